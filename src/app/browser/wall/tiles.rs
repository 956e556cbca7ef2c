//! The wall as a pane: who hangs on it, and what keys and clicks do there.

use std::collections::BTreeMap;

use ratatui::layout::Position;
use unicode_width::UnicodeWidthStr;

use super::{Group, Member, Placed};
use crate::app::Pane;
use crate::app::browser::{Browser, Motion, Outcome, Scope};
use crate::people::{DepartmentId, PersonId, Roster};

impl Browser {
    /// What the wall shows at the present size.
    pub(in crate::app) fn tiles(&self) -> impl Iterator<Item = Placed> {
        self.layout().tiles().into_iter().flat_map(|tiles| self.wall.view(tiles.as_size()))
    }

    /// Whose tile is at a place of the screen.
    pub(in crate::app) fn tile_at(&self, at: Position) -> Option<PersonId> {
        let tiles = self.layout().tiles().filter(|tiles| tiles.contains(at))?;
        let at = Position::new(at.x - tiles.x, at.y - tiles.y);
        self.tiles().find_map(|placed| match placed {
            Placed::Person(id, place) => place.contains(at).then_some(id),
            Placed::Heading(..) => None,
        })
    }

    /// Opens the wall in place of the list, or closes it.
    pub(in crate::app) fn toggle_wall(&mut self, roster: &Roster) -> Outcome {
        self.wall.toggle();
        self.focus = Pane::List;
        self.filter.stop_editing();
        self.fill_wall(roster);
        Outcome::redraw()
    }

    /// Moves from tile to tile.
    pub(in crate::app) fn move_on_wall(&mut self, motion: Motion) -> Outcome {
        let height = self.layout().tiles().map_or(1, |tiles| tiles.height);
        let Some(from) = self.list.selected() else { return Outcome::default() };
        match self.wall.reach(from, motion, height) {
            Some(id) if id != from => Outcome::redraw_if(self.select(id)),
            _ => Outcome::default(),
        }
    }

    /// Gives the wall the people of the list, by department: the first of each person, or the first of those that
    /// the list is narrowed to. In each of them those who are in come first.
    pub(in crate::app::browser) fn fill_wall(&mut self, roster: &Roster) {
        if !self.wall.is_open() {
            return;
        }
        let outline = self.tree.outline();
        let within = match self.scope {
            Some(Scope::Department(id)) => outline.index(id).map(|place| place..outline.nodes()[place].end),
            _ => None,
        };
        let place_of = |id: PersonId| {
            let departments = roster.get(id).map_or(&[][..], |entry| &entry.person.departments);
            let mut places = departments.iter().filter_map(|&department| outline.index(department));
            let first = places.clone().next();
            places.find(|place| within.as_ref().is_some_and(|within| within.contains(place))).or(first)
        };
        // People without a department come last.
        let mut groups: BTreeMap<(bool, Option<usize>), [Vec<Member>; 2]> = BTreeMap::new();
        for id in self.list.rows().iter().filter_map(|row| row.person()) {
            let place = place_of(id);
            let entry = roster.get(id);
            let name_width = entry.map_or(0, |entry| entry.person.name.width());
            let name_width = u16::try_from(name_width).unwrap_or(u16::MAX);
            let is_in = entry.is_some_and(|entry| entry.verdict.presence.is_in());
            let [those_in, others] = groups.entry((place.is_none(), place)).or_default();
            if is_in { those_in } else { others }.push(Member { id, name_width });
        }
        let department = |place: Option<usize>| -> Option<DepartmentId> { Some(outline.nodes()[place?].id) };
        let groups = groups
            .into_iter()
            .map(|((_, place), people)| Group { department: department(place), people: people.concat() })
            .collect();
        self.wall.set_groups(groups);
        self.follow_wall();
    }

    /// Keeps the wall laid out for the screen, with the selected tile in view.
    pub(in crate::app::browser) fn follow_wall(&mut self) {
        let Some(tiles) = self.layout().tiles() else { return };
        self.wall.plan(tiles.as_size(), self.density);
        self.wall.scroll_to(self.list.selected(), tiles.height);
    }
}
