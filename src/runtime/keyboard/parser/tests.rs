#![allow(clippy::unwrap_used, clippy::panic)]

use crossterm::event::{MouseButton, MouseEvent, MouseEventKind};
use proptest::prelude::*;

use super::*;

/// What is made of reads, one after the other without a pause, and a pause at the end.
fn events_of(reads: &[&[u8]]) -> Vec<TerminalEvent> {
    let mut parser = Parser::default();
    left(&mut parser, reads)
}

/// The same without answers, which the user does nothing with.
fn user_events_of(reads: &[&[u8]]) -> Vec<TerminalEvent> {
    events_of(reads).into_iter().filter(|event| *event != TerminalEvent::Answer).collect()
}

fn left(parser: &mut Parser, reads: &[&[u8]]) -> Vec<TerminalEvent> {
    let mut events = VecDeque::new();
    for read in reads {
        parser.read(read, &mut events);
    }
    parser.time_up(&mut events);
    assert_eq!(parser.patience(), None, "{reads:?}");
    events.into()
}

/// What is made of one read.
fn events(bytes: &str) -> Vec<TerminalEvent> {
    events_of(&[bytes.as_bytes()])
}

/// Every byte is read by itself.
fn events_of_bytes(bytes: &str) -> Vec<TerminalEvent> {
    events_of(&bytes.as_bytes().chunks(1).collect::<Vec<_>>())
}

fn key(written: &str) -> TerminalEvent {
    key_at(written, None)
}

/// A key as the settings write it, with what it types on a US keyboard.
fn key_at(written: &str, us: Option<char>) -> TerminalEvent {
    let key: crate::app::keymap::Key = written.parse().unwrap();
    let mut event = KeyEvent::new(key.code, key.modifiers);
    if matches!(key.code, KeyCode::Char(c) if c.is_uppercase()) || key.code == KeyCode::BackTab {
        event.modifiers |= KeyModifiers::SHIFT;
    }
    TerminalEvent::Key(event, us)
}

fn keys(written: &str) -> Vec<TerminalEvent> {
    written.split_whitespace().map(key).collect()
}

const ANSWERS: [&str; 13] = [
    "\x1b]11;rgb:1010/1010/1414\x1b\\",
    "\x1b]11;rgb:1010/1010/1414\x07",
    "\x1b]11;rgba:1010/1010/1414/ffff\x1b\\",
    "\x1b]4;7;#d0d0d0\x07",
    "\x1b]52;c;aGVsbG8=\x1b\\",
    "\x1bP>|XTerm(379)\x1b\\",
    "\x1b_Gi=31;OK\x1b\\",
    "\x1b_Gi=31;ENOENT:no such thing\x1b\\",
    "\x1bP1+r544e=787465726d\x1b\\",
    "\x1b[?62;4;22c",
    "\x1b[6;20;10t",
    "\x1b[12;40R",
    "\x1b[?2026;2$y",
];

#[test]
fn keys_in_plain_bytes() {
    for (bytes, meant) in [
        ("jя陳/G", "j я 陳 / G"),
        ("\r\t\x7f\x03\x1d", "Enter Tab Backspace Ctrl-c Ctrl-5"),
        ("\0\n", "Ctrl-Space Ctrl-j"),
        ("\x1bx\x1bя\x1b\r\x1b\x7f", "Alt-x Alt-я Alt-Enter Alt-Backspace"),
        ("\x1b[A\x1bOB\x1b[6~\x1b[Z", "Up Down PageDown Shift-Tab"),
        ("\x1b[1;5D\x1b[1;3C\x1b[3;5~", "Ctrl-Left Alt-Right Ctrl-Delete"),
        ("\x1b[15~\x1b[24~\x1bOP\x1b[[A\x1b[13;2~", "F5 F12 F1 F1 Shift-F3"),
        ("\x1b[H\x1b[7~\x1b[8$\x1bOd\x1b[b", "Home Home Shift-End Ctrl-Left Shift-Down"),
        ("\x1b[27;5;106~", "Ctrl-j"),
        // Nothing that is bound, but nothing else either.
        ("\x1b[99~\x1b[5;1z\x1b[<x\x1b[q\u{9b}k", "k"),
    ] {
        assert_eq!(events(bytes), keys(meant), "{bytes:?}");
    }
}

