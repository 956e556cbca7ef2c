//! `whosin config`: where the settings are, whether they are sound, and what is in effect.

mod example;
pub(in crate::cli) mod schema;

use std::io::{self, Write};

use clap::{Args, Subcommand};

use crate::cli::{Context, Exit, Failure, keys};
use crate::config::{self, Config, Paths, Sources};
use crate::words::{Sentence, Words};

/// `whosin config`.
#[derive(Clone, Copy, Debug, Args)]
pub struct ConfigArgs {
    /// What to do; nothing means show
    #[command(subcommand)]
    pub command: Option<ConfigCommand>,
}

/// What `whosin config` can do.
#[derive(Clone, Copy, Debug, Default, Subcommand)]
pub enum ConfigCommand {
    /// Print the path of the settings file, whether it is there or not
    Path,
    /// Check the settings file, all its profiles and the environment
    Check,
    /// Print every setting in effect as TOML, with the place where it was set
    #[default]
    Show,
    /// Print a settings file that explains every setting and every key, all at their defaults
    Example,
    /// Print the JSON schema of the settings file, by which editors complete and check it
    Schema,
}

/// What is needed most when the file is wrong; `None` for what has to read it.
pub(crate) fn run_without_settings(
    config: ConfigArgs,
    words: impl FnOnce() -> Words,
) -> Option<Result<Exit, Failure>> {
    match config.command? {
        ConfigCommand::Path => Some(print_path()),
        ConfigCommand::Example => Some(print_example(&words())),
        ConfigCommand::Schema => Some(print_schema(&words())),
        ConfigCommand::Check | ConfigCommand::Show => None,
    }
}

fn print_path() -> Result<Exit, Failure> {
    writeln!(io::stdout(), "{}", Paths::of_user()?.config_file().display())?;
    Ok(Exit::Done)
}

fn print_example(words: &Words) -> Result<Exit, Failure> {
    io::stdout().lock().write_all(example::render(words).as_bytes())?;
    Ok(Exit::Done)
}

fn print_schema(words: &Words) -> Result<Exit, Failure> {
    writeln!(io::stdout(), "{:#}", schema::render(words))?;
    Ok(Exit::Done)
}

/// Carries the command out; the settings were read, so they are sound.
pub(crate) fn run(config: ConfigArgs, context: &Context) -> Result<Exit, Failure> {
    match config.command.unwrap_or_default() {
        ConfigCommand::Path => print_path(),
        ConfigCommand::Example => print_example(&context.words),
        ConfigCommand::Schema => print_schema(&context.words),
        ConfigCommand::Check => check(context),
        ConfigCommand::Show => show(context),
    }
}

fn check(context: &Context) -> Result<Exit, Failure> {
    keys::keymap(&context.config.keys)?;
    check_themes(context)?;
    let webhook = context.webhook()?;
    let file = context.paths.config_file();
    let mut stdout = io::stdout().lock();
    let mut say = |sentence: Sentence| writeln!(stdout, "{}", context.words.say(&sentence));
    if file.exists() {
        say(Sentence::new("config-sound").with("file", &*file))?;
    } else {
        say(Sentence::new("config-absent").with("file", &*file))?;
    }
    match webhook {
        Some(webhook) => say(Sentence::new("config-portal").with("portal", webhook.host()))?,
        None => say(Sentence::new("config-no-portal"))?,
    }
    Ok(Exit::Done)
}

/// The themes that the settings name, in every profile, are there and sound.
fn check_themes(context: &Context) -> Result<(), Failure> {
    let themes = context.themes();
    let read = |name: &str| themes.read(name).map(drop).map_err(Failure::Theme);
    read(&context.config.theme)?;
    for profile in config::profiles(&context.paths.config_file())? {
        read(&context.with_profile(Some(&profile))?.config.theme)?;
    }
    Ok(())
}

fn show(context: &Context) -> Result<Exit, Failure> {
    let sources = Sources::of_process(&context.paths, context.arguments.profile.clone())?;
    let mut settings = Config::settings(&sources)?;
    let chosen = context.theme_file().and_then(|file| file.read());
    for theme in settings.iter_mut().filter(|setting| setting.name == "theme") {
        theme.value = chosen.as_ref().map_or_else(|| theme.value.clone(), |chosen| format!("{chosen:?}"));
    }
    keys::keymap(&context.config.keys)?;
    let mut stdout = io::stdout().lock();
    if let Some(profile) = &context.config.profile {
        writeln!(
            stdout,
            "# {}",
            context.words.with("config-profile", &[("profile", profile.as_str().into())])
        )?;
    }
    let written = settings.iter().map(|setting| setting.name.len() + setting.value.len() + 3);
    let width = written.max().unwrap_or_default();
    for setting in &settings {
        let line = format!("{} = {}", setting.name, setting.value);
        let origin = match &setting.origin {
            _ if setting.name == "theme" && chosen.is_some() => Sentence::new("origin-chosen"),
            Some(origin) => origin.sentence(),
            None => Sentence::new("origin-default"),
        };
        writeln!(stdout, "{line:<width$}  # {}", context.words.say(&origin))?;
    }
    if !context.config.keys.is_empty() {
        writeln!(stdout, "\n[keys]")?;
    }
    for keys in &context.config.keys {
        writeln!(
            stdout,
            "{} = {:?}  # {}",
            keys.action,
            keys.keys,
            context.words.say(&keys.origin.sentence())
        )?;
    }
    Ok(Exit::Done)
}
