//! The dashboard in lines of text, in a pseudo-terminal: where the terminal's own cursor stands after each key.

use crate::support::portal_process::Portal;
use crate::support::terminal::{Start, Terminal};

/// The line that the cursor stands on, from the cursor on.
fn at_cursor(screen: &vt100::Screen) -> String {
    let (row, column) = screen.cursor_position();
    let end = screen.size().1.get();
    screen.contents_between(row, column, row, end).trim_end().to_owned()
}

struct Plain {
    terminal: Terminal,
    _portal: Portal,
    _home: tempfile::TempDir,
}

impl Plain {
    fn open() -> Self {
        let (portal, home) = (Portal::open(), tempfile::tempdir().unwrap());
        let env = [("WHOSIN_WEBHOOK", portal.webhook.as_str())];
        let start = Start { env: &env, size: (80, 24), ..Start::whosin(&["--plain"], home.path()) };
        let terminal = Terminal::start(&start);
        terminal.wait_for("People 31");
        terminal.wait_for("up to date");
        Self { terminal, _portal: portal, _home: home }
    }

    /// Presses keys and waits until the cursor is shown on a line that is as wanted; answers the line.
    fn press(&mut self, keys: &str, what: &str, wanted: impl Fn(&str) -> bool) -> String {
        self.terminal.press(keys);
        self.stands(what, wanted)
    }

    fn stands(&self, what: &str, wanted: impl Fn(&str) -> bool) -> String {
        let found = std::cell::RefCell::new(String::new());
        self.terminal.wait(&format!("cursor on {what}"), |screen| {
            *found.borrow_mut() = at_cursor(screen);
            !screen.hide_cursor() && wanted(&found.borrow())
        });
        found.into_inner()
    }
}

/// Whether a line is somebody's in the list.
fn is_person(line: &str) -> bool {
    [", active", ", quiet", ", idle", ", offline"].iter().any(|word| line.contains(word))
}

#[test]
fn the_cursor_follows_every_key() {
    let mut plain = Plain::open();
    let first = plain.stands("the first person", is_person);
    let written = plain.terminal.written().len();
    let second = plain.press("j", "the second person", |line| is_person(line) && line != first);
    let sent = String::from_utf8_lossy(&plain.terminal.written()[written..]).into_owned();
    for line in [&first, &second] {
        let name = line.split(',').next().unwrap();
        assert!(!sent.contains(name), "nobody is written again: {sent:?}");
    }
    plain.press("k", "the first person again", |line| line == first);
    // Into the menu, down it and out of it.
    let item = plain.press("x", "the menu", |line| !is_person(line) && !line.is_empty());
    plain.press("j", "its next item", |line| !is_person(line) && !line.is_empty() && line != item);
    plain.press("\u{1b}", "the first person once more", |line| line == first);
    // The query has the cursor behind what is typed.
    plain.terminal.press("/");
    plain.terminal.wait("the query", |screen| screen.cursor_position().0 == 23 && !screen.hide_cursor());
    plain.terminal.press("hannah");
    plain.terminal.wait("the cursor behind the word", |screen| {
        let (row, column) = screen.cursor_position();
        screen.contents_between(row, 0, row, column).trim_end().ends_with("hannah")
    });
    let found = plain.press("\r", "whoever was found", |line| line.starts_with("Hannah"));
    // The card begins under the cursor, and the tree has it on a department.
    plain.press("\t", "the card", |line| !line.is_empty() && line != found);
    plain.press("t", "a department", |line| line.contains(" in, head") || line.ends_with(" in"));
    plain.terminal.press("\u{3}");
    assert_eq!(plain.terminal.end().0, 0);
}

#[test]
fn no_border_and_no_shape_is_written_and_nothing_blinks() {
    let mut plain = Plain::open();
    plain.press("?", "the help", |line| !is_person(line) && !line.is_empty());
    plain.press("\u{1b}", "somebody again", is_person);
    plain.press("F", "the filters", |line| line.contains("is:"));
    plain.press("\u{1b}", "somebody once more", is_person);
    plain.press("t", "the tree", |line| line.contains(" in"));
    let written = String::from_utf8_lossy(&plain.terminal.written()).into_owned();
    let shape = |c: char| matches!(c, '\u{2190}'..='\u{21ff}' | '\u{2500}'..='\u{27bf}');
    assert_eq!(written.chars().find(|&c| shape(c)), None);
    assert!(!written.contains("\u{1b}[5m"), "nothing blinks");
    // Whether the terminal has pictures may be asked, and those of others are taken away: none is sent.
    let mut graphics = written.split("\u{1b}_G").skip(1);
    assert!(graphics.all(|what| what.contains("a=q") || what.starts_with("a=d")));
    plain.terminal.press("\u{3}");
    assert_eq!(plain.terminal.end().0, 0);
}
