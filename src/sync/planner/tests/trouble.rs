//! What happens when the portal does not play along.

use std::collections::BTreeMap;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};

use super::{HOUR, MINUTE, dashboard, gaps, longest};
use crate::people::PersonId;
use crate::portal::{Command, Operating};
use crate::sync::planner::cadence::{after, before};
use crate::sync::planner::connection_state::ConnectionState;
use crate::sync::planner::fault::{Fault, FaultKind};
use crate::sync::planner::request::{Request, Step};
use crate::sync::planner::tests::simulation::Sim;
use crate::words::{Sentence, Words};

#[test]
fn a_clock_set_back_does_not_silence_it() {
    let mut sim = dashboard(60);
    sim.now = before(sim.now, HOUR * 3);
    sim.run(MINUTE);
    assert!(sim.log.len() >= 5, "{}", sim.log.len());
    assert!(sim.busiest_minute() <= 12);
}

#[test]
fn whoever_is_left_out_twice_is_gone_and_may_come_back() {
    let mut sim = dashboard(60);
    sim.portal.unseen.insert(PersonId(5));
    sim.run(Duration::from_secs(29));
    assert!(sim.gone.is_empty(), "once may be a mistake");
    sim.run(Duration::from_secs(32));
    assert_eq!(sim.gone, [PersonId(5)]);
    sim.log.clear();
    sim.run(MINUTE * 10);
    assert!(sim.times(5).len() <= 5, "asked for seldom: {}", sim.times(5).len());
    assert_eq!(sim.gone, [PersonId(5)], "said once");
    sim.portal.unseen.clear();
    sim.run(MINUTE * 6);
    assert!(sim.planner.missed.is_empty());
}

#[test]
fn failures_wait_longer_and_longer_and_success_forgets_them() {
    let mut sim = dashboard(60);
    sim.portal.broken = Some(FaultKind::Unreachable);
    sim.run(MINUTE * 20);
    let waits = gaps(&sim.log.iter().map(|(at, _)| *at).collect::<Vec<_>>());
    assert!(waits[..5].windows(2).all(|pair| pair[1] >= pair[0] - 0.5), "{waits:?}");
    assert!(waits.iter().all(|wait| *wait <= 30.5) && *waits.last().unwrap() >= 14.5, "{waits:?}");
    assert!(matches!(sim.planner.connection_state(), ConnectionState::Retrying { .. }));
    sim.portal.broken = None;
    sim.planner.refresh(sim.now);
    sim.log.clear();
    sim.run(Duration::from_secs(2));
    assert_eq!(sim.planner.connection_state(), ConnectionState::Live);
    assert!((1..=30).all(|id| !sim.times(id).is_empty()), "all rows are fresh again");
    sim.run(MINUTE);
    assert!(longest(&sim.times(3)) <= 10.5);
}

#[test]
fn a_network_that_comes_back_is_noticed_within_one_refresh_of_the_rows() {
    let mut sim = dashboard(60);
    sim.portal.broken = Some(FaultKind::Offline);
    sim.run(MINUTE * 20);
    sim.portal.broken = None;
    sim.log.clear();
    sim.run(Duration::from_secs(31));
    assert_eq!(sim.planner.connection_state(), ConnectionState::Live);
    assert!((1..=30).all(|id| !sim.times(id).is_empty()));
}

#[test]
fn a_busy_portal_is_asked_half_as_often_and_then_more_again() {
    let mut sim = dashboard(60);
    sim.portal.broken = Some(FaultKind::Busy);
    while sim.log.len() < 3 {
        sim.run(Duration::from_secs(1));
    }
    sim.portal.broken = None;
    sim.log.clear();
    sim.run(MINUTE * 3);
    assert!(sim.log.len() <= 9, "{}", sim.log.len());
    sim.run(HOUR * 5);
    let before = sim.log.len();
    sim.run(HOUR);
    let after = sim.log.len() - before;
    assert!(after >= 80, "recovers: {after} in the sixth hour");
}

#[test]
fn a_method_that_used_its_share_is_asked_once_a_minute_and_by_the_user_at_once() {
    let mut sim = dashboard(60);
    let operating =
        |used_seconds| BTreeMap::from([("im.user.list.get", Operating { used_seconds, resets_at: None })]);
    for _ in 0..60 {
        let (planner, now) = (&mut sim.planner, sim.now);
        // Each of its answers tells the same again.
        planner.worked(&operating(200.0), SignedDuration::ZERO, now);
        sim.run(Duration::from_secs(61));
    }
    let lists = |request: &Request| request.commands.iter().any(|one| matches!(one, Command::Users(_)));
    let count = sim.log.iter().filter(|(_, request)| lists(request)).count();
    assert!((50..=130).contains(&count), "{count} in an hour");
    assert_eq!(sim.planner.connection_state(), ConnectionState::Live);
    sim.run(Duration::from_secs(10));
    sim.planner.worked(&operating(200.0), SignedDuration::ZERO, sim.now);
    sim.log.clear();
    sim.planner.refresh(sim.now);
    sim.run(Duration::from_secs(2));
    assert!(sim.log.iter().any(|(_, request)| lists(request)), "the user does not wait");
}

