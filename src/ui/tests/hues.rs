//! Which colours stand where.

#![allow(clippy::unwrap_used)]

use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::style::Color;

use super::*;
use crate::people::roster::Availability;

/// The colours of an area's text; faces and the row of the cursor have a background, and are left out.
fn hues(terminal: &Terminal<TestBackend>, area: Rect) -> Vec<Color> {
    let buffer = terminal.backend().buffer();
    let cells = area.positions().map(|at| &buffer[at]).filter(|cell| cell.bg == Color::Reset);
    let mut hues: Vec<Color> = Vec::new();
    for cell in cells.filter(|cell| cell.symbol() != " " && cell.fg != Color::Reset) {
        if !hues.contains(&cell.fg) {
            hues.push(cell.fg);
        }
    }
    hues
}

#[test]
fn a_list_has_no_hues_but_those_of_presence_and_a_glance_counts_them() {
    let theme = theme(Depth::True, Glyphs::Unicode);
    let of_presence: Vec<Option<Color>> =
        Availability::ALL.map(|availability| theme.availability(availability).fg).into();
    for keys in ["", "s", "ss", "f", "d", "wfG"] {
        let mut app = company(120, 40);
        press(&mut app, keys);
        let rows = app.browser().layout().rows().unwrap();
        for hue in hues(&drawn(&mut app, theme, 0), rows) {
            let known = of_presence.contains(&Some(hue)) || theme.dim().fg == Some(hue);
            assert!(known, "{hue:?} after {keys:?}");
        }
    }
}

#[test]
fn names_are_plain_and_dim_for_who_is_not_in() {
    let theme = theme(Depth::True, Glyphs::Unicode);
    let mut app = office(120, 40);
    // The card's title keeps the colour of whoever is selected.
    press(&mut app, "j");
    let terminal = drawn(&mut app, theme, 0);
    let screen = terminal.backend().to_string();
    let colour_of = |name: &str| {
        let (row, line) = screen.lines().enumerate().find(|(_, line)| line.contains(name)).unwrap();
        let before = line.split(name).next().unwrap().trim_start_matches('"');
        terminal.backend().buffer()[(text::width(before), u16::try_from(row).unwrap())].fg
    };
    assert_eq!(colour_of("Boris Ivanov"), Color::Reset);
    assert_eq!(colour_of("Dmitry Orlov"), Color::Reset, "idle is in");
    assert_eq!(Some(colour_of("Galina Popova")), theme.dim().fg, "offline");
    assert_eq!(Some(colour_of("Henry Stone")), theme.dim().fg, "absent");
}
