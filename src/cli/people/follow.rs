//! The company followed without a screen: for `watch` and `wait`.

mod occupations;

use std::collections::VecDeque;
use std::time::Duration;

use jiff::Timestamp;
use tokio::sync::{mpsc, watch};

use crate::cli::people::company::{rules, tell, tell_set_aside};
use crate::cli::{Context, Failure, access};
use crate::people::roster::Changes;
use crate::people::{PersonId, PortalClock, Presence, Roster, Rules, Status, StatusTimer, TimerStep};
use crate::portal::{Client, Command};
use crate::relay::{self, Listening, News};
use crate::store::{self, Loaded, TimerFile, Writer};
use crate::sync::{self, Cadence, ConnectionState, Instruction, Interest, RelayState, Update};

pub(crate) use occupations::Occupation;
use occupations::Occupations;

/// The longest sleep: the timers of the system stand still while the machine sleeps.
const LONGEST_SLEEP: Duration = Duration::from_secs(10);

/// Something that happened in the company.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Event {
    /// People whose presence is another one, with the one before; nobody, when somebody was only active again,
    /// or grew quiet.
    Changed(Vec<(PersonId, Presence)>),
    /// People whose meeting or absence has begun or ended, with what they did before; `None`: it was not known.
    Occupied(Vec<(PersonId, Option<Occupation>)>),
    /// The portal lets no calendar be read, or does again.
    CalendarsRefused(bool),
    /// The portal answers, or does not.
    Connection(ConnectionState),
    /// The relay tells, or does not.
    Relay(RelayState),
}

/// Follows the company.
pub(crate) struct Follower {
    host: String,
    roster: Roster,
    occupations: Occupations,
    /// What happened and was not told yet.
    pending: VecDeque<Event>,
    clock: PortalClock,
    connection: ConnectionState,
    /// Whether the relay tells; `None`: there is none.
    relay_tells: Option<bool>,
    updates: mpsc::Receiver<Update>,
    interest: watch::Sender<Interest>,
    /// What sets my status back; the synchronisation ends with it.
    instructions: mpsc::Sender<Instruction>,
    status_timer: TimerFile,
    /// When it was last tried to set my status back.
    tried: Option<Timestamp>,
    /// `None` when the system has no thread for it.
    cache: Option<Writer>,
}

impl Follower {
    /// Begins to follow the configured portal; within a runtime.
    ///
    /// # Errors
    /// When no portal is set up.
    pub(crate) fn start(context: &Context, cadence: Cadence) -> Result<Self, Failure> {
        let relay = access::relay::settings(&context.config.relay);
        // With a relay alone one follows what it publishes.
        let is_alone = relay.is_some() && !context.is_set_up();
        let client = if is_alone { None } else { Some(context.client()?) };
        let rules = rules(context, client.as_ref().and_then(Client::user_id));
        let host = client.as_ref().map_or_else(|| context.words.get("relay-name"), Client::host);
        let status_timer = context.status_timer(&host);
        let news = relay.map(|relay| listen(relay, client.as_ref().map(Client::host)));
        let cache = client.as_ref().and_then(|_| cache(context, &host, &rules));
        let (interest, interests) = watch::channel(Interest::default());
        let (instructions, instructed) = mpsc::channel(1);
        let (told, updates) = mpsc::channel(64);
        let settings = sync::Settings {
            cadence,
            seed: u64::from(std::process::id()),
            cache: cache.as_ref().map(Writer::feed),
            ..Default::default()
        };
        match (client, news) {
            (Some(client), None) => _ = sync::spawn(client, interests, instructed, told, settings),
            (Some(client), Some(news)) => {
                sync::spawn_behind_relay(client, interests, instructed, told, news, settings);
            }
            (None, Some(news)) => {
                sync::follow_without_portal(news, instructed, told, sync::Clock::default());
            }
            (None, None) => {}
        }
        let (roster, connection) = (Roster::new(rules), ConnectionState::Connecting);
        Ok(Self {
            host,
            roster,
            occupations: Occupations::default(),
            pending: VecDeque::new(),
            clock: PortalClock::default(),
            connection,
            relay_tells: None,
            updates,
            interest,
            instructions,
            status_timer,
            tried: None,
            cache,
        })
    }

    /// The portal's host.
    pub(crate) fn host(&self) -> &str {
        &self.host
    }

    /// Everybody who is known.
    pub(crate) const fn roster(&self) -> &Roster {
        &self.roster
    }

    /// The present instant of the portal's clock.
    pub(crate) fn now(&self) -> Timestamp {
        self.clock.at(Timestamp::now())
    }

    /// Asks for these people at the pace of [`Cadence::watched`].
    pub(crate) fn watch(&self, people: Vec<PersonId>) {
        self.interest.send_replace(Interest { watched: people, focused: false, ..Interest::default() });
    }

    /// Sets my status back when its time is over, and forgets the timer of one that was changed otherwise.
    fn follow_status_timer(&mut self, told: Option<Status>, now: Timestamp) {
        match self.status_timer.read().map(|timer| timer.step(told, now)) {
            None | Some(TimerStep::Wait) => {}
            Some(TimerStep::Drop) => {
                if let Err(error) = self.status_timer.keep(None) {
                    tracing::warn!(%error, "the timer of the status is not forgotten");
                }
            }
            Some(TimerStep::SetBack(status)) => {
                let again = StatusTimer::may_retry(self.tried, now);
                if again && self.instructions.try_send(Instruction::Call(Command::SetStatus(status))).is_ok()
                {
                    self.tried = Some(now);
                }
            }
        }
    }

