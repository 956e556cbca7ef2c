use proptest::prelude::*;

use super::*;
use crate::app::fixture::{company, now, outcome_of, press, told};
use crate::people::DepartmentId;
use crate::people::roster::Row;

fn selected(app: &App) -> u64 {
    app.browser().list().selected().unwrap().0
}

fn shown(app: &App) -> Vec<u64> {
    let mut shown: Vec<u64> =
        app.browser().list().rows().iter().filter_map(|row| row.person()).map(|id| id.0).collect();
    shown.sort_unstable();
    shown
}

#[test]
fn from_a_person_to_the_others_and_back() {
    let mut app = company(120, 36);
    assert_eq!(selected(&app), 2, "Boris of Design");
    press(&mut app, "d");
    assert_eq!(shown(&app), [1, 2, 3, 4, 7, 8]);
    assert_eq!(selected(&app), 2, "whoever it was asked from stays selected");
    press(&mut app, "H");
    assert_eq!(selected(&app), 1, "Анна leads Design");
    press(&mut app, "H");
    assert_eq!(selected(&app), 11, "Ivan leads her, and is in another department");
    assert_eq!(app.browser().scope(), None);
    press(&mut app, "S");
    assert_eq!(shown(&app), [1, 5, 6, 9]);
    press(&mut app, "<C-o>");
    assert_eq!((selected(&app), app.browser().scope()), (11, None));
    press(&mut app, "<A-Left>");
    assert_eq!((selected(&app), app.browser().scope()), (1, Some(Scope::Department(DepartmentId(2)))));
    press(&mut app, "<C-o><C-o>");
    assert_eq!((selected(&app), app.browser().scope()), (2, None));
    press(&mut app, "<A-Right><A-Right>");
    assert_eq!((selected(&app), app.browser().list().people()), (1, 6));
    press(&mut app, "<C-i><A-Right>");
    assert_eq!(app.browser().scope(), Some(Scope::Subordinates(PersonId(11))));
    assert!(!outcome_of(&mut app, "<A-Right>").dirty, "nothing lies ahead");
}

#[test]
fn somebody_of_two_departments_has_both_one_key_away() {
    let mut app = company(120, 36);
    press(&mut app, "/зоя<Enter>d");
    assert_eq!(app.browser().scope(), Some(Scope::Department(DepartmentId(2))));
    assert!(!app.browser().filter().is_active());
    press(&mut app, "d");
    assert_eq!(shown(&app), [4, 9, 10]);
    assert_eq!(selected(&app), 4);
    press(&mut app, "T");
    assert_eq!(shown(&app), [1, 2, 3, 7, 8, 9, 10]);
}

#[test]
fn whoever_leads_nobody_says_so() {
    let mut app = company(120, 36);
    press(&mut app, "S");
    assert_eq!(app.message(now()).unwrap().key, "toast-no-subordinates");
    assert_eq!(app.browser().scope(), None);
}

#[test]
fn escape_leaves_the_query_then_the_department() {
    let mut app = company(120, 36);
    press(&mut app, "d/анна<Enter>");
    assert_eq!(shown(&app), [1]);
    press(&mut app, "<Esc>");
    assert_eq!(app.browser().list().people(), 6);
    press(&mut app, "<Esc>");
    assert_eq!(app.browser().list().people(), 11);
    assert_eq!(selected(&app), 1);
}

#[test]
fn a_departments_people_come_and_go() {
    let mut app = company(120, 36);
    press(&mut app, "d");
    let mut dmitry = crate::app::fixture::people().remove(4);
    dmitry.departments = [DepartmentId(2)].into();
    app.tell(crate::app::fixture::told(vec![dmitry]), now());
    assert_eq!(shown(&app), [1, 2, 3, 4, 5, 7, 8]);
}

#[test]
fn the_wall_shares_the_selection_and_the_filter() {
    let mut app = company(120, 36);
    press(&mut app, "v");
    assert!(app.browser().layout().wall.is_some() && app.browser().layout().card.is_none());
    let tiles: Vec<u64> = app.browser().visible_people().map(|id| id.0).collect();
    assert_eq!(tiles, [6, 11, 9, 10, 2, 1, 3, 7, 4, 8, 5], "by department, within it by presence");
    assert_eq!(app.browser().interest().visible.len(), 11);
    assert_eq!(selected(&app), 2);
    press(&mut app, "l");
    assert_eq!(selected(&app), 1);
    press(&mut app, "g");
    assert_eq!(selected(&app), 6);
    press(&mut app, "<Enter>");
    assert!(app.browser().focus() == Pane::Card && app.browser().layout().card.is_some());
    press(&mut app, "<Esc>/legal");
    assert_eq!(app.browser().visible_people().count(), 3, "Зоя belongs to Legal as well");
    press(&mut app, "<Esc><Esc>");
    assert!(app.browser().layout().wall.is_none());
}

#[test]
fn the_walls_timers_wake_the_screen() {
    let mut app = company(120, 36);
    press(&mut app, "v");
    let next = app.next_tick(now()).unwrap();
    assert!(next > now() + jiff::SignedDuration::from_secs(1), "no card ticks");
    assert!(next <= now() + jiff::SignedDuration::from_secs(60));
}

#[test]
fn somebody_whom_the_wall_shows_below_the_lists_view_is_news() {
    let mut app = company(120, 14);
    press(&mut app, "vz");
    let mut henry = crate::app::fixture::people().remove(9);
    henry.departments = [DepartmentId(4)].into();
    henry.last_activity = Some(crate::app::fixture::ago(100_000));
    let message = told(vec![henry]);
    assert!(app.browser().visible_people().any(|id| id.0 == 10));
    assert!(app.update(message, now()).dirty);
}

#[test]
fn ten_thousand_people_move_without_a_pause() {
    let mut app = company(160, 50);
    let crowd = (100..10_100)
        .map(|id| {
            let mut person = crate::people::Person::new(PersonId(id), format!("Person {id}"));
            person.departments = [DepartmentId(id % 5 + 1)].into();
            person
        })
        .collect();
    app.tell(crate::app::fixture::told(crowd), now());
    press(&mut app, "v");
    for _ in 0..400 {
        press(&mut app, "j");
    }
    assert!(
        (40..200).contains(&app.browser().visible_people().count()),
        "{}",
        app.browser().visible_people().count()
    );
    press(&mut app, "G");
    let last = app.browser().list().selected().unwrap();
    assert!(app.browser().visible_people().any(|id| id == last));
}

proptest! {
    /// Whatever is pressed at whatever size, the cursor stands on a person who is in view.
    #[test]
    fn the_cursor_is_always_in_view(
        keys in "([jkhlgGtvdHTSszn]|/[аe]|<Esc>|<Enter>|<Tab>|<PgDn>|<C-o>|<C-i>|<C-d>|<A-Left>){0,40}",
        width in 1u16..170,
        height in 1u16..50,
    ) {
        let mut app = company(width, height);
        press(&mut app, &keys);
        if let Some(id) = app.browser().list().selected() {
            prop_assert!(app.browser().list().view(app.browser().list_height()).contains(&Row::Person(id)));
            let layout = app.browser().layout();
            // A wall too low for a single tile shows none.
            if layout.tiles().is_some_and(|tiles| tiles.height >= app.browser().wall().tile().height) {
                prop_assert!(app.browser().visible_people().any(|other| other == id));
            }
        }
    }
}
