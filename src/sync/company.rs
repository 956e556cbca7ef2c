//! Reading the whole company once, for the commands that print and leave.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use tokio::time::Instant;

use super::planner::{Cadence, ConnectionState, Fault, FaultKind, Gaps, Interest, Planner, Request, Step};
use super::update::{Owner, Received, Update, updates};
use crate::people::{Departments, Person, PersonId, Status};
use crate::portal::{BatchAnswer, Client, Command, Error};

/// How often a failed request is tried again before the reading is given up.
const TRIES: u32 = 3;
/// Longer than this nobody waits without being told why.
const SAID_AFTER: Duration = Duration::from_secs(2);
/// Nobody watches: only the portal's bucket counts.
const SPACING: Duration = Duration::from_millis(100);

/// Everything that can be read of a company.
#[derive(Clone, Debug, Default)]
pub struct Company {
    /// Everybody, by number, with what `user.get` adds where the portal tells it; programs and customers too.
    pub people: Vec<Person>,
    /// Members of departments of whom the portal told nothing more: not to be seen, or lost to its failures.
    pub untold: Vec<PersonId>,
    /// All departments.
    pub departments: Departments,
    /// The owner of the webhook.
    pub owner: Owner,
    /// To whom the owner wrote, the latest first.
    pub recent: Vec<PersonId>,
    /// The owner's status.
    pub status: Option<Status>,
    /// The portal's clock at the last answer, when it tells.
    pub server_time: Option<Timestamp>,
    /// How far the portal's clock was ahead of ours (negative: behind).
    pub clock_offset: SignedDuration,
    /// What could not be told.
    pub gaps: Gaps,
    /// Whether something was lost on the way that another reading may bring.
    pub lossy: bool,
    /// Whether the webhook may read calendars (scope `calendar`).
    pub may_read_calendars: bool,
    /// Whether the webhook may read who leads and who stands in (scope `humanresources`).
    pub may_read_structure: bool,
    /// How many requests it took.
    pub requests: usize,
}

impl Company {
    /// Whether whoever is not in it has left: nothing was lost on the way, and nothing is known to be missing.
    #[must_use]
    pub const fn is_complete(&self) -> bool {
        self.gaps.is_none() && !self.lossy
    }
}

/// What is put together at the end: what `user.get` adds may be told before its person.
#[derive(Default)]
struct Found {
    people: HashMap<PersonId, Person>,
    briefs: Vec<Person>,
}

/// How long passing troubles are waited for, and who is told of it.
pub struct WaitLimit<'a> {
    /// How long in all while the portal asks to wait (`QUERY_LIMIT_EXCEEDED`, `OPERATION_TIME_LIMIT`), and how
    /// long without anything new when it does not.
    pub longest: Duration,
    /// Is told why it takes longer, once, after 2 s.
    pub tell: &'a mut dyn FnMut(&Error),
}

impl std::fmt::Debug for WaitLimit<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("WaitLimit").field("longest", &self.longest).finish_non_exhaustive()
    }
}

/// Reads the whole company, as wide as the webhook's scopes allow: 2 requests for an office of 50, 6 for 10,000
/// people with the scope `im` alone. Passing troubles are waited for: a few seconds, and as long as `wait_limit` allows
/// where the portal asks for it.
///
/// # Errors
/// The portal's refusal, or the last failure when trying again did not help.
pub async fn read_company(client: &Client, wait_limit: WaitLimit<'_>) -> Result<Company, Error> {
    let mut reading = Reading::new(wait_limit);
    while !reading.planner.is_read() {
        let now = Timestamp::now();
        reading.planner.attend(&Interest::default(), now);
        if matches!(
            reading.planner.connection_state(),
            ConnectionState::Stopped { .. } | ConnectionState::Moved { .. }
        ) {
            return Err(reading.verdict());
        }
        match reading.planner.next(now) {
            Step::Ask(request) => reading.ask(client, &request).await?,
            Step::Wait(until) => reading.sleep(until.duration_since(now)).await?,
            Step::Idle => return Err(reading.verdict()),
        }
    }
    Ok(reading.finish())
}

/// A reading under way.
struct Reading<'a> {
    planner: Planner,
    company: Company,
    found: Found,
    wait_limit: WaitLimit<'a>,
    began: Instant,
    told: bool,
    /// What went wrong last, and what the question who I am met with.
    failure: Option<Error>,
    stranger: Option<Error>,
    /// That the portal asks to wait, while it does.
    throttled: Option<Error>,
    failures: u32,
}

impl<'a> Reading<'a> {
    fn new(wait_limit: WaitLimit<'a>) -> Self {
        let cadence = Cadence {
            reading_spacing: SPACING,
            spacing: SPACING,
            stuck: wait_limit.longest,
            ..Cadence::default()
        };
        Self {
            planner: Planner::thorough(cadence, u64::from(std::process::id())),
            company: Company::default(),
            found: Found::default(),
            wait_limit,
            began: Instant::now(),
            told: false,
            failure: None,
            stranger: None,
            throttled: None,
            failures: 0,
        }
    }

    /// Why it ended before its end.
    fn verdict(&mut self) -> Error {
        let failure = self.stranger.take().or_else(|| self.failure.take());
        failure.unwrap_or(Error::Unexpected { method: "batch" })
    }

