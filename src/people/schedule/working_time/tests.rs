#![allow(clippy::unwrap_used)]

use jiff::SignedDuration;
use proptest::prelude::*;

use super::*;
use crate::people::schedule::tests::{at, zone};

/// Nine to half past six, Saturday and Sunday off, New Year a holiday, the last of January a working day.
fn office() -> WorkingTime {
    let day = |day, month| MonthDay { month, day };
    WorkingTime::default()
        .with_hours(540, 1110)
        .with_days_off(vec![Weekday::Saturday, Weekday::Sunday])
        .with_year(vec![day(1, 1), day(29, 2)], vec![day(31, 1)])
}

#[test]
fn a_moment_is_one_of_the_clock_where_somebody_is() {
    let moment = |now: &str, there: &str| office().moment(now.parse().unwrap(), &zone(there)).unwrap();
    let noon = "2026-11-26T12:00:00Z";
    assert_eq!(moment(noon, "Europe/Berlin"), WorkMoment::Working);
    assert_eq!(moment(noon, "America/New_York"), WorkMoment::OutsideHours);
    assert_eq!(moment("2026-11-26T17:30:00Z", "Europe/Berlin"), WorkMoment::OutsideHours);
    assert_eq!(moment("2026-11-27T16:00:00Z", "Asia/Tokyo"), WorkMoment::DayOff);
    assert_eq!(moment("2027-01-01T12:00:00Z", "Europe/Berlin"), WorkMoment::Holiday);
    assert_eq!(moment("2027-01-31T12:00:00Z", "Europe/Berlin"), WorkMoment::Working, "a Sunday");
}

#[test]
fn what_is_not_known_says_nothing() {
    let nothing = WorkingTime::default();
    let now = at("11-26T12:00");
    assert!(nothing.is_unknown() && nothing.is_working_day("2026-11-28".parse().unwrap()));
    assert_eq!(nothing.moment(now, &TimeZone::UTC), None);
    assert_eq!(nothing.next_change(now, &TimeZone::UTC), None);
    assert_eq!(nothing.shared_hours(now, &TimeZone::UTC, &TimeZone::UTC), None);
    for (from, to) in [(600, 600), (1080, 540), (0, 1441)] {
        assert!(WorkingTime::default().with_hours(from, to).is_unknown());
    }
    let all_week = Weekday::Monday.cycle_forward().take(7).collect();
    assert!(WorkingTime::default().with_days_off(all_week).is_unknown());
    let weekend = WorkingTime::default().with_days_off(vec![Weekday::Thursday]);
    assert_eq!(weekend.moment(now, &TimeZone::UTC), Some(WorkMoment::DayOff));
}

#[test]
fn hours_follow_daylight_saving() {
    let hours = |date: &str| {
        let hours = WorkingTime::default()
            .with_hours(0, 1440)
            .hours_on(date.parse().unwrap(), &zone("Europe/Berlin"));
        hours.map(|hours| hours.to.duration_since(hours.from).as_hours()).unwrap()
    };
    assert_eq!((hours("2026-03-28"), hours("2026-03-29"), hours("2026-10-25")), (24, 23, 25));
    let begins = |date: &str| office().hours_on(date.parse().unwrap(), &zone("Europe/Berlin")).unwrap().from;
    assert_eq!(begins("2026-03-27").to_string(), "2026-03-27T08:00:00Z");
    assert_eq!(begins("2026-03-30").to_string(), "2026-03-30T07:00:00Z");
}

#[test]
fn shared_hours_are_those_of_both_clocks() {
    let shared = |here: &str, there: &str| {
        let hours =
            office().shared_hours("2026-11-26T12:00:00Z".parse().unwrap(), &zone(here), &zone(there))?;
        Some(format!("{} {}", hours.from.strftime("%d %H:%M"), hours.to.strftime("%d %H:%M")))
    };
    assert_eq!(shared("Europe/Berlin", "Europe/Berlin").unwrap(), "26 08:00 26 17:30");
    assert_eq!(shared("Europe/Berlin", "America/New_York").unwrap(), "26 14:00 26 17:30");
    assert_eq!(shared("Europe/Berlin", "Pacific/Auckland"), None);
    assert_eq!(shared("Pacific/Kiritimati", "Pacific/Pago_Pago").unwrap(), "26 20:00 27 04:30");
}

proptest! {
    #[test]
    fn a_moment_holds_until_it_is_said_to_change(
        minute in 0i64..600_000,
        part in 0.0f64..1.0,
        there in prop::sample::select(vec!["Europe/Berlin", "Asia/Kathmandu", "America/Havana", "Australia/Lord_Howe"]),
    ) {
        let (office, zone) = (office(), zone(there));
        let now = at("11-26T08:00") + SignedDuration::from_mins(minute);
        let changes = office.next_change(now, &zone).unwrap();
        prop_assert!(changes > now);
        let span = changes.duration_since(now) - SignedDuration::from_nanos(1);
        for between in [span, SignedDuration::from_secs_f64(span.as_secs_f64() * part).min(span)] {
            prop_assert_eq!(office.moment(now + between, &zone), office.moment(now, &zone));
        }
    }

    #[test]
    fn both_work_in_shared_hours(
        minute in 0i64..600_000,
        here in prop::sample::select(vec!["Europe/Berlin", "Asia/Kathmandu", "Pacific/Apia"]),
        there in prop::sample::select(vec!["Europe/London", "America/Havana", "Asia/Tokyo"]),
    ) {
        let (office, here, there) = (office(), zone(here), zone(there));
        let now = at("11-26T08:00") + SignedDuration::from_mins(minute);
        if let Some(shared) = office.shared_hours(now, &here, &there) {
            prop_assert!(shared.from < shared.to);
            let last = shared.to - SignedDuration::from_nanos(1);
            for (at, zone) in [(shared.from, &here), (shared.from, &there), (last, &here), (last, &there)] {
                prop_assert_eq!(office.moment(at, zone), Some(WorkMoment::Working));
            }
        }
    }
}
