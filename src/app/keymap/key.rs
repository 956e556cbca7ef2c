//! A key with its modifiers: of an event, as it is shown, as the settings write it.

use std::str::FromStr;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::people::search::on_latin_layout;

/// A key with its modifiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    /// The key.
    pub code: KeyCode,
    /// What is held with it; `SHIFT` never counts with a character, which is another character already.
    pub modifiers: KeyModifiers,
}

/// A key that was pressed, on whatever keyboard layout.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pressed {
    /// The key by what it types.
    pub key: Key,
    /// The same physical key on the Latin layout, where it would be another one.
    pub(in crate::app) on_latin_layout: Option<Key>,
}

impl Pressed {
    /// The key of an event; `on_us_keyboard`: what it types there, when the terminal tells that.
    #[must_use]
    pub fn new(event: KeyEvent, on_us_keyboard: Option<char>) -> Self {
        let key = Key::of(&event);
        // Letters of a Latin layout are what they are.
        let told = on_us_keyboard
            .filter(|_| key.types_other_than_latin())
            .map(|there| Key { code: KeyCode::Char(there), ..key });
        Self { key, on_latin_layout: told.or_else(|| key.on_latin_layout()) }
    }
}

impl From<Key> for Pressed {
    fn from(key: Key) -> Self {
        Self { key, on_latin_layout: key.on_latin_layout() }
    }
}

impl From<KeyEvent> for Pressed {
    fn from(event: KeyEvent) -> Self {
        Self::new(event, None)
    }
}

/// What is no key: nothing, an unknown name, or a modifier that makes no difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no such key")]
pub struct BadKey;

/// The names of the keys that are no characters: as they are shown, then as they are written, then other names.
const NAMES: &[(&str, KeyCode)] = &[
    ("Space", KeyCode::Char(' ')),
    ("↑", KeyCode::Up),
    ("↓", KeyCode::Down),
    ("←", KeyCode::Left),
    ("→", KeyCode::Right),
    ("PgUp", KeyCode::PageUp),
    ("PgDn", KeyCode::PageDown),
    ("Shift-Tab", KeyCode::BackTab),
    ("Tab", KeyCode::Tab),
    ("Enter", KeyCode::Enter),
    ("Esc", KeyCode::Esc),
    ("Home", KeyCode::Home),
    ("End", KeyCode::End),
    ("Insert", KeyCode::Insert),
    ("Delete", KeyCode::Delete),
    ("Backspace", KeyCode::Backspace),
    ("Up", KeyCode::Up),
    ("Down", KeyCode::Down),
    ("Left", KeyCode::Left),
    ("Right", KeyCode::Right),
    ("PageUp", KeyCode::PageUp),
    ("PageDown", KeyCode::PageDown),
];

/// How modifiers are written before a key, in this order.
const MODIFIERS: [(&str, KeyModifiers); 3] =
    [("Ctrl-", KeyModifiers::CONTROL), ("Alt-", KeyModifiers::ALT), ("Shift-", KeyModifiers::SHIFT)];

impl Key {
    /// The key of an event, without what does not matter.
    #[must_use]
    pub fn of(event: &KeyEvent) -> Self {
        let mut modifiers =
            event.modifiers & (KeyModifiers::CONTROL | KeyModifiers::ALT | KeyModifiers::SHIFT);
        if matches!(event.code, KeyCode::Char(_) | KeyCode::BackTab) {
            modifiers.remove(KeyModifiers::SHIFT);
        }
        Self { code: event.code, modifiers }
    }

    /// The character that the key types where text is typed; `None` when it types none.
    #[must_use]
    pub fn types(self) -> Option<char> {
        match self.code {
            KeyCode::Char(c) if self.modifiers.is_empty() => Some(c),
            _ => None,
        }
    }

    fn types_other_than_latin(self) -> bool {
        matches!(self.code, KeyCode::Char(c) if !c.is_ascii_alphanumeric())
    }

    /// The same physical key on the Latin layout, where it would be another one, as far as its character tells.
    fn on_latin_layout(self) -> Option<Self> {
        let KeyCode::Char(c) = self.code else { return None };
        let code = KeyCode::Char(on_latin_layout(c)?);
        Some(Self { code, ..self })
    }

    /// How the key is shown: "j", "↓", "Ctrl-C", "F5". It can be written so in the settings, too.
    #[must_use]
    pub fn label(self) -> String {
        self.called(NAMES.iter().find(|(_, code)| *code == self.code))
    }

    /// The same in plain letters: "Down" for "↓".
    #[must_use]
    pub fn written(self) -> String {
        self.called(NAMES.iter().find(|(name, code)| *code == self.code && name.is_ascii()))
    }

