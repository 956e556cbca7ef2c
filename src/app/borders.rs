//! The borders between the panes: where the user put them, by the mouse or by keys.

use super::{App, Effect, Outcome, Pane, Preference, Setting};

/// How far a key moves a border, in cells.
const STEP: u16 = 2;

/// A border between two panes that stand beside each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Border {
    /// Between the tree and the people.
    Tree,
    /// Between the list and the card.
    List,
    /// Between the wall and the card.
    Wall,
}

impl Border {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Tree, Self::List, Self::Wall];
}

/// The fewest cells that a pane keeps, its frame included, whatever is dragged.
pub(super) const LEAST: u16 = 24;

/// The borders that the user moved. Each is kept as the part of the width that the pane at its left takes, in
/// thousandths, so that it keeps its place when the window grows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Borders([Option<u16>; Border::ALL.len()]);

impl Borders {
    /// All where the program puts them.
    #[must_use]
    pub const fn unmoved() -> Self {
        Self([None; Border::ALL.len()])
    }

    /// The thousandths of the width that the pane at the left of a border takes; `None` while nobody moved it.
    #[must_use]
    pub const fn share(&self, border: Border) -> Option<u16> {
        self.0[border as usize]
    }

    /// Puts a border at so many thousandths of the width, of which more than 1000 count as 1000; `None`: where the
    /// program puts it.
    pub(super) fn put(&mut self, border: Border, share: Option<u16>) {
        self.0[border as usize] = share.map(|share| share.min(1000));
    }

    /// Keeps where a border is.
    pub(super) fn keep(self, border: Border) -> Effect {
        Effect::Keep(Preference::Number(Setting::Border(border), self.share(border)))
    }

    /// The cells of the pane at the left of a border where both panes have `whole`; `None` while nobody moved it.
    pub(super) fn width(&self, border: Border, whole: u16) -> Option<u16> {
        let share = u32::from(self.share(border)?);
        let cells = u16::try_from((u32::from(whole) * share + 500) / 1000).unwrap_or(whole);
        Some(within(cells, whole))
    }

    /// Puts a border so that the pane at its left has so many of `whole` cells, as far as it leaves both panes
    /// room; true when it moved.
    pub(super) fn move_to(&mut self, border: Border, cells: u16, whole: u16) -> bool {
        if whole == 0 {
            return false;
        }
        let before = self.share(border);
        let cells = u32::from(within(cells, whole));
        let share = (cells * 1000 + u32::from(whole) / 2) / u32::from(whole);
        self.put(border, Some(u16::try_from(share).unwrap_or(1000)));
        before != self.share(border)
    }
}

impl App {
    /// Puts a border so that the pane at its left has so many cells; true when it moved.
    pub(super) fn move_border(&mut self, border: Border, cells: u16) -> bool {
        let layout = self.layout();
        let Some((_, pane)) = layout.borders().find(|(of, _)| *of == border) else { return false };
        let left = if border == Border::Tree { 0 } else { pane.x };
        let moved = self.borders.move_to(border, cells, self.size.width - left);
        if moved {
            self.keep_cursor_in_view();
        }
        moved
    }

    /// Moves the border beside the pane that the keys move in, by a step to the right or to the left.
    pub(super) fn nudge_border(&mut self, right: bool) -> Outcome {
        let layout = self.layout();
        let tree = self.focus == Pane::Tree;
        let beside = |(border, _): &(Border, _)| !tree || *border == Border::Tree;
        let borders: Vec<_> = layout.borders().filter(beside).collect();
        let Some(&(border, pane)) = borders.last() else { return Outcome::default() };
        let cells = if right { pane.width + STEP } else { pane.width.saturating_sub(STEP) };
        if self.move_border(border, cells) {
            return Outcome::redraw_and(self.borders.keep(border));
        }
        Outcome::default()
    }

    /// Puts a border where the program would put it.
    pub(super) fn put_border_back(&mut self, border: Border) -> Outcome {
        if self.borders.0[border as usize].take().is_none() {
            return Outcome::default();
        }
        self.keep_cursor_in_view();
        Outcome::redraw_and(self.borders.keep(border))
    }
}

/// Leaves both panes the least that they need, or the half.
fn within(cells: u16, whole: u16) -> u16 {
    let least = LEAST.min(whole / 2);
    cells.clamp(least, whole - least)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::app::Message;
    use crate::app::fixture::{company, now, outcome_of, press};

    #[test]
    fn a_border_keeps_its_part_of_the_width() {
        let mut borders = Borders::unmoved();
        assert_eq!(borders.width(Border::List, 120), None);
        assert!(borders.move_to(Border::List, 40, 120));
        assert!(!borders.move_to(Border::List, 40, 120));
        assert_eq!(
            (borders.width(Border::List, 120), borders.width(Border::List, 240)),
            (Some(40), Some(80))
        );
        assert_eq!(borders.width(Border::Wall, 120), None);
        borders.move_to(Border::List, 3, 120);
        assert_eq!(borders.width(Border::List, 120), Some(LEAST));
        borders.move_to(Border::List, 500, 120);
        assert_eq!(borders.width(Border::List, 120), Some(120 - LEAST));
    }

    #[test]
    fn keys_move_the_border_beside_the_pane() {
        let mut app = company(160, 36);
        let widths = |app: &App| {
            let layout = app.layout();
            (layout.tree.map_or(0, |tree| tree.width), layout.list.map_or(0, |list| list.width))
        };
        press(&mut app, "t");
        let (tree, list) = widths(&app);
        let outcome = outcome_of(&mut app, ">");
        assert!(matches!(outcome.effects[..], [Effect::Keep(_)]) && outcome.dirty);
        assert_eq!(widths(&app).0, tree + STEP, "the tree has the keys");
        press(&mut app, "<");
        assert_eq!(widths(&app).0, tree);
        press(&mut app, "<Tab>");
        press(&mut app, "<<<");
        let (tree_now, list_now) = widths(&app);
        assert_eq!(tree_now, tree);
        assert!(list_now < list, "{list_now}");
        let mut narrow = company(60, 20);
        assert!(!outcome_of(&mut narrow, ">").dirty, "a single pane has no border");
    }

    #[test]
    fn borders_come_back() {
        let mut app = company(120, 36);
        let kept = vec![Preference::Number(Setting::Border(Border::List), Some(667))];
        assert!(app.update(Message::Preferences(kept), now()).dirty);
        assert_eq!(app.layout().list.map(|list| list.width), Some(80));
    }

    proptest! {
        /// The column to which the border was dragged is the one where it stays.
        #[test]
        fn a_border_stays_where_it_was_put(cells in 24u16..400, whole in 48u16..1000) {
            let mut borders = Borders::unmoved();
            borders.move_to(Border::Tree, cells, whole);
            let expected = cells.clamp(LEAST, whole - LEAST);
            prop_assert_eq!(borders.width(Border::Tree, whole), Some(expected));
        }
    }
}
