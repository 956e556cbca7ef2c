//! The company's working time of `calendar.settings.get`.

use jiff::civil::Weekday;

use super::super::json::Json;
use super::super::value::{self, Fields, collect};
use crate::people::schedule::{MonthDay, WorkingTime};

/// The most days of one list: a year has fewer.
const MOST: usize = 400;

/// What is told of it; `None` for anything but an object. Guests of a portal are told the hours alone.
pub(in super::super) fn working_time(result: Json<'_>) -> Option<WorkingTime> {
    let fields = Fields::of(result)?;
    let minutes = |name| fields.get(name).and_then(minutes);
    let mut told = WorkingTime::default()
        .with_days_off(fields.get("week_holidays").map(weekdays).unwrap_or_default())
        .with_year(days(&fields, "year_holidays"), days(&fields, "year_workdays"));
    if let (Some(from), Some(to)) = (minutes("work_time_start"), minutes("work_time_end")) {
        told = told.with_hours(from, to);
    }
    Some(told)
}

/// Minutes after midnight of a time written as hours.MINUTES, a number or a text: `"9"`, `"18.30"`, `23.3` (23:30).
fn minutes(value: Json<'_>) -> Option<u16> {
    let time = value::number(value).or_else(|| value.text()?.trim().replace(':', ".").parse().ok())?;
    if !(0.0..=24.0).contains(&time) {
        return None;
    }
    let (hours, rest) = (time.trunc(), (time.fract() * 100.0).round());
    // At most 24 · 60 + 59, and not below 0.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    (rest < 60.0).then_some((hours * 60.0 + rest) as u16)
}

/// The days of a week: a list, or a map that has lost some of its places.
fn weekdays(list: Json<'_>) -> Vec<Weekday> {
    let written = list.text().unwrap_or_default();
    let told = collect(list, MOST, |_, day| weekday(&day.text()?)).unwrap_or_default();
    let mut days: Vec<Weekday> = told.into_iter().chain(written.split(',').filter_map(weekday)).collect();
    days.sort_unstable_by_key(|day| day.to_monday_zero_offset());
    days.dedup();
    days
}

fn weekday(word: &str) -> Option<Weekday> {
    Some(match word.trim().to_ascii_uppercase().as_str() {
        "MO" => Weekday::Monday,
        "TU" => Weekday::Tuesday,
        "WE" => Weekday::Wednesday,
        "TH" => Weekday::Thursday,
        "FR" => Weekday::Friday,
        "SA" => Weekday::Saturday,
        "SU" => Weekday::Sunday,
        _ => return None,
    })
}

/// Days of every year, `D.MM` with commas between.
fn days(fields: &Fields<'_>, name: &str) -> Vec<MonthDay> {
    let text = fields.get(name).map(value::plain).unwrap_or_default();
    text.split([',', ';', ' ']).take(MOST).filter_map(month_day).collect()
}

fn month_day(text: &str) -> Option<MonthDay> {
    let mut parts = text.trim().split('.');
    let (day, month) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    ((1..=31).contains(&day) && (1..=12).contains(&month)).then_some(MonthDay { month, day })
}
