//! Events from the bytes of a terminal, in whatever pieces they come.
//!
//! Answers of the terminal that come when nobody waits for them any more are no keys, and neither is what is not
//! understood: better no key than a wrong one. Where bytes may be the whole of one thing and the beginning of
//! another, time decides: no person types a sequence within some milliseconds.

mod answer;
mod control;
mod kitty;
mod mouse;

use std::collections::VecDeque;
use std::time::Duration;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::TerminalEvent;
use crate::runtime::graphics::Begun;

const ESCAPE: u8 = 0x1b;
/// The end of a pasted text.
const PASTE_END: &[u8] = b"\x1b[201~";
/// How long the next byte of what may be a sequence takes at most: shorter than anybody notices.
const NEXT: Duration = Duration::from_millis(40);
/// The same once it is a sequence for sure.
const REST: Duration = Duration::from_secs(1);
/// How long a pasted text may pause: the rest of one that was given up would be taken for keys.
const PASTE_REST: Duration = Duration::from_secs(5);
/// No answer, and no sequence, is longer, in bytes.
const LONGEST: usize = 16 * 1024;
/// How much of a pasted text is kept, in bytes; the rest of it is read and left out.
const LONGEST_PASTE: usize = 256 * 1024;

/// Makes events of what is read.
#[derive(Debug, Default)]
pub(super) struct Parser {
    /// What was read and is not understood yet; short.
    pending: Vec<u8>,
    state: State,
}

/// What comes next.
#[derive(Debug, Default)]
enum State {
    #[default]
    Keys,
    /// More of an answer, of which so many bytes have come.
    Answer { kind: Begun, length: usize },
    /// More of a pasted text.
    Paste(Vec<u8>),
}

/// What the first bytes of some are.
#[derive(Debug, PartialEq, Eq)]
enum Step {
    /// So many bytes are this.
    Is(usize, Option<TerminalEvent>),
    /// Two bytes are two Escapes.
    Escapes,
    /// So many begin an answer.
    Answer(usize, Begun),
    /// So many begin a pasted text.
    Paste(usize),
    /// More will tell.
    More,
}

impl Parser {
    /// The rest of an answer is still to come.
    pub(super) fn after(begun: Option<Begun>) -> Self {
        let state = begun.map_or(State::Keys, |kind| State::Answer { kind, length: 0 });
        Self { state, ..Self::default() }
    }

    /// How long to wait for another byte before [`Self::time_up`]; `None`: for ever.
    pub(super) fn patience(&self) -> Option<Duration> {
        match (&self.state, &*self.pending) {
            (State::Paste(_), _) => Some(PASTE_REST),
            (_, [ESCAPE]) => Some(NEXT),
            (State::Answer { .. }, _) | (State::Keys, [ESCAPE, b'[', b'0'..=b'?', ..]) => Some(REST),
            (State::Keys, []) => None,
            (State::Keys, _) => Some(NEXT),
        }
    }

    /// Takes what was read at once.
    pub(super) fn read(&mut self, bytes: &[u8], events: &mut VecDeque<TerminalEvent>) {
        // A terminal sends Alt and its key in one piece, so an Escape that came before is one; but the line cuts
        // sequences where it likes.
        let goes_on =
            bytes.first().is_none_or(|byte| matches!(byte, b'[' | b']' | b'P' | b'_' | b'O' | &ESCAPE));
        if matches!(self.state, State::Keys) && self.pending.ends_with(&[ESCAPE]) && !goes_on {
            self.time_up(events);
        }
        self.pending.extend_from_slice(bytes);
        self.take_pending(false, events);
    }

    /// Nothing more came of what was begun.
    pub(super) fn time_up(&mut self, events: &mut VecDeque<TerminalEvent>) {
        self.take_pending(true, events);
    }

    fn take_pending(&mut self, last: bool, events: &mut VecDeque<TerminalEvent>) {
        let pending = std::mem::take(&mut self.pending);
        let mut rest = &pending[..];
        loop {
            let taken = match &mut self.state {
                State::Paste(pasted) => match paste(pasted, rest, last) {
                    (taken, true) => {
                        events.push_back(TerminalEvent::Paste(text(std::mem::take(pasted))));
                        self.state = State::Keys;
                        taken
                    }
                    (taken, false) => {
                        rest = rest.get(taken..).unwrap_or_default();
                        break;
                    }
                },
                State::Answer { kind, length } => {
                    match answer::rest(*kind, rest, last, LONGEST.saturating_sub(*length)) {
                        answer::Rest::Ends(taken) => {
                            self.state = State::Keys;
                            taken
                        }
                        answer::Rest::GoesOn(taken) => {
                            *length += taken;
                            rest = rest.get(taken..).unwrap_or_default();
                            break;
                        }
                    }
                }
                State::Keys if rest.is_empty() => break,
                State::Keys => match step(rest, last) {
                    Step::Is(taken, event) => {
                        events.extend(event);
                        taken
                    }
                    Step::Escapes => {
                        let escape = TerminalEvent::Key(KeyCode::Esc.into(), None);
                        events.extend([escape.clone(), escape]);
                        2
                    }
                    Step::Answer(taken, kind) => {
                        self.state = State::Answer { kind, length: taken };
                        taken
                    }
                    Step::Paste(taken) => {
                        self.state = State::Paste(Vec::new());
                        taken
                    }
                    Step::More => break,
                },
            };
            rest = rest.get(taken..).unwrap_or_default();
        }
        self.pending = rest.to_vec();
    }
}

