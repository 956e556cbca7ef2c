//! Watching: whose presence the user wants to be told of, and the notices of what it became, until somebody has
//! looked.

use std::collections::{HashMap, VecDeque};

use jiff::Timestamp;

use super::popup::Popup;
use super::{Action, App, Effect, Outcome};
use crate::people::{Person, PersonId, Presence};

/// How many notices are kept.
const KEPT: usize = 100;

/// Somebody's presence became another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Whose.
    pub id: PersonId,
    /// The name at that time.
    pub name: String,
    /// What it was.
    pub before: Presence,
    /// What it became.
    pub presence: Presence,
    /// When whosin heard of it, by the computer's clock.
    pub at: Timestamp,
    /// Whether the user has looked.
    pub seen: bool,
}

/// What became of those who are watched.
#[derive(Clone, Debug, Default)]
pub(super) struct Notices {
    /// The newest first.
    kept: VecDeque<Notice>,
    /// What the portal last told of each in this run: the first look tells how it is, not what changed.
    known: HashMap<PersonId, Presence>,
}

impl Notices {
    /// Takes somebody's presence; a notice when it was another one. "Unknown" is no presence to be told of.
    fn learn(&mut self, id: PersonId, name: &str, presence: Presence, at: Timestamp) -> Option<&Notice> {
        if presence == Presence::Unknown {
            return None;
        }
        let before = self.known.insert(id, presence).filter(|before| *before != presence)?;
        self.kept.truncate(KEPT - 1);
        self.kept.push_front(Notice { id, name: name.to_owned(), before, presence, at, seen: false });
        self.kept.front()
    }

    /// The user has looked at those that are `meant`; true when any of them was new.
    fn see(&mut self, meant: impl Fn(&Notice) -> bool) -> bool {
        let new = self.kept.iter_mut().filter(|notice| !notice.seen && meant(notice));
        new.map(|notice| notice.seen = true).count() > 0
    }
}

/// What was on the screen before a message, as far as it tells afterwards what the user has looked at.
#[derive(Clone, Copy, Debug)]
pub(super) struct Looked {
    listed: bool,
    selected: Option<PersonId>,
}

impl App {
    /// What became of those who are watched, the newest first.
    #[must_use]
    pub fn notices(&self) -> impl ExactSizeIterator<Item = &Notice> {
        self.notices.kept.iter()
    }

    /// Those that the user has not looked at, the newest first.
    pub fn unseen(&self) -> impl Iterator<Item = &Notice> {
        self.notices().filter(|notice| !notice.seen)
    }

    /// How many people are watched.
    #[must_use]
    pub fn watched(&self) -> usize {
        self.marked.watched.len()
    }

    /// Whether the key that goes back has a notice to take away first.
    #[must_use]
    pub fn has_notice_to_dismiss(&self) -> bool {
        !self.filter.editing() && self.unseen().next().is_some()
    }

    pub(super) fn toggle_watch(&mut self, person: &Person, now: Timestamp) -> Outcome {
        let id = person.id;
        let watched = self.marked.watched.insert(id) || !self.marked.watched.remove(&id);
        self.notices.known.remove(&id);
        self.learn_watched();
        self.say(if watched { "toast-watch" } else { "toast-no-watch" }, now);
        // Whom `is:watched` shows may be others now.
        self.arrange();
        Outcome::redraw_and(Effect::KeepWatch { id, watched })
    }

    /// Those whom the user watched in an earlier run.
    pub(super) fn remember_watched(&mut self, watched: Vec<PersonId>) -> Outcome {
        self.marked.watched.extend(watched);
        self.learn_watched();
        self.arrange();
        Outcome::redraw()
    }

    /// Takes note of how those who are watched are, without a word.
    pub(super) fn learn_watched(&mut self) {
        for (id, presence) in self.told_of_watched() {
            self.notices.known.insert(id, presence);
        }
    }

