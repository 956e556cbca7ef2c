//! The splits: the borders between the panes, where the user put them, by the mouse or by keys.

use super::{Browser, Outcome};
use crate::app::{Effect, NumberPreference, Pane, Preference};

/// How far a key moves a border, in cells.
const STEP: u16 = 2;

/// The border between two panes that stand beside each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Split {
    /// Between the tree and the people.
    Tree,
    /// Between the list and the card.
    List,
    /// Between the wall and the card.
    Wall,
}

impl Split {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Tree, Self::List, Self::Wall];
}

/// A direction in which a split is moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) enum Side {
    Left,
    Right,
}

/// The fewest cells that a pane keeps, its frame included, whatever is dragged.
pub(in crate::app) const LEAST: u16 = 24;

/// The splits that the user moved. Each is kept as the part of the width that the pane at its left takes, in
/// thousandths, so that it keeps its place when the window grows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Splits([Option<u16>; Split::ALL.len()]);

impl Splits {
    /// All where the program puts them.
    #[must_use]
    pub const fn unmoved() -> Self {
        Self([None; Split::ALL.len()])
    }

    /// The thousandths of the width that the pane at the left of a split takes; `None` while nobody moved it.
    #[must_use]
    pub const fn share(&self, split: Split) -> Option<u16> {
        self.0[split as usize]
    }

    /// Puts a split at so many thousandths of the width, of which more than 1000 count as 1000; `None`: where the
    /// program puts it.
    pub(in crate::app) fn put(&mut self, split: Split, share: Option<u16>) {
        self.0[split as usize] = share.map(|share| share.min(1000));
    }

    /// The cells of the pane at the left of a split where both panes have `whole`; `None` while nobody moved it.
    pub(in crate::app) fn width(&self, split: Split, whole: u16) -> Option<u16> {
        let share = u32::from(self.share(split)?);
        let cells = u16::try_from((u32::from(whole) * share + 500) / 1000).unwrap_or(whole);
        Some(within(cells, whole))
    }

    /// Puts a split so that the pane at its left has so many of `whole` cells, as far as it leaves both panes
    /// room; true when it moved.
    fn move_to(&mut self, split: Split, cells: u16, whole: u16) -> bool {
        if whole == 0 {
            return false;
        }
        let before = self.share(split);
        let cells = u32::from(within(cells, whole));
        let share = (cells * 1000 + u32::from(whole) / 2) / u32::from(whole);
        self.put(split, Some(u16::try_from(share).unwrap_or(1000)));
        before != self.share(split)
    }
}

impl Browser {
    /// Puts a split so that the pane at its left has so many cells; true when it moved.
    pub(in crate::app) fn move_split(&mut self, split: Split, cells: u16) -> bool {
        let layout = self.layout();
        let Some((_, pane)) = layout.splits().find(|(of, _)| *of == split) else { return false };
        let left = if split == Split::Tree { 0 } else { pane.x };
        self.splits.move_to(split, cells, self.screen.size.width - left)
    }

    /// Moves the split beside the pane that the keys move in, by a step.
    pub(in crate::app) fn nudge_split(&mut self, to: Side) -> Outcome {
        let layout = self.layout();
        let tree = self.focus == Pane::Tree;
        let beside = |(split, _): &(Split, _)| !tree || *split == Split::Tree;
        let splits: Vec<_> = layout.splits().filter(beside).collect();
        let Some(&(split, pane)) = splits.last() else { return Outcome::default() };
        let cells = match to {
            Side::Left => pane.width.saturating_sub(STEP),
            Side::Right => pane.width + STEP,
        };
        if self.move_split(split, cells) {
            return Outcome::redraw_and(self.keep_split(split));
        }
        Outcome::default()
    }

    /// Puts a split where the program would put it.
    pub(in crate::app) fn put_split_back(&mut self, split: Split) -> Outcome {
        match self.splits.0[split as usize].take() {
            Some(_) => Outcome::redraw_and(self.keep_split(split)),
            None => Outcome::default(),
        }
    }

    /// Keeps where a split is.
    pub(in crate::app) const fn keep_split(&self, split: Split) -> Effect {
        Effect::Keep(Preference::Number(NumberPreference::Split(split), self.splits.share(split)))
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
    use crate::app::fixture::{company, now, outcome_of, press};
    use crate::app::{App, Message};

    #[test]
    fn a_split_keeps_its_part_of_the_width() {
        let mut splits = Splits::unmoved();
        assert_eq!(splits.width(Split::List, 120), None);
        assert!(splits.move_to(Split::List, 40, 120));
        assert!(!splits.move_to(Split::List, 40, 120));
        assert_eq!((splits.width(Split::List, 120), splits.width(Split::List, 240)), (Some(40), Some(80)));
        assert_eq!(splits.width(Split::Wall, 120), None);
        splits.move_to(Split::List, 3, 120);
        assert_eq!(splits.width(Split::List, 120), Some(LEAST));
        splits.move_to(Split::List, 500, 120);
        assert_eq!(splits.width(Split::List, 120), Some(120 - LEAST));
    }

    #[test]
    fn keys_move_the_split_beside_the_pane() {
        let mut app = company(160, 36);
        let widths = |app: &App| {
            let layout = app.browser().layout();
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
        assert!(!outcome_of(&mut narrow, ">").dirty, "a single pane has no split");
    }

    #[test]
    fn splits_come_back() {
        let mut app = company(120, 36);
        let kept = vec![Preference::Number(NumberPreference::Split(Split::List), Some(667))];
        assert!(app.update(Message::Preferences(kept), now()).dirty);
        assert_eq!(app.browser().layout().list.map(|list| list.width), Some(80));
    }

    proptest! {
        /// The column to which the split was dragged is the one where it stays.
        #[test]
        fn a_split_stays_where_it_was_put(cells in 24u16..400, whole in 48u16..1000) {
            let mut splits = Splits::unmoved();
            splits.move_to(Split::Tree, cells, whole);
            let expected = cells.clamp(LEAST, whole - LEAST);
            prop_assert_eq!(splits.width(Split::Tree, whole), Some(expected));
        }
    }
}
