//! Methods that the portal refuses for good, as far as it is known: they are left alone for a day.

use std::collections::HashMap;
use std::time::Duration;

use jiff::Timestamp;

use super::cadence::after;

/// How long a method is left alone that the portal refuses.
const REFUSED: Duration = Duration::from_secs(24 * 3600);

/// Until when methods are left alone. A refresh by hand does not end it, unlike an outage.
#[derive(Clone, Debug, Default)]
pub(super) struct Refusals(HashMap<&'static str, Timestamp>);

impl Refusals {
    /// The method was refused.
    pub(super) fn note(&mut self, method: &'static str, now: Timestamp) {
        self.0.insert(method, after(now, REFUSED));
    }

    /// From when on the method may be called again; the earliest instant of all when it was not refused.
    pub(super) fn until(&self, method: &str) -> Timestamp {
        self.0.get(method).copied().unwrap_or(Timestamp::MIN)
    }

    /// Whatever was refused may be tried again.
    pub(super) fn clear(&mut self) {
        self.0.clear();
    }

    /// The clock was set back to `now`: nothing is left alone for longer than a day from then.
    pub(super) fn forget_after(&mut self, now: Timestamp) {
        for until in self.0.values_mut() {
            *until = (*until).min(after(now, REFUSED));
        }
    }
}
