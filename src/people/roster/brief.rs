//! What ordering, counting and searching need of everybody, kept small and side by side: the entries of 100,000
//! people are a hundred megabytes, their briefs four.

use std::cmp::Ordering;

use jiff::Timestamp;

use super::name_key::{NameKey, NameStart};
use super::{Availability, Entry, Roster};
use crate::people::text::fold;
use crate::people::{DepartmentId, PersonId};

/// The position in the tree of people whose first department is unknown or missing.
pub(super) const NOWHERE: u32 = u32::MAX;

/// A person in brief.
#[derive(Clone, Copy, Debug)]
pub(in crate::people) struct Brief {
    pub(in crate::people) id: PersonId,
    /// When the clock alone will change the verdict.
    pub(super) changes_at: Option<Timestamp>,
    /// The roster's text revision at which a text of the person changed last.
    pub(in crate::people) edited: u32,
    /// Where the first department stands in the tree.
    pub(super) tree_position: u32,
    pub(super) name: NameStart,
    pub(in crate::people) availability: Availability,
    /// [`crate::people::Person::is_colleague`]
    pub(in crate::people) colleague: bool,
}

impl Brief {
    /// The brief of somebody who is to be settled yet.
    pub(super) const fn of_nobody(id: PersonId) -> Self {
        Self {
            id,
            changes_at: None,
            edited: 0,
            tree_position: NOWHERE,
            name: NameStart::UNKNOWN,
            availability: Availability::Unknown,
            colleague: false,
        }
    }
}

impl Roster {
    /// Everybody in brief, by slot.
    pub(in crate::people) fn briefs(&self) -> &[Brief] {
        &self.briefs
    }

    /// The slots of everybody in the order of their names.
    pub(in crate::people) fn by_name(&self) -> impl Iterator<Item = usize> {
        self.by_name.iter().map(|&slot| slot as usize)
    }

    /// The slot of somebody.
    pub(in crate::people) fn slot(&self, id: PersonId) -> Option<usize> {
        self.slots.get(&id).copied()
    }

    /// The entry in a slot of [`Self::briefs`].
    pub(in crate::people) fn entry_at(&self, slot: usize) -> &Entry {
        &self.entries[slot]
    }

    /// Numbers that differ whenever anybody's texts, or the departments, have changed.
    pub(in crate::people) const fn text_revisions(&self) -> (u32, u32) {
        (self.text_revision, self.tree_revision)
    }

    /// Notes that the name of the person in a slot is another one.
    pub(super) fn renamed(&mut self, slot: usize) {
        self.briefs[slot].name = NameStart::of(&self.entries[slot].person.name);
    }

    /// Notes that a text of the person in a slot is another one.
    pub(super) fn text_changed(&mut self, slot: usize) {
        self.text_revision = self.text_revision.wrapping_add(1);
        self.briefs[slot].edited = self.text_revision;
    }

    /// Brings the brief of a slot, and the counts, up to the entry.
    pub(super) fn settle(&mut self, slot: usize) {
        let entry = &self.entries[slot];
        let department = entry.person.departments.first();
        let old = self.briefs[slot];
        let new = Brief {
            changes_at: entry.verdict.changes_at,
            tree_position: department.and_then(|id| self.tree_positions.get(id)).copied().unwrap_or(NOWHERE),
            availability: entry.availability(),
            colleague: entry.person.is_colleague(),
            ..old
        };
        self.briefs[slot] = new;
        self.counts[old.availability as usize] -= usize::from(old.colleague);
        self.counts[new.availability as usize] += usize::from(new.colleague);
    }

    /// Makes room for so many more at once: entries are large, and moving them costs more than filling them.
    pub(super) fn make_room(&mut self, more: usize) {
        self.entries.reserve(more);
        self.briefs.reserve(more);
        self.slots.reserve(more);
    }

    /// Takes the entry of a slot out; the last one moves into its place.
    pub(super) fn forget(&mut self, slot: usize) {
        if let Some(at) = self.listed_at(slot) {
            self.by_name.remove(at);
        }
        let last = self.entries.len() - 1;
        if slot != last
            && let Some(at) = self.listed_at(last)
        {
            // The slots are below the number of people, which fits the order by name.
            self.by_name[at] = number(slot);
        }
        let person = self.entries.swap_remove(slot).person;
        self.leave(person.id, &person.departments);
        let gone = self.briefs.swap_remove(slot);
        self.counts[gone.availability as usize] -= usize::from(gone.colleague);
        self.text_revision = self.text_revision.wrapping_add(1);
    }

    /// Makes somebody a member of departments.
    pub(super) fn join(&mut self, id: PersonId, departments: &[DepartmentId]) {
        for &department in departments {
            let members = self.members.entry(department).or_default();
            if members.last() != Some(&id) {
                members.push(id);
            }
        }
    }

