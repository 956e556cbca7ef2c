//! Those whom the user marked: what no portal knows, and a filter asks for.

use std::collections::HashSet;

use crate::people::PersonId;

/// The user's own marks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marked {
    /// The favourites.
    pub favourites: HashSet<PersonId>,
    /// Those of whom the user wants to be told.
    pub watched: HashSet<PersonId>,
}
