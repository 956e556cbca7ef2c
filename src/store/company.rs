//! The company: people with the instant at which each was told, departments, time zones, favourites.

use std::collections::HashMap;

use jiff::{SignedDuration, Timestamp};
use rusqlite::{Transaction, params};

use super::{Error, Store, borders};
use crate::people::{Department, Person, PersonId};

/// The fact that holds how far the portal's clock is ahead of ours, in milliseconds.
const CLOCK_AHEAD: &str = "clock_ahead";

/// What was known when the program last ran.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Remembered {
    /// Everybody, with the instant of the portal's clock at which they were told.
    pub people: Vec<(Person, Timestamp)>,
    /// The departments.
    pub departments: Vec<Department>,
    /// The favourites, by number.
    pub favourites: Vec<PersonId>,
    /// How far the portal's clock was ahead of ours.
    pub clock_ahead: SignedDuration,
    /// The borders between the panes that the user moved, by name, in thousandths of the width.
    pub borders: Vec<(String, u16)>,
}

impl Remembered {
    /// When the portal last told anything, by its clock.
    #[must_use]
    pub fn as_of(&self) -> Option<Timestamp> {
        self.people.iter().map(|&(_, at)| at).max()
    }
}

/// How much is in a cache.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Contents {
    /// People.
    pub people: u64,
    /// Departments.
    pub departments: u64,
    /// Favourites.
    pub favourites: u64,
    /// Entries of the journal.
    pub sightings: u64,
    /// When the portal last told anything, by its clock.
    pub as_of: Option<Timestamp>,
    /// The size of the file and of its log, in bytes.
    pub bytes: u64,
}

impl Store {
    /// Reads everything but the journal. Rows that another version of the program wrote and this one cannot read
    /// are passed over.
    ///
    /// # Errors
    /// [`Error::Damaged`], or what the database says.
    pub fn remembered(&self) -> Result<Remembered, Error> {
        self.read().map_err(|error| self.failed(error))
    }

    fn read(&self) -> rusqlite::Result<Remembered> {
        // One transaction: another copy's writing does not show in the middle.
        let transaction = self.connection.unchecked_transaction()?;
        let mut zones: HashMap<i64, String> = HashMap::new();
        let mut statement = transaction.prepare("SELECT id, zone FROM time_zones")?;
        for row in statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))? {
            let (id, zone) = row?;
            zones.insert(id, zone);
        }
        let mut people = Vec::new();
        let mut statement = transaction.prepare("SELECT id, fetched_at, person FROM people ORDER BY id")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let told = instant(row.get(1)?);
            let person = serde_json::from_str::<Person>(row.get_ref(2)?.as_str()?).ok();
            let Some((mut person, told)) = person.zip(told) else { continue };
            person.time_zone = zones.remove(&row.get(0)?).or(person.time_zone);
            people.push((person, told));
        }
        let mut departments = Vec::new();
        let mut statement = transaction.prepare("SELECT department FROM departments ORDER BY id")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            departments.extend(serde_json::from_str::<Department>(row.get_ref(0)?.as_str()?).ok());
        }
        let mut statement = transaction.prepare("SELECT id FROM favourites ORDER BY id")?;
        let favourites = statement
            .query_map([], |row| row.get(0).map(|id: i64| PersonId(id.cast_unsigned())))?
            .collect::<rusqlite::Result<_>>()?;
        let mut statement = transaction.prepare("SELECT value FROM facts WHERE name = ?1")?;
        let ahead = statement.query_map([CLOCK_AHEAD], |row| row.get(0))?.next().transpose()?;
        let clock_ahead = SignedDuration::from_millis(ahead.unwrap_or(0));
        let borders = borders::read(&transaction)?;
        Ok(Remembered { people, departments, favourites, clock_ahead, borders })
    }

    /// Counts what is there.
    ///
    /// # Errors
    /// [`Error::Damaged`], or what the database says.
    pub fn contents(&self) -> Result<Contents, Error> {
        let count = |table: &str| {
            self.connection.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| {
                row.get(0).map(i64::cast_unsigned)
            })
        };
        let read = || -> rusqlite::Result<Contents> {
            let newest: Option<i64> =
                self.connection.query_row("SELECT max(fetched_at) FROM people", [], |row| row.get(0))?;
            Ok(Contents {
                people: count("people")?,
                departments: count("departments")?,
                favourites: count("favourites")?,
                sightings: count("sightings")?,
                as_of: newest.and_then(instant),
                bytes: super::file::size(&self.path),
            })
        };
        read().map_err(|error| self.failed(error))
    }

    /// Forgets what the portal can tell again; favourites, borders and the journal stay.
    ///
    /// # Errors
    /// [`Error::Busy`] when another copy is using the file, or what the database says.
    pub fn clear(&mut self) -> Result<(), Error> {
        self.connection
            .execute_batch(
                "BEGIN IMMEDIATE; DELETE FROM people; DELETE FROM departments; DELETE FROM time_zones;
                 DELETE FROM facts WHERE name NOT GLOB 'border_*'; COMMIT;",
            )
            .map_err(|error| self.failed(error))?;
        self.scour()
    }
}

