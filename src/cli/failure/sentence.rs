//! What a failure says to the user: what happened, and what to do next.

use std::io;

use super::{CertificatesFault, Failure};
use crate::people::search::Mistake;
use crate::people::text::clean;
use crate::portal::BadCertificates;
use crate::words::Sentence;

impl Failure {
    /// It for the user: what happened, whose fault it is, what to do next.
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        let because = |key, reason: &io::Error| Sentence::new(key).with("reason", reason);
        match self {
            Self::Config(error) => error.sentence(),
            Self::Keys(error) => error.sentence(),
            Self::Say(error) => error.sentence(),
            Self::Webhook(bad) => bad.sentence(),
            Self::WebhookCommand(error) => error.sentence(),
            Self::Keyring(error) => error.sentence(),
            Self::Cache(error) => error.sentence(),
            Self::Portal(error) => error.sentence(),
            Self::Login(error) => error.sentence(),
            Self::EmbeddedPortal(error) => error.sentence(),
            Self::Stopped(sentence)
            | Self::Relay(sentence)
            | Self::Template(sentence)
            | Self::Theme(sentence) => sentence.clone(),
            Self::TimedOut(what) => Sentence::new("failed-timed-out").with("what", what.clone()),
            Self::NoPortal { file } => Sentence::new("failed-no-portal").with("file", file.as_path()),
            Self::Application { key } => Sentence::new("failed-application").with("key", *key),
            Self::AddressElsewhere { file } => {
                Sentence::new("failed-address-elsewhere").with("file", file.as_path())
            }
            Self::Certificates { file, fault } => fault.sentence().with("file", file.as_path()),
            Self::NoTerminal => Sentence::new("failed-no-terminal"),
            Self::Terminal(reason) => because("failed-terminal", reason),
            Self::Resources(reason) => because("failed-resources", reason),
            Self::Clock => Sentence::new("failed-clock"),
            Self::Input(reason) => because("failed-input", reason),
            Self::Log(reason) => because("failed-log", reason),
            Self::StatusTimer(reason) => because("failed-status-timer", reason),
            Self::Output(reason) => because("failed-output", reason),
            Self::Pages { directory, source } => {
                because("failed-pages", source).with("directory", directory.as_path())
            }
            Self::NotAsked => Sentence::new("failed-not-asked"),
            Self::Unchanged => Sentence::new("failed-unchanged"),
            Self::NotForAWhile => Sentence::new("failed-not-for-a-while"),
            Self::NoCalendars => Sentence::new("failed-no-calendars"),
            Self::NothingCached => Sentence::new("failed-nothing-cached"),
            Self::NoJournal { file } => Sentence::new("failed-no-journal").with("file", file.as_path()),
            Self::NoCommand(name) => Sentence::new("failed-no-command").with("name", clean(name)),
            Self::Notes { file, reason } => {
                Sentence::new("failed-notes").with("file", file.as_path()).with("reason", reason.clone())
            }
            Self::Empty { what } => Sentence::new("failed-empty").with("what", *what),
            Self::Nobody(_)
            | Self::NobodyListed
            | Self::NotTold(_)
            | Self::NoCalendarKnown(_)
            | Self::NoDepartment { .. }
            | Self::NoDepartments(_)
            | Self::Filter(_)
            | Self::Several { .. } => self.of_a_search(),
        }
    }

    /// The sentence for those who were not found.
    fn of_a_search(&self) -> Sentence {
        let named = |key, name: &str| Sentence::new(key).with("name", clean(name));
        match self {
            Self::Nobody(who) => Sentence::new("failed-nobody").with("who", clean(who)),
            Self::NotTold(filter) => Sentence::new("failed-not-told").with("filter", filter.to_string()),
            Self::NoCalendarKnown(filter) => {
                Sentence::new("failed-no-calendar-known").with("filter", filter.to_string())
            }
            Self::NoDepartment { name, nearest } if nearest.is_empty() => named("failed-no-department", name),
            Self::NoDepartment { name, nearest } => {
                named("failed-no-department-near", name).with("nearest", nearest.join(", "))
            }
            Self::NoDepartments(name) => named("failed-no-departments", name),
            Self::Filter(Mistake { typed, nearest }) => match nearest.split_last() {
                None => Sentence::new("failed-filter-name"),
                Some((only, [])) => Sentence::new("failed-filter").with("nearest", only.as_str()),
                Some((last, rest)) => {
                    let either = Sentence::new("or-last").with("others", rest.join(", "));
                    Sentence::new("failed-filter").with("nearest", either.with("last", last.as_str()))
                }
            }
            .with("filter", clean(typed)),
            Self::Several { who, example, several, .. } => Sentence::new("failed-several")
                .with("who", clean(who))
                .with("several", *several)
                .with("example", example.to_string()),
            _ => Sentence::new("failed-nobody-listed"),
        }
    }
}

impl CertificatesFault {
    fn sentence(&self) -> Sentence {
        match self {
            Self::Unreadable(reason) => {
                Sentence::new("failed-certificates-unreadable").with("reason", reason)
            }
            Self::Bad(BadCertificates::Malformed) => Sentence::new("failed-certificates-bad"),
            Self::Bad(_) => Sentence::new("failed-certificates-none"),
        }
    }
}
