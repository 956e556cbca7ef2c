#![allow(clippy::unwrap_used)]

use proptest::prelude::*;

use super::*;
use crate::people::{Birthday, DepartmentId, Flags, PersonId, Phones, Rgb, Status};

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), "[a-c]{1,2}"]
}

fn any_some() -> impl Strategy<Value = Option<SharedText>> {
    any_text().prop_map(|text| Some(text.into()).filter(|text: &SharedText| !text.is_empty()))
}

fn any_instant() -> impl Strategy<Value = Option<jiff::Timestamp>> {
    proptest::option::of((1i64..4).prop_map(|at| jiff::Timestamp::from_second(at).unwrap()))
}

prop_compose! {
    fn any_texts()(
        name in any_text(), first_name in any_text(), last_name in any_text(), position in any_text(),
        phones in (any_some(), any_some(), any_some(), any_some()), rest in (any_some(), any_some(), any_some(), any_some()),
    ) -> Person {
        let mut person = Person::without_known_fields(PersonId(5), if name.is_empty() { "#5".into() } else { name.into() });
        (person.first_name, person.last_name, person.position) =
            (first_name.into(), last_name.into(), position.into());
        let (work, mobile, personal, inner) = phones;
        person.phones = Phones { work, mobile, personal, inner };
        (person.email, person.website, person.time_zone, person.avatar) = rest;
        person
    }
}

prop_compose! {
    /// An answer about one and the same person, as full or poor as an answer may be.
    fn any_answer()(
        mut person in any_texts(), known: u32, departments in prop::collection::vec(1u64..4, 0..3),
        times in (any_instant(), any_instant(), any_instant(), any_instant(), any_instant()),
        flags in (any::<bool>(), any::<bool>(), any::<bool>()), color: Option<u8>, day in 0i8..4, away: bool,
        profile in (any_some(), any_some(), any_some()), first_day in 0i8..4,
    ) -> Person {
        person.departments = departments.into_iter().map(DepartmentId).collect();
        (person.idle, person.last_activity, person.mobile_last, person.desktop_last, person.absent) = times;
        person.back_on = person.absent.map(|at| at.to_zoned(jiff::tz::TimeZone::UTC).date());
        person.flags = Flags { active: flags.0, extranet: flags.1, bot: flags.2, ..Flags::default() };
        person.color = color.map(|one| Rgb::new(one, 0, 0));
        person.birthday = Birthday::new(day, 3);
        (person.skills, person.interests, person.city) = profile;
        person.first_day = jiff::civil::Date::new(2021, 3, first_day).ok();
        person.status = away.then_some(Status::Away);
        person.known_fields = KnownFields(known & KnownFields::ALL.0);
        person
    }
}

/// A field's value, to be compared.
fn value(person: &Person, field: Field) -> String {
    let mut alone = Person::without_known_fields(person.id, "#5".into());
    // A stand-in gives way to any name.
    let mut person = person.clone();
    person.known_fields = person.known_fields.with(Field::Name);
    alone.take(field, &person);
    alone.known_fields = KnownFields::NONE;
    format!("{alone:?}")
}

proptest! {
    #[test]
    fn an_answer_changes_only_the_fields_that_it_carries(known in any_answer(), newer in any_answer()) {
        let mut merged = known.clone();
        merged.merge(newer.clone());
        for field in Field::ALL {
            match field {
                Field::LargeAvatar => {}
                // A small picture leaves the large one; a name that nobody told is no name.
                Field::Avatar if newer.avatar.is_some() && known.known_fields.contains(Field::LargeAvatar) => {}
                Field::Name if !known.is_known(field) => {}
                _ => {
                    let source = if newer.is_known(field) { &newer } else { &known };
                    prop_assert_eq!(value(&merged, field), value(source, field), "{:?}", field);
                    prop_assert_eq!(merged.is_known(field), known.is_known(field) || newer.is_known(field));
                }
            }
        }
    }

    #[test]
    fn the_same_answer_again_changes_nothing(known in any_answer(), newer in any_answer()) {
        let mut once = known;
        once.merge(newer.clone());
        let mut twice = once.clone();
        twice.merge(newer);
        prop_assert_eq!(twice, once);
    }

    #[test]
    fn answers_may_be_put_together_before_they_are_taken_in(known in any_answer(), a in any_answer(), b in any_answer()) {
        let mut one_by_one = known.clone();
        one_by_one.merge(a.clone());
        one_by_one.merge(b.clone());
        let mut together = a;
        together.merge(b);
        let mut at_once = known;
        at_once.merge(together);
        for field in Field::ALL.into_iter().filter(|field| !matches!(field, Field::Name | Field::Avatar | Field::LargeAvatar)) {
            prop_assert_eq!(value(&at_once, field), value(&one_by_one, field), "{:?}", field);
        }
    }
}

