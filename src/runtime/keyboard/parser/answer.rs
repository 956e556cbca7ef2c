//! Answers of the terminal that are strings: `OSC`, `DCS`, `APC`. They are read over.

use super::ESCAPE;
use crate::runtime::graphics::Begun;

/// What bytes after the introducer are the beginning of.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Beginning {
    /// Of nothing: Alt was pressed with that key.
    Keys,
    /// Perhaps of an answer.
    Unknown,
    /// So many are the beginning of an answer.
    Answer(usize, Begun),
}

/// How the answers begin that are told by `DCS`: a name, a setting, a capability.
const TOLD: [&[u8]; 5] = [b">|", b"0$r", b"1$r", b"0+r", b"1+r"];

/// What the bytes after `ESC` and `kind` begin.
pub(super) fn beginning(kind: u8, content: &[u8]) -> Beginning {
    let of = |known: &[&[u8]]| {
        if let Some(begun) = known.iter().find(|known| content.starts_with(known)) {
            return Beginning::Answer(begun.len(), Begun::Text);
        }
        let unknown = known.iter().any(|known| known.starts_with(content));
        if unknown { Beginning::Unknown } else { Beginning::Keys }
    };
    match kind {
        b'P' => of(&TOLD),
        b'_' => of(&[b"G"]),
        _ => {
            let digits = content.iter().take_while(|byte| byte.is_ascii_digit()).count();
            let (number, after) = content.split_at(digits);
            match (digits, after.first()) {
                (0..=4, None) => Beginning::Unknown,
                (1..=4, Some(b';')) => {
                    let colors: [&[u8]; 4] = [b"4", b"10", b"11", b"12"];
                    let begun = if colors.contains(&number) { Begun::Color } else { Begun::Text };
                    Beginning::Answer(digits + 1, begun)
                }
                _ => Beginning::Keys,
            }
        }
    }
}

/// What becomes of an answer.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Rest {
    /// It ends after so many bytes; what follows is none of it.
    Ends(usize),
    /// So many belong to it, and more may come.
    GoesOn(usize),
}

/// How many of the bytes belong to an answer that has begun, of which no more than `most` may.
///
/// A user whose terminal never ends one must not be locked out: what stands in no answer ends it, and so does time.
pub(super) fn rest(kind: Begun, bytes: &[u8], last: bool, most: usize) -> Rest {
    for (nth, &byte) in bytes.iter().enumerate() {
        let next = bytes.get(nth + 1);
        match byte {
            ESCAPE => {
                return match next {
                    // Both halves of the terminator.
                    Some(b'\\') => Rest::Ends(nth + 2),
                    None if !last => Rest::GoesOn(nth),
                    _ => Rest::Ends(nth),
                };
            }
            0x07 if kind != Begun::Control => return Rest::Ends(nth + 1),
            b'@'..=b'~' if kind == Begun::Control => return Rest::Ends(nth + 1),
            byte if nth < most && goes_on(kind, byte) => {}
            _ => return Rest::Ends(nth),
        }
    }
    if last { Rest::Ends(bytes.len()) } else { Rest::GoesOn(bytes.len()) }
}

fn goes_on(kind: Begun, byte: u8) -> bool {
    match kind {
        Begun::Control => matches!(byte, b' '..=b'?'),
        Begun::Color => byte.is_ascii_hexdigit() || b"rgb:/#;?".contains(&byte),
        Begun::Text => matches!(byte, b' '..=b'~' | 0x80..),
    }
}
