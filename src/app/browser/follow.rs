//! What follows in the panes from what became of the people and departments.

use std::collections::HashSet;

use super::wall::Placed;
use super::{Browser, Outcome};
use crate::people::roster::{Changes, Row};
use crate::people::{Order, PersonId, Roster};

impl Browser {
    /// Takes the departments, which are others now.
    pub(in crate::app) fn follow_departments(&mut self, roster: &Roster) -> Outcome {
        self.tree.set_departments(roster.departments());
        self.tree.count(roster);
        self.arrange(roster);
        self.card.find_team(roster);
        Outcome::redraw()
    }

    /// Takes what changed of people.
    pub(in crate::app) fn follow_people(&mut self, changes: &Changes, roster: &Roster) -> Outcome {
        let recounted = self.tree.count(roster) && self.layout().tree.is_some();
        let rows: Vec<Row> = self.list_view().to_vec();
        let tiles: Vec<Placed> = self.tiles().collect();
        let selected = self.list.selected();
        if self.order_depends_on(changes) {
            self.arrange(roster);
        }
        let moved = selected != self.list.selected()
            || rows != self.list_view()
            || !self.tiles().eq(tiles.iter().copied());
        self.card.find_team(roster);
        Outcome::redraw_if(recounted || moved || self.shows_any_of(changes))
    }

    /// Takes whose calendars tell otherwise than before.
    pub(in crate::app) fn follow_schedules(&mut self, changed: &[PersonId], roster: &Roster) -> Outcome {
        if !changed.is_empty() && self.list.goes_by_calendars(self.filter.query()) {
            self.arrange(roster);
            return Outcome::redraw();
        }
        let shown: HashSet<PersonId> = self.visible_people().chain(self.list.selected()).collect();
        Outcome::redraw_if(changed.iter().any(|id| shown.contains(id)))
    }

    /// Lets the clock put people elsewhere in the list, where calendars say who stands where.
    pub(in crate::app) fn follow_clock(&mut self, roster: &Roster) {
        if self.list.changes_at().is_some_and(|at| at <= roster.now()) {
            self.arrange(roster);
        }
    }

    /// Whether changes may put people elsewhere in the list, or take them out of it.
    fn order_depends_on(&self, changes: &Changes) -> bool {
        changes.touches_texts()
            || !changes.presence.is_empty()
            || changes.regrouped
            || !changes.refreshed.is_empty() && self.list.shown_order() == Order::Activity
    }

    /// Whether anybody who changed is on the screen.
    fn shows_any_of(&self, changes: &Changes) -> bool {
        let shown: HashSet<PersonId> = self.visible_people().chain(self.list.selected()).collect();
        let mut touched = changes.presence.iter().map(|&(id, _)| id).chain(changes.edited.iter().copied());
        changes.refreshed.iter().any(|id| shown.contains(id))
            || touched.any(|id| shown.contains(&id) || self.card.tells_of(id))
    }
}
