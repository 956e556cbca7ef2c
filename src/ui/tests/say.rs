//! The line that is typed to somebody, and what is said of it.

use super::*;
use crate::people::{ChatText, PersonId};
use crate::portal::{Command, Execution};
use crate::sync::{CallFailure, Update};
use crate::words::Sentence;

/// What is said of the line after it failed so.
fn failed(execution: Execution) -> String {
    let mut app = office(80, 24);
    press(&mut app, "jaHello<Enter>");
    let command = Command::SendMessage { to: PersonId(1), text: ChatText::new("Hello").unwrap() };
    let sentence = "the portal had an internal error: try again in a moment, or tell its administrator";
    let failure = CallFailure { sentence: Sentence::verbatim(sentence), execution };
    app.tell(Message::Update(Update::Called { command, result: Err(failure) }), now());
    screen(&mut app)
}

#[test]
fn a_line_that_may_have_arrived() {
    insta::assert_snapshot!(failed(Execution::Unknown));
}

#[test]
fn a_line_that_did_not_arrive() {
    let said = failed(Execution::NotDone);
    assert!(said.contains("internal error") && !said.contains("may have arrived"), "{said}");
}

#[test]
fn a_long_line_is_seen_where_the_cursor_is() {
    let mut app = office(60, 24);
    press(&mut app, "jayyy ");
    app.tell(Message::Paste("x".repeat(80) + " zzz"), now());
    let end = screen(&mut app);
    assert!(end.contains("x zzz") && !end.contains("yyy"), "{end}");
    press(&mut app, "<Home>");
    let begin = screen(&mut app);
    assert!(begin.contains("yyy x") && !begin.contains("zzz"), "{begin}");
}
