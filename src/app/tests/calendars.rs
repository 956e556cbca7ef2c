//! Calendars put people elsewhere in the list, by answers and by the clock alone.
#![allow(clippy::panic)]

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

use crate::app::fixture::{company, now, press, silence};
use crate::app::{App, Message};
use crate::people::roster::{FreeFrom, Group, Row};
use crate::people::schedule::{BusyKind, CalendarEntry, Schedule, When};
use crate::people::structure::{Duty, KnownStructure, Node, NodeId, NodeKind, NodeMembers};
use crate::people::{Order, PersonId, RememberedDetails};
use crate::sync::Update;

fn minutes(number: i64) -> Timestamp {
    now() + SignedDuration::from_mins(number)
}

/// Boris is in a meeting for half an hour, Анна is free.
fn told() -> Message {
    let meeting = CalendarEntry {
        when: When::Instants { from: minutes(-30), to: minutes(30) },
        kind: BusyKind::Meeting,
    };
    let schedule = |entries| Schedule::told(entries, Date::constant(2026, 3, 26), now());
    let schedules = vec![(PersonId(1), schedule(vec![])), (PersonId(2), schedule(vec![meeting]))];
    Message::Update(Update::Schedules(schedules))
}

fn free_now(app: &App) -> Option<usize> {
    match app.browser().list().rows().first() {
        Some(Row::Heading(Group::Free(FreeFrom::Now), count)) => Some(*count),
        _ => None,
    }
}

#[test]
fn the_order_by_calendars_is_stepped_to_once_any_is_known() {
    let mut app = company(120, 36);
    press(&mut app, "sssss");
    assert_eq!(app.browser().list().order(), Order::Presence, "round without it");
    app.tell(told(), now());
    press(&mut app, "sssss");
    assert_eq!(app.browser().list().order(), Order::FreeSoonest);
    assert_eq!(free_now(&app), Some(1));
}

#[test]
fn a_meeting_that_ends_moves_people_exactly_at_its_minute_and_without_a_request() {
    for silent in [false, true] {
        let mut app = company(120, 36);
        app.tell(told(), now());
        press(&mut app, "sssss");
        if silent {
            app.tell(silence(), now());
        }
        let moment = SignedDuration::from_millis(1);
        app.tell(Message::Tick, minutes(30) - moment);
        assert_eq!(free_now(&app), Some(1));
        assert!(app.next_tick(minutes(30) - moment).is_some_and(|at| at <= minutes(30)));
        app.tell(Message::Tick, minutes(30));
        assert_eq!(free_now(&app), Some(2), "silent: {silent}");
        assert!(app.next_tick(minutes(30)).is_none_or(|at| at > minutes(30)));
    }
}

#[test]
fn what_an_earlier_run_knew_stands_until_it_is_told_anew() {
    let mut app = company(120, 36);
    let Message::Update(Update::Schedules(schedules)) = told() else { panic!("no calendars") };
    let team =
        Node { id: NodeId(24), kind: NodeKind::Team, name: "Guild".into(), parent: None, department: None };
    let people = vec![(PersonId(1), Duty::Head), (PersonId(2), Duty::Member)];
    let members = NodeMembers { node: team.id, members: people, is_complete: true };
    let structure = KnownStructure { nodes: vec![team], members: vec![members], is_whole: true };
    let details = RememberedDetails { structure, schedules, working_time: None };
    assert!(app.update(Message::Recalled(details.clone()), now()).dirty);
    press(&mut app, "/is:meeting<Enter>");
    assert_eq!(app.browser().list().selected(), Some(PersonId(2)));
    assert_eq!(app.roster().structure().teams_of(PersonId(2)).len(), 1);
    // Now the portal tells that Boris is free after all, and that the team is no more.
    let free = Schedule::told(Vec::new(), Date::constant(2026, 3, 26), now());
    app.tell(Message::Update(Update::Schedules(vec![(PersonId(2), free)])), now());
    app.tell(Message::Update(Update::AllNodes(vec![NodeId(20)])), now());
    assert_eq!(app.browser().list().people(), 0);
    assert!(!app.update(Message::Recalled(RememberedDetails::default()), now()).dirty);
    assert!(app.roster().structure().teams_of(PersonId(2)).is_empty());
}

#[test]
fn a_filter_by_calendars_follows_answers() {
    let mut app = company(120, 36);
    press(&mut app, "/is:free<Enter>");
    assert_eq!(app.browser().list().people(), 0);
    app.tell(told(), now());
    assert_eq!(app.browser().list().selected(), Some(PersonId(1)));
    press(&mut app, "<Esc>F");
    let offered = format!("{:?}", app.popup());
    assert!(offered.contains("is:free") && offered.contains("is:meeting"));
}
