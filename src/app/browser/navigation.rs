//! The navigation history: where the reader was before, back and forward as in a web browser.

use super::{Browser, Filter, Outcome, Scope};
use crate::people::{PersonId, Roster};

/// How many entries are kept in each direction.
const KEPT: usize = 100;

/// Somebody on the list, and what narrowed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct NavigationEntry {
    selected: Option<PersonId>,
    typed: String,
    scope: Option<Scope>,
}

/// The entries before and after the present one.
#[derive(Clone, Debug, Default)]
pub(super) struct NavigationHistory {
    past: Vec<NavigationEntry>,
    future: Vec<NavigationEntry>,
}

impl NavigationHistory {
    /// The reader leaves an entry for a new one: whatever lay ahead is forgotten.
    fn leave(&mut self, entry: NavigationEntry) {
        self.future.clear();
        push(&mut self.past, entry);
    }

    /// The entry before the present one that is another than it.
    fn back(&mut self, present: NavigationEntry) -> Option<NavigationEntry> {
        step(&mut self.past, &mut self.future, present)
    }

    /// The entry after the present one.
    fn forward(&mut self, present: NavigationEntry) -> Option<NavigationEntry> {
        step(&mut self.future, &mut self.past, present)
    }
}

fn step(
    from: &mut Vec<NavigationEntry>,
    to: &mut Vec<NavigationEntry>,
    present: NavigationEntry,
) -> Option<NavigationEntry> {
    while let Some(entry) = from.pop() {
        if entry != present {
            push(to, present);
            return Some(entry);
        }
    }
    None
}

fn push(entries: &mut Vec<NavigationEntry>, entry: NavigationEntry) {
    if entries.last() == Some(&entry) {
        return;
    }
    if entries.len() == KEPT {
        entries.remove(0);
    }
    entries.push(entry);
}

impl Browser {
    /// Remembers where the reader is, before something leads elsewhere.
    pub(in crate::app) fn leave_place(&mut self) {
        let entry = self.entry();
        self.navigation.leave(entry);
    }

    pub(in crate::app) fn go_back(&mut self, roster: &Roster) -> Outcome {
        let present = self.entry();
        let entry = self.navigation.back(present);
        self.return_to(entry, roster)
    }

    pub(in crate::app) fn go_forward(&mut self, roster: &Roster) -> Outcome {
        let present = self.entry();
        let entry = self.navigation.forward(present);
        self.return_to(entry, roster)
    }

    fn entry(&self) -> NavigationEntry {
        NavigationEntry {
            selected: self.list.selected(),
            typed: self.filter.typed().to_owned(),
            scope: self.scope,
        }
    }

    fn return_to(&mut self, entry: Option<NavigationEntry>, roster: &Roster) -> Outcome {
        let Some(entry) = entry else { return Outcome::default() };
        if entry.typed != self.filter.typed() {
            self.filter = Filter::with_query(&entry.typed);
        }
        self.filter.stop_editing();
        self.scope = entry.scope;
        self.show_the_others(roster);
        if let Some(id) = entry.selected {
            self.select(id);
        }
        Outcome::redraw()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(id: u64) -> NavigationEntry {
        NavigationEntry { selected: Some(PersonId(id)), typed: String::new(), scope: None }
    }

    #[test]
    fn back_and_forward_are_each_others_contrary() {
        let mut navigation = NavigationHistory::default();
        navigation.leave(entry(1));
        navigation.leave(entry(2));
        assert_eq!(navigation.back(entry(3)), Some(entry(2)));
        assert_eq!(navigation.back(entry(2)), Some(entry(1)));
        assert_eq!(navigation.back(entry(1)), None);
        assert_eq!(navigation.forward(entry(1)), Some(entry(2)));
        assert_eq!(navigation.forward(entry(2)), Some(entry(3)));
        assert_eq!(navigation.forward(entry(3)), None);
    }

    #[test]
    fn a_new_way_forgets_the_old_one() {
        let mut navigation = NavigationHistory::default();
        navigation.leave(entry(1));
        assert_eq!(navigation.back(entry(2)), Some(entry(1)));
        navigation.leave(entry(1));
        assert_eq!(navigation.forward(entry(7)), None);
        assert_eq!(navigation.back(entry(7)), Some(entry(1)));
    }

    #[test]
    fn the_present_place_is_no_step() {
        let mut navigation = NavigationHistory::default();
        navigation.leave(entry(1));
        navigation.leave(entry(2));
        assert_eq!(navigation.back(entry(2)), Some(entry(1)));
    }

    #[test]
    fn it_forgets_the_oldest() {
        let mut navigation = NavigationHistory::default();
        (0..500).for_each(|id| navigation.leave(entry(id)));
        assert_eq!(navigation.past.len(), KEPT);
    }
}