/// An instant of the file.
pub(super) fn instant(milliseconds: i64) -> Option<Timestamp> {
    Timestamp::from_millisecond(milliseconds).ok()
}

/// Takes people in as they were told at `at`; an older answer does not replace a newer one.
pub(super) fn put_people(
    transaction: &Transaction<'_>,
    people: &[Person],
    at: Timestamp,
) -> rusqlite::Result<()> {
    let mut statement = transaction.prepare(
        "INSERT INTO people (id, fetched_at, person) VALUES (?1, ?2, ?3) ON CONFLICT (id) DO UPDATE
         SET fetched_at = excluded.fetched_at, person = excluded.person WHERE excluded.fetched_at >= fetched_at",
    )?;
    for person in people {
        let Ok(text) = serde_json::to_string(person) else { continue };
        statement.execute(params![person.id.0.cast_signed(), at.as_millisecond(), text])?;
    }
    Ok(())
}

pub(super) fn remove_people(transaction: &Transaction<'_>, ids: &[PersonId]) -> rusqlite::Result<()> {
    let mut statement = transaction.prepare("DELETE FROM people WHERE id = ?1")?;
    for id in ids {
        statement.execute([id.0.cast_signed()])?;
    }
    Ok(())
}

/// Forgets whoever was last told before that instant.
pub(super) fn remove_told_before(transaction: &Transaction<'_>, at: Timestamp) -> rusqlite::Result<()> {
    transaction.execute("DELETE FROM people WHERE fetched_at < ?1", [at.as_millisecond()]).map(|_| ())
}

/// Takes departments in; one that says less than the known one keeps what was known.
pub(super) fn put_departments(
    transaction: &Transaction<'_>,
    departments: &[Department],
) -> rusqlite::Result<()> {
    let mut known = transaction.prepare("SELECT department FROM departments WHERE id = ?1")?;
    let mut put =
        transaction.prepare("INSERT OR REPLACE INTO departments (id, department) VALUES (?1, ?2)")?;
    for department in departments {
        let id = department.id.0.cast_signed();
        let text: Option<String> = known.query_map([id], |row| row.get(0))?.next().transpose()?;
        let old = text.and_then(|text| serde_json::from_str::<Department>(&text).ok());
        let mut new = department.clone();
        if let Some(old) = old {
            new.parent = new.parent.or(old.parent);
            new.head = new.head.or(old.head);
            if new.path.is_empty() {
                new.path = old.path;
            }
        }
        let Ok(text) = serde_json::to_string(&new) else { continue };
        put.execute(params![id, text])?;
    }
    Ok(())
}

pub(super) fn put_time_zones(
    transaction: &Transaction<'_>,
    zones: &[(PersonId, String)],
) -> rusqlite::Result<()> {
    let mut statement =
        transaction.prepare("INSERT OR REPLACE INTO time_zones (id, zone) VALUES (?1, ?2)")?;
    for (id, zone) in zones {
        statement.execute(params![id.0.cast_signed(), zone])?;
    }
    Ok(())
}

pub(super) fn put_clock(transaction: &Transaction<'_>, ahead: SignedDuration) -> rusqlite::Result<()> {
    let ahead = i64::try_from(ahead.as_millis()).unwrap_or(0);
    transaction
        .execute("INSERT OR REPLACE INTO facts (name, value) VALUES (?1, ?2)", params![CLOCK_AHEAD, ahead])
        .map(|_| ())
}

pub(super) fn put_favourite(
    transaction: &Transaction<'_>,
    id: PersonId,
    favourite: bool,
) -> rusqlite::Result<()> {
    let statement = if favourite {
        "INSERT OR IGNORE INTO favourites (id) VALUES (?1)"
    } else {
        "DELETE FROM favourites WHERE id = ?1"
    };
    transaction.execute(statement, [id.0.cast_signed()]).map(|_| ())
}
