#![allow(clippy::unwrap_used)]

use jiff::SignedDuration;

use super::*;
use crate::people::schedule::BusySpan;
use crate::words::LANGUAGES;

/// Thursday, 26 November 2026, 14:00 in Berlin.
fn now() -> Timestamp {
    "2026-11-26T13:00:00Z".parse().unwrap()
}

fn here() -> TimeZone {
    TimeZone::get("Europe/Berlin").unwrap()
}

/// So many minutes after now.
fn minutes(number: i64) -> Timestamp {
    now() + SignedDuration::from_mins(number)
}

fn said(engagement: Engagement) -> String {
    Words::english().engagement(&engagement, now(), &here())
}

fn absence(first_day: &str, last_day: &str, back_on: &str) -> Absence {
    let [first_day, last_day, back_on] = [first_day, last_day, back_on].map(|day| day.parse().unwrap());
    Absence { from: minutes(-60), until: minutes(150), first_day, last_day, back_on }
}

#[test]
fn a_meeting_is_told_with_its_end_and_with_what_follows_at_once() {
    let until = minutes(90);
    let meeting = |kind, free_from| said(Engagement::Meeting { kind, until, free_from });
    assert_eq!(meeting(BusyKind::Meeting, until), "in a meeting until 15:30");
    assert_eq!(meeting(BusyKind::Tentative, until), "perhaps in a meeting until 15:30");
    assert_eq!(meeting(BusyKind::Meeting, minutes(120)), "in a meeting until 15:30, free from 16:00");
    let over_night = "in a meeting until 15:30, free from Fri 27 Nov 09:00";
    assert_eq!(meeting(BusyKind::Meeting, minutes(19 * 60)), over_night);
}

#[test]
fn who_is_free_is_told_until_when() {
    let until = |kind, minute| {
        said(Engagement::Free { then: Some(BusySpan { from: minutes(minute), to: minutes(900), kind }) })
    };
    assert_eq!(said(Engagement::Free { then: None }), "free");
    assert_eq!(until(BusyKind::Meeting, 120), "free until 16:00, then in a meeting");
    assert_eq!(until(BusyKind::Tentative, 120), "free until 16:00, then perhaps in a meeting");
    assert_eq!(until(BusyKind::Absent, 600), "free until midnight, then absent");
}

#[test]
fn an_absence_is_told_by_its_days_and_a_part_of_one_by_the_clock() {
    let absent = |first, last, back| said(Engagement::Absent(absence(first, last, back)));
    assert_eq!(
        absent("2026-11-23", "2026-11-27", "2026-11-30"),
        "absent until Fri 27 Nov, back on Mon 30 Nov"
    );
    assert_eq!(absent("2026-11-23", "2026-11-26", "2026-11-27"), "absent today, back on Fri 27 Nov");
    assert_eq!(absent("2026-11-26", "2026-11-26", "2026-11-26"), "absent until 16:30");
}

#[test]
fn a_planned_absence_is_told_from_its_first_day() {
    let planned = |first, last| Words::english().planned_absence(&absence(first, last, "2026-12-07"));
    assert_eq!(planned("2026-12-03", "2026-12-04"), "away from 3 Dec");
    assert_eq!(planned("2026-12-03", "2026-12-03"), "away on 3 Dec");
}

#[test]
fn the_readers_clock_follows_daylight_saving() {
    let at = |now: &str, at: &str| {
        let [now, at] = [now, at].map(|instant| instant.parse().unwrap());
        Words::english().moment(at, now, &here())
    };
    assert_eq!(at("2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"), "02:30", "the hour that comes twice");
    assert_eq!(at("2026-10-24T20:00:00Z", "2026-10-24T22:00:00Z"), "midnight");
    assert_eq!(at("2026-10-24T20:00:00Z", "2026-10-25T09:00:00Z"), "Sun 25 Oct 10:00");
}

#[test]
fn a_language_has_its_article_before_a_time_and_before_a_day() {
    let spanish = LANGUAGES.iter().copied().find(|language| language.tag() == "es").unwrap();
    let words = Words::of(spanish);
    let free_from = |minute| words.free_from(minutes(minute), now(), &here());
    assert_eq!(free_from(120), "libre a las 16:00");
    assert_eq!(free_from(600), "libre a medianoche");
    assert_eq!(free_from(19 * 60), "libre el vie 27 nov, 09:00");
}

#[test]
fn working_hours_need_no_word() {
    let words = Words::english();
    assert_eq!(words.off_work(WorkMoment::Working), None);
    let off = [WorkMoment::OutsideHours, WorkMoment::DayOff, WorkMoment::Holiday];
    let said = off.map(|moment| words.off_work(moment).unwrap());
    assert_eq!(said, ["outside working hours", "day off", "holiday"]);
}
