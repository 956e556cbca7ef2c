#![allow(clippy::unwrap_used, clippy::panic)]

use super::*;
use crate::people::Status;
use crate::relay::message::{Body, assemble};
use crate::relay::presence::Told;

const BEGAN: i64 = 1_764_230_000;

fn at(milliseconds: u64) -> Moment {
    let steady = Duration::from_millis(milliseconds);
    let wall = Timestamp::from_second(BEGAN).unwrap();
    Moment { steady, wall: wall + SignedDuration::try_from(steady).unwrap() }
}

fn person(id: u64, status: Status) -> Published {
    Published { told: Told::STATUS, status: Some(status), ..Published::nothing(PersonId(id)) }
}

/// A reign in which two people were read at the beginning.
fn reign() -> Reign {
    let mut reign = Reign::new("acme.example".to_owned(), 7);
    let people = vec![person(1, Status::Online), person(2, Status::Online)];
    reign.take(Reading::People(people), at(0));
    reign
}

fn complete(reign: &mut Reign, now: Moment) {
    reign.take(Reading::Complete { as_of: now.wall, ahead: SignedDuration::ZERO }, now);
}

/// What is said at an instant, all of it; writes succeed.
fn said(reign: &mut Reign, now: Moment) -> Vec<(String, Message)> {
    let mut said = Vec::new();
    while let Some(say) = reign.next(now) {
        match say {
            Say::Publish(messages) => {
                said.extend(messages.iter().map(|one| ("changes".to_owned(), Message::decode(one).unwrap())));
            }
            Say::Write(write) => {
                reign.written(write.completes);
                said.push((write.key, Message::decode(&write.value).unwrap()));
            }
        }
    }
    said
}

#[test]
fn nothing_is_said_before_everybody_was_read_and_the_snapshot_comes_first() {
    let mut reign = reign();
    assert_eq!((reign.next(at(5000)), reign.wake()), (None, None));
    complete(&mut reign, at(6000));
    let told = said(&mut reign, at(6000));
    let [(key, snapshot), (subject, beat)] = &told[..] else { panic!("{told:?}") };
    assert_eq!((key.as_str(), subject.as_str()), ("snapshot.0", "changes"));
    assert_eq!((snapshot.header.term, snapshot.header.sequence), (7, 0));
    assert_eq!((beat.header.sequence, beat.header.snapshot, &beat.body), (1, Some(0), &Body::Beat));
    assert_eq!(assemble(vec![snapshot.clone()]).unwrap().value.len(), 2);
}

#[test]
fn changes_are_gathered_and_numbered() {
    let mut reign = reign();
    complete(&mut reign, at(0));
    said(&mut reign, at(0));
    reign.take(Reading::People(vec![person(1, Status::Dnd), person(2, Status::Online)]), at(100));
    reign.take(Reading::Gone(vec![PersonId(2), PersonId(9)]), at(500));
    assert_eq!((reign.next(at(600)), reign.wake()), (None, Some(Duration::from_millis(1100))));
    let told = said(&mut reign, at(1100));
    let [(_, Message { header, body: Body::Changes(changes) })] = &told[..] else { panic!("{told:?}") };
    assert_eq!((header.sequence, &changes.gone[..]), (2, &[PersonId(2)][..]));
    assert_eq!(changes.people, [person(1, Status::Dnd)]);
    assert_eq!(reign.next(at(1200)), None, "nothing is said twice");
}

#[test]
fn a_snapshot_is_written_every_half_minute_and_holds_what_was_said() {
    let mut reign = reign();
    complete(&mut reign, at(0));
    said(&mut reign, at(0));
    reign.take(Reading::People(vec![person(3, Status::Away)]), at(29_900));
    assert_eq!(reign.next(at(29_950)), None);
    let told = said(&mut reign, at(30_000));
    let keys: Vec<&str> = told.iter().map(|(key, _)| key.as_str()).collect();
    assert_eq!(keys, ["changes", "snapshot.0"]);
    assert_eq!(told[0].1.header.sequence, told[1].1.header.sequence);
    assert_eq!(assemble(vec![told[1].1.clone()]).unwrap().value.len(), 3);
    assert_eq!(reign.next(at(59_000)), None);
    let told = said(&mut reign, at(60_000));
    assert_eq!(
        told.iter().map(|(key, _)| key.as_str()).collect::<Vec<_>>(),
        ["changes", "snapshot.0"],
        "a beat"
    );
    assert_eq!(told[0].1.header.snapshot, Some(2));
}

