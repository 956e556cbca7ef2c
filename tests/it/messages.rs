//! Lines to people: the real program, the synchronisation and the client against the embedded portal. What is sent
//! arrives once, or is not known to have; it is never sent twice.

use std::process::{Command, Output};

use jiff::SignedDuration;
use tokio::runtime::Runtime;
use whosin::demo::{Fault, Faults, Limits, Options, People, Portal};
use whosin::people::{ChatText, PersonId};
use whosin::portal;
use whosin::sync::{CallFailure, Instruction, Update};

use crate::support::piped::piped;
use crate::support::simulated_session::{SimulatedSession, client};
use crate::support::terminal::{Start, Terminal};

/// A portal of 30 people, always the same, that tells how much was sent through it.
struct Office {
    portal: Portal,
    faults: Faults,
    /// Runs it.
    _runtime: Runtime,
}

impl Office {
    fn open() -> Self {
        let runtime = Runtime::new().unwrap();
        let faults = Faults::default();
        let options = Options {
            people: People::new(30).unwrap(),
            seed: 5,
            limits: Limits::generous(),
            faults: faults.clone(),
            ..Options::default()
        };
        let portal = runtime.block_on(Portal::start(options)).unwrap();
        Self { portal, faults, _runtime: runtime }
    }

    /// One where sending fails with that code.
    fn refusing(code: &str) -> Self {
        let office = Self::open();
        office.faults.set(Some(format!("fail=im.message.add:{code}").parse().unwrap()));
        office
    }

    /// How many messages were sent, and how many characters they had in all.
    fn sent(&self) -> (u64, u64) {
        self.portal.messages_sent()
    }

    /// Runs the program with these arguments, that on its standard input and more variables; its exit code and what it said.
    fn runs(&self, arguments: &[&str], input: &str, env: &[(&str, &str)]) -> (i32, String) {
        let home = tempfile::tempdir().unwrap();
        let mut program = Command::new(env!("CARGO_BIN_EXE_whosin"));
        program
            .args(arguments)
            .env_clear()
            .envs([("HOME", home.path().to_str().unwrap()), ("WHOSIN_WEBHOOK", &self.portal.webhook_url())])
            .envs([("TZ", "UTC"), ("LANG", "C.UTF-8")])
            .envs(env.iter().copied());
        let Output { status, stdout, stderr } = piped(&mut program, input);
        let text = |bytes| String::from_utf8(bytes).unwrap();
        (status.code().unwrap(), text(stdout) + &text(stderr))
    }

    /// The dashboard with somebody's card and a line to them.
    fn writes_to(&self, name: &str) -> Terminal {
        let home = tempfile::tempdir().unwrap();
        let webhook = self.portal.webhook_url();
        let env = [("WHOSIN_WEBHOOK", webhook.as_str())];
        let mut terminal = Terminal::start(&Start { env: &env, ..Start::whosin(&[name], home.path()) });
        terminal.wait_for("of 31");
        terminal.wait_for("✓");
        terminal.press("a");
        terminal.wait_for("A line to");
        terminal
    }
}

fn message(to: u64, text: &str) -> portal::Command {
    portal::Command::SendMessage { to: PersonId(to), text: ChatText::new(text).unwrap() }
}

#[test]
fn a_message_arrives_whole() {
    let office = Office::open();
    let asking = client(&office.portal.webhook_url(), portal::Options::default());
    let runtime = Runtime::new().unwrap();
    // In a batch the portal would take a part of it for a reference, and leave it out.
    let text = "$result[u1] & <3 «да» 50% +1\nsecond line";
    let answer = runtime.block_on(asking.batch(vec![message(5, text)])).unwrap();
    assert!(matches!(answer.replies.as_slice(), [Ok(portal::Reply::Sent(_))]), "{answer:?}");
    // One sign more, so that the bracket begins no code.
    assert_eq!(office.sent(), (1, text.chars().count() as u64 + 1));
    for (to, code) in [(8, "UserNotExists"), (0, "USER_ID_EMPTY")] {
        let refused = runtime.block_on(asking.call(message(to, "x"))).unwrap_err();
        assert!(format!("{refused:?}").contains(code), "{refused:?}");
    }
    assert_eq!(office.sent().0, 1);
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
        instructed(&mut session, "before").await.unwrap();
        session.faults.set(Some(fault));
        let failure = instructed(&mut session, "Hello").await.unwrap_err();
        assert!(failure.may_be_done(), "{fault:?}: {failure:?}");
        session.faults.set(None);
        session.retry_for(SignedDuration::from_mins(10), |_| false).await;
        assert_eq!(session.portal.as_ref().unwrap().messages_sent(), (2, 11), "{fault:?}");
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
        session.faults.set(Some(fault.parse().unwrap()));
        let failure = instructed(&mut session, "Hello").await.unwrap_err();
        assert!(
            !failure.may_be_done() && failure.sentence.in_english().contains(said),
            "{fault}: {failure:?}"
        );
        assert_eq!(session.portal.as_ref().unwrap().messages_sent(), (0, 0), "{fault}");
    }
}

