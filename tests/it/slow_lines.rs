//! Terminals at the other end of a slow line: they answer what they are asked once they have read what came before.

use crate::support::dashboard::{Dashboard, card};
use crate::support::terminal::{Start, Terminal, until};

/// What every terminal is asked, and what it answers.
const QUESTION: &str = "\x1b[c";
const ANSWER: &str = "\x1b[?62;22c";
/// What ends a frame.
const FRAME_ENDS: &str = "\x1b[?2026l";

fn written(terminal: &Terminal, what: &str) -> usize {
    String::from_utf8_lossy(&terminal.written()).matches(what).count()
}

/// Moves the selection, until the terminal is asked behind a frame.
fn press_until_asked(terminal: &mut Terminal) {
    let before = written(terminal, QUESTION);
    terminal.press("j");
    until("a question behind a frame", || written(terminal, QUESTION) > before);
}

#[test]
fn no_frame_is_drawn_while_the_last_one_is_on_the_line() {
    let mut dashboard = Dashboard::open();
    let asked = written(&dashboard.terminal, QUESTION);
    let before = card(&dashboard.terminal.screen().contents());
    dashboard.press("j");
    dashboard.terminal.wait("another card", |screen| card(&screen.contents()) != before);
    assert_eq!(written(&dashboard.terminal, QUESTION), asked, "it has answered nothing so far");
    // The answer to what was asked at the start comes late.
    dashboard.press(ANSWER);
    press_until_asked(&mut dashboard.terminal);
    let frames = written(&dashboard.terminal, FRAME_ENDS);
    // The selection moves on, and something is copied, which goes to the terminal beside the frames.
    dashboard.press("j");
    dashboard.press("Y");
    until("a text on the clipboard", || written(&dashboard.terminal, "\x1b]52;") > 0);
    assert_eq!(written(&dashboard.terminal, FRAME_ENDS), frames);
    dashboard.press(ANSWER);
    // What was sent beside the frames may be asked about as well.
    dashboard.press(ANSWER);
    dashboard.sees("to the terminal to copy:");
    dashboard.quit();
}

#[test]
fn the_last_answer_is_not_left_to_the_shell() {
    let home = tempfile::tempdir().unwrap();
    let program = env!("CARGO_BIN_EXE_whosin");
    let script = "\"$0\" demo --seed 7; echo left; read -r line; echo \"got:$line:\"";
    let args = ["-c", script, program];
    let mut terminal = Terminal::start(&Start { program: "sh", ..Start::whosin(&args, home.path()) });
    terminal.wait_for("✓");
    terminal.press(ANSWER);
    press_until_asked(&mut terminal);
    terminal.press("q");
    terminal.press(ANSWER);
    terminal.wait_for("left");
    terminal.press("rest\r");
    terminal.wait_for("got:rest:");
    assert_eq!(terminal.end().0, 0);
}
