//! Where only ASCII is to be drawn, nothing of ours is anything else: every screen, cell by cell.

use super::*;
use crate::app::welcome::Welcome;
use crate::ui::WelcomeView;
use crate::words::Typography;

/// The company, as far as its people's names and everything else about them are ASCII.
fn company_in_ascii(width: u16, height: u16) -> App {
    let mut app = App::new(settings(), Size::new(width, height));
    app.tell(Message::Update(Update::Departments(departments())), now());
    let mut people = people();
    for (person, name) in people.iter_mut().zip('A'..) {
        person.name = format!("{name}nn Smith").into();
        person.position = person.position.replace(|c: char| !c.is_ascii(), "").into();
    }
    app.tell(told(people), now());
    app.tell(crate::app::fixture::me(3), now());
    app.tell(Message::Update(Update::Connection(ConnectionState::Live)), now());
    app
}

fn assert_ascii(terminal: &Terminal<TestBackend>, what: &str) {
    for cell in terminal.backend().buffer().content() {
        assert!(cell.symbol().is_ascii(), "{what}: {:?}\n{}", cell.symbol(), terminal.backend());
    }
}

#[test]
fn no_screen_has_a_sign_beyond_ascii() {
    let words = Words::english().in_typography(Typography::Ascii);
    for (width, height) in [(120, 40), (80, 24), (40, 12)] {
        for keys in [
            "",
            "j",
            "j<Enter>",
            "jx",
            "je",
            "jQ",
            "jn",
            "j<Enter>W",
            "?",
            "?G",
            "?/copy",
            ":",
            ":zzz",
            "F",
            "S",
            "W",
            "/xyzzy",
            "/is:in not:bot",
            "t",
            "tt",
            "v",
            "vj",
            "vg",
            "z",
            "zz",
            "s",
            "ss",
            "sss",
            "ssss",
            "G",
            "d",
            "jf",
            "jw",
            "N",
            "jm",
            "jM",
            "ju",
            "jC",
            "jp",
            "R",
            "ja",
        ] {
            let mut app = company_in_ascii(width, height);
            press(&mut app, keys);
            for depth in [Depth::None, Depth::True] {
                let terminal = drawn_in(&words, &mut app, theme(depth, Glyphs::Ascii), 0);
                assert_ascii(&terminal, &format!("{keys:?} at {width}x{height}"));
            }
        }
    }
}

#[test]
fn nor_has_a_silent_portal() {
    let words = Words::english().in_typography(Typography::Ascii);
    let mut app = company_in_ascii(120, 36);
    app.tell(crate::app::fixture::silence(), now());
    assert_ascii(&drawn_in(&words, &mut app, theme(Depth::None, Glyphs::Ascii), 400), "a silent portal");
    let mut empty = App::new(settings(), Size::new(80, 24));
    assert_ascii(&drawn_in(&words, &mut empty, theme(Depth::None, Glyphs::Ascii), 0), "nobody");
}

#[test]
fn nor_has_the_first_screen() {
    let words = Words::english().in_typography(Typography::Ascii);
    for (width, height) in [(120, 36), (80, 24), (40, 12)] {
        let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
        let theme = theme(Depth::True, Glyphs::Ascii);
        let welcome = Welcome::default();
        let view = WelcomeView { welcome: &welcome, words: &words, theme: &theme, file: "~/config.toml" };
        terminal.draw(|frame| view.draw(frame)).unwrap();
        assert_ascii(&terminal, "the first screen");
    }
}
