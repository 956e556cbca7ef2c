//! What is known of somebody's calendar: when they are busy, and when they are away.
//!
//! A portal tells of others' time and not of what fills it; where it does tell a title, no type here has a place for
//! it. What was told lies in a [`Schedule`]; how it reads where the person lives is an [`Agenda`], which answers every
//! question at an instant. The calendar of the company itself is its [`WorkingTime`].

mod absence;
mod agenda;
mod day_bar;
mod layers;
mod schedules;
mod working_time;

use std::borrow::Cow;

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

pub use absence::Absence;
pub use agenda::{Agenda, Engagement};
pub use day_bar::{DayBar, DayCell};
pub(in crate::people) use schedules::Schedules;
pub use working_time::{MonthDay, WorkMoment, WorkingHours, WorkingTime};

/// So far ahead meetings are kept; absences are kept as far as they are told.
pub const MEETINGS_AHEAD: SignedDuration = SignedDuration::from_hours(72);
/// What ended so long before the reading is forgotten: nothing shows it.
const PAST: SignedDuration = SignedDuration::from_hours(36);
/// Entries of one person that are looked at; a busier calendar is known for a shorter time.
const MOST_ENTRIES: usize = 1000;
/// Spans of one person that are kept, by instants and by the person's own clock each.
const MOST_SPANS: usize = 64;
/// No clock is further ahead of UTC than this, and none further behind.
const FURTHEST: SignedDuration = SignedDuration::from_hours(14);

/// What fills a span of somebody's time. Of several at once the last of this order is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum BusyKind {
    /// Perhaps a meeting: `ACCESSIBILITY` is `quest`.
    Tentative,
    /// A meeting, or anything else that keeps the person busy: `busy`, and every word that is not known.
    Meeting,
    /// Not there: `absent`, and what the absence chart tells.
    Absent,
}

impl BusyKind {
    /// Every kind, in the order of precedence.
    pub const ALL: [Self; 3] = [Self::Tentative, Self::Meeting, Self::Absent];

    /// The word of the JSON schema.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Tentative => "tentative",
            Self::Meeting => "meeting",
            Self::Absent => "absent",
        }
    }
}

/// A span of somebody's time that is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct BusySpan {
    /// Its first instant.
    pub from: Timestamp,
    /// The first instant after it.
    pub to: Timestamp,
    /// What fills it.
    pub kind: BusyKind,
}

/// When an entry of a calendar is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum When {
    /// From one instant until another.
    Instants {
        /// Its first instant.
        from: Timestamp,
        /// The first instant after it.
        to: Timestamp,
    },
    /// By the clock where the person is: whole days, and what is told without a zone.
    Local {
        /// Where it begins.
        from: DateTime,
        /// Where it is over.
        to: DateTime,
    },
}

/// An entry of somebody's calendar, as `calendar.accessibility.get` tells it, but for its title.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CalendarEntry {
    /// When it is.
    pub when: When,
    /// What it means for the person's time.
    pub kind: BusyKind,
}

/// A span by the clock where the person is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
struct LocalSpan {
    from: DateTime,
    to: DateTime,
    kind: BusyKind,
}

impl LocalSpan {
    /// The instants of it in a time zone; nothing at the ends of time.
    fn in_zone(self, zone: &TimeZone) -> Option<BusySpan> {
        let at = |time: DateTime| zone.to_ambiguous_timestamp(time).compatible().ok();
        let (from, to) = (at(self.from)?, at(self.to)?);
        (from < to).then_some(BusySpan { from, to, kind: self.kind })
    }
}

/// What the portal told of one person's time. Empty is no proof that somebody is free: a calendar may be closed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Schedule {
    /// In order; none overlaps or touches another of its kind.
    timed: Box<[BusySpan]>,
    /// In order of their beginnings.
    local: Box<[LocalSpan]>,
    /// When it was read, by the portal's clock.
    read_at: Timestamp,
    /// From then on nothing was asked.
    told_until: Timestamp,
    /// From then on nothing is known of meetings.
    known_until: Timestamp,
}

