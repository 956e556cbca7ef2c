//! Finding somebody, and the way out of whatever narrows the list.

use super::Context;
use crate::app::browser::Motion;
use crate::app::{App, Outcome};

pub(super) fn find(app: &mut App, _: Context) -> Outcome {
    app.browser.begin_query(&app.roster)
}

pub(super) fn find_department(app: &mut App, _: Context) -> Outcome {
    app.browser.begin_department(&app.roster)
}

pub(super) fn filters(app: &mut App, _: Context) -> Outcome {
    app.open_filters()
}

/// The notice in the footer goes first, then whatever is open, step by step.
pub(super) fn back(app: &mut App, _: Context) -> Outcome {
    if app.dismiss_notice() { Outcome::redraw() } else { app.browser.back(&app.roster) }
}

pub(super) fn next_match(app: &mut App, context: Context) -> Outcome {
    app.browser.move_in_list(Motion::Lines(context.times()))
}

pub(super) fn previous_match(app: &mut App, context: Context) -> Outcome {
    app.browser.move_in_list(Motion::Lines(-context.times()))
}
