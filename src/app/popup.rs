//! What lies over the panes.

use tui_input::{Input, InputRequest};

use super::Action;
use super::keymap::Key;
use crate::people::search::{Filter, Quality};
use crate::people::text::fold;
use crate::people::{PersonId, PhoneNumber, Status};

/// Something over the panes; the keys are its own while it is open.
#[derive(Clone, Debug)]
pub enum Popup {
    /// The keys, scrolled by so many lines.
    Help {
        /// The first line shown.
        top: u16,
        /// What has been typed to narrow the lines, while they are searched.
        typed: Option<Input>,
    },
    /// Why the selected person is where the list puts them.
    Why {
        /// The first line shown.
        top: u16,
    },
    /// What became of those who are watched.
    Notices {
        /// The notice that Enter goes to, counted from the newest.
        cursor: usize,
    },
    /// A telephone number to scan.
    Qr {
        /// The number.
        number: PhoneNumber,
    },
    /// A list to choose from.
    Chooser(Chooser),
}

/// A list to choose from: actions, people, statuses.
#[derive(Clone, Debug)]
pub struct Chooser {
    /// The key of the title in the Fluent files.
    pub title: &'static str,
    items: Vec<Item>,
    /// The item that Enter chooses, among those that match.
    cursor: usize,
    /// What has been typed, where typing narrows the list.
    typed: Option<Input>,
    /// Whether the key of an item takes the cursor there, rather than choosing it.
    lettered: bool,
}

/// One thing to choose.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// What it is.
    pub label: Label,
    /// The key that does the same, where there is one.
    pub key: String,
    /// What it is about.
    pub hint: String,
    /// What choosing it does.
    pub choice: Choice,
    /// What a typed word must be a part of, folded.
    pub(super) searched: String,
}

/// How an item is called.
#[derive(Clone, Debug, PartialEq)]
pub enum Label {
    /// By a message of the Fluent files.
    Word(&'static str),
    /// By somebody's name.
    Person(PersonId),
    /// By what the settings call it.
    Plain(String),
    /// By a filter, in words.
    Filter(Filter),
}

/// What choosing does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// What a key could do as well.
    Act(Action),
    /// Does it with one of the numbers that are offered.
    Number {
        /// What is done.
        action: Action,
        /// With which of them, counted from 0.
        nth: usize,
    },
    /// Narrows the list to those of whom it holds, or (`not`) does not, or no longer; the list to choose from stays.
    Toggle {
        /// What must hold.
        quality: Quality,
        /// Or must not.
        not: bool,
    },
    /// Goes to somebody.
    GoTo(PersonId),
    /// Sets my own status.
    Status(Status),
    /// Tells the portal that I am away from the computer.
    StartIdle,
    /// Tells the portal that I am back: not idle, and online.
    Return,
    /// Opens another profile, counted in the settings' profiles.
    Profile(usize),
    /// Follows the portal to where it lives now.
    FollowPortal,
    /// Leaves everything as it is.
    Nothing,
}

impl Choice {
    /// The filter that it switches on or off, where it does.
    #[must_use]
    pub const fn filter(self) -> Option<Filter> {
        match self {
            Self::Toggle { quality, not } => Some(Filter::Quality { quality, not }),
            _ => None,
        }
    }

    /// The action that it carries out, where a key could do as well.
    const fn action(self) -> Option<Action> {
        match self {
            Self::Act(action) | Self::Number { action, .. } => Some(action),
            _ => None,
        }
    }
}

impl Chooser {
    pub(super) fn new(title: &'static str, items: Vec<Item>) -> Self {
        Self { title, items, cursor: 0, typed: None, lettered: false }
    }

    /// The same, narrowed by typing.
    pub(super) fn searchable(title: &'static str, items: Vec<Item>) -> Self {
        Self { typed: Some(Input::default()), ..Self::new(title, items) }
    }

    /// The same, with items that share letters: each takes the cursor to the next item that has it.
    pub(super) fn lettered(title: &'static str, items: Vec<Item>) -> Self {
        Self { lettered: true, ..Self::new(title, items) }
    }

    /// Whether the key of an item takes the cursor there, rather than choosing it.
    #[must_use]
    pub const fn is_lettered(&self) -> bool {
        self.lettered
    }

    /// What has been typed, where typing narrows the list.
    #[must_use]
    pub fn typed(&self) -> Option<&str> {
        self.typed.as_ref().map(Input::value)
    }

    /// The item that Enter chooses, counted among those that match.
    #[must_use]
    pub const fn cursor(&self) -> usize {
        self.cursor
    }

    /// The items that match what has been typed.
    #[must_use]
    pub fn matching(&self) -> Vec<&Item> {
        let typed = fold(self.typed().unwrap_or_default());
        let words: Vec<&str> = typed.split_whitespace().collect();
        let holds = |item: &&Item| words.iter().all(|word| item.searched.contains(word));
        self.items.iter().filter(holds).collect()
    }

    /// Takes the cursor to the next item whose letter a key types, in whatever layout; false when none has it.
    pub(super) fn jumps(&mut self, key: Key) -> bool {
        let keys = [Some(key), key.on_latin_layout()].into_iter().flatten();
        let mut letters = keys.filter_map(Key::types);
        letters.any(|letter| self.jump(letter))
    }

    /// Takes the cursor to the next item with that letter, round and round; false when none has it.
    fn jump(&mut self, letter: char) -> bool {
        let count = self.items.len();
        let has = |nth: &usize| self.lettered && self.items[*nth].key.chars().eq([letter]);
        let next = (1..=count).map(|step| (self.cursor + step) % count).find(has);
        self.cursor = next.unwrap_or(self.cursor);
        next.is_some()
    }

    /// What a key chooses, where its action is offered. Of several numbers among other things it asks which; where
    /// that is what is asked, it takes the first.
    pub(super) fn offers(&self, action: Action) -> Option<Choice> {
        let is_meant = |item: &&Item| item.choice.action() == Some(action);
        let mut meant = self.items.iter().filter(is_meant);
        let first = meant.next()?.choice;
        let to_be_asked = meant.next().is_some() && !self.items.iter().all(|item| is_meant(&item));
        Some(if to_be_asked { Choice::Act(action) } else { first })
    }

    /// What Enter chooses.
    pub(super) fn chosen(&self) -> Option<Choice> {
        self.matching().get(self.cursor).map(|item| item.choice)
    }

    /// Puts the cursor on the `nth` of the items that match, counted from 0, and answers what it chooses.
    pub(super) fn choose(&mut self, nth: usize) -> Option<Choice> {
        let choice = self.matching().get(nth)?.choice;
        self.cursor = nth;
        Some(choice)
    }

    /// Moves the cursor by so many items; true when it moved.
    pub(super) fn step(&mut self, by: isize) -> bool {
        let before = self.cursor;
        let last = self.matching().len().saturating_sub(1);
        self.cursor = before.saturating_add_signed(by).min(last);
        before != self.cursor
    }

    /// Types; true when it is a list that is typed into.
    pub(super) fn edit(&mut self, request: InputRequest) -> bool {
        let Some(input) = &mut self.typed else { return false };
        let _ = input.handle(request);
        self.cursor = 0;
        true
    }
}
