//! Pictures of the people whose cards are printed.

use std::time::Duration;

use futures_util::future::join_all;
use image::RgbaImage;

use super::context::runtime;
use super::{Context, Failure};
use crate::avatars::{DiskCache, Fetcher, Policy, decode};
use crate::people::roster::Entry;

/// How long a card waits for its picture.
const PATIENCE: Duration = Duration::from_secs(3);

/// The pictures, in the order of the people; `None` for whom there is none, or none in time.
///
/// # Errors
/// When no portal is set up and when there are no threads.
pub(super) fn read(people: &[&Entry], context: &Context) -> Result<Vec<Option<RgbaImage>>, Failure> {
    let client = context.client()?;
    let cache = DiskCache::new(context.paths.cache.join("avatars"));
    let kept: Vec<Option<Vec<u8>>> =
        people.iter().map(|entry| entry.person.avatar.as_deref().and_then(|url| cache.load(url))).collect();
    let missing =
        people.iter().zip(&kept).any(|(entry, kept)| entry.person.avatar.is_some() && kept.is_none());
    // Reading the machine's certificates takes a while: not for pictures that are at hand.
    let fetcher = missing
        .then(|| Fetcher::new(Policy::of_portal(client.portal()), client.trust().ok()?).ok())
        .flatten();
    let get = |(entry, kept): (&&Entry, Option<Vec<u8>>)| {
        let (url, fetcher, cache) = (entry.person.avatar.clone(), fetcher.as_ref(), &cache);
        async move {
            if kept.is_some() {
                return kept;
            }
            let (url, fetcher) = (url?, fetcher?);
            let answer = tokio::time::timeout(PATIENCE, fetcher.fetch(&url)).await.ok()?;
            let bytes = answer.inspect_err(|error| tracing::debug!(%error, "no picture")).ok()?;
            if let Err(error) = cache.store(&url, &bytes) {
                tracing::warn!(%error, "a picture could not be kept");
            }
            Some(bytes)
        }
    };
    let bytes = runtime()?.block_on(join_all(people.iter().zip(kept).map(get)));
    Ok(bytes.into_iter().map(|bytes| decode(&bytes?).ok()).collect())
}
