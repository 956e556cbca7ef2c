#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::time::Duration;

use jiff::SignedDuration;
use proptest::prelude::*;

use super::super::office::{Office, Sim, asked};
use super::*;

const MINUTE: Duration = Duration::from_mins(1);
const HOUR: Duration = Duration::from_hours(1);

fn sim(people: u64) -> Sim {
    Sim::new(Planner::new(Cadence::default(), 7), Office::of(people))
}

/// An office that has been read, with 30 rows on the screen and the third selected.
fn dashboard(people: u64) -> Sim {
    let mut sim = sim(people);
    sim.read();
    sim.look_at(1..=30, Some(3));
    sim.run(MINUTE);
    sim.log.clear();
    sim
}

fn gaps(times: &[Timestamp]) -> Vec<f64> {
    times.windows(2).map(|pair| pair[1].duration_since(pair[0]).as_secs_f64()).collect()
}

fn longest(times: &[Timestamp]) -> f64 {
    gaps(times).into_iter().fold(0.0, f64::max)
}

#[test]
fn the_first_request_brings_whole_people() {
    let mut sim = sim(60);
    sim.planner.attend(&sim.interest, sim.now);
    assert_eq!(sim.planner.link(), Link::Connecting);
    let Step::Ask(request) = sim.planner.next(sim.now) else { panic!("asks at once") };
    assert_eq!(request.purpose, Purpose::Opening);
    assert!(request.commands.contains(&Command::Colleagues { offset: 0 }));
    let replies = sim.office.answer(&request);
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
fn what_is_nearly_due_travels_along() {
    let mut sim = dashboard(200);
    sim.run(MINUTE * 10);
    let requests = sim.log.len();
    assert!(requests <= 62, "the rows and everybody cost no requests of their own: {requests}");
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
fn a_hundred_thousand_people_do_not_break_the_budget() {
    let mut sim = dashboard(100_000);
    sim.run(MINUTE * 15);
    assert!(sim.busiest_minute() <= 12);
    assert!(longest(&sim.times(3)) <= 15.0);
    assert!(longest(&sim.times(99_999)) <= 420.0, "{:?}", gaps(&sim.times(99_999)));
}

#[test]
fn a_steady_hour() {
    for people in [60, 10_000] {
        let mut sim = sim(people);
        sim.look_at(1..=40, Some(1));
        let opening = sim.read();
        sim.run(MINUTE);
        let first_minute = opening + sim.log.len();
        sim.log.clear();
        sim.run(HOUR);
        let busiest = sim.busiest_minute();
        println!(
            "{people} people: first minute {first_minute}, hour {}, busiest minute {busiest}",
            sim.log.len()
        );
        assert!(first_minute <= 12 && sim.log.len() <= 390 && busiest <= 12);
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
fn a_clock_set_back_does_not_silence_it() {
    let mut sim = dashboard(60);
    sim.now = before(sim.now, HOUR * 3);
    sim.run(MINUTE);
    assert!(sim.log.len() >= 5, "{}", sim.log.len());
    assert!(sim.busiest_minute() <= 12);
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
fn newcomers_are_found_within_half_an_hour() {
    let mut sim = dashboard(60);
    sim.office.people = 75;
    sim.run(MINUTE * 31);
    assert!(!sim.times(75).is_empty());
    assert_eq!(sim.planner.ages.len(), 75);
}

#[test]
fn whoever_is_left_out_twice_is_gone_and_may_come_back() {
    let mut sim = dashboard(60);
    sim.office.unseen.insert(PersonId(5));
    sim.run(Duration::from_secs(29));
    assert!(sim.gone.is_empty(), "once may be a mistake");
    sim.run(Duration::from_secs(32));
    assert_eq!(sim.gone, [PersonId(5)]);
    sim.log.clear();
    sim.run(MINUTE * 10);
    assert!(sim.times(5).len() <= 5, "asked for seldom: {}", sim.times(5).len());
    assert_eq!(sim.gone, [PersonId(5)], "said once");
    sim.office.unseen.clear();
    sim.run(MINUTE * 6);
    assert!(sim.planner.missed.is_empty());
}

#[test]
fn failures_wait_longer_and_longer_and_success_forgets_them() {
    let mut sim = dashboard(60);
    sim.office.broken = Some(FaultKind::Unreachable);
    sim.run(MINUTE * 20);
    let waits = gaps(&sim.log.iter().map(|(at, _)| *at).collect::<Vec<_>>());
    assert!(waits[..6].windows(2).all(|pair| pair[1] >= pair[0] - 0.5), "{waits:?}");
    assert!(waits.iter().all(|wait| *wait <= 121.0) && *waits.last().unwrap() >= 60.0, "{waits:?}");
    assert!(matches!(sim.planner.link(), Link::Retrying { .. }));
    sim.office.broken = None;
    sim.planner.refresh(sim.now);
    sim.log.clear();
    sim.run(Duration::from_secs(2));
    assert_eq!(sim.planner.link(), Link::Live);
    assert!((1..=30).all(|id| !sim.times(id).is_empty()), "all rows are fresh again");
    sim.run(MINUTE);
    assert!(longest(&sim.times(3)) <= 10.5);
}

#[test]
fn a_busy_portal_is_asked_half_as_often_and_then_more_again() {
    let mut sim = dashboard(60);
    let busy = Fault::new(FaultKind::Busy, "too many requests");
    for _ in 0..3 {
        let Step::Ask(request) = next_request(&mut sim) else { panic!("asks") };
        sim.planner.sent(&request, sim.now);
        sim.planner.failed(&busy, sim.now);
    }
    sim.run(MINUTE * 3);
    assert!(sim.log.len() <= 9, "{}", sim.log.len());
    sim.run(MINUTE * 10);
    sim.log.clear();
    sim.run(MINUTE * 5);
    assert!(sim.log.len() >= 29, "recovered: {}", sim.log.len());
}

fn next_request(sim: &mut Sim) -> Step {
    for _ in 0..1_000 {
        sim.planner.attend(&sim.interest, sim.now);
        match sim.planner.next(sim.now) {
            Step::Wait(until) => sim.now = until,
            step => return step,
        }
    }
    Step::Idle
}

#[test]
fn a_method_that_used_up_its_time_rests_and_the_others_go_on() {
    let mut sim = dashboard(60);
    let until = after(sim.now, MINUTE * 4);
    let Step::Ask(request) = next_request(&mut sim) else { panic!("asks") };
    sim.planner.sent(&request, sim.now);
    let mut replies = sim.office.answer(&request);
    let users = |command: &Command| matches!(command, Command::Users(_));
    let place = request.commands.iter().position(users).unwrap_or(usize::MAX);
    if place == usize::MAX {
        sim.planner.answered(&request, &replies, sim.now);
        sim.planner.rest(
            &Command::Users(vec![]),
            &Fault::new(FaultKind::Exhausted { until: Some(until) }, ""),
            sim.now,
        );
    } else {
        replies[place] = Err(Fault::new(FaultKind::Exhausted { until: Some(until) }, "used up"));
        sim.planner.answered(&request, &replies, sim.now);
    }
    let (before_reset, _) = (Duration::from_secs(230), sim.log.clear());
    sim.run(before_reset);
    assert!(sim.log.iter().all(|(_, request)| !request.commands.iter().any(users)));
    assert!(sim.times(3).len() >= 20, "the selected person is still asked for");
    sim.run(MINUTE);
    assert!(!sim.times(20).is_empty());
}

#[test]
fn a_refused_webhook_stops_until_the_user_says_so() {
    let mut sim = dashboard(60);
    sim.office.broken = Some(FaultKind::Final);
    sim.run(HOUR);
    assert_eq!(sim.log.len(), 1);
    assert_eq!(sim.planner.link(), Link::Stopped { sentence: "the office is broken".into() });
    sim.office.broken = None;
    sim.planner.refresh(sim.now);
    sim.run(MINUTE);
    assert_eq!(sim.planner.link(), Link::Live);
}

#[test]
fn nothing_to_look_at_still_sweeps() {
    let mut sim = sim(60);
    sim.read();
    sim.run(HOUR);
    assert!(sim.log.len() <= 20, "{}", sim.log.len());
    assert!(sim.times(44).len() >= 11);
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
                Event::Break => sim.office.broken = Some(FaultKind::Unreachable),
                Event::Mend => sim.office.broken = None,
                Event::Busy => sim.office.broken = Some(FaultKind::Busy),
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
}
