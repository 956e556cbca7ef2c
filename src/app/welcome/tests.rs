#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::*;

const WEBHOOK: &str = "https://acme.example/rest/7/s3cr3tk3y/";

fn press(welcome: &mut Welcome, code: KeyCode) -> Step {
    welcome.update(Input::Key(KeyEvent::from(code)))
}

fn control(welcome: &mut Welcome, letter: char) -> Step {
    welcome.update(Input::Key(KeyEvent::new(KeyCode::Char(letter), KeyModifiers::CONTROL)))
}

fn write(welcome: &mut Welcome, text: &str) {
    for letter in text.chars() {
        assert_eq!(press(welcome, KeyCode::Char(letter)), Step::Stay);
    }
}

fn paste(welcome: &mut Welcome, text: &str) -> Step {
    welcome.update(Input::Paste(text.to_owned()))
}

fn fault() -> Fault {
    Fault { obstacle: Obstacle::Secret, sentence: Sentence::verbatim("the portal refuses it") }
}

fn found(lacks: &[&'static str]) -> Found {
    Found { portal: "acme.example".to_owned(), name: "Anna".to_owned(), lacks: lacks.to_vec() }
}

#[test]
fn while_nothing_is_typed_letters_are_commands() {
    for code in [KeyCode::Enter, KeyCode::Char('d'), KeyCode::Char('в')] {
        assert_eq!(press(&mut Welcome::default(), code), Step::Demo);
    }
    for code in [KeyCode::Char('q'), KeyCode::Char('й')] {
        assert_eq!(press(&mut Welcome::default(), code), Step::Quit);
    }
    assert_eq!(control(&mut Welcome::default(), 'c'), Step::Quit);
}

#[test]
fn an_address_is_typed_letter_by_letter() {
    let mut welcome = Welcome::default();
    write(&mut welcome, "https://dq");
    assert_eq!(welcome.typed(), 10);
    assert_eq!(press(&mut welcome, KeyCode::Enter), Step::Test("https://dq".to_owned()));
    assert_eq!(*welcome.phase(), Phase::Testing);
}

#[test]
fn a_pasted_address_is_tested_at_once_and_replaces_what_was_there() {
    let mut welcome = Welcome::default();
    write(&mut welcome, "nonsense");
    assert_eq!(paste(&mut welcome, &format!(" {WEBHOOK}\r\n")), Step::Test(WEBHOOK.to_owned()));
    let mut welcome = Welcome::default();
    write(&mut welcome, "https://");
    assert_eq!(paste(&mut welcome, "acme"), Step::Test("https://acme".to_owned()));
    assert_eq!(paste(&mut Welcome::default(), "\n"), Step::Stay);
}

#[test]
fn after_a_fault_one_begins_anew() {
    let mut welcome = Welcome::default();
    paste(&mut welcome, WEBHOOK);
    assert_eq!(welcome.update(Input::Tested(Err(fault()))), Step::Stay);
    assert_eq!(*welcome.phase(), Phase::Failed(fault()));
    assert_eq!(welcome.typed(), WEBHOOK.len(), "what was typed is still there for a second try");
    assert_eq!(press(&mut welcome, KeyCode::Enter), Step::Test(WEBHOOK.to_owned()));
    welcome.update(Input::Tested(Err(fault())));
    write(&mut welcome, "h");
    assert_eq!((welcome.typed(), welcome.phase()), (1, &Phase::Waiting));
    press(&mut welcome, KeyCode::Backspace);
    assert_eq!(press(&mut welcome, KeyCode::Enter), Step::Demo);
}

#[test]
fn what_was_cancelled_is_not_answered() {
    let mut welcome = Welcome::default();
    paste(&mut welcome, WEBHOOK);
    assert_eq!(press(&mut welcome, KeyCode::Char('x')), Step::Stay);
    assert_eq!(press(&mut welcome, KeyCode::Esc), Step::Cancel);
    assert_eq!(welcome.update(Input::Tested(Ok(found(&[])))), Step::Stay);
    assert_eq!(press(&mut welcome, KeyCode::Esc), Step::Stay, "the first clears");
    assert_eq!(press(&mut welcome, KeyCode::Esc), Step::Stay, "there is nothing left to step out of");
}

#[test]
fn a_full_success_opens_and_a_partial_one_asks_first() {
    let mut welcome = Welcome::default();
    paste(&mut welcome, WEBHOOK);
    assert_eq!(welcome.update(Input::Tested(Ok(found(&[])))), Step::Open);
    let mut welcome = Welcome::default();
    paste(&mut welcome, WEBHOOK);
    assert_eq!(welcome.update(Input::Tested(Ok(found(&["department"])))), Step::Stay);
    assert_eq!(press(&mut welcome, KeyCode::Char('x')), Step::Stay);
    assert_eq!(press(&mut welcome, KeyCode::Enter), Step::Open);
    assert_eq!(press(&mut welcome, KeyCode::Esc), Step::Stay);
    assert_eq!((welcome.phase(), welcome.typed()), (&Phase::Waiting, 0), "back at the empty field");
}

#[test]
fn the_webhook_is_in_no_debug_text() {
    let mut welcome = Welcome::default();
    let step = paste(&mut welcome, WEBHOOK);
    assert!(!format!("{welcome:?} {welcome:#?} {step:?}").contains("s3cr3tk3y"));
}

#[test]
fn an_endless_paste_ends() {
    let mut welcome = Welcome::default();
    paste(&mut welcome, &"https://x".repeat(100_000));
    assert_eq!(welcome.typed(), LONGEST);
}
