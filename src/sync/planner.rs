//! The plan: what to ask next, and when. Everything below is a pure function of state and time.

mod attention;
mod backoff;
mod cadence;
mod calendars;
mod compose;
mod connection_state;
mod discovery;
mod due;
mod fault;
mod freshness;
mod gaps;
mod method_access;
mod pages;
mod rate_limiter;
mod refusals;
mod relayed;
mod replies;
mod request;
mod structure;
mod sweep;

use std::collections::{HashMap, HashSet};
use std::time::Duration;

use jiff::Timestamp;

use attention::Attention;
use backoff::Backoff;
use cadence::{after, before, refused_again};
use calendars::Calendars;
use connection_state::Reachability;
use discovery::{ChatAccess, Discovery, Reading};
use freshness::Freshness;
use method_access::MethodAccess;
use rate_limiter::RateLimiter;
use refusals::Refusals;
use relayed::Relayed;
use structure::Structure;
use sweep::Sweep;

pub use attention::Interest;
pub use cadence::Cadence;
pub use calendars::CalendarCadence;
pub(super) use calendars::{PEOPLE_A_CALL, calendars_ahead, calendars_around};
pub use connection_state::ConnectionState;
pub use fault::{Fault, FaultKind};
pub use gaps::Gaps;
pub use request::{Answered, MAX_COMMANDS, Purpose, Request, Step};

use crate::people::{DepartmentId, PersonId};
use crate::portal::budget::Cooldown;
use crate::portal::{ChatId, Command};
use crate::words::Sentence;

/// Two refreshes by hand within this time mean: read the company anew.
const TWICE: Duration = Duration::from_secs(3);
/// What was asked so shortly before a refresh by hand is fresh enough.
const JUST_ASKED: Duration = Duration::from_secs(2);
/// A clock that runs back no further than this is being adjusted, not set.
const SLEW: Duration = Duration::from_secs(1);

/// The state from which follows what to ask next. See the [module](super) for how it is driven: `attend`, then
/// `next`; after [`Step::Ask`] `sent`, and then exactly one of `answered` and `failed`.
#[derive(Clone, Debug)]
pub struct Planner {
    cadence: Cadence,
    freshness: Freshness,
    attention: Attention,
    sweep: Sweep,
    calendars: Calendars,
    structure: Structure,
    relayed: Relayed,
    rate_limiter: RateLimiter,
    backoff: Backoff,
    reachability: Reachability,
    discovery: Discovery,
    /// When a reading of the company was last complete.
    read_at: Option<Timestamp>,
    /// Something was answered since the start.
    reached: bool,
    /// When the request in flight went.
    in_flight: Option<Timestamp>,
    /// Which methods may be called.
    methods: MethodAccess,
    /// A department of each, for when only whole departments are told.
    homes: HashMap<PersonId, DepartmentId>,
    /// Until when the portal's refusal of a list of chats is respected, by the method's name.
    refused_chats: Refusals,
    /// Of whom `user.get` alone has told so far.
    hearsay: HashSet<PersonId>,
    /// Where the reading stood when it last came on, and since when; `None` while it waits for something else.
    stands: Option<(Timestamp, (usize, usize, usize))>,
    /// Somebody was told since the start.
    told: bool,
    /// How many refusals came one after the other.
    refusals: u32,
    /// What the last complete reading could not tell.
    gaps: Gaps,
    /// How many readings in a row left something out that may be told another time.
    incomplete: u32,
    /// The user wants something, and nothing has been asked since.
    wanted: bool,
    /// How often each was left out of answers, one after the other.
    missed: HashMap<PersonId, u8>,
    /// What the last method said that could not tell people.
    trouble: Sentence,
    /// Until when nobody can tell the rows, though the portal answers.
    blind: Option<Timestamp>,
    /// Why the portal does not even tell who I am.
    refused: Option<Sentence>,
    status_at: Timestamp,
    refreshed_at: Timestamp,
    latest: Timestamp,
}

impl Planner {
    /// A planner that has asked nothing yet. `seed` decides the jitter of its waits.
    #[must_use]
    pub fn new(cadence: Cadence, seed: u64) -> Self {
        Self::with(cadence, Discovery::first(Reading::Quick), seed)
    }

    /// A planner that reads everything about the company before it is [read](Self::is_read), time zones too.
    #[must_use]
    pub fn thorough(cadence: Cadence, seed: u64) -> Self {
        Self::with(cadence, Discovery::first(Reading::Thorough), seed)
    }

