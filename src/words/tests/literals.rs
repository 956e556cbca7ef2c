//! Sentences in the code that no message brings.

use super::source::{File, files, literals, without_calls};

/// What no reader meets: errors as logs have them, logs, faults of the program.
const NOT_READ: &[&str] = &[
    "#[error(",
    "trace!(",
    "debug!(",
    "info!(",
    "warn!(",
    "error!(",
    ".expect(",
    "unreachable!(",
    "panic!(",
    "#[must_use =",
    "write_str(",
];

/// Where literals are no sentences for the user, and why.
const FOLDERS: &[(&str, &str)] = &[
    ("demo.rs", "errors for logs: the commands say them"),
    ("portal/error.rs", "the same"),
    ("portal/error/code.rs", "the same"),
    ("portal/error/certificate.rs", "the same"),
    ("demo/", "what the simulated portal and its company say is data"),
    ("store/", "SQL"),
    ("store.rs", "SQL"),
    ("cli/output/format/vcard.rs", "a format of other programs"),
    ("portal/error/network.rs", "what libraries say, to be recognised"),
    ("config/toml_fault.rs", "the same"),
    ("runtime/themes/fault.rs", "the same"),
    ("cli/commands/relay/metrics.rs", "the English of Prometheus"),
    ("cli/output/json/compact/serializer.rs", "what serde is told; no key of ours is anything but text"),
    ("portal/wire/", "what serde is told to expect"),
];

/// Single ones, and why.
const LITERALS: &[(&str, &str)] = &[
    ("windows terminal", "the name of a terminal"),
    ("` in the settings.", "documentation that a macro writes"),
    ("whosin relay {} {}", "a name for those who look after the server"),
    ("no frame was drawn", "a fault of the program"),
    ("resource limits exceeded", "what a server of NATS says, to be recognised"),
    ("insufficient resources", "what a server of NATS says, to be recognised"),
    ("insufficient storage", "what a server of NATS says, to be recognised"),
    ("maximum bytes exceeded", "what a server of NATS says, to be recognised"),
    ("insufficient memory", "what a server of NATS says, to be recognised"),
    ("no space left", "what a server of NATS says, to be recognised"),
];

#[test]
fn no_sentence_reaches_a_user_without_a_message() {
    let mut found = Vec::new();
    for File { name, code, .. } in files() {
        if FOLDERS.iter().any(|(folder, _)| name.starts_with(folder)) {
            continue;
        }
        for literal in literals(&without_calls(&code, NOT_READ)) {
            let is_known = LITERALS.iter().any(|(known, _)| literal.contains(known));
            if is_sentence(&literal) && !is_known {
                found.push(format!("{name}: {literal}"));
            }
        }
    }
    assert_eq!(found, [""; 0], "a message of the Fluent files says it, or LITERALS says why not");
}

/// Whether two words stand beside each other in it.
fn is_sentence(literal: &str) -> bool {
    let word =
        |word: &str| word.len() > 1 && word.chars().all(|c| c.is_ascii_alphabetic() || "'’,.".contains(c));
    let words: Vec<bool> = literal.split(' ').map(word).collect();
    words.windows(2).any(|pair| pair == [true, true])
}

#[test]
fn sentences_are_told_from_other_texts() {
    for sentence in ["the portal is {}", "did you mean {near}?", "it is longer"] {
        assert!(is_sentence(sentence), "{sentence}");
    }
    for other in ["list-title", "{name} {id}", "%H:%M", "theme", "{a}  {b}", "x = 1"] {
        assert!(!is_sentence(other), "{other}");
    }
    let code = "#[error(\"a b ({0})\")] f(\"c d\"); warn!(x, \"e f\")";
    assert_eq!(literals(&without_calls(code, NOT_READ)), ["c d"]);
}
