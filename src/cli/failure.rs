//! Why a command could not do what was asked, as one sentence and an exit code.

use std::io::{self, Write};
use std::path::PathBuf;

use super::access::{keyring, webhook_command};
use super::commands::{login, say};
use super::{Exit, keys};
use crate::cli::output::style::shown_stderr;
use crate::config;
use crate::people::PersonId;
use crate::people::search::{Filter, Mistake};
use crate::people::text::clean;
use crate::portal::{self, BadWebhook, Kind};
use crate::resources;
use crate::store;
use crate::words::Words;

/// A command's failure.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Failure {
    /// The settings are wrong.
    #[error(transparent)]
    Config(#[from] config::Error),
    /// The keys of the settings are wrong.
    #[error(transparent)]
    Keys(#[from] keys::Error),
    /// There is no webhook.
    #[error(
        "no portal is set up: run `whosin login`, put the URL of an inbound webhook into WHOSIN_WEBHOOK or into {} \
         (webhook = \"…\"), or look at the simulated company with `whosin demo`", file.display()
    )]
    NoPortal {
        /// Where it could stand.
        file: PathBuf,
    },
    /// The webhook is malformed.
    #[error(transparent)]
    Webhook(#[from] BadWebhook),
    /// An application is only half set up.
    #[error(
        "the settings name an application by its client_id, but {key} is missing or no address: set client_id, client_secret and portal (\"https://PORTAL\")"
    )]
    Application {
        /// What is missing.
        key: &'static str,
    },
    /// Nobody logged in.
    #[error(transparent)]
    Login(#[from] login::oauth::Error),
    /// The address of the portal does not stand in the settings file.
    #[error(
        "the webhook does not stand in {}: change it where it comes from, WHOSIN_WEBHOOK or webhook_command", file.display()
    )]
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
    #[error("ca_file = \"{}\" {reason}: name the PEM file of the portal's certificate or of its authority", file.display())]
    Certificates {
        /// The file.
        file: PathBuf,
        /// What is wrong with it.
        reason: String,
    },
    /// The portal cannot be read.
    #[error(transparent)]
    Portal(#[from] portal::Error),
    /// There is no terminal to draw the dashboard on.
    #[error("the dashboard needs a terminal: start it in one, or use `whosin list` in pipes")]
    NoTerminal,
    /// The terminal cannot be used.
    #[error("the terminal cannot be used ({0}): try another one, or use `whosin list`")]
    Terminal(#[source] io::Error),
    /// The system has no files or threads left.
    #[error("{}", resources::lacking(.0))]
    Resources(#[source] io::Error),
    /// The machine's clock is beyond every calendar.
    #[error("this machine's clock says a time that no calendar here reaches: set it right (`date` shows it)")]
    Clock,
    /// What was given on standard input cannot be read.
    #[error(
        "the webhook cannot be read from standard input ({0}): pipe its address in, or run `whosin login` in a terminal"
    )]
    Input(#[source] io::Error),
    /// The embedded portal cannot run.
    #[error(transparent)]
    EmbeddedPortal(#[from] crate::cli::commands::portal::Error),
    /// The log cannot be written.
    #[error("the log cannot be opened ({0}): make its directory writable, or set log = \"off\"")]
    Log(#[source] io::Error),
    /// Nobody is called so.
    #[error("nobody matches “{}”: try a part of the name, or `whosin list` for everybody", clean(.0))]
    Nobody(String),
    /// Nobody is left of those whom a list was asked for.
    #[error("nobody matches: leave out a word or a filter, or take `whosin list` for everybody")]
    NobodyListed,
    /// The portal does not tell what a list was asked for.
    #[error(
        "nobody can match {0} here: this portal tells when people were last active, and nothing more; try is:active or is:quiet"
    )]
    NotTold(Filter),
    /// A list was asked for what calendars tell, and none is known.
    #[error(
        "nobody can match {0}: no calendar is known; give the webhook the scope calendar (`whosin doctor`), and ask without \
         --cached"
    )]
    NoCalendarKnown(Filter),
    /// No department is called so.
    #[error("no department matches “{}”{}", clean(name), nearest_departments(nearest))]
    NoDepartment {
        /// What was asked for.
        name: String,
        /// The departments whose names are most like it.
        nearest: Vec<String>,
    },
    /// No department is known at all.
    #[error("no department matches “{}”: the portal told of no department", clean(.0))]
    NoDepartments(String),
    /// Something is empty that must say something.
    #[error("{what} says nothing: name one, or leave the option out")]
    Empty {
        /// The option.
        what: &'static str,
    },
    /// A word looks like a filter and is none.
    #[error("there is no filter “{}”: {}", clean(&.0.typed), meant(&.0.nearest))]
    Filter(Mistake),
    /// A name fits several people.
    #[error("“{}” fits {several} people: say which by number, like #{example}, or add --first\n{}", clean(who), candidates.join("\n"))]
    Several {
        /// What was asked.
        who: String,
        /// One of their numbers.
        example: PersonId,
        /// A line for each of the first.
        candidates: Vec<String>,
        /// How many they are.
        several: usize,
    },
    /// The portal stopped answering for good.
    #[error("{0}")]
    Stopped(String),
    /// The synchronisation ended though its ends are held: a fault of the program.
    #[error(
        "whosin stopped asking the portal, by a fault of its own: run the command again, and report it with the log"
    )]
    NotAsked,
    /// The portal did not do what was asked, and does not say why.
    #[error("the portal did not change the status: try again, or change it in its own messenger")]
    Unchanged,
    /// What is set is no status, and nothing to set back.
    #[error("--for goes with online, dnd, away or break: leave it out")]
    NotForAWhile,
    /// When to set the status back cannot be kept.
    #[error("the status is set, but nothing will set it back ({0}): make the state directory writable")]
    StatusTimer(#[source] io::Error),
    /// Something was not said to somebody.
    #[error(transparent)]
    Say(#[from] say::Error),
    /// The portal tells nothing of calendars.
    #[error(
        "the portal does not tell who is in a meeting, so nobody is known to be free: give the webhook the scope calendar, \
         or wait until back or online instead"
    )]
    NoCalendars,
    /// The time was over before it happened.
    #[error("the time is over: {0}")]
    TimedOut(String),
    /// Nothing was cached yet.
    #[error("nothing is cached of this portal yet: run `whosin list` once, without --cached")]
    NothingCached,
    /// The cache cannot be used.
    #[error(transparent)]
    Cache(#[from] store::Error),
    /// Notes cannot be taken from a file.
    #[error("no note was taken from {}: {reason}: give it lines as `whosin notes` prints them", file.display())]
    Notes {
        /// The file, or `-`.
        file: PathBuf,
        /// What is wrong with it.
        reason: String,
    },
    /// There is no journal.
    #[error(
        "no journal is kept: set journal = true in {} (or WHOSIN_JOURNAL=true), and leave the dashboard or \
         `whosin watch` running", file.display()
    )]
    NoJournal {
        /// Where it could be set.
        file: PathBuf,
    },
    /// A template names something that nobody has.
    #[error("{0}")]
    Template(String),
    /// There is no page on it.
    #[error("there is no command {0:?}: `whosin man` lists them")]
    NoCommand(String),
    /// The manual could not be written.
    #[error("the pages cannot be written into {} ({source}): give another directory", directory.display())]
    Pages {
        /// Where they should go.
        directory: PathBuf,
        /// Why not.
        source: io::Error,
    },
    /// The result could not be written.
    #[error("the result cannot be written ({0})")]
    Output(#[from] io::Error),
}

