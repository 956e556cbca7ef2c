//! Where everything is, for a size of the screen.
//!
//! ```text
//! header
//! ╭ list ──────╮╭ card ──────────────╮
//! │            ││ portrait  facts    │
//! │            ││ details            │
//! ╰────────────╯╰────────────────────╯
//! footer
//! ```
//! The tree of departments opens at the left, and pushes the card out unless the screen is wide; the wall takes the
//! place of the list. Under 80 columns one pane at a time; under 40 columns or 10 lines the list alone.

use ratatui::layout::{Constraint, Layout as Division, Margin, Position, Rect, Size};

use super::browser::splits::{LEAST, Split, Splits};

/// A part of the screen that keys can move in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pane {
    /// The tree of departments.
    Tree,
    /// The list of people, or the wall in its place.
    List,
    /// The card of the selected person.
    Card,
}

/// In what the screen is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Presentation {
    /// In panes beside each other, with shapes and pictures.
    #[default]
    Panes,
    /// In lines of text, one pane at a time, for whoever listens or feels.
    Plain,
}

/// What surrounds a pane.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edges {
    /// A frame, with its title in it.
    Frame,
    /// Its title, in a line above it.
    Title,
    /// Nothing.
    None,
}

impl Edges {
    /// What is left of a pane.
    fn inside(self, pane: Rect) -> Rect {
        match self {
            Self::Frame => pane.inner(Margin::new(1, 1)),
            Self::Title => {
                Rect { y: pane.y + pane.height.min(1), height: pane.height.saturating_sub(1), ..pane }
            }
            Self::None => pane,
        }
    }
}

/// Which panes are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Panes {
    /// The pane that the keys move in.
    pub focus: Pane,
    /// Whether the tree is open.
    pub tree: bool,
    /// Whether the wall takes the place of the list.
    pub wall: bool,
    /// Where the user put the borders between them.
    pub splits: Splits,
    /// Whether they stand beside each other.
    pub presentation: Presentation,
}

impl Panes {
    /// The list and the card, with the keys in `focus`.
    #[must_use]
    pub const fn with(focus: Pane) -> Self {
        Self { focus, tree: false, wall: false, splits: Splits::unmoved(), presentation: Presentation::Panes }
    }
}

/// Below this both panes do not fit beside each other.
const BOTH_PANES: u16 = 80;
/// From here on three panes fit beside each other.
const THREE_PANES: u16 = 150;
/// Below these only the list is left.
const FRAMED: (u16, u16) = (40, 10);
/// The same of panes that have titles alone: above and below them a line, and one of their own.
const TITLED: u16 = 4;

/// The places of everything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Layout {
    /// The line with the counts.
    pub header: Option<Rect>,
    /// The tree of departments with its frame.
    pub tree: Option<Rect>,
    /// The list with its frame.
    pub list: Option<Rect>,
    /// The wall with its frame.
    pub wall: Option<Rect>,
    /// The card with its frame.
    pub card: Option<Rect>,
    /// The line with the keys.
    pub footer: Option<Rect>,
    /// What surrounds the panes.
    pub edges: Edges,
}

impl Layout {
    /// The places on a screen of `size`.
    #[must_use]
    pub fn new(size: Size, panes: Panes) -> Self {
        let screen = Rect::from(((0, 0).into(), size));
        let nothing = Self {
            header: None,
            tree: None,
            list: None,
            wall: None,
            card: None,
            footer: None,
            edges: Edges::None,
        };
        let is_tiny = match panes.presentation {
            Presentation::Panes => size.width < FRAMED.0 || size.height < FRAMED.1,
            Presentation::Plain => size.height < TITLED,
        };
        if is_tiny {
            return Self { list: Some(screen), ..nothing };
        }
        let [header, body, footer] =
            Division::vertical([Constraint::Length(1), Constraint::Fill(1), Constraint::Length(1)])
                .areas(screen);
        let (tree, people, card) = split(body, panes);
        let edges = match panes.presentation {
            Presentation::Panes => Edges::Frame,
            Presentation::Plain => Edges::Title,
        };
        let (list, wall) = if panes.wall { (None, people) } else { (people, None) };
        Self { header: Some(header), tree, list, wall, card, footer: Some(footer), edges }
    }

