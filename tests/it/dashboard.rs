//! The dashboard as its user meets it: the real binary in a pseudo-terminal.

use std::process::Command;

use rustix::process::{Pid, Signal, kill_process};

use crate::support::portal_process::Portal;
use crate::support::terminal::{Start, Terminal, children, process_state, until};

fn signal(pid: i32, signal: Signal) {
    kill_process(Pid::from_raw(pid).unwrap(), signal).unwrap();
}

fn home() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

/// The demo office on the screen, with somebody selected.
fn demo(home: &tempfile::TempDir) -> Terminal {
    let terminal = Terminal::start(&Start::whosin(&["demo"], home.path()));
    terminal.wait_for("last activity");
    terminal.wait_for("✓");
    terminal
}

fn is_restored(screen: &vt100::Screen) -> bool {
    !screen.alternate_screen()
        && !screen.hide_cursor()
        && !screen.bracketed_paste()
        && screen.mouse_protocol_mode() == vt100::MouseProtocolMode::None
}

/// The name in the title of the card.
fn card(screen: &str) -> String {
    let title = screen.lines().nth(1).unwrap().rsplit('╭').next().unwrap();
    title.trim_matches(['─', '╮', ' ']).to_owned()
}

#[test]
fn the_demo_shows_an_office_finds_somebody_and_leaves_no_trace() {
    let home = home();
    let mut terminal = demo(&home);
    let first = terminal.wait_for("Active ·");
    assert!(first.contains("demo office"), "{first}");

    // No timer runs for whoever is here.
    terminal.wait_for("active now");

    // Somebody else is found and shown.
    terminal.press("j");
    let moved = terminal.wait("another card", |screen| card(&screen.contents()) != card(&first));
    let name = card(&moved);
    terminal.press("g/");
    terminal.wait_for("find:");
    terminal.press(&name.to_lowercase());
    terminal.wait("the person found", |screen| {
        let contents = screen.contents();
        contents.contains("1 of ") && card(&contents) == name
    });
    terminal.press("\r\u{1b}");
    terminal.wait_for("People ");

    terminal.press("q");
    let (code, screen) = terminal.end();
    assert_eq!(code, 0);
    assert!(is_restored(&screen));
}

#[test]
fn every_way_out_restores_the_terminal() {
    for (way, code) in [("\u{3}", 0), ("TERM", 143), ("HUP", 129), ("INT", 130)] {
        let home = home();
        let mut terminal = demo(&home);
        match way {
            "TERM" => signal(terminal.pid(), Signal::TERM),
            "HUP" => signal(terminal.pid(), Signal::HUP),
            "INT" => signal(terminal.pid(), Signal::INT),
            keys => terminal.press(keys),
        }
        let (ended, screen) = terminal.end();
        assert_eq!(ended, code, "{way}");
        assert!(is_restored(&screen), "{way}");
    }
}

#[test]
fn a_closed_terminal_ends_the_program() {
    let home = home();
    let inner = format!("exec {} demo", env!("CARGO_BIN_EXE_whosin"));
    let args = ["-qfc", inner.as_str(), "/dev/null"];
    let start = Start { program: "script", ..Start::whosin(&args, home.path()) };
    let terminal = Terminal::start(&start);
    terminal.wait_for("last activity");
    let mut dashboards = children(terminal.pid());
    let dashboard = dashboards.pop().expect("script started the dashboard");
    // Its terminal is gone with the one who held it.
    signal(terminal.pid(), Signal::KILL);
    until("the end of the dashboard", || process_state(dashboard).is_none_or(|state| state == 'Z'));
}

#[test]
fn it_stops_and_goes_on_like_any_program() {
    let home = home();
    let mut terminal = demo(&home);
    let pid = terminal.pid();
    terminal.press("\u{1a}");
    until("the stop by a key", || process_state(pid) == Some('T'));
    terminal.wait("the shell's screen", is_restored);
    signal(pid, Signal::CONT);
    terminal.wait("the dashboard again", |screen| {
        screen.alternate_screen() && screen.contents().contains("last activity")
    });
    terminal.press("j");
    signal(pid, Signal::TSTP);
    until("the stop by a signal", || process_state(pid) == Some('T'));
    terminal.wait("the shell's screen", is_restored);
    signal(pid, Signal::CONT);
    terminal.wait("the dashboard again", |screen| {
        screen.alternate_screen() && screen.contents().contains("last activity")
    });
    terminal.press("q");
    assert_eq!(terminal.end().0, 0);
}

