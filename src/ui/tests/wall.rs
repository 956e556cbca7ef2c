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

#[test]
fn a_heading_of_the_wall_stays_while_its_people_scroll() {
    let mut app = company(80, 12);
    press(&mut app, "vjjjj");
    insta::assert_snapshot!(screen(&mut app));
}

#[test]
fn the_wall_at_200_by_60() {
    let mut app = company(200, 60);
    press(&mut app, "v");
    insta::assert_snapshot!(screen(&mut app));
}

#[test]
fn the_dashboard_begins_with_the_wall_where_it_is_set() {
    let mut app = App::new(Settings { view: StartView::Wall, ..settings() }, Size::new(80, 24));
    app.tell(Message::Update(Update::Departments(departments())), now());
    app.tell(told(people()), now());
    let begun = screen(&mut app);
    assert!(begun.contains("by department"), "{begun}");
    press(&mut app, "v");
    assert!(!screen(&mut app).contains("by department"));
}

#[test]
fn those_who_are_in_come_first_in_a_department() {
    let mut app = company(120, 36);
    press(&mut app, "vs");
    let shown = screen(&mut app);
    let at = |name| shown.find(name).unwrap();
    assert!(at("Елена Морозова") < at("Ivan Sokolov"), "by name, but who is in stands before");
    assert!(at("Boris Ivanov") < at("Анна Петрова"));
}

#[test]
fn the_faces_of_those_who_are_not_in_are_dimmed() {
    let mut app = company(120, 36);
    press(&mut app, "v");
    let terminal = drawn(&mut app, theme(Depth::True, Glyphs::Unicode), 0);
    let buffer = terminal.backend().buffer();
    let ground = |initials: &str| {
        let at = buffer.content().windows(2).position(|cells| {
            let both: String = cells.iter().map(ratatui::buffer::Cell::symbol).collect();
            both == initials
        });
        let Color::Rgb(r, g, b) = buffer.content()[at.unwrap()].bg else { unreachable!("no colour") };
        crate::people::Rgb::new(r, g, b)
    };
    let bright = contrast::contrast(ground("ЕМ"), Theme::DARK);
    assert!(contrast::contrast(ground("IS"), Theme::DARK) < 2.0 && bright > 4.0);
}
