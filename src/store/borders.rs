//! The borders between the panes of the screen, where the user put them.

use rusqlite::{Transaction, params};

/// What the names of these facts look like.
const NAMES: &str = "border_*";

/// Every border that was moved, by its name, with the part of the width at its left in thousandths.
pub(super) fn read(transaction: &Transaction<'_>) -> rusqlite::Result<Vec<(String, u16)>> {
    let mut statement = transaction.prepare("SELECT name, value FROM facts WHERE name GLOB ?1")?;
    let named = statement.query_map([NAMES], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let known = named.filter_map(|row: rusqlite::Result<(String, i64)>| match row {
        Ok((name, share)) => u16::try_from(share).ok().map(|share| Ok((name, share))),
        Err(error) => Some(Err(error)),
    });
    known.collect()
}

/// Keeps a border, or forgets it (`None`) where it stands as the program would put it.
pub(super) fn put(transaction: &Transaction<'_>, name: &str, share: Option<u16>) -> rusqlite::Result<()> {
    match share {
        Some(share) => transaction
            .execute("INSERT OR REPLACE INTO facts (name, value) VALUES (?1, ?2)", params![name, share]),
        None => transaction.execute("DELETE FROM facts WHERE name = ?1", [name]),
    }
    .map(|_| ())
}
