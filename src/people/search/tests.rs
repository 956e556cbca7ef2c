#![allow(clippy::unwrap_used)]

mod filters;
mod table;

use proptest::prelude::*;

use super::*;
use crate::people::text::fold;
use crate::people::{Department, DepartmentId, Note, Person, PersonId, Roster, Rules};

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
            person.departments = [DepartmentId(1)].into();
            person.phones.inner = Some(format!("2{id:02}").into());
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
    assert_eq!(found(OFFICE, "анн"), [1, 3, 4, 5]);
    assert_eq!(found(OFFICE, "ан"), [1, 3, 4, 5]);
    assert_eq!(found(OFFICE, "ann"), [1, 3, 5, 4], "names by their sound come before positions");
    assert_eq!(found(OFFICE, "etie"), [5]);
    assert_eq!(found(OFFICE, "семен"), [3]);
}

#[test]
fn a_name_of_any_script_is_found_in_another() {
    const WORLD: &[(u64, &str, &str)] = &[
        (1, "Παπαδόπουλος Νίκος", ""),
        (2, "דוד כהן", ""),
        (3, "محمد كريم", ""),
        (4, "陳偉", ""),
        (5, "გიორგი", ""),
        (6, "Güneş Yıldız", ""),
        (7, "Nikos Papadopoulos", ""),
        (8, "David Cohen", ""),
        (9, "Maximilian von Hohenfels", ""),
    ];
    for (typed, meant) in [
        ("papadopoulos", &[7, 1][..]),
        ("πέτρος", &[]),
        ("παπαδόπουλος", &[1, 7]),
        ("нікос", &[1, 7]),
        ("david cohen", &[8, 2]),
        ("דוד", &[2, 8]),
        ("muhammad", &[3]),
        ("мохаммед", &[3]),
        ("chen", &[4, 8, 9]),
        ("wei", &[4]),
        ("giorgi", &[5]),
        ("гюнеш", &[6]),
        ("фон хохенфельс", &[9]),
        // The keys of "cohen" with the Hebrew layout on, and of "דוד" with the English one.
        ("בםיקמ", &[8]),
        ("sus", &[2]),
    ] {
        let mut found = found(WORLD, typed);
        found.sort_by_key(|id| meant.iter().position(|meant| meant == id));
        assert_eq!(found, meant, "{typed}");
    }
}

#[test]
fn a_nickname_is_found_as_a_name_is_and_a_note_after_all_else() {
    let mut roster = roster(OFFICE);
    let mut index = Index::new(&roster);
    let note = |nickname, text| crate::people::Note::new(nickname, text);
    roster.set_notes([
        (PersonId(2), note("Annie B", "knows the printer, ask before Anna")),
        (PersonId(4), note("", "sat beside Boris")),
    ]);
    let mut found = |typed: &str| -> Vec<u64> {
        index.find(&Query::parse(typed), &roster).into_iter().map(|id| id.0).collect()
    };
    assert_eq!(found("annie"), [2]);
    assert_eq!(found("annie b"), [2]);
    assert_eq!(found("anna"), [1, 5, 4, 2], "the name, other words, inside of names, the note");
    assert_eq!(found("boris"), [2, 4]);
    assert_eq!(found("printer"), [2]);
    roster.set_notes([(PersonId(2), note("", ""))]);
    let gone = index.find(&Query::parse("annie"), &roster);
    assert!(!gone.contains(&PersonId(2)));
}

#[test]
fn of_equal_hits_those_come_first_to_whom_the_user_wrote_last() {
    let office: Vec<_> = (1..=6).map(|id| (id, "Anna", "Clerk")).chain([(7, "Annabel", "")]).collect();
    let mut roster = roster(&office);
    let mut index = Index::new(&roster);
    roster.set_recent(0, [7, 5, 3].map(PersonId));
    let found: Vec<u64> = index.find(&Query::parse("anna"), &roster).into_iter().map(|id| id.0).collect();
    assert_eq!(found, [5, 3, 1, 2, 4, 6, 7]);
}

