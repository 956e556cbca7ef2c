#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use image::{DynamicImage, RgbaImage};

use super::*;

fn facts(protocol: Protocol) -> Facts {
    Facts {
        protocol,
        scrollback: protocol,
        cell: (9, 18),
        background: None,
        name: String::new(),
        typed: Vec::new(),
    }
}

fn portrait() -> DynamicImage {
    RgbaImage::from_pixel(96, 96, image::Rgba([200, 100, 50, 255])).into()
}

fn environment() -> Environment {
    Environment { term: "xterm-256color".into(), ..Environment::default() }
}

#[test]
fn a_cell_is_told_or_worked_out_or_assumed() {
    let grid = Grid { columns: 120, rows: 36, pixels: Some((0, 0)) };
    let cell =
        |heard: &[u8], grid| Facts::new(Pictures::Auto, &environment(), Answers::read(heard), grid).cell;
    assert_eq!(cell(b"\x1b[6;20;9t\x1b[4;1;1t", grid), (9, 20));
    assert_eq!(cell(b"\x1b[4;720;1080t", grid), (9, 20));
    assert_eq!(cell(b"\x1b[4;0;0t", grid), ASSUMED_CELL);
    assert_eq!(cell(b"", Grid { pixels: Some((1200, 720)), ..grid }), (10, 20));
    assert_eq!(cell(b"\x1b[4;720;1080t", Grid::default()), ASSUMED_CELL);
}

#[test]
fn sixel_needs_the_size_of_a_cell() {
    let grid = Grid { columns: 120, rows: 36, pixels: None };
    let made = |heard: &[u8]| Facts::new(Pictures::Auto, &environment(), Answers::read(heard), grid).protocol;
    assert_eq!(made(b"\x1b[6;20;9t\x1b[?62;4c"), Protocol::Sixel);
    assert_eq!(made(b"\x1b[?62;4c"), Protocol::Halfblocks);
}

#[test]
fn pictures_fit_into_the_cells_that_there_are() {
    for protocol in [Protocol::Halfblocks, Protocol::Sixel, Protocol::Kitty, Protocol::Iterm2] {
        for (width, height) in [(18, 9), (2, 1), (40, 3), (1, 1)] {
            let encoded = facts(protocol).encode(&portrait(), Size::new(width, height), 1).unwrap().unwrap();
            let size = encoded.size();
            assert!(size.width <= width && size.height <= height, "{protocol:?} {size}");
            assert!(size.width > 0 && size.height > 0, "{protocol:?} {size}");
        }
        assert!(facts(protocol).encode(&portrait(), Size::new(0, 4), 1).unwrap().is_none());
    }
    assert!(facts(Protocol::None).encode(&portrait(), Size::new(18, 9), 1).unwrap().is_none());
}

#[test]
fn a_square_fills_the_square_that_it_is_given() {
    for protocol in [Protocol::Halfblocks, Protocol::Sixel, Protocol::Kitty, Protocol::Iterm2] {
        let encoded = facts(protocol).encode(&portrait(), Size::new(18, 9), 1).unwrap().unwrap();
        assert_eq!(encoded.size(), Size::new(18, 9), "{protocol:?}");
    }
}
