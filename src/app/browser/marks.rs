//! What the user keeps over a restart: favourites, those who are watched, and the splits.

use super::Browser;
use crate::app::{NumberPreference, Preference};
use crate::people::search::Marked;
use crate::people::{PersonId, Roster};

impl Browser {
    /// Whom the user marked.
    pub(in crate::app) const fn marked(&self) -> &Marked {
        &self.marked
    }

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
    #[must_use]
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

    /// Takes what earlier runs kept.
    pub(in crate::app) fn remember(&mut self, kept: &[Preference], roster: &Roster) {
        for preference in kept {
            match *preference {
                Preference::Favourite { id, favourite: true } => drop(self.marked.favourites.insert(id)),
                Preference::Favourite { id, favourite: false } => drop(self.marked.favourites.remove(&id)),
                Preference::Watched { id, watched: true } => drop(self.marked.watched.insert(id)),
                Preference::Watched { id, watched: false } => drop(self.marked.watched.remove(&id)),
                Preference::Number(NumberPreference::Split(split), share) => self.splits.put(split, share),
                // The roster keeps it.
                Preference::Note { .. } => {}
            }
        }
        self.arrange(roster);
    }
}
