//! Reading the company.

use std::time::Duration;

use jiff::SignedDuration;

use super::{HOUR, MINUTE, dashboard, sim};
use crate::people::PersonId;
use crate::portal::Command;
use crate::sync::planner::Planner;
use crate::sync::planner::cadence::Cadence;
use crate::sync::planner::connection_state::ConnectionState;
use crate::sync::planner::fault::FaultKind;
use crate::sync::planner::request::{Purpose, Request, Step, first_piece};
use crate::sync::planner::tests::simulation::{Portal, Sim, asked};
use crate::words::Sentence;

#[test]
fn the_first_request_brings_whole_people() {
    let mut sim = sim(60);
    sim.planner.attend(&sim.interest, sim.now);
    assert_eq!(sim.planner.connection_state(), ConnectionState::Connecting);
    let Step::Ask(request) = sim.planner.next(sim.now) else { panic!("asks at once") };
    assert_eq!(request.purpose, Purpose::Opening);
    assert!(request.commands.contains(&Command::Colleagues { offset: 0 }));
    let replies = sim.portal.answer(&request, sim.now);
    sim.planner.sent(&request, sim.now);
    sim.planner.answered(&request, &replies, sim.now);
    assert_eq!(sim.planner.connection_state(), ConnectionState::Reading { done: 60, found: 60 });
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
    assert_eq!(sim.planner.freshness.len(), 10_000);
    assert!(sim.now.duration_since(began) < SignedDuration::from_secs(5));
    assert_eq!(sim.planner.connection_state(), ConnectionState::Live);
}

