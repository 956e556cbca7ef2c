#![allow(clippy::unwrap_used, clippy::panic)]

use jiff::SignedDuration;
use jiff::civil::Weekday;
use proptest::prelude::*;

use super::*;
use crate::people::schedule::tests::{at, day, days, entries, timed, told, zone};
use crate::people::schedule::{CalendarEntry, Schedule};

fn berlin() -> TimeZone {
    zone("Europe/Berlin")
}

/// Nine to six, Saturday and Sunday off.
fn office() -> WorkingTime {
    WorkingTime::default().with_hours(540, 1080).with_days_off(vec![Weekday::Saturday, Weekday::Sunday])
}

fn absence(schedule: &Schedule, now: &str) -> Absence {
    match schedule.agenda(berlin()).engagement(at(now), &berlin(), &office()) {
        Some(Engagement::Absent(absence)) => absence,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_meeting_ends_with_the_last_that_follows_at_once() {
    let schedule = told(vec![
        timed("11-26T14:00", "11-26T15:00", BusyKind::Meeting),
        timed("11-26T15:00", "11-26T15:30", BusyKind::Meeting),
        timed("11-26T15:30", "11-26T16:00", BusyKind::Tentative),
        timed("11-26T17:00", "11-26T18:00", BusyKind::Meeting),
    ]);
    let agenda = schedule.agenda(berlin());
    let engagement = |now: &str| agenda.engagement(at(now), &berlin(), &office()).unwrap();
    let meeting =
        |kind, until, free_from| Engagement::Meeting { kind, until: at(until), free_from: at(free_from) };
    assert_eq!(engagement("11-26T14:00"), meeting(BusyKind::Meeting, "11-26T15:30", "11-26T16:00"));
    assert_eq!(engagement("11-26T15:30"), meeting(BusyKind::Tentative, "11-26T16:00", "11-26T16:00"));
    let then = agenda.next_busy(at("11-26T16:30"));
    assert_eq!(then.unwrap().from, at("11-26T17:00"));
    assert_eq!(engagement("11-26T16:00"), Engagement::Free { then });
    assert_eq!(engagement("11-26T18:00"), Engagement::Free { then: None });
    assert_eq!(agenda.busy_until(at("11-26T13:59")), None);
    assert_eq!(agenda.free_from(at("11-26T14:10")), Some(at("11-26T16:00")));
}

#[test]
fn tomorrows_meeting_is_none_of_todays_words() {
    let schedule = told(vec![timed("11-27T00:30", "11-27T01:00", BusyKind::Meeting)]);
    let agenda = schedule.agenda(berlin());
    let then = |now, here: &str| match agenda.engagement(at(now), &zone(here), &office()) {
        Some(Engagement::Free { then }) => then.map(|span| span.from),
        other => panic!("{other:?}"),
    };
    assert_eq!(then("11-26T23:59", "Europe/Berlin"), None);
    assert_eq!(agenda.next_change(at("11-26T23:59"), &berlin()), Some(at("11-27T00:00")));
    assert_eq!(then("11-27T00:00", "Europe/Berlin"), Some(at("11-27T00:30")));
    assert_eq!(then("11-26T20:00", "UTC"), Some(at("11-27T00:30")), "still the 26th in Greenwich");
}

#[test]
fn back_on_the_first_working_day_after_absences_that_follow_each_other() {
    let schedule = told(vec![days("11-25", "11-26"), days("11-27", "11-27")]);
    let away = absence(&schedule, "11-26T12:00");
    assert_eq!((away.last_day, away.back_on), (day("11-27"), day("11-30")), "Friday, back on Monday");
    let over_the_weekend = told(vec![days("11-26", "11-27"), days("11-30", "12-01")]);
    let away = absence(&over_the_weekend, "11-26T12:00");
    assert_eq!((away.last_day, away.back_on), (day("12-01"), day("12-02")));
    let apart = told(vec![days("11-24", "11-26"), days("11-30", "12-01")]);
    assert_eq!(absence(&apart, "11-26T12:00").back_on, day("11-27"), "a working day lies between");
}

#[test]
fn without_known_days_off_every_day_is_a_day_back() {
    let schedule = told(vec![days("11-26", "11-27")]);
    let nothing = WorkingTime::default();
    let away = schedule.agenda(berlin()).absence(at("11-26T12:00"), &nothing).unwrap();
    assert_eq!((away.until, away.back_on), (at("11-28T00:00"), day("11-28")));
}

#[test]
fn holidays_put_off_the_day_back_and_a_year_of_them_ends() {
    use crate::people::schedule::MonthDay;
    let schedule = told(vec![days("11-26", "11-26")]);
    let holiday = |month, day| MonthDay { month, day };
    let office = office().with_year(vec![holiday(11, 27), holiday(11, 30)], vec![holiday(11, 29)]);
    let away = schedule.agenda(berlin()).absence(at("11-26T12:00"), &office).unwrap();
    assert_eq!(away.back_on, day("11-29"), "a Sunday on which everybody works");
    let never = (1..=12).flat_map(|month| (1..=31).map(move |day| holiday(month, day))).collect();
    let away =
        schedule.agenda(berlin()).absence(at("11-26T12:00"), &office.with_year(never, vec![])).unwrap();
    assert_eq!(away.back_on, day("11-27"));
}

#[test]
fn a_part_of_a_day_away_leads_back_on_the_same_day() {
    let schedule = told(vec![timed("11-26T09:00", "11-26T12:00", BusyKind::Absent)]);
    let away = absence(&schedule, "11-26T10:00");
    assert_eq!((away.until, away.back_on), (at("11-26T12:00"), day("11-26")));
    let until_night = told(vec![timed("11-26T09:00", "11-26T18:00", BusyKind::Absent)]);
    assert_eq!(absence(&until_night, "11-26T10:00").back_on, day("11-27"), "nothing is left of the day");
    let and_the_morning =
        told(vec![days("11-26", "11-26"), timed("11-27T08:00", "11-27T11:00", BusyKind::Absent)]);
    let away = absence(&and_the_morning, "11-26T10:00");
    assert_eq!((away.until, away.back_on), (at("11-27T11:00"), day("11-27")));
}

#[test]
fn a_planned_absence_is_told_two_weeks_ahead() {
    let planned = |entries: Vec<CalendarEntry>, now: &str| {
        told(entries).agenda(berlin()).planned_absence(at(now), &berlin(), &office())
    };
    let away = planned(vec![days("12-10", "12-11")], "11-26T09:00").unwrap();
    assert_eq!((away.first_day, away.last_day, away.back_on), (day("12-10"), day("12-11"), day("12-14")));
    let far = vec![days("12-11", "12-11")];
    assert_eq!(planned(far.clone(), "11-26T23:59"), None);
    assert!(planned(far.clone(), "11-27T00:00").is_some());
    assert_eq!(told(far).agenda(berlin()).next_change(at("11-26T23:59"), &berlin()), Some(at("11-27T00:00")));
    assert_eq!(planned(vec![timed("11-27T09:00", "11-27T12:00", BusyKind::Absent)], "11-26T09:00"), None);
    let running = vec![days("11-26", "11-26"), days("12-03", "12-03")];
    assert_eq!(planned(running, "11-26T09:00"), None);
    let from_noon = vec![timed("12-01T12:00", "12-04T00:00", BusyKind::Absent)];
    assert_eq!(planned(from_noon, "11-26T09:00").unwrap().first_day, day("12-01"));
}

#[test]
fn what_is_told_changes_exactly_at_its_minute() {
    let schedule = told(vec![timed("11-26T14:00", "11-26T15:30", BusyKind::Meeting)]);
    let agenda = schedule.agenda(berlin());
    let next = |now| agenda.next_change(now, &berlin());
    assert_eq!(next(at("11-26T13:00")), Some(at("11-26T14:00")));
    assert_eq!(next(at("11-26T14:00")), Some(at("11-26T15:30")));
    let a_moment = SignedDuration::from_nanos(1);
    assert_eq!(next(at("11-26T15:30") - a_moment), Some(at("11-26T15:30")));
    assert_eq!(next(at("11-26T15:30")), Some(at("11-29T08:00")), "then knowledge ends");
    assert_eq!(next(at("11-29T08:00")), None);
}

/// All that depends on the clock.
fn said(agenda: &Agenda<'_>, now: Timestamp, here: &TimeZone) -> impl PartialEq + std::fmt::Debug + use<> {
    let planned = agenda.planned_absence(now, here, &office());
    let free = agenda.free_from(now).filter(|&free| free > now);
    (agenda.engagement(now, here, &office()), planned, free, agenda.busy_until(now), agenda.is_unknown(now))
}

proptest! {
    #[test]
    fn nothing_changes_before_it_is_said_to(
        entries in entries(),
        minute in -600i64..20_000,
        part in 0.0f64..1.0,
        there in prop::sample::select(vec!["Europe/Berlin", "Asia/Tokyo", "America/New_York"]),
    ) {
        let schedule = told(entries);
        let agenda = schedule.agenda(zone(there));
        let now = at("11-26T08:00") + SignedDuration::from_mins(minute);
        let before = said(&agenda, now, &berlin());
        let Some(changes) = agenda.next_change(now, &berlin()) else {
            let later = now + SignedDuration::from_secs_f64(part * 1e7);
            prop_assert_eq!(said(&agenda, later, &berlin()), before);
            return Ok(());
        };
        prop_assert!(changes > now);
        let span = changes.duration_since(now) - SignedDuration::from_nanos(1);
        for between in [span, SignedDuration::from_secs_f64(span.as_secs_f64() * part).min(span)] {
            prop_assert_eq!(said(&agenda, now + between, &berlin()), said(&agenda, now, &berlin()));
        }
    }

    #[test]
    fn nobody_is_free_within_a_span(entries in entries(), minute in -600i64..20_000) {
        let schedule = told(entries);
        let agenda = schedule.agenda(berlin());
        let now = at("11-26T08:00") + SignedDuration::from_mins(minute);
        let runs = |at: Timestamp| agenda.busy().iter().any(|span| span.from <= at && at < span.to);
        match agenda.free_from(now) {
            Some(free) => {
                prop_assert!(free >= now && !runs(free));
                prop_assert_eq!(free > now, runs(now));
            }
            None => prop_assert!(!runs(now)),
        }
        if let Some(absence) = agenda.absence(now, &office()) {
            prop_assert!(absence.until > now && absence.first_day <= absence.last_day);
            prop_assert!(absence.back_on >= absence.last_day && office().is_working_day(absence.back_on));
        }
    }
}
