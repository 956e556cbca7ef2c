//! One-shot commands at a portal that asks for patience, or refuses: the real binary against the real portal.

use std::process::{Command, Output};

use crate::support::portal_process::Portal;

fn whosin(portal: &Portal, home: &tempfile::TempDir, arguments: &[&str]) -> Output {
    let environment = [("HOME", home.path().to_str().unwrap()), ("WHOSIN_WEBHOOK", &portal.webhook)];
    let mut program = Command::new(env!("CARGO_BIN_EXE_whosin"));
    program.args(arguments).env_clear().envs(environment).output().unwrap()
}

fn portal_with(options: &[&str]) -> Portal {
    Portal::with(&[&["--people", "30", "--seed", "5"], options].concat())
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn commands_wait_for_a_portal_that_asks_for_patience() {
    let home = tempfile::tempdir().unwrap();
    for (fault, said) in [
        ("busy", "too many requests"),
        ("fail=im.*:OPERATION_TIME_LIMIT", "has spent its time"),
        ("fail=*:QUERY_LIMIT_EXCEEDED", "too many requests"),
    ] {
        let portal = portal_with(&["--fault", fault, "--fault-for", "5"]);
        let listed = whosin(&portal, &home, &["list", "--plain"]);
        let told = stderr(&listed);
        assert!(listed.status.success(), "{fault}: {told}");
        assert!(told.contains("waiting for the portal: ") && told.contains(said), "{fault}: {told}");
        assert_eq!(told.lines().count(), 1, "said once: {told}");
        assert!(String::from_utf8_lossy(&listed.stdout).lines().count() > 20);
    }
    let portal = portal_with(&["--fault", "busy", "--fault-for", "4"]);
    let status = whosin(&portal, &home, &["status"]);
    assert!(status.status.success(), "{}", stderr(&status));
    assert!(stderr(&status).contains("waiting for the portal: "), "{}", stderr(&status));
}

#[test]
fn when_the_time_is_over_one_sentence_says_whose_fault_it_is() {
    let home = tempfile::tempdir().unwrap();
    let portal = portal_with(&["--fault", "busy"]);
    for command in [["list", "--timeout", "1s"], ["status", "--timeout", "1s"]] {
        let ended = whosin(&portal, &home, &command);
        let told = stderr(&ended);
        assert_eq!(ended.status.code(), Some(124), "{told}");
        assert!(told.contains("the time is over: the portal gets too many requests"), "{told}");
        assert_eq!(told.lines().count(), 1, "{told}");
    }
}

#[test]
fn a_webhook_without_the_messenger_shows_nobody_and_says_so() {
    let home = tempfile::tempdir().unwrap();
    let portal = portal_with(&["--fault", "without=im"]);
    for command in [&["list"][..], &["list", "--json"], &["show", "anna"]] {
        let ended = whosin(&portal, &home, command);
        let told = stderr(&ended);
        assert_eq!(ended.status.code(), Some(4), "{command:?}: {told}");
        assert!(ended.stdout.is_empty(), "{command:?}");
        assert!(told.contains("tick the scope") && told.lines().count() == 1, "{told}");
    }
}

#[test]
fn a_refusal_ends_at_once_and_what_cannot_be_read_is_tried_again() {
    let home = tempfile::tempdir().unwrap();
    for code in ["INVALID_CREDENTIALS", "PORTAL_DELETED", "OVERLOAD_LIMIT"] {
        for fault in [format!("refused={code}"), format!("fail=*:{code}")] {
            let portal = portal_with(&["--fault", &fault]);
            let ended = whosin(&portal, &home, &["list"]);
            assert_eq!(ended.status.code(), Some(4), "{fault}: {}", stderr(&ended));
            assert!(ended.stdout.is_empty());
        }
    }
    for way in ["json", "list", "truncate"] {
        let fault = if way == "truncate" { way.to_owned() } else { format!("broken={way}") };
        let portal = portal_with(&["--fault", &fault, "--fault-for", "1"]);
        let listed = whosin(&portal, &home, &["list", "--plain"]);
        assert!(listed.status.success(), "{fault}: {}", stderr(&listed));
    }
}
