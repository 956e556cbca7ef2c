//! The list: its rows, the cursor that stays on a person, and the part that is in view.

use std::collections::HashSet;

use jiff::Timestamp;

use super::{Motion, Outcome};
use crate::people::roster::Row;
use crate::people::search::{Index, Marked, Query};
use crate::people::{Order, PersonId, Roster};

/// Rows kept between the cursor and the edge of the view.
const MARGIN: usize = 2;

/// Lower views have no line to spare for a heading that has scrolled out.
const STICKY_FROM: u16 = 4;

/// The list of people.
#[derive(Debug)]
pub struct List {
    /// The words by which people are found.
    index: Index,
    rows: Vec<Row>,
    order: Order,
    /// What the rows are ordered by at present.
    shown_order: Order,
    /// The row of the selected person.
    cursor: Option<usize>,
    /// The first row in view.
    top: usize,
    /// Whether the user chose the selected person; until then the cursor stays on the first one.
    chosen: bool,
    /// The portal's instant at which calendars may put somebody elsewhere, where the list goes by calendars.
    changes_at: Option<Timestamp>,
}

impl List {
    pub(super) fn new(order: Order) -> Self {
        Self {
            index: Index::default(),
            rows: Vec::new(),
            order,
            shown_order: order,
            cursor: None,
            top: 0,
            chosen: false,
            changes_at: None,
        }
    }

    /// What the user wants the list ordered by.
    #[must_use]
    pub const fn order(&self) -> Order {
        self.order
    }

    /// What the rows are ordered by at present.
    #[must_use]
    pub const fn shown_order(&self) -> Order {
        self.shown_order
    }

    /// The selected person.
    #[must_use]
    pub fn selected(&self) -> Option<PersonId> {
        self.rows.get(self.cursor?)?.person()
    }

    /// The row of the selected person.
    #[must_use]
    pub const fn cursor(&self) -> Option<usize> {
        self.cursor
    }

    /// The first row in view.
    #[must_use]
    pub const fn top(&self) -> usize {
        self.top
    }

    /// All rows.
    #[must_use]
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The rows that a view of `height` lines shows.
    #[must_use]
    pub fn view(&self, height: u16) -> &[Row] {
        let end = self.rows.len().min(self.top + usize::from(height));
        &self.rows[self.top.min(end)..end]
    }

    /// The heading of the first row in a view of `height` lines, when it has scrolled out: it is shown over that
    /// row, which then is never the selected one.
    #[must_use]
    pub fn sticky(&self, height: u16) -> Option<Row> {
        let is_heading = |row: &&Row| row.person().is_none();
        // The last one of a group gives no line away: the next heading is there already.
        let group_goes_on =
            self.rows.get(self.top..)?.iter().take(2).filter(|row| !is_heading(row)).count() == 2;
        if height < STICKY_FROM || !group_goes_on {
            return None;
        }
        self.rows[..self.top].iter().rev().find(is_heading).copied()
    }

    /// How many people the list holds.
    #[must_use]
    pub fn people(&self) -> usize {
        self.rows.iter().filter(|row| row.person().is_some()).count()
    }

    /// The portal's instant at which the clock alone may put somebody elsewhere in the list, as calendars tell.
    pub(in crate::app) const fn changes_at(&self) -> Option<Timestamp> {
        self.changes_at
    }

    pub(super) const fn set_order(&mut self, order: Order) {
        self.order = order;
    }

    /// Reads what is new of people's words: the first letter of a query shall cost no more than the others.
    pub(super) fn expect_query(&mut self, roster: &Roster) {
        self.index.refresh(roster);
    }

    /// Orders and filters the people anew. The cursor stays on its person, and the person on the same line of the
    /// screen, as far as there is room; when the person is gone it goes to whoever took the place.
    pub(super) fn arrange(
        &mut self,
        query: &Query,
        order: Order,
        members: Option<&HashSet<PersonId>>,
        marked: &Marked,
        roster: &Roster,
        height: u16,
    ) {
        self.shown_order = order;
        let rows = self.index.rows(query, order, roster, marked);
        let everybody = || roster.iter().map(|entry| entry.person.id);
        self.changes_at = self
            .goes_by_calendars(query)
            .then(|| roster.schedule_changes_at(everybody(), roster.now()))
            .flatten();
        let rows = match members {
            Some(members) => only(rows, members),
            None => rows,
        };
        let selected = self.selected().filter(|_| self.chosen);
        let line = self.cursor.map(|cursor| cursor.saturating_sub(self.top));
        let place = self.cursor.filter(|_| self.chosen).unwrap_or(0);
        self.rows = rows;
        let found = selected.and_then(|id| self.rows.iter().position(|row| row.person() == Some(id)));
        self.cursor = found.or_else(|| self.nearest_person(place));
        self.top = match (self.cursor, line, self.chosen) {
            (Some(cursor), Some(line), true) => cursor.saturating_sub(line),
            _ => 0,
        };
        self.scroll_into_view(height);
    }

    /// Whether calendars say who stands where.
    pub(super) fn goes_by_calendars(&self, query: &Query) -> bool {
        self.shown_order == Order::FreeSoonest || query.is_of_calendars()
    }

    /// Lets the cursor go to the first person, as for a list that is new to the reader.
    pub(super) fn start_over(&mut self) {
        self.chosen = false;
        self.cursor = self.nearest_person(0);
        self.top = 0;
    }

    /// Lets the cursor stay on its person, as if the user had chosen it.
    pub(super) const fn keep(&mut self) {
        self.chosen = true;
    }

