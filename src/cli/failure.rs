//! Why a command could not do what was asked, as one sentence and an exit code.

mod sentence;

use std::io::{self, Write};
use std::path::PathBuf;

use super::access::{keyring, webhook_command};
use super::commands::{login, say};
use super::{Exit, keys};
use crate::cli::output::style::shown_stderr;
use crate::cli::people::who::{self, Candidate};
use crate::config;
use crate::people::PersonId;
use crate::people::search::{Filter, Mistake};
use crate::portal::{self, BadCertificates, BadWebhook, Kind};
use crate::store;
use crate::words::{Sentence, Words};

/// A command's failure.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Failure {
    /// The settings are wrong.
    #[error(transparent)]
    Config(#[from] config::Error),
    /// The theme of the settings is not there, or wrong.
    #[error("no theme")]
    Theme(Sentence),
    /// The keys of the settings are wrong.
    #[error(transparent)]
    Keys(#[from] keys::Error),
    /// There is no webhook.
    #[error("no portal is set up")]
    NoPortal {
        /// Where it could stand.
        file: PathBuf,
    },
    /// The webhook is malformed.
    #[error(transparent)]
    Webhook(#[from] BadWebhook),
    /// An application is only half set up.
    #[error("{key} of the application is missing")]
    Application {
        /// What is missing.
        key: &'static str,
    },
    /// Nobody logged in.
    #[error(transparent)]
    Login(#[from] login::oauth::Error),
    /// The address of the portal does not stand in the settings file.
    #[error("the webhook stands elsewhere")]
    AddressElsewhere {
        /// The settings file.
        file: PathBuf,
    },
    /// The command that should print the webhook does not.
    #[error(transparent)]
    WebhookCommand(#[from] webhook_command::Error),
    /// The keyring does not bring the webhook.
    #[error(transparent)]
    Keyring(#[from] keyring::Error),
    /// The file of certificates is no such thing.
    #[error("no certificates in {file:?}: {fault:?}")]
    Certificates {
        /// The file.
        file: PathBuf,
        /// What is wrong with it.
        fault: CertificatesFault,
    },
    /// The portal cannot be read.
    #[error(transparent)]
    Portal(#[from] portal::Error),
    /// There is no terminal to draw the dashboard on.
    #[error("no terminal")]
    NoTerminal,
    /// The terminal cannot be used.
    #[error("the terminal cannot be used: {0}")]
    Terminal(#[source] io::Error),
    /// The system has no files or threads left.
    #[error("too little to work with: {0}")]
    Resources(#[source] io::Error),
    /// The machine's clock is beyond every calendar.
    #[error("no such time")]
    Clock,
    /// What was given on standard input cannot be read.
    #[error("standard input cannot be read: {0}")]
    Input(#[source] io::Error),
    /// The embedded portal cannot run.
    #[error(transparent)]
    EmbeddedPortal(#[from] crate::cli::commands::portal::Error),
    /// The log cannot be written.
    #[error("no log: {0}")]
    Log(#[source] io::Error),
    /// Nobody is called so.
    #[error("nobody")]
    Nobody(String),
    /// Nobody is left of those whom a list was asked for.
    #[error("nobody")]
    NobodyListed,
    /// The portal does not tell what a list was asked for.
    #[error("{0} is not told")]
    NotTold(Filter),
    /// A list was asked for what calendars tell, and none is known.
    #[error("{0}: no calendar")]
    NoCalendarKnown(Filter),
    /// No department is called so.
    #[error("no department")]
    NoDepartment {
        /// What was asked for.
        name: String,
        /// The departments whose names are most like it.
        nearest: Vec<String>,
    },
    /// No department is known at all.
    #[error("no department")]
    NoDepartments(String),
    /// Something is empty that must say something.
    #[error("{what} is empty")]
    Empty {
        /// The option.
        what: &'static str,
    },
    /// A word looks like a filter and is none.
    #[error("no filter")]
    Filter(Mistake),
    /// A name fits several people.
    #[error("several")]
    Several {
        /// What was asked.
        who: String,
        /// One of their numbers.
        example: PersonId,
        /// The first of them.
        candidates: Vec<Candidate>,
        /// How many they are.
        several: usize,
    },
    /// The relay cannot begin, or its key not be made.
    #[error("no relay: {0:?}")]
    Relay(Sentence),
    /// The portal stopped answering for good.
    #[error("stopped: {0:?}")]
    Stopped(Sentence),
    /// The synchronisation ended though its ends are held: a fault of the program.
    #[error("nothing is asked")]
    NotAsked,
    /// The portal did not do what was asked, and does not say why.
    #[error("the status did not change")]
    Unchanged,
    /// What is set is no status, and nothing to set back.
    #[error("not for a while")]
    NotForAWhile,
    /// When to set the status back cannot be kept.
    #[error("no timer: {0}")]
    StatusTimer(#[source] io::Error),
    /// Something was not said to somebody.
    #[error(transparent)]
    Say(#[from] say::Error),
    /// The portal tells nothing of calendars.
    #[error("no calendars")]
    NoCalendars,
    /// The time was over before it happened.
    #[error("timed out: {0:?}")]
    TimedOut(Sentence),
    /// Nothing was cached yet.
    #[error("nothing is cached")]
    NothingCached,
    /// The cache cannot be used.
    #[error(transparent)]
    Cache(#[from] store::Error),
    /// Notes cannot be taken from a file.
    #[error("no notes from {file:?}: {reason:?}")]
    Notes {
        /// The file, or `-`.
        file: PathBuf,
        /// What is wrong with it.
        reason: Sentence,
    },
    /// There is no journal.
    #[error("no journal")]
    NoJournal {
        /// Where it could be set.
        file: PathBuf,
    },
    /// A template names something that nobody has.
    #[error("no template: {0:?}")]
    Template(Sentence),
    /// There is no page on it.
    #[error("no command {0:?}")]
    NoCommand(String),
    /// The manual could not be written.
    #[error("no pages: {source}")]
    Pages {
        /// Where they should go.
        directory: PathBuf,
        /// Why not.
        source: io::Error,
    },
    /// The result could not be written.
    #[error("not written: {0}")]
    Output(#[from] io::Error),
}

/// What is wrong with a file of certificates.
#[derive(Debug)]
pub enum CertificatesFault {
    /// It cannot be read.
    Unreadable(io::Error),
    /// It holds none that can be read.
    Bad(BadCertificates),
}

impl Failure {
    /// What the shell is told. A reader who went away (`whosin list | head`) is no failure.
    #[must_use]
    pub fn exit(&self) -> Exit {
        match self {
            Self::Config(_)
            | Self::Keys(_)
            | Self::Theme(_)
            | Self::NoPortal { .. }
            | Self::Webhook(_)
            | Self::WebhookCommand(_)
            | Self::Keyring(_)
            | Self::Application { .. }
            | Self::Certificates { .. }
            | Self::Login(login::oauth::Error::NoApplication | login::oauth::Error::Disagreed)
            | Self::Stopped(_)
            | Self::Relay(_)
            | Self::NoCalendars
            | Self::NoJournal { .. } => Exit::NotConfigured,
            Self::TimedOut(_) => Exit::TimedOut,
            Self::Portal(error) => exit_for(error),
            Self::Say(error) => error.exit(),
            Self::Nobody(_)
            | Self::NobodyListed
            | Self::NotTold(_)
            | Self::NoCalendarKnown(_)
            | Self::NoDepartment { .. }
            | Self::NoDepartments(_) => Exit::Nobody,
            Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => Exit::Done,
            Self::Several { .. }
            | Self::Filter(_)
            | Self::Empty { .. }
            | Self::NotForAWhile
            | Self::Template(_)
            | Self::NoCommand(_)
            | Self::NoTerminal => Exit::Usage,
            Self::Login(_)
            | Self::AddressElsewhere { .. }
            | Self::NotAsked
            | Self::Unchanged
            | Self::NothingCached
            | Self::Cache(_)
            | Self::Output(_)
            | Self::Resources(_)
            | Self::Clock
            | Self::Input(_)
            | Self::StatusTimer(_)
            | Self::Notes { .. }
            | Self::Pages { .. }
            | Self::Log(_)
            | Self::Terminal(_)
            | Self::EmbeddedPortal(_) => Exit::Failed,
        }
    }

    /// Its sentence, and below it those of whom one is meant.
    #[must_use]
    pub fn told(&self, words: &Words) -> String {
        let said = words.say(&self.sentence());
        match self {
            Self::Several { candidates, several, .. } => {
                format!("{said}\n{}", who::lines(candidates, *several, words).join("\n"))
            }
            _ => said,
        }
    }

    /// Tells the user on stderr, unless the reader went away.
    #[must_use]
    pub fn report(&self, words: &Words) -> Exit {
        let exit = self.exit();
        if exit != Exit::Done {
            // Nobody is left to tell when even this cannot be written.
            let _ = writeln!(shown_stderr(), "whosin: {}", self.told(words));
        }
        exit
    }
}

/// A refusal is told apart from a failure that may pass.
pub(super) fn exit_for(error: &portal::Error) -> Exit {
    match error.kind() {
        _ if error.is_unreadable() => Exit::Failed,
        Kind::Authentication
        | Kind::Unavailable
        | Kind::Overload
        | Kind::Scope
        | Kind::Denied
        | Kind::MissingMethod
        | Kind::Moved
        | Kind::NotAPortal => Exit::NotConfigured,
        Kind::UnknownUser => Exit::Nobody,
        _ => Exit::Failed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_that_cannot_be_read_is_no_refusal() {
        let method = "batch";
        for unreadable in [
            portal::Error::Truncated { method },
            portal::Error::Unreadable { method, status: 200 },
            portal::Error::Unexpected { method },
            portal::Error::TooLarge { method, limit: 1 },
            portal::Error::TooDeep { method, limit: 1 },
            portal::Error::TooMany { method, limit: 1 },
        ] {
            assert_eq!(exit_for(&unreadable), Exit::Failed, "{unreadable}");
        }
        for refused in [
            portal::Error::Html { status: 403 },
            portal::Error::Moved { to: "b.example".to_owned() },
            portal::Error::Setup { reason: String::new() },
        ] {
            assert_eq!(exit_for(&refused), Exit::NotConfigured, "{refused}");
        }
        assert_eq!(exit_for(&portal::Error::Html { status: 502 }), Exit::Failed);
    }
}
