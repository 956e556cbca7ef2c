//! What calendars tell, on rows, tiles and the card.

use jiff::civil::Weekday;
use jiff::{SignedDuration, Timestamp};

use super::*;
use crate::app::App;
use crate::app::fixture::me;
use crate::people::PersonId;
use crate::people::schedule::{BusyKind, CalendarEntry, Schedule, When, WorkingTime};

/// Hours from Thursday noon in UTC, which is 15:00 for the reader and 16:00 in Samara.
fn hours(number: f64) -> Timestamp {
    now() + SignedDuration::from_secs_f64(number * 3600.0)
}

fn schedule(spans: &[(f64, f64, BusyKind)]) -> Schedule {
    let entry = |&(from, to, kind): &(f64, f64, BusyKind)| CalendarEntry {
        when: When::Instants { from: hours(from), to: hours(to) },
        kind,
    };
    Schedule::told(spans.iter().map(entry).collect(), jiff::civil::date(2026, 4, 12), now())
}

/// The office with calendars: Анна is in a meeting and has others, Boris is free until the next one, 陳偉 will be away,
/// Зоя is absent.
pub(super) fn with_calendars(width: u16, height: u16) -> App {
    let mut settings = settings();
    settings.rules.time_zone = TimeZone::get("Europe/Moscow").unwrap();
    let mut app = App::new(settings, Size::new(width, height));
    app.tell(Message::Update(Update::Departments(departments())), now());
    app.tell(told(people()), now());
    app.tell(me(3), now());
    app.tell(Message::Update(Update::Connection(ConnectionState::Live)), now());
    let schedules = vec![
        (
            PersonId(1),
            schedule(&[
                (-5.0, -4.0, BusyKind::Meeting),
                (-0.5, 0.5, BusyKind::Meeting),
                (0.5, 1.0, BusyKind::Tentative),
                (2.0, 3.0, BusyKind::Meeting),
            ]),
        ),
        (PersonId(2), schedule(&[(1.0, 2.0, BusyKind::Meeting)])),
        (PersonId(3), schedule(&[(24.0 * 7.0, 24.0 * 9.0, BusyKind::Absent)])),
        (PersonId(4), schedule(&[(-20.0, 9.0, BusyKind::Absent)])),
    ];
    app.tell(Message::Update(Update::Schedules(schedules)), now());
    let office_hours = WorkingTime::default().with_hours(9 * 60, 18 * 60);
    let working_time = office_hours.with_days_off(vec![Weekday::Saturday, Weekday::Sunday]);
    app.tell(Message::Update(Update::WorkingTime(working_time)), now());
    app
}

#[test]
fn calendars_at_120_by_36() {
    insta::assert_snapshot!(screen(&mut with_calendars(120, 36)));
}

#[test]
fn a_card_of_somebody_who_is_free_and_of_somebody_absent() {
    let mut app = with_calendars(80, 24);
    press(&mut app, "j");
    let free = screen(&mut app);
    press(&mut app, "jjj");
    insta::assert_snapshot!(format!("{free}\n{}", screen(&mut app)));
}

#[test]
fn a_calendar_in_ascii() {
    let mut app = with_calendars(100, 30);
    let terminal = drawn(&mut app, theme(Depth::None, Glyphs::Ascii), 0);
    insta::assert_snapshot!(terminal.backend());
}

#[test]
fn a_meeting_ends_at_its_minute_without_an_answer() {
    let mut app = with_calendars(120, 36);
    let row = |app: &mut App, later| {
        let shown = drawn(app, theme(Depth::True, Glyphs::Unicode), later).backend().to_string();
        shown.lines().find(|line| line.contains("Анна Петрова") && line.contains("Head")).unwrap().to_owned()
    };
    assert!(row(&mut app, 1799).contains("until 15:30"));
    assert!(app.next_tick(hours(0.499)).is_some_and(|at| at <= hours(0.5)));
    assert!(row(&mut app, 1800).contains("until 16:00"), "what follows is perhaps a meeting");
    assert!(!row(&mut app, 3600).contains("until"));
}

#[test]
fn a_calendar_that_an_earlier_run_read_says_when() {
    let mut app = with_calendars(120, 36);
    press(&mut app, "k");
    let shown =
        |app: &mut App, later| drawn(app, theme(Depth::True, Glyphs::Unicode), later).backend().to_string();
    let said = |app: &mut App, later| shown(app, later).matches("as of").count();
    // Two hours later the people are told anew, and calendars are not.
    let told_anew = told(people());
    app.tell(told_anew, hours(2.0));
    assert_eq!((said(&mut app, 7199), said(&mut app, 7200)), (0, 1), "{}", shown(&mut app, 7200));
    assert!(shown(&mut app, 7200).contains("as of 15:00"), "{}", shown(&mut app, 7200));
}
