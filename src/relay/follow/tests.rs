#![allow(clippy::unwrap_used, clippy::panic)]
#![allow(clippy::unnecessary_wraps)] // what is made is given as it would come

mod faults;

use std::collections::BTreeMap;

use super::*;
use crate::people::PersonId;
use crate::relay::presence::{Roll, Told};

const PORTAL: &str = "acme.example";

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_second(1_800_000_000 + seconds).unwrap()
}

/// Somebody as they are with that number of their story.
fn person(id: u64, story: i64) -> Published {
    Published {
        told: Told::LAST_ACTIVITY,
        last_activity: Some(at(story)),
        ..Published::nothing(PersonId(id))
    }
}

fn header(term: u64, sequence: u64, snapshot: u64, second: i64) -> Header {
    Header {
        portal: PORTAL.to_owned(),
        term,
        sequence,
        snapshot: Some(snapshot),
        told_at: at(second),
        complete_as_of: Some(at(second - 5)),
        chunk: 0,
        chunks: 1,
        directory: 0,
    }
}

fn beat(term: u64, sequence: u64, second: i64) -> Result<Message, Damage> {
    Ok(Message { header: header(term, sequence, 0, second), body: Body::Beat })
}

fn snapshot(term: u64, sequence: u64, second: i64) -> Option<Result<Whole<Vec<Published>>, Damage>> {
    let value = vec![person(1, second), person(2, second)];
    Some(Ok(Whole { header: header(term, sequence, 0, second), value }))
}

/// A dashboard that has the snapshot of the fifth message, and heard the sixth.
fn following() -> Follow {
    let mut follow = Follow::new(Some(PORTAL.to_owned()), false, 7, at(0));
    follow.connected(at(0));
    assert_eq!(follow.next(at(0)), Step::FetchSnapshot);
    assert!(matches!(follow.fetched(snapshot(3, 5, 0), at(0))[..], [News::Snapshot { term: 3, .. }]));
    assert!(matches!(follow.heard(beat(3, 6, 1), at(1))[..], [News::Beat { .. }]));
    follow
}

/// When the snapshot will be fetched; `None`: it will not.
fn fetches_at(follow: &Follow) -> Option<Timestamp> {
    follow.snapshot.due
}

#[test]
fn what_follows_on_is_applied_and_says_how_fresh_all_are() {
    let mut follow = following();
    let changes = Changes { people: vec![person(1, 9)], gone: vec![PersonId(2)] };
    let message = Message { header: header(3, 7, 5, 9), body: Body::Changes(changes.clone()) };
    let Changes { people, gone } = changes;
    let told = News::Changes { people, gone, as_of: at(4), portal_time: at(9) };
    assert_eq!(follow.heard(Ok(message.clone()), at(9)), [told]);
    // Once more, earlier, of an earlier term, damaged, of another portal, or a snapshot where none is answered.
    let (mut foreign, mut state) = (message.clone(), message.clone());
    foreign.header = Header { portal: "other.example".into(), ..header(3, 8, 5, 9) };
    state.header = header(3, 8, 5, 9);
    state.body = Body::Snapshot(vec![person(1, 10)]);
    for forged in [Ok(message), beat(3, 4, 9), beat(2, 99, 9), Err(Damage::Cut), Ok(state)] {
        assert_eq!(follow.heard(forged, at(10)), []);
    }
    assert_eq!(follow.heard(Ok(foreign.clone()), at(10)).len(), 1, "that it is foreign is said");
    assert_eq!(follow.heard(Ok(foreign), at(10)), [], "and said once");
    assert_eq!((follow.ignored(), follow.position()), (7, Some(Position { term: 3, sequence: 7 })));
    assert_eq!(fetches_at(&follow), None);
}

#[test]
fn a_gap_is_closed_by_the_snapshot_once_it_holds_what_is_missed() {
    let mut follow = following();
    // 7 is lost; the snapshot holds no more than 5 yet.
    assert_eq!(follow.heard(Ok(Message { header: header(3, 8, 5, 9), body: Body::Beat }), at(9)), []);
    assert_eq!(fetches_at(&follow), None);
    assert_eq!(follow.heard(Ok(Message { header: header(3, 9, 7, 12), body: Body::Beat }), at(12)), []);
    let due = fetches_at(&follow).unwrap();
    assert!(due >= at(12) && due <= at(17), "{due}");
    assert_eq!(follow.next(due), Step::FetchSnapshot);
    let news = follow.fetched(snapshot(3, 7, 11), due);
    assert!(matches!(news[..], [News::Snapshot { .. }, News::Beat { .. }, News::Beat { .. }]), "{news:?}");
    assert_eq!(follow.position(), Some(Position { term: 3, sequence: 9 }));
}

