//! What the dashboard remembers over a restart, the user's own.
//!
//! A new number is a variant of [`NumberPreference`] with its name, an arm where it is taken back ([`Browser::remember`]), and an
//! [`Effect::Keep`](super::Effect::Keep) where the user changes it: the way to the cache and back knows names and
//! numbers only.

#[cfg(doc)]
use super::Browser;
use super::{App, Outcome, Split};
use crate::people::{Note, PersonId};

/// Something that is kept as soon as the user changes it, and brought back by the next run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Preference {
    /// Somebody is a favourite, or no longer.
    Favourite {
        /// Who.
        id: PersonId,
        /// Whether it is so now.
        favourite: bool,
    },
    /// The user wants to be told of somebody, or no longer.
    Watched {
        /// Of whom.
        id: PersonId,
        /// Whether it is so now.
        watched: bool,
    },
    /// What the user wrote of somebody; an empty note is none.
    Note {
        /// Of whom.
        id: PersonId,
        /// What.
        note: Note,
    },
    /// A number; `None` where it is the program's own again.
    Number(NumberPreference, Option<u16>),
}

/// A preference that is a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberPreference {
    /// The part of the width that the pane at the left of a split takes, in thousandths.
    Split(Split),
}

impl NumberPreference {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Split(Split::Tree), Self::Split(Split::List), Self::Split(Split::Wall)];

    /// Its name in the cache, which stays what it is: other versions read it, too. None is `clock_ahead` or begins with
    /// `watched_`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Split(Split::Tree) => "border_tree",
            Self::Split(Split::List) => "border_list",
            Self::Split(Split::Wall) => "border_wall",
        }
    }

    /// The setting of that name; others belong to another version.
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|setting| setting.name() == name)
    }
}

impl App {
    /// Takes what earlier runs kept.
    pub(super) fn remember_preferences(&mut self, kept: &[Preference]) -> Outcome {
        let notes = kept.iter().filter_map(|kept| match kept {
            Preference::Note { id, note } => Some((*id, note.clone())),
            _ => None,
        });
        let changes = self.roster.set_notes(notes);
        self.follow_people(&changes);
        self.browser.remember(kept, &self.roster);
        self.learn_watched();
        Outcome::redraw()
    }
}