#[test]
fn escapes_are_counted() {
    for (reads, meant) in [
        (&["\x1b"][..], "Esc"),
        (&["\x1b\x1b"], "Esc Esc"),
        (&["\x1b", "\x1b"], "Esc Esc"),
        (&["\x1b\x1b\x1b"], "Esc Esc Esc"),
        (&["\x1b\x1bj"], "Esc Esc j"),
        (&["j\x1b"], "j Esc"),
        // Alt and its key come in one piece.
        (&["\x1bj"], "Alt-j"),
        (&["\x1b", "j"], "Esc j"),
        (&["\x1b\x1b", "j"], "Esc Esc j"),
        // But the line cuts where it likes.
        (&["\x1b", "[A"], "Up"),
        (&["\x1b[", "A"], "Up"),
        (&["\x1bO", "A"], "Up"),
        // Alt and an arrow, as rxvt sends it.
        (&["\x1b\x1b[D", "\x1b\x1bOC"], "Alt-Left Alt-Right"),
        (&["\x1b\x1b]11;rgb:1/1/1\x07"], "Esc"),
        (&["\x1b[27u\x1b[27u"], "Esc Esc"),
    ] {
        let reads: Vec<&[u8]> = reads.iter().map(|read| read.as_bytes()).collect();
        assert_eq!(events_of(&reads), keys(meant), "{reads:?}");
    }
    assert_eq!(events("\x1b\x1b[<0;3;4M").len(), 2, "an Escape and a click");
}

#[test]
fn an_escape_waits_no_longer_than_anybody_notices() {
    let (mut parser, mut events) = (Parser::default(), VecDeque::new());
    parser.read(b"\x1b", &mut events);
    assert_eq!((parser.patience(), events.len()), (Some(NEXT), 0));
    parser.time_up(&mut events);
    assert_eq!((parser.patience(), events.len()), (None, 1));
    parser.read(b"\x1b[27u", &mut events);
    assert_eq!((parser.patience(), events.len()), (None, 2), "and not at all where it is told so");
}

#[test]
fn a_key_that_might_begin_a_sequence_is_a_key_when_nothing_follows() {
    for (bytes, meant) in [
        ("\x1b]", "Alt-]"),
        ("\x1bP", "Alt-P"),
        ("\x1b_", "Alt-_"),
        ("\x1b[", "Alt-["),
        ("\x1bO", "Alt-O"),
        ("\x1bOx", "Alt-O x"),
        ("\x1b]q", "Alt-] q"),
        ("\x1b]1q", "Alt-] 1 q"),
        ("\x1bPx", "Alt-P x"),
        ("\x1b_x\x1b]", "Alt-_ x Alt-]"),
        ("\x1b[\r", "Alt-[ Enter"),
    ] {
        assert_eq!(events(bytes), keys(meant), "{bytes:?}");
    }
}

#[test]
fn keys_as_kitty_tells_them() {
    for (sequence, meant) in [
        ("\x1b[106;;106u", key("j")),
        ("\x1b[106:74;2;74u", key("J")),
        ("\x1b[106:74;2u", key("J")),
        ("\x1b[106u", key("j")),
        ("\x1b[958::106;;958u", key_at("ξ", Some('j'))),
        ("\x1b[1578::106;;1578u", key_at("ت", Some('j'))),
        ("\x1b[4335::106;1;4335u", key_at("ჯ", Some('j'))),
        ("\x1b[1087:1055:103;2;1055u", key_at("П", Some('G'))),
        ("\x1b[46::47;;46u", key_at(".", Some('/'))),
        ("\x1b[50:34:50;2;34u", key_at("\"", Some('@'))),
        // Ctrl goes with the key, on whatever layout; Num Lock (128) and Caps Lock (64) with nothing.
        ("\x1b[1089::99;5u", key_at("Ctrl-c", Some('c'))),
        ("\x1b[1089:1057:99;6u", key_at("Ctrl-c", Some('c'))),
        ("\x1b[1080::98;3u", key_at("Alt-b", Some('b'))),
        ("\x1b[99;133u", key("Ctrl-c")),
        ("\x1b[106;65;74u", key("J")),
        // The key that makes other signs (AltGr, Option).
        ("\x1b[113;;64u", key("@")),
        ("\x1b[98;3;8747u", key("∫")),
        ("\x1b[98;3;98u", key("Alt-b")),
        // What is put together of several keys.
        ("\x1b[0;;233u", key("é")),
        ("\x1b[0;;38515:20553u", TerminalEvent::Paste("陳偉".into())),
        ("\x1b[13u", key("Enter")),
        ("\x1b[13;1:1u", key("Enter")),
        ("\x1b[9;2u", key("Shift-Tab")),
        ("\x1b[127;5u", key("Ctrl-Backspace")),
        ("\x1b[32;;32u", key("Space")),
        ("\x1b[57414u", key("Enter")),
        ("\x1b[57404;129;53u", key("5")),
        ("\x1b[57419u", key("Up")),
        ("\x1b[57376u", key("F13")),
    ] {
        assert_eq!(events(sequence), std::slice::from_ref(&meant), "{sequence:?}");
        assert_eq!(events_of_bytes(sequence), [meant], "{sequence:?}");
    }
    assert_eq!(events("\x1b[?29u"), [TerminalEvent::Ways(29)]);
    // Keys that are let go, Shift alone, a volume key; and what is none.
    for sequence in
        ["\x1b[106;1:3u", "\x1b[57441;2u", "\x1b[57439u", "\x1b[0u", "\x1b[u", "\x1b[1114112u", "\x1b[106;?u"]
    {
        assert_eq!(events(sequence), [], "{sequence:?}");
    }
}

