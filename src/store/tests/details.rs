//! What is kept beside people: the structure, and calendars; and what `user.get` adds.

use jiff::civil::Weekday;

use super::*;
use crate::people::schedule::{BusyKind, CalendarEntry, When, WorkingTime};
use crate::people::structure::{Duty, Node, NodeId, NodeKind, NodeMembers};
use crate::people::{BusySpan, RememberedDetails, Schedule};

fn details(cache: &Cache, whose: Option<&[PersonId]>, now: Timestamp) -> RememberedDetails {
    Store::open(&cache.path()).unwrap().details(whose, Timestamp::MIN, now).unwrap()
}

fn node(id: u64, kind: NodeKind) -> Node {
    Node { id: NodeId(id), kind, name: format!("N{id}"), parent: None, department: None }
}

fn members(node: u64) -> NodeMembers {
    NodeMembers { node: NodeId(node), members: vec![(PersonId(1), Duty::Deputy)], is_complete: true }
}

/// A meeting of an hour that begins so many seconds after, as it was read then.
fn schedule(begins: i64, read: i64) -> Schedule {
    let when = When::Instants { from: at(begins), to: at(begins + 3600) };
    let last_day = at(read).to_zoned(jiff::tz::TimeZone::UTC).date().tomorrow().unwrap();
    Schedule::told(vec![CalendarEntry { when, kind: BusyKind::Meeting }], last_day, at(read))
}

#[test]
fn the_structure_is_remembered_with_its_age() {
    let cache = Cache::new();
    let mut recorder = cache.recorder(None);
    let nodes = vec![node(20, NodeKind::Department), node(24, NodeKind::Team), node(26, NodeKind::Team)];
    let told = |id| Record::NodeMembers { told: members(id), at: at(10) };
    recorder.write(&[Record::Nodes { nodes: nodes.clone(), at: at(0) }, told(24), told(26)]).unwrap();
    let known = details(&cache, None, at(20)).structure;
    assert_eq!((known.nodes, known.members), (nodes, vec![members(24), members(26)]));
    assert!(!known.is_whole);
    recorder.write(&[Record::AllNodes { nodes: vec![NodeId(20), NodeId(24)], at: at(10) }]).unwrap();
    let known = details(&cache, None, at(20)).structure;
    assert_eq!((known.nodes.len(), known.members.len(), known.is_whole), (2, 1, true));
    let newer = Store::open(&cache.path()).unwrap().details(None, at(5), at(20)).unwrap().structure;
    assert_eq!((newer.nodes.len(), newer.members.len(), newer.is_whole), (0, 1, true));
    let mut store = Store::open(&cache.path()).unwrap();
    store.clear().unwrap();
    assert!(details(&cache, None, at(20)).is_empty());
    store.check().unwrap();
}

#[test]
fn calendars_are_kept_for_a_day_without_what_fills_them() {
    let cache = Cache::new();
    let mut recorder = cache.recorder(None);
    let working_time = WorkingTime::default().with_hours(540, 1080).with_days_off(vec![Weekday::Sunday]);
    recorder
        .write(&[
            people(&[1, 2], 0),
            Record::Schedules(vec![(PersonId(1), schedule(600, 0)), (PersonId(2), schedule(900, 3600))]),
            Record::WorkingTime { told: working_time.clone(), at: at(0) },
        ])
        .unwrap();
    let known = details(&cache, None, at(7200));
    assert_eq!(known.schedules, [(PersonId(1), schedule(600, 0)), (PersonId(2), schedule(900, 3600))]);
    assert_eq!(known.working_time, Some(working_time));
    assert_eq!(details(&cache, Some(&[PersonId(2), PersonId(9)]), at(7200)).schedules.len(), 1);
    // A day later only the newer one, and then none is believed, nor kept.
    let ids = |seconds| -> Vec<PersonId> {
        details(&cache, None, at(seconds)).schedules.into_iter().map(|(id, _)| id).collect()
    };
    assert_eq!(ids(24 * 3600 + 60), [PersonId(2)]);
    recorder.prune(at(24 * 3600 + 60)).unwrap();
    assert_eq!(ids(0), [PersonId(2)]);
    recorder.write(&[Record::Gone(vec![PersonId(2)])]).unwrap();
    assert_eq!(ids(0), []);
    recorder.store().check().unwrap();
}

