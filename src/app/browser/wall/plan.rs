//! Where everything stands on the wall, whether in view or not.

use std::ops::Range;

use ratatui::layout::Rect;

use super::{Group, Tile};

/// Tiles side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// The first line, counted from the top of the wall: that of the headings, where there are any.
    pub(super) line: usize,
    pub(super) headed: bool,
    /// Whose tiles: the runs from here on to those of the next row.
    pub(super) runs: Range<usize>,
}

impl Row {
    /// The first line of the tiles.
    pub(super) const fn tiles_line(&self) -> usize {
        self.line + self.headed as usize
    }
}

/// Tiles of one group in one row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Run {
    pub(super) group: usize,
    /// The column of the first tile.
    pub(super) column: u16,
    /// The first person, counted within the group.
    pub(super) first: usize,
    pub(super) count: u16,
}

/// The rows of the wall for a width.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Plan {
    pub(super) tile: Tile,
    /// Where each column begins, and last where the wall ends, in cells.
    edges: Vec<u16>,
    pub(super) rows: Vec<Row>,
    pub(super) runs: Vec<Run>,
    lines: usize,
    /// How many names are cut.
    pub(super) cut: usize,
}

impl Default for Plan {
    fn default() -> Self {
        Self::new(&[], Tile::LARGE, 1, 0)
    }
}

impl Plan {
    /// Groups one below the other; small ones share a row, as far as they fit.
    pub(super) fn new(groups: &[Group], tile: Tile, columns: u16, width: u16) -> Self {
        let mut plan = Self { tile, edges: Vec::new(), rows: Vec::new(), runs: Vec::new(), lines: 0, cut: 0 };
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
        plan.edges = edges(&plan.needs(groups, columns), tile.kept, width);
        plan.cut = plan.count_cut(groups);
        plan
    }

    /// A row of the last run.
    fn push_row(&mut self, headed: bool) {
        let runs = self.runs.len() - 1..self.runs.len();
        self.rows.push(Row { line: self.lines, headed, runs });
        self.lines += usize::from(headed) + self.tile.pitch();
    }

    /// The width in which the names of each column are whole.
    fn needs(&self, groups: &[Group], columns: u16) -> Vec<u16> {
        let mut needs = vec![self.tile.least; columns.into()];
        for run in &self.runs {
            let people = groups[run.group].people[run.first..].iter().take(run.count.into());
            for (need, person) in needs[run.column.into()..].iter_mut().zip(people) {
                *need = self.tile.width_for(person.name_width).max(*need);
            }
        }
        needs
    }

    fn count_cut(&self, groups: &[Group]) -> usize {
        let of_row = |row: &Row| -> usize {
            let runs = &self.runs[row.runs.clone()];
            runs.iter()
                .map(|run| self.places(row, *run, &groups[run.group]).filter(|(_, cut)| *cut).count())
                .sum()
        };
        self.rows.iter().map(of_row).sum()
    }

    /// The columns of each tile of a run, and whether the name is cut there: beside free places a long name takes from
    /// those what it needs.
    pub(super) fn places(
        &self,
        row: &Row,
        run: Run,
        group: &Group,
    ) -> impl Iterator<Item = (Range<u16>, bool)> {
        let end = self.end_of(row, run);
        let people = group.people[run.first..].iter().take(run.count.into());
        people.zip(run.column..).map(move |(person, column)| {
            let (from, to) = (self.edge(column), self.edge(column + 1));
            let need = self.tile.width_for(person.name_width);
            let is_last = column + 1 == run.column + run.count;
            let to = if is_last { to.max((from + need).min(end)) } else { to };
            (from..to, to - from < need)
        })
    }

    /// Where the room of a run ends: where the next one begins, or the wall ends.
    pub(super) fn end_of(&self, row: &Row, run: Run) -> u16 {
        let next = self.runs[row.runs.clone()].iter().find(|next| next.column > run.column);
        next.map_or_else(|| self.edges.last().copied().unwrap_or(0), |next| self.edge(next.column))
    }

    /// Where a column begins.
    pub(super) fn edge(&self, column: u16) -> u16 {
        self.edges.get(usize::from(column)).or(self.edges.last()).copied().unwrap_or(0)
    }

    /// How many columns there are.
    #[cfg(test)]
    pub(super) fn columns(&self) -> usize {
        self.edges.len() - 1
    }

