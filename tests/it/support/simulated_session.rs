//! The embedded portal, the synchronisation and the application together, on a clock that the test moves.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use ratatui::layout::Size;
use tokio::sync::{mpsc, watch};
use whosin::app::{self, App, Density, Keymap, Message, StartView};
use whosin::demo::{self, Faults, Limits, Portal};
use whosin::people::{Order, Person, PersonId, Presence, Rules};
use whosin::portal::{self, Client, Webhook};
use whosin::sync::{self, Cadence, Clock, ConnectionState, Interest, Settings, Update, spawn};

/// How long a test waits for what must come.
const PATIENCE: Duration = Duration::from_secs(40);

/// The portal answers within a few turns of the loop: after so many in which nothing came nothing is on its way.
/// Turns are counted and not the time, for a busy machine holds up the portal as long as the test.
const QUIET_TURNS: u32 = 30;
/// How long a turn takes at least.
const TURN: Duration = Duration::from_millis(2);

/// The machine's clock, and how far the test has moved it.
#[derive(Clone, Default)]
struct Moved(Arc<AtomicI64>);

impl Moved {
    fn now(&self) -> Timestamp {
        Timestamp::now() + SignedDuration::from_millis(self.0.load(Ordering::Relaxed))
    }

    fn to(&self, at: Timestamp) {
        let ahead = at.duration_since(self.now()).as_millis().max(0);
        self.0.fetch_add(i64::try_from(ahead).unwrap(), Ordering::Relaxed);
    }
}

pub(crate) struct SimulatedSession {
    pub(crate) portal: Option<Portal>,
    pub(crate) faults: Faults,
    pub(crate) app: App,
    pub(crate) interest: watch::Sender<Interest>,
    pub(crate) instructions: mpsc::Sender<sync::Instruction>,
    updates: mpsc::Receiver<Update>,
    clock: Moved,
    /// What was told last.
    pub(crate) connection: ConnectionState,
    /// How many requests have failed.
    pub(crate) failures: u32,
}

impl SimulatedSession {
    /// An office of sixty that nobody limits, read by nobody yet.
    pub(crate) async fn start() -> Self {
        let faults = Faults::default();
        let options =
            demo::Options { limits: Limits::generous(), faults: faults.clone(), ..demo::Options::default() };
        let portal = Portal::start(options).await.unwrap();
        let client = client(&portal.webhook_url(), portal::Options::default());
        let mut session = Self::with(client, faults, Cadence::default());
        session.portal = Some(portal);
        session
    }

    pub(crate) fn with(client: Client, faults: Faults, cadence: Cadence) -> Self {
        Self::warm(client, faults, cadence, Vec::new())
    }

    /// One that remembers people from an earlier run.
    pub(crate) fn warm(
        client: Client,
        faults: Faults,
        cadence: Cadence,
        people: Vec<(Person, Timestamp)>,
    ) -> Self {
        let known = people.iter().map(|(person, _)| person.id).collect();
        let clock = Moved::default();
        let (interest, seen) = watch::channel(Interest::default());
        let (instructions, received) = mpsc::channel(16);
        let (out, updates) = mpsc::channel(16);
        let read = clock.clone();
        let settings =
            Settings { cadence, seed: 1, clock: Clock::new(move || read.now()), known, cache: None };
        spawn(client, seen, received, out, settings);
        let settings = app::Settings {
            portal: "test".to_owned(),
            portal_url: String::new(),
            rules: Rules::default(),
            order: Order::Presence,
            density: Density::Compact,
            view: StartView::List,
            showing: app::Showing::default(),
            query: String::new(),
            keymap: Keymap::default(),
            auto_idle: None,
            offers: app::Offers::default(),
            from_welcome: false,
        };
        let mut app = App::new(settings, Size { width: 120, height: 40 });
        let remembered = Message::Remembered { people, departments: Vec::new(), ahead: SignedDuration::ZERO };
        let _ = app.update(remembered, clock.now());
        let connection = ConnectionState::Connecting;
        Self { portal: None, faults, app, interest, instructions, updates, clock, connection, failures: 0 }
    }

