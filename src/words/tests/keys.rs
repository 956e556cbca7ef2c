//! The keys of messages in the code and in the files.

use std::collections::BTreeSet;

use super::source::{File, files};
use super::*;
use crate::words::language::tests::messages;

/// How a message is asked for.
const CALLS: &[&str] = &["words.get(", "words.with(", "words.count(", "Sentence::new("];

/// What looks like a key, but is another name.
const OTHER_NAMES: &[&str] = &[
    "open-chat",
    "open-profile",
    "config-example",
    "back-today",
    "back-tomorrow",
    "back-week",
    "back-nextweek",
    "relay-listening",
    "relay-snapshot",
    "relay-rights",
    "relay-leader",
    "relay-age",
    "relay-clock",
    "relay-messages",
];

#[test]
fn every_key_that_is_used_exists() {
    let keys = keys();
    let first = |key: &str| key.split('-').next().map(str::to_owned);
    let families: BTreeSet<_> = keys.iter().filter_map(|key| first(key)).collect();
    let mut asked = 0;
    for File { name, literals, .. } in &files() {
        let seems =
            |text: &&String| is_key(text) && first(text).is_some_and(|first| families.contains(&first));
        for text in literals.iter().filter(seems) {
            assert!(
                keys.contains(text) || OTHER_NAMES.contains(&text.as_str()),
                "no message {text} ({name})"
            );
        }
    }
    for file in files() {
        for key in file.first_arguments(CALLS) {
            assert!(keys.contains(key) || is_template(key), "no message {key} ({})", file.name);
            asked += 1;
        }
    }
    assert!(asked > 100);
}

#[test]
fn every_message_is_used() {
    let used: BTreeSet<String> = files().into_iter().flat_map(|file| file.literals).collect();
    // `presence-{}`, and `do-` to which a macro adds the rest.
    let templates: Vec<&str> =
        used.iter().filter(|text| is_template(text)).map(|text| prefix(text)).collect();
    let unused: Vec<_> = keys()
        .into_iter()
        .filter(|key| !used.contains(key) && !templates.iter().any(|prefix| key.starts_with(prefix)))
        .collect();
    assert_eq!(unused, [""; 0]);
    for name in OTHER_NAMES {
        assert!(used.contains(*name), "{name} is nowhere");
    }
}

fn keys() -> BTreeSet<String> {
    messages(Language::ENGLISH).into_keys().collect()
}

/// `list-title`.
fn is_key(text: &str) -> bool {
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_');
    text.contains('-')
        && text.chars().all(fits)
        && text.starts_with(|c: char| c.is_ascii_lowercase())
        && !text.ends_with('-')
}

/// `presence-{}` or `do-`: what keys begin with, whose rest is known at run time.
fn is_template(text: &str) -> bool {
    let rest = &text[prefix(text).len()..];
    is_key(&format!("{}x", prefix(text)))
        && prefix(text).ends_with('-')
        && (rest.is_empty() || rest.ends_with('}'))
}

fn prefix(text: &str) -> &str {
    text.split('{').next().unwrap_or_default()
}
