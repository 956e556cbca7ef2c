#![allow(clippy::unwrap_used)]

use proptest::prelude::*;

use super::*;

fn at(text: &str) -> Timestamp {
    format!("2026-03-{text}:00Z").parse().unwrap()
}

fn seen(text: &str, presence: Presence) -> Sighting {
    Sighting { at: at(text), presence }
}

fn watch(from: &str, to: &str) -> Watch {
    Watch { from: at(from), to: at(to) }
}

fn told(intervals: &[Interval]) -> Vec<(String, State)> {
    intervals.iter().map(|one| (one.from.strftime("%H:%M").to_string(), one.state)).collect()
}

#[test]
fn a_day_is_unknown_where_nobody_looked() {
    let sightings = [
        seen("12T09:00", Presence::Offline),
        seen("12T10:00", Presence::Online),
        seen("12T11:00", Presence::Idle),
        seen("12T14:00", Presence::Dnd),
    ];
    let watches = [watch("12T08:30", "12T12:00"), watch("12T13:00", "12T15:00")];
    let day = intervals(&sightings, &watches, at("12T00:00"), at("12T23:00"));
    let expected = [
        ("00:00", State::Unknown),
        ("09:00", State::Off),
        ("10:00", State::On),
        ("11:00", State::Idle),
        ("12:00", State::Unknown),
        ("14:00", State::On),
        ("15:00", State::Unknown),
    ];
    assert_eq!(told(&day), expected.map(|(from, state)| (from.to_owned(), state)));
}

#[test]
fn copies_that_run_at_once_are_one_watch() {
    let sightings = [seen("12T09:00", Presence::Online), seen("12T10:00", Presence::Online)];
    let watches = [watch("12T10:00", "12T11:00"), watch("12T09:00", "12T12:00")];
    let day = intervals(&sightings, &watches, at("12T09:00"), at("12T12:00"));
    assert_eq!(told(&day), [("09:00".to_owned(), State::On)]);
}

#[test]
fn a_watch_that_began_yesterday_reaches_into_today() {
    let sightings = [seen("11T20:00", Presence::Offline)];
    let day = intervals(&sightings, &[watch("11T19:00", "12T02:00")], at("12T00:00"), at("12T03:00"));
    assert_eq!(told(&day), [("00:00".to_owned(), State::Off), ("02:00".to_owned(), State::Unknown)]);
}

#[test]
fn a_strip_shows_what_lasted_longest() {
    let day = [
        Interval { from: at("12T08:00"), to: at("12T09:10"), state: State::Off },
        Interval { from: at("12T09:10"), to: at("12T11:30"), state: State::On },
        Interval { from: at("12T11:30"), to: at("12T12:00"), state: State::Idle },
    ];
    let states = |width| strip(&day, width).into_iter().map(|cell| cell.state).collect::<Vec<_>>();
    assert_eq!(states(4), [State::Off, State::On, State::On, State::On]);
    assert_eq!(states(8)[7], State::Idle);
    assert!(states(0).is_empty() && strip(&[], 5).is_empty());
    assert_eq!(strip(&day, 4)[1].from, at("12T09:00"));
}

fn mornings(days: &[(u8, &str)]) -> (Vec<Sighting>, Vec<Watch>) {
    let mut sightings = Vec::new();
    let mut watches = Vec::new();
    for (day, time) in days {
        sightings.push(seen(&format!("{day:02}T08:00"), Presence::Offline));
        sightings.push(seen(&format!("{day:02}T{time}"), Presence::Online));
        sightings.push(seen(&format!("{day:02}T12:00"), Presence::Offline));
        sightings.push(seen(&format!("{day:02}T13:00"), Presence::Online));
        watches.push(watch(&format!("{day:02}T08:00"), &format!("{day:02}T17:00")));
    }
    (sightings, watches)
}

fn habit(days: &[(u8, &str)]) -> Option<String> {
    let (sightings, watches) = mornings(days);
    usually_online_from(&sightings, &watches, &TimeZone::UTC).map(|time| time.strftime("%H:%M").to_string())
}

#[test]
fn five_days_make_a_habit() {
    // The 7th and 8th of March 2026 are a weekend.
    let days = [(2, "10:02"), (3, "09:58"), (4, "10:01"), (5, "11:30"), (6, "09:15"), (7, "15:00")];
    assert_eq!(habit(&days).unwrap(), "10:00");
    assert_eq!(habit(&days[..4]), None);
    assert_eq!(habit(&days[1..]), None);
    assert_eq!(usually_online_from(&[], &[], &TimeZone::UTC), None);
}

#[test]
fn whoever_was_on_before_anybody_looked_came_at_an_unknown_time() {
    let (mut sightings, watches) = mornings(&[(2, "9:00"), (3, "9:00")].map(|(day, _)| (day, "09:00")));
    for day in 4..=6 {
        sightings.push(seen(&format!("{day:02}T09:00"), Presence::Online));
    }
    let watches: Vec<Watch> = watches
        .into_iter()
        .chain((4..=6).map(|day| watch(&format!("{day:02}T09:00"), &format!("{day:02}T17:00"))))
        .collect();
    assert_eq!(usually_online_from(&sightings, &watches, &TimeZone::UTC), None);
}

proptest! {
    #[test]
    fn intervals_cover_the_time_without_gaps(
        mut moments in prop::collection::vec((0i64..10_000, 0usize..13), 0..20),
        spans in prop::collection::vec((0i64..10_000, 0i64..3_000), 0..6),
        from in 0i64..9_000,
        length in 1i64..5_000,
    ) {
        let at = |second: i64| Timestamp::from_second(1_700_000_000 + second).unwrap();
        moments.sort_unstable();
        let sightings: Vec<Sighting> =
            moments.iter().map(|&(second, one)| Sighting { at: at(second), presence: Presence::ALL[one] }).collect();
        let watches: Vec<Watch> =
            spans.iter().map(|&(begin, long)| Watch { from: at(begin), to: at(begin + long) }).collect();
        let (from, to) = (at(from), at(from + length));
        let found = intervals(&sightings, &watches, from, to);
        prop_assert_eq!(found.first().unwrap().from, from);
        prop_assert_eq!(found.last().unwrap().to, to);
        for pair in found.windows(2) {
            prop_assert!(pair[0].to == pair[1].from && pair[0].state != pair[1].state);
        }
        prop_assert!(found.iter().all(|one| one.from < one.to));
        let watched = |one: &Interval| watches.iter().any(|watch| watch.from <= one.from && one.from < watch.to);
        prop_assert!(found.iter().all(|one| one.state == State::Unknown || watched(one)));
        prop_assert_eq!(strip(&found, 17).len(), 17);
    }
}
