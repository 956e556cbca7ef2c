//! The wall: a tile for everybody whom the list holds, grouped by department, as many as fit.
//!
//! ```text
//! Design · 5                              Legal · 2
//! ▓▓▓▓▓▓ Name        ▓▓▓▓▓▓ Name        │ ▓▓▓▓▓▓ Name
//! ▓▓▓▓▓▓ ● online    ▓▓▓▓▓▓ ◐ idle      │ ▓▓▓▓▓▓ ○ offline
//! ▓▓▓▓▓▓             ▓▓▓▓▓▓ 14m         │ ▓▓▓▓▓▓ 3 h ago
//! ```
//! Lines are counted from the top of the wall, which may be higher than the screen; only what is in view is ever
//! placed.

mod tiles;

use std::ops::{Range, RangeInclusive};

use ratatui::layout::{Rect, Size};

use super::Motion;
use crate::app::Density;
use crate::people::{DepartmentId, PersonId};

/// The people of a department, in the order of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Group {
    /// Which; `None`: those of none that is known.
    pub department: Option<DepartmentId>,
    /// Who.
    pub people: Vec<PersonId>,
}

/// How a tile is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tile {
    /// The place of the face, in cells; empty where there is none.
    pub face: Size,
    /// The height in lines, without the gap below.
    pub height: u16,
    /// Empty lines below.
    gap: u16,
    /// The least width that names need, in cells.
    least: u16,
    /// The width from which on even long names are whole, in cells.
    ample: u16,
}

impl Tile {
    const LARGE: Self = Self { face: Size::new(8, 4), height: 4, gap: 1, least: 28, ample: 40 };
    const MEDIUM: Self = Self { face: Size::new(6, 3), height: 3, gap: 1, least: 24, ample: 36 };
    const SMALL: Self = Self { face: Size::new(4, 2), height: 2, gap: 1, least: 19, ample: 30 };
    /// A line of text.
    const LINE: Self = Self { face: Size::new(0, 0), height: 1, gap: 0, least: 26, ample: 40 };

    /// The numbers of columns for a width, the fewest first.
    fn columns(self, width: u16) -> RangeInclusive<u16> {
        (width / self.ample).max(1)..=(width / self.least).max(1)
    }

    const fn pitch(self) -> usize {
        (self.height + self.gap) as usize
    }
}

/// Tiles side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Row {
    /// The first line: that of the headings, where there are any.
    line: usize,
    headed: bool,
    /// Whose tiles: the runs from here on to those of the next row.
    runs: Range<usize>,
}

/// Tiles of one group in one row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Run {
    group: usize,
    /// The column of the first tile.
    column: u16,
    /// The first person, counted within the group.
    first: usize,
    count: u16,
}

/// Something in view, and where: relative to the top left corner of the view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Placed {
    /// The heading of a group, and how many people the whole group holds.
    Heading(Option<DepartmentId>, usize, Rect),
    /// Somebody's tile.
    Person(PersonId, Rect),
}

/// The rows of the wall for a size of the view.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Plan {
    tile: Tile,
    columns: u16,
    /// The width of a tile, in cells.
    width: u16,
    rows: Vec<Row>,
    runs: Vec<Run>,
    lines: usize,
}

impl Default for Plan {
    fn default() -> Self {
        Self::new(&[], Tile::LARGE, 1, 0)
    }
}

impl Plan {
    /// Groups one below the other; small ones share a row, as far as they fit.
    fn new(groups: &[Group], tile: Tile, columns: u16, width: u16) -> Self {
        let mut plan =
            Self { tile, columns, width: width / columns, rows: Vec::new(), runs: Vec::new(), lines: 0 };
        // The columns that are taken in the last row, while it may be shared.
        let mut taken: Option<u16> = None;
        for (group, people) in groups.iter().map(|group| group.people.len()).enumerate() {
            let fits = taken.filter(|&taken| usize::from(columns - taken) >= people);
            if let Some(column) = fits {
                let count = u16::try_from(people).unwrap_or(columns);
                plan.runs.push(Run { group, column, first: 0, count });
                if let Some(row) = plan.rows.last_mut() {
                    row.runs.end = plan.runs.len();
                }
                taken = Some(column + count);
                continue;
            }
            for first in (0..people).step_by(columns.into()) {
                let count = u16::try_from(people - first).unwrap_or(columns).min(columns);
                plan.runs.push(Run { group, column: 0, first, count });
                plan.push_row(first == 0);
                taken = (people <= columns.into()).then_some(count);
            }
        }
        plan
    }

    /// A row of the last run.
    fn push_row(&mut self, headed: bool) {
        let runs = self.runs.len() - 1..self.runs.len();
        self.rows.push(Row { line: self.lines, headed, runs });
        self.lines += usize::from(headed) + self.tile.pitch();
    }

    /// The lines that must be seen, without the last gap.
    fn height(&self) -> usize {
        self.lines.saturating_sub(self.tile.gap.into())
    }

    /// The first line of a row's tiles.
    fn tiles_line(row: &Row) -> usize {
        row.line + usize::from(row.headed)
    }

