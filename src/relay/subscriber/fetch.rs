//! What the server keeps, by direct gets: a question and an answer, and nothing on the server for it.

use std::time::Duration;

use async_nats::header::NATS_TIME_STAMP;
use async_nats::{Client, StatusCode};
use jiff::Timestamp;

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
    fetch_dated_snapshot(client, settings).await.map(|(snapshot, _)| snapshot)
}

/// Fetches the snapshot, and when it was written by the server's clock, which the portal's may be far from.
pub async fn fetch_dated_snapshot(
    client: &Client,
    settings: &Settings,
) -> Option<(Result<Whole<Vec<Published>>, Damage>, Option<Timestamp>)> {
    fetch(client, settings, "snapshot", assemble).await
}

/// Fetches the directory.
pub async fn fetch_directory(client: &Client, settings: &Settings) -> Fetched<Directory> {
    fetch(client, settings, "directory", Directory::assemble).await.map(|(directory, _)| directory)
}

async fn fetch<T>(
    client: &Client,
    settings: &Settings,
    name: &str,
    assemble: fn(Vec<Message>) -> Result<Whole<T>, Damage>,
) -> Option<(Result<Whole<T>, Damage>, Option<Timestamp>)> {
    let mut fetched = None;
    for _ in 0..TRIES {
        let (chunks, written_at) = match chunks(client, settings, name).await {
            Some(Ok(chunks)) => chunks,
            Some(Err(damage)) => return Some((Err(damage), None)),
            None => return fetched,
        };
        match assemble(chunks) {
            Err(Damage::Chunks) => fetched = Some((Err(Damage::Chunks), None)),
            whole => return Some((whole, written_at)),
        }
    }
    fetched
}

/// The chunks, and when the first one was written, which is the last to be.
async fn chunks(
    client: &Client,
    settings: &Settings,
    name: &str,
) -> Option<Result<(Vec<Message>, Option<Timestamp>), Damage>> {
    let mut chunks: Vec<Message> = Vec::new();
    let mut first_at = None;
    loop {
        let (value, written_at) = get(client, settings, &format!("{name}.{}", chunks.len())).await?;
        if chunks.is_empty() {
            first_at = written_at;
        }
        match Message::decode(&value) {
            Ok(message) => chunks.push(message),
            Err(damage) => return Some(Err(damage)),
        }
        // As the first one says; those that are not of the same state do not fit together.
        let all = chunks.first().map_or(0, |first| first.header.chunks);
        if usize::try_from(all).unwrap_or_default() <= chunks.len() {
            return Some(Ok((chunks, first_at)));
        }
    }
}

/// The value of a key, and when it was written; `None`, when there is none or it did not come.
async fn get(client: &Client, settings: &Settings, key: &str) -> Option<(Vec<u8>, Option<Timestamp>)> {
    let asked = client.request(settings.direct_get(key), Vec::new().into());
    let answer = tokio::time::timeout(PATIENCE, asked).await.ok()?.ok()?;
    let is_there = answer.status.is_none_or(|status| status == StatusCode::OK);
    let headers = answer.headers.as_ref();
    let written_at = headers.and_then(|headers| headers.get(NATS_TIME_STAMP)?.as_str().parse().ok());
    (is_there && !answer.payload.is_empty()).then(|| (answer.payload.to_vec(), written_at))
}