#[test]
fn a_block_inside_a_batch_stops_too() {
    let mut sim = dashboard(60);
    sim.planner.attend(&sim.interest, sim.now);
    let later = after(sim.now, MINUTE);
    let Step::Ask(request) = sim.planner.next(later) else { panic!("something is due") };
    sim.planner.sent(&request, later);
    let mut replies = sim.portal.answer(&request, later);
    assert!(replies.len() > 1);
    replies[0] = Err(Fault::new(FaultKind::Blocked, Sentence::verbatim("blocked")));
    sim.planner.answered(&request, &replies, later);
    assert_eq!(
        sim.planner.connection_state(),
        ConnectionState::Stopped { at: Some(after(later, HOUR)), sentence: Sentence::verbatim("blocked") }
    );
}

#[test]
fn ten_thousand_failures_leave_the_planner_as_large_as_one() {
    let mut sim = dashboard(60);
    let mut size = 0;
    for count in 0..10_000 {
        let next = after(sim.now, MINUTE);
        sim.now = next;
        sim.planner.attend(&sim.interest, next);
        if let Step::Ask(request) = sim.planner.next(next) {
            sim.planner.sent(&request, next);
            let kind = [FaultKind::Offline, FaultKind::Unreachable, FaultKind::Busy][count % 3];
            sim.planner.failed(&Fault::new(kind, Sentence::verbatim("no")), next);
        }
        if count == 10 {
            size = format!("{:?}", sim.planner).len();
        }
    }
    assert!(format!("{:?}", sim.planner).len() <= size + 200);
}

#[test]
fn a_method_that_used_up_its_time_rests_and_the_others_go_on() {
    let mut sim = dashboard(60);
    let until = after(sim.now, MINUTE * 4);
    sim.portal.tired = Some(("im.user.list.get", until));
    sim.run(MINUTE * 5);
    let lists = |request: &Request| request.commands.iter().any(|one| matches!(one, Command::Users(_)));
    let times: Vec<_> = sim.log.iter().filter(|(_, request)| lists(request)).map(|(at, _)| *at).collect();
    assert_eq!(times.iter().filter(|at| **at < until).count(), 1, "asked once, then left alone");
    assert!(times.len() >= 2 && longest(&sim.times(3)) <= 10.5);
    assert_eq!(sim.planner.connection_state(), ConnectionState::Live);
}

#[test]
fn a_tired_method_alone_in_its_request_does_not_silence_the_rest() {
    let mut sim = dashboard(60);
    let until = after(sim.now, MINUTE * 4);
    sim.portal.tired = Some(("im.user.get", until));
    sim.run(MINUTE * 3);
    let ids = |request: &Request| request.commands.iter().any(|one| matches!(one, Command::User(_)));
    assert_eq!(sim.log.iter().filter(|(_, request)| ids(request)).count(), 1);
    assert_eq!(sim.planner.connection_state(), ConnectionState::Live);
    assert!(longest(&sim.times(20)) <= 30.5 && longest(&sim.times(3)) <= 31.0, "{:?}", gaps(&sim.times(3)));
    sim.run(MINUTE * 2);
    assert!(sim.log.iter().filter(|(_, request)| ids(request)).count() >= 5);
}

/// When requests went, in whole seconds since `from`.
fn sent(sim: &Sim, from: Timestamp) -> Vec<i64> {
    sim.log.iter().map(|(at, _)| at.duration_since(from).as_secs()).collect()
}

#[test]
fn a_refusal_is_told_at_once_and_asked_again_after_a_minute_and_then_every_ten() {
    for kind in [FaultKind::Final, FaultKind::Denied, FaultKind::Unusable] {
        let mut sim = dashboard(60);
        sim.now = after(sim.now, MINUTE);
        sim.planner.attend(&sim.interest, sim.now);
        let Step::Ask(request) = sim.planner.next(sim.now) else { panic!("asks at once") };
        let began = sim.now;
        sim.planner.sent(&request, began);
        sim.planner.failed(&Fault::new(kind, Sentence::verbatim("refused")), began);
        assert_eq!(
            sim.planner.connection_state(),
            ConnectionState::Stopped {
                at: Some(after(began, MINUTE)),
                sentence: Sentence::verbatim("refused")
            }
        );
        sim.portal.broken = Some(FaultKind::Final);
        sim.run(HOUR * 8);
        let times = sent(&sim, began);
        assert_eq!(times[..4], [60, 660, 1260, 1860], "{kind:?}");
        assert!(times.len() <= 8 * 6 + 1, "{} in eight hours", times.len());
        // It recovers by itself.
        sim.portal.broken = None;
        sim.run(MINUTE * 10 + Duration::from_secs(1));
        assert_eq!(sim.planner.connection_state(), ConnectionState::Live);
        sim.portal.broken = Some(FaultKind::Final);
        sim.log.clear();
        sim.run(MINUTE * 3);
        assert_eq!(sim.log.len(), 2, "a new refusal begins with a minute");
    }
}

