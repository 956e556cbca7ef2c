//! How fine the card says an age: to the second where it means something, and nothing moves where it does not.

use jiff::{SignedDuration, Timestamp};

use super::{Availability, Entry};
use crate::people::presence::QUIET_FROM;
use crate::people::timers;

/// Seconds say something of somebody who is out for less than this.
const JUST_LEFT: SignedDuration = SignedDuration::from_hours(1);

/// How fine an age is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AgeGrain {
    /// As the present: the person is here.
    Now,
    /// To the second.
    Seconds,
    /// In the largest unit that matters.
    Coarse,
}

impl Entry {
    /// How fine the card says at the portal's instant `now` how long ago `since` was.
    #[must_use]
    pub fn age_grain(&self, since: Timestamp, now: Timestamp) -> AgeGrain {
        let age = now.duration_since(since);
        match self.availability() {
            Availability::Active if age < QUIET_FROM => AgeGrain::Now,
            Availability::Idle | Availability::Away => AgeGrain::Seconds,
            Availability::Offline if age < JUST_LEFT => AgeGrain::Seconds,
            _ => AgeGrain::Coarse,
        }
    }

    /// The instant after `now` at which the card says that age differently.
    #[must_use]
    pub fn age_changes_at(&self, since: Timestamp, now: Timestamp) -> Option<Timestamp> {
        match self.age_grain(since, now) {
            AgeGrain::Now => since.checked_add(QUIET_FROM).ok(),
            AgeGrain::Seconds => timers::clock_changes_at(since, now),
            AgeGrain::Coarse => timers::coarse_changes_at(since, now),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::people::{Person, PersonId, Rules, Status};

    #[test]
    fn seconds_run_for_whoever_is_away_or_just_left() {
        let now: Timestamp = "2026-03-12T12:00:00Z".parse().unwrap();
        let ago = |minutes| now - SignedDuration::from_mins(minutes);
        let entry = |last, idle: Option<i64>, status| {
            let mut person = Person::new(PersonId(1), "Anna");
            person.status = Some(status);
            person.last_activity = Some(ago(last));
            person.idle = idle.map(ago);
            let verdict = Rules::default().at(now).judge(&person);
            Entry::new(person, verdict, now)
        };
        let grain = |entry: &Entry, minutes| entry.age_grain(ago(minutes), now);
        let here = entry(1, None, Status::Online);
        assert_eq!((grain(&here, 1), grain(&here, 7)), (AgeGrain::Now, AgeGrain::Coarse));
        assert_eq!(here.age_changes_at(ago(1), now), Some(ago(1) + QUIET_FROM));
        assert_eq!(grain(&entry(7, None, Status::Online), 7), AgeGrain::Coarse, "quiet");
        let idle = entry(7, Some(90), Status::Online);
        assert_eq!(grain(&idle, 90), AgeGrain::Seconds);
        assert_eq!(idle.age_changes_at(ago(90), now), Some(now + SignedDuration::from_secs(1)));
        assert_eq!(
            grain(&entry(40, None, Status::Online), 40),
            AgeGrain::Seconds,
            "offline for less than an hour"
        );
        let gone = entry(180, None, Status::Online);
        assert_eq!(grain(&gone, 180), AgeGrain::Coarse);
        assert_eq!(gone.age_changes_at(ago(180), now), Some(now + SignedDuration::from_mins(1)));
    }
}
