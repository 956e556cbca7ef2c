#![allow(clippy::unwrap_used)]

use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;

use super::rules::INSTANT;
use super::*;
use crate::people::{Field, Flags, Person, PersonId, Status};

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn now() -> Timestamp {
    at("2026-03-12T12:00:00Z")
}

fn ago(seconds: i64) -> Timestamp {
    now() - SignedDuration::from_secs(seconds)
}

fn online() -> Person {
    let mut person = Person::new(PersonId(5), "Анна Петрова");
    person.status = Some(Status::Online);
    person.last_activity = Some(ago(40));
    person
}

fn verdict(person: &Person) -> Verdict {
    Rules::default().at(now()).judge(person)
}

#[test]
fn the_rules_decide_in_their_order() {
    let mut person = online();
    person.idle = Some(ago(900));
    person.mobile_last = Some(ago(60));
    person.status = Some(Status::Guest);
    person.flags = Flags { network: true, bot: true, connector: true, ..Flags::default() };
    let rules = Rules { me: Some(person.id), ..Rules::default() };
    let mut decide = |change: fn(&mut Person)| {
        change(&mut person);
        let verdict = rules.at(now()).judge(&person);
        (verdict.presence, verdict.reason)
    };
    assert_eq!(decide(|_| ()), (Presence::Network, Reason::Network));
    assert_eq!(decide(|p| p.flags.network = false), (Presence::Bot, Reason::Bot));
    assert_eq!(decide(|p| p.flags.bot = false), (Presence::Connector, Reason::Connector));
    assert_eq!(decide(|p| p.flags.connector = false), (Presence::Guest, Reason::Guest));
    assert_eq!(decide(|p| p.status = Some(Status::Away)), (Presence::Away, Reason::Me));
    assert_eq!(decide(|p| p.status = None), (Presence::Online, Reason::Me));
    let dnd = Rules { my_status: Some(Status::Dnd), ..rules.clone() };
    assert_eq!(dnd.at(now()).judge(&person).presence, Presence::Dnd, "as I was told it, not as others are");
    // Nobody is me from here on.
    person.status = Some(Status::Break);
    assert_eq!(verdict(&person).reason, Reason::MobileLast);
    person.mobile_last = None;
    assert_eq!(verdict(&person).presence, Presence::BreakIdle);
    person.status = Some(Status::Dnd);
    assert_eq!(verdict(&person).presence, Presence::Idle);
    person.idle = None;
    assert_eq!(verdict(&person).presence, Presence::Dnd);
    person.status = None;
    assert_eq!((verdict(&person).presence, verdict(&person).reason), (Presence::Online, Reason::NoStatus));
}

#[test]
fn whoever_is_active_is_in_whatever_the_status() {
    let mut person = online();
    person.status = None;
    person.birthday = Birthday::new(12, 3);
    let active = verdict(&person);
    assert_eq!((active.presence, active.overlay), (Presence::Online, Some(Overlay::Birthday)));
    person.last_activity = Some(ago(1441));
    assert_eq!(verdict(&person).presence, Presence::Offline);
}

#[test]
fn what_was_not_told_is_unknown_and_not_offline() {
    let mut person = online();
    person.last_activity = None;
    assert_eq!(
        (verdict(&person).presence, verdict(&person).reason),
        (Presence::Offline, Reason::NeverActive)
    );
    person.known_fields = person.known_fields.without(Field::LastActivity);
    let untold = verdict(&person);
    assert_eq!((untold.presence, untold.reason), (Presence::Unknown, Reason::ActivityNotTold));
    person.mobile_last = Some(ago(60));
    assert_eq!(verdict(&person).presence, Presence::Mobile);
}

