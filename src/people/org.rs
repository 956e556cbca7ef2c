//! Who leads whom: what the tree of departments and their heads say of people.

use std::collections::{HashMap, HashSet};

use super::department::{DepartmentId, Outline};
use super::person::PersonId;
use super::roster::{Entry, Roster};

/// How many people a department holds together with its sub-departments, each counted once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Headcount {
    /// Those who are in.
    pub present: usize,
    /// Colleagues in all.
    pub all: usize,
}

/// The headcount of every department of the outline, in its order.
#[must_use]
pub fn headcounts(roster: &Roster, outline: &Outline) -> Vec<Headcount> {
    let mut counts = vec![Headcount::default(); outline.nodes().len()];
    // The last person who was counted in each department: nobody counts twice.
    let mut counted: Vec<Option<PersonId>> = vec![None; counts.len()];
    for entry in roster.iter().filter(|entry| entry.person.is_colleague()) {
        let id = entry.person.id;
        let present = usize::from(entry.verdict.presence.is_in());
        for department in roster.groups_of(&entry.person) {
            let mut next = outline.index(department);
            while let Some(index) = next.filter(|&index| counted[index] != Some(id)) {
                counted[index] = Some(id);
                counts[index].present += present;
                counts[index].all += 1;
                next = outline.nodes()[index].parent;
            }
        }
    }
    counts
}

/// Everybody of a department and its sub-departments.
#[must_use]
pub fn members(department: DepartmentId, roster: &Roster, outline: &Outline) -> HashSet<PersonId> {
    let below = outline.subtree(department).iter();
    below.flat_map(|node| roster.members(node.id)).map(|entry| entry.person.id).collect()
}

/// Those who share any department with somebody, without the person.
#[must_use]
pub fn colleagues(id: PersonId, roster: &Roster) -> HashSet<PersonId> {
    let departments = roster.get(id).map_or(&[][..], |entry| &entry.person.departments);
    let members = departments.iter().flat_map(|&department| roster.members(department));
    members.map(|entry| entry.person.id).filter(|&other| other != id).collect()
}

/// Who leads somebody: for each department of theirs, and each that they lead themselves, the nearest head upward
/// who is somebody else. The head of the first department comes first.
#[must_use]
pub fn heads(id: PersonId, roster: &Roster, outline: &Outline) -> Vec<PersonId> {
    let Some(entry) = roster.get(id) else { return Vec::new() };
    let led = outline.nodes().iter().map(|node| node.id).filter(|&led| roster.heads_of(led).contains(&id));
    heads_of(entry, led, roster, outline)
}

/// Those whom somebody leads: everybody for whom [`heads`] names that person.
#[must_use]
pub fn subordinates(id: PersonId, roster: &Roster, outline: &Outline) -> HashSet<PersonId> {
    let mut led: HashMap<PersonId, Vec<DepartmentId>> = HashMap::new();
    for node in outline.nodes() {
        for head in roster.heads_of(node.id) {
            led.entry(head).or_default().push(node.id);
        }
    }
    if !led.contains_key(&id) {
        return HashSet::new();
    }
    let leads = |entry: &&Entry| {
        let own = led.get(&entry.person.id).map_or(&[][..], Vec::as_slice).iter().copied();
        heads_of(entry, own, roster, outline).contains(&id)
    };
    roster.iter().filter(leads).map(|entry| entry.person.id).collect()
}

