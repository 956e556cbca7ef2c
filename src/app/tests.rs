#![allow(clippy::unwrap_used)]

use crossterm::event::{KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use jiff::SignedDuration;
use proptest::prelude::*;

use super::fixture::{ago, now, office, people, press, settings, told};
use super::*;
use crate::people::roster::Row;
use crate::people::{Person, PersonId, Status, phone};

fn selected(app: &App) -> u64 {
    app.list().selected().unwrap().0
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
    assert!(!press(&mut app, "j").dirty, "nothing is below the last");
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
    app.update(told(vec![anna]), now());
    assert_eq!(selected(&app), 1);
    assert!(app.list().view(app.list_height()).contains(&Row::Person(PersonId(1))));
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
        let height = app.list_height();
        let list = app.list();
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
    let rows = app.layout().rows().unwrap();
    let line = (0..rows.height).find(|_| app.list().sticky(rows.height).is_some());
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
    app.update(told(crowd), now());
    press(&mut app, "G");
    let heading = app.list().sticky(rows.height).unwrap();
    assert_eq!(Some(&heading), app.list().rows().first());
    let before = selected(&app);
    let click = MouseEvent {
        kind: MouseEventKind::Down(MouseButton::Left),
        column: rows.x + 3,
        row: rows.y,
        modifiers: KeyModifiers::NONE,
    };
    app.update(Message::Mouse(click), now());
    assert_eq!(selected(&app), before);
}

#[test]
fn until_somebody_is_chosen_the_cursor_stays_on_top() {
    let mut app = App::new(settings(), ratatui::layout::Size::new(120, 36));
    let all = people();
    app.update(told(vec![all[9].clone()]), now());
    assert_eq!(selected(&app), 10);
    app.update(told(all), now());
    assert_eq!(selected(&app), 2);
}

#[test]
fn a_query_narrows_as_it_is_typed_and_escape_brings_everybody_back() {
    let mut app = office(120, 36);
    press(&mut app, "/пет");
    assert_eq!(app.list().people(), 1);
    assert_eq!(selected(&app), 1);
    press(&mut app, "<Enter>");
    assert!(!app.filter().editing() && app.filter().is_active());
    press(&mut app, "<Esc>");
    assert_eq!(app.list().people(), 11);
    assert_eq!(selected(&app), 1, "the one that was found stays selected");
}

#[test]
fn keys_type_while_the_query_is_edited() {
    let mut app = office(120, 36);
    press(&mut app, "/qj?");
    assert_eq!(app.filter().typed(), "qj?");
    press(&mut app, "<C-u>legal");
    assert_eq!(app.list().people(), 2);
    press(&mut app, "<Down>");
    assert_eq!(selected(&app), 10, "arrows still move");
    press(&mut app, "<C-u><Backspace>");
    assert!(!app.filter().editing());
}

#[test]
fn nobody_matches_and_then_somebody_does() {
    let mut app = office(120, 36);
    press(&mut app, "/zzzz");
    assert_eq!(app.list().selected(), None);
    assert!(press(&mut app, "<Down>") == Outcome::redraw_if(false));
    press(&mut app, "<C-u>boris");
    assert_eq!(selected(&app), 2);
}

#[test]
fn quitting_refreshing_and_suspending_are_effects() {
    let mut app = office(120, 36);
    assert_eq!(press(&mut app, "q").effects, [Effect::Quit]);
    assert_eq!(press(&mut app, "<C-c>").effects, [Effect::Quit]);
    assert_eq!(press(&mut app, "r").effects, [Effect::Refresh]);
    assert_eq!(press(&mut app, "<C-z>").effects, [Effect::Suspend]);
    press(&mut app, ":abc");
    assert_eq!(press(&mut app, "<C-c>").effects, [Effect::Quit], "also out of a pop-up that is typed into");
    press(&mut app, "<Esc>?");
    assert_eq!(press(&mut app, "q"), Outcome::redraw(), "q closes the help first");
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
fn the_help_is_searched_as_one_types() {
    let mut app = office(80, 24);
    let typed = |app: &App| match app.popup() {
        Some(Popup::Help { typed, .. }) => typed.as_ref().map(|input| input.value().to_owned()),
        other => unreachable!("{other:?}"),
    };
    press(&mut app, "?");
    assert_eq!(typed(&app), None);
    press(&mut app, "/q5 j");
    assert_eq!(typed(&app).as_deref(), Some("q5 j"), "keys type");
    assert!(!press(&mut app, "<Enter>").dirty);
    press(&mut app, "<C-w><Backspace>");
    assert_eq!(typed(&app).as_deref(), Some("q5"));
    press(&mut app, "<Esc>");
    assert_eq!(typed(&app), None, "Escape clears …");
    press(&mut app, "/<Backspace>");
    assert_eq!(typed(&app), None, "… and so does deleting more than there is");
    press(&mut app, "<Esc>");
    assert!(app.popup().is_none());
    assert!(!app.filter().is_active());
}

#[test]
fn what_is_not_on_the_screen_draws_nothing() {
    let mut app = office(120, 14);
    let last = app.list().rows().last().unwrap().person().unwrap();
    assert!(!app.interest().visible.contains(&last));
    let mut hidden = people().remove(9);
    assert_eq!(hidden.id, last);
    hidden.last_activity = Some(ago(100_000));
    assert!(!app.update(told(vec![hidden]), now()).dirty);
    assert!(!app.update(told(people().split_off(8)), now()).dirty, "the same again");
    let mut seen = people().remove(0);
    seen.last_activity = Some(ago(1));
    assert!(app.update(told(vec![seen]), now()).dirty);
}

#[test]
fn an_idle_dashboard_sleeps_until_a_text_changes() {
    // In the narrow layout no card ticks.
    let app = office(60, 24);
    let next = app.next_tick(now()).unwrap();
    assert!(next > now() + SignedDuration::from_secs(1), "{next}");
    // Beside the card both timers tick with the seconds.
    let next = office(120, 36).next_tick(now()).unwrap();
    assert_eq!(next, now() + SignedDuration::from_secs(1));
}

#[test]
fn a_silent_portal_takes_nobody_offline() {
    let mut app = office(120, 36);
    let silent = Link::Retrying { sentence: "The portal does not answer.".into() };
    app.update(Message::News(News::Link(silent)), now());
    let much_later = now() + SignedDuration::from_hours(3);
    app.update(Message::Tick, much_later);
    let online = app.counts().iter().find(|(standing, _)| *standing == Standing::Online).unwrap().1;
    assert_eq!(online, 3);
    assert_eq!(app.stale_since(much_later), Some(now()));
    app.update(Message::News(News::Link(Link::Live)), much_later);
    app.update(Message::Tick, much_later);
    let online = app.counts().iter().find(|(standing, _)| *standing == Standing::Online).unwrap().1;
    assert_eq!(online, 3, "nobody has been told of since");
}

#[test]
fn ages_are_counted_by_the_portals_clock() {
    let mut app = office(120, 36);
    let portal = now() + SignedDuration::from_mins(10);
    app.update(Message::News(News::People { people: Vec::new(), gone: Vec::new(), at: Some(portal) }), now());
    assert_eq!(app.portal_time(now()), portal);
    assert_eq!(app.clock.local(portal), now());
    // A second of the network's delay moves nothing.
    let at = portal - SignedDuration::from_millis(900);
    app.update(Message::News(News::People { people: Vec::new(), gone: Vec::new(), at: Some(at) }), now());
    assert_eq!(app.portal_time(now()), portal);
}

#[test]
fn people_who_are_gone_leave_the_list() {
    let mut app = office(120, 36);
    press(&mut app, "j");
    let gone = Message::News(News::People { people: Vec::new(), gone: vec![PersonId(1)], at: Some(now()) });
    assert!(app.update(gone, now()).dirty);
    assert_eq!(app.list().people(), 10);
    assert_eq!(selected(&app), 3, "whoever took the place is selected");
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

fn copies(what: &'static str, text: &str) -> Effect {
    Effect::Copy(Copying { text: text.into(), reason: Reason::Wanted(what) })
}

fn calls(field: &str) -> Effect {
    Effect::Call(phone::read(field).remove(0))
}

#[test]
fn what_is_copied_is_an_effect_and_what_is_missing_is_told() {
    let mut app = office(120, 36);
    press(&mut app, "j");
    assert_eq!(press(&mut app, "y").effects, [copies("what-email", "anna@acme.example")]);
    assert_eq!(press(&mut app, "p").effects, [copies("what-phone", "+7 900 123-45-67")]);
    assert_eq!(press(&mut app, "C").effects, [calls("+7 900 123-45-67")]);
    assert_eq!(press(&mut app, "M").effects, [Effect::Open("mailto:anna@acme.example".into())]);
    let chat = "https://acme.bitrix24.com/online/?IM_DIALOG=1".to_owned();
    assert_eq!(press(&mut app, "o").effects, [Effect::Open(chat)]);
    press(&mut app, "k");
    assert_eq!(press(&mut app, "y"), Outcome::redraw());
    assert_eq!(app.message(now()).unwrap().key, "toast-lacks");
}

#[test]
fn the_menu_offers_what_there_is_and_does_what_is_chosen() {
    let mut app = office(120, 36);
    press(&mut app, "jx");
    let Some(Popup::Chooser(menu)) = app.popup() else { unreachable!("the menu is open") };
    assert_eq!(menu.matching()[0].hint, "anna@acme.example");
    assert!(menu.typed().is_none(), "letters are keys in the menu");
    assert_eq!(press(&mut app, "jj<Enter>").effects, [copies("what-extension", "214")]);
    assert!(app.popup().is_none());
}

#[test]
fn the_palette_is_narrowed_by_typing() {
    let settings = Settings { keymap: Keymap::default().named(|key| key.replace('-', " ")), ..settings() };
    let mut app = App::new(settings, ratatui::layout::Size::new(120, 36));
    press(&mut app, ":qui");
    let Some(Popup::Chooser(palette)) = app.popup() else { unreachable!("the palette is open") };
    assert_eq!(palette.typed(), Some("qui"));
    assert_eq!(palette.matching().len(), 1);
    assert_eq!(press(&mut app, "<Enter>").effects, [Effect::Quit]);
}

#[test]
fn other_profiles_are_entries_of_the_palette() {
    let profiles = vec!["profile: home".to_owned(), "profile: work".to_owned()];
    let mut app = App::new(Settings { profiles, ..settings() }, ratatui::layout::Size::new(120, 36));
    assert_eq!(press(&mut app, ":work profile<Enter>").effects, [Effect::OpenProfile(1)]);
    app.update(Message::News(News::ProfileFailed("There is no webhook.".into())), now());
    let toast = app.message(now() + SignedDuration::from_secs(7)).unwrap();
    assert_eq!(toast.value, ToastValue::Sentence("There is no webhook.".into()), "long enough to be read");
}

#[test]
fn where_letters_are_typed_arrows_and_escape_work_whatever_is_bound() {
    let mut keymap = Keymap::default().named(|key| key.replace('-', " "));
    keymap.bind(Action::Back, &["b".parse().unwrap()]);
    keymap.bind(Action::Down, &["j".parse().unwrap()]);
    let mut app = App::new(Settings { keymap, ..settings() }, ratatui::layout::Size::new(120, 36));
    press(&mut app, ":b<Down><Down><Up>");
    let Some(Popup::Chooser(palette)) = app.popup() else { unreachable!("the palette is open") };
    assert_eq!((palette.typed(), palette.cursor()), (Some("b"), 1));
    press(&mut app, "<Esc>");
    assert!(app.popup().is_none());
}

#[test]
fn quitting_leads_back_to_the_first_screen_when_that_lies_behind() {
    let settings = Settings { from_welcome: true, ..settings() };
    let mut app = App::new(settings, ratatui::layout::Size::new(120, 36));
    assert_eq!(press(&mut app, "q").effects, [Effect::Welcome]);
    assert_eq!(press(&mut app, "?q").effects, [], "out of the help first");
    assert_eq!(press(&mut app, "<C-c>").effects, [Effect::Quit]);
    assert_eq!(press(&mut app, "<Esc>").effects, []);
}

#[test]
fn my_status_is_asked_of_the_portal_and_its_answer_is_told() {
    let mut app = office(120, 36);
    assert_eq!(press(&mut app, "mj<Enter>").effects, [Effect::SetStatus(Status::Dnd)]);
    app.update(Message::News(News::Done(Err("The portal refused.".into()))), now());
    let toast = app.message(now()).unwrap();
    assert_eq!(toast.value, ToastValue::Sentence("The portal refused.".into()));
}

#[test]
fn somebody_covers_for_those_who_are_not_there() {
    let mut app = office(120, 36);
    press(&mut app, "Gc");
    let Some(Popup::Chooser(cover)) = app.popup() else { unreachable!("somebody is proposed") };
    let first = cover.matching()[0].choice;
    press(&mut app, "<Enter>");
    assert_eq!(first, Choice::GoTo(app.list().selected().unwrap()));
}

#[test]
fn the_watched_are_told_of_when_their_presence_changes_and_not_before() {
    let mut app = office(120, 36);
    press(&mut app, "jw");
    assert_eq!(app.interest().watched, [PersonId(1)]);
    let mut anna = people().remove(0);
    assert_eq!(app.update(told(vec![anna.clone()]), now()).effects, []);
    anna.status = Some(Status::Dnd);
    let effects = app.update(told(vec![anna]), now()).effects;
    assert!(matches!(&effects[..], [Effect::Notify(notice)] if notice.presence == Presence::Dnd));
    press(&mut app, "w");
    assert_eq!(app.interest().watched, []);
}

#[test]
fn a_portal_that_moved_is_followed_only_when_the_user_agrees() {
    let moved = || Link::Moved { at: None, to: "new.example".into(), sentence: "It moved.".into() };
    let mut app = office(120, 36);
    app.update(Message::News(News::Link(moved())), now());
    assert_eq!(press(&mut app, "<Enter>").effects, [], "staying is what is offered first");
    let mut app = office(120, 36);
    app.update(Message::News(News::Link(moved())), now());
    assert_eq!(press(&mut app, "j<Enter>").effects, [Effect::FollowPortal("new.example".into())]);
    app.update(Message::News(News::AddressKept(Err("It stands in the environment.".into()))), now());
    assert_eq!(app.message(now()).unwrap().key, "toast-moved-not-kept");
}

#[test]
fn favourites_are_kept_and_brought_back() {
    let mut app = office(120, 36);
    let kept = press(&mut app, "jf").effects;
    assert_eq!(kept, [Effect::KeepFavourite { id: PersonId(1), favourite: true }]);
    assert!(app.is_favourite(PersonId(1)));
    let mut app = office(120, 36);
    app.update(Message::News(News::Favourites(vec![PersonId(5)])), now());
    assert!(app.is_favourite(PersonId(5)));
}

fn mouse(kind: MouseEventKind, column: u16, row: u16) -> Message {
    Message::Mouse(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE })
}

#[test]
fn clicks_select_and_the_wheel_scrolls() {
    let mut app = office(120, 36);
    // Row 0 is the heading, row 2 the second person; the list begins on line 2 of the screen.
    app.update(mouse(MouseEventKind::Down(MouseButton::Left), 10, 4), now());
    assert_eq!(selected(&app), 1);
    assert!(!app.update(mouse(MouseEventKind::Down(MouseButton::Left), 10, 2), now()).dirty);
    app.update(mouse(MouseEventKind::Down(MouseButton::Left), 100, 20), now());
    assert_eq!(app.focus(), Pane::Card);
    app.update(mouse(MouseEventKind::ScrollDown, 10, 10), now());
    assert_eq!(selected(&app), 4);
}

#[test]
fn the_card_is_one_key_away_in_a_narrow_window() {
    let mut app = office(60, 24);
    press(&mut app, "<Enter>");
    assert!(app.layout().card.is_some() && app.layout().list.is_none());
    assert!(app.interest().visible.is_empty());
    press(&mut app, "<Esc>");
    assert!(app.layout().list.is_some());
}

proptest! {
    /// Whatever is pressed, the cursor stands on a person in view, and nothing panics at any size.
    #[test]
    fn the_cursor_is_always_in_view(keys in "([jkgGszr/ае? ]|<Esc>|<Enter>|<Tab>|<PgDn>|<PgUp>|<Down>|<C-d>|<C-u>|<Backspace>){0,40}", width in 1u16..140, height in 1u16..50) {
        let mut app = office(width, height);
        press(&mut app, &keys);
        if let Some(id) = app.list().selected() {
            prop_assert!(app.list().view(app.list_height()).contains(&Row::Person(id)));
        } else {
            prop_assert_eq!(app.list().people(), 0);
        }
    }
}

#[test]
fn the_last_known_office_is_shown_with_its_age_until_the_portal_tells() {
    let mut app = App::new(settings(), Size::new(120, 36));
    let then = now() - SignedDuration::from_hours(2);
    let remembered = people().into_iter().map(|person| (person, then)).collect();
    let news = News::Remembered { people: remembered, departments: Vec::new(), ahead: SignedDuration::ZERO };
    assert!(app.update(Message::News(news), now()).dirty);
    assert_eq!(app.stale_since(now()), Some(then));
    let presence = |app: &App, id| app.roster().get(PersonId(id)).unwrap().verdict.presence;
    app.update(Message::Tick, now());
    assert_eq!(presence(&app, 1), Presence::Online, "as it was, not offline by the clock");
    // One of them is told anew; the others stay doubtful while the company is read.
    let anna = people().remove(0);
    app.update(told(vec![anna]), now());
    app.update(Message::News(News::Link(Link::Reading { done: 1, total: 9 })), now());
    app.update(Message::Tick, now());
    let doubted = |app: &App, id| app.doubted_since(app.roster().get(PersonId(id)).unwrap(), now());
    assert_eq!((doubted(&app, 1), doubted(&app, 5)), (None, Some(then)));
    assert_eq!(app.stale_since(now()), None, "the rows have just come");
    // Everybody else stays until the portal says otherwise.
    let known = app.roster().len();
    app.update(Message::News(News::Link(Link::Live)), now());
    assert_eq!(app.roster().len(), known);
    let later = now() + SignedDuration::from_secs(6);
    assert_eq!(app.stale_since(later), Some(then), "up to date only when every visible row is");
    let gone = News::People { people: Vec::new(), gone: vec![PersonId(5)], at: None };
    app.update(Message::News(gone), now());
    assert_eq!(app.roster().len(), known - 1);
}
