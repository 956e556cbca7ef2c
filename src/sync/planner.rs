//! The plan: what to ask next, and when.

mod replies;

use std::collections::{HashMap, HashSet};
use std::time::Duration;

use jiff::Timestamp;

use super::ages::Ages;
use super::attention::{Attention, Interest};
use super::backoff::Backoff;
use super::cadence::{Cadence, after, before, merge_window};
use super::discover::Discovery;
use super::link::{Link, Standing};
use super::pace::{Pace, Urgency};
use super::request::{IDS, MAX_COMMANDS, Purpose, Request, Step, first_piece};
use super::sweep::Sweep;
use crate::people::PersonId;
use crate::portal::Command;
use crate::portal::budget::{Methods, Resting};

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
    ages: Ages,
    attention: Attention,
    sweep: Sweep,
    pace: Pace,
    backoff: Backoff,
    standing: Standing,
    discovery: Discovery,
    /// When a reading of the company was last complete.
    read_at: Option<Timestamp>,
    /// Something was answered since the start.
    reached: bool,
    /// When the request in flight went.
    in_flight: Option<Timestamp>,
    /// What the portal's accounts of time say of each method.
    methods: Methods,
    /// The user wants something, and nothing has been asked since.
    wanted: bool,
    /// How often each was left out of answers, one after the other.
    missed: HashMap<PersonId, u8>,
    /// Why the portal does not even tell who I am.
    refused: Option<String>,
    thorough: bool,
    status_at: Timestamp,
    refreshed_at: Timestamp,
    latest: Timestamp,
}

impl Planner {
    /// A planner that has asked nothing yet. `seed` decides the jitter of its waits.
    #[must_use]
    pub fn new(cadence: Cadence, seed: u64) -> Self {
        Self::with(cadence, seed, false)
    }

    /// A planner that reads everything about the company before it is [read](Self::is_read), time zones too.
    #[must_use]
    pub fn thorough(cadence: Cadence, seed: u64) -> Self {
        Self::with(cadence, seed, true)
    }

    fn with(cadence: Cadence, seed: u64, thorough: bool) -> Self {
        Self {
            pace: Pace::new(&cadence, seed),
            methods: Methods::new(&cadence.limits),
            wanted: false,
            cadence,
            ages: Ages::default(),
            attention: Attention::new(),
            sweep: Sweep::new(),
            backoff: Backoff::new(seed),
            standing: Standing::Well,
            discovery: Discovery::first(thorough),
            read_at: None,
            reached: false,
            in_flight: None,
            missed: HashMap::new(),
            refused: None,
            thorough,
            status_at: Timestamp::MIN,
            refreshed_at: Timestamp::MIN,
            latest: Timestamp::MIN,
        }
    }

    /// Whether the whole company has been read once.
    #[must_use]
    pub const fn is_read(&self) -> bool {
        self.read_at.is_some()
    }

    /// Everybody who was found by the present reading of the company, told or not.
    pub fn found(&self) -> impl Iterator<Item = PersonId> {
        self.discovery.found()
    }

    /// How it stands with the portal.
    #[must_use]
    pub fn link(&self) -> Link {
        match &self.standing {
            Standing::Stopped { sentence, moved_to: Some(to) } => {
                Link::Moved { to: to.clone(), sentence: sentence.clone() }
            }
            Standing::Stopped { sentence, moved_to: None } => Link::Stopped { sentence: sentence.clone() },
            Standing::Retrying { at, sentence } => Link::Retrying { at: *at, sentence: sentence.clone() },
            Standing::Well if !self.reached => Link::Connecting,
            Standing::Well if self.read_at.is_none() => {
                let (done, found) = self.discovery.progress();
                Link::Reading { done, found }
            }
            Standing::Well => Link::Live,
        }
    }

    /// Tells what the user looks at, and lets the planner notice that time has passed; before every
    /// [`Planner::next`].
    pub fn attend(&mut self, interest: &Interest, now: Timestamp) {
        if now < before(self.latest, SLEW) {
            self.forget_after(now);
            self.latest = now;
        }
        self.latest = self.latest.max(now);
        if self.attention.attend(interest, now) {
            self.attention.urge(before(now, self.cadence.selected));
            self.wanted = true;
            self.retry_now(now);
        }
        if self.read_at.is_some_and(|at| after(at, self.cadence.company) <= now) && self.discovery.is_done() {
            self.discovery = self.discovery.again(self.ages.ids());
            self.read_at = Some(now);
        }
    }

