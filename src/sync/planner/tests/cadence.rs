//! Who is asked for when nothing is wrong.

use std::collections::HashSet;
use std::time::Duration;

use super::{HOUR, MINUTE, dashboard, gaps, longest, sim};
use crate::people::PersonId;
use crate::sync::planner::cadence::after;
use crate::sync::planner::request::Purpose;
use crate::sync::planner::tests::simulation::asked;

#[test]
fn the_selected_person_every_ten_seconds_the_rows_every_thirty() {
    let mut sim = dashboard(200);
    sim.run(MINUTE * 10);
    let selected = sim.times(3);
    assert!(selected.len() >= 58 && longest(&selected) <= 10.5, "{:?}", gaps(&selected));
    for row in [1, 15, 30] {
        let row = sim.times(row);
        assert!(row.len() <= 30 && longest(&row) <= 30.5, "{:?}", gaps(&row));
    }
    let others = sim.times(150);
    assert!(others.len() == 2 || others.len() == 3, "everybody every 5 minutes: {:?}", gaps(&others));
}

#[test]
fn everybody_is_swept_within_five_minutes_and_in_pieces() {
    for people in [61, 2_000, 10_000, 24_000] {
        let mut sim = dashboard(people);
        sim.run(MINUTE * 16);
        for id in [31, people / 2, people] {
            let times = sim.times(id);
            assert!(times.len() >= 3 && longest(&times) <= 320.0, "{people}: {:?}", gaps(&times));
        }
        let most = sim.log.iter().map(|(_, request)| request.commands.len()).max().unwrap();
        assert!(people > 10_000 || most <= 23, "{people}: {most} commands at once");
        assert!(sim.busiest_minute() <= 12);
    }
}

#[test]
fn an_unfocused_terminal_asks_less_and_the_return_of_focus_asks_at_once() {
    let mut sim = dashboard(60);
    sim.interest.focused = false;
    sim.run(MINUTE * 10);
    assert!(sim.log.len() <= 14, "{} requests in 10 unfocused minutes", sim.log.len());
    sim.run(Duration::from_secs(45));
    sim.log.clear();
    sim.interest.focused = true;
    sim.run(Duration::from_secs(1));
    let ids: Vec<_> =
        sim.log.iter().flat_map(|(_, request)| request.commands.iter().flat_map(asked)).collect();
    assert_eq!(ids.len(), 30);
}

#[test]
fn the_watched_are_asked_for_unfocused_too() {
    let mut sim = dashboard(60);
    sim.interest.focused = false;
    sim.interest.watched = vec![PersonId(55)];
    sim.run(MINUTE * 5);
    assert!(longest(&sim.times(55)) <= 30.5);
}

#[test]
fn waking_up_asks_at_once() {
    let mut sim = dashboard(60);
    sim.now = after(sim.now, HOUR * 8);
    let woken = sim.now;
    sim.run(Duration::from_millis(1));
    assert_eq!(sim.log.len(), 1);
    assert_eq!(sim.log[0].0, woken);
    assert!(sim.times(60).len() == 1, "everybody is asked for");
}

#[test]
fn a_key_held_down_costs_no_request_per_row() {
    let mut sim = dashboard(2_000);
    sim.run(MINUTE * 2);
    sim.log.clear();
    for step in 0..100 {
        sim.look_at(100 + step..130 + step, Some(115 + step));
        sim.run(Duration::from_millis(30));
    }
    assert!(sim.log.len() <= 2, "{} requests while scrolling for 3 s", sim.log.len());
    sim.log.clear();
    sim.run(Duration::from_secs(8));
    let ids: HashSet<_> =
        sim.log.iter().flat_map(|(_, request)| request.commands.iter().flat_map(asked)).collect();
    assert!((199..229).all(|id| ids.contains(&PersonId(id))), "the rows where it stopped");
}

#[test]
fn refreshing_by_hand_asks_at_once_and_twice_reads_the_company() {
    let mut sim = dashboard(60);
    sim.run(Duration::from_secs(4));
    sim.log.clear();
    sim.planner.refresh(sim.now);
    sim.run(Duration::from_secs(2));
    assert_eq!((sim.log.len(), sim.times(3).len(), sim.times(30).len()), (1, 1, 1));
    sim.planner.refresh(sim.now);
    sim.run(Duration::from_secs(2));
    assert!(sim.log.iter().any(|(_, request)| request.purpose == Purpose::Opening));
}

#[test]
fn nothing_to_look_at_still_sweeps() {
    let mut sim = sim(60);
    sim.read();
    sim.run(HOUR);
    assert!(sim.log.len() <= 20, "{}", sim.log.len());
    assert!(sim.times(44).len() >= 11);
}
