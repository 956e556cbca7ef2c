//! A line of text while it is typed, no longer than it may be.

use crossterm::event::{KeyCode, KeyModifiers};
use tui_input::{Input as Line, InputRequest};

use super::{Answer, edit_request};
use crate::app::keymap::Key;
use crate::people::text::one_line;

/// A line of text while it is typed.
#[derive(Clone, Debug)]
pub struct TypedLine {
    line: Line,
    /// The most characters that it takes.
    most: usize,
}

impl TypedLine {
    /// A line that begins as `text`, with the cursor at its end, and takes so many characters.
    pub(super) fn new(text: &str, most: usize) -> Self {
        Self { line: Line::new(text.to_owned()), most }
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

    /// Types a text where the cursor is, as much of it as there is room for.
    pub(super) fn insert(&mut self, text: &str) -> Answer {
        let room = self.most.saturating_sub(self.typed().chars().count());
        let (before, after) = self.typed().split_at(self.before_cursor().len());
        let inserted: String = one_line(text.trim_end_matches(['\n', '\r'])).chars().take(room).collect();
        let cursor = before.chars().count() + inserted.chars().count();
        self.line = Line::new(format!("{before}{inserted}{after}")).with_cursor(cursor);
        Answer::changed_if(!inserted.is_empty())
    }

    /// A key that changes the line or moves in it; `None` for others.
    pub(super) fn type_key(&mut self, key: Key) -> Option<Answer> {
        let request = match (key.code, key.modifiers) {
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
        Some(Answer::changed_if(self.line.handle(request).is_some()))
    }
}