#[test]
fn what_was_not_written_is_written_later() {
    let mut reign = reign();
    complete(&mut reign, at(0));
    assert!(matches!(reign.next(at(0)), Some(Say::Write(_))));
    reign.unwritten(at(2000));
    assert_eq!(
        (reign.next(at(2000)), reign.wake().is_some_and(|at| at <= Duration::from_secs(7))),
        (None, true)
    );
    assert_eq!(said(&mut reign, at(7000)).len(), 2);
}

#[test]
fn names_that_were_not_written_are_written_later_and_keep_nobody_waiting() {
    let mut reign = reign();
    let directory = Directory { people: Vec::new(), departments: Vec::new() };
    reign.take(Reading::Directory(directory.clone()), at(0));
    complete(&mut reign, at(0));
    assert!(matches!(reign.next(at(0)), Some(Say::Write(write)) if write.key == "directory.0"));
    reign.unwritten(at(0));
    assert_eq!((reign.next(at(0)), reign.wake()), (None, Some(AGAIN)));
    let keys = |told: Vec<(String, Message)>| told.into_iter().map(|(key, _)| key).collect::<Vec<_>>();
    assert_eq!(keys(said(&mut reign, at(5000))), ["snapshot.0", "changes"]);
    assert_eq!(reign.wake(), Some(NAMES_AGAIN));
    let told = said(&mut reign, at(30_000));
    assert_eq!(told[0].1.header.directory, directory.version());
    assert_eq!(keys(told)[0], "directory.0");
}

#[test]
fn a_directory_is_written_once_and_told() {
    let mut reign = reign();
    complete(&mut reign, at(0));
    said(&mut reign, at(0));
    let entry = crate::people::Person::new(PersonId(1), "Anna");
    let directory = Directory { people: vec![Directory::entry(&entry)], departments: Vec::new() };
    reign.take(Reading::Directory(directory.clone()), at(3000));
    assert!(reign.wake().is_some_and(|at| at <= Duration::from_secs(3)));
    let told = said(&mut reign, at(3000));
    let [(key, written), (_, beat)] = &told[..] else { panic!("{told:?}") };
    assert_eq!((key.as_str(), written.header.directory), ("directory.0", directory.version()));
    assert_eq!(beat.header.directory, directory.version());
    reign.take(Reading::Directory(directory), at(4000));
    assert_eq!(reign.next(at(4000)), None);
}

#[test]
fn names_come_before_the_first_snapshot() {
    let mut reign = reign();
    let directory = Directory { people: Vec::new(), departments: Vec::new() };
    reign.take(Reading::Directory(directory.clone()), at(0));
    complete(&mut reign, at(0));
    let told = said(&mut reign, at(0));
    let keys: Vec<&str> = told.iter().map(|(key, _)| key.as_str()).collect();
    assert_eq!(keys, ["directory.0", "snapshot.0", "changes"]);
    assert!(told.iter().all(|(_, message)| message.header.directory == directory.version()));
}

#[test]
fn one_who_comes_back_is_told_whole() {
    let mut reign = reign();
    complete(&mut reign, at(0));
    said(&mut reign, at(0));
    reign.take(Reading::Gone(vec![PersonId(1)]), at(100));
    reign.take(Reading::People(vec![person(1, Status::Online)]), at(200));
    let told = said(&mut reign, at(1100));
    let [(_, Message { body: Body::Changes(changes), .. })] = &told[..] else { panic!("{told:?}") };
    assert_eq!((changes.gone.len(), &changes.people[..]), (0, &[person(1, Status::Online)][..]));
}