impl Schedule {
    /// What was told at `read_at` (the portal's clock) of the days until `last_day`, by the portal's calendar. Entries
    /// that end before they begin are left out.
    #[must_use]
    pub fn told(mut entries: Vec<CalendarEntry>, last_day: Date, read_at: Timestamp) -> Self {
        let told_until = last_day.tomorrow().map_or(Timestamp::MAX, |day| starts(day.at(0, 0, 0, 0)));
        let mut known_until = told_until.min(moved(read_at, MEETINGS_AHEAD));
        let past = moved(read_at, -PAST);
        entries.sort_unstable_by_key(|entry| begins(entry.when));
        if let Some(cut) = entries.get(MOST_ENTRIES) {
            known_until = known_until.min(begins(cut.when));
            entries.truncate(MOST_ENTRIES);
        }
        let (mut timed, mut local) = (Vec::new(), Vec::new());
        for CalendarEntry { when, kind } in entries {
            match when {
                When::Instants { from, to } if from < to && to > past => {
                    timed.push(BusySpan { from, to, kind });
                }
                When::Local { from, to } if from < to && ends(to) > past => {
                    local.push(LocalSpan { from, to, kind });
                }
                _ => {}
            }
        }
        local.sort_unstable();
        local.dedup();
        let mut timed = layers::laid(timed);
        timed.retain(|span| span.kind == BusyKind::Absent || span.from < known_until);
        if let Some(cut) = timed.get(MOST_SPANS) {
            known_until = known_until.min(cut.from);
            timed.truncate(MOST_SPANS);
        }
        if let Some(cut) = local.get(MOST_SPANS) {
            known_until = known_until.min(starts(cut.from));
            local.truncate(MOST_SPANS);
        }
        Self { timed: timed.into(), local: local.into(), read_at, told_until, known_until }
    }

    /// What is known of whoever is in a meeting from that instant until another one, and nothing of the time after it; `None`
    /// where there is no time between.
    #[must_use]
    pub fn busy_until(read_at: Timestamp, until: Timestamp) -> Option<Self> {
        let meeting = BusySpan { from: read_at, to: until, kind: BusyKind::Meeting };
        (read_at < until).then(|| Self {
            timed: Box::new([meeting]),
            local: Box::default(),
            read_at,
            told_until: until,
            known_until: until,
        })
    }

    /// Whether both are known until the same instant.
    pub(in crate::people) fn ends_as(&self, other: &Self) -> bool {
        self.known_until == other.known_until
    }

    /// The same, with what an earlier reading told of the time after it.
    #[must_use]
    pub fn over(self, known: &Self) -> Self {
        if known.told_until <= self.told_until {
            return self;
        }
        let later = known.timed.iter().filter(|span| span.from >= self.told_until);
        let timed = layers::laid(self.timed.iter().chain(later).copied().collect());
        let later = known.local.iter().filter(|span| starts(span.from) >= self.told_until);
        let mut local: Vec<LocalSpan> = self.local.iter().chain(later).copied().collect();
        local.sort_unstable();
        local.dedup();
        let is_gapless = self.known_until == self.told_until;
        let known_until = if is_gapless { self.known_until.max(known.known_until) } else { self.known_until };
        Self { timed: timed.into(), local: local.into(), told_until: known.told_until, known_until, ..self }
    }

    /// When it was read, by the portal's clock.
    #[must_use]
    pub const fn read_at(&self) -> Timestamp {
        self.read_at
    }

    /// Whether both say the same of the person's time, whenever they were read.
    #[must_use]
    pub fn says_as(&self, other: &Self) -> bool {
        self.timed == other.timed && self.local == other.local
    }

    /// How it reads for a person who lives in the time zone `there`.
    #[must_use]
    pub fn agenda(&self, there: TimeZone) -> Agenda<'_> {
        let busy = if self.local.is_empty() {
            Cow::Borrowed(&*self.timed)
        } else {
            let local = self.local.iter().filter_map(|span| span.in_zone(&there));
            Cow::Owned(layers::laid(self.timed.iter().copied().chain(local).collect()))
        };
        Agenda::new(busy, there, self.known_until)
    }
}

/// An instant, moved within the bounds of time.
fn moved(at: Timestamp, by: SignedDuration) -> Timestamp {
    at.checked_add(by).unwrap_or(if by.is_negative() { Timestamp::MIN } else { Timestamp::MAX })
}

/// The earliest instant at which an entry can begin, wherever the person is.
fn begins(when: When) -> Timestamp {
    match when {
        When::Instants { from, .. } => from,
        When::Local { from, .. } => starts(from),
    }
}

/// The earliest instant at which a clock somewhere shows that.
fn starts(time: DateTime) -> Timestamp {
    TimeZone::UTC.to_timestamp(time).map_or(Timestamp::MIN, |at| moved(at, -FURTHEST))
}

/// The latest instant at which a clock somewhere shows that.
fn ends(time: DateTime) -> Timestamp {
    TimeZone::UTC.to_timestamp(time).map_or(Timestamp::MAX, |at| moved(at, FURTHEST))
}

#[cfg(test)]
mod tests;
