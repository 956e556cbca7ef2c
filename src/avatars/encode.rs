//! A picture as the bytes or blocks that a terminal draws.

use image::imageops::FilterType;
use image::{DynamicImage, Rgba, RgbaImage};
use ratatui::layout::Size;
use ratatui_image::errors::Errors;
use ratatui_image::protocol::Protocol;
use ratatui_image::protocol::halfblocks::Halfblocks;
use ratatui_image::protocol::iterm2::Iterm2;
use ratatui_image::protocol::kitty::Kitty;
use ratatui_image::protocol::sixel::Sixel;
use ratatui_image::{FontSize, Resize};

use super::dimmed;
use crate::people::{Rgb, Shade};

/// How pictures are drawn between text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drawing {
    /// Two pixels a cell, in text: works wherever there are colours.
    Halfblocks,
    /// DEC's sixel.
    Sixel,
    /// Kitty's graphics with Unicode placeholders.
    Kitty,
    /// iTerm2's inline images.
    Iterm2,
}

/// What pictures are drawn on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Canvas {
    /// How.
    pub drawing: Drawing,
    /// Width and height of a cell, in pixels; never zero.
    pub cell: (u16, u16),
    /// The colour behind the text: corners are rounded into it. `None`: unknown, and corners stay.
    pub background: Option<Rgb>,
}

/// Colours that differ by so much in each channel look the same beside each other.
const ALIKE: u8 = 4;

/// A cell of half blocks has two pixels, one above the other.
const BLOCK_CELL: (u16, u16) = (1, 2);

/// Like [`encode`], as bright as that.
///
/// # Errors
/// As there.
pub fn encode_shaded(
    picture: &RgbaImage,
    size: Size,
    shade: Shade,
    canvas: Canvas,
    number: u32,
) -> Result<Protocol, Errors> {
    match shade {
        Shade::Full => encode(picture, size, canvas, number),
        Shade::Dimmed => encode(&dimmed(picture, canvas.background), size, canvas, number),
    }
}

/// The picture for a place of `size` cells, filling it as far as a square can; `number` tells it from others in the
/// terminal's memory. Takes milliseconds: not for an async thread.
///
/// Not through the library's `Picker`: that one asks the environment again, and changes the options of a tmux that
/// it finds itself in.
///
/// # Errors
/// When the terminal's protocol cannot take it.
pub fn encode(picture: &RgbaImage, size: Size, canvas: Canvas, number: u32) -> Result<Protocol, Errors> {
    let (width, height) = if canvas.drawing == Drawing::Halfblocks { BLOCK_CELL } else { canvas.cell };
    let font = FontSize::new(width, height);
    let resize = Resize::Scale(Some(FilterType::Triangle));
    let mut picture = DynamicImage::from(picture.clone());
    let filled = resize.size_for(&picture, font, size);
    if canvas.drawing != Drawing::Halfblocks {
        let edge =
            (u32::from(filled.width) * u32::from(width)).min(u32::from(filled.height) * u32::from(height));
        picture = picture.resize_exact(edge.max(1), edge.max(1), FilterType::CatmullRom);
        if let Some(background) = canvas.background.filter(|_| filled.height > 1) {
            picture = DynamicImage::from(rounded(picture.into_rgba8(), background));
        }
    }
    let background = canvas.background.map(|Rgb { r, g, b }| Rgba([r, g, b, 255]));
    let fitted = resize.resize(&picture, font, filled, background);
    Ok(match canvas.drawing {
        Drawing::Halfblocks => {
            Protocol::Halfblocks(Halfblocks::new(evened(fitted.into_rgba8()).into(), filled)?)
        }
        Drawing::Sixel => Protocol::Sixel(Sixel::new(fitted, filled, false)?),
        Drawing::Kitty => Protocol::Kitty(Kitty::new(fitted, filled, number, false, false)?),
        Drawing::Iterm2 => Protocol::ITerm2(Iterm2::new(fitted, filled, false)?),
    })
}

