//! What the program's end tells the shell.

use std::process::{ExitCode, Termination};

/// Why the program ended, for scripts. The numbers are part of the interface and never change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// It was done.
    Done,
    /// It failed: no network, no answer, a file that cannot be written.
    Failed,
    /// The arguments are wrong, or name more than one person where one is meant.
    Usage,
    /// Nobody matches.
    Nobody,
    /// No portal is set up, the settings are wrong, or the portal refused.
    NotConfigured,
    /// The time that was given is over.
    TimedOut,
    /// A signal of that number ended it.
    Signal(u8),
}

impl Exit {
    /// All of them; a signal without its number.
    pub const ALL: [Self; 7] = [
        Self::Done,
        Self::Failed,
        Self::Usage,
        Self::Nobody,
        Self::NotConfigured,
        Self::TimedOut,
        Self::Signal(0),
    ];

    /// The number as the manual tells it.
    #[must_use]
    pub fn number(self) -> String {
        match self {
            Self::Signal(_) => "128 + N".to_owned(),
            other => other.code().to_string(),
        }
    }

    /// The message that says what it means, for the manual.
    #[must_use]
    pub const fn meaning(self) -> &'static str {
        match self {
            Self::Done => "exit-done",
            Self::Failed => "exit-failed",
            Self::Usage => "exit-usage",
            Self::Nobody => "exit-nobody",
            Self::NotConfigured => "exit-not-configured",
            Self::TimedOut => "exit-timed-out",
            Self::Signal(_) => "exit-signal",
        }
    }

    /// The number that the shell sees; a signal's as a shell itself writes it.
    #[must_use]
    pub const fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Failed => 1,
            Self::Usage => 2,
            Self::Nobody => 3,
            Self::NotConfigured => 4,
            Self::TimedOut => 124,
            Self::Signal(number) => 128u8.saturating_add(number),
        }
    }
}

impl Termination for Exit {
    fn report(self) -> ExitCode {
        ExitCode::from(self.code())
    }
}
