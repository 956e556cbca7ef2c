//! What the portal, its silence and its clock make of the state.

use super::*;
use crate::app::fixture::{office_of_today, people_of_today, silence, told_without};
use crate::people::PortalTells;
use crate::people::roster::{Availability, Group};
use crate::portal::{Command, Reply};
use crate::words::Sentence;

/// What came of a change of my own status.
fn called(result: Result<Reply, CallFailure>) -> Message {
    let command = Command::SetStatus(Status::Dnd);
    Message::Update(Update::Called { command, result })
}

#[test]
fn what_is_not_on_the_screen_draws_nothing() {
    let mut app = office(120, 14);
    let last = app.browser().list().rows().last().unwrap().person().unwrap();
    assert!(!app.browser().interest().visible.contains(&last));
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
    // Beside the card nothing ticks for whoever is here, and idleness with the seconds.
    let mut app = office(120, 36);
    let next = app.next_tick(now()).unwrap();
    assert!(next > now() + SignedDuration::from_secs(1), "{next}");
    press(&mut app, "5j");
    let next = app.next_tick(now()).unwrap();
    assert_eq!(next, now() + SignedDuration::from_secs(1));
}

#[test]
fn where_timers_stand_still_nobody_wakes_for_an_age() {
    let still = Settings { showing: Showing { timers: Timers::Still, ..Showing::default() }, ..settings() };
    let mut app = App::new(still, Size::new(120, 36));
    app.tell(told(people()), now());
    // What the clock changes is still due at its instant: somebody grows quiet.
    let next = app.next_tick(now()).unwrap();
    let quiet = app.roster().next_change().unwrap();
    assert!(next <= quiet && next > now() + SignedDuration::from_secs(5), "{next}");
}

#[test]
fn a_silent_portal_takes_nobody_offline() {
    let mut app = office(120, 36);
    app.tell(silence(), now());
    let much_later = now() + SignedDuration::from_hours(3);
    app.tell(Message::Tick, much_later);
    let online =
        app.counts().iter().find(|(availability, _)| *availability == Availability::Active).unwrap().1;
    assert_eq!(online, 3);
    assert_eq!(app.stale_since(much_later), Some(now()));
    app.tell(Message::Update(Update::Connection(ConnectionState::Live)), much_later);
    app.tell(Message::Tick, much_later);
    let online =
        app.counts().iter().find(|(availability, _)| *availability == Availability::Active).unwrap().1;
    assert_eq!(online, 3, "nobody has been told of since");
}

#[test]
fn ages_are_counted_by_the_portals_clock() {
    let mut app = office(120, 36);
    let portal = now() + SignedDuration::from_mins(10);
    app.tell(Message::Update(Update::ClockOffset(SignedDuration::from_mins(10))), now());
    assert_eq!(app.portal_time(now()), portal);
    assert_eq!(app.connection().clock().local(portal), now());
}

#[test]
fn people_who_are_gone_leave_the_list() {
    let mut app = office(120, 36);
    press(&mut app, "j");
    let gone = told_without(Vec::new(), vec![PersonId(1)]);
    assert!(app.update(gone, now()).dirty);
    assert_eq!(app.browser().list().people(), 10);
    assert_eq!(selected(&app), 3, "whoever took the place is selected");
}

#[test]
fn my_status_is_asked_of_the_portal_and_its_answer_is_told() {
    let mut app = office(120, 36);
    assert_eq!(outcome_of(&mut app, "mj<Enter><Enter>").effects, [Effect::SetStatus(Status::Dnd)]);
    app.tell(called(Err(CallFailure::unsent(Sentence::verbatim("The portal refused.")))), now());
    let toast = app.message(now()).unwrap();
    assert_eq!(toast.value, ToastValue::Sentence(Sentence::verbatim("The portal refused.")));
}

#[test]
fn a_status_that_was_not_changed_is_said_to_be_so() {
    let mut app = office(120, 36);
    for (done, key) in [(true, "toast-done"), (false, "toast-status-unchanged")] {
        assert!(app.update(called(Ok(Reply::Done(done))), now()).dirty);
        assert_eq!(app.message(now()).unwrap().key, key);
    }
}

#[test]
fn a_search_that_failed_is_not_said() {
    let mut app = office(120, 36);
    let command = Command::SearchUsers { find: "anna".into(), offset: 0 };
    let failed = Update::Called {
        command,
        result: Err(CallFailure::unsent(Sentence::verbatim("The portal does not answer."))),
    };
    assert!(!app.update(Message::Update(failed), now()).dirty);
    assert_eq!(app.message(now()).map(|toast| toast.key), None);
}

