//! A day as a strip of cells: what is taken, and when two people work.

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::agenda::midnight;
use super::working_time::minute_of;
use super::{Agenda, BusyKind, WorkingHours, WorkingTime};

/// The reader's day as it goes for somebody else. The cells are equal parts of the time between the first hour in which
/// one of the two works and the last; where the hours are not known, of the reader's whole day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayBar {
    from: Timestamp,
    to: Timestamp,
    cells: Vec<DayCell>,
    shared: Option<WorkingHours>,
    day_ends: Option<Timestamp>,
}

/// A part of a [`DayBar`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayCell {
    /// Its first instant.
    pub from: Timestamp,
    /// What is in the calendar for a part of it at least: of several what has the highest precedence.
    pub busy: Option<BusyKind>,
    /// Whether the person works, by the clock there.
    pub works_there: bool,
    /// Whether the reader works, by the clock here.
    pub works_here: bool,
}

impl DayBar {
    /// The day that the reader in `here` has at `now`, in so many cells; `None` for no cells, and at the ends of time.
    #[must_use]
    pub fn of(
        agenda: &Agenda<'_>,
        working_time: &WorkingTime,
        now: Timestamp,
        here: &TimeZone,
        width: usize,
    ) -> Option<Self> {
        let there = agenda.there();
        let mine = working_time.hours_on(here.to_datetime(now).date(), here);
        let theirs = working_time.hours_on(there.to_datetime(now).date(), there);
        let (from, to) = window(mine, theirs, now, here)?;
        let mut cells = Vec::with_capacity(width);
        for place in 0..width {
            let (start, end) = (part(from, to, place, width)?, part(from, to, place + 1, width)?);
            let middle = start.checked_add(end.duration_since(start) / 2).ok()?;
            let works = |hours: Option<WorkingHours>| {
                hours.is_some_and(|hours| hours.from <= middle && middle < hours.to)
            };
            let over = agenda.busy().iter().filter(|span| span.from < end && start < span.to);
            cells.push(DayCell {
                from: start,
                busy: over.map(|span| span.kind).max(),
                works_there: works(theirs),
                works_here: works(mine),
            });
        }
        let shared = working_time.shared_hours(now, here, there);
        (!cells.is_empty()).then_some(Self { from, to, cells, shared, day_ends: midnight(now, here) })
    }

    /// Its first instant: a full hour by the reader's clock.
    #[must_use]
    pub const fn from(&self) -> Timestamp {
        self.from
    }

    /// The first instant after it.
    #[must_use]
    pub const fn to(&self) -> Timestamp {
        self.to
    }

    /// The cells, in order; at least one.
    #[must_use]
    pub fn cells(&self) -> &[DayCell] {
        &self.cells
    }

    /// The working hours that both share.
    #[must_use]
    pub const fn shared(&self) -> Option<WorkingHours> {
        self.shared
    }

    /// The place of the cell that holds an instant; `None` outside of the bar. Where `now` is, and where the hours of
    /// either clock stand.
    #[must_use]
    pub fn cell_at(&self, at: Timestamp) -> Option<usize> {
        let inside = self.from <= at && at < self.to;
        inside.then(|| self.cells.partition_point(|cell| cell.from <= at).saturating_sub(1))
    }

    /// The instant after `now`, one that the bar was made for, at which the clock alone makes it another: where `now`
    /// enters another cell or leaves the bar, and where the reader's day ends.
    #[must_use]
    pub fn next_change(&self, now: Timestamp) -> Option<Timestamp> {
        let edges = self.cells.iter().map(|cell| cell.from).chain([self.to]).find(|&at| at > now);
        edges.into_iter().chain(self.day_ends).filter(|&at| at > now).min()
    }
}

/// The time that both working days take, to the full hours of the reader's clock.
fn window(
    mine: Option<WorkingHours>,
    theirs: Option<WorkingHours>,
    now: Timestamp,
    here: &TimeZone,
) -> Option<(Timestamp, Timestamp)> {
    let hours = || mine.into_iter().chain(theirs);
    if let (Some(from), Some(to)) = (hours().map(|one| one.from).min(), hours().map(|one| one.to).max()) {
        let past_hour = |at: Timestamp| {
            let time = here.to_datetime(at).time();
            SignedDuration::from_secs(i64::from(time.minute()) * 60 + i64::from(time.second()))
        };
        let from = from.checked_sub(past_hour(from)).ok()?;
        let rest = past_hour(to);
        let rest = if rest.is_zero() { rest } else { SignedDuration::from_hours(1) - rest };
        return Some((from, to.checked_add(rest).ok()?));
    }
    Some((minute_of(here.to_datetime(now).date(), 0, here)?, midnight(now, here)?))
}

/// Where a cell begins.
fn part(from: Timestamp, to: Timestamp, place: usize, width: usize) -> Option<Timestamp> {
    let whole = to.duration_since(from).as_millis();
    let share = whole * i128::try_from(place).ok()? / i128::try_from(width).ok()?;
    from.checked_add(SignedDuration::from_millis(i64::try_from(share).ok()?)).ok()
}

#[cfg(test)]
mod tests;
