//! A line that is typed into a pop-up, scrolled so that the cursor stays in view.

use ratatui::Frame;
use ratatui::layout::Rect;
use unicode_segmentation::UnicodeSegmentation;

use super::{View, put};
use crate::app::TypedLine;
use crate::ui::{cursor_at, text};

/// Draws the line, with the cursor in it.
pub(super) fn draw(view: &View, frame: &mut Frame, area: Rect, line: &TypedLine) {
    let before = tail(line.before_cursor(), area.width.saturating_sub(1));
    let hidden = line.before_cursor().len() - before.len();
    put(frame, area, &line.typed()[hidden..], view.theme.strong(), view.theme.glyphs);
    if let Some(cursor) = cursor_at(area, text::width(before)).filter(|_| !area.is_empty()) {
        frame.set_cursor_position(cursor);
    }
}

/// The end of a text, as much of it as so many cells hold.
fn tail(text: &str, cells: u16) -> &str {
    let mut room = cells;
    let mut from = text.len();
    for (at, cluster) in text.grapheme_indices(true).rev() {
        let Some(left) = room.checked_sub(text::width(cluster)) else { break };
        (room, from) = (left, at);
    }
    &text[from..]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_long_text_its_end_is_shown() {
        assert_eq!(tail("one two", 20), "one two");
        assert_eq!(tail("one two", 3), "two");
        assert_eq!(tail("陳偉", 3), "偉");
        assert_eq!(tail("陳偉", 0), "");
    }
}
