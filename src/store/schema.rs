//! The tables, and which version of them a file has.

use std::path::Path;
use std::thread;
use std::time::Duration;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, ErrorCode, OptionalExtension, TransactionBehavior, params};

use super::{Error, stored_person};

/// The version of the tables below, in `user_version`. A change of [`Person`](crate::people::Person) that an
/// older program could not read is a new version too.
pub(super) const VERSION: i32 = 3;

/// The version whose people were JSON.
const JSON_PEOPLE: i32 = 1;

/// The version whose people were other bytes. They are read as well, and each is written anew when the portal tells of
/// them.
const OTHER_BYTES: i32 = 2;

/// People are bytes ([`stored_person`]). Instants are milliseconds since 1970.
const PEOPLE: &str =
    "CREATE TABLE people (id INTEGER PRIMARY KEY, fetched_at INTEGER NOT NULL, person BLOB NOT NULL);";

/// The others; departments are JSON.
const TABLES: &str = "
    CREATE TABLE departments (id INTEGER PRIMARY KEY, department TEXT NOT NULL);
    CREATE TABLE time_zones (id INTEGER PRIMARY KEY, zone TEXT NOT NULL);
    CREATE TABLE favourites (id INTEGER PRIMARY KEY);
    CREATE TABLE facts (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE watches (id INTEGER PRIMARY KEY, began INTEGER NOT NULL, ended INTEGER NOT NULL);
    CREATE TABLE sightings (
        person INTEGER NOT NULL, at INTEGER NOT NULL, presence TEXT NOT NULL,
        PRIMARY KEY (person, at)
    ) WITHOUT ROWID;
    PRAGMA user_version = 3;
";

/// Tables that came later, and are made where they are missing: an older program can read the file as before.
const LATER_TABLES: [(&str, &str); 5] = [
    ("notes", "id INTEGER PRIMARY KEY, nickname TEXT NOT NULL, note TEXT NOT NULL"),
    ("nodes", "id INTEGER PRIMARY KEY, told_at INTEGER NOT NULL, node TEXT NOT NULL"),
    ("node_members", "id INTEGER PRIMARY KEY, told_at INTEGER NOT NULL, members TEXT NOT NULL"),
    ("schedules", "id INTEGER PRIMARY KEY, read_at INTEGER NOT NULL, schedule TEXT NOT NULL"),
    ("working_time", "id INTEGER PRIMARY KEY, told_at INTEGER NOT NULL, working_time TEXT NOT NULL"),
];

/// Whether the file has a table.
pub(super) fn has_table(connection: &Connection, name: &str) -> rusqlite::Result<bool> {
    let table = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?1";
    connection.query_row(table, [name], |_| Ok(())).optional().map(|found| found.is_some())
}

/// The tables, or the part of one, that hold what the portal cannot tell again.
pub(super) const IRREPLACEABLE: [(&str, &str); 5] = [
    ("favourites", "true"),
    ("notes", "true"),
    ("facts", "name <> 'clock_ahead'"),
    ("watches", "true"),
    ("sightings", "true"),
];

/// A column as [`TABLES`] makes it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Column {
    pub(super) name: String,
    /// `INTEGER`, `TEXT` or `BLOB`; none is ever NULL.
    declared: String,
    /// Which part of the key it is, from 1 on; 0 for none.
    key: u32,
}

impl Column {
    /// Whether this program may have put the value there. `SQLite` itself takes anything.
    pub(super) fn holds(&self, value: ValueRef<'_>) -> bool {
        match value {
            ValueRef::Integer(_) => self.declared == "INTEGER",
            ValueRef::Blob(_) => self.declared == "BLOB",
            ValueRef::Text(text) => self.declared == "TEXT" && std::str::from_utf8(text).is_ok(),
            _ => false,
        }
    }
}

/// The columns of a table, in their order; none when there is no such table.
pub(super) fn columns(connection: &Connection, table: &str) -> rusqlite::Result<Vec<Column>> {
    let mut statement =
        connection.prepare("SELECT name, type, pk FROM pragma_table_info(?1) ORDER BY cid")?;
    let column =
        |row: &rusqlite::Row<'_>| Ok(Column { name: row.get(0)?, declared: row.get(1)?, key: row.get(2)? });
    statement.query_map([table], column)?.collect()
}

