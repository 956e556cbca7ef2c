//! What the user set in the dashboard, as numbers with names. Which there are, the application knows: a name that means
//! nothing to it was kept by another version.

use rusqlite::{Transaction, params};

use super::company::{CALENDARS_REFUSED, CLOCK_AHEAD};
use super::watched;

/// Every preference with its value.
pub(super) fn read(transaction: &Transaction<'_>) -> rusqlite::Result<Vec<(String, u16)>> {
    let mut statement = transaction.prepare(
        "SELECT name, value FROM facts WHERE name NOT IN (?1, ?2) AND name NOT GLOB ?3 || '*' ORDER BY name",
    )?;
    let others = [CLOCK_AHEAD, CALENDARS_REFUSED, watched::PREFIX];
    let named = statement.query_map(others, |row| Ok((row.get(0)?, row.get(1)?)))?;
    let known = named.filter_map(|row: rusqlite::Result<(String, i64)>| match row {
        Ok((name, value)) => u16::try_from(value).ok().map(|value| Ok((name, value))),
        Err(error) => Some(Err(error)),
    });
    known.collect()
}

/// Keeps a preference, or forgets it (`None`).
pub(super) fn put(transaction: &Transaction<'_>, name: &str, value: Option<u16>) -> rusqlite::Result<()> {
    match value {
        Some(value) => transaction
            .execute("INSERT OR REPLACE INTO facts (name, value) VALUES (?1, ?2)", params![name, value]),
        None => transaction.execute("DELETE FROM facts WHERE name = ?1", [name]),
    }
    .map(|_| ())
}
