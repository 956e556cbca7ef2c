//! A picture as the bytes or blocks that a terminal draws.

use image::imageops::FilterType;
use image::{DynamicImage, RgbaImage};
use ratatui::layout::Size;
use ratatui_image::Resize;
use ratatui_image::errors::Errors;
use ratatui_image::picker::{Picker, ProtocolType};
use ratatui_image::protocol::Protocol;

use crate::people::Rgb;

/// How corners are treated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frame {
    /// As they are.
    Square,
    /// Rounded, on a background of that colour.
    Rounded(Rgb),
}

/// The picture for a place of `size` cells, filling it as far as a square can. Takes milliseconds: not for an async
/// thread.
///
/// # Errors
/// When the terminal's protocol cannot take it.
pub fn encode(picture: &RgbaImage, size: Size, picker: &Picker, frame: Frame) -> Result<Protocol, Errors> {
    let blocks = picker.protocol_type() == ProtocolType::Halfblocks;
    let mut picture = DynamicImage::from(picture.clone());
    if !blocks {
        let cell = picker.font_size();
        let edge = (u32::from(size.width) * u32::from(cell.width))
            .min(u32::from(size.height) * u32::from(cell.height));
        picture = picture.resize_exact(edge.max(1), edge.max(1), FilterType::Lanczos3);
        if let (Frame::Rounded(background), true) = (frame, size.height > 1) {
            picture = DynamicImage::from(rounded(picture.into_rgba8(), background));
        }
    }
    picker.new_protocol(picture, size, Resize::Scale(Some(FilterType::Triangle)))
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

    use image::Rgba;

    use super::*;

    fn red() -> RgbaImage {
        RgbaImage::from_pixel(100, 100, Rgba([255, 0, 0, 255]))
    }

    #[test]
    fn a_picture_fills_its_place() {
        for (size, filled) in [((18, 9), (18, 9)), ((2, 1), (2, 1)), ((10, 9), (10, 5))] {
            let protocol = encode(&red(), size.into(), &Picker::halfblocks(), Frame::Square).unwrap();
            assert_eq!((protocol.size().width, protocol.size().height), filled);
        }
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
