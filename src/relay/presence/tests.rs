#![allow(clippy::unwrap_used)]

use proptest::prelude::*;

use super::*;
use crate::people::Flags;

/// Any state of a person, as far as the wire can carry it.
pub(in crate::relay) fn published(id: u64) -> impl Strategy<Value = Published> {
    let instant = || {
        prop::option::of(1_600_000_000_i64..1_900_000_000)
            .prop_map(|second| second.map(|second| Timestamp::from_second(second).unwrap()))
    };
    let status = prop::option::of(prop::sample::select(vec![
        Status::Online,
        Status::Dnd,
        Status::Away,
        Status::Break,
        Status::Guest,
    ]));
    let day = prop::option::of(
        (2020_i16..2035, 1_i8..13, 1_i8..29).prop_map(|(y, m, d)| Date::new(y, m, d).unwrap()),
    );
    let instants = (instant(), instant(), instant(), instant(), instant(), instant());
    (0_u8..0x80, status, instants, day).prop_map(move |(told, status, instants, day)| {
        let (last_activity, idle, mobile_last, desktop_last, absent, busy_until) = instants;
        let all = Published {
            id: PersonId(id),
            told: Told::ALL,
            status,
            last_activity,
            idle,
            mobile_last,
            desktop_last,
            absent,
            back_on: absent.and(day),
            busy_until,
        };
        let mut some = Published::nothing(all.id);
        for field in Told::EACH {
            if Told::from_bits(told).unwrap().contains(field) {
                some.take(field, &all);
            }
        }
        some
    })
}

/// People by ascending numbers.
pub(in crate::relay) fn company(most: usize) -> impl Strategy<Value = Vec<Published>> {
    prop::collection::btree_set(1_u64..u64::MAX, 0..most)
        .prop_flat_map(|ids| ids.into_iter().map(published).collect::<Vec<_>>())
}

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(second).unwrap()
}

#[test]
fn what_the_portal_did_not_tell_is_not_published_as_empty() {
    let stranger = Person::without_known_fields(PersonId(7), "Anna".into());
    assert_eq!(Published::of(&stranger).told, Told::NONE);
    assert!(!Published::of(&stranger).into_person().is_known(Field::LastActivity));
    let listed = Person::new(PersonId(7), "Anna");
    let published = Published::of(&listed);
    assert!(published.told.contains(Told::LAST_ACTIVITY) && !published.told.contains(Told::DESKTOP));
    assert!(!published.told.contains(Told::BUSY) && published.busy(None).told.contains(Told::BUSY));
}

#[test]
fn a_partial_person_changes_presence_alone() {
    let mut anna = Person::new(PersonId(7), "Anna");
    anna.position = "Captain".into();
    anna.desktop_last = Some(at(100));
    anna.last_activity = Some(at(200));
    let mut told = Person::new(PersonId(7), "told");
    told.last_activity = Some(at(300));
    told.status = Some(Status::Dnd);
    anna.merge(Published::of(&told).into_person());
    assert_eq!((anna.name.as_str(), anna.position.as_str()), ("Anna", "Captain"));
    assert_eq!((anna.last_activity, anna.desktop_last), (Some(at(300)), Some(at(100))));
    assert_eq!(anna.status, Some(Status::Dnd));
}

#[test]
fn employees_alone_are_published() {
    let with = |flags: Flags| Person { flags, ..Person::new(PersonId(7), "Anna") };
    assert!(Published::is_for(&with(Flags::default())));
    for flags in [
        Flags { active: false, ..Flags::default() },
        Flags { extranet: true, ..Flags::default() },
        Flags { network: true, ..Flags::default() },
        Flags { bot: true, ..Flags::default() },
        Flags { connector: true, ..Flags::default() },
    ] {
        assert!(!Published::is_for(&with(flags)), "{flags:?}");
    }
}

#[test]
fn a_roll_tells_what_is_new_and_nothing_else() {
    let mut roll = Roll::default();
    let mut anna = Person::new(PersonId(7), "Anna");
    anna.last_activity = Some(at(100));
    assert_eq!(roll.learn(&Published::of(&anna)), Some(Published::of(&anna)));
    assert_eq!(roll.learn(&Published::of(&anna)), None);
    anna.last_activity = Some(at(160));
    let new = roll.learn(&Published::of(&anna)).unwrap();
    assert_eq!((new.told, new.last_activity), (Told::LAST_ACTIVITY, Some(at(160))));
    assert!(roll.forget(PersonId(7)) && !roll.forget(PersonId(7)) && roll == Roll::default());
}

proptest! {
    #[test]
    fn the_difference_makes_the_one_the_other(known in published(7), newer in published(7)) {
        let mut merged = known;
        merged.merge(&newer);
        let mut patched = known;
        if let Some(difference) = known.difference(&newer) {
            patched.merge(&difference);
        }
        prop_assert_eq!(patched, merged);
        prop_assert_eq!(merged.difference(&newer), None);
    }

    #[test]
    fn a_person_tells_as_much_as_was_told(told in published(7)) {
        let again = Published::of(&told.into_person());
        prop_assert_eq!(again.told, Told::from_bits(told.told.bits() & !Told::BUSY.bits()).unwrap());
        prop_assert_eq!((again.last_activity, again.absent, again.back_on), (told.last_activity, told.absent, told.back_on));
    }
}