#[test]
fn the_user_asks_at_once_after_a_refusal() {
    let mut sim = dashboard(60);
    sim.portal.broken = Some(FaultKind::Final);
    sim.run(MINUTE * 5);
    sim.portal.broken = None;
    sim.planner.refresh(sim.now);
    sim.run(Duration::from_secs(2));
    assert_eq!(sim.planner.connection_state(), ConnectionState::Live);
}

#[test]
fn a_block_by_hand_is_asked_every_hour() {
    let mut sim = dashboard(60);
    sim.portal.broken = Some(FaultKind::Blocked);
    sim.run(HOUR * 5);
    assert!((5..=6).contains(&sim.log.len()), "{}", sim.log.len());
    let waits = gaps(&sim.log.iter().map(|(at, _)| *at).collect::<Vec<_>>());
    assert!(waits.iter().all(|wait| (3600.0..3601.0).contains(wait)), "{waits:?}");
    sim.portal.broken = None;
    sim.run(HOUR);
    assert_eq!(sim.planner.connection_state(), ConnectionState::Live);
}

#[test]
fn a_moved_portal_is_asked_again_too() {
    let mut sim = dashboard(60);
    let moved = Fault {
        moved_to: Some("new.example".into()),
        ..Fault::new(FaultKind::Final, Sentence::verbatim("moved"))
    };
    sim.planner.failed(&moved, sim.now);
    assert!(matches!(sim.planner.connection_state(), ConnectionState::Moved { .. }));
    sim.run(MINUTE + Duration::from_secs(1));
    assert_eq!(sim.planner.connection_state(), ConnectionState::Live);
}

#[test]
fn a_portal_that_lets_nobody_in_at_first_is_read_when_it_does() {
    let mut sim = super::sim(60);
    sim.portal.broken = Some(FaultKind::Denied);
    sim.run(HOUR);
    assert!(
        matches!(sim.planner.connection_state(), ConnectionState::Stopped { .. }),
        "{:?}",
        sim.planner.connection_state()
    );
    assert!(sim.log.len() <= 16, "{}", sim.log.len());
    sim.portal.broken = None;
    sim.run(MINUTE * 10 + Duration::from_secs(5));
    assert_eq!(sim.planner.connection_state(), ConnectionState::Live);
    assert_eq!(sim.planner.freshness.len(), 60);
}

/// The rows stay fresh within a minute though these methods fail, and the budget holds.
fn refreshed_without(fails: &[(&'static str, FaultKind)]) {
    let mut sim = dashboard(60);
    sim.portal.fails = fails.to_vec();
    sim.run(MINUTE);
    for _ in 0..20 {
        sim.run(MINUTE / 2);
        assert!(sim.oldest_row() <= 35.0, "{fails:?}: {}", sim.oldest_row());
    }
    assert_eq!(sim.planner.connection_state(), ConnectionState::Live, "{fails:?}");
    assert!(sim.busiest_minute() <= 12, "{fails:?}: {}", sim.busiest_minute());
}

#[test]
fn another_method_refreshes_the_rows_while_one_fails() {
    let tired = FaultKind::Exhausted { until: None };
    for kind in [tired, FaultKind::Unusable, FaultKind::Denied, FaultKind::Final] {
        refreshed_without(&[("im.user.list.get", kind)]);
        refreshed_without(&[("im.user.list.get", kind), ("im.user.get", kind)]);
        let three =
            [("im.user.list.get", kind), ("im.user.get", kind), ("im.department.employees.get", kind)];
        refreshed_without(&three);
    }
}

#[test]
fn when_nothing_tells_the_rows_it_is_said_and_passes_by_itself() {
    let mut sim = dashboard(60);
    sim.portal.fails = vec![("*", FaultKind::Unusable)];
    sim.run(MINUTE);
    assert!(
        matches!(sim.planner.connection_state(), ConnectionState::Retrying { sentence, .. } if Words::english().say(&sentence).contains("fails")),
        "{:?}",
        sim.planner.connection_state()
    );
    sim.run(HOUR);
    let asked = sim.log.len();
    assert!(asked <= 80, "{asked} in an hour");
    sim.portal.fails.clear();
    sim.run(MINUTE * 10 + Duration::from_secs(5));
    assert_eq!(sim.planner.connection_state(), ConnectionState::Live);
    assert!(sim.oldest_row() <= 31.0, "{}", sim.oldest_row());
}

#[test]
fn an_answer_with_nobody_at_all_makes_nobody_leave() {
    let mut sim = dashboard(60);
    sim.portal.unseen = (1..=60).map(PersonId).collect();
    sim.run(MINUTE * 10);
    assert_eq!(sim.gone, []);
    assert!(sim.oldest_row() <= 35.0, "{}", sim.oldest_row());
}
