//! Keyboards of every layout, in terminals that tell where a key is.

use crate::support::terminal::{Start, Terminal};

/// What a terminal says that knows the Kitty keyboard protocol, and nothing of pictures.
const ANSWERS: &str = "\x1b[?0u\x1b[?62;22c";
/// Asks for keys with their place on the keyboard.
const TELL: &str = "\x1b[>29u";
/// Ends that.
const NO_MORE: &str = "\x1b[<u";

fn wrote(terminal: &Terminal, what: &str) -> usize {
    String::from_utf8_lossy(&terminal.written()).matches(what).count()
}

/// The demo in such a terminal, once everybody is there.
fn demo(home: &tempfile::TempDir) -> Terminal {
    let start =
        Start { env: &[("TERM", "xterm-kitty")], ..Start::whosin(&["demo", "--seed", "7"], home.path()) };
    let mut terminal = Terminal::start(&start);
    terminal.wait_for("whosin");
    terminal.press(ANSWERS);
    terminal.wait_for("last activity");
    terminal.wait_for("✓");
    terminal
}

/// The person on the card.
fn selected(terminal: &Terminal) -> String {
    let screen = terminal.screen();
    let row = screen.rows(0, 120).nth(1).unwrap_or_default();
    row.rsplit("╭ ").next().unwrap_or_default().to_owned()
}

fn press_and_wait(terminal: &mut Terminal, key: &str, what: &str) {
    let before = selected(terminal);
    terminal.press(key);
    terminal.wait(what, |screen| {
        let row = screen.rows(0, 120).nth(1).unwrap_or_default();
        row.rsplit("╭ ").next() != Some(before.as_str())
    });
}

#[test]
fn keys_move_by_their_place_and_type_by_their_letter() {
    let home = tempfile::tempdir().unwrap();
    let mut terminal = demo(&home);
    assert_eq!(wrote(&terminal, TELL), 1);
    // The key of `j` with the Greek layout, the Arabic and the Georgian.
    for letter in ["958", "1578", "4335"] {
        press_and_wait(&mut terminal, &format!("\x1b[{letter}::106;;{letter}u"), "other person");
    }
    // Where text is typed it is text.
    terminal.press("\x1b[47;;47u\x1b[958::106;;958u\x1b[1578::106;;1578u\x1b[4335::106;;4335u");
    terminal.wait_for("ξتჯ");
    // The key of `u` with Ctrl, with the Russian layout.
    terminal.press("\x1b[1075::117;5u");
    terminal.wait("empty line", |screen| !screen.contents().contains("ξتჯ"));
    terminal.press("\x1b[27u");
    terminal.wait_for("? ");
    // And the key of `q`.
    terminal.press("\x1b[1602::113;;1602u");
    let (code, screen) = terminal.end();
    assert_eq!((code, screen.alternate_screen()), (0, false));
}

#[test]
fn the_terminal_tells_keys_as_ever_when_it_is_given_back() {
    let home = tempfile::tempdir().unwrap();
    let mut terminal = demo(&home);
    terminal.press("\x1b[113;;113u");
    terminal.wait("shell's screen", |screen| !screen.alternate_screen());
    let written = String::from_utf8_lossy(&terminal.written()).into_owned();
    assert!(written.rfind(NO_MORE) > written.rfind(TELL), "{written:?}");
    assert!(written.rfind(NO_MORE) < written.rfind("\x1b[?1049l"), "while its own screen is there");
    assert_eq!(terminal.end().0, 0);
}

#[test]
fn a_terminal_that_leaves_the_text_out_tells_keys_as_ever() {
    let home = tempfile::tempdir().unwrap();
    let mut terminal = demo(&home);
    terminal.press("\x1b[?13u");
    terminal.wait_written(NO_MORE);
    terminal.press("q");
    assert_eq!(terminal.end().0, 0);
}

#[test]
fn who_does_not_know_the_protocol_is_not_asked_to_use_it() {
    let home = tempfile::tempdir().unwrap();
    let mut terminal = Terminal::start(&Start::whosin(&["demo", "--seed", "7"], home.path()));
    terminal.wait_for("whosin");
    terminal.press("\x1b[?62;22c");
    terminal.wait_for("last activity");
    // Two Escapes at once are two: the first closes the help's search, the second the help.
    terminal.press("?");
    terminal.wait_for(" Keys ");
    terminal.press("/zzz");
    terminal.wait_for("zzz");
    terminal.press("\x1b\x1b");
    terminal.wait("screen without help", |screen| !screen.contents().contains(" Keys "));
    assert_eq!((wrote(&terminal, "\x1b[?u"), wrote(&terminal, TELL)), (1, 0));
    terminal.press("q");
    assert_eq!(terminal.end().0, 0);
}
