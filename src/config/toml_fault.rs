//! What a parser of TOML says, in words of our own.

use crate::words::Sentence;

/// What its messages begin with, or hold, and the messages that say the same.
const FAULTS: [(&str, &str); 19] = [
    ("duplicate key", "toml-twice"),
    ("string values must be quoted", "toml-quotes"),
    ("missing opening quote", "toml-quotes"),
    ("invalid basic string", "toml-text"),
    ("invalid literal string", "toml-text"),
    ("invalid multi-line", "toml-text"),
    ("missing escaped value", "toml-escape"),
    ("unicode value", "toml-escape"),
    ("key with no value", "toml-equals"),
    ("missing assignment", "toml-equals"),
    ("extra `=`", "toml-equals"),
    ("missing value", "toml-value"),
    ("unclosed", "toml-bracket"),
    ("comma", "toml-comma"),
    ("leading zero", "toml-number"),
    ("sign", "toml-number"),
    ("radix", "toml-number"),
    ("digits", "toml-number"),
    ("unquoted key", "toml-name"),
];

/// The reason as a part of a sentence. It repeats nothing of the text, which may hold a secret.
pub(crate) fn toml_fault(said: &str) -> Sentence {
    let known = FAULTS.iter().find(|(begins, _)| said.contains(begins));
    Sentence::new(known.map_or("toml-else", |(_, key)| *key))
}

#[cfg(test)]
mod tests {
    use toml::de::DeTable;

    use super::*;

    #[test]
    fn the_usual_mistakes_are_told() {
        for (text, key) in [
            ("a = 1\na = 2", "toml-twice"),
            ("[a]\n[a]", "toml-twice"),
            ("theme = dark", "toml-quotes"),
            ("theme = \"dark", "toml-text"),
            ("theme = 'dark", "toml-text"),
            ("theme = \"\\q\"", "toml-escape"),
            ("theme", "toml-equals"),
            ("theme \"dark\"", "toml-equals"),
            ("theme =", "toml-value"),
            ("[keys", "toml-bracket"),
            ("a = [1, 2", "toml-bracket"),
            ("a = [1 2]", "toml-comma"),
            ("a = 007", "toml-number"),
            ("a b = 1", "toml-equals"),
            ("a = 1 2", "toml-else"),
        ] {
            let error = DeTable::parse(text).map(drop).map_err(|error| error.message().to_owned());
            let said = error.expect_err(text);
            assert_eq!(toml_fault(&said), Sentence::new(key), "{text}: {said}");
        }
    }
}
