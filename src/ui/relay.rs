//! What the header says of the relay that tells presence in the portal's place: that the truth comes from there, and how
//! old it is.

use super::View;
use super::header::{FreshnessText, old};
use crate::app::{ConnectionState, Relay, RelayState, Timers};
use crate::people::timers;

/// Whether the relay can be believed; `None`: there is none, or the portal is still read for names.
pub(super) fn relay<'a>(view: &View<'a>, is_brief: bool) -> Option<FreshnessText<'a>> {
    let connection = view.app.connection();
    let relay = connection.relay()?;
    let (theme, words, glyphs) = (view.theme, view.words, view.theme.glyphs);
    // Without a single name there is nothing that could be fresh.
    if view.app.roster().is_empty() && !matches!(relay.state(), RelayState::Refused(_)) {
        return None;
    }
    if matches!(connection.state(), ConnectionState::Reading { .. }) {
        return None;
    }
    let trouble = |key: &str, style| {
        let said = words.get(key);
        let said = match old(view) {
            Some(age) => words.with("relay-and-age", &[("said", said.into()), ("age", age.into())]),
            None => said,
        };
        FreshnessText { glyph: glyphs.warning(), said, style }
    };
    Some(match relay.state() {
        RelayState::Telling => {
            let portal = portal_trouble(connection.state()).map(|key| words.get(key));
            let is_late = relay.is_late(connection.clock(), view.now);
            let age = age(view, relay).filter(|_| !is_brief || is_late || portal.is_some());
            let said = match (age, &portal) {
                (Some(age), _) => words.with("relay-fresh", &[("age", age.into())]),
                (None, _) if is_brief => String::new(),
                (None, _) => words.get("relay-name"),
            };
            match portal {
                Some(portal) => {
                    let parts = [("said", said.into()), ("portal", portal.into())];
                    let said = words.with("relay-portal-trouble", &parts);
                    FreshnessText { glyph: glyphs.warning(), said, style: theme.warning() }
                }
                None if is_late => FreshnessText { glyph: glyphs.warning(), said, style: theme.warning() },
                None => FreshnessText { glyph: glyphs.fresh(), said, style: theme.fresh() },
            }
        }
        RelayState::Connecting => {
            FreshnessText { glyph: glyphs.reading(), said: words.get("relay-connecting"), style: theme.dim() }
        }
        RelayState::Lost(_) => trouble("relay-lost", theme.warning()),
        RelayState::Silent { .. } => trouble("relay-silent", theme.warning()),
        RelayState::Refused(_) => trouble("relay-refused", theme.error()),
    })
}

/// How old all are: "<10 s", "40 s"; nothing where time is not to run on the screen.
fn age(view: &View, relay: &Relay) -> Option<String> {
    if view.app.timers() == Timers::Still {
        return None;
    }
    let clock = view.app.connection().clock();
    let seconds = relay.age(clock, view.now)?;
    if seconds >= 60 {
        let since = clock.local(relay.as_of()?);
        return Some(view.words.how_long(timers::coarse(since, view.now)));
    }
    let said = view.words.with("long-seconds", &[("seconds", seconds.max(10).into())]);
    Some(if seconds < 10 { format!("<{said}") } else { said })
}

/// What is wrong with the portal itself, which still tells names and details.
const fn portal_trouble(state: &ConnectionState) -> Option<&'static str> {
    match state {
        ConnectionState::Retrying { .. } => Some("link-retrying"),
        ConnectionState::Stopped { .. } => Some("link-stopped"),
        ConnectionState::Moved { .. } => Some("link-moved"),
        ConnectionState::Connecting | ConnectionState::Reading { .. } | ConnectionState::Live => None,
    }
}
