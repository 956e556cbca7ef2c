//! The help in the user's language: the definition of the command line, with every text of a reader from Fluent.

use clap::builder::{PossibleValue, PossibleValuesParser, StyledStr, Styles};
use clap::{Arg, Command};

use super::help_text::HelpText;
use crate::words::Words;

/// What clap writes for the options in a usage.
const OPTIONS: &str = "[OPTIONS]";
/// The widest help, in columns: longer lines are hard to read.
pub(super) const WIDEST: usize = 100;

/// The definition in that language, for so many columns. It is for readers alone: the values of its arguments are read
/// from the one that it was made of.
pub(super) fn localised(command: Command, words: &Words, width: usize) -> Command {
    let width = width.min(WIDEST);
    let mut whole = command.term_width(width);
    // Gives each command its help option, and those of the commands above.
    whole.build();
    below(whole, &Reader { words, width }, None)
}

/// What the messages about a command are called, like `whosin` and `config-show`.
pub(super) fn name_of(command: &Command, above: Option<&str>) -> String {
    match above.filter(|_| command.get_name() != "help") {
        None | Some("whosin") => command.get_name().to_owned(),
        Some(above) => format!("{above}-{}", command.get_name()),
    }
}

/// Who reads: a language and a width in columns.
struct Reader<'a> {
    words: &'a Words,
    width: usize,
}

fn below(command: Command, reader: &Reader, above: Option<&str>) -> Command {
    let words = reader.words;
    let name = name_of(&command, above);
    let mut command = command
        .about(words.get(&format!("command-{name}")))
        .subcommand_value_name(words.get("frame-command"))
        .mut_args(|argument| described(argument, &name, words));
    let styles = command.get_styles().clone();
    let usage = usage(&mut command, words);
    let notes = HelpText::of(&name, words).laid_out(reader.width, words);
    let template = template(&command, &styles, words);
    // clap's own command on the help of others has those below it once more.
    let above = if command.get_name() == "help" { above.map(str::to_owned) } else { Some(name) };
    let command = command.override_usage(usage).help_template(template).after_help(notes);
    command.mut_subcommands(|command| below(command, reader, above.as_deref()))
}

/// An argument with what it is for; its choices and its default stand behind that.
fn described(argument: Arg, command: &str, words: &Words) -> Arg {
    let id = argument.get_id().as_str().to_owned();
    let own = words.find(&format!("option-{command}-{id}"));
    let help = own.unwrap_or_else(|| words.get(&format!("option-{id}")));
    if !argument.get_action().takes_values() {
        return argument.help(help).long_help(None::<&str>);
    }
    let names = argument.get_value_names().unwrap_or_default().iter();
    let names: Vec<String> = names.map(|name| words.get(&format!("value-{}", name.to_lowercase()))).collect();
    let argument = with_meanings(argument, words);
    let help = with_default(with_choices(help, &argument, words), &argument, words);
    argument
        .value_names(names)
        .help(help)
        .long_help(None::<&str>)
        .hide_possible_values(true)
        .hide_default_value(true)
}

/// The choices with what they mean, for completion.
fn with_meanings(argument: Arg, words: &Words) -> Arg {
    let choices = argument.get_possible_values();
    if choices.iter().all(|choice| choice.get_help().is_none()) {
        return argument;
    }
    let meant = choices.into_iter().map(|choice| {
        let key = format!("choice-{}-{}", argument.get_id(), choice.get_name());
        choice.help(words.get(&key))
    });
    let meant = PossibleValuesParser::new(meant.collect::<Vec<_>>());
    argument.value_parser(meant)
}

