//! What a relay told of people, in the portal's place.

use jiff::Timestamp;

use super::{Person, PersonId};

/// What a relay told at once. Instants are of the portal's clock.
#[derive(Clone, Debug, PartialEq)]
pub struct RelayedPeople {
    /// Each with the fields that were told, and no others.
    pub people: Vec<Person>,
    /// Until when they are in a meeting, of whom that was told; `None`: in none.
    pub busy: Vec<(PersonId, Option<Timestamp>)>,
    /// Of whom the relay tells no more.
    pub gone: Vec<PersonId>,
    /// Whether it tells of nobody else.
    pub is_whole: bool,
    /// Everybody of whom it tells is at least as fresh as this.
    pub as_of: Timestamp,
    /// When it was told.
    pub told_at: Timestamp,
}
