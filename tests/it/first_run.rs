//! The first run, in a real terminal against the embedded portal: the welcome screen and `whosin login`.

use std::fs;
use std::net::SocketAddr;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::process::{Command, Output};

use rustix::process::{Pid, Signal, kill_process};
use whosin::demo::{Limits, Options, People, Portal};

use crate::support::piped::piped;
use crate::support::terminal::{Start, Terminal, children, until};

const WHOSIN: &str = env!("CARGO_BIN_EXE_whosin");

/// The embedded portal, served while the test runs.
struct EmbeddedPortal {
    webhook: String,
    _runtime: tokio::runtime::Runtime,
    _portal: Portal,
}

impl EmbeddedPortal {
    fn open(scopes: &[&str]) -> Self {
        let runtime =
            tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        let options = Options {
            people: People::new(12).unwrap(),
            listen: SocketAddr::from(([127, 0, 0, 1], 0)),
            limits: Limits::generous(),
            scopes: scopes.iter().map(|&scope| scope.to_owned()).collect(),
            ..Options::default()
        };
        let portal = runtime.block_on(Portal::start(options)).unwrap();
        Self { webhook: portal.webhook_url(), _runtime: runtime, _portal: portal }
    }

    fn full() -> Self {
        Self::open(&["im", "user_brief", "department"])
    }

    /// What must never be seen.
    fn secret(&self) -> &str {
        self.webhook.trim_end_matches('/').rsplit('/').next().unwrap()
    }

    fn with_another_secret(&self) -> String {
        self.webhook.replace(self.secret(), "n0ts3cr3t")
    }
}

/// A user who has never used whosin.
struct User(tempfile::TempDir);

impl User {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn file(&self) -> PathBuf {
        self.0.path().join(".config/whosin/config.toml")
    }

    fn settings(&self) -> String {
        fs::read_to_string(self.file()).unwrap()
    }

    fn types(&self, arguments: &[&str], size: (u16, u16)) -> Terminal {
        Terminal::start(&Start { size, ..Start::whosin(arguments, self.0.path()) })
    }

    fn pipes(&self, arguments: &[&str], input: &str) -> Output {
        let mut program = Command::new(WHOSIN);
        piped(program.args(arguments).env_clear().env("HOME", self.0.path()), input)
    }
}

