//! What the program's end tells the shell.

use std::process::{ExitCode, Termination};

/// Why the program ended, for scripts. The numbers are part of the interface and never change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Exit {
    /// It was done.
    Done = 0,
    /// It failed: no network, no answer, a file that cannot be written.
    Failed = 1,
    /// The arguments are wrong, or name more than one person where one is meant.
    Usage = 2,
    /// Nobody matches.
    Nobody = 3,
    /// No portal is set up, the settings are wrong, or the portal refused.
    NotConfigured = 4,
    /// The time that was given is over.
    TimedOut = 124,
}

impl Exit {
    /// The number that the shell sees.
    #[must_use]
    pub const fn code(self) -> u8 {
        self as u8
    }
}

impl Termination for Exit {
    fn report(self) -> ExitCode {
        ExitCode::from(self.code())
    }
}
