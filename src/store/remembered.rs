//! The company as it is read: everybody, or only those who are asked for.

use std::collections::{BTreeSet, HashSet, VecDeque};
use std::mem;
use std::num::NonZero;
use std::thread::{self, ScopedJoinHandle};

use jiff::{SignedDuration, Timestamp};
use memchr::memmem::Finder;
use rusqlite::types::ValueRef;
use rusqlite::{Row, Transaction};

use super::company::{CLOCK_AHEAD, has_time_zones, instant};
use super::stored_person::{self, StoredPeople};
use super::{Error, Store, notes, preferences, schedules, structure, watched};
use crate::people::{Department, Note, Person, PersonId, Phones, RememberedDetails};

/// What was known when the program last ran.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Remembered {
    /// People, with the instant of the portal's clock at which they were told.
    pub people: Vec<(Person, Timestamp)>,
    /// The departments.
    pub departments: Vec<Department>,
    /// The favourites, by number.
    pub favourites: Vec<PersonId>,
    /// Those of whom the user wants to be told, by number.
    pub watched: Vec<PersonId>,
    /// What the user wrote of people, by number.
    pub notes: Vec<(PersonId, Note)>,
    /// How far the portal's clock was ahead of ours.
    pub clock_ahead: SignedDuration,
    /// What the user set in the dashboard, by name.
    pub preferences: Vec<(String, u16)>,
    /// When the portal last told of anybody, by its clock; `None` when nobody is known.
    pub as_of: Option<Timestamp>,
    /// How many people and departments stand in the file and cannot be understood: until the portal has told of them
    /// again they are missing.
    pub unreadable: usize,
}

/// People, each with when they were told.
#[derive(Default)]
struct People {
    known: Vec<(Person, Timestamp)>,
    /// The rows that say nothing.
    unreadable: usize,
}

impl People {
    /// All parts as one: people are large, so that each is moved once.
    fn of_parts(parts: Vec<Self>) -> Self {
        let mut all = Self::default();
        all.known.reserve_exact(parts.iter().map(|part| part.known.len()).sum());
        for mut part in parts {
            all.known.append(&mut part.known);
            all.unreadable += part.unreadable;
        }
        all
    }
}

