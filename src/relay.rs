//! Presence by way of a relay: one process asks the portal for all, and NATS carries what it learned.
//!
//! ```text
//! portal ─▶ the leading relay ─▶ PREFIX.changes            ─▶ every dashboard
//!                └─▶ PREFIX_state: snapshot, directory ─▶ whoever begins, or has missed something
//! ```
//! `docs/relay.md` describes the format for other programs and the server's configuration for administrators. What is
//! received is input like any other: a damaged, forged or older message changes nothing.

#[cfg(feature = "relay")]
mod connection;
pub mod follow;
pub mod lead;
pub mod message;
pub mod presence;
#[cfg(feature = "relay")]
mod publisher;
#[cfg(feature = "relay")]
mod subscriber;

use std::path::PathBuf;

use jiff::Timestamp;

use crate::people::{Department, Person, PersonId, RelayedPeople};
use crate::words::Sentence;

#[cfg(feature = "relay")]
pub use connection::{ConnectError, Connection, Event, connect};
pub use message::{Damage, Directory, Header, Message};
pub use presence::{Published, Roll, Told};
#[cfg(feature = "relay")]
pub use publisher::{Input, Publisher, Reading, Standing, publish};
#[cfg(feature = "relay")]
pub use subscriber::{Fetched, fetch_dated_snapshot, fetch_directory, fetch_snapshot, subscribe};

/// A dashboard that has accepted nothing for so long, in seconds, no longer believes what it holds.
pub const SILENT_AFTER: i64 = 90;
/// How often the leader says that nothing has changed, in seconds.
pub const BEAT_EVERY: i64 = 30;
/// What subjects and buckets begin with when nothing else is set.
pub const DEFAULT_PREFIX: &str = "whosin";

/// How to reach the servers. `Debug` shows no secret: there is none in it, only where it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The servers, `tls://HOST:PORT`, or `nats://` on this machine; at least one.
    pub servers: Vec<String>,
    /// A `.creds` file: a token and the key to it.
    pub credentials: Option<PathBuf>,
    /// A file with the seed of an nkey (`SU…`), instead of credentials.
    pub nkey: Option<PathBuf>,
    /// The authority that vouches for the servers' certificates, in PEM, where the system does not know it.
    pub ca_file: Option<PathBuf>,
    /// What subjects and buckets begin with: letters, digits, `_` and `-`.
    pub prefix: String,
}

impl Settings {
    /// The subject of changes and beats.
    #[must_use]
    pub fn changes(&self) -> String {
        format!("{}.changes", self.prefix)
    }

    /// The bucket in which the leader stands.
    #[must_use]
    pub fn leader_bucket(&self) -> String {
        format!("{}_leader", self.prefix)
    }

    /// The bucket of the snapshot and the directory.
    #[must_use]
    pub fn state_bucket(&self) -> String {
        format!("{}_state", self.prefix)
    }

    /// Where one asks for the last value of a key of the state (`snapshot.0`) without a consumer: a request with an
    /// empty payload is answered by the value.
    #[must_use]
    pub fn direct_get(&self, key: &str) -> String {
        let bucket = self.state_bucket();
        format!("$JS.API.DIRECT.GET.KV_{bucket}.$KV.{bucket}.{key}")
    }
}

/// What a subscriber listens for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listening {
    /// The host of the portal of which the relay must tell; `None`: of whichever it does, for a screen without a webhook.
    pub portal: Option<String>,
    /// Whether the directory is wanted, where one is published.
    pub wants_directory: bool,
    /// Decides the waits: different for every process.
    pub seed: u64,
}

/// Says that this build follows no relay.
///
/// # Panics
/// Outside of a tokio runtime.
#[cfg(not(feature = "relay"))]
#[allow(clippy::must_use_candidate)] // it ends by itself
pub fn subscribe(
    _settings: Settings,
    _listening: Listening,
    _in_use: tokio::sync::watch::Receiver<bool>,
    out: tokio::sync::mpsc::Sender<News>,
) -> tokio::task::JoinHandle<()> {
    tokio::spawn(async move {
        let _ = out.send(News::Refused(Sentence::new("relay-not-built"))).await;
        out.closed().await;
    })
}

/// What a subscriber tells. All instants are of the portal's clock unless something else is said.
#[derive(Clone, Debug, PartialEq)]
pub enum News {
    /// Everybody, instead of whatever was known from the relay before.
    Snapshot {
        /// The portal's host.
        portal: String,
        /// By their numbers.
        people: Vec<Published>,
        /// Everybody is at least as fresh as this.
        as_of: Timestamp,
        /// What the portal's clock said when it was told.
        portal_time: Timestamp,
        /// The term of the relay that told it.
        term: u64,
    },
    /// What has changed since.
    Changes {
        /// Each with the fields that changed, and no others.
        people: Vec<Published>,
        /// Who is published no more: dismissed, or hidden.
        gone: Vec<PersonId>,
        /// Everybody is at least as fresh as this.
        as_of: Timestamp,
        /// What the portal's clock said when it was told.
        portal_time: Timestamp,
    },
    /// Nothing has changed.
    Beat {
        /// Everybody is at least as fresh as this.
        as_of: Timestamp,
        /// What the portal's clock said when it was told.
        portal_time: Timestamp,
    },
    /// Names, positions, departments, colours and pictures, where the relay publishes them.
    Directory {
        /// By their numbers; what else there is to know of them was not told.
        people: Vec<Person>,
        /// By their numbers; who leads them was not told.
        departments: Vec<Department>,
    },
    /// Nothing was accepted for [`SILENT_AFTER`].
    Silent {
        /// When something was accepted last, by this computer's clock; `None`: never.
        since: Option<Timestamp>,
    },
    /// The server is reached.
    Connected,
    /// The server is lost, and looked for again.
    Disconnected(Sentence),
    /// The server does not let us in, or not do what is needed; it is tried again, seldom.
    Refused(Sentence),
}

/// What was published, as the application takes it: see [`RelayedPeople`].
#[must_use]
pub fn people(
    published: Vec<Published>,
    gone: Vec<PersonId>,
    is_whole: bool,
    as_of: Timestamp,
    told_at: Timestamp,
) -> RelayedPeople {
    let of_meetings = published.iter().filter(|one| one.told.contains(Told::BUSY));
    let busy = of_meetings.map(|one| (one.id, one.busy_until)).collect();
    let people = published.into_iter().map(Published::into_person).collect();
    RelayedPeople { people, busy, gone, is_whole, as_of, told_at }
}
