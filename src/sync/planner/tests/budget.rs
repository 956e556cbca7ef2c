//! How many requests it costs.

use std::time::Duration;

use proptest::prelude::*;

use super::simulation::{Portal, Sim};
use super::{HOUR, MINUTE, dashboard, gaps, longest, sim};
use crate::people::PersonId;
use crate::sync::planner::Planner;
use crate::sync::planner::cadence::Cadence;
use crate::sync::planner::calendars::CalendarCadence;
use crate::sync::planner::fault::FaultKind;

#[test]
fn what_is_nearly_due_travels_along() {
    let mut sim = dashboard(200);
    sim.run(MINUTE * 10);
    let requests = sim.log.len();
    assert!(requests <= 62, "the rows and everybody cost no requests of their own: {requests}");
}

#[test]
fn a_hundred_thousand_people_do_not_break_the_budget() {
    let mut sim = dashboard(100_000);
    sim.run(MINUTE * 15);
    assert!(sim.busiest_minute() <= 12);
    assert!(longest(&sim.times(3)) <= 15.0);
    assert!(longest(&sim.times(99_999)) <= 420.0, "{:?}", gaps(&sim.times(99_999)));
}

/// A dashboard that asks for all that the scopes open, before it has read anything.
fn opening(people: u64, scopes: &[&'static str]) -> Sim {
    let cadence = Cadence {
        calendars: Some(CalendarCadence::default()),
        structure: Some(Duration::from_secs(30)),
        ..Cadence::default()
    };
    let mut portal = Portal::of(people);
    portal.scopes = scopes.to_vec();
    portal.has_chat = true;
    portal.partners = (2..40).collect();
    Sim::new(Planner::new(cadence, 7), portal)
}

#[test]
fn a_steady_hour_with_and_without_the_scopes() {
    let scopes = ["im", "user_brief", "department", "calendar", "humanresources"];
    for people in [60, 10_000] {
        for granted in [1, 3, 4, 5] {
            let mut sim = opening(people, &scopes[..granted]);
            sim.look_at(1..=40, Some(1));
            let reading = sim.read();
            sim.run(MINUTE);
            let first_minute = reading + sim.log.len();
            sim.log.clear();
            sim.run(HOUR);
            let (hour, busiest) = (sim.log.len(), sim.busiest_minute());
            println!(
                "{people} people, {}: first minute {first_minute}, hour {hour}, busiest minute {busiest}",
                scopes[..granted].join(" "),
            );
            assert!(first_minute <= 20 && hour <= 460 && busiest <= 12, "{people} {granted}");
        }
    }
}

#[derive(Clone, Debug)]
enum Event {
    Scroll(u64),
    Select(u64),
    Focus(bool),
    Watch(u64),
    Refresh,
    Break,
    Mend,
    Busy,
}

fn events() -> impl Strategy<Value = Vec<(u64, Event)>> {
    let event = prop_oneof![
        4 => (1..400_u64).prop_map(Event::Scroll),
        4 => (1..450_u64).prop_map(Event::Select),
        2 => any::<bool>().prop_map(Event::Focus),
        1 => (1..450_u64).prop_map(Event::Watch),
        2 => Just(Event::Refresh),
        1 => Just(Event::Break),
        2 => Just(Event::Mend),
        1 => Just(Event::Busy),
    ];
    prop::collection::vec((0..20_000_u64, event), 1..40)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_minute_holds_more_than_twelve_requests(people in 1..600_u64, events in events()) {
        let mut sim = sim(people);
        sim.read();
        for (pause, event) in events {
            match event {
                Event::Scroll(top) => sim.interest.visible = (top..top + 35).map(PersonId).collect(),
                Event::Select(id) => sim.interest.selected = Some(PersonId(id)),
                Event::Focus(focused) => sim.interest.focused = focused,
                Event::Watch(id) => sim.interest.watched = vec![PersonId(id), PersonId(id)],
                Event::Refresh => sim.planner.refresh(sim.now),
                Event::Break => sim.portal.broken = Some(FaultKind::Unreachable),
                Event::Mend => sim.portal.broken = None,
                Event::Busy => sim.portal.broken = Some(FaultKind::Busy),
            }
            sim.run(Duration::from_millis(pause));
        }
        prop_assert!(sim.busiest_minute() <= 12, "{}", sim.busiest_minute());
    }

    #[test]
    fn whoever_is_looked_at_is_asked_for_in_time(
        people in 50..2_000_u64, selections in prop::collection::vec((100..15_000_u64, 1..40_u64), 1..40),
    ) {
        let mut sim = sim(people);
        sim.read();
        sim.look_at(1..=40, Some(1));
        sim.run(Duration::from_secs(30));
        let began = sim.now;
        sim.log.clear();
        for (pause, selected) in selections {
            sim.interest.selected = Some(PersonId(selected));
            sim.run(Duration::from_millis(pause));
        }
        for id in [1, 20, 40] {
            let mut times = vec![began];
            times.extend(sim.times(id));
            times.push(sim.now);
            prop_assert!(longest(&times) <= 40.0, "{id}: {:?}", gaps(&times));
        }
    }

    #[test]
    fn a_portal_that_fails_now_and_then_is_read_to_an_end(people in 1..4_000_u64, flaky in 2..60_u64) {
        let mut sim = sim(people);
        sim.portal.flaky = flaky;
        sim.read();
        let told = sim.planner.found().count();
        prop_assert!(flaky < 10 || told == usize::try_from(people).unwrap_or(0), "{told} of {people}");
    }
}
