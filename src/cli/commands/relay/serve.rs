//! The process: it stands for the leadership, and reads the portal while it leads.

use std::mem::{Discriminant, discriminant};
use std::net::SocketAddr;
use std::time::Duration;

use jiff::Timestamp;
use tokio::net::TcpListener;
use tokio::sync::{mpsc, watch};
use tokio::task::JoinHandle;
use tokio::time::{Instant, interval_at};

use super::RelayArgs;
use super::metrics::{self, Measures};
use super::reading::Company;
use crate::cli::access::context::single_threaded_runtime;
use crate::cli::access::relay;
use crate::cli::commands::portal::{self, ended};
use crate::cli::{Context, Exit, Failure, logging};
use crate::config::{self, LogLevel, Publish};
use crate::demo::Portal;
use crate::portal::{Client, Webhook};
use crate::relay::{Input, Publisher, Reading, publish};
use crate::sync::{self, Cadence, CalendarCadence, ConnectionState, Instruction, Interest, Update};
use crate::words::Sentence;

/// How often what the clock alone changes is looked at.
const TICK: Duration = Duration::from_secs(15);
/// A leader whom the portal has not answered for so long makes room for another.
const MUTE: Duration = Duration::from_secs(60);
/// Everybody is read anew within so long, whatever the settings say of dashboards.
const EVERYBODY: Duration = Duration::from_secs(30);
/// The list of people and departments is read anew within so long.
const COMPANY: Duration = Duration::from_secs(3 * 3600);
/// Requests in a minute at most: 0.1 in a second, and a burst.
const PER_MINUTE: u32 = 8;
const BURST: u32 = 2;
/// What the portal of the simulated company is called.
const DEMO: &str = "demo";
/// People in one call, so that ten thousand, and the programs and customers among them, are two requests.
const PEOPLE_A_CALL: usize = 150;

pub(super) fn run(args: &RelayArgs, context: &Context) -> Result<Exit, Failure> {
    if context.config.log == LogLevel::Off {
        logging::start_on_stderr().map_err(Failure::Log)?;
    }
    let settings = relay::settings(&context.config.relay)
        .ok_or_else(|| Failure::Relay(Sentence::new("relay-no-servers")))?;
    single_threaded_runtime()?.block_on(async {
        // Whoever starts it may stop it at once.
        let ended = ended().map_err(portal::Error::Signals)?;
        let demo = if args.demo { Some(start_demo(args).await?) } else { None };
        let client = match &demo {
            Some(portal) => Client::new(Webhook::parse(&portal.webhook_url())?, context.options()?),
            None => context.client()?,
        };
        let metrics = match args.metrics {
            Some(address) => Some(listen(address).await?),
            None => None,
        };
        let (input, inputs) = mpsc::channel(64);
        // Relays of the same simulated company stand for one portal, each with its own at hand.
        let portal = if demo.is_some() { DEMO.to_owned() } else { client.host() };
        let publisher = publish(settings, portal, name(), inputs);
        let (answered, answered_at) = watch::channel(None);
        if let Some(listener) = metrics {
            let (standing, traffic) = (publisher.standing.clone(), client.traffic());
            tokio::spawn(metrics::serve(listener, Measures { standing, traffic, answered_at }));
        }
        let mut relay = context.config.relay.clone();
        if demo.is_some() {
            // There is no portal that a screen could ask for names.
            relay.publish = Publish::Directory;
        }
        let leader = Leader { context, relay, client, input, answered, read: None };
        leader.run(&publisher, ended).await;
        publisher.finish().await;
        tracing::info!("ended");
        if let Some(portal) = demo {
            portal.stop().await;
        }
        Ok(Exit::Done)
    })
}

async fn start_demo(args: &RelayArgs) -> Result<Portal, Failure> {
    Ok(Portal::start(args.company.options()).await.map_err(portal::Error::Start)?)
}

async fn listen(address: SocketAddr) -> Result<TcpListener, Failure> {
    TcpListener::bind(address).await.map_err(|reason| {
        let sentence = Sentence::new("relay-no-metrics").with("address", address.to_string());
        Failure::Relay(sentence.with("reason", &reason))
    })
}

/// What tells this relay from others, for those who look after the server.
fn name() -> String {
    let host = std::fs::read_to_string("/proc/sys/kernel/hostname").unwrap_or_default();
    format!("whosin relay {} {}", host.trim(), std::process::id())
}

