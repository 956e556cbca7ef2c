//! Departments: groups of the list, the tree, a team.

use super::*;

#[test]
fn departments_as_groups() {
    let mut app = office(100, 24);
    press(&mut app, "ss");
    insta::assert_snapshot!(screen(&mut app));
}

#[test]
fn the_tree_beside_the_list() {
    let mut app = company(120, 24);
    press(&mut app, "t");
    let opened = screen(&mut app);
    press(&mut app, "h<Enter>");
    insta::assert_snapshot!(format!("{opened}\n{}", screen(&mut app)));
}

#[test]
fn the_tree_beside_the_list_and_the_card() {
    let mut app = company(160, 24);
    press(&mut app, "tkh");
    insta::assert_snapshot!(screen(&mut app));
}

#[test]
fn the_tree_at_40_by_12() {
    let mut app = company(40, 12);
    press(&mut app, "t");
    insta::assert_snapshot!(screen(&mut app));
}

#[test]
fn the_team_of_somebody() {
    let mut app = company(80, 16);
    press(&mut app, "T");
    insta::assert_snapshot!(screen(&mut app));
}
