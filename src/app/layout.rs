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
//! Under 80 columns one pane at a time; under 40 columns or 10 lines the list alone.

use ratatui::layout::{Constraint, Layout as Split, Margin, Rect, Size};

/// A part of the screen that keys can move in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pane {
    /// The list of people.
    List,
    /// The card of the selected person.
    Card,
}

/// Below this both panes do not fit beside each other.
const BOTH_PANES: u16 = 80;
/// Below these only the list is left.
const FRAMED: (u16, u16) = (40, 10);

/// The places of everything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Layout {
    /// The line with the counts.
    pub header: Option<Rect>,
    /// The list with its frame.
    pub list: Option<Rect>,
    /// The card with its frame.
    pub card: Option<Rect>,
    /// The line with the keys.
    pub footer: Option<Rect>,
    /// Whether the panes have frames.
    pub framed: bool,
}

impl Layout {
    /// The places on a screen of `size` when the keys move in `focus`.
    #[must_use]
    pub fn new(size: Size, focus: Pane) -> Self {
        let screen = Rect::from(((0, 0).into(), size));
        if size.width < FRAMED.0 || size.height < FRAMED.1 {
            return Self { header: None, list: Some(screen), card: None, footer: None, framed: false };
        }
        let [header, body, footer] =
            Split::vertical([Constraint::Length(1), Constraint::Fill(1), Constraint::Length(1)])
                .areas(screen);
        let (list, card) = if size.width < BOTH_PANES {
            match focus {
                Pane::List => (Some(body), None),
                Pane::Card => (None, Some(body)),
            }
        } else {
            let [list, card] =
                Split::horizontal([Constraint::Length(list_width(size.width)), Constraint::Fill(1)])
                    .areas(body);
            (Some(list), Some(card))
        };
        Self { header: Some(header), list, card, footer: Some(footer), framed: true }
    }

    /// The rows of the list, inside its frame.
    #[must_use]
    pub fn rows(&self) -> Option<Rect> {
        self.list.map(|list| if self.framed { list.inner(Margin::new(1, 1)) } else { list })
    }

    /// The card, inside its frame and with a column of air at either side.
    #[must_use]
    pub fn card_text(&self) -> Option<Rect> {
        self.card.map(|card| card.inner(Margin::new(2, 1)))
    }

    /// The place of the portrait on the card: twice as wide as high, as cells are; `None` when there is no room.
    #[must_use]
    pub fn portrait(&self) -> Option<Rect> {
        let card = self.card_text()?;
        let size = match (card.width, card.height) {
            (64.., 22..) => Size::new(22, 11),
            (56.., 16..) => Size::new(18, 9),
            (34.., 14..) => Size::new(14, 7),
            (30.., 8..) => Size::new(10, 5),
            _ => return None,
        };
        Some(Rect::from((card.as_position(), size)))
    }
}

/// The list takes a little less than half, and never more than names need.
fn list_width(width: u16) -> u16 {
    (width * 9 / 20).clamp(38, 72)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn panes_give_way_as_the_screen_shrinks() {
        let panes = |width, height, focus| {
            let layout = Layout::new(Size::new(width, height), focus);
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

    proptest! {
        #[test]
        fn everything_lies_on_the_screen(width in 0u16..400, height in 0u16..200, card: bool) {
            let size = Size::new(width, height);
            let screen = Rect::from(((0, 0).into(), size));
            let layout = Layout::new(size, if card { Pane::Card } else { Pane::List });
            for part in [layout.header, layout.list, layout.card, layout.footer, layout.rows(), layout.card_text(), layout.portrait()].into_iter().flatten() {
                prop_assert_eq!(part.intersection(screen), part);
            }
            if let (Some(portrait), Some(card)) = (layout.portrait(), layout.card_text()) {
                prop_assert_eq!(portrait.intersection(card), portrait);
            }
        }
    }
}
