//! The command line: what it takes, and one file for each command that answers once.

mod access;
mod clock;
pub mod commands;
mod exit;
mod failure;
mod keys;
pub mod logging;
mod notes;
#[cfg(test)]
mod office;
mod output;
pub mod panics;
mod people;

use std::ffi::OsString;
use std::io::Write;
use std::time::SystemTime;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::error::ErrorKind;
use clap::{Args, CommandFactory, Parser, Subcommand};

use crate::config::{Choice, Color, Config, Pictures};
use crate::people::Order;

pub use access::context::Context;
use access::context::runtime;
pub use access::waiting::Waiting;
pub use commands::cache::CacheArgs;
pub use commands::complete::CompleteArgs;
pub use commands::completions::CompletionsArgs;
pub use commands::config::{ConfigArgs, ConfigCommand};
pub use commands::dashboard::Demo;
pub use commands::doctor::Doctor;
pub use commands::history::HistoryArgs;
pub use commands::login::LoginArgs;
pub use commands::man::ManArgs;
pub use commands::portal::{Office, PortalArgs};
pub use commands::show::Show;
pub use commands::status::StatusArgs;
pub use commands::wait::WaitArgs;
pub use commands::watch::WatchArgs;
use commands::{
    cache, complete, completions, config, dashboard, doctor, history, list, login, man, portal, show, status,
    wait, watch,
};
pub use exit::Exit;
pub use failure::Failure;

/// What was asked for.
#[derive(Debug, Parser)]
#[command(
    name = "whosin",
    version,
    about = "Who is in? A people browser and presence dashboard for a Bitrix24 portal",
    after_help = "\
The portal is set by `whosin login`, by WHOSIN_WEBHOOK or in the settings file, never by an argument: other users of \
the machine can read those. `whosin demo` needs no portal at all.

Examples:
  whosin                        the dashboard; without a portal, a screen that helps to connect one
  whosin anna                   the dashboard, filtered
  whosin demo                   the dashboard on an invented office
  whosin show anna              one person, in the scrollback
  whosin list --online          who is in, for people and pipes
  whosin --profile acme         another portal"
)]
pub struct Arguments {
    /// What to do; nothing means the dashboard.
    #[command(subcommand)]
    pub command: Option<Command>,

    /// Words to filter the dashboard by: of a name, a position or a department
    #[arg(value_name = "QUERY")]
    pub query: Vec<String>,

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

    /// How many colours to use
    #[arg(long, global = true, value_parser = choice::<Color>())]
    pub color: Option<Color>,

    /// How to show pictures
    #[arg(long, global = true, value_parser = choice::<Pictures>())]
    pub pictures: Option<Pictures>,
}

impl Common {
    /// Puts what the arguments say into the settings.
    fn outrank(&self, config: &mut Config) {
        config.color = self.color.unwrap_or(config.color);
        config.pictures = self.pictures.unwrap_or(config.pictures);
    }
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Open the dashboard on a simulated office: no account, no network
    Demo(Demo),
    /// Serve the simulated office alone, for those who develop against a portal
    Portal(PortalArgs),
    /// Look somebody up
    Show(Show),
    /// Print everybody, for people and pipes
    List(List),
    /// Print a line for each change of presence
    Watch(WatchArgs),
    /// End when somebody comes or goes
    Wait(WaitArgs),
    /// Show or change my own status
    Status(StatusArgs),
    /// Tell when somebody was in, as far as whosin saw it
    History(HistoryArgs),
    /// Tell what is remembered of the portal, or forget it
    Cache(CacheArgs),
    /// Connect a portal: read its webhook, test it, save it
    Login(LoginArgs),
    /// Tell where the settings are, whether they are sound, and what is in effect
    Config(ConfigArgs),
    /// Print what a shell needs to complete commands, options and people's names
    Completions(CompletionsArgs),
    /// Tell a shell what can stand at the cursor
    #[command(hide = true)]
    Complete(CompleteArgs),
    /// Print the manual
    Man(ManArgs),
    /// Check the settings, the connection and the webhook's rights, and say what to do
    Doctor(Doctor),
}

/// `whosin list`.
#[allow(clippy::struct_excessive_bools)] // they are flags of the command line
#[derive(Debug, Default, Args)]
#[command(after_help = "\
The columns of --plain: number, presence, since, name, position, departments, extension, mobile, e-mail. Ends with 3 when
nobody is left.

Examples:
  whosin list --online                  who is in
  whosin list --department sales        one department and all below it
  whosin list is:absent                 who is away, ordered by the day they are back
  whosin list birthday:week             whose birthday it is this week
  whosin list --sort time-zone          what time it is where they are
  whosin list --plain | cut -f4,7       names and extensions
  whosin list --json | jq '.people[].email'
  whosin list --format '{id}\\t{name}\\t{presence}'
  whosin list --cached --format mutt -- anna
  whosin list -- -is:in                 a query that begins with a minus")]
