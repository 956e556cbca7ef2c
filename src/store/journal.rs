//! The journal of presence: who was seen to be in, and when whosin was looking at all.
//!
//! A *watch* is a stretch of time in which the portal kept answering; a *sighting* is a presence seen to be
//! another one than before in the same watch. Outside of watches nothing is known.

use std::collections::HashMap;

use jiff::{SignedDuration, Timestamp};
use rusqlite::{Transaction, params};

use super::company::instant;
use super::{Error, Store};
use crate::people::history::{Sighting, Watch};
use crate::people::{Person, PersonId, Presence, Rules};

/// How long the journal is kept.
pub const KEPT: SignedDuration = SignedDuration::from_hours(14 * 24);

/// A silence longer than this ends a watch: the computer slept, or nothing was asked.
const GAP: SignedDuration = SignedDuration::from_mins(15);

/// What the journal says of one person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Log {
    /// The presences that were seen, in the order of time.
    pub sightings: Vec<Sighting>,
    /// When whosin was looking, in the order of time.
    pub watches: Vec<Watch>,
}

/// What was last seen of somebody in the present watch.
#[derive(Clone, Copy, Debug)]
struct Seen {
    presence: Presence,
    /// When the clock alone takes the person offline.
    offline_at: Option<Timestamp>,
}

/// Notices who changes, and writes it down.
#[derive(Debug)]
pub(super) struct Observer {
    rules: Rules,
    seen: HashMap<PersonId, Seen>,
    /// The row of the present watch, and the instant it reaches to.
    watch: Option<(i64, Timestamp)>,
}

impl Observer {
    pub(super) fn new(rules: Rules) -> Self {
        Self { rules, seen: HashMap::new(), watch: None }
    }

    /// The portal told people at `at`, by its clock.
    pub(super) fn told(
        &mut self,
        transaction: &Transaction<'_>,
        people: &[Person],
        at: Timestamp,
    ) -> rusqlite::Result<()> {
        self.watch_on(transaction, at)?;
        let moment = self.rules.at(at);
        let mut statement = transaction
            .prepare("INSERT OR REPLACE INTO sightings (person, at, presence) VALUES (?1, ?2, ?3)")?;
        for person in people.iter().filter(|person| person.is_colleague()) {
            let verdict = moment.judge(person);
            let new = Seen { presence: verdict.presence, offline_at: moment.offline_at(person) };
            let old = self.seen.insert(person.id, new);
            if old.is_some_and(|old| old.presence == new.presence) {
                continue;
            }
            // Going offline needs no answer: the clock does it.
            let by_clock = old.and_then(|old| old.offline_at).filter(|_| new.presence == Presence::Offline);
            let when = by_clock.filter(|&crossed| crossed < at).unwrap_or(at);
            statement.execute(params![
                person.id.0.cast_signed(),
                when.as_millisecond(),
                new.presence.as_str()
            ])?;
        }
        Ok(())
    }

    /// The portal stopped answering: what follows is unknown.
    pub(super) fn silent(&mut self) {
        self.watch = None;
        self.seen.clear();
    }

    fn watch_on(&mut self, transaction: &Transaction<'_>, at: Timestamp) -> rusqlite::Result<()> {
        if self.watch.is_some_and(|(_, until)| at.duration_since(until).abs() > GAP) {
            self.silent();
        }
        match self.watch {
            Some((id, until)) if at > until => {
                transaction.execute(
                    "UPDATE watches SET ended = ?2 WHERE id = ?1",
                    params![id, at.as_millisecond()],
                )?;
                self.watch = Some((id, at));
            }
            Some(_) => {}
            None => {
                transaction
                    .execute("INSERT INTO watches (began, ended) VALUES (?1, ?1)", [at.as_millisecond()])?;
                self.watch = Some((transaction.last_insert_rowid(), at));
            }
        }
        Ok(())
    }
}

/// Forgets what is older than [`KEPT`].
pub(super) fn prune(transaction: &Transaction<'_>, now: Timestamp) -> rusqlite::Result<()> {
    let Ok(oldest) = now.checked_sub(KEPT) else { return Ok(()) };
    transaction.execute("DELETE FROM sightings WHERE at < ?1", [oldest.as_millisecond()])?;
    transaction.execute("DELETE FROM watches WHERE ended < ?1", [oldest.as_millisecond()])?;
    Ok(())
}

impl Store {
    /// What the journal says of a person.
    ///
    /// # Errors
    /// [`Error::Damaged`], or what the database says.
    pub fn log(&self, id: PersonId) -> Result<Log, Error> {
        let read = || -> rusqlite::Result<Log> {
            let transaction = self.connection.unchecked_transaction()?;
            let mut statement =
                transaction.prepare("SELECT at, presence FROM sightings WHERE person = ?1 ORDER BY at")?;
            let mut log = Log::default();
            for row in statement.query_map([id.0.cast_signed()], |row| Ok((row.get(0)?, row.get(1)?)))? {
                let (at, presence): (i64, String) = row?;
                let presence = Presence::ALL.into_iter().find(|known| known.as_str() == presence);
                log.sightings
                    .extend(instant(at).zip(presence).map(|(at, presence)| Sighting { at, presence }));
            }
            let mut statement = transaction.prepare("SELECT began, ended FROM watches ORDER BY began")?;
            for row in statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))? {
                let (from, to): (i64, i64) = row?;
                log.watches.extend(instant(from).zip(instant(to)).map(|(from, to)| Watch { from, to }));
            }
            Ok(log)
        };
        read().map_err(|error| self.failed(error))
    }

    /// Forgets the whole journal and leaves nothing of it in the file.
    ///
    /// # Errors
    /// [`Error::Busy`] when another copy is using the file, or what the database says.
    pub fn purge(&mut self) -> Result<(), Error> {
        self.connection
            .execute_batch("BEGIN IMMEDIATE; DELETE FROM sightings; DELETE FROM watches; COMMIT;")
            .map_err(|error| self.failed(error))?;
        self.scour()
    }
}
