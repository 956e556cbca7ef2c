//! Answers of the terminal that come when nobody waits for them any more, kept apart from the keys.
//!
//! crossterm knows no `OSC`, `DCS` or `APC`: it makes of one a key with Alt, for the introducer, and a key for every
//! character. No person types that within some milliseconds.

use std::time::Duration;

use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use crate::runtime::graphics::Begun;

/// How long the next character of what may be an answer takes at most: shorter than anybody notices.
const NEXT: Duration = Duration::from_millis(40);
/// The same once it is one for sure.
const REST: Duration = Duration::from_secs(1);
/// No answer is longer, in characters.
const LONGEST: usize = 1024;

/// Takes the answers out of the events.
#[derive(Debug, Default)]
pub(super) struct LateAnswers {
    state: State,
}

#[derive(Debug, Default)]
enum State {
    /// What comes are keys.
    #[default]
    Keys,
    /// These keys may be the beginning of an answer.
    Held(Vec<KeyEvent>),
    /// An answer is coming.
    Answer { kind: Begun, length: usize },
    /// An answer is coming, and this Escape may be the first half of its terminator.
    Ending { escape: KeyEvent },
}

/// What keys are the beginning of.
enum Beginning {
    /// Of nothing but keys.
    Keys,
    /// Perhaps of an answer.
    Unknown,
    Answer(Begun),
}

impl LateAnswers {
    /// The rest of an answer is still to come.
    pub(super) fn after(begun: Option<Begun>) -> Self {
        Self { state: begun.map_or(State::Keys, |kind| State::Answer { kind, length: 0 }) }
    }

    /// How long to wait for another event before [`Self::time_up`]; `None`: for ever.
    pub(super) const fn patience(&self) -> Option<Duration> {
        match self.state {
            State::Keys => None,
            State::Held(_) | State::Ending { .. } => Some(NEXT),
            State::Answer { .. } => Some(REST),
        }
    }

    /// Nothing more came; answers what turns out to be keys.
    pub(super) fn time_up(&mut self) -> Vec<Event> {
        let keys = match std::mem::take(&mut self.state) {
            State::Keys | State::Answer { .. } => Vec::new(),
            State::Held(keys) => keys,
            State::Ending { escape } => vec![escape],
        };
        keys.into_iter().map(Event::Key).collect()
    }

    /// Takes an event; answers those that belong to no answer, in order.
    pub(super) fn take(&mut self, event: Event) -> Vec<Event> {
        match event {
            Event::Key(key) if key.kind == KeyEventKind::Press => self.take_key(key),
            // The terminal tells of such things in between.
            event if matches!(self.state, State::Answer { .. }) => vec![event],
            event => {
                let mut events = self.time_up();
                events.push(event);
                events
            }
        }
    }

    fn take_key(&mut self, key: KeyEvent) -> Vec<Event> {
        match std::mem::take(&mut self.state) {
            State::Keys => self.hold(Vec::new(), key),
            State::Held(keys) => self.hold(keys, key),
            State::Answer { kind, length } => {
                if key.code == KeyCode::Esc {
                    self.state = State::Ending { escape: key };
                } else if ends(kind, key) {
                    self.state = State::Keys;
                } else if length < LONGEST && goes_on(kind, key) {
                    self.state = State::Answer { kind, length: length + 1 };
                } else {
                    return self.take_key(key);
                }
                Vec::new()
            }
            // Both halves of the terminator.
            State::Ending { .. } if plain(key) == Some('\\') => Vec::new(),
            State::Ending { escape } => self.hold(vec![escape], key),
        }
    }

    /// Keeps a key for as long as it may be part of an answer.
    fn hold(&mut self, mut keys: Vec<KeyEvent>, key: KeyEvent) -> Vec<Event> {
        keys.push(key);
        match beginning(&keys) {
            Beginning::Answer(kind) => self.state = State::Answer { kind, length: 0 },
            Beginning::Unknown => self.state = State::Held(keys),
            Beginning::Keys if keys.len() == 1 => return vec![Event::Key(key)],
            Beginning::Keys => {
                // The last one may begin an answer itself.
                keys.pop();
                let mut events: Vec<Event> = keys.into_iter().map(Event::Key).collect();
                events.extend(self.hold(Vec::new(), key));
                return events;
            }
        }
        Vec::new()
    }
}

/// Whether these are the first keys of an answer.
fn beginning(keys: &[KeyEvent]) -> Beginning {
    let Some(text) = keys.iter().map(|&key| spelled(key)).collect::<Option<String>>() else {
        return Beginning::Keys;
    };
    let mut characters = text.chars();
    let rest = match (characters.next(), characters.next()) {
        (Some('\x1b'), None) => return Beginning::Unknown,
        (Some('\x1b'), Some(kind @ (']' | 'P' | '_' | '['))) => (kind, characters.as_str()),
        _ => return Beginning::Keys,
    };
    let digits = |text: &str| text.chars().take_while(char::is_ascii_digit).count();
    match rest {
        (_, "") | ('P', ">" | "0" | "1" | "0$" | "1$" | "0+" | "1+") | ('[', "?") => Beginning::Unknown,
        (']', "10;" | "11;" | "12;" | "4;") => Beginning::Answer(Begun::Color),
        (']', number) => match (digits(number), number.len()) {
            (digits @ 1..=4, length) if digits == length => Beginning::Unknown,
            (digits @ 1..=4, length) if digits + 1 == length && number.ends_with(';') => {
                Beginning::Answer(Begun::Text)
            }
            _ => Beginning::Keys,
        },
        ('P', ">|" | "0$r" | "1$r" | "0+r" | "1+r") | ('_', "G") => Beginning::Answer(Begun::Text),
        ('[', parameters) if digits(parameters.trim_start_matches('?')) > 0 => {
            Beginning::Answer(Begun::Control)
        }
        _ => Beginning::Keys,
    }
}

/// The characters that a terminal sent for a key; `None` for one that stands in no answer.
fn spelled(key: KeyEvent) -> Option<String> {
    match key.code {
        KeyCode::Esc if key.modifiers.is_empty() => Some("\x1b".to_owned()),
        KeyCode::Char(letter) if key.modifiers - KeyModifiers::SHIFT == KeyModifiers::ALT => {
            Some(format!("\x1b{letter}"))
        }
        _ => plain(key).map(String::from),
    }
}

/// The character of a key without Ctrl and Alt.
fn plain(key: KeyEvent) -> Option<char> {
    match key.code {
        KeyCode::Char(letter) if (key.modifiers - KeyModifiers::SHIFT).is_empty() => Some(letter),
        _ => None,
    }
}

/// Whether a key is the last of an answer.
fn ends(kind: Begun, key: KeyEvent) -> bool {
    match kind {
        Begun::Control => plain(key).is_some_and(|letter| matches!(letter, '@'..='~')),
        Begun::Color | Begun::Text => match key.code {
            KeyCode::Char('g') => key.modifiers == KeyModifiers::CONTROL,
            KeyCode::Char('\\') => key.modifiers == KeyModifiers::ALT,
            _ => false,
        },
    }
}

/// Whether a key is a part of an answer: a user whose terminal never ends one must not be locked out.
fn goes_on(kind: Begun, key: KeyEvent) -> bool {
    plain(key).is_some_and(|letter| match kind {
        Begun::Control => matches!(letter, ' '..='?'),
        Begun::Color => letter.is_ascii_hexdigit() || "rgb:/#;?".contains(letter),
        Begun::Text => matches!(letter, ' '..='~'),
    })
}

#[cfg(test)]
mod tests;
