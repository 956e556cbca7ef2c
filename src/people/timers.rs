//! How long ago: the two kinds of timers, as values, and the instant at which each turns into the next.
//!
//! The words are made elsewhere; here is only which number of which unit is due, so that whoever draws can sleep
//! until a text really changes.

use jiff::{SignedDuration, Timestamp};

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;
/// From so many days on a clock counts days alone.
pub const DAYS_ALONE: i64 = 100;
/// From here on a date says more than a number of days.
const LONG_AGO: i64 = 30 * DAY;

/// A running time to the second, for the card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// Whole days.
    pub days: i64,
    /// 0 to 23.
    pub hours: u8,
    /// 0 to 59.
    pub minutes: u8,
    /// 0 to 59.
    pub seconds: u8,
}

/// A running time in the largest unit that matters, for a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coarse {
    /// Less than a minute.
    Now,
    /// 1 to 59 minutes.
    Minutes(u8),
    /// 1 to 23 hours, and 0 to 59 minutes.
    Hours(u8, u8),
    /// 1 to 29 days.
    Days(u8),
    /// So long that the date says more.
    LongAgo,
}

/// Whole seconds since `since`; 0 when that lies in the future.
fn elapsed(since: Timestamp, now: Timestamp) -> i64 {
    now.duration_since(since).as_secs().max(0)
}

/// Narrows a number that is known to be small.
fn small(number: i64) -> u8 {
    u8::try_from(number).unwrap_or(u8::MAX)
}

/// The time since `since`, to the second.
#[must_use]
pub fn clock(since: Timestamp, now: Timestamp) -> Clock {
    let mut seconds = elapsed(since, now);
    if seconds >= DAYS_ALONE * DAY {
        seconds -= seconds % DAY;
    }
    Clock {
        days: seconds / DAY,
        hours: small(seconds % DAY / HOUR),
        minutes: small(seconds % HOUR / MINUTE),
        seconds: small(seconds % MINUTE),
    }
}

/// The instant after `now` at which [`clock`] says something else.
#[must_use]
pub fn clock_changes_at(since: Timestamp, now: Timestamp) -> Option<Timestamp> {
    let seconds = elapsed(since, now);
    let step = if seconds < DAYS_ALONE * DAY { 1 } else { DAY };
    after(since, (seconds / step + 1) * step)
}

/// The time since `since`, in the largest unit that matters.
#[must_use]
pub fn coarse(since: Timestamp, now: Timestamp) -> Coarse {
    match elapsed(since, now) {
        seconds if seconds < MINUTE => Coarse::Now,
        seconds if seconds < HOUR => Coarse::Minutes(small(seconds / MINUTE)),
        seconds if seconds < DAY => Coarse::Hours(small(seconds / HOUR), small(seconds % HOUR / MINUTE)),
        seconds if seconds < LONG_AGO => Coarse::Days(small(seconds / DAY)),
        _ => Coarse::LongAgo,
    }
}

/// The instant after `now` at which [`coarse`] says something else; `None` when it never will.
#[must_use]
pub fn coarse_changes_at(since: Timestamp, now: Timestamp) -> Option<Timestamp> {
    next_step(since, now, MINUTE)
}

/// The same for a text that leaves out the minutes behind the hours.
#[must_use]
pub fn coarse_hour_changes_at(since: Timestamp, now: Timestamp) -> Option<Timestamp> {
    next_step(since, now, HOUR)
}

fn next_step(since: Timestamp, now: Timestamp, step_of_hours: i64) -> Option<Timestamp> {
    let seconds = elapsed(since, now);
    let step = match coarse(since, now) {
        Coarse::Now | Coarse::Minutes(_) => MINUTE,
        Coarse::Hours(..) => step_of_hours,
        Coarse::Days(_) => DAY,
        Coarse::LongAgo => return None,
    };
    after(since, (seconds / step + 1) * step)
}

fn after(since: Timestamp, seconds: i64) -> Option<Timestamp> {
    since.checked_add(SignedDuration::from_secs(seconds)).ok()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use proptest::prelude::*;

    fn start() -> Timestamp {
        "2026-03-12T12:00:00Z".parse().unwrap()
    }

    fn later(seconds: i64) -> Timestamp {
        start() + SignedDuration::from_secs(seconds)
    }

    #[test]
    fn units_grow_with_the_time() {
        let said = |seconds| coarse(start(), later(seconds));
        assert_eq!(said(-5), Coarse::Now);
        assert_eq!(said(59), Coarse::Now);
        assert_eq!(said(60), Coarse::Minutes(1));
        assert_eq!(said(3599), Coarse::Minutes(59));
        assert_eq!(said(3720), Coarse::Hours(1, 2));
        assert_eq!(said(DAY), Coarse::Days(1));
        assert_eq!(said(LONG_AGO), Coarse::LongAgo);
        let clock = clock(start(), later(DAY + 3 * HOUR + 4 * MINUTE + 5));
        assert_eq!((clock.days, clock.hours, clock.minutes, clock.seconds), (1, 3, 4, 5));
    }

    proptest! {
        #[test]
        fn texts_hold_until_they_say(seconds in -100i64..120 * DAY, millis in 0i64..1000, part in 0.0f64..1.0) {
            let now = later(seconds) + SignedDuration::from_millis(millis);
            for (changes, same) in [
                (clock_changes_at(start(), now), Box::new(|at| clock(start(), at) == clock(start(), now))
                    as Box<dyn Fn(Timestamp) -> bool>),
                (coarse_changes_at(start(), now), Box::new(|at| coarse(start(), at) == coarse(start(), now))),
            ] {
                let Some(changes) = changes else { continue };
                prop_assert!(changes > now);
                prop_assert!(!same(changes));
                let span = changes.duration_since(now) - SignedDuration::from_nanos(1);
                let between = now + SignedDuration::from_secs_f64(span.as_secs_f64() * part).min(span);
                prop_assert!(same(between));
            }
        }
    }
}
