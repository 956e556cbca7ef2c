//! A table of what people type and whom they mean, over an office of 363: whoever is meant must be among the first
//! three.

use std::collections::HashSet;

use super::*;
use crate::people::{Department, DepartmentId, Rules};

/// Name, position, department, local part of the address, extension, mobile telephone.
const OFFICE: &str = include_str!("office.tsv");
/// What is typed, and who is meant.
const PAIRS: &str = include_str!("pairs.tsv");

pub(super) fn office() -> Roster {
    let mut departments: Vec<Department> = Vec::new();
    let mut people = Vec::new();
    for (line, number) in OFFICE.lines().zip(1..) {
        let fields: Vec<&str> = line.split('\t').collect();
        let [name, position, department, email, extension, mobile] = fields[..] else {
            unreachable!("{line}")
        };
        let known = departments.iter().find(|known| known.name == department).map(|known| known.id);
        let id = known.unwrap_or_else(|| {
            let id = DepartmentId(departments.len() as u64 + 1);
            departments.push(Department {
                id,
                name: department.into(),
                path: Vec::new(),
                parent: None,
                head: None,
            });
            id
        });
        let mut person = Person::new(PersonId(number), name);
        person.position = position.into();
        person.departments = [id].into();
        person.email = Some(format!("{email}@acme.example").into());
        person.phones.inner = Some(extension.into());
        person.phones.mobile = Some(mobile.into());
        people.push(person);
    }
    let mut roster = Roster::new(Rules::default());
    roster.merge_departments(departments);
    roster.merge(people, jiff::Timestamp::UNIX_EPOCH);
    roster
}

#[test]
fn whoever_is_meant_is_among_the_first_three() {
    let roster = office();
    assert!(roster.len() >= 300);
    let mut index = Index::default();
    let mut pairs = HashSet::new();
    let mut failures = Vec::new();
    for line in PAIRS.lines() {
        let (typed, meant) = line.split_once('\t').unwrap();
        pairs.insert((typed, meant));
        let hits = index.find(&Query::parse(typed), &roster);
        let name = |id: &PersonId| roster.get(*id).unwrap().person.name.as_str();
        let rank = hits.iter().position(|id| name(id) == meant).map(|at| at + 1);
        if rank.is_none_or(|rank| rank > 3) {
            let first: Vec<&str> = hits.iter().take(4).map(name).collect();
            failures.push(format!("{typed:?} for {meant}: {rank:?} of {}, first {first:?}", hits.len()));
        }
    }
    assert!(pairs.len() >= 200, "{} pairs", pairs.len());
    assert!(failures.is_empty(), "{} of {} failed\n{}", failures.len(), pairs.len(), failures.join("\n"));
}

/// What is found is also shown: some letter of the row is marked, unless a number or an address was typed.
#[test]
fn matched_letters_are_marked_however_they_matched() {
    let roster = office();
    let mut index = Index::default();
    for line in PAIRS.lines() {
        let (typed, meant) = line.split_once('\t').unwrap();
        if typed.contains(|c: char| c.is_ascii_digit() || c == '@') {
            continue;
        }
        let query = Query::parse(typed);
        let hits = index.find(&query, &roster);
        let found =
            hits.iter().map(|id| &roster.get(*id).unwrap().person).find(|person| person.name == meant);
        let person = found.unwrap();
        let local = person.email.as_deref().unwrap().split('@').next().unwrap();
        let department = &roster.departments().get(person.departments[0]).unwrap().name;
        let marked = [&*person.name, &*person.position, department, local]
            .iter()
            .any(|text| !query.highlights(text).is_empty());
        assert!(marked, "{typed:?} marks nothing of {meant}");
    }
}
