//! Changing the view.

use super::Context;
use crate::app::browser::splits::Side;
use crate::app::{App, Density, Outcome};

pub(super) fn next_pane(app: &mut App, _: Context) -> Outcome {
    app.browser.next_pane()
}

/// Where all is open already, the next thing to open is the menu.
pub(super) fn open(app: &mut App, _: Context) -> Outcome {
    match app.browser.open(&app.roster) {
        Some(outcome) => outcome,
        None => app.open_menu(),
    }
}

pub(super) fn toggle_tree(app: &mut App, _: Context) -> Outcome {
    let department = app.selected().and_then(|entry| entry.person.departments.first().copied());
    app.browser.toggle_tree(department, &app.roster)
}

pub(super) fn toggle_wall(app: &mut App, _: Context) -> Outcome {
    app.browser.toggle_wall(&app.roster)
}

pub(super) fn next_order(app: &mut App, context: Context) -> Outcome {
    app.browser.next_order(&app.roster);
    app.say("toast-order", context.now);
    Outcome::redraw()
}

pub(super) fn toggle_density(app: &mut App, context: Context) -> Outcome {
    let (density, in_list, on_wall) = match app.browser.density() {
        Density::Comfortable => (Density::Compact, "toast-density-compact", "toast-tiles-compact"),
        Density::Compact => (Density::Comfortable, "toast-density-comfortable", "toast-tiles-comfortable"),
    };
    let toast = if app.browser.wall().is_open() { on_wall } else { in_list };
    app.browser.set_density(density);
    app.say(toast, context.now);
    Outcome::redraw()
}

pub(super) fn border_left(app: &mut App, _: Context) -> Outcome {
    app.browser.nudge_split(Side::Left)
}

pub(super) fn border_right(app: &mut App, _: Context) -> Outcome {
    app.browser.nudge_split(Side::Right)
}