/// Whether every table is there with its columns, and nothing stands in one that does not belong there.
pub(super) fn is_sound(connection: &Connection) -> rusqlite::Result<bool> {
    let model = Connection::open_in_memory()?;
    model.execute_batch(PEOPLE)?;
    model.execute_batch(TABLES)?;
    // A file that cannot be written has none of them when an older program made it.
    for (table, columns) in LATER_TABLES {
        if has_table(connection, table)? {
            model.execute_batch(&format!("CREATE TABLE {table} ({columns})"))?;
        }
    }
    let mut names = model.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")?;
    for table in names.query_map([], |row| row.get(0))? {
        let table: String = table?;
        let expected = columns(&model, &table)?;
        if columns(connection, &table)? != expected {
            return Ok(false);
        }
        let names: Vec<&str> = expected.iter().map(|column| column.name.as_str()).collect();
        let mut statement = connection.prepare(&format!("SELECT {} FROM {table}", names.join(", ")))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            for (at, column) in expected.iter().enumerate() {
                if !column.holds(row.get_ref(at)?) {
                    return Ok(false);
                }
            }
        }
    }
    Ok(true)
}

/// How often the change to the write-ahead log is tried: it waits for nobody by itself.
const TRIES: u32 = 40;
const PAUSE: Duration = Duration::from_millis(25);

/// Makes the tables in a new file; refuses a newer one.
pub(super) fn prepare(connection: &mut Connection, path: &Path) -> Result<(), Error> {
    let failed = |error| Error::of(error, path);
    match version(connection).map_err(failed)? {
        0 => create(connection).map_err(failed)?,
        JSON_PEOPLE => take_over_json(connection).map_err(failed)?,
        OTHER_BYTES => connection.pragma_update(None, "user_version", VERSION).map_err(failed)?,
        version => accept(version, path)?,
    }
    for (table, columns) in LATER_TABLES {
        let create = format!("CREATE TABLE IF NOT EXISTS {table} ({columns})");
        connection.execute_batch(&create).map_err(failed)?;
    }
    // After a power cut the last transactions may be missing, but never half of one.
    connection
        .execute_batch("PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;")
        .map_err(failed)
}

/// Refuses a file that cannot be read as it is.
pub(super) fn expect(connection: &Connection, path: &Path) -> Result<(), Error> {
    match version(connection).map_err(|error| Error::of(error, path))? {
        JSON_PEOPLE | OTHER_BYTES => Ok(()),
        version => accept(version, path),
    }
}

fn accept(version: i32, path: &Path) -> Result<(), Error> {
    match version {
        VERSION => Ok(()),
        newer if newer > VERSION => Err(Error::Newer { file: path.to_owned() }),
        _ => Err(Error::Damaged { file: path.to_owned() }),
    }
}

fn version(connection: &Connection) -> rusqlite::Result<i32> {
    connection.pragma_query_value(None, "user_version", |row| row.get(0))
}

fn create(connection: &mut Connection) -> rusqlite::Result<()> {
    write_ahead(connection)?;
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Another copy may have been faster.
    if version(&transaction)? == 0 {
        transaction.execute_batch(PEOPLE)?;
        transaction.execute_batch(TABLES)?;
    }
    transaction.commit()
}

/// Writes the people of an older file anew.
fn take_over_json(connection: &mut Connection) -> rusqlite::Result<()> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Another copy may have been faster.
    if version(&transaction)? == JSON_PEOPLE {
        transaction.execute_batch("ALTER TABLE people RENAME TO json_people")?;
        transaction.execute_batch(PEOPLE)?;
        {
            let mut old = transaction.prepare("SELECT id, fetched_at, person FROM json_people")?;
            let mut new =
                transaction.prepare("INSERT INTO people (id, fetched_at, person) VALUES (?1, ?2, ?3)")?;
            let mut rows = old.query([])?;
            while let Some(row) = rows.next()? {
                // Of whomever cannot be understood the portal tells again.
                if let Some(person) = stored_person::decode(row.get_ref(2)?).ok().flatten() {
                    let bytes = stored_person::encode(&person);
                    new.execute(params![row.get::<_, i64>(0)?, row.get::<_, i64>(1)?, bytes])?;
                }
            }
        }
        transaction.execute_batch(&format!("DROP TABLE json_people; PRAGMA user_version = {VERSION};"))?;
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
