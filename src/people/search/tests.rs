#![allow(clippy::unwrap_used)]

use proptest::prelude::*;

use super::*;
use crate::people::{Department, DepartmentId, Rules};

fn roster(people: &[(u64, &str, &str)]) -> Roster {
    let mut roster = Roster::new(Rules::default());
    roster.merge_departments(vec![Department {
        id: DepartmentId(1),
        name: "Дизайн".into(),
        path: Vec::new(),
        parent: None,
        head: None,
    }]);
    let people = people
        .iter()
        .map(|&(id, name, position)| {
            let mut person = Person::new(PersonId(id), name);
            person.position = position.into();
            person.departments = vec![DepartmentId(1)];
            person.phones.inner = Some(format!("2{id:02}"));
            person
        })
        .collect();
    roster.merge(people, jiff::Timestamp::UNIX_EPOCH);
    roster
}

fn found(people: &[(u64, &str, &str)], typed: &str) -> Vec<u64> {
    let roster = roster(people);
    Index::new(&roster).find(&Query::parse(typed), &roster).into_iter().map(|id| id.0).collect()
}

const OFFICE: &[(u64, &str, &str)] = &[
    (1, "Анна Петрова", "Head of Design"),
    (2, "Boris Ivanov", "Backend"),
    (3, "Семён Аннинский", "Annotator"),
    (4, "Жанна Ли", "Analyst"),
    (5, "Étienne Ionov", "Annalist"),
];

#[test]
fn names_that_begin_so_come_first() {
    assert_eq!(found(OFFICE, "анн"), [1, 3, 4]);
    assert_eq!(found(OFFICE, "ан"), [1, 3, 4]);
    assert_eq!(found(OFFICE, "ann"), [5, 3]);
    assert_eq!(found(OFFICE, "etie"), [5]);
    assert_eq!(found(OFFICE, "семен"), [3]);
}

#[test]
fn every_word_must_match_somewhere() {
    assert_eq!(found(OFFICE, "петр анна"), [1]);
    assert_eq!(found(OFFICE, "ivanov back"), [2]);
    assert_eq!(found(OFFICE, "дизайн ли"), [4]);
    assert_eq!(found(OFFICE, "202"), [2]);
    assert_eq!(found(OFFICE, "nobody"), [] as [u64; 0]);
    assert_eq!(found(OFFICE, "  "), [] as [u64; 0]);
}

#[test]
fn highlights_mark_what_was_typed() {
    let marks = |typed: &str, text: &str| -> Vec<String> {
        Query::parse(typed).highlights(text).into_iter().map(|range| text[range].to_owned()).collect()
    };
    assert_eq!(marks("анн", "Жанна Аннинская"), ["Анн"]);
    assert_eq!(marks("семен", "Семён"), ["Семён"]);
    assert_eq!(marks("iva bo", "Boris Ivanov"), ["Bo", "Iva"]);
    assert_eq!(marks("ss", "Straße"), [] as [String; 0]);
}

proptest! {
    #[test]
    fn whatever_is_found_holds_every_word(names in prop::collection::vec("[абвё ]{1,6}|[a-c ]{1,6}", 1..20), typed in "[абвёa-c ]{0,4}") {
        let people: Vec<(u64, &str, &str)> =
            names.iter().enumerate().map(|(i, name)| (i as u64 + 1, name.as_str(), "")).collect();
        let roster = roster(&people);
        let query = Query::parse(&typed);
        let hits = Index::new(&roster).find(&query, &roster);
        let holds = |name: &str| query.words.iter().all(|word| {
            fold(name).contains(word.as_str()) || fold("Дизайн").contains(word.as_str())
        });
        for (id, name, _) in &people {
            prop_assert_eq!(hits.contains(&PersonId(*id)), !query.is_empty() && holds(name), "{}", name);
        }
    }

    #[test]
    fn highlights_are_whole_characters(typed in "\\PC{0,4}", text in "\\PC{0,20}") {
        for range in Query::parse(&typed).highlights(&text) {
            prop_assert!(text.get(range).is_some());
        }
    }
}
