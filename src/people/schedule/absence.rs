//! A time away, as people speak of it: its days, and the day back.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::working_time::minute_of;
use super::{BusyKind, BusySpan, WorkingTime};

/// Longer than this nobody looks for a working day: there is none.
const MOST_DAYS: usize = 60;

/// A time away: absences that follow each other, with nothing but days off between them. Its days are those of the
/// person's own calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Absence {
    /// When it begins.
    pub from: Timestamp,
    /// When it is over.
    pub until: Timestamp,
    /// The day on which it begins.
    pub first_day: Date,
    /// The last day away.
    pub last_day: Date,
    /// The day back at work: the day of the end itself after a part of a day, else the next working day.
    pub back_on: Date,
}

impl Absence {
    /// The time away that begins with the span at `first` of a person's whole agenda.
    pub(super) fn starting(
        busy: &[BusySpan],
        first: usize,
        there: &TimeZone,
        working_time: &WorkingTime,
    ) -> Option<Self> {
        let first = busy.get(first)?;
        let mut until = first.to;
        let mut back_on = back_after(until, there, working_time)?;
        // Every absence that reaches into the first hour of the day back makes it a later one.
        for absence in busy.iter().filter(|span| span.kind == BusyKind::Absent && span.to > first.to) {
            if absence.to <= until {
                continue;
            }
            let returns = working_time.begins_on(back_on, there)?.max(until);
            if absence.from > returns {
                break;
            }
            until = absence.to;
            back_on = back_after(until, there, working_time)?;
        }
        let last = until.checked_sub(SignedDuration::from_nanos(1)).ok()?;
        Some(Self {
            from: first.from,
            until,
            first_day: there.to_datetime(first.from).date(),
            last_day: there.to_datetime(last).date(),
            back_on,
        })
    }

    /// Whether it takes a whole day, by the person's calendar.
    pub(super) fn takes_a_day(&self, there: &TimeZone) -> bool {
        let midnight = |date| minute_of(date, 0, there);
        let begun_at_midnight = midnight(self.first_day).is_some_and(|start| start == self.from);
        let first = if begun_at_midnight { Some(self.first_day) } else { self.first_day.tomorrow().ok() };
        first.and_then(|day| day.tomorrow().ok()).and_then(midnight).is_some_and(|end| end <= self.until)
    }
}

/// The day on which somebody is back who is away until that instant: the same day when there is still work to do on
/// it, else the next working day.
fn back_after(until: Timestamp, there: &TimeZone, working_time: &WorkingTime) -> Option<Date> {
    let day = there.to_datetime(until).date();
    let is_over = working_time.ends_on(day, there).is_some_and(|end| end <= until);
    let first = if is_over { day.tomorrow().ok()? } else { day };
    let days = first.series(jiff::Span::new().days(1)).take(MOST_DAYS);
    Some(days.into_iter().find(|&day| working_time.is_working_day(day)).unwrap_or(first))
}