#[test]
fn the_watched_are_told_of_when_their_presence_changes_and_not_before() {
    let mut app = office(120, 36);
    press(&mut app, "jw");
    assert_eq!(app.browser().interest().watched, [PersonId(1)]);
    let mut anna = people().remove(0);
    assert_eq!(app.update(told(vec![anna.clone()]), now()).effects, []);
    anna.status = Some(Status::Dnd);
    let effects = app.update(told(vec![anna]), now()).effects;
    assert!(matches!(&effects[..], [Effect::Notify(notice)] if notice.presence == Presence::Dnd));
    press(&mut app, "w");
    assert_eq!(app.browser().interest().watched, []);
}

#[test]
fn the_clock_alone_makes_somebody_quiet_which_is_no_news() {
    let mut app = office(120, 36);
    press(&mut app, "w");
    let quiet_at = now() + SignedDuration::from_secs(60);
    assert!(app.next_tick(now()).is_some_and(|at| at <= quiet_at));
    let quiet = |app: &App| app.counts()[Availability::Quiet as usize].1;
    app.tell(Message::Tick, quiet_at - SignedDuration::from_millis(1));
    assert_eq!(quiet(&app), 0);
    assert_eq!(app.update(Message::Tick, quiet_at), Outcome::redraw());
    assert_eq!(quiet(&app), 1);
    assert!(app.browser().list().rows().contains(&Row::Heading(Group::Availability(Availability::Quiet), 1)));
}

#[test]
fn my_status_is_mine_though_the_portal_tells_it_of_nobody() {
    let mut app = office_of_today(120, 36);
    assert_eq!(app.me().unwrap().1, Presence::Online);
    press(&mut app, "/陳<Enter>w<Esc>");
    let status = |status| Message::Update(Update::Status(Some(status)));
    assert_eq!(app.update(status(Status::Away), now()).effects, [Effect::ReadStatusTimer], "no news yet");
    let effects = app.update(status(Status::Dnd), now()).effects;
    assert!(
        matches!(&effects[..], [Effect::Notify(notice), Effect::ReadStatusTimer] if notice.presence == Presence::Dnd)
    );
    assert_eq!(app.me().unwrap().1, Presence::Dnd);
    assert!(app.browser().list().rows().contains(&Row::Heading(Group::Availability(Availability::Busy), 1)));
    app.tell(told(people_of_today()), now());
    assert_eq!(app.me().unwrap().1, Presence::Dnd);
    assert_eq!(app.roster().portal_tells(), PortalTells::ActivityOnly);
}

#[test]
fn a_portal_that_moved_is_followed_only_when_the_user_agrees() {
    let moved = || ConnectionState::Moved {
        at: None,
        to: "new.example".into(),
        sentence: Sentence::verbatim("It moved."),
    };
    let mut app = office(120, 36);
    app.tell(Message::Update(Update::Connection(moved())), now());
    assert_eq!(outcome_of(&mut app, "<Enter>").effects, [], "staying is what is offered first");
    let mut app = office(120, 36);
    app.tell(Message::Update(Update::Connection(moved())), now());
    assert_eq!(outcome_of(&mut app, "j<Enter>").effects, [Effect::FollowPortal("new.example".into())]);
    app.tell(Message::AddressKept(Err(Sentence::verbatim("It stands in the environment."))), now());
    assert_eq!(app.message(now()).unwrap().key, "toast-moved-not-kept");
}

#[test]
fn the_last_known_office_is_shown_with_its_age_until_the_portal_tells() {
    let mut app = App::new(settings(), Size::new(120, 36));
    let then = now() - SignedDuration::from_hours(2);
    let remembered = people().into_iter().map(|person| (person, then)).collect();
    let news =
        Message::Remembered { people: remembered, departments: Vec::new(), ahead: SignedDuration::ZERO };
    assert!(app.update(news, now()).dirty);
    assert_eq!(app.stale_since(now()), Some(then));
    let presence = |app: &App, id| app.roster().get(PersonId(id)).unwrap().verdict.presence;
    app.tell(Message::Tick, now());
    assert_eq!(presence(&app, 1), Presence::Online, "as it was, not offline by the clock");
    // One of them is told anew; the others stay doubtful while the company is read.
    let anna = people().remove(0);
    app.tell(told(vec![anna]), now());
    app.tell(Message::Update(Update::Connection(ConnectionState::Reading { done: 1, found: 9 })), now());
    app.tell(Message::Tick, now());
    let doubted = |app: &App, id| app.doubted_since(app.roster().get(PersonId(id)).unwrap(), now());
    assert_eq!((doubted(&app, 1), doubted(&app, 5)), (None, Some(then)));
    assert_eq!(app.stale_since(now()), None, "the rows have just come");
    // Everybody else stays until the portal says otherwise.
    let known = app.roster().len();
    app.tell(Message::Update(Update::Connection(ConnectionState::Live)), now());
    assert_eq!(app.roster().len(), known);
    let later = now() + SignedDuration::from_secs(6);
    assert_eq!(app.stale_since(later), Some(then), "up to date only when every visible row is");
    let gone = told_without(Vec::new(), vec![PersonId(5)]);
    app.tell(gone, now());
    assert_eq!(app.roster().len(), known - 1);
}
