//! Puts what the portal told into the file, a batch in one transaction.

use std::collections::HashMap;

use jiff::{SignedDuration, Timestamp};
use rusqlite::TransactionBehavior;

use super::journal::{Observer, prune};
use super::{Error, Store, company, notes, preferences, schedules, structure, watched};
use crate::people::schedule::WorkingTime;
use crate::people::structure::{Node, NodeId, NodeMembers};
use crate::people::{Department, Note, Person, PersonId, Rules, Schedule};

/// Something worth remembering.
#[derive(Clone, Debug, PartialEq)]
pub enum Record {
    /// People as the portal told them.
    People {
        /// Those who were told.
        people: Vec<Person>,
        /// The portal's clock.
        at: Timestamp,
    },
    /// People who are gone.
    Gone(Vec<PersonId>),
    /// Departments, new or known.
    Departments(Vec<Department>),
    /// Time zones, which are told apart from the people; empty where none is set.
    TimeZones(Vec<(PersonId, String)>),
    /// What `user.get` adds to people; of those who are not known it is kept until they are.
    UserBriefs(Vec<Person>),
    /// Nodes of the company's structure.
    Nodes {
        /// Those who were told.
        nodes: Vec<Node>,
        /// When.
        at: Timestamp,
    },
    /// The people of one of them.
    NodeMembers {
        /// Who they are.
        told: NodeMembers,
        /// When they were told.
        at: Timestamp,
    },
    /// All nodes that there are: whatever else is known is gone.
    AllNodes {
        /// Which.
        nodes: Vec<NodeId>,
        /// When the last of them was told.
        at: Timestamp,
    },
    /// What calendars told.
    Schedules(Vec<(PersonId, Schedule)>),
    /// When the company works.
    WorkingTime {
        /// What was told.
        told: WorkingTime,
        /// When.
        at: Timestamp,
    },
    /// How far the portal's clock is ahead of ours.
    ClockAhead(SignedDuration),
    /// The portal refuses to tell of calendars, and is not asked again before then, by this machine's clock.
    CalendarsRefused {
        /// Until when.
        until: Timestamp,
    },
    /// The whole company has been told: whoever was not told since the recorder began is gone.
    Complete,
    /// The portal stopped answering.
    Silent,
    /// Somebody is a favourite from now on, or no longer.
    Favourite {
        /// Whom.
        id: PersonId,
        /// Whether they are one from now on.
        favourite: bool,
    },
    /// The user wants to be told of somebody from now on, or no longer.
    Watched {
        /// Of whom.
        id: PersonId,
        /// Whether the user wants it.
        watched: bool,
    },
    /// What the user keeps of somebody from now on; an empty note is none.
    Note {
        /// Of whom.
        id: PersonId,
        /// What.
        note: Note,
    },
    /// Something that the user set in the dashboard, by name; `None` where it is the program's own again.
    Preference(&'static str, Option<u16>),
}

/// Writes records into a store.
#[derive(Debug)]
pub struct Recorder {
    store: Store,
    /// The journal, when one is kept.
    observer: Option<Observer>,
    /// The first answer of this run, by the portal's clock.
    first: Option<Timestamp>,
    /// What `user.get` told of people who are not in the file yet.
    early_briefs: HashMap<PersonId, Person>,
}

impl Recorder {
    /// A recorder; it keeps a journal of presence under `journal`'s rules when there are any.
    #[must_use]
    pub fn new(store: Store, journal: Option<Rules>) -> Self {
        Self { store, observer: journal.map(Observer::new), first: None, early_briefs: HashMap::new() }
    }

    /// Where it writes.
    #[must_use]
    pub const fn store(&self) -> &Store {
        &self.store
    }

    /// Forgets what the journal need not keep any longer, and what calendars told long ago.
    ///
    /// # Errors
    /// What the database says.
    pub fn prune(&mut self, now: Timestamp) -> Result<(), Error> {
        self.transact(|transaction, _, _| {
            schedules::prune(transaction, now)?;
            prune(transaction, now)
        })
    }

    /// Writes all records or none.
    ///
    /// # Errors
    /// What the database says; nothing was written then.
    pub fn write(&mut self, records: &[Record]) -> Result<(), Error> {
        let mut early_briefs = std::mem::take(&mut self.early_briefs);
        let written = self.transact(|transaction, observer, first| {
            for record in records {
                match record {
                    Record::People { people, at } => {
                        first.get_or_insert(*at);
                        let known = company::put_people(transaction, people, *at)?;
                        let briefs: Vec<Person> =
                            people.iter().filter_map(|person| early_briefs.remove(&person.id)).collect();
                        company::put_user_briefs(transaction, &briefs)?;
                        if let Some(observer) = observer {
                            observer.told(transaction, &known, *at)?;
                        }
                    }
                    Record::Gone(ids) => company::remove_people(transaction, ids)?,
                    Record::Departments(departments) => company::put_departments(transaction, departments)?,
                    Record::TimeZones(zones) => company::put_time_zones(transaction, zones)?,
                    Record::UserBriefs(briefs) => {
                        let strangers = company::put_user_briefs(transaction, briefs)?;
                        early_briefs.extend(strangers.into_iter().map(|brief| (brief.id, brief)));
                    }
                    Record::Nodes { nodes, at } => structure::put_nodes(transaction, nodes, *at)?,
                    Record::NodeMembers { told, at } => structure::put_members(transaction, told, *at)?,
                    Record::AllNodes { nodes, at } => structure::keep_nodes(transaction, nodes, *at)?,
                    Record::Schedules(told) => schedules::put(transaction, told)?,
                    Record::WorkingTime { told, at } => {
                        schedules::put_working_time(transaction, told, *at)?;
                    }
                    Record::ClockAhead(ahead) => company::put_clock(transaction, *ahead)?,
                    Record::CalendarsRefused { until } => {
                        company::put_calendars_refused(transaction, *until)?;
                    }
                    Record::Complete => {
                        if let Some(first) = first {
                            company::remove_told_before(transaction, *first)?;
                        }
                    }
                    Record::Silent => {
                        if let Some(observer) = observer {
                            observer.silent();
                        }
                    }
                    Record::Favourite { id, favourite: true } => company::add_favourite(transaction, *id)?,
                    Record::Favourite { id, favourite: false } => {
                        company::remove_favourite(transaction, *id)?;
                    }
                    Record::Watched { id, watched: true } => watched::add(transaction, *id)?,
                    Record::Watched { id, watched: false } => watched::remove(transaction, *id)?,
                    Record::Note { id, note } => notes::put(transaction, *id, note)?,
                    Record::Preference(name, value) => preferences::put(transaction, name, *value)?,
                }
            }
            Ok(())
        });
        self.early_briefs = early_briefs;
        written
    }

    fn transact(
        &mut self,
        work: impl FnOnce(
            &rusqlite::Transaction<'_>,
            &mut Option<Observer>,
            &mut Option<Timestamp>,
        ) -> rusqlite::Result<()>,
    ) -> Result<(), Error> {
        let Self { store: Store { connection, path }, observer, first, .. } = self;
        let run = || {
            let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            work(&transaction, observer, first)?;
            transaction.commit()
        };
        let done = run();
        if done.is_err()
            && let Some(observer) = observer
        {
            // It believes in rows that are not there.
            observer.silent();
        }
        done.map_err(|error| Error::of(error, path))
    }
}
