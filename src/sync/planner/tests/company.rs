//! Reading the company.

use std::time::Duration;

use jiff::SignedDuration;

use super::{MINUTE, dashboard, sim};
use crate::people::PersonId;
use crate::portal::Command;
use crate::sync::cadence::Cadence;
use crate::sync::fault::FaultKind;
use crate::sync::link::Link;
use crate::sync::office::{Sim, asked};
use crate::sync::planner::Planner;
use crate::sync::request::{Purpose, Step, first_piece};

#[test]
fn the_first_request_brings_whole_people() {
    let mut sim = sim(60);
    sim.planner.attend(&sim.interest, sim.now);
    assert_eq!(sim.planner.link(), Link::Connecting);
    let Step::Ask(request) = sim.planner.next(sim.now) else { panic!("asks at once") };
    assert_eq!(request.purpose, Purpose::Opening);
    assert!(request.commands.contains(&Command::Colleagues { offset: 0 }));
    let replies = sim.office.answer(&request, sim.now);
    sim.planner.sent(&request, sim.now);
    sim.planner.answered(&request, &replies, sim.now);
    assert_eq!(sim.planner.link(), Link::Reading { done: 60, found: 60 });
}

#[test]
fn rows_known_from_before_are_in_the_first_request() {
    let mut sim = sim(10_000);
    sim.look_at(7_000..7_040, Some(7_010));
    sim.run(Duration::from_millis(1));
    let first: Vec<_> = sim.log[0].1.commands.iter().flat_map(asked).collect();
    assert_eq!(first.len(), 40, "{first:?}");
}

#[test]
fn ten_thousand_people_are_read_in_six_requests() {
    let mut sim = sim(10_000);
    sim.look_at(1..=40, Some(1));
    let began = sim.now;
    assert!(sim.read() <= 6);
    assert_eq!(sim.planner.ages.len(), 10_000);
    assert!(sim.now.duration_since(began) < SignedDuration::from_secs(5));
    assert_eq!(sim.planner.link(), Link::Live);
}

#[test]
fn a_portal_without_totals_is_read_too() {
    for people in [1, 19, 50, 51, 60, 3_000, 30_000] {
        let mut sim = sim(people);
        sim.office.totals = false;
        sim.read();
        assert_eq!(sim.planner.ages.len(), usize::try_from(people).unwrap());
    }
}

#[test]
fn the_first_piece_of_a_company_is_the_smallest() {
    assert_eq!(first_piece(9_800, 2_500), 2_300);
    assert_eq!(first_piece(5_000, 2_500), 2_500);
    assert_eq!(first_piece(10, 2_500), 10);
    assert_eq!(first_piece(0, 2_500), 0);
    assert_eq!(first_piece(10, 0), 0);
}

#[test]
fn an_extranet_user_reads_the_colleagues_to_the_end() {
    let mut sim = sim(700);
    sim.office.extranet = true;
    sim.read();
    assert_eq!(sim.planner.ages.len(), 700);
}

#[test]
fn wider_scopes_find_people_outside_departments_and_come_in_passing() {
    let mut sim = sim(3_000);
    sim.office.outside.insert(PersonId(2_500));
    sim.read();
    assert_eq!(sim.planner.ages.len(), 2_999);

    sim.office.scopes = vec!["im", "user_brief", "department"];
    let mut wide = Sim::new(Planner::new(Cadence::default(), 7), sim.office.clone());
    wide.read();
    wide.look_at(1..=30, Some(3));
    wide.run(MINUTE * 3);
    assert_eq!(wide.planner.ages.len(), 3_000);
    let briefs = |command: &&Command| matches!(command, Command::UserBriefs { .. });
    assert!(wide.log.iter().all(|(_, request)| request.commands.iter().filter(briefs).count() <= 10));

    let mut thorough = Sim::new(Planner::thorough(Cadence::default(), 7), sim.office);
    thorough.read();
    assert_eq!(thorough.planner.ages.len(), 3_000, "before it is called read");
}

#[test]
fn a_webhook_that_may_nothing_stops() {
    let mut sim = sim(10);
    sim.office.broken = Some(FaultKind::Denied);
    sim.run(MINUTE);
    assert!(matches!(sim.planner.link(), Link::Stopped { .. }), "{:?}", sim.planner.link());
    assert!(sim.log.len() <= 2);
}

#[test]
fn newcomers_are_found_within_half_an_hour() {
    let mut sim = dashboard(60);
    sim.office.people = 75;
    sim.run(MINUTE * 31);
    assert!(!sim.times(75).is_empty());
    assert_eq!(sim.planner.ages.len(), 75);
}
