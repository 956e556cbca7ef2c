//! The tables, and which version of them a file has.

use std::path::Path;
use std::thread;
use std::time::Duration;

use rusqlite::{Connection, ErrorCode, TransactionBehavior};

use super::Error;

/// The version of the tables below, in `user_version`. A change of [`Person`](crate::people::Person) that an
/// older program could not read is a new version too.
pub(super) const VERSION: i32 = 1;

/// People and departments are JSON: they are read whole or not at all. Instants are milliseconds since 1970.
const TABLES: &str = "
    CREATE TABLE people (id INTEGER PRIMARY KEY, fetched_at INTEGER NOT NULL, person TEXT NOT NULL);
    CREATE TABLE departments (id INTEGER PRIMARY KEY, department TEXT NOT NULL);
    CREATE TABLE time_zones (id INTEGER PRIMARY KEY, zone TEXT NOT NULL);
    CREATE TABLE favourites (id INTEGER PRIMARY KEY);
    CREATE TABLE facts (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE watches (id INTEGER PRIMARY KEY, began INTEGER NOT NULL, ended INTEGER NOT NULL);
    CREATE TABLE sightings (
        person INTEGER NOT NULL, at INTEGER NOT NULL, presence TEXT NOT NULL,
        PRIMARY KEY (person, at)
    ) WITHOUT ROWID;
    PRAGMA user_version = 1;
";

/// How often the change to the write-ahead log is tried: it waits for nobody by itself.
const TRIES: u32 = 40;
const PAUSE: Duration = Duration::from_millis(25);

/// Makes the tables in a new file; refuses a newer one.
pub(super) fn prepare(connection: &mut Connection, path: &Path) -> Result<(), Error> {
    let failed = |error| Error::of(error, path);
    match version(connection).map_err(failed)? {
        VERSION => {}
        0 => create(connection).map_err(failed)?,
        newer if newer > VERSION => return Err(Error::Newer { file: path.to_owned() }),
        _ => return Err(Error::Damaged { file: path.to_owned() }),
    }
    // After a power cut the last transactions may be missing, but never half of one.
    connection
        .execute_batch("PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;")
        .map_err(failed)
}

fn version(connection: &Connection) -> rusqlite::Result<i32> {
    connection.pragma_query_value(None, "user_version", |row| row.get(0))
}

fn create(connection: &mut Connection) -> rusqlite::Result<()> {
    write_ahead(connection)?;
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Another copy may have been faster.
    if version(&transaction)? == 0 {
        transaction.execute_batch(TABLES)?;
    }
    transaction.commit()
}

fn write_ahead(connection: &Connection) -> rusqlite::Result<()> {
    let mut tries = 0;
    loop {
        match connection.execute_batch("PRAGMA journal_mode = WAL") {
            Err(error) if tries < TRIES && error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy) => {
                tries += 1;
                thread::sleep(PAUSE);
            }
            done => return done,
        }
    }
}