/// Pastes as a terminal does that tells a paste from typing.
fn paste(terminal: &mut Terminal, text: &str) {
    terminal.press(&format!("\x1b[200~{text}\x1b[201~"));
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn a_pasted_webhook_is_tested_saved_and_opens_the_dashboard() {
    let (portal, user) = (EmbeddedPortal::full(), User::new());
    let mut terminal = user.types(&[], (100, 30));
    let welcome = terminal.wait_for("q quit");
    assert!(welcome.contains("Inbound webhook") && welcome.contains("q quit"), "{welcome}");
    paste(&mut terminal, &format!(" {}\n", portal.webhook));
    terminal.wait_for("People");
    terminal.wait_for("me ");
    let written = text(&terminal.written());
    assert!(!written.contains(portal.secret()), "the secret was on the screen");
    // The shell does not flash up between the two screens, and the dashboard listens to the mouse.
    assert_eq!((written.matches("\x1b[?1049h").count(), written.matches("\x1b[?1049l").count()), (1, 0));
    assert_eq!((written.matches("\x1b[?1000h").count(), written.matches("\x1b[?1000l").count()), (1, 0));
    terminal.press("q");
    assert_eq!(terminal.end().0, 0);
    assert_eq!(user.settings(), format!("webhook = \"{}\"\n", portal.webhook));
    assert_eq!(fs::metadata(user.file()).unwrap().permissions().mode() & 0o777, 0o600);

    // The second run needs no welcome.
    let mut terminal = user.types(&[], (100, 30));
    terminal.wait_for("People");
    terminal.press("q");
    assert_eq!(terminal.end().0, 0);
}

#[test]
fn what_is_wrong_is_named_and_can_be_mended() {
    let (portal, user) = (EmbeddedPortal::full(), User::new());
    let mut terminal = user.types(&[], (80, 24));
    terminal.wait_for("q quit");
    paste(&mut terminal, "https://acme.example/company/");
    terminal.wait_for("Address: the address has no /rest/");
    paste(&mut terminal, &portal.with_another_secret());
    terminal.wait_for("Secret: the portal refuses");
    // Typed letter by letter this time.
    terminal.press(&portal.webhook);
    terminal.wait_for("clear");
    terminal.press("\r");
    terminal.wait_for("People");
    terminal.press("q");
    assert!(!text(&terminal.written()).contains(portal.secret()));
    assert_eq!(terminal.end().0, 0);
}

#[test]
fn missing_scopes_are_told() {
    let user = User::new();
    let portal = EmbeddedPortal::open(&["user"]);
    let mut terminal = user.types(&[], (80, 24));
    terminal.wait_for("q quit");
    paste(&mut terminal, &portal.webhook);
    terminal.wait_for("Scope: ");
    assert!(!user.file().exists(), "a webhook that is of no use is not saved");
    let portal = EmbeddedPortal::open(&["im", "user_basic"]);
    paste(&mut terminal, &portal.webhook);
    let screen = terminal.wait_for("Connected to");
    assert!(screen.contains("scope department") && !screen.contains("user_brief"), "{screen}");
    terminal.press("\r");
    terminal.wait_for("People");
    terminal.press("q");
    assert_eq!(terminal.end().0, 0);
}

#[test]
fn the_demo_is_one_key_away() {
    for key in ["\r", "d"] {
        let user = User::new();
        let mut terminal = user.types(&[], (80, 24));
        terminal.wait_for("q quit");
        terminal.press(key);
        terminal.wait_for("demo office  ");
        terminal.wait_for("People");
        assert!(!text(&terminal.written()).contains("\x1b[?1049l"), "the shell flashed up");
        terminal.press("\x03");
        assert_eq!(terminal.end().0, 0);
        assert!(!user.file().exists());
    }
}

#[test]
fn the_way_back_leads_to_the_first_screen() {
    let (portal, user) = (EmbeddedPortal::full(), User::new());
    let mut terminal = user.types(&[], (80, 24));
    terminal.wait_for("q quit");
    // Nothing is left to step out of; and nothing is said to be.
    terminal.press("\x1b");
    for _ in 0..2 {
        terminal.press("d");
        terminal.wait_for("People ");
        terminal.wait_for("q back");
        // Out of a pop-up first.
        terminal.press("?");
        terminal.wait_for("Esc close");
        terminal.press("q");
        terminal.wait_for("q back");
        terminal.press("q");
        terminal.wait_for("Connect your portal");
    }
    let written = text(&terminal.written());
    assert_eq!((written.matches("\x1b[?1049h").count(), written.matches("\x1b[?1049l").count()), (1, 0));
    assert_eq!(
        written.matches("\x1b[?1000h").count(),
        written.matches("\x1b[?1000l").count(),
        "no mouse here"
    );
    // The field takes a webhook as before, and that dashboard is the user's own.
    paste(&mut terminal, &portal.webhook);
    terminal.wait_for("People ");
    terminal.wait_for("q quit");
    terminal.press("q");
    assert_eq!(terminal.end().0, 0);

    let mut terminal = User::new().types(&[], (80, 24));
    terminal.wait_for("q quit");
    terminal.press("d");
    terminal.wait_for("q back");
    terminal.press("\x03");
    assert_eq!(terminal.end().0, 0, "this one leaves from everywhere");
}

#[test]
fn one_can_leave_and_every_size_shows_the_field() {
    for size in [(120, 36), (80, 24), (40, 12)] {
        let mut terminal = User::new().types(&[], size);
        terminal.wait_for("q quit");
        terminal.press("q");
        assert_eq!(terminal.end().0, 0);
    }
    let mut terminal = User::new().types(&[], (80, 24));
    terminal.wait_for("q quit");
    terminal.press("\x03");
    assert_eq!(terminal.end().0, 0);
}

#[test]
fn without_a_terminal_the_next_step_is_told() {
    let ended = User::new().pipes(&[], "");
    assert_eq!(ended.status.code(), Some(4));
    assert!(text(&ended.stderr).contains("WHOSIN_WEBHOOK") && ended.stdout.is_empty());
}

#[test]
fn login_takes_a_webhook_from_a_pipe() {
    let (portal, user) = (EmbeddedPortal::full(), User::new());
    let ended = user.pipes(&["login"], &format!("{}\n", portal.webhook));
    let said = text(&ended.stdout);
    assert_eq!((ended.status.code(), text(&ended.stderr)), (Some(0), String::new()));
    assert!(said.contains("Connected to 127.0.0.1") && said.contains("Saved in"), "{said}");
    assert!(!said.contains(portal.secret()));
    assert_eq!(user.pipes(&["list", "--plain"], "").status.code(), Some(0));

    let ended = user.pipes(&["login", "--remove"], "");
    assert!(text(&ended.stdout).contains("no longer"), "{ended:?}");
    assert_eq!(user.settings(), "");
    assert!(text(&user.pipes(&["login", "--remove"], "").stdout).contains("There was no webhook"));
    assert_eq!(user.pipes(&["list"], "").status.code(), Some(4));
}

#[test]
fn login_makes_a_profile_and_keeps_what_is_there() {
    let (portal, user) = (EmbeddedPortal::open(&["im"]), User::new());
    fs::create_dir_all(user.file().parent().unwrap()).unwrap();
    fs::write(user.file(), "theme = 'dark' # at night\n").unwrap();
    let ended = user.pipes(&["login", "--profile", "acme"], &portal.webhook);
    let said = text(&ended.stdout);
    assert_eq!(ended.status.code(), Some(0), "{ended:?}");
    assert!(said.contains("whosin --profile acme") && said.contains("the scope user_brief"), "{said}");
    assert_eq!(
        user.settings(),
        format!("theme = 'dark' # at night\n\n[profiles.acme]\nwebhook = \"{}\"\n", portal.webhook)
    );
    assert_eq!(user.pipes(&["--profile", "acme", "list"], "").status.code(), Some(0));
    assert_eq!(user.pipes(&["list"], "").status.code(), Some(4));
    assert_eq!(user.pipes(&["login", "--remove", "--profile", "acme"], "").status.code(), Some(0));
    assert!(!user.settings().contains("webhook"));
}

#[test]
fn a_webhook_that_does_not_work_is_not_saved() {
    let (portal, user) = (EmbeddedPortal::full(), User::new());
    for (input, code, what) in [
        (String::new(), 4, "empty"),
        ("https://acme.example/company/".to_owned(), 4, "/rest/"),
        (portal.with_another_secret(), 4, "refuses"),
    ] {
        let ended = user.pipes(&["login"], &input);
        let said = text(&ended.stderr);
        assert_eq!((ended.status.code(), ended.stdout.len()), (Some(code), 0), "{said}");
        assert!(said.contains(what) && said.lines().count() == 1, "{said}");
    }
    assert!(!user.file().exists());
}

#[test]
fn login_in_a_terminal_shows_nothing_of_what_is_typed() {
    let (portal, user) = (EmbeddedPortal::full(), User::new());
    let mut terminal = user.types(&["login"], (80, 24));
    terminal.wait_for("Webhook URL (hidden):");
    terminal.press(&format!("{}\r", portal.webhook));
    terminal.wait_for("Saved in");
    assert!(!text(&terminal.written()).contains(portal.secret()));
    assert_eq!(terminal.end().0, 0);

    let mut terminal = User::new().types(&["login"], (80, 24));
    terminal.wait_for("Webhook URL (hidden):");
    terminal.press("\x03");
    assert_eq!(terminal.end().0, 130);
}

/// How many bytes a process has read so far.
fn bytes_read(pid: i32) -> usize {
    let io = fs::read_to_string(format!("/proc/{pid}/io")).unwrap();
    io.lines().find_map(|line| line.strip_prefix("rchar: ")).unwrap().parse().unwrap()
}

#[test]
fn a_signal_amid_the_hidden_line_gives_the_echo_back() {
    for (signal, code) in [(Signal::TERM, 143), (Signal::INT, 130), (Signal::HUP, 129)] {
        let user = User::new();
        let script = "\"$0\" login; echo ended $?; stty -a";
        let args = ["-c", script, WHOSIN];
        let start = Start { program: "sh", ..Start::whosin(&args, user.0.path()) };
        let mut terminal = Terminal::start(&start);
        terminal.wait_for("Webhook URL (hidden):");
        let [login] = children(terminal.pid())[..] else { panic!("nobody asks") };
        let before = bytes_read(login);
        terminal.press("s3cr");
        // What is still on its way when the echo comes back would be echoed.
        until("the reading", || bytes_read(login) >= before + "s3cr".len());
        let login = Pid::from_raw(login).unwrap();
        kill_process(login, signal).unwrap();
        let screen = terminal.wait_for("echoke");
        assert!(screen.contains(&format!("ended {code}")), "{screen}");
        assert!(
            screen.contains(" echo ") && screen.contains(" icanon ") && !screen.contains("s3cr"),
            "{screen}"
        );
        terminal.end();
    }
}
