//! What the last frame showed where: what a click means, and how far one can scroll.

use ratatui::layout::{Position, Rect, Size};

use super::{Action, App};
use crate::people::PersonId;
use crate::people::search::Filter;

/// What the view tells of a frame that it has drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HitMap {
    /// How many lines of the card did not fit.
    pub card_overflow: u16,
    /// Those of the team whose faces the card has places for.
    pub team_faces: Vec<(PersonId, Size)>,
    /// What a click on the panes means, by its place.
    pub targets: Vec<(Rect, Target)>,
    /// Where the pop-up is, when there is one.
    pub popup: Option<PopupHits>,
}

/// What the view tells of a pop-up that it has drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct PopupHits {
    /// What it covers of the screen.
    pub area: Rect,
    /// How many of its lines did not fit.
    pub overflow: u16,
    /// Its items that can be chosen by a click, each counted from the first one that it has, shown or not.
    pub items: Vec<(Rect, usize)>,
}

impl PopupHits {
    /// A pop-up that has nothing to scroll or to choose.
    #[must_use]
    pub const fn new(area: Rect) -> Self {
        Self { area, overflow: 0, items: Vec::new() }
    }

    /// The item at a place of the screen.
    pub(super) fn item_at(&self, at: Position) -> Option<usize> {
        self.items.iter().find(|(area, _)| area.contains(at)).map(|&(_, nth)| nth)
    }
}

/// What a click on a part of the panes means, where that is more than choosing a person or a pane.
#[derive(Clone, Debug, PartialEq)]
pub enum Target {
    /// The same as a key.
    Act(Action),
    /// Switches a filter off, or on.
    Filter(Filter),
    /// Puts the cursor on somebody.
    Person(PersonId),
    /// Widens the list from some of the people to all.
    Scope,
}

impl HitMap {
    /// What a click on the panes means.
    pub(super) fn target_at(&self, at: Position) -> Option<Target> {
        self.targets.iter().find(|(area, _)| area.contains(at)).map(|(_, target)| target.clone())
    }
}

impl App {
    /// The frame was drawn.
    pub fn drawn(&mut self, mut hits: HitMap) {
        self.browser.card_drawn(hits.card_overflow, std::mem::take(&mut hits.team_faces));
        self.overlay.drawn(hits.popup.as_ref());
        self.pointer.follow(hits);
    }
}
