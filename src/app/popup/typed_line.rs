//! A line of text while it is typed, no longer than it may be.

use super::Answer;
use crate::app::keymap::Key;
use crate::app::line_editor::{Edited, LineEditor};
use crate::people::text::one_line;

/// A line of text while it is typed.
#[derive(Clone, Debug)]
pub struct TypedLine {
    line: LineEditor,
    /// The most characters that it takes.
    most: usize,
}

impl TypedLine {
    /// A line that begins as `text`, with the cursor at its end, and takes so many characters.
    pub(super) fn new(text: &str, most: usize) -> Self {
        Self { line: LineEditor::new(text.to_owned()), most }
    }

    /// What is typed.
    #[must_use]
    pub fn typed(&self) -> &str {
        self.line.text()
    }

    /// What is typed before the cursor.
    #[must_use]
    pub fn before_cursor(&self) -> &str {
        self.line.before_cursor()
    }

    /// Types a text where the cursor is, as much of it as there is room for.
    pub(super) fn insert(&mut self, text: &str) -> Answer {
        let room = self.most.saturating_sub(self.typed().chars().count());
        let inserted: String = one_line(text.trim_end_matches(['\n', '\r'])).chars().take(room).collect();
        self.line.insert(&inserted);
        Answer::changed_if(!inserted.is_empty())
    }

    /// A key that changes the line or moves in it; `None` for others.
    pub(super) fn type_key(&mut self, key: Key) -> Option<Answer> {
        if let Some(letter) = key.types() {
            return Some(self.insert(letter.encode_utf8(&mut [0; 4])));
        }
        self.line.take(key).map(|edited| Answer::changed_if(edited != Edited::Nothing))
    }
}
