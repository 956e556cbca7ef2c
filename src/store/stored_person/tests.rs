#![allow(clippy::unwrap_used)]

use proptest::prelude::*;

use super::*;
use crate::people::{Field, Phones};

fn text() -> impl Strategy<Value = SharedText> {
    "\\PC{0,6}".prop_map(SharedText::from)
}

fn some() -> impl Strategy<Value = Option<SharedText>> {
    text().prop_map(|text| Some(text).filter(|text| !text.is_empty()))
}

fn instant() -> impl Strategy<Value = Option<Timestamp>> {
    prop::option::of(
        (-9_999_999_999_999_999i64..9_999_999_999_999_999)
            .prop_map(|at| Timestamp::from_microsecond(at).unwrap()),
    )
}

fn day() -> impl Strategy<Value = Option<Date>> {
    prop::option::of(
        (-9999i16..9999, 1i8..13, 1i8..29)
            .prop_map(|(year, month, day)| Date::new(year, month, day).unwrap()),
    )
}

prop_compose! {
    fn texts()(
        name in "\\PC{1,6}", names in [text(), text(), text()], rest in prop::array::uniform7(some()),
        phones in [some(), some(), some(), some()], city in some(),
    ) -> Person {
        let [first_name, last_name, position] = names;
        let [avatar, avatar_small, email, website, time_zone, skills, interests] = rest;
        let [work, mobile, personal, inner] = phones;
        Person {
            first_name, last_name, position, avatar, avatar_small, email, website, time_zone, skills, interests, city,
            phones: Phones { work, mobile, personal, inner },
            ..Person::new(PersonId(1), name)
        }
    }
}

prop_compose! {
    fn person()(
        mut person in texts(), id in 1u64.., known: u32, departments: Vec<u64>, flags: [bool; 5], status in 0usize..6,
        color: Option<[u8; 3]>, birthday: Option<(i8, i8)>, days in [day(), day()],
        times in [instant(), instant(), instant(), instant(), instant()],
    ) -> Person {
        person.id = PersonId(id);
        person.known_fields = KnownFields::from_bits(known);
        person.departments = departments.into_iter().map(DepartmentId).collect();
        person.flags = Flags { active: flags[0], extranet: flags[1], network: flags[2], bot: flags[3], connector: flags[4] };
        person.status = STATUSES.get(status).copied();
        person.color = color.map(|[r, g, b]| Rgb { r, g, b });
        person.birthday = birthday.map(|(day, month)| Birthday { day, month });
        [person.first_day, person.back_on] = days;
        [person.idle, person.last_activity, person.mobile_last, person.desktop_last, person.absent] = times;
        person
    }
}

proptest! {
    #[test]
    fn who_is_written_is_read(people in prop::collection::vec(person(), 0..4)) {
        let mut rows = StoredPeople::default();
        for person in &people {
            rows.add(ValueRef::Blob(&encode(person))).unwrap();
        }
        let read: Vec<Option<Person>> = rows.decode().collect();
        prop_assert_eq!(read, people.into_iter().map(Some).collect::<Vec<_>>());
    }

    #[test]
    fn who_was_written_by_an_older_program_is_read(person in person()) {
        let bytes = postcard::to_allocvec(&person).unwrap();
        prop_assert_eq!(decode(ValueRef::Blob(&bytes)).unwrap(), Some(person.clone()));
        let json = serde_json::to_vec(&person).unwrap();
        prop_assert_eq!(decode(ValueRef::Text(&json)).unwrap(), Some(person));
    }

    #[test]
    fn no_bytes_break_it(mut bytes: Vec<u8>, marked: bool) {
        if marked {
            bytes.insert(0, MARK);
        }
        if let Some(person) = decode(ValueRef::Blob(&bytes)).unwrap() {
            prop_assert_eq!(decode(ValueRef::Blob(&encode(&person))).unwrap(), Some(person));
        }
    }

    #[test]
    fn damage_of_one_spares_the_others(person in person(), at: prop::sample::Index, byte: u8) {
        let mut damaged = encode(&person);
        let at = at.index(damaged.len());
        damaged[at] = byte;
        let mut rows = StoredPeople::default();
        for bytes in [&encode(&person), &damaged, &vec![MARK], &encode(&person)] {
            rows.add(ValueRef::Blob(bytes)).unwrap();
        }
        let read: Vec<Option<Person>> = rows.decode().collect();
        prop_assert_eq!((&read[0], &read[2], &read[3]), (&Some(person.clone()), &None, &Some(person)));
    }
}

#[test]
fn a_field_that_came_later_is_not_told() {
    let mut known = Person::new(PersonId(3), "Анна");
    known.back_on = Some(jiff::civil::date(2026, 12, 1));
    known.known_fields = known.known_fields.without(Field::Absent);
    let bytes =
        postcard::to_allocvec(&Person { back_on: None, known_fields: KnownFields::NONE, ..known.clone() });
    let older = [bytes.unwrap().strip_suffix(&[0, 0]).unwrap(), &[]].concat();
    assert_eq!(decode(ValueRef::Blob(&older)).unwrap().map(|person| person.back_on), Some(None));
    let mut bytes = encode(&known);
    // As if times were not kept yet.
    assert_eq!(usize::from(bytes[1]), bytes[2..].len() - "Анна".len());
    bytes[1] -= 1;
    bytes.remove(1 + usize::from(bytes[1]) + 1);
    assert_eq!(decode(ValueRef::Blob(&bytes)).unwrap(), Some(known));
    assert!(decode(ValueRef::Null).is_err());
}
