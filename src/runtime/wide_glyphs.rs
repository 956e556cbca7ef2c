//! Glyphs of two cells, and what becomes of them when only one of the two is drawn over.
//!
//! A frame is sent as the cells that changed. Where a wide glyph goes, its second cell was blank before and may be blank
//! now, so that it has not changed; and terminals differ in what they leave there.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use ratatui::buffer::{Buffer, CellDiffOption, CellWidth};
use ratatui::layout::Position;

/// The wide glyphs of the last frame.
#[derive(Debug, Default)]
pub(super) struct WideGlyphs {
    glyphs: HashSet<WideGlyph>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct WideGlyph {
    position: Position,
    /// In cells, at least 2.
    width: u16,
    /// What tells it from others.
    hash: u64,
}

impl WideGlyphs {
    /// Has the frame draw every cell of those wide glyphs of the last one that are not there any more.
    pub(super) fn draw_whole(&mut self, frame: &mut Buffer) {
        let glyphs = wide_glyphs(frame);
        for &WideGlyph { position, width, .. } in self.glyphs.difference(&glyphs) {
            for x in position.x..position.x.saturating_add(width) {
                if let Some(cell) = frame.cell_mut((x, position.y))
                    && cell.diff_option == CellDiffOption::None
                {
                    cell.set_diff_option(CellDiffOption::AlwaysUpdate);
                }
            }
        }
        self.glyphs = glyphs;
    }
}

/// What is drawn wide in a frame; pictures are not text.
fn wide_glyphs(frame: &Buffer) -> HashSet<WideGlyph> {
    let mut glyphs = HashSet::new();
    for (at, cell) in frame.content.iter().enumerate() {
        // A narrow character of one byte is by far the most frequent.
        if cell.symbol().len() < 2 || cell.diff_option == CellDiffOption::Skip {
            continue;
        }
        let width = cell.cell_width();
        if width > 1 {
            let mut hasher = DefaultHasher::new();
            cell.symbol().hash(&mut hasher);
            let position = frame.pos_of(at).into();
            glyphs.insert(WideGlyph { position, width, hash: hasher.finish() });
        }
    }
    glyphs
}

#[cfg(test)]
mod tests {
    use ratatui::layout::Rect;
    use ratatui::style::Style;

    use super::*;

    /// The columns that are drawn when one line follows another.
    fn drawn(before: &str, after: &str) -> Vec<u16> {
        let frame = |line: &str, glyphs: &mut WideGlyphs| {
            let mut frame = Buffer::empty(Rect::new(0, 0, 8, 1));
            frame.set_string(0, 0, line, Style::new());
            glyphs.draw_whole(&mut frame);
            frame
        };
        let mut glyphs = WideGlyphs::default();
        let before = frame(before, &mut glyphs);
        let after = frame(after, &mut glyphs);
        before.diff(&after).into_iter().map(|(x, ..)| x).collect()
    }

    #[test]
    fn both_halves_of_a_glyph_that_went_are_drawn() {
        assert_eq!(drawn("明", "a"), [0, 1]);
        assert_eq!(drawn("明", ""), [0, 1]);
        assert_eq!(drawn("x明", "x"), [1, 2]);
        // The new glyph takes the first half of the old one.
        assert_eq!(drawn(" 明", "劉"), [0, 2]);
        // And its second half.
        assert_eq!(drawn("明", " 劉"), [0, 1]);
    }

    #[test]
    fn a_glyph_that_stays_is_not_drawn_again() {
        assert_eq!(drawn("明x", "明y"), [2]);
        assert_eq!(drawn("明", "明"), Vec::<u16>::new());
    }
}
