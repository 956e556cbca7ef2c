//! What the colours hold to.

use super::*;

#[test]
fn the_cube_and_the_greys() {
    assert_eq!(indexed::nearest(Rgb::new(255, 0, 0)), 196);
    assert_eq!(indexed::nearest(Rgb::new(0, 0, 0)), 16);
    assert_eq!(indexed::nearest(Rgb::new(128, 128, 128)), 244);
}

#[test]
fn every_role_reads_on_dark_and_on_light() {
    for background in [Theme::DARK, Theme::LIGHT, Rgb::new(0x00, 0x2b, 0x36), Rgb::new(0xfd, 0xf6, 0xe3)] {
        let theme = Theme::new(Depth::True, background, Glyphs::Unicode);
        let styles = Availability::ALL.map(|availability| theme.availability(availability)).into_iter();
        for style in styles.chain([theme.dim(), theme.accent(), theme.warning(), theme.error()]) {
            let Some(Color::Rgb(r, g, b)) = style.fg else { unreachable!("a role without a colour") };
            assert!(contrast::contrast(Rgb::new(r, g, b), background) >= contrast::READABLE);
        }
    }
}

#[test]
fn plain_text_stands_out_from_what_is_beside_the_point() {
    // Solarized in both its modes.
    for (background, foreground) in [("#002b36", "#839496"), ("#fdf6e3", "#657b83")] {
        let [Some(background), Some(foreground)] = [background, foreground].map(Rgb::parse) else {
            unreachable!("colours")
        };
        let theme = Theme::new(Depth::True, background, Glyphs::Unicode).with_foreground(foreground);
        let [text, dim] = [theme.base().fg, theme.dim().fg].map(|color| {
            let Some(Color::Rgb(r, g, b)) = color else { unreachable!("{color:?}") };
            contrast::contrast(Rgb::new(r, g, b), background)
        });
        assert!(text > 1.3 * dim, "{text} {dim}");
    }
    let black = Theme::new(Depth::True, Theme::LIGHT, Glyphs::Unicode).with_foreground(Rgb::new(0, 0, 0));
    assert_eq!(black.base(), Style::new(), "what reads is left alone");
}

#[test]
fn an_unknown_background_is_painted() {
    let base = Theme::new(Depth::True, Theme::LIGHT, Glyphs::Unicode).painted().base();
    assert_eq!((base.fg, base.bg), (Some(Color::Rgb(0x12, 0x12, 0x16)), Some(Color::Rgb(255, 255, 255))));
}

#[test]
fn without_colours_there_are_none() {
    let theme = Theme::new(Depth::None, Theme::DARK, Glyphs::Ascii);
    for style in [
        theme.dim(),
        theme.accent(),
        theme.person(None, PersonId(1)),
        theme.initials(None, PersonId(1)),
        theme.selected_row(),
    ] {
        assert_eq!((style.fg, style.bg), (None, None));
    }
}
