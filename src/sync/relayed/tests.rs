#![allow(clippy::unwrap_used, clippy::panic)]
#![allow(clippy::unnecessary_wraps)] // what is made is given as it would come

use super::*;
use crate::people::{Person, PersonId};
use crate::portal::Command;
use crate::relay::{Published, Told};

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_second(1_800_000_000 + seconds).unwrap()
}

fn beat(portal: i64) -> Option<News> {
    Some(News::Beat { as_of: at(portal - 5), portal_time: at(portal) })
}

#[test]
fn a_beat_says_that_the_relay_tells_and_how_fresh_all_are() {
    let mut relayed = Relayed::new(false);
    let updates = relayed.take(beat(10), at(10));
    let [Update::Relay(RelayState::Telling), Update::Relayed(told)] = &updates[..] else {
        panic!("{updates:?}")
    };
    assert_eq!((told.as_of, told.people.len(), told.is_whole), (at(5), 0, false));
    assert!(matches!(relayed.take(beat(40), at(40))[..], [Update::Relayed(_)]), "said once");
    let silence = News::Silent { since: Some(at(40)) };
    let silent = RelayState::Silent { since: Some(at(40)) };
    assert_eq!(relayed.take(Some(silence), at(130)), [Update::Relay(silent)]);
    assert_eq!(relayed.take(Some(News::Connected), at(131)), [], "it is silent all the same");
    assert!(matches!(relayed.take(beat(140), at(140))[..], [Update::Relay(RelayState::Telling), _]));
    let ends = relayed.take(None, at(150));
    assert_eq!(ends, [Update::Relay(RelayState::Silent { since: None })]);
}

#[test]
fn changes_tell_partial_people_and_until_when_they_are_busy() {
    let mut relayed = Relayed::new(false);
    let mut anna = Published::nothing(PersonId(1)).busy(Some(at(600)));
    anna.told = anna.told.union(Told::IDLE);
    let people = vec![anna, Published { told: Told::IDLE, ..Published::nothing(PersonId(2)) }];
    let news = News::Changes { people, gone: vec![PersonId(3)], as_of: at(0), portal_time: at(1) };
    let updates = relayed.take(Some(news), at(1));
    let Some(Update::Relayed(told)) = updates.last() else { panic!("{updates:?}") };
    assert_eq!(told.busy, [(PersonId(1), Some(at(600)))]);
    assert_eq!((told.people.len(), &told.gone[..]), (2, &[PersonId(3)][..]));
}

#[test]
fn alone_it_tells_names_the_portal_and_its_clock_by_the_quickest_message() {
    let mut relayed = Relayed::new(true);
    let portal = "acme.example".to_owned();
    let snapshot = News::Snapshot { portal, people: Vec::new(), as_of: at(90), portal_time: at(95), term: 1 };
    let updates = relayed.take(Some(snapshot), at(0));
    assert_eq!(updates[0], Update::PortalNamed("acme.example".into()));
    assert_eq!(updates[1], Update::Relay(RelayState::Telling));
    assert_eq!(updates[2], Update::ClockOffset(SignedDuration::from_secs(95)));
    let offset = |updates: Vec<Update>| {
        updates.into_iter().find_map(|update| match update {
            Update::ClockOffset(ahead) => Some(ahead.as_secs()),
            _ => None,
        })
    };
    assert_eq!(offset(relayed.take(beat(100), at(0))), Some(100), "that one came sooner");
    assert_eq!(offset(relayed.take(beat(120), at(22))), None);
    assert_eq!(offset(relayed.take(beat(120), at(100))), Some(20), "somebody set a clock");
    let directory =
        News::Directory { people: vec![Person::new(PersonId(1), "Anna")], departments: Vec::new() };
    let updates = relayed.take(Some(directory.clone()), at(0));
    assert!(matches!(
        updates[..],
        [Update::Departments(_), Update::People { .. }, Update::Connection(ConnectionState::Live)]
    ));
    assert_eq!(Relayed::new(false).take(Some(directory), at(0)), [], "a webhook tells better");
}

#[test]
fn without_names_that_stays_said() {
    let mut relayed = Relayed::new(true);
    let why = Sentence::new("relay-publishes-no-names");
    assert_eq!(
        relayed.take(Some(News::Refused(why.clone())), at(0)),
        [Update::Relay(RelayState::Refused(why))]
    );
    assert!(!relayed.take(beat(1), at(1)).contains(&Update::Relay(RelayState::Telling)));
    relayed.take(Some(News::Directory { people: Vec::new(), departments: Vec::new() }), at(2));
    assert!(relayed.take(beat(3), at(3)).contains(&Update::Relay(RelayState::Telling)));
}

#[tokio::test]
async fn without_a_portal_what_needs_one_is_answered_with_a_sentence() {
    let (news, relay) = mpsc::channel(4);
    let (instruct, instructions) = mpsc::channel(4);
    let (out, mut updates) = mpsc::channel(4);
    let task = follow_without_portal(relay, instructions, out, Clock::default());
    instruct.send(Instruction::Refresh).await.unwrap();
    instruct.send(Instruction::Call(Command::Me)).await.unwrap();
    let Some(Update::Called { command: Command::Me, result: Err(failure) }) = updates.recv().await else {
        panic!("not answered")
    };
    assert_eq!(failure.sentence, Sentence::new("relay-needs-webhook"));
    drop(instruct);
    news.send(News::Beat { as_of: at(0), portal_time: at(0) }).await.unwrap();
    assert!(updates.recv().await.is_some());
    drop(updates);
    task.await.unwrap();
}