#[test]
fn say_sends_to_one_person_and_says_to_whom() {
    let office = Office::open();
    let said = office.runs(&["say", "kowalski", "lunch", "at", "one?"], "", &[]);
    assert_eq!(said, (0, "Sent to Hannah Kowalski (#5)\n".to_owned()));
    assert_eq!(office.sent(), (1, 13));
    assert_eq!(office.runs(&["say", "#5"], "piped\nin\n", &[]).0, 0);
    assert_eq!(office.sent(), (2, 13 + 8));
    assert_eq!(office.runs(&["say", "#5", "-"], " once more ", &[]).0, 0);
    assert_eq!(office.sent(), (3, 13 + 8 + 9));
}

#[test]
fn what_cannot_be_said_is_not_sent() {
    let office = Office::open();
    let long = "x".repeat(ChatText::MOST + 1);
    for (arguments, input, env, code, what) in [
        (&["say", "nobody-at-all", "x"][..], "", &[][..], 3, "nobody matches"),
        (&["say", "ma", "x"], "", &[], 2, "--first"),
        (&["say", "#5"], " \n", &[], 2, "nothing to say"),
        (&["say", "#5"], &long, &[], 2, "too long"),
        (&["say", "#5", "x"], "", &[("WHOSIN_SEND", "false")], 4, "send = false"),
    ] {
        let (ended, said) = office.runs(arguments, input, env);
        assert_eq!(ended, code, "{arguments:?}: {said}");
        assert!(said.contains(what), "{arguments:?}: {said}");
    }
    assert_eq!(office.sent(), (0, 0));
}

#[test]
fn say_tells_whether_what_failed_may_have_arrived() {
    for (code, ended, perhaps) in [("INTERNAL_SERVER_ERROR", 1, true), ("insufficient_scope", 4, false)] {
        let office = Office::refusing(code);
        let (exit, said) = office.runs(&["say", "#5", "Hello"], "", &[]);
        assert_eq!((exit, said.contains("may have arrived")), (ended, perhaps), "{said}");
    }
}

#[test]
fn the_doctor_asks_for_the_method_and_sends_nothing() {
    let office = Office::open();
    let (_, said) = office.runs(&["doctor"], "", &[]);
    assert!(said.contains("im.message.add"), "{said}");
    assert_eq!(office.sent(), (0, 0));
}

#[test]
fn a_line_is_typed_on_the_dashboard() {
    let office = Office::open();
    let mut terminal = office.writes_to("kowalski");
    terminal.press("lunch?");
    terminal.wait_for("lunch?");
    terminal.press("\u{1b}[200~ at\nten\u{1b}[201~");
    terminal.wait_for("lunch? at ten");
    terminal.press("\u{1b}");
    terminal.wait("no line", |screen| !screen.contents().contains("A line to"));
    terminal.press("a");
    terminal.wait_for("lunch? at ten");
    terminal.press("\r");
    terminal.wait_for("Sent to Hannah Kowalski");
    assert_eq!(office.sent(), (1, 13));
    terminal.press("\u{3}");
    assert_eq!(terminal.end().0, 0);
}

#[test]
fn a_line_that_is_refused_stays_with_the_reason() {
    let office = Office::refusing("insufficient_scope");
    let mut terminal = office.writes_to("kowalski");
    terminal.press("hello\r");
    let screen = terminal.wait_for("tick the scope");
    assert!(screen.contains("hello") && screen.contains("im.message.add"), "{screen}");
    terminal.press("\u{3}");
    assert_eq!(terminal.end().0, 0);
}