#[test]
fn the_mouse_in_three_ways_and_the_focus() {
    let at = |kind, column, row| {
        TerminalEvent::Mouse(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE })
    };
    let down = MouseEventKind::Down(MouseButton::Left);
    for (sequence, meant) in [
        ("\x1b[<0;3;4M", at(down, 2, 3)),
        ("\x1b[<0;3;4m", at(MouseEventKind::Up(MouseButton::Left), 2, 3)),
        ("\x1b[<65;300;4M", at(MouseEventKind::ScrollDown, 299, 3)),
        ("\x1b[<34;1;1M", at(MouseEventKind::Drag(MouseButton::Right), 0, 0)),
        ("\x1b[<35;1;1M", at(MouseEventKind::Moved, 0, 0)),
        ("\x1b[32;3;4M", at(down, 2, 3)),
        ("\x1b[M #$", at(down, 2, 3)),
        ("\x1b[M##$", at(MouseEventKind::Up(MouseButton::Left), 2, 3)),
        ("\x1b[I", TerminalEvent::Focus(true)),
        ("\x1b[O", TerminalEvent::Focus(false)),
    ] {
        assert_eq!(events(sequence), std::slice::from_ref(&meant), "{sequence:?}");
        assert_eq!(events_of_bytes(sequence), [meant], "{sequence:?}");
    }
    let held = events("\x1b[<16;3;4M");
    assert!(matches!(&held[..], [TerminalEvent::Mouse(MouseEvent { modifiers: KeyModifiers::CONTROL, .. })]));
}

#[test]
fn a_pasted_text_is_one_event_and_its_escapes_are_no_keys() {
    let pasted = TerminalEvent::Paste("a\x1b[Aя\rq".into());
    let sent = "j\x1b[200~a\x1b[Aя\rq\x1b[201~k";
    assert_eq!(events(sent), [key("j"), pasted.clone(), key("k")]);
    assert_eq!(events_of_bytes(sent), [key("j"), pasted, key("k")]);
    assert_eq!(events("\x1b[200~\x1b[201~"), [TerminalEvent::Paste(String::new())]);
    // One whose end never comes.
    assert_eq!(events("\x1b[200~a\x1b[20"), [TerminalEvent::Paste("a\x1b[20".into())]);
}

#[test]
fn of_a_huge_pasted_text_so_much_is_kept() {
    let (mut parser, mut events) = (Parser::default(), VecDeque::new());
    parser.read(b"\x1b[200~a", &mut events);
    for _ in 0..2048 {
        parser.read("яяяя".repeat(256).as_bytes(), &mut events);
        assert!(parser.pending.len() < PASTE_END.len() && events.is_empty());
    }
    parser.read(b"\x1b[201~j", &mut events);
    let Some(TerminalEvent::Paste(text)) = events.pop_front() else { panic!("{events:?}") };
    assert!((LONGEST_PASTE - 1..=LONGEST_PASTE).contains(&text.len()) && text.ends_with('я'));
    assert_eq!(events, [key("j")]);
}

#[test]
fn a_late_answer_is_no_key_wherever_it_is_cut() {
    for answer in ANSWERS {
        for cut in 0..=answer.len() {
            let (first, second) = answer.as_bytes().split_at(cut);
            assert_eq!(user_events_of(&[first, second]), [], "{answer:?} {cut}");
            let between = [b"j", first, second, b"q"].concat();
            assert_eq!(user_events_of(&[&between]), keys("j q"), "{answer:?}");
        }
        let twice = format!("{answer}{answer}q");
        let bytes: Vec<&[u8]> = twice.as_bytes().chunks(1).collect();
        assert_eq!(user_events_of(&bytes), keys("q"), "{answer:?}");
    }
}

#[test]
fn that_everything_was_taken_in_is_told_once_for_each_question() {
    assert_eq!(events("\x1b[?62;22c"), [TerminalEvent::Answer]);
    assert_eq!(events_of(&[b"\x1b[?62;", b"4;22c\x1b[?6c"]), [TerminalEvent::Answer, TerminalEvent::Answer]);
    assert_eq!(events("\x1b[62;22c\x1b[>1;10;0c\x1b[?1;0;256S"), []);
}