#[test]
fn another_leader_brings_a_new_snapshot_and_an_older_one_is_ignored() {
    let mut follow = following();
    assert_eq!(follow.heard(beat(4, 1, 9), at(9)), []);
    let due = fetches_at(&follow).unwrap();
    follow.next(due);
    // What the server keeps is still the old leader's.
    assert_eq!(follow.fetched(snapshot(3, 5, 0), due), []);
    let again = fetches_at(&follow).unwrap();
    assert!(again > due, "it is tried again, later");
    follow.next(again);
    let news = follow.fetched(snapshot(4, 0, 12), again);
    assert!(matches!(news[..], [News::Snapshot { term: 4, .. }, News::Beat { .. }]), "{news:?}");
    assert_eq!(follow.heard(beat(3, 7, 13), at(20)), [], "the old leader is not believed any more");
}

#[test]
fn a_screen_that_is_not_in_use_takes_its_time() {
    let mut waits = Vec::new();
    for seed in 0..200 {
        let mut follow = Follow::new(None, false, seed, at(0));
        follow.connected(at(0));
        follow.next(at(0));
        follow.fetched(snapshot(3, 5, 0), at(0));
        follow.set_in_use(false, at(0));
        follow.connected(at(100));
        let due = fetches_at(&follow).unwrap();
        waits.push(due.duration_since(at(100)).as_secs());
        follow.set_in_use(true, at(101));
        assert!(fetches_at(&follow).unwrap() <= at(106), "somebody looks now");
    }
    assert!(waits.iter().all(|wait| (0..=60).contains(wait)));
    let soon = waits.iter().filter(|wait| **wait < 30).count();
    assert!((70..=130).contains(&soon), "spread evenly: {soon}");
}

#[test]
fn a_reconnection_that_missed_nothing_fetches_nothing() {
    let mut follow = following();
    follow.connected(at(20));
    assert!(fetches_at(&follow).is_some());
    follow.heard(beat(3, 7, 21), at(21));
    assert_eq!(fetches_at(&follow), None);
}

#[test]
fn silence_is_told_once_and_ends_with_the_next_word() {
    let mut follow = following();
    assert_eq!(follow.look_at_the_clock(at(90)), None);
    assert_eq!(follow.next(at(2)), Step::Wait(at(91)));
    assert_eq!(follow.look_at_the_clock(at(91)), Some(News::Silent { since: Some(at(1)) }));
    assert_eq!(follow.look_at_the_clock(at(300)), None);
    assert!(matches!(follow.heard(beat(3, 7, 301), at(301))[..], [News::Beat { .. }]));
    assert_eq!(follow.look_at_the_clock(at(302)), None);
    // Nothing at all, ever.
    let mut deaf = Follow::new(None, false, 7, at(0));
    assert_eq!(deaf.look_at_the_clock(at(90)), Some(News::Silent { since: None }));
}

#[test]
fn a_kept_snapshot_alone_is_no_sign_of_life() {
    let mut follow = Follow::new(None, false, 7, at(0));
    follow.connected(at(0));
    follow.next(at(0));
    assert_eq!(follow.fetched(snapshot(3, 5, -4000), at(1)).len(), 1);
    assert_eq!(follow.look_at_the_clock(at(90)), None);
    assert_eq!(follow.look_at_the_clock(at(91)), Some(News::Silent { since: None }));
    // A later one is: somebody has written it.
    follow.connected(at(100));
    follow.next(at(200));
    assert_eq!(follow.fetched(snapshot(3, 9, 99), at(101)).len(), 1);
    assert_eq!(follow.look_at_the_clock(at(190)), None);
}

