//! Pictures that a terminal would keep on the screen though the frame has none there any more.

use std::fmt::Write as _;
use std::hash::{DefaultHasher, Hash, Hasher};

use ratatui::buffer::Buffer;
use ratatui::layout::Position;

/// What a picture in iTerm2's way has in it, near the beginning.
const PICTURE: &str = "\x1b]1337;File=";
/// Takes away whatever picture is at the cursor, in Kitty's way: Konsole, where text does not replace pictures, obeys
/// it for those of iTerm2, too; others have no such picture or ignore it.
const TAKE_AWAY: &str = "\x1b_Ga=d,d=c,q=2\x1b\\";

/// The pictures of the last frame.
#[derive(Debug, Default)]
pub(crate) struct Remains {
    pictures: Vec<Picture>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Picture {
    /// Its first cell.
    position: Position,
    /// What tells it from others; `None`: nothing does, for it is to be drawn again.
    hash: Option<u64>,
}

impl Remains {
    /// What takes away the pictures of the last frame that this one has not, or draws anew: otherwise the terminal would
    /// pile them up. It goes before the frame, for the cell of a picture may be covered by whatever comes, and then
    /// nothing is drawn there.
    pub(crate) fn taken_away(&mut self, frame: &Buffer) -> String {
        let cells = frame.content.iter().enumerate();
        let pictures = cells.filter(|(_, cell)| is_picture(cell.symbol()));
        let pictures = pictures.map(|(at, cell)| {
            let position = frame.pos_of(at).into();
            let mut hasher = DefaultHasher::new();
            cell.symbol().hash(&mut hasher);
            Picture { position, hash: Some(hasher.finish()) }
        });
        let pictures: Vec<Picture> = pictures.collect();
        let mut gone = String::new();
        for Picture { position, .. } in self.pictures.iter().filter(|before| !pictures.contains(before)) {
            // Nothing can go wrong when writing into a text.
            let _ = write!(gone, "\x1b[{};{}H{TAKE_AWAY}", position.y + 1, position.x + 1);
        }
        self.pictures = pictures;
        gone
    }

    /// The next frame draws everything anew.
    pub(crate) fn forsake(&mut self) {
        for picture in &mut self.pictures {
            picture.hash = None;
        }
    }
}

/// A picture begins by blanking its cells, one short sequence a row.
fn is_picture(symbol: &str) -> bool {
    symbol.as_bytes().first() == Some(&0x1b) && symbol.contains(PICTURE)
}

#[cfg(test)]
mod tests {
    use ratatui::buffer::{Cell, CellDiffOption};
    use ratatui::layout::Rect;

    use super::*;

    /// Pictures of two cells by two at these places.
    fn frame(pictures: &[(u16, u16)]) -> Buffer {
        let mut frame = Buffer::filled(Rect::new(0, 0, 8, 6), Cell::new("x"));
        for &(x, y) in pictures {
            for position in Rect::new(x, y, 2, 2).positions() {
                frame[position].set_diff_option(CellDiffOption::Skip);
            }
            let first = &mut frame[(x, y)];
            first.set_symbol("\x1b[2X\x1b]1337;File=inline=1:AAAA\x07").set_diff_option(CellDiffOption::None);
        }
        frame
    }

    fn at(places: &[(u16, u16)]) -> String {
        let taken = places.iter().map(|(x, y)| format!("\x1b[{};{}H{TAKE_AWAY}", y + 1, x + 1));
        taken.collect::<Vec<String>>().concat()
    }

    #[test]
    fn what_is_gone_is_taken_away_once() {
        let mut remains = Remains::default();
        assert_eq!(remains.taken_away(&frame(&[])), "");
        assert_eq!(remains.taken_away(&frame(&[(1, 0), (1, 2)])), "");
        assert_eq!(remains.taken_away(&frame(&[(1, 2), (5, 4)])), at(&[(1, 0)]));
        assert_eq!(remains.taken_away(&frame(&[])), at(&[(1, 2), (5, 4)]));
        assert_eq!(remains.taken_away(&frame(&[])), "");
    }

    #[test]
    fn a_picture_that_the_next_one_covers_is_taken_away() {
        let mut remains = Remains::default();
        let (before, after) = (frame(&[(2, 3)]), frame(&[(2, 2)]));
        remains.taken_away(&before);
        assert!(before.diff(&after).iter().all(|&(x, y, _)| (x, y) != (2, 3)), "nothing is drawn there");
        assert_eq!(remains.taken_away(&after), at(&[(2, 3)]));
    }

    #[test]
    fn a_picture_that_stays_is_neither_taken_away_nor_sent_again() {
        let mut remains = Remains::default();
        let (first, second) = (frame(&[(2, 2)]), frame(&[(2, 2)]));
        remains.taken_away(&first);
        assert_eq!(remains.taken_away(&second), "");
        assert!(first.diff(&second).is_empty());
    }

    #[test]
    fn what_is_drawn_anew_is_taken_away_before() {
        let mut remains = Remains::default();
        remains.taken_away(&frame(&[(2, 2)]));
        let mut another = frame(&[(2, 2)]);
        another[(2, 2)].set_symbol("\x1b[2X\x1b]1337;File=inline=1:BBBB\x07");
        assert_eq!(remains.taken_away(&another), at(&[(2, 2)]));
        remains.forsake();
        assert_eq!(remains.taken_away(&another), at(&[(2, 2)]));
        assert_eq!(remains.taken_away(&another), "");
    }

    #[test]
    fn a_frame_that_shrank_does_no_harm() {
        let mut remains = Remains::default();
        remains.taken_away(&frame(&[(6, 4)]));
        assert_eq!(remains.taken_away(&Buffer::empty(Rect::new(0, 0, 2, 2))), at(&[(6, 4)]));
        assert!(remains.pictures.is_empty());
    }
}