    /// Takes somebody out of departments.
    pub(super) fn leave(&mut self, id: PersonId, departments: &[DepartmentId]) {
        for department in departments {
            if let Some(members) = self.members.get_mut(department) {
                members.retain(|&member| member != id);
            }
        }
    }

    /// Takes slots out of the order by name, whatever their names are by now.
    pub(super) fn unlist(&mut self, slots: &[usize]) {
        let mut gone = vec![false; self.entries.len()];
        for &slot in slots {
            gone[slot] = true;
        }
        self.by_name.retain(|&slot| !gone[slot as usize]);
    }

    fn listed_at(&self, slot: usize) -> Option<usize> {
        let at = self.by_name.partition_point(|&other| self.order_of(other as usize, slot).is_lt());
        (self.by_name.get(at) == Some(&number(slot))).then_some(at)
    }

    /// Puts slots that are not in the order by name into it.
    pub(super) fn list_by_name(&mut self, slots: &[usize]) {
        if slots.is_empty() {
            return;
        }
        let keyed = |&slot: &usize| (self.briefs[slot].name.key, self.briefs[slot].id, slot);
        let mut keyed: Vec<(NameKey, PersonId, usize)> = slots.iter().map(keyed).collect();
        keyed.sort_unstable();
        // Most of those who begin alike are namesakes, and in order already.
        for alike in keyed.chunk_by_mut(|a, b| a.0 == b.0) {
            let name = |slot: usize| &self.entries[slot].person.name;
            if alike.windows(2).any(|pair| name(pair[0].2) != name(pair[1].2)) {
                alike.sort_unstable_by(|a, b| self.order_of(a.2, b.2));
            }
        }
        keyed.dedup();
        let mut merged = Vec::with_capacity(self.by_name.len() + slots.len());
        let mut rest = self.by_name.as_slice();
        for (_, _, slot) in keyed {
            let at = rest.partition_point(|&other| self.order_of(other as usize, slot).is_lt());
            let (before, after) = rest.split_at(at);
            merged.extend_from_slice(before);
            merged.push(number(slot));
            rest = after;
        }
        merged.extend_from_slice(rest);
        self.by_name = merged;
    }

    /// By folded name; the id breaks ties, so that namesakes never change places.
    pub(super) fn order_of(&self, a: usize, b: usize) -> Ordering {
        let name = |slot: usize| &self.entries[slot].person.name;
        let (one, other) = (&self.briefs[a], &self.briefs[b]);
        let by_name = || {
            // Most of those who begin alike are namesakes.
            if name(a) == name(b) { Ordering::Equal } else { fold(name(a)).cmp(&fold(name(b))) }
        };
        one.name.key.cmp(&other.name.key).then_with(by_name).then_with(|| one.id.cmp(&other.id))
    }

    /// Orders the departments anew, and gives everybody their position among them.
    pub(super) fn plant_tree(&mut self) {
        let departments = &self.departments;
        let mut tree: Vec<(Vec<&str>, DepartmentId)> = departments
            .iter()
            .map(|department| {
                let mut path = departments.path(department.id);
                path.reverse();
                (path, department.id)
            })
            .collect();
        tree.sort_unstable();
        self.tree = tree.into_iter().map(|(_, id)| id).collect();
        self.tree_positions =
            self.tree.iter().enumerate().map(|(position, &id)| (id, number(position))).collect();
        self.tree_revision = self.tree_revision.wrapping_add(1);
        for slot in 0..self.entries.len() {
            self.settle(slot);
        }
    }

    pub(super) fn find_next_change(&mut self) {
        self.next_change = self.briefs.iter().filter_map(|brief| brief.changes_at).min();
    }
}

/// A slot or position as it is kept; a roster of four billion people would not fit the memory.
fn number(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::people::{Person, Rules};

    proptest! {
        #[test]
        fn the_order_is_that_of_the_folded_names_and_of_the_numbers(
            answers in prop::collection::vec(prop::collection::vec((1u64..30, "(Константин Констан)?[аб]{0,2}|[a-cé]{1,3}"), 0..12), 1..4),
        ) {
            let mut roster = Roster::new(Rules::default());
            for people in answers {
                let people = people.into_iter().map(|(id, name)| Person::new(PersonId(id), name));
                roster.merge(people.collect(), Timestamp::UNIX_EPOCH);
            }
            let key = |entry: &Entry| (fold(&entry.person.name), entry.person.id);
            let mut expected: Vec<_> = roster.iter().map(key).collect();
            expected.sort();
            let listed: Vec<_> = roster.by_name().map(|slot| key(roster.entry_at(slot))).collect();
            prop_assert_eq!(listed, expected);
        }
    }
}
