//! Everybody's schedule, and the company's working time: what the roster knows beside people and presence.

use std::collections::HashMap;

use super::{Schedule, WorkingTime};
use crate::people::PersonId;

/// The schedules that were told, by person.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::people) struct Schedules {
    by_person: HashMap<PersonId, Schedule>,
    /// What a relay told of those of whom no calendar told.
    relayed: HashMap<PersonId, Schedule>,
    working_time: WorkingTime,
}

impl Schedules {
    /// Takes in what was told; whoever is not in it keeps what is known of them. Those whose time is told otherwise
    /// than before are returned.
    pub(in crate::people) fn merge(&mut self, told: Vec<(PersonId, Schedule)>) -> Vec<PersonId> {
        let mut changed = Vec::new();
        for (id, schedule) in told {
            let known = self.by_person.remove(&id);
            let merged = match &known {
                Some(known) => schedule.over(known),
                None => schedule,
            };
            if known.is_none_or(|known| !known.says_as(&merged)) {
                changed.push(id);
            }
            self.by_person.insert(id, merged);
        }
        changed
    }

    /// Takes in what was told in an earlier run; what is known already is newer. Those of whom nothing was known are
    /// returned.
    pub(in crate::people) fn remember(&mut self, told: Vec<(PersonId, Schedule)>) -> Vec<PersonId> {
        let new = told.into_iter().filter(|(id, _)| !self.by_person.contains_key(id));
        let new: Vec<_> = new.collect();
        self.merge(new)
    }

    /// Takes in the meetings that a relay told of; `None`: somebody is in none. Those whose time is told otherwise than
    /// before are returned.
    pub(in crate::people) fn set_relayed(
        &mut self,
        told: impl IntoIterator<Item = (PersonId, Option<Schedule>)>,
    ) -> Vec<PersonId> {
        let mut changed = Vec::new();
        for (id, schedule) in told {
            let now = schedule.clone();
            let before = match schedule {
                Some(schedule) => self.relayed.insert(id, schedule),
                None => self.relayed.remove(&id),
            };
            let says_the_same = match (&before, &now) {
                (Some(before), Some(now)) => before.ends_as(now),
                (before, now) => before.is_none() && now.is_none(),
            };
            if !says_the_same && !self.by_person.contains_key(&id) {
                changed.push(id);
            }
        }
        changed
    }

    /// Takes the company's working time; true when it is another one.
    pub(in crate::people) fn set_working_time(&mut self, told: WorkingTime) -> bool {
        let changed = self.working_time != told;
        self.working_time = told;
        changed
    }

    pub(in crate::people) fn forget(&mut self, id: PersonId) {
        self.by_person.remove(&id);
        self.relayed.remove(&id);
    }

    pub(in crate::people) fn is_empty(&self) -> bool {
        self.by_person.is_empty() && self.relayed.is_empty()
    }

    pub(in crate::people) fn get(&self, id: PersonId) -> Option<&Schedule> {
        self.by_person.get(&id).or_else(|| self.relayed.get(&id))
    }

    pub(in crate::people) const fn working_time(&self) -> &WorkingTime {
        &self.working_time
    }
}
