//! How a tile of the wall is made.

use std::ops::RangeInclusive;

use ratatui::layout::Size;

/// How a tile is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tile {
    /// The place of the face, in cells; empty where there is none.
    pub face: Size,
    /// The height in lines, without the gap below.
    pub height: u16,
    /// Empty lines below.
    pub(super) gap: u16,
    /// Cells before the text.
    pub indent: u16,
    /// Cells behind the name that stay free: for the gap between neighbours, or for a timer.
    pub(super) behind: u16,
    /// The least width that a name and a presence need, in cells.
    pub(super) least: u16,
    /// The width that a column keeps though names of others are cut, in cells: in it presence and timer are whole.
    pub(super) kept: u16,
    /// The width from which on more columns are better than wider ones, in cells.
    ample: u16,
}

impl Tile {
    pub(super) const LARGE: Self = Self::with_face(Size::new(8, 4), 28, 28, 40);
    pub(super) const MEDIUM: Self = Self::with_face(Size::new(6, 3), 24, 24, 36);
    pub(super) const SMALL: Self = Self::with_face(Size::new(4, 2), 19, 24, 30);
    /// A line of text: the presence, the name and how long.
    pub(super) const LINE: Self = Self {
        face: Size::new(0, 0),
        height: 1,
        gap: 0,
        indent: 1,
        behind: 10,
        least: 23,
        kept: 23,
        ample: 40,
    };

    const fn with_face(face: Size, least: u16, kept: u16, ample: u16) -> Self {
        Self { face, height: face.height, gap: 1, indent: face.width + 2, behind: 1, least, kept, ample }
    }

    /// The numbers of columns for a width, the fewest first.
    pub(super) fn columns(self, width: u16) -> RangeInclusive<u16> {
        (width / self.ample).max(1)..=(width / self.least).max(1)
    }

    /// The width in which a name of so many cells is whole.
    pub(super) const fn width_for(self, name: u16) -> u16 {
        let before = if self.face.width == 0 { self.indent + 2 } else { self.indent };
        before.saturating_add(name).saturating_add(self.behind)
    }

    pub(super) const fn pitch(self) -> usize {
        (self.height + self.gap) as usize
    }
}
