//! A line that is typed to somebody.

use crossterm::event::{KeyCode, KeyModifiers};
use tui_input::{Input as Line, InputRequest};

use super::{Answer, Choice, Context, Input, Popup, PopupState, edit_request};
use crate::app::keymap::Key;
use crate::app::{Action, App, Outcome};
use crate::people::text::one_line;
use crate::people::{ChatText, PersonId};

/// A line to somebody, while it is typed.
#[derive(Clone, Debug)]
pub struct Say {
    to: PersonId,
    line: Line,
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
        self.line.value()
    }

    /// What is typed before the cursor.
    #[must_use]
    pub fn before_cursor(&self) -> &str {
        let typed = self.typed();
        let end = typed.char_indices().nth(self.line.cursor()).map_or(typed.len(), |(at, _)| at);
        &typed[..end]
    }

    /// Types a text where the cursor is, as much of it as can be sent.
    fn insert(&mut self, text: &str) -> Answer {
        let room = ChatText::MOST.saturating_sub(self.typed().chars().count());
        let (before, after) = self.typed().split_at(self.before_cursor().len());
        let inserted: String = one_line(text).chars().take(room).collect();
        let cursor = before.chars().count() + inserted.chars().count();
        self.line = Line::new(format!("{before}{inserted}{after}")).with_cursor(cursor);
        Answer::changed_if(!inserted.is_empty())
    }

    /// A key in the line; `None` for those that mean what they always do.
    fn type_key(&mut self, key: Key) -> Option<Answer> {
        let request = match (key.code, key.modifiers) {
            (KeyCode::Enter, _) => {
                let text = self.typed().to_owned();
                return Some(Answer::Choose(Choice::Send { to: self.to, text }));
            }
            (KeyCode::Char(c), KeyModifiers::NONE) => return Some(self.insert(c.encode_utf8(&mut [0; 4]))),
            (KeyCode::Backspace, KeyModifiers::CONTROL | KeyModifiers::ALT) => InputRequest::DeletePrevWord,
            (KeyCode::Left, KeyModifiers::CONTROL) => InputRequest::GoToPrevWord,
            (KeyCode::Right, KeyModifiers::CONTROL) => InputRequest::GoToNextWord,
            (KeyCode::Left, _) => InputRequest::GoToPrevChar,
            (KeyCode::Right, _) => InputRequest::GoToNextChar,
            (KeyCode::Home, _) | (KeyCode::Char('a'), KeyModifiers::CONTROL) => InputRequest::GoToStart,
            (KeyCode::End, _) | (KeyCode::Char('e'), KeyModifiers::CONTROL) => InputRequest::GoToEnd,
            (KeyCode::Delete, _) => InputRequest::DeleteNextChar,
            _ => edit_request(key)?,
        };
        let _ = self.line.handle(request);
        Some(Answer::Changed)
    }
}

impl PopupState for Say {
    fn update(&mut self, input: Input, context: &Context<'_>) -> Option<Answer> {
        let Input::Key(key, _) = input else { return None };
        match key.code {
            KeyCode::Esc => Some(Answer::Close),
            // What is on its way is not changed any more.
            _ if context.outbox.is_sending(self.to) => Some(Answer::Unchanged),
            _ => self.type_key(key),
        }
    }

    fn paste(&mut self, text: &str, context: &Context<'_>) -> Option<Answer> {
        Some(if context.outbox.is_sending(self.to) { Answer::Unchanged } else { self.insert(text) })
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
        let line = Line::new(self.outbox.text(to).to_owned());
        self.open(Popup::Say(Say { to, line }))
    }
}
