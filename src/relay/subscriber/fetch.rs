//! What the server keeps, by direct gets: a question and an answer, and nothing on the server for it.

use std::time::Duration;

use async_nats::{Client, StatusCode};

use crate::relay::Settings;
use crate::relay::message::{Damage, Directory, Message, Whole, assemble};
use crate::relay::presence::Published;

/// How long a chunk may take.
const PATIENCE: Duration = Duration::from_secs(5);
/// A state that is written anew between two of its chunks is fetched once more.
const TRIES: u32 = 2;

/// What came of fetching: `None`, when nothing is there or nothing came.
pub type Fetched<T> = Option<Result<Whole<T>, Damage>>;
/// A snapshot that was fetched.
pub(super) type Snapshot = Fetched<Vec<Published>>;
/// A directory that was fetched.
pub(super) type WholeDirectory = Fetched<Directory>;

/// Fetches the snapshot.
pub async fn fetch_snapshot(client: &Client, settings: &Settings) -> Fetched<Vec<Published>> {
    fetch(client, settings, "snapshot", assemble).await
}

/// Fetches the directory.
pub async fn fetch_directory(client: &Client, settings: &Settings) -> Fetched<Directory> {
    fetch(client, settings, "directory", Directory::assemble).await
}

async fn fetch<T>(
    client: &Client,
    settings: &Settings,
    name: &str,
    assemble: fn(Vec<Message>) -> Result<Whole<T>, Damage>,
) -> Fetched<T> {
    let mut fetched = None;
    for _ in 0..TRIES {
        let chunks = match chunks(client, settings, name).await {
            Some(Ok(chunks)) => chunks,
            Some(Err(damage)) => return Some(Err(damage)),
            None => return fetched,
        };
        match assemble(chunks) {
            Err(Damage::Chunks) => fetched = Some(Err(Damage::Chunks)),
            whole => return Some(whole),
        }
    }
    fetched
}

async fn chunks(client: &Client, settings: &Settings, name: &str) -> Option<Result<Vec<Message>, Damage>> {
    let mut chunks: Vec<Message> = Vec::new();
    loop {
        let value = get(client, settings, &format!("{name}.{}", chunks.len())).await?;
        match Message::decode(&value) {
            Ok(message) => chunks.push(message),
            Err(damage) => return Some(Err(damage)),
        }
        // As the first one says; those that are not of the same state do not fit together.
        let all = chunks.first().map_or(0, |first| first.header.chunks);
        if usize::try_from(all).unwrap_or_default() <= chunks.len() {
            return Some(Ok(chunks));
        }
    }
}

/// The value of a key; `None`, when there is none or it did not come.
async fn get(client: &Client, settings: &Settings, key: &str) -> Option<Vec<u8>> {
    let asked = client.request(settings.direct_get(key), Vec::new().into());
    let answer = tokio::time::timeout(PATIENCE, asked).await.ok()?.ok()?;
    let is_there = answer.status.is_none_or(|status| status == StatusCode::OK);
    (is_there && !answer.payload.is_empty()).then(|| answer.payload.to_vec())
}
