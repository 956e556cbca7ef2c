//! The portal, asked by a command that prints and leaves: for everybody, and then for the calendars of those who are
//! printed.

use std::collections::HashSet;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

use jiff::{SignedDuration, Timestamp};
use tokio::runtime::Runtime;

use super::company::{Company, replace, tell, told_at};
use crate::cli::access::context::runtime;
use crate::cli::access::waiting::{self, Waiting};
use crate::cli::{Context, Failure};
use crate::people::{Field, PersonId};
use crate::portal::{self, Client, Command, Reply};
use crate::store::{self, Record, Recorder, Store};
use crate::sync::{self, Gaps, read_calendars, read_company, read_leaders};
use crate::words::Words;

/// A portal that refuses to tell of calendars is not asked again for so long.
const REFUSED: SignedDuration = SignedDuration::from_hours(24);
/// What a calendar told so lately is not asked for again by what is asked again and again, and of no more people at once.
const LATELY: SignedDuration = SignedDuration::from_mins(10);
const FEW_PEOPLE: usize = 200;
/// Of more departments than these it is asked for the sake of somebody alone.
const FEW_DEPARTMENTS: usize = 40;

/// What asks the portal, with one connection for all that it asks.
pub(crate) struct PortalReader<'a> {
    context: &'a Context,
    client: Client,
    runtime: Runtime,
    /// Whether calendars may be read, as far as the portal told.
    may_read_calendars: bool,
    /// Whether the structure of the company may be read, as far as the portal told.
    may_read_structure: bool,
}

impl<'a> PortalReader<'a> {
    /// Asks nothing yet.
    ///
    /// # Errors
    /// When no portal is set up, and when the system has no threads left.
    pub(crate) fn new(context: &'a Context) -> Result<Self, Failure> {
        let (client, runtime) = (context.client()?, runtime()?);
        Ok(Self { context, client, runtime, may_read_calendars: false, may_read_structure: false })
    }

    /// Asks for everybody, and remembers the answer.
    ///
    /// # Errors
    /// When the portal does not answer or refuses.
    pub(crate) fn read_company(&mut self, waiting: Waiting) -> Result<Company, Failure> {
        let words = &self.context.words;
        let mut tell_wait = |error: &_| waiting::tell(error, words);
        let read = self.runtime.block_on(read_company(&self.client, waiting.wait_limit(&mut tell_wait)));
        let read = match read {
            Err(error) if error.is_throttled() => return Err(waiting::timed_out(&error)),
            read => read?,
        };
        tell_gaps(&read, words);
        self.may_read_calendars = read.may_read_calendars;
        self.may_read_structure = read.may_read_structure;
        if let Err(error) = remember(&self.store_file(), &read, told_at(&read), words) {
            // What was asked for is there all the same.
            tell(&words.say(&error.sentence()));
        }
        Ok(Company::told(read, self.client.host(), self.context))
    }

    /// Asks for the calendars of these people, where the portal may tell of them; without them nothing else is missing.
    pub(crate) fn read_calendars(&self, people: &[PersonId], company: &mut Company) {
        if people.is_empty() || !self.may_read_calendars || self.was_refused() {
            return;
        }
        let limits = self.context.cadence().limits;
        let read = self.runtime.block_on(read_calendars(&self.client, people, &limits, company.as_of));
        if read.refused {
            self.remember_refusal();
        } else if read.untold > 0 {
            let count = [("count", read.untold.into())];
            tell(&self.context.words.with("list-lacks-calendars", &count));
        }
        let mut records = vec![Record::Schedules(read.schedules.clone())];
        let working_time = read.working_time.clone();
        records.extend(working_time.map(|told| Record::WorkingTime { told, at: company.as_of }));
        self.keep(&records);
        company.learn_calendars(read);
    }

    /// The same for what is asked again and again: what was read within ten minutes comes from the cache, and of a large
    /// company nothing else.
    pub(crate) fn read_calendars_lately(&self, people: &[PersonId], company: &mut Company) {
        let now = company.as_of;
        let since = now.checked_sub(LATELY).unwrap_or(Timestamp::MIN);
        let store = Store::open_existing(&self.store_file()).ok().flatten();
        if let Some(details) = store.and_then(|store| store.details(Some(people), now, now).ok()) {
            let fresh = details.schedules.into_iter().filter(|(_, schedule)| schedule.read_at() >= since);
            company.roster.remember_schedules(fresh.collect(), details.working_time);
        }
        let unread = people.iter().copied().filter(|&id| company.roster.schedule(id).is_none());
        let unread: Vec<PersonId> = unread.collect();
        if unread.len() <= FEW_PEOPLE {
            self.read_calendars(&unread, company);
        }
    }

