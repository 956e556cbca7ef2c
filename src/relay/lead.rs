//! Who leads: when a relay tries to, when it renews, and until when it may speak. Pure.
//!
//! The leader stands in a key of a bucket that forgets it after [`TIME_TO_LIVE`]. Whoever makes the key leads; whoever
//! cannot renew it, or was paused for longer than [`TRUST`], no longer does: somebody else may by then.

use std::time::Duration;

use jiff::Timestamp;

/// After so long the server forgets a leader that does not renew.
pub const TIME_TO_LIVE: Duration = Duration::from_secs(15);
/// How often a leader renews.
pub const RENEW_EVERY: Duration = Duration::from_secs(5);
/// For so long after it asked for the last good renewal a leader believes that it leads.
pub const TRUST: Duration = Duration::from_secs(10);
/// How often the others try, on average.
pub const TRY_EVERY: Duration = Duration::from_secs(2);

/// For how long a leader that made room does not try.
pub const ASIDE: Duration = Duration::from_secs(30);

/// An instant by two clocks: one that is never set, and one that goes on while the machine sleeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// Since some beginning.
    pub steady: Duration,
    /// The machine's wall clock.
    pub wall: Timestamp,
}

impl Moment {
    /// Whether no more than `most` has passed since, by either clock. A wall clock that was set back says nothing.
    fn is_within(self, since: Self, most: Duration) -> bool {
        let steady = self.steady.saturating_sub(since.steady);
        let wall = Duration::try_from(self.wall.duration_since(since.wall)).unwrap_or_default();
        steady.max(wall) <= most
    }
}

/// Where a relay stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lead {
    reign: Option<Reign>,
    /// When it tries or renews next, by the steady clock.
    at: Duration,
}

/// That of a leader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Reign {
    term: u64,
    revision: u64,
    /// When the last good renewal was asked for.
    good: Moment,
    /// Whether the connection was lost since.
    doubtful: bool,
}

/// What to do now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Try to make the key.
    Create,
    /// Renew the key of that revision.
    Renew {
        /// What the server said of the last renewal.
        revision: u64,
    },
    /// Nothing for so long.
    Wait(Duration),
}

impl Default for Lead {
    fn default() -> Self {
        Self { reign: None, at: Duration::ZERO }
    }
}

impl Lead {
    /// What to do now.
    #[must_use]
    pub fn next(&self, now: Moment) -> Step {
        match self.reign {
            _ if now.steady < self.at => Step::Wait(self.at.saturating_sub(now.steady)),
            Some(reign) => Step::Renew { revision: reign.revision },
            None => Step::Create,
        }
    }

    /// The term, while this relay leads; whether it [may speak](Self::may_speak) is another question.
    #[must_use]
    pub fn term(&self) -> Option<u64> {
        self.reign.map(|reign| reign.term)
    }

    /// The revision of the leader's key, while this relay leads.
    #[must_use]
    pub fn revision(&self) -> Option<u64> {
        self.reign.map(|reign| reign.revision)
    }

    /// Whether what is said now is said by the only leader.
    #[must_use]
    pub fn may_speak(&self, now: Moment) -> bool {
        self.reign.is_some_and(|reign| !reign.doubtful && now.is_within(reign.good, TRUST))
    }

    /// Whether it must be given up: the last good renewal is too long ago, however that came about.
    #[must_use]
    pub fn is_over(&self, now: Moment) -> bool {
        self.reign.is_some_and(|reign| !now.is_within(reign.good, TRUST))
    }

    /// The key was made; it was asked for at `asked`.
    pub fn won(&mut self, term: u64, revision: u64, asked: Moment) {
        self.reign = Some(Reign { term, revision, good: asked, doubtful: false });
        self.at = asked.steady.saturating_add(RENEW_EVERY);
    }

    /// The key was renewed; it was asked for at `asked`.
    pub fn renewed(&mut self, revision: u64, asked: Moment) {
        if let Some(reign) = &mut self.reign {
            *reign = Reign { revision, good: asked, doubtful: false, ..*reign };
            self.at = asked.steady.saturating_add(RENEW_EVERY);
        }
    }

    /// The connection was lost, or is a new one: the key must be renewed before anything is said.
    pub fn doubt(&mut self, now: Moment) {
        if let Some(reign) = &mut self.reign {
            reign.doubtful = true;
            self.at = now.steady;
        }
    }

    /// This relay does not lead, or no longer: it tries again after about [`TRY_EVERY`]. `chance`, from 0 to 1, keeps the
    /// relays out of step.
    pub fn lost(&mut self, now: Moment, chance: f64) {
        self.reign = None;
        let wait = TRY_EVERY.mul_f64(0.75 + chance.clamp(0.0, 1.0) / 2.0);
        self.at = now.steady.saturating_add(wait);
    }

    /// This relay makes room for another one, which may fare better: it waits for longer than usual.
    pub fn step_aside(&mut self, now: Moment) {
        self.reign = None;
        self.at = now.steady.saturating_add(ASIDE);
    }
}

