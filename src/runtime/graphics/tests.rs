#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::*;

fn environment() -> TerminalEnvironment {
    TerminalEnvironment { term: "xterm-256color".into(), ..TerminalEnvironment::default() }
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
