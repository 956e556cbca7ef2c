//! The dashboard of whoever has a relay and no webhook: it shows what the relay publishes.

use super::launch;
use crate::cli::{Context, Failure, access};
use crate::runtime::{Connection, Session, Source};

/// The dashboard on a relay alone; `None` where a portal is set up, or no relay.
pub(super) fn session(query: &str, context: &Context) -> Result<Option<Session>, Failure> {
    let Some(relay) = access::relay::settings(&context.config.relay).filter(|_| !context.is_set_up()) else {
        return Ok(None);
    };
    let portal = context.named_portal();
    // The relay says whose it is; until then it is called by what it is.
    let address = portal.as_ref().map_or("https://portal.example/", |portal| portal.as_str());
    let mut launch = launch(context.words.get("relay-name"), address, query, context)?;
    launch.relay = Some(relay);
    launch.cache = Some(context.paths.cache.join("avatars"));
    let options = context.options()?;
    let connection =
        move || async move { Ok(Connection { source: Source::Relay(options), keep: Box::new(()) }) };
    Ok(Some(Session::new(launch, connection)))
}