/// Takes more of a pasted text: how many bytes, and whether it ends there.
fn paste(pasted: &mut Vec<u8>, bytes: &[u8], last: bool) -> (usize, bool) {
    let end = bytes.windows(PASTE_END.len()).position(|window| window == PASTE_END);
    // The end may come in pieces.
    let begun = (1..PASTE_END.len()).rev().find(|&length| bytes.ends_with(&PASTE_END[..length])).unwrap_or(0);
    let length = end.unwrap_or(if last { bytes.len() } else { bytes.len() - begun });
    let room = LONGEST_PASTE - pasted.len();
    pasted.extend(bytes.iter().take(length.min(room)));
    (length + end.map_or(0, |_| PASTE_END.len()), end.is_some() || last)
}

/// A pasted text, which may have been cut within a letter.
fn text(mut pasted: Vec<u8>) -> String {
    if pasted.len() == LONGEST_PASTE {
        let whole = pasted.utf8_chunks().last().map_or(0, |chunk| chunk.invalid().len());
        pasted.truncate(LONGEST_PASTE - whole);
    }
    String::from_utf8_lossy(&pasted).into_owned()
}

/// What the first bytes are; at least one. `last`: nothing follows them.
fn step(bytes: &[u8], last: bool) -> Step {
    let more_or = |step| if last { step } else { Step::More };
    match bytes {
        [ESCAPE] => more_or(key(1, KeyCode::Esc.into())),
        [ESCAPE, ESCAPE, after @ ..] => match after.first() {
            None if last => Step::Escapes,
            None => Step::More,
            // As some terminals send a key of several bytes with Alt.
            Some(b'[' | b'O') => match step(bytes.get(1..).unwrap_or_default(), last) {
                Step::More => Step::More,
                Step::Is(length, Some(TerminalEvent::Key(event, _)))
                    if !event.modifiers.contains(KeyModifiers::ALT) =>
                {
                    key(length + 1, with_alt(event))
                }
                _ => key(1, KeyCode::Esc.into()),
            },
            Some(b']' | b'P' | b'_' | &ESCAPE) => key(1, KeyCode::Esc.into()),
            Some(_) => Step::Escapes,
        },
        [ESCAPE, b'[', after @ ..] => control::step(after, last),
        [ESCAPE, b'O'] => more_or(alt('O')),
        [ESCAPE, b'O', letter, ..] => control::of_letter(*letter).map_or(alt('O'), |event| key(3, event)),
        [ESCAPE, kind @ (b']' | b'P' | b'_'), content @ ..] => match answer::beginning(*kind, content) {
            answer::Beginning::Answer(length, begun) => Step::Answer(length + 2, begun),
            answer::Beginning::Unknown => more_or(alt(char::from(*kind))),
            answer::Beginning::Keys => alt(char::from(*kind)),
        },
        [ESCAPE, after @ ..] => match plain(after, last) {
            Step::Is(length, Some(TerminalEvent::Key(event, _))) => key(length + 1, with_alt(event)),
            Step::Is(length, _) => Step::Is(length + 1, None),
            step => step,
        },
        _ => plain(bytes, last),
    }
}

fn key(length: usize, event: KeyEvent) -> Step {
    Step::Is(length, Some(TerminalEvent::Key(event, None)))
}

fn with_alt(event: KeyEvent) -> KeyEvent {
    KeyEvent::new(event.code, event.modifiers | KeyModifiers::ALT)
}

/// Alt and the key that might have begun a sequence.
fn alt(letter: char) -> Step {
    key(2, with_alt(character(letter)))
}

/// A key that types a character.
fn character(typed: char) -> KeyEvent {
    let shift = if typed.is_uppercase() { KeyModifiers::SHIFT } else { KeyModifiers::NONE };
    KeyEvent::new(KeyCode::Char(typed), shift)
}

/// A key without Escape.
fn plain(bytes: &[u8], last: bool) -> Step {
    let Some(&first) = bytes.first() else { return Step::More };
    let control = |letter| KeyEvent::new(KeyCode::Char(letter), KeyModifiers::CONTROL);
    match first {
        b'\r' => key(1, KeyCode::Enter.into()),
        b'\t' => key(1, KeyCode::Tab.into()),
        0x7f => key(1, KeyCode::Backspace.into()),
        0 => key(1, control(' ')),
        1..=26 => key(1, control(char::from(first - 1 + b'a'))),
        28..=31 => key(1, control(char::from(first - 28 + b'4'))),
        _ => letter(bytes, last),
    }
}

/// A letter of any script.
fn letter(bytes: &[u8], last: bool) -> Step {
    // No letter is longer; what follows is looked at in its turn.
    let Some(chunk) = bytes.get(..bytes.len().min(4)).and_then(|bytes| bytes.utf8_chunks().next()) else {
        return Step::More;
    };
    match chunk.valid().chars().next() {
        // Some terminals have sequences that begin so.
        Some(letter) if letter.is_control() => Step::Is(letter.len_utf8(), None),
        Some(letter) => key(letter.len_utf8(), character(letter)),
        // Its last bytes are still to come.
        None if chunk.invalid().len() == bytes.len() && !last && is_begun(bytes) => Step::More,
        None => Step::Is(chunk.invalid().len().max(1), None),
    }
}

/// Whether more bytes can make a letter of these.
fn is_begun(bytes: &[u8]) -> bool {
    str::from_utf8(bytes).is_err_and(|error| error.error_len().is_none())
}

#[cfg(test)]
mod tests;
