//! A line that is typed without being shown.

use std::io::{self, Write, stderr};

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use crossterm::terminal::{disable_raw_mode, enable_raw_mode};

use super::events::{Asked, Signals};
use super::hangup;
use super::keyboard::{Keyboard, TerminalEvent};

/// What came of a question.
#[derive(Clone, PartialEq, Eq)]
pub enum Answer {
    /// The line.
    Line(String),
    /// The user left, or a signal asked for the end: its number.
    End(i32),
}

/// Asks `question` on stderr and reads a line of at most `longest` bytes from the terminal; nothing of it is shown.
/// The terminal is given back as it was, also when a signal ends the program meanwhile.
///
/// # Errors
/// When the terminal cannot be used.
pub fn ask_hidden(question: &str, longest: usize) -> io::Result<Answer> {
    let threads = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let answer = threads.block_on(async {
        let mut signals = Signals::new()?;
        // Before the question, for whoever sees it may answer at once.
        let raw = Raw::enter()?;
        let mut err = stderr().lock();
        write!(err, "{question}")?;
        err.flush()?;
        let answer = read(&mut signals, longest).await;
        if matches!(answer, Ok(Answer::End(_))) {
            // What was typed and not read yet would be echoed by whoever reads next.
            let _ = rustix::termios::tcflush(std::io::stdin(), rustix::termios::QueueSelector::IFlush);
        }
        drop(raw);
        writeln!(err)?;
        answer
    });
    // The thread that watches the terminal sleeps on.
    threads.shutdown_background();
    answer
}

async fn read(signals: &mut Signals, longest: usize) -> io::Result<Answer> {
    let mut keyboard = Keyboard::default();
    let mut gone = hangup::watch();
    let mut line = String::new();
    loop {
        let event = tokio::select! {
            biased;
            asked = signals.next() => match asked {
                Asked::End(number) => return Ok(Answer::End(number)),
                // Whoever stops it from outside finds the terminal without echo, as a shell expects of a stopped job.
                Asked::Stop | Asked::Continue => continue,
            },
            event = keyboard.next() => event,
            Ok(()) = &mut gone, if !gone.is_terminated() => None,
        };
        match event {
            Some(Ok(TerminalEvent::Key(key, _))) => {
                if let Some(answer) = press(key, &mut line, longest) {
                    return Ok(answer);
                }
            }
            Some(Ok(_)) => {}
            Some(Err(error)) => return Err(error),
            None => return Ok(Answer::End(hangup::NUMBER)),
        }
    }
}

/// What a key does to the line; the answer when it is the last one.
fn press(key: KeyEvent, line: &mut String, longest: usize) -> Option<Answer> {
    match (key.code, key.modifiers.contains(KeyModifiers::CONTROL)) {
        (KeyCode::Enter, _) | (KeyCode::Char('j' | 'm'), true) => {
            return Some(Answer::Line(std::mem::take(line)));
        }
        (KeyCode::Char('c' | 'd'), true) | (KeyCode::Esc, _) => {
            return Some(Answer::End(rustix::process::Signal::INT.as_raw()));
        }
        (KeyCode::Char('u' | 'w'), true) => line.clear(),
        (KeyCode::Backspace, _) => {
            line.pop();
        }
        (KeyCode::Char(letter), false) if line.len() < longest => line.push(letter),
        _ => {}
    }
    None
}

/// The terminal without echo and line editing, given back in every case.
pub(crate) struct Raw;

impl Raw {
    pub(crate) fn enter() -> io::Result<Self> {
        enable_raw_mode()?;
        Ok(Self)
    }
}

impl Drop for Raw {
    fn drop(&mut self) {
        // Nobody is left to tell of a failure.
        let _ = disable_raw_mode();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_make_a_line() {
        let typed = |keys: &str| {
            let mut line = String::new();
            let mut press = |letter| {
                let (code, modifiers) = match letter {
                    '\r' => (KeyCode::Enter, KeyModifiers::NONE),
                    '\x7f' => (KeyCode::Backspace, KeyModifiers::NONE),
                    'U' | 'C' => (KeyCode::Char(letter.to_ascii_lowercase()), KeyModifiers::CONTROL),
                    letter => (KeyCode::Char(letter), KeyModifiers::NONE),
                };
                super::press(KeyEvent::new(code, modifiers), &mut line, 4)
            };
            match keys.chars().find_map(&mut press) {
                Some(Answer::Line(line)) => line,
                Some(Answer::End(number)) => number.to_string(),
                None => "more".to_owned(),
            }
        };
        assert_eq!(
            ["ab\r", "abc\x7f\x7fd\r", "abUc\r", "abcdef\r", "abC", "ab"].map(typed),
            ["ab", "ad", "c", "abcd", "2", "more"]
        );
    }
}
