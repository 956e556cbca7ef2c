//! Menus: lists to choose from, of actions, people or statuses. Each menu is a file with what it offers.

mod cover;
mod filters;
mod moved;
mod palette;
mod person;
mod status;

use crossterm::event::{KeyCode, KeyModifiers};
use ratatui::layout::Position;

use super::{Answer, Choice, Context, Input, PopupState, motion};
use crate::app::Action;
use crate::app::keymap::{Binding, Key, Pressed};
use crate::app::line_editor::{Edited, LineEditor};
use crate::people::cover::Cover;
use crate::people::search::Filter;
use crate::people::text::fold;

/// A list to choose from.
#[derive(Clone, Debug)]
pub struct Menu {
    /// The key of the title in the Fluent files.
    title: &'static str,
    items: Vec<Item>,
    /// The item that Enter chooses, among those that match.
    cursor: usize,
    letters: Letters,
    /// Where the pointer was that opened it.
    pointer: Option<Position>,
}

/// What letters do in a menu.
#[derive(Clone, Debug)]
enum Letters {
    /// They are the keys of items, and choose them.
    Choose,
    /// They take the cursor to the next item that begins so.
    Jump,
    /// They are typed, and narrow the list.
    Narrow(LineEditor),
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
    /// How many people it is about, where that is a question.
    pub count: Option<usize>,
    /// What choosing it does.
    pub choice: Choice,
    /// What a typed word must be a part of, folded.
    searched: String,
}

/// How an item is called.
#[derive(Clone, Debug, PartialEq)]
pub enum Label {
    /// By a message of the Fluent files.
    Word(&'static str),
    /// By the name of somebody who may cover, with why.
    Cover(Cover),
    /// By what the settings call it.
    Plain(String),
    /// By a filter, in words.
    Filter(Filter),
}

impl Item {
    /// An item without a key, about nothing in particular.
    pub(in crate::app) const fn new(label: Label, choice: Choice) -> Self {
        Self { label, key: String::new(), hint: String::new(), count: None, choice, searched: String::new() }
    }

    /// The same about something.
    pub(in crate::app) fn about(self, hint: impl Into<String>) -> Self {
        Self { hint: hint.into(), ..self }
    }

    /// The same about so many people.
    fn counting(self, count: usize) -> Self {
        Self { count: Some(count), ..self }
    }

    fn with_key(self, key: String) -> Self {
        Self { key, ..self }
    }

    /// The same, found by the words of a text.
    fn searched_in(self, text: &str) -> Self {
        Self { searched: fold(text), ..self }
    }
}

/// The key to show for a binding.
fn key_label(binding: &Binding) -> String {
    binding.keys.first().map(|key| key.label()).unwrap_or_default()
}

impl Menu {
    /// A menu in which the keys of actions choose them; `title` is a key of the Fluent files.
    pub(in crate::app) const fn new(title: &'static str, items: Vec<Item>) -> Self {
        Self { title, items, cursor: 0, letters: Letters::Choose, pointer: None }
    }

    /// The same, narrowed by typing.
    fn searchable(title: &'static str, items: Vec<Item>) -> Self {
        Self { letters: Letters::Narrow(LineEditor::default()), ..Self::new(title, items) }
    }

    /// The same, with items that share letters: each takes the cursor to the next item that has it.
    fn lettered(title: &'static str, items: Vec<Item>) -> Self {
        Self { letters: Letters::Jump, ..Self::new(title, items) }
    }

    /// The key of the title in the Fluent files.
    #[must_use]
    pub const fn title(&self) -> &'static str {
        self.title
    }

    /// Where the pointer was that opened it; `None` when it was a key.
    #[must_use]
    pub const fn pointer(&self) -> Option<Position> {
        self.pointer
    }

    /// The pointer opened it there.
    pub(in crate::app) const fn opened_at(&mut self, pointer: Position) {
        self.pointer = Some(pointer);
    }

