//! The page of a command.

use std::io;

use clap::{Arg, ArgAction, Command};
use clap_mangen::Man;

use super::commands;
use super::roff::{bold, entry, examples, italic, paragraph, section};
use crate::cli::Exit;
use crate::cli::help_text::HelpText;
use crate::words::Words;

/// The variables of the environment, with the messages on them.
const VARIABLES: [(&str, &str); 4] = [
    ("WHOSIN_WEBHOOK", "manual-webhook"),
    ("WHOSIN_PROFILE", "manual-profile"),
    ("WHOSIN_*", "manual-setting"),
    ("NO_COLOR", "manual-no-color"),
];
/// The files, with the messages on them.
const FILES: [(&str, &str); 3] = [
    ("$XDG_CONFIG_HOME/whosin/config.toml", "manual-config-file"),
    ("$XDG_CACHE_HOME/whosin", "manual-cache-folder"),
    ("$XDG_STATE_HOME/whosin/whosin.log", "manual-log-file"),
];
/// The names in both, which no language changes.
#[cfg(test)]
pub(super) const NAMES: [&str; 7] = {
    let [(webhook, _), (profile, _), (settings, _), (no_color, _)] = VARIABLES;
    let [(config, _), (cache, _), (log, _)] = FILES;
    [webhook, profile, settings, no_color, config, cache, log]
};
/// The headings that clap writes, with the messages in their place.
const HEADINGS: [(&str, &str); 3] =
    [("NAME", "manual-name"), ("OPTIONS", "manual-options"), ("SUBCOMMANDS", "manual-commands")];

/// The page without what else to read: clap's description of the options, and around it what its own pages lack. The
/// definition is in the language already; `name` is what its messages are called.
pub(super) fn render(command: &Command, name: &str, source: &str, words: &Words) -> io::Result<String> {
    let man = Man::new(command.clone()).manual("whosin").source(source);
    let mut page = Vec::new();
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    let mut rest = Vec::new();
    man.render_options_section(&mut rest)?;
    if commands(command).next().is_some() {
        man.render_subcommands_section(&mut rest)?;
    }
    let text = |bytes: Vec<u8>| {
        Ok::<_, io::Error>(translated(&String::from_utf8(bytes).map_err(io::Error::other)?, words))
    };
    let mut page = text(page)?;
    page += &synopsis(command, words);
    let help = HelpText::of(name, words);
    page += &section("manual-description", words);
    page += &paragraph(&format!("{}.", command.get_about().map(ToString::to_string).unwrap_or_default()));
    page.extend(help.paragraphs.iter().map(|note| paragraph(note)));
    page += &text(rest)?;
    page += &examples(&help.examples, words);
    if command.get_name() == "whosin" {
        let told = |(name, key): &(&str, &str)| entry(&bold(name), &words.get(key));
        page += &section("manual-environment", words);
        page.extend(VARIABLES.iter().map(told));
        page += &section("manual-files", words);
        page.extend(FILES.iter().map(told));
    }
    page += &section("manual-exit-status", words);
    page.extend(Exit::ALL.iter().map(|exit| entry(&bold(&exit.number()), &words.get(exit.meaning()))));
    Ok(page)
}

/// What clap wrote, with its headings in the language.
fn translated(page: &str, words: &Words) -> String {
    let heading = |line: &str| {
        let title = line.strip_prefix(".SH ")?;
        let (_, key) = HEADINGS.iter().find(|(written, _)| *written == title)?;
        Some(section(key, words))
    };
    page.lines().map(|line| heading(line).unwrap_or_else(|| format!("{line}\n"))).collect()
}

/// How the command is written, with the values of its options.
fn synopsis(command: &Command, words: &Words) -> String {
    let name = bold(command.get_bin_name().unwrap_or_else(|| command.get_name()));
    let options = command.get_arguments().filter(|argument| !argument.is_positional() && !is_help(argument));
    let mut parts: Vec<String> = std::iter::once(name.clone()).chain(options.map(option)).collect();
    parts.extend(command.get_positionals().map(positional));
    let choices: Vec<String> = commands(command).map(|command| bold(command.get_name())).collect();
    let takes_words = command.get_positionals().next().is_some();
    if !choices.is_empty() && !takes_words {
        parts.push(format!("[{}]", choices.join("|")));
    }
    let mut lines = vec![parts.join("\n")];
    if !choices.is_empty() && takes_words {
        let (command, argument) = (words.get("frame-command"), words.get("manual-argument"));
        lines.push(format!("{name} {} [{}]...", italic(&command), italic(&argument)));
    }
    let title = section("manual-synopsis", words);
    format!("{title}.nh\n.ad l\n{}\n.ad\n.hy\n", lines.join("\n.br\n"))
}

fn is_help(argument: &Arg) -> bool {
    argument.is_hide_set()
        || matches!(
            argument.get_action(),
            ArgAction::Help | ArgAction::HelpShort | ArgAction::HelpLong | ArgAction::Version
        )
}

fn option(argument: &Arg) -> String {
    let mut written = bold(&format!("--{}", argument.get_long().unwrap_or_default()));
    if argument.get_action().takes_values() {
        // The blank must not end a line.
        written = format!("{written}\\ {}", value(argument));
    }
    if argument.is_required_set() { written } else { format!("[{written}]") }
}

fn positional(argument: &Arg) -> String {
    let many = argument.get_num_args().is_some_and(|number| number.max_values() > 1);
    let dots = if many { "..." } else { "" };
    let value = value(argument);
    if argument.is_required_set() { format!("{value}{dots}") } else { format!("[{value}]{dots}") }
}

/// The choices of an argument of this command alone, or what its value is called.
fn value(argument: &Arg) -> String {
    let choices = argument.get_possible_values();
    if choices.is_empty() || argument.is_global_set() {
        let names = argument.get_value_names().unwrap_or_default();
        return italic(names.first().map_or("VALUE", |name| name.as_str()));
    }
    let choices: Vec<String> = choices.iter().map(|choice| bold(choice.get_name())).collect();
    choices.join("|")
}
