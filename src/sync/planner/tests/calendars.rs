//! Whose calendars are asked for, how often, and what that costs.

use std::collections::HashSet;
use std::time::Duration;

use jiff::tz::TimeZone;
use proptest::prelude::*;

use super::simulation::{Portal, Sim};
use super::{HOUR, MINUTE, gaps, longest};
use crate::people::PersonId;
use crate::portal::Command;
use crate::sync::planner::Planner;
use crate::sync::planner::cadence::{Cadence, after};
use crate::sync::planner::calendars::CalendarCadence;
use crate::sync::planner::fault::FaultKind;

/// Where the simulation begins in the morning.
const ZONE: &str = "Asia/Tokyo";
const NEARLY_A_DAY: Duration = Duration::from_secs(24 * 3600 - 120);

/// A portal with calendars, so large, with 30 rows on the screen and the third selected.
fn office(people: u64) -> Sim {
    office_with(people, vec!["im", "calendar"])
}

fn office_with(people: u64, scopes: Vec<&'static str>) -> Sim {
    let calendars = CalendarCadence { time_zone: TimeZone::get(ZONE).unwrap(), ..CalendarCadence::default() };
    let planner = Planner::new(Cadence { calendars: Some(calendars), ..Cadence::default() }, 7);
    let mut portal = Portal::of(people);
    portal.scopes = scopes;
    let mut sim = Sim::new(planner, portal);
    sim.look_at(1..=30, Some(3));
    sim.read();
    sim
}

/// The calls for calendars, each with when it went, whom it asks for and for how many days.
fn calls(sim: &Sim) -> Vec<(jiff::Timestamp, Vec<u64>, i32)> {
    let calls =
        sim.log.iter().flat_map(|(at, request)| request.commands.iter().map(move |command| (*at, command)));
    calls
        .filter_map(|(at, command)| match command {
            Command::Accessibility { users, from, to } => {
                Some((at, users.iter().map(|id| id.0).collect(), to.since(*from).unwrap().get_days() + 1))
            }
            _ => None,
        })
        .collect()
}

/// When somebody's calendar was asked for.
fn times(sim: &Sim, id: u64) -> Vec<jiff::Timestamp> {
    calls(sim).into_iter().filter(|(_, ids, _)| ids.contains(&id)).map(|(at, ..)| at).collect()
}

/// Everybody whose calendar was asked for.
fn everybody(sim: &Sim) -> HashSet<u64> {
    calls(sim).into_iter().flat_map(|(_, ids, _)| ids).collect()
}

fn settings(sim: &Sim) -> usize {
    let commands = sim.log.iter().flat_map(|(_, request)| &request.commands);
    commands.filter(|command| **command == Command::CalendarSettings).count()
}

#[test]
fn who_is_on_the_screen_comes_first_and_the_company_before_all() {
    let mut sim = office(2_000);
    sim.run(Duration::from_secs(3));
    let asked = calls(&sim);
    let (_, first, days) = &asked[0];
    assert_eq!(first[0], 3, "the selected person");
    assert!((1..=30).all(|id| first.contains(&id)), "{first:?}");
    assert_eq!(*days, 17, "two weeks ahead");
    assert_eq!(settings(&sim), 1);
    sim.run(HOUR);
    assert_eq!(everybody(&sim).len(), 2_000);
}

#[test]
fn calendars_are_renewed_as_often_as_they_are_looked_at() {
    let mut sim = office(200);
    sim.run(MINUTE);
    sim.log.clear();
    sim.run(HOUR * 2);
    assert!(longest(&times(&sim, 3)) <= 61.0, "selected: {:?}", gaps(&times(&sim, 3)));
    let (row, other) = (gaps(&times(&sim, 7)), gaps(&times(&sim, 150)));
    assert!(row.iter().all(|gap| (560.0..=640.0).contains(gap)), "{row:?}");
    assert!(!other.is_empty() && other.iter().all(|gap| (3560.0..=3660.0).contains(gap)), "{other:?}");
    assert!(calls(&sim).iter().all(|(.., days)| *days == 4), "two weeks once a day");
    assert_eq!(settings(&sim), 0, "once a day");
}

