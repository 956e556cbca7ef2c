//! What the journal of presence tells: a day as intervals, and when somebody usually comes online.
//!
//! Nothing is known outside of a [`Watch`], nor inside of one before the first [`Sighting`]: unknown is not
//! offline.

use jiff::civil::{Date, Time, Weekday};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use serde::Serialize;

use super::Presence;

/// So many days make a habit.
pub const HABIT: usize = 5;

/// A day begins here for [`usually_online_from`]: who is still up at night does not come online early.
const MORNING: Time = Time::constant(4, 0, 0, 0);
/// A habit is told to so many minutes.
const ROUND: i64 = 5;

/// Presence, as coarse as a strip can show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// In, and at the keyboard or the phone.
    On,
    /// In, but idle, away or on a break.
    Idle,
    /// Not in.
    Off,
    /// Nobody was looking.
    Unknown,
}

impl State {
    /// Every state, in the order of the legend.
    pub const ALL: [Self; 4] = [Self::On, Self::Idle, Self::Off, Self::Unknown];

    /// The state that a presence shows as.
    #[must_use]
    pub const fn of(presence: Presence) -> Self {
        match presence {
            Presence::Online | Presence::Mobile | Presence::Dnd => Self::On,
            Presence::Idle | Presence::BreakIdle | Presence::Away | Presence::Break => Self::Idle,
            Presence::Offline => Self::Off,
            Presence::Guest | Presence::Network | Presence::Bot | Presence::Connector | Presence::Unknown => {
                Self::Unknown
            }
        }
    }

    /// The word of the JSON schema.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::On => "on",
            Self::Idle => "idle",
            Self::Off => "off",
            Self::Unknown => "unknown",
        }
    }
}

/// A presence, seen to be another one than before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sighting {
    /// Since when, by the portal's clock.
    pub at: Timestamp,
    /// The presence.
    pub presence: Presence,
}

/// A stretch of time in which the portal kept answering.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Watch {
    /// The first answer.
    pub from: Timestamp,
    /// The last one.
    pub to: Timestamp,
}

/// A stretch of time in one state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Interval {
    /// Its first instant.
    pub from: Timestamp,
    /// The first instant after it.
    pub to: Timestamp,
    /// The state.
    pub state: State,
}

/// One cell of a strip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The first instant that it stands for.
    pub from: Timestamp,
    /// What lasted longest in it; of equals the one that comes first in [`State::ALL`].
    pub state: State,
}

/// The states from `from` to `to`, without gaps and without two equal ones in a row. `sightings` must be in the
/// order of time; watches may overlap, as those of two running copies do.
#[must_use]
pub fn intervals(sightings: &[Sighting], watches: &[Watch], from: Timestamp, to: Timestamp) -> Vec<Interval> {
    let mut line = Line { from, to, intervals: Vec::new() };
    let mut reached = from;
    for watch in united(watches) {
        line.push(reached, watch.from, State::Unknown);
        let (mut since, mut state) = (watch.from, State::Unknown);
        let first = sightings.partition_point(|sighting| sighting.at < watch.from);
        for sighting in sightings[first..].iter().take_while(|sighting| sighting.at <= watch.to) {
            line.push(since, sighting.at, state);
            (since, state) = (sighting.at, State::of(sighting.presence));
        }
        line.push(since, watch.to, state);
        reached = watch.to.max(from);
    }
    line.push(reached, to, State::Unknown);
    line.intervals
}

/// Intervals inside of bounds.
struct Line {
    from: Timestamp,
    to: Timestamp,
    intervals: Vec<Interval>,
}

impl Line {
    fn push(&mut self, from: Timestamp, to: Timestamp, state: State) {
        let (from, to) = (from.max(self.from), to.min(self.to));
        if from >= to {
            return;
        }
        match self.intervals.last_mut() {
            Some(last) if last.state == state => last.to = to,
            _ => self.intervals.push(Interval { from, to, state }),
        }
    }
}

