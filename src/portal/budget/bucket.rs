//! The leaky bucket of requests.

use std::time::Duration;

use jiff::Timestamp;

use super::Limits;

/// A leaky bucket: every request fills it by one, and it drains steadily.
///
/// One client only knows of its own requests, so that its model tells the least that the portal's bucket holds;
/// [`Bucket::overflowed`] corrects it when the portal says that it is full.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bucket {
    depth: f64,
    drain: f64,
    level: f64,
    at: Timestamp,
}

impl Bucket {
    /// An empty bucket.
    #[must_use]
    pub const fn new(limits: &Limits) -> Self {
        Self { depth: limits.depth, drain: limits.drain, level: 0.0, at: Timestamp::MIN }
    }

    /// How many requests are in it.
    #[must_use]
    pub fn level(&self, now: Timestamp) -> f64 {
        let passed = now.duration_since(self.at).as_secs_f64().max(0.0);
        (self.level - passed * self.drain).max(0.0)
    }

    /// Whether one more fits.
    #[must_use]
    pub fn has_room(&self, now: Timestamp) -> bool {
        self.level(now) + 1.0 <= self.depth
    }

    /// A request goes in; it never holds more than its depth.
    pub fn pour(&mut self, now: Timestamp) {
        self.level = (self.level(now) + 1.0).min(self.depth);
        self.at = self.at.max(now);
    }

    /// The portal says that it is full (`QUERY_LIMIT_EXCEEDED`).
    pub fn overflowed(&mut self, now: Timestamp) {
        self.level = self.depth;
        self.at = now;
    }

    /// When one more request makes it no fuller than `most`.
    #[must_use]
    pub fn room_at(&self, most: f64) -> Timestamp {
        let above = self.level + 1.0 - most.clamp(1.0, self.depth.max(1.0));
        let wait = Duration::try_from_secs_f64(above.max(0.0) / self.drain).unwrap_or(Duration::MAX);
        if wait.is_zero() { Timestamp::MIN } else { self.at.checked_add(wait).unwrap_or(Timestamp::MAX) }
    }

    /// The clock was set back.
    pub fn forget_after(&mut self, now: Timestamp) {
        self.at = self.at.min(now);
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use proptest::prelude::*;

    fn at(milliseconds: i64) -> Timestamp {
        Timestamp::from_millisecond(1_700_000_000_000 + milliseconds).unwrap()
    }

    #[test]
    fn it_holds_fifty_and_drains_two_a_second() {
        let mut bucket = Bucket::new(&Limits::CLOUD);
        let mut poured = 0;
        while bucket.has_room(at(0)) {
            bucket.pour(at(0));
            poured += 1;
        }
        assert_eq!(poured, 50);
        assert!(!bucket.has_room(at(499)) && bucket.has_room(at(500)));
        assert!(bucket.level(at(25_000)) < 1e-9);
        bucket.overflowed(at(30_000));
        assert_eq!(bucket.room_at(Limits::CLOUD.level()), at(30_000 + 19_250));
    }

    proptest! {
        #[test]
        fn room_is_told_to_the_instant(pauses in prop::collection::vec(0_i64..2_000, 1..200), most in 1.0..50.0_f64) {
            let mut bucket = Bucket::new(&Limits::CLOUD);
            let mut now = at(0);
            for pause in pauses {
                now = (now + jiff::SignedDuration::from_millis(pause)).max(bucket.room_at(most));
                bucket.pour(now);
                prop_assert!(bucket.level(now) <= most + 1e-3);
            }
        }
    }
}
