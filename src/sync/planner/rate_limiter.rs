//! How often a request may go.

use std::time::Duration;

use jiff::Timestamp;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

use super::cadence::{Cadence, after, before};
use crate::portal::budget::{Bucket, Limits};

/// Who wants the request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Urgency {
    /// The company is read for the first time.
    Reading,
    /// The clock: what is on the screen, everybody else.
    Background,
    /// The user, who has selected somebody or wants everything anew.
    Interactive,
}

/// The budget of requests. A bucket lets `burst` requests go at once and refills so slowly that no window of 60 s
/// ever holds more than `per_minute`, nor more than whosin's share of what the portal allows. Of the burst, the last
/// place is kept for the user.
///
/// When the portal complains, its bucket is taken for full, the rate is halved and comes back little by little
/// (additive increase, multiplicative decrease): the clients of one office, who cannot see each other, end at equal
/// parts of the bucket that they share. The distances are then drawn at random, so that they do not march in step.
///
/// The bucket of the rate is kept as one instant, the "theoretical arrival time" of the generic cell rate
/// algorithm: exact, without fractions of tokens.
#[derive(Clone, Debug)]
pub(super) struct RateLimiter {
    limits: Limits,
    /// What this client alone has put into the portal's bucket.
    bucket: Bucket,
    /// Requests a minute when nothing is wrong.
    full: f64,
    /// The same now.
    rate: f64,
    burst: u32,
    spacing: Duration,
    reading_spacing: Duration,
    arrival: Timestamp,
    last: Option<Timestamp>,
    /// What an answer gives back, in requests a minute.
    step: f64,
    jitter: ChaCha8Rng,
}

impl RateLimiter {
    /// The slowest that complaints make it, in requests a minute: with it 200 clients, and what their users ask beside,
    /// still fit into one bucket of 2 a second.
    const LEAST: f64 = 0.45;
    /// What every answered request gives back, as a part of the rate right after the complaint. The bucket only tells
    /// that it is full by refusing, so that the search for its brim costs refusals; this slowly they stay below one
    /// in a hundred for a crowd, and a client alone is back at its full rate after two hours.
    const RECOVERY: f64 = 0.0015;
    /// How far ahead of a lowered rate the user may go, in requests; and how much less of it one of his costs.
    const CREDIT: u32 = 1;
    const DISCOUNT: u32 = 4;

    /// `seed` decides the jitter: the same seed, the same distances.
    pub(super) fn new(cadence: &Cadence, seed: u64) -> Self {
        let limits = cadence.limits;
        let share = limits.per_minute().min(f64::from(u32::MAX));
        // The cast saturates.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let share = share as u32;
        let per_minute = cadence.per_minute.min(share).max(2);
        let burst = cadence.burst.clamp(1, per_minute - 1);
        let full = f64::from(per_minute - burst);
        Self {
            limits,
            bucket: Bucket::new(&limits),
            full,
            rate: full,
            burst,
            spacing: cadence.spacing,
            reading_spacing: cadence.reading_spacing,
            arrival: Timestamp::MIN,
            last: None,
            step: 0.0,
            jitter: ChaCha8Rng::seed_from_u64(seed),
        }
    }

    /// When the next request may go. While the company is being read for the first time only the spacing and the
    /// portal's bucket count.
    pub(super) fn ready(&self, urgency: Urgency) -> Timestamp {
        let spaced = |spacing| self.last.map_or(Timestamp::MIN, |last| after(last, spacing));
        if urgency == Urgency::Reading {
            // Nobody reads the company twice a day: it may take twice the share.
            let room = self.bucket.room_at(self.limits.level() * 2.0);
            return spaced(self.reading_spacing.mul_f64(self.full / self.rate)).max(room);
        }
        let ahead = self.interval() * self.tolerance(urgency);
        spaced(self.spacing).max(before(self.arrival, ahead)).max(self.bucket.room_at(self.limits.level()))
    }

    /// A request of the first reading went: it fills the portal's bucket, and costs nothing of the rate.
    pub(super) fn sent_reading(&mut self, now: Timestamp) {
        self.last = Some(now);
        self.bucket.pour(now);
    }

    /// Any other request went.
    pub(super) fn sent(&mut self, now: Timestamp) {
        self.sent_reading(now);
        let interval = self.interval();
        self.arrival = if self.is_slowed() {
            // The user's request takes the rows along: the clock's next one comes little later than it would have.
            let next = after(now, interval.mul_f64(self.jitter.random_range(0.9..=1.1)));
            next.max(after(self.arrival, interval / Self::DISCOUNT))
        } else {
            after(self.arrival.max(now), interval)
        };
    }

    /// The portal said that it was too much.
    pub(super) fn slower(&mut self, now: Timestamp) {
        self.bucket.overflowed(now);
        self.rate = (self.rate / 2.0).max(Self::LEAST.min(self.full));
        self.step = self.rate * Self::RECOVERY;
        self.arrival = after(now, self.interval().mul_f64(self.jitter.random_range(0.5..=1.0)));
    }

    /// The portal answered.
    pub(super) fn succeeded(&mut self) {
        self.rate = (self.rate + self.step).min(self.full);
    }

    /// The clock was set back.
    pub(super) fn forget_after(&mut self, now: Timestamp) {
        self.last = self.last.map(|last| last.min(now));
        self.arrival = self.arrival.min(after(now, self.interval()));
        self.bucket.forget_after(now);
    }

