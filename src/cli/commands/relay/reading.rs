//! What the leader knows of the company, and what of it is published. Pure: time is an argument.

use std::collections::{HashMap, HashSet};

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use crate::config::{self, Publish};
use crate::people::{Department, Departments, Person, PersonId, Schedule};
use crate::relay::{Directory, Published, Reading, Told};
use crate::sync::{ConnectionState, Update};

/// The directory is made anew no more often than this.
const DIRECTORY_EVERY: SignedDuration = SignedDuration::from_secs(60);

/// Everybody who was read.
pub(super) struct Company {
    /// Of whom nothing is published.
    hide: HashSet<PersonId>,
    publish: Publish,
    people: HashMap<PersonId, Person>,
    /// When the portal last told of the activity of those who are published, by its clock.
    seen: HashMap<PersonId, Timestamp>,
    schedules: HashMap<PersonId, Schedule>,
    /// Until when those are busy whose schedule is known, as it was published.
    busy: HashMap<PersonId, Option<Timestamp>>,
    departments: Departments,
    ahead: SignedDuration,
    /// Whether everybody was read once.
    complete: bool,
    /// Whether somebody is described otherwise than in the directory that was made last, and when that was.
    described: bool,
    directory_at: Option<Timestamp>,
}

impl Company {
    pub(super) fn new(settings: &config::Relay) -> Self {
        Self {
            hide: settings.hide.iter().copied().collect(),
            publish: settings.publish,
            people: HashMap::new(),
            seen: HashMap::new(),
            schedules: HashMap::new(),
            busy: HashMap::new(),
            departments: Departments::default(),
            ahead: SignedDuration::ZERO,
            complete: false,
            described: true,
            directory_at: None,
        }
    }

    /// Takes in what the portal told; what of it is to be published. `now` is this machine's clock.
    pub(super) fn take(&mut self, update: Update, now: Timestamp) -> Vec<Reading> {
        let mut told = Vec::new();
        match update {
            Update::People { people, gone, server_time, received, .. } => {
                let at = server_time.unwrap_or_else(|| self.portal_time(received));
                self.take_people(people, gone, at, &mut told);
            }
            Update::Briefs(briefs) => {
                // They tell the time zone, by which a calendar of whole days is read.
                for brief in briefs {
                    if let Some(known) = self.people.get_mut(&brief.id) {
                        known.merge(brief);
                    }
                }
            }
            Update::Schedules(schedules) => {
                let portal_time = self.portal_time(now);
                let ids: Vec<PersonId> = schedules.iter().map(|(id, _)| *id).collect();
                self.schedules.extend(schedules);
                let busy: Vec<Published> =
                    ids.into_iter().filter_map(|id| self.busy_anew(id, portal_time)).collect();
                told.extend((!busy.is_empty()).then_some(Reading::People(busy)));
            }
            Update::Departments(departments) => self.described |= self.departments.merge(departments),
            Update::ClockOffset(ahead) => self.ahead = ahead,
            Update::Connection(ConnectionState::Live) => {
                self.complete = true;
                // Names come before the first snapshot: whoever begins finds both.
                told.extend(self.directory(now));
            }
            _ => return told,
        }
        told.extend(self.completeness());
        told
    }

    /// What the clock alone changes, and the directory when it is due.
    pub(super) fn tick(&mut self, now: Timestamp) -> Vec<Reading> {
        let portal_time = self.portal_time(now);
        let ids: Vec<PersonId> = self.schedules.keys().copied().collect();
        let busy: Vec<Published> = ids.into_iter().filter_map(|id| self.busy_anew(id, portal_time)).collect();
        let busy = (!busy.is_empty()).then_some(Reading::People(busy));
        busy.into_iter().chain(self.directory(now)).collect()
    }

    fn portal_time(&self, now: Timestamp) -> Timestamp {
        now.checked_add(self.ahead).unwrap_or(now)
    }

    fn is_published(&self, person: &Person) -> bool {
        Published::is_for(person) && !self.hide.contains(&person.id)
    }

    fn take_people(
        &mut self,
        people: Vec<Person>,
        gone: Vec<PersonId>,
        at: Timestamp,
        told: &mut Vec<Reading>,
    ) {
        let (mut published, mut left) = (Vec::with_capacity(people.len()), gone);
        for person in people {
            let id = person.id;
            let tells_activity = Published::of(&person).told.contains(Told::LAST_ACTIVITY);
            let known = if let Some(mut known) = self.people.remove(&id) {
                let before = self.is_described(&known);
                known.merge(person);
                self.described |= before != self.is_described(&known);
                known
            } else {
                self.described = true;
                person
            };
            if self.is_published(&known) {
                published.push(Published::of(&known));
                if tells_activity {
                    self.seen.insert(id, at);
                }
            } else {
                left.push(id);
            }
            self.people.insert(id, known);
        }
        for id in &left {
            self.described |= self.seen.remove(id).is_some();
            self.busy.remove(id);
        }
        told.extend((!published.is_empty()).then_some(Reading::People(published)));
        told.extend((!left.is_empty()).then_some(Reading::Gone(left)));
    }

    /// How somebody stands in the directory; `None` where none is published.
    fn is_described(&self, person: &Person) -> Option<Person> {
        (self.publish == Publish::Directory && self.is_published(person)).then(|| Directory::entry(person))
    }

    /// Until when somebody is busy, if that is another instant than was published.
    fn busy_anew(&mut self, id: PersonId, portal_time: Timestamp) -> Option<Published> {
        self.seen.get(&id)?;
        let person = self.people.get(&id)?;
        let zone = person.time_zone.as_deref().and_then(|name| TimeZone::get(name).ok());
        let agenda = self.schedules.get(&id)?.agenda(zone.unwrap_or(TimeZone::UTC));
        if agenda.is_unknown(portal_time) {
            return None;
        }
        let until = agenda.busy_until(portal_time);
        if self.busy.get(&id) == Some(&until) {
            return None;
        }
        self.busy.insert(id, until);
        Some(Published::nothing(id).busy(until))
    }

    /// How fresh everybody is at least, once everybody was read.
    fn completeness(&self) -> Option<Reading> {
        let oldest = self.seen.values().min().filter(|_| self.complete)?;
        Some(Reading::Complete { as_of: *oldest, ahead: self.ahead })
    }

    fn directory(&mut self, now: Timestamp) -> Option<Reading> {
        let is_early = self.directory_at.is_some_and(|at| now.duration_since(at) < DIRECTORY_EVERY);
        if self.publish != Publish::Directory || !self.complete || !self.described || is_early {
            return None;
        }
        (self.described, self.directory_at) = (false, Some(now));
        let mut people: Vec<Person> =
            self.people.values().filter(|person| self.is_published(person)).map(Directory::entry).collect();
        people.sort_unstable_by_key(|person| person.id);
        let mut departments: Vec<Department> = self.departments.iter().map(Directory::department).collect();
        departments.sort_unstable_by_key(|department| department.id);
        Some(Reading::Directory(Directory { people, departments }))
    }
}

#[cfg(test)]
mod tests;