    async fn ask(&mut self, client: &Client, request: &Request) -> Result<(), Error> {
        self.planner.sent(request, Timestamp::now());
        self.company.requests += 1;
        let answer = client.batch(request.commands.clone()).await;
        let now = Timestamp::now();
        let failure = match answer {
            Err(error) if !error.is_retryable() => return Err(error),
            Err(error) => {
                self.planner.failed(&self.fault(&error), now);
                Some(error)
            }
            Ok(answer) => self.take(request, answer, now),
        };
        let throttled = failure.as_ref().is_some_and(Error::is_throttled);
        if throttled {
            self.throttled.clone_from(&failure);
        } else if self.planner.cooldowns(now).is_empty() {
            self.throttled = None;
        }
        self.failure = failure.or_else(|| self.failure.take());
        let failed = matches!(self.planner.connection_state(), ConnectionState::Retrying { .. });
        self.failures = if failed && !throttled { self.failures + 1 } else { 0 };
        if self.failures > TRIES { Err(self.verdict()) } else { Ok(()) }
    }

    /// What an error means here: a full bucket drains within seconds, and nobody asks for more afterwards.
    fn fault(&self, error: &Error) -> Fault {
        let fault = Fault::of(error, self.company.clock_offset);
        match fault.kind {
            FaultKind::Busy => Fault { kind: FaultKind::Unreachable, ..fault },
            _ => fault,
        }
    }

    /// Takes an answer; the worst that was in it.
    fn take(&mut self, request: &Request, answer: BatchAnswer, now: Timestamp) -> Option<Error> {
        let company = &mut self.company;
        company.server_time = answer.server_time.or(company.server_time);
        company.clock_offset = answer.clock_offset().unwrap_or(company.clock_offset);
        let plain: Vec<_> =
            answer.replies.iter().map(|reply| reply.as_ref().map_err(|error| self.fault(error))).collect();
        let answered = self.planner.answered(request, &plain, now);
        let failures = || answer.replies.iter().filter_map(|reply| reply.as_ref().err());
        let worst = failures().max_by_key(|error| self.fault(error).weight()).cloned();
        let me = request.commands.iter().position(|command| *command == Command::Me);
        if let Some(Err(error)) = me.and_then(|place| answer.replies.get(place)) {
            self.stranger = Some(error.clone());
        }
        let server_time = answer.server_time;
        for update in updates(Received { request, replies: answer.replies, answered, server_time, at: now }) {
            self.company.take(update, &mut self.found);
        }
        worst
    }

    /// Waits as the planner says, and says so when it takes long; until the limit is over.
    async fn sleep(&mut self, time: SignedDuration) -> Result<(), Error> {
        let time = Duration::try_from(time).unwrap_or_default();
        let over = self.began + self.wait_limit.longest;
        let Some(error) = self.throttled.clone() else {
            tokio::time::sleep(time.min(self.wait_limit.longest)).await;
            return Ok(());
        };
        if Instant::now() >= over {
            return Err(error);
        }
        let until = (Instant::now() + time).min(over);
        let said_at = self.began + SAID_AFTER;
        if !self.told && until > said_at {
            tokio::time::sleep_until(said_at).await;
            self.told = true;
            (self.wait_limit.tell)(&error);
        }
        tokio::time::sleep_until(until).await;
        Ok(())
    }

    fn finish(self) -> Company {
        let Self { planner, mut company, mut found, .. } = self;
        for brief in found.briefs {
            if let Some(person) = found.people.get_mut(&brief.id) {
                person.merge(brief);
            }
        }
        company.gaps = planner.gaps();
        company.lossy = !planner.is_complete();
        company.may_read_calendars = planner.may_read_calendars();
        company.may_read_structure = planner.may_read_structure();
        company.untold = planner.found().filter(|id| !found.people.contains_key(id)).collect();
        company.untold.sort_unstable();
        company.people = found.people.into_values().collect();
        company.people.sort_unstable_by_key(|person: &Person| person.id);
        company
    }
}

impl Company {
    fn take(&mut self, update: Update, found: &mut Found) {
        match update {
            Update::People { people: told, .. } => {
                for one in told {
                    match found.people.entry(one.id) {
                        Entry::Occupied(mut known) => known.get_mut().merge(one),
                        Entry::Vacant(free) => {
                            free.insert(one);
                        }
                    }
                }
            }
            Update::Departments(departments) => {
                self.departments.merge(departments);
            }
            Update::Owner(owner) => {
                self.owner = Owner { id: owner.id.or(self.owner.id), admin: owner.admin.or(self.owner.admin) }
            }
            Update::Status(status) => self.status = status,
            Update::Recent { ids, .. } => self.recent.extend(ids),
            Update::Briefs(briefs) => found.briefs.extend(briefs),
            Update::Relayed(_)
            | Update::Relay(_)
            | Update::PortalNamed(_)
            | Update::Connection(_)
            | Update::Schedules(_)
            | Update::WorkingTime(_)
            | Update::Nodes(_)
            | Update::NodeMembers(_)
            | Update::AllNodes(_)
            | Update::CalendarsRefused(_)
            | Update::Cooldowns(_)
            | Update::Gaps(_)
            | Update::ClockOffset(_)
            | Update::NothingTold
            | Update::Called { .. } => {}
        }
    }
}
