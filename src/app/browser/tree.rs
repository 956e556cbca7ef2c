//! The tree of departments: what is folded, where its cursor stands, which part is in view.

use std::collections::HashSet;

use super::{Browser, Motion, Outcome, Scope};
use crate::app::Pane;
use crate::people::department::Node;
use crate::people::org::{self, Headcount};
use crate::people::{DepartmentId, Departments, Outline, Roster};

/// A tree with more departments than this opens with its branches folded.
const OPEN_WHOLE: usize = 40;
/// Lines kept between the cursor and the edge of the view.
const MARGIN: usize = 2;

/// A line of the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// The department.
    pub node: Node,
    /// How many people it holds together with its sub-departments.
    pub count: Headcount,
    /// Whether sub-departments are hidden below it; `None` when it has none.
    pub folded: Option<bool>,
}

/// The tree of departments.
#[derive(Clone, Debug, Default)]
pub struct Tree {
    open: bool,
    outline: Outline,
    counts: Vec<Headcount>,
    /// `None` until the tree was opened for the first time.
    folded: Option<HashSet<DepartmentId>>,
    /// The places in the outline that are not folded away.
    lines: Vec<usize>,
    cursor: usize,
    top: usize,
}

impl Tree {
    /// Whether the tree is wanted on the screen.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.open
    }

    /// All departments in the order of the tree.
    #[must_use]
    pub const fn outline(&self) -> &Outline {
        &self.outline
    }

    /// How many lines there are, without those that are folded away.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.lines.len()
    }

    /// True when no department is known.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// The first line in view.
    #[must_use]
    pub const fn top(&self) -> usize {
        self.top
    }

    /// The department under the cursor.
    #[must_use]
    pub fn selected(&self) -> Option<DepartmentId> {
        self.lines.get(self.cursor).map(|&place| self.outline.nodes()[place].id)
    }

    /// The lines that a view of `height` lines shows.
    pub fn view(&self, height: u16) -> impl Iterator<Item = Line> {
        self.lines.iter().skip(self.top).take(height.into()).map(|&place| {
            let node = self.outline.nodes()[place];
            let branches = node.end > place + 1;
            Line {
                node,
                count: self.counts.get(place).copied().unwrap_or_default(),
                folded: branches.then(|| self.is_folded(node.id)),
            }
        })
    }

    fn is_folded(&self, id: DepartmentId) -> bool {
        self.folded.as_ref().is_some_and(|folded| folded.contains(&id))
    }

    /// Takes the departments, which are others now.
    pub(super) fn set_departments(&mut self, departments: &Departments) {
        let selected = self.selected();
        self.outline = Outline::of(departments);
        self.unfold_lines(selected);
    }

    /// Counts the people, who are others now or whose presence is; true when a number changed.
    pub(super) fn count(&mut self, roster: &Roster) -> bool {
        if !self.open {
            return false;
        }
        let counts = org::headcounts(roster, &self.outline);
        std::mem::replace(&mut self.counts, counts) != self.counts
    }

    fn open(&mut self) {
        self.open = true;
        if self.folded.is_none() && !self.outline.nodes().is_empty() {
            let large = self.outline.nodes().len() > OPEN_WHOLE;
            let below_company = self.outline.nodes().iter().filter(|node| node.depth > 0);
            self.folded = Some(below_company.filter(|_| large).map(|node| node.id).collect());
            self.unfold_lines(self.selected());
        }
    }

    /// Puts the cursor on a department, unfolding whatever hides it.
    pub(super) fn show(&mut self, id: DepartmentId) {
        let above: Vec<DepartmentId> = self.outline.upward(id).skip(1).collect();
        if let Some(folded) = &mut self.folded {
            for id in &above {
                folded.remove(id);
            }
        }
        self.unfold_lines(Some(id));
    }

    /// Finds the lines anew, and the cursor's: that of its department, or of the nearest one above that shows.
    fn unfold_lines(&mut self, selected: Option<DepartmentId>) {
        self.lines.clear();
        let nodes = self.outline.nodes();
        let mut place = 0;
        while let Some(node) = nodes.get(place) {
            self.lines.push(place);
            let folded = self.folded.as_ref().is_some_and(|folded| folded.contains(&node.id));
            place = if folded { node.end } else { place + 1 };
        }
        let shown = |id| self.lines.iter().position(|&place| nodes[place].id == id);
        let found = selected.and_then(|id| self.outline.upward(id).find_map(shown));
        self.cursor = found.unwrap_or(self.cursor).min(self.lines.len().saturating_sub(1));
    }

    /// Moves the cursor in a view of `height` lines; to the left folds, to the right unfolds.
    pub(super) fn update(&mut self, motion: Motion, height: u16) -> Outcome {
        let page = isize::try_from(height).unwrap_or(1).max(2);
        Outcome::redraw_if(match motion {
            Motion::Lines(lines) => self.step(lines),
            Motion::HalfPages(halves) => self.step(halves * page / 2),
            Motion::Pages(pages) => self.step(pages * page),
            Motion::Aside(..0) => self.fold(),
            Motion::Aside(_) => self.unfold(),
            Motion::First => self.put(0),
            Motion::Last | Motion::Nth(_) => self.step(isize::MAX),
        })
    }

    /// Moves the cursor by so many lines; true when it moved.
    fn step(&mut self, lines: isize) -> bool {
        let last = self.lines.len().saturating_sub(1);
        self.put(self.cursor.saturating_add_signed(lines).min(last))
    }

    fn put(&mut self, line: usize) -> bool {
        std::mem::replace(&mut self.cursor, line) != line
    }

    /// Folds the department under the cursor, or goes to the one above it.
    fn fold(&mut self) -> bool {
        let Some(&place) = self.lines.get(self.cursor) else { return false };
        let node = self.outline.nodes()[place];
        if node.end > place + 1 && self.folded.get_or_insert_default().insert(node.id) {
            self.unfold_lines(Some(node.id));
            return true;
        }
        let above = node.parent.and_then(|parent| self.lines.iter().position(|&place| place == parent));
        above.is_some_and(|line| self.put(line))
    }

    /// Unfolds the department under the cursor, or goes to its first sub-department.
    fn unfold(&mut self) -> bool {
        let Some(&place) = self.lines.get(self.cursor) else { return false };
        let node = self.outline.nodes()[place];
        if self.folded.as_mut().is_some_and(|folded| folded.remove(&node.id)) {
            self.unfold_lines(Some(node.id));
            return true;
        }
        node.end > place + 1 && self.step(1)
    }

    /// Moves the view as little as needed for the cursor to stand inside it with a margin.
    pub(super) fn scroll_into_view(&mut self, height: u16) {
        let height = usize::from(height).max(1);
        let margin = MARGIN.min((height - 1) / 2);
        let highest = (self.cursor + margin + 1).saturating_sub(height);
        let lowest = self.cursor.saturating_sub(margin).max(highest);
        self.top = self.top.clamp(highest, lowest).min(self.lines.len().saturating_sub(height));
    }
}

