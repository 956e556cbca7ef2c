//! The real binary, from its arguments to its exit code.

use std::os::unix::fs::PermissionsExt;
use std::process::{Command, Output, Stdio};
use std::{fs, str};

use crate::support::portal_process::Portal;

const SECRET: &str = "s3cr3tk3y";

/// A user without settings, whose settings file may be written.
struct User(tempfile::TempDir);

impl User {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn with_settings(text: &str, mode: u32) -> Self {
        let user = Self::new();
        let directory = user.0.path().join("whosin");
        fs::create_dir(&directory).unwrap();
        fs::write(directory.join("config.toml"), text).unwrap();
        fs::set_permissions(directory.join("config.toml"), fs::Permissions::from_mode(mode)).unwrap();
        user
    }

    fn runs(&self, arguments: &[&str], environment: &[(&str, &str)]) -> Ended {
        let home = self.0.path();
        let output = Command::new(env!("CARGO_BIN_EXE_whosin"))
            .args(arguments)
            .env_clear()
            .env("HOME", home)
            .env("XDG_CONFIG_HOME", home)
            .env("XDG_STATE_HOME", home)
            .env("XDG_CACHE_HOME", home.join("cache"))
            .envs(environment.iter().copied())
            .output()
            .unwrap();
        Ended::from(output)
    }
}

#[derive(Debug)]
struct Ended {
    code: Option<i32>,
    stdout: String,
    stderr: String,
}

impl From<Output> for Ended {
    fn from(output: Output) -> Self {
        let text = |bytes: &[u8]| str::from_utf8(bytes).unwrap().to_owned();
        let ended =
            Self { code: output.status.code(), stdout: text(&output.stdout), stderr: text(&output.stderr) };
        assert!(!ended.stderr.contains(SECRET) && !ended.stdout.contains(SECRET), "{ended:?}");
        ended
    }
}

impl Ended {
    /// Ended with `code` and one sentence on stderr that says `what`; nothing on stdout, no escape anywhere.
    fn complains(&self, code: i32, what: &str) {
        assert_eq!(self.code, Some(code), "{self:?}");
        assert!(self.stderr.contains(what), "{what:?} is not in {self:?}");
        assert_eq!(self.stderr.lines().count(), 1, "{self:?}");
        assert!(self.stdout.is_empty() && !self.stderr.contains('\x1b'), "{self:?}");
    }
}

fn webhook(address: &str) -> Ended {
    User::new().runs(&["list"], &[("WHOSIN_WEBHOOK", address)])
}

#[test]
fn without_a_portal_the_next_step_is_told() {
    User::new().runs(&["list"], &[]).complains(4, "WHOSIN_WEBHOOK");
    User::new().runs(&["show", "anna"], &[]).complains(4, "whosin demo");
}

#[test]
fn a_malformed_webhook_is_explained_without_being_repeated() {
    webhook(SECRET).complains(4, "https://");
    webhook(&format!("https://acme.example/{SECRET}")).complains(4, "/rest/");
    webhook(&format!("http://acme.example/rest/1/{SECRET}/")).complains(4, "plain http");
    webhook(&format!("ftp://acme.example/rest/1/{SECRET}/")).complains(4, "https://");
}

#[test]
fn a_portal_that_is_not_there_is_a_failure() {
    // A port that was free a moment ago.
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    webhook(&format!("http://127.0.0.1:{port}/rest/1/{SECRET}/")).complains(1, "127.0.0.1");
}

#[test]
fn bad_settings_are_one_sentence() {
    let user = User::new();
    user.runs(&["--profile", "acme", "list"], &[]).complains(4, "no profile \"acme\"");
    user.runs(&["list"], &[("WHOSIN_COLOR", SECRET)]).complains(4, "256, 16 or none");
    let misspelt = user.runs(&["list"], &[("WHOSIN_WEBHOK", SECRET)]);
    let said: Vec<&str> = misspelt.stderr.lines().collect();
    assert_eq!((misspelt.code, said.len()), (Some(4), 2), "{misspelt:?}");
    assert!(said[0].contains("did you mean webhook?") && said[1].contains("WHOSIN_WEBHOOK"), "{misspelt:?}");
    assert!(!misspelt.stderr.contains(SECRET), "{misspelt:?}");
    let settings = format!("webhook = \"https://acme.example/rest/1/{SECRET}/\"\n");
    User::with_settings(&settings, 0o644).runs(&["list"], &[]).complains(4, "chmod 600");
    let user = User::with_settings(&format!("{settings}them = 'dark'\n"), 0o600);
    user.runs(&["list"], &[]).complains(4, "line 2");
}

