//! The card and what fills it.

use crossterm::event::{KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use jiff::{SignedDuration, Timestamp};

use super::*;

/// A day in the middle of a week of which a journal was kept, from Tuesday on.
fn with_journal(width: u16, height: u16) -> App {
    let mut app = office(width, height);
    press(&mut app, "j");
    let id = app.browser().list().selected().unwrap();
    let hours_ago = |hours: i64| -> Timestamp { now() - SignedDuration::from_hours(hours) };
    let seen = |hours, presence| Sighting { at: hours_ago(hours), presence };
    let sightings = vec![
        seen(54, Presence::Offline),
        seen(52, Presence::Online),
        seen(44, Presence::Offline),
        seen(28, Presence::Online),
        seen(26, Presence::Idle),
        seen(7, Presence::Offline),
        seen(4, Presence::Online),
    ];
    let watches = vec![
        Watch { from: hours_ago(54), to: hours_ago(40) },
        Watch { from: hours_ago(28), to: hours_ago(24) },
        Watch { from: hours_ago(7), to: now() },
    ];
    app.tell(Message::History { id, sightings, watches }, now());
    app
}

#[test]
fn the_card_at_200_by_60() {
    insta::assert_snapshot!(screen(&mut with_journal(200, 60)));
}

#[test]
fn the_card_at_120_by_36() {
    insta::assert_snapshot!(screen(&mut with_journal(120, 36)));
}

#[test]
fn the_card_at_80_by_24() {
    insta::assert_snapshot!(screen(&mut with_journal(80, 24)));
}

#[test]
fn the_days_before_monday_and_those_nobody_saw_are_not_shown() {
    let app = with_journal(120, 40);
    let history = app.browser().card().history().unwrap();
    let days: Vec<String> = history.week.iter().map(|(date, _)| date.to_string()).collect();
    assert_eq!(days, ["2026-03-10", "2026-03-11"]);
}

#[test]
fn a_click_on_somebody_of_the_team_selects_them() {
    let mut app = office(120, 40);
    let shown = screen(&mut app);
    let place = |shown: &str, name: &str| {
        let lines = shown.lines().enumerate();
        let found =
            lines.filter_map(|(row, line)| Some((line[..line.rfind(name)?].chars().count(), row))).last();
        let (column, row) = found.unwrap();
        // Before the line stands a quotation mark.
        (u16::try_from(column - 1).unwrap(), u16::try_from(row).unwrap())
    };
    let (column, row) = place(&shown, "Galina Popova");
    assert!(column > 54, "on the card");
    let kind = MouseEventKind::Down(MouseButton::Left);
    app.tell(Message::Mouse(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE }), now());
    assert_eq!(app.selected().unwrap().person.name, "Galina Popova");
}

#[test]
fn nothing_ticks_for_somebody_who_is_here() {
    let mut app = office(120, 40);
    let shown = screen(&mut app);
    assert!(shown.contains("active now"), "{shown}");
    let later = now() + SignedDuration::from_secs(1);
    assert!(app.next_tick(now()).is_none_or(|at| at > later), "no second moves anything");
    press(&mut app, "5j");
    assert!(app.next_tick(now()).is_some_and(|at| at <= later), "idleness runs");
}

#[test]
fn the_hours_of_both_clocks_need_no_calendar() {
    let mut settings = settings();
    settings.rules.time_zone = TimeZone::get("Europe/Moscow").unwrap();
    let mut app = App::new(settings, Size::new(120, 40));
    app.tell(Message::Update(Update::Departments(departments())), now());
    app.tell(told(people()), now());
    press(&mut app, "j");
    let shown = screen(&mut app);
    assert!(shown.contains("there"), "Анна lives in Samara: {shown}");
    press(&mut app, "k");
    assert!(!screen(&mut app).contains("there"), "Boris does not");
}