    /// The lines that must be seen, without the last gap.
    pub(super) fn height(&self) -> usize {
        self.lines.saturating_sub(self.tile.gap.into())
    }

    /// The row, the run and the column of the `index`th person of a group.
    pub(super) fn find(&self, group: usize, index: usize) -> Option<(usize, u16)> {
        let run = self.runs.partition_point(|run| (run.group, run.first) <= (group, index)).checked_sub(1)?;
        let row = self.rows.partition_point(|row| row.runs.start <= run).checked_sub(1)?;
        let column = self.runs[run].column + u16::try_from(index - self.runs[run].first).ok()?;
        Some((row, column))
    }

    /// Whoever stands in a row nearest to a column: the group and the place in it.
    pub(super) fn nearest(&self, row: usize, column: u16) -> Option<(usize, usize)> {
        let runs = self.runs.get(self.rows.get(row)?.runs.clone())?;
        let run = runs.iter().rev().find(|run| run.column <= column).or(runs.first())?;
        let along = column.saturating_sub(run.column).min(run.count.saturating_sub(1));
        Some((run.group, run.first + usize::from(along)))
    }

    /// The lines above the tiles of the first row in a view of `height` lines: its heading, where there is room.
    pub(super) fn lead(&self, height: usize) -> usize {
        usize::from(height > usize::from(self.tile.height))
    }

    /// The line of a view of `height` lines that begins with the row `first`, in which the tiles of `row` begin.
    pub(super) fn line_in_view(&self, row: usize, first: usize, height: usize) -> usize {
        let (at, first) = (self.rows[row].tiles_line(), self.rows[first].tiles_line());
        (at + self.lead(height)).saturating_sub(first)
    }

    /// Whether a view of `height` lines that begins with the row `first` shows the tiles of `row` whole.
    pub(super) fn shows(&self, row: usize, first: usize, height: usize) -> bool {
        row >= first && self.line_in_view(row, first, height) + usize::from(self.tile.height) <= height
    }

    /// The first row of a view of `height` lines that shows `row` as far down as it can.
    pub(super) fn first_for(&self, row: usize, height: usize) -> usize {
        (0..row).find(|&first| self.shows(row, first, height)).unwrap_or(row)
    }

    /// The place of a heading on the line above the tiles of a run.
    pub(super) fn heading(&self, row: &Row, run: Run, line: u16) -> Rect {
        let from = self.edge(run.column);
        Rect { x: from, y: line, width: self.end_of(row, run).saturating_sub(from), height: 1 }
    }
}

/// Where the columns begin, and where the last one ends. They are equally wide, unless a name would be cut: then a column
/// whose names are short leaves what it does not need to the others, down to the width that it keeps.
fn edges(needs: &[u16], kept: u16, width: u16) -> Vec<u16> {
    let columns = u16::try_from(needs.len()).unwrap_or(u16::MAX).max(1);
    let share = width / columns;
    let mut widths = vec![share; needs.len()];
    if needs.iter().any(|&need| need > share) {
        let mut thriftiest: Vec<usize> = (0..needs.len()).collect();
        thriftiest.sort_by_key(|&column| needs[column]);
        let (mut left, mut waiting) = (width, columns);
        for column in thriftiest {
            let most = left / waiting.max(1);
            widths[column] = needs[column].max(kept.min(share)).min(most);
            left -= widths[column];
            waiting -= 1;
        }
        // What nobody needs keeps the columns apart.
        let each = left / columns;
        for width in &mut widths {
            *width += each;
        }
    }
    let mut edges = vec![0];
    edges.extend(widths.iter().scan(0, |at, width| {
        *at += width;
        Some(*at)
    }));
    if let Some(last) = edges.last_mut() {
        *last = width;
    }
    edges
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_leave_to_others_what_they_do_not_need() {
        assert_eq!(edges(&[28, 28, 28], 28, 120), [0, 40, 80, 120], "enough for all: equal");
        assert_eq!(edges(&[28, 50, 30], 28, 120), [0, 32, 86, 120], "and what is left, to each");
        assert_eq!(edges(&[30, 60, 60], 28, 120), [0, 30, 75, 120], "too little: whoever needs more shares");
        assert_eq!(edges(&[19, 60], 28, 40), [0, 20, 40], "narrower than anybody can do with");
        assert_eq!(edges(&[28], 28, 119), [0, 119]);
    }
}
