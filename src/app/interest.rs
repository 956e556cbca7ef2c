//! What the screen needs from outside: whose data to keep fresh, whose pictures to have ready.

use ratatui::layout::Size;

use super::wall::Placed;
use super::{App, Density, Layout, Pane, Panes};
use crate::people::roster::Entry;
use crate::people::{PersonId, PictureAddress};
use crate::sync::Interest;

/// The size of the small face in a row, in cells.
pub const ROW_FACE: Size = Size::new(2, 1);

/// A picture that the screen has a place for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Portrait {
    /// Whose.
    pub id: PersonId,
    /// Where the picture is.
    pub address: PictureAddress,
    /// The place, in cells.
    pub size: Size,
}

impl App {
    /// Whose data the screen shows.
    #[must_use]
    pub fn interest(&self) -> Interest {
        Interest {
            visible: self.visible_people().collect(),
            selected: self.list.selected(),
            watched: {
                let mut watched: Vec<PersonId> = self.marked.watched.iter().copied().collect();
                watched.sort_unstable();
                watched
            },
            focused: self.focused,
        }
    }

    /// The pictures that the screen has places for, the most prominent first.
    #[must_use]
    pub fn portraits(&self) -> Vec<Portrait> {
        let wanted = |entry: &Entry, size| {
            Some(Portrait { id: entry.person.id, address: entry.person.picture()?, size })
        };
        let card = self.layout().portrait().and_then(|place| wanted(self.selected()?, place.as_size()));
        let face = if self.layout().wall.is_some() { self.wall.tile().face } else { ROW_FACE };
        let faces = self
            .visible_people()
            .filter(|_| self.density == Density::Comfortable)
            .filter_map(|id| wanted(self.roster.get(id)?, face));
        card.into_iter().chain(faces).collect()
    }

    /// The person of the card.
    #[must_use]
    pub fn selected(&self) -> Option<&Entry> {
        self.list.selected().and_then(|id| self.roster.get(id))
    }

    /// The people of the rows or tiles in view; nobody when neither list nor wall is on the screen.
    pub(super) fn visible_people(&self) -> impl Iterator<Item = PersonId> {
        let height = self.layout().rows().map_or(0, |rows| rows.height);
        let tiles = self.placed().filter_map(|placed| match placed {
            Placed::Person(id, _) => Some(id),
            Placed::Heading(..) => None,
        });
        tiles.chain(self.list.view(height).iter().filter_map(|row| row.person()))
    }

    /// The number of lines that rows have on the screen, also while the card hides them.
    pub(super) fn list_height(&self) -> u16 {
        Layout::new(self.size, Panes::with(Pane::List)).rows().map_or(1, |rows| rows.height)
    }

    /// Keeps the team that of the selected person.
    pub(super) fn follow_team(&mut self) {
        let selected = self.list.selected();
        if self.team.0 != selected {
            self.team = (selected, selected.map(|id| self.roster.team(id)).unwrap_or_default());
        }
    }

    pub(super) fn keep_cursor_in_view(&mut self) {
        let height = self.list_height();
        self.list.scroll_into_view(height);
    }
}