#[test]
fn an_answer_that_never_ends_locks_nobody_out() {
    assert_eq!(events("\x1b]11;rgb:10jq\r"), keys("j q Enter"));
    let mut parser = Parser::default();
    assert_eq!(left(&mut parser, &[b"\x1bP>|XTerm"]), []);
    assert_eq!(left(&mut parser, &[b"jq"]), keys("j q"), "the pause ended it");
    assert_eq!(events("\x1bP>|XTerm\rq"), keys("Enter q"));
    assert_eq!(events("\x1b_Gi=1\x1b[A"), keys("Up"));
    assert_eq!(events("\x1b[?62\x1b[A"), keys("Up"));
}

#[test]
fn the_rest_of_an_answer_that_had_begun_is_no_key() {
    for (begun, rest) in [
        (Begun::Color, "1010/1414\x1b\\"),
        (Begun::Color, "\x1b\\"),
        (Begun::Text, "m(379)\x1b\\"),
        (Begun::Control, "4;22c"),
    ] {
        let sent = format!("{rest}q");
        assert_eq!(left(&mut Parser::after(Some(begun)), &[sent.as_bytes()]), keys("q"), "{rest:?}");
    }
}

#[test]
fn what_is_no_utf_8_is_no_key() {
    assert_eq!(events_of(&[b"\xff\xc3j\xe2\x82", b"k\xf0\x9f"]), keys("j k"));
    assert_eq!(events_of(&[b"\xd1", b"\x8f\xe9\x99", b"\xb3"]), keys("я 陳"));
}

/// Sequences that mean the same wherever they are cut, and what they mean.
fn whole() -> impl Strategy<Value = (Vec<u8>, Vec<TerminalEvent>)> {
    let letters = "[a-zA-Zя陳/ ]{1,3}".prop_map(|text: String| {
        let events = text.chars().map(|letter| TerminalEvent::Key(character(letter), None)).collect();
        (text.into_bytes(), events)
    });
    let fixed = prop::sample::select(vec![
        ("\x1b[A", Some(key("Up"))),
        ("\x1b[1;5C", Some(key("Ctrl-Right"))),
        ("\x1bOP", Some(key("F1"))),
        ("\x1b[958::106;;958u", Some(key_at("ξ", Some('j')))),
        ("\x1b[27u", Some(key("Esc"))),
        ("\x1b[I", Some(TerminalEvent::Focus(true))),
        ("\x1b[200~j\x1b[A\x1b[201~", Some(TerminalEvent::Paste("j\x1b[A".into()))),
    ])
    .prop_map(|(bytes, event)| (bytes.as_bytes().to_vec(), event.into_iter().collect()));
    let answer =
        prop::sample::select(&ANSWERS[..]).prop_map(|answer| (answer.as_bytes().to_vec(), Vec::new()));
    prop_oneof![letters, fixed, answer]
}

proptest! {
    #[test]
    fn it_does_not_matter_where_the_line_cuts(
        sent in prop::collection::vec(whole(), 0..12),
        cuts in prop::collection::vec(any::<prop::sample::Index>(), 0..12),
    ) {
        let (bytes, meant): (Vec<_>, Vec<_>) = sent.into_iter().unzip();
        let bytes = bytes.concat();
        let mut cuts: Vec<usize> = cuts.into_iter().map(|cut| cut.index(bytes.len() + 1)).collect();
        cuts.extend([0, bytes.len()]);
        cuts.sort_unstable();
        let reads: Vec<&[u8]> = cuts.windows(2).map(|ends| &bytes[ends[0]..ends[1]]).collect();
        prop_assert_eq!(user_events_of(&reads), meant.concat());
    }

    #[test]
    fn text_is_never_lost(typed in "[a-zA-Z0-9;:/?>|я陳 ]{0,40}") {
        let meant: Vec<_> = typed.chars().map(|letter| TerminalEvent::Key(character(letter), None)).collect();
        prop_assert_eq!(events(&typed), meant.clone());
        prop_assert_eq!(events_of_bytes(&typed), meant);
    }

    #[test]
    fn nothing_that_is_sent_panics(reads: Vec<Vec<u8>>) {
        let reads: Vec<&[u8]> = reads.iter().map(Vec::as_slice).collect();
        let _ = events_of(&reads);
    }

    #[test]
    fn nothing_that_looks_like_a_sequence_panics(
        reads in prop::collection::vec("(\x1b|\\[|\\]|P|_|O|M|<|;|:|\\$|[0-9]|u|t|~|200~|201~|>\\||\\?|G|\\\\|\x07|11;|я){0,30}", 0..4),
    ) {
        let reads: Vec<&[u8]> = reads.iter().map(String::as_bytes).collect();
        let mut parser = Parser::default();
        let events = left(&mut parser, &reads);
        prop_assert!(parser.pending.is_empty());
        prop_assert!(events.len() <= reads.concat().len());
    }
}
