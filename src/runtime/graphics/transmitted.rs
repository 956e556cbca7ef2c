//! Pictures that a frame hands over to a terminal which keeps them.

use ratatui::buffer::{Buffer, Cell};

/// How a picture in Kitty's way begins.
const BEGIN: &str = "\x1b_G";

/// The numbers of the pictures that a frame hands over; the terminal shows them by these from then on.
pub(crate) fn transmitted(frame: &Buffer) -> Vec<u32> {
    let symbols = frame.content.iter().map(Cell::symbol);
    symbols.filter(|symbol| symbol.starts_with(BEGIN)).filter_map(number).collect()
}

/// The number in the first command: `i` among its keys.
fn number(symbol: &str) -> Option<u32> {
    let keys = symbol.strip_prefix(BEGIN)?.split(';').next()?;
    keys.split(',').find_map(|key| key.strip_prefix("i=")).and_then(|number| number.parse().ok())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use image::RgbaImage;
    use ratatui::layout::{Rect, Size};
    use ratatui::widgets::Widget;
    use ratatui_image::Image;

    use super::*;
    use crate::avatars::{Canvas, Drawing, encode};

    #[test]
    fn a_picture_is_handed_over_once() {
        let mut frame = Buffer::empty(Rect::new(0, 0, 20, 8));
        assert!(transmitted(&frame).is_empty());
        let draw = |drawing, number| {
            let canvas = Canvas { drawing, cell: (10, 20), background: None };
            encode(&RgbaImage::new(8, 8), Size::new(6, 3), canvas, number).unwrap()
        };
        let (first, second) = (draw(Drawing::Kitty, 4_000_000_007), draw(Drawing::Kitty, 8));
        Image::new(&first).render(Rect::new(0, 0, 6, 3), &mut frame);
        Image::new(&second).render(Rect::new(8, 2, 6, 3), &mut frame);
        assert_eq!(transmitted(&frame), [4_000_000_007, 8]);
        Image::new(&first).render(Rect::new(0, 0, 6, 3), &mut frame);
        Image::new(&draw(Drawing::Sixel, 9)).render(Rect::new(8, 2, 6, 3), &mut frame);
        assert!(transmitted(&frame).is_empty());
    }
}
