//! The line in which a query is typed.

use crossterm::event::{KeyCode, KeyModifiers};

use super::{Browser, Outcome};
use crate::app::Pane;
use crate::app::keymap::Key;
use crate::app::line_editor::LineEditor;
use crate::people::search::{self, Query};
use crate::people::{Roster, text};

/// A query, while it is typed and afterwards.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    input: LineEditor,
    query: Query,
    editing: bool,
    /// What the word before the cursor may become.
    offered: Vec<String>,
}

/// So many are offered.
const OFFERED: usize = 4;

/// What came of a key in the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Typed {
    /// Another query.
    Query,
    /// The same query, though the line may look different.
    Line,
}

impl Filter {
    /// A filter that is set from the start.
    #[must_use]
    pub fn with_query(typed: &str) -> Self {
        let typed = text::clean(typed);
        Self { query: Query::parse(&typed), input: LineEditor::new(typed), ..Self::default() }
    }

    /// What has been typed.
    #[must_use]
    pub fn typed(&self) -> &str {
        self.input.text()
    }

    /// The typed text before the cursor.
    #[must_use]
    pub fn before_cursor(&self) -> &str {
        self.input.before_cursor()
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
    /// behind `@`, filters behind `is:`, what people say of themselves behind `skill:`, `interest:` and `city:`.
    #[must_use]
    pub fn offered(&self) -> &[String] {
        if self.editing { &self.offered } else { &[] }
    }

    /// The word before the cursor, which ends there.
    fn word(&self) -> &str {
        self.before_cursor().rsplit(char::is_whitespace).next().unwrap_or_default()
    }

    /// Finds what the word before the cursor may become.
    fn offer(&mut self, roster: &Roster) {
        let word = self.word();
        self.offered = if search::Filter::is_about_profiles(word) {
            search::profile_words(word, OFFERED, roster)
        } else if let Some(name) = word.strip_prefix('@') {
            let names = search::department_names(name, OFFERED, roster);
            names.iter().map(|name| format!("@{}", search::department_word(name))).collect()
        } else {
            let halves = self.query.unfinished().iter().chain(self.query.mistakes());
            let half = halves.into_iter().find(|half| half.typed == word);
            half.map(|half| half.offered(roster).take(OFFERED).map(str::to_owned).collect())
                .unwrap_or_default()
        };
        let there = text::fold(self.word());
        if self.offered.first().is_some_and(|first| text::fold(first) == there) {
            self.offered.clear();
        }
    }

    /// Types on to the first that is offered, and a blank.
    fn take_offered(&mut self) -> Typed {
        let Some(taken) = self.offered.first() else { return Typed::Line };
        let before = self.before_cursor();
        let kept = before.len() - self.word().len();
        let after = self.input.after_cursor().trim_start().to_owned();
        self.input = LineEditor::new(format!("{}{taken} ", &before[..kept]));
        self.input.insert_after(&after);
        self.offered.clear();
        self.read()
    }

    /// Whether the list is narrowed.
    #[must_use]
    pub fn is_active(&self) -> bool {
        !self.query.is_empty()
    }

    const fn start_editing(&mut self) {
        self.editing = true;
    }

    pub(super) const fn stop_editing(&mut self) {
        self.editing = false;
    }

    pub(super) fn clear(&mut self) {
        *self = Self::default();
    }

    /// Takes a key while the query is typed; `None` for keys that mean what they always do.
    fn update(&mut self, key: Key, roster: &Roster) -> Option<Typed> {
        match (key.code, key.modifiers) {
            (KeyCode::Backspace, KeyModifiers::NONE) if self.typed().is_empty() => {
                self.editing = false;
                return Some(Typed::Line);
            }
            (KeyCode::Tab, KeyModifiers::NONE) if !self.offered.is_empty() => {
                return Some(self.take_offered());
            }
            (KeyCode::Enter, _) => {
                self.editing = false;
                return Some(Typed::Line);
            }
            _ => {}
        }
        self.input.take(key)?;
        let typed = self.read();
        self.offer(roster);
        Some(typed)
    }

    /// Types a text where the cursor is.
    fn insert(&mut self, text: &str) -> Typed {
        self.input.insert(text);
        self.read()
    }

    /// Begins the name of a department at the end.
    fn begin_department(&mut self, roster: &Roster) {
        self.input.go_to_end();
        let apart = self.typed().is_empty() || self.typed().ends_with(' ');
        self.insert(if apart { "@" } else { " @" });
        self.offer(roster);
    }

    /// Reads what is typed.
    fn read(&mut self) -> Typed {
        let query = Query::parse(self.typed());
        if std::mem::replace(&mut self.query, query) == self.query { Typed::Line } else { Typed::Query }
    }
}

impl Browser {
    /// Begins to type a query.
    pub(in crate::app) fn begin_query(&mut self, roster: &Roster) -> Outcome {
        self.begin_filters();
        self.filter.start_editing();
        self.list.expect_query(roster);
        Outcome::redraw()
    }

    /// Begins to choose filters.
    pub(in crate::app) fn begin_filters(&mut self) {
        self.leave_place();
        self.focus = Pane::List;
    }

    /// Begins to type a query with the name of a department.
    pub(in crate::app) fn begin_department(&mut self, roster: &Roster) -> Outcome {
        let outcome = self.begin_query(roster);
        self.filter.begin_department(roster);
        outcome
    }

    /// A key while the query is typed; `None` when it is not, or for keys that mean what they always do.
    pub(in crate::app) fn type_query(&mut self, key: Key, roster: &Roster) -> Option<Outcome> {
        if !self.filter.editing {
            return None;
        }
        let typed = self.filter.update(key, roster)?;
        Some(self.typed(typed, roster))
    }

    /// A pasted text goes into the query.
    pub(in crate::app) fn paste(&mut self, pasted: &str, roster: &Roster) -> Outcome {
        self.focus = Pane::List;
        self.filter.start_editing();
        let typed = self.filter.insert(&text::clean(pasted));
        self.typed(typed, roster)
    }

    /// Switches a filter on, or off if it was on.
    pub(in crate::app) fn toggle_filter(&mut self, filter: &search::Filter, roster: &Roster) -> Outcome {
        let typed = Query::toggle(self.filter.typed(), filter);
        self.filter = Filter::with_query(&typed);
        self.typed(Typed::Query, roster)
    }

    /// Of another query the best hit is the one to look at.
    fn typed(&mut self, typed: Typed, roster: &Roster) -> Outcome {
        if typed == Typed::Query {
            if self.filter.is_active() {
                self.list.start_over();
            }
            self.arrange(roster);
        }
        Outcome::redraw()
    }
}
