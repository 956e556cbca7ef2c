//! Pictures of the people whose cards are printed.

use std::time::Duration;

use futures_util::future::join_all;
use image::RgbaImage;

use crate::cli::access::context::runtime;
use crate::cli::{Context, Failure};
use crate::people::roster::Entry;
use crate::runtime::picture_loader;

/// How long a card waits for its picture.
const PATIENCE: Duration = Duration::from_secs(3);

/// The pictures, in the order of the people; `None` for whom there is none, or none in time. With `cached` the
/// network is left alone.
///
/// # Errors
/// When no portal is set up and when there are no threads.
pub(crate) fn read(
    people: &[&Entry],
    cached: bool,
    context: &Context,
) -> Result<Vec<Option<RgbaImage>>, Failure> {
    let loader = picture_loader(context.client()?, Some(context.paths.cache.join("avatars")));
    let get = |entry: &&Entry| {
        let (address, loader) = (entry.person.picture(), &loader);
        async move {
            let address = address?;
            if cached {
                return loader.kept(&address);
            }
            let answer = tokio::time::timeout(PATIENCE, loader.load(address)).await.ok()?;
            answer.inspect_err(|error| tracing::debug!(%error, "no picture")).ok()
        }
    };
    Ok(runtime()?.block_on(join_all(people.iter().map(get))))
}