/// What a row must begin with for [`StoredRows`] to take it: with the time zone that was told apart, where any was.
fn columns(transaction: &Transaction<'_>) -> rusqlite::Result<&'static str> {
    Ok(if has_time_zones(transaction)? {
        "SELECT fetched_at, person, zone FROM people LEFT JOIN time_zones USING (id)"
    } else {
        "SELECT fetched_at, person, NULL FROM people"
    })
}

/// How many rows one processor understands in one go: a millisecond's work.
const AT_ONCE: usize = 1024;

impl Store {
    /// Reads everything but the journal. Rows that cannot be understood are counted.
    ///
    /// # Errors
    /// [`Error::Damaged`], or what the database says.
    pub fn remembered(&self) -> Result<Remembered, Error> {
        self.read(|transaction, _| {
            let people = everybody(transaction)?;
            let as_of = people.known.iter().map(|&(_, at)| at).max();
            Ok((people, as_of))
        })
    }

    /// As [`Self::remembered`], but of the people only `ids`, as far as they are known, and who leads their
    /// departments: of a large company that is read in a fraction of the time.
    ///
    /// # Errors
    /// [`Error::Damaged`], or what the database says.
    pub fn remembered_of(&self, ids: &[PersonId]) -> Result<Remembered, Error> {
        self.read(|transaction, departments| {
            let newest: Option<i64> =
                transaction.query_row("SELECT max(fetched_at) FROM people", [], |row| row.get(0))?;
            let mut people = people_of(transaction, ids)?;
            let theirs: HashSet<_> =
                people.known.iter().flat_map(|(person, _)| &person.departments).collect();
            let heads = departments.iter().filter(|department| theirs.contains(&department.id));
            let heads: BTreeSet<_> = heads.filter_map(|department| department.head).collect();
            let heads: Vec<_> = heads.into_iter().filter(|head| !ids.contains(head)).collect();
            people.known.extend(people_of(transaction, &heads)?.known);
            Ok((people, newest.and_then(instant)))
        })
    }

    /// Reads what is known beside people: the structure as it was told since `structure_since`, and what calendars told,
    /// of these people or of everybody, as far as it is of use at `now`.
    ///
    /// # Errors
    /// [`Error::Damaged`], or what the database says.
    pub fn details(
        &self,
        whose: Option<&[PersonId]>,
        structure_since: Timestamp,
        now: Timestamp,
    ) -> Result<RememberedDetails, Error> {
        self.transaction(|transaction| {
            Ok(RememberedDetails {
                structure: structure::read(transaction, structure_since)?,
                schedules: schedules::read(transaction, whose, now)?,
                working_time: schedules::read_working_time(transaction)?,
            })
        })
    }

    /// Whoever has that e-mail address, in whatever case.
    ///
    /// # Errors
    /// [`Error::Damaged`], or what the database says.
    pub fn with_email(&self, address: &str) -> Result<Vec<PersonId>, Error> {
        let address = address.to_lowercase();
        // Most rows need not be understood.
        let finder = Finder::new(address.as_bytes());
        let may_have = |row: &[u8]| !address.is_ascii() || finder.find(&row.to_ascii_lowercase()).is_some();
        let has =
            |person: &Person| person.email.as_ref().is_some_and(|email| email.to_lowercase() == address);
        self.those(may_have, has)
    }

    /// Whoever has those digits in an extension or a telephone number, perhaps with blanks or dashes between.
    ///
    /// # Errors
    /// [`Error::Damaged`], or what the database says.
    pub fn with_extension(&self, digits: &str) -> Result<Vec<PersonId>, Error> {
        let has = |person: &Person| {
            let Phones { work, mobile, personal, inner } = &person.phones;
            [work, mobile, personal, inner].into_iter().flatten().any(|phone| {
                let phone: String = phone.chars().filter(|c| !matches!(c, ' ' | '-')).collect();
                phone.contains(digits)
            })
        };
        self.those(|_| true, has)
    }

    /// Those of whom something holds, by number, among those of whose bytes it may hold.
    fn those(
        &self,
        may_hold: impl Fn(&[u8]) -> bool,
        holds: impl Fn(&Person) -> bool,
    ) -> Result<Vec<PersonId>, Error> {
        self.transaction(|transaction| {
            let mut statement = transaction.prepare("SELECT person FROM people ORDER BY id")?;
            let mut rows = statement.query([])?;
            let mut those = Vec::new();
            while let Some(row) = rows.next()? {
                let column = row.get_ref(0)?;
                if matches!(column, ValueRef::Blob(bytes) if !may_hold(bytes)) {
                    continue;
                }
                let person = stored_person::decode(column)?;
                those.extend(person.filter(|person| holds(person)).map(|person| person.id));
            }
            Ok(those)
        })
    }

    /// Reads what stands around the people, then those whom `people` reads, with when the last of all was told.
    fn read(
        &self,
        people: impl FnOnce(&Transaction<'_>, &[Department]) -> rusqlite::Result<(People, Option<Timestamp>)>,
    ) -> Result<Remembered, Error> {
        self.transaction(|transaction| {
            let (mut departments, mut unreadable) = (Vec::new(), 0);
            let mut statement = transaction.prepare("SELECT department FROM departments ORDER BY id")?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                match serde_json::from_str::<Department>(row.get_ref(0)?.as_str()?) {
                    Ok(department) => departments.push(department),
                    Err(_) => unreadable += 1,
                }
            }
            let mut statement = transaction.prepare("SELECT id FROM favourites ORDER BY id")?;
            let favourites = statement.query_map([], id)?.collect::<rusqlite::Result<_>>()?;
            let mut statement = transaction.prepare("SELECT value FROM facts WHERE name = ?1")?;
            let ahead = statement.query_map([CLOCK_AHEAD], |row| row.get(0))?.next().transpose()?;
            let clock_ahead = SignedDuration::from_millis(ahead.unwrap_or(0));
            let preferences = preferences::read(transaction)?;
            let watched = watched::read(transaction)?;
            let notes = notes::read(transaction)?;
            let (people, as_of) = people(transaction, &departments)?;
            unreadable += people.unreadable;
            let people = people.known;
            Ok(Remembered {
                people,
                departments,
                favourites,
                watched,
                notes,
                clock_ahead,
                preferences,
                as_of,
                unreadable,
            })
        })
    }

    /// One transaction: another copy's writing does not show in the middle.
    pub(super) fn transaction<T>(
        &self,
        work: impl FnOnce(&Transaction<'_>) -> rusqlite::Result<T>,
    ) -> Result<T, Error> {
        let transaction = self.connection.unchecked_transaction();
        transaction.and_then(|transaction| work(&transaction)).map_err(|error| self.failed(error))
    }
}

/// Everybody. The rows of a large company are understood on the other processors while the next are read.
fn everybody(transaction: &Transaction<'_>) -> rusqlite::Result<People> {
    let processors = thread::available_parallelism().map_or(1, NonZero::get);
    let mut statement = transaction.prepare(&format!("{} ORDER BY id", columns(transaction)?))?;
    let mut rows = statement.query([])?;
    thread::scope(|scope| {
        let mut parts = Vec::new();
        let mut at_work = VecDeque::new();
        let mut rows_read = StoredRows::default();
        while let Some(row) = rows.next()? {
            if rows_read.told.len() == AT_ONCE {
                if at_work.len() == processors {
                    parts.extend(at_work.pop_front().map(finish));
                }
                let rows_read = mem::take(&mut rows_read);
                at_work.push_back(scope.spawn(move || rows_read.people()));
            }
            rows_read.add(row)?;
        }
        parts.extend(at_work.into_iter().map(finish));
        parts.push(rows_read.people());
        Ok(People::of_parts(parts))
    })
}

fn finish(worker: ScopedJoinHandle<'_, People>) -> People {
    worker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}

fn people_of(transaction: &Transaction<'_>, ids: &[PersonId]) -> rusqlite::Result<People> {
    let mut rows_read = StoredRows::default();
    let mut statement = transaction.prepare(&format!("{} WHERE id = ?1", columns(transaction)?))?;
    for id in ids {
        let mut rows = statement.query([id.0.cast_signed()])?;
        while let Some(row) = rows.next()? {
            rows_read.add(row)?;
        }
    }
    Ok(rows_read.people())
}

/// Rows as they were read.
#[derive(Default)]
struct StoredRows {
    people: StoredPeople,
    /// When each was told in milliseconds, and the time zone that was told apart.
    told: Vec<(i64, Option<String>)>,
}

impl StoredRows {
    /// Takes a row of [`columns`].
    fn add(&mut self, row: &Row<'_>) -> rusqlite::Result<()> {
        self.people.add(row.get_ref(1)?)?;
        self.told.push((row.get(0)?, row.get(2)?));
        Ok(())
    }

    /// The people, row by row.
    fn people(self) -> People {
        let mut people = People { known: Vec::with_capacity(self.told.len()), unreadable: 0 };
        for (person, (told, zone)) in self.people.decode().zip(self.told) {
            let Some((mut person, told)) = person.zip(instant(told)) else {
                people.unreadable += 1;
                continue;
            };
            if let Some(zone) = zone {
                person.set_time_zone(zone);
            }
            people.known.push((person, told));
        }
        people
    }
}

fn id(row: &Row<'_>) -> rusqlite::Result<PersonId> {
    row.get(0).map(|id: i64| PersonId(id.cast_unsigned()))
}
