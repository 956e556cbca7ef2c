//! A line that is typed to somebody.

use crossterm::event::KeyCode;

use super::{Answer, Choice, Context, Input, Popup, PopupState, TypedLine};
use crate::app::keymap::Key;
use crate::app::{Action, App, Outcome};
use crate::people::{ChatText, PersonId};

/// A line to somebody, while it is typed.
#[derive(Clone, Debug)]
pub struct Say {
    to: PersonId,
    line: TypedLine,
}

impl Say {
    /// To whom.
    #[must_use]
    pub const fn to(&self) -> PersonId {
        self.to
    }

    /// What is typed.
    #[must_use]
    pub fn typed(&self) -> &str {
        self.line.typed()
    }

    /// The line that is typed.
    #[must_use]
    pub const fn line(&self) -> &TypedLine {
        &self.line
    }

    /// A key in the line; `None` for those that mean what they always do.
    fn type_key(&mut self, key: Key) -> Option<Answer> {
        if key.code == KeyCode::Enter {
            let text = self.typed().to_owned();
            return Some(Answer::Choose(Choice::Send { to: self.to, text }));
        }
        self.line.type_key(key)
    }
}

impl PopupState for Say {
    fn update(&mut self, input: Input, context: &Context<'_>) -> Option<Answer> {
        let Input::Key(pressed, action) = input else { return None };
        let key = pressed.key;
        match key.code {
            KeyCode::Esc => Some(Answer::Close),
            // What is on its way is not changed any more.
            _ if context.outbox.is_sending(self.to) => match action {
                Some(Action::Redraw | Action::Suspend) => None,
                _ => Some(Answer::Unchanged),
            },
            _ => self.type_key(key),
        }
    }

    fn paste(&mut self, text: &str, context: &Context<'_>) -> Option<Answer> {
        Some(if context.outbox.is_sending(self.to) { Answer::Unchanged } else { self.line.insert(text) })
    }

    fn hints(&self) -> &'static [(Action, &'static str)] {
        &[(Action::Open, "foot-send"), (Action::Back, "foot-close")]
    }

    fn is_typed_into(&self) -> bool {
        true
    }
}

impl App {
    pub(in crate::app) fn open_say(&mut self) -> Outcome {
        let Some(to) = self.browser.selected() else { return Outcome::default() };
        let line = TypedLine::new(self.outbox.text(to), ChatText::MOST);
        self.open(Popup::Say(Say { to, line }))
    }
}
