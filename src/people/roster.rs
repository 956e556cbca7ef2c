//! Everybody who is known: merged by id, judged by the rules, never losing what was seen.

mod brief;
mod calendar_counts;
mod card_timer;
mod entry;
mod free;
mod name_key;
mod notes;
mod order;
mod recent;
mod remembered;
mod row_timer;
mod schedules;
mod structure;
mod team;
mod user_briefs;

use std::collections::HashMap;

use foldhash::fast::RandomState;
use jiff::Timestamp;
use jiff::civil::Date;

use super::department::{Department, DepartmentId, Departments};
use super::note::Note;
use super::person::{Person, PersonId};
use super::portal_tells::{Evidence, PortalTells};
use super::presence::{Presence, Rules, Verdict};
use super::schedule::Schedules;
use super::structure::Structure;

pub(in crate::people) use brief::Brief;
pub use calendar_counts::CalendarCounts;
pub use card_timer::AgeGrain;
pub use entry::Entry;
pub use free::FreeFrom;
pub use order::{Availability, Group, Order, Row};
pub use row_timer::RowTimer;

/// For so long after the portal told of somebody the clock may judge them further. Longer than any sweep over
/// everybody, shorter than the session: whoever was not told of for longer is unknown rather than offline.
const TRUST: jiff::SignedDuration = jiff::SignedDuration::from_mins(10);

/// What a merge or the passing of time changed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Changes {
    /// People who were not known before.
    pub added: Vec<PersonId>,
    /// People of whom anything but the times of activity changed: name, position, phones …
    pub edited: Vec<PersonId>,
    /// People whose presence is another one than before, with the one before.
    pub presence: Vec<(PersonId, Presence)>,
    /// People whose times, activity or overlay moved while the presence stayed.
    pub refreshed: Vec<PersonId>,
    /// Whether anybody who was known stands in another group of the list.
    pub regrouped: bool,
    /// People who are gone.
    pub removed: Vec<PersonId>,
}

impl Changes {
    /// True when nothing that could be shown is different.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.added.is_empty()
            && self.edited.is_empty()
            && self.presence.is_empty()
            && self.refreshed.is_empty()
            && self.removed.is_empty()
    }

    /// True when texts that a search reads may be different.
    #[must_use]
    pub fn touches_texts(&self) -> bool {
        !self.added.is_empty() || !self.edited.is_empty() || !self.removed.is_empty()
    }
}

/// All known people.
///
/// A person has a slot, and so a `Brief` beside the entry. The order by name is kept while people come and go,
/// so that a list in any order, the counts and the next change are one walk over the briefs.
#[derive(Clone, Debug, Default)]
pub struct Roster {
    entries: Vec<Entry>,
    briefs: Vec<Brief>,
    slots: HashMap<PersonId, usize, RandomState>,
    /// The slots in the order of the names.
    by_name: Vec<u32>,
    counts: [usize; Availability::ALL.len()],
    departments: Departments,
    /// Who belongs to each department.
    members: HashMap<DepartmentId, Vec<PersonId>, RandomState>,
    /// The known departments in the order of the tree, and its position in it.
    tree: Vec<DepartmentId>,
    tree_positions: HashMap<DepartmentId, u32, RandomState>,
    /// Goes up whenever a text that a search reads changes.
    text_revision: u32,
    /// Goes up whenever the departments change.
    tree_revision: u32,
    /// What calendars tell, beside the entries.
    schedules: Schedules,
    /// Who leads, who stands in, and teams.
    structure: Structure,
    /// What `user.get` told of people who are not known yet.
    early_briefs: HashMap<PersonId, Box<Person>>,
    /// To whom the user wrote.
    recent: recent::Recency,
    /// What the user keeps of people, beside the entries.
    notes: HashMap<PersonId, Note>,
    rules: Rules,
    today: Option<Date>,
    /// The portal's latest known instant.
    now: Timestamp,
    next_change: Option<Timestamp>,
    /// What the answers of this run let conclude of the portal, and what those of an earlier run did.
    evidence: Evidence,
    remembered_evidence: Evidence,
}

impl Roster {
    /// An empty roster under `rules`.
    #[must_use]
    pub fn new(rules: Rules) -> Self {
        Self { rules, ..Self::default() }
    }

