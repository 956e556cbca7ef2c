//! How often a request may go.

use std::time::Duration;

use jiff::Timestamp;

use super::cadence::{Cadence, after, before};

/// The budget of requests: a leaky bucket that lets `burst` requests go at once and refills so slowly that no
/// window of 60 s ever holds more than `per_minute`. When the portal complains, the rate is halved and comes
/// back little by little (additive increase, multiplicative decrease).
///
/// The bucket is kept as one instant, the "theoretical arrival time" of the generic cell rate algorithm: exact,
/// without fractions of tokens.
#[derive(Clone, Debug)]
pub(super) struct Pace {
    /// Requests a minute that the bucket refills when nothing is wrong.
    full: f64,
    /// The same now.
    rate: f64,
    burst: u32,
    spacing: Duration,
    reading_spacing: Duration,
    arrival: Timestamp,
    last: Option<Timestamp>,
}

impl Pace {
    /// The slowest that complaints make it, in requests a minute.
    const LEAST: f64 = 1.0;
    /// What every answered request gives back, in requests a minute.
    const RECOVERY: f64 = 0.5;

    pub(super) fn new(cadence: &Cadence) -> Self {
        let per_minute = cadence.per_minute.max(2);
        let burst = cadence.burst.clamp(1, per_minute - 1);
        let full = f64::from(per_minute - burst);
        Self {
            full,
            rate: full,
            burst,
            spacing: cadence.spacing,
            reading_spacing: cadence.reading_spacing,
            arrival: Timestamp::MIN,
            last: None,
        }
    }

    /// When the next request may go. While the company is being read for the first time only the spacing counts.
    pub(super) fn ready(&self, reading: bool) -> Timestamp {
        let spacing =
            if reading { self.reading_spacing.mul_f64(self.full / self.rate) } else { self.spacing };
        let spaced = self.last.map_or(Timestamp::MIN, |last| after(last, spacing));
        if reading { spaced } else { spaced.max(before(self.arrival, self.tolerance())) }
    }

    /// A request went.
    pub(super) fn sent(&mut self, reading: bool, now: Timestamp) {
        self.last = Some(now);
        if !reading {
            self.arrival = after(self.arrival.max(now), self.interval());
        }
    }

    /// The portal said that it was too much.
    pub(super) fn slower(&mut self) {
        self.rate = (self.rate / 2.0).max(Self::LEAST.min(self.full));
    }

    /// The portal answered.
    pub(super) fn succeeded(&mut self) {
        self.rate = (self.rate + Self::RECOVERY).min(self.full);
    }

    /// The clock was set back.
    pub(super) fn forget_after(&mut self, now: Timestamp) {
        self.last = self.last.map(|last| last.min(now));
        self.arrival = self.arrival.min(after(now, self.tolerance()));
    }

    fn interval(&self) -> Duration {
        Duration::from_secs(60).div_f64(self.rate)
    }

    /// How far ahead of its refill the bucket may be used; not at all while slowed down.
    fn tolerance(&self) -> Duration {
        if self.rate < self.full { Duration::ZERO } else { self.interval() * (self.burst - 1) }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    fn greedy(pace: &mut Pace, from: Timestamp, minutes: u64) -> Vec<Timestamp> {
        let end = after(from, Duration::from_secs(60 * minutes));
        let mut sent = Vec::new();
        let mut now = from;
        loop {
            now = now.max(pace.ready(false));
            if now >= end {
                return sent;
            }
            pace.sent(false, now);
            sent.push(now);
        }
    }

    #[test]
    fn complaints_halve_the_rate_and_answers_bring_it_back() {
        let start = Timestamp::from_second(1_700_000_000).unwrap();
        let mut pace = Pace::new(&Cadence::default());
        pace.slower();
        pace.slower();
        assert_eq!(greedy(&mut pace, start, 2).len(), 4, "2 a minute after two complaints");
        for _ in 0..20 {
            pace.slower();
        }
        let later = after(start, Duration::from_secs(600));
        assert_eq!(greedy(&mut pace, later, 5).len(), 5, "never less than 1 a minute");
        for _ in 0..14 {
            pace.succeeded();
        }
        let later = after(start, Duration::from_secs(1200));
        assert_eq!(greedy(&mut pace, later, 1).len(), 11);
    }

    proptest! {
        #[test]
        fn no_minute_holds_more_than_the_budget(
            per_minute in 2_u32..40, burst in 1_u32..50, pauses in prop::collection::vec(0_i64..40_000, 1..80),
        ) {
            let cadence = Cadence { per_minute, burst, spacing: Duration::ZERO, ..Cadence::default() };
            let mut pace = Pace::new(&cadence);
            let mut now = Timestamp::from_second(1_700_000_000).unwrap();
            let mut sent: Vec<Timestamp> = Vec::new();
            for pause in pauses {
                now = after(now, Duration::from_millis(pause.unsigned_abs())).max(pace.ready(false));
                pace.sent(false, now);
                sent.push(now);
            }
            for (index, first) in sent.iter().enumerate() {
                let end = after(*first, Duration::from_secs(60));
                let count = sent[index..].iter().take_while(|at| **at < end).count();
                prop_assert!(count <= per_minute as usize, "{count} in a minute");
            }
        }
    }
}