    /// Asks who leads the departments of these people, who stands in, and for teams, where the portal may tell and has not
    /// told within a day.
    pub(crate) fn read_leaders(&self, people: &[PersonId], company: &mut Company) {
        if !self.may_read_structure || people.is_empty() {
            return;
        }
        let entries = people.iter().filter_map(|&id| company.roster.get(id));
        let mut departments: Vec<_> = entries.flat_map(|entry| &entry.person.departments).copied().collect();
        let mut seen = HashSet::new();
        departments.retain(|&department| seen.insert(department));
        let structure = company.roster.structure();
        if structure.tells_of_teams() && departments.iter().all(|&id| structure.is_settled(id)) {
            return;
        }
        let known = self.runtime.block_on(read_leaders(&self.client, &departments));
        let at = company.as_of;
        let mut records = vec![Record::Nodes { nodes: known.nodes.clone(), at }];
        if known.is_whole {
            let nodes = known.nodes.iter().map(|node| node.id).collect();
            records.push(Record::AllNodes { nodes, at });
        }
        records.extend(known.members.iter().cloned().map(|told| Record::NodeMembers { told, at }));
        self.keep(&records);
        company.roster.remember_structure(known);
    }

    /// Asks the same of everybody, where the company is small enough for few requests.
    pub(crate) fn read_all_leaders(&self, company: &mut Company) {
        let departments = company.roster.departments().iter().filter(|one| !one.id.is_team()).count();
        if departments <= FEW_DEPARTMENTS {
            let everybody: Vec<_> = company.roster.iter().map(|entry| entry.person.id).collect();
            self.read_leaders(&everybody, company);
        }
    }

    /// Keeps what was told beside people; without it the portal is asked once more.
    fn keep(&self, records: &[Record]) {
        let written =
            Store::open(&self.store_file()).and_then(|store| Recorder::new(store, None).write(records));
        let _ = written.inspect_err(|error| tracing::warn!(%error, "what was told is not remembered"));
    }

    /// Calls one method, once, whatever becomes of it.
    ///
    /// # Errors
    /// As [`Client::call`].
    pub(crate) fn call_once(&self, command: Command) -> Result<Reply, portal::Error> {
        self.runtime.block_on(self.client.call(command)).map(|answer| answer.value)
    }

    fn store_file(&self) -> PathBuf {
        self.context.store_file(&self.client.host())
    }

    /// Whether the portal has refused within a day.
    fn was_refused(&self) -> bool {
        let now = Timestamp::now();
        let store = Store::open_existing(&self.store_file()).ok().flatten();
        let until = store.and_then(|store| store.calendars_refused_until().ok().flatten());
        // A clock that was set back makes no longer day.
        until.is_some_and(|until| now < until && until.duration_since(now) <= REFUSED)
    }

    fn remember_refusal(&self) {
        if let Ok(until) = Timestamp::now().checked_add(REFUSED) {
            self.keep(&[Record::CalendarsRefused { until }]);
        }
    }
}

/// Says who may be missing, as the dashboard does. What only a wider scope would mend is no news to a script.
fn tell_gaps(read: &sync::Company, words: &Words) {
    let count = [("count", read.untold.len().into())];
    let said = match read.gaps {
        Gaps { stalled: true, .. } => words.get("list-lacks-stalled"),
        Gaps { untold: true, .. } => words.with("list-lacks-untold", &count),
        _ if read.lossy => words.get("list-lacks-some"),
        Gaps { without_department: true, .. } if io::stderr().is_terminal() => {
            words.get("list-lacks-undepartmented")
        }
        Gaps { .. } => return,
    };
    tell(&said);
}

/// Writes a whole reading into the cache.
fn remember(file: &Path, read: &sync::Company, at: Timestamp, words: &Words) -> Result<(), store::Error> {
    let told = read.people.iter().filter(|person| person.is_known(Field::TimeZone));
    let zones = told.map(|person| (person.id, person.time_zone.clone().unwrap_or_default().into()));
    let mut records = vec![
        Record::ClockAhead(read.clock_offset),
        Record::TimeZones(zones.collect()),
        Record::People { people: read.people.clone(), at },
        Record::Departments(read.departments.iter().cloned().collect()),
    ];
    // Whoever was only not found is not forgotten.
    records.extend(read.is_complete().then_some(Record::Complete));
    let write = |store| Recorder::new(store, None).write(&records);
    match Store::open(file).and_then(write) {
        Err(store::Error::Damaged { .. }) => write(replace(file, words)?),
        written => written,
    }
}
