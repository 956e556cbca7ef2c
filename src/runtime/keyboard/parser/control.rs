//! Control sequences: keys, clicks, the focus, a pasted text; the terminal's answers among them are read over.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::{LONGEST, Step, TerminalEvent, alt, key, kitty, mouse};
use crate::runtime::graphics::Begun;

/// What the bytes after `ESC [` are. Lengths count those two.
pub(super) fn step(after: &[u8], last: bool) -> Step {
    let more_or = |step| if last { step } else { Step::More };
    match after {
        [] | [b'['] => return more_or(alt('[')),
        // The function keys of the console of Linux.
        [b'[', letter @ b'A'..=b'E', ..] => return key(4, KeyCode::F(letter - b'A' + 1).into()),
        // The oldest report of a click: three more bytes, of any value.
        [b'M', button, column, row, ..] => return Step::Is(6, mouse::oldest([*button, *column, *row])),
        [b'M', ..] => return more_or(Step::Is(after.len() + 2, None)),
        // Keys with Shift, as rxvt sends them.
        [number @ b'2'..=b'8', b'$', ..] => {
            let event = of_number(u32::from(number - b'0'));
            let event = event.map(|code| KeyEvent::new(code, KeyModifiers::SHIFT));
            return Step::Is(4, event.map(|event| TerminalEvent::Key(event, None)));
        }
        _ => {}
    }
    let length = after.iter().take_while(|byte| matches!(byte, b' '..=b'?')).count();
    let (parameters, rest) = after.split_at(length);
    match rest.first() {
        _ if length > LONGEST => Step::Answer(length + 2, Begun::Control),
        None => more_or(Step::Is(length + 2, None)),
        Some(b'~') if parameters == b"200" => Step::Paste(length + 3),
        Some(&last @ b'@'..=b'~') => Step::Is(length + 3, event(parameters, last)),
        // Alt and the bracket, or what broke off.
        Some(_) if length == 0 => alt('['),
        Some(_) => Step::Is(length + 2, None),
    }
}

/// What a whole sequence tells.
fn event(parameters: &[u8], last: u8) -> Option<TerminalEvent> {
    let parameters = str::from_utf8(parameters).ok()?;
    match (parameters, last) {
        ("", b'I') => return Some(TerminalEvent::Focus(true)),
        ("", b'O') => return Some(TerminalEvent::Focus(false)),
        (_, b'M' | b'm') => return mouse::event(parameters, last),
        (_, b'c') if parameters.starts_with('?') => return Some(TerminalEvent::Answer),
        (_, b'u') => {
            let ways = parameters.strip_prefix('?').map(|ways| ways.parse().ok().map(TerminalEvent::Ways));
            return ways.unwrap_or_else(|| kitty::key(parameters));
        }
        _ => {}
    }
    let mut numbers = parameters.split(';');
    let first = numbers.next().unwrap_or_default();
    let held = Held::read(numbers.next())?;
    // Keys as xterm tells them when it tells all: 27, what is held, the character.
    if (first, last) == ("27", b'~') {
        let character = char::from_u32(numbers.next()?.parse().ok()?)?;
        return kitty::pressed(character, held, None);
    }
    if numbers.next().is_some() {
        return None;
    }
    let event = match (first, last) {
        ("" | "1", b'A'..=b'H' | b'P' | b'Q' | b'S' | b'Z') | ("", b'R') => of_letter(last)?,
        // Arrows with Shift, as rxvt sends them.
        ("", b'a'..=b'd') => KeyEvent::new(of_letter(last)?.code, KeyModifiers::SHIFT),
        (number, b'~' | b'^' | b'@') => {
            let rxvt = match last {
                b'^' => KeyModifiers::CONTROL,
                b'@' => KeyModifiers::CONTROL | KeyModifiers::SHIFT,
                _ => KeyModifiers::NONE,
            };
            KeyEvent::new(of_number(number.parse().ok()?)?, rxvt)
        }
        _ => return None,
    };
    let modifiers = event.modifiers | held.modifiers;
    held.is_down.then_some(TerminalEvent::Key(KeyEvent::new(event.code, modifiers), None))
}

/// The key that a letter after `ESC [` or `ESC O` tells.
pub(super) fn of_letter(letter: u8) -> Option<KeyEvent> {
    let code = match letter {
        b'A' => KeyCode::Up,
        b'B' => KeyCode::Down,
        b'C' => KeyCode::Right,
        b'D' => KeyCode::Left,
        b'F' => KeyCode::End,
        b'H' => KeyCode::Home,
        b'M' => KeyCode::Enter,
        b'P'..=b'S' => KeyCode::F(letter - b'P' + 1),
        b'Z' => return Some(KeyEvent::new(KeyCode::BackTab, KeyModifiers::SHIFT)),
        // Arrows with Ctrl, as rxvt sends them.
        b'a' => return Some(KeyEvent::new(KeyCode::Up, KeyModifiers::CONTROL)),
        b'b' => return Some(KeyEvent::new(KeyCode::Down, KeyModifiers::CONTROL)),
        b'c' => return Some(KeyEvent::new(KeyCode::Right, KeyModifiers::CONTROL)),
        b'd' => return Some(KeyEvent::new(KeyCode::Left, KeyModifiers::CONTROL)),
        _ => return None,
    };
    Some(code.into())
}

/// The key that a number before `~` tells.
fn of_number(number: u32) -> Option<KeyCode> {
    let function = |first: u32, number: u32| u8::try_from(number - first + 1).ok().map(KeyCode::F);
    match number {
        1 | 7 => Some(KeyCode::Home),
        2 => Some(KeyCode::Insert),
        3 => Some(KeyCode::Delete),
        4 | 8 => Some(KeyCode::End),
        5 => Some(KeyCode::PageUp),
        6 => Some(KeyCode::PageDown),
        11..=15 => function(11, number),
        17..=21 => function(12, number),
        23..=26 => function(13, number),
        28..=29 => function(14, number),
        31..=34 => function(15, number),
        _ => None,
    }
}

/// What is held with a key, and whether it is pressed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Held {
    pub(super) modifiers: KeyModifiers,
    /// False when it was let go.
    pub(super) is_down: bool,
}

impl Held {
    /// Reads it as it stands in a sequence: `None` when nothing sensible does.
    pub(super) fn read(written: Option<&str>) -> Option<Self> {
        const BITS: [KeyModifiers; 6] = [
            KeyModifiers::SHIFT,
            KeyModifiers::ALT,
            KeyModifiers::CONTROL,
            KeyModifiers::SUPER,
            KeyModifiers::HYPER,
            KeyModifiers::META,
        ];
        let mut numbers = written.unwrap_or_default().split(':');
        // Nothing is 1.
        let mask = match numbers.next() {
            None | Some("") => 0,
            Some(number) => number.parse::<u16>().ok()?.saturating_sub(1),
        };
        let held = BITS.iter().enumerate().filter(|(bit, _)| mask >> bit & 1 == 1);
        let modifiers = held.fold(KeyModifiers::NONE, |all, (_, &modifier)| all | modifier);
        Some(Self { modifiers, is_down: numbers.next() != Some("3") })
    }
}
