//! Pictures of the people whose cards are printed.

use std::time::Duration;

use futures_util::future::join_all;
use image::RgbaImage;

use crate::avatars::Loader;
use crate::cli::access::context::runtime;
use crate::cli::{Context, Failure};
use crate::people::roster::Entry;
use crate::runtime::{loader_without_portal, picture_loader};

/// How long a card waits for its picture.
const TIMEOUT: Duration = Duration::from_secs(3);

/// The pictures that were kept, in the order of the people; `None` for whom there is none. The network is left alone.
///
/// # Errors
/// When no portal is set up.
pub(crate) fn kept(people: &[&Entry], context: &Context) -> Result<Vec<Option<RgbaImage>>, Failure> {
    let loader = loader(context)?;
    Ok(people.iter().map(|entry| loader.kept(&entry.person.picture()?)).collect())
}

/// The pictures, in the order of the people; `None` for whom there is none, or none in time.
///
/// # Errors
/// When no portal is set up and when there are no threads.
pub(crate) fn load(people: &[&Entry], context: &Context) -> Result<Vec<Option<RgbaImage>>, Failure> {
    let loader = loader(context)?;
    let load = |entry: &&Entry| {
        let (address, loader) = (entry.person.picture(), &loader);
        async move {
            let answer = tokio::time::timeout(TIMEOUT, loader.load(address?)).await.ok()?;
            answer.inspect_err(|error| tracing::debug!(%error, "no picture")).ok()
        }
    };
    Ok(runtime()?.block_on(join_all(people.iter().map(load))))
}

fn loader(context: &Context) -> Result<Loader, Failure> {
    let cache = Some(context.paths.cache.join("avatars"));
    if let Some(server) = context.config.relay.servers.first().filter(|_| !context.is_set_up()) {
        return Ok(loader_without_portal(context.options()?, server, cache));
    }
    Ok(picture_loader(context.client()?, cache))
}
