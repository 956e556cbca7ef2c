#![allow(clippy::unwrap_used)]

mod calendars;
mod departments;
mod menus;
mod popups;
mod portal;
mod portraits;
mod say;
mod ways;

use crossterm::event::{KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use jiff::SignedDuration;
use proptest::prelude::*;

use super::fixture::{ago, now, office, outcome_of, people, press, settings, told};
use super::*;
use crate::people::roster::Row;
use crate::people::{Person, PersonId, Status, phone};

fn selected(app: &App) -> u64 {
    app.browser().list().selected().unwrap().0
}

#[test]
fn the_cursor_starts_on_the_first_person_and_moves_over_headings() {
    let mut app = office(120, 36);
    assert_eq!(selected(&app), 2);
    press(&mut app, "jjj");
    assert_eq!(selected(&app), 7, "past the heading of the mobile ones");
    press(&mut app, "kk");
    assert_eq!(selected(&app), 1);
    press(&mut app, "G");
    assert_eq!(selected(&app), 10);
    assert!(!outcome_of(&mut app, "j").dirty, "nothing is below the last");
    press(&mut app, "g");
    assert_eq!(selected(&app), 2);
    press(&mut app, "<PgDn><PgUp>");
    assert_eq!(selected(&app), 2);
}

#[test]
fn the_selection_stays_on_the_person_through_refreshes_and_orders() {
    let mut app = office(120, 36);
    press(&mut app, "j");
    assert_eq!(selected(&app), 1);
    let mut anna: Person = people().remove(0);
    anna.status = Some(Status::Dnd);
    app.tell(told(vec![anna]), now());
    assert_eq!(selected(&app), 1);
    assert!(app.browser().list().view(app.browser().list_height()).contains(&Row::Person(PersonId(1))));
    for _ in 0..4 {
        press(&mut app, "s");
        assert_eq!(selected(&app), 1);
    }
}

proptest! {
    /// A heading that stays on the first line never hides the selected person, and is that person's group's or an
    /// earlier one's.
    #[test]
    fn a_sticky_heading_never_hides_the_selection(
        keys in "([jkgGs]|<PgDn>|<PgUp>|<C-d>|<C-u>){0,30}",
        height in 1u16..16,
    ) {
        let mut app = office(60, height);
        press(&mut app, &keys);
        let height = app.browser().list_height();
        let list = app.browser().list();
        if list.sticky(height).is_some() {
            prop_assert!(list.cursor() > Some(list.top()));
            prop_assert!(list.rows()[list.top()].person().is_some());
        }
    }
}

#[test]
fn a_click_on_a_sticky_heading_selects_nobody() {
    let mut app = office(80, 14);
    press(&mut app, "s");
    press(&mut app, "G");
    let rows = app.browser().layout().rows().unwrap();
    let line = (0..rows.height).find(|_| app.browser().list().sticky(rows.height).is_some());
    assert!(line.is_none(), "by name every group is short");
    let mut crowd = people();
    for person in &mut crowd {
        person.status = Some(Status::Online);
        person.idle = None;
        person.mobile_last = None;
        person.last_activity = Some(ago(10));
        person.absent = None;
    }
    let mut app = office(80, 14);
    app.tell(told(crowd), now());
    press(&mut app, "G");
    let heading = app.browser().list().sticky(rows.height).unwrap();
    assert_eq!(Some(&heading), app.browser().list().rows().first());
    let before = selected(&app);
    let click = MouseEvent {
        kind: MouseEventKind::Down(MouseButton::Left),
        column: rows.x + 3,
        row: rows.y,
        modifiers: KeyModifiers::NONE,
    };
    app.tell(Message::Mouse(click), now());
    assert_eq!(selected(&app), before);
}

#[test]
fn until_somebody_is_chosen_the_cursor_stays_on_top() {
    let mut app = App::new(settings(), ratatui::layout::Size::new(120, 36));
    let all = people();
    app.tell(told(vec![all[9].clone()]), now());
    assert_eq!(selected(&app), 10);
    app.tell(told(all), now());
    assert_eq!(selected(&app), 2);
}

#[test]
fn a_query_narrows_as_it_is_typed_and_escape_brings_everybody_back() {
    let mut app = office(120, 36);
    press(&mut app, "/пет");
    assert_eq!(app.browser().list().people(), 1);
    assert_eq!(selected(&app), 1);
    press(&mut app, "<Enter>");
    assert!(!app.browser().filter().editing() && app.browser().filter().is_active());
    press(&mut app, "<Esc>");
    assert_eq!(app.browser().list().people(), 11);
    assert_eq!(selected(&app), 1, "the one that was found stays selected");
}

#[test]
fn keys_type_while_the_query_is_edited() {
    let mut app = office(120, 36);
    press(&mut app, "/qj?");
    assert_eq!(app.browser().filter().typed(), "qj?");
    press(&mut app, "<C-u>legal");
    assert_eq!(app.browser().list().people(), 2);
    press(&mut app, "<Down>");
    assert_eq!(selected(&app), 10, "arrows still move");
    press(&mut app, "<C-u><Backspace>");
    assert!(!app.browser().filter().editing());
}

#[test]
fn nobody_matches_and_then_somebody_does() {
    let mut app = office(120, 36);
    press(&mut app, "/zzzz");
    assert_eq!(app.browser().list().selected(), None);
    assert!(outcome_of(&mut app, "<Down>") == Outcome::default());
    press(&mut app, "<C-u>boris");
    assert_eq!(selected(&app), 2);
}

#[test]
fn quitting_refreshing_and_suspending_are_effects() {
    let mut app = office(120, 36);
    assert_eq!(outcome_of(&mut app, "q").effects, [Effect::Quit]);
    assert_eq!(outcome_of(&mut app, "<C-c>").effects, [Effect::Quit]);
    assert_eq!(outcome_of(&mut app, "r").effects, [Effect::Refresh]);
    assert_eq!(outcome_of(&mut app, "<C-z>").effects, [Effect::Suspend]);
    press(&mut app, ":abc");
    assert_eq!(
        outcome_of(&mut app, "<C-c>").effects,
        [Effect::Quit],
        "also out of a pop-up that is typed into"
    );
    press(&mut app, "<Esc>?");
    assert_eq!(outcome_of(&mut app, "q"), Outcome::redraw(), "q closes the help first");
    assert!(app.popup().is_none());
}

#[test]
fn a_count_before_the_last_person_is_a_place() {
    let mut app = office(120, 36);
    press(&mut app, "4G");
    assert_eq!(selected(&app), 7);
    press(&mut app, "1G");
    assert_eq!(selected(&app), 2);
    press(&mut app, "99G");
    assert_eq!(selected(&app), 10, "there are fewer: the last");
    press(&mut app, "g5j");
    let fifth = selected(&app);
    press(&mut app, "G6G");
    assert_eq!(selected(&app), fifth);
}

#[test]
fn a_count_repeats_a_motion() {
    let mut app = office(120, 36);
    press(&mut app, "3j");
    assert_eq!(selected(&app), 7);
    press(&mut app, "2k1");
    assert_eq!(selected(&app), 1);
    press(&mut app, "0j");
    assert_eq!(selected(&app), 10, "ten down is the end");
    press(&mut app, "gg");
    assert_eq!(selected(&app), 2);
}

#[test]
fn quitting_leads_back_to_the_first_screen_when_that_lies_behind() {
    let settings = Settings { from_welcome: true, ..settings() };
    let mut app = App::new(settings, ratatui::layout::Size::new(120, 36));
    assert_eq!(outcome_of(&mut app, "q").effects, [Effect::Welcome]);
    assert_eq!(outcome_of(&mut app, "?q").effects, [], "out of the help first");
    assert_eq!(outcome_of(&mut app, "<C-c>").effects, [Effect::Quit]);
    assert_eq!(outcome_of(&mut app, "<Esc>").effects, []);
}

#[test]
fn favourites_are_kept_and_brought_back() {
    let mut app = office(120, 36);
    let kept = outcome_of(&mut app, "jf").effects;
    assert_eq!(kept, [Effect::Keep(Preference::Favourite { id: PersonId(1), favourite: true })]);
    assert!(app.browser().is_favourite(PersonId(1)));
    let mut app = office(120, 36);
    app.tell(Message::Preferences(vec![Preference::Favourite { id: PersonId(5), favourite: true }]), now());
    assert!(app.browser().is_favourite(PersonId(5)));
}

fn mouse(kind: MouseEventKind, column: u16, row: u16) -> Message {
    Message::Mouse(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE })
}

