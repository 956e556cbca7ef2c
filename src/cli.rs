//! The command line: what may stand in it, and who carries it out.

mod access;
mod clock;
pub mod commands;
#[cfg(test)]
mod company_fixture;
mod exit;
mod failure;
mod help;
mod help_text;
mod keys;
mod language;
pub mod logging;
mod mistake;
mod output;
pub mod panics;
mod people;
#[cfg(test)]
mod schema_tests;

use std::ffi::OsString;
use std::io::Write;
use std::time::SystemTime;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, CommandFactory, Parser};

use crate::config::{Choice, Color, Config, LanguageChoice, Pictures, StartView, relay_server};
use crate::people::search::Filter;
use crate::words::{Sentence, Words};

pub use access::context::Context;
pub use access::waiting::Waiting;
pub use commands::Command;
use commands::dashboard;
pub use exit::Exit;
pub use failure::Failure;
use mistake::Unfit;
use output::style::shown_stderr;

/// What was asked for.
#[derive(Debug, Parser)]
#[command(name = "whosin", version)]
pub struct Arguments {
    /// What to do; nothing means the dashboard.
    #[command(subcommand)]
    pub command: Option<Command>,

    /// Words to filter the dashboard by: of a name, a position or a department
    #[arg(value_name = "QUERY")]
    pub query: Vec<String>,

    /// Begin with the wall of faces
    #[arg(long)]
    pub wall: bool,

    /// What may stand after every command.
    #[command(flatten)]
    pub common: Common,
}

/// What may stand after every command.
#[derive(Clone, Debug, Default, Args)]
pub struct Common {
    /// Use this profile of the settings file
    #[arg(long, global = true, value_name = "NAME")]
    pub profile: Option<String>,

    /// The language of what is told; auto is that of the locale
    #[arg(long, global = true, value_parser = choice::<LanguageChoice>())]
    pub language: Option<LanguageChoice>,

    /// How many colours to use
    #[arg(long, global = true, value_parser = choice::<Color>())]
    pub color: Option<Color>,

    /// The theme: one that is built in, or a file in the folder themes beside the settings
    #[arg(long, global = true, value_name = "NAME")]
    pub theme: Option<String>,

    /// How to show pictures
    #[arg(long, global = true, value_parser = choice::<Pictures>())]
    pub pictures: Option<Pictures>,

    /// Have a relay tell presence: the address of a server of NATS
    #[arg(long, global = true, value_name = "ADDR", value_parser = relay_address)]
    pub relay: Vec<String>,

    /// The dashboard in lines of text alone, for screen readers and braille
    #[arg(long)]
    pub plain: bool,
}

impl Common {
    /// Puts what the arguments say into the settings.
    fn outrank(&self, config: &mut Config) {
        config.language = self.language.unwrap_or(config.language);
        config.color = self.color.unwrap_or(config.color);
        if let Some(theme) = &self.theme {
            config.theme.clone_from(theme);
        }
        config.pictures = self.pictures.unwrap_or(config.pictures);
        config.plain |= self.plain;
        if !self.relay.is_empty() {
            config.relay.servers.clone_from(&self.relay);
        }
    }
}

/// Reads the address of a server of NATS.
fn relay_address(text: &str) -> Result<String, Unfit> {
    relay_server(text).ok_or_else(|| Unfit::new(Sentence::new("takes-relay-servers")))
}

/// Takes the names of a setting's values, the same as in the settings file.
fn choice<T: Choice>() -> impl TypedValueParser<Value = T> {
    PossibleValuesParser::new(T::NAMES.iter().map(|&(name, _)| name))
        // The names are those that it parses.
        .try_map(|name| T::parse(&name).ok_or(Unfit::new(Sentence::new("mistake-else"))))
}

/// Why the arguments give nothing to do, in the user's language.
#[derive(Debug)]
pub enum Rejected {
    /// Help, or the version, was asked for.
    Help(clap::Error),
    /// They are wrong, and how.
    Mistake(String),
    /// A secret stands among the arguments; it is not repeated.
    Secret(String),
}

impl Arguments {
    /// Reads the arguments, the first being the program's name.
    ///
    /// # Errors
    /// When help or the version was asked for, when the arguments are wrong, and when one of them looks like a
    /// webhook: that is a password, and `ps` shows it to every user of the machine.
    pub fn read(arguments: impl IntoIterator<Item = OsString>) -> Result<Self, Rejected> {
        let arguments: Vec<OsString> = arguments.into_iter().collect();
        // Before clap looks at them, for its complaints quote what they complain about.
        let secret = arguments.iter().skip(1).find_map(|argument| secret_in(&argument.to_string_lossy()));
        if let Some(told) = secret {
            return Err(Rejected::Secret(language::of_arguments(&arguments).get(told)));
        }
        let arguments = words_last(arguments);
        Self::try_parse_from(&arguments).map_err(|error| {
            let words = language::of_arguments(&arguments);
            // The same once more, for a reader: only then every text is worth making.
            let localised = help::localised(Self::command(), &words, help_text::terminal_width());
            Rejected::of(localised.try_get_matches_from(arguments).err().unwrap_or(error), &words)
        })
    }

