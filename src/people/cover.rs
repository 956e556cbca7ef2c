//! Who covers for somebody who is not there: the deputy, the head, and colleagues of the same departments who are. By the calendar,
//! too: whoever is in a meeting neither helps nor is to be had.

use std::cmp::Reverse;
use std::collections::HashSet;

use super::department::DepartmentId;
use super::person::{Person, PersonId};
use super::roster::{Availability, Entry, FreeFrom, Roster};
use super::text::fold;

/// Words of a position that begin with the same letters, this many, count as one: "разработчик" and "разработка".
const STEM: usize = 5;

/// How near two positions are at most.
const NEAREST: u8 = 100;

/// Somebody who may cover.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cover {
    /// Who.
    pub id: PersonId,
    /// Why.
    pub reason: CoverReason,
    /// How near the skills are, from 0 (nothing in common, or not told) to 100 (the same).
    pub skills: u8,
    /// How near the position is, from 0 (nothing in common) to 100 (the same).
    pub nearness: u8,
}

/// Why somebody may cover.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CoverReason {
    /// Stands in for those who lead the department.
    Deputy(DepartmentId),
    /// Leads the department, or for its head the one above.
    Head(DepartmentId),
    /// Works in the department, and is in.
    Colleague(DepartmentId),
}

/// The most telling of the reasons for which somebody is proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tie {
    /// Stands in for those who lead the department.
    Deputy,
    /// Leads the department, or the one above.
    Head,
    /// Has the same skills.
    SameSkills,
    /// Has some of the skills.
    SharedSkills,
    /// Has the same position.
    SamePosition,
    /// Has a position much like it.
    SimilarPosition,
    /// Works in the same department, and no more is known.
    Department,
}

impl Cover {
    /// The most telling of the reasons for which they are proposed.
    #[must_use]
    pub const fn tie(&self) -> Tie {
        match (self.reason, self.skills, self.nearness) {
            (CoverReason::Deputy(_), ..) => Tie::Deputy,
            (CoverReason::Head(_), ..) => Tie::Head,
            (CoverReason::Colleague(_), NEAREST.., _) => Tie::SameSkills,
            (CoverReason::Colleague(_), 1.., _) => Tie::SharedSkills,
            (CoverReason::Colleague(_), 0, NEAREST..) => Tie::SamePosition,
            (CoverReason::Colleague(_), 0, 1..) => Tie::SimilarPosition,
            (CoverReason::Colleague(_), 0, 0) => Tie::Department,
        }
    }
}

/// Whether somebody is not there, so that it is worth asking who covers: absent, offline or in a meeting.
#[must_use]
pub fn is_wanted(entry: &Entry, roster: &Roster) -> bool {
    matches!(entry.availability(), Availability::Offline | Availability::Absent)
        || !is_to_be_had(entry, roster)
}

/// Whether somebody is neither absent nor in a meeting, as far as is known.
fn is_to_be_had(entry: &Entry, roster: &Roster) -> bool {
    matches!(roster.free_from(entry, roster.now()), FreeFrom::Now | FreeFrom::NotKnown)
}

/// Who covers for `id`: the deputies of the departments first, then the heads, in or not, for they answer for it; then
/// the colleagues of the same departments who are in, the nearest skills first, then the nearest position, and among
/// equals whoever is easiest to reach.
/// Nobody who is absent or in a meeting is proposed, nor the person.
#[must_use]
pub fn of(id: PersonId, roster: &Roster) -> Vec<Cover> {
    let Some(absent) = roster.get(id) else { return Vec::new() };
    let wanted = Work::of(&absent.person);
    let cover = |entry: &Entry, reason| {
        let work = Work::of(&entry.person);
        let skills = nearness(&wanted.skills, &work.skills);
        Cover { id: entry.person.id, reason, skills, nearness: nearness(&wanted.position, &work.position) }
    };
    let mut proposed = HashSet::from([id]);
    let mut covers = Vec::new();
    for &department in &absent.person.departments {
        let deputies = roster.structure().deputies(department).filter_map(|deputy| roster.get(deputy));
        for deputy in deputies.filter(|deputy| may_cover(deputy, roster)) {
            if proposed.insert(deputy.person.id) {
                covers.push(cover(deputy, CoverReason::Deputy(department)));
            }
        }
    }
    for &department in &absent.person.departments {
        for (of, head) in heads_above(department, id, roster) {
            if proposed.insert(head.person.id) {
                covers.push(cover(head, CoverReason::Head(of)));
            }
        }
    }
    let mut colleagues: Vec<(Cover, &Entry)> = Vec::new();
    for &department in &absent.person.departments {
        for entry in roster.members(department) {
            let is_there = entry.verdict.presence.is_in() && may_cover(entry, roster);
            if is_there && proposed.insert(entry.person.id) {
                colleagues.push((cover(entry, CoverReason::Colleague(department)), entry));
            }
        }
    }
    colleagues.sort_by_key(|(cover, entry)| {
        (Reverse(cover.skills), Reverse(cover.nearness), entry.availability(), cover.id)
    });
    covers.extend(colleagues.into_iter().map(|(cover, _)| cover));
    covers
}

