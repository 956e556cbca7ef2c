//! A line to somebody: sent once, and kept until it has gone.

use super::*;
use crate::people::ChatText;
use crate::portal::{Command, Execution, Reply};
use crate::words::Sentence;

fn anna() -> App {
    let mut app = office(120, 36);
    press(&mut app, "j");
    assert_eq!(selected(&app), 1);
    app
}

fn text(text: &str) -> ChatText {
    ChatText::new(text).unwrap()
}

fn sends(said: &str) -> Effect {
    Effect::SendMessage { to: PersonId(1), text: text(said) }
}

fn called(said: &str, result: Result<Reply, CallFailure>) -> Message {
    let command = Command::SendMessage { to: PersonId(1), text: text(said) };
    Message::Update(Update::Called { command, result })
}

fn failure(execution: Execution) -> CallFailure {
    CallFailure { sentence: Sentence::verbatim("The portal does not answer."), execution }
}

fn typed(app: &App) -> &str {
    let Some(Popup::Say(say)) = app.popup() else { unreachable!("the line is open") };
    say.typed()
}

#[test]
fn a_line_is_sent_once_and_gone_when_it_has_arrived() {
    let mut app = anna();
    assert_eq!(outcome_of(&mut app, "aHello q<Enter>").effects, [sends("Hello q")]);
    assert!(app.outbox().is_sending(PersonId(1)));
    assert_eq!(outcome_of(&mut app, "<Enter>").effects, [], "it is on its way");
    press(&mut app, "xyz<Backspace>");
    assert_eq!(typed(&app), "Hello q", "and is what it was");
    app.tell(called("Hello q", Ok(Reply::Sent(7))), now());
    assert!(app.popup().is_none());
    assert_eq!(app.message(now()).unwrap().key, "toast-said");
    press(&mut app, "a");
    assert_eq!(typed(&app), "");
    assert_eq!(outcome_of(&mut app, " <Enter>").effects, []);
    assert_eq!(app.message(now()).unwrap().key, "toast-say-nothing");
}

#[test]
fn what_is_not_sent_is_kept_for_each_person() {
    let mut app = anna();
    press(&mut app, "aone<Esc>ka");
    assert_eq!(typed(&app), "");
    press(&mut app, "two<Esc>ja");
    assert_eq!(typed(&app), "one");
    press(&mut app, "<C-u><Esc>ka");
    assert_eq!(typed(&app), "two");
    press(&mut app, "<Esc>ja");
    assert_eq!(typed(&app), "");
}

#[test]
fn a_refused_line_is_kept_and_may_be_sent_again() {
    let mut app = anna();
    press(&mut app, "aHello<Enter>");
    app.tell(called("Hello", Err(failure(Execution::NotDone))), now());
    assert_eq!(typed(&app), "Hello");
    assert_eq!(app.outbox().failure(PersonId(1)), Some(&failure(Execution::NotDone)));
    assert_eq!(outcome_of(&mut app, "<Enter>").effects, [sends("Hello")]);
}

#[test]
fn what_may_have_arrived_is_not_sent_again_unless_it_is_changed() {
    let mut app = anna();
    press(&mut app, "aHello<Enter><Esc>");
    app.tell(called("Hello", Err(failure(Execution::Unknown))), now());
    assert_eq!(app.message(now()).unwrap().key, "toast-perhaps-said");
    assert_eq!(outcome_of(&mut app, "a<Enter>").effects, []);
    assert_eq!(app.message(now()).unwrap().key, "toast-say-perhaps");
    assert_eq!(outcome_of(&mut app, " <Enter>").effects, [], "a blank is no change");
    assert_eq!(outcome_of(&mut app, "?<Enter>").effects, [sends("Hello ?")]);
}

#[test]
fn a_pasted_text_becomes_a_part_of_the_line() {
    let mut app = anna();
    press(&mut app, "aab<Left>");
    app.tell(Message::Paste("1\n2\u{1b}[2J\t3".into()), now());
    assert_eq!(typed(&app), "a1 2[2J 3b");
    let long = "я".repeat(ChatText::MOST * 2);
    app.tell(Message::Paste(long), now());
    assert_eq!(typed(&app).chars().count(), ChatText::MOST);
    press(&mut app, "<Esc>");
    app.tell(Message::Paste("boris".into()), now());
    assert_eq!(app.browser().filter().typed(), "boris", "without the pop-up it is a query");
}

#[test]
fn without_a_portal_a_line_fails_at_once() {
    let mut app = anna();
    press(&mut app, "aHello<Enter>");
    app.tell(Message::NotConnected(Sentence::verbatim("No portal.")), now());
    assert_eq!(app.outbox().failure(PersonId(1)).unwrap().sentence, Sentence::verbatim("No portal."));
    assert_eq!(outcome_of(&mut app, "<Enter>").effects, []);
    assert_eq!(app.outbox().failure(PersonId(1)).unwrap().sentence, Sentence::verbatim("No portal."));
}

#[test]
fn leaving_waits_for_a_line_that_is_on_its_way_unless_asked_twice() {
    let mut app = anna();
    press(&mut app, "aHello<Enter><Esc>");
    assert_eq!(outcome_of(&mut app, "q").effects, []);
    assert_eq!(outcome_of(&mut app, "q").effects, [Effect::Quit]);
}

#[test]
fn who_does_not_want_it_is_not_offered_it() {
    let mut app = App::new(
        Settings { keymap: Keymap::default().without(Action::Say), ..settings() },
        Size::new(120, 36),
    );
    app.tell(told(people()), now());
    press(&mut app, "ja");
    assert!(app.popup().is_none());
    press(&mut app, "x");
    let Some(Popup::Menu(menu)) = app.popup() else { unreachable!("the menu is open") };
    assert!(menu.matching().iter().all(|item| item.choice != Choice::Act(Action::Say)));
}
