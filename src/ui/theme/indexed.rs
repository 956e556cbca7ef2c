//! The 256 colours of xterm, and how far colours are from each other.

use crate::people::Rgb;

/// The nearest of xterm's colour cube and greys (16 to 255).
pub(super) fn nearest(rgb: Rgb) -> u8 {
    const LEVELS: [u8; 6] = [0, 95, 135, 175, 215, 255];
    let level =
        |channel: u8| (0u8..6).min_by_key(|&at| LEVELS[usize::from(at)].abs_diff(channel)).unwrap_or(0);
    let (r, g, b) = (level(rgb.r), level(rgb.g), level(rgb.b));
    let cube = Rgb::new(LEVELS[usize::from(r)], LEVELS[usize::from(g)], LEVELS[usize::from(b)]);
    let mean = (u16::from(rgb.r) + u16::from(rgb.g) + u16::from(rgb.b)) / 3;
    let step = u8::try_from((mean.saturating_sub(3) / 10).min(23)).unwrap_or(23);
    let grey = Rgb::new(8 + 10 * step, 8 + 10 * step, 8 + 10 * step);
    if distance(grey, rgb) < distance(cube, rgb) { 232 + step } else { 16 + 36 * r + 6 * g + b }
}

/// How different two colours look, roughly.
pub(super) fn distance(a: Rgb, b: Rgb) -> u32 {
    let square = |x: u8, y: u8| u32::from(x.abs_diff(y)).pow(2);
    2 * square(a.r, b.r) + 4 * square(a.g, b.g) + 3 * square(a.b, b.b)
}
