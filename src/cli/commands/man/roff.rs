//! Text as roff takes it.

use crate::words::Words;

/// A line as roff leaves it alone.
pub(super) fn escaped(line: &str) -> String {
    let line = line
        .replace('\\', "\\(rs")
        .replace('-', "\\-")
        .replace('\'', "\\(aq")
        .replace('`', "\\(ga")
        .replace('~', "\\(ti")
        .replace('^', "\\(ha");
    if line.starts_with('.') { format!("\\&{line}") } else { line }
}

pub(super) fn bold(text: &str) -> String {
    format!("\\fB{}\\fR", escaped(text))
}

pub(super) fn italic(text: &str) -> String {
    format!("\\fI{}\\fR", escaped(text))
}

/// The beginning of a section with the title that a message says.
pub(super) fn section(title: &str, words: &Words) -> String {
    format!(".SH \"{}\"\n", words.in_capitals(&words.get(title)))
}

/// A term, whose parts are marked up already, and what it means.
pub(super) fn entry(term: &str, meaning: &str) -> String {
    format!(".TP\n{term}\n{}\n", escaped(meaning))
}

/// A paragraph of its own.
pub(super) fn paragraph(text: &str) -> String {
    format!(".PP\n{}\n", escaped(text))
}

/// Examples, each with what it does.
pub(super) fn examples(examples: &[(String, String)], words: &Words) -> String {
    let written = examples.iter().map(|(command, does)| match &**does {
        "" => format!(".PP\n{}\n", bold(command)),
        does => entry(&bold(command), does),
    });
    std::iter::once(section("manual-examples", words)).chain(written).collect()
}

/// The end of every page: what else to read.
pub(super) fn see_also(names: &[String], words: &Words) -> String {
    let names: Vec<String> = names.iter().map(|name| format!(".BR {} (1)", escaped(name))).collect();
    format!("{}{}\n", section("manual-see-also", words), names.join(",\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_is_an_order() {
        assert_eq!(escaped(".dot"), "\\&.dot");
        assert_eq!(escaped("a\\t `b` 'c' --d ~/e"), "a\\(rst \\(gab\\(ga \\(aqc\\(aq \\-\\-d \\(ti/e");
    }

    #[test]
    fn lines_of_examples_stay_lines() {
        assert_eq!(
            examples(
                &[("whosin --x 'a'", "do it"), ("whosin", "")]
                    .map(|(line, does)| (line.to_owned(), does.to_owned())),
                &Words::english()
            ),
            ".SH \"EXAMPLES\"\n.TP\n\\fBwhosin \\-\\-x \\(aqa\\(aq\\fR\ndo it\n.PP\n\\fBwhosin\\fR\n"
        );
    }
}