fn with_choices(help: String, argument: &Arg, words: &Words) -> String {
    let choices = argument.get_possible_values();
    let meaning = |name: &str| words.find(&format!("choice-{}-{name}", argument.get_id()));
    let (plain, meant): (Vec<_>, Vec<_>) =
        choices.iter().map(PossibleValue::get_name).partition(|name| meaning(name).is_none());
    let mut lines = vec![help];
    if !plain.is_empty() {
        let choices = plain.join(", ");
        let first = lines.remove(0);
        lines.push(words.with("frame-with-choices", &[("help", first.into()), ("choices", choices.into())]));
    }
    lines.extend(meant.into_iter().map(|name| format!("- {name}: {}", meaning(name).unwrap_or_default())));
    lines.join("\n")
}

fn with_default(help: String, argument: &Arg, words: &Words) -> String {
    let Some(default) = argument.get_default_values().first().map(|value| value.to_string_lossy()) else {
        return help;
    };
    // The list of choices ends it otherwise.
    let (first, rest) = help.split_once('\n').map_or((&*help, None), |(first, rest)| (first, Some(rest)));
    let first = words.with("frame-with-default", &[("help", first.into()), ("default", default.into())]);
    rest.map_or_else(|| first.clone(), |rest| format!("{first}\n{rest}"))
}

/// The usage as clap makes it, with its words in the language, marked up as clap marks it up.
fn usage(command: &mut Command, words: &Words) -> StyledStr {
    let whole = command.render_usage().ansi().to_string();
    // Behind the heading, which has no blank.
    let usage = whole.split_once(' ').map_or(&*whole, |(_, usage)| usage);
    StyledStr::from(usage.replace(OPTIONS, &words.get("frame-any-options")))
}

