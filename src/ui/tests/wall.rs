//! The wall of faces.

use super::*;

#[test]
fn the_wall_at_120_by_36() {
    let mut app = company(120, 36);
    press(&mut app, "v");
    insta::assert_snapshot!(screen(&mut app));
}

#[test]
fn the_wall_at_80_by_24() {
    let mut app = company(80, 24);
    press(&mut app, "v");
    insta::assert_snapshot!(screen(&mut app));
}

#[test]
fn the_wall_at_40_by_12() {
    let mut app = company(40, 12);
    press(&mut app, "vG");
    insta::assert_snapshot!(screen(&mut app));
}

#[test]
fn the_wall_beside_the_card() {
    let mut app = company(120, 24);
    press(&mut app, "v<Enter>");
    insta::assert_snapshot!(screen(&mut app));
}

#[test]
fn the_wall_without_faces_in_ascii() {
    let mut app = company(80, 16);
    press(&mut app, "vz");
    let terminal = drawn(&mut app, theme(Depth::None, Glyphs::Ascii), 10);
    insta::assert_snapshot!(terminal.backend());
}