pub struct List {
    /// Only those who match: words of a name, a position or a department, and filters like is:online or @sales
    #[arg(value_name = "QUERY")]
    pub query: Vec<String>,

    /// Only those who are in, however busy
    #[arg(long)]
    pub online: bool,

    /// Only those of this department or below it: its number, or its name, forgiven as people's names are
    #[arg(long, value_name = "D")]
    pub department: Option<String>,

    /// In this order, whatever the settings say; time-zone also shows their time
    #[arg(long, value_name = "ORDER", value_parser = choice::<Order>())]
    pub sort: Option<Order>,

    /// Also programs, customers, network contacts and those who have left
    #[arg(long)]
    pub all: bool,

    /// Print JSON
    #[arg(long, conflicts_with = "plain")]
    pub json: bool,

    /// Print one line a person with tabs between the columns, without colours
    #[arg(long)]
    pub plain: bool,

    /// Print for another program: mutt, vcard, waybar, or a template like '{id}\t{name}'
    #[arg(long, value_name = "FORMAT", conflicts_with_all = ["json", "plain"])]
    pub format: Option<String>,

    /// Answer from the cache, without the network
    #[arg(long)]
    pub cached: bool,

    /// How long to wait.
    #[command(flatten)]
    pub waiting: Waiting,
}

/// Takes the names of a setting's values, the same as in the settings file.
fn choice<T: Choice>() -> impl TypedValueParser<Value = T> {
    PossibleValuesParser::new(T::NAMES.iter().map(|&(name, _)| name))
        .try_map(|name| T::parse(&name).ok_or("no such value"))
}

/// Why the arguments give nothing to do.
#[derive(Debug)]
pub enum Rejected {
    /// Help, the version, or a mistake, in clap's words.
    Clap(clap::Error),
    /// A secret stands among the arguments; it is not repeated.
    Secret,
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
        if arguments.iter().skip(1).any(|argument| looks_secret(&argument.to_string_lossy())) {
            return Err(Rejected::Secret);
        }
        Self::try_parse_from(&arguments).map_err(|error| match error.kind() {
            ErrorKind::DisplayHelp | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
                let fitting = notes::for_width(Self::command(), notes::terminal_width());
                Rejected::Clap(fitting.try_get_matches_from(arguments).err().unwrap_or(error))
            }
            _ => Rejected::Clap(error),
        })
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
    /// Tells the user; help goes to stdout, complaints to stderr.
    #[must_use]
    pub fn report(&self) -> Exit {
        match self {
            Self::Clap(error) => {
                // Nobody is left to tell when even this cannot be written.
                let _ = error.print();
                if error.use_stderr() { Exit::Usage } else { Exit::Done }
            }
            Self::Secret => {
                let _ = writeln!(
                    std::io::stderr(),
                    "whosin: a webhook URL is a password and every user of this machine can read arguments: \
                     put it into WHOSIN_WEBHOOK or the settings file, and have the portal make a new one if \
                     others may have seen this one"
                );
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
        Some(Command::Demo(demo)) => dashboard::run_demo(demo, context),
        Some(Command::Portal(portal)) => {
            Ok(runtime()?.block_on(portal::run(portal.clone())).map(|()| Exit::Done)?)
        }
        Some(Command::List(list)) => list::run(list, context).map(|()| Exit::Done),
        Some(Command::Doctor(doctor)) => doctor::run(*doctor, context),
        Some(Command::Show(show)) => show::run(show, context).map(|()| Exit::Done),
        Some(Command::Watch(watch)) => watch::run(watch, context),
        Some(Command::Wait(wait)) => wait::run(wait, context),
        Some(Command::Status(status)) => status::run(*status, context),
        Some(Command::History(history)) => history::run(history, context),
        Some(Command::Cache(cache)) => cache::run(*cache, context),
        Some(Command::Login(login)) => login::run(*login, context),
        Some(Command::Config(config)) => config::run(config.command.unwrap_or_default(), arguments, context),
        Some(Command::Completions(completions)) => completions::run(*completions),
        Some(Command::Complete(complete)) => complete::run(complete),
        Some(Command::Man(man)) => man::run(man),
    }
}

/// Carries out what needs no settings, so that wrong ones do not stand in its way; `None` for everything else.
#[must_use]
pub fn run_without_settings(arguments: &Arguments) -> Option<Result<Exit, Failure>> {
    match &arguments.command {
        Some(Command::Completions(completions)) => Some(completions::run(*completions)),
        Some(Command::Complete(complete)) => Some(complete::run(complete)),
        Some(Command::Man(man)) => Some(man::run(man)),
        Some(Command::Config(config)) => config::run_without_settings(config.command),
        _ => None,
    }
}

/// Whether an argument holds the address of a webhook: no name of a person has `/rest/` in it.
fn looks_secret(argument: &str) -> bool {
    let argument = argument.to_ascii_lowercase();
    argument.contains("/rest/") || argument.contains("%2frest%2f")
}

#[cfg(test)]
mod tests;
