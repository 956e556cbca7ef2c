//! The company as it is written: people with the instant at which each was told, departments, time zones,
//! favourites.

use jiff::{SignedDuration, Timestamp};
use rusqlite::{Row, Transaction, params};

use super::{Error, Store, notes, schedules, stored_person, structure};
use crate::people::{Department, Person, PersonId};

/// The fact that holds how far the portal's clock is ahead of ours, in milliseconds.
pub(super) const CLOCK_AHEAD: &str = "clock_ahead";

/// The fact that holds until when the portal's refusal to tell of calendars is respected, in milliseconds since 1970.
pub(super) const CALENDARS_REFUSED: &str = "calendars_refused_until";

/// How much is in a cache.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Contents {
    /// People.
    pub people: u64,
    /// Departments.
    pub departments: u64,
    /// Favourites.
    pub favourites: u64,
    /// People of whom the user wants to be told.
    pub watched: u64,
    /// People of whom the user keeps a note or a nickname.
    pub notes: u64,
    /// Entries of the journal.
    pub sightings: u64,
    /// When the portal last told anything, by its clock.
    pub as_of: Option<Timestamp>,
    /// The size of the file and of its log, in bytes.
    pub bytes: u64,
}

impl Store {
    /// Until when the portal is not asked for calendars again, which it refused to tell of; by this machine's clock.
    ///
    /// # Errors
    /// [`Error::Damaged`], or what the database says.
    pub fn calendars_refused_until(&self) -> Result<Option<Timestamp>, Error> {
        let read = || -> rusqlite::Result<Option<i64>> {
            let mut statement = self.connection.prepare("SELECT value FROM facts WHERE name = ?1")?;
            statement.query_map([CALENDARS_REFUSED], |row| row.get(0))?.next().transpose()
        };
        Ok(read().map_err(|error| self.failed(error))?.and_then(instant))
    }

    /// Counts what is there.
    ///
    /// # Errors
    /// [`Error::Damaged`], or what the database says.
    pub fn contents(&self) -> Result<Contents, Error> {
        self.transaction(|transaction| {
            let count = |table: &str| {
                transaction.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| {
                    row.get(0).map(i64::cast_unsigned)
                })
            };
            let newest: Option<i64> =
                transaction.query_row("SELECT max(fetched_at) FROM people", [], |row| row.get(0))?;
            Ok(Contents {
                people: count("people")?,
                departments: count("departments")?,
                favourites: count("favourites")?,
                watched: count("facts WHERE name GLOB 'watched_*'")?,
                notes: notes::count(transaction)?,
                sightings: count("sightings")?,
                as_of: newest.and_then(instant),
                bytes: super::file::size(&self.path),
            })
        })
    }

    /// Forgets what the portal can tell again; favourites, watches, notes, preferences and the journal stay.
    ///
    /// # Errors
    /// [`Error::Busy`] when another copy is using the file, or what the database says.
    pub fn clear(&mut self) -> Result<(), Error> {
        self.connection
            .execute_batch(
                &[
                    "BEGIN IMMEDIATE; DELETE FROM people; DELETE FROM departments; DELETE FROM time_zones;
                 DELETE FROM facts WHERE name NOT GLOB 'border_*' AND name NOT GLOB 'watched_*';",
                    structure::CLEAR,
                    schedules::CLEAR,
                    "COMMIT;",
                ]
                .concat(),
            )
            .map_err(|error| self.failed(error))?;
        self.scour()
    }
}

/// An instant of the file.
pub(super) fn instant(milliseconds: i64) -> Option<Timestamp> {
    Timestamp::from_millisecond(milliseconds).ok()
}

/// Takes people in as they were told at `at`, and answers what is known of them with it; an older answer does not
/// replace a newer one, and what an answer does not carry stays known.
pub(super) fn put_people(
    transaction: &Transaction<'_>,
    people: &[Person],
    at: Timestamp,
) -> rusqlite::Result<Vec<Person>> {
    let mut known = transaction.prepare("SELECT person FROM people WHERE id = ?1")?;
    // What was told a day later than now was told by a clock that went wrong.
    let mut statement = transaction.prepare(
        "INSERT INTO people (id, fetched_at, person) VALUES (?1, ?2, ?3) ON CONFLICT (id) DO UPDATE
         SET fetched_at = excluded.fetched_at, person = excluded.person
         WHERE excluded.fetched_at >= fetched_at OR fetched_at > excluded.fetched_at + 86400000",
    )?;
    let mut zone = has_time_zones(transaction)?
        .then(|| transaction.prepare("SELECT zone FROM time_zones WHERE id = ?1"))
        .transpose()?;
    let mut merged = Vec::with_capacity(people.len());
    for person in people {
        let id = person.id.0.cast_signed();
        let mut person = person.clone();
        let mut rows = known.query([id])?;
        if let Some(row) = rows.next()?
            && let Some(old) = stored_person::decode(row.get_ref(0)?)?
        {
            person.complete(&old);
        }
        if let Some(zone) = &mut zone
            && let Some(zone) = zone.query_map([id], |row| row.get(0))?.next().transpose()?
        {
            person.set_time_zone(zone);
        }
        let bytes = stored_person::encode(&person);
        statement.execute(params![id, at.as_millisecond(), bytes])?;
        merged.push(person);
    }
    take_over_time_zones(transaction, people.iter().map(|person| person.id))?;
    Ok(merged)
}