/// The term of whoever wins now: higher than any that was seen, and higher than any that was forgotten with the server's
/// data.
#[must_use]
pub fn term_after(seen: Option<u64>, now: Timestamp) -> u64 {
    let clock = u64::try_from(now.as_second()).unwrap_or_default();
    seen.map_or(0, |seen| seen.saturating_add(1)).max(clock).max(1)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use jiff::SignedDuration;
    use proptest::prelude::*;

    use super::*;

    fn at(seconds: u64) -> Moment {
        skewed(seconds, 0)
    }

    /// A wall clock that was moved by so many seconds.
    fn skewed(seconds: u64, by: i64) -> Moment {
        let wall = 1_764_230_000 + i64::try_from(seconds).unwrap() + by;
        Moment { steady: Duration::from_secs(seconds), wall: Timestamp::from_second(wall).unwrap() }
    }

    fn leading() -> Lead {
        let mut lead = Lead::default();
        assert_eq!(lead.next(at(0)), Step::Create);
        lead.won(7, 1, at(0));
        lead
    }

    #[test]
    fn a_leader_renews_and_may_speak_for_ten_seconds() {
        let mut lead = leading();
        assert_eq!(lead.next(at(1)), Step::Wait(Duration::from_secs(4)));
        assert_eq!(lead.next(at(5)), Step::Renew { revision: 1 });
        assert!(lead.may_speak(at(10)) && !lead.may_speak(at(11)) && lead.is_over(at(11)));
        lead.renewed(2, at(5));
        assert!(lead.may_speak(at(15)) && !lead.may_speak(at(16)));
        assert_eq!((lead.next(at(10)), lead.term()), (Step::Renew { revision: 2 }, Some(7)));
    }

    #[test]
    fn a_pause_or_a_sleep_ends_it() {
        let lead = leading();
        assert!(!lead.may_speak(at(60)), "a pause");
        assert!(!lead.may_speak(skewed(1, 60)), "the steady clock stands still while the machine sleeps");
        assert!(lead.may_speak(skewed(1, -600)), "a clock set back says nothing");
    }

    #[test]
    fn whoever_was_cut_off_renews_before_it_speaks() {
        let mut lead = leading();
        lead.doubt(at(2));
        assert!(!lead.may_speak(at(2)) && !lead.is_over(at(2)));
        assert_eq!(lead.next(at(2)), Step::Renew { revision: 1 });
        lead.renewed(2, at(2));
        assert!(lead.may_speak(at(3)));
    }

    #[test]
    fn whoever_lost_waits_and_tries_again() {
        let mut lead = leading();
        lead.lost(at(10), 0.5);
        assert_eq!((lead.term(), lead.may_speak(at(10))), (None, false));
        assert_eq!(lead.next(at(10)), Step::Wait(Duration::from_secs(2)));
        assert_eq!(lead.next(at(12)), Step::Create);
        lead.renewed(9, at(12));
        assert_eq!(lead.term(), None, "an answer that came too late makes no leader");
    }

    #[test]
    fn whoever_makes_room_waits_for_longer() {
        let mut lead = leading();
        assert_eq!(lead.revision(), Some(1));
        lead.step_aside(at(3));
        assert_eq!((lead.term(), lead.revision()), (None, None));
        assert_eq!(lead.next(at(3)), Step::Wait(ASIDE));
    }

    #[test]
    fn terms_grow_even_when_the_server_forgot_them() {
        let now = Timestamp::from_second(1_764_230_000).unwrap();
        assert_eq!(term_after(None, now), 1_764_230_000);
        assert_eq!(term_after(Some(1_764_230_000), now), 1_764_230_001);
        assert_eq!(term_after(Some(9_999_999_999), now), 10_000_000_000, "after a clock that was ahead");
        assert_eq!(term_after(None, Timestamp::MIN), 1);
    }

    proptest! {
        /// Two relays against one key that is forgotten after its time to live: whatever is late, lost or paused, no two
        /// may speak at once.
        #[test]
        fn two_never_speak_at_once(steps in prop::collection::vec((0_u64..4000, 0_usize..2, 0_u8..4, any::<bool>()), 1..200)) {
            let mut relays = [Lead::default(), Lead::default()];
            let (mut key, mut revision) = (None::<(u64, Duration)>, 0_u64);
            let mut now = Duration::ZERO;
            let moment = |steady: Duration| Moment {
                steady,
                wall: Timestamp::UNIX_EPOCH + SignedDuration::try_from(steady).unwrap(),
            };
            for (pause, who, fault, arrives) in steps {
                now += Duration::from_millis(pause);
                let asked = moment(now);
                if key.is_some_and(|(_, made)| now >= made + TIME_TO_LIVE) {
                    key = None;
                }
                if relays[who].is_over(asked) {
                    relays[who].lost(asked, 0.0);
                }
                // The answer may be lost, or the question.
                match relays[who].next(asked) {
                    Step::Create if key.is_none() && fault != 0 => {
                        revision += 1;
                        key = Some((revision, now));
                        if arrives { relays[who].won(revision, revision, asked) } else { relays[who].lost(asked, 0.0) }
                    }
                    Step::Create => relays[who].lost(asked, 0.0),
                    Step::Renew { revision: known } => match key {
                        Some((held, _)) if held == known && fault != 0 => {
                            revision += 1;
                            key = Some((revision, now));
                            if arrives { relays[who].renewed(revision, asked) } else { relays[who].lost(asked, 0.0) }
                        }
                        _ => relays[who].lost(asked, 0.0),
                    },
                    Step::Wait(_) => {}
                }
                let speaking = relays.iter().filter(|relay| relay.may_speak(asked)).count();
                prop_assert!(speaking <= 1);
            }
        }
    }
}
