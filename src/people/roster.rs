//! Everybody who is known: merged by id, judged by the rules, never losing what was seen.

mod order;

use std::collections::HashMap;

use jiff::Timestamp;

use super::department::{Department, Departments};
use super::person::{Person, PersonId};
use super::presence::{Presence, Rules, Verdict};
use super::timers;

pub use order::{Group, Order, Row, Standing};

/// A person with what the rules say, and how fresh both are.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// What the portal said.
    pub person: Person,
    /// What the rules made of it at the roster's instant.
    pub verdict: Verdict,
    /// When the portal said it, by the portal's clock.
    pub fetched_at: Timestamp,
    /// Whether it is only remembered from an earlier run: the portal has not said it in this one.
    pub remembered: bool,
    /// The folded name: what sorting by name compares.
    name_key: Box<str>,
}

impl Entry {
    /// The group that the person stands in when the list is ordered by presence.
    #[must_use]
    pub fn standing(&self) -> Standing {
        Standing::of(&self.verdict)
    }

    /// What the person's row says about time at the portal's instant `now`.
    #[must_use]
    pub fn row_timer(&self, now: Timestamp) -> RowTimer {
        let activity = self.person.last_activity;
        match self.standing() {
            Standing::Idle => self.verdict.since.map_or(RowTimer::None, RowTimer::For),
            Standing::Mobile => self.person.mobile_last.map_or(RowTimer::None, RowTimer::For),
            Standing::Online | Standing::Busy | Standing::Away => activity
                .filter(|&last| now.duration_since(last) >= timers::SEEN_FROM)
                .map_or(RowTimer::None, RowTimer::For),
            Standing::Offline => activity.map_or(RowTimer::None, RowTimer::Ago),
            Standing::Absent => self.person.absent.map_or(RowTimer::None, RowTimer::Until),
            Standing::Unknown | Standing::Other => RowTimer::None,
        }
    }

    /// The first instant after `now` at which [`Self::row_timer`] reads differently.
    #[must_use]
    pub fn row_changes_at(&self, now: Timestamp) -> Option<Timestamp> {
        match self.row_timer(now) {
            RowTimer::For(since) => timers::coarse_changes_at(since, now),
            RowTimer::Ago(since) => timers::coarse_hour_changes_at(since, now),
            RowTimer::Until(_) => None,
            RowTimer::None => {
                let seen = self.person.last_activity?.checked_add(timers::SEEN_FROM).ok()?;
                Some(seen).filter(|&at| at > now)
            }
        }
    }
}

/// What a row says about time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowTimer {
    /// Nothing worth saying.
    None,
    /// It has lasted since then.
    For(Timestamp),
    /// It was then.
    Ago(Timestamp),
    /// It will last until that day.
    Until(Timestamp),
}

/// What a merge or the passing of time changed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Changes {
    /// People who were not known before.
    pub added: Vec<PersonId>,
    /// People of whom anything but the times of activity changed: name, position, phones …
    pub edited: Vec<PersonId>,
    /// People whose presence is another one than before, with the one before.
    pub presence: Vec<(PersonId, Presence)>,
    /// People whose times or overlay moved while the presence stayed.
    pub refreshed: Vec<PersonId>,
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
#[derive(Clone, Debug, Default)]
pub struct Roster {
    entries: Vec<Entry>,
    slots: HashMap<PersonId, usize>,
    departments: Departments,
    rules: Rules,
    next_change: Option<Timestamp>,
}

impl Roster {
    /// An empty roster under `rules`.
    #[must_use]
    pub fn new(rules: Rules) -> Self {
        Self { rules, ..Self::default() }
    }

    /// Takes in what the portal said at `now` (the portal's clock). People who are not in `people` stay as they
    /// are. A field that this answer could not know keeps its value.
    pub fn merge(&mut self, people: Vec<Person>, now: Timestamp) -> Changes {
        let moment = self.rules.at(now);
        let mut changes = Changes::default();
        for mut person in people {
            let id = person.id;
            let Some(&slot) = self.slots.get(&id) else {
                self.slots.insert(id, self.entries.len());
                self.entries.push(Entry {
                    verdict: moment.judge(&person),
                    fetched_at: now,
                    remembered: false,
                    name_key: super::text::fold(&person.name).into(),
                    person,
                });
                changes.added.push(id);
                continue;
            };
            let entry = &mut self.entries[slot];
            keep_known(&mut person, &entry.person);
            let edited = !same_but_for_times(&person, &entry.person);
            let before = std::mem::replace(&mut entry.verdict, moment.judge(&person));
            let remembered = std::mem::take(&mut entry.remembered);
            if before.presence != entry.verdict.presence {
                changes.presence.push((id, before.presence));
            } else if remembered
                || before != entry.verdict
                || person.last_activity != entry.person.last_activity
            {
                changes.refreshed.push(id);
            }
            if edited {
                entry.name_key = super::text::fold(&person.name).into();
                changes.edited.push(id);
            }
            entry.person = person;
            entry.fetched_at = now;
        }
        self.find_next_change();
        changes
    }

    /// Takes in people as they were told in an earlier run, each at an instant of the portal's clock. They are
    /// judged as they were then, and the clock alone does not change them: what they do now is not known. Whoever
    /// is known already is passed over.
    pub fn remember(&mut self, people: Vec<(Person, Timestamp)>) -> Changes {
        let mut changes = Changes::default();
        let mut moment = self.rules.at(Timestamp::UNIX_EPOCH);
        for (person, told) in people {
            let id = person.id;
            if self.slots.contains_key(&id) {
                continue;
            }
            if moment.now() != told {
                moment = self.rules.at(told);
            }
            self.slots.insert(id, self.entries.len());
            self.entries.push(Entry {
                verdict: Verdict { changes_at: None, ..moment.judge(&person) },
                fetched_at: told,
                remembered: true,
                name_key: super::text::fold(&person.name).into(),
                person,
            });
            changes.added.push(id);
        }
        changes
    }

