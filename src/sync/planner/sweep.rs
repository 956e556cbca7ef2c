//! The slow round over everybody.

use std::time::Duration;

use jiff::Timestamp;

use super::cadence::{Cadence, after, before, merge_window};
use super::request::MAX_COMMANDS;

/// A round is gentle when it holds no more commands than this.
const GENTLE: usize = 20;
/// More than this no round holds: the rows, the selected person and my status travel with it.
const MOST: usize = MAX_COMMANDS - 4;

/// Refreshes everybody within [`Cadence::everybody`], cut into rounds so that a big company is not one big
/// burst every 5 minutes but a small piece of every refresh of the rows.
#[derive(Clone, Debug)]
pub(super) struct Sweep {
    last: Timestamp,
}

/// One piece of the sweep.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Round {
    /// When it is due.
    pub(super) at: Timestamp,
    /// From then on it joins a request that goes anyway.
    pub(super) merge: Timestamp,
    /// How many people it takes, the longest unasked first.
    pub(super) size: usize,
    /// Only those whose last answer is at least this old.
    pub(super) fresh: Duration,
}

impl Sweep {
    pub(super) const fn new() -> Self {
        Self { last: Timestamp::MIN }
    }

    /// A round was answered (or everybody was read).
    pub(super) fn swept(&mut self, at: Timestamp) {
        self.last = self.last.max(at);
    }

    /// The clock was set back.
    pub(super) fn forget_after(&mut self, now: Timestamp) {
        self.last = self.last.min(now);
    }

    /// The next round for a company of so many.
    pub(super) fn round(&self, people: usize, cadence: &Cadence) -> Option<Round> {
        if people == 0 {
            return None;
        }
        let (rounds, size) = rounds(people, cadence);
        let interval = cadence.everybody / rounds;
        let at = after(self.last, interval);
        Some(Round { at, merge: before(at, merge_window(interval)), size, fresh: interval / 2 })
    }
}

/// How many rounds, and how many people in each.
fn rounds(people: usize, cadence: &Cadence) -> (u32, usize) {
    let commands = people.div_ceil(cadence.people_a_call.max(1));
    let carried = cadence.everybody.as_secs_f64() / cadence.visible.as_secs_f64().max(1.0);
    let gentle = commands.div_ceil(GENTLE);
    // The cast saturates, and both are small.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let carried = carried as usize;
    let rounds = if gentle <= carried.max(1) { gentle } else { carried.max(commands.div_ceil(MOST)) };
    (u32::try_from(rounds).unwrap_or(u32::MAX).max(1), people.div_ceil(rounds.max(1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounds_grow_with_the_company() {
        let cadence = Cadence::default();
        assert_eq!(rounds(1, &cadence), (1, 1));
        assert_eq!(rounds(60, &cadence), (1, 60));
        assert_eq!(rounds(2_000, &cadence), (2, 1_000));
        assert_eq!(rounds(10_000, &cadence), (10, 1_000));
        assert_eq!(rounds(20_000, &cadence), (10, 2_000));
        let (count, size) = rounds(100_000, &cadence);
        assert_eq!(count, 44);
        assert!(size.div_ceil(cadence.people_a_call) <= MOST);
        let half_minute = Duration::from_secs(30);
        let relay = Cadence {
            people_a_call: 110,
            everybody: half_minute,
            visible: half_minute,
            ..Cadence::default()
        };
        assert_eq!(rounds(10_000, &relay), (2, 5_000), "two batches for ten thousand");
    }
}
