//! Widths and cuts, in cells of the terminal.

use std::borrow::Cow;

use ratatui::buffer::{Buffer, CellWidth};
use ratatui::layout::Position;
use ratatui::style::Style;
use ratatui::text::Line;
use textwrap::{Options, WordSplitter};
use unicode_segmentation::UnicodeSegmentation;

/// The number of cells that a text fills, as ratatui lays it out: grapheme by grapheme.
#[must_use]
pub fn width(text: &str) -> u16 {
    if text.is_ascii() {
        return u16::try_from(text.len()).unwrap_or(u16::MAX);
    }
    if is_of_single_cells(text) {
        return u16::try_from(text.chars().count()).unwrap_or(u16::MAX);
    }
    text.graphemes(true).map(CellWidth::cell_width).fold(0, u16::saturating_add)
}

/// Whether every character of a text is a grapheme of one cell by itself: those of Latin, Greek and Cyrillic are. To look
/// for where graphemes end takes most of the time that a text takes.
fn is_of_single_cells(text: &str) -> bool {
    let is_single = |c| matches!(c, ' '..='~' | '\u{a1}'..='\u{ac}' | '\u{ae}'..='\u{2ff}' | '\u{370}'..='\u{482}' | '\u{48a}'..='\u{52f}');
    text.chars().all(is_single)
}

/// Writes a text into at most so many cells; where it ends. What does not fit is left out.
pub(super) fn write(buffer: &mut Buffer, at: Position, text: &str, cells: u16, style: Style) -> u16 {
    let room = cells.min(buffer.area.right().saturating_sub(at.x));
    if !is_of_single_cells(text) || room == 0 {
        return buffer.set_stringn(at.x, at.y, text, room.into(), style).0;
    }
    let (first, mut end) = (buffer.index_of(at.x, at.y), at.x);
    for (cell, c) in buffer.content[first..].iter_mut().zip(text.chars()).take(room.into()) {
        cell.set_char(c).set_style(style);
        end += 1;
    }
    end
}

/// The same of a line.
pub(super) fn write_line(buffer: &mut Buffer, at: Position, line: &Line, cells: u16) -> u16 {
    let (mut x, right) = (at.x, at.x.saturating_add(cells));
    for span in line {
        let style = line.style.patch(span.style);
        x = write(buffer, Position { x, ..at }, &span.content, right.saturating_sub(x), style);
    }
    x
}

/// The text, cut between graphemes so that it fills at most `cells`; what is cut is shown by `ellipsis`.
#[must_use]
pub fn fit<'a>(text: &'a str, cells: u16, ellipsis: &str) -> Cow<'a, str> {
    if width(text) <= cells {
        return Cow::Borrowed(text);
    }
    let Some(room) = cells.checked_sub(width(ellipsis)) else {
        return Cow::Borrowed("");
    };
    let mut used = 0;
    let kept: String = text
        .graphemes(true)
        .take_while(|cluster| {
            used += cluster.cell_width();
            used <= room
        })
        .collect();
    Cow::Owned(format!("{}{ellipsis}", kept.trim_end()))
}

/// A sentence in lines of at most so many cells, at least one; no word is parted at a hyphen.
#[must_use]
pub fn wrapped(sentence: &str, cells: u16) -> Vec<String> {
    let options = Options::new(cells.max(1).into()).word_splitter(WordSplitter::NoHyphenation);
    textwrap::wrap(sentence, options).into_iter().map(Cow::into_owned).collect()
}

/// The text in pieces that fill at most `cells` each, parted between graphemes; together they are the text. A
/// grapheme that is wider than `cells` is a piece of its own.
#[must_use]
pub fn pieces(text: &str, cells: u16) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    let mut used = cells;
    for cluster in text.graphemes(true) {
        let cluster_width = cluster.cell_width();
        if let Some(piece) = pieces.last_mut().filter(|_| used.saturating_add(cluster_width) <= cells) {
            piece.push_str(cluster);
        } else {
            pieces.push(cluster.to_owned());
            used = 0;
        }
        used += cluster_width;
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn wide_letters_count_twice() {
        assert_eq!(width("Анна"), 4);
        assert_eq!(width("陳偉"), 4);
        assert_eq!(width("e\u{301}"), 1);
    }

    #[test]
    fn a_cut_shows() {
        assert_eq!(fit("Анна Петрова", 12, "…"), "Анна Петрова");
        assert_eq!(fit("Анна Петрова", 6, "…"), "Анна…");
        assert_eq!(fit("陳偉明", 4, "…"), "陳…");
        assert_eq!(fit("陳偉明", 0, "…"), "");
        assert_eq!(fit("abcdef", 5, "..."), "ab...");
    }

    proptest! {
        #[test]
        fn a_cut_text_fits(text in "\\PC{0,40}", cells in 0u16..40) {
            let fitted = fit(&text, cells, "…");
            prop_assert!(width(&fitted) <= cells);
            if width(&text) <= cells {
                prop_assert_eq!(fitted, text.as_str());
            }
        }

        #[test]
        fn the_pieces_are_the_text(text in "\\PC{0,40}", cells in 2u16..40) {
            let pieces = pieces(&text, cells);
            let is_one = |piece: &str| piece.graphemes(true).count() == 1;
            prop_assert!(pieces.iter().all(|piece| width(piece) <= cells || is_one(piece)));
            prop_assert_eq!(pieces.concat(), text);
        }

        #[test]
        fn it_is_what_the_screen_lays_out(text in "\\PC{0,40}") {
            let text = crate::people::text::clean(&text);
            let area = ratatui::layout::Rect::new(0, 0, 200, 1);
            let mut buffer = ratatui::buffer::Buffer::empty(area);
            let (end, _) = buffer.set_stringn(0, 0, &text, 200, ratatui::style::Style::new());
            prop_assert_eq!(end, width(&text));
        }

        #[test]
        fn a_text_is_written_as_the_library_writes_it(
            text in "([a-zß©À-ž]|[а-яЁё]|[Ͱ-ώ]|\\PC){0,24}", cells in 0u16..30, x in 0u16..34,
        ) {
            let style = Style::new().red();
            let area = ratatui::layout::Rect::new(0, 0, 30, 1);
            let (mut ours, mut theirs) = (Buffer::empty(area), Buffer::empty(area));
            let end = write(&mut ours, Position { x, y: 0 }, &text, cells, style);
            prop_assert_eq!(end, theirs.set_stringn(x, 0, &text, cells.into(), style).0);
            prop_assert_eq!(&ours, &theirs);
            let line = Line::from(vec![text.clone().into(), "ab".into(), text.into()]).style(style);
            let end = write_line(&mut ours, Position { x: 3, y: 0 }, &line, cells);
            prop_assert_eq!(end, theirs.set_line(3, 0, &line, cells).0);
            prop_assert_eq!(ours, theirs);
        }
    }
}