    /// Forgets whoever is only remembered.
    pub fn forget_remembered(&mut self) -> Changes {
        let left: Vec<PersonId> =
            self.entries.iter().filter(|entry| entry.remembered).map(|entry| entry.person.id).collect();
        if left.is_empty() { Changes::default() } else { self.remove(&left) }
    }

    /// Lets the clock alone work until `now`: only those whose time has come are judged anew.
    pub fn advance(&mut self, now: Timestamp) -> Changes {
        let mut changes = Changes::default();
        if self.next_change.is_none_or(|at| at > now) {
            return changes;
        }
        let moment = self.rules.at(now);
        for entry in &mut self.entries {
            if entry.verdict.changes_at.is_none_or(|at| at > now) {
                continue;
            }
            let before = std::mem::replace(&mut entry.verdict, moment.judge(&entry.person));
            if before.presence != entry.verdict.presence {
                changes.presence.push((entry.person.id, before.presence));
            } else if (before.overlay, before.since) != (entry.verdict.overlay, entry.verdict.since) {
                changes.refreshed.push(entry.person.id);
            }
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
        for entry in &mut self.entries {
            let verdict = if entry.remembered {
                Verdict { changes_at: None, ..self.rules.at(entry.fetched_at).judge(&entry.person) }
            } else {
                moment.judge(&entry.person)
            };
            let before = std::mem::replace(&mut entry.verdict, verdict);
            if before.presence != entry.verdict.presence {
                changes.presence.push((entry.person.id, before.presence));
            }
        }
        self.find_next_change();
        changes
    }

    /// Forgets people whom the portal no longer tells of.
    pub fn remove(&mut self, ids: &[PersonId]) -> Changes {
        let mut changes = Changes::default();
        for id in ids {
            if let Some(slot) = self.slots.remove(id) {
                self.entries.swap_remove(slot);
                if let Some(moved) = self.entries.get(slot) {
                    self.slots.insert(moved.person.id, slot);
                }
                changes.removed.push(*id);
            }
        }
        self.find_next_change();
        changes
    }

    /// Sets the time zones that `user.get` knows; people who are not known yet are passed over.
    pub fn set_time_zones(&mut self, zones: impl IntoIterator<Item = (PersonId, String)>) -> Changes {
        let mut changes = Changes::default();
        for (id, zone) in zones {
            if let Some(&slot) = self.slots.get(&id) {
                let known = &mut self.entries[slot].person.time_zone;
                if known.as_deref() != Some(&zone) {
                    *known = Some(zone);
                    changes.edited.push(id);
                }
            }
        }
        changes
    }

    /// Takes in departments; true when anything changed.
    pub fn merge_departments(&mut self, departments: Vec<Department>) -> bool {
        self.departments.merge(departments)
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

    /// The colleagues who share somebody's first department, those who are in first, then by name.
    #[must_use]
    pub fn team(&self, id: PersonId) -> Vec<PersonId> {
        let Some(department) = self.get(id).and_then(|entry| entry.person.departments.first()) else {
            return Vec::new();
        };
        let mut team: Vec<&Entry> = self
            .entries
            .iter()
            .filter(|entry| entry.person.departments.contains(department))
            .filter(|entry| entry.person.id != id && entry.person.is_colleague())
            .collect();
        team.sort_unstable_by(|a, b| a.standing().cmp(&b.standing()).then_with(|| order::by_name(a, b)));
        team.into_iter().map(|entry| entry.person.id).collect()
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

    /// The first instant at which the clock alone may change somebody.
    #[must_use]
    pub const fn next_change(&self) -> Option<Timestamp> {
        self.next_change
    }

    /// How many colleagues stand in each group.
    #[must_use]
    pub fn counts(&self) -> Vec<(Standing, usize)> {
        let mut counts = Standing::ALL.map(|standing| (standing, 0));
        for entry in self.entries.iter().filter(|entry| entry.person.is_colleague()) {
            counts[entry.standing() as usize].1 += 1;
        }
        counts.into()
    }

    fn find_next_change(&mut self) {
        self.next_change = self.entries.iter().filter_map(|entry| entry.verdict.changes_at).min();
    }
}

/// Fields that not every method tells: `TIME_ZONE` comes from `user.get` alone, `desktop_last_date` from
/// `im.user.get` alone; searches leave out more.
fn keep_known(new: &mut Person, old: &Person) {
    if new.time_zone.is_none() {
        new.time_zone.clone_from(&old.time_zone);
    }
    new.desktop_last = new.desktop_last.or(old.desktop_last);
}

fn same_but_for_times(a: &Person, b: &Person) -> bool {
    let texts = |p: &Person| {
        (p.name == a.name, p.first_name == a.first_name, p.last_name == a.last_name, p.position == a.position)
    };
    texts(b) == (true, true, true, true)
        && (a.color, &a.avatar, a.birthday, &a.departments)
            == (b.color, &b.avatar, b.birthday, &b.departments)
        && (&a.phones, &a.email, &a.website, a.flags) == (&b.phones, &b.email, &b.website, b.flags)
        && a.time_zone == b.time_zone
}

#[cfg(test)]
mod tests;
