//! What the screen needs from outside: whose data to keep fresh, whose pictures to have ready.

use ratatui::layout::{Rect, Size};

use super::Browser;
use super::wall::Placed;
use crate::app::{Density, Layout, Pane, Panes};
use crate::people::{PersonId, PictureAddress, Roster, Shade};
use crate::sync::Interest;

/// The size of the small face in a row, in cells.
pub const ROW_FACE: Size = Size::new(2, 1);

/// The size of a face of the team on the card, in cells.
pub const TEAM_FACE: Size = Size::new(4, 2);

/// The same where a small team has much room.
pub const LARGE_TEAM_FACE: Size = Size::new(6, 3);

/// More of a team have no faces on a card of a usual size, or names alone.
const MOST_FACES: usize = 16;

/// A picture that the screen has a place for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Portrait {
    /// Whose.
    pub id: PersonId,
    /// Where the picture is.
    pub address: PictureAddress,
    /// The place, in cells.
    pub size: Size,
    /// How bright.
    pub shade: Shade,
}

impl Browser {
    /// Whose data the screen shows.
    #[must_use]
    pub fn interest(&self) -> Interest {
        let mut watched: Vec<PersonId> = self.watched().collect();
        watched.sort_unstable();
        Interest {
            visible: self.visible_people().collect(),
            selected: self.list.selected(),
            watched,
            focused: self.screen.focused,
        }
    }

    /// The pictures that the screen has places for, the most prominent first.
    #[must_use]
    pub fn portraits(&self, roster: &Roster) -> Vec<Portrait> {
        let card = self.layout().portrait().and_then(|place| portrait(roster, self.selected()?, place));
        let face = if self.layout().wall.is_some() { self.wall.tile().face } else { ROW_FACE };
        let faces = self
            .visible_people()
            .filter(|_| self.density == Density::Comfortable)
            .filter_map(|id| small_face(roster, id, face));
        let team = self.card.faces().iter().filter(|_| self.layout().card.is_some());
        let team = team.filter_map(|&(id, face)| small_face(roster, id, face));
        card.into_iter().chain(faces).chain(team).collect()
    }

    /// The pictures that the next key may bring onto the card: of whoever stands next to the selected person in the list,
    /// and of their teams, the most likely first. `of_any_size`: what serves one size serves all, and more of the teams is
    /// told than the card shows now.
    #[must_use]
    pub fn next_portraits(&self, roster: &Roster, of_any_size: bool) -> Vec<Portrait> {
        let (Some(place), Some(cursor)) = (self.layout().portrait(), self.list.cursor()) else {
            return Vec::new();
        };
        let (before, after) = self.list.rows().split_at(cursor.min(self.list.rows().len()));
        let after = after.iter().skip(1).filter_map(|row| row.person()).take(1);
        let before = before.iter().rev().filter_map(|row| row.person()).take(1);
        let mut next = Vec::new();
        for id in after.chain(before) {
            next.extend(portrait(roster, id, place));
            // Else as large, and as many, as on the card that is shown.
            let (face, most) = match self.card.faces().first() {
                _ if of_any_size => (TEAM_FACE, MOST_FACES),
                Some(&(_, face)) => (face, self.card.faces().len()),
                None => continue,
            };
            let team = roster.team(id).into_iter().take(most);
            next.extend(team.filter_map(|id| small_face(roster, id, face)));
        }
        next
    }

    /// The people of the rows or tiles in view; nobody when neither list nor wall is on the screen.
    pub(in crate::app) fn visible_people(&self) -> impl Iterator<Item = PersonId> {
        let height = self.layout().rows().map_or(0, |rows| rows.height);
        let tiles = self.tiles().filter_map(|placed| match placed {
            Placed::Person(id, _) => Some(id),
            Placed::Heading(..) => None,
        });
        tiles.chain(self.list.view(height).iter().filter_map(|row| row.person()))
    }

    /// The number of lines that rows have on the screen, also while the card hides them.
    pub(in crate::app) fn list_height(&self) -> u16 {
        let list = Panes { presentation: self.screen.presentation, ..Panes::with(Pane::List) };
        Layout::new(self.screen.size, list).rows().map_or(1, |rows| rows.height)
    }
}

/// The picture of somebody for the place on the card; `None` where there is none.
fn portrait(roster: &Roster, id: PersonId, place: Rect) -> Option<Portrait> {
    let address = roster.get(id)?.person.picture()?;
    Some(Portrait { id, address, size: place.as_size(), shade: Shade::Full })
}

/// The picture of somebody among others, dimmed of whoever is not in; `None` where there is none.
fn small_face(roster: &Roster, id: PersonId, size: Size) -> Option<Portrait> {
    let entry = roster.get(id)?;
    Some(Portrait { id, address: entry.person.picture()?, size, shade: entry.availability().shade() })
}