#[test]
fn a_stand_in_gives_way_and_never_takes_a_place() {
    let mut person = Person::without_known_fields(PersonId(5), "#5".into());
    person.merge(Person::without_known_fields(PersonId(5), "Anna".into()));
    assert_eq!(person.name, "Anna");
    person.merge(Person::without_known_fields(PersonId(5), "#5".into()));
    assert_eq!(person.name, "Anna");
    person.merge(Person::new(PersonId(5), "Anna Berg"));
    person.merge(Person::without_known_fields(PersonId(5), "Anna".into()));
    assert_eq!(person.name, "Anna Berg");
}

#[test]
fn a_small_picture_does_not_replace_the_large_one() {
    let with = |address: Option<&str>, known: KnownFields| {
        let mut person = Person::without_known_fields(PersonId(5), "#5".into());
        person.avatar = address.map(Into::into);
        person.known_fields = known;
        person
    };
    let small = KnownFields::NONE.with(Field::Avatar);
    let mut person = with(Some("small"), small);
    person.merge(with(Some("large"), small.with(Field::LargeAvatar)));
    person.merge(with(Some("small"), small));
    assert_eq!(person.avatar.as_deref(), Some("large"));
    assert_eq!(person.avatar_small.as_deref(), Some("small"), "but stands by for it");
    person.merge(with(Some("large"), small.with(Field::LargeAvatar)));
    assert_eq!(
        person.avatar_small.as_deref(),
        Some("small"),
        "also when an answer tells the large one alone"
    );
    let mut remembered: Person = serde_json::from_str(&serde_json::to_string(&person).unwrap()).unwrap();
    assert_eq!(remembered, person);
    remembered.merge(Person::without_known_fields(PersonId(5), "#5".into()));
    assert_eq!(remembered.picture().unwrap().spare.as_deref(), Some("small"));
    person.merge(with(None, small));
    assert_eq!((&person.avatar, &person.avatar_small), (&None, &None));
    person.merge(with(Some("other"), small));
    assert_eq!(person.avatar.as_deref(), Some("other"));
}

#[test]
fn a_cache_from_before_tells_what_is_in_it() {
    let old = r#"{"id":5,"name":"Anna","email":"a@b.example","absent":"2026-12-01T00:00:00Z"}"#;
    let old: Person = serde_json::from_str(old).unwrap();
    assert!(old.is_known(Field::Email) && !old.is_known(Field::Position));
    assert_eq!(old.day_back(&jiff::tz::TimeZone::UTC), Some(jiff::civil::date(2026, 12, 1)));
    let empty: Person = serde_json::from_str(r#"{"id":5,"name":"Anna","told":8}"#).unwrap();
    assert!(empty.is_known(Field::Position) && !empty.is_known(Field::Color), "by its name in the cache");
    let mut merged = old.clone();
    merged.merge(Person::without_known_fields(PersonId(5), "#5".into()));
    assert_eq!((merged.name, merged.email), (old.name, old.email));
}

/// A field of a person that [`Field`] forgets would never be taken over, and so be lost with the next poorer answer.
#[test]
fn every_field_that_is_known_outlives_an_answer_that_carries_none() {
    let at = |second| Some(jiff::Timestamp::from_second(second).unwrap());
    let text = |text: &str| Some(text.into());
    let full = Person {
        id: PersonId(5),
        name: "Anna Petrova".into(),
        first_name: "Anna".into(),
        last_name: "Petrova".into(),
        position: "Designer".into(),
        color: Some(Rgb::new(1, 2, 3)),
        avatar: text("https://a.example/large"),
        avatar_small: text("https://a.example/small"),
        birthday: Birthday::new(1, 2),
        departments: [DepartmentId(3)].into(),
        phones: Phones { work: text("1"), mobile: text("2"), personal: text("3"), inner: text("4") },
        email: text("a@a.example"),
        website: text("a.example"),
        time_zone: text("Asia/Tokyo"),
        skills: text("Figma"),
        interests: text("chess"),
        city: text("Riga"),
        first_day: Some(jiff::civil::date(2021, 3, 1)),
        flags: Flags { active: false, extranet: true, network: true, bot: true, connector: true },
        status: Some(Status::Dnd),
        idle: at(1),
        last_activity: at(2),
        mobile_last: at(3),
        desktop_last: at(4),
        absent: at(5),
        back_on: Some(jiff::civil::date(2024, 1, 2)),
        known_fields: KnownFields::ALL,
    };
    let mut poorer = Person::without_known_fields(full.id, "#5".into());
    assert!(!poorer.is_described_as(&full));
    poorer.complete(&full);
    assert_eq!(poorer, full);
}
