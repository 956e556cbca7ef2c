//! The secret stays where it was put: everything that the program writes is searched for it, after every fault.

use std::io::{Read, Write};
use std::sync::mpsc;
use std::time::{Duration, Instant};

use futures_util::future::join_all;
use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use whosin::demo::{self, Limits, Portal};

use crate::support::failing_portal::Fault;
use crate::support::home::{Ended, Home};

/// Letters that appear nowhere else, in any of the ways to write them.
const SECRET: &str = "q7Zx9Kw3Vb5Nm1Lp";

/// The commands that ask the portal and end; the bare one complains that there is no terminal.
const COMMANDS: [&[&str]; 12] = [
    &["list"],
    &["list", "--json"],
    &["list", "--plain", "--all"],
    &["show", "1"],
    &["show", "anna", "--json"],
    &["show", "anna", "--first"],
    &["doctor"],
    &["doctor", "--json"],
    &["status"],
    &["status", "dnd"],
    &["wait", "anna", "--until", "offline", "--timeout", "1s"],
    &[],
];

/// The commands that ask nobody: they end well or badly, whatever the portal does.
const LOCAL: [&[&str]; 8] = [
    &["config"],
    &["config", "show"],
    &["config", "check"],
    &["cache"],
    &["history", "anna"],
    &["list", "--cached"],
    &["show", "anna", "--cached", "--json"],
    &["completions", "bash"],
];

fn holds(bytes: &[u8], secret: &str) -> bool {
    let bytes = bytes.to_ascii_lowercase();
    let secret = secret.to_ascii_lowercase();
    bytes.windows(secret.len()).any(|window| window == secret.as_bytes())
}

/// Nothing that was printed or kept holds the secret, but for the settings file.
fn assert_kept(home: &Home, ended: &Ended, secret: &str, what: &str) {
    assert!(!holds(ended.stdout.as_bytes(), secret), "{what}: {}", ended.stdout);
    assert!(!holds(ended.stderr.as_bytes(), secret), "{what}: {}", ended.stderr);
    for (path, content) in home.files(Some(&home.settings())) {
        assert!(!holds(&content, secret), "{what}: {} holds it", path.display());
        assert!(!holds(path.to_string_lossy().as_bytes(), secret), "{what}: {}", path.display());
    }
}

/// Every command against a portal with this fault. They run beside one another: some try again for a while.
async fn endures(fault: Fault) {
    let webhook = format!("http://{}/rest/7/{SECRET}/", fault.open().await);
    let home = Home::new();
    home.set(&format!("webhook = \"{webhook}\"\nlog = \"trace\"\n"));
    let variables = [("RUST_BACKTRACE", "full"), ("RUST_LOG", "trace")];
    let runs = COMMANDS.map(|command| home.runs(command, &variables));
    for (command, ended) in COMMANDS.iter().zip(join_all(runs).await) {
        let what = format!("{fault:?} {command:?}");
        assert_ne!(ended.code, Some(0), "{what}: {ended:?}");
        assert!(!ended.stderr.contains("panicked"), "{what}: {}", ended.stderr);
        assert_kept(&home, &ended, SECRET, &what);
    }
    for command in LOCAL {
        let ended = home.runs(command, &variables).await;
        assert_kept(&home, &ended, SECRET, &format!("{fault:?} {command:?}"));
    }
    let login = home.reads(&webhook, &["login", "--profile", "other"], &variables).await;
    assert_ne!(login.code, Some(0), "{fault:?}: {login:?}");
    assert_kept(&home, &login, SECRET, &format!("{fault:?} login"));
    let log = std::fs::read_to_string(home.path().join("state/whosin/whosin.log")).unwrap();
    assert!(log.contains("whosin::portal::client"), "the log was really written: {log}");
    let kept = std::fs::read_to_string(home.settings()).unwrap();
    assert_eq!(kept.matches(SECRET).count(), 1);
}

#[tokio::test]
async fn no_fault_makes_a_command_tell_it() {
    join_all(Fault::ALL.map(endures)).await;
}

#[tokio::test]
async fn a_good_portal_makes_no_command_tell_it() {
    let portal = Portal::start(demo::Options { limits: Limits::generous(), ..demo::Options::default() })
        .await
        .unwrap();
    let webhook = portal.webhook_url();
    let secret = webhook.trim_end_matches('/').rsplit('/').next().unwrap().to_owned();
    for through in ["WHOSIN_WEBHOOK", "WHOSIN_WEBHOOK_COMMAND"] {
        let value = if through == "WHOSIN_WEBHOOK" { webhook.clone() } else { format!("echo {webhook}") };
        let home = Home::new();
        for command in COMMANDS.into_iter().chain(LOCAL) {
            let ended = home.runs(command, &[(through, &value), ("WHOSIN_LOG", "trace")]).await;
            assert_kept(&home, &ended, &secret, &format!("{through} {command:?}"));
        }
        assert_eq!(home.runs(&["list"], &[(through, &value)]).await.code, Some(0));
    }
    let home = Home::new();
    let login = home.reads(&webhook, &["login"], &[("WHOSIN_LOG", "trace")]).await;
    assert_eq!(login.code, Some(0), "{login:?}");
    assert_kept(&home, &login, &secret, "login");
    for command in LOCAL {
        assert_kept(&home, &home.runs(command, &[]).await, &secret, &format!("saved {command:?}"));
    }
    let kept = std::fs::read_to_string(home.settings()).unwrap();
    assert_eq!(kept.matches(&secret).count(), 1, "the one place where it belongs");
    let removed = home.runs(&["login", "--remove"], &[]).await;
    assert_eq!(removed.code, Some(0), "{removed:?}");
    assert!(home.files(None).iter().all(|(_, content)| !holds(content, &secret)));
}

