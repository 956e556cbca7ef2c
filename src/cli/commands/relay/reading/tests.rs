#![allow(clippy::unwrap_used, clippy::panic)]

use super::*;
use crate::people::schedule::{CalendarEntry, When};
use crate::people::{BusyKind, DepartmentId, Flags};

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_764_230_000 + second).unwrap()
}

fn person(id: u64, active: i64) -> Person {
    Person { last_activity: Some(at(active)), ..Person::new(PersonId(id), format!("Person {id}")) }
}

fn told(people: Vec<Person>, gone: &[u64], second: i64) -> Update {
    let gone = gone.iter().copied().map(PersonId).collect();
    Update::People { people, asked: Vec::new(), gone, server_time: Some(at(second)), received: at(second) }
}

fn settings(hide: &[u64], publish: Publish) -> config::Relay {
    config::Relay { hide: hide.iter().copied().map(PersonId).collect(), publish, ..config::Relay::default() }
}

fn ids(readings: &[Reading]) -> (Vec<u64>, Vec<u64>) {
    let (mut published, mut gone) = (Vec::new(), Vec::new());
    for reading in readings {
        match reading {
            Reading::People(people) => published.extend(people.iter().map(|one| one.id.0)),
            Reading::Gone(ids) => gone.extend(ids.iter().map(|id| id.0)),
            _ => {}
        }
    }
    (published, gone)
}

fn as_of(readings: &[Reading]) -> Option<Timestamp> {
    readings.iter().find_map(|reading| match reading {
        Reading::Complete { as_of, .. } => Some(*as_of),
        _ => None,
    })
}

#[test]
fn employees_alone_are_published_and_nobody_who_is_hidden() {
    let mut company = Company::new(&settings(&[2], Publish::Presence));
    let bot = Person { flags: Flags { bot: true, ..Flags::default() }, ..person(3, 0) };
    let readings = company.take(told(vec![person(1, 0), person(2, 0), bot], &[], 0), at(0));
    assert_eq!(ids(&readings).0, [1]);
    let dismissed = Person { flags: Flags { active: false, ..Flags::default() }, ..person(1, 0) };
    assert_eq!(ids(&company.take(told(vec![dismissed], &[], 30), at(30))), (vec![], vec![1]));
}

#[test]
fn everybody_is_as_fresh_as_the_oldest_answer_once_all_were_read() {
    let mut company = Company::new(&settings(&[], Publish::Presence));
    assert_eq!(as_of(&company.take(told(vec![person(1, 0)], &[], 1), at(1))), None);
    assert_eq!(as_of(&company.take(told(vec![person(2, 0)], &[], 2), at(2))), None);
    let live = Update::Connection(ConnectionState::Live);
    assert_eq!(as_of(&company.take(live, at(3))), Some(at(1)));
    assert_eq!(as_of(&company.take(told(vec![person(1, 0)], &[], 30), at(30))), Some(at(2)));
    let readings = company.take(told(vec![person(1, 0)], &[2], 60), at(60));
    assert_eq!(
        (as_of(&readings), ids(&readings).1),
        (Some(at(60)), vec![2]),
        "who is gone holds nothing back"
    );
}

#[test]
fn a_meeting_begins_and_ends_by_the_clock() {
    let mut company = Company::new(&settings(&[], Publish::Presence));
    company.take(told(vec![person(1, 0), person(2, 0)], &[], 0), at(0));
    let meeting =
        CalendarEntry { when: When::Instants { from: at(60), to: at(600) }, kind: BusyKind::Meeting };
    let schedule = Schedule::told(vec![meeting], jiff::civil::Date::constant(2025, 12, 1), at(0));
    let until = |readings: Vec<Reading>| match &readings[..] {
        [Reading::People(people), ..] => people.first().map(|one| one.busy_until),
        _ => None,
    };
    let schedules = Update::Schedules(vec![(PersonId(1), schedule)]);
    assert_eq!(until(company.take(schedules, at(0))), Some(None));
    assert_eq!(until(company.tick(at(30))), None, "nothing new");
    assert_eq!(until(company.tick(at(60))), Some(Some(at(600))));
    assert_eq!(until(company.tick(at(600))), Some(None));
}

#[test]
fn a_directory_is_made_when_somebody_is_described_otherwise() {
    let named = |readings: Vec<Reading>| match readings.into_iter().next() {
        Some(Reading::Directory(directory)) => directory.people.into_iter().map(|one| one.name).collect(),
        _ => Vec::new(),
    };
    let mut company = Company::new(&settings(&[2], Publish::Directory));
    company.take(told(vec![person(1, 0), person(2, 0)], &[], 0), at(0));
    assert_eq!(named(company.tick(at(1))), [""; 0], "not before everybody was read");
    let live = Update::Connection(ConnectionState::Live);
    assert_eq!(named(company.take(live, at(2))), ["Person 1"], "before the first snapshot");
    company.take(told(vec![person(1, 50)], &[], 60), at(60));
    assert_eq!(named(company.tick(at(100))), [""; 0], "activity describes nobody");
    let moved = Person { name: "Anna".into(), departments: vec![DepartmentId(3)].into(), ..person(1, 50) };
    company.take(told(vec![moved], &[], 100), at(100));
    assert_eq!(named(company.tick(at(101))), ["Anna"]);
    let mut presence = Company::new(&settings(&[], Publish::Presence));
    presence.take(told(vec![person(1, 0)], &[], 0), at(0));
    let live = Update::Connection(ConnectionState::Live);
    assert_eq!(named(presence.take(live, at(2))), [""; 0]);
    assert_eq!(named(presence.tick(at(3))), [""; 0]);
}
