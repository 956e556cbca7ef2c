//! How long to wait after failures.

use std::time::Duration;

use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

const FIRST: Duration = Duration::from_secs(1);
/// The longest wait of all.
pub(super) const CAP: Duration = Duration::from_secs(120);

/// Waits that double with every failure, from 1 s to 2 min, each shortened at random by up to a half so that
/// the terminals of one office do not come back in lock-step. The first success resets it.
#[derive(Clone, Debug)]
pub(super) struct Backoff {
    failures: u32,
    jitter: ChaCha8Rng,
}

impl Backoff {
    /// `seed` decides the jitter: the same seed, the same waits.
    pub(super) fn new(seed: u64) -> Self {
        Self { failures: 0, jitter: ChaCha8Rng::seed_from_u64(seed) }
    }

    /// One more failure; how long to wait before trying again, at most `cap`.
    pub(super) fn failed(&mut self, cap: Duration) -> Duration {
        let full = FIRST.saturating_mul(1 << self.failures.min(7)).min(CAP).min(cap);
        self.failures = self.failures.saturating_add(1);
        full.mul_f64(self.jitter.random_range(0.5..=1.0))
    }

    pub(super) const fn succeeded(&mut self) {
        self.failures = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_wait_grows_and_is_bounded(seed: u64) {
            let mut backoff = Backoff::new(seed);
            let waits: Vec<_> = (0..12).map(|_| backoff.failed(CAP)).collect();
            prop_assert!(waits[0] >= FIRST / 2 && waits[0] <= FIRST);
            for pair in waits[..7].windows(2) {
                prop_assert!(pair[1] >= pair[0], "{waits:?}");
            }
            for wait in &waits[7..] {
                prop_assert!(*wait >= CAP / 2 && *wait <= CAP);
            }
            backoff.succeeded();
            prop_assert!(backoff.failed(CAP) <= FIRST);
            prop_assert!(backoff.failed(FIRST / 4) <= FIRST / 4);
        }
    }
}
