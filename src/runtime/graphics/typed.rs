//! Keys from the bytes that a terminal in its plain mode sends for them.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// The keys that were typed while the terminal was asked. Clicks, pasted text and reports of focus are left out,
/// and so is whatever is not understood: better no key than a wrong one.
pub(crate) fn keys(typed: &[u8]) -> Vec<KeyEvent> {
    let mut keys = Vec::new();
    let mut rest = typed;
    while let Some((&first, after)) = rest.split_first() {
        let (key, after) = match (first, after) {
            (0x1b, [b'[', after @ ..]) => control(after),
            (0x1b, [b'O', last, after @ ..]) => (named(b"", *last).map(KeyEvent::from), after),
            (0x1b, [_, ..]) => {
                let (key, after) = plain(after);
                (key.map(|key| KeyEvent::new(key.code, key.modifiers | KeyModifiers::ALT)), after)
            }
            _ => plain(rest),
        };
        keys.extend(key);
        rest = after;
    }
    keys
}

/// One key without escape.
fn plain(bytes: &[u8]) -> (Option<KeyEvent>, &[u8]) {
    let Some((&first, after)) = bytes.split_first() else {
        return (None, bytes);
    };
    let code = match first {
        b'\r' => KeyCode::Enter,
        b'\t' => KeyCode::Tab,
        0x1b => KeyCode::Esc,
        0x7f => KeyCode::Backspace,
        0 => return (Some(KeyEvent::new(KeyCode::Char(' '), KeyModifiers::CONTROL)), after),
        1..=26 => {
            let letter = char::from(first - 1 + b'a');
            return (Some(KeyEvent::new(KeyCode::Char(letter), KeyModifiers::CONTROL)), after);
        }
        28..=31 => return (None, after),
        _ => {
            let length = bytes
                .utf8_chunks()
                .next()
                .map_or(0, |chunk| chunk.valid().chars().next().map_or(0, char::len_utf8));
            let (character, after) = bytes.split_at(length.max(1));
            let character = str::from_utf8(character).ok().and_then(|text| text.chars().next());
            return (character.map(letter), after);
        }
    };
    (Some(code.into()), after)
}

fn letter(character: char) -> KeyEvent {
    let shift = if character.is_uppercase() { KeyModifiers::SHIFT } else { KeyModifiers::NONE };
    KeyEvent::new(KeyCode::Char(character), shift)
}

/// The key of a control sequence, after its introducer.
fn control(bytes: &[u8]) -> (Option<KeyEvent>, &[u8]) {
    const PASTE: &[u8] = b"200~";
    const PASTE_END: &[u8] = b"\x1b[201~";
    if let Some(pasted) = bytes.strip_prefix(PASTE) {
        let end = pasted.windows(PASTE_END.len()).position(|window| window == PASTE_END);
        let (_, after) = pasted.split_at(end.map_or(pasted.len(), |end| end + PASTE_END.len()));
        return (None, after);
    }
    // The oldest report of a click: three more bytes, of any value.
    if let [b'M', _, _, _, after @ ..] = bytes {
        return (None, after);
    }
    let length = bytes.iter().take_while(|byte| matches!(byte, 0x20..=0x3f)).count();
    let (parameters, after) = bytes.split_at(length);
    match after.split_first() {
        Some((&last, after)) => (named(parameters, last).map(KeyEvent::from), after),
        None => (None, after),
    }
}

/// The key that a sequence names.
const fn named(parameters: &[u8], last: u8) -> Option<KeyCode> {
    Some(match (parameters, last) {
        (b"", b'A') => KeyCode::Up,
        (b"", b'B') => KeyCode::Down,
        (b"", b'C') => KeyCode::Right,
        (b"", b'D') => KeyCode::Left,
        (b"", b'H') | (b"1" | b"7", b'~') => KeyCode::Home,
        (b"", b'F') | (b"4" | b"8", b'~') => KeyCode::End,
        (b"", b'Z') => KeyCode::BackTab,
        (b"2", b'~') => KeyCode::Insert,
        (b"3", b'~') => KeyCode::Delete,
        (b"5", b'~') => KeyCode::PageUp,
        (b"6", b'~') => KeyCode::PageDown,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn codes(typed: &[u8]) -> Vec<KeyCode> {
        keys(typed).into_iter().map(|key| key.code).collect()
    }

    #[test]
    fn letters_of_any_script_are_keys() {
        let all: Vec<KeyCode> = "jя陳/".chars().map(KeyCode::Char).collect();
        assert_eq!(codes("jя陳/".as_bytes()), all);
        assert_eq!(keys(b"G"), [KeyEvent::new(KeyCode::Char('G'), KeyModifiers::SHIFT)]);
    }

    #[test]
    fn keys_without_a_letter_are_known() {
        assert_eq!(codes(b"\r\t\x7f\x1b"), [KeyCode::Enter, KeyCode::Tab, KeyCode::Backspace, KeyCode::Esc]);
        assert_eq!(keys(b"\x03"), [KeyEvent::new(KeyCode::Char('c'), KeyModifiers::CONTROL)]);
        assert_eq!(keys(b"\x1bx"), [KeyEvent::new(KeyCode::Char('x'), KeyModifiers::ALT)]);
        assert_eq!(
            codes(b"\x1b[A\x1bOB\x1b[6~j"),
            [KeyCode::Up, KeyCode::Down, KeyCode::PageDown, KeyCode::Char('j')]
        );
    }

    #[test]
    fn what_is_no_key_is_left_out() {
        for typed in
            [&b"\x1b[I\x1b[O"[..], b"\x1b[<0;3;4M", b"\x1b[M !!", b"\x1b[200~quit\r\x1b[201~", b"\xff"]
        {
            assert_eq!(keys(typed), [], "{typed:?}");
        }
        assert_eq!(codes(b"\x1b[200~q\x1b[201~j"), [KeyCode::Char('j')]);
    }

    proptest! {
        #[test]
        fn nothing_that_is_typed_panics(typed: Vec<u8>) {
            let _ = keys(&typed);
        }
    }
}
