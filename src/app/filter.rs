//! The line in which a query is typed.

use tui_input::{Input, InputRequest};

use crate::people::search::Query;
use crate::people::text;

/// A query, while it is typed and afterwards.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    input: Input,
    query: Query,
    editing: bool,
}

/// A key that edits the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edit {
    /// Types a character.
    Insert(char),
    /// Deletes before the cursor.
    Backspace,
    /// Deletes after the cursor.
    Delete,
    /// Deletes the word before the cursor.
    DeleteWord,
    /// Deletes everything.
    Clear,
    /// Moves the cursor.
    Left,
    /// Moves the cursor.
    Right,
    /// Moves the cursor.
    Home,
    /// Moves the cursor.
    End,
}

impl Filter {
    /// A filter that is set from the start.
    #[must_use]
    pub fn with_query(typed: &str) -> Self {
        let typed = text::clean(typed);
        Self { query: Query::parse(&typed), input: Input::new(typed), editing: false }
    }

    /// What has been typed.
    #[must_use]
    pub fn typed(&self) -> &str {
        self.input.value()
    }

    /// The typed text before the cursor.
    #[must_use]
    pub fn before_cursor(&self) -> &str {
        let typed = self.typed();
        let end = typed.char_indices().nth(self.input.cursor()).map_or(typed.len(), |(at, _)| at);
        &typed[..end]
    }

    /// What is looked for.
    #[must_use]
    pub const fn query(&self) -> &Query {
        &self.query
    }

    /// Whether keys go into the line.
    #[must_use]
    pub const fn editing(&self) -> bool {
        self.editing
    }

    /// Whether the list is narrowed.
    #[must_use]
    pub fn is_active(&self) -> bool {
        !self.query.is_empty()
    }

    pub(super) const fn set_editing(&mut self, editing: bool) {
        self.editing = editing;
    }

    pub(super) fn clear(&mut self) {
        *self = Self::default();
    }

    /// Edits the line; true when another query came of it.
    pub(super) fn edit(&mut self, edit: Edit) -> bool {
        let request = match edit {
            Edit::Insert(c) if c.is_control() => return false,
            Edit::Insert(c) => InputRequest::InsertChar(c),
            Edit::Backspace => InputRequest::DeletePrevChar,
            Edit::Delete => InputRequest::DeleteNextChar,
            Edit::DeleteWord => InputRequest::DeletePrevWord,
            Edit::Clear => InputRequest::DeleteLine,
            Edit::Left => InputRequest::GoToPrevChar,
            Edit::Right => InputRequest::GoToNextChar,
            Edit::Home => InputRequest::GoToStart,
            Edit::End => InputRequest::GoToEnd,
        };
        let _ = self.input.handle(request);
        let query = Query::parse(self.typed());
        let changed = query != self.query;
        self.query = query;
        changed
    }
}