    /// The user wants everything on the screen to be asked now: ends a wait and a stop. A second time within
    /// 3 s looks for new departments and people too.
    pub fn refresh(&mut self, now: Timestamp) {
        if matches!(self.standing, Standing::Stopped { .. }) {
            self.standing = Standing::Well;
        }
        self.retry_now(now);
        self.attention.urge(before(now, JUST_ASKED));
        self.wanted = true;
        if now <= after(self.refreshed_at, TWICE) && self.is_read() && self.discovery.is_done() {
            self.discovery = self.discovery.again(self.ages.ids());
        }
        self.refreshed_at = now;
    }

    /// Whether the first reading goes on undisturbed; only then the budget of the steady state does not count.
    fn is_reading(&self) -> bool {
        !self.is_read() && matches!(self.standing, Standing::Well)
    }

    fn retry_now(&mut self, now: Timestamp) {
        if let Standing::Retrying { at, .. } = &mut self.standing {
            *at = now.min(*at);
        }
    }

    /// The clock was set back: what lies in the future never happened.
    fn forget_after(&mut self, now: Timestamp) {
        self.ages.forget_after(now);
        self.attention.forget_after(now);
        self.sweep.forget_after(now);
        self.pace.forget_after(now);
        self.read_at = self.read_at.map(|at| at.min(now));
        self.in_flight = self.in_flight.map(|at| at.min(now));
        self.status_at = self.status_at.min(now);
        self.refreshed_at = self.refreshed_at.min(now);
        self.methods.forget();
        self.retry_now(now);
    }

