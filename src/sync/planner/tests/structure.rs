//! When the structure of the company is asked for, and that it costs nobody anything.

use std::collections::{BTreeSet, HashSet};
use std::time::Duration;

use jiff::Timestamp;

use super::simulation::{Portal, Sim};
use super::{HOUR, MINUTE, longest};
use crate::people::structure::{NodeId, NodeKind};
use crate::portal::Command;
use crate::sync::planner::Planner;
use crate::sync::planner::cadence::Cadence;
use crate::sync::planner::fault::FaultKind;

const NEARLY_A_DAY: Duration = Duration::from_secs(24 * 3600 - 300);

/// A portal of so many people in ten departments, whose dashboard shows the first three of them.
fn office(people: u64, scopes: Vec<&'static str>) -> Sim {
    let cadence = Cadence { structure: Some(Duration::from_secs(30)), ..Cadence::default() };
    let mut portal = Portal::of(people);
    portal.departments = 10;
    portal.scopes = scopes;
    let mut sim = Sim::new(Planner::new(cadence, 7), portal);
    sim.look_at(1..=3, Some(3));
    sim.read();
    sim
}

/// The requests for the structure, which hold nothing else, each with when it went.
fn requests(sim: &Sim) -> Vec<(Timestamp, Vec<Command>)> {
    let of_structure =
        sim.log.iter().filter(|(_, request)| request.commands.iter().any(Command::is_of_structure));
    of_structure
        .map(|(at, request)| {
            assert!(request.commands.iter().all(Command::is_of_structure), "{request:?}");
            (*at, request.commands.clone())
        })
        .collect()
}

/// The calls in them, one after the other.
fn calls(sim: &Sim) -> Vec<Command> {
    requests(sim).into_iter().flat_map(|(_, commands)| commands).collect()
}

#[test]
fn nodes_are_listed_and_the_departments_on_the_screen_come_first() {
    let mut sim = office(100, vec!["im", "humanresources"]);
    sim.run(MINUTE * 15);
    let commands = calls(&sim);
    let list = |kind| Command::Nodes { kind, offset: 0 };
    assert_eq!(commands[..2], [list(NodeKind::Department), list(NodeKind::Team)]);
    assert_eq!(commands[2], Command::NodeMembers(NodeId(1_004)), "the selected person's");
    let on_screen = [1_002, 1_003, 1_004].map(|id| Command::NodeMembers(NodeId(id)));
    assert!(on_screen.iter().all(|node| commands[2..7].contains(node)), "{commands:?}");
    let teams = [10_001, 10_002].map(|id| Command::NodeMembers(NodeId(id)));
    assert_eq!(commands[3..5], teams, "nothing else tells of them");
    assert_eq!(commands.len(), 2 + 12, "each once: {commands:?}");
    assert_eq!(requests(&sim).len(), 2 + 1, "all at once");
    let mut nodes: Vec<NodeId> = (1_001..=1_010).chain([10_001, 10_002]).map(NodeId).collect();
    nodes.sort_unstable();
    assert_eq!(sim.nodes.iter().flatten().copied().collect::<BTreeSet<_>>(), nodes.into_iter().collect());
    sim.log.clear();
    sim.run(HOUR);
    assert!(calls(&sim).is_empty(), "not again today");
}

#[test]
fn a_small_company_is_whole_within_minutes() {
    let cadence = Cadence { structure: Some(Duration::from_secs(30)), ..Cadence::default() };
    let mut portal = Portal::of(60);
    portal.departments = 18;
    portal.scopes = vec!["im", "humanresources", "calendar"];
    let mut sim = Sim::new(Planner::new(cadence, 7), portal);
    sim.look_at(1..=20, Some(3));
    sim.read();
    let began = sim.now;
    sim.run(MINUTE * 10);
    let last = requests(&sim).last().map(|(at, _)| at.duration_since(began).as_secs()).unwrap_or_default();
    assert_eq!(calls(&sim).len(), 2 + 20);
    assert!(last <= 60, "{last} s");
    assert!(sim.busiest_minute() <= 12);
}

#[test]
fn a_large_company_is_told_by_the_score() {
    let mut sim = office(10_000, vec!["im", "humanresources"]);
    sim.portal.departments = 400;
    sim.run(HOUR);
    let asked = requests(&sim);
    assert!(asked.iter().all(|(_, commands)| commands.len() <= 20), "a hundred people each");
    let nodes = calls(&sim).len() - 4;
    assert_eq!((asked.len(), nodes), (4 + 21, 402), "four pages, and each node once");
}

