#![allow(clippy::unwrap_used)]

use jiff::SignedDuration;

use super::*;
use crate::people::schedule::Engagement;
use crate::people::{KnownFields, Presence, Rules};

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_second(1_800_000_000 + seconds).unwrap()
}

/// What a relay tells of somebody.
fn relayed(id: u64, last_activity: i64) -> Person {
    let mut person = Person::without_known_fields(PersonId(id), format!("#{id}").into());
    person.last_activity = Some(at(last_activity));
    person.known_fields = KnownFields::NONE.with(Field::LastActivity).with(Field::Idle);
    person
}

fn told(people: Vec<Person>, is_whole: bool, as_of: i64) -> RelayedPeople {
    RelayedPeople {
        people,
        busy: Vec::new(),
        gone: Vec::new(),
        is_whole,
        as_of: at(as_of),
        told_at: at(as_of),
    }
}

/// Anna and Ben, by their names.
fn roster() -> Roster {
    let mut roster = Roster::new(Rules::default());
    roster.merge(vec![Person::new(PersonId(1), "Anna"), Person::new(PersonId(2), "Ben")], at(0));
    roster
}

fn presence(roster: &Roster, id: u64) -> Presence {
    roster.get(PersonId(id)).unwrap().verdict.presence
}

#[test]
fn a_relay_changes_presence_and_leaves_the_rest() {
    let mut roster = roster();
    let (changes, _) = roster.merge_relayed(told(vec![relayed(1, -10), relayed(2, -9_000)], true, 0), at(5));
    assert_eq!(changes.presence.len(), 1);
    assert_eq!((presence(&roster, 1), presence(&roster, 2)), (Presence::Online, Presence::Offline));
    assert_eq!(roster.get(PersonId(1)).unwrap().person.name, "Anna");
}

#[test]
fn whoever_is_not_named_is_as_fresh_as_the_relay_says() {
    let mut roster = roster();
    roster.merge_relayed(told(vec![relayed(1, -10), relayed(2, -10)], true, 0), at(5));
    roster.merge_relayed(told(vec![relayed(1, 25)], false, 30), at(31));
    assert_eq!(roster.get(PersonId(2)).unwrap().fetched_at, at(30));
    // Half an hour later both are out, for the relay vouches for it.
    let (_, later) = (31, 1_800);
    roster.merge_relayed(told(Vec::new(), false, later), at(later));
    roster.advance(at(later));
    assert_eq!((presence(&roster, 1), presence(&roster, 2)), (Presence::Offline, Presence::Offline));
}

#[test]
fn silence_leaves_everybody_as_they_were_and_the_next_word_judges_them_anew() {
    let mut roster = roster();
    roster.merge_relayed(told(vec![relayed(1, 0), relayed(2, 0)], true, 0), at(0));
    roster.advance(at(7_200));
    assert_eq!(presence(&roster, 1), Presence::Online, "unknown is not offline");
    let (changes, _) = roster.merge_relayed(told(vec![relayed(1, 7_190)], false, 7_195), at(7_200));
    assert_eq!(changes.presence, [(PersonId(2), Presence::Online)]);
    assert_eq!((presence(&roster, 1), presence(&roster, 2)), (Presence::Online, Presence::Offline));
}

#[test]
fn a_snapshot_of_hours_ago_makes_nobody_offline() {
    let mut roster = roster();
    let hours = SignedDuration::from_hours(3);
    roster.merge_relayed(told(vec![relayed(1, -10), relayed(2, -10)], true, 0), at(0) + hours);
    let anna = roster.get(PersonId(1)).unwrap();
    assert_eq!((anna.verdict.presence, anna.fetched_at, anna.remembered), (Presence::Online, at(0), true));
    // The same of somebody who is known only afterwards.
    let mut later = Roster::new(Rules::default());
    later.merge_relayed(told(vec![relayed(1, -10)], true, 0), at(0) + hours);
    assert!(later.is_empty(), "nobody has a name yet");
    let mut named = Person::without_known_fields(PersonId(1), "Anna".into());
    named.known_fields = KnownFields::NONE.with(Field::Name);
    later.merge(vec![named], at(0) + hours);
    assert_eq!(presence(&later, 1), Presence::Online);
    assert_eq!(later.get(PersonId(1)).unwrap().fetched_at, at(0));
}

#[test]
fn names_and_presence_meet_whichever_comes_first() {
    let mut roster = Roster::new(Rules::default());
    roster.merge_relayed(told(vec![relayed(1, -10)], true, 0), at(1));
    let mut named = Person::without_known_fields(PersonId(1), "Anna".into());
    named.known_fields = KnownFields::NONE.with(Field::Name);
    roster.merge(vec![named], at(2));
    let anna = roster.get(PersonId(1)).unwrap();
    assert_eq!((&*anna.person.name, anna.verdict.presence, anna.relayed), ("Anna", Presence::Online, true));
    // An answer of the portal itself is newer than what the relay told before.
    let mut roster = Roster::new(Rules::default());
    roster.merge_relayed(told(vec![relayed(1, -9_000)], true, 0), at(1));
    let mut whole = Person::new(PersonId(1), "Anna");
    whole.last_activity = Some(at(0));
    roster.merge(vec![whole], at(2));
    assert_eq!(presence(&roster, 1), Presence::Online);
}

#[test]
fn whoever_is_gone_or_missing_in_a_whole_vanishes_and_strangers_to_the_relay_stay() {
    let mut roster = roster();
    roster.merge(vec![Person::new(PersonId(3), "Guest")], at(0));
    roster.merge_relayed(told(vec![relayed(1, 0), relayed(2, 0)], true, 0), at(0));
    roster.merge_relayed(RelayedPeople { gone: vec![PersonId(1)], ..told(Vec::new(), false, 1) }, at(1));
    assert!(roster.get(PersonId(1)).is_none());
    roster.merge_relayed(told(vec![relayed(4, 0)], true, 2), at(2));
    assert!(roster.get(PersonId(2)).is_none() && roster.get(PersonId(3)).is_some());
}

#[test]
fn who_is_busy_is_in_a_meeting_unless_a_calendar_of_ones_own_says_more() {
    let mut roster = roster();
    let busy = |until| RelayedPeople { busy: vec![(PersonId(1), until)], ..told(Vec::new(), false, 0) };
    let (_, changed) = roster.merge_relayed(busy(Some(at(600))), at(0));
    assert_eq!(changed, [PersonId(1)]);
    let doing = |roster: &Roster, second| roster.engagement(PersonId(1), at(second));
    assert!(matches!(doing(&roster, 60), Some(Engagement::Meeting { until, .. }) if until == at(600)));
    assert_eq!(doing(&roster, 601), None, "nobody says that they are free then");
    let mut own = roster.clone();
    own.merge_schedules(vec![(
        PersonId(1),
        Schedule::told(Vec::new(), "2027-01-20".parse().unwrap(), at(0)),
    )]);
    assert!(matches!(doing(&own, 60), Some(Engagement::Free { .. })));
    let (_, changed) = roster.merge_relayed(busy(None), at(60));
    assert_eq!((changed.len(), doing(&roster, 60)), (1, None));
}
