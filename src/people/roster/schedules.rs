//! What the calendar tells of those in the roster, beside their presence and never in place of it.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::{Person, PersonId, Roster};
use crate::people::schedule::{Absence, Agenda, DayBar, Engagement, Schedule, WorkMoment, WorkingTime};

impl Roster {
    /// Takes in what calendars tell (`calendar.accessibility.get`). Whoever is not in it keeps what is known of them,
    /// also days that were not asked for this time. Those whose time is told otherwise than before are returned.
    pub fn merge_schedules(&mut self, told: Vec<(PersonId, Schedule)>) -> Vec<PersonId> {
        self.schedules.merge(told)
    }

    /// Takes in what calendars and the company's working time were in an earlier run; what is known already is newer. Those
    /// of whom nothing was known are returned.
    pub fn remember_schedules(
        &mut self,
        told: Vec<(PersonId, Schedule)>,
        working_time: Option<WorkingTime>,
    ) -> Vec<PersonId> {
        if let Some(working_time) = working_time.filter(|_| self.working_time().is_unknown()) {
            self.schedules.set_working_time(working_time);
        }
        self.schedules.remember(told)
    }

    /// Takes the company's working time (`calendar.settings.get`); true when it is another one.
    pub fn set_working_time(&mut self, told: WorkingTime) -> bool {
        self.schedules.set_working_time(told)
    }

    /// The company's working time, as far as it is known.
    #[must_use]
    pub const fn working_time(&self) -> &WorkingTime {
        self.schedules.working_time()
    }

    /// Whether anything was told of anybody's time.
    #[must_use]
    pub fn knows_schedules(&self) -> bool {
        !self.schedules.is_empty()
    }

    /// What was told of somebody's time; `None` when nothing was.
    #[must_use]
    pub fn schedule(&self, id: PersonId) -> Option<&Schedule> {
        self.schedules.get(id)
    }

    /// Where somebody lives: their own time zone, or the reader's where it is not told or nobody knows it.
    #[must_use]
    pub fn home_zone(&self, person: &Person) -> TimeZone {
        let told = person.time_zone.as_deref().map(str::trim).filter(|zone| !zone.is_empty());
        told.and_then(|zone| TimeZone::get(zone).ok()).unwrap_or_else(|| self.rules.time_zone.clone())
    }

    /// Somebody's schedule as it reads where they live; `None` when nothing was told.
    #[must_use]
    pub fn agenda(&self, id: PersonId) -> Option<Agenda<'_>> {
        let schedule = self.schedules.get(id)?;
        Some(schedule.agenda(self.home_zone(&self.get(id)?.person)))
    }

    /// What somebody does at the portal's instant `now`; `None` when that is not known.
    #[must_use]
    pub fn engagement(&self, id: PersonId, now: Timestamp) -> Option<Engagement> {
        self.agenda(id)?.engagement(now, &self.rules.time_zone, self.working_time())
    }

    /// When somebody will be away for a day or more, within two weeks after `now`.
    #[must_use]
    pub fn planned_absence(&self, id: PersonId, now: Timestamp) -> Option<Absence> {
        self.agenda(id)?.planned_absence(now, &self.rules.time_zone, self.working_time())
    }

    /// How `now` stands to the company's working time by somebody's own clock; `None` when that is not known.
    #[must_use]
    pub fn work_moment(&self, id: PersonId, now: Timestamp) -> Option<WorkMoment> {
        self.working_time().moment(now, &self.home_zone(&self.get(id)?.person))
    }

    /// The reader's day as it goes for somebody, in so many cells; `None` when nothing was told of them, unless their
    /// clock shows another time: then the hours of both are worth a bar.
    #[must_use]
    pub fn day_bar(&self, id: PersonId, now: Timestamp, width: usize) -> Option<DayBar> {
        let here = &self.rules.time_zone;
        let bar = |agenda: &Agenda<'_>| DayBar::of(agenda, self.working_time(), now, here, width);
        if let Some(agenda) = self.agenda(id) {
            return bar(&agenda);
        }
        let there = self.home_zone(&self.get(id)?.person);
        if there.to_offset(now) == here.to_offset(now) {
            return None;
        }
        let nothing = Schedule::told(Vec::new(), here.to_datetime(now).date(), now);
        bar(&nothing.agenda(there))
    }

    /// The instant after `now` before which the clock alone changes nothing of what [`Self::engagement`],
    /// [`Self::planned_absence`] and [`Self::work_moment`] tell of these people; `None`: it never does.
    #[must_use]
    pub fn schedule_changes_at(
        &self,
        people: impl IntoIterator<Item = PersonId>,
        now: Timestamp,
    ) -> Option<Timestamp> {
        let changes = |id: PersonId| {
            let there = self.home_zone(&self.get(id)?.person);
            let work = self.working_time().next_change(now, &there);
            let schedule = self.schedules.get(id).map(|schedule| schedule.agenda(there));
            let calendar = schedule.and_then(|agenda| agenda.next_change(now, &self.rules.time_zone));
            [work, calendar].into_iter().flatten().min()
        };
        people.into_iter().filter_map(changes).min()
    }
}

#[cfg(test)]
mod tests;
