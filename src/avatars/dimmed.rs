//! The faces of people who are not in: paler, and half gone into the background.

use image::{Pixel, RgbaImage};

use crate::people::Rgb;

/// What a picture fades into where the background is not known: it is told from a bright one on black and on white.
const UNKNOWN: Rgb = Rgb::new(0x80, 0x80, 0x80);

/// The picture, dimmed for what it is drawn on.
#[must_use]
pub fn dimmed(picture: &RgbaImage, background: Option<Rgb>) -> RgbaImage {
    let ground = background.unwrap_or(UNKNOWN);
    let mut picture = picture.clone();
    for pixel in picture.pixels_mut() {
        let [grey] = pixel.to_luma().0;
        for (channel, ground) in pixel.0.iter_mut().zip([ground.r, ground.g, ground.b]) {
            // One part of the colour, one of the grey that it is as bright as, three of the background.
            let mixed = (u16::from(*channel) + u16::from(grey) + 3 * u16::from(ground)) / 5;
            *channel = u8::try_from(mixed).unwrap_or(u8::MAX);
        }
    }
    picture
}

#[cfg(test)]
mod tests {
    use image::Rgba;

    use super::*;

    #[test]
    fn a_dimmed_face_is_nearer_to_the_background() {
        let red = RgbaImage::from_pixel(2, 2, Rgba([255, 0, 0, 255]));
        let on_black = dimmed(&red, Some(Rgb::new(0, 0, 0)));
        assert_eq!(on_black.get_pixel(1, 1).0, [61, 10, 10, 255]);
        let on_white = dimmed(&red, Some(Rgb::new(255, 255, 255)));
        assert_eq!(on_white.get_pixel(0, 0).0, [214, 163, 163, 255]);
        assert_eq!(dimmed(&red, None).get_pixel(0, 0).0, [138, 87, 87, 255]);
    }
}
