//! Pictures that a terminal would keep on the screen though the frame has none there any more.

use std::num::NonZeroU16;

use ratatui::buffer::{Buffer, CellDiffOption};
use ratatui::layout::Position;
use unicode_width::UnicodeWidthStr;

/// What a picture in iTerm2's way has in it, near the beginning.
const PICTURE: &str = "\x1b]1337;File=";
/// Takes away whatever picture is at the cursor, in Kitty's way: Konsole, where text does not replace pictures, obeys
/// it for those of iTerm2, too; others have no such picture or ignore it.
const TAKE_AWAY: &str = "\x1b_Ga=d,d=c,q=2\x1b\\";

/// Where the last frame had pictures.
#[derive(Debug, Default)]
pub(crate) struct Remains {
    pictures: Vec<Position>,
}

impl Remains {
    /// Has the frame take away the pictures of the last one, those that it draws anew, too: otherwise the terminal
    /// would pile them up.
    pub(crate) fn clear(&mut self, frame: &mut Buffer) {
        let area = frame.area;
        let pictures: Vec<Position> = area
            .positions()
            .filter(|&position| frame.cell(position).is_some_and(|cell| is_picture(cell.symbol())))
            .collect();
        let gone = self.pictures.iter().filter(|before| !pictures.contains(before));
        for &position in pictures.iter().chain(gone) {
            if let Some(cell) = frame.cell_mut(position) {
                if cell.diff_option == CellDiffOption::None {
                    // The sequence has no width.
                    cell.set_diff_option(CellDiffOption::ForcedWidth(width(cell.symbol())));
                }
                let symbol = [TAKE_AWAY, cell.symbol()].concat();
                cell.set_symbol(&symbol);
            }
        }
        self.pictures = pictures;
    }
}

/// A picture begins by blanking its cells, one short sequence a row.
fn is_picture(symbol: &str) -> bool {
    symbol.starts_with('\x1b') && symbol.contains(PICTURE)
}

fn width(symbol: &str) -> NonZeroU16 {
    let width = symbol.width();
    u16::try_from(width).ok().and_then(NonZeroU16::new).unwrap_or(NonZeroU16::MIN)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use ratatui::layout::Rect;

    use super::*;

    fn frame(pictures: &[(u16, u16)]) -> Buffer {
        let mut frame = Buffer::filled(Rect::new(0, 0, 8, 4), ratatui::buffer::Cell::new("x"));
        for &place in pictures {
            frame[place].set_symbol("\x1b[2X\x1b]1337;File=inline=1:AAAA\x07");
        }
        frame
    }

    fn cleared(remains: &mut Remains, pictures: &[(u16, u16)]) -> Vec<(u16, u16)> {
        let mut frame = frame(pictures);
        remains.clear(&mut frame);
        let positions = frame.area.positions();
        let touched = positions.filter(|&position| frame[position].symbol().starts_with(TAKE_AWAY));
        touched.map(|position| (position.x, position.y)).collect()
    }

    #[test]
    fn what_is_gone_is_taken_away_once() {
        let mut remains = Remains::default();
        assert_eq!(cleared(&mut remains, &[]), []);
        assert_eq!(cleared(&mut remains, &[(1, 0), (1, 1)]), [(1, 0), (1, 1)]);
        assert_eq!(cleared(&mut remains, &[(1, 1), (5, 2)]), [(1, 0), (1, 1), (5, 2)]);
        assert_eq!(cleared(&mut remains, &[]), [(1, 1), (5, 2)]);
        assert_eq!(cleared(&mut remains, &[]), []);
    }

    #[test]
    fn a_picture_that_stays_is_not_sent_again() {
        let mut remains = Remains::default();
        let (mut first, mut second) = (frame(&[(2, 2)]), frame(&[(2, 2)]));
        remains.clear(&mut first);
        remains.clear(&mut second);
        assert!(first.diff(&second).is_empty());
    }

    #[test]
    fn the_sequence_takes_no_room() {
        let mut remains = Remains::default();
        remains.clear(&mut frame(&[(0, 0)]));
        let mut after = frame(&[]);
        after.set_string(0, 0, "陳x", ratatui::style::Style::default());
        remains.clear(&mut after);
        let changed = frame(&[(0, 0)]);
        let changed: Vec<u16> = changed.diff(&after).iter().map(|(x, ..)| *x).collect();
        assert_eq!(changed, [0], "the wide character takes both cells");
    }

    #[test]
    fn a_frame_that_shrank_does_no_harm() {
        let mut remains = Remains::default();
        remains.clear(&mut frame(&[(7, 3)]));
        remains.clear(&mut Buffer::empty(Rect::new(0, 0, 2, 2)));
        assert!(remains.pictures.is_empty());
    }
}