    fn is_slowed(&self) -> bool {
        self.rate < self.full
    }

    fn interval(&self) -> Duration {
        Duration::from_secs(60).div_f64(self.rate)
    }

    /// How far ahead of its refill the bucket may be used, in requests.
    fn tolerance(&self, urgency: Urgency) -> u32 {
        match (urgency, self.is_slowed()) {
            (Urgency::Interactive, false) => self.burst - 1,
            (Urgency::Interactive, true) => Self::CREDIT.min(self.burst - 1),
            (_, false) => self.burst.saturating_sub(2),
            (_, true) => 0,
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    fn greedy(rate_limiter: &mut RateLimiter, from: Timestamp, minutes: u64) -> Vec<Timestamp> {
        let end = after(from, Duration::from_secs(60 * minutes));
        let mut sent = Vec::new();
        let mut now = from;
        loop {
            now = now.max(rate_limiter.ready(Urgency::Background));
            if now >= end {
                return sent;
            }
            rate_limiter.sent(now);
            sent.push(now);
        }
    }

    #[test]
    fn complaints_halve_the_rate_and_answers_bring_it_back_slowly() {
        let start = Timestamp::from_second(1_700_000_000).unwrap();
        let mut rate_limiter = RateLimiter::new(&Cadence::default(), 1);
        rate_limiter.slower(start);
        rate_limiter.slower(start);
        let count = greedy(&mut rate_limiter, start, 60).len();
        assert!((110..=130).contains(&count), "2 a minute after two complaints: {count}");
        let later = after(start, Duration::from_secs(7200));
        for _ in 0..20 {
            rate_limiter.slower(later);
        }
        let count = greedy(&mut rate_limiter, later, 100).len();
        assert!((40..=50).contains(&count), "never less than 9 in 20 minutes: {count}");
        let later = after(later, Duration::from_secs(36_000));
        rate_limiter.rate = 4.0;
        rate_limiter.slower(later);
        for _ in 0..667 {
            rate_limiter.succeeded();
        }
        assert!((rate_limiter.rate - 4.0).abs() < 0.01, "{}", rate_limiter.rate);
        for _ in 0..2_000 {
            rate_limiter.succeeded();
        }
        assert!((rate_limiter.rate - rate_limiter.full).abs() < 1e-9);
    }

    #[test]
    fn after_a_complaint_the_bucket_drains_first_and_the_user_overtakes() {
        let now = Timestamp::from_second(1_700_000_000).unwrap();
        let seconds = |seconds| after(now, Duration::from_secs(seconds));
        let mut rate_limiter = RateLimiter::new(&Cadence::default(), 1);
        for _ in 0..5 {
            rate_limiter.slower(now);
        }
        let (user, clock) =
            (rate_limiter.ready(Urgency::Interactive), rate_limiter.ready(Urgency::Background));
        assert_eq!(user, after(now, Duration::from_millis(19_250)));
        assert!(clock >= seconds(60));
        let mut sent = 0;
        while rate_limiter.ready(Urgency::Interactive) < seconds(600) {
            let ready = rate_limiter.ready(Urgency::Interactive);
            rate_limiter.sent(ready);
            sent += 1;
        }
        assert!((8..=25).contains(&sent), "the user has no more than four times the rate: {sent}");
    }

    #[test]
    fn the_last_place_of_a_burst_is_the_users() {
        let now = Timestamp::from_second(1_700_000_000).unwrap();
        let mut rate_limiter =
            RateLimiter::new(&Cadence { spacing: Duration::ZERO, ..Cadence::default() }, 1);
        while rate_limiter.ready(Urgency::Background) <= now {
            rate_limiter.sent(now);
        }
        assert!(rate_limiter.ready(Urgency::Interactive) <= now);
    }

    #[test]
    fn the_portals_share_bounds_a_greedy_cadence() {
        let now = Timestamp::from_second(1_700_000_000).unwrap();
        let greedy_cadence =
            Cadence { per_minute: 600, burst: 100, spacing: Duration::ZERO, ..Cadence::default() };
        let mut rate_limiter = RateLimiter::new(&greedy_cadence, 1);
        let sent = greedy(&mut rate_limiter, now, 10);
        assert!(sent.len() <= 300, "a quarter of 2 a second: {}", sent.len());
        let at_once = sent.iter().filter(|at| **at == now).count();
        assert!(at_once <= 12, "a quarter of 50: {at_once}");
    }

    proptest! {
        #[test]
        fn no_minute_holds_more_than_the_budget(
            per_minute in 2_u32..40, burst in 1_u32..50, pauses in prop::collection::vec((0_i64..40_000, any::<bool>()), 1..80),
        ) {
            let cadence = Cadence { per_minute, burst, spacing: Duration::ZERO, ..Cadence::default() };
            let mut rate_limiter = RateLimiter::new(&cadence, 1);
            let mut now = Timestamp::from_second(1_700_000_000).unwrap();
            let mut sent: Vec<Timestamp> = Vec::new();
            for (pause, user) in pauses {
                let urgency = if user { Urgency::Interactive } else { Urgency::Background };
                now = after(now, Duration::from_millis(pause.unsigned_abs())).max(rate_limiter.ready(urgency));
                rate_limiter.sent(now);
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
