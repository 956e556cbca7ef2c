//! How many colleagues stand where, and do what.

use jiff::Timestamp;

use super::App;
use crate::people::Roster;
use crate::people::roster::{Availability, CalendarCounts};

/// How many colleagues stand where, as they were counted last.
#[derive(Clone, Debug, Default)]
pub(super) struct Counts {
    groups: Vec<(Availability, usize)>,
    calendars: Option<CalendarCounts>,
}

impl Counts {
    /// Those of a roster of which no calendar is known.
    pub(super) fn of(roster: &Roster) -> Self {
        Self { groups: roster.counts(), calendars: None }
    }
}

impl App {
    /// How many colleagues stand where.
    #[must_use]
    pub fn counts(&self) -> &[(Availability, usize)] {
        &self.counted.groups
    }

    /// How many colleagues are in a meeting or absent; `None` while no calendar is known.
    #[must_use]
    pub const fn calendar_counts(&self) -> Option<CalendarCounts> {
        self.counted.calendars
    }

    /// Counts the colleagues; true when there are other numbers.
    pub(super) fn count(&mut self) -> bool {
        let groups = self.roster.counts();
        std::mem::replace(&mut self.counted.groups, groups) != self.counted.groups
    }

    /// Counts those in a meeting and the absent at the portal's instant; true when there are other numbers.
    pub(super) fn count_calendars(&mut self, portal_now: Timestamp) -> bool {
        let counts = self.roster.calendar_counts(portal_now);
        let numbers = |counts: CalendarCounts| (counts.meeting, counts.absent);
        std::mem::replace(&mut self.counted.calendars, counts).map(numbers) != counts.map(numbers)
    }
}