/// Whoever reads the portal while this relay leads.
struct Leader<'a> {
    context: &'a Context,
    relay: config::Relay,
    client: Client,
    input: mpsc::Sender<Input>,
    answered: watch::Sender<Option<Timestamp>>,
    /// The reading of the present term.
    read: Option<Read>,
}

/// A reading under way.
struct Read {
    term: u64,
    company: Company,
    updates: mpsc::Receiver<Update>,
    task: JoinHandle<()>,
    /// The synchronisation lives as long as these.
    _interest: watch::Sender<Interest>,
    _instructions: mpsc::Sender<Instruction>,
    /// When the portal answered last.
    answered: Instant,
    /// How it stands with the portal.
    state: Option<Discriminant<ConnectionState>>,
}

impl Read {
    /// Logs what has become of the connection to the portal; not each step of the reading.
    fn log(&mut self, state: &ConnectionState) {
        let known = self.state.replace(discriminant(state));
        if known != self.state {
            tracing::info!(?state, "the portal");
        }
    }
}

impl Drop for Read {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Leader<'_> {
    async fn run(mut self, publisher: &Publisher, ended: impl Future<Output = ()>) {
        let mut standing = publisher.standing.clone();
        let mut ticks = interval_at(Instant::now() + TICK, TICK);
        tokio::pin!(ended);
        loop {
            let update = async {
                match &mut self.read {
                    Some(read) => read.updates.recv().await,
                    None => std::future::pending().await,
                }
            };
            tokio::select! {
                () = &mut ended => return,
                changed = standing.changed() => {
                    if changed.is_err() {
                        return;
                    }
                    let term = standing.borrow_and_update().term;
                    self.follow(term);
                }
                update = update => self.take(update).await,
                _ = ticks.tick() => self.tick().await,
            }
        }
    }

    /// Reads the portal in that term, and not at all without one.
    fn follow(&mut self, term: Option<u64>) {
        if self.read.as_ref().map(|read| read.term) != term {
            self.read = term.map(|term| self.start(term));
        }
    }

    fn start(&self, term: u64) -> Read {
        let (interest, interests) = watch::channel(Interest::default());
        let (instructions, instructed) = mpsc::channel(1);
        let (told, updates) = mpsc::channel(64);
        let settings = sync::Settings {
            cadence: cadence(self.context),
            seed: u64::from(std::process::id()),
            ..sync::Settings::default()
        };
        tracing::info!(term, portal = self.client.host(), "reads the portal");
        Read {
            term,
            company: Company::new(&self.relay),
            updates,
            task: sync::spawn(self.client.clone(), interests, instructed, told, settings),
            _interest: interest,
            _instructions: instructions,
            answered: Instant::now(),
            state: None,
        }
    }

    async fn take(&mut self, update: Option<Update>) {
        let Some(read) = &mut self.read else { return };
        let Some(update) = update else {
            tracing::error!("nothing reads the portal any more");
            self.read = None;
            return;
        };
        let now = Timestamp::now();
        if is_answer(&update) {
            read.answered = Instant::now();
            self.answered.send_replace(Some(now));
        }
        if let Update::Connection(state) = &update {
            read.log(state);
        }
        let (term, told) = (read.term, read.company.take(update, now));
        self.tell(term, told).await;
    }

    async fn tick(&mut self) {
        let Some(read) = &mut self.read else { return };
        let mut told = read.company.tick(Timestamp::now());
        if read.answered.elapsed() >= MUTE {
            told.push(Reading::Resign);
        }
        let term = read.term;
        self.tell(term, told).await;
    }

    async fn tell(&self, term: u64, told: Vec<Reading>) {
        for told in told {
            // It ends with the publisher, which ends the whole.
            let _ = self.input.send(Input { term, told }).await;
        }
    }
}

/// Whether the portal has answered something.
const fn is_answer(update: &Update) -> bool {
    !matches!(
        update,
        Update::Connection(_)
            | Update::Cooldowns(_)
            | Update::Gaps(_)
            | Update::CalendarsRefused(_)
            | Update::Called { .. }
    )
}

/// Everybody every half minute, within the same part of the portal's limits as ever.
fn cadence(context: &Context) -> Cadence {
    Cadence {
        visible: EVERYBODY,
        everybody: EVERYBODY,
        company: COMPANY,
        per_minute: PER_MINUTE,
        burst: BURST,
        people_a_call: PEOPLE_A_CALL,
        calendars: Some(CalendarCadence::default()),
        ..context.cadence()
    }
}