    /// The borders between panes that stand beside each other, from the left.
    pub(super) fn splits(&self) -> impl Iterator<Item = (Split, Rect)> {
        let (people, split) = match self.wall {
            Some(wall) => (Some(wall), Split::Wall),
            None => (self.list, Split::List),
        };
        let of_tree = self.tree.zip(people).map(|(tree, _)| (Split::Tree, tree));
        let of_people = people.zip(self.card).map(|(people, _)| (split, people));
        of_tree.into_iter().chain(of_people)
    }

    /// The border at a place: the last column of the pane at its left, or the first one of the pane at its right.
    pub(super) fn split_at(&self, at: Position) -> Option<Split> {
        let touches = |pane: Rect| {
            let columns = pane.right().saturating_sub(1)..=pane.right();
            columns.contains(&at.x) && (pane.top()..pane.bottom()).contains(&at.y)
        };
        self.splits().find(|(_, pane)| touches(*pane)).map(|(split, _)| split)
    }

    /// The lines of the tree, inside its frame.
    #[must_use]
    pub fn tree_lines(&self) -> Option<Rect> {
        self.tree.map(|tree| self.edges.inside(tree))
    }

    /// The tiles of the wall, inside its frame.
    #[must_use]
    pub fn tiles(&self) -> Option<Rect> {
        self.wall.map(|wall| wall.inner(Margin::new(1, 1)))
    }

    /// The rows of the list, inside its frame.
    #[must_use]
    pub fn rows(&self) -> Option<Rect> {
        self.list.map(|list| self.edges.inside(list))
    }

    /// The card, inside its frame and there with a column of air at either side.
    #[must_use]
    pub fn card_text(&self) -> Option<Rect> {
        self.card.map(|card| match self.edges {
            Edges::Frame => card.inner(Margin::new(2, 1)),
            edges => edges.inside(card),
        })
    }

    /// The place of the portrait on the card: twice as wide as high, as cells are; `None` when there is no room, and where there are no pictures.
    #[must_use]
    pub fn portrait(&self) -> Option<Rect> {
        let card = self.card_text().filter(|_| self.edges == Edges::Frame)?;
        let size = match (card.width, card.height) {
            (100.., 44..) => Size::new(32, 16),
            (64.., 22..) => Size::new(22, 11),
            (56.., 16..) => Size::new(18, 9),
            (46.., 14..) => Size::new(14, 7),
            (34.., 12..) => Size::new(12, 6),
            (30.., 8..) => Size::new(10, 5),
            _ => return None,
        };
        Some(Rect::from((card.as_position(), size)))
    }
}

/// The tree, the people and the card beside each other, as far as there is room.
fn split(body: Rect, panes: Panes) -> (Option<Rect>, Option<Rect>, Option<Rect>) {
    let Panes { focus, tree, wall, .. } = panes;
    if body.width < BOTH_PANES || panes.presentation == Presentation::Plain {
        return match focus {
            Pane::Tree if tree => (Some(body), None, None),
            Pane::Card => (None, None, Some(body)),
            Pane::Tree | Pane::List => (None, Some(body), None),
        };
    }
    let wide = body.width >= THREE_PANES;
    let tree = tree && (wide || focus != Pane::Card);
    // The wall wants all the room: beside it the card opens only when it is asked for.
    let card = if wall { focus == Pane::Card } else { wide || !tree };
    let width = |split, whole, unmoved| panes.splits.width(split, whole).unwrap_or(unmoved);
    let others = LEAST * if card { 2 } else { 1 };
    let tree_width = if tree {
        width(Split::Tree, body.width, tree_width(body.width)).min(body.width - others)
    } else {
        0
    };
    let left = body.width - tree_width;
    let card_width = match (card, wall) {
        (false, _) => 0,
        (true, false) => left - width(Split::List, left, list_width(left).min(left / 2)),
        (true, true) => left - width(Split::Wall, left, left - (left * 9 / 20).min(64)),
    };
    let [tree_area, people, card_area] = Division::horizontal([
        Constraint::Length(tree_width),
        Constraint::Fill(1),
        Constraint::Length(card_width),
    ])
    .areas(body);
    (tree.then_some(tree_area), Some(people), card.then_some(card_area))
}

