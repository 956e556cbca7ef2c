//! Motions, in whichever pane has the keys.

use super::Context;
use crate::app::browser::Motion;
use crate::app::{App, Outcome};

pub(super) fn down(app: &mut App, context: Context) -> Outcome {
    app.browser.update(Motion::Lines(context.times()))
}

pub(super) fn up(app: &mut App, context: Context) -> Outcome {
    app.browser.update(Motion::Lines(-context.times()))
}

pub(super) fn half_down(app: &mut App, context: Context) -> Outcome {
    app.browser.update(Motion::HalfPages(context.times()))
}

pub(super) fn half_up(app: &mut App, context: Context) -> Outcome {
    app.browser.update(Motion::HalfPages(-context.times()))
}

pub(super) fn page_down(app: &mut App, context: Context) -> Outcome {
    app.browser.update(Motion::Pages(context.times()))
}

pub(super) fn page_up(app: &mut App, context: Context) -> Outcome {
    app.browser.update(Motion::Pages(-context.times()))
}

pub(super) fn first(app: &mut App, _: Context) -> Outcome {
    app.browser.update(Motion::First)
}

/// With a count, to the one with that number.
pub(super) fn last(app: &mut App, context: Context) -> Outcome {
    app.browser.update(context.count.map_or(Motion::Last, |nth| Motion::Nth(nth.into())))
}

pub(super) fn left(app: &mut App, context: Context) -> Outcome {
    app.browser.update(Motion::Aside(-context.times()))
}

pub(super) fn right(app: &mut App, context: Context) -> Outcome {
    app.browser.update(Motion::Aside(context.times()))
}