    fn called(self, named: Option<&(&str, KeyCode)>) -> String {
        let name = match (named, self.code) {
            (Some((name, _)), _) => (*name).to_owned(),
            (None, KeyCode::Char(c)) if self.modifiers.contains(KeyModifiers::CONTROL) => {
                c.to_uppercase().to_string()
            }
            (None, KeyCode::Char(c)) => c.to_string(),
            (None, KeyCode::F(number)) => format!("F{number}"),
            (None, other) => format!("{other:?}"),
        };
        let held = MODIFIERS.iter().filter(|(_, modifier)| self.modifiers.contains(*modifier));
        held.map(|(written, _)| *written).chain([name.as_str()]).collect()
    }
}

impl FromStr for Key {
    type Err = BadKey;

    /// Reads a key as [`Key::label`] writes it, or with the arrows by their names.
    fn from_str(written: &str) -> Result<Self, BadKey> {
        let mut rest = written;
        let mut modifiers = KeyModifiers::NONE;
        let code = loop {
            if let Some(code) = code(rest) {
                break code;
            }
            let (held, modifier) = MODIFIERS.iter().find(|(held, _)| rest.starts_with(held)).ok_or(BadKey)?;
            modifiers |= *modifier;
            rest = &rest[held.len()..];
        };
        match code {
            // Another character is another key: `Shift-g` is `G`.
            KeyCode::Char(_) | KeyCode::BackTab if modifiers.contains(KeyModifiers::SHIFT) => Err(BadKey),
            KeyCode::Char(c) if modifiers.contains(KeyModifiers::CONTROL) => {
                let code = KeyCode::Char(c.to_lowercase().next().unwrap_or(c));
                Ok(Self { code, modifiers })
            }
            _ => Ok(Self { code, modifiers }),
        }
    }
}

/// A key without what is held with it.
fn code(written: &str) -> Option<KeyCode> {
    if let Some((_, code)) = NAMES.iter().find(|(name, _)| *name == written) {
        return Some(*code);
    }
    let mut characters = written.chars();
    if let (Some(c), None) = (characters.next(), characters.next()) {
        return (!c.is_control() && !c.is_whitespace()).then_some(KeyCode::Char(c));
    }
    let number =
        written.strip_prefix('F').filter(|digits| digits.starts_with(|c: char| c.is_ascii_digit()))?;
    let number: u8 = number.parse().ok()?;
    (1..=24).contains(&number).then_some(KeyCode::F(number))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    const fn plain(code: KeyCode) -> Key {
        Key { code, modifiers: KeyModifiers::NONE }
    }

    const fn char(c: char) -> Key {
        plain(KeyCode::Char(c))
    }

    const fn ctrl(c: char) -> Key {
        Key { code: KeyCode::Char(c), modifiers: KeyModifiers::CONTROL }
    }

    const fn alt(code: KeyCode) -> Key {
        Key { code, modifiers: KeyModifiers::ALT }
    }
    use crate::app::Keymap;

    #[test]
    fn keys_are_shown_as_on_the_keyboard() {
        let labels: Vec<String> = [ctrl('c'), plain(KeyCode::PageDown), char(' '), alt(KeyCode::Left)]
            .into_iter()
            .map(Key::label)
            .collect();
        assert_eq!(labels, ["Ctrl-C", "PgDn", "Space", "Alt-←"]);
    }

    #[test]
    fn what_is_shown_can_be_written() {
        for key in Keymap::default().bindings().iter().flat_map(|binding| &binding.keys) {
            assert_eq!(key.label().parse(), Ok(*key));
        }
    }

    #[test]
    fn keys_are_written_in_several_ways() {
        let shifted = Key { code: KeyCode::Up, modifiers: KeyModifiers::SHIFT };
        for (written, key) in [
            ("Ctrl-n", ctrl('n')),
            ("Alt-Left", alt(KeyCode::Left)),
            ("Alt-x", alt(KeyCode::Char('x'))),
            ("Shift-Tab", plain(KeyCode::BackTab)),
            ("Shift-Up", shifted),
            ("F12", plain(KeyCode::F(12))),
            ("F", char('F')),
            ("-", char('-')),
            ("Ctrl--", ctrl('-')),
            ("PageDown", plain(KeyCode::PageDown)),
        ] {
            assert_eq!(written.parse(), Ok(key), "{written}");
        }
        assert_eq!("Shift-Up".parse::<Key>().unwrap().label(), "Shift-↑");
        for written in ["", " ", "jj", "F0", "F25", "F+5", "Ctrl-", "Shift-g", "Hyper-x", "ctrl-n", "\t"] {
            assert_eq!(written.parse::<Key>(), Err(BadKey), "{written:?}");
        }
    }
}
