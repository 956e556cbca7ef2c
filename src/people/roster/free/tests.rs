#![allow(clippy::unwrap_used)]

use jiff::SignedDuration;
use jiff::civil::Weekday;
use jiff::tz::TimeZone;

use super::*;
use crate::people::schedule::{BusyKind, CalendarEntry, When, WorkingTime};
use crate::people::search::{Filter, Index, Marked, Query};
use crate::people::{Order, Person, PersonId, Rules, Schedule};

/// Thursday noon in Berlin.
fn now() -> Timestamp {
    "2026-11-26T11:00:00Z".parse().unwrap()
}

fn minutes(number: i64) -> Timestamp {
    now() + SignedDuration::from_mins(number)
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn span(from: i64, to: i64, kind: BusyKind) -> CalendarEntry {
    CalendarEntry { when: When::Instants { from: minutes(from), to: minutes(to) }, kind }
}

fn days_off(first: &str, last: &str) -> CalendarEntry {
    let from = day(first).at(0, 0, 0, 0);
    let to = day(last).tomorrow().unwrap().at(0, 0, 0, 0);
    CalendarEntry { when: When::Local { from, to }, kind: BusyKind::Absent }
}

/// 1 is free, 2 in a meeting that another follows, 3 perhaps in one, 4 away over the weekend, 5 absent as the messenger
/// alone tells, 6 not known, 7 free and in; only 7 is in.
fn roster() -> Roster {
    let time_zone = TimeZone::get("Europe/Berlin").unwrap();
    let mut roster = Roster::new(Rules { time_zone, ..Rules::default() });
    let person = |id: u64| {
        let mut person = Person::new(PersonId(id), format!("P{id}"));
        person.absent = (id == 5).then(|| minutes(20 * 60));
        person.back_on = (id == 5).then(|| day("2026-11-27"));
        person.last_activity = (id == 7).then(now);
        person
    };
    roster.merge((1..=7).map(person).collect(), now());
    let week = WorkingTime::default().with_days_off(vec![Weekday::Saturday, Weekday::Sunday]);
    roster.set_working_time(week.with_hours(9 * 60, 18 * 60));
    let told = [
        (1, vec![span(60, 90, BusyKind::Meeting)]),
        (2, vec![span(-30, 30, BusyKind::Meeting), span(30, 60, BusyKind::Tentative)]),
        (3, vec![span(0, 30, BusyKind::Tentative)]),
        (4, vec![days_off("2026-11-26", "2026-11-27")]),
        (5, vec![span(0, 30, BusyKind::Meeting)]),
        (7, vec![]),
    ];
    let schedule = |entries| Schedule::told(entries, day("2026-12-10"), now());
    roster.merge_schedules(told.map(|(id, entries)| (PersonId(id), schedule(entries))).to_vec());
    roster
}

fn free_from(roster: &Roster, id: u64, at: Timestamp) -> FreeFrom {
    roster.free_from(roster.get(PersonId(id)).unwrap(), at)
}

fn found(roster: &Roster, typed: &str) -> Vec<u64> {
    let rows = Index::default().rows(&Query::parse(typed), Order::Name, roster, &Marked::default());
    rows.into_iter().filter_map(Row::person).map(|id| id.0).collect()
}

#[test]
fn the_messenger_and_the_calendar_are_read_together() {
    let roster = roster();
    let all = [1, 2, 3, 4, 5, 6, 7].map(|id| free_from(&roster, id, now()));
    assert_eq!(
        all,
        [
            FreeFrom::Now,
            FreeFrom::At(minutes(60)),
            FreeFrom::At(minutes(30)),
            FreeFrom::Back,
            FreeFrom::Back,
            FreeFrom::NotKnown,
            FreeFrom::Now,
        ]
    );
    let back = |id| roster.day_back(roster.get(PersonId(id)).unwrap(), now());
    assert_eq!([4, 5, 1].map(back), [Some(day("2026-11-30")), Some(day("2026-11-27")), None]);
}

#[test]
fn whoever_is_free_soonest_comes_first() {
    let mut roster = roster();
    let heading = |free, count| Row::Heading(Group::Free(free), count);
    let person = |id| Row::Person(PersonId(id));
    assert_eq!(
        roster.arrange(Order::FreeSoonest),
        [
            heading(FreeFrom::Now, 2),
            person(7),
            person(1),
            heading(FreeFrom::At(minutes(30)), 1),
            person(3),
            heading(FreeFrom::At(minutes(60)), 1),
            person(2),
            heading(FreeFrom::Back, 2),
            person(5),
            person(4),
            heading(FreeFrom::NotKnown, 1),
            person(6),
        ]
    );
    roster.set_now(minutes(60));
    assert_eq!(roster.arrange(Order::FreeSoonest)[..2], [heading(FreeFrom::Now, 3), person(7)]);
}

#[test]
fn filters_ask_the_calendar_at_the_rosters_instant() {
    let mut roster = roster();
    assert_eq!(found(&roster, "is:free"), [1, 7]);
    assert_eq!(found(&roster, "is:in is:free"), [7]);
    assert_eq!(found(&roster, "is:meeting"), [2, 3, 5]);
    assert_eq!(found(&roster, "is:absent"), [4, 5]);
    assert_eq!(found(&roster, "back:week"), [5]);
    assert_eq!(found(&roster, "back:nextweek"), [4], "Monday, not the Saturday after");
    assert_eq!(found(&roster, "not:free"), [2, 3, 4, 5, 6]);
    let moment = SignedDuration::from_nanos(1);
    for (at, free) in
        [(minutes(30) - moment, &[1, 7][..]), (minutes(30), &[1, 3, 7]), (minutes(60), &[2, 3, 7])]
    {
        roster.set_now(at);
        assert_eq!(found(&roster, "is:free"), free, "{at}");
    }
}

#[test]
fn calendars_are_offered_where_any_is_known() {
    let (known, unknown) = (roster(), Roster::new(Rules::default()));
    let offered = |roster: &Roster| -> Vec<String> {
        let half = Query::parse("is:f");
        half.unfinished()[0].offered(roster).map(str::to_owned).collect()
    };
    assert_eq!(offered(&known), ["is:free", "is:favourite"]);
    assert_eq!(offered(&unknown), ["is:favourite"]);
    let meeting = Query::parse("is:meeting").chips()[0].clone();
    assert_eq!([&known, &unknown].map(|roster| Filter::can_occur(&meeting, roster)), [true, false]);
    assert_eq!(Order::TimeZone.next(&known), Order::FreeSoonest);
    assert_eq!(Order::TimeZone.next(&unknown), Order::Presence);
    assert_eq!(Order::FreeSoonest.next(&known), Order::Presence);
}

#[test]
fn counts_are_those_of_the_filters_and_hold_until_something_begins_or_ends() {
    let mut roster = roster();
    for minute in [0, 29, 30, 60, 89, 90, 13 * 60 + 1] {
        roster.set_now(minutes(minute));
        let counts = roster.calendar_counts(minutes(minute)).unwrap();
        let found = |typed| found(&roster, typed).len();
        assert_eq!((counts.meeting, counts.absent), (found("is:meeting"), found("is:absent")), "{minute}");
        assert!(counts.changes_at.unwrap() > minutes(minute));
    }
    let counts = roster.calendar_counts(now()).unwrap();
    assert_eq!((counts.meeting, counts.absent, counts.changes_at), (3, 2, Some(minutes(30))));
    assert_eq!(Roster::new(Rules::default()).calendar_counts(now()), None);
}