fn may_cover(entry: &Entry, roster: &Roster) -> bool {
    entry.person.is_colleague() && is_to_be_had(entry, roster)
}

/// The nearest heads on the way up from a department who are somebody else and may cover, and of which department.
fn heads_above(start: DepartmentId, but: PersonId, roster: &Roster) -> Vec<(DepartmentId, &Entry)> {
    let mut seen = HashSet::new();
    let mut next = Some(start);
    while let Some(id) = next.filter(|&id| seen.insert(id)) {
        let heads = roster.heads_of(id).into_iter().filter(|&head| head != but);
        let heads = heads.filter_map(|head| roster.get(head)).filter(|head| may_cover(head, roster));
        let heads: Vec<_> = heads.map(|head| (id, head)).collect();
        if !heads.is_empty() {
            return heads;
        }
        next = roster.departments().get(id).and_then(|department| department.parent);
    }
    Vec::new()
}

/// What somebody does, as far as they say.
struct Work {
    position: HashSet<String>,
    skills: HashSet<String>,
}

impl Work {
    fn of(person: &Person) -> Self {
        Self {
            position: stems(&person.position),
            skills: person.skills.as_deref().map(stems).unwrap_or_default(),
        }
    }
}

/// The beginnings of the words of a text.
fn stems(text: &str) -> HashSet<String> {
    fold(text)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().nth(1).is_some())
        .map(|word| word.chars().take(STEM).collect())
        .collect()
}

