//! The program itself, and my own status.

use super::Context;
use crate::app::{App, Effect, Outcome};

pub(super) fn my_status(app: &mut App, _: Context) -> Outcome {
    app.open_status()
}

pub(super) fn palette(app: &mut App, _: Context) -> Outcome {
    app.open_palette()
}

pub(super) fn refresh(app: &mut App, context: Context) -> Outcome {
    app.say("toast-refresh", context.now);
    Outcome::redraw_and(Effect::Refresh)
}

pub(super) fn help(app: &mut App, _: Context) -> Outcome {
    app.open_help()
}

pub(super) fn redraw(_: &mut App, _: Context) -> Outcome {
    Outcome::redraw_and(Effect::Redraw)
}

pub(super) fn suspend(_: &mut App, _: Context) -> Outcome {
    Outcome::effect(Effect::Suspend)
}

/// What is on its way to somebody is not cut off unless the user leaves a second time.
pub(super) fn quit(app: &mut App, context: Context) -> Outcome {
    const WAITS: &str = "toast-say-waits";
    let told = app.message(context.now).is_some_and(|toast| toast.key == WAITS);
    if app.outbox().is_busy() && !told {
        app.say(WAITS, context.now);
        return Outcome::redraw();
    }
    Outcome::effect(if app.leads_to_welcome() { Effect::Welcome } else { Effect::Quit })
}
