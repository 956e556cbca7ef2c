//! What the dashboard remembers over a restart, the user's own.
//!
//! A new number is a variant of [`Setting`] with its name, an arm where it is taken back
//! ([`App::remember_preferences`]), and an [`Effect::Keep`](super::Effect::Keep) where the user changes it: the way to the cache and back
//! knows names and numbers only.

use super::{App, Border, Outcome};
use crate::people::PersonId;

/// Something that is kept as soon as the user changes it, and brought back by the next run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
    /// A number; `None` where it is the program's own again.
    Number(Setting, Option<u16>),
}

/// A preference that is a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// The part of the width that the pane at the left of a border takes, in thousandths.
    Border(Border),
}

impl Setting {
    /// All of them.
    pub const ALL: [Self; 3] =
        [Self::Border(Border::Tree), Self::Border(Border::List), Self::Border(Border::Wall)];

    /// Its name in the cache, which stays what it is: other versions read it, too. None is `clock_ahead` or begins with
    /// `watched_`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Border(Border::Tree) => "border_tree",
            Self::Border(Border::List) => "border_list",
            Self::Border(Border::Wall) => "border_wall",
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
        for preference in kept {
            match *preference {
                Preference::Favourite { id, favourite: true } => drop(self.marked.favourites.insert(id)),
                Preference::Favourite { id, favourite: false } => drop(self.marked.favourites.remove(&id)),
                Preference::Watched { id, watched: true } => drop(self.marked.watched.insert(id)),
                Preference::Watched { id, watched: false } => drop(self.marked.watched.remove(&id)),
                Preference::Number(Setting::Border(border), share) => self.borders.put(border, share),
            }
        }
        self.learn_watched();
        self.arrange();
        self.keep_cursor_in_view();
        Outcome::redraw()
    }
}
