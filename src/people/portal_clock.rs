//! The portal's clock, beside the computer's, which may be wrong.

use jiff::{SignedDuration, Timestamp};

/// The portal's clock, as its answers tell it. Ages are differences of the portal's own instants.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PortalClock {
    /// How much it is ahead of the computer's.
    ahead: SignedDuration,
}

impl PortalClock {
    /// Differences below this are the network's delay, not a wrong clock: following each of them would make the
    /// timers stumble.
    const TOLERANCE: SignedDuration = SignedDuration::from_millis(1500);

    /// A clock that is so much ahead of the computer's (negative: behind).
    #[must_use]
    pub fn ahead_by(ahead: SignedDuration) -> Self {
        Self { ahead: if ahead.abs() > Self::TOLERANCE { ahead } else { SignedDuration::ZERO } }
    }

    /// The portal said `portal` when the computer's clock said `now`.
    pub fn adjust(&mut self, portal: Timestamp, now: Timestamp) {
        let ahead = portal.duration_since(now);
        if (ahead - self.ahead).abs() > Self::TOLERANCE {
            *self = Self::ahead_by(ahead);
        }
    }

    /// How much it is ahead of the computer's (negative: behind).
    #[must_use]
    pub const fn ahead(&self) -> SignedDuration {
        self.ahead
    }

    /// The portal's time at the computer's instant `now`.
    #[must_use]
    pub fn at(&self, now: Timestamp) -> Timestamp {
        now.checked_add(self.ahead).unwrap_or(now)
    }

    /// The computer's instant at which the portal's clock says `portal`.
    #[must_use]
    pub fn local(&self, portal: Timestamp) -> Timestamp {
        portal.checked_sub(self.ahead).unwrap_or(portal)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_networks_delay_moves_no_clock() {
        let now = Timestamp::UNIX_EPOCH;
        let portal = now + SignedDuration::from_mins(10);
        let mut clock = PortalClock::default();
        clock.adjust(portal, now);
        assert_eq!((clock.at(now), clock.local(portal)), (portal, now));
        clock.adjust(portal - SignedDuration::from_millis(900), now);
        assert_eq!(clock.at(now), portal);
        clock.adjust(now + SignedDuration::from_millis(900), now);
        assert_eq!(clock, PortalClock::default());
    }
}