    fn with(cadence: Cadence, discovery: Discovery, seed: u64) -> Self {
        Self {
            rate_limiter: RateLimiter::new(&cadence, seed),
            methods: MethodAccess::new(&cadence.limits),
            calendars: Calendars::new(&cadence),
            structure: Structure::new(cadence.structure),
            relayed: Relayed::new(&cadence, seed),
            homes: HashMap::new(),
            refused_chats: Refusals::default(),
            hearsay: HashSet::new(),
            stands: None,
            told: false,
            refusals: 0,
            gaps: Gaps::default(),
            incomplete: 0,
            wanted: false,
            cadence,
            freshness: Freshness::default(),
            attention: Attention::new(),
            sweep: Sweep::new(),
            backoff: Backoff::new(seed),
            reachability: Reachability::Answering,
            discovery,
            read_at: None,
            reached: false,
            in_flight: None,
            missed: HashMap::new(),
            trouble: Sentence::verbatim(""),
            blind: None,
            refused: None,
            status_at: Timestamp::MIN,
            refreshed_at: Timestamp::MIN,
            latest: Timestamp::MIN,
        }
    }

    /// People known from an earlier run: the reading asks for them too, and only the portal's word makes them go.
    /// Before the first [`Planner::next`].
    pub fn know(&mut self, ids: impl IntoIterator<Item = PersonId>) {
        self.discovery.know(ids);
    }

    /// What the last complete reading could not tell.
    #[must_use]
    pub const fn gaps(&self) -> Gaps {
        self.gaps
    }

    /// Whether the whole company has been read once.
    #[must_use]
    pub const fn is_read(&self) -> bool {
        self.read_at.is_some()
    }

    /// Whether the last complete reading lost nothing on its way.
    #[must_use]
    pub const fn is_complete(&self) -> bool {
        self.is_read() && self.incomplete == 0
    }

    /// Everybody who was found by the present reading of the company, told or not.
    pub fn found(&self) -> impl Iterator<Item = PersonId> {
        self.discovery.found()
    }

    /// How it stands with the portal.
    #[must_use]
    pub fn connection_state(&self) -> ConnectionState {
        match &self.reachability {
            Reachability::Stopped { at, sentence, moved_to } => {
                let (at, sentence) = (Some(*at), sentence.clone());
                match moved_to.clone() {
                    Some(to) => ConnectionState::Moved { at, to, sentence },
                    None => ConnectionState::Stopped { at, sentence },
                }
            }
            Reachability::Retrying { at, sentence } => {
                ConnectionState::Retrying { at: *at, sentence: sentence.clone() }
            }
            Reachability::Answering if !self.reached => ConnectionState::Connecting,
            Reachability::Answering if self.read_at.is_none() => {
                let (done, found) = self.discovery.progress();
                ConnectionState::Reading { done, found }
            }
            Reachability::Answering => match self.blind {
                Some(at) => ConnectionState::Retrying { at, sentence: self.trouble.clone() },
                None => ConnectionState::Live,
            },
        }
    }

    /// Notices whether anybody can tell the rows at present.
    fn look_around(&mut self, now: Timestamp) {
        self.blind = self.source(now).is_none().then(|| self.sources_again(now));
    }

    /// Tells what the user looks at, and lets the planner notice that time has passed; before every
    /// [`Planner::next`].
    pub fn attend(&mut self, interest: &Interest, now: Timestamp) {
        if now < before(self.latest, SLEW) {
            self.forget_after(now);
            self.latest = now;
        }
        self.latest = self.latest.max(now);
        self.calendars.attend(now);
        self.look_around(now);
        if self.has_outgrown_pace() {
            self.follow_relay();
        }
        // Of many dashboards behind a relay somebody comes back every moment.
        if self.attention.attend(interest, now) && !self.relayed.is_used() {
            self.attention.urge(before(now, self.cadence.selected));
            self.wanted = true;
            self.retry_now(now);
        }
        if self.reread_at().is_some_and(|at| at <= now) && self.discovery.is_done() {
            self.discovery = self.read_again(now);
            self.read_at = Some(now);
        }
        self.end_stuck_reading(now);
    }

