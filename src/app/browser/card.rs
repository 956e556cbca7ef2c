//! The card: who is on it, with the team and the day, and how far it is scrolled.

use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use ratatui::layout::Size;

use super::Outcome;
use crate::people::history::{self, Interval, Sighting, State, Watch};
use crate::people::{DepartmentId, PersonId, Roster};

/// The card of the selected person.
#[derive(Clone, Debug, Default)]
pub struct Card {
    person: Option<PersonId>,
    team: Vec<PersonId>,
    /// The department above the team's, with those of it and of its other parts.
    wider_team: Option<(DepartmentId, Vec<PersonId>)>,
    /// What the journal last told, of whomever it told.
    history: Option<History>,
    /// The first line that is shown.
    top: u16,
    /// How many lines did not fit when it was last drawn.
    overflow: u16,
    /// Whose faces it showed then, and how large.
    faces: Vec<(PersonId, Size)>,
}

/// A person's day, as far as whosin saw it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct History {
    id: PersonId,
    /// The day from midnight to midnight, without gaps; what lies ahead is unknown.
    pub today: Vec<Interval>,
    /// The days of this week before today of which something is known, each from midnight to midnight.
    pub week: Vec<(Date, Vec<Interval>)>,
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
        let of_day = |date: Date| day(sightings, watches, date, zone);
        let date = now.to_zoned(zone.clone()).date();
        let since_monday = date.weekday().to_monday_zero_offset();
        let before =
            (1..=since_monday).rev().filter_map(|days| date.checked_sub(i64::from(days).days()).ok());
        let is_known = |day: &Interval| day.state != State::Unknown;
        let week = before.filter_map(|date| Some((date, of_day(date)?)));
        let week = week.filter(|(_, day)| day.iter().any(is_known)).collect();
        let today = of_day(date)?;
        Some(Self { id, today, week, usually_from: history::usually_online_from(sightings, watches, zone) })
    }
}

/// A day from midnight to midnight; `None` where the calendar ends.
fn day(sightings: &[Sighting], watches: &[Watch], date: Date, zone: &TimeZone) -> Option<Vec<Interval>> {
    let from = date.to_zoned(zone.clone()).ok()?;
    let to = from.checked_add(1.day()).ok()?;
    Some(history::intervals(sightings, watches, from.timestamp(), to.timestamp()))
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

    /// The department above that one, with the people of it and of its other parts, where there are any.
    #[must_use]
    pub fn wider_team(&self) -> Option<(DepartmentId, &[PersonId])> {
        self.wider_team.as_ref().map(|(department, people)| (*department, &people[..]))
    }

    /// Whether somebody belongs to the team or the wider one.
    pub(super) fn tells_of(&self, id: PersonId) -> bool {
        self.team.contains(&id) || self.wider_team().is_some_and(|(_, people)| people.contains(&id))
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
        self.wider_team = self.person.and_then(|id| roster.wider_team(id));
    }

    /// Takes what the journal says of somebody.
    pub(super) fn set_history(&mut self, history: History) -> Outcome {
        let different = self.history.as_ref() != Some(&history);
        self.history = Some(history);
        Outcome::redraw_if(different && self.history().is_some())
    }

    /// Those of the team whose faces it has places for.
    pub(super) fn faces(&self) -> &[(PersonId, Size)] {
        &self.faces
    }

    /// It was drawn with these faces of the team, and so many lines did not fit.
    pub(super) fn drawn(&mut self, overflow: u16, faces: Vec<(PersonId, Size)>) {
        self.overflow = overflow;
        self.faces = faces;
        self.top = self.top.min(overflow);
    }
}
