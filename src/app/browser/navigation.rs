//! The navigation history: where the reader was before, back and forward as in a web browser.

use super::{Browser, Filter, Outcome, Scope};
use crate::people::{PersonId, Roster};

/// How many places are kept in each direction.
const KEPT: usize = 100;

/// Somebody on the list, and what narrowed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    selected: Option<PersonId>,
    typed: String,
    scope: Option<Scope>,
}

/// The places before and after the present one.
#[derive(Clone, Debug, Default)]
pub(super) struct NavigationHistory {
    past: Vec<Place>,
    future: Vec<Place>,
}

impl NavigationHistory {
    /// The reader leaves a place for a new one: whatever lay ahead is forgotten.
    fn leave(&mut self, place: Place) {
        self.future.clear();
        push(&mut self.past, place);
    }

    /// The place before the present one that is another than it.
    fn back(&mut self, present: Place) -> Option<Place> {
        step(&mut self.past, &mut self.future, present)
    }

    /// The place after the present one.
    fn forward(&mut self, present: Place) -> Option<Place> {
        step(&mut self.future, &mut self.past, present)
    }
}

fn step(from: &mut Vec<Place>, to: &mut Vec<Place>, present: Place) -> Option<Place> {
    while let Some(place) = from.pop() {
        if place != present {
            push(to, present);
            return Some(place);
        }
    }
    None
}

fn push(places: &mut Vec<Place>, place: Place) {
    if places.last() == Some(&place) {
        return;
    }
    if places.len() == KEPT {
        places.remove(0);
    }
    places.push(place);
}

impl Browser {
    /// Remembers where the reader is, before something leads elsewhere.
    pub(in crate::app) fn leave_place(&mut self) {
        let place = self.place();
        self.navigation.leave(place);
    }

    pub(in crate::app) fn go_back(&mut self, roster: &Roster) -> Outcome {
        let present = self.place();
        let place = self.navigation.back(present);
        self.return_to(place, roster)
    }

    pub(in crate::app) fn go_forward(&mut self, roster: &Roster) -> Outcome {
        let present = self.place();
        let place = self.navigation.forward(present);
        self.return_to(place, roster)
    }

    fn place(&self) -> Place {
        Place { selected: self.list.selected(), typed: self.filter.typed().to_owned(), scope: self.scope }
    }

    fn return_to(&mut self, place: Option<Place>, roster: &Roster) -> Outcome {
        let Some(place) = place else { return Outcome::default() };
        if place.typed != self.filter.typed() {
            self.filter = Filter::with_query(&place.typed);
        }
        self.filter.set_editing(false);
        self.scope = place.scope;
        self.show_the_others(roster);
        if let Some(id) = place.selected {
            self.select(id);
        }
        Outcome::redraw()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(id: u64) -> Place {
        Place { selected: Some(PersonId(id)), typed: String::new(), scope: None }
    }

    #[test]
    fn back_and_forward_are_each_others_contrary() {
        let mut navigation = NavigationHistory::default();
        navigation.leave(place(1));
        navigation.leave(place(2));
        assert_eq!(navigation.back(place(3)), Some(place(2)));
        assert_eq!(navigation.back(place(2)), Some(place(1)));
        assert_eq!(navigation.back(place(1)), None);
        assert_eq!(navigation.forward(place(1)), Some(place(2)));
        assert_eq!(navigation.forward(place(2)), Some(place(3)));
        assert_eq!(navigation.forward(place(3)), None);
    }

    #[test]
    fn a_new_way_forgets_the_old_one() {
        let mut navigation = NavigationHistory::default();
        navigation.leave(place(1));
        assert_eq!(navigation.back(place(2)), Some(place(1)));
        navigation.leave(place(1));
        assert_eq!(navigation.forward(place(7)), None);
        assert_eq!(navigation.back(place(7)), Some(place(1)));
    }

    #[test]
    fn the_present_place_is_no_step() {
        let mut navigation = NavigationHistory::default();
        navigation.leave(place(1));
        navigation.leave(place(2));
        assert_eq!(navigation.back(place(2)), Some(place(1)));
    }

    #[test]
    fn it_forgets_the_oldest() {
        let mut navigation = NavigationHistory::default();
        (0..500).for_each(|id| navigation.leave(place(id)));
        assert_eq!(navigation.past.len(), KEPT);
    }
}
