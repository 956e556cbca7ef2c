//! bash's line, read as bash reads it, and what its line editor replaces in it.

/// A line up to the cursor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// The words of the command as they are meant, the last being the one at the cursor.
    pub(super) words: Vec<String>,
    /// How many characters of the last word, as it is meant, stand before what the line editor replaces.
    kept: usize,
    quote: Quote,
}

/// The quote in which the cursor stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Quote {
    #[default]
    None,
    Single,
    Double,
}

impl Line {
    /// Reads the line; `breaks` is bash's `COMP_WORDBREAKS`: behind those characters the line editor begins a word
    /// of its own, unless they are quoted.
    pub(super) fn read(line: &str, breaks: &str) -> Self {
        let (mut words, mut word) = (Vec::new(), None::<String>);
        let (mut kept, mut quote) = (0, Quote::None);
        let mut rest = line.chars();
        while let Some(c) = rest.next() {
            match (quote, c) {
                (Quote::None, '\'' | '"') => {
                    quote = if c == '"' { Quote::Double } else { Quote::Single };
                    kept = word.get_or_insert_default().chars().count();
                }
                (Quote::Single, '\'') | (Quote::Double, '"') => quote = Quote::None,
                (Quote::None, '\\') => word.get_or_insert_default().extend(rest.next()),
                (Quote::Double, '\\') => {
                    let next = rest.next();
                    let plain = next.is_some_and(|next| !"\\\"$`".contains(next));
                    word.get_or_insert_default().extend(plain.then_some('\\').into_iter().chain(next));
                }
                (Quote::None, ';' | '|' | '&' | '(' | ')' | '\n') => {
                    words.clear();
                    word = None;
                    kept = 0;
                }
                (Quote::None, c) if c.is_whitespace() => {
                    words.extend(word.take());
                    kept = 0;
                }
                (_, c) => {
                    let word = word.get_or_insert_default();
                    word.push(c);
                    if quote == Quote::None && breaks.contains(c) {
                        kept = word.chars().count();
                    }
                }
            }
        }
        words.push(word.unwrap_or_default());
        let assignments = words.iter().take_while(|word| is_assignment(word)).count();
        words.drain(..assignments.min(words.len() - 1));
        Self { words, kept, quote }
    }

    /// What a candidate for the last word puts in the place of what the line editor replaces, quoted as it is there.
    pub(super) fn replacement(&self, candidate: &str) -> String {
        let rest = candidate.chars().skip(self.kept);
        let special = |c: char| match self.quote {
            Quote::None => c.is_ascii() && !c.is_ascii_alphanumeric() && !"-_./,+@%=:".contains(c),
            Quote::Double => "\\\"$`".contains(c),
            Quote::Single => false,
        };
        rest.flat_map(|c| {
            let quoted = match (self.quote, c) {
                (Quote::Single, '\'') => r"'\'",
                (_, c) if special(c) => "\\",
                _ => "",
            };
            quoted.chars().chain([c])
        })
        .collect()
    }
}

/// A word as it is meant, of which a quote may not be closed yet.
pub(super) fn unquoted(word: &str) -> String {
    Line::read(word, "").words.pop().unwrap_or_default()
}

/// `NAME=value`, as it stands before a command.
fn is_assignment(word: &str) -> bool {
    word.split_once('=').is_some_and(|(name, _)| {
        !name.is_empty()
            && !name.starts_with(|c: char| c.is_ascii_digit())
            && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const BREAKS: &str = " \t\n\"'@><=;|&(:";

    fn replaced(line: &str, candidate: &str) -> (Vec<String>, String) {
        let line = Line::read(line, BREAKS);
        let replacement = line.replacement(candidate);
        (line.words, replacement)
    }

    #[test]
    fn names_are_quoted_as_they_are_begun() {
        let name = "Anna \"Ann\" O'Hara";
        for (typed, meant, written) in [
            ("whosin show an", "an", r#"Anna\ \"Ann\"\ O\'Hara"#),
            (r"whosin show Anna\ \", "Anna ", r#"Anna\ \"Ann\"\ O\'Hara"#),
            ("whosin show \"an", "an", r#"Anna \"Ann\" O'Hara"#),
            ("whosin show 'Anna ", "Anna ", r#"Anna "Ann" O'\''Hara"#),
            ("X=1 Y='a b' whosin show ", "", r#"Anna\ \"Ann\"\ O\'Hara"#),
            ("cd; whosin show ", "", r#"Anna\ \"Ann\"\ O\'Hara"#),
        ] {
            let (words, replacement) = replaced(typed, name);
            assert_eq!(words, ["whosin", "show", meant], "{typed}");
            assert_eq!(replacement, written, "{typed}");
        }
    }

    #[test]
    fn only_what_stands_behind_a_break_is_replaced() {
        for (typed, meant, candidate, written) in [
            (
                "whosin list --department=sa",
                "--department=sa",
                "--department=Sales & more",
                r"Sales\ \&\ more",
            ),
            ("whosin list --department='sa", "--department=sa", "--department=Sales & more", "Sales & more"),
            ("whosin show bot:", "bot:", "Bot: one", r"\ one"),
            (r"whosin show Bot\:", "Bot:", "Bot: one", r"Bot:\ one"),
            ("whosin show 'Bot: o", "Bot: o", "Bot: one", "Bot: one"),
        ] {
            let (words, replacement) = replaced(typed, candidate);
            assert_eq!(
                (words.last().map(String::as_str), replacement.as_str()),
                (Some(meant), written),
                "{typed}"
            );
        }
    }

    #[test]
    fn an_open_quote_is_no_part_of_the_word() {
        assert_eq!(unquoted("'Anna P"), "Anna P");
        assert_eq!(unquoted(r"Anna\ P"), "Anna P");
        assert_eq!(unquoted(""), "");
    }

    proptest! {
        #[test]
        fn what_is_inserted_is_read_as_the_candidate(
            candidate in "[a-zA-ZäЖ \\\\'\"$`:=&;|(){}*?~#!-]{1,12}",
            quote in prop::sample::select(vec!["", "'", "\""]),
        ) {
            let typed = format!("whosin show {quote}");
            let line = Line::read(&typed, BREAKS);
            let completed = format!("{typed}{}", line.replacement(&candidate));
            let words = Line::read(&completed, BREAKS).words;
            prop_assert_eq!(words.last(), Some(&candidate), "{}", completed);
        }
    }
}
