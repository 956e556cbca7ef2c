//! When the structure of the company is asked for, and that it costs nobody anything.

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

/// The calls for the structure, each with when it went.
fn calls(sim: &Sim) -> Vec<(Timestamp, Command)> {
    let of_structure =
        sim.log.iter().filter(|(_, request)| request.commands.iter().any(Command::is_of_structure));
    of_structure
        .map(|(at, request)| {
            let [command] = request.commands.as_slice() else {
                panic!("{request:?} is no request of its own")
            };
            (*at, command.clone())
        })
        .collect()
}

#[test]
fn nodes_are_listed_and_the_departments_on_the_screen_come_first() {
    let mut sim = office(100, vec!["im", "humanresources"]);
    sim.run(MINUTE * 15);
    let commands: Vec<Command> = calls(&sim).into_iter().map(|(_, command)| command).collect();
    let list = |kind| Command::Nodes { kind, offset: 0 };
    assert_eq!(commands[..2], [list(NodeKind::Department), list(NodeKind::Team)]);
    assert_eq!(commands[2], Command::NodeMembers(NodeId(1_004)), "the selected person's");
    let on_screen = [1_002, 1_003, 1_004].map(|id| Command::NodeMembers(NodeId(id)));
    assert!(on_screen.iter().all(|node| commands[2..7].contains(node)), "{commands:?}");
    let teams = [10_001, 10_002].map(|id| Command::NodeMembers(NodeId(id)));
    assert_eq!(commands[3..5], teams, "nothing else tells of them");
    assert_eq!(commands.len(), 2 + 12, "each once: {commands:?}");
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
    let calls = calls(&sim);
    let last = calls.last().map(|(at, _)| at.duration_since(began).as_secs()).unwrap_or_default();
    assert_eq!(calls.len(), 2 + 20);
    assert!(last <= 660, "{last} s");
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
        assert_eq!(calls(&sim).len(), 1, "{kind:?}");
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
    assert_eq!(calls(&sim).len(), 2 + 3, "three in a row mean all");
    let mut sim = office(100, vec!["im", "humanresources"]);
    sim.portal.fails = vec![("humanresources.node.get", FaultKind::Unreachable)];
    sim.run(HOUR);
    assert!((5..=9).contains(&calls(&sim).len()), "every ten minutes: {}", calls(&sim).len());
    assert!(sim.planner.connection_state().answers());
}