fn heads_of(
    entry: &Entry,
    led: impl Iterator<Item = DepartmentId>,
    roster: &Roster,
    outline: &Outline,
) -> Vec<PersonId> {
    let own = entry.person.id;
    let mut heads = Vec::new();
    for department in entry.person.departments.iter().copied().chain(led) {
        // Numbers that nobody is known by lead nobody.
        let others = |above: DepartmentId| {
            let heads = roster.heads_of(above).into_iter();
            heads.filter(|&head| head != own && roster.get(head).is_some()).collect::<Vec<_>>()
        };
        let nearest = outline.upward(department).map(others).find(|heads| !heads.is_empty());
        for head in nearest.into_iter().flatten() {
            if !heads.contains(&head) {
                heads.push(head);
            }
        }
    }
    heads
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use proptest::prelude::*;

    use super::*;
    use crate::people::{Department, Person, Rules, Status};

    type DepartmentRow<'a> = (u64, Option<u64>, Option<u64>);

    fn company(departments: &[DepartmentRow], people: &[(u64, &[u64])]) -> (Roster, Outline) {
        let mut roster = Roster::new(Rules::default());
        roster.merge_departments(
            departments
                .iter()
                .map(|&(id, parent, head)| Department {
                    id: DepartmentId(id),
                    name: format!("department {id}"),
                    path: Vec::new(),
                    parent: parent.map(DepartmentId),
                    head: head.map(PersonId),
                })
                .collect(),
        );
        let person = |&(id, departments): &(u64, &[u64])| {
            let mut person = Person::new(PersonId(id), format!("person {id}"));
            person.departments = departments.iter().copied().map(DepartmentId).collect();
            person.status = Some(Status::Online);
            person.last_activity = Some(Timestamp::UNIX_EPOCH);
            person
        };
        roster.merge(people.iter().map(person).collect(), Timestamp::UNIX_EPOCH);
        let outline = Outline::of(roster.departments());
        (roster, outline)
    }

    /// Acme (1, led by 1): Product (2, led by 2): Design (3, led by 3), Research (4, without a head).
    fn acme() -> (Roster, Outline) {
        company(
            &[(1, None, Some(1)), (2, Some(1), Some(2)), (3, Some(2), Some(3)), (4, Some(2), None)],
            &[(1, &[1]), (2, &[2]), (3, &[3]), (4, &[3]), (5, &[4]), (6, &[3, 4]), (7, &[])],
        )
    }

    fn sorted(people: HashSet<PersonId>) -> Vec<u64> {
        let mut sorted: Vec<u64> = people.into_iter().map(|id| id.0).collect();
        sorted.sort_unstable();
        sorted
    }

    #[test]
    fn heads_are_found_upward() {
        let (roster, outline) = acme();
        let heads =
            |id| heads(PersonId(id), &roster, &outline).into_iter().map(|id| id.0).collect::<Vec<_>>();
        assert_eq!(heads(4), [3]);
        assert_eq!(heads(3), [2], "whoever leads a department is led from above it");
        assert_eq!(heads(5), [2], "a department without a head is led from above it");
        assert_eq!(heads(6), [3, 2]);
        assert_eq!(heads(1), [0u64; 0]);
        assert_eq!(heads(7), [0u64; 0]);
    }

    #[test]
    fn subordinates_are_those_below_without_a_nearer_head() {
        let (roster, outline) = acme();
        let below = |id| sorted(subordinates(PersonId(id), &roster, &outline));
        assert_eq!(below(1), [2]);
        assert_eq!(below(2), [3, 5, 6]);
        assert_eq!(below(3), [4, 6]);
        assert_eq!(below(4), [0u64; 0]);
    }

    #[test]
    fn a_head_who_is_no_member_of_the_department_is_led_all_the_same() {
        let (roster, outline) =
            company(&[(1, None, Some(1)), (2, Some(1), Some(2))], &[(1, &[1]), (2, &[]), (3, &[2])]);
        assert_eq!(heads(PersonId(2), &roster, &outline), [PersonId(1)]);
        assert_eq!(sorted(subordinates(PersonId(1), &roster, &outline)), [2]);
    }

    #[test]
    fn colleagues_share_any_department() {
        let (roster, _) = acme();
        assert_eq!(sorted(colleagues(PersonId(6), &roster)), [3, 4, 5]);
        assert_eq!(sorted(colleagues(PersonId(7), &roster)), [0u64; 0]);
    }

    #[test]
    fn sub_departments_count_and_nobody_counts_twice() {
        let (roster, outline) = acme();
        let counts = headcounts(&roster, &outline);
        let all =
            |id| outline.index(DepartmentId(id)).map(|index| (counts[index].present, counts[index].all));
        assert_eq!(
            (all(1), all(2), all(3), all(4)),
            (Some((6, 6)), Some((5, 5)), Some((3, 3)), Some((2, 2)))
        );
        assert_eq!(sorted(members(DepartmentId(2), &roster, &outline)), [2, 3, 4, 5, 6]);
    }

    #[test]
    fn departments_in_a_ring_lead_nobody_astray() {
        let (roster, outline) =
            company(&[(1, Some(2), Some(1)), (2, Some(1), Some(1))], &[(1, &[1, 2]), (2, &[2])]);
        assert_eq!(heads(PersonId(1), &roster, &outline), []);
        assert_eq!(sorted(subordinates(PersonId(1), &roster, &outline)), [2]);
        assert_eq!(headcounts(&roster, &outline).len(), 2);
    }

    proptest! {
        /// Whatever the tree, rings included: those below somebody are those whom the person heads.
        #[test]
        fn heads_and_subordinates_are_each_others_mirror(
            tree in proptest::collection::vec((0u64..8, 0u64..10), 1..7),
            memberships in proptest::collection::vec(proptest::collection::vec(1u64..8, 0..3), 1..9),
        ) {
            let rows: Vec<DepartmentRow> = tree
                .iter()
                .zip(1u64..)
                .map(|(&(parent, head), id)| (id, Some(parent).filter(|&p| p > 0), Some(head).filter(|&h| h > 0)))
                .collect();
            let people: Vec<(u64, &[u64])> = memberships.iter().zip(1u64..).map(|(all, id)| (id, all.as_slice())).collect();
            let (roster, outline) = company(&rows, &people);
            for (id, _) in &people {
                let below = subordinates(PersonId(*id), &roster, &outline);
                for (other, _) in &people {
                    let led = heads(PersonId(*other), &roster, &outline).contains(&PersonId(*id));
                    prop_assert_eq!(led, below.contains(&PersonId(*other)));
                }
            }
        }
    }
}
