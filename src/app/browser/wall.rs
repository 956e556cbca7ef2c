//! The wall: a tile for everybody whom the list holds, grouped by department, as many as fit.
//!
//! ```text
//! Design · 5                              Legal · 2
//! ▓▓▓▓▓▓ Name        ▓▓▓▓▓▓ Name        │ ▓▓▓▓▓▓ Name
//! ▓▓▓▓▓▓ ● online    ▓▓▓▓▓▓ ◐ idle      │ ▓▓▓▓▓▓ ○ offline
//! ▓▓▓▓▓▓             ▓▓▓▓▓▓ 14m         │ ▓▓▓▓▓▓ 3 h ago
//! ```
//! The view begins with a row; where the heading of that one stands further up, it is said again above it.

mod plan;
mod tile;
mod tiles;

use ratatui::layout::{Rect, Size};

use super::Motion;
use crate::app::{Density, StartView};
use crate::people::{DepartmentId, PersonId};

use plan::{Plan, Row, Run};
pub(in crate::app) use tile::Tile;

/// The people of a department: those who are in first, else in the order of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Group {
    /// Which; `None`: those of none that is known.
    pub department: Option<DepartmentId>,
    /// Who.
    pub people: Vec<Member>,
}

/// Somebody of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Member {
    /// Who.
    pub id: PersonId,
    /// The width of the name, in cells.
    pub name_width: u16,
}

/// Something in view, and where: relative to the top left corner of the view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Placed {
    /// The heading of a group, and how many people the whole group holds.
    Heading(Option<DepartmentId>, usize, Rect),
    /// Somebody's tile.
    Person(PersonId, Rect),
}

/// Where so many people are at most as many as one whose name is cut, names are cut too often …
const OFTEN_CUT: usize = 3;
/// … and where so many are, they are cut seldom enough to be left so.
const SELDOM_CUT: usize = 12;

/// The wall.
#[derive(Clone, Debug, Default)]
pub struct Wall {
    open: bool,
    groups: Vec<Group>,
    plan: Plan,
    /// What the plan was made for: the size of the view, and whether there is room for faces.
    planned: Option<(Size, Density)>,
    /// The first row in view.
    first: usize,
}

impl Wall {
    /// The wall, open when the dashboard begins with it.
    pub(super) fn starting_in(view: StartView) -> Self {
        Self { open: view == StartView::Wall, ..Self::default() }
    }