    /// The user's language for as long as the settings are not read, or where they cannot be.
    #[must_use]
    pub fn words(&self) -> Words {
        language::before_settings(&self.common)
    }

    /// What may stand after every command, with what a command says of the same.
    fn common(&self) -> Common {
        let plain = matches!(&self.command, Some(Command::Demo(demo)) if demo.plain);
        Common { plain: plain || self.common.plain, ..self.common.clone() }
    }

    /// Puts what the arguments say into the settings.
    fn outrank(&self, config: &mut Config) {
        self.common().outrank(config);
        let of_demo = matches!(&self.command, Some(Command::Demo(demo)) if demo.wall);
        if self.wall || of_demo {
            config.view = StartView::Wall;
        }
    }

    /// Whether the profile that is named may be a new one, which the settings do not know yet.
    fn may_begin_a_profile(&self) -> bool {
        matches!(self.command, Some(Command::Login(_)))
    }

    /// The words of the query as one.
    #[must_use]
    pub fn query(&self) -> String {
        match &self.command {
            Some(Command::Demo(demo)) => demo.query.join(" "),
            _ => self.query.join(" "),
        }
    }
}

impl Rejected {
    fn of(error: clap::Error, words: &Words) -> Self {
        if error.use_stderr() { Self::Mistake(mistake::told(&error, words)) } else { Self::Help(error) }
    }

    /// Tells the user; help goes to stdout, complaints to stderr.
    #[must_use]
    pub fn report(&self) -> Exit {
        match self {
            Self::Help(help) => {
                // Nobody is left to tell when even this cannot be written.
                let _ = help.print();
                Exit::Done
            }
            Self::Mistake(told) | Self::Secret(told) => {
                let _ = writeln!(shown_stderr(), "whosin: {told}");
                Exit::Usage
            }
        }
    }
}

/// Carries out what was asked for.
///
/// # Errors
/// When it could not be done; the failure knows its exit code.
pub fn run(arguments: &Arguments, context: &Context) -> Result<Exit, Failure> {
    if !clock::is_plausible(SystemTime::now()) {
        return Err(Failure::Clock);
    }
    match &arguments.command {
        None => dashboard::run(&arguments.query(), context),
        Some(command) => command.run(context),
    }
}

/// Carries out what needs no settings, so that wrong ones do not stand in its way; `None` for everything else.
#[must_use]
pub fn run_without_settings(arguments: &Arguments) -> Option<Result<Exit, Failure>> {
    arguments.command.as_ref()?.run_without_settings(|| arguments.words())
}

/// The arguments with those filters behind `--` that a minus turns round, like `-is:online`: clap would take them for
/// options. The order of the words of a query means nothing.
fn words_last(mut arguments: Vec<OsString>) -> Vec<OsString> {
    let end = arguments.iter().position(|argument| argument == "--").unwrap_or(arguments.len());
    let behind = arguments.split_off(end);
    let (filters, mut sorted): (Vec<_>, Vec<_>) = arguments.into_iter().partition(is_negated_filter);
    if !filters.is_empty() || !behind.is_empty() {
        sorted.push("--".into());
    }
    sorted.extend(filters.into_iter().chain(behind.into_iter().skip(1)));
    sorted
}

/// Whether an argument is a filter turned round by a minus, or meant to be one.
fn is_negated_filter(argument: &OsString) -> bool {
    argument.to_str().is_some_and(|word| word.starts_with('-') && Filter::is_meant(word))
}

/// What is said of the secret that an argument holds, if it holds one: no name of a person has `/rest/` in it, and none
/// a scheme before an `@`.
fn secret_in(argument: &str) -> Option<&'static str> {
    let argument = argument.to_ascii_lowercase();
    if argument.contains("/rest/") || argument.contains("%2frest%2f") {
        return Some("mistake-secret");
    }
    let is_server = |scheme: &str| {
        let behind = argument.split_once(scheme).map(|(_, behind)| behind);
        behind.is_some_and(|behind| behind.contains('@'))
    };
    (is_server("tls://") || is_server("nats://")).then_some("mistake-secret-server")
}

#[cfg(test)]
mod tests;
