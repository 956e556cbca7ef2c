//! Poor surroundings: the real binary where something is missing that is taken for granted elsewhere.

use std::fs;
use std::os::unix::fs::symlink;
use std::process::{Command, Output};

use crate::support::piped::piped;
use crate::support::portal_process::Portal;
use crate::support::terminal::{Start, Terminal};

const WHOSIN: &str = env!("CARGO_BIN_EXE_whosin");

/// Runs a line of the shell, in which `$W` is the program.
fn shell(home: &tempfile::TempDir, webhook: &str, line: &str, input: &[u8]) -> (i32, String, String) {
    let mut program = Command::new("sh");
    program
        .args(["-c", line])
        .env_clear()
        .envs([("HOME", home.path().to_str().unwrap()), ("PATH", "/usr/bin:/bin"), ("W", WHOSIN)])
        .envs([("WHOSIN_WEBHOOK", webhook), ("TZ", "UTC"), ("LANG", "C.UTF-8")]);
    let Output { status, stdout, stderr } = piped(&mut program, input);
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (status.code().unwrap_or(-1), text(stdout), text(stderr))
}

fn home() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

#[test]
fn few_open_files_end_with_a_sentence() {
    let portal = Portal::open();
    let home = home();
    for arguments in
        ["list --plain", "status", "show 5", "list --plain --cached", "doctor", "portal", "login"]
    {
        for files in [8, 10, 12, 14, 16, 24] {
            let line = format!("exec > /dev/null; ulimit -n {files}; exec \"$W\" {arguments}");
            let (code, _, stderr) = shell(&home, &portal.webhook, &line, b"x");
            assert!((0..=4).contains(&code), "{arguments}, {files}: {code} {stderr}");
            let sentences = stderr.lines().filter(|line| line.starts_with("whosin: ")).count();
            assert!(code == 0 || sentences > 0 || arguments == "doctor", "{arguments}, {files}: {stderr}");
            assert!(!stderr.contains("panicked"), "{arguments}, {files}: {stderr}");
        }
    }
    // A limit that the user may raise is raised.
    let line = "ulimit -Sn 8; exec \"$W\" list --plain";
    let (code, stdout, stderr) = shell(&home, &portal.webhook, line, b"");
    assert_eq!((code, stderr.as_str()), (0, ""));
    assert!(stdout.lines().count() > 20);
}

#[test]
fn the_dashboard_with_few_open_files_ends_with_a_sentence_or_goes_on() {
    for files in [8, 10, 12, 16, 20, 24, 28, 32] {
        let home = home();
        let line = format!("ulimit -n {files}; exec {WHOSIN} demo");
        let args = ["-c", line.as_str()];
        let mut terminal = Terminal::start(&Start { program: "sh", ..Start::whosin(&args, home.path()) });
        let what = format!("sentence or dashboard with {files} open files");
        let shown = terminal.wait(&what, |screen| {
            let contents = screen.contents();
            ["People ", "whosin: ", "error while", "stopped"].iter().any(|sign| contents.contains(sign))
        });
        assert!(!shown.contains("panicked"), "{shown}");
        if shown.contains("People ") {
            terminal.press("\u{3}");
        }
        let (_, screen) = terminal.end();
        assert!(
            !screen.alternate_screen() && !screen.contents().contains("panicked"),
            "{}",
            screen.contents()
        );
    }
}

#[test]
fn a_portal_that_nobody_can_find_does_not_start() {
    let home = home();
    for closed in [">&-", "> /dev/null"] {
        let (code, _, stderr) = shell(&home, "", &format!("exec \"$W\" portal {closed}"), b"");
        assert_eq!(code, 1, "{stderr}");
        assert!(stderr.starts_with("whosin: nobody could learn the address"), "{stderr}");
    }
    let (code, _, stderr) = shell(&home, "", "exec \"$W\" portal > /dev/full", b"");
    assert_eq!((code, stderr.contains("leave standard output open")), (1, true), "{stderr}");
}

