//! What the user looks at, and since when.

use std::collections::{HashMap, HashSet};
use std::time::Duration;

use jiff::Timestamp;

use super::cadence::{Cadence, after, before, merge_window};
use super::freshness::Freshness;
use crate::people::PersonId;

/// How many times the debounce a row must stay on the screen of a list that does not stop moving.
const MOVING: u32 = 10;

/// What matters to the user at this moment, as the application sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interest {
    /// The rows on the screen, from the top.
    pub visible: Vec<PersonId>,
    /// The person on the card.
    pub selected: Option<PersonId>,
    /// People whose presence is waited for, on the screen or not.
    pub watched: Vec<PersonId>,
    /// Whether the terminal has the focus; true where it cannot tell.
    pub focused: bool,
}

impl Default for Interest {
    fn default() -> Self {
        Self { visible: Vec::new(), selected: None, watched: Vec::new(), focused: true }
    }
}

/// The [`Interest`] with the memory it needs: a row that has just appeared must stand still before it is asked
/// for, so that a key held down costs no request per row.
#[derive(Clone, Debug)]
pub(super) struct Attention {
    interest: Interest,
    /// Rows and watched people, and since when they are.
    since: HashMap<PersonId, Timestamp>,
    selected_since: Timestamp,
    /// When the rows last changed.
    moved_at: Timestamp,
    /// What was asked before this instant is due at once.
    urge: Timestamp,
}

/// A person and the instant when asking for them is due, and may be done in passing.
#[derive(Clone, Copy, Debug)]
pub(super) struct Due {
    pub(super) id: PersonId,
    pub(super) at: Timestamp,
    /// From then on the person joins a request that goes anyway.
    pub(super) merge: Timestamp,
}

impl Attention {
    pub(super) fn new() -> Self {
        Self {
            interest: Interest::default(),
            since: HashMap::new(),
            selected_since: Timestamp::MIN,
            moved_at: Timestamp::MIN,
            urge: Timestamp::MIN,
        }
    }

    /// Takes a new interest; true when the terminal has just got the focus back.
    pub(super) fn attend(&mut self, interest: &Interest, now: Timestamp) -> bool {
        if *interest == self.interest {
            return false;
        }
        // A list that appears is not a list that is being scrolled.
        let appears = self.interest.visible.is_empty() && self.interest.selected.is_none();
        let now = if appears { Timestamp::MIN } else { now };
        if interest.selected != self.interest.selected {
            self.selected_since = now;
        }
        if interest.visible != self.interest.visible {
            self.moved_at = now;
        }
        let back = interest.focused && !self.interest.focused;
        let watched: HashSet<PersonId> = interest.visible.iter().chain(&interest.watched).copied().collect();
        self.since.retain(|id, _| watched.contains(id));
        for id in watched {
            self.since.entry(id).or_insert(now);
        }
        self.interest = interest.clone();
        back
    }

    /// Makes whatever the user looks at due, if it was asked before that instant.
    pub(super) fn urge(&mut self, asked_before: Timestamp) {
        self.urge = self.urge.max(asked_before);
    }

    /// The clock was set back.
    pub(super) fn forget_after(&mut self, now: Timestamp) {
        self.urge = self.urge.min(now);
        self.selected_since = self.selected_since.min(now);
        self.moved_at = self.moved_at.min(now);
        for since in self.since.values_mut() {
            *since = (*since).min(now);
        }
    }

    /// The selected person.
    pub(super) fn selected(&self, freshness: &Freshness, cadence: &Cadence) -> Option<Due> {
        let id = self.interest.selected?;
        let period = if self.interest.focused { cadence.selected } else { cadence.selected_unfocused };
        let again = cadence.selected_again.filter(|_| !self.is_waited_for(freshness));
        let period = again.unwrap_or(period);
        Some(self.due(id, freshness, period, after(self.selected_since, cadence.debounce)))
    }

    /// Whether the selected person has not been asked for since they were selected: the user waits.
    pub(super) fn is_waited_for(&self, freshness: &Freshness) -> bool {
        let asked = self.interest.selected.map(|id| freshness.get(id));
        asked.is_some_and(|asked| asked.is_none_or(|asked| asked < self.selected_since))
    }

    /// The rows and the watched people, each once, in the order of the screen; the selected person last, for when no
    /// method tells one alone.
    pub(super) fn rows<'a>(
        &'a self,
        freshness: &'a Freshness,
        cadence: &'a Cadence,
    ) -> impl Iterator<Item = Due> + 'a {
        let visible = if self.interest.focused { cadence.visible } else { cadence.visible_unfocused };
        let watched = self.interest.watched.iter().map(|id| (*id, cadence.watched));
        let rows = self.interest.visible.iter().map(move |id| (*id, visible));
        watched
            .chain(rows)
            .chain(self.interest.selected.map(|id| (id, visible)))
            .scan(HashSet::new(), |seen, (id, period)| Some((seen.insert(id), id, period)))
            .filter(|(first, ..)| *first)
            .map(move |(_, id, period)| self.due(id, freshness, period, self.debounced(id, cadence.debounce)))
    }

    /// The selected person's number.
    pub(super) const fn selected_person(&self) -> Option<PersonId> {
        self.interest.selected
    }

    /// Everybody who is looked at, each once, the selected person first; and from when on they may be asked for.
    pub(super) fn looked_at(&self, debounce: Duration) -> impl Iterator<Item = (PersonId, Timestamp)> {
        let selected = self.interest.selected;
        let rows = self.interest.visible.iter().chain(&self.interest.watched).copied();
        let mut seen: HashSet<PersonId> = selected.into_iter().collect();
        let rows = rows.filter(move |id| seen.insert(*id)).map(move |id| (id, self.debounced(id, debounce)));
        selected.map(|id| (id, after(self.selected_since, debounce))).into_iter().chain(rows)
    }

    /// From when on a row may be asked for: when it has stood still for long enough.
    fn debounced(&self, id: PersonId, debounce: Duration) -> Timestamp {
        let since = self.since.get(&id).copied().unwrap_or(self.selected_since);
        // While the list goes on moving, a row must have stayed on the screen for longer.
        let still = after(self.moved_at, debounce).min(after(since, debounce * MOVING));
        after(since, debounce).max(still)
    }

    fn due(&self, id: PersonId, freshness: &Freshness, period: Duration, debounced: Timestamp) -> Due {
        let at = match freshness.get(id) {
            None => Timestamp::MIN,
            Some(asked) if asked < self.urge => Timestamp::MIN,
            Some(asked) => after(asked, period),
        };
        let merge = before(at, merge_window(period)).max(debounced);
        Due { id, at: at.max(debounced), merge }
    }
}
