//! Finding people on the dashboard: the real binary in a pseudo-terminal.

use std::process::Command;

use crate::support::dashboard::Dashboard;
use crate::support::portal_process::Portal;
use crate::support::terminal::{Start, Terminal};

#[test]
fn the_search_forgives() {
    let mut dashboard = Dashboard::open();
    for (query, name) in [
        ("щербаков", "Егор Щербаков"),
        // The keyboard was in the other layout, both ways.
        ("oth,frjd", "Егор Щербаков"),
        ("рфттфр", "Hannah Kowalski"),
        // The other alphabet.
        ("polyansky", "Кирилл Полянский"),
        ("jekaterina", "Екатерина Шульга"),
        // Without the signs, with a slip, by parts.
        ("oztürk", "Ayşe Öztürk"),
        ("хасанава", "Ольга Хасанова"),
        ("kow han", "Hannah Kowalski"),
        // A telephone number however it is written, an extension, an address.
        ("+7 900 5553466", "Людмила Лисицына"),
        ("900555-34-64", "Кирилл Полянский"),
        ("216", "Defne Şahin"),
        ("mateo.sharma@", "Mateo Sharma"),
    ] {
        dashboard.finds(query);
        dashboard.sees_card(name);
    }
    dashboard.quit();
}

#[test]
fn the_letters_that_matched_stand_out() {
    let mut dashboard = Dashboard::open();
    dashboard.finds("kowal");
    dashboard.sees_card("Hannah Kowalski");
    let styled = |underlined: bool| {
        let screen = dashboard.terminal.screen();
        let row = (2..10).find(|&row| screen.contents_between(row, 0, row, 50).contains("Kowalski")).unwrap();
        let cells = (0..50).filter_map(move |column| screen.cell(row, column).cloned());
        cells
            .filter(|cell| cell.underline() == underlined)
            .map(|cell| cell.contents().to_owned())
            .collect::<String>()
    };
    assert_eq!(styled(true), "Kowal");
    assert!(styled(false).contains("ski"));
    dashboard.quit();
}

#[test]
fn filters_are_typed_as_words() {
    let mut dashboard = Dashboard::open();
    dashboard.finds("@backend");
    dashboard.sees_title("of 31");
    let backend = dashboard.sees("Hannah Kowalski");
    assert!(backend.contains("Ирина Волкова") && !backend.contains("Beatriz Novak"), "{backend}");
    dashboard.finds("@backend has:phone -is:online петров");
    dashboard.sees_title("1 of 31");
    dashboard.sees_card("Владимир Петров");
    dashboard.press("\u{1b}");
    dashboard.sees_title("People 31");
    dashboard.press("F");
    dashboard.sees("has:photo");
    dashboard.press("\u{1b}");
    dashboard.sees_no("has:photo");
    dashboard.quit();
}

/// The search's answer has fewer fields than the list's: what is known of somebody stays on the card all along.
#[test]
fn what_is_known_of_somebody_stays_on_the_card() {
    let home = tempfile::tempdir().unwrap();
    let mut terminal = Terminal::start(&Start::whosin(&["demo", "--seed", "7", "hannah"], home.path()));
    terminal.wait_for("@acme.example");
    terminal.wait_for("✓");
    let written = terminal.written();
    let frames = split_frames(&written);
    let shown: Vec<bool> = frames.iter().map(|screen| screen.contains("@acme.example")).collect();
    let first = shown.iter().position(|&shown| shown).expect("an address");
    let lost = shown[first..].iter().position(|&shown| !shown);
    assert_eq!(lost.map(|at| &frames[first + at]), None, "{} frames", frames.len());
    terminal.press("\u{3}");
    assert_eq!(terminal.end().0, 0);
}

/// The screen after each frame.
fn split_frames(written: &[u8]) -> Vec<String> {
    const END: &[u8] = b"\x1b[?2026l";
    let mut parser = vt100::Parser::new(36.try_into().unwrap(), 120.try_into().unwrap(), 0);
    let mut screens = Vec::new();
    let mut rest = written;
    while let Some(at) = rest.windows(END.len()).position(|window| window == END) {
        let (frame, after) = rest.split_at(at + END.len());
        parser.process(frame);
        screens.push(parser.screen().contents());
        rest = after;
    }
    screens
}

/// What `whosin list` prints of an office whose webhook has these scopes, without a cache.
fn listed(scopes: &str, arguments: &[&str]) -> String {
    let portal = Portal::with(&["--people", "60", "--seed", "5", "--scopes", scopes]);
    let home = tempfile::tempdir().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_whosin"));
    command.arg("list").args(arguments).env_clear().env("HOME", home.path());
    let output = command.env("WHOSIN_WEBHOOK", &portal.webhook).output().unwrap();
    assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn with_the_scope_im_alone_everybody_is_found_whatever_the_department() {
    let found = listed("im", &["--all", "--format", "{id} {departments}|{presence}"]);
    let without_department =
        |line: &&str| line.split_once(' ').is_some_and(|(_, rest)| rest.starts_with('|'));
    let outside: Vec<&str> = found.lines().filter(without_department).collect();
    let colleagues = outside.iter().filter(|line| !line.ends_with("|bot") && !line.ends_with("|connector"));
    assert!(colleagues.count() >= 3, "{outside:?}");
    let kinds = ["|bot", "|connector", "|guest"];
    assert!(kinds.iter().any(|kind| outside.iter().any(|line| line.ends_with(kind))), "{outside:?}");
    let wide = listed("im,user,department", &["--all", "--format", "{id}"]);
    for id in wide.lines() {
        assert!(found.lines().any(|line| line.split(' ').next() == Some(id)), "{id} is missing");
    }
}

#[test]
fn those_to_whom_i_wrote_come_first_where_that_is_asked_for() {
    let by = |order: &str| listed("im", &["--sort", order, "--format", "{id}"]);
    let (recent, presence) = (by("recent"), by("presence"));
    assert_ne!(recent, presence);
    let sorted = |text: &str| {
        let mut ids: Vec<String> = text.lines().map(str::to_owned).collect();
        ids.sort();
        ids
    };
    assert_eq!(sorted(&recent), sorted(&presence), "nobody twice, nobody lost");
}
