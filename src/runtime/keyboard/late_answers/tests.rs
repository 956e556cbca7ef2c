use proptest::prelude::*;

use super::*;

/// The events that crossterm makes of bytes without control sequences, each read on its own or all at once.
fn events(sent: &str, reads: Reads) -> Vec<Event> {
    let mut keys = Vec::new();
    let mut alt = KeyModifiers::NONE;
    for character in sent.chars() {
        let shift = if character.is_uppercase() { KeyModifiers::SHIFT } else { KeyModifiers::NONE };
        let key = match character {
            '\x1b' if reads == Reads::Whole => {
                alt = KeyModifiers::ALT;
                continue;
            }
            '\x1b' => KeyEvent::new(KeyCode::Esc, KeyModifiers::NONE),
            '\r' => KeyEvent::new(KeyCode::Enter, alt),
            '\x07' => KeyEvent::new(KeyCode::Char('g'), KeyModifiers::CONTROL | alt),
            letter => KeyEvent::new(KeyCode::Char(letter), shift | alt),
        };
        alt = KeyModifiers::NONE;
        keys.push(Event::Key(key));
    }
    keys
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Reads {
    /// What is sent is read at once.
    Whole,
    /// Every byte is read by itself.
    Bytes,
}

/// What is left of events, after the pause that follows them.
fn left(answers: &mut LateAnswers, events: &[Event]) -> Vec<Event> {
    let mut left: Vec<Event> = events.iter().cloned().flat_map(|event| answers.take(event)).collect();
    left.extend(answers.time_up());
    left
}

const ANSWERS: [&str; 7] = [
    "\x1b]11;rgb:1010/1010/1414\x1b\\",
    "\x1b]11;rgb:1010/1010/1414\x07",
    "\x1b]11;rgba:1010/1010/1414/ffff\x1b\\",
    "\x1bP>|XTerm(379)\x1b\\",
    "\x1b_Gi=31;OK\x1b\\",
    "\x1b_Gi=31;ENOENT:no such thing\x1b\\",
    "\x1bP1+r544e=787465726d\x1b\\",
];

#[test]
fn a_late_answer_is_no_key_however_it_comes() {
    for answer in ANSWERS {
        for reads in [Reads::Whole, Reads::Bytes] {
            let mut answers = LateAnswers::default();
            let sent = events(answer, reads);
            assert_eq!(left(&mut answers, &sent), [], "{answer:?} {reads:?}");
            // And nothing after it is lost.
            let key = events("jq", Reads::Whole);
            assert_eq!(left(&mut answers, &key), key, "{answer:?} {reads:?}");
        }
    }
}

#[test]
fn keys_before_between_and_after_answers_stay_in_order() {
    for reads in [Reads::Whole, Reads::Bytes] {
        let sent = events(&format!("j{}k{}{}q", ANSWERS[0], ANSWERS[3], ANSWERS[1]), reads);
        assert_eq!(left(&mut LateAnswers::default(), &sent), events("jkq", Reads::Whole), "{reads:?}");
    }
}

#[test]
fn a_key_that_might_begin_an_answer_is_a_key_when_nothing_follows() {
    for typed in ["\x1b]", "\x1bP", "\x1b_", "\x1b]q", "\x1b]1q", "\x1bPx", "\x1b_x", "\x1b]x\x1b]"] {
        for reads in [Reads::Whole, Reads::Bytes] {
            let sent = events(typed, reads);
            assert_eq!(left(&mut LateAnswers::default(), &sent), sent, "{typed:?} {reads:?}");
        }
    }
    let escape = events("\x1b", Reads::Bytes);
    let mut answers = LateAnswers::default();
    assert_eq!(answers.take(escape[0].clone()), []);
    assert_eq!(answers.patience(), Some(NEXT));
    assert_eq!(answers.time_up(), escape);
    assert_eq!(answers.patience(), None);
}

#[test]
fn an_answer_that_never_ends_locks_nobody_out() {
    let mut answers = LateAnswers::default();
    let cut = events("\x1b]11;rgb:10", Reads::Whole);
    let typed = events("jq\r", Reads::Whole);
    assert_eq!(left(&mut answers, &[cut, typed.clone()].concat()), typed);
    let cut = events("\x1bP>|XTerm", Reads::Whole);
    assert_eq!(left(&mut answers, &cut), []);
    assert_eq!(left(&mut answers, &typed), typed, "the pause ended it");
}

#[test]
fn the_rest_of_an_answer_that_had_begun_is_no_key() {
    for (begun, rest) in [
        (Begun::Color, "1010/1414\x1b\\"),
        (Begun::Color, "\\"),
        (Begun::Text, "m(379)\x1b\\"),
        (Begun::Control, "4;22c"),
    ] {
        let mut answers = LateAnswers::after(Some(begun));
        let rest = if rest == "\\" { "\x1b\\" } else { rest };
        let sent = events(&format!("{rest}q"), Reads::Whole);
        assert_eq!(left(&mut answers, &sent), events("q", Reads::Whole), "{rest:?}");
    }
}

#[test]
fn what_is_no_key_passes() {
    let mut answers = LateAnswers::default();
    let mut sent = events("\x1b]11;rgb:10", Reads::Whole);
    sent.push(Event::FocusLost);
    sent.extend(events("10/10/10\x1b\\", Reads::Whole));
    assert_eq!(left(&mut answers, &sent), [Event::FocusLost]);
}

proptest! {
    #[test]
    fn text_is_never_lost(typed in "[a-zA-Z0-9;:/?>|я陳 ]{0,40}") {
        let sent = events(&typed, Reads::Whole);
        prop_assert_eq!(left(&mut LateAnswers::default(), &sent), sent);
    }

    #[test]
    fn nothing_panics(typed in "(\x1b|\\]|P|_|\\[|1|;|>|\\||G|\\\\|\x07|q){0,40}") {
        for reads in [Reads::Whole, Reads::Bytes] {
            let _ = left(&mut LateAnswers::default(), &events(&typed, reads));
        }
    }
}