/// The list takes a little less than half, and never more than names need.
fn list_width(width: u16) -> u16 {
    (width * 9 / 20).clamp(36, 72)
}

/// The tree takes what names of departments and of their heads need.
fn tree_width(width: u16) -> u16 {
    (width * 2 / 5).clamp(32, 52)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn panes_give_way_as_the_screen_shrinks() {
        let panes = |width, height, focus| {
            let layout = Layout::new(Size::new(width, height), Panes::with(focus));
            (layout.list.is_some(), layout.card.is_some(), layout.header.is_some())
        };
        assert_eq!(panes(120, 36, Pane::List), (true, true, true));
        assert_eq!(panes(80, 24, Pane::List), (true, true, true));
        assert_eq!(panes(79, 24, Pane::List), (true, false, true));
        assert_eq!(panes(79, 24, Pane::Card), (false, true, true));
        assert_eq!(panes(40, 10, Pane::List), (true, false, true));
        assert_eq!(panes(39, 24, Pane::Card), (true, false, false));
        assert_eq!(panes(120, 9, Pane::List), (true, false, false));
    }

    #[test]
    fn the_tree_and_the_wall_find_their_room() {
        let shown = |width, focus, tree, wall| {
            let layout = Layout::new(Size::new(width, 24), Panes { tree, wall, ..Panes::with(focus) });
            let panes = [layout.tree, layout.list, layout.wall, layout.card];
            panes.iter().zip("tlwc".chars()).filter(|(pane, _)| pane.is_some()).map(|(_, c)| c).collect()
        };
        let is = |shown: String, expected: &str| assert_eq!(shown, expected);
        is(shown(120, Pane::Tree, true, false), "tl");
        is(shown(120, Pane::List, true, false), "tl");
        is(shown(120, Pane::Card, true, false), "lc");
        is(shown(160, Pane::Tree, true, false), "tlc");
        is(shown(160, Pane::List, false, true), "w");
        is(shown(160, Pane::Card, false, true), "wc");
        is(shown(160, Pane::Tree, true, true), "tw");
        is(shown(60, Pane::Tree, true, true), "t");
        is(shown(60, Pane::List, true, true), "w");
        is(shown(30, Pane::Tree, true, true), "l");
    }

    proptest! {
        #[test]
        fn everything_lies_on_the_screen(
            width in 0u16..400, height in 0u16..200, focus in 0usize..3, tree: bool, wall: bool,
            plain: bool, moved in proptest::collection::vec((0usize..3, 0u16..1200), 0..4),
        ) {
            let size = Size::new(width, height);
            let screen = Rect::from(((0, 0).into(), size));
            let focus = [Pane::Tree, Pane::List, Pane::Card][focus];
            let presentation = if plain { Presentation::Plain } else { Presentation::Panes };
            let mut splits = Splits::unmoved();
            for (split, share) in moved {
                splits.put(Split::ALL[split], Some(share));
            }
            let layout = Layout::new(size, Panes { tree, wall, splits, presentation, ..Panes::with(focus) });
            let panes = [layout.tree, layout.list, layout.wall, layout.card];
            for pane in panes.iter().flatten().filter(|_| layout.edges == Edges::Frame) {
                prop_assert!(pane.width >= 20, "{pane:?}");
            }
            let insides = [layout.rows(), layout.tree_lines(), layout.tiles(), layout.card_text(), layout.portrait()];
            for part in [layout.header, layout.footer].into_iter().chain(panes).chain(insides).flatten() {
                prop_assert_eq!(part.intersection(screen), part);
            }
            for (nth, pane) in panes.iter().flatten().enumerate() {
                for other in panes.iter().flatten().skip(nth + 1) {
                    prop_assert!(pane.intersection(*other).is_empty());
                }
            }
            if let (Some(portrait), Some(card)) = (layout.portrait(), layout.card_text()) {
                prop_assert_eq!(portrait.intersection(card), portrait);
            }
        }
    }
}