#[test]
fn what_is_no_text_is_told_as_that() {
    let home = home();
    let (code, stdout, stderr) = shell(&home, "", "exec \"$W\" login", b"\x80\xff\xfe\x00\x01");
    assert_eq!((code, stdout.as_str()), (4, ""));
    assert!(stderr.starts_with("whosin: what was given is no text"), "{stderr}");
    let (code, _, stderr) = shell(&home, "", "exec \"$W\" login < /", b"");
    assert_eq!(code, 1);
    assert!(stderr.contains("cannot be read from standard input"), "{stderr}");
}

#[test]
fn a_failed_login_leaves_no_file() {
    let portal = Portal::open();
    let home = home();
    let settings = home.path().join(".config/whosin");
    // A full disk: nothing fits into the file.
    let line = "trap '' XFSZ; ulimit -f 0; exec \"$W\" login";
    let (code, _, stderr) = shell(&home, "", line, portal.webhook.as_bytes());
    assert_ne!(code, 0);
    assert!(stderr.contains("config.toml cannot be written"), "{stderr}");
    assert_eq!(fs::read_dir(&settings).unwrap().count(), 0);
    // And a link to nowhere is followed.
    symlink("../dotfiles/whosin.toml", settings.join("config.toml")).unwrap();
    let (code, _, stderr) = shell(&home, "", "exec \"$W\" login", portal.webhook.as_bytes());
    assert_eq!(code, 0, "{stderr}");
    assert!(fs::symlink_metadata(settings.join("config.toml")).unwrap().is_symlink());
    let written = fs::read_to_string(home.path().join(".config/dotfiles/whosin.toml")).unwrap();
    assert!(written.contains("webhook"));
    let (code, stdout, _) = shell(&home, "", "exec \"$W\" list --plain", b"");
    assert_eq!((code, stdout.lines().count() > 20), (0, true));
}

#[test]
fn a_log_on_a_full_disk_is_silent() {
    let portal = Portal::open();
    let home = home();
    let state = home.path().join(".local/state/whosin");
    fs::create_dir_all(&state).unwrap();
    symlink("/dev/full", state.join("whosin.log")).unwrap();
    let line = "WHOSIN_LOG=trace exec \"$W\" list --plain";
    let (code, stdout, stderr) = shell(&home, &portal.webhook, line, b"");
    assert_eq!((code, stderr.as_str()), (0, ""));
    assert!(stdout.lines().count() > 20);
}

#[test]
fn an_unknown_variable_is_a_warning() {
    let portal = Portal::open();
    let home = home();
    let line = "WHOSIN_THEM=dark WHOSIN_NAME=x exec \"$W\" list --plain";
    let (code, stdout, stderr) = shell(&home, &portal.webhook, line, b"");
    assert_eq!(code, 0);
    assert!(stdout.lines().count() > 20);
    let told = "whosin: the environment's WHOSIN_THEM: there is no setting \"them\", did you mean theme?\n";
    assert_eq!(stderr, told);
}

#[test]
fn where_nothing_can_be_drawn_the_list_is_printed() {
    let portal = Portal::open();
    for (arguments, term) in [([].as_slice(), "dumb"), (&["demo"], "dumb"), (&["demo"], "")] {
        let home = home();
        let variables = [("WHOSIN_WEBHOOK", portal.webhook.as_str()), ("TERM", term)];
        let start = Start { env: &variables, ..Start::whosin(arguments, home.path()) };
        let terminal = Terminal::start(&start);
        let (code, screen) = terminal.end();
        assert_eq!(code, 0, "{}", screen.contents());
        assert!(screen.contents().contains("Sales"), "{}", screen.contents());
    }
}

#[test]
fn a_list_in_place_of_the_dashboard_says_so() {
    let home = home();
    let start =
        Start { env: &[("TERM", "dumb")], ..Start::whosin(&["demo", "--seed", "7", "hannah"], home.path()) };
    let terminal = Terminal::start(&start);
    terminal.wait_for("`whosin list` in place of the dashboard");
    let written = String::from_utf8(terminal.written()).unwrap();
    let (code, screen) = terminal.end();
    assert!(code == 0 && screen.contents().contains("Hannah"), "{}", screen.contents());
    assert!(!written.contains('\u{1b}'), "{written:?}");
}