    /// Takes in what the portal said at `now` (the portal's clock). People who are not in `people` stay as they
    /// are, and so does every field that this answer does not carry.
    pub fn merge(&mut self, people: Vec<Person>, now: Timestamp) -> Changes {
        let moment = self.rules.at(now);
        self.today = Some(moment.today());
        self.now = now;
        let mut changes = Changes::default();
        // Those whose place in the order by name is to be found.
        let mut new_names = Vec::new();
        let mut any_renamed = false;
        for mut person in people {
            let id = person.id;
            self.evidence.take(&person, &moment);
            let Some(&slot) = self.slots.get(&id) else {
                self.take_early_brief(&mut person);
                person.gather_texts();
                let verdict = moment.judge(&person);
                let slot = self.admit(Entry::new(person, verdict, now));
                new_names.push(slot);
                changes.added.push(id);
                continue;
            };
            let entry = &mut self.entries[slot];
            person.complete(&entry.person);
            let edited = !person.is_described_as(&entry.person);
            if edited {
                person.gather_texts();
            } else {
                person.set_texts(entry.person.take_texts());
            }
            let before = std::mem::replace(&mut entry.verdict, moment.judge(&person));
            let remembered = std::mem::take(&mut entry.remembered);
            changes.regrouped |= Availability::of(&before) != entry.availability();
            if before.presence != entry.verdict.presence {
                changes.presence.push((id, before.presence));
            } else if remembered || before != entry.verdict || person.last_seen() != entry.person.last_seen()
            {
                changes.refreshed.push(id);
            }
            if edited {
                changes.edited.push(id);
            }
            let renamed = person.name != entry.person.name;
            let before = std::mem::replace(&mut entry.person, person);
            entry.fetched_at = now;
            if before.departments != self.entries[slot].person.departments {
                self.leave(id, &before.departments);
                let joined = self.entries[slot].person.departments.clone();
                self.join(id, &joined);
            }
            if edited {
                self.text_changed(slot);
            }
            if renamed {
                self.renamed(slot);
                new_names.push(slot);
                any_renamed = true;
            }
            self.settle(slot);
        }
        if any_renamed {
            self.unlist(&new_names);
        }
        self.list_by_name(&new_names);
        self.find_next_change();
        changes
    }

    /// Gives a slot to somebody who is not known yet; the order by name is left to [`Self::list_by_name`].
    fn admit(&mut self, entry: Entry) -> usize {
        let (id, slot) = (entry.person.id, self.entries.len());
        self.slots.insert(id, slot);
        self.join(id, &entry.person.departments);
        self.entries.push(entry);
        self.briefs.push(Brief::of_nobody(id));
        self.text_changed(slot);
        self.renamed(slot);
        self.settle(slot);
        slot
    }

    /// Lets the clock alone work until `now`: only those whose time has come are judged anew, and of them only those
    /// of whom the portal told lately. The others keep their last state until it tells of them again: after an outage
    /// or a night's sleep of the machine, silence must not look like absence.
    pub fn advance(&mut self, now: Timestamp) -> Changes {
        let mut changes = Changes::default();
        self.set_now(now);
        if self.next_change.is_none_or(|at| at > now) {
            return changes;
        }
        let moment = self.rules.at(now);
        self.today = Some(moment.today());
        for slot in 0..self.briefs.len() {
            if self.briefs[slot].changes_at.is_none_or(|at| at > now) {
                continue;
            }
            let entry = &mut self.entries[slot];
            if now.duration_since(entry.fetched_at) > TRUST {
                entry.verdict.changes_at = None;
                self.settle(slot);
                continue;
            }
            let before = std::mem::replace(&mut entry.verdict, moment.judge(&entry.person));
            let seen = |verdict: &Verdict| (verdict.activity, verdict.overlay, verdict.since);
            changes.regrouped |= Availability::of(&before) != entry.availability();
            if before.presence != entry.verdict.presence {
                changes.presence.push((entry.person.id, before.presence));
            } else if seen(&before) != seen(&entry.verdict) {
                changes.refreshed.push(entry.person.id);
            }
            self.settle(slot);
        }
        self.find_next_change();
        changes
    }