#[test]
fn whole_words_come_before_parts_and_names_before_the_rest() {
    let office: &[(u64, &str, &str)] = &[
        (1, "Hannah Anna-Nichols", "Clerk"),
        (2, "Susannah Reid", "Clerk"),
        (3, "Annabelle Stone", "Clerk"),
        (4, "Анна Петрова", "Clerk"),
        (5, "Clara Weber", "Anna"),
        (6, "Clara Winter", "Annalist"),
        (7, "Anna", "Clerk"),
        (8, "Anna Anders", "Clerk"),
    ];
    assert_eq!(found(office, "anna"), [7, 8, 1, 4, 3, 5, 6, 2]);
    let roster = roster(office);
    let mut index = Index::default();
    let hits = index.ranked(&Query::parse("anna"), &roster);
    let classes: Vec<u16> = hits.iter().map(|hit| hit.class).collect();
    assert!(classes.is_sorted() && classes[0] < classes[1], "{classes:?}");
    assert_eq!(
        (classes[1], classes[2]),
        (classes[3], classes[3]),
        "whole words in any alphabet: {classes:?}"
    );
    assert!(classes[3] < classes[4] && classes[4] < classes[5], "{classes:?}");
}

#[test]
fn what_has_no_letters_matches_as_it_is() {
    let office: &[(u64, &str, &str)] =
        &[(1, "🥷", ""), (2, "Robin ☕ Vale", ""), (3, "Kim🥷", ""), (4, "Anna-Maria Li", "A & B")];
    assert_eq!(found(office, "🥷"), [1, 3]);
    assert_eq!(found(office, "☕"), [2]);
    assert_eq!(found(office, "☕\u{fe0f} robin"), [2]);
    assert_eq!(found(office, "👻"), [] as [u64; 0]);
    assert_eq!(found(office, "-"), [4]);
    assert_eq!(found(office, "&"), [4]);
    assert_eq!(found(office, "anna & li"), [4], "signs between words mean nothing");
    assert_eq!(found(office, "!?"), [] as [u64; 0]);
    assert_eq!(found(office, "\u{301}"), [] as [u64; 0]);
    assert_eq!(found(office, "\u{200b}"), [] as [u64; 0]);
}

#[test]
fn joiners_are_forgiven() {
    let office: &[(u64, &str, &str)] = &[(1, "علی\u{200c}رضا محمدی", ""), (2, "محمد", "")];
    for typed in ["علی\u{200c}رضا", "علیرضا", "عليرضا", "علی رضا"] {
        assert_eq!(found(office, typed), [1], "{typed}");
    }
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
    assert_eq!(marks("strasse", "Straße"), ["Straße"]);
    assert_eq!(marks("bdfyjd", "Иванов Петр"), ["Иванов"]);
    assert_eq!(marks("ыьшер", "Smith"), ["Smith"]);
    assert_eq!(marks("semyon", "Аня Семён"), ["Семён"]);
    assert_eq!(marks("shcherb", "Щербакова"), ["Щерб"]);
    assert_eq!(marks("natalia", "Наталья Орлова"), ["Наталья"]);
    assert_eq!(marks("орлава", "Наталья Орлова"), ["Орлова"]);
    assert_eq!(marks("900 123", "+7 (900) 123-45-67"), ["900) 123"]);
    assert_eq!(marks("is:online", "online"), [] as [String; 0]);
    assert_eq!(marks("гюнеш", "Ayşe Güneş"), ["Güneş"]);
    assert_eq!(marks("вишн", "Łukasz Wiśniewski"), ["Wiśn"]);
    assert_eq!(marks("фон", "Karl von Hohenfels"), ["von"]);
    assert_eq!(marks("🥷", "Kim🥷"), ["🥷"]);
}

