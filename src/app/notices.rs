//! Watching: whose presence the user wants to be told of, and the notices of what it became, until somebody has
//! looked.

use std::collections::{HashMap, VecDeque};

use jiff::Timestamp;

use super::popup::Popup;
use super::{App, Effect, Outcome, Preference};
use crate::people::{PersonId, Presence};

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
    /// All of them, the newest first.
    pub(super) fn kept(&self) -> impl ExactSizeIterator<Item = &Notice> {
        self.kept.iter()
    }

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
        self.notices.kept()
    }

    /// Those that the user has not looked at, the newest first.
    pub fn unseen(&self) -> impl Iterator<Item = &Notice> {
        self.notices().filter(|notice| !notice.seen)
    }

    /// Whether the key that goes back has a notice to take away first.
    #[must_use]
    pub fn has_notice_to_dismiss(&self) -> bool {
        !self.browser.filter().editing() && self.unseen().next().is_some()
    }

    pub(super) fn toggle_watch(&mut self, id: PersonId, now: Timestamp) -> Outcome {
        let watched = self.browser.toggle_watched(id, &self.roster);
        self.notices.known.remove(&id);
        self.learn_watched();
        self.say(if watched { "toast-watch" } else { "toast-no-watch" }, now);
        Outcome::redraw_and(Effect::Keep(Preference::Watched { id, watched }))
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
        if let Some(Popup::Notices(list)) = self.overlay.popup_mut() {
            list.make_room(effects.len(), &self.notices);
        }
        effects
    }

    /// The presence of everybody who is watched, as far as the portal told it in this run, by number.
    fn told_of_watched(&self) -> Vec<(PersonId, Presence)> {
        let entries = self.browser.watched().filter_map(|id| self.roster.get(id));
        let told = entries.filter(|entry| !entry.remembered);
        let known = told.map(|entry| (entry.person.id, entry.verdict.presence));
        let mut known: Vec<_> = known.filter(|(_, presence)| *presence != Presence::Unknown).collect();
        known.sort_unstable_by_key(|(id, _)| *id);
        known
    }

    /// What is on the screen before a message.
    pub(super) fn looks(&self) -> Looked {
        let listed = matches!(self.popup(), Some(Popup::Notices(_)));
        Looked { listed, selected: self.browser.selected() }
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
}

#[cfg(test)]
mod tests;
