//! What stands after a command's options: paragraphs, and examples with what they do. The help lays it out for the
//! width of the terminal, the manual leaves that to its reader.

use textwrap::{Options, WordSplitter};
use unicode_width::UnicodeWidthStr;

use super::help::WIDEST;
use crate::words::Words;

/// Between an example and what it does, in columns at least.
const GAP: usize = 2;
const INDENT: &str = "  ";

/// The notes of a command, read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct HelpText {
    /// Each without the ends of its lines.
    pub(super) paragraphs: Vec<String>,
    /// Command lines, and what they do.
    pub(super) examples: Vec<(String, String)>,
}

impl HelpText {
    /// What is said of a command besides what it is for, as [`name_of`](super::help::name_of) names it.
    pub(super) fn of(command: &str, words: &Words) -> Self {
        let find = |what: &str| words.find(&format!("command-{command}-{what}")).unwrap_or_default();
        Self::read(&find("more"), &find("examples"))
    }

    /// Reads paragraphs with an empty line between them, and a line for each example: two blanks at least stand between
    /// the command and what it does.
    fn read(more: &str, examples: &str) -> Self {
        let paragraphs = more.split("\n\n").filter(|paragraph| !paragraph.is_empty());
        let examples = examples.lines().map(|line| {
            let (command, does) = line.trim().split_once(INDENT).unwrap_or((line.trim(), ""));
            (command.to_owned(), does.trim().to_owned())
        });
        Self {
            paragraphs: paragraphs.map(|paragraph| paragraph.lines().collect::<Vec<_>>().join(" ")).collect(),
            examples: examples.collect(),
        }
    }

    /// The text for so many columns: what the examples do stands in a column of its own, wrapped within it, or below
    /// where it would be too narrow.
    pub(super) fn laid_out(&self, width: usize, words: &Words) -> String {
        let mut parts: Vec<String> =
            self.paragraphs.iter().map(|paragraph| textwrap::fill(paragraph, between_words(width))).collect();
        if !self.examples.is_empty() {
            let heading = words.get("frame-examples");
            parts.push(format!("{heading}\n{}", self.examples_laid_out(width)));
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

/// The width of the terminal that reads the help, in columns; where none does, what `COLUMNS` says or the widest.
pub(super) fn terminal_width() -> usize {
    let terminal = rustix::termios::tcgetwinsize(std::io::stdout()).ok().map(|size| usize::from(size.ws_col));
    let told = || std::env::var("COLUMNS").ok()?.parse().ok();
    terminal.filter(|&width| width > 0).or_else(told).unwrap_or(WIDEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOTE: &str = "A note that is\nlong enough to be wrapped.";
    const EXAMPLES: &str = "\
whosin \"a b\"  two words, of one person
whosin    the dashboard
whosin list --format '{id}'";

    fn laid_out(more: &str, examples: &str, width: usize) -> String {
        HelpText::read(more, examples).laid_out(width, &Words::english())
    }

    #[test]
    fn examples_are_read_with_what_they_do() {
        let notes = HelpText::read(NOTE, EXAMPLES);
        assert_eq!(notes.paragraphs, ["A note that is long enough to be wrapped."]);
        assert_eq!(
            notes.examples.iter().map(|(command, does)| (&**command, &**does)).collect::<Vec<_>>(),
            [
                ("whosin \"a b\"", "two words, of one person"),
                ("whosin", "the dashboard"),
                ("whosin list --format '{id}'", "")
            ]
        );
    }

    #[test]
    fn words_stay_whole() {
        assert_eq!(laid_out("Name, mobile, e-mail", "", 16), "Name, mobile,\ne-mail");
    }

    #[test]
    fn what_they_do_stands_in_a_column() {
        assert_eq!(
            laid_out(NOTE, EXAMPLES, 32),
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
            laid_out("", EXAMPLES, 22),
            "Examples:\n  whosin \"a b\"\n      two words, of\n      one person\n  whosin\n      the dashboard\n  \
             whosin list --format '{id}'"
        );
    }
}