    /// The same after the company has been read, with the rows of the screen told to the planner.
    pub(crate) async fn live() -> Self {
        let mut session = Self::start().await;
        session.until("the company", |session| session.connection == ConnectionState::Live).await;
        session.attend();
        session
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Moves the clock on, and wakes the task as its naps do, by telling it what is on the screen.
    pub(crate) fn advance(&mut self, to: Timestamp) {
        self.clock.to(to);
        let now = self.clock.now();
        let _ = self.app.update(Message::Tick, now);
        self.attend();
    }

    fn attend(&mut self) {
        self.interest.send_replace(Interest { watched: Vec::new(), ..self.app.browser().interest() });
    }

    /// The next update, taken by the application.
    pub(crate) async fn next(&mut self) -> Update {
        let update =
            tokio::time::timeout(PATIENCE, self.updates.recv()).await.expect("something happens").unwrap();
        let now = self.clock.now();
        let _ = self.app.update(Message::Update(update.clone()), now);
        if let Update::Connection(state) = &update {
            self.connection = state.clone();
            self.failures += u32::from(matches!(state, ConnectionState::Retrying { .. }));
        }
        update
    }

    /// Takes updates until that is so.
    pub(crate) async fn until(&mut self, what: &str, mut so: impl FnMut(&Self) -> bool) {
        let found = async {
            while !so(self) {
                self.next().await;
            }
        };
        tokio::time::timeout(PATIENCE, found).await.unwrap_or_else(|_| panic!("waited in vain for {what}"));
    }

    /// Lets the clock run to the planner's next try, again and again, for at least so long or until that is so.
    pub(crate) async fn retry_for(&mut self, time: SignedDuration, so: impl Fn(&Self) -> bool) {
        let end = self.now() + time;
        while !so(self) && self.now() < end {
            let next = match self.connection {
                ConnectionState::Retrying { at, .. } => at,
                _ => self.now() + SignedDuration::from_secs(10),
            };
            self.advance(next);
            self.next().await;
        }
    }

    /// Lets the clock run in steps of ten seconds, for so long at most, until that is so.
    pub(crate) async fn run_until(&mut self, time: SignedDuration, so: impl Fn(&Self) -> bool) {
        let end = self.now() + time;
        while !so(self) {
            assert!(self.now() < end, "not within {time:#}");
            let next = self.now() + SignedDuration::from_secs(10);
            self.advance(next);
            self.until_quiet().await;
        }
    }

    /// Waits until the portal holds back the answer to so many requests.
    pub(crate) async fn hung(&mut self, requests: u64) {
        let held = async {
            while self.faults.hung() < requests {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        };
        tokio::time::timeout(PATIENCE, held).await.expect("a request arrives");
    }

    /// Takes updates until none comes for a moment.
    pub(crate) async fn until_quiet(&mut self) {
        let mut quiet = 0;
        while quiet < QUIET_TURNS {
            let came = tokio::time::timeout(TURN, self.next()).await.is_ok();
            quiet = if came { 0 } else { quiet + 1 };
        }
    }

    /// Who is where, by number, as the application shows it.
    pub(crate) fn presences(&self) -> Vec<(PersonId, Presence)> {
        let mut all: Vec<_> =
            self.app.roster().iter().map(|entry| (entry.person.id, entry.verdict.presence)).collect();
        all.sort_unstable_by_key(|(id, _)| *id);
        all
    }

    /// How many people were told at or after that instant.
    pub(crate) fn fresh(&self, since: Timestamp) -> usize {
        let since = self.app.portal_time(since);
        self.app.roster().iter().filter(|entry| entry.fetched_at >= since).count()
    }

    pub(crate) fn sentence(&self) -> String {
        match &self.connection {
            ConnectionState::Retrying { sentence, .. } | ConnectionState::Stopped { sentence, .. } => {
                sentence.in_english()
            }
            _ => String::new(),
        }
    }
}

pub(crate) fn client(webhook: &str, options: portal::Options) -> Client {
    Client::new(Webhook::parse(webhook).unwrap(), options)
}