    /// Whether the wall takes the place of the list.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.open
    }

    pub(super) const fn toggle(&mut self) {
        self.open = !self.open;
    }

    pub(super) const fn close(&mut self) {
        self.open = false;
    }

    /// How tiles are made at the present size.
    #[must_use]
    pub const fn tile(&self) -> Tile {
        self.plan.tile
    }

    /// Whether there is more above and below a view of `height` lines.
    #[must_use]
    pub fn more(&self, height: u16) -> (bool, bool) {
        let last = self.plan.rows.len().checked_sub(1);
        (self.first > 0, last.is_some_and(|last| !self.plan.shows(last, self.first, height.into())))
    }

    /// Everything that a view of `size` shows whole, from the top.
    pub fn view(&self, size: Size) -> impl Iterator<Item = Placed> {
        let (plan, first, height) = (&self.plan, self.first, usize::from(size.height));
        let rows = (first..plan.rows.len()).take_while(move |&row| plan.shows(row, first, height));
        rows.flat_map(move |at| {
            let row = &plan.rows[at];
            let line = u16::try_from(plan.line_in_view(at, first, height)).unwrap_or(u16::MAX);
            // The heading of the first row may stand further up: it is said again.
            let headed = line > 0 && (row.headed || at == first);
            plan.runs[row.runs.clone()].iter().flat_map(move |run| self.place(row, *run, line, headed))
        })
    }

    fn place(&self, row: &Row, run: Run, line: u16, headed: bool) -> impl Iterator<Item = Placed> {
        let (plan, group) = (&self.plan, &self.groups[run.group]);
        let heading = headed
            .then(|| Placed::Heading(group.department, group.people.len(), plan.heading(row, run, line - 1)));
        let people = group.people[run.first..].iter().zip(plan.places(row, run, group));
        let tiles = people.map(move |(person, (columns, _))| {
            let width = columns.end.saturating_sub(columns.start);
            Placed::Person(person.id, Rect { x: columns.start, y: line, width, height: plan.tile.height })
        });
        heading.into_iter().chain(tiles)
    }

    /// Other people, or the same in another order.
    pub(super) fn set_groups(&mut self, groups: Vec<Group>) {
        self.groups = groups;
        self.planned = None;
    }

    /// Lays the tiles out for a view of `size`: the largest and widest of which all fit, else as many as fit.
    pub(super) fn plan(&mut self, size: Size, density: Density) {
        if self.planned == Some((size, density)) {
            return;
        }
        self.plan = self.planned_for(size, density);
        self.planned = Some((size, density));
    }

    fn planned_for(&self, size: Size, density: Density) -> Plan {
        let tiles: &[Tile] = match density {
            Density::Comfortable => &[Tile::LARGE, Tile::MEDIUM, Tile::SMALL],
            Density::Compact => &[Tile::LINE],
        };
        let plan = |tile, columns| Plan::new(&self.groups, tile, columns, size.width);
        let all =
            tiles.iter().flat_map(|&tile| tile.columns(size.width).map(move |columns| plan(tile, columns)));
        let fitting = all.into_iter().find(|plan| plan.height() <= size.height.into());
        fitting.unwrap_or_else(|| {
            // Whoever must scroll anyway rather reads most names whole than sees one column more.
            let smallest = tiles.last().copied().unwrap_or(Tile::LINE);
            let people: usize = self.groups.iter().map(|group| group.people.len()).sum();
            let range = smallest.columns(size.width);
            let narrowing = |least: u16| range.clone().rev().filter(move |&columns| columns >= least);
            let plan_with = |least, part| {
                narrowing(least).map(|columns| plan(smallest, columns)).find(|plan| plan.cut * part <= people)
            };
            // But for the sake of a few names not half of the columns are given up.
            let whole = plan_with(range.end() / 2 + 1, SELDOM_CUT);
            let mostly_whole = whole.or_else(|| plan_with(0, OFTEN_CUT));
            mostly_whole.unwrap_or_else(|| plan(smallest, *smallest.columns(size.width).start()))
        })
    }

    /// Moves the view as little as needed for somebody's tile to stand in it.
    pub(super) fn scroll_to(&mut self, id: Option<PersonId>, height: u16) {
        let place = id.and_then(|id| self.locate(id)).and_then(|(group, index)| self.plan.find(group, index));
        let height = usize::from(height);
        if let Some((row, _)) = place {
            self.first = self.first.min(row).max(self.plan.first_for(row, height));
        }
        let last = self.plan.rows.len().saturating_sub(1);
        self.first = self.first.min(self.plan.first_for(last, height));
    }

    /// Who is reached from somebody by a motion in a view of `height` lines.
    pub(super) fn reach(&self, from: PersonId, motion: Motion, height: u16) -> Option<PersonId> {
        let (group, index) = self.locate(from)?;
        let (row, column) = self.plan.find(group, index)?;
        let to_row = |rows: isize| {
            let last = self.plan.rows.len().saturating_sub(1);
            self.plan.nearest(row.saturating_add_signed(rows).min(last), column)
        };
        let page = isize::try_from(usize::from(height) / self.plan.tile.pitch()).unwrap_or(1).max(2);
        let (group, index) = match motion {
            Motion::Lines(rows) => to_row(rows)?,
            Motion::HalfPages(halves) => to_row(halves * page / 2)?,
            Motion::Pages(pages) => to_row(pages * page)?,
            Motion::Aside(people) => self.along(group, index, people)?,
            Motion::First => (0, 0),
            Motion::Last | Motion::Nth(_) => {
                (self.groups.len().checked_sub(1)?, self.groups.last()?.people.len().checked_sub(1)?)
            }
        };
        self.groups.get(group)?.people.get(index).map(|person| person.id)
    }

    /// So many people further in the order of reading, as far as there are any.
    fn along(&self, group: usize, index: usize, people: isize) -> Option<(usize, usize)> {
        let sizes = || self.groups.iter().map(|group| group.people.len());
        let last = sizes().sum::<usize>().checked_sub(1)?;
        let from = sizes().take(group).sum::<usize>() + index;
        let mut left = from.saturating_add_signed(people).min(last);
        sizes().enumerate().find_map(|(nth, size)| {
            let here = left < size;
            let place = (nth, left);
            left = left.wrapping_sub(size);
            here.then_some(place)
        })
    }

    /// Somebody's group and the place in it.
    fn locate(&self, id: PersonId) -> Option<(usize, usize)> {
        let place = |group: &Group| group.people.iter().position(|person| person.id == id);
        self.groups.iter().enumerate().find_map(|(nth, group)| Some((nth, place(group)?)))
    }
}

#[cfg(test)]
mod tests;
