//! What the journal says of the selected person.

use jiff::civil::Time;
use jiff::{Timestamp, ToSpan};

use super::{App, Outcome};
use crate::people::PersonId;
use crate::people::history::{self, Interval, Sighting, Watch};

/// A person's day, as far as whosin saw it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct History {
    id: PersonId,
    /// The day from midnight to midnight, without gaps; what lies ahead is unknown.
    pub today: Vec<Interval>,
    /// When the person usually comes online.
    pub usually_from: Option<Time>,
}

impl App {
    /// What the journal says of the selected person, when it was told.
    #[must_use]
    pub fn history(&self) -> Option<&History> {
        self.history.as_ref().filter(|history| Some(history.id) == self.list().selected())
    }

    pub(super) fn on_history(
        &mut self,
        id: PersonId,
        sightings: &[Sighting],
        watches: &[Watch],
        now: Timestamp,
    ) -> Outcome {
        let zone = self.roster().rules().time_zone.clone();
        let midnight = self.portal_time(now).to_zoned(zone.clone()).start_of_day();
        let Ok(midnight) = midnight else { return Outcome::default() };
        let Ok(next) = midnight.checked_add(1.day()) else { return Outcome::default() };
        let today = history::intervals(sightings, watches, midnight.timestamp(), next.timestamp());
        let usually_from = history::usually_online_from(sightings, watches, &zone);
        let told = Some(History { id, today, usually_from });
        let different = self.history != told;
        self.history = told;
        Outcome::redraw_if(different && self.list().selected() == Some(id))
    }
}