#[test]
fn whoever_is_selected_is_asked_for_at_once_when_a_minute_old() {
    let mut sim = office(200);
    sim.run(MINUTE * 2);
    sim.log.clear();
    sim.look_at(1..=30, Some(7));
    sim.run(Duration::from_secs(2));
    assert_eq!(times(&sim, 7).len(), 1, "two minutes old");
    sim.log.clear();
    sim.look_at(1..=30, Some(3));
    sim.run(Duration::from_secs(2));
    assert_eq!(times(&sim, 3).len(), 0, "less than a minute old");
}

#[test]
fn at_midnight_everything_is_read_anew_and_two_weeks_ahead() {
    let mut sim = office(60);
    let zone = TimeZone::get(ZONE).unwrap();
    let tomorrow = zone.to_datetime(sim.now).date().tomorrow().unwrap();
    let midnight = zone.to_ambiguous_timestamp(tomorrow.at(0, 0, 0, 0)).unambiguous().unwrap();
    let before = midnight.duration_since(sim.now) - jiff::SignedDuration::from_secs(5);
    sim.run(before.unsigned_abs());
    sim.log.clear();
    sim.run(MINUTE * 3);
    let ahead: Vec<_> = calls(&sim).into_iter().filter(|(.., days)| *days == 17).collect();
    assert!(ahead.iter().all(|(at, ..)| *at >= midnight && at.duration_since(midnight).as_secs() < 180));
    for id in 1..=60 {
        assert_eq!(ahead.iter().filter(|(_, ids, _)| ids.contains(&id)).count(), 1, "{id}");
    }
    assert_eq!(settings(&sim), 1);
}

#[test]
fn ten_thousand_calendars_stay_within_the_budget_and_delay_no_presence() {
    let mut sim = office(10_000);
    sim.run(MINUTE * 5);
    assert!(sim.busiest_minute() <= 12);
    sim.run(HOUR);
    assert_eq!(everybody(&sim).len(), 10_000, "all within the first hour");
    sim.log.clear();
    sim.run(HOUR);
    let alone = sim.log.iter().filter(|(_, r)| r.commands.iter().all(Command::is_of_calendars)).count();
    assert!(sim.busiest_minute() <= 12 && alone <= 10, "{alone} requests for calendars alone");
    assert_eq!(everybody(&sim).len(), 10_000, "and again");
    assert!(calls(&sim).iter().all(|(_, ids, _)| ids.len() <= 50));
    let rows: Vec<f64> = (2..=30).map(|id| longest(&sim.times(id))).collect();
    assert!(rows.iter().all(|gap| *gap <= 31.0), "the rows as without: {rows:?}");
}

#[test]
fn calendars_cost_hardly_a_request_of_their_own() {
    for people in [60, 10_000] {
        let steady = |scopes| {
            let mut sim = office_with(people, scopes);
            sim.run(MINUTE);
            let first_minute = sim.log.len();
            sim.log.clear();
            sim.run(HOUR);
            (first_minute, sim.log.len())
        };
        let (with, without) = (steady(vec!["im", "calendar"]), steady(vec!["im"]));
        println!("{people} people: {with:?} requests after the reading with calendars, {without:?} without");
        assert!(with.0 <= without.0 + 2 && with.1 <= without.1 + 12 && with.1 <= 390);
    }
}

#[test]
fn a_row_that_appears_waits_for_no_calendar() {
    let mut sim = office(10_000);
    sim.run(MINUTE * 3);
    sim.log.clear();
    sim.look_at(5_000..=5_030, Some(5_001));
    sim.run(Duration::from_secs(1));
    let (_, first) = &sim.log[0];
    assert!(first.commands.contains(&Command::User(PersonId(5_001))));
    let others = calls(&sim).iter().any(|(_, ids, _)| ids.iter().any(|id| !(5_000..=5_030).contains(id)));
    assert!(!others, "nobody's calendar but theirs travels with what the user waits for");
}