#[test]
fn clicks_select_and_the_wheel_scrolls() {
    let mut app = office(120, 36);
    // Row 0 is the heading, row 2 the second person; the list begins on line 2 of the screen.
    app.tell(mouse(MouseEventKind::Down(MouseButton::Left), 10, 4), now());
    assert_eq!(selected(&app), 1);
    assert!(!app.update(mouse(MouseEventKind::Down(MouseButton::Left), 10, 2), now()).dirty);
    app.tell(mouse(MouseEventKind::Down(MouseButton::Left), 100, 20), now());
    assert_eq!(app.browser().focus(), Pane::Card);
    app.tell(mouse(MouseEventKind::ScrollDown, 10, 10), now());
    assert_eq!(selected(&app), 4);
}

#[test]
fn the_card_is_one_key_away_in_a_narrow_window() {
    let mut app = office(60, 24);
    press(&mut app, "<Enter>");
    assert!(app.browser().layout().card.is_some() && app.browser().layout().list.is_none());
    assert!(app.browser().interest().visible.is_empty());
    press(&mut app, "<Esc>");
    assert!(app.browser().layout().list.is_some());
}

proptest! {
    /// Whatever is pressed, the cursor stands on a person in view, and nothing panics at any size.
    #[test]
    fn the_cursor_is_always_in_view(keys in "([jkgGszr/ае? ]|<Esc>|<Enter>|<Tab>|<PgDn>|<PgUp>|<Down>|<C-d>|<C-u>|<Backspace>){0,40}", width in 1u16..140, height in 1u16..50) {
        let mut app = office(width, height);
        press(&mut app, &keys);
        if let Some(id) = app.browser().list().selected() {
            prop_assert!(app.browser().list().view(app.browser().list_height()).contains(&Row::Person(id)));
        } else {
            prop_assert_eq!(app.browser().list().people(), 0);
        }
    }
}
