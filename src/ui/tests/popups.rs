//! Pop-ups: how large they are, where they lie, and what is behind them.

#![allow(clippy::unwrap_used)]

use super::*;
use crate::app::fixture::right_click;

const SIZES: [(u16, u16); 3] = [(120, 36), (80, 24), (40, 12)];

fn shown(keys: &str) -> String {
    let at = |(width, height)| {
        let mut app = office(width, height);
        press(&mut app, keys);
        screen(&mut app)
    };
    SIZES.map(at).join("\n")
}

#[test]
fn the_menu_is_as_large_as_its_items() {
    insta::assert_snapshot!(shown("jx"));
}

#[test]
fn why_begins_with_a_sentence() {
    insta::assert_snapshot!(shown("je"));
}

#[test]
fn why_somebody_is_absent() {
    insta::assert_snapshot!(shown("Ge"));
}

#[test]
fn the_help_has_a_legend() {
    insta::assert_snapshot!(shown("?/signs"));
}

#[test]
fn the_right_button_opens_the_menu_at_the_pointer() {
    let at = |(width, height)| {
        let mut app = office(width, height);
        screen(&mut app);
        right_click(&mut app, 20, 4);
        screen(&mut app)
    };
    insta::assert_snapshot!(SIZES.map(at).join("\n"));
}

#[test]
fn behind_a_popup_all_is_dim_but_the_keys() {
    let mut app = office(120, 36);
    let before = drawn(&mut app, theme(Depth::True, Glyphs::Unicode), 0);
    press(&mut app, "jx");
    let terminal = drawn(&mut app, theme(Depth::True, Glyphs::Unicode), 0);
    let place =
        |x, y| (before.backend().buffer()[(x, y)].clone(), terminal.backend().buffer()[(x, y)].clone());
    let (was, is) = place(1, 0);
    assert!(was.symbol() == is.symbol() && was.fg != is.fg && is.modifier.is_empty(), "the header");
    assert_eq!(place(1, 35).1.fg, theme(Depth::True, Glyphs::Unicode).accent().fg.unwrap(), "the keys");
    let none = drawn(&mut app, theme(Depth::None, Glyphs::Ascii), 0);
    assert!(none.backend().buffer()[(1, 0)].modifier.contains(Modifier::DIM));
}
