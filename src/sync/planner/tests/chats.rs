//! People whom chats tell.

use std::time::Duration;

use super::{HOUR, sim};
use crate::people::PersonId;
use crate::sync::planner::fault::FaultKind;
use crate::sync::planner::tests::simulation::Sim;

fn asked_chats(sim: &Sim) -> usize {
    let of_chats = |(_, request): &(jiff::Timestamp, crate::sync::Request)| {
        request.commands.iter().filter(|command| command.is_of_chats()).count()
    };
    sim.log.iter().map(of_chats).sum()
}

#[test]
fn with_the_scope_im_alone_those_without_a_department_are_found() {
    for people in [1, 60, 700, 3_000] {
        let mut sim = sim(people);
        sim.portal.has_chat = true;
        sim.portal.outside = (1..=people).filter(|id| id % 13 == 0).map(PersonId).collect();
        sim.read();
        assert_eq!(sim.planner.freshness.len(), usize::try_from(people).unwrap());
        assert!(sim.planner.gaps().is_none(), "{people}");
    }
}

#[test]
fn ten_thousand_people_are_read_in_no_more_requests_than_without_the_chat() {
    let mut sim = sim(10_000);
    sim.portal.has_chat = true;
    sim.portal.outside.insert(PersonId(9_999));
    assert!(sim.read() <= 6);
    assert_eq!(sim.planner.freshness.len(), 10_000);
}

#[test]
fn the_first_screen_waits_for_no_chat() {
    let mut sim = sim(60);
    sim.portal.has_chat = true;
    sim.run(Duration::from_millis(1));
    assert_eq!(asked_chats(&sim), 0);
    assert_eq!(sim.planner.freshness.len(), 60);
}

#[test]
fn those_whom_the_owner_talks_to_are_found_page_by_page() {
    let mut sim = sim(700);
    sim.portal.partners = (100..=700).rev().collect();
    sim.portal.outside = [PersonId(120), PersonId(690)].into();
    sim.read();
    assert_eq!(sim.planner.freshness.len(), 700);
    assert!(sim.planner.gaps().without_department, "others may be missing");
}

#[test]
fn a_list_of_chats_that_is_refused_is_left_alone_for_a_day() {
    for kind in [FaultKind::Denied, FaultKind::Unusable] {
        let mut sim = sim(60);
        sim.portal.has_chat = true;
        sim.portal.fails = vec![("im.dialog.users.list", kind), ("im.recent.list", kind)];
        sim.read();
        assert_eq!(sim.planner.freshness.len(), 60);
        sim.run(HOUR * 23);
        assert_eq!(asked_chats(&sim), 0, "{kind:?}");
        sim.run(HOUR * 2);
        assert!(asked_chats(&sim) > 0, "{kind:?}");
    }
}

#[test]
fn one_list_that_is_refused_leaves_the_other() {
    let mut sim = sim(60);
    sim.portal.has_chat = true;
    sim.portal.partners = vec![60];
    sim.portal.fails = vec![("im.dialog.users.list", FaultKind::Denied)];
    sim.read();
    sim.run(HOUR * 2);
    let methods: Vec<&str> = sim
        .log
        .iter()
        .flat_map(|(_, request)| &request.commands)
        .filter(|command| command.is_of_chats())
        .map(crate::portal::Command::method)
        .collect();
    assert!(!methods.is_empty() && methods.iter().all(|method| *method == "im.recent.list"), "{methods:?}");
}

#[test]
fn a_chat_that_has_used_its_time_holds_nobody_up() {
    let mut sim = sim(60);
    sim.portal.has_chat = true;
    let until = crate::sync::planner::cadence::after(sim.now, HOUR);
    sim.portal.tired = Some(("im.dialog.users.list", until));
    let began = sim.now;
    sim.read();
    assert!(sim.now.duration_since(began) < jiff::SignedDuration::from_secs(5));
    sim.run(HOUR * 2);
    assert!(asked_chats(&sim) > 0);
}
