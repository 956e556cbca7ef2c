//! The relay that tells presence in the portal's place, as the app sees it: whether it tells, and how fresh all are of
//! whom it does.

use jiff::{SignedDuration, Timestamp};

use crate::people::PortalClock;
use crate::sync::{RelayState, Update};

/// Whom a relay told of longer ago is doubted: it asks for everybody every 30 s, and says every 30 s that it lives.
pub(super) const DOUBTED_FROM: SignedDuration = SignedDuration::from_secs(90);
/// How old all are is said in steps of so many seconds.
const STEP: i64 = 10;

/// A relay that is listened to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relay {
    state: RelayState,
    /// Everybody of whom it tells is at least as fresh as this, by the portal's clock; `None` before its first word.
    as_of: Option<Timestamp>,
}

impl Relay {
    /// Takes what an update says of the relay; true when something else is to be seen.
    pub(super) fn update(relay: &mut Option<Self>, update: &Update) -> bool {
        let before = relay.clone();
        match update {
            Update::Relay(state) => {
                let as_of = before.as_ref().and_then(|relay| relay.as_of);
                *relay = Some(Self { state: state.clone(), as_of });
            }
            Update::Relayed(told) => {
                let relay = relay.get_or_insert(Self { state: RelayState::Connecting, as_of: None });
                relay.as_of = relay.as_of.max(Some(told.as_of));
            }
            _ => return false,
        }
        before != *relay
    }

    /// How it stands with it.
    #[must_use]
    pub const fn state(&self) -> &RelayState {
        &self.state
    }

    /// Whether it tells.
    #[must_use]
    pub fn is_telling(&self) -> bool {
        self.state == RelayState::Telling
    }

    /// Everybody of whom it tells is at least as fresh as this, by the portal's clock; `None` before its first word.
    #[must_use]
    pub const fn as_of(&self) -> Option<Timestamp> {
        self.as_of
    }

    /// How old all are at most, in seconds, by steps of ten; `None` before its first word.
    #[must_use]
    pub fn age(&self, clock: PortalClock, now: Timestamp) -> Option<i64> {
        let elapsed = clock.at(now).duration_since(self.as_of?).as_secs().max(0);
        Some(elapsed - elapsed % STEP)
    }

    /// Whether all that it tells is older than it should be.
    #[must_use]
    pub fn is_late(&self, clock: PortalClock, now: Timestamp) -> bool {
        self.age(clock, now).is_some_and(|age| age >= DOUBTED_FROM.as_secs())
    }

    /// When [`Self::age`] is another one by the clock alone.
    pub(super) fn age_changes_at(&self, clock: PortalClock, now: Timestamp) -> Option<Timestamp> {
        let next = SignedDuration::from_secs(self.age(clock, now)? + STEP);
        Some(clock.local(self.as_of?.checked_add(next).ok()?))
    }
}
