//! The line in which a query is typed.

use tui_input::{Input, InputRequest};

use crate::people::search::{self, Query};
use crate::people::{Roster, text};

/// A query, while it is typed and afterwards.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    input: Input,
    query: Query,
    editing: bool,
    /// What the word before the cursor may become.
    offered: Vec<String>,
}

/// So many are offered.
const OFFERED: usize = 4;

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
        Self { query: Query::parse(&typed), input: Input::new(typed), ..Self::default() }
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

    /// What the word before the cursor may become, as it is typed, the likeliest first: the names of departments
    /// behind `@`, filters behind `is:`.
    #[must_use]
    pub fn offered(&self) -> &[String] {
        if self.editing { &self.offered } else { &[] }
    }

    /// The word before the cursor, which ends there.
    fn word(&self) -> &str {
        self.before_cursor().rsplit(char::is_whitespace).next().unwrap_or_default()
    }

    /// Finds what the word before the cursor may become.
    pub(super) fn offer(&mut self, roster: &Roster) {
        let word = self.word();
        self.offered = if let Some(name) = word.strip_prefix('@') {
            let names = search::department_names(name, OFFERED, roster);
            names.iter().map(|name| format!("@{}", search::department_word(name))).collect()
        } else {
            let halves = self.query.unfinished().iter().chain(self.query.mistakes());
            let half = halves.into_iter().find(|half| half.typed == word);
            half.map(|half| half.nearest.iter().take(OFFERED).cloned().collect()).unwrap_or_default()
        };
        let there = text::fold(self.word());
        if self.offered.first().is_some_and(|first| text::fold(first) == there) {
            self.offered.clear();
        }
    }

    /// Types on to the first that is offered, and a blank; true when another query came of it.
    pub(super) fn take_offered(&mut self) -> bool {
        let Some(taken) = self.offered.first() else { return false };
        let before = self.before_cursor();
        let (kept, after) = (before.len() - self.word().len(), &self.typed()[before.len()..]);
        let begun = format!("{}{taken} ", &before[..kept]);
        let cursor = begun.chars().count();
        let typed = format!("{begun}{}", after.trim_start());
        self.input = Input::new(typed).with_cursor(cursor);
        self.offered.clear();
        self.read()
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
        self.read()
    }

    /// Reads what is typed; true when it is another query than before.
    fn read(&mut self) -> bool {
        let query = Query::parse(self.typed());
        let changed = query != self.query;
        self.query = query;
        changed
    }
}
