//! What the portal is asked where a relay tells presence, and what when it falls silent.

use std::collections::HashSet;
use std::time::Duration;

use super::simulation::{Portal, Sim, asked};
use super::{HOUR, MINUTE};
use crate::people::PersonId;
use crate::portal::Command;
use crate::sync::planner::Planner;
use crate::sync::planner::cadence::Cadence;
use crate::sync::planner::calendars::CalendarCadence;

/// What a portal takes of one address: requests a second, and how many at once.
const RATE: f64 = 2.0;
const DEPTH: f64 = 50.0;

fn ids(people: std::ops::RangeInclusive<u64>) -> Vec<PersonId> {
    people.map(PersonId).collect()
}

fn planner(seed: u64) -> Planner {
    let cadence = Cadence {
        calendars: Some(CalendarCadence::default()),
        structure: Some(Duration::from_secs(30)),
        ..Cadence::default()
    };
    let mut planner = Planner::new(cadence, seed);
    planner.expect_relay();
    planner
}

/// A dashboard that has read the company, with 30 rows and the third selected, to which a relay tells everybody.
fn relayed(people: u64, seed: u64) -> Sim {
    let mut portal = Portal::of(people);
    portal.scopes = vec!["im", "user_brief", "department", "calendar"];
    let mut sim = Sim::new(planner(seed), portal);
    sim.read();
    sim.planner.relay_told(&ids(1..=people), &[], true, sim.now);
    sim.look_at(1..=30, Some(3));
    sim.run(MINUTE);
    sim.log.clear();
    sim
}

/// Everybody who was asked for by the lists.
fn rows(sim: &Sim) -> HashSet<PersonId> {
    let lists = sim.log.iter().flat_map(|(_, request)| &request.commands);
    lists.filter(|command| matches!(command, Command::Users(_))).flat_map(asked).collect()
}

#[test]
fn while_the_relay_tells_nobody_is_swept_and_no_row_asked() {
    let mut sim = relayed(200, 7);
    sim.run(HOUR * 2);
    assert_eq!(rows(&sim), HashSet::new());
    // The selected person and their calendar, every five minutes.
    assert!(sim.log.len() <= 2 * 26, "{} requests", sim.log.len());
    let mut large = relayed(4_000, 7);
    large.run(HOUR * 2);
    assert_eq!(rows(&large), HashSet::new());
    assert!(large.log.len() <= 2 * 4, "half an hour and more lies between them: {}", large.log.len());
}

#[test]
fn whoever_is_selected_is_asked_for_at_once_and_then_seldom() {
    let mut sim = relayed(4_000, 7);
    sim.run(MINUTE * 2);
    sim.look_at(1..=30, Some(9));
    sim.run(Duration::from_secs(2));
    assert_eq!(sim.times(9).len(), 1);
    sim.run(MINUTE * 20);
    assert_eq!(sim.times(9).len(), 1);
    // Back from another window, as somebody always is.
    sim.interest.focused = false;
    sim.run(MINUTE);
    sim.interest.focused = true;
    sim.run(MINUTE);
    assert_eq!(sim.times(9).len(), 1);
    sim.planner.refresh(sim.now);
    sim.run(Duration::from_secs(2));
    assert_eq!(sim.times(9).len(), 2, "the user wants it");
}

#[test]
fn the_company_is_read_anew_every_few_hours() {
    for seed in 0..5 {
        let mut sim = relayed(60, seed);
        sim.run(HOUR * 24);
        let opening = |command: &Command| matches!(command, Command::SearchDepartments { offset: 0, .. });
        let readings = sim.log.iter().filter(|(_, request)| request.commands.iter().any(opening)).count();
        assert!((4..=8).contains(&readings), "{readings} readings in a day");
    }
}

#[test]
fn whom_the_relay_leaves_out_the_portal_is_asked_about_slowly() {
    let mut sim = relayed(60, 7);
    sim.planner.relay_told(&[], &[PersonId(5)], false, sim.now);
    sim.run(HOUR);
    assert_eq!(rows(&sim), HashSet::from([PersonId(5)]));
    assert!((10..=13).contains(&sim.times(5).len()), "every five minutes: {}", sim.times(5).len());
}

#[test]
fn of_whom_the_relay_tells_first_the_portal_is_asked_who_they_are_once() {
    let mut sim = relayed(60, 7);
    sim.portal.people = 61;
    sim.planner.relay_told(&[PersonId(61), PersonId(999)], &[], false, sim.now);
    sim.run(MINUTE * 5);
    assert_eq!((sim.times(61).len(), sim.times(999).len()), (1, 1));
    assert!(sim.told.contains_key(&PersonId(61)));
    sim.run(HOUR);
    assert_eq!(sim.times(61).len(), 1);
}

#[test]
fn before_the_first_word_of_the_relay_the_reading_alone_asks() {
    let mut sim = Sim::new(planner(3), Portal::of(200));
    sim.look_at(1..=30, Some(3));
    sim.read();
    sim.run(MINUTE * 2);
    assert_eq!(rows(&sim), HashSet::new(), "colleagues and departments tell all: {:?}", sim.log);
}

#[test]
fn a_silent_relay_is_stood_in_for_slowly_and_a_refresh_does_not_wait() {
    let mut sim = relayed(200, 7);
    sim.run(HOUR);
    sim.log.clear();
    let since = sim.now;
    sim.planner.relay_silent(since);
    sim.run(Duration::from_secs(301));
    assert!(rows(&sim).contains(&PersonId(1)), "within five minutes");
    sim.run(HOUR);
    let row = sim.times(1);
    assert!((11..=14).contains(&row.len()), "every five minutes: {row:?}");
    let other = sim.times(150);
    assert!((2..=4).contains(&other.len()), "everybody within half an hour: {other:?}");
    // It speaks again.
    sim.planner.relay_told(&ids(1..=200), &[], true, sim.now);
    sim.log.clear();
    sim.run(HOUR);
    assert_eq!(rows(&sim), HashSet::new());
    sim.planner.relay_silent(sim.now);
    sim.planner.refresh(sim.now);
    sim.run(Duration::from_secs(2));
    assert!(rows(&sim).contains(&PersonId(1)));
}

/// The deepest that a bucket of the portal's rate becomes, of requests at these seconds.
fn deepest(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    let (mut level, mut deepest, mut last) = (0.0_f64, 0.0_f64, times[0]);
    for at in times {
        level = (level - (at - last) * RATE).max(0.0) + 1.0;
        deepest = deepest.max(level);
        last = at;
    }
    deepest
}

/// Half of a company looks on, behind one address, when its relay dies.
#[test]
fn thousands_of_clients_do_not_fall_upon_the_portal_together() {
    let (people, clients) = (2_000, 1_000);
    let first = relayed(people, 7);
    let mut times = Vec::new();
    for client in 0..clients {
        let mut sim = first.clone();
        sim.planner.sit_at(client);
        // Nobody began together with all others.
        sim.run(Duration::from_secs(client));
        sim.log.clear();
        let silence = sim.now;
        sim.planner.relay_silent(silence);
        sim.run(MINUTE * 40);
        assert!(sim.log.len() <= 7, "{} requests of one client", sim.log.len());
        times.extend(sim.log.iter().map(|(at, _)| at.duration_since(silence).as_secs_f64()));
    }
    let requests = times.len();
    let deepest = deepest(times);
    println!("{clients} clients: {requests} requests, {deepest:.0} of {DEPTH} deep");
    assert!(deepest < DEPTH / 2.0, "{deepest}");
}
