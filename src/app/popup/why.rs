//! Why the selected person is where the list puts them.

use super::scroll::Scroll;
use super::{Answer, Context, Input, Popup, PopupState, motion};
use crate::app::{Action, App, Outcome};

/// Why the selected person is where the list puts them.
#[derive(Clone, Copy, Debug, Default)]
pub struct Why {
    scroll: Scroll,
}

impl Why {
    /// The first line shown.
    #[must_use]
    pub const fn top(&self) -> u16 {
        self.scroll.top()
    }
}

impl PopupState for Why {
    fn update(&mut self, input: Input, context: &Context<'_>) -> Option<Answer> {
        match input {
            Input::Wheel(lines) => Some(self.scroll.by(lines)),
            Input::Key(_, action) => Some(self.scroll.by(motion(action?, context)?)),
            Input::Click(_) => None,
        }
    }

    fn hints(&self) -> &'static [(Action, &'static str)] {
        &[(Action::Down, "foot-scroll"), (Action::Back, "foot-close")]
    }

    fn drawn(&mut self, overflow: u16) {
        self.scroll.limit(overflow);
    }
}

impl App {
    pub(in crate::app) fn open_why(&mut self) -> Outcome {
        if self.selected().is_none() {
            return Outcome::default();
        }
        self.open(Popup::Why(Why::default()))
    }
}