#[test]
fn after_a_silence_a_lower_term_is_believed_if_it_is_fresher() {
    let mut follow = following();
    let lower = |second| {
        let mut follow = follow.clone();
        follow.look_at_the_clock(at(95));
        follow.heard(beat(2, 1, second), at(96));
        let due = fetches_at(&follow).unwrap();
        follow.next(due);
        follow.fetched(snapshot(2, 0, second), due)
    };
    assert!(matches!(lower(96)[..], [News::Snapshot { term: 2, .. }, News::Beat { .. }]));
    assert_eq!(lower(0), [], "older than what is held");
    follow.heard(beat(2, 1, 50), at(50));
    assert_eq!(fetches_at(&follow), None, "and never before one");
}

#[test]
fn what_cannot_be_fetched_is_tried_later_and_later() {
    let mut follow = Follow::new(None, false, 7, at(0));
    follow.connected(at(0));
    let mut now = at(0);
    let mut waits = Vec::new();
    for fault in [None, Some(Err(Damage::Chunks)), None, None, None, None, None] {
        assert_eq!(follow.next(now), Step::FetchSnapshot);
        assert_eq!(follow.fetched(fault, now), []);
        let due = fetches_at(&follow).unwrap();
        waits.push(due.duration_since(now).as_secs());
        now = due;
    }
    assert!(waits.windows(2).all(|pair| pair[1] + 6 >= pair[0]), "{waits:?}");
    assert!(waits[0] >= 10 && waits[6] >= 160 && waits[6] <= 165, "{waits:?}");
    // A leader that has not read everybody says nothing of use.
    let mut early = header(3, 5, 0, 0);
    early.complete_as_of = None;
    follow.next(now);
    assert_eq!(follow.fetched(Some(Ok(Whole { header: early, value: Vec::new() })), now), []);
    assert_eq!(follow.position(), None);
}

#[test]
fn the_directory_is_fetched_when_it_is_another_one() {
    let mut follow = Follow::new(None, true, 7, at(0));
    follow.connected(at(0));
    follow.next(at(0));
    let mut told = header(3, 5, 0, 0);
    told.directory = 77;
    let mut nameless = follow.clone();
    nameless.fetched(snapshot(3, 5, 0), at(0));
    assert_eq!(nameless.look_at_the_clock(at(59)), None, "it may have just begun");
    assert!(matches!(nameless.look_at_the_clock(at(60)), Some(News::Refused(_))), "none is published");
    assert_eq!(nameless.look_at_the_clock(at(61)), None);
    follow.fetched(Some(Ok(Whole { header: told.clone(), value: Vec::new() })), at(0));
    assert_eq!(follow.next(at(0)), Step::FetchDirectory);
    let directory = |header: &Header| Some(Ok(Whole { header: header.clone(), value: Directory::default() }));
    assert!(follow.fetched_directory(None, at(0)).is_none());
    assert!(matches!(follow.next(at(0)), Step::Wait(_)));
    assert_eq!(follow.next(at(20)), Step::FetchDirectory);
    assert!(matches!(follow.fetched_directory(directory(&told), at(20)), Some(News::Directory { .. })));
    let heard = |sequence, directory| {
        Ok(Message { header: Header { directory, ..header(3, sequence, 5, 0) }, body: Body::Beat })
    };
    follow.heard(heard(6, 77), at(21));
    assert!(matches!(follow.next(at(40)), Step::Wait(_)));
    follow.heard(heard(7, 78), at(41));
    assert_eq!(follow.next(at(46)), Step::FetchDirectory);
    // Whoever has names of their own fetches none.
    let mut with_webhook = following();
    with_webhook.heard(heard(7, 78), at(41));
    assert!(matches!(with_webhook.next(at(60)), Step::Wait(_)));
}

/// What a screen shows: the news, taken one after the other.
#[derive(Default)]
struct Shown(BTreeMap<PersonId, Published>);

impl Shown {
    fn take(&mut self, news: Vec<News>) {
        for news in news {
            match news {
                News::Snapshot { people, .. } => {
                    self.0 = people.into_iter().map(|one| (one.id, one)).collect();
                }
                News::Changes { people, gone, .. } => {
                    self.0.extend(people.into_iter().map(|one| (one.id, one)));
                    self.0.retain(|id, _| !gone.contains(id));
                }
                _ => {}
            }
        }
    }

    fn roll(&self) -> Roll {
        self.0.values().copied().collect()
    }
}