    /// What to do now. Never asks while a request is in flight.
    #[must_use]
    pub fn next(&self, now: Timestamp) -> Step {
        if self.in_flight.is_some() || matches!(self.standing, Standing::Stopped { .. }) {
            return Step::Idle;
        }
        let Some(mut at) = self.ready(now) else {
            return Step::Idle;
        };
        if let Standing::Retrying { at: retry, .. } = self.standing {
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

    /// When the next request may go: what the user waits for overtakes what the clock wants.
    fn ready(&self, now: Timestamp) -> Option<Timestamp> {
        let due = self.due(now)?;
        if self.is_reading() {
            return Some(due.max(self.pace.ready(Urgency::Reading)));
        }
        let waited = if self.wanted { Some(due) } else { self.waited_for(now) };
        let interactive = waited.map(|at| at.max(self.pace.ready(Urgency::Interactive)));
        let background = due.max(self.pace.ready(Urgency::Background));
        Some(interactive.map_or(background, |at| at.min(background)))
    }

    /// When the selected person is due, if the user waits for them.
    fn waited_for(&self, now: Timestamp) -> Option<Timestamp> {
        let due = self.attention.selected(&self.ages, &self.cadence)?;
        let rests = self.rests(&Command::User(due.id), true, now).unwrap_or(Timestamp::MIN);
        self.attention.is_waited_for(&self.ages).then(|| due.at.max(rests))
    }

    /// Whether the calls for the selected person cannot wait.
    fn selection_urgent(&self) -> bool {
        self.wanted || self.attention.is_waited_for(&self.ages)
    }

    /// Whether the lists cannot wait: nobody has seen them yet, or the user wants them now.
    const fn lists_urgent(&self) -> bool {
        self.wanted || !self.is_read()
    }

    /// The instant when something is due by itself.
    fn due(&self, now: Timestamp) -> Option<Timestamp> {
        let urgent = self.lists_urgent();
        let listed = self.rests(&Command::Users(Vec::new()), urgent, now);
        let discovery = if self.discovery.is_done() {
            self.read_at.map(|at| after(at, self.cadence.company))
        } else if self.discovery.unread_len() > 0 && listed.is_none() {
            Some(now)
        } else {
            let free = |command: Command| self.rests(&command, urgent, now).unwrap_or(now);
            self.discovery.questions().map(free).min().or(listed)
        };
        let selected = self.attention.selected(&self.ages, &self.cadence).map(|due| {
            due.at.max(
                self.rests(&Command::User(due.id), self.selection_urgent(), now).unwrap_or(Timestamp::MIN),
            )
        });
        let rows = self.rows().map(|(_, at, _)| at).min();
        let sweep =
            self.sweep.round(self.ages.len(), &self.cadence).filter(|_| self.is_read()).and_then(|round| {
                let (oldest, _) = self.ages.oldest().next()?;
                Some(round.at.max(after(oldest, round.fresh)))
            });
        let people = rows.into_iter().chain(sweep).min().map(|at| at.max(listed.unwrap_or(Timestamp::MIN)));
        discovery.into_iter().chain(selected).chain(people).min()
    }

    /// Whom the lists are asked for because they matter: id, when it is due, from when it joins another request.
    fn rows(&self) -> impl Iterator<Item = (PersonId, Timestamp, Timestamp)> {
        let rows = self.attention.rows(&self.ages, &self.cadence).map(|due| {
            // Somebody who is gone is asked for like everybody else, in case they come back.
            match (self.missed.get(&due.id), self.ages.get(due.id)) {
                (Some(2..), Some(asked)) => {
                    let at = after(asked, self.cadence.everybody);
                    (due.id, at, at)
                }
                _ => (due.id, due.at, due.merge),
            }
        });
        // Whoever was left out once is asked for again before they are called gone.
        let confirm = self.missed.iter().filter(|(_, times)| **times == 1).filter_map(|(id, _)| {
            let at = after(self.ages.get(*id)?, self.cadence.visible);
            Some((*id, at, before(at, merge_window(self.cadence.visible))))
        });
        rows.chain(confirm)
    }

    fn rests(&self, command: &Command, urgent: bool, now: Timestamp) -> Option<Timestamp> {
        self.methods.rests(command.method(), urgent, now)
    }

    /// The methods that the portal refuses now because they worked too long, by name.
    #[must_use]
    pub fn resting(&self, now: Timestamp) -> Vec<Resting> {
        self.methods.resting(now)
    }

    /// Everything that is due, and whatever is nearly due, in one batch.
    fn compose(&self, now: Timestamp) -> Request {
        let mut purpose = Purpose::Everybody;
        let mut commands = Vec::new();
        let mut ids = Vec::new();
        let mut taken = HashSet::new();
        let mut sweeps = false;
        let urgent = self.lists_urgent();
        let listed = self.rests(&Command::Users(Vec::new()), urgent, now).is_none();
        if let Some(due) = self.attention.selected(&self.ages, &self.cadence)
            && due.merge <= now
            && self.rests(&Command::User(due.id), self.selection_urgent(), now).is_none()
        {
            taken.insert(due.id);
            commands.push(Command::User(due.id));
        }
        if listed {
            ids.extend(
                self.rows().filter(|(id, _, merge)| *merge <= now && taken.insert(*id)).map(|(id, ..)| id),
            );
            ids.truncate(IDS * (MAX_COMMANDS - 1));
        }
        if !(commands.is_empty() && ids.is_empty()) {
            purpose = Purpose::Presence;
        }
        let room = |commands: &Vec<Command>, ids: &Vec<PersonId>| {
            MAX_COMMANDS.saturating_sub(commands.len() + ids.len().div_ceil(IDS))
        };
        if !self.discovery.is_done() {
            purpose = if self.discovery.is_opening() { Purpose::Opening } else { Purpose::Company };
            let free = room(&commands, &ids);
            commands.extend(
                self.discovery.questions().filter(|one| self.rests(one, urgent, now).is_none()).take(free),
            );
            if listed {
                let free = room(&commands, &ids) * IDS + ids.len().next_multiple_of(IDS) - ids.len();
                let size = first_piece(self.discovery.unread_len(), free);
                ids.extend(self.discovery.unread().filter(|id| taken.insert(*id)).take(size));
            }
        } else if after(self.status_at, self.cadence.own_status) <= now
            && self.rests(&Command::Status, false, now).is_none()
            && room(&commands, &ids) > 0
        {
            commands.push(Command::Status);
        }
        let round = self.sweep.round(self.ages.len(), &self.cadence);
        if let Some(round) = round.filter(|round| self.is_read() && round.merge <= now && listed) {
            let free = room(&commands, &ids) * IDS;
            let old = self
                .ages
                .oldest()
                .take_while(|(asked, _)| after(*asked, round.fresh) <= now)
                .map(|(_, id)| id);
            let before = ids.len();
            ids.extend(old.filter(|id| taken.insert(*id)).take(round.size.min(free)));
            sweeps = ids.len() > before;
        }
        commands.extend(ids.chunks(IDS).map(|ids| Command::Users(ids.to_vec())));
        let free = room(&commands, &Vec::new());
        commands.extend(
            self.discovery.background().filter(|one| self.rests(one, false, now).is_none()).take(free),
        );
        Request { commands, purpose, sweeps }
    }
}

#[cfg(test)]
mod tests;