#[test]
fn a_refused_method_is_left_alone_for_a_day() {
    for kind in [FaultKind::Unusable, FaultKind::Denied, FaultKind::Final] {
        let mut sim = office(60);
        sim.portal.fails = vec![("calendar.accessibility.get", kind), ("calendar.settings.get", kind)];
        sim.run(MINUTE);
        assert!(sim.busiest_minute() <= 12);
        // A day of rows would be a long simulation.
        sim.look_at([], None);
        sim.run(NEARLY_A_DAY);
        assert_eq!((calls(&sim).len(), settings(&sim)), (2, 1), "both calls of one request: {kind:?}");
        sim.portal.fails.clear();
        sim.run(MINUTE * 5);
        assert!(calls(&sim).len() > 2 && settings(&sim) == 2, "{kind:?}");
    }
}

#[test]
fn without_the_scope_nothing_is_asked_and_a_granted_one_is_noticed() {
    let mut sim = office_with(60, vec!["im"]);
    sim.run(HOUR * 2);
    assert!(calls(&sim).is_empty() && settings(&sim) == 0);
    sim.portal.scopes.push("calendar");
    sim.run(MINUTE * 31);
    assert!(!calls(&sim).is_empty());
    sim.portal.scopes.pop();
    sim.run(MINUTE * 31);
    sim.log.clear();
    sim.run(HOUR);
    assert!(calls(&sim).is_empty());
}

#[test]
fn settings_that_are_refused_keep_no_calendar_back() {
    let mut sim = office(60);
    sim.portal.fails = vec![("calendar.settings.get", FaultKind::Denied)];
    sim.run(HOUR);
    assert_eq!(settings(&sim), 1);
    assert!(times(&sim, 7).len() >= 6);
}

#[test]
fn calendars_that_use_up_their_time_are_waited_for() {
    let mut sim = office(200);
    let until = after(sim.now, MINUTE * 5);
    sim.portal.tired = Some(("calendar.accessibility.get", until));
    sim.run(MINUTE * 5);
    assert!(calls(&sim).iter().all(|(at, ..)| *at == calls(&sim)[0].0), "one request: {:?}", calls(&sim));
    assert!(longest(&sim.times(7)) <= 31.0, "presence goes on");
    sim.run(MINUTE * 5);
    assert_eq!(everybody(&sim).len(), 200);
}

#[test]
fn a_request_that_failed_with_calendars_is_made_again_without() {
    let mut sim = office(200);
    sim.run(MINUTE * 20);
    sim.log.clear();
    sim.portal.fails = vec![("*", FaultKind::Unreachable)];
    while calls(&sim).is_empty() {
        sim.run(Duration::from_secs(1));
    }
    let failed_at = sim.now;
    sim.portal.fails.clear();
    sim.run(MINUTE * 5);
    let later = calls(&sim).into_iter().filter(|(at, ..)| *at > failed_at);
    let (next, ids, _) = later.into_iter().next().unwrap();
    assert!(next.duration_since(failed_at).as_secs() >= 59 && ids.len() <= 25, "{ids:?}");
    assert!(sim.times(7).iter().any(|at| *at > failed_at && at.duration_since(failed_at).as_secs() < 59));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn whatever_is_looked_at_the_budget_holds(
        people in 1u64..3_000,
        looks in prop::collection::vec((0u64..3_000, 0u64..200), 1..20),
    ) {
        let mut sim = office(people);
        sim.run(MINUTE);
        sim.log.clear();
        for (row, seconds) in looks {
            let first = 1 + row % people;
            sim.look_at(first..=(first + 30).min(people), Some(first));
            sim.run(Duration::from_secs(seconds));
        }
        prop_assert!(sim.busiest_minute() <= 12);
        prop_assert!(calls(&sim).iter().all(|(_, ids, _)| !ids.is_empty() && ids.len() <= 50));
    }
}
