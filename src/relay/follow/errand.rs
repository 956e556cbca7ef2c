//! Something that is fetched now and then, and tried again later and later when it brings nothing.

use std::time::Duration;

use jiff::Timestamp;

/// What brought nothing is tried again after this time, and after twice that, up to the longest.
const AGAIN: Duration = Duration::from_secs(10);
const LONGEST: Duration = Duration::from_secs(160);

/// Something that is fetched now and then.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Errand {
    /// When it is due; `None`: it is not wanted.
    pub(super) due: Option<Timestamp>,
    pub(super) under_way: bool,
    /// How often it brought nothing, one after the other.
    pub(super) failures: u32,
}

impl Errand {
    pub(super) fn is_due(self, now: Timestamp) -> bool {
        !self.under_way && self.due.is_some_and(|due| due <= now)
    }

    /// Wants it by then, or earlier where it is wanted earlier already.
    pub(super) fn want(&mut self, by: Timestamp) {
        self.due = Some(self.due.map_or(by, |due| due.min(by)));
    }

    pub(super) fn begin(&mut self) {
        (self.due, self.under_way) = (None, true);
    }

    /// It brought nothing: how long to wait before it is tried again.
    pub(super) fn failed(&mut self) -> Duration {
        self.under_way = false;
        self.failures = self.failures.saturating_add(1);
        (AGAIN * 2_u32.saturating_pow(self.failures - 1)).min(LONGEST)
    }

    /// It brought what was wanted.
    pub(super) fn succeeded(&mut self) {
        (self.under_way, self.failures) = (false, 0);
    }
}
