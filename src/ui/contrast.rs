//! A person's own colour, made readable: the hue stays, the lightness moves until the contrast is enough.

use palette::{FromColor, Oklch, Srgb};

use crate::people::Rgb;

/// The contrast that text needs (WCAG 2.1, level AA).
pub const READABLE: f32 = 4.5;

/// The contrast of two colours by WCAG 2.1: 1 (the same) to 21 (black on white).
#[must_use]
pub fn contrast(a: Rgb, b: Rgb) -> f32 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn luminance(color: Rgb) -> f32 {
    let linear = Srgb::new(color.r, color.g, color.b).into_linear::<f32>();
    0.2126 * linear.red + 0.7152 * linear.green + 0.0722 * linear.blue
}

/// The colour nearest in lightness to `color`, of the same hue, that reads on `background`.
#[must_use]
pub fn readable(color: Rgb, background: Rgb) -> Rgb {
    readable_by(color, background, READABLE)
}

/// The same with at least that contrast, or white or black where there is none so strong.
#[must_use]
pub fn readable_by(color: Rgb, background: Rgb, least: f32) -> Rgb {
    if contrast(color, background) >= least {
        return color;
    }
    let start = Oklch::from_color(Srgb::new(color.r, color.g, color.b).into_format::<f32>());
    let white = Rgb::new(255, 255, 255);
    let lighter = contrast(white, background) >= contrast(Rgb::new(0, 0, 0), background);
    // The end of the way reads for certain; halve the way to it until a step can no longer be seen.
    let (mut reads, mut fails) = if lighter { (1.0, start.l) } else { (0.0, start.l) };
    for _ in 0..7 {
        let middle = f32::midpoint(reads, fails);
        if contrast(with_lightness(start, middle), background) >= least {
            reads = middle;
        } else {
            fails = middle;
        }
    }
    with_lightness(start, reads)
}

/// The colour at another lightness; paler towards both ends, where a screen cannot show it saturated.
fn with_lightness(color: Oklch, lightness: f32) -> Rgb {
    let room = (1.0 - lightness).min(lightness).max(0.0) * 2.0;
    let moved = Oklch::new(lightness, color.chroma * room.min(1.0).sqrt(), color.hue);
    let rgb = Srgb::from_color(moved).into_format::<u8>();
    Rgb::new(rgb.red, rgb.green, rgb.blue)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_ends_of_the_scale() {
        assert!((contrast(Rgb::new(0, 0, 0), Rgb::new(255, 255, 255)) - 21.0).abs() < 0.01);
        assert!((contrast(Rgb::new(9, 9, 9), Rgb::new(9, 9, 9)) - 1.0).abs() < 0.01);
    }

    #[test]
    fn what_reads_is_left_alone() {
        let orange = Rgb::new(0xdf, 0x82, 0x2d);
        assert_eq!(readable(orange, Rgb::new(0x10, 0x10, 0x14)), orange);
    }

    #[test]
    fn a_dark_blue_turns_to_a_lighter_blue() {
        let blue = readable(Rgb::new(0, 0, 0x80), Rgb::new(0x10, 0x10, 0x14));
        assert!(blue.b > blue.r && blue.b > blue.g && blue.b > 0x80, "{}", blue.hex());
    }

    proptest! {
        #[test]
        fn everything_reads_on_everything(a: (u8, u8, u8), b: (u8, u8, u8)) {
            let background = Rgb::new(b.0, b.1, b.2);
            let made = readable(Rgb::new(a.0, a.1, a.2), background);
            prop_assert!(contrast(made, background) >= READABLE, "{} on {}", made.hex(), background.hex());
        }
    }
}
