#![allow(clippy::unwrap_used)]

use jiff::SignedDuration;
use jiff::civil::date;
use jiff::tz::TimeZone;
use proptest::prelude::*;

use super::*;
use crate::people::schedule::{BusyKind, CalendarEntry, Schedule, When};
use crate::people::{Person, PersonId, Rules};

const ID: PersonId = PersonId(1);

fn now() -> Timestamp {
    "2026-11-26T09:00:00Z".parse().unwrap()
}

fn minutes(number: i64) -> Timestamp {
    now() + SignedDuration::from_mins(number)
}

/// Somebody last active so many minutes ago, with these entries in the calendar.
fn roster(active_ago: i64, entries: Vec<CalendarEntry>) -> Roster {
    let mut roster = Roster::new(Rules { time_zone: TimeZone::UTC, ..Rules::default() });
    let mut person = Person::new(ID, "Anna");
    person.last_activity = Some(minutes(-active_ago));
    roster.merge(vec![person], now());
    roster.merge_schedules(vec![(ID, Schedule::told(entries, date(2026, 12, 17), now()))]);
    roster
}

fn meeting(from: i64, to: i64) -> CalendarEntry {
    CalendarEntry { when: When::Instants { from: minutes(from), to: minutes(to) }, kind: BusyKind::Meeting }
}

fn away(from: jiff::civil::Date, to: jiff::civil::Date) -> CalendarEntry {
    let when = When::Local { from: from.at(0, 0, 0, 0), to: to.at(0, 0, 0, 0) };
    CalendarEntry { when, kind: BusyKind::Absent }
}

fn timer(roster: &Roster, at: Timestamp) -> RowTimer {
    roster.row_timer(roster.get(ID).unwrap(), at)
}

#[test]
fn a_meeting_lies_over_the_age_of_the_presence_from_its_first_minute_to_its_last() {
    let roster = roster(7, vec![meeting(10, 40)]);
    assert_eq!(timer(&roster, minutes(9)), RowTimer::For(minutes(-7)));
    assert_eq!(timer(&roster, minutes(10)), RowTimer::Meeting(minutes(40)));
    assert_eq!(timer(&roster, minutes(39)), RowTimer::Meeting(minutes(40)));
    assert_eq!(timer(&roster, minutes(40)), RowTimer::For(minutes(-7)));
}

#[test]
fn an_absence_says_the_day_back_and_a_planned_one_its_first_day() {
    let absent = roster(0, vec![away(date(2026, 11, 25), date(2026, 11, 28))]);
    assert_eq!(timer(&absent, now()), RowTimer::Back(date(2026, 11, 28)));
    let afternoon = CalendarEntry { kind: BusyKind::Absent, ..meeting(-60, 120) };
    assert_eq!(timer(&roster(0, vec![afternoon]), now()), RowTimer::AbsentUntil(minutes(120)));
    let planned = || vec![away(date(2026, 12, 3), date(2026, 12, 8))];
    assert_eq!(timer(&roster(0, planned()), now()), RowTimer::AwayFrom(date(2026, 12, 3)));
    assert_eq!(timer(&roster(9, planned()), now()), RowTimer::For(minutes(-9)), "what is now comes first");
}

proptest! {
    /// The row reads the same until the instant at which it is said to change.
    #[test]
    fn a_row_changes_when_it_was_said_to(
        active_ago in 0i64..40,
        meetings in proptest::collection::vec((-60i64..300, 1i64..90), 0..5),
        absent_in in proptest::option::of(1i8..20),
        part in 0u32..1000,
    ) {
        let mut entries: Vec<_> = meetings.iter().map(|&(from, long)| meeting(from, from + long)).collect();
        let first = date(2026, 11, 26);
        entries.extend(absent_in.map(|days| {
            let from = first + SignedDuration::from_hours(24 * i64::from(days));
            away(from, from + SignedDuration::from_hours(72))
        }));
        let roster = roster(active_ago, entries);
        let entry = roster.get(ID).unwrap();
        let until = roster.row_changes_at(entry, now()).unwrap_or_else(|| minutes(60 * 24));
        prop_assert!(until > now());
        let between = now() + until.duration_since(now()).mul_f64(f64::from(part) / 1000.0);
        let said = |at| match roster.row_timer(entry, at) {
            RowTimer::For(since) => format!("{:?}", timers::coarse(since, at)),
            timer => format!("{timer:?}"),
        };
        prop_assert_eq!(said(between), said(now()));
    }
}
