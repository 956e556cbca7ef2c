//! Somebody in the roster.

use jiff::Timestamp;

use super::Availability;
use crate::people::{Person, Verdict};

/// A person with what the rules say, and how fresh both are.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// What the portal said.
    pub person: Person,
    /// What the rules made of it at the roster's instant.
    pub verdict: Verdict,
    /// When the portal said it, by the portal's clock.
    pub fetched_at: Timestamp,
    /// Whether it is only remembered from an earlier run: the portal has not said it in this one.
    pub remembered: bool,
}

impl Entry {
    /// Somebody as the portal said at that instant of its clock, in this run.
    pub(super) const fn new(person: Person, verdict: Verdict, fetched_at: Timestamp) -> Self {
        Self { person, verdict, fetched_at, remembered: false }
    }

    /// The group that the person stands in when the list is ordered by presence.
    #[must_use]
    pub fn availability(&self) -> Availability {
        Availability::of(&self.verdict)
    }
}
