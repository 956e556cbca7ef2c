//! The help: the keys, scrolled, and searched as one types.

use crossterm::event::KeyCode;
use tui_input::Input as Line;

use super::scroll::Scroll;
use super::{Answer, Context, Input, Popup, PopupState, edit_request, motion};
use crate::app::keymap::Key;
use crate::app::{Action, App, Outcome};

/// The help.
#[derive(Clone, Debug, Default)]
pub struct Help {
    scroll: Scroll,
    /// What has been typed to narrow the lines, while they are searched.
    typed: Option<Line>,
}

impl Help {
    /// The first line shown.
    #[must_use]
    pub const fn top(&self) -> u16 {
        self.scroll.top()
    }

    /// What has been typed to narrow the lines, while they are searched.
    #[must_use]
    pub fn typed(&self) -> Option<&str> {
        self.typed.as_ref().map(Line::value)
    }

    fn begin_search(&mut self) -> Answer {
        self.scroll.rewind();
        self.typed = Some(Line::default());
        Answer::Changed
    }

    /// A key while the lines are searched: typing narrows them, Escape brings all of them back.
    fn type_key(&mut self, key: Key) -> Option<Answer> {
        let line = self.typed.as_mut()?;
        match (key.code, edit_request(key)) {
            (KeyCode::Esc, _) => self.typed = None,
            (KeyCode::Backspace, _) if line.value().is_empty() => self.typed = None,
            // What is looked for is on the screen already.
            (KeyCode::Enter, _) => return Some(Answer::Unchanged),
            (_, Some(edit)) => {
                let _ = line.handle(edit);
            }
            (_, None) => return None,
        }
        self.scroll.rewind();
        Some(Answer::Changed)
    }
}

impl PopupState for Help {
    fn update(&mut self, input: Input, context: &Context<'_>) -> Option<Answer> {
        match input {
            Input::Wheel(lines) => Some(self.scroll.by(lines)),
            Input::Key(key, action) => self.type_key(key).or_else(|| match action? {
                Action::Find => Some(self.begin_search()),
                action => Some(self.scroll.by(motion(action, context)?)),
            }),
            Input::Click(_) => None,
        }
    }

    fn hints(&self) -> &'static [(Action, &'static str)] {
        if self.typed.is_some() {
            &[(Action::Back, "foot-clear")]
        } else {
            &[(Action::Down, "foot-scroll"), (Action::Find, "foot-find"), (Action::Back, "foot-close")]
        }
    }

    fn is_typed_into(&self) -> bool {
        self.typed.is_some()
    }

    fn drawn(&mut self, overflow: u16) {
        self.scroll.limit(overflow);
    }
}

impl App {
    pub(in crate::app) fn open_help(&mut self) -> Outcome {
        self.open(Popup::Help(Help::default()))
    }
}