fn template(command: &Command, styles: &Styles, words: &Words) -> StyledStr {
    let style = styles.get_header();
    let heading = |key: &str| format!("{}{}{}", style.render(), words.get(key), style.render_reset());
    let mut sections = vec![format!("{{about-with-newline}}\n{} {{usage}}", heading("frame-usage"))];
    let shown = |argument: &&Arg| !argument.is_hide_set();
    let parts = [
        (command.has_subcommands(), "frame-commands", "subcommands"),
        (command.get_positionals().any(|argument| shown(&argument)), "frame-arguments", "positionals"),
        (command.get_opts().any(|argument| shown(&argument)), "frame-options", "options"),
    ];
    for (_, key, tag) in parts.into_iter().filter(|(is_there, ..)| *is_there) {
        sections.push(format!("{}\n{{{tag}}}", heading(key)));
    }
    StyledStr::from(sections.join("\n\n") + "{after-help}")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use clap::CommandFactory;

    use super::*;
    use crate::cli::Arguments;
    use crate::words::Language;

    /// What the messages on commands, options, choices and values are called that the command line has.
    fn wanted() -> BTreeSet<String> {
        fn walk(command: &Command, above: Option<&str>, wanted: &mut BTreeSet<String>) {
            let name = name_of(command, above);
            wanted.insert(format!("command-{name}"));
            for argument in command.get_arguments() {
                let id = argument.get_id();
                wanted.insert(format!("option-{id}"));
                wanted.insert(format!("option-{name}-{id}"));
                for value in argument.get_value_names().into_iter().flatten() {
                    wanted.insert(format!("value-{}", value.to_lowercase()));
                }
                for choice in argument.get_possible_values() {
                    wanted.insert(format!("choice-{id}-{}", choice.get_name()));
                }
            }
            for command in command.get_subcommands().filter(|command| command.get_name() != "help") {
                walk(command, Some(&name), wanted);
            }
        }
        let mut whole = Arguments::command();
        whole.build();
        let mut wanted = ["command-help", "command-keys", "command-filters"].map(str::to_owned).into();
        walk(&whole, None, &mut wanted);
        wanted
    }

    #[test]
    fn no_message_is_about_what_the_command_line_lacks() {
        let wanted = wanted();
        let families = ["command-", "option-", "choice-", "value-"];
        for key in Words::keys(Language::ENGLISH) {
            let of_command = key.trim_end_matches("-more").trim_end_matches("-examples");
            let is_ours =
                families.iter().any(|family| key.starts_with(family)) && !key.starts_with("option-takes-");
            assert!(!is_ours || wanted.contains(of_command), "{key}");
        }
    }

    #[test]
    fn every_text_of_the_help_comes_from_a_message() {
        fn walk(command: &Command, path: &str) {
            let told = |text: Option<&StyledStr>| text.map(ToString::to_string).unwrap_or_default();
            let is_key = |text: &str| {
                text.is_empty() || ["command-", "option-"].iter().any(|key| text.starts_with(key))
            };
            assert!(!is_key(&told(command.get_about())), "{path}");
            for argument in command.get_arguments() {
                assert!(!is_key(&told(argument.get_help())), "{path} {}", argument.get_id());
                for name in argument.get_value_names().into_iter().flatten() {
                    assert!(!name.starts_with("value-"), "{path} {name}");
                }
                for choice in argument.get_possible_values() {
                    assert!(!told(choice.get_help()).starts_with("choice-"), "{path} {}", choice.get_name());
                }
            }
            let below = command.get_subcommands().filter(|command| command.get_name() != "help");
            below.for_each(|command| walk(command, &format!("{path} {}", command.get_name())));
        }
        walk(&localised(Arguments::command(), &Words::english(), WIDEST), "whosin");
    }

    #[test]
    fn no_word_of_the_help_is_english_by_itself() {
        fn walk(command: &mut Command, known: &BTreeSet<String>, found: &mut BTreeSet<String>) {
            let name = command.get_name().to_owned();
            for help in [command.render_long_help(), command.render_help()] {
                let text = help.to_string();
                let words = text.split(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_')));
                let words = words.map(|word| word.trim_matches('-')).filter(|word| {
                    word.len() > 1
                        && word.contains(|c: char| c.is_ascii_alphabetic())
                        && !known.contains(*word)
                });
                found.extend(words.map(|word| format!("{word} ({name})")));
            }
            command.get_subcommands_mut().for_each(|command| walk(command, known, found));
        }
        fn names(command: &Command, known: &mut BTreeSet<String>) {
            known.insert(command.get_name().to_owned());
            for argument in command.get_arguments() {
                known.extend(argument.get_long().map(str::to_owned));
                known
                    .extend(argument.get_possible_values().iter().map(|choice| choice.get_name().to_owned()));
                known.extend(
                    argument.get_default_values().iter().map(|value| value.to_string_lossy().into_owned()),
                );
            }
            command.get_subcommands().for_each(|command| names(command, known));
        }
        let mut whole = localised(Arguments::command(), &Words::pseudo(), WIDEST);
        let (mut known, mut found) = (BTreeSet::new(), BTreeSet::new());
        names(&whole, &mut known);
        walk(&mut whole, &known, &mut found);
        assert_eq!(found, BTreeSet::new());
    }

    #[test]
    fn no_word_of_a_complaint_is_english_by_itself() {
        let (words, mut found) = (Words::pseudo(), Vec::new());
        for line in [
            "--nonsense",
            "list --jsom",
            "list --json --plain",
            "lst x y --z",
            "show",
            "wait x",
            "status idel",
            "demo --people 0",
            "list --timeout soon",
            "portal --listen here",
            "portal --fault nothing",
            "notes nothing",
            "--profile",
            "cache x y",
            "--color blue",
            "status --for",
        ] {
            let arguments = std::iter::once("whosin").chain(line.split(' '));
            let Err(error) = localised(Arguments::command(), &words, WIDEST).try_get_matches_from(arguments)
            else {
                continue;
            };
            let told = crate::cli::mistake::told(&error, &words);
            for english in
                ["error", "Usage", "OPTIONS", "COMMAND", "tip", "takes", "value", "argument", "found", "try"]
            {
                if told.contains(english) {
                    found.push(format!("{english} in {told:?}"));
                }
            }
            assert!(!told.contains(&words.get("mistake-else")), "{line}: {told}");
        }
        assert_eq!(found, [""; 0]);
    }
}