/// Gives a pixel the colour of the one before it, where nobody sees the difference: each other colour is told to the
/// terminal.
fn evened(mut picture: RgbaImage) -> RgbaImage {
    let is_alike = |a: Rgba<u8>, b: Rgba<u8>| a.0.iter().zip(b.0).all(|(a, b)| a.abs_diff(b) <= ALIKE);
    for y in 0..picture.height() {
        for x in 1..picture.width() {
            let before = *picture.get_pixel(x - 1, y);
            if is_alike(before, *picture.get_pixel(x, y)) {
                picture.put_pixel(x, y, before);
            }
        }
    }
    picture
}

/// Blends the corners into the background, along a circle of an eighth of the side.
fn rounded(mut picture: RgbaImage, background: Rgb) -> RgbaImage {
    #[allow(clippy::cast_precision_loss)] // a side has a few hundred pixels
    let side = picture.width() as f32;
    let radius = side / 8.0;
    for (x, y, pixel) in picture.enumerate_pixels_mut() {
        #[allow(clippy::cast_precision_loss)]
        let (x, y) = (x as f32 + 0.5, y as f32 + 0.5);
        let beyond = |at: f32| (radius - at).max(at - (side - radius)).max(0.0);
        let outside = (beyond(x).hypot(beyond(y)) - radius + 0.5).clamp(0.0, 1.0);
        if outside > 0.0 {
            for (channel, ground) in pixel.0.iter_mut().zip([background.r, background.g, background.b, 255]) {
                let mixed = f32::from(*channel) * (1.0 - outside) + f32::from(ground) * outside;
                #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a mean of two bytes
                let mixed = mixed.round() as u8;
                *channel = mixed;
            }
        }
    }
    picture
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::collections::HashSet;

    use super::*;

    fn red() -> RgbaImage {
        RgbaImage::from_pixel(100, 100, Rgba([255, 0, 0, 255]))
    }

    #[test]
    fn a_picture_fills_its_place_whatever_draws_it() {
        for drawing in [Drawing::Halfblocks, Drawing::Sixel, Drawing::Kitty, Drawing::Iterm2] {
            let canvas = Canvas { drawing, cell: (10, 20), background: Some(Rgb::new(0, 0, 0)) };
            for (size, filled) in [((18, 9), (18, 9)), ((2, 1), (2, 1)), ((10, 9), (10, 5))] {
                let protocol = encode(&red(), size.into(), canvas, 1).unwrap();
                assert_eq!((protocol.size().width, protocol.size().height), filled, "{drawing:?}");
            }
        }
    }

    #[test]
    fn no_pixel_changes_by_more_than_nobody_sees() {
        let slope = RgbaImage::from_fn(40, 2, |x, y| {
            let x = u8::try_from(x).unwrap();
            Rgba([x * 2, 255 - x, if y == 0 { x * 6 } else { 7 }, 255])
        });
        let even = evened(slope.clone());
        for (before, after) in slope.pixels().zip(even.pixels()) {
            assert!(before.0.iter().zip(after.0).all(|(before, after)| before.abs_diff(after) <= ALIKE));
        }
        let colors =
            |picture: &RgbaImage, y| (0..40).map(|x| picture.get_pixel(x, y).0).collect::<HashSet<_>>();
        assert_eq!((colors(&even, 0), colors(&even, 1).len()), (colors(&slope, 0), 14));
    }

    #[test]
    fn corners_are_blended_and_the_middle_is_not() {
        let background = Rgb::new(0, 0, 255);
        let picture = rounded(red(), background);
        assert_eq!(picture.get_pixel(0, 0).0, [0, 0, 255, 255]);
        assert_eq!(picture.get_pixel(50, 0).0, [255, 0, 0, 255]);
        assert_eq!(picture.get_pixel(50, 50).0, [255, 0, 0, 255]);
    }
}