#[test]
fn filters_are_switched_by_keys_and_shown_as_chips() {
    let home = home();
    let mut terminal = demo(&home);
    let title = |screen: &vt100::Screen| screen.contents().lines().nth(1).unwrap_or_default().to_owned();
    terminal.wait_for("Active ·");
    terminal.press("F");
    terminal.wait_for("Show only");
    terminal.press("j\r");
    terminal.wait("a chip and its tick", |screen| {
        title(screen).contains(" active ") && screen.contents().contains("✓ a  active")
    });
    terminal.press("\u{1b}");
    terminal.wait("the list of filters gone", |screen| {
        !screen.contents().contains("Show only") && title(screen).contains(" active ")
    });
    terminal.press("@");
    terminal.wait_for("is:active @");
    terminal.press("\u{1b}");
    terminal.wait_for("People ");
    terminal.press("q");
    assert_eq!(terminal.end().0, 0);
}

#[test]
fn it_follows_the_size_of_the_window() {
    let home = home();
    let mut terminal = demo(&home);
    terminal.resize(60, 20);
    // The emulator cuts its screen at once: only the frame's lower edge tells that the program has drawn anew.
    terminal.wait("one pane", |screen| {
        let contents = screen.contents();
        contents.lines().nth(18).is_some_and(|line| line.starts_with('╰'))
    });
    terminal.press("\r");
    terminal.wait_for("last activity");
    terminal.resize(120, 36);
    terminal.wait("both panes", |screen| {
        let contents = screen.contents();
        contents.contains("People") && contents.contains("last activity")
    });
    terminal.press("q");
    assert_eq!(terminal.end().0, 0);
}

#[test]
fn a_webhook_in_the_environment_shows_that_portals_office() {
    let (portal, home) = (Portal::open(), home());
    let env = [("WHOSIN_WEBHOOK", portal.webhook.as_str())];
    let mut terminal = Terminal::start(&Start { env: &env, ..Start::whosin(&[], home.path()) });
    terminal.wait_for("127.0.0.1");
    let dashboard = terminal.wait_for("last activity");
    // The same person by another way.
    let name = card(&dashboard);
    let listed = Command::new(env!("CARGO_BIN_EXE_whosin"))
        .args(["list", "--plain"])
        .env_clear()
        .env("WHOSIN_WEBHOOK", &portal.webhook)
        .env("HOME", home.path())
        .output()
        .unwrap();
    let listed = String::from_utf8(listed.stdout).unwrap();
    assert!(listed.contains(&name), "{name} is not in\n{listed}");
    terminal.press("q");
    assert_eq!(terminal.end().0, 0);
}

#[test]
fn a_wrong_secret_is_told_and_never_shown() {
    let (portal, home) = (Portal::open(), home());
    let secret = "n0tth3s3cr3t";
    let mut parts: Vec<&str> = portal.webhook.trim_end_matches('/').split('/').collect();
    parts.pop();
    let url = format!("{}/{secret}/", parts.join("/"));
    let env = [("WHOSIN_WEBHOOK", url.as_str())];
    let mut terminal = Terminal::start(&Start { env: &env, ..Start::whosin(&[], home.path()) });
    terminal.wait_for("Nobody is known");
    terminal.wait_for("webhook");
    terminal.press("q");
    let written = String::from_utf8_lossy(&terminal.written()).into_owned();
    assert!(!written.contains(secret));
    assert_eq!(terminal.end().0, 0);
}

/// What is typed or clicked while the program is busy, or stopped, arrives in one piece.
#[test]
fn a_burst_of_input_leaves_nothing_behind() {
    let home = home();
    let mut terminal = demo(&home);
    let moved = |at: u16| format!("\u{1b}[<35;{};{}M", 10 + at % 30, 5 + at % 9);
    let mouse = |count: u16| (0..count).map(moved).collect::<Vec<String>>().concat();
    let bursts = [1_022, 1_023, 1_024, 1_025, 5_000].map(|count| "j".repeat(count));
    let bursts: Vec<String> = bursts.into_iter().chain([mouse(90), mouse(500)]).collect();
    for burst in &bursts {
        // No more than the kernel keeps of a terminal while nobody reads.
        let stops = if burst.len() < 4_000 { [false, true].as_slice() } else { &[false] };
        for &stop in stops {
            let pid = terminal.pid();
            if stop {
                signal(pid, Signal::STOP);
                until("the stop", || process_state(pid) == Some('T'));
            }
            terminal.press(&format!("{burst}?"));
            if stop {
                signal(pid, Signal::CONT);
            }
            terminal.wait_for(" Keys ");
            terminal.press("?");
            terminal.wait("screen without help", |screen| !screen.contents().contains(" Keys "));
        }
    }
    terminal.press("q");
    assert_eq!(terminal.end().0, 0);
}
