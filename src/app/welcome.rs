//! The first screen, when no portal is set up: a field for the webhook, or the way to the demo.
//!
//! The webhook is a password: it is kept out of `Debug`, and the view learns its length alone.

use std::fmt;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::words::Sentence;

/// Longer than any webhook; more is not taken.
const LONGEST: usize = 1024;

/// What is in the way of a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// It is not a webhook's address, or no portal is there.
    Address,
    /// The portal does not accept the secret.
    Secret,
    /// The webhook lacks the right that everything needs.
    Scope,
    /// The portal's plan has no REST access.
    Plan,
    /// The portal was not reached.
    Network,
    /// The portal answers, but not as it should.
    Portal,
    /// It works, but it could not be saved.
    File,
}

/// Why there is no connection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What is in the way.
    pub obstacle: Obstacle,
    /// One sentence, without its full stop: what happened and what to do.
    pub sentence: Sentence,
}

/// What the portal told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The portal's host.
    pub portal: String,
    /// Whom the webhook acts for.
    pub name: String,
    /// Scopes that are recommended and were not granted.
    pub lacks: Vec<&'static str>,
}

/// Where the attempt stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Phase {
    /// Nothing was tried since the last change.
    #[default]
    Waiting,
    /// The portal is being asked.
    Testing,
    /// It did not work.
    Failed(Fault),
    /// It works and is saved, though something is missing that the user should know of.
    Connected(Found),
}

/// What happened.
pub enum Input {
    /// A key.
    Key(KeyEvent),
    /// A text was pasted.
    Paste(String),
    /// The portal was asked.
    Tested(Result<Found, Fault>),
}

/// What is to be done about it.
#[derive(PartialEq, Eq)]
pub enum Step {
    /// Nothing; the screen may look different.
    Stay,
    /// Ask the portal of this webhook, then tell [`Input::Tested`].
    Test(String),
    /// Forget the question under way.
    Cancel,
    /// Open the dashboard on the portal that was found.
    Open,
    /// Open the dashboard on the demo office.
    Demo,
    /// Draw the screen anew.
    Redraw,
    /// Give the terminal back for a while.
    Suspend,
    /// End.
    Quit,
}

impl fmt::Debug for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Stay => "Stay",
            Self::Test(_) => "Test(…)",
            Self::Cancel => "Cancel",
            Self::Open => "Open",
            Self::Demo => "Demo",
            Self::Redraw => "Redraw",
            Self::Suspend => "Suspend",
            Self::Quit => "Quit",
        })
    }
}

/// The state of the first screen.
#[derive(Default)]
pub struct Welcome {
    typed: String,
    phase: Phase,
}

impl fmt::Debug for Welcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Welcome").field("typed", &self.typed()).field("phase", &self.phase).finish()
    }
}

impl Welcome {
    /// How many characters were typed.
    #[must_use]
    pub fn typed(&self) -> usize {
        self.typed.chars().count()
    }

    /// Where the attempt stands.
    #[must_use]
    pub const fn phase(&self) -> &Phase {
        &self.phase
    }

    /// Takes what happened.
    pub fn update(&mut self, input: Input) -> Step {
        match input {
            Input::Key(key) => self.on_key(key),
            Input::Paste(text) => self.on_paste(&text),
            Input::Tested(result) => self.on_tested(result),
        }
    }

    fn on_key(&mut self, key: KeyEvent) -> Step {
        if key.modifiers.contains(KeyModifiers::CONTROL) {
            return self.on_control(key.code);
        }
        match self.phase {
            Phase::Testing if key.code == KeyCode::Esc => {
                self.phase = Phase::Waiting;
                Step::Cancel
            }
            Phase::Testing => Step::Stay,
            Phase::Connected(_) => match key.code {
                KeyCode::Enter => Step::Open,
                // It is connected and saved all the same.
                KeyCode::Esc => self.clear(),
                KeyCode::Char('q' | 'й') => Step::Quit,
                _ => Step::Stay,
            },
            Phase::Waiting | Phase::Failed(_) if self.typed.is_empty() => self.on_first_key(key.code),
            Phase::Waiting | Phase::Failed(_) => self.on_next_key(key.code),
        }
    }

    /// While nothing is typed, the letters with which no address begins are commands.
    fn on_first_key(&mut self, code: KeyCode) -> Step {
        match code {
            KeyCode::Enter | KeyCode::Char('d' | 'в') => Step::Demo,
            KeyCode::Char('q' | 'й') => Step::Quit,
            _ => self.on_next_key(code),
        }
    }

    fn on_next_key(&mut self, code: KeyCode) -> Step {
        match code {
            KeyCode::Enter => return self.test(),
            KeyCode::Esc => return self.clear(),
            KeyCode::Backspace => {
                self.typed.pop();
                self.phase = Phase::Waiting;
            }
            KeyCode::Char(letter) => {
                self.begin_anew_after_a_fault();
                self.add(letter.encode_utf8(&mut [0; 4]));
            }
            _ => {}
        }
        Step::Stay
    }

    fn on_control(&mut self, code: KeyCode) -> Step {
        match code {
            KeyCode::Char('c') => Step::Quit,
            KeyCode::Char('d') if self.typed.is_empty() => Step::Quit,
            KeyCode::Char('l') => Step::Redraw,
            KeyCode::Char('z') => Step::Suspend,
            KeyCode::Char('u' | 'w') if !matches!(self.phase, Phase::Testing | Phase::Connected(_)) => {
                self.clear()
            }
            _ => Step::Stay,
        }
    }

    /// A pasted address is tested at once.
    fn on_paste(&mut self, text: &str) -> Step {
        if matches!(self.phase, Phase::Testing | Phase::Connected(_)) {
            return Step::Stay;
        }
        // A whole address takes the place of what was there; a part of one goes on.
        if text.contains("://") {
            self.typed.clear();
        }
        self.begin_anew_after_a_fault();
        self.add(text);
        if self.typed.is_empty() { Step::Stay } else { self.test() }
    }

    fn on_tested(&mut self, result: Result<Found, Fault>) -> Step {
        // Of a question that was cancelled nobody wants to know the answer.
        if self.phase != Phase::Testing {
            return Step::Stay;
        }
        match result {
            Ok(found) if found.lacks.is_empty() => Step::Open,
            Ok(found) => {
                self.typed.clear();
                self.phase = Phase::Connected(found);
                Step::Stay
            }
            Err(fault) => {
                self.phase = Phase::Failed(fault);
                Step::Stay
            }
        }
    }

    fn test(&mut self) -> Step {
        self.phase = Phase::Testing;
        Step::Test(self.typed.clone())
    }

    fn clear(&mut self) -> Step {
        self.typed.clear();
        self.phase = Phase::Waiting;
        Step::Stay
    }

    /// Nobody can mend a text that is hidden: the next letter begins it anew, as in every field for a password.
    fn begin_anew_after_a_fault(&mut self) {
        if matches!(self.phase, Phase::Failed(_)) {
            self.clear();
        }
    }

    fn add(&mut self, text: &str) {
        let room = LONGEST.saturating_sub(self.typed());
        self.typed.extend(text.trim().chars().filter(|letter| !letter.is_control()).take(room));
        self.phase = Phase::Waiting;
    }
}

#[cfg(test)]
mod tests;
