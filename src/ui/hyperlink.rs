//! Links that the terminal opens (OSC 8): the cells that show an address carry it.
//!
//! Every cell opens and closes its link by itself, so that it can be drawn alone; [`join`] then takes out of a frame
//! what neighbours say twice.

use std::num::NonZeroU16;

use memchr::memmem;
use ratatui::buffer::{Buffer, CellDiffOption, CellWidth};
use ratatui::layout::Rect;

const BEGIN: &str = "\u{1b}]8;";
const END: &str = "\u{1b}\\";
const CLOSE: &str = "\u{1b}]8;;\u{1b}\\";

/// Makes what is written in the first line of an area a link to `target`, which holds printable ASCII alone (see
/// [`target`](crate::people::link::target)).
pub(super) fn lay(buffer: &mut Buffer, area: Rect, target: &str) {
    let area = area.intersection(buffer.area);
    // The same name in every cell: a terminal that marks the link under the mouse marks all of it.
    let open = format!("{BEGIN}id={}-{};{target}{END}", area.x, area.y);
    let mut x = area.x;
    while x < area.right() {
        let cell = &mut buffer[(x, area.y)];
        let width = cell.cell_width().max(1);
        let linked = format!("{open}{}{CLOSE}", cell.symbol());
        cell.set_symbol(&linked);
        cell.set_diff_option(
            NonZeroU16::new(width).map_or(CellDiffOption::None, CellDiffOption::ForcedWidth),
        );
        x += width;
    }
}

/// A frame, as it goes to the terminal, in which links that go on in the next cell are not closed and opened again.
#[must_use]
pub fn join(frame: &[u8]) -> Vec<u8> {
    let mut joined = Vec::with_capacity(frame.len());
    let mut open: &[u8] = &[];
    let mut rest = frame;
    while let Some(at) = memmem::find(rest, BEGIN.as_bytes()) {
        let Some(length) = memmem::find(&rest[at..], END.as_bytes()).map(|end| end + END.len()) else {
            break;
        };
        joined.extend_from_slice(&rest[..at]);
        let sequence = &rest[at..at + length];
        rest = &rest[at + length..];
        if sequence != CLOSE.as_bytes() {
            open = sequence;
        } else if !open.is_empty() && rest.starts_with(open) {
            rest = &rest[open.len()..];
            continue;
        }
        joined.extend_from_slice(sequence);
    }
    joined.extend_from_slice(rest);
    joined
}

#[cfg(test)]
mod tests {
    use ratatui::style::Style;

    use super::*;

    #[test]
    fn every_cell_is_a_link_by_itself() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 8, 1));
        buffer.set_string(0, 0, "a陳b", Style::new());
        lay(&mut buffer, Rect::new(0, 0, 4, 1), "https://a.example");
        let link = |shown: &str| {
            let open = format!("{BEGIN}id=0-0;https://a.example{END}");
            format!("{open}{shown}{CLOSE}")
        };
        assert_eq!(buffer[(0, 0)].symbol(), link("a"));
        assert_eq!(buffer[(1, 0)].symbol(), link("陳"));
        assert_eq!(buffer[(1, 0)].cell_width(), 2);
        assert_eq!(buffer[(3, 0)].symbol(), link("b"));
        assert_eq!(buffer[(4, 0)].symbol(), " ");
        let before = Buffer::empty(buffer.area);
        let drawn: Vec<u16> = before.diff(&buffer).into_iter().map(|(x, ..)| x).collect();
        assert_eq!(drawn, [0, 1, 3]);
    }

    #[test]
    fn a_link_that_goes_on_is_opened_once() {
        let open = |target: &str| format!("{BEGIN}id=1-1;{target}{END}");
        let (a, b) = (open("https://a"), open("https://b"));
        let frame = format!("x{a}1{CLOSE}{a}2{CLOSE}{b}3{CLOSE}\u{1b}[5;5H{b}4{CLOSE}y");
        let joined = String::from_utf8(join(frame.as_bytes())).unwrap_or_default();
        assert_eq!(joined, format!("x{a}12{CLOSE}{b}3{CLOSE}\u{1b}[5;5H{b}4{CLOSE}y"));
        assert_eq!(join(b"no link"), b"no link");
        assert_eq!(join(b"\x1b]8;never closed"), b"\x1b]8;never closed");
    }
}
