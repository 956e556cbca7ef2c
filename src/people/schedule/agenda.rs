//! The questions that are asked of a schedule at an instant.

use std::borrow::Cow;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::absence::Absence;
use super::working_time::{DAY, minute_of};
use super::{BusyKind, BusySpan, WorkingTime};

/// So many days ahead a planned absence is worth a word.
const PLANNED_DAYS: i32 = 14;

/// A schedule as it reads where the person lives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agenda<'a> {
    /// In order; none overlaps another, and none touches another of its kind.
    busy: Cow<'a, [BusySpan]>,
    there: TimeZone,
    known_until: Timestamp,
}

/// What somebody does at an instant, as far as the calendar tells. It lies beside the presence and never replaces it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engagement {
    /// Nothing is in the calendar now.
    Free {
        /// What comes next on the reader's day.
        then: Option<BusySpan>,
    },
    /// In a meeting.
    Meeting {
        /// Whether it is only perhaps one.
        kind: BusyKind,
        /// When it is over; meetings that follow at once are counted in.
        until: Timestamp,
        /// When nothing follows any more.
        free_from: Timestamp,
    },
    /// Away.
    Absent(Absence),
}

impl<'a> Agenda<'a> {
    pub(super) const fn new(busy: Cow<'a, [BusySpan]>, there: TimeZone, known_until: Timestamp) -> Self {
        Self { busy, there, known_until }
    }

    /// Everything that is known, in order: no two spans overlap.
    #[must_use]
    pub fn busy(&self) -> &[BusySpan] {
        &self.busy
    }

    /// The time zone in which the person lives.
    #[must_use]
    pub const fn there(&self) -> &TimeZone {
        &self.there
    }

    /// Whether the schedule is too old to say anything of that instant.
    #[must_use]
    pub fn is_unknown(&self, now: Timestamp) -> bool {
        now >= self.known_until && self.running(now).is_none()
    }

    /// Where the first span stands that is not over at `now`.
    fn next_at(&self, now: Timestamp) -> usize {
        self.busy.partition_point(|span| span.to <= now)
    }

    /// The span that runs at `now`.
    #[must_use]
    pub fn running(&self, now: Timestamp) -> Option<BusySpan> {
        self.busy.get(self.next_at(now)).copied().filter(|span| span.from <= now)
    }

    /// When the meeting that runs at `now` is over; `None` without one.
    #[must_use]
    pub fn busy_until(&self, now: Timestamp) -> Option<Timestamp> {
        self.running(now).filter(|span| span.kind != BusyKind::Absent).map(|span| span.to)
    }

    /// The first instant from `now` on at which nothing is in the calendar; `None` where that is not known.
    #[must_use]
    pub fn free_from(&self, now: Timestamp) -> Option<Timestamp> {
        let mut free = now;
        for span in &self.busy[self.next_at(now)..] {
            if span.from > free {
                break;
            }
            free = span.to;
        }
        (free > now || !self.is_unknown(now)).then_some(free)
    }

    /// What comes next after `now`: the first span that has not begun.
    #[must_use]
    pub fn next_busy(&self, now: Timestamp) -> Option<BusySpan> {
        self.busy[self.next_at(now)..].iter().copied().find(|span| span.from > now)
    }

    /// The absence that runs at `now`.
    #[must_use]
    pub fn absence(&self, now: Timestamp, working_time: &WorkingTime) -> Option<Absence> {
        self.running(now).filter(|span| span.kind == BusyKind::Absent)?;
        Absence::starting(&self.busy, self.next_at(now), &self.there, working_time)
    }

    /// The next absence of a day or more that begins within two weeks of the day that the reader in `here` has at
    /// `now`; `None` for somebody who is away already.
    #[must_use]
    pub fn planned_absence(
        &self,
        now: Timestamp,
        here: &TimeZone,
        working_time: &WorkingTime,
    ) -> Option<Absence> {
        let today = here.to_datetime(now).date();
        let next = self.next_at(now);
        if self.running(now).is_some_and(|span| span.kind == BusyKind::Absent) {
            return None;
        }
        (next..self.busy.len())
            .filter(|&at| self.busy[at].kind == BusyKind::Absent)
            .filter_map(|at| Absence::starting(&self.busy, at, &self.there, working_time))
            .find(|absence| absence.takes_a_day(&self.there))
            .filter(|absence| {
                absence.first_day.since(today).is_ok_and(|ahead| ahead.get_days() <= PLANNED_DAYS)
            })
    }

    /// What the person does at `now`, for a reader in `here`; `None` where it is not known.
    #[must_use]
    pub fn engagement(
        &self,
        now: Timestamp,
        here: &TimeZone,
        working_time: &WorkingTime,
    ) -> Option<Engagement> {
        let Some(running) = self.running(now) else {
            let tomorrow = midnight(now, here);
            let then = self.next_busy(now).filter(|span| tomorrow.is_none_or(|day| span.from < day));
            return (!self.is_unknown(now)).then_some(Engagement::Free { then });
        };
        if running.kind == BusyKind::Absent {
            return self.absence(now, working_time).map(Engagement::Absent);
        }
        let free_from = self.free_from(now)?;
        Some(Engagement::Meeting { kind: running.kind, until: running.to, free_from })
    }

    /// The instant after `now` before which the clock alone changes nothing of what is told to a reader in `here`:
    /// where something begins or ends, where the reader's day ends while a day is spoken of, or where knowledge
    /// ends. `None`: it never does.
    #[must_use]
    pub fn next_change(&self, now: Timestamp, here: &TimeZone) -> Option<Timestamp> {
        let rest = &self.busy[self.next_at(now)..];
        let edge = rest.first().map(|span| if span.from > now { span.from } else { span.to });
        let day_ends = (!rest.is_empty()).then(|| midnight(now, here)).flatten();
        let known_until = Some(self.known_until).filter(|&at| at > now);
        [edge, day_ends, known_until].into_iter().flatten().min()
    }
}

/// The end of the day that a zone has at an instant.
pub(super) fn midnight(now: Timestamp, zone: &TimeZone) -> Option<Timestamp> {
    minute_of(zone.to_datetime(now).date(), DAY, zone).filter(|&at| at > now)
}

#[cfg(test)]
mod tests;
