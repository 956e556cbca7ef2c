//! The user's own marks: favourites, and those who are watched.

use super::Browser;
use crate::people::{PersonId, Roster};

impl Browser {
    /// Whether somebody is a favourite.
    #[must_use]
    pub fn is_favourite(&self, id: PersonId) -> bool {
        self.marked.favourites.contains(&id)
    }

    /// Whether the user wants to be told of somebody.
    #[must_use]
    pub fn is_watched(&self, id: PersonId) -> bool {
        self.marked.watched.contains(&id)
    }

    /// Those of whom the user wants to be told, in no order.
    pub fn watched(&self) -> impl ExactSizeIterator<Item = PersonId> {
        self.marked.watched.iter().copied()
    }

    /// Makes somebody a favourite, or no longer; true when it is one now.
    pub(in crate::app) fn toggle_favourite(&mut self, id: PersonId, roster: &Roster) -> bool {
        let favourite = self.marked.favourites.insert(id) || !self.marked.favourites.remove(&id);
        // Whom `is:favourite` shows may be others now.
        self.arrange(roster);
        favourite
    }

    /// Watches somebody, or no longer; true when it is so now.
    pub(in crate::app) fn toggle_watched(&mut self, id: PersonId, roster: &Roster) -> bool {
        let watched = self.marked.watched.insert(id) || !self.marked.watched.remove(&id);
        // Whom `is:watched` shows may be others now.
        self.arrange(roster);
        watched
    }

    /// The favourites of an earlier run.
    pub(in crate::app) fn remember_favourites(&mut self, favourites: Vec<PersonId>, roster: &Roster) {
        self.marked.favourites.extend(favourites);
        self.arrange(roster);
    }

    /// Those whom the user watched in an earlier run.
    pub(in crate::app) fn remember_watched(&mut self, watched: Vec<PersonId>, roster: &Roster) {
        self.marked.watched.extend(watched);
        self.arrange(roster);
    }
}