pub(super) fn remove_people(transaction: &Transaction<'_>, ids: &[PersonId]) -> rusqlite::Result<()> {
    let mut statement = transaction.prepare("DELETE FROM people WHERE id = ?1")?;
    for id in ids {
        statement.execute([id.0.cast_signed()])?;
    }
    schedules::keep_those_of_people(transaction)
}

/// Forgets whoever was last told before that instant.
pub(super) fn remove_told_before(transaction: &Transaction<'_>, at: Timestamp) -> rusqlite::Result<()> {
    transaction.execute("DELETE FROM people WHERE fetched_at < ?1", [at.as_millisecond()])?;
    schedules::keep_those_of_people(transaction)
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
    let mut stranger = transaction.prepare("INSERT OR REPLACE INTO time_zones (id, zone) VALUES (?1, ?2)")?;
    let mut known = transaction.prepare("SELECT person FROM people WHERE id = ?1")?;
    let mut put = transaction.prepare("UPDATE people SET person = ?2 WHERE id = ?1")?;
    for (id, zone) in zones {
        let id = id.0.cast_signed();
        let mut rows = known.query([id])?;
        let person = match rows.next()? {
            Some(row) => stored_person::decode(row.get_ref(0)?)?,
            None => None,
        };
        let Some(mut person) = person else {
            stranger.execute(params![id, zone])?;
            continue;
        };
        drop(rows);
        let before = person.time_zone.clone();
        person.set_time_zone(zone.clone());
        if person.time_zone != before {
            put.execute(params![id, stored_person::encode(&person)])?;
        }
    }
    take_over_time_zones(transaction, zones.iter().map(|(id, _)| *id))
}

/// Forgets the time zones that were told apart from people who are known with them by now: a file without any is read
/// in less time.
fn take_over_time_zones(
    transaction: &Transaction<'_>,
    ids: impl IntoIterator<Item = PersonId>,
) -> rusqlite::Result<()> {
    if !has_time_zones(transaction)? {
        return Ok(());
    }
    let mut forget = transaction.prepare(
        "DELETE FROM time_zones WHERE id = ?1 AND EXISTS (SELECT 1 FROM people WHERE people.id = ?1)",
    )?;
    ids.into_iter().try_for_each(|id| forget.execute([id.0.cast_signed()]).map(|_| ()))
}

/// Whether time zones stand apart from people.
pub(super) fn has_time_zones(transaction: &Transaction<'_>) -> rusqlite::Result<bool> {
    transaction.query_row("SELECT EXISTS (SELECT 1 FROM time_zones)", [], |row| row.get(0))
}

/// Takes in what `user.get` adds to people; when they were told stays as it was. Those who are not in the file are
/// returned.
pub(super) fn put_user_briefs(
    transaction: &Transaction<'_>,
    briefs: &[Person],
) -> rusqlite::Result<Vec<Person>> {
    let mut known = transaction.prepare("SELECT person FROM people WHERE id = ?1")?;
    let mut put = transaction.prepare("UPDATE people SET person = ?2 WHERE id = ?1")?;
    let mut strangers = Vec::new();
    for brief in briefs {
        let id = brief.id.0.cast_signed();
        let decode = |row: &Row<'_>| Ok(stored_person::decode(row.get_ref(0)?)?);
        let Some(known) = known.query_map([id], decode)?.next().transpose()? else {
            strangers.push(brief.clone());
            continue;
        };
        let Some(mut person) = known else { continue };
        person.merge(brief.clone());
        let bytes = stored_person::encode(&person);
        put.execute(params![id, bytes])?;
    }
    Ok(strangers)
}

/// Keeps until when the portal's refusal to tell of calendars is respected.
pub(super) fn put_calendars_refused(transaction: &Transaction<'_>, until: Timestamp) -> rusqlite::Result<()> {
    let until = params![CALENDARS_REFUSED, until.as_millisecond()];
    transaction.execute("INSERT OR REPLACE INTO facts (name, value) VALUES (?1, ?2)", until)?;
    Ok(())
}

pub(super) fn put_clock(transaction: &Transaction<'_>, ahead: SignedDuration) -> rusqlite::Result<()> {
    let ahead = i64::try_from(ahead.as_millis()).unwrap_or(0);
    transaction
        .execute("INSERT OR REPLACE INTO facts (name, value) VALUES (?1, ?2)", params![CLOCK_AHEAD, ahead])
        .map(|_| ())
}

pub(super) fn add_favourite(transaction: &Transaction<'_>, id: PersonId) -> rusqlite::Result<()> {
    transaction.execute("INSERT OR IGNORE INTO favourites (id) VALUES (?1)", [id.0.cast_signed()]).map(|_| ())
}

pub(super) fn remove_favourite(transaction: &Transaction<'_>, id: PersonId) -> rusqlite::Result<()> {
    transaction.execute("DELETE FROM favourites WHERE id = ?1", [id.0.cast_signed()]).map(|_| ())
}
