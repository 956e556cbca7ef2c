//! Telephones on the card, and what is said of what was to be opened.

use super::*;
use crate::app::{Clipboard, CopyReason, Copying, OpenFailure};

#[test]
fn a_narrow_card_shows_the_end_of_every_number() {
    let mut app = office(40, 24);
    let mut anna = people().remove(0);
    anna.phones.work = Some("8 800 100-10-10, приёмная +7 (495) 222-33-44 доб. 12345".into());
    app.tell(told(vec![anna]), now());
    press(&mut app, "j<Enter>");
    let card = screen(&mut app);
    for piece in ["8 800 100-10-10", "приёмная +7 (495)", "222-33-44 доб. 12345"] {
        assert!(card.contains(piece), "{card}");
    }
}

#[test]
fn what_is_to_be_selected_by_hand_has_a_line_of_its_own_where_it_needs_one() {
    let address = "https://acme.bitrix24.com/company/personal/user/1/";
    let last_lines = |width: u16, height: u16| -> Vec<String> {
        let mut app = office(width, height);
        let failure = OpenFailure::Failed { program: "xdg-open".into(), code: Some(3) };
        let copying = Copying { text: address.into(), reason: CopyReason::NotOpened(failure) };
        app.tell(Message::Copied { copying, to: Clipboard::Sent }, now());
        let screen = screen(&mut app);
        let lines: Vec<&str> = screen.lines().collect();
        lines[lines.len() - 2..].iter().map(|line| line.trim_matches(['"', ' ']).to_owned()).collect()
    };
    let said = "xdg-open failed (exit code 3); it was sent to the terminal to copy:";
    assert_eq!(last_lines(80, 24), [said, address]);
    assert_eq!(last_lines(160, 40)[1], format!("{said} {address}"));
    assert_eq!(last_lines(40, 12).concat(), address, "in pieces, but whole");
}
