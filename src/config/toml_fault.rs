//! What a parser of TOML says, in words of our own.

use crate::words::Sentence;

/// What its messages begin with, or hold, and the messages that say the same.
const FAULTS: [(&str, &str); 18] = [
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
        let usual = [
            ("a = 1\na = 2", "toml-twice"),
            ("[a]\n[a]", "toml-twice"),
            ("theme = dark", "toml-quotes"),
            ("theme = \"dark", "toml-text"),
            ("theme = 'dark", "toml-text"),
            ("theme = \"\\q\"", "toml-escape"),
            ("theme", "toml-equals"),
            ("theme \"dark\"", "toml-equals"),
            ("theme =", "toml-quotes"),
            ("[keys", "toml-bracket"),
            ("a = [1, 2", "toml-bracket"),
            ("a = [1 2]", "toml-quotes"),
            ("a = 007", "toml-number"),
            ("a b = 1", "toml-equals"),
            ("a = 1 2", "toml-quotes"),
        ];
        let missed = usual.into_iter().filter_map(|(text, key)| {
            let said = DeTable::parse(text).err()?.message().to_owned();
            (toml_fault(&said) != Sentence::new(key)).then(|| format!("{text}: {said}"))
        });
        assert_eq!(missed.collect::<Vec<_>>(), [""; 0]);
    }
}
