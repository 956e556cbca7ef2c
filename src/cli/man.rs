//! `whosin man`: the manual, a page for each command.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::{Args, Command, CommandFactory};
use clap_mangen::Man;

use super::{Arguments, Exit, Failure};

/// `whosin man`.
#[derive(Clone, Debug, Args)]
#[command(after_help = "\
Examples:
  whosin man | man -l -                     read the manual
  whosin man show | man -l -                the page of one command
  whosin man --dir ~/.local/share/man/man1  write all pages; `man whosin-show` finds them")]
pub struct ManArgs {
    /// The page of this command; without it, whosin's own
    #[arg(value_name = "COMMAND", conflicts_with = "dir")]
    pub command: Option<String>,

    /// Write every page into this directory, which is made when it is missing
    #[arg(long, value_name = "DIR")]
    pub dir: Option<PathBuf>,
}

/// Prints one page or writes them all.
pub(super) fn run(arguments: &ManArgs) -> Result<Exit, Failure> {
    if let Some(directory) = &arguments.dir {
        let written = write_all(directory);
        return written
            .map(|()| Exit::Done)
            .map_err(|source| Failure::Pages { directory: directory.clone(), source });
    }
    let whosin = built();
    let command = match &arguments.command {
        None => &whosin,
        Some(name) => commands(&whosin)
            .find(|command| command.get_name() == name)
            .ok_or_else(|| Failure::NoCommand(name.clone()))?,
    };
    let page = page(command)?;
    let mut stdout = io::stdout().lock();
    stdout.write_all(&page)?;
    stdout.flush()?;
    Ok(Exit::Done)
}

/// The definition with every name made whole; nobody needs a page on `help`.
fn built() -> Command {
    let mut whosin = Arguments::command().disable_help_subcommand(true);
    whosin.build();
    whosin
}

fn commands(whosin: &Command) -> impl Iterator<Item = &Command> {
    whosin.get_subcommands().filter(|command| !command.is_hide_set())
}

/// The commands that have a page.
pub(super) fn pages(whosin: &Command) -> Vec<String> {
    commands(whosin).map(|command| command.get_name().to_owned()).collect()
}

fn write_all(directory: &Path) -> io::Result<()> {
    fs::create_dir_all(directory)?;
    let whosin = built();
    for command in std::iter::once(&whosin).chain(commands(&whosin)) {
        let name = command.get_display_name().unwrap_or_else(|| command.get_name());
        fs::write(directory.join(format!("{name}.1")), page(command)?)?;
    }
    Ok(())
}

/// One page: clap's sections, and the examples with their lines kept.
fn page(command: &Command) -> io::Result<Vec<u8>> {
    let man = Man::new(command.clone()).manual("whosin");
    let mut page = Vec::new();
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    man.render_synopsis_section(&mut page)?;
    man.render_description_section(&mut page)?;
    man.render_options_section(&mut page)?;
    if commands(command).next().is_some() {
        man.render_subcommands_section(&mut page)?;
    }
    if let Some(notes) = command.get_after_help() {
        page.extend(notes_section(&notes.to_string()).bytes());
    }
    if command.get_name() == "whosin" {
        page.extend(include_str!("../../assets/man/whosin.roff").bytes());
    }
    Ok(page)
}

/// What stands after a command's help, paragraph by paragraph.
fn notes_section(notes: &str) -> String {
    let mut roff = String::new();
    for (number, paragraph) in notes.split("\n\n").enumerate() {
        if let Some(examples) = paragraph.strip_prefix("Examples:\n") {
            roff += ".SH EXAMPLES\n.nf\n";
            roff.extend(examples.lines().map(|line| escaped(line) + "\n"));
            roff += ".fi\n";
        } else {
            roff += if number == 0 { ".SH NOTES\n" } else { ".PP\n" };
            roff.extend(paragraph.lines().map(|line| escaped(line) + "\n.br\n"));
        }
    }
    roff
}

/// A line as roff leaves it alone.
fn escaped(line: &str) -> String {
    let line = line.replace('\\', "\\(rs").replace('-', "\\-").replace('\'', "\\(aq").replace('`', "\\(ga");
    if line.starts_with('.') { format!("\\&{line}") } else { line }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn lines_of_examples_stay_lines() {
        let section = notes_section("A note.\n\nExamples:\n  whosin --x 'a'   do\n.dot\n");
        assert_eq!(
            section,
            ".SH NOTES\nA note.\n.br\n.SH EXAMPLES\n.nf\n  whosin \\-\\-x \\(aqa\\(aq   do\n\\&.dot\n.fi\n"
        );
    }

    #[test]
    fn every_command_has_examples_in_its_help() {
        let whosin = built();
        for command in std::iter::once(&whosin).chain(commands(&whosin)) {
            let notes = command.get_after_help().map(ToString::to_string).unwrap_or_default();
            assert!(notes.contains("Examples:\n  whosin"), "{} has no examples", command.get_name());
            let page = String::from_utf8(page(command).unwrap()).unwrap();
            assert!(page.starts_with('.') && page.contains(".SH EXAMPLES"), "{}", command.get_name());
        }
    }
}
