//! What the publisher is told.

use jiff::{SignedDuration, Timestamp};

use crate::people::PersonId;
use crate::relay::message::Directory;
use crate::relay::presence::Published;

/// What the reading of the portal tells the publisher. Only what comes with the present term counts: an earlier reign's
/// reading may still be talking.
#[derive(Clone, Debug)]
pub struct Input {
    /// The term for which it was read.
    pub term: u64,
    /// What it says.
    pub told: Reading,
}

/// What was read.
#[derive(Clone, Debug)]
pub enum Reading {
    /// People, as far as they are published.
    People(Vec<Published>),
    /// Who is published no more.
    Gone(Vec<PersonId>),
    /// Everybody was read at least once, and is at least as fresh as this, by the portal's clock.
    Complete {
        /// The oldest answer about anybody.
        as_of: Timestamp,
        /// How far the portal's clock is ahead of this machine's.
        ahead: SignedDuration,
    },
    /// Who the people are.
    Directory(Directory),
    /// The portal no longer answers this relay: another one may fare better.
    Resign,
}