#[tokio::test]
async fn no_mistake_in_the_settings_makes_it_told() {
    let whole = format!("https://portal.example/rest/7/{SECRET}/");
    for (name, value) in [
        ("WHOSIN_WEBHOOK", format!("ftp://portal.example/rest/7/{SECRET}/")),
        ("WHOSIN_WEBHOOK", format!("https://portal.example/rest/7/{SECRET}/x/y/z")),
        ("WHOSIN_WEBHOOK", format!("{whole}?a=b")),
        ("WHOSIN_WEBHOOK", SECRET.to_owned()),
        ("WHOSIN_WEBHOOK", format!("http://portal.example/rest/7/{SECRET}/")),
        ("WHOSIN_WEBHOOK_COMMAND", format!("echo {whole}; exit 1")),
        ("WHOSIN_WEBHOOK_COMMAND", format!("echo not-{SECRET}")),
        ("WHOSIN_WEBHOOK_COMMAND", format!("printf '\\377{SECRET}'")),
        ("WHOSIN_WEBHOK", whole.clone()),
        ("WHOSIN_THEME", whole.clone()),
        ("WHOSIN_CLIENT_SECRET", SECRET.to_owned()),
        ("WHOSIN_PROFILE", whole.clone()),
    ] {
        let home = Home::new();
        for command in COMMANDS {
            let ended = home.runs(command, &[(name, &value), ("WHOSIN_LOG", "trace")]).await;
            assert_ne!(ended.code, Some(0), "{name}: {ended:?}");
            assert_kept(&home, &ended, SECRET, name);
        }
    }
    let home = Home::new();
    for arguments in [&[whole.as_str()][..], &["show", &whole], &["--profile", &whole, "list"]] {
        let ended = home.runs(arguments, &[]).await;
        assert_eq!(ended.code, Some(2));
        assert_kept(&home, &ended, SECRET, "an argument");
    }
    // A file that others may read is refused, without a word of what is in it.
    home.set(&format!("webhook = \"{whole}\"\n"));
    std::fs::set_permissions(home.settings(), std::os::unix::fs::PermissionsExt::from_mode(0o644)).unwrap();
    let ended = home.runs(&["list"], &[]).await;
    assert!(ended.code == Some(4) && ended.stderr.contains("chmod 600"), "{ended:?}");
    assert_kept(&home, &ended, SECRET, "an open file");
}

/// Runs the dashboard in a terminal until it shows `word`, and everything that it wrote there.
fn dashboard(home: &Home, word: &str) -> Vec<u8> {
    let size = PtySize { rows: 30, cols: 100, pixel_width: 0, pixel_height: 0 };
    let pty = native_pty_system().openpty(size).unwrap();
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_whosin"));
    command.env_clear();
    for (name, value) in home.variables() {
        command.env(name, value);
    }
    command.env("TERM", "xterm-256color");
    command.cwd(home.path());
    let mut child = pty.slave.spawn_command(command).unwrap();
    drop(pty.slave);
    let mut reader = pty.master.try_clone_reader().unwrap();
    let (sender, pieces) = mpsc::channel();
    std::thread::spawn(move || {
        let mut buffer = [0; 4096];
        while let Ok(read) = reader.read(&mut buffer) {
            if read == 0 || sender.send(buffer[..read].to_vec()).is_err() {
                break;
            }
        }
    });
    let mut keys = pty.master.take_writer().unwrap();
    let mut written = Vec::new();
    let deadline = Instant::now() + Duration::from_secs(30);
    while !String::from_utf8_lossy(&written).contains(word) {
        let left = deadline.saturating_duration_since(Instant::now());
        let shown = || String::from_utf8_lossy(&written).into_owned();
        written.extend(pieces.recv_timeout(left).unwrap_or_else(|_| panic!("{word}? {}", shown())));
    }
    keys.write_all(b"\x03").unwrap();
    // The rest, up to the end of the program.
    while let Ok(piece) = pieces.recv_timeout(Duration::from_secs(30)) {
        written.extend(piece);
    }
    child.wait().unwrap();
    written
}

#[tokio::test]
async fn the_screen_never_shows_it() {
    for (fault, word) in [
        (Fault::Unauthorized, "refuses"),
        (Fault::Moved, "moved"),
        (Fault::Page, "page"),
        (Fault::Batch, "portal"),
    ] {
        let webhook = format!("http://{}/rest/7/{SECRET}/", fault.open().await);
        let home = Home::new();
        home.set(&format!("webhook = \"{webhook}\"\nlog = \"trace\"\n"));
        let (home, written) = tokio::task::spawn_blocking(move || {
            let written = dashboard(&home, word);
            (home, written)
        })
        .await
        .unwrap();
        assert!(!holds(&written, SECRET), "{fault:?}: {}", String::from_utf8_lossy(&written));
        for (path, content) in home.files(Some(&home.settings())) {
            assert!(!holds(&content, SECRET), "{fault:?}: {} holds it", path.display());
        }
    }
}