#[test]
fn last_seen_is_the_latest_of_all_that_is_told() {
    let mut person = online();
    person.last_activity = Some(at("2026-02-14T08:00:00Z"));
    person.mobile_last = Some(at("2026-02-23T08:00:00Z"));
    person.desktop_last = Some(at("2026-02-20T08:00:00Z"));
    assert_eq!(person.last_seen(), person.mobile_last);
    let gone = verdict(&person);
    assert_eq!((gone.presence, gone.since), (Presence::Offline, person.mobile_last));
    person.idle = Some(at("2026-02-24T08:00:00Z"));
    assert_eq!(person.last_seen(), person.idle);
}

#[test]
fn a_status_of_years_ago_is_offline_since_then() {
    let mut person = online();
    let seen = at("2015-06-01T08:00:00Z");
    person.last_activity = Some(seen);
    let verdict = verdict(&person);
    assert_eq!(verdict.presence, Presence::Offline);
    assert_eq!(verdict.since, Some(seen));
    assert_eq!(verdict.changes_at, None);
}

#[test]
fn the_limit_itself_is_still_online() {
    let mut person = online();
    person.last_activity = Some(ago(1440));
    let edge = verdict(&person);
    assert_eq!(edge.presence, Presence::Online);
    assert_eq!(edge.changes_at, Some(now() + SignedDuration::from_nanos(1)));
    person.last_activity = Some(ago(1441));
    assert_eq!(verdict(&person).presence, Presence::Offline);
}

#[test]
fn mobile_means_the_last_action_was_not_much_later_elsewhere() {
    let mut person = online();
    person.last_activity = Some(ago(10));
    person.mobile_last = Some(ago(309));
    assert_eq!(verdict(&person).presence, Presence::Mobile);
    person.mobile_last = Some(ago(310));
    assert_eq!(verdict(&person).presence, Presence::Online);
}

#[test]
fn whoever_is_in_is_quiet_from_five_minutes_on() {
    let mut person = online();
    let of = |person: &Person| (verdict(person).presence, verdict(person).activity);
    assert_eq!(of(&person), (Presence::Online, Some(Activity::Active)));
    assert_eq!(verdict(&person).changes_at, Some(ago(40) + QUIET_FROM));
    person.last_activity = Some(ago(300) + INSTANT);
    assert_eq!(of(&person).1, Some(Activity::Active));
    person.last_activity = Some(ago(300));
    assert_eq!(of(&person), (Presence::Online, Some(Activity::Quiet)));
    assert_eq!(verdict(&person).changes_at, Some(ago(300) + DEFAULT_LIMIT + INSTANT));
    person.status = Some(Status::Dnd);
    assert_eq!(of(&person), (Presence::Dnd, Some(Activity::Quiet)));
    // The desktop application noted what the rest forgot.
    person.desktop_last = Some(ago(20));
    assert_eq!(of(&person).1, Some(Activity::Active));
    person.idle = Some(ago(600));
    assert_eq!(of(&person), (Presence::Idle, None), "idleness says more");
    person.idle = None;
    person.last_activity = Some(ago(1441));
    assert_eq!(of(&person), (Presence::Offline, None));
    let mine = Rules { me: Some(person.id), ..Rules::default() }.at(now()).judge(&person);
    assert_eq!((mine.activity, mine.changes_at), (Some(Activity::Active), None), "whoever looks is here");
}

#[test]
fn a_short_limit_leaves_no_time_to_be_quiet() {
    let mut person = online();
    let rules = Rules { limit: SHORTEST_LIMIT, ..Rules::default() };
    let active = rules.at(now()).judge(&person);
    assert_eq!(active.changes_at, Some(ago(40) + SHORTEST_LIMIT + INSTANT));
    assert_eq!(active.changes_at, rules.at(now()).offline_at(&person));
    person.last_activity = Some(ago(121));
    assert_eq!(rules.at(now()).judge(&person).presence, Presence::Offline);
}

