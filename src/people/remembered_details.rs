//! What an earlier run knew beside people and departments.

use super::PersonId;
use super::schedule::{Schedule, WorkingTime};
use super::structure::KnownStructure;

/// What an earlier run knew beside people and departments, as far as it is of use still.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RememberedDetails {
    /// Who leads, who stands in, and teams.
    pub structure: KnownStructure,
    /// What calendars told, never of what.
    pub schedules: Vec<(PersonId, Schedule)>,
    /// When the company works.
    pub working_time: Option<WorkingTime>,
}

impl RememberedDetails {
    /// Whether nothing was known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
