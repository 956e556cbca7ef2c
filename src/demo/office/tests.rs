#![allow(clippy::unwrap_used)]

use std::collections::HashMap;

use jiff::Timestamp;
use proptest::prelude::*;

use super::*;
use crate::people::presence::{Presence, Rules};
use crate::people::{Flags, Person, PersonId};

const EPOCH: i64 = 1_790_000_000;

/// The person as a client would know them, for the rules of presence.
fn seen(office: &Office, index: u32, now: i64) -> Person {
    let (role, now) = (office.role(index), office.presence_data(index, now));
    let at = |seconds: Option<i64>| seconds.map(|seconds| Timestamp::from_second(seconds).unwrap());
    let mut person = Person::new(PersonId(account::id_of(index)), "x");
    person.flags = Flags {
        active: role.is_active(),
        extranet: role == Role::Extranet,
        network: role == Role::Network,
        bot: role == Role::Bot,
        connector: role == Role::Connector,
    };
    person.status = now.status;
    person.idle = at(now.idle);
    person.last_activity = at(now.last_activity);
    person.mobile_last = at(now.mobile_last);
    person
}

fn presences(office: &Office, now: i64) -> Vec<Presence> {
    let rules = Rules { me: Some(PersonId(account::id_of(office.me()))), ..Rules::default() };
    let moment = rules.at(Timestamp::from_second(now).unwrap());
    office.everybody().map(|index| moment.judge(&seen(office, index, now)).presence).collect()
}

#[test]
fn something_visible_changes_every_ten_seconds() {
    for seed in 0..6 {
        let office = Office::new(seed, 60, EPOCH, Messenger::Y2018);
        let (mut last, mut changed) = (presences(&office, EPOCH), EPOCH);
        for now in EPOCH..EPOCH + 4 * 3600 {
            let current = presences(&office, now);
            if current != last {
                changed = now;
                last = current;
            }
            assert!(now - changed < 10, "seed {seed}: nothing for {} s at {}", now - changed, now - EPOCH);
        }
    }
}

#[test]
fn every_presence_is_there_and_the_mix_is_an_office_at_work() {
    for seed in 0..10 {
        let office = Office::new(seed, 60, EPOCH, Messenger::Y2018);
        let mut average: HashMap<Presence, usize> = HashMap::new();
        for minute in 0..100 {
            let mut counts: HashMap<Presence, usize> = HashMap::new();
            for presence in presences(&office, EPOCH + minute * 300 + 7) {
                *counts.entry(presence).or_default() += 1;
                *average.entry(presence).or_default() += 1;
            }
            let steady = [
                Presence::Online,
                Presence::Idle,
                Presence::Mobile,
                Presence::BreakIdle,
                Presence::Dnd,
                Presence::Away,
                Presence::Break,
                Presence::Offline,
                Presence::Guest,
                Presence::Network,
                Presence::Bot,
                Presence::Connector,
            ];
            for presence in steady {
                assert!(counts.contains_key(&presence), "{presence:?} of seed {seed} after {minute}");
            }
        }
        // Sixty colleagues and five others a hundred times: parts of sixty.
        let share = |presence| average.get(&presence).copied().unwrap_or(0) / 65;
        assert!((38..52).contains(&share(Presence::Online)), "{average:?}");
        assert!((8..18).contains(&share(Presence::Idle)), "{average:?}");
        assert!((3..11).contains(&share(Presence::Mobile)), "{average:?}");
        assert!((10..25).contains(&share(Presence::Offline)), "{average:?}");
    }
}

#[test]
fn everybody_has_exactly_one_place() {
    let office = Office::new(3, 1000, EPOCH, Messenger::Y2018);
    let mut members: Vec<u32> = office.units().all.iter().flat_map(|unit| unit.members.clone()).collect();
    let total = members.len();
    members.sort_unstable();
    members.dedup();
    assert_eq!(members.len(), total);
    let employees = office
        .everybody()
        .filter(|&index| office.role(index).is_employee() && office.role(index).is_active());
    assert_eq!(employees.count(), total);
}

#[test]
fn colleagues_are_those_below_and_the_heads_above() {
    let office = Office::new(1, 60, EPOCH, Messenger::Y2018);
    let colleagues = office.colleagues();
    assert!(colleagues.len() > 3 && !colleagues.contains(&office.me()));
    assert!(colleagues.contains(&0), "the company is led by the first");
}

proptest! {
    #[test]
    fn dates_never_lie_ahead_and_activity_never_goes_back(
        seed: u64,
        index in 0_u32..600,
        after in 0_i64..200_000,
        step in 0_i64..4000,
        messenger in prop_oneof![Just(Messenger::Y2018), Just(Messenger::Y2026)],
    ) {
        let office = Office::new(seed, 600, EPOCH, messenger);
        let (early, late) = (EPOCH + after, EPOCH + after + step);
        let (before, now) = (office.presence_data(index, early), office.presence_data(index, late));
        for date in [now.idle, now.last_activity, now.mobile_last, now.desktop_last].into_iter().flatten() {
            prop_assert!(date <= late);
        }
        prop_assert!(before.last_activity <= now.last_activity);
        prop_assert!(before.mobile_last <= now.mobile_last);
        prop_assert!(before.desktop_last <= now.desktop_last);
        if messenger == Messenger::Y2026 {
            prop_assert_eq!((now.idle, now.mobile_last), (None, None), "not told today");
        }
        prop_assert_eq!(now, office.presence_data(index, late), "the same question has the same answer");
    }

    #[test]
    fn those_at_work_report_every_minute(seed: u64, index in 0_u32..60, after in 0_i64..100_000) {
        let office = Office::new(seed, 60, EPOCH, Messenger::Y2018);
        if matches!(office.role(index), Role::Lively(_) | Role::Steady | Role::Me | Role::Birthday) {
            let now = EPOCH + after;
            let last = office.presence_data(index, now).last_activity;
            prop_assert!(last.is_some_and(|last| now - last <= 60));
        }
    }

    #[test]
    fn only_the_time_since_the_start_counts(seed: u64, index in 0_u32..120, after in 0_i64..50_000, later in 0_i64..1_000_000) {
        let one = Office::new(seed, 120, EPOCH, Messenger::Y2018).presence_data(index, EPOCH + after);
        let two = Office::new(seed, 120, EPOCH + later, Messenger::Y2018).presence_data(index, EPOCH + later + after);
        let moved = |date: Option<i64>| date.map(|date| date + later);
        prop_assert_eq!(moved(one.last_activity), two.last_activity);
        prop_assert_eq!((one.status, moved(one.idle), moved(one.mobile_last)), (two.status, two.idle, two.mobile_last));
    }

    #[test]
    fn a_turn_lasts_minutes(seed: u64, index in 0_u32..60, after in 0_i64..100_000) {
        let schedule = Office::new(seed, 60, EPOCH, Messenger::Y2018).schedule(index);
        if let Some(next) = schedule.next_turn(EPOCH + after) {
            let after_next = schedule.next_turn(next).unwrap();
            prop_assert!((60..400).contains(&(after_next - next)), "{}", after_next - next);
        }
    }

    #[test]
    fn any_office_works(seed: u64, people in 1_u32..3000, after in 0_i64..10_000) {
        let office = Office::new(seed, people, EPOCH, Messenger::Y2018);
        for index in office.everybody().step_by(37) {
            let account = office.account(index);
            prop_assert_eq!(office.find(account.id), Some(index));
            prop_assert!(!account.name.first.is_empty());
            let _ = office.presence_data(index, EPOCH + after);
        }
    }
}
