//! `whosin man`: the manual, a page for each command, and on what several have in common.

mod page;
mod roff;
mod topics;

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::{Args, Command, CommandFactory};

use crate::cli::{Arguments, Exit, Failure, help};
use crate::words::{Language, Words};
use topics::{TOPICS, Topic};

/// `whosin man`.
#[derive(Clone, Debug, Args)]
pub struct ManArgs {
    /// The page of this command, or on keys or filters; without it, whosin's own
    #[arg(value_name = "COMMAND", conflicts_with = "dir")]
    pub command: Vec<String>,

    /// Write every page into this directory, which is made when it is missing
    #[arg(long, value_name = "DIR")]
    pub dir: Option<PathBuf>,
}

/// What stands at the foot of every page.
const SOURCE: &str = concat!("whosin ", env!("CARGO_PKG_VERSION"));

/// What else to read, beside whosin's own page and those above and below in the tree of commands.
const RELATED: [(&str, &[&str]); 18] = [
    ("demo", &["keys", "filters", "portal"]),
    ("relay", &["portal", "doctor"]),
    ("portal", &["demo"]),
    ("show", &["list", "wait", "history"]),
    ("list", &["filters", "show"]),
    ("watch", &["wait", "history"]),
    ("wait", &["watch", "show"]),
    ("status", &["watch"]),
    ("history", &["watch", "cache"]),
    ("cache", &["config", "history"]),
    ("login", &["config", "doctor"]),
    ("config", &["keys", "login", "doctor"]),
    ("completions", &["man"]),
    ("man", &["completions"]),
    ("doctor", &["login", "config"]),
    ("keys", &["filters", "config", "config-example"]),
    ("filters", &["keys", "list"]),
    ("config-example", &["keys"]),
];

/// One page of the manual.
struct Page<'a> {
    /// `whosin-config-path`, as the file is called.
    name: String,
    /// The page of the command above.
    above: Option<String>,
    subject: Subject<'a>,
}

impl Page<'_> {
    /// What its messages are called behind `command-`.
    fn messages(&self) -> &str {
        self.name.strip_prefix("whosin-").unwrap_or(&self.name)
    }
}

/// What a page is about.
enum Subject<'a> {
    Command(&'a Command),
    Topic(Topic),
}

/// Prints one page or writes them all.
pub(crate) fn run(arguments: &ManArgs, words: &Words) -> Result<Exit, Failure> {
    let whosin = built(words);
    let pages = all(&whosin);
    if let Some(directory) = &arguments.dir {
        return write_all(&pages, directory, words)
            .map(|()| Exit::Done)
            .map_err(|source| Failure::Pages { directory: directory.clone(), source });
    }
    let name = name_of(&arguments.command.join("-"));
    let page = pages.iter().find(|page| page.name == name);
    let page = page.ok_or_else(|| Failure::NoCommand(arguments.command.join(" ")))?;
    let text = render(page, &pages, words)?;
    let mut stdout = io::stdout().lock();
    stdout.write_all(text.as_bytes())?;
    stdout.flush()?;
    Ok(Exit::Done)
}

/// The names of all pages but whosin's own, as `whosin man` takes them.
pub(crate) fn names() -> Vec<String> {
    let whosin = built(&Words::of(Language::ENGLISH));
    all(&whosin).iter().filter_map(|page| page.name.strip_prefix("whosin-").map(str::to_owned)).collect()
}

/// The page of a command.
fn name_of(command: &str) -> String {
    let command = command.strip_prefix("whosin").unwrap_or(command).trim_start_matches('-');
    if command.is_empty() { "whosin".to_owned() } else { format!("whosin-{command}") }
}

/// The definition with every name made whole; nobody needs a page on `help`.
fn built(words: &Words) -> Command {
    help::localised(Arguments::command().disable_help_subcommand(true), words, help::WIDEST)
}

fn commands(whosin: &Command) -> impl Iterator<Item = &Command> {
    whosin.get_subcommands().filter(|command| !command.is_hide_set() && command.get_name() != "help")
}

/// All pages: of the commands as the help lists them, each with those below it, then the topics.
fn all(whosin: &Command) -> Vec<Page<'_>> {
    fn add<'a>(command: &'a Command, above: Option<String>, pages: &mut Vec<Page<'a>>) {
        let name = command.get_display_name().unwrap_or_else(|| command.get_name()).to_owned();
        pages.push(Page { name: name.clone(), above, subject: Subject::Command(command) });
        for below in commands(command) {
            add(below, Some(name.clone()), pages);
        }
    }
    let mut pages = Vec::new();
    add(whosin, None, &mut pages);
    pages.extend(TOPICS.into_iter().map(|topic| Page {
        name: name_of(topic.name),
        above: Some("whosin".to_owned()),
        subject: Subject::Topic(topic),
    }));
    pages
}

fn write_all(pages: &[Page<'_>], directory: &Path, words: &Words) -> io::Result<()> {
    fs::create_dir_all(directory)?;
    pages.iter().try_for_each(|page| {
        fs::write(directory.join(format!("{}.1", page.name)), render(page, pages, words)?)
    })
}

fn render(page: &Page<'_>, pages: &[Page<'_>], words: &Words) -> io::Result<String> {
    let text = match &page.subject {
        Subject::Command(command) => page::render(command, page.messages(), SOURCE, words)?,
        Subject::Topic(topic) => topic.render(SOURCE, words),
    };
    Ok(text + &roff::see_also(&see_also(page, pages), words))
}

