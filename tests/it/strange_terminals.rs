//! Terminals that answer late or not at all, print what they do not know, or have no alternate screen.

use rustix::process::{Pid, Signal, kill_process};

use crate::support::terminal::{Start, Terminal, process_state, until};

/// The demo office over a screen full of old text.
fn demo_over_text(home: &tempfile::TempDir, env: &[(&str, &str)]) -> Terminal {
    let command = format!("seq 100 160; exec {} demo", env!("CARGO_BIN_EXE_whosin"));
    let args = ["-c", command.as_str()];
    let terminal = Terminal::start(&Start { program: "sh", env, ..Start::whosin(&args, home.path()) });
    terminal.wait_for("last activity");
    terminal.wait_for("✓");
    terminal
}

/// The screen of a terminal that shows `from` as `to`.
fn shown(written: &[u8], replaced: &[(&str, &str)]) -> vt100::Screen {
    let written = String::from_utf8_lossy(written);
    let written = replaced.iter().fold(written.into_owned(), |text, (from, to)| text.replace(from, to));
    let size = |number| std::num::NonZero::new(number).unwrap();
    let mut parser = vt100::Parser::new(size(36), size(120), 0);
    parser.process(written.as_bytes());
    parser.screen().clone()
}

const NO_ALTERNATE_SCREEN: [(&str, &str); 2] = [("\x1b[?1049h", ""), ("\x1b[?1049l", "")];

#[test]
fn without_an_alternate_screen_no_old_text_shows_and_nothing_stays() {
    let home = tempfile::tempdir().unwrap();
    let mut terminal = demo_over_text(&home, &[]);
    let written = terminal.written();
    let there = shown(&written, &NO_ALTERNATE_SCREEN);
    assert_eq!(there.contents(), shown(&written, &[]).contents());
    terminal.press("q");
    until("the end", || process_state(terminal.pid()).is_none_or(|state| state == 'Z'));
    terminal.wait("the shell's screen", |screen| !screen.alternate_screen());
    let after = shown(&terminal.written(), &NO_ALTERNATE_SCREEN);
    assert_eq!((after.contents().as_str(), after.cursor_position()), ("", (0, 0)));
}

#[test]
fn the_screen_is_cleared_before_every_way_out() {
    for way in ["q", "\u{1a}", "TERM"] {
        let home = tempfile::tempdir().unwrap();
        let mut terminal = demo_over_text(&home, &[]);
        match way {
            "TERM" => kill_process(Pid::from_raw(terminal.pid()).unwrap(), Signal::TERM).unwrap(),
            keys => terminal.press(keys),
        }
        terminal.wait("the shell's screen", |screen| !screen.alternate_screen());
        let after = shown(&terminal.written(), &NO_ALTERNATE_SCREEN);
        assert_eq!(after.contents(), "", "{way:?}");
        if way == "\u{1a}" {
            // Whoever is to go on before it has stopped never does.
            until("the stop", || process_state(terminal.pid()) == Some('T'));
            kill_process(Pid::from_raw(terminal.pid()).unwrap(), Signal::CONT).unwrap();
            terminal.wait_for("last activity");
            let written = terminal.written();
            assert_eq!(shown(&written, &NO_ALTERNATE_SCREEN).contents(), shown(&written, &[]).contents());
            terminal.press("q");
            assert_eq!(terminal.end().0, 0);
        }
    }
}

#[test]
fn what_a_terminal_prints_of_a_question_is_drawn_over() {
    let home = tempfile::tempdir().unwrap();
    let mut terminal = demo_over_text(&home, &[]);
    // What is asked follows the first frame; the frame after it is there when a key was answered.
    terminal.press("?");
    terminal.wait_for(" Keys ");
    let written = terminal.written();
    let printed = [("\x1b[>q", "q"), ("\x1b]11;?\x1b\\", "11;?\r\n\n"), ("\x1b[16t", "16t")];
    assert_eq!(shown(&written, &printed).contents(), shown(&written, &[]).contents());
    terminal.press("?q");
    assert_eq!(terminal.end().0, 0);
}

/// The sequences that take the Kitty way are printed by some, and a title for others.
#[test]
fn kitty_s_sequences_go_to_those_who_know_them() {
    for (env, known) in [
        ([("TERM", "xterm-256color"), ("STY", "")], false),
        ([("TERM", "rxvt-unicode-256color"), ("TERM_PROGRAM", "ghostty")], false),
        ([("TERM", "tmux-256color"), ("TMUX", "/tmp/tmux,1,0")], false),
        ([("TERM", "screen.xterm-256color"), ("STY", "1.x")], false),
        ([("TERM", "xterm-kitty"), ("STY", "")], true),
    ] {
        let home = tempfile::tempdir().unwrap();
        let mut terminal = demo_over_text(&home, &env);
        terminal.press("q");
        terminal.wait("the shell's screen", |screen| !screen.alternate_screen());
        let written = String::from_utf8_lossy(&terminal.written()).into_owned();
        assert_eq!(written.contains("\x1b_G"), known, "{env:?}");
        assert_eq!(written.contains("\x1b]11;?"), env[0].1 != "screen.xterm-256color", "{env:?}");
        assert_eq!(terminal.end().0, 0);
    }
}

#[test]
fn a_late_answer_is_no_key() {
    let home = tempfile::tempdir().unwrap();
    // This terminal answered nothing so far.
    let mut terminal = demo_over_text(&home, &[]);
    for answer in [
        "\x1b]11;rgb:1010/1010/1414\x1b\\",
        "\x1b]11;rgb:1010/1010/1414\x07",
        "\x1bP>|XTerm(379)\x1b\\",
        "\x1b_Gi=31;OK\x1b\\",
        "\x1b[6;20;10t",
        "\x1b[?62;4c",
    ] {
        for _ in 0..3 {
            terminal.press(answer);
        }
        terminal.press("?");
        terminal.wait_for(" Keys ");
        terminal.press("?");
        terminal.wait("screen without help", |screen| !screen.contents().contains(" Keys "));
    }
    let written = String::from_utf8_lossy(&terminal.written()).into_owned();
    for opened in ["Every action", "find:", " Notices "] {
        assert!(!written.contains(opened), "{opened}");
    }
    terminal.press("q");
    assert_eq!(terminal.end().0, 0);
}
