//! The card: who is on it, with the team and the day, and how far it is scrolled.

use jiff::civil::Time;
use jiff::{Timestamp, ToSpan};

use super::Outcome;
use crate::people::history::{self, Interval, Sighting, Watch};
use crate::people::{PersonId, Roster};

/// The card of the selected person.
#[derive(Clone, Debug, Default)]
pub struct Card {
    person: Option<PersonId>,
    team: Vec<PersonId>,
    /// What the journal last told, of whomever it told.
    history: Option<History>,
    /// The first line that is shown.
    top: u16,
    /// How many lines did not fit when it was last drawn.
    overflow: u16,
}

/// A person's day, as far as whosin saw it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct History {
    id: PersonId,
    /// The day from midnight to midnight, without gaps; what lies ahead is unknown.
    pub today: Vec<Interval>,
    /// When the person usually comes online.
    pub usually_from: Option<Time>,
}

impl History {
    /// What the journal says of somebody at `now`, by the portal's clock; `None` where the calendar ends.
    pub(in crate::app) fn new(
        id: PersonId,
        sightings: &[Sighting],
        watches: &[Watch],
        roster: &Roster,
        now: Timestamp,
    ) -> Option<Self> {
        let zone = &roster.rules().time_zone;
        let midnight = now.to_zoned(zone.clone()).start_of_day().ok()?;
        let next = midnight.checked_add(1.day()).ok()?;
        let today = history::intervals(sightings, watches, midnight.timestamp(), next.timestamp());
        Some(Self { id, today, usually_from: history::usually_online_from(sightings, watches, zone) })
    }
}

impl Card {
    /// The first line that is shown.
    #[must_use]
    pub const fn top(&self) -> u16 {
        self.top
    }

    /// The colleagues of the person's first department.
    #[must_use]
    pub fn team(&self) -> &[PersonId] {
        &self.team
    }

    /// What the journal says of the person, when it was told.
    #[must_use]
    pub fn history(&self) -> Option<&History> {
        self.history.as_ref().filter(|history| Some(history.id) == self.person)
    }

    /// Whether there is more than fits.
    pub(super) const fn scrolls(&self) -> bool {
        self.overflow > 0
    }

    /// Scrolls by so many lines.
    pub(super) fn update(&mut self, lines: isize) -> Outcome {
        let lines = i16::try_from(lines).unwrap_or(1);
        let top = self.top.saturating_add_signed(lines).min(self.overflow);
        Outcome::redraw_if(std::mem::replace(&mut self.top, top) != top)
    }

    /// Shows whoever is selected: somebody else is shown from the first line.
    pub(super) fn follow(&mut self, selected: Option<PersonId>, roster: &Roster) {
        if self.person != selected {
            self.person = selected;
            self.top = 0;
            self.find_team(roster);
        }
    }

    /// Finds the team anew: whoever changed may belong to it now, or no longer.
    pub(super) fn find_team(&mut self, roster: &Roster) {
        self.team = self.person.map(|id| roster.team(id)).unwrap_or_default();
    }

    /// Takes what the journal says of somebody.
    pub(super) fn set_history(&mut self, history: History) -> Outcome {
        let different = self.history.as_ref() != Some(&history);
        self.history = Some(history);
        Outcome::redraw_if(different && self.history().is_some())
    }

    /// It was drawn, and so many lines did not fit.
    pub(super) fn drawn(&mut self, overflow: u16) {
        self.overflow = overflow;
        self.top = self.top.min(overflow);
    }
}
