#![allow(clippy::unwrap_used)]

use jiff::SignedDuration;

use super::*;
use crate::app::Message;
use crate::app::fixture::{ago, me, now, office, outcome_of, people, press, settings, silence, told};
use crate::people::Status;

const ANNA: PersonId = PersonId(1);

/// The portal tells that somebody has another status.
fn becomes(app: &mut App, id: PersonId, status: Status) -> Vec<Effect> {
    let mut person = people().into_iter().find(|person| person.id == id).unwrap();
    person.status = Some(status);
    app.update(told(vec![person]), now()).effects
}

fn unseen(app: &App) -> Vec<(u64, Presence, Presence)> {
    app.unseen().map(|notice| (notice.id.0, notice.before, notice.presence)).collect()
}

/// Анна is watched and changes while somebody else is selected.
fn noticed() -> App {
    let mut app = office(120, 36);
    press(&mut app, "jwk");
    becomes(&mut app, ANNA, Status::Dnd);
    app
}

#[test]
fn a_notice_stays_until_the_user_has_looked() {
    let mut app = noticed();
    assert_eq!(unseen(&app), [(1, Presence::Online, Presence::Dnd)]);
    app.tell(Message::Tick, now() + SignedDuration::from_hours(3));
    press(&mut app, "jjks");
    assert_eq!(unseen(&app).len(), 1, "neither time nor other people take it away");
    press(&mut app, "<Esc>");
    assert_eq!(unseen(&app), []);
    assert_eq!(app.notices().len(), 1, "it is still in the list");
}

#[test]
fn to_go_to_the_person_is_to_look() {
    let mut app = noticed();
    press(&mut app, "/анна");
    assert_eq!(app.browser().list().selected(), Some(ANNA));
    assert_eq!(unseen(&app), []);
    // Only of that person, and only when the user went there.
    let mut app = office(120, 36);
    press(&mut app, "wjw");
    becomes(&mut app, PersonId(2), Status::Dnd);
    becomes(&mut app, ANNA, Status::Dnd);
    assert_eq!(unseen(&app).len(), 2);
    press(&mut app, "G");
    assert_eq!(unseen(&app).len(), 2, "that is somebody else");
    press(&mut app, "/анна");
    assert_eq!(unseen(&app), [(2, Presence::Online, Presence::Dnd)]);
}

#[test]
fn the_list_has_what_was_told_the_newest_first_and_leads_to_the_person() {
    let mut app = office(120, 36);
    press(&mut app, "jwgw");
    becomes(&mut app, ANNA, Status::Dnd);
    becomes(&mut app, PersonId(2), Status::Away);
    becomes(&mut app, ANNA, Status::Online);
    press(&mut app, "W");
    let told: Vec<u64> = app.notices().map(|notice| notice.id.0).collect();
    assert_eq!(told, [1, 2, 1]);
    assert_eq!(unseen(&app).len(), 3, "they are marked while one reads");
    press(&mut app, "jjjjk");
    assert!(matches!(app.popup(), Some(Popup::Notices(list)) if list.cursor() == 1));
    // What comes meanwhile does not move the cursor to somebody else.
    becomes(&mut app, ANNA, Status::Dnd);
    assert!(matches!(app.popup(), Some(Popup::Notices(list)) if list.cursor() == 2));
    press(&mut app, "<Enter>");
    assert_eq!((app.browser().list().selected(), unseen(&app).len()), (Some(PersonId(2)), 0));
    for close in ["W", "<Esc>", "q", "w"] {
        press(&mut app, "W");
        assert!(matches!(app.popup(), Some(Popup::Notices(list)) if list.cursor() == 0));
        press(&mut app, close);
        assert!(app.popup().is_none(), "{close}");
    }
    assert_eq!(app.browser().watched().len(), 2, "the key that watches closes the list, and changes nothing");
}

#[test]
fn the_list_is_bounded_and_may_be_empty() {
    let mut app = office(120, 36);
    press(&mut app, "WjGkg<Enter>");
    assert!(app.popup().is_none());
    press(&mut app, "jwk");
    for change in 0..250 {
        becomes(&mut app, ANNA, if change % 2 == 0 { Status::Dnd } else { Status::Online });
    }
    assert_eq!((app.notices().len(), app.unseen().count()), (KEPT, KEPT));
    assert_eq!(app.notices().next().unwrap().presence, Presence::Online);
}

#[test]
fn a_query_is_cleared_before_a_notice_and_a_notice_before_anything_else() {
    let mut app = noticed();
    press(&mut app, "/boris<Esc>");
    assert_eq!((app.browser().filter().is_active(), unseen(&app).len()), (false, 1));
    press(&mut app, "/boris<Enter><Esc>");
    assert_eq!((app.browser().filter().is_active(), unseen(&app).len()), (true, 0));
    press(&mut app, "<Esc>");
    assert!(!app.browser().filter().is_active());
}

#[test]
fn watches_are_kept_and_brought_back_and_the_first_look_is_no_news() {
    let mut app = office(120, 36);
    assert_eq!(
        outcome_of(&mut app, "jw").effects,
        [Effect::Keep(Preference::Watched { id: ANNA, watched: true })]
    );
    assert_eq!(
        outcome_of(&mut app, "w").effects,
        [Effect::Keep(Preference::Watched { id: ANNA, watched: false })]
    );

    // Remembered as offline, and online when the portal is asked.
    let mut app = App::new(settings(), ratatui::layout::Size::new(120, 36));
    let mut anna = people().remove(0);
    anna.last_activity = Some(ago(90_000));
    let remembered = Message::Remembered {
        people: vec![(anna, ago(7200))],
        departments: vec![],
        ahead: SignedDuration::ZERO,
    };
    app.tell(remembered, now());
    app.tell(Message::Preferences(vec![Preference::Watched { id: ANNA, watched: true }]), now());
    assert!(app.browser().is_watched(ANNA) && app.browser().interest().watched == [ANNA]);
    assert_eq!(app.update(told(people()), now()).effects, []);
    assert_eq!(becomes(&mut app, ANNA, Status::Dnd).len(), 1);
    assert_eq!(unseen(&app), [(1, Presence::Online, Presence::Dnd)]);
}

#[test]
fn to_learn_who_i_am_is_no_news_of_me() {
    let mut app = App::new(settings(), ratatui::layout::Size::new(120, 36));
    app.tell(Message::Preferences(vec![Preference::Watched { id: PersonId(11), watched: true }]), now());
    app.tell(told(people()), now());
    app.tell(me(11), now());
    app.tell(told(people()), now());
    assert_eq!(unseen(&app), []);
}

#[test]
fn the_clock_alone_can_be_news_and_silence_is_none() {
    let later = now() + SignedDuration::from_mins(30);
    let mut app = office(120, 36);
    press(&mut app, "jw");
    app.tell(silence(), now());
    app.tell(Message::Tick, later);
    assert_eq!(unseen(&app), [], "the portal has not told that anybody left");
}

#[test]
fn those_who_are_watched_can_be_asked_for() {
    let mut app = office(120, 36);
    press(&mut app, "jw/is:watched<Enter>");
    assert_eq!((app.browser().list().people(), app.browser().list().selected()), (1, Some(ANNA)));
    press(&mut app, "w");
    assert_eq!(app.browser().list().people(), 0, "nobody is watched any more");
}