impl Browser {
    /// Opens the tree at the department that the list shows or `wanted`; closes it when it is there.
    pub(in crate::app) fn toggle_tree(&mut self, wanted: Option<DepartmentId>, roster: &Roster) -> Outcome {
        if self.tree.open && self.layout().tree.is_some() {
            return self.close_tree();
        }
        self.tree.open();
        self.tree.count(roster);
        self.focus = Pane::Tree;
        self.filter.stop_editing();
        let shown = match self.scope {
            Some(Scope::Department(id)) => Some(id),
            _ => wanted,
        };
        if let Some(id) = shown {
            self.tree.show(id);
        }
        Outcome::redraw()
    }

    pub(super) fn close_tree(&mut self) -> Outcome {
        self.tree.open = false;
        if self.focus == Pane::Tree {
            self.focus = Pane::List;
        }
        Outcome::redraw()
    }

    /// Narrows the list to the department under the tree's cursor, and goes there.
    pub(super) fn choose_department(&mut self, roster: &Roster) -> Outcome {
        match self.tree.selected() {
            Some(id) => self.narrow(Scope::Department(id), roster),
            None => Outcome::default(),
        }
    }

    /// A click on a line of the tree: the cursor goes there; on the cursor's own line it chooses.
    pub(super) fn click_tree(&mut self, line: u16, roster: &Roster) -> Outcome {
        self.focus = Pane::Tree;
        let at = self.tree.top + usize::from(line);
        if at < self.tree.len() && !self.tree.put(at) {
            return self.choose_department(roster);
        }
        Outcome::redraw()
    }

    pub(super) fn tree_height(&self) -> u16 {
        self.layout().tree_lines().map_or_else(|| self.list_height(), |lines| lines.height)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::app::App;
    use crate::app::fixture::{company, now, press};
    use crate::people::PersonId;

    fn names(app: &App) -> Vec<u64> {
        app.browser().tree().view(40).map(|line| line.node.id.0).collect()
    }

    #[test]
    fn it_opens_where_the_reader_is_and_folds() {
        let mut app = company(120, 36);
        press(&mut app, "t");
        assert_eq!(app.browser().focus(), Pane::Tree);
        assert_eq!(app.browser().tree().selected().unwrap().0, 2, "the selected person's department");
        assert_eq!(names(&app), [1, 4, 3, 2, 5]);
        press(&mut app, "hh");
        assert_eq!(names(&app), [1, 4, 3, 5], "the first goes up, the second folds");
        press(&mut app, "lg");
        assert_eq!(names(&app), [1, 4, 3, 2, 5]);
        press(&mut app, "h");
        assert_eq!(names(&app), [1]);
        press(&mut app, "t");
        assert!(app.browser().layout().tree.is_none() && app.browser().focus() == Pane::List);
    }

    #[test]
    fn choosing_narrows_the_list_and_escape_widens_it_again() {
        let mut app = company(120, 36);
        press(&mut app, "tgj<Enter>");
        assert_eq!(app.browser().scope(), Some(Scope::Department(DepartmentId(4))));
        assert_eq!(app.browser().list().people(), 3, "the two of Legal, and Зоя");
        assert_eq!(app.browser().focus(), Pane::List);
        press(&mut app, "<Esc>");
        assert_eq!((app.browser().scope(), app.browser().list().people()), (None, 11));
        assert!(app.browser().tree().is_open());
        press(&mut app, "<Esc>");
        assert!(!app.browser().tree().is_open());
    }

    #[test]
    fn sub_departments_belong_to_the_company() {
        let mut app = company(120, 36);
        press(&mut app, "tg<Enter>");
        assert_eq!(app.browser().list().people(), 11);
        let line = app.browser().tree().view(1).next().unwrap();
        assert_eq!((line.count.present, line.count.all), (8, 11));
    }

    #[test]
    fn counts_follow_the_people() {
        let mut app = company(120, 36);
        press(&mut app, "t");
        let gone = crate::app::fixture::told_without(Vec::new(), vec![PersonId(2)]);
        assert!(app.update(gone, now()).dirty);
        let line = app.browser().tree().view(1).next().unwrap();
        assert_eq!((line.count.present, line.count.all), (7, 10));
    }
}
