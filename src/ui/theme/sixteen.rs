//! The 16 colours. What they look like is the terminal's affair, so what is chosen here reads on every palette that
//! terminals come with; where green or yellow cannot be read, shapes and words say the same.

use ratatui::style::{Color, Style};

use super::Role;
use super::indexed::distance;
use crate::people::Rgb;
use crate::people::roster::Availability;

/// A colour for something on a dark or a light background.
pub(super) const fn role(role: Role, light: bool) -> Color {
    match role {
        // Not text: it may be faint.
        Role::Frame => Color::DarkGray,
        Role::Dim
        | Role::Availability(Availability::Offline | Availability::Unknown | Availability::Other) => {
            if light { Color::DarkGray } else { Color::Gray }
        }
        Role::Accent | Role::FrameFocused | Role::Availability(Availability::Mobile) if light => Color::Blue,
        Role::Accent | Role::FrameFocused => Color::LightBlue,
        Role::Error | Role::Availability(Availability::Busy) if light => Color::Red,
        Role::Error | Role::Availability(Availability::Busy) => Color::LightRed,
        Role::Warning
        | Role::Availability(Availability::Absent | Availability::Idle | Availability::Away)
            if light =>
        {
            Color::Magenta
        }
        Role::Availability(Availability::Absent) => Color::LightMagenta,
        Role::Warning | Role::Availability(Availability::Idle | Availability::Away) => Color::LightYellow,
        Role::Availability(Availability::Mobile) => Color::LightCyan,
        Role::Fresh | Role::Availability(Availability::Active | Availability::Quiet) if light => Color::Reset,
        Role::Fresh | Role::Availability(Availability::Active | Availability::Quiet) => Color::LightGreen,
    }
}

/// The hues that a person's own colour may have, with the colours that show them on dark and on light.
const HUES: [(Rgb, Color, Color); 6] = [
    (Rgb::new(220, 60, 60), Color::LightRed, Color::Red),
    (Rgb::new(60, 190, 90), Color::LightGreen, Color::Reset),
    (Rgb::new(220, 180, 50), Color::LightYellow, Color::Reset),
    (Rgb::new(70, 120, 230), Color::LightBlue, Color::Blue),
    (Rgb::new(190, 90, 200), Color::LightMagenta, Color::Magenta),
    (Rgb::new(60, 190, 200), Color::LightCyan, Color::Blue),
];

/// The colour of the hue that is nearest.
pub(super) fn nearest(rgb: Rgb, light: bool) -> Color {
    let nearest = HUES.iter().min_by_key(|(hue, ..)| distance(*hue, rgb));
    nearest.map_or(Color::Reset, |&(_, on_dark, on_light)| if light { on_light } else { on_dark })
}

/// A hue, what letters on it stand on, and their own colour. Yellow is brown on some palettes, on which neither
/// black nor white reads well; and backgrounds are of the eight darker ones, since some terminals make others blink.
const PAIRS: [(Rgb, Color, Color); 6] = [
    (Rgb::new(220, 60, 60), Color::Red, Color::White),
    (Rgb::new(60, 190, 90), Color::Green, Color::Black),
    (Rgb::new(220, 180, 50), Color::Gray, Color::Black),
    (Rgb::new(70, 120, 230), Color::Blue, Color::White),
    (Rgb::new(190, 90, 200), Color::Magenta, Color::White),
    (Rgb::new(60, 190, 200), Color::Cyan, Color::Black),
];

