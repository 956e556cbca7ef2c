//! The commands: a file each, with its arguments and what it does with them.

pub(crate) mod cache;
pub(crate) mod complete;
pub(crate) mod completions;
pub(crate) mod config;
pub(crate) mod dashboard;
pub mod doctor;
pub(crate) mod history;
pub(crate) mod list;
pub(crate) mod login;
pub(crate) mod man;
pub(crate) mod notes;
pub(crate) mod portal;
pub(crate) mod relay;
pub(crate) mod say;
pub(crate) mod show;
pub(crate) mod status;
pub(crate) mod wait;
pub(crate) mod watch;

use clap::Subcommand;

use super::{Context, Exit, Failure};
use crate::words::Words;

/// What the program does when it answers once: a row a command.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Open the dashboard on a simulated company: no account, no network
    Demo(dashboard::Demo),
    /// Serve the simulated company alone, for those who develop against a portal
    Portal(portal::PortalArgs),
    /// Ask the portal for thousands of dashboards, which listen to a server of NATS
    Relay(relay::RelayArgs),
    /// Look somebody up
    Show(show::Show),
    /// Print everybody, for people and pipes
    List(list::List),
    /// Print a line for each change of presence
    Watch(watch::WatchArgs),
    /// End when somebody comes or goes
    Wait(wait::WaitArgs),
    /// Show or change my own status
    Status(status::StatusArgs),
    /// Say something to somebody in the portal's chat
    Say(say::SayArgs),
    /// Tell when somebody was in, as far as whosin saw it
    History(history::HistoryArgs),
    /// Print the notes and nicknames that you keep of people, or take some from a file
    Notes(notes::NotesArgs),
    /// Tell what is remembered of the portal, or forget it
    Cache(cache::CacheArgs),
    /// Connect a portal: read its webhook, test it, save it
    Login(login::LoginArgs),
    /// Tell where the settings are, whether they are sound, and what is in effect
    Config(config::ConfigArgs),
    /// Print what a shell needs to complete commands, options and people's names
    Completions(completions::CompletionsArgs),
    /// Tell a shell what can stand at the cursor
    #[command(hide = true)]
    Complete(complete::CompleteArgs),
    /// Print the manual
    Man(man::ManArgs),
    /// Check the settings, the connection and the webhook's rights, and say what to do
    Doctor(doctor::Doctor),
}

impl Command {
    /// Carries the command out.
    ///
    /// # Errors
    /// When it could not be done; the failure knows its exit code.
    pub(super) fn run(&self, context: &Context) -> Result<Exit, Failure> {
        match self {
            Self::Demo(demo) => dashboard::run_demo(demo, context),
            Self::Portal(portal) => portal::run(portal),
            Self::Relay(args) => relay::run(args, context),
            Self::Show(show) => show::run(show, context),
            Self::List(list) => list::run(list, context),
            Self::Watch(watch) => watch::run(watch, context),
            Self::Wait(wait) => wait::run(wait, context),
            Self::Status(status) => status::run(*status, context),
            Self::Say(say) => say::run(say, context),
            Self::History(history) => history::run(history, context),
            Self::Notes(notes) => notes::run(notes, context),
            Self::Cache(cache) => cache::run(*cache, context),
            Self::Login(login) => login::run(*login, context),
            Self::Config(config) => config::run(*config, context),
            Self::Completions(completions) => completions::run(*completions),
            Self::Complete(complete) => complete::run(complete, &context.words),
            Self::Man(man) => man::run(man, &context.words),
            Self::Doctor(doctor) => doctor::run(*doctor, context),
        }
    }

    /// Carries out what needs no settings; `None` for everything else.
    pub(super) fn run_without_settings(
        &self,
        words: impl FnOnce() -> Words,
    ) -> Option<Result<Exit, Failure>> {
        match self {
            Self::Completions(completions) => Some(completions::run(*completions)),
            Self::Complete(complete) => Some(complete::run(complete, &words())),
            Self::Man(man) => Some(man::run(man, &words())),
            Self::Config(config) => config::run_without_settings(*config, words),
            _ => None,
        }
    }
}