/// The watches in the order of time, those that overlap or touch as one.
fn united(watches: &[Watch]) -> Vec<Watch> {
    let mut sorted: Vec<Watch> = watches.iter().copied().filter(|watch| watch.from <= watch.to).collect();
    sorted.sort_unstable_by_key(|watch| watch.from);
    let mut united: Vec<Watch> = Vec::with_capacity(sorted.len());
    for watch in sorted {
        match united.last_mut() {
            Some(last) if watch.from <= last.to => last.to = last.to.max(watch.to),
            _ => united.push(watch),
        }
    }
    united
}

/// The intervals as `width` cells of equal time; no cells for no intervals.
#[must_use]
pub fn strip(intervals: &[Interval], width: usize) -> Vec<Cell> {
    let (Some(first), Some(last)) = (intervals.first(), intervals.last()) else { return Vec::new() };
    let whole = last.to.duration_since(first.from).as_millis();
    let Ok(cells) = i128::try_from(width) else { return Vec::new() };
    let bound = |cell: i128| {
        let offset = i64::try_from(whole * cell / cells).unwrap_or(0);
        first.from.checked_add(SignedDuration::from_millis(offset)).unwrap_or(last.to)
    };
    let mut skipped = 0;
    (0..cells)
        .map(|cell| {
            let (from, to) = (bound(cell), bound(cell + 1));
            skipped += intervals[skipped..].iter().take_while(|interval| interval.to <= from).count();
            Cell { from, state: prevailing(&intervals[skipped..], from, to) }
        })
        .collect()
}

/// The state that lasts longest between two instants.
fn prevailing(intervals: &[Interval], from: Timestamp, to: Timestamp) -> State {
    let mut lasted = State::ALL.map(|state| (SignedDuration::ZERO, state));
    for interval in intervals.iter().take_while(|interval| interval.from < to) {
        let time = interval.to.min(to).duration_since(interval.from.max(from));
        lasted[interval.state as usize].0 += time.max(SignedDuration::ZERO);
    }
    // The last of several greatest would be taken: seen from the end that is the first.
    let longest = lasted.into_iter().rev().max_by_key(|&(time, _)| time);
    longest.filter(|&(time, _)| time > SignedDuration::ZERO).map_or(State::Unknown, |(_, state)| state)
}

/// When somebody usually comes online on working days: the median of the days on which whosin saw it happen, to
/// five minutes; `None` when those are fewer than [`HABIT`].
///
/// A day counts when the person was seen to be off and then on. Who was on before anybody looked came at an
/// unknown time.
#[must_use]
pub fn usually_online_from(sightings: &[Sighting], watches: &[Watch], time_zone: &TimeZone) -> Option<Time> {
    let from = watches.iter().map(|watch| watch.from).min()?;
    let to = watches.iter().map(|watch| watch.to).max()?;
    let intervals = intervals(sightings, watches, from, to);
    let mut arrivals: Vec<(Date, Option<Time>)> = Vec::new();
    let mut before = State::Unknown;
    for interval in intervals {
        let local = interval.from.to_zoned(time_zone.clone());
        let working = !matches!(local.weekday(), Weekday::Saturday | Weekday::Sunday);
        let first = arrivals.last().is_none_or(|&(day, _)| day != local.date());
        if interval.state == State::On && working && first && local.time() >= MORNING {
            let seen = before == State::Off;
            arrivals.push((local.date(), seen.then(|| local.time())));
        }
        before = interval.state;
    }
    let mut minutes: Vec<i64> = arrivals
        .iter()
        .filter_map(|&(_, time)| time)
        .map(|time| i64::from(time.hour()) * 60 + i64::from(time.minute()))
        .collect();
    if minutes.len() < HABIT {
        return None;
    }
    minutes.sort_unstable();
    let middle = i64::midpoint(minutes[(minutes.len() - 1) / 2], minutes[minutes.len() / 2]);
    let round = ((middle + ROUND / 2) / ROUND * ROUND).min(23 * 60 + 55);
    Time::new(i8::try_from(round / 60).ok()?, i8::try_from(round % 60).ok()?, 0, 0).ok()
}

#[cfg(test)]
mod tests;
