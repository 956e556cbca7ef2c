//! What stands after a command's options: paragraphs, and examples with what they do. The help lays it out for the
//! width of the terminal, the manual leaves that to its reader.

use clap::Command;
use textwrap::{Options, WordSplitter};
use unicode_width::UnicodeWidthStr;

/// The widest help, in columns: longer lines are hard to read.
const WIDEST: usize = 100;
/// Between an example and what it does, in columns at least.
const GAP: usize = 2;
const INDENT: &str = "  ";
const EXAMPLES: &str = "Examples:\n";

/// The notes of a command, read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct HelpText<'a> {
    /// Each without the ends of its lines.
    pub(super) paragraphs: Vec<String>,
    /// Command lines, and what they do.
    pub(super) examples: Vec<(&'a str, &'a str)>,
}

impl<'a> HelpText<'a> {
    /// Reads paragraphs with an empty line between them, of which one begins with `Examples:` and has a line for each:
    /// two blanks at least stand between the command and what it does.
    pub(super) fn read(text: &'a str) -> Self {
        let mut notes = Self::default();
        for paragraph in text.split("\n\n") {
            match paragraph.strip_prefix(EXAMPLES) {
                Some(examples) => notes.examples.extend(examples.lines().map(|line| {
                    let line = line.trim();
                    line.split_once(INDENT).map_or((line, ""), |(command, does)| (command, does.trim()))
                })),
                None => notes.paragraphs.push(paragraph.lines().collect::<Vec<_>>().join(" ")),
            }
        }
        notes
    }

    /// The text for so many columns: what the examples do stands in a column of its own, wrapped within it, or below
    /// where it would be too narrow.
    pub(super) fn laid_out(&self, width: usize) -> String {
        let mut parts: Vec<String> =
            self.paragraphs.iter().map(|paragraph| textwrap::fill(paragraph, between_words(width))).collect();
        if !self.examples.is_empty() {
            parts.push(format!("{EXAMPLES}{}", self.examples_laid_out(width)));
        }
        parts.join("\n\n")
    }

    fn examples_laid_out(&self, width: usize) -> String {
        let explained = self.examples.iter().filter(|(_, does)| !does.is_empty());
        let widest = explained.map(|(command, _)| command.width()).max().unwrap_or_default();
        let beside = INDENT.len() + widest + GAP;
        let below = beside * 3 > width * 2;
        let column = if below { 3 * INDENT.len() } else { beside };
        let mut lines = Vec::new();
        for (command, does) in &self.examples {
            let mut line = format!("{INDENT}{command}");
            if below || does.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            if does.is_empty() {
                continue;
            }
            for part in textwrap::wrap(does, between_words(width.saturating_sub(column).max(1))) {
                let blanks = " ".repeat(column.saturating_sub(line.width()));
                lines.push(format!("{line}{blanks}{part}"));
                line.clear();
            }
        }
        lines.join("\n")
    }
}

/// Wraps between words alone: an `e-mail` and an `--option` stay whole.
pub(super) fn between_words(width: usize) -> Options<'static> {
    Options::new(width).word_splitter(WordSplitter::NoHyphenation)
}

/// The definition with its notes laid out for so many columns, and its help wrapped at them.
pub(super) fn for_width(command: Command, width: usize) -> Command {
    let width = width.min(WIDEST);
    let notes = command.get_after_help().map(ToString::to_string);
    let command = match &notes {
        Some(notes) => command.after_help(HelpText::read(notes).laid_out(width)),
        None => command,
    };
    command.term_width(width).mut_subcommands(|command| for_width(command, width))
}

/// The width of the terminal that reads the help, in columns; where none does, what `COLUMNS` says or the widest.
pub(super) fn terminal_width() -> usize {
    let terminal = rustix::termios::tcgetwinsize(std::io::stdout()).ok().map(|size| usize::from(size.ws_col));
    let told = || std::env::var("COLUMNS").ok()?.parse().ok();
    terminal.filter(|&width| width > 0).or_else(told).unwrap_or(WIDEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "\
A note that is
long enough to be wrapped.

Examples:
  whosin \"a b\"  two words, of one person
  whosin    the dashboard
  whosin list --format '{id}'";

    #[test]
    fn examples_are_read_with_what_they_do() {
        let notes = HelpText::read(TEXT);
        assert_eq!(notes.paragraphs, ["A note that is long enough to be wrapped."]);
        assert_eq!(
            notes.examples,
            [
                ("whosin \"a b\"", "two words, of one person"),
                ("whosin", "the dashboard"),
                ("whosin list --format '{id}'", "")
            ]
        );
    }

    #[test]
    fn words_stay_whole() {
        assert_eq!(HelpText::read("Name, mobile, e-mail").laid_out(16), "Name, mobile,\ne-mail");
    }

    #[test]
    fn what_they_do_stands_in_a_column() {
        assert_eq!(
            HelpText::read(TEXT).laid_out(32),
            [
                "A note that is long enough to be",
                "wrapped.",
                "",
                "Examples:",
                "  whosin \"a b\"  two words, of",
                "                one person",
                "  whosin        the dashboard",
                "  whosin list --format '{id}'",
            ]
            .join("\n")
        );
        assert_eq!(
            HelpText { paragraphs: Vec::new(), examples: HelpText::read(TEXT).examples }.laid_out(22),
            "Examples:\n  whosin \"a b\"\n      two words, of\n      one person\n  whosin\n      the dashboard\n  \
             whosin list --format '{id}'"
        );
    }
}