    /// Writes what the cache still has to write.
    pub(crate) fn close(self) {
        if let Some(cache) = self.cache {
            cache.close();
        }
    }

    /// Waits until something happens.
    ///
    /// # Errors
    /// When the portal is not asked any more.
    pub(crate) async fn next(&mut self) -> Result<Event, Failure> {
        loop {
            if let Some(event) = self.pending.pop_front() {
                return Ok(event);
            }
            let left = self.crossing().map_or(LONGEST_SLEEP, |left| left.min(LONGEST_SLEEP));
            let update = tokio::select! {
                update = self.updates.recv() => update,
                () = tokio::time::sleep(left) => {
                    self.look_at_the_clock();
                    continue;
                }
            };
            // The task goes on as long as its ends are held, and they are.
            self.take(update.ok_or(Failure::NotAsked)?);
        }
    }

    /// How long until the clock alone changes somebody's presence, while the portal answers, or what somebody does, whether
    /// it answers or not.
    fn crossing(&self) -> Option<Duration> {
        let presence = self.roster.next_change().filter(|_| self.lets_time_judge());
        let at = presence.into_iter().chain(self.occupations.changes_at()).min()?;
        Some(Duration::try_from(at.duration_since(self.now())).unwrap_or_default() + Duration::from_millis(1))
    }

    /// Lets the clock alone change people.
    fn look_at_the_clock(&mut self) {
        let now = self.now();
        if self.lets_time_judge() {
            self.pending.extend(changed(self.roster.advance(now)));
        }
        if self.occupations.changes_at().is_some_and(|at| at <= now) {
            self.look_at_calendars();
        }
    }

    fn look_at_calendars(&mut self) {
        let changes = self.occupations.look(&self.roster, self.now());
        if !changes.is_empty() {
            self.pending.push_back(Event::Occupied(changes));
        }
    }

    /// Whether time alone may change somebody's presence: not while whoever tells it is silent.
    fn lets_time_judge(&self) -> bool {
        self.relay_tells.unwrap_or_else(|| self.connection.answers())
    }

    fn take_relay(&mut self, state: RelayState) {
        self.relay_tells = Some(state == RelayState::Telling);
        self.pending.push_back(Event::Relay(state));
    }

    fn take(&mut self, update: Update) {
        match update {
            Update::People { people, gone, server_time, received, .. } => {
                let changes = self.roster.merge(people, server_time.unwrap_or(received));
                self.roster.remove(&gone);
                self.pending.extend(changed(changes));
            }
            Update::Relayed(told) => {
                let (changes, busy) = self.roster.merge_relayed(told, self.now());
                self.pending.extend(changed(changes));
                if !busy.is_empty() {
                    self.look_at_calendars();
                }
            }
            Update::Relay(state) => self.take_relay(state),
            Update::PortalNamed(host) => self.host = host,
            Update::Departments(departments) => {
                self.roster.merge_departments(departments);
            }
            Update::Schedules(told) => {
                if !self.roster.merge_schedules(told).is_empty() {
                    self.look_at_calendars();
                }
            }
            Update::WorkingTime(told) => {
                self.roster.set_working_time(told);
            }
            Update::ClockOffset(ahead) => self.clock = PortalClock::ahead_by(ahead),
            Update::CalendarsRefused(refused) => self.pending.push_back(Event::CalendarsRefused(refused)),
            Update::Connection(state) => {
                self.connection = state.clone();
                self.pending.push_back(Event::Connection(state));
            }
            Update::Briefs(briefs) => {
                self.roster.merge_user_briefs(briefs);
            }
            Update::Status(my_status) => {
                let rules = Rules { my_status, ..self.roster.rules().clone() };
                let changes = self.roster.set_rules(rules, self.now());
                self.pending.extend(changed(changes));
                self.follow_status_timer(my_status, Timestamp::now());
            }
            Update::Owner(_)
            | Update::Nodes(_)
            | Update::NodeMembers(_)
            | Update::AllNodes(_)
            | Update::Recent { .. }
            | Update::NothingTold
            | Update::Cooldowns(_)
            | Update::Gaps(_)
            | Update::Called { .. } => {}
        }
    }
}

/// Begins to listen to a relay; `portal` is the host of which it must tell.
fn listen(relay: relay::Settings, portal: Option<String>) -> mpsc::Receiver<News> {
    let (out, news) = mpsc::channel(64);
    let wants_directory = portal.is_none();
    let listening = Listening { portal, wants_directory, seed: u64::from(std::process::id()) };
    // Whoever waits for a word looks on all the time.
    let (_, in_use) = watch::channel(true);
    relay::subscribe(relay, listening, in_use, out);
    news
}

/// The cache that remembers what the portal tells; `None` when the system has no thread for it.
fn cache(context: &Context, host: &str, rules: &Rules) -> Option<Writer> {
    let settings = store::Settings {
        file: context.store_file(host),
        journal: context.config.journal.then(|| rules.clone()),
    };
    // What is remembered does not matter here: only what the portal tells is a change.
    let words = context.words.clone();
    let cache = Writer::start(settings, move |loaded| match loaded {
        Ok(Loaded { set_aside: Some(aside), .. }) => tell_set_aside(&aside, &words),
        Ok(Loaded { set_aside: None, .. }) => {}
        Err(error) => tell(&words.say(&error.sentence())),
    });
    cache.inspect_err(|error| tracing::warn!(%error, "no thread for the cache")).ok()
}

/// What followers are told of changes, if anything.
fn changed(changes: Changes) -> Option<Event> {
    let is_something = !changes.presence.is_empty() || !changes.refreshed.is_empty();
    is_something.then_some(Event::Changed(changes.presence))
}
