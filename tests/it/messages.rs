//! Lines to people: the real program, the synchronisation and the client against the embedded portal. What is sent
//! arrives once, or is not known to have; it is never sent twice.

use std::io::Write;
use std::process::{Command, Output, Stdio};

use jiff::SignedDuration;
use serde_json::{Value, json};
use whosin::demo::{Fault, Faults, Limits, Options, Portal};
use whosin::people::{ChatText, PersonId};
use whosin::portal;
use whosin::sync::{CallFailure, Instruction, Update};

use crate::demo_portal::fixture::tls;
use crate::support::dashboard::Dashboard;
use crate::support::portal_process;
use crate::support::simulated_session::{SimulatedSession, client};
use crate::support::terminal::{Start, Terminal};

/// What was written to somebody, the newest first.
async fn messages(webhook: &str, to: u64) -> Vec<String> {
    let asking = reqwest::Client::builder().no_proxy().tls_backend_preconfigured(tls()).build().unwrap();
    let call =
        asking.post(format!("{webhook}im.dialog.messages.get")).json(&json!({ "DIALOG_ID": to })).send();
    let answer: Value = call.await.unwrap().json().await.unwrap();
    let messages = answer["result"]["messages"].as_array().unwrap().iter();
    messages.map(|message| message["text"].as_str().unwrap().to_owned()).collect()
}

fn now(future: impl Future<Output = Vec<String>>) -> Vec<String> {
    tokio::runtime::Runtime::new().unwrap().block_on(future)
}

async fn portal(faults: &Faults) -> Portal {
    let options = Options { limits: Limits::generous(), faults: faults.clone(), ..Options::default() };
    Portal::start(options).await.unwrap()
}

fn message(to: u64, text: &str) -> portal::Command {
    portal::Command::SendMessage { to: PersonId(to), text: ChatText::new(text).unwrap() }
}

#[tokio::test]
async fn a_message_arrives_as_it_was_written() {
    let portal = portal(&Faults::default()).await;
    let asking = client(&portal.webhook_url(), portal::Options::default());
    let text = "[b]no[/b] $result[u1] & <3 «да» 50% +1\nsecond line";
    asking.batch(vec![message(5, text)]).await.unwrap().replies.remove(0).unwrap();
    let told = messages(&portal.webhook_url(), 5).await;
    assert_eq!(told.len(), 1);
    assert!(!told[0].contains("[b]") && !told[0].contains("[/b]"), "{told:?}");
    assert_eq!(told[0].replace('\u{200b}', ""), text);
    for (to, code) in [(8, "UserNotExists"), (0, "USER_ID_EMPTY")] {
        let refused = asking.call(message(to, "x")).await.unwrap_err();
        assert!(format!("{refused:?}").contains(code), "{refused:?}");
    }
}

/// Instructs the running synchronisation to send a line, and brings what it tells of it.
async fn instructed(session: &mut SimulatedSession, text: &str) -> Result<(), CallFailure> {
    session.instructions.send(Instruction::Call(message(5, text))).await.unwrap();
    loop {
        if let Update::Called { result, .. } = session.next().await {
            return result.map(drop);
        }
    }
}

#[tokio::test]
async fn a_line_whose_answer_is_cut_off_is_not_repeated() {
    for fault in [Fault::Reset, Fault::Truncate, Fault::Status(502)] {
        let mut session = SimulatedSession::live().await;
        let webhook = session.portal.as_ref().unwrap().webhook_url();
        instructed(&mut session, "before").await.unwrap();
        session.faults.set(Some(fault));
        let failure = instructed(&mut session, "Hello").await.unwrap_err();
        assert!(failure.may_be_done(), "{fault:?}: {failure:?}");
        session.faults.set(None);
        session.retry_for(SignedDuration::from_mins(10), |_| false).await;
        assert_eq!(messages(&webhook, 5).await, ["Hello", "before"], "{fault:?}");
    }
}

#[tokio::test]
async fn a_refused_line_is_known_not_to_have_arrived() {
    for (fault, said) in [
        ("busy", "too many requests"),
        ("fail=im.message.add:insufficient_scope", "no right to call im.message.add"),
        ("fail=im.message.add:ERROR_METHOD_NOT_FOUND", "does not have im.message.add"),
    ] {
        let mut session = SimulatedSession::live().await;
        let webhook = session.portal.as_ref().unwrap().webhook_url();
        session.faults.set(Some(fault.parse().unwrap()));
        let failure = instructed(&mut session, "Hello").await.unwrap_err();
        assert!(!failure.may_be_done() && failure.sentence.contains(said), "{fault}: {failure:?}");
        session.faults.set(None);
        assert_eq!(messages(&webhook, 5).await, [""; 0], "{fault}");
    }
}

