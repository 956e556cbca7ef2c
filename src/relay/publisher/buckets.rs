//! The two buckets: the one of the leader's key, and the one of the state.

use std::collections::HashMap;
use std::fmt;
use std::time::Duration;

use async_nats::Client;
use async_nats::jetstream::Context;
use async_nats::jetstream::context::ContextBuilder;
use async_nats::jetstream::kv::{Config, CreateErrorKind, Store, UpdateErrorKind};
use async_nats::jetstream::stream::StorageType;

use crate::relay::Settings;
use crate::relay::connection::ConnectError;
use crate::relay::lead::TIME_TO_LIVE;
use crate::relay::message::Message;

/// The key in which the leader stands.
const LEADER: &str = "leader";
/// The first chunk of the snapshot: it tells the term of whoever wrote it.
const SNAPSHOT: &str = "snapshot.0";
/// How long the server may take for an answer.
const PATIENCE: Duration = Duration::from_secs(2);
/// Copies in a cluster.
const REPLICAS: usize = 3;

/// Why a key was not written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// Another relay has written it.
    Held,
    /// The server has no room for it; what it says.
    Full(String),
    /// The server does not do it, or does not say so.
    Failed(String),
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Held => f.write_str("another relay has written it"),
            Self::Full(reason) | Self::Failed(reason) => f.write_str(reason),
        }
    }
}

impl Refusal {
    /// What became of something, as the library says it: the server's own words are all that tells its limits apart.
    fn failed(error: &impl fmt::Display) -> Self {
        let reason = error.to_string();
        if is_about_room(&reason) { Self::Full(reason) } else { Self::Failed(reason) }
    }
}

/// Whether a server says that a limit of its own, of an account or of a bucket is reached, or that a disk is full.
fn is_about_room(reason: &str) -> bool {
    let said = [
        "resource limits exceeded",
        "insufficient resources",
        "insufficient storage",
        "maximum bytes exceeded",
        "insufficient memory",
        "no space left",
    ];
    let reason = reason.to_lowercase();
    said.iter().any(|said| reason.contains(said))
}

/// The buckets, and which revision of each key of the state this relay knows.
pub(super) struct Buckets {
    leader: Store,
    state: Store,
    revisions: HashMap<String, u64>,
}

impl Buckets {
    /// Opens them; what is missing is made. They live in the server's memory: what they hold is written anew within half a
    /// minute, and a full disk does them no harm.
    pub(super) async fn open(client: &Client, settings: &Settings) -> Result<Self, ConnectError> {
        let context = ContextBuilder::new().timeout(PATIENCE).build(client.clone());
        let servers = &settings.servers;
        let replicas = if client.server_info().cluster.is_some() { REPLICAS } else { 1 };
        let bucket = |name: String, max_age| Config {
            bucket: name,
            history: 1,
            max_age,
            storage: StorageType::Memory,
            num_replicas: replicas,
            ..Config::default()
        };
        let leader = open(&context, bucket(settings.leader_bucket(), TIME_TO_LIVE), servers).await?;
        let max_age = leader.stream.cached_info().config.max_age;
        if max_age > TIME_TO_LIVE || max_age.is_zero() {
            return Err(ConnectError::Bucket { bucket: settings.leader_bucket() });
        }
        let state = open(&context, bucket(settings.state_bucket(), Duration::ZERO), servers).await?;
        Ok(Self { leader, state, revisions: HashMap::new() })
    }

    /// Makes the leader's key; its revision.
    pub(super) async fn create(&self, name: &str) -> Result<u64, Refusal> {
        self.leader.create(LEADER, name.to_owned().into()).await.map_err(|error| match error.kind() {
            CreateErrorKind::AlreadyExists => Refusal::Held,
            _ => Refusal::failed(&error),
        })
    }

    /// Renews it; its new revision.
    pub(super) async fn renew(&self, revision: u64, name: &str) -> Result<u64, Refusal> {
        update(&self.leader, LEADER, name.to_owned().into_bytes(), revision).await
    }

    /// Takes it away.
    pub(super) async fn give_up(&self, revision: u64) {
        if let Err(error) = self.leader.delete_expect_revision(LEADER, Some(revision)).await {
            tracing::debug!(%error, "the leadership is not given up");
        }
    }

    /// The term of whoever wrote the last snapshot; `None` where there is none, or none that can be read. What this relay
    /// knew of revisions is of an earlier reign.
    pub(super) async fn last_term(&mut self) -> Result<Option<u64>, Refusal> {
        self.revisions.clear();
        let entry = self.state.entry(SNAPSHOT).await.map_err(|error| Refusal::failed(&error))?;
        Ok(entry.and_then(|entry| term_of(&entry.value)))
    }

    /// Writes a key of the state, unless another relay has written it since, or one of a higher term before.
    pub(super) async fn write(&mut self, key: &str, value: Vec<u8>, term: u64) -> Result<(), Refusal> {
        let revision = match self.revisions.remove(key) {
            Some(revision) => revision,
            None => self.known_revision(key, term).await?,
        };
        let revision = update(&self.state, key, value, revision).await?;
        self.revisions.insert(key.to_owned(), revision);
        Ok(())
    }

    /// The revision of a key that this relay has not written yet; 0 where there is none.
    async fn known_revision(&self, key: &str, term: u64) -> Result<u64, Refusal> {
        let entry = self.state.entry(key).await.map_err(|error| Refusal::failed(&error))?;
        let seen = entry.as_ref().and_then(|entry| term_of(&entry.value));
        if seen.is_some_and(|seen| seen > term) {
            return Err(Refusal::Held);
        }
        Ok(entry.map_or(0, |entry| entry.revision))
    }
}

fn term_of(value: &[u8]) -> Option<u64> {
    Message::decode(value).ok().map(|message| message.header.term)
}

async fn update(store: &Store, key: &str, value: Vec<u8>, revision: u64) -> Result<u64, Refusal> {
    store.update(key, value.into(), revision).await.map_err(|error| match error.kind() {
        UpdateErrorKind::WrongLastRevision => Refusal::Held,
        _ => Refusal::failed(&error),
    })
}

/// Opens a bucket, or makes it; in a cluster that is too small for its copies with one.
async fn open(context: &Context, config: Config, servers: &[String]) -> Result<Store, ConnectError> {
    if let Ok(store) = context.get_key_value(&config.bucket).await {
        return Ok(store);
    }
    let alone = Config { num_replicas: 1, ..config.clone() };
    let what = config.bucket.clone();
    if config.num_replicas > 1
        && let Ok(store) = context.create_key_value(config).await
    {
        return Ok(store);
    }
    let made = context.create_key_value(alone).await;
    made.map_err(|error| {
        let reason = error.to_string();
        if is_about_room(&reason) {
            ConnectError::Full { servers: servers.join(", "), reason }
        } else {
            ConnectError::Forbidden { what, reason }
        }
    })
}
