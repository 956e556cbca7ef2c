#![allow(clippy::unwrap_used, clippy::panic)]

use jiff::SignedDuration;
use jiff::civil::{Date, Weekday};

use super::*;
use crate::people::Rules;
use crate::people::schedule::{BusyKind, CalendarEntry, When};

fn now() -> Timestamp {
    "2026-11-26T09:00:00Z".parse().unwrap()
}

fn minutes(number: i64) -> Timestamp {
    now() + SignedDuration::from_mins(number)
}

fn schedule(spans: &[(i64, i64, BusyKind)]) -> Schedule {
    let entries = spans.iter().map(|&(from, to, kind)| CalendarEntry {
        when: When::Instants { from: minutes(from), to: minutes(to) },
        kind,
    });
    Schedule::told(entries.collect(), Date::constant(2026, 12, 10), now())
}

fn roster() -> Roster {
    let time_zone = TimeZone::get("Europe/Berlin").unwrap();
    let mut roster = Roster::new(Rules { time_zone, ..Rules::default() });
    let person = |id: u64, zone: &str| {
        let mut person = Person::new(PersonId(id), format!("Person {id}"));
        person.time_zone = Some(zone.into());
        person
    };
    roster.merge(vec![person(1, "Asia/Tokyo"), person(2, ""), person(3, "Mars/Olympus")], now());
    roster
}

#[test]
fn an_answer_about_others_wipes_nobodys_schedule() {
    let mut roster = roster();
    let meeting = || schedule(&[(0, 30, BusyKind::Meeting)]);
    assert_eq!(roster.merge_schedules(vec![(PersonId(1), meeting())]), [PersonId(1)]);
    assert_eq!(
        roster.merge_schedules(vec![(PersonId(1), meeting()), (PersonId(2), schedule(&[]))]),
        [PersonId(2)]
    );
    roster.merge(vec![Person::new(PersonId(1), "Renamed")], now());
    let until = minutes(30);
    let expected = Engagement::Meeting { kind: BusyKind::Meeting, until, free_from: until };
    assert_eq!(roster.engagement(PersonId(1), minutes(5)), Some(expected));
    assert_eq!(roster.engagement(PersonId(2), minutes(5)), Some(Engagement::Free { then: None }));
    assert_eq!(roster.engagement(PersonId(3), minutes(5)), None, "nobody told of them");
    roster.remove(&[PersonId(1)]);
    assert_eq!(roster.schedule(PersonId(1)), None);
}

#[test]
fn whoever_tells_no_zone_lives_where_the_reader_does() {
    let roster = roster();
    let zone = |id| roster.home_zone(&roster.get(PersonId(id)).unwrap().person);
    let name = |id| zone(id).iana_name().unwrap().to_owned();
    assert_eq!([1, 2, 3].map(name), ["Asia/Tokyo", "Europe/Berlin", "Europe/Berlin"]);
}

#[test]
fn a_whole_day_follows_a_person_who_moves() {
    let mut roster = roster();
    let day = |date: Date| date.at(0, 0, 0, 0);
    let when = When::Local { from: day(Date::constant(2026, 11, 27)), to: day(Date::constant(2026, 11, 28)) };
    let entry = CalendarEntry { when, kind: BusyKind::Absent };
    let told = Schedule::told(vec![entry], Date::constant(2026, 12, 10), now());
    roster.merge_schedules(vec![(PersonId(1), told)]);
    let begins = |roster: &Roster| roster.planned_absence(PersonId(1), now()).unwrap().from.to_string();
    assert_eq!(begins(&roster), "2026-11-26T15:00:00Z");
    let mut moved = Person::without_known_fields(PersonId(1), "#1".into());
    moved.set_time_zone("America/New_York".to_owned());
    roster.merge_user_briefs(vec![moved]);
    assert_eq!(begins(&roster), "2026-11-27T05:00:00Z");
}

#[test]
fn the_next_change_is_the_first_of_all() {
    let mut roster = roster();
    let everybody = || [1, 2, 3, 9].map(PersonId);
    assert_eq!(roster.schedule_changes_at(everybody(), now()), None);
    let (one, other) = (schedule(&[(50, 60, BusyKind::Meeting)]), schedule(&[(40, 60, BusyKind::Tentative)]));
    roster.merge_schedules(vec![(PersonId(1), one), (PersonId(2), other)]);
    assert_eq!(roster.schedule_changes_at(everybody(), now()), Some(minutes(40)));
    assert_eq!(roster.schedule_changes_at([PersonId(1)], now()), Some(minutes(50)));
    let office = WorkingTime::default().with_hours(540, 1110).with_days_off(vec![Weekday::Sunday]);
    assert!(roster.set_working_time(office.clone()) && !roster.set_working_time(office));
    // Half past six in Tokyo, half an hour after now.
    assert_eq!(roster.schedule_changes_at(everybody(), now()), Some(minutes(30)));
    assert_eq!(roster.work_moment(PersonId(1), minutes(29)), Some(WorkMoment::Working));
    assert_eq!(roster.work_moment(PersonId(1), minutes(30)), Some(WorkMoment::OutsideHours));
    assert_eq!(roster.day_bar(PersonId(1), now(), 20).unwrap().cells().len(), 20);
    assert_eq!(roster.day_bar(PersonId(3), now(), 20), None);
}