#[test]
fn a_birthday_lies_over_online_and_offline_and_an_absence_over_the_rest() {
    let mut person = online();
    person.birthday = Birthday::new(12, 3);
    person.absent = Some(at("2026-03-20T00:00:00Z"));
    assert_eq!(verdict(&person).overlay, Some(Overlay::Birthday));
    assert_eq!(verdict(&person).changes_at, Some(ago(40) + QUIET_FROM));
    person.status = Some(Status::Dnd);
    assert_eq!(verdict(&person).overlay, Some(Overlay::Vacation));
    person.last_activity = None;
    assert_eq!(verdict(&person).overlay, Some(Overlay::Birthday));
    assert_eq!(verdict(&person).changes_at, Some(at("2026-03-13T00:00:00Z")));
    person.flags.bot = true;
    assert_eq!(verdict(&person).overlay, None);
}

#[test]
fn a_leap_day_is_celebrated_every_year() {
    let leap = Birthday::new(29, 2).unwrap();
    assert!(falls_on(leap, jiff::civil::date(2024, 2, 29)));
    assert!(falls_on(leap, jiff::civil::date(2026, 3, 1)));
    assert!(!falls_on(leap, jiff::civil::date(2024, 3, 1)));
}

fn any_instant() -> impl Strategy<Value = Option<Timestamp>> {
    proptest::option::of((-4000i64..400).prop_map(|seconds| now() + SignedDuration::from_secs(seconds)))
}

fn any_person() -> impl Strategy<Value = Person> {
    let status = proptest::option::of(prop_oneof![
        Just(Status::Online),
        Just(Status::Dnd),
        Just(Status::Away),
        Just(Status::Break)
    ]);
    let birthday = proptest::option::of((11i8..14, 3i8..4));
    (status, any_instant(), any_instant(), any_instant(), any_instant(), birthday).prop_map(
        |(status, last, mobile, idle, absent, birthday)| {
            let mut person = Person::new(PersonId(7), "x");
            person.status = status;
            person.last_activity = last;
            person.mobile_last = mobile;
            person.idle = idle;
            person.absent = absent;
            person.birthday = birthday.and_then(|(day, month)| Birthday::new(day, month));
            person
        },
    )
}

/// What a reader can see of a verdict.
fn visible(verdict: &Verdict) -> (Presence, Option<Activity>, Reason, Option<Timestamp>, Option<Overlay>) {
    (verdict.presence, verdict.activity, verdict.reason, verdict.since, verdict.overlay)
}

proptest! {
    /// Nothing changes before the announced instant.
    #[test]
    fn the_verdict_holds_until_it_says(person in any_person(), fraction in 0.0f64..1.0) {
        let rules = Rules::default();
        let first = rules.at(now()).judge(&person);
        let end = first.changes_at.unwrap_or(now() + SignedDuration::from_hours(100));
        prop_assert!(end > now());
        let span = end.duration_since(now()) - INSTANT;
        let later = now() + SignedDuration::from_secs_f64(span.as_secs_f64() * fraction).min(span);
        prop_assert_eq!(visible(&rules.at(later).judge(&person)), visible(&first));
    }

    /// Activity is told of those who are in, and is what their age says.
    #[test]
    fn quiet_is_whoever_is_in_and_was_not_seen_for_five_minutes(person in any_person()) {
        let verdict = Rules::default().at(now()).judge(&person);
        prop_assert!(verdict.activity.is_none() || verdict.presence.is_in());
        if let Some(activity) = verdict.activity {
            let age = now().duration_since(person.last_seen().unwrap());
            prop_assert_eq!(activity == Activity::Quiet, age >= QUIET_FROM);
        }
    }

    /// Following the announcements ends: the clock alone cannot change somebody without a birthday for ever.
    #[test]
    fn the_changes_come_to_an_end(mut person in any_person()) {
        person.birthday = None;
        let rules = Rules::default();
        let mut instant = now();
        let mut changes = 0;
        while let Some(next) = rules.at(instant).judge(&person).changes_at {
            prop_assert!(next > instant);
            prop_assert_ne!(visible(&rules.at(instant).judge(&person)), visible(&rules.at(next).judge(&person)));
            instant = next;
            changes += 1;
            prop_assert!(changes < 4);
        }
    }
}