    /// The row, the run and the column of the `index`th person of a group.
    fn find(&self, group: usize, index: usize) -> Option<(usize, u16)> {
        let run = self.runs.partition_point(|run| (run.group, run.first) <= (group, index)).checked_sub(1)?;
        let row = self.rows.partition_point(|row| row.runs.start <= run).checked_sub(1)?;
        let column = self.runs[run].column + u16::try_from(index - self.runs[run].first).ok()?;
        Some((row, column))
    }

    /// Whoever stands in a row nearest to a column: the group and the place in it.
    fn nearest(&self, row: usize, column: u16) -> Option<(usize, usize)> {
        let runs = self.runs.get(self.rows.get(row)?.runs.clone())?;
        let run = runs.iter().rev().find(|run| run.column <= column).or(runs.first())?;
        let along = column.saturating_sub(run.column).min(run.count.saturating_sub(1));
        Some((run.group, run.first + usize::from(along)))
    }
}

/// The wall.
#[derive(Clone, Debug, Default)]
pub struct Wall {
    open: bool,
    groups: Vec<Group>,
    plan: Plan,
    /// What the plan was made for: the size of the view, and whether there is room for faces.
    planned: Option<(Size, Density)>,
    /// The first line in view.
    top: usize,
}

impl Wall {
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
        (self.top > 0, self.top + usize::from(height) < self.plan.height())
    }

    /// Everything that a view of `size` shows whole, from the top.
    pub fn view(&self, size: Size) -> impl Iterator<Item = Placed> {
        let (plan, top) = (&self.plan, self.top);
        let bottom = top + usize::from(size.height);
        let first = plan.rows.partition_point(|row| Plan::tiles_line(row) < top);
        let whole = move |row: &&Row| Plan::tiles_line(row) + usize::from(plan.tile.height) <= bottom;
        plan.rows[first..].iter().take_while(whole).flat_map(move |row| {
            plan.runs[row.runs.clone()].iter().flat_map(move |run| self.place(row, *run, top, size.width))
        })
    }

    fn place(&self, row: &Row, run: Run, top: usize, width: u16) -> impl Iterator<Item = Placed> {
        let (plan, group) = (&self.plan, &self.groups[run.group]);
        let x = run.column * plan.width;
        let y = u16::try_from(Plan::tiles_line(row).saturating_sub(top)).unwrap_or(u16::MAX);
        let next = plan.runs[row.runs.clone()].iter().find(|next| next.column > run.column);
        let end = next.map_or(width, |next| next.column * plan.width);
        let heading = (row.headed && row.line >= top).then(|| {
            let place = Rect { x, y: y.saturating_sub(1), width: end.saturating_sub(x), height: 1 };
            Placed::Heading(group.department, group.people.len(), place)
        });
        let people = group.people[run.first..].iter().take(run.count.into()).zip(0u16..);
        let tiles = people.map(move |(&id, nth)| {
            Placed::Person(
                id,
                Rect { x: x + nth * plan.width, y, width: plan.width, height: plan.tile.height },
            )
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
        let tiles: &[Tile] = match density {
            Density::Comfortable => &[Tile::LARGE, Tile::MEDIUM, Tile::SMALL],
            Density::Compact => &[Tile::LINE],
        };
        for (tile, columns) in
            tiles.iter().flat_map(|&tile| tile.columns(size.width).map(move |columns| (tile, columns)))
        {
            self.plan = Plan::new(&self.groups, tile, columns, size.width);
            if self.plan.height() <= size.height.into() {
                break;
            }
        }
        self.planned = Some((size, density));
    }

    /// Moves the view as little as needed for somebody's tile to stand in it, with the heading where there is one.
    pub(super) fn scroll_to(&mut self, id: Option<PersonId>, height: u16) {
        let place = id.and_then(|id| self.locate(id)).and_then(|(group, index)| self.plan.find(group, index));
        let height = usize::from(height).max(1);
        if let Some((row, _)) = place {
            let row = &self.plan.rows[row];
            let end = Plan::tiles_line(row) + usize::from(self.plan.tile.height);
            if end > self.top + height {
                self.top = end - height;
            }
            self.top = self.top.min(if end - row.line <= height { row.line } else { Plan::tiles_line(row) });
        }
        self.top = self.top.min(self.plan.height().saturating_sub(height));
        // A row that is cut off at the top is not shown: begin with a whole one.
        let first = self.plan.rows.partition_point(|row| row.line < self.top);
        let cut = first.checked_sub(1).map(|row| Plan::tiles_line(&self.plan.rows[row]));
        if cut != Some(self.top)
            && let Some(row) = self.plan.rows.get(first)
        {
            self.top = row.line;
        }
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
        self.groups.get(group)?.people.get(index).copied()
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
        let place = |group: &Group| group.people.iter().position(|&other| other == id);
        self.groups.iter().enumerate().find_map(|(nth, group)| Some((nth, place(group)?)))
    }
}

#[cfg(test)]
mod tests;