#[test]
fn one_node_that_is_gone_takes_no_others_with_it() {
    let mut sim = office(100, vec!["im", "humanresources"]);
    sim.portal.gone_nodes = vec![NodeId(1_007)];
    sim.run(MINUTE * 15);
    let told: HashSet<NodeId> = sim.members.iter().copied().collect();
    assert_eq!(told.len(), 11, "all others");
    let requests = requests(&sim);
    assert!(requests.len() <= 2 + 12, "{requests:?}");
    let alone = vec![Command::NodeMembers(NodeId(1_007))];
    assert_eq!(requests.iter().filter(|(_, commands)| *commands == alone).count(), 1);
    sim.log.clear();
    sim.run(HOUR);
    assert!(calls(&sim).is_empty(), "not again today");
}

#[test]
fn where_several_cannot_be_asked_for_at_once_each_is_by_itself() {
    let mut sim = office(100, vec!["im", "humanresources"]);
    sim.portal.one_at_a_time = true;
    sim.run(MINUTE * 20);
    assert_eq!(sim.members.len(), 12);
    let several = requests(&sim).iter().filter(|(_, commands)| commands.len() > 1).count();
    assert_eq!(several, 2, "12, then 4, then one by one");
}

#[test]
fn who_may_see_no_teams_sees_departments_all_the_same() {
    let mut sim = office(100, vec!["im", "humanresources"]);
    sim.portal.hides_teams = true;
    sim.run(MINUTE * 5);
    assert_eq!((requests(&sim).len(), sim.members.len()), (3, 10));
}

#[test]
fn presence_is_as_fresh_as_without_it() {
    let refreshed = |scopes| {
        let mut sim = office(2_000, scopes);
        sim.log.clear();
        sim.run(MINUTE * 10);
        let rows = |command: &Command| matches!(command, Command::User(id) if id.0 == 3);
        let times: Vec<Timestamp> =
            sim.log.iter().filter(|(_, one)| one.commands.iter().any(rows)).map(|(at, _)| *at).collect();
        (longest(&times), sim.log.len())
    };
    let ((without, _), (with, requests)) = (refreshed(vec!["im"]), refreshed(vec!["im", "humanresources"]));
    assert!(with <= without + 1.5, "{with} s, {without} s");
    assert!(requests <= 121, "12 a minute: {requests}");
}

#[test]
fn a_refusal_is_respected_for_a_day_and_stops_nothing_else() {
    for kind in [FaultKind::Unusable, FaultKind::Denied, FaultKind::Final] {
        let mut sim = office(100, vec!["im", "humanresources"]);
        sim.portal.fails = vec![("humanresources.node.list", kind)];
        sim.run(NEARLY_A_DAY);
        assert_eq!(requests(&sim).len(), 1, "{kind:?}");
        assert!(sim.planner.connection_state().answers(), "{kind:?}");
        sim.portal.fails.clear();
        sim.run(MINUTE * 20);
        assert!(calls(&sim).len() > 3, "{kind:?}: asked again the next day");
    }
    let mut sim = office(100, vec!["im", "calendar"]);
    sim.run(HOUR);
    assert!(calls(&sim).is_empty(), "the scope is not granted");
}

#[test]
fn nodes_that_cannot_be_told_are_left_alone() {
    let mut sim = office(100, vec!["im", "humanresources"]);
    sim.portal.fails = vec![("humanresources.node.get", FaultKind::Unusable)];
    sim.run(HOUR * 10);
    let alone = requests(&sim).iter().filter(|(_, commands)| commands.len() == 1).count();
    assert_eq!(alone, 2 + 3, "three in a row mean all");
    assert_eq!(requests(&sim).len(), 2 + 3 + 4, "12, 4, and 2 between them");
    let mut sim = office(100, vec!["im", "humanresources"]);
    sim.portal.fails = vec![("humanresources.node.get", FaultKind::Unreachable)];
    sim.run(HOUR);
    let requests = requests(&sim).len();
    assert!((5..=9).contains(&requests), "every ten minutes: {requests}");
    assert!(sim.planner.connection_state().answers());
}
