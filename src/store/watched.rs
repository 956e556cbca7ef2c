//! Those of whom the user wants to be told, beside the other facts: so an older program, too, can read the file.

use rusqlite::Transaction;

use crate::people::PersonId;

/// What the names of these facts begin with; the person's number follows.
pub(super) const PREFIX: &str = "watched_";

/// Everybody of whom the user wants to be told, by number.
pub(super) fn read(transaction: &Transaction<'_>) -> rusqlite::Result<Vec<PersonId>> {
    let mut statement = transaction.prepare("SELECT name FROM facts WHERE name GLOB ?1 || '*'")?;
    let names = statement.query_map([PREFIX], |row| row.get::<_, String>(0))?;
    let mut watched = Vec::new();
    for name in names {
        let number = name?.strip_prefix(PREFIX).and_then(|number| number.parse().ok());
        watched.extend(number.map(PersonId));
    }
    watched.sort_unstable();
    Ok(watched)
}

/// Keeps that the user wants to be told of somebody.
pub(super) fn add(transaction: &Transaction<'_>, id: PersonId) -> rusqlite::Result<()> {
    transaction.execute("INSERT OR IGNORE INTO facts (name, value) VALUES (?1, 1)", [name(id)]).map(|_| ())
}

/// Keeps that the user wants to be told of somebody no longer.
pub(super) fn remove(transaction: &Transaction<'_>, id: PersonId) -> rusqlite::Result<()> {
    transaction.execute("DELETE FROM facts WHERE name = ?1", [name(id)]).map(|_| ())
}

fn name(id: PersonId) -> String {
    format!("{PREFIX}{id}")
}