/// Letters on a person's own colour. They are not bold: terminals that brighten what is bold turn black to grey.
pub(super) fn letters_on(rgb: Rgb) -> Style {
    let nearest = PAIRS.iter().min_by_key(|(hue, ..)| distance(*hue, rgb));
    nearest.map_or(Style::new(), |&(_, ground, ink)| Style::new().bg(ground).fg(ink))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::contrast::{READABLE, contrast};

    /// Least contrast of text: no blue of the console of Linux has more on black.
    const LEAST: f32 = 4.0;

    /// The palettes of Linux' console, xterm and VTE, in the order of the terminals' numbers.
    const PALETTES: [[u32; 16]; 3] = [
        [
            0x00_0000, 0xaa_0000, 0x00_aa00, 0xaa_5500, 0x00_00aa, 0xaa_00aa, 0x00_aaaa, 0xaa_aaaa,
            0x55_5555, 0xff_5555, 0x55_ff55, 0xff_ff55, 0x55_55ff, 0xff_55ff, 0x55_ffff, 0xff_ffff,
        ],
        [
            0x00_0000, 0xcd_0000, 0x00_cd00, 0xcd_cd00, 0x00_00ee, 0xcd_00cd, 0x00_cdcd, 0xe5_e5e5,
            0x7f_7f7f, 0xff_0000, 0x00_ff00, 0xff_ff00, 0x5c_5cff, 0xff_00ff, 0x00_ffff, 0xff_ffff,
        ],
        [
            0x00_0000, 0xcc_0000, 0x4e_9a06, 0xc4_a000, 0x34_65a4, 0x75_507b, 0x06_989a, 0xd3_d7cf,
            0x55_5753, 0xef_2929, 0x8a_e234, 0xfc_e94f, 0x72_9fcf, 0xad_7fa8, 0x34_e2e2, 0xee_eeec,
        ],
    ];

    const ORDER: [Color; 16] = [
        Color::Black,
        Color::Red,
        Color::Green,
        Color::Yellow,
        Color::Blue,
        Color::Magenta,
        Color::Cyan,
        Color::Gray,
        Color::DarkGray,
        Color::LightRed,
        Color::LightGreen,
        Color::LightYellow,
        Color::LightBlue,
        Color::LightMagenta,
        Color::LightCyan,
        Color::White,
    ];

    /// How a palette paints a colour; `None`: as plain text, which reads.
    fn painted(palette: [u32; 16], color: Color) -> Option<Rgb> {
        let [_, r, g, b] = palette[ORDER.iter().position(|known| *known == color)?].to_be_bytes();
        Some(Rgb::new(r, g, b))
    }

    #[test]
    fn letters_read_on_every_pair_of_every_palette() {
        for palette in PALETTES {
            for (hue, ..) in PAIRS {
                let style = letters_on(hue);
                let [Some(ink), Some(ground)] =
                    [style.fg, style.bg].map(|color| color.and_then(|color| painted(palette, color)))
                else {
                    unreachable!("{style:?}")
                };
                let contrast = contrast(ink, ground);
                assert!(contrast >= READABLE, "{contrast}: {} on {}", ink.hex(), ground.hex());
            }
        }
    }

    #[test]
    fn text_reads_on_dark_and_on_light() {
        let roles = [Role::Dim, Role::Accent, Role::Warning, Role::Error, Role::Fresh];
        for (light, background) in [(false, Rgb::new(0, 0, 0)), (true, Rgb::new(255, 255, 255))] {
            let roles = roles.into_iter().chain(Availability::ALL.map(Role::Availability));
            let of_roles = roles.map(|of| role(of, light));
            let of_people = HUES.iter().map(|(hue, ..)| nearest(*hue, light));
            for color in of_roles.chain(of_people) {
                for ink in PALETTES.iter().filter_map(|palette| painted(*palette, color)) {
                    let contrast = contrast(ink, background);
                    assert!(contrast >= LEAST, "{contrast}: {color} ({}) on {}", ink.hex(), background.hex());
                }
            }
        }
    }

    #[test]
    fn what_waits_does_not_look_like_what_is_there() {
        for light in [false, true] {
            let color = |availability| role(Role::Availability(availability), light);
            assert_ne!(color(Availability::Active), color(Availability::Idle));
            assert_ne!(color(Availability::Active), color(Availability::Busy));
            assert_ne!(color(Availability::Active), color(Availability::Offline));
        }
    }
}
