//! Whether to follow a portal that moved: its secret would go to another host.

use super::{Choice, Item, Label, Menu};
use crate::app::{App, Outcome, Popup};

impl App {
    /// Asks whether to follow the portal to the host `to`.
    pub(in crate::app) fn open_move(&mut self, to: &str) -> Outcome {
        let items = vec![
            Item::new(Label::Word("moved-stay"), Choice::Nothing),
            Item::new(Label::Word("moved-follow"), Choice::FollowPortal).about(to),
        ];
        self.open(Popup::Menu(Menu::new("moved-title", items)))
    }
}
