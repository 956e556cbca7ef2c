//! Keys as the Kitty keyboard protocol tells them:
//! `CSI key : with Shift : on a US keyboard ; held : pressed or let go ; text u`, numbers that may be left out.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::control::Held;
use super::{TerminalEvent, character};
use crate::people::search::shifted_on_latin_layout;

/// What is held with a key that types no text.
const NO_TEXT: KeyModifiers = KeyModifiers::CONTROL
    .union(KeyModifiers::ALT)
    .union(KeyModifiers::SUPER)
    .union(KeyModifiers::HYPER)
    .union(KeyModifiers::META);

/// The keys without a character, in the order of their numbers from 57399: those of the number pad.
const PAD: [KeyCode; 28] = [
    KeyCode::Char('0'),
    KeyCode::Char('1'),
    KeyCode::Char('2'),
    KeyCode::Char('3'),
    KeyCode::Char('4'),
    KeyCode::Char('5'),
    KeyCode::Char('6'),
    KeyCode::Char('7'),
    KeyCode::Char('8'),
    KeyCode::Char('9'),
    KeyCode::Char('.'),
    KeyCode::Char('/'),
    KeyCode::Char('*'),
    KeyCode::Char('-'),
    KeyCode::Char('+'),
    KeyCode::Enter,
    KeyCode::Char('='),
    KeyCode::Char(','),
    KeyCode::Left,
    KeyCode::Right,
    KeyCode::Up,
    KeyCode::Down,
    KeyCode::PageUp,
    KeyCode::PageDown,
    KeyCode::Home,
    KeyCode::End,
    KeyCode::Insert,
    KeyCode::Delete,
];

/// The key of a sequence, by what stands before its `u`; `None` for one that does nothing here, such as Shift alone,
/// and for an answer.
pub(super) fn key(parameters: &str) -> Option<TerminalEvent> {
    let mut fields = parameters.split(';');
    let mut codes = fields.next()?.split(':').map(number);
    let (code, shifted, base) = (codes.next()??, codes.next().flatten(), codes.next().flatten());
    let held = Held::read(fields.next())?;
    let text: Option<String> = fields.next().map(|text| text.split(':').filter_map(typed).collect());
    let text = text.filter(|text| !text.is_empty());
    if !held.is_down {
        return None;
    }
    // The text is that of the key with what is held, unless something is held that makes another key of it.
    let plain = [Some(code), shifted].map(|code| code.and_then(char::from_u32));
    if let Some(text) = text {
        let makes_another = held.modifiers.intersects(NO_TEXT);
        let mut letters = text.chars();
        match (letters.next(), letters.next()) {
            (Some(letter), None) if !makes_another || !plain.contains(&Some(letter)) => {
                return Some(TerminalEvent::Key(character(letter), on_us_keyboard(base, held)));
            }
            // What an input method makes of several keys.
            (Some(_), Some(_)) => return Some(TerminalEvent::Paste(text)),
            _ => {}
        }
    }
    match shifted.and_then(char::from_u32) {
        Some(letter) if held.modifiers.contains(KeyModifiers::SHIFT) => pressed(letter, held, base),
        _ => match code {
            0 => None,
            57344..=63743 => {
                Some(TerminalEvent::Key(KeyEvent::new(without_character(code)?, held.modifiers), None))
            }
            _ => pressed(char::from_u32(code)?, held, base),
        },
    }
}

/// A key by its character, with what is held.
pub(super) fn pressed(letter: char, held: Held, base: Option<u32>) -> Option<TerminalEvent> {
    let shift = held.modifiers.contains(KeyModifiers::SHIFT);
    let code = match letter {
        '\x1b' => KeyCode::Esc,
        '\r' => KeyCode::Enter,
        '\t' if shift => KeyCode::BackTab,
        '\t' => KeyCode::Tab,
        '\x7f' | '\x08' => KeyCode::Backspace,
        letter if letter.is_control() => return None,
        letter => {
            // As terminals have always told it, Ctrl goes with a letter of the Latin layout, and never with a capital.
            let latin = base.and_then(char::from_u32).filter(|_| !letter.is_ascii());
            let with = held.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
            let letter = latin.filter(|_| with).unwrap_or(letter);
            let control = held.modifiers.contains(KeyModifiers::CONTROL);
            let letter = if shift && !control { capital(letter) } else { letter };
            let shift = character(letter).modifiers;
            let event = KeyEvent::new(KeyCode::Char(letter), (held.modifiers - KeyModifiers::SHIFT) | shift);
            return Some(TerminalEvent::Key(event, on_us_keyboard(base, held)));
        }
    };
    Some(TerminalEvent::Key(KeyEvent::new(code, held.modifiers), None))
}

/// What the key types on a US keyboard, with Shift when that is held.
fn on_us_keyboard(base: Option<u32>, held: Held) -> Option<char> {
    let base = base.and_then(char::from_u32).filter(|base| !base.is_control())?;
    let shifted =
        held.modifiers.contains(KeyModifiers::SHIFT) && !held.modifiers.contains(KeyModifiers::CONTROL);
    Some(if shifted { shifted_on_latin_layout(base) } else { base })
}

fn capital(letter: char) -> char {
    let mut capital = letter.to_uppercase();
    match (capital.next(), capital.next()) {
        (Some(capital), None) => capital,
        _ => letter,
    }
}

fn number(written: &str) -> Option<u32> {
    written.parse().ok()
}

/// A character of the text that a key types.
fn typed(code: &str) -> Option<char> {
    number(code).and_then(char::from_u32).filter(|letter| !letter.is_control())
}

/// A key that has no character, by its number in Unicode's private use area.
fn without_character(code: u32) -> Option<KeyCode> {
    match code {
        57376..=57398 => u8::try_from(code - 57376 + 13).ok().map(KeyCode::F),
        57399..=57426 => PAD.get(usize::try_from(code - 57399).ok()?).copied(),
        _ => None,
    }
}
