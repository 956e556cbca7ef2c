//! What stands in the last line is read to its end, on narrow screens too.

use super::*;
use crate::app::{Clipboard, CopyReason, Copying, OpenFailure};
use crate::words::Sentence;

#[test]
fn a_long_sentence_has_more_lines() {
    let mut app = office(40, 12);
    let sentence = Sentence::verbatim(
        "The webhook's owner may not read people: ask an administrator for the scope user_basic.",
    );
    app.tell(Message::Update(Update::Connection(ConnectionState::Stopped { at: None, sentence })), now());
    let narrow = screen(&mut app);
    app.tell(Message::Resize(Size::new(80, 24)), now());
    insta::assert_snapshot!(format!("{narrow}\n{}", screen(&mut app)));
}

#[test]
fn what_is_to_be_selected_by_hand_is_whole() {
    let mut app = office(40, 12);
    let text = "https://acme.bitrix24.example/online/?IM_DIALOG=1234567".to_owned();
    let copying = Copying { text, reason: CopyReason::NotOpened(OpenFailure::Remote) };
    app.tell(Message::Copied { copying, to: Clipboard::Sent }, now());
    insta::assert_snapshot!(screen(&mut app));
}

#[test]
fn a_toast_is_read_to_its_end() {
    let mut app = office(40, 12);
    let why =
        Sentence::verbatim("the profile acme has no webhook: add one with `whosin login --profile acme`");
    app.tell(Message::ProfileFailed(why), now());
    insta::assert_snapshot!(screen(&mut app));
}

#[test]
fn the_filter_menu_names_the_key_that_ticks() {
    let mut app = office(120, 36);
    press(&mut app, "F");
    assert!(
        screen(&mut app).lines().last().unwrap_or_default().contains("Space tick"),
        "{}",
        screen(&mut app)
    );
}
