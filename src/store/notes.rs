//! What the user wrote of people for themselves. Its table came later than the others: an older program leaves it alone,
//! and a file of one that cannot be written has none.

use rusqlite::{Row, Transaction, params};

use super::schema::has_table;
use super::{Error, Store};
use crate::people::{Note, PersonId};

impl Store {
    /// Reads the user's notes, by the people's numbers.
    ///
    /// # Errors
    /// [`Error::Damaged`], or what the database says.
    pub fn notes(&self) -> Result<Vec<(PersonId, Note)>, Error> {
        self.transaction(read)
    }
}

pub(super) fn read(transaction: &Transaction<'_>) -> rusqlite::Result<Vec<(PersonId, Note)>> {
    if !has_table(transaction, "notes")? {
        return Ok(Vec::new());
    }
    let mut statement = transaction.prepare("SELECT id, nickname, note FROM notes ORDER BY id")?;
    let note = |row: &Row<'_>| {
        let id = PersonId(row.get::<_, i64>(0)?.cast_unsigned());
        Ok((id, Note::new(row.get_ref(1)?.as_str()?, row.get_ref(2)?.as_str()?)))
    };
    statement.query_map([], note)?.collect()
}

/// How many people have one.
pub(super) fn count(transaction: &Transaction<'_>) -> rusqlite::Result<u64> {
    if !has_table(transaction, "notes")? {
        return Ok(0);
    }
    transaction.query_row("SELECT count(*) FROM notes", [], |row| row.get(0).map(i64::cast_unsigned))
}

/// Keeps a note in the place of the one before; an empty one leaves none.
pub(super) fn put(transaction: &Transaction<'_>, id: PersonId, note: &Note) -> rusqlite::Result<()> {
    let id = id.0.cast_signed();
    if note.is_empty() {
        return transaction.execute("DELETE FROM notes WHERE id = ?1", [id]).map(|_| ());
    }
    let [nickname, text] = [note.nickname(), note.text()].map(Option::unwrap_or_default);
    transaction
        .execute(
            "INSERT OR REPLACE INTO notes (id, nickname, note) VALUES (?1, ?2, ?3)",
            params![id, nickname, text],
        )
        .map(|_| ())
}