#[test]
fn a_shorter_reading_keeps_the_days_after_it() {
    let cache = Cache::new();
    let mut recorder = cache.recorder(None);
    let day = |days: i64| at(days * 86_400).to_zoned(jiff::tz::TimeZone::UTC).date();
    let entry = |days: i64| {
        let from = day(days).at(0, 0, 0, 0);
        let when = When::Local { from, to: day(days + 2).at(0, 0, 0, 0) };
        CalendarEntry { when, kind: BusyKind::Absent }
    };
    let two_weeks = Schedule::told(vec![entry(9)], day(14), at(0));
    recorder.write(&[people(&[1], 0), Record::Schedules(vec![(PersonId(1), two_weeks)])]).unwrap();
    recorder.write(&[Record::Schedules(vec![(PersonId(1), schedule(7200, 3600))])]).unwrap();
    let known = details(&cache, None, at(4000)).schedules;
    let agenda = known[0].1.agenda(jiff::tz::TimeZone::UTC);
    let kinds: Vec<BusyKind> = agenda.busy().iter().map(|&BusySpan { kind, .. }| kind).collect();
    assert_eq!(kinds, [BusyKind::Meeting, BusyKind::Absent]);
}

#[test]
fn a_file_of_an_older_program_is_read_and_gets_what_it_lacks() {
    let cache = Cache::new();
    cache.recorder(None).write(&[people(&[1], 0)]).unwrap();
    let old = Connection::open(cache.path()).unwrap();
    old.execute_batch(
        "DROP TABLE nodes; DROP TABLE node_members; DROP TABLE schedules; DROP TABLE working_time",
    )
    .unwrap();
    drop(old);
    // It cannot be written at first.
    let read_only = OpenFlags::SQLITE_OPEN_READ_ONLY;
    let connection = Connection::open_with_flags(cache.path(), read_only).unwrap();
    let store = Store { connection, path: cache.path() };
    assert!(store.details(None, Timestamp::MIN, at(0)).unwrap().is_empty());
    store.check().unwrap();
    drop(store);
    let mut recorder = cache.recorder(None);
    recorder.write(&[Record::Schedules(vec![(PersonId(1), schedule(600, 0))])]).unwrap();
    assert_eq!(details(&cache, None, at(0)).schedules.len(), 1);
}

#[test]
fn what_user_get_told_of_a_stranger_is_theirs_when_they_are_known() {
    let cache = Cache::new();
    let mut recorder = cache.recorder(None);
    let mut brief = Person::without_known_fields(PersonId(1), "#1".into());
    brief.set_time_zone("Europe/Riga".into());
    recorder.write(&[Record::UserBriefs(vec![brief])]).unwrap();
    recorder.write(&[people(&[1], 0)]).unwrap();
    let (person, _) = &cache.remembered().people[0];
    assert_eq!((person.time_zone.as_deref(), person.name.as_str()), (Some("Europe/Riga"), "Анна № 1"));
}

#[test]
fn what_it_adds_is_kept_of_those_who_are_known() {
    let cache = Cache::new();
    cache.recorder(None).write(&[people(&[1], 10)]).unwrap();
    let brief = |id, city: &str| {
        let mut brief = Person::without_known_fields(PersonId(id), format!("#{id}").into());
        brief.city = Some(city.into());
        brief
    };
    let briefs = vec![brief(1, "Riga"), brief(9, "Porto")];
    cache.recorder(None).write(&[Record::UserBriefs(briefs), people(&[1], 90)]).unwrap();
    let mut people = cache.remembered().people;
    let (known, told) = people.remove(0);
    assert_eq!((known.city.as_deref(), known.name, told), (Some("Riga"), person(1, at(90)).name, at(90)));
    assert!(people.is_empty(), "nobody is known by that alone");
}
