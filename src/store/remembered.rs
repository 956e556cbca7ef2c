//! The company as it is read: everybody, or only those who are asked for.

use std::collections::{BTreeSet, HashSet};

use jiff::{SignedDuration, Timestamp};
use rusqlite::{Row, Transaction};

use super::company::{CLOCK_AHEAD, instant};
use super::{Error, Store};
use crate::people::{Department, Person, PersonId};

/// What was known when the program last ran.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Remembered {
    /// People, with the instant of the portal's clock at which they were told.
    pub people: Vec<(Person, Timestamp)>,
    /// The departments.
    pub departments: Vec<Department>,
    /// The favourites, by number.
    pub favourites: Vec<PersonId>,
    /// How far the portal's clock was ahead of ours.
    pub clock_ahead: SignedDuration,
    /// When the portal last told of anybody, by its clock; `None` when nobody is known.
    pub as_of: Option<Timestamp>,
}

/// People, each with when they were told.
type People = Vec<(Person, Timestamp)>;

/// What a row must begin with for [`person`] to read it.
const COLUMNS: &str = "SELECT id, fetched_at, person, zone FROM people LEFT JOIN time_zones USING (id)";

impl Store {
    /// Reads everything but the journal. Rows that another version of the program wrote and this one cannot read
    /// are passed over.
    ///
    /// # Errors
    /// [`Error::Damaged`], or what the database says.
    pub fn remembered(&self) -> Result<Remembered, Error> {
        self.read(|transaction, _| {
            let mut people = Vec::new();
            let mut statement = transaction.prepare(&format!("{COLUMNS} ORDER BY id"))?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                people.extend(person(row)?);
            }
            let as_of = people.iter().map(|&(_, at)| at).max();
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
            let theirs: HashSet<_> = people.iter().flat_map(|(person, _)| &person.departments).collect();
            let heads = departments.iter().filter(|department| theirs.contains(&department.id));
            let heads: BTreeSet<_> = heads.filter_map(|department| department.head).collect();
            let heads: Vec<_> = heads.into_iter().filter(|head| !ids.contains(head)).collect();
            people.extend(people_of(transaction, &heads)?);
            Ok((people, newest.and_then(instant)))
        })
    }

    /// Whoever has that e-mail address, in whatever case.
    ///
    /// # Errors
    /// [`Error::Damaged`], or what the database says.
    pub fn with_email(&self, address: &str) -> Result<Vec<PersonId>, Error> {
        self.transaction(|transaction| {
            // A row that is no JSON is nobody's.
            let mut statement = transaction.prepare(
                "SELECT id FROM people
                 WHERE iif(json_valid(person), json_extract(person, '$.email'), NULL) = ?1 COLLATE NOCASE
                 ORDER BY id",
            )?;
            statement.query_map([address], id)?.collect()
        })
    }

    /// Reads what stands around the people, then those whom `people` reads, with when the last of all was told.
    fn read(
        &self,
        people: impl FnOnce(&Transaction<'_>, &[Department]) -> rusqlite::Result<(People, Option<Timestamp>)>,
    ) -> Result<Remembered, Error> {
        self.transaction(|transaction| {
            let mut departments = Vec::new();
            let mut statement = transaction.prepare("SELECT department FROM departments ORDER BY id")?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                departments.extend(serde_json::from_str::<Department>(row.get_ref(0)?.as_str()?).ok());
            }
            let mut statement = transaction.prepare("SELECT id FROM favourites ORDER BY id")?;
            let favourites = statement.query_map([], id)?.collect::<rusqlite::Result<_>>()?;
            let mut statement = transaction.prepare("SELECT value FROM facts WHERE name = ?1")?;
            let ahead = statement.query_map([CLOCK_AHEAD], |row| row.get(0))?.next().transpose()?;
            let clock_ahead = SignedDuration::from_millis(ahead.unwrap_or(0));
            let (people, as_of) = people(transaction, &departments)?;
            Ok(Remembered { people, departments, favourites, clock_ahead, as_of })
        })
    }

    /// One transaction: another copy's writing does not show in the middle.
    fn transaction<T>(
        &self,
        work: impl FnOnce(&Transaction<'_>) -> rusqlite::Result<T>,
    ) -> Result<T, Error> {
        let transaction = self.connection.unchecked_transaction();
        transaction.and_then(|transaction| work(&transaction)).map_err(|error| self.failed(error))
    }
}

fn people_of(transaction: &Transaction<'_>, ids: &[PersonId]) -> rusqlite::Result<People> {
    let mut people = Vec::new();
    let mut statement = transaction.prepare(&format!("{COLUMNS} WHERE id = ?1"))?;
    for id in ids {
        let mut rows = statement.query([id.0.cast_signed()])?;
        while let Some(row) = rows.next()? {
            people.extend(person(row)?);
        }
    }
    Ok(people)
}

/// Somebody as told, unless the row cannot be read.
fn person(row: &Row<'_>) -> rusqlite::Result<Option<(Person, Timestamp)>> {
    let told = instant(row.get(1)?);
    let person = serde_json::from_str::<Person>(row.get_ref(2)?.as_str()?).ok();
    let Some((mut person, told)) = person.zip(told) else { return Ok(None) };
    if let Some(zone) = row.get_ref(3)?.as_str_or_null()? {
        person.time_zone = Some(zone.to_owned());
    }
    Ok(Some((person, told)))
}

fn id(row: &Row<'_>) -> rusqlite::Result<PersonId> {
    row.get(0).map(|id: i64| PersonId(id.cast_unsigned()))
}
