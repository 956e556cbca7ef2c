//! Activity as today's messenger tells it: people are active, quiet for some minutes, or gone.
//!
//! The lively people of a block take turns here too: in each window of eight seconds one of them becomes quiet or
//! comes back, in a cycle of as many windows as that takes.

use super::roles::{LIVELY, Role};
use super::schedule::{MINUTE, PresenceData, Schedule, WINDOW};
use crate::demo::random::{Topic, at_turn, between, random};

/// After so many seconds without activity the vendor's messenger shows when somebody was last seen.
pub(super) const QUIET: i64 = 300;

/// Windows in which each lively person of a block becomes quiet once and comes back once.
const CYCLE: i64 = 2 * LIVELY as i64;

/// How long somebody is quiet, in windows: from so many on, and at most so many, so that the rest of the cycle is longer
/// than [`QUIET`].
const SHORTEST_QUIET: u32 = 17;
const LONGEST_QUIET: u32 = 23;

/// Often enough to be counted as in, in minutes.
const OFTEN: (u32, u32) = (16, 22);

/// So seldom that one is counted as gone most of the time, in minutes.
const SELDOM: (u32, u32) = (100, 150);

impl Schedule {
    /// What today's messenger knows at `now`: the activity, and no presence beyond it.
    pub(super) fn activity_at(self, now: i64) -> PresenceData {
        let told = self.at(now);
        let (last_activity, desktop_last) = match self.role {
            Role::Lively(place) => self.seen(self.alternating(place, now)),
            Role::Dozing
            | Role::OnTheRoad
            | Role::Steady
            | Role::Busy
            | Role::Commuter
            | Role::Extranet
            | Role::Unassigned => self.seen(self.looks_in(now, OFTEN)),
            Role::SteppedOut | Role::OnBreak | Role::IdleBreak => self.seen(self.looks_in(now, SELDOM)),
            _ => (told.last_activity, told.desktop_last),
        };
        let status = told.status.filter(|_| !self.lacks_status(now)).map(|_| crate::people::Status::Online);
        PresenceData { status, idle: None, last_activity, mobile_last: None, desktop_last }
    }

    fn seen(self, last: i64) -> (Option<i64>, Option<i64>) {
        (Some(last), self.desktop(last))
    }

    /// The last activity of somebody who is active for minutes, then quiet, then active again.
    fn alternating(self, place: u32, now: i64) -> i64 {
        let bits = self.block_rhythm();
        let step = between(bits, 1, LIVELY - 1);
        // The becoming quiet falls into the even windows, the coming back into the odd ones: no two share one.
        let quiet = between(bits.rotate_left(20), SHORTEST_QUIET / 2, LONGEST_QUIET / 2) * 2 + 1;
        let order = (step * i64::from(place)).rem_euclid(i64::from(LIVELY));
        let back = (2 * order + quiet) * WINDOW;
        let passed = (now - self.offset() - back).rem_euclid(CYCLE * WINDOW);
        let (report, _) = self.report_interval();
        let until = (CYCLE - quiet) * WINDOW - QUIET;
        now - passed + if passed < until { passed / report * report } else { until }
    }

    /// The last activity of somebody who only looks in, once in so many minutes.
    fn looks_in(self, now: i64, (shortest, longest): (u32, u32)) -> i64 {
        let bits = self.rhythm();
        let cycle = between(bits.rotate_left(12), shortest, longest) * MINUTE;
        // When the portal starts, the last look is a third to two thirds of the cycle ago.
        let ago = between(bits, shortest * 20, shortest * 40);
        let passed = (now - self.offset() + ago).rem_euclid(cycle);
        now - passed + passed.min(between(bits.rotate_left(24), 0, 40))
    }

    /// Whether the portal tells no status of the person for the time being: it happens with some on every portal.
    fn lacks_status(self, now: i64) -> bool {
        let quarter = (now - self.offset()).div_euclid(15 * MINUTE);
        let bits = random(self.seed, at_turn(self.index, quarter), Topic::Status);
        bits.is_multiple_of(40)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use crate::demo::Messenger;
    use crate::demo::office::Office;
    use crate::demo::office::schedule::SESSION;

    use super::*;

    const EPOCH: i64 = 1_790_000_000;

    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    enum Activity {
        Active,
        Quiet,
        Gone,
    }

    fn activity(office: &Office, index: u32, now: i64) -> Activity {
        match office.presence_data(index, now).last_activity {
            Some(last) if now - last < QUIET => Activity::Active,
            Some(last) if now - last <= SESSION => Activity::Quiet,
            _ => Activity::Gone,
        }
    }

    fn activities(office: &Office, now: i64) -> Vec<Activity> {
        office.everybody().map(|index| activity(office, index, now)).collect()
    }

    #[test]
    fn somebody_becomes_quiet_or_comes_back_every_nine_seconds() {
        for seed in [1, 7, 42] {
            let office = Office::new(seed, 60, EPOCH, Messenger::Y2026);
            let (mut last, mut changed) = (activities(&office, EPOCH), EPOCH);
            for now in EPOCH..EPOCH + 2 * 3600 {
                let current = activities(&office, now);
                if current != last {
                    (last, changed) = (current, now);
                }
                assert!(now - changed < 9, "seed {seed}: nothing for {} s at {}", now - changed, now - EPOCH);
            }
        }
    }

    #[test]
    fn many_are_active_some_are_quiet_and_some_are_gone() {
        for seed in 0..10 {
            let office = Office::new(seed, 60, EPOCH, Messenger::Y2026);
            for minute in 0..100 {
                let all = activities(&office, EPOCH + minute * 300 + 7);
                let count = |wanted| all.iter().filter(|&&activity| activity == wanted).count();
                let counts = (count(Activity::Active), count(Activity::Quiet), count(Activity::Gone));
                assert!((15..45).contains(&counts.0), "{counts:?}");
                assert!((8..40).contains(&counts.1), "{counts:?}");
                assert!((7..20).contains(&counts.2), "{counts:?}");
            }
        }
    }

    #[test]
    fn everybody_who_is_lively_is_both_in_turn() {
        let office = Office::new(3, 60, EPOCH, Messenger::Y2026);
        let lively = office.everybody().filter(|&index| matches!(office.role(index), Role::Lively(_)));
        for index in lively {
            let seen: BTreeSet<Activity> =
                (0..CYCLE * WINDOW).map(|after| activity(&office, index, EPOCH + after)).collect();
            assert_eq!(seen, [Activity::Active, Activity::Quiet].into());
        }
    }
}