    /// What the user wanted to be told.
    pub(super) fn take_notice(&mut self, now: Timestamp) -> Vec<Effect> {
        let mut effects = Vec::new();
        for (id, presence) in self.told_of_watched() {
            let name = self.roster.get(id).map(|entry| entry.person.name.as_str()).unwrap_or_default();
            if let Some(notice) = self.notices.learn(id, name, presence, now) {
                effects.push(Effect::Notify(notice.clone()));
            }
        }
        if let Some(Popup::Notices { cursor }) = &mut self.popup {
            // It stays on what it stood on.
            *cursor = (*cursor + effects.len()).min(self.notices.kept.len().saturating_sub(1));
        }
        effects
    }

    /// The presence of everybody who is watched, as far as the portal told it in this run, by number.
    fn told_of_watched(&self) -> Vec<(PersonId, Presence)> {
        let entries = self.marked.watched.iter().filter_map(|&id| self.roster.get(id));
        let told = entries.filter(|entry| !entry.remembered);
        let known = told.map(|entry| (entry.person.id, entry.verdict.presence));
        let mut known: Vec<_> = known.filter(|(_, presence)| *presence != Presence::Unknown).collect();
        known.sort_unstable_by_key(|(id, _)| *id);
        known
    }

    /// What is on the screen before a message.
    pub(super) fn looks(&self) -> Looked {
        let listed = matches!(self.popup, Some(Popup::Notices { .. }));
        Looked { listed, selected: self.list.selected() }
    }

    /// Whoever read the list of notices, or went to somebody, has seen what was told.
    pub(super) fn follow_notices(&mut self, before: Looked, by_user: bool) {
        let now = self.looks();
        if before.listed && !now.listed {
            self.notices.see(|_| true);
        }
        if by_user && before.selected != now.selected {
            self.notices.see(|notice| Some(notice.id) == now.selected);
        }
    }

    /// Takes the notice away that stands in the footer; true when there was one.
    pub(super) fn dismiss_notice(&mut self) -> bool {
        self.has_notice_to_dismiss() && self.notices.see(|_| true)
    }

    pub(super) fn open_notices(&mut self) -> Outcome {
        self.open(Popup::Notices { cursor: 0 })
    }

    /// The keys of the list of notices; `None` when it is not open, or for keys that mean what they always do.
    pub(super) fn act_in_notices(&mut self, action: Action) -> Option<Outcome> {
        let Some(Popup::Notices { cursor }) = self.popup else { return None };
        let page = isize::try_from(self.size.height / 2).unwrap_or(1).max(1);
        Some(match action {
            Action::Down => self.step_in_notices(1),
            Action::Up => self.step_in_notices(-1),
            Action::HalfDown | Action::PageDown => self.step_in_notices(page),
            Action::HalfUp | Action::PageUp => self.step_in_notices(-page),
            Action::First => self.step_in_notices(isize::MIN),
            Action::Last => self.step_in_notices(isize::MAX),
            Action::Open => self.choose_notice(cursor),
            Action::Notices | Action::Watch => {
                self.popup = None;
                Outcome::redraw()
            }
            _ => return None,
        })
    }

    /// Moves the cursor of the list of notices.
    pub(super) fn step_in_notices(&mut self, by: isize) -> Outcome {
        let last = self.notices.kept.len().saturating_sub(1);
        let Some(Popup::Notices { cursor }) = &mut self.popup else { return Outcome::default() };
        let before = *cursor;
        *cursor = before.saturating_add_signed(by).min(last);
        Outcome::redraw_if(*cursor != before)
    }

    /// Goes to the person of a notice, counted from the newest.
    pub(super) fn choose_notice(&mut self, nth: usize) -> Outcome {
        let id = self.notices.kept.get(nth).map(|notice| notice.id);
        self.popup = None;
        match id.filter(|&id| self.roster.get(id).is_some()) {
            Some(id) => self.go_to_person(id),
            None => Outcome::redraw(),
        }
    }
}

#[cfg(test)]
mod tests;