impl Failure {
    /// What the shell is told. A reader who went away (`whosin list | head`) is no failure.
    #[must_use]
    pub fn exit(&self) -> Exit {
        match self {
            Self::Config(_)
            | Self::Keys(_)
            | Self::NoPortal { .. }
            | Self::Webhook(_)
            | Self::WebhookCommand(_)
            | Self::Keyring(_)
            | Self::Application { .. }
            | Self::Certificates { .. }
            | Self::Login(login::oauth::Error::NoApplication | login::oauth::Error::Disagreed)
            | Self::Stopped(_)
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

    /// One sentence for the user: what happened, whose fault it is, what to do next.
    #[must_use]
    pub fn told(&self, words: &Words) -> String {
        match self {
            Self::Config(error) => words.say(&error.sentence()),
            Self::Keys(error) => words.say(&error.sentence()),
            Self::Say(error) => words.say(&error.sentence()),
            Self::Webhook(bad) => words.say(&bad.sentence()),
            Self::WebhookCommand(error) => words.say(&error.sentence()),
            Self::Keyring(error) => words.say(&error.sentence()),
            Self::Cache(error) => words.say(&error.sentence()),
            Self::Portal(error) => words.say(&error.sentence()),
            other => other.to_string(),
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

fn nearest_departments(nearest: &[String]) -> String {
    if nearest.is_empty() {
        return ", nor is any called nearly so: t in the dashboard shows them all".to_owned();
    }
    format!(": did you mean {}?", nearest.join(", "))
}

fn meant(nearest: &[String]) -> String {
    match nearest.split_last() {
        None => "name a department behind the @".to_owned(),
        Some((only, [])) => format!("did you mean {only}?"),
        Some((last, rest)) => format!("did you mean {} or {last}?", rest.join(", ")),
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