/// whosin's own page, those above and below, and the related ones, each once.
fn see_also(page: &Page<'_>, pages: &[Page<'_>]) -> Vec<String> {
    let below =
        pages.iter().filter(|other| other.above.as_ref() == Some(&page.name)).map(|below| below.name.clone());
    let related = RELATED.iter().filter(|(name, _)| name_of(name) == page.name);
    let related = related.flat_map(|(_, names)| names.iter().map(|name| name_of(name)));
    let mut names = vec!["whosin".to_owned()];
    for name in page.above.clone().into_iter().chain(below).chain(related) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names.retain(|name| *name != page.name);
    names
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn text(name: &str) -> String {
        let whosin = built(&Words::english());
        let pages = all(&whosin);
        render(pages.iter().find(|page| page.name == name).unwrap(), &pages, &Words::english()).unwrap()
    }

    #[test]
    fn every_page_has_what_a_reader_looks_for() {
        let whosin = built(&Words::english());
        let pages = all(&whosin);
        for page in &pages {
            let text = render(page, &pages, &Words::english()).unwrap();
            let mut sections = vec!["DESCRIPTION", "SEE ALSO"];
            if matches!(page.subject, Subject::Command(_)) {
                sections.extend(["SYNOPSIS", "EXAMPLES", "EXIT STATUS"]);
                for exit in Exit::ALL {
                    assert!(text.contains(&Words::english().get(exit.meaning())), "{}: {exit:?}", page.name);
                }
            }
            for section in sections {
                assert!(text.contains(&format!(".SH \"{section}\"\n")), "{} has no {section}", page.name);
            }
            assert!(text.starts_with('.') && text.contains("whosin 0."), "{}", page.name);
        }
        for name in ["whosin-config-path", "whosin-config-check", "whosin-config-show", "whosin-keys"] {
            assert!(pages.iter().any(|page| page.name == name), "{name}");
        }
    }

    #[test]
    fn what_else_to_read_is_there() {
        let whosin = built(&Words::english());
        let pages = all(&whosin);
        let is_there = |name: &str| pages.iter().any(|page| page.name == name);
        for (name, related) in RELATED {
            assert!(is_there(&name_of(name)), "{name}");
            assert!(related.iter().all(|name| is_there(&name_of(name))), "{related:?}");
        }
        for page in pages.iter().filter(|page| page.name != "whosin") {
            let others = see_also(page, &pages);
            assert!(others.contains(&"whosin".to_owned()) && !others.contains(&page.name), "{}", page.name);
        }
        let whole = see_also(&pages[0], &pages);
        assert!(whole.contains(&"whosin-keys".to_owned()) && whole.contains(&"whosin-doctor".to_owned()));
    }

    #[test]
    fn a_synopsis_tells_the_values() {
        let wait = text("whosin-wait");
        let until = "\\fB\\-\\-until\\fR\\ \\fBonline\\fR|\\fBback\\fR|\\fBoffline\\fR|\\fBfree\\fR\n";
        assert!(wait.contains(until) && wait.contains("[\\fB\\-\\-profile\\fR\\ \\fINAME\\fR]"), "{wait}");
        assert!(wait.contains("\n\\fIWHO\\fR...\n"), "{wait}");
        let config = text("whosin-config");
        assert!(
            config.contains("[\\fBpath\\fR|\\fBcheck\\fR|\\fBshow\\fR|\\fBexample\\fR|\\fBschema\\fR]"),
            "{config}"
        );
        let whosin = text("whosin");
        assert!(
            whosin.contains("[\\fIQUERY\\fR]...\n.br\n") && whosin.contains("\\fICOMMAND\\fR"),
            "{whosin}"
        );
    }

    /// Names of commands, options and their values.
    fn names(command: &Command, known: &mut Vec<String>) {
        known.push(command.get_name().to_owned());
        for argument in command.get_arguments() {
            known.extend(argument.get_long().map(str::to_owned));
            known.extend(argument.get_possible_values().iter().map(|choice| choice.get_name().to_owned()));
            let defaults = argument.get_default_values().iter();
            known.extend(defaults.map(|default| default.to_string_lossy().into_owned()));
        }
        for command in command.get_subcommands() {
            names(command, known);
        }
    }

    #[test]
    fn no_word_of_the_manual_is_english_by_itself() {
        let words = Words::pseudo();
        let whosin = built(&words);
        let pages = all(&whosin);
        let mut known: Vec<String> = page::NAMES.map(str::to_owned).to_vec();
        known.extend(["keys", "filters", "is", "has", "not", "birthday", "back"].map(str::to_owned));
        names(&whosin, &mut known);
        for binding in crate::app::Keymap::default().bindings() {
            known.extend(binding.keys.iter().map(|key| key.written()));
            known.push(binding.action.id().to_owned());
        }
        known.extend(
            crate::people::search::Quality::ALL
                .into_iter()
                .flat_map(crate::people::search::Quality::spellings),
        );
        let known = known.join(" ");
        for page in &pages {
            let roff = render(page, &pages, &words).unwrap();
            let text = ["\\fB", "\\fI", "\\fR", "\\(ga", "\\(aq", "\\(ti", "\\(rs", "\\*(Aq"];
            let text = text.iter().fold(roff, |roff, mark| roff.replace(mark, " ")).replace("\\-", "-");
            let lines = text.lines().filter(|line| !line.starts_with(".ie") && !line.starts_with(".el"));
            let without_order = |line: &str| match line.strip_prefix('.') {
                Some(order) => order.split_once(' ').map_or("", |(_, rest)| rest).to_owned() + "\n",
                None => format!("{line}\n"),
            };
            let text: String = lines.map(without_order).collect();
            let latin = crate::words::latin_words(&text, &known);
            assert!(latin.is_empty(), "{}: {latin:?}\n{text}", page.name);
        }
    }
}
