//! `whosin complete`: what can stand at the cursor, for the scripts of `whosin completions`.
//!
//! The definition of the command line knows commands, options and most values; names of people, departments and
//! profiles are added from the settings file and from what is remembered. A press of Tab asks neither the portal nor
//! the user.

mod line;
mod values;

use std::ffi::OsString;
use std::io::{self, Write};

use clap::builder::StyledStr;
use clap::{Args, Command, CommandFactory};
use clap_complete::Shell;
use clap_complete::engine::{ArgValueCompleter, CompletionCandidate, complete};

use crate::cli::{Arguments, Exit, Failure, help};
use crate::words::Words;
use line::Line;
use values::Values;

/// `whosin complete`.
#[derive(Clone, Debug, Args)]
pub struct CompleteArgs {
    /// The shell that asks
    pub shell: Shell,

    /// The words up to the cursor, the last being the one that is typed; of bash: its line up to the cursor, and what
    /// breaks words there
    #[arg(last = true)]
    pub words: Vec<String>,
}

/// Prints a candidate a line, as the script of that shell takes it: whole, and behind a tab what it means. For bash,
/// whose line editor replaces a part of a word: that part, quoted.
pub(crate) fn run(arguments: &CompleteArgs, words: &Words) -> Result<Exit, Failure> {
    let mut text = String::new();
    match (arguments.shell, arguments.words.as_slice()) {
        (Shell::Bash, [line, breaks, ..]) => {
            let line = Line::read(line, breaks);
            for candidate in candidates(&line.words, words) {
                text += &line.replacement(&candidate.get_value().to_string_lossy());
                text.push('\n');
            }
        }
        (Shell::Bash, _) => {}
        (shell, line) => {
            for candidate in candidates(&typed(shell, line), words) {
                text += &candidate.get_value().to_string_lossy();
                if let Some(help) = candidate.get_help().filter(|_| shell != Shell::Elvish) {
                    text.push('\t');
                    text += help.to_string().lines().next().unwrap_or_default();
                }
                text.push('\n');
            }
        }
    }
    io::stdout().lock().write_all(text.as_bytes())?;
    Ok(Exit::Done)
}

/// The words as they are meant. fish gives the last one as it is typed, with its quotes; `PowerShell`, which loses empty
/// arguments, puts an equals sign before it.
fn typed(shell: Shell, words: &[String]) -> Vec<String> {
    let mut words = words.to_vec();
    if let Some(last) = words.last_mut() {
        match shell {
            Shell::Fish => *last = line::unquoted(last),
            Shell::PowerShell => *last = last.strip_prefix('=').unwrap_or(last).to_owned(),
            _ => {}
        }
    }
    words
}

/// What can stand in the place of the last word; the first is the program's name.
fn candidates(line: &[String], words: &Words) -> Vec<CompletionCandidate> {
    let Some((last, before)) = line.split_last().filter(|(_, before)| !before.is_empty()) else {
        return Vec::new();
    };
    let localised = help::localised(Arguments::command(), words, help::WIDEST);
    let mut command = with_values(localised, &Values::new(profile(before)));
    let arguments: Vec<OsString> = line.iter().map(OsString::from).collect();
    // Only a line that is none has no candidates at all.
    let mut found = complete(&mut command, arguments, before.len(), None).unwrap_or_default();
    let is_option =
        |candidate: &CompletionCandidate| candidate.get_value().to_string_lossy().starts_with('-');
    // Options are for those who begin one, or where nothing else can stand.
    if last.is_empty() && !found.iter().all(is_option) {
        found.retain(|candidate| !is_option(candidate));
    }
    found
}

/// The profile that the line names.
fn profile(words: &[String]) -> Option<String> {
    const OPTION: &str = "--profile";
    let mut words = words.iter().take_while(|word| *word != "--");
    let mut named = None;
    while let Some(word) = words.next() {
        if word == OPTION {
            named = words.next().or(named);
        } else if let Some(("", name)) = word.strip_prefix(OPTION).and_then(|rest| rest.split_once('=')) {
            return Some(name.to_owned());
        }
    }
    named.cloned()
}

/// The definition with the values that it does not know by itself.
fn with_values(command: Command, values: &Values) -> Command {
    let name = command.get_name().to_owned();
    let command = command.mut_args(|argument| {
        let values = values.clone();
        let completer = match (name.as_str(), argument.get_id().as_str()) {
            (_, "who") => ArgValueCompleter::new(move |typed: &_| values.people(typed)),
            ("list", "query") => ArgValueCompleter::new(move |typed: &_| values.query_words(typed)),
            (_, "department") => ArgValueCompleter::new(move |typed: &_| values.departments(typed)),
            (_, "profile") => ArgValueCompleter::new(move |typed: &_| values.profiles(typed)),
            (_, "theme") => ArgValueCompleter::new(values::themes),
            (_, "format") => ArgValueCompleter::new(values::formats),
            (_, "fault") => ArgValueCompleter::new(values::faults),
            ("man", "command") => ArgValueCompleter::new(values::commands),
            _ => return argument,
        };
        argument.add(completer)
    });
    command.mut_subcommands(|command| with_values(command, values))
}

/// A candidate with what it means.
fn candidate(value: String, help: &str) -> CompletionCandidate {
    let help = (!help.is_empty()).then(|| StyledStr::from(help.to_owned()));
    CompletionCandidate::new(value).help(help)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offered(line: &str) -> Vec<String> {
        let words: Vec<String> = line.split(' ').map(str::to_owned).collect();
        candidates(&words, &Words::english())
            .iter()
            .map(|candidate| candidate.get_value().to_string_lossy().into_owned())
            .collect()
    }

    #[test]
    fn every_value_that_is_a_choice_is_offered() {
        assert_eq!(offered("whosin wait anna --until "), ["online", "back", "offline", "free"]);
        assert_eq!(offered("whosin status d"), ["dnd"]);
        assert_eq!(offered("whosin list --format w"), ["waybar"]);
        assert_eq!(offered(r"whosin list --format={id}\t{na"), [r"--format={id}\t{name}"]);
        assert_eq!(offered("whosin portal --fault o"), ["overload"]);
        assert_eq!(offered("whosin portal --fault tired=im.user.g"), ["tired=im.user.get"]);
        assert_eq!(offered("whosin man sta"), ["status"]);
        assert_eq!(offered("whosin completions z"), ["zsh"]);
        assert_eq!(offered("whosin config p"), ["path"]);
        assert_eq!(offered("whosin --color 25"), ["256"]);
        assert_eq!(offered("whosin demo --theme solarized-d"), ["solarized-dark"]);
    }

    #[test]
    fn options_are_offered_to_those_who_begin_one() {
        assert_eq!(offered("whosin show --fi"), ["--first"]);
        assert!(offered("whosin status ").iter().all(|word| !word.starts_with('-')));
        assert!(offered("whosin demo ").contains(&"--seed".to_owned()), "nothing else can be told there");
        let commands = offered("whosin ");
        assert!(commands.contains(&"show".to_owned()) && !commands.contains(&"complete".to_owned()));
    }

    #[test]
    fn the_line_names_the_profile() {
        let named = |line: &str| profile(&line.split(' ').map(str::to_owned).collect::<Vec<_>>());
        assert_eq!(named("whosin --profile work show").as_deref(), Some("work"));
        assert_eq!(named("whosin show --profile=home").as_deref(), Some("home"));
        assert_eq!(named("whosin show -- --profile=home"), None);
        assert_eq!(named("whosin show --profiles"), None);
    }
}
