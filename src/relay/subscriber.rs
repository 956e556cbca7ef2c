//! A dashboard's side of NATS: it listens, fetches what [`Follow`] wants, and tells the news.

mod fetch;

use std::time::Duration;

use futures_util::StreamExt;
use jiff::Timestamp;
use tokio::sync::{mpsc, watch};
use tokio::task::{JoinHandle, JoinSet};

use super::connection::{ConnectError, Connection, Event, connect};
use super::follow::{Follow, Step};
use super::message::Message;
use super::{Listening, News, Settings};
use crate::words::Sentence;

pub use fetch::{Fetched, fetch_dated_snapshot, fetch_directory, fetch_snapshot};

/// What the server shows of us.
const NAME: &str = "whosin";
/// Before servers are tried again that did not answer, and those that refuse: somebody must change something first.
const AGAIN: Duration = Duration::from_secs(2);
const REFUSED_AGAIN: Duration = Duration::from_secs(30);
/// The longest sleep: the runtime's clock stands still while the machine is suspended.
const LONGEST_SLEEP: Duration = Duration::from_secs(10);

/// Follows a relay until nobody takes the news. `in_use`: whether somebody looks at the screen.
///
/// # Panics
/// Outside of a tokio runtime with timers and I/O.
#[allow(clippy::must_use_candidate)] // it ends by itself; the handle is for those who want to abort
pub fn subscribe(
    settings: Settings,
    listening: Listening,
    in_use: watch::Receiver<bool>,
    out: mpsc::Sender<News>,
) -> JoinHandle<()> {
    let Listening { portal, wants_directory, seed } = listening;
    let follow = Follow::new(portal, wants_directory, seed, Timestamp::now());
    let is_watched = true;
    tokio::spawn(async move {
        let Err(Gone) = Subscriber { settings, follow, in_use, is_watched, out }.run().await;
    })
}

/// Nobody takes the news any more.
struct Gone;

enum Never {}

/// What was fetched.
enum Brought {
    Snapshot(fetch::Snapshot),
    Directory(fetch::WholeDirectory),
}

struct Subscriber {
    settings: Settings,
    follow: Follow,
    in_use: watch::Receiver<bool>,
    /// Whether anybody still says if the screen is in use.
    is_watched: bool,
    out: mpsc::Sender<News>,
}

impl Subscriber {
    async fn run(mut self) -> Result<Never, Gone> {
        loop {
            let wait = match connect(&self.settings, NAME).await {
                Ok(connection) => {
                    self.listen(connection).await?;
                    AGAIN
                }
                Err(error) => self.tell_failure(&error).await?,
            };
            self.sleep(wait).await?;
        }
    }

    /// Says why there is no connection; how long to wait before another try.
    async fn tell_failure(&mut self, error: &ConnectError) -> Result<Duration, Gone> {
        let (news, wait) = if error.is_refusal() {
            (News::Refused(error.sentence()), REFUSED_AGAIN)
        } else {
            (News::Disconnected(error.sentence()), AGAIN)
        };
        tracing::debug!(%error, "no relay");
        self.tell([news]).await?;
        Ok(wait.mul_f64(rand::random_range(1.0..2.0)))
    }

    /// Lets time pass without a connection.
    async fn sleep(&mut self, time: Duration) -> Result<(), Gone> {
        let over = tokio::time::Instant::now() + time;
        loop {
            let silence = self.follow.look_at_the_clock(Timestamp::now());
            self.tell(silence).await?;
            let left = over.saturating_duration_since(tokio::time::Instant::now());
            if left.is_zero() {
                return Ok(());
            }
            tokio::select! {
                () = tokio::time::sleep(left.min(LONGEST_SLEEP)) => {}
                () = self.out.closed() => return Err(Gone),
            }
        }
    }

    /// Listens for as long as the subscription lasts: a lost server is found again beneath it.
    async fn listen(&mut self, connection: Connection) -> Result<(), Gone> {
        let Connection { client, mut events } = connection;
        let Ok(mut subscription) = client.subscribe(self.settings.changes()).await else { return Ok(()) };
        // What is said after the snapshot must be heard: the server knows that we listen before it is asked.
        if client.flush().await.is_err() {
            return Ok(());
        }
        self.follow.connected(Timestamp::now());
        self.tell([News::Connected]).await?;
        let mut errands = JoinSet::new();
        loop {
            let now = Timestamp::now();
            let silence = self.follow.look_at_the_clock(now);
            self.tell(silence).await?;
            let wake = match self.follow.next(now) {
                Step::FetchSnapshot => {
                    let (client, settings) = (client.clone(), self.settings.clone());
                    errands.spawn(async move { Brought::Snapshot(fetch_snapshot(&client, &settings).await) });
                    continue;
                }
                Step::FetchDirectory => {
                    let (client, settings) = (client.clone(), self.settings.clone());
                    errands
                        .spawn(async move { Brought::Directory(fetch_directory(&client, &settings).await) });
                    continue;
                }
                Step::Wait(until) => until.duration_since(now).try_into().unwrap_or(Duration::ZERO),
            };
            let news = tokio::select! {
                message = subscription.next() => match message {
                    Some(message) => self.follow.heard(Message::decode(&message.payload), Timestamp::now()),
                    None => return Ok(()),
                },
                event = events.recv() => match event {
                    Some(event) => self.take_event(event),
                    None => return Ok(()),
                },
                Some(brought) = errands.join_next() => self.take_errand(brought),
                changed = self.in_use.changed(), if self.is_watched => {
                    self.is_watched = changed.is_ok();
                    let is_in_use = *self.in_use.borrow_and_update();
                    self.follow.set_in_use(is_in_use, Timestamp::now());
                    Vec::new()
                }
                () = tokio::time::sleep(wake.min(LONGEST_SLEEP)) => Vec::new(),
                () = self.out.closed() => return Err(Gone),
            };
            self.tell(news).await?;
        }
    }

    fn take_event(&mut self, event: Event) -> Vec<News> {
        match event {
            Event::Connected => {
                self.follow.connected(Timestamp::now());
                vec![News::Connected]
            }
            Event::Disconnected => {
                let servers = self.settings.servers.join(", ");
                vec![News::Disconnected(Sentence::new("relay-connection-lost").with("servers", servers))]
            }
            Event::Refused(reason) => {
                let what = self.settings.changes();
                vec![News::Refused(ConnectError::Forbidden { what, reason }.sentence())]
            }
            // The numbers tell what is lacking.
            Event::Overrun => Vec::new(),
        }
    }

    fn take_errand(&mut self, brought: Result<Brought, tokio::task::JoinError>) -> Vec<News> {
        let now = Timestamp::now();
        match brought {
            Ok(Brought::Snapshot(snapshot)) => self.follow.fetched(snapshot, now),
            Ok(Brought::Directory(directory)) => {
                self.follow.fetched_directory(directory, now).into_iter().collect()
            }
            Err(_) => self.follow.fetched(None, now),
        }
    }

    async fn tell(&self, news: impl IntoIterator<Item = News>) -> Result<(), Gone> {
        for one in news {
            self.out.send(one).await.map_err(|_| Gone)?;
        }
        Ok(())
    }
}
