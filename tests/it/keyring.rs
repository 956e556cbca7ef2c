//! The webhook in a real keyring: the program in a session of its own, with D-Bus and GNOME Keyring.
//!
//! Where those are missing the tests say so and end, unless `TEST_KEYRING=1` requires them.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::process::{Command, Output};

use whosin::demo::{self, Limits, Portal};

use crate::support::home::Home;

/// Unlocks a keyring that is new, then does what the test says with `$WHOSIN`.
const SESSION: &str =
    "printf 'pw\\n' | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1 || exit 99\n";

/// Whether there is a keyring to test with.
fn available() -> bool {
    let found = |name: &str| {
        ["/usr/bin", "/bin"].iter().any(|folder| fs::exists(format!("{folder}/{name}")).unwrap_or(false))
    };
    let there = found("dbus-run-session") && found("gnome-keyring-daemon");
    let required = std::env::var_os("TEST_KEYRING").is_some_and(|set| set == "1");
    assert!(there || !required, "TEST_KEYRING=1, but dbus-run-session or gnome-keyring-daemon is missing");
    if !there {
        eprintln!("not tested: dbus-run-session or gnome-keyring-daemon is missing");
    }
    there
}

/// Runs the script in a session bus of its own.
async fn session(home: &Home, script: &str, webhook: &str) -> Output {
    let run = home.path().join("run");
    fs::create_dir_all(&run).unwrap();
    fs::create_dir_all(home.path().join("home")).unwrap();
    fs::set_permissions(&run, fs::Permissions::from_mode(0o700)).unwrap();
    let mut program = Command::new("dbus-run-session");
    program.args(["--", "sh", "-c", &format!("{SESSION}{script}")]).env_clear().envs(home.variables());
    program.env("XDG_RUNTIME_DIR", run).env("WHOSIN", env!("CARGO_BIN_EXE_whosin")).env("URL", webhook);
    tokio::task::spawn_blocking(move || program.output().unwrap()).await.unwrap()
}

#[tokio::test]
async fn the_keyring_keeps_the_webhook_and_no_file_does() {
    if !available() {
        return;
    }
    let options = demo::Options { limits: Limits::generous(), ..demo::Options::default() };
    let portal = Portal::start(options).await.unwrap();
    let webhook = portal.webhook_url();
    let secret = webhook.trim_end_matches('/').rsplit('/').next().unwrap().to_owned();
    let home = Home::new();
    let script = "echo \"$URL\" | $WHOSIN login --keyring --profile acme || exit 1
        cp \"$XDG_CONFIG_HOME/whosin/config.toml\" \"$HOME/after-login\"
        $WHOSIN --profile acme list --plain || exit 2
        DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent $WHOSIN --profile acme list --cached || exit 5
        $WHOSIN login --remove --profile acme || exit 3
        WHOSIN_KEYRING=true $WHOSIN --profile acme list; test $? = 4 || exit 4";
    let output = session(&home, script, &webhook).await;
    let (stdout, stderr) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert_eq!(output.status.code(), Some(0), "{stdout}\n{stderr}");
    assert!(stdout.contains("Saved in the keyring") && stdout.contains("active"), "{stdout}");
    assert!(stdout.contains("no longer in the keyring"), "{stdout}");
    assert!(stderr.contains("whosin login --keyring --profile acme"), "{stderr}");
    let after_login = fs::read_to_string(home.path().join("home/after-login")).unwrap();
    let root = webhook.split("/rest/").next().unwrap();
    assert_eq!(after_login, format!("[profiles.acme]\nkeyring = true\nportal = \"{root}/\"\n"));
    assert!(!fs::read_to_string(home.settings()).unwrap().contains("keyring"));
    assert!(!stdout.contains(&secret) && !stderr.contains(&secret));
    for (path, content) in home.files(None) {
        let found = content.windows(secret.len()).any(|window| window == secret.as_bytes());
        assert!(!found, "{} holds the secret", path.display());
    }
}

#[tokio::test]
async fn without_a_keyring_the_user_is_told_what_to_do() {
    let home = Home::new();
    let nowhere = format!("unix:path={}", home.path().join("no-bus").display());
    let variables = [("WHOSIN_KEYRING", "true"), ("DBUS_SESSION_BUS_ADDRESS", nowhere.as_str())];
    let ended = home.runs(&["list"], &variables).await;
    assert_eq!(ended.code, Some(4), "{ended:?}");
    assert!(ended.stdout.is_empty() && ended.stderr.contains("no keyring can be reached"), "{ended:?}");
}