/// The share of common words among all of both.
fn nearness(a: &HashSet<String>, b: &HashSet<String>) -> u8 {
    let all = a.union(b).count();
    if all == 0 {
        return 0;
    }
    u8::try_from(a.intersection(b).count() * usize::from(NEAREST) / all).unwrap_or(NEAREST)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use jiff::civil::Date;
    use jiff::{SignedDuration, Timestamp};

    use super::*;
    use crate::people::schedule::{BusyKind, CalendarEntry, When};
    use crate::people::structure::{Duty, Node, NodeId, NodeKind, NodeMembers};
    use crate::people::{Department, Person, Rules, Schedule, Status};

    fn now() -> Timestamp {
        "2026-03-12T12:00:00Z".parse().unwrap()
    }

    fn department(id: u64, parent: Option<u64>, head: Option<u64>) -> Department {
        Department {
            id: DepartmentId(id),
            name: format!("D{id}"),
            path: Vec::new(),
            parent: parent.map(DepartmentId),
            head: head.map(PersonId),
        }
    }

    fn person(id: u64, position: &str, departments: &[u64]) -> Person {
        let mut person = Person::new(PersonId(id), format!("P{id}"));
        person.position = position.into();
        person.departments = departments.iter().copied().map(DepartmentId).collect();
        person.status = Some(Status::Online);
        person.last_activity = Some(now());
        person
    }

    fn out(person: Person) -> Person {
        Person { last_activity: Some(now() - SignedDuration::from_hours(9)), ..person }
    }

    fn office(change: impl FnOnce(&mut Vec<Person>)) -> Roster {
        let mut roster = Roster::new(Rules::default());
        roster.merge_departments(vec![
            department(1, None, Some(1)),
            department(2, Some(1), Some(2)),
            department(3, Some(1), Some(3)),
        ]);
        let mut people = vec![
            person(1, "Chief executive officer", &[1]),
            out(person(2, "Head of engineering", &[2])),
            person(3, "Head of sales", &[3]),
            out(person(4, "Backend engineer", &[2])),
            person(5, "Designer", &[2]),
            person(6, "Senior backend engineer", &[2]),
            out(person(7, "Backend engineering intern", &[2])),
            person(8, "Backend engineer", &[3]),
            person(9, "Engineer", &[2, 3]),
        ];
        change(&mut people);
        roster.merge(people, now());
        roster
    }

    fn covers(id: u64, change: impl FnOnce(&mut Vec<Person>)) -> Vec<u64> {
        proposed(id, &office(change))
    }

    fn proposed(id: u64, roster: &Roster) -> Vec<u64> {
        of(PersonId(id), roster).iter().map(|cover| cover.id.0).collect()
    }

    #[test]
    fn the_head_and_then_the_nearest_who_are_in() {
        assert_eq!(covers(4, |_| ()), [2, 6, 9, 5]);
        let found = of(PersonId(4), &office(|_| ()));
        assert_eq!(found[0].reason, CoverReason::Head(DepartmentId(2)));
        assert_eq!(found[1].reason, CoverReason::Colleague(DepartmentId(2)));
        assert_eq!(found.iter().map(|cover| cover.nearness).collect::<Vec<_>>(), [25, 66, 50, 0]);
    }

    #[test]
    fn the_deputy_comes_before_all_and_skills_before_the_position() {
        let mut roster = office(|people| {
            for (at, skills) in [(3, "Rust, SQL"), (4, "Figma, SQL"), (5, "Go"), (8, "rust; sql")] {
                people[at].skills = Some(skills.into());
            }
        });
        assert_eq!(proposed(4, &roster), [2, 9, 5, 6]);
        let node = Node {
            id: NodeId(20),
            kind: NodeKind::Department,
            name: "D2".into(),
            parent: None,
            department: Some(DepartmentId(2)),
        };
        roster.merge_nodes(vec![node]);
        let duties = [(2, Duty::Head), (3, Duty::Head), (4, Duty::Deputy), (7, Duty::Deputy)];
        let members = duties.map(|(id, duty)| (PersonId(id), duty)).to_vec();
        roster.merge_node_members(NodeMembers { node: NodeId(20), members, is_complete: true });
        assert_eq!(proposed(4, &roster), [7, 2, 3, 9, 5, 6], "in or not, but not the person");
        let reason = of(PersonId(4), &roster)[0].reason;
        assert_eq!(reason, CoverReason::Deputy(DepartmentId(2)));
        let ties: Vec<Tie> = of(PersonId(4), &roster).iter().map(Cover::tie).collect();
        let [head, skills] = [Tie::Head, Tie::SharedSkills];
        assert_eq!(ties, [Tie::Deputy, head, head, Tie::SameSkills, skills, Tie::SimilarPosition]);
    }

    #[test]
    fn a_head_is_covered_by_the_one_above() {
        assert_eq!(covers(2, |_| ()), [1, 9, 6, 5]);
        assert_eq!(covers(1, |_| ()), [] as [u64; 0], "nobody is above, nobody beside");
    }

    #[test]
    fn whoever_is_absent_covers_for_nobody() {
        assert_eq!(covers(4, |people| people[1].absent = Some(now())), [1, 6, 9, 5]);
        assert_eq!(covers(4, |people| people[5].absent = Some(now())), [2, 9, 5]);
        assert_eq!(covers(4, |people| people[5].flags.active = false), [2, 9, 5]);
    }

    /// A calendar in which the next half hour is taken.
    fn taken(kind: BusyKind) -> Schedule {
        let when = When::Instants { from: now(), to: now() + SignedDuration::from_mins(30) };
        Schedule::told(vec![CalendarEntry { when, kind }], Date::constant(2026, 3, 14), now())
    }

    #[test]
    fn whoever_is_in_a_meeting_covers_for_nobody_and_wants_cover() {
        let mut roster = office(|_| ());
        let told = [(2, BusyKind::Meeting), (6, BusyKind::Absent), (9, BusyKind::Tentative)];
        roster.merge_schedules(told.map(|(id, kind)| (PersonId(id), taken(kind))).to_vec());
        assert_eq!(proposed(4, &roster), [1, 5]);
        assert!(is_wanted(roster.get(PersonId(9)).unwrap(), &roster));
        roster.advance(now() + SignedDuration::from_mins(30));
        assert_eq!(proposed(4, &roster), [2, 6, 9, 5], "when it is over");
        assert!(!is_wanted(roster.get(PersonId(9)).unwrap(), &roster));
    }

    #[test]
    fn every_department_counts() {
        assert_eq!(covers(9, |_| ()), [2, 3, 8, 6, 5]);
        assert_eq!(covers(99, |_| ()), [] as [u64; 0]);
    }

    #[test]
    fn somebody_who_is_in_needs_no_cover() {
        let roster = office(|people| people[2].absent = Some(now()));
        let wanted = |id| is_wanted(roster.get(PersonId(id)).unwrap(), &roster);
        assert_eq!([1, 2, 3].map(wanted), [false, true, true]);
    }
}
