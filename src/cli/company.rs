//! Everybody, as the one-shot commands see them.

use jiff::{SignedDuration, Timestamp};

use crate::people::Roster;

/// The whole company at one instant.
#[derive(Debug)]
pub(super) struct Company {
    /// The portal's host.
    pub(super) host: String,
    /// The portal's clock when the last answer came.
    pub(super) as_of: Timestamp,
    /// What is older than this is stale.
    pub(super) fresh: SignedDuration,
    /// Everybody, judged at `as_of`.
    pub(super) roster: Roster,
}