#[test]
fn numbers_match_however_they_are_written() {
    let mut roster = roster(&[(1, "A", ""), (2, "B", ""), (3, "C", "")]);
    let mut person = roster.get(PersonId(1)).unwrap().person.clone();
    person.phones.mobile = Some("+7 900 123-45-67".into());
    person.phones.work = Some("8 (495) 765-43-21, ext. 5".into());
    roster.merge(vec![person], jiff::Timestamp::UNIX_EPOCH);
    let mut index = Index::default();
    let mut found = |typed: &str| -> Vec<u64> {
        index.find(&Query::parse(typed), &roster).into_iter().map(|id| id.0).collect()
    };
    for typed in
        ["89001234567", "+7 (900) 123 45 67", "7900", "8900123", "900-12", "123-45-67", "4567", "8495765"]
    {
        assert_eq!(found(typed), [1], "{typed}");
    }
    assert_eq!(found("202"), [2]);
    assert_eq!(found("2"), [1, 2, 3], "extensions begin so");
    assert_eq!(found("8901"), [] as [u64; 0]);
}

#[test]
fn every_number_of_a_field_is_found_and_no_other() {
    let mut roster = roster(&[(1, "A", ""), (2, "B", "")]);
    let mut person = roster.get(PersonId(1)).unwrap().person.clone();
    person.phones.work = Some("8 800 100-10-10, +7 (495) 222-33-44 доб. 718".into());
    person.phones.mobile = Some("+49 (0) 170 1234567".into());
    person.phones.personal = Some("٠٩١٢٣٤٥٦٧٨٩".into());
    roster.merge(vec![person], jiff::Timestamp::UNIX_EPOCH);
    let mut index = Index::default();
    let mut found = |typed: &str| -> Vec<u64> {
        index.find(&Query::parse(typed), &roster).into_iter().map(|id| id.0).collect()
    };
    for typed in ["88001001010", "8 495 222-33-44", "2223344", "718", "+49 170 1234567", "09123456789"] {
        assert_eq!(found(typed), [1], "{typed}");
    }
    for typed in ["1010749", "3344718", "490170"] {
        assert_eq!(found(typed), [] as [u64; 0], "{typed}");
    }
}

#[test]
fn an_index_follows_its_roster() {
    let mut roster = roster(OFFICE);
    let mut index = Index::new(&roster);
    let mut renamed = roster.get(PersonId(1)).unwrap().person.clone();
    renamed.name = "Анна Сидорова".into();
    roster.merge(vec![renamed, Person::new(PersonId(9), "Сидор Новый")], jiff::Timestamp::UNIX_EPOCH);
    let ids = |hits: Vec<PersonId>| -> Vec<u64> { hits.into_iter().map(|id| id.0).collect() };
    assert_eq!(ids(index.find(&Query::parse("сидор"), &roster)), [9, 1]);
    assert_eq!(ids(index.find(&Query::parse("петрова"), &roster)), [] as [u64; 0]);
    roster.remove(&[PersonId(2)]);
    assert_eq!(ids(index.find(&Query::parse("сидор"), &roster)), [9, 1]);
    assert_eq!(ids(index.find(&Query::parse("ivanov"), &roster)), [] as [u64; 0]);
    let mut design = roster.departments().get(DepartmentId(1)).unwrap().clone();
    design.name = "Реклама".into();
    roster.merge_departments(vec![design]);
    assert_eq!(ids(index.find(&Query::parse("реклама ли"), &roster)), [4]);
}

