//! The dashboard by the mouse: the real binary in a pseudo-terminal, told of clicks as a terminal tells.

use std::path::Path;

use crate::support::portal_process::Portal;
use crate::support::terminal::{Start, Terminal};

/// What xterm sends (1006) for the left button, at a cell counted from 0.
fn left(terminal: &mut Terminal, (column, row): (usize, usize)) {
    terminal.press(&format!("\u{1b}[<0;{0};{1}M\u{1b}[<0;{0};{1}m", column + 1, row + 1));
}

fn dashboard(portal: &Portal, home: &Path) -> Terminal {
    let terminal =
        Terminal::start(&Start { env: &[("WHOSIN_WEBHOOK", &portal.webhook)], ..Start::whosin(&[], home) });
    terminal.wait_for("last activity");
    terminal.wait_for("✓");
    terminal
}

/// Where a text begins on the screen.
fn place(terminal: &Terminal, text: &str) -> (usize, usize) {
    let screen = terminal.wait_for(text);
    let (row, line) = screen.lines().enumerate().find(|(_, line)| line.contains(text)).unwrap();
    (line.split(text).next().unwrap().chars().count(), row)
}

/// The column in which the card begins.
fn border(screen: &vt100::Screen) -> Option<usize> {
    screen.contents().lines().nth(1)?.chars().skip(1).position(|c| c == '╭').map(|at| at + 1)
}

fn quit(mut terminal: Terminal) {
    terminal.press("q");
    assert_eq!(terminal.end().0, 0);
}

#[test]
fn a_double_click_opens_the_menu_and_a_click_chooses_from_it() {
    let (portal, home) = (Portal::open(), tempfile::tempdir().unwrap());
    let mut terminal = dashboard(&portal, home.path());
    left(&mut terminal, (20, 5));
    left(&mut terminal, (21, 5));
    let why = place(&terminal, "why they look in or away");
    left(&mut terminal, why);
    terminal.wait("the reasons", |screen| {
        let contents = screen.contents();
        contents.contains("decided by") && !contents.contains("why they look in or away")
    });
    left(&mut terminal, (0, 35));
    terminal.wait("nothing over the panes", |screen| !screen.contents().contains("decided by"));
    quit(terminal);
}

#[test]
fn the_border_is_dragged_and_stays_there_until_the_next_run() {
    let (portal, home) = (Portal::open(), tempfile::tempdir().unwrap());
    let mut terminal = dashboard(&portal, home.path());
    let before = border(&terminal.screen()).unwrap();
    let at = |kind: u16, column: usize, end: char| format!("\u{1b}[<{kind};{};11{end}", column + 1);
    terminal.press(&at(0, before, 'M'));
    for column in (before - 15..before).rev() {
        terminal.press(&at(32, column, 'M'));
    }
    terminal.press(&at(0, before - 15, 'm'));
    terminal.wait("the border", |screen| border(screen) == Some(before - 14));
    quit(terminal);
    let mut terminal = dashboard(&portal, home.path());
    terminal.wait("the border where it was left", |screen| border(screen) == Some(before - 14));
    terminal.press(">");
    terminal.wait("the border a step further", |screen| border(screen) == Some(before - 12));
    quit(terminal);
}

#[test]
fn chips_and_counts_are_clicked() {
    let (portal, home) = (Portal::open(), tempfile::tempdir().unwrap());
    let mut terminal = dashboard(&portal, home.path());
    let active = place(&terminal, " active");
    left(&mut terminal, active);
    terminal.wait("a chip in the title", |screen| {
        screen
            .contents()
            .lines()
            .nth(1)
            .is_some_and(|title| title.contains("of 31") && title.contains("active"))
    });
    let title = terminal.screen().contents().lines().nth(1).unwrap().to_owned();
    let chip = title.split("active").next().unwrap().chars().count();
    left(&mut terminal, (chip, 1));
    terminal.wait_for("by presence");
    quit(terminal);
}

#[test]
fn addresses_on_the_card_are_links() {
    let (portal, home) = (Portal::open(), tempfile::tempdir().unwrap());
    let terminal = dashboard(&portal, home.path());
    let screen = terminal.wait_for("e-mail");
    let line = screen.lines().find(|line| line.contains("e-mail")).unwrap();
    let address = line.split("e-mail").nth(1).unwrap().split_whitespace().next().unwrap();
    let written = String::from_utf8_lossy(&terminal.written()).into_owned();
    let (open, rest) = written.split_once(&format!(";mailto:{address}\u{1b}\\")).expect("a link");
    assert!(open.rsplit("\u{1b}]8;").next().unwrap().starts_with("id="));
    // The colours may be set between; the whole address is inside one link.
    let inside = rest.split("\u{1b}]8;;\u{1b}\\").next().unwrap();
    assert!(inside.ends_with(address), "{inside:?}");
    quit(terminal);
    let mut plain = Terminal::start(&Start {
        env: &[("WHOSIN_WEBHOOK", &portal.webhook), ("TERM", "linux")],
        ..Start::whosin(&[], home.path())
    });
    plain.wait_for("e-mail");
    assert!(!String::from_utf8_lossy(&plain.written()).contains("\u{1b}]8;"));
    plain.press("q");
}