    /// Moves the cursor in a view of `height` lines.
    pub(super) fn update(&mut self, motion: Motion, height: u16) -> Outcome {
        let target = match motion {
            Motion::Lines(_) | Motion::HalfPages(_) | Motion::Pages(_) => {
                motion.lines(height).and_then(|people| self.moved_by(people))
            }
            Motion::First => self.person_rows().next(),
            Motion::Last => self.person_rows().next_back(),
            Motion::Nth(nth) => self.person_rows().take(nth.max(1)).last(),
            Motion::Aside(_) => None,
        };
        Outcome::redraw_if(target.is_some_and(|row| self.put(row, height)))
    }

    /// The row that is so many people away from the cursor's, as far as there are any.
    fn moved_by(&self, people: isize) -> Option<usize> {
        let cursor = self.cursor?;
        let steps = people.unsigned_abs();
        let is_person = |row: &usize| self.rows[*row].person().is_some();
        let target = if people < 0 {
            (0..cursor).rev().filter(is_person).take(steps).last()
        } else {
            (cursor + 1..self.rows.len()).filter(is_person).take(steps).last()
        };
        target.or(Some(cursor))
    }

    /// The rows with people, without the headings.
    fn person_rows(&self) -> impl DoubleEndedIterator<Item = usize> {
        self.rows.iter().enumerate().filter(|(_, row)| row.person().is_some()).map(|(row, _)| row)
    }

    /// Puts the cursor on somebody; false when the list does not hold the person.
    pub(super) fn select(&mut self, id: PersonId, height: u16) -> bool {
        let found = self.rows.iter().position(|row| row.person() == Some(id));
        if let Some(row) = found {
            self.put(row, height);
        }
        found.is_some()
    }

    /// Who stands at a line of the view.
    pub(in crate::app) fn person_at(&self, line: u16, height: u16) -> Option<PersonId> {
        if line == 0 && self.sticky(height).is_some() {
            return None;
        }
        self.rows.get(self.top + usize::from(line))?.person()
    }

    /// Puts the cursor on the row at a line of the view, if somebody stands there.
    pub(super) fn click(&mut self, line: u16, height: u16) -> Outcome {
        let there = self.person_at(line, height).is_some();
        Outcome::redraw_if(there && self.put(self.top + usize::from(line), height))
    }

    fn put(&mut self, row: usize, height: u16) -> bool {
        self.chosen = true;
        let before = (self.cursor, self.top);
        self.cursor = Some(row);
        self.scroll_into_view(height);
        before != (self.cursor, self.top)
    }

    /// The person at a row, else the nearest one after it, else before it.
    fn nearest_person(&self, row: usize) -> Option<usize> {
        let row = row.min(self.rows.len());
        let is_person = |at: &usize| self.rows[*at].person().is_some();
        (row..self.rows.len()).find(is_person).or_else(|| (0..row).rev().find(is_person))
    }

    /// Moves the view as little as needed for the cursor to stand inside it with a margin, and its heading above
    /// it where that is the very next line.
    pub(super) fn scroll_into_view(&mut self, height: u16) {
        let sticks = height >= STICKY_FROM && self.rows.first().is_some_and(|row| row.person().is_none());
        let height = usize::from(height).max(1);
        let Some(cursor) = self.cursor else {
            self.top = 0;
            return;
        };
        let margin = MARGIN.min((height - 1) / 2);
        let highest = (cursor + margin + 1).saturating_sub(height);
        // The heading that stays on the first line takes it from the margin's room.
        let above = (margin + usize::from(sticks)).min(height - 1 - margin);
        let lowest = cursor.saturating_sub(above);
        self.top = self.top.clamp(highest, lowest.max(highest)).min(self.rows.len().saturating_sub(height));
    }
}

/// The rows of `people` alone, with headings that count them.
fn only(rows: Vec<Row>, people: &HashSet<PersonId>) -> Vec<Row> {
    let mut kept: Vec<Row> = Vec::new();
    let mut heading: Option<usize> = None;
    for row in rows {
        match row {
            Row::Heading(group, _) => {
                drop_if_empty(&mut kept, heading);
                heading = Some(kept.len());
                kept.push(Row::Heading(group, 0));
            }
            Row::Person(id) if people.contains(&id) => {
                kept.push(row);
                if let Some(Row::Heading(_, count)) = heading.and_then(|at| kept.get_mut(at)) {
                    *count += 1;
                }
            }
            Row::Person(_) => {}
        }
    }
    drop_if_empty(&mut kept, heading);
    kept
}

fn drop_if_empty(kept: &mut Vec<Row>, heading: Option<usize>) {
    if heading.is_some_and(|at| at + 1 == kept.len()) {
        kept.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::roster::{Availability, Group};

    #[test]
    fn headings_count_those_who_stay() {
        let heading = |availability, count| Row::Heading(Group::Availability(availability), count);
        let person = |id| Row::Person(PersonId(id));
        let rows = vec![
            heading(Availability::Active, 2),
            person(1),
            person(2),
            heading(Availability::Busy, 1),
            person(3),
            heading(Availability::Idle, 1),
            person(4),
        ];
        let kept = only(rows, &HashSet::from([PersonId(2), PersonId(4)]));
        assert_eq!(
            kept,
            [heading(Availability::Active, 1), person(2), heading(Availability::Idle, 1), person(4)]
        );
        assert_eq!(only(vec![heading(Availability::Idle, 1), person(4)], &HashSet::new()), []);
    }
}
