//! The page of a command.

use std::io;

use clap::builder::PossibleValue;
use clap::{Arg, ArgAction, Command};
use clap_mangen::Man;

use super::commands;
use super::roff::{bold, entry, examples, italic, paragraph, section};
use crate::cli::Exit;
use crate::cli::help_text::HelpText;

/// What is in no command's definition.
const MORE: &str = include_str!("../../../../assets/man/whosin.roff");

/// The page without what else to read: clap's description of the options, and around it what its own pages lack.
pub(super) fn render(command: &Command, source: &str) -> io::Result<String> {
    let man = Man::new(command.clone().mut_args(with_choices)).manual("whosin").source(source);
    let mut page = Vec::new();
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    let mut rest = Vec::new();
    man.render_options_section(&mut rest)?;
    if commands(command).next().is_some() {
        man.render_subcommands_section(&mut rest)?;
    }
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).map_err(io::Error::other);
    let mut page = text(page)?;
    page += &synopsis(command);
    let notes = command.get_after_help().map(ToString::to_string).unwrap_or_default();
    let help = HelpText::read(&notes);
    page += &section("Description");
    page += &paragraph(&format!("{}.", command.get_about().map(ToString::to_string).unwrap_or_default()));
    page.extend(help.paragraphs.iter().map(|note| paragraph(note)));
    page += &text(rest)?;
    page += &examples(&help.examples);
    if command.get_name() == "whosin" {
        page += MORE;
    }
    page += &section("Exit status");
    page.extend(Exit::ALL.iter().map(|exit| entry(&bold(&exit.number()), exit.meaning())));
    Ok(page)
}

/// An argument whose choices need no explanation names them in its line.
fn with_choices(argument: Arg) -> Arg {
    let choices = argument.get_possible_values();
    if !argument.get_action().takes_values()
        || choices.is_empty()
        || choices.iter().any(|one| one.get_help().is_some())
    {
        return argument;
    }
    let names: Vec<&str> = choices.iter().map(PossibleValue::get_name).collect();
    let help = argument.get_help().map(ToString::to_string).unwrap_or_default();
    argument.help(format!("{help}: {}", names.join(", "))).hide_possible_values(true)
}

/// How the command is written, with the values of its options.
fn synopsis(command: &Command) -> String {
    let name = bold(command.get_bin_name().unwrap_or_else(|| command.get_name()));
    let options = command.get_arguments().filter(|argument| !argument.is_positional() && !is_help(argument));
    let mut words: Vec<String> = std::iter::once(name.clone()).chain(options.map(option)).collect();
    words.extend(command.get_positionals().map(positional));
    let choices: Vec<String> = commands(command).map(|command| bold(command.get_name())).collect();
    let takes_words = command.get_positionals().next().is_some();
    if !choices.is_empty() && !takes_words {
        words.push(format!("[{}]", choices.join("|")));
    }
    let mut lines = vec![words.join("\n")];
    if !choices.is_empty() && takes_words {
        lines.push(format!("{name} {} [{}]...", italic("COMMAND"), italic("ARGUMENT")));
    }
    format!("{}.nh\n.ad l\n{}\n.ad\n.hy\n", section("Synopsis"), lines.join("\n.br\n"))
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