    /// All items, whatever has been typed.
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.items.iter()
    }

    /// Whether the key of an item takes the cursor there, rather than choosing it.
    #[must_use]
    pub const fn is_lettered(&self) -> bool {
        matches!(self.letters, Letters::Jump)
    }

    /// What has been typed, where typing narrows the list.
    #[must_use]
    pub const fn typed(&self) -> Option<&LineEditor> {
        match &self.letters {
            Letters::Narrow(line) => Some(line),
            Letters::Choose | Letters::Jump => None,
        }
    }

    /// The item that Enter chooses, counted among those that match.
    #[must_use]
    pub const fn cursor(&self) -> usize {
        self.cursor
    }

    /// The items that match what has been typed.
    #[must_use]
    pub fn matching(&self) -> Vec<&Item> {
        let typed = fold(self.typed().map_or("", LineEditor::text));
        let words: Vec<&str> = typed.split_whitespace().collect();
        let holds = |item: &&Item| words.iter().all(|word| item.searched.contains(word));
        self.items.iter().filter(holds).collect()
    }

    /// What the `nth` of the items that match chooses, counted from 0.
    fn choice(&self, nth: usize) -> Option<Choice> {
        self.matching().get(nth).map(|item| item.choice.clone())
    }

    /// What Enter chooses.
    fn choose(&self) -> Answer {
        self.choice(self.cursor).map_or(Answer::Unchanged, Answer::Choose)
    }

    /// Puts the cursor on the `nth` of the items that match, counted from 0, and chooses it.
    fn click(&mut self, nth: usize) -> Answer {
        let Some(choice) = self.choice(nth) else { return Answer::Unchanged };
        self.cursor = nth;
        Answer::Choose(choice)
    }

    /// Moves the cursor by so many items.
    fn step(&mut self, by: i16) -> Answer {
        let before = self.cursor;
        let last = self.matching().len().saturating_sub(1);
        self.cursor = before.saturating_add_signed(by.into()).min(last);
        Answer::changed_if(before != self.cursor)
    }

    /// Takes the cursor to the next item whose letter a key types, in whatever layout; false when none has it.
    fn jumps(&mut self, pressed: Pressed) -> bool {
        let keys = [Some(pressed.key), pressed.on_latin_layout].into_iter().flatten();
        let mut letters = keys.filter_map(Key::types);
        self.is_lettered() && letters.any(|letter| self.jump(letter))
    }

    /// Takes the cursor to the next item with that letter, round and round; false when none has it.
    fn jump(&mut self, letter: char) -> bool {
        let count = self.items.len();
        let has = |nth: &usize| self.items[*nth].key.chars().eq([letter]);
        let next = (1..=count).map(|step| (self.cursor + step) % count).find(has);
        self.cursor = next.unwrap_or(self.cursor);
        next.is_some()
    }

    /// What a key chooses, where its action is offered. Of several numbers among other things it asks which; where
    /// that is what is asked, it takes the first.
    fn offered(&self, action: Action) -> Option<Choice> {
        let is_meant = |item: &&Item| item.choice.action() == Some(action);
        let mut meant = self.items.iter().filter(is_meant);
        let first = meant.next()?.choice.clone();
        let to_be_asked = meant.next().is_some() && !self.items.iter().all(|item| is_meant(&item));
        Some(if to_be_asked { Choice::Act(action) } else { first })
    }

    /// Types; `None` where nothing is typed.
    fn edit(&mut self, key: Key) -> Option<Answer> {
        let Letters::Narrow(line) = &mut self.letters else { return None };
        let edited = line.take(key)?;
        if edited == Edited::Text {
            self.cursor = 0;
        }
        Some(Answer::changed_if(edited != Edited::Nothing))
    }

    /// What a key does here whatever it is bound to.
    fn type_key(&mut self, pressed: Pressed) -> Option<Answer> {
        let key = pressed.key;
        if key.code == KeyCode::Enter {
            return Some(self.choose());
        }
        // Where letters are typed, these are what is left to move.
        if self.is_typed_into() && key.modifiers == KeyModifiers::NONE {
            match key.code {
                KeyCode::Down => return Some(self.step(1)),
                KeyCode::Up => return Some(self.step(-1)),
                KeyCode::Esc => return Some(Answer::Close),
                _ => {}
            }
        }
        if self.jumps(pressed) {
            return Some(Answer::Changed);
        }
        // What is ticked is ticked by the blank too.
        if key.code == KeyCode::Char(' ')
            && let Some(choice @ Choice::Toggle { .. }) = self.choice(self.cursor)
        {
            return Some(Answer::Choose(choice));
        }
        self.edit(key)
    }
}

impl PopupState for Menu {
    fn update(&mut self, input: Input, context: &Context<'_>) -> Option<Answer> {
        match input {
            Input::Wheel(lines) => Some(self.step(lines.signum())),
            Input::Click(nth) => Some(self.click(nth)),
            Input::Key(pressed, action) => self.type_key(pressed).or_else(|| match self.offered(action?) {
                Some(choice) => Some(Answer::Choose(choice)),
                None => Some(self.step(motion(action?, context)?)),
            }),
        }
    }

    fn hints(&self) -> &'static [(Action, &'static str)] {
        match self.letters {
            Letters::Jump => {
                &[(Action::Down, "foot-move"), (Action::Open, "foot-tick"), (Action::Back, "foot-close")]
            }
            Letters::Choose | Letters::Narrow(_) => {
                &[(Action::Down, "foot-move"), (Action::Open, "foot-choose"), (Action::Back, "foot-close")]
            }
        }
    }

    fn is_typed_into(&self) -> bool {
        matches!(self.letters, Letters::Narrow(_))
    }
}