    /// Another reading; what chats tell is left out where the portal refuses it, or has within a day.
    fn read_again(&self, now: Timestamp) -> Discovery {
        let may = |command: Command| {
            let method = command.method();
            now >= self.refused_chats.until(method) && !self.methods.is_out(method, now)
        };
        let members = may(Command::ChatMembers { chat: ChatId(0), after: PersonId(0) });
        let access = ChatAccess { members, recent: may(Command::GeneralChat) };
        self.discovery.again(self.freshness.ids(), access)
    }

    /// A reading that no answer brings on any more ends with what it has, though nothing tells why; a portal that
    /// asks for patience, fails or refuses is waited for.
    fn end_stuck_reading(&mut self, now: Timestamp) {
        let waits =
            !matches!(self.reachability, Reachability::Answering) || !self.methods.cooldowns(now).is_empty();
        if self.discovery.is_done() || !self.reached || self.in_flight.is_some() || waits {
            self.stands = None;
            return;
        }
        let mark = self.discovery.mark();
        match self.stands {
            Some((since, before)) if before == mark => {
                if after(since, self.cadence.stuck) <= now {
                    self.discovery.abandon();
                    self.read(now);
                }
            }
            _ => self.stands = Some((now, mark)),
        }
    }

    /// When departments and people are looked for again: sooner when something was left out.
    fn reread_at(&self) -> Option<Timestamp> {
        let interval = match self.incomplete.checked_sub(1) {
            Some(before) => self.cadence.company.min(refused_again(before).max(self.relayed.leisure())),
            None => self.cadence.company,
        };
        self.read_at.map(|at| after(at, interval))
    }

    /// The user wants everything on the screen to be asked now: ends every wait but the portal's own. A second time within
    /// 3 s looks for new departments and people too.
    pub fn refresh(&mut self, now: Timestamp) {
        if matches!(self.reachability, Reachability::Stopped { .. }) {
            self.reachability = Reachability::Answering;
        }
        self.retry_now(now);
        self.overrule_relay(now);
        self.methods.retry(now);
        self.attention.urge(before(now, JUST_ASKED));
        self.calendars.urge(before(now, JUST_ASKED));
        self.wanted = true;
        if now <= after(self.refreshed_at, TWICE) && self.is_read() && self.discovery.is_done() {
            self.discovery = self.read_again(now);
        }
        self.refreshed_at = now;
    }

    /// Whether the first reading goes on undisturbed; only then the budget of the steady state does not count.
    fn is_reading(&self) -> bool {
        !self.is_read() && matches!(self.reachability, Reachability::Answering)
    }

    fn retry_now(&mut self, now: Timestamp) {
        if let Reachability::Retrying { at, .. } = &mut self.reachability {
            *at = now.min(*at);
        }
    }

    /// The clock was set back: what lies in the future never happened.
    fn forget_after(&mut self, now: Timestamp) {
        self.freshness.forget_after(now);
        self.attention.forget_after(now);
        self.sweep.forget_after(now);
        self.calendars.forget_after(now);
        self.structure.forget_after(now);
        self.forget_relay_after(now);
        self.rate_limiter.forget_after(now);
        self.read_at = self.read_at.map(|at| at.min(now));
        self.in_flight = self.in_flight.map(|at| at.min(now));
        self.status_at = self.status_at.min(now);
        self.refreshed_at = self.refreshed_at.min(now);
        self.stands = None;
        self.refused_chats.forget_after(now);
        self.methods.forget(now);
        if let Reachability::Stopped { at, .. } = &mut self.reachability {
            *at = now.min(*at);
        }
        self.retry_now(now);
    }

    /// What to do now. Never asks while a request is in flight.
    #[must_use]
    pub fn next(&self, now: Timestamp) -> Step {
        if self.in_flight.is_some() {
            return Step::Idle;
        }
        let Some(mut at) = self.ready(now) else {
            return Step::Idle;
        };
        if let Reachability::Retrying { at: retry, .. } | Reachability::Stopped { at: retry, .. } =
            self.reachability
        {
            at = at.max(retry);
        }
        if at > now {
            return Step::Wait(at);
        }
        let request = self.compose(now);
        if request.commands.is_empty() {
            Step::Wait(after(now, self.cadence.spacing))
        } else {
            Step::Ask(request)
        }
    }

    /// The methods that the portal refuses now because they worked too long, by name.
    #[must_use]
    pub fn cooldowns(&self, now: Timestamp) -> Vec<Cooldown> {
        self.methods.cooldowns(now)
    }
}

#[cfg(test)]
mod tests;
