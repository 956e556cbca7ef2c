//! Notices, my own status, and the ways from one dashboard to another.

use ratatui::layout::Size;

use super::*;
use crate::app::Settings;
use crate::people::Status;
use crate::words::Sentence;

/// Several are watched, and what became of them has not been looked at.
fn noticed(width: u16, height: u16) -> App {
    let mut app = office(width, height);
    press(&mut app, "wjwjwgjj");
    for (minutes, id, status) in [(1, 2, Status::Away), (61, 3, Status::Dnd), (1500, 1, Status::Dnd)] {
        let mut person = people().into_iter().find(|person| person.id.0 == id).unwrap();
        person.status = Some(status);
        // The computer's clock is wrong, the portal's is not.
        let ahead = jiff::SignedDuration::from_mins(1501 - minutes);
        app.tell(Message::Update(Update::ClockOffset(ahead)), now() - ahead);
        app.tell(told(vec![person]), now() - ahead);
    }
    app
}

/// The last line, once the toast is gone.
fn footer(app: &mut App) -> String {
    let terminal = drawn(app, theme(Depth::True, Glyphs::Unicode), 9);
    terminal.backend().to_string().lines().last().unwrap().to_owned()
}

#[test]
fn a_notice_in_the_footer() {
    let mut said = String::new();
    for width in [120, 80, 40] {
        let mut app = noticed(width, 12);
        for keys in ["", "<Esc>", "/x", ":"] {
            let mut app = noticed(width, 12);
            press(&mut app, keys);
            said.push_str(&footer(&mut app));
            said.push('\n');
        }
        let sentence =
            Sentence::verbatim("The portal does not answer (connection refused): whosin tries again.");
        app.tell(
            Message::Update(Update::Connection(ConnectionState::Retrying { at: now(), sentence })),
            now(),
        );
        said.push_str(&footer(&mut app));
        said.push('\n');
    }
    let mut app = noticed(40, 12);
    let terminal = drawn(&mut app, theme(Depth::None, Glyphs::Ascii), 9);
    said.push_str(terminal.backend().to_string().lines().last().unwrap());
    insta::assert_snapshot!(said);
}

#[test]
fn the_list_of_notices() {
    let mut app = noticed(100, 16);
    press(&mut app, "W");
    let told = drawn(&mut app, theme(Depth::True, Glyphs::Unicode), 9).backend().to_string();
    let mut app = noticed(40, 12);
    press(&mut app, "Wj");
    let terminal = drawn(&mut app, theme(Depth::None, Glyphs::Ascii), 9);
    insta::assert_snapshot!(format!("{told}\n{}", terminal.backend()));
}

#[test]
fn the_list_of_notices_before_anything_happened() {
    let mut app = office(60, 12);
    press(&mut app, "W");
    insta::assert_snapshot!(screen(&mut app));
}

#[test]
fn my_own_idleness_in_the_header_and_what_is_so_in_the_menu() {
    let mut said = String::new();
    for width in [140, 120, 100, 80, 60, 40] {
        let mut app = office(width, 12);
        let mut me = people().remove(2);
        (me.idle, me.status) = (Some(now() - jiff::SignedDuration::from_mins(12)), Some(Status::Dnd));
        app.tell(told(vec![me]), now());
        said.push_str(screen(&mut app).lines().next().unwrap());
        said.push('\n');
        if width == 80 {
            press(&mut app, "m");
            said.push_str(&screen(&mut app));
        }
    }
    insta::assert_snapshot!(said);
}

#[test]
fn the_palette_with_profiles_in_ascii() {
    let profiles = vec!["without a profile".to_owned(), "profile: work".to_owned()];
    let settings = Settings {
        offers: crate::app::Offers { profiles, ..Default::default() },
        from_welcome: true,
        ..settings()
    };
    let mut app = App::new(settings, Size::new(60, 12));
    let before = drawn(&mut app, theme(Depth::None, Glyphs::Ascii), 0).backend().to_string();
    press(&mut app, ":profile");
    let terminal = drawn(&mut app, theme(Depth::None, Glyphs::Ascii), 0);
    insta::assert_snapshot!(format!("{}\n{}", before.lines().last().unwrap(), terminal.backend()));
}
