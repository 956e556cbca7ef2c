//! My status for a while: set back when its time is over, by whichever copy of the program looks next.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::support::portal_process::Portal;
use crate::support::terminal::{Start, Terminal, until};

struct User {
    home: tempfile::TempDir,
    portal: Portal,
}

impl User {
    fn new() -> Self {
        Self { home: tempfile::tempdir().unwrap(), portal: Portal::open() }
    }

    /// The exit code of `whosin status`, and what it said.
    fn status(&self, arguments: &[&str]) -> (i32, String) {
        let output = Command::new(env!("CARGO_BIN_EXE_whosin"))
            .arg("status")
            .args(arguments)
            .env_clear()
            .envs([("HOME", self.home.path().to_str().unwrap()), ("WHOSIN_WEBHOOK", &self.portal.webhook)])
            .envs([("TZ", "UTC"), ("LANG", "C.UTF-8")])
            .output()
            .unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        (output.status.code().unwrap(), text(output.stdout) + &text(output.stderr))
    }

    /// Where timers are kept, once one is.
    fn timers(&self) -> Vec<PathBuf> {
        let folder = self.home.path().join(".local/state/whosin/timers");
        let files = fs::read_dir(folder).into_iter().flatten();
        files.map(|file| file.unwrap().path()).collect()
    }

    /// Has the time of the timer be over already.
    fn wait_in_one_go(&self) {
        let timers = self.timers();
        let [file] = timers.as_slice() else { panic!("{timers:?}") };
        let written = fs::read_to_string(file).unwrap();
        let (what, _) = written.trim().rsplit_once(' ').unwrap();
        fs::write(file, format!("{what} 2020-01-01T00:00:00Z\n")).unwrap();
    }
}

#[test]
fn the_next_look_sets_an_overdue_status_back() {
    let me = User::new();
    assert!(me.status(&["away"]).1.contains("away"));
    let (code, said) = me.status(&["dnd", "--for", "45m"]);
    assert!(code == 0 && said.contains("busy until "), "{said}");
    assert!(me.status(&[]).1.contains("busy until "), "it is not over");
    me.wait_in_one_go();
    let said = me.status(&[]).1;
    assert!(said.contains("away") && said.contains("was busy"), "{said}");
    assert!(me.timers().is_empty());
    assert!(!me.status(&[]).1.contains("disturb"));
}

#[test]
fn a_status_that_was_changed_otherwise_stays() {
    let me = User::new();
    me.status(&["dnd", "--for", "45m"]);
    assert_eq!(me.timers().len(), 1);
    me.status(&["break"]);
    assert!(me.timers().is_empty());
    me.status(&["dnd", "--for", "45m"]);
    me.status(&["dnd"]);
    assert!(me.timers().is_empty(), "until I change it");
    for wrong in [&["idle", "--for", "5m"][..], &["--for", "5m"], &["dnd", "--for", "soon"]] {
        assert_eq!(me.status(wrong).0, 2, "{wrong:?}");
    }
}

#[test]
fn the_dashboard_sets_it_back_too() {
    let me = User::new();
    me.status(&["dnd", "--for", "45m"]);
    let env = [("WHOSIN_WEBHOOK", me.portal.webhook.as_str())];
    let start = || Start { env: &env, size: (160, 36), ..Start::whosin(&[], me.home.path()) };
    let mut terminal = Terminal::start(&start());
    terminal.wait_for("busy until ");
    terminal.press("\u{3}");
    assert_eq!(terminal.end().0, 0);
    me.wait_in_one_go();
    let mut terminal = Terminal::start(&start());
    until("the status to be set back", || me.timers().is_empty());
    terminal.press("m");
    terminal.wait_for("My status");
    terminal.press("j\r");
    terminal.wait_for("for an hour");
    terminal.press("jj\r");
    terminal.wait_for("busy until ");
    until("the timer to be kept", || !me.timers().is_empty());
    terminal.press("\u{3}");
    assert_eq!(terminal.end().0, 0);
}
