//! Departments: groups of the list, the tree, a team.

use super::*;
use crate::people::structure::{Duty, Node, NodeId, NodeKind, NodeMembers};
use crate::people::{DepartmentId, PersonId};

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

/// The company in which Legal has two heads and a deputy, and a team across departments.
fn structured(width: u16, height: u16) -> App {
    let mut app = company(width, height);
    let node = |id, kind, name: &str, department: Option<u64>| Node {
        id: NodeId(id),
        kind,
        name: name.into(),
        parent: None,
        department: department.map(DepartmentId),
    };
    let nodes = vec![
        node(20, NodeKind::Department, "Legal", Some(4)),
        node(22, NodeKind::Team, "Release train", None),
        node(24, NodeKind::Team, "Green office", None),
    ];
    app.tell(Message::Update(Update::Nodes(nodes)), now());
    let told = [
        (20, vec![(9, Duty::Head), (1, Duty::Head), (2, Duty::Deputy), (10, Duty::Member)]),
        (22, vec![(9, Duty::Head), (10, Duty::Member), (1, Duty::Member)]),
        (24, vec![(5, Duty::Head), (10, Duty::Deputy)]),
    ];
    for (node, members) in told {
        let members = members.into_iter().map(|(id, duty)| (PersonId(id), duty)).collect();
        let told = NodeMembers { node: NodeId(node), members, is_complete: true };
        app.tell(Message::Update(Update::NodeMembers(told)), now());
    }
    app
}

#[test]
fn a_card_with_heads_a_deputy_and_teams() {
    let mut app = structured(120, 30);
    press(&mut app, "G");
    insta::assert_snapshot!(screen(&mut app));
}

#[test]
fn who_covers_and_why() {
    let mut app = structured(100, 24);
    press(&mut app, "Gc");
    let wide = screen(&mut app);
    let mut app = structured(40, 12);
    press(&mut app, "Gc");
    insta::assert_snapshot!(format!("{wide}\n{}", screen(&mut app)));
}
