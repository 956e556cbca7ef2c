//! Those of whom a relay tells: all as fresh as it says, however few of them it names.

use std::collections::HashSet;

use jiff::Timestamp;

use super::{Availability, Changes, Entry, Roster, TRUST};
use crate::people::presence::{Moment, Verdict};
use crate::people::{Field, Person, PersonId, RelayedPeople, Schedule};

/// What a relay told of somebody before anybody told who they are, and how fresh that is.
#[derive(Clone, Debug)]
pub(super) struct Early {
    person: Person,
    as_of: Timestamp,
}

impl Roster {
    /// Takes in what a relay told, at the portal's instant `now`. Of whoever is not known yet it is kept until they are.
    /// What is too old for the clock to judge is judged as of when it was told. Answers with whose time is told otherwise
    /// than before.
    pub fn merge_relayed(&mut self, told: RelayedPeople, now: Timestamp) -> (Changes, Vec<PersonId>) {
        let RelayedPeople { people, busy, mut gone, is_whole, as_of, told_at } = told;
        if is_whole {
            let named: HashSet<PersonId> = people.iter().map(|person| person.id).collect();
            let before = self.entries.iter().filter(|entry| entry.relayed).map(|entry| entry.person.id);
            gone.extend(before.filter(|id| !named.contains(id)));
            self.early_relayed.clear();
        }
        let fresh_as_of = if is_whole { as_of } else { told_at.max(as_of) };
        let is_old = now.duration_since(fresh_as_of) > TRUST;
        let (known, unknown): (Vec<_>, Vec<_>) =
            people.into_iter().partition(|person| self.slots.contains_key(&person.id));
        for mut person in unknown {
            if let Some(before) = self.early_relayed.remove(&person.id) {
                person.complete(&before.person);
            }
            self.early_relayed.insert(person.id, Early { person, as_of: fresh_as_of });
        }
        let ids: Vec<PersonId> = known.iter().map(|person| person.id).collect();
        let mut changes = self.merge(known, if is_old { fresh_as_of } else { now });
        for id in ids {
            let Some(&slot) = self.slots.get(&id) else { continue };
            let entry = &mut self.entries[slot];
            (entry.relayed, entry.fetched_at) = (true, fresh_as_of);
            if is_old {
                entry.remembered = true;
                entry.verdict.changes_at = None;
                self.settle(slot);
            }
        }
        self.set_now(now);
        self.vouch(as_of, now, &mut changes);
        for id in &gone {
            self.early_relayed.remove(id);
        }
        changes.removed = self.remove(&gone).removed;
        (changes, self.merge_busy(busy, told_at))
    }

    /// Everybody of whom the relay tells is as fresh as that, whether it named them or not.
    fn vouch(&mut self, as_of: Timestamp, now: Timestamp, changes: &mut Changes) {
        let moment = self.rules.at(now);
        for early in self.early_relayed.values_mut() {
            early.as_of = early.as_of.max(as_of);
        }
        let is_fresh = now.duration_since(as_of) <= TRUST;
        for slot in 0..self.entries.len() {
            let entry = &mut self.entries[slot];
            if !entry.relayed || entry.fetched_at >= as_of {
                continue;
            }
            let was_lost = entry.remembered || now.duration_since(entry.fetched_at) > TRUST;
            entry.fetched_at = as_of;
            if !(was_lost && is_fresh) {
                continue;
            }
            entry.remembered = false;
            let before = std::mem::replace(&mut entry.verdict, moment.judge(&entry.person));
            changes.regrouped |= Availability::of(&before) != entry.availability();
            if before.presence == entry.verdict.presence {
                changes.refreshed.push(entry.person.id);
            } else {
                changes.presence.push((entry.person.id, before.presence));
            }
            self.settle(slot);
        }
        self.find_next_change();
    }

    /// Takes in until when people are in a meeting; those whose time is told otherwise than before.
    fn merge_busy(&mut self, busy: Vec<(PersonId, Option<Timestamp>)>, told_at: Timestamp) -> Vec<PersonId> {
        let told = busy.into_iter().map(|(id, until)| {
            let schedule = until.and_then(|until| Schedule::busy_until(told_at, until));
            (id, schedule)
        });
        self.schedules.set_relayed(told)
    }

    /// Somebody comes to be known: what a relay told of them before is theirs, unless this answer tells more.
    pub(super) fn first_entry(&mut self, mut person: Person, moment: &Moment) -> Entry {
        let now = moment.now();
        let Some(Early { person: early, as_of }) = self.early_relayed.remove(&person.id) else {
            let verdict = moment.judge(&person);
            return Entry::new(person, verdict, now);
        };
        let is_newer = person.is_known(Field::LastActivity);
        person.complete(&early);
        if is_newer || now.duration_since(as_of) <= TRUST {
            let verdict = moment.judge(&person);
            return Entry {
                relayed: true,
                ..Entry::new(person, verdict, if is_newer { now } else { as_of })
            };
        }
        let verdict = Verdict { changes_at: None, ..self.rules.at(as_of).judge(&person) };
        Entry { relayed: true, remembered: true, ..Entry::new(person, verdict, as_of) }
    }
}

#[cfg(test)]
mod tests;