#[test]
fn the_language_is_one_that_is_there() {
    let user = User::new();
    let ended = user.runs(&["--language", "tlh", "list"], &[]);
    assert!(ended.code == Some(2) && ended.stderr.contains("auto, en"), "{ended:?}");
    user.runs(&["list"], &[("WHOSIN_LANGUAGE", "tlh")]).complains(4, "en, ru");
    // A locale that nobody translated into is no mistake, and what is set outranks it.
    for (arguments, variables) in [
        (&["man", "keys"][..], &[("LC_ALL", "tlh_QO.UTF-8")][..]),
        (&["--language", "en", "man", "keys"], &[("LC_ALL", ""), ("LANG", "tlh_QO.UTF-8")]),
        (&["man", "keys"], &[("WHOSIN_LANGUAGE", "en"), ("LANG", "tlh_QO.UTF-8")]),
        (&["man", "keys"], &[("WHOSIN_LANGUAGE", "tlh")]),
    ] {
        let ended = user.runs(arguments, variables);
        assert!(ended.code == Some(0) && ended.stdout.contains("next person"), "{ended:?}");
    }
}

#[test]
fn a_secret_among_the_arguments_is_refused() {
    let address = format!("https://acme.example/rest/1/{SECRET}/");
    User::new().runs(&[&address], &[]).complains(2, "password");
    User::new().runs(&["show", &address], &[]).complains(2, "password");
}

#[test]
fn wrong_arguments_are_usage() {
    for arguments in [&["demo", "--people", "0"][..], &["list", "--json", "--plain"], &["show"]] {
        let ended = User::new().runs(arguments, &[]);
        assert_eq!(ended.code, Some(2), "{ended:?}");
        assert!(ended.stderr.starts_with("whosin: ") && ended.stdout.is_empty(), "{ended:?}");
    }
    let version = User::new().runs(&["--version"], &[]);
    assert_eq!((version.code, version.stdout.starts_with("whosin ")), (Some(0), true));
}

#[test]
fn a_log_is_written_only_when_asked_for() {
    let user = User::new();
    let log = user.0.path().join("whosin/whosin.log");
    user.runs(&["list"], &[]).complains(4, "no portal");
    assert!(!log.exists());
    user.runs(&["list"], &[("WHOSIN_LOG", "info")]).complains(4, "no portal");
    assert_eq!(fs::metadata(&log).unwrap().permissions().mode() & 0o777, 0o600);
}

fn answers(portal: &Portal, arguments: &[&str]) -> Ended {
    User::new().runs(arguments, &[("WHOSIN_WEBHOOK", &portal.webhook)])
}

#[test]
fn list_and_show_agree_about_everybody() {
    let portal = Portal::open();
    let listed = answers(&portal, &["list", "--json"]);
    assert_eq!((listed.code, listed.stderr.as_str()), (Some(0), ""));
    let listed: serde_json::Value = serde_json::from_str(&listed.stdout).unwrap();
    let people = listed["people"].as_array().unwrap();
    assert!(people.len() > 20 && portal.webhook.contains(listed["portal"].as_str().unwrap()), "{listed}");
    assert!(people.iter().any(|person| person["presence"] == "online"), "{listed}");

    let plain = answers(&portal, &["list", "--plain"]).stdout;
    assert_eq!(plain.lines().count(), people.len());
    assert!(plain.lines().all(|line| line.split('\t').count() == 9) && !plain.contains('\x1b'));
    assert_eq!(answers(&portal, &["list"]).stdout.lines().count(), people.len());

    let (id, name) = (people[3]["id"].to_string(), people[3]["name"].as_str().unwrap());
    let shown = answers(&portal, &["show", &id, "--json"]);
    let shown: serde_json::Value = serde_json::from_str(&shown.stdout).unwrap();
    assert_eq!(shown["people"][0]["name"], name);
    assert!(answers(&portal, &["show", name]).stdout.lines().next().unwrap().ends_with(name));
    assert_eq!(answers(&portal, &["show", "nobodyiscalledso"]).code, Some(3));
    let several = answers(&portal, &["show", "a"]);
    assert_eq!((several.code, several.stdout.as_str()), (Some(2), ""));
    assert_eq!(answers(&portal, &["show", "a", "--first"]).code, Some(0));
    assert_eq!(answers(&portal, &["list", "--department", "nowhere"]).code, Some(3));
}

#[test]
fn a_refused_webhook_is_not_a_failure_of_the_network() {
    let portal = Portal::open();
    let wrong = portal.webhook.trim_end_matches('/').rsplit_once('/').unwrap().0.to_owned();
    webhook(&format!("{wrong}/{SECRET}/")).complains(4, "webhook");
}

#[test]
fn a_reader_who_leaves_early_is_no_failure() {
    let portal = Portal::open();
    let home = tempfile::tempdir().unwrap();
    let mut list = Command::new(env!("CARGO_BIN_EXE_whosin"))
        .arg("list")
        .env_clear()
        .envs([("HOME", home.path().to_str().unwrap()), ("WHOSIN_WEBHOOK", &portal.webhook)])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(list.stdout.take());
    let output = list.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]));
}
