//! The help: the keys, scrolled, and searched as one types.

use crossterm::event::KeyCode;

use super::scroll::Scroll;
use super::{Answer, Context, Input, Popup, PopupState, motion};
use crate::app::keymap::Key;
use crate::app::line_editor::{Edited, LineEditor};
use crate::app::{Action, App, Outcome};

/// The help.
#[derive(Clone, Debug, Default)]
pub struct Help {
    scroll: Scroll,
    /// What has been typed to narrow the lines, while they are searched.
    typed: Option<LineEditor>,
}

impl Help {
    /// The first line shown.
    #[must_use]
    pub const fn top(&self) -> u16 {
        self.scroll.top()
    }

    /// What has been typed to narrow the lines, while they are searched.
    #[must_use]
    pub const fn typed(&self) -> Option<&LineEditor> {
        self.typed.as_ref()
    }

    fn begin_search(&mut self) -> Answer {
        self.scroll.rewind();
        self.typed = Some(LineEditor::default());
        Answer::Changed
    }

    /// A key while the lines are searched: typing narrows them, Escape brings all of them back.
    fn type_key(&mut self, key: Key) -> Option<Answer> {
        let line = self.typed.as_mut()?;
        match key.code {
            KeyCode::Esc => self.typed = None,
            KeyCode::Backspace if line.text().is_empty() => self.typed = None,
            // What is looked for is on the screen already.
            KeyCode::Enter => return Some(Answer::Unchanged),
            _ => match line.take(key)? {
                Edited::Text => {}
                edited => return Some(Answer::changed_if(edited == Edited::Cursor)),
            },
        }
        self.scroll.rewind();
        Some(Answer::Changed)
    }
}

impl PopupState for Help {
    fn update(&mut self, input: Input, context: &Context<'_>) -> Option<Answer> {
        match input {
            Input::Wheel(lines) => Some(self.scroll.by(lines)),
            Input::Key(pressed, action) => self.type_key(pressed.key).or_else(|| match action? {
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
