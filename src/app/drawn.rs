//! What the last frame showed where: how far one can scroll, and what a click means.

use ratatui::layout::{Position, Rect};

use super::{Action, App, Popup};
use crate::people::search::Filter;

/// What the view tells of a frame that it has drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawn {
    /// How many lines of the card did not fit.
    pub card: u16,
    /// How many lines of the pop-up did not fit.
    pub popup: u16,
    /// What the pop-up covers.
    pub popup_area: Option<Rect>,
    /// What a click means, by its place.
    pub targets: Vec<(Rect, Target)>,
}

/// What a click on a part of the screen means, where that is more than choosing a person or a pane.
#[derive(Clone, Debug, PartialEq)]
pub enum Target {
    /// The same as a key.
    Act(Action),
    /// Switches a filter off, or on.
    Filter(Filter),
    /// Widens the list from some of the people to all.
    Scope,
    /// Chooses an item of the list to choose from, counted among those that match.
    Item(usize),
}

impl App {
    /// The frame was drawn.
    pub fn drawn(&mut self, drawn: Drawn) {
        self.card_top = self.card_top.min(drawn.card);
        if let Some(Popup::Help { top, .. } | Popup::Why { top }) = &mut self.popup {
            *top = (*top).min(drawn.popup);
        }
        self.drawn = drawn;
    }

    /// What lies at a place of the last frame.
    pub(super) fn target_at(&self, at: Position) -> Option<Target> {
        self.drawn.targets.iter().find(|(area, _)| area.contains(at)).map(|(_, target)| target.clone())
    }
}
