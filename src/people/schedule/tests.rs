#![allow(clippy::unwrap_used)]

use proptest::prelude::*;

use super::*;

pub(super) fn zone(name: &str) -> TimeZone {
    TimeZone::get(name).unwrap()
}

/// An instant of November and December 2026 in Berlin, which is an hour ahead of UTC then.
pub(super) fn at(text: &str) -> Timestamp {
    let time: DateTime = format!("2026-{text}").parse().unwrap();
    zone("Europe/Berlin").to_ambiguous_timestamp(time).unambiguous().unwrap()
}

pub(super) fn timed(from: &str, to: &str, kind: BusyKind) -> CalendarEntry {
    CalendarEntry { when: When::Instants { from: at(from), to: at(to) }, kind }
}

pub(super) fn day(text: &str) -> Date {
    format!("2026-{text}").parse().unwrap()
}

/// Whole days away, the last one included.
pub(super) fn days(first: &str, last: &str) -> CalendarEntry {
    let when =
        When::Local { from: day(first).at(0, 0, 0, 0), to: day(last).tomorrow().unwrap().at(0, 0, 0, 0) };
    CalendarEntry { when, kind: BusyKind::Absent }
}

/// What was told on a Thursday morning, of the next two weeks.
pub(super) fn told(entries: Vec<CalendarEntry>) -> Schedule {
    Schedule::told(entries, day("12-11"), at("11-26T08:00"))
}

#[test]
fn a_whole_day_is_the_persons_own() {
    let schedule = told(vec![days("11-30", "11-30"), timed("11-30T10:00", "11-30T11:00", BusyKind::Meeting)]);
    let begins = |name: &str| schedule.agenda(zone(name)).busy()[0].from;
    assert_eq!(begins("Europe/Berlin"), at("11-30T00:00"));
    assert_eq!(begins("Asia/Tokyo"), at("11-29T16:00"));
    assert_eq!(schedule.agenda(zone("Europe/Berlin")).busy().len(), 1, "the meeting lies below");
    assert_eq!(schedule.agenda(zone("Asia/Tokyo")).busy().len(), 1);
    assert_eq!(schedule.agenda(zone("America/New_York")).busy()[0].from, at("11-30T06:00"));
}

#[test]
fn a_day_without_its_midnight_begins_when_the_clock_goes_on() {
    let when =
        When::Local { from: "2026-03-08T02:30".parse().unwrap(), to: "2026-03-09T00:00".parse().unwrap() };
    let read: Timestamp = "2026-03-08T00:00:00Z".parse().unwrap();
    let entry = CalendarEntry { when, kind: BusyKind::Absent };
    let schedule = Schedule::told(vec![entry], Date::constant(2026, 3, 9), read);
    let busy = schedule.agenda(zone("America/New_York")).busy().to_vec();
    assert_eq!(busy[0].from.to_string(), "2026-03-08T07:30:00Z");
    assert_eq!(busy[0].to.to_string(), "2026-03-09T04:00:00Z");
}

#[test]
fn absurd_dates_are_tolerated() {
    let instants = |from, to| CalendarEntry { when: When::Instants { from, to }, kind: BusyKind::Meeting };
    let local = |from, to| CalendarEntry { when: When::Local { from, to }, kind: BusyKind::Absent };
    let schedule = told(vec![
        instants(Timestamp::MIN, Timestamp::MAX),
        instants(Timestamp::MAX, Timestamp::MIN),
        local(DateTime::MIN, DateTime::MAX),
        local(DateTime::MAX, DateTime::MIN),
        timed("11-26T09:00", "11-26T10:00", BusyKind::Meeting),
    ]);
    for name in ["Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC"] {
        let agenda = schedule.agenda(zone(name));
        assert_eq!(agenda.running(at("11-26T12:00")).unwrap().from, Timestamp::MIN);
        let _ = agenda.engagement(at("11-26T12:00"), &zone(name), &WorkingTime::default());
        let _ = agenda.next_change(Timestamp::MAX, &zone(name));
        let _ = agenda.planned_absence(Timestamp::MIN, &zone(name), &WorkingTime::default());
    }
}

