//! What the reader of a theme's file says, in words of our own.

use crate::config::{WrittenName, toml_fault};
use crate::words::Sentence;

/// What is wrong with a theme, in words of our own.
pub(super) fn told(said: &str) -> Sentence {
    let field = said.strip_prefix("unknown field `").and_then(|rest| rest.split_once('`'));
    match field {
        Some((name, _)) => Sentence::new("theme-fault-name").with("name", WrittenName::of(name).sentence()),
        None if said.contains("a colour like") => Sentence::new("theme-fault-color"),
        None if said.starts_with("unknown variant") => Sentence::new("theme-fault-base"),
        None => toml_fault(said),
    }
}