proptest! {
    /// Whatever happened to the roster in between, and whatever was looked for before, the answer is that of an
    /// index that has just read everybody.
    #[test]
    fn an_old_index_finds_what_a_new_one_does(
        steps in prop::collection::vec((prop::collection::vec((1u64..9, "[абв]{1,3} ?[a-c]{0,3}"), 0..4), prop::option::of(1u64..9), "[абвa-c ]{0,5}"), 1..12),
    ) {
        let mut roster = roster(&[]);
        let mut index = Index::default();
        for (people, gone, typed) in steps {
            let people = people.into_iter().map(|(id, name)| Person::new(PersonId(id), name)).collect();
            roster.merge(people, jiff::Timestamp::UNIX_EPOCH);
            roster.remove(&gone.map(PersonId).into_iter().collect::<Vec<_>>());
            let query = Query::parse(&typed);
            prop_assert_eq!(index.find(&query, &roster), Index::new(&roster).find(&query, &roster));
        }
    }

    /// Whom the names alone tell the whole index tells as well.
    #[test]
    fn names_tell_no_other_than_all_words(
        people in prop::collection::vec(("[аб]{1,3}( [а-в]{1,2})?|[a-c]{1,3} [a-b]{1,2}", "[а-вa-b]{0,4}"), 1..12),
        typed in "[абa-c]{1,3}( [абa-c]{1,3})?|[ab]{4,5}", note in "[аб]{0,2}", worse in 0u16..3,
    ) {
        let people: Vec<(u64, &str, &str)> = people.iter().zip(1..).map(|((name, position), id)| (id, &**name, &**position)).collect();
        let mut roster = roster(&people);
        roster.set_notes(vec![(PersonId(1), Note::new(&note, &typed))]);
        let query = Query::parse(&typed);
        if let Some(hits) = ranked_by_names(&query, worse, &roster) {
            let mut all = Index::new(&roster).ranked(&query, &roster);
            let worst = all[0].class + worse;
            all.retain(|hit| hit.class <= worst);
            prop_assert_eq!(hits, all);
        }
    }

    #[test]
    fn whoever_holds_every_word_is_found(names in prop::collection::vec("[абвё ]{1,6}|[a-c ]{1,6}", 1..20), typed in "[абвёa-c]{2,4}( [абвёa-c]{2,3})?") {
        let people: Vec<(u64, &str, &str)> =
            names.iter().enumerate().map(|(i, name)| (i as u64 + 1, name.as_str(), "")).collect();
        let roster = roster(&people);
        let query = Query::parse(&typed);
        let hits = Index::new(&roster).find(&query, &roster);
        let holds = |name: &str| query.words().all(|word| fold(name).contains(&fold(word)));
        for (id, name, _) in &people {
            prop_assert!(hits.contains(&PersonId(*id)) || !holds(name), "{}", name);
        }
    }

    #[test]
    fn highlights_are_whole_characters(typed in "\\PC{0,4}|[a-zа-я]{3,6}", text in "\\PC{0,20}|[a-zа-яё ]{3,20}") {
        for range in Query::parse(&typed).highlights(&text) {
            prop_assert!(range.start < range.end);
            prop_assert!(text.get(range).is_some());
        }
    }
}

#[test]
fn a_number_behind_its_sign_is_the_portals() {
    let mut roster = roster(OFFICE);
    let mut anna = roster.get(PersonId(1)).unwrap().person.clone();
    anna.phones.inner = Some("3".into());
    roster.merge(vec![anna], jiff::Timestamp::UNIX_EPOCH);
    let found = |typed: &str| -> Vec<u64> {
        Index::new(&roster).find(&Query::parse(typed), &roster).into_iter().map(|id| id.0).collect()
    };
    assert_eq!(found("3")[0], 1, "an extension");
    for typed in ["#3", "# 3", "\"#3\"", "\"# 3\"", "#\u{663}"] {
        assert_eq!(found(typed), [3, 1], "{typed}");
    }
    assert_eq!(found("#3 семен"), [3]);
    assert_eq!(found("#5 семен"), [0; 0]);
    assert_eq!(found("#"), [0; 0]);
}

#[test]
fn digits_of_every_script_are_digits() {
    let arabic = found(OFFICE, "٢٠٢");
    assert_eq!(arabic, found(OFFICE, "202"));
    assert_eq!(arabic, [2]);
    assert_eq!(fold("Кабинет ۱۲"), "кабинет 12");
}