/// Runs `whosin say` with these arguments and that on its standard input.
fn say(portal: &portal_process::Portal, arguments: &[&str], input: &str, env: &[(&str, &str)]) -> Output {
    let home = tempfile::tempdir().unwrap();
    let mut child = Command::new(env!("CARGO_BIN_EXE_whosin"))
        .arg("say")
        .args(arguments)
        .env_clear()
        .envs([("HOME", home.path().to_str().unwrap()), ("WHOSIN_WEBHOOK", &portal.webhook)])
        .envs([("TZ", "UTC"), ("LANG", "C.UTF-8")])
        .envs(env.iter().copied())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A program that does not read it may have ended.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

/// Its exit code and what it said, on either.
fn told(output: &Output) -> (i32, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (output.status.code().unwrap(), text(&output.stdout) + &text(&output.stderr))
}

#[test]
fn say_sends_to_one_person_and_says_to_whom() {
    let portal = portal_process::Portal::open();
    let said = told(&say(&portal, &["kowalski", "lunch", "at", "one?"], "", &[]));
    assert_eq!(said, (0, "Sent to Hannah Kowalski (#5)\n".to_owned()));
    assert_eq!(told(&say(&portal, &["#5"], "piped\nin\n", &[])).0, 0);
    assert_eq!(told(&say(&portal, &["#5", "-"], " once more ", &[])).0, 0);
    assert_eq!(now(messages(&portal.webhook, 5)), ["once more", "piped\nin", "lunch at one?"]);
}

#[test]
fn what_cannot_be_said_is_not_sent() {
    let portal = portal_process::Portal::open();
    let long = "x".repeat(ChatText::MOST + 1);
    for (arguments, input, env, code, what) in [
        (&["nobody-at-all", "x"][..], "", &[][..], 3, "nobody matches"),
        (&["ma", "x"], "", &[], 2, "--first"),
        (&["#5"], " \n", &[], 2, "nothing to say"),
        (&["#5"], &long, &[], 2, "20,000"),
        (&["#5", "x"], "", &[("WHOSIN_SEND", "false")], 4, "send = false"),
    ] {
        let (ended, said) = told(&say(&portal, arguments, input, env));
        assert_eq!(ended, code, "{arguments:?}: {said}");
        assert!(said.replace("20000", "20,000").contains(what), "{arguments:?}: {said}");
    }
    assert_eq!(now(messages(&portal.webhook, 5)), [""; 0]);
}

#[test]
fn say_tells_whether_what_failed_may_have_arrived() {
    for (code, ended, perhaps) in [("INTERNAL_SERVER_ERROR", 1, true), ("insufficient_scope", 4, false)] {
        let fault = format!("fail=im.message.add:{code}");
        let portal = portal_process::Portal::with(&["--people", "30", "--seed", "5", "--fault", &fault]);
        let (exit, said) = told(&say(&portal, &["#5", "Hello"], "", &[]));
        assert_eq!((exit, said.contains("may have arrived")), (ended, perhaps), "{said}");
    }
}

#[test]
fn a_line_is_typed_on_the_dashboard() {
    let mut dashboard = Dashboard::open();
    dashboard.finds("kowalski");
    dashboard.sees_card("Hannah Kowalski");
    dashboard.press("a");
    dashboard.sees("A line to Hannah Kowalski");
    dashboard.press("lunch?");
    dashboard.sees("lunch?");
    dashboard.press("\u{1b}[200~ at\nten\u{1b}[201~");
    dashboard.sees("lunch? at ten");
    dashboard.press("\u{1b}");
    dashboard.sees_no("A line to");
    dashboard.press("a");
    dashboard.sees("lunch? at ten");
    dashboard.press("\r");
    dashboard.sees("Sent to Hannah Kowalski");
    dashboard.sees_no("A line to");
    assert_eq!(now(messages(&dashboard.portal.webhook, 5)), ["lunch? at ten"]);
    dashboard.quit();
}

#[test]
fn a_line_that_is_refused_stays_with_the_reason() {
    let home = tempfile::tempdir().unwrap();
    let fault = "fail=im.message.add:insufficient_scope";
    let portal = portal_process::Portal::with(&["--people", "30", "--seed", "5", "--fault", fault]);
    let env = [("WHOSIN_WEBHOOK", portal.webhook.as_str())];
    let start = Start { env: &env, ..Start::whosin(&["kowalski"], home.path()) };
    let mut terminal = Terminal::start(&start);
    terminal.wait_for("Hannah Kowalski");
    terminal.wait_for("✓");
    terminal.press("a");
    terminal.wait_for("A line to");
    terminal.press("hello\r");
    let screen = terminal.wait_for("tick the scope");
    assert!(screen.contains("hello") && screen.contains("im.message.add"), "{screen}");
    terminal.press("\u{3}");
    assert_eq!(terminal.end().0, 0);
}

#[test]
fn the_doctor_asks_for_the_method_and_sends_nothing() {
    let portal = portal_process::Portal::open();
    let home = tempfile::tempdir().unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_whosin"))
        .arg("doctor")
        .env_clear()
        .envs([("HOME", home.path().to_str().unwrap()), ("WHOSIN_WEBHOOK", &portal.webhook)])
        .output()
        .unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.contains("im.message.add"), "{said}");
    for to in [4, 5] {
        assert_eq!(now(messages(&portal.webhook, to)), [""; 0]);
    }
}