#[test]
fn a_portal_without_totals_is_read_too() {
    for people in [1, 19, 50, 51, 60, 3_000, 30_000] {
        let mut sim = sim(people);
        sim.portal.totals = false;
        sim.read();
        assert_eq!(sim.planner.freshness.len(), usize::try_from(people).unwrap());
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
    sim.portal.extranet = true;
    sim.read();
    assert_eq!(sim.planner.freshness.len(), 700);
}

#[test]
fn wider_scopes_find_people_outside_departments_within_the_reading() {
    let mut sim = sim(3_000);
    sim.portal.outside.insert(PersonId(2_500));
    sim.read();
    assert_eq!(sim.planner.freshness.len(), 2_999);
    assert!(sim.planner.gaps().without_department);

    sim.portal.scopes = vec!["im", "user_brief", "department"];
    for planner in [Planner::new(Cadence::default(), 7), Planner::thorough(Cadence::default(), 7)] {
        let mut wide = Sim::new(planner, sim.portal.clone());
        wide.look_at(1..=30, Some(3));
        let began = wide.now;
        let mut most = 0;
        while !wide.planner.is_read() {
            if let ConnectionState::Reading { done, found } = wide.planner.connection_state() {
                assert!(done <= found && found >= most, "{done} of {found}, {most}");
                most = found;
            }
            wide.run(Duration::from_millis(200));
        }
        assert_eq!(most, 3_000, "it says how many there are before everybody is there");
        assert_eq!(wide.planner.freshness.len(), 3_000, "before it is called read");
        assert!(wide.now.duration_since(began) < SignedDuration::from_secs(10));
        assert!(wide.log.len() <= 6, "{}", wide.log.len());
        assert!(wide.planner.gaps().is_none());
    }
}

#[test]
fn time_zones_come_later_where_the_portal_refuses_them_for_now() {
    let mut sim = sim(600);
    sim.portal.scopes = vec!["im", "user_brief"];
    sim.portal.tired = Some(("user.get", crate::sync::planner::cadence::after(sim.now, MINUTE * 3)));
    let began = sim.now;
    sim.read();
    assert!(sim.now.duration_since(began) < SignedDuration::from_secs(5));
    sim.look_at(1..=30, Some(3));
    sim.run(MINUTE * 5);
    let briefs = |command: &&Command| matches!(command, Command::UserBriefs { .. });
    let asked: usize =
        sim.log.iter().map(|(_, request)| request.commands.iter().filter(briefs).count()).sum();
    assert!((12..=14).contains(&asked), "{asked} pages");
}

#[test]
fn whoever_is_known_from_before_is_asked_for_and_stays_until_the_portal_says_otherwise() {
    let mut sim = sim(60);
    sim.portal.extranet = true;
    sim.portal.people = 400;
    sim.portal.unseen.insert(PersonId(399));
    // The colleagues tell fewer: the last of those known are not among them.
    sim.planner.know([PersonId(390), PersonId(399), PersonId(77_777)]);
    let mut narrow = sim.clone();
    narrow.portal.extranet = false;
    for sim in [&mut sim, &mut narrow] {
        sim.read();
        assert!(sim.told.contains_key(&PersonId(390)));
        assert_eq!(sim.gone, [], "once may be a mistake");
        sim.look_at(1..=30, Some(3));
        sim.run(MINUTE * 2);
        assert!(sim.gone.contains(&PersonId(77_777)), "{:?}", sim.gone);
        assert!(!sim.gone.contains(&PersonId(390)));
    }
}

#[test]
fn a_company_is_read_though_the_cheapest_method_is_out_of_order() {
    let tired = FaultKind::Exhausted { until: None };
    for kind in [tired, FaultKind::Unusable, FaultKind::Denied, FaultKind::Final] {
        for planner in [Planner::new(Cadence::default(), 7), Planner::thorough(Cadence::default(), 7)] {
            let mut sim = Sim::new(planner, Portal::of(700));
            sim.portal.fails = vec![("im.user.list.get", kind)];
            assert!(sim.read() <= 12, "{kind:?}");
            assert_eq!(sim.told.len(), 700, "{kind:?}");
        }
    }
}

#[test]
fn a_company_of_which_nobody_can_be_told_is_no_company() {
    let mut sim = sim(60);
    sim.portal.scopes = vec!["user_brief"];
    sim.portal.fails = [
        "im.user.get",
        "im.user.list.get",
        "im.user.status.get",
        "im.department.colleagues.list",
        "im.search.department.list",
        "im.department.employees.get",
    ]
    .map(|method| (method, FaultKind::Unusable))
    .to_vec();
    sim.run(MINUTE / 2);
    assert!(
        matches!(sim.planner.connection_state(), ConnectionState::Stopped { sentence, .. } if sentence == Sentence::verbatim("im.user.get fails")),
        "{:?}",
        sim.planner.connection_state()
    );
}

#[test]
fn lists_that_repeat_themselves_end_and_are_told() {
    for extranet in [false, true] {
        for totals in [false, true] {
            let mut sim = sim(700);
            (sim.portal.repeats, sim.portal.extranet, sim.portal.totals) = (true, extranet, totals);
            sim.portal.scopes = vec!["im", "user_brief", "department"];
            let requests = sim.read();
            assert!(requests <= 5, "{requests}");
            assert!(sim.planner.gaps().stalled);
            sim.run(MINUTE * 10);
            assert!(sim.log.len() <= 12, "{} in ten minutes", sim.log.len());
        }
    }
}

#[test]
fn what_one_refusal_hid_is_looked_for_again_soon() {
    let mut sim = sim(700);
    sim.portal.fails = vec![("im.search.department.list", FaultKind::Final)];
    sim.read();
    assert!(sim.planner.freshness.len() < 700);
    sim.portal.fails.clear();
    sim.run(MINUTE + Duration::from_secs(10));
    assert_eq!(sim.planner.freshness.len(), 700);
}

#[test]
fn a_webhook_that_may_nothing_stops() {
    let mut sim = sim(10);
    sim.portal.broken = Some(FaultKind::Denied);
    sim.run(MINUTE);
    assert!(
        matches!(sim.planner.connection_state(), ConnectionState::Stopped { .. }),
        "{:?}",
        sim.planner.connection_state()
    );
    assert!(sim.log.len() <= 2);
}

#[test]
fn newcomers_are_found_within_half_an_hour() {
    let mut sim = dashboard(60);
    sim.portal.people = 75;
    sim.run(MINUTE * 31);
    assert!(!sim.times(75).is_empty());
    assert_eq!(sim.planner.freshness.len(), 75);
}

#[test]
fn whom_only_the_directory_knows_ends_no_reading_and_is_told() {
    for strangers in [9, 30, 2_000] {
        let mut sim = sim(29);
        sim.portal.scopes = vec!["im", "user_brief"];
        sim.portal.strangers = strangers;
        let requests = sim.read();
        assert!(requests <= 5, "{strangers}: {requests}");
        assert_eq!(sim.told.len(), 29, "{strangers}");
        assert_eq!(sim.planner.gaps().untold, strangers >= 10, "{strangers}");
        // Nor do they put the list out of order for everybody else.
        sim.look_at(1..=29, Some(3));
        sim.run(HOUR);
        assert_eq!(sim.planner.connection_state(), ConnectionState::Live);
        assert!(sim.oldest_row() <= 35.0, "{strangers}: {}", sim.oldest_row());
        let singles =
            |request: &Request| request.commands.iter().filter(|one| matches!(one, Command::User(_))).count();
        assert!(sim.log.iter().all(|(_, request)| singles(request) <= 1), "{strangers}");
        assert_eq!(sim.planner.gaps().untold, strangers >= 10, "{strangers}: an hour later");
    }
}

#[test]
fn whoever_is_known_of_old_and_told_no_more_ends_no_reading() {
    let mut sim = sim(29);
    sim.planner.know((1_000..1_060).map(PersonId));
    assert!(sim.read() <= 10);
    assert_eq!(sim.told.len(), 29);
}

#[test]
fn a_reading_that_nothing_brings_on_ends() {
    let mut sim = sim(60);
    // Departments that are told neither as having members nor as having none.
    sim.portal.mute = true;
    sim.run(MINUTE);
    assert!(sim.planner.is_read(), "{:?}", sim.planner.connection_state());
    assert!(!sim.planner.is_complete());
    assert_eq!(sim.planner.connection_state(), ConnectionState::Live);
}
