//! Dates as the culture of a portal writes them.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;

use super::super::json::Json;
use super::super::value;

/// What ends so late ends with the day.
const LAST_MINUTE: Time = Time::constant(23, 59, 0, 0);

/// Which of two numbers is the day, where a portal's culture writes the year last and puts no dots between.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DayOrder {
    /// `31/12/2026`
    DayFirst,
    /// `12/31/2026`, meant where nothing tells.
    MonthFirst,
}

impl DayOrder {
    pub(super) const ALL: [Self; 2] = [Self::DayFirst, Self::MonthFirst];
}

/// A date that was told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Moment {
    /// A day without a time.
    Day(Date),
    /// What some clock shows.
    Clock(DateTime),
    /// An instant.
    Instant(Timestamp),
}

impl Moment {
    /// Reads `02.12.2026`, `02.12.2026 11:00:00`, `12/02/2026 11:00 am`, `2026-12-02`, an instant in RFC 3339 or in
    /// seconds since 1970.
    pub(super) fn read(value: Json<'_>, order: DayOrder) -> Option<Self> {
        if value.number().is_some() {
            return value::seconds(value).map(Self::Instant);
        }
        let text = value.text()?;
        let text = text.trim();
        if let Ok(at) = text.parse::<Timestamp>() {
            return Some(Self::Instant(at));
        }
        let (date, time) = text.split_once([' ', 'T', '\u{a0}', ',']).unwrap_or((text, ""));
        let (date, time) = (read_date(date, order)?, time.trim());
        if time.is_empty() {
            Some(Self::Day(date))
        } else {
            Some(Self::Clock(date.to_datetime(read_time(time)?)))
        }
    }

    /// The day of it.
    pub(super) fn day(self) -> Date {
        self.clock().date()
    }

    /// What the clock shows at its beginning; an instant by UTC.
    pub(super) fn clock(self) -> DateTime {
        match self {
            Self::Day(date) => date.to_datetime(Time::midnight()),
            Self::Clock(time) => time,
            Self::Instant(at) => TimeZone::UTC.to_datetime(at),
        }
    }

    /// What the clock shows when it is over: a day lasts until its midnight.
    pub(super) fn end(self) -> Option<DateTime> {
        match self {
            Self::Day(date) => Some(date.tomorrow().ok()?.to_datetime(Time::midnight())),
            Self::Clock(_) | Self::Instant(_) => Some(rounded(self.clock())),
        }
    }
}

/// The end of the day for its last minute.
pub(super) fn rounded(end: DateTime) -> DateTime {
    let tomorrow = end.date().tomorrow().ok().filter(|_| end.time() >= LAST_MINUTE);
    tomorrow.map_or(end, |day| day.to_datetime(Time::midnight()))
}

fn read_date(text: &str, order: DayOrder) -> Option<Date> {
    let separator = text.chars().find(|sign| !sign.is_ascii_digit())?;
    let mut parts = text.trim_end_matches(separator).split(separator);
    let [first, second, third] = [parts.next()?, parts.next()?, parts.next()?];
    if parts.next().is_some() || !['.', '/', '-'].contains(&separator) {
        return None;
    }
    let (year, month, day) = match (first.len(), separator, order) {
        (4, ..) => (first, second, third),
        (_, '.', _) | (_, _, DayOrder::DayFirst) => (third, second, first),
        (_, _, DayOrder::MonthFirst) => (third, first, second),
    };
    (year.len() == 4).then_some(())?;
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// `11:00`, `11:00:00`, `9:05 pm`
fn read_time(text: &str) -> Option<Time> {
    let text = text.to_ascii_lowercase();
    let digits = text.trim_end_matches(|sign: char| !sign.is_ascii_digit());
    let half: String = text[digits.len()..].chars().filter(char::is_ascii_alphabetic).collect();
    let mut parts = digits.split(':');
    let hour: i8 = parts.next()?.trim().parse().ok()?;
    let minute = parts.next()?.parse().ok()?;
    let second = parts.next().map_or(Some(0), |second| second.parse().ok())?;
    let hour = match half.as_str() {
        "am" if (1..=12).contains(&hour) => hour % 12,
        "pm" if (1..=12).contains(&hour) => hour % 12 + 12,
        // An hour above twelve leaves nothing to say.
        "" | "am" | "pm" => hour,
        _ => return None,
    };
    parts.next().is_none().then(|| Time::new(hour, minute, second, 0).ok()).flatten()
}
