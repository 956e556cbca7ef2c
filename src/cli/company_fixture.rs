//! A small company for the tests of the commands.
#![allow(clippy::unwrap_used)]

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::people::schedule::{BusyKind, CalendarEntry, Schedule, When};
use crate::people::{Birthday, Department, DepartmentId, Note, Person, PersonId, Rgb, Roster, Rules, Status};

/// The day on which everything happens.
pub(crate) const DAY: &str = "2026-03-12";
/// The instant at which the portal answered.
pub(crate) const NOW: &str = "2026-03-12T12:00:00Z";

pub(crate) fn now() -> Timestamp {
    NOW.parse().unwrap()
}

fn at(time: &str) -> Option<Timestamp> {
    format!("{DAY}T{time}Z").parse().ok()
}

/// Somebody's calendar with meetings on that day, as it was told at that instant.
pub(crate) fn schedule(id: u64, meetings: &[(&str, &str)]) -> (PersonId, Schedule) {
    let instant = |time: &str| at(&format!("{time}:00")).unwrap();
    let entries = meetings.iter().map(|&(from, to)| CalendarEntry {
        when: When::Instants { from: instant(from), to: instant(to) },
        kind: BusyKind::Meeting,
    });
    (PersonId(id), Schedule::told(entries.collect(), jiff::civil::date(2026, 3, 20), now()))
}

/// Anna is idle and soon on vacation, Boris online, 陳偉 offline since the morning, another Anna was never
/// active, and there is a bot.
pub(crate) fn roster() -> Roster {
    let mut anna = Person::new(PersonId(1), "Анна Петрова");
    anna.first_name = "Анна".into();
    anna.last_name = "Петрова".into();
    anna.position = "Head of Design".into();
    anna.color = Rgb::parse("#df532d");
    anna.avatar = Some("https://acme.example/a.png".into());
    anna.birthday = Birthday::new(2, 3);
    anna.departments = [DepartmentId(3), DepartmentId(9)].into();
    anna.phones.mobile = Some("+7 900 123-45-67".into());
    anna.phones.inner = Some("214".into());
    anna.email = Some("anna@acme.example".into());
    anna.website = Some("acme.example".into());
    anna.time_zone = Some("Europe/Moscow".into());
    anna.skills = Some("Figma, SQL".into());
    anna.interests = Some("chess".into());
    anna.city = Some("Riga".into());
    anna.first_day = Some(jiff::civil::date(2021, 3, 1));
    anna.status = Some(Status::Online);
    anna.idle = at("11:46:00");
    anna.last_activity = at("11:59:20");
    // The portal's midnight, three hours east.
    anna.absent = Some("2026-03-19T21:00:00Z".parse().unwrap());
    anna.back_on = Some(jiff::civil::date(2026, 3, 20));

    let mut boris = Person::new(PersonId(2), "Boris Ivanov");
    boris.position = "Backend".into();
    boris.departments = [DepartmentId(2)].into();
    boris.status = Some(Status::Online);
    boris.last_activity = at("11:58:00");

    let mut wei = Person::new(PersonId(3), "陳偉");
    wei.position = "Analyst".into();
    wei.departments = [DepartmentId(2)].into();
    wei.last_activity = at("09:00:00");

    let other = Person::new(PersonId(4), "Анна Белова");

    let mut bot = Person::new(PersonId(5), "Helper");
    bot.flags.bot = true;

    let mut roster = Roster::new(Rules { time_zone: TimeZone::UTC, ..Rules::default() });
    roster.merge(vec![anna, boris, wei, other, bot], now());
    let department = |id, name: &str, parent, head| Department {
        id: DepartmentId(id),
        name: name.into(),
        path: Vec::new(),
        parent,
        head,
    };
    roster.set_notes([(PersonId(1), Note::new("Annie", "rings back"))]);
    roster.merge_departments(vec![
        department(1, "Acme", None, None),
        department(2, "Product", Some(DepartmentId(1)), Some(PersonId(3))),
        department(3, "Design", Some(DepartmentId(2)), Some(PersonId(2))),
    ]);
    roster
}
