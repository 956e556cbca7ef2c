//! Calendars of `calendar.accessibility.get`: when people are busy, and when they are away.
//!
//! The entries have two shapes: events, by the clock of a zone that they name, and absences of the staff's chart, by
//! the clock of nobody in particular. Titles are never looked at. An entry that makes no sense is left out and takes
//! no other with it.

mod moment;
mod settings;

use std::collections::HashSet;

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::json::Json;
use super::value::{self, Fields, collect, collect_numbered};
use crate::people::PersonId;
use crate::people::schedule::{BusyKind, CalendarEntry, When};

use moment::{DayOrder, Moment};
pub(super) use settings::working_time;

/// The most people of one answer, and entries of one person: far more than anybody asks for, or has.
const MOST: usize = 5000;

/// The longest event whose series may be known no better than by the times of its whole.
const LONGEST_EVENT: SignedDuration = SignedDuration::from_hours(24);

/// The calendar of everybody who was asked for and told, of the days asked for. Ids that run from 0 on arrive as a
/// list, in which the place is the person's number.
pub(super) fn accessibility(
    map: Json<'_>,
    asked: &[PersonId],
    from: Date,
    to: Date,
) -> Option<Vec<(PersonId, Vec<CalendarEntry>)>> {
    let asked: HashSet<PersonId> = asked.iter().copied().collect();
    let calendars = collect_numbered(map, MOST, |id, entries| {
        let told = asked.contains(&PersonId(id)) && (entries.is_list() || entries.is_object());
        told.then_some((PersonId(id), entries))
    })?;
    let order = day_order(&calendars, from, to);
    let read = |entries| collect(entries, MOST, |_, entry| read_entry(&Fields::of(entry)?, order));
    Some(calendars.into_iter().filter_map(|(id, entries)| Some((id, read(entries)?))).collect())
}

/// The order of day and month in which more of the entries are of the days that were asked for.
fn day_order(calendars: &[(PersonId, Json<'_>)], from: Date, to: Date) -> DayOrder {
    let mut fits = [0_u32; DayOrder::ALL.len()];
    for (_, entries) in calendars {
        let dates = collect(*entries, MOST, |_, entry| dates(&Fields::of(entry)?));
        for (begins, ends) in dates.unwrap_or_default() {
            for (order, fits) in DayOrder::ALL.into_iter().zip(&mut fits) {
                let day = |date| Moment::read(date, order).map(Moment::day);
                let within =
                    day(begins).is_some_and(|day| day <= to) && day(ends).is_some_and(|day| day >= from);
                *fits += u32::from(within);
            }
        }
    }
    let [day_first, month_first] = fits;
    if day_first > month_first { DayOrder::DayFirst } else { DayOrder::MonthFirst }
}

/// The dates of an entry of either shape.
fn dates<'a>(fields: &Fields<'a>) -> Option<(Json<'a>, Json<'a>)> {
    let pair = |from, to| fields.get(from).zip(fields.get(to));
    pair("DATE_FROM", "DATE_TO").or_else(|| pair("DT_FROM", "DT_TO"))
}

fn read_entry(fields: &Fields<'_>, order: DayOrder) -> Option<CalendarEntry> {
    if fields.flag("FROM_HR") == Some(true)
        || fields.get("DATE_FROM").is_none() && fields.get("DT_FROM").is_some()
    {
        return Some(CalendarEntry { when: absence(fields, order)?, kind: BusyKind::Absent });
    }
    let kind = match fields.written("ACCESSIBILITY").unwrap_or_default().trim().to_ascii_lowercase().as_str()
    {
        "free" => return None,
        "quest" => BusyKind::Tentative,
        "absent" => BusyKind::Absent,
        _ => BusyKind::Meeting,
    };
    Some(CalendarEntry { when: event(fields, order)?, kind })
}

/// When somebody is away by the staff's chart: by their own clock, which the chart does not name.
fn absence(fields: &Fields<'_>, order: DayOrder) -> Option<When> {
    let moment = |name| fields.get(name).and_then(|value| Moment::read(value, order));
    if let (Some(from), Some(to)) = (moment("DT_FROM"), moment("DT_TO")) {
        let same = from.clock() == to.clock();
        return between(from, if same { Moment::Day(to.day()) } else { to });
    }
    instants(instant(fields, "FROM")?, instant(fields, "TO")?)
}

/// When an event is. The instants that are told are those of a whole series, so that they count only where they last
/// as long as the event.
fn event(fields: &Fields<'_>, order: DayOrder) -> Option<When> {
    let moment = |name| fields.get(name).and_then(|value| Moment::read(value, order));
    let series = instant(fields, "DATE_FROM_TS_UTC").zip(instant(fields, "DATE_TO_TS_UTC"));
    let series = series.filter(|(from, to)| from < to);
    let (Some(from), Some(to)) = (moment("DATE_FROM"), moment("DATE_TO")) else {
        let (from, to) = series.filter(|(from, to)| to.duration_since(*from) <= LONGEST_EVENT)?;
        return instants(from, to);
    };
    let whole_days = ["DT_SKIP_TIME", "SKIP_TIME"].iter().any(|name| fields.flag(name) == Some(true));
    if whole_days {
        return between(Moment::Day(from.day()), Moment::Day(to.day()));
    }
    let (Moment::Clock(begins), Moment::Clock(ends)) = (from, to) else { return between(from, to) };
    let zone = |name| fields.written(name).and_then(|zone| TimeZone::get(zone.trim()).ok());
    let (zone_from, zone_to) = (zone("TZ_FROM"), zone("TZ_TO"));
    if let Some(begins_in) = zone_from.as_ref().or(zone_to.as_ref())
        && let Some(ends_in) = zone_to.as_ref().or(zone_from.as_ref())
    {
        let at = |time: DateTime, zone: &TimeZone| zone.to_ambiguous_timestamp(time).compatible().ok();
        return instants(at(begins, begins_in)?, at(moment::rounded(ends), ends_in)?);
    }
    let lasts = ends.duration_since(begins);
    match series.filter(|(from, to)| to.duration_since(*from) == lasts) {
        Some((from, to)) => instants(from, to),
        None => between(from, to),
    }
}

/// From one moment until another: by the person's own clock, unless both are instants. A day at the end is the last.
fn between(from: Moment, to: Moment) -> Option<When> {
    if let (Moment::Instant(from), Moment::Instant(to)) = (from, to) {
        return instants(from, to);
    }
    let (from, to) = (from.clock(), to.end()?);
    (from < to).then_some(When::Local { from, to })
}

fn instant(fields: &Fields<'_>, name: &str) -> Option<Timestamp> {
    fields.get(name).and_then(value::seconds)
}

/// From one instant until another.
fn instants(from: Timestamp, to: Timestamp) -> Option<When> {
    (from < to).then_some(When::Instants { from, to })
}

#[cfg(test)]
mod tests;
