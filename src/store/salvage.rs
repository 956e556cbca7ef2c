//! What a damaged file still has of that which nobody can tell again: favourites, preferences, the journal.

use std::path::Path;

use rusqlite::types::Value;
use rusqlite::{Connection, OpenFlags, Row, Transaction, params_from_iter};

use super::schema::{self, Column};
use super::{Error, Store};

/// The most rows of a table: a broken tree may go round in circles.
const MOST: u32 = 1_000_000;

/// Takes over into a new store what the damaged file can still tell; what it cannot is lost, as it would be anyway.
///
/// # Errors
/// When the new store cannot be written.
pub(super) fn salvage(damaged: &Path, store: &mut Store) -> Result<(), Error> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    // No database at all, or nothing that can be read of it.
    let Ok(old) = Connection::open_with_flags(damaged, flags) else { return Ok(()) };
    let Store { connection, path, .. } = store;
    let mut take = || {
        let transaction = connection.transaction()?;
        for (table, condition) in schema::IRREPLACEABLE {
            take_over(&old, &transaction, table, condition)?;
        }
        transaction.commit()
    };
    take().map_err(|error| Error::of(error, path))
}

fn take_over(old: &Connection, new: &Transaction<'_>, table: &str, condition: &str) -> rusqlite::Result<()> {
    let columns = schema::columns(new, table)?;
    let names: Vec<&str> = columns.iter().map(|column| column.name.as_str()).collect();
    let (names, places) = (names.join(", "), vec!["?"; columns.len()].join(", "));
    let mut insert = new.prepare(&format!("INSERT OR IGNORE INTO {table} ({names}) VALUES ({places})"))?;
    let select = format!("SELECT {names} FROM {table} WHERE {condition} LIMIT {MOST}");
    let Ok(mut select) = old.prepare(&select) else { return Ok(()) };
    let Ok(mut rows) = select.query([]) else { return Ok(()) };
    // The first error is the end of what can be read.
    while let Ok(Some(row)) = rows.next() {
        if let Some(values) = sound(row, &columns) {
            insert.execute(params_from_iter(values))?;
        }
    }
    Ok(())
}

/// The values of a row, when each is what its column holds.
fn sound(row: &Row<'_>, columns: &[Column]) -> Option<Vec<Value>> {
    let value = |(at, column): (usize, &Column)| {
        let value = row.get_ref(at).ok()?;
        column.holds(value).then(|| Value::try_from(value).ok())?
    };
    columns.iter().enumerate().map(value).collect()
}