    /// Judges everybody anew under other rules.
    pub fn set_rules(&mut self, rules: Rules, now: Timestamp) -> Changes {
        let mut changes = Changes::default();
        if rules == self.rules {
            return changes;
        }
        self.rules = rules;
        let moment = self.rules.at(now);
        self.today = Some(moment.today());
        for slot in 0..self.entries.len() {
            let entry = &mut self.entries[slot];
            let verdict = if entry.remembered {
                Verdict { changes_at: None, ..self.rules.at(entry.fetched_at).judge(&entry.person) }
            } else {
                moment.judge(&entry.person)
            };
            let before = std::mem::replace(&mut entry.verdict, verdict);
            changes.regrouped |= Availability::of(&before) != entry.availability();
            if before.presence != entry.verdict.presence {
                changes.presence.push((entry.person.id, before.presence));
            } else if before != entry.verdict {
                changes.refreshed.push(entry.person.id);
            }
            self.settle(slot);
        }
        self.find_next_change();
        changes
    }

    /// Forgets people whom the portal no longer tells of.
    pub fn remove(&mut self, ids: &[PersonId]) -> Changes {
        let mut changes = Changes::default();
        for &id in ids {
            self.schedules.forget(id);
            if let Some(slot) = self.slots.remove(&id) {
                self.forget(slot);
                if let Some(moved) = self.entries.get(slot) {
                    self.slots.insert(moved.person.id, slot);
                }
                changes.removed.push(id);
            }
        }
        self.find_next_change();
        changes
    }

    /// Takes in departments; true when anything changed.
    pub fn merge_departments(&mut self, departments: Vec<Department>) -> bool {
        let changed = self.departments.merge(departments);
        if changed {
            self.plant_tree();
        }
        changed
    }

    /// The departments.
    #[must_use]
    pub const fn departments(&self) -> &Departments {
        &self.departments
    }

    /// The rules that judge.
    #[must_use]
    pub const fn rules(&self) -> &Rules {
        &self.rules
    }

    /// What the portal tells of presence, as far as its answers show: those of this run, and until they suffice those
    /// of an earlier one.
    #[must_use]
    pub fn portal_tells(&self) -> PortalTells {
        match self.evidence.concerning_others(self.rules.me) {
            PortalTells::NotKnownYet => self.remembered_evidence.concerning_others(self.rules.me),
            known => known,
        }
    }

    /// One person, when known.
    #[must_use]
    pub fn get(&self, id: PersonId) -> Option<&Entry> {
        self.slots.get(&id).map(|&slot| &self.entries[slot])
    }

    /// Everybody, in no particular order.
    #[must_use]
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Entry> {
        self.entries.iter()
    }

    /// Everybody who belongs to a department itself, in no particular order.
    pub fn members(&self, department: DepartmentId) -> impl Iterator<Item = &Entry> {
        self.members_of(department).map(|slot| &self.entries[slot])
    }

    fn members_of(&self, department: DepartmentId) -> impl Iterator<Item = usize> {
        let members = self.members.get(&department).map_or(&[][..], Vec::as_slice);
        members.iter().filter_map(|id| self.slots.get(id).copied())
    }

    /// How many are known.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.entries.len()
    }

    /// True when nobody is known.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The portal's latest known instant.
    #[must_use]
    pub const fn now(&self) -> Timestamp {
        self.now
    }

    /// Takes the portal's instant while the portal is silent: calendars go on, and nobody's presence is judged.
    pub fn set_now(&mut self, now: Timestamp) {
        self.now = now;
        // Before the first answer no day is known.
        self.today = self.today.map(|_| self.rules.at(now).today());
    }

    /// The first instant at which the clock alone may change somebody.
    #[must_use]
    pub const fn next_change(&self) -> Option<Timestamp> {
        self.next_change
    }

    /// How many colleagues stand in each group.
    #[must_use]
    pub fn counts(&self) -> Vec<(Availability, usize)> {
        Availability::ALL.into_iter().zip(self.counts).collect()
    }

    /// The day at the portal's latest known instant, in the time zone of the rules; `None` before anything was
    /// merged.
    #[must_use]
    pub const fn today(&self) -> Option<Date> {
        self.today
    }
}

#[cfg(test)]
mod tests;
