//! Who can help instead of somebody who is not there.

use jiff::Timestamp;

use super::{Choice, Item, Label, Menu};
use crate::app::{App, Outcome, Popup};
use crate::people::cover;

impl App {
    pub(in crate::app) fn open_cover(&mut self, now: Timestamp) -> Outcome {
        let Some(entry) = self.selected() else { return Outcome::default() };
        let proposed = cover::of(entry.person.id, &self.roster);
        let items: Vec<Item> = proposed
            .into_iter()
            .filter_map(|cover| {
                let position = &self.roster.get(cover.id)?.person.position;
                Some(Item::new(Label::Cover(cover), Choice::GoTo(cover.id)).about(&**position))
            })
            .collect();
        if items.is_empty() {
            self.say("toast-no-cover", now);
            return Outcome::redraw();
        }
        self.open(Popup::Menu(Menu::new("cover-title", items)))
    }
}