#[test]
fn a_calendar_too_full_is_known_for_a_shorter_time() {
    let start = at("11-26T08:00");
    let minute = |number: i64| start + SignedDuration::from_mins(number);
    let meetings = (0..500).map(|place| CalendarEntry {
        when: When::Instants { from: minute(place * 5), to: minute(place * 5 + 2) },
        kind: BusyKind::Meeting,
    });
    let schedule = told(meetings.collect());
    let agenda = schedule.agenda(TimeZone::UTC);
    assert_eq!(agenda.busy().len(), MOST_SPANS);
    assert!(!agenda.is_unknown(minute(63 * 5 + 3)));
    assert!(agenda.is_unknown(minute(64 * 5)) && agenda.free_from(minute(64 * 5)).is_none());
    assert!(agenda.engagement(minute(64 * 5 + 1), &TimeZone::UTC, &WorkingTime::default()).is_none());
}

#[test]
fn what_is_long_past_or_far_ahead_is_forgotten_and_absences_are_not() {
    let schedule = told(vec![
        timed("11-24T09:00", "11-24T10:00", BusyKind::Meeting),
        timed("12-02T09:00", "12-02T10:00", BusyKind::Meeting),
        timed("12-03T09:00", "12-03T10:00", BusyKind::Absent),
        days("12-07", "12-08"),
    ]);
    let agenda = schedule.agenda(zone("Europe/Berlin"));
    let kinds: Vec<_> = agenda.busy().iter().map(|span| span.kind).collect();
    assert_eq!(kinds, [BusyKind::Absent; 2]);
    assert!(agenda.is_unknown(at("11-29T08:00")) && !agenda.is_unknown(at("11-29T07:59")));
}

#[test]
fn a_short_reading_keeps_what_a_long_one_told_of_later_days() {
    let long = told(vec![
        timed("11-26T14:00", "11-26T15:00", BusyKind::Meeting),
        timed("11-29T02:00", "11-29T03:00", BusyKind::Meeting),
        days("11-27", "12-01"),
        days("12-07", "12-08"),
    ]);
    let short = |entries| Schedule::told(entries, day("11-28"), at("11-26T09:00"));
    let merged = short(vec![timed("11-26T16:00", "11-26T17:00", BusyKind::Meeting)]).over(&long);
    let begins: Vec<_> = merged.agenda(zone("Europe/Berlin")).busy().iter().map(|span| span.from).collect();
    assert_eq!(
        begins,
        ["11-26T16:00", "11-29T02:00", "12-07T00:00"].map(at),
        "what it was asked about is its own"
    );
    assert_eq!(merged.read_at(), at("11-26T09:00"));
    let agenda = merged.agenda(zone("Europe/Berlin"));
    assert!(!agenda.is_unknown(at("11-29T07:00")) && agenda.is_unknown(at("11-29T08:00")));
    assert!(merged.clone().over(&merged).says_as(&merged));
    assert!(long.clone().over(&merged).says_as(&long));
}

/// Entries around the reading: any minute of five days, or any days of three weeks.
pub(super) fn entries() -> impl Strategy<Value = Vec<CalendarEntry>> {
    let timed = (-600i64..6_000, -10i64..400, 0usize..3).prop_map(|(from, length, kind)| {
        let minute = |number| at("11-26T08:00") + SignedDuration::from_mins(number);
        let when = When::Instants { from: minute(from), to: minute(from + length) };
        CalendarEntry { when, kind: BusyKind::ALL[kind] }
    });
    let local = (-3i64..18, 0i64..4).prop_map(|(first, length)| {
        let hours = |days: i64| SignedDuration::from_hours(24 * days);
        let midnight: DateTime = "2026-11-26T00:00".parse().unwrap();
        let when = When::Local { from: midnight + hours(first), to: midnight + hours(first + length) };
        CalendarEntry { when, kind: BusyKind::Absent }
    });
    prop::collection::vec(prop_oneof![3 => timed, 1 => local], 0..12)
}

proptest! {
    #[test]
    fn the_order_of_the_entries_means_nothing(mut told_entries in entries()) {
        let schedule = told(told_entries.clone());
        told_entries.reverse();
        prop_assert!(told(told_entries).says_as(&schedule));
    }
}
