//! What was checked, and how it is told: a line each, or JSON.

use std::io::{self, Write};

use serde::Serialize;

use crate::cli::Exit;
use crate::cli::output::style::Style;
use crate::people::roster::Availability;

/// The number of the JSON schema.
const SCHEMA: u32 = 1;

/// How a check went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub(in crate::cli) enum Level {
    /// As it should be.
    Ok,
    /// It works, but could be better or safer.
    Warning,
    /// whosin cannot work so.
    Failure,
}

/// One line of the report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(in crate::cli) struct Check {
    /// What was looked at; scripts rely on it.
    #[serde(rename = "check")]
    pub(in crate::cli) name: String,
    /// How it went.
    pub(in crate::cli) level: Level,
    /// What was found.
    pub(in crate::cli) found: String,
    /// What to do about it.
    pub(in crate::cli) next: Option<String>,
}

/// All lines, and how the program ends.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct Report {
    schema: u32,
    /// Whether nothing failed.
    ok: bool,
    checks: Vec<Check>,
    #[serde(skip)]
    exit: Exit,
}

impl Check {
    pub(super) fn ok(name: impl Into<String>, found: impl Into<String>) -> Self {
        Self { name: name.into(), level: Level::Ok, found: found.into(), next: None }
    }

    pub(super) fn warning(
        name: impl Into<String>,
        found: impl Into<String>,
        next: impl Into<String>,
    ) -> Self {
        Self { name: name.into(), level: Level::Warning, found: found.into(), next: Some(next.into()) }
    }

    pub(super) fn failure(
        name: impl Into<String>,
        found: impl Into<String>,
        next: impl Into<String>,
    ) -> Self {
        Self { name: name.into(), level: Level::Failure, found: found.into(), next: Some(next.into()) }
    }

    /// A failure in a sentence that ends with what to do.
    pub(super) fn failed(name: impl Into<String>, sentence: &str) -> Self {
        Self { level: Level::Failure, ..Self::warned(name, sentence) }
    }

    /// A warning in a sentence that ends with what to do.
    pub(super) fn warned(name: impl Into<String>, sentence: &str) -> Self {
        let (found, next) = split(sentence);
        Self { name: name.into(), level: Level::Warning, found, next }
    }
}

/// What happened and what to do next: the two sides of the first colon that is in no parentheses.
fn split(sentence: &str) -> (String, Option<String>) {
    let mut depth = 0_u32;
    for (at, sign) in sentence.char_indices() {
        match sign {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            ':' if depth == 0 => {
                if let Some(next) = sentence[at..].strip_prefix(": ") {
                    return (sentence[..at].to_owned(), Some(next.to_owned()));
                }
            }
            _ => {}
        }
    }
    (sentence.to_owned(), None)
}

impl Report {
    pub(super) const fn new() -> Self {
        Self { schema: SCHEMA, ok: true, checks: Vec::new(), exit: Exit::Done }
    }

    /// Adds a line; one that failed makes the program end so.
    pub(super) fn add(&mut self, check: Check, exit: Exit) {
        if check.level == Level::Failure && self.ok {
            self.ok = false;
            self.exit = exit;
        }
        self.checks.push(check);
    }

    pub(super) const fn exit(&self) -> Exit {
        self.exit
    }

    /// Writes it as one JSON object.
    pub(super) fn write_json(&self, out: &mut impl Write) -> io::Result<()> {
        serde_json::to_writer(&mut *out, self)?;
        writeln!(out)
    }

    /// Writes a line for each check: how it went, what it was, what was found and what to do.
    pub(super) fn write(&self, style: Style, out: &mut impl Write) -> io::Result<()> {
        let width = self.checks.iter().map(|check| check.name.len()).max().unwrap_or(0);
        for Check { name, level, found, next } in &self.checks {
            let (word, availability) = match level {
                Level::Ok => ("ok     ", Availability::Active),
                Level::Warning => ("warning", Availability::Idle),
                Level::Failure => ("failure", Availability::Busy),
            };
            let next = next.as_deref().map(|next| format!(": {next}")).unwrap_or_default();
            writeln!(out, "{}  {name:<width$}  {found}{next}", style.paint(availability, word))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_what_was_found_and_what_to_do() {
        let halves = |sentence| {
            let Check { found, next, .. } = Check::warned("x", sentence);
            (found, next)
        };
        let told = |found: &str, next: &str| (found.to_owned(), Some(next.to_owned()));
        assert_eq!(halves("a failed (b: c): do d: e"), told("a failed (b: c)", "do d: e"));
        assert_eq!(halves("[::1]:8 is away: come back"), told("[::1]:8 is away", "come back"));
        assert_eq!(halves("nothing to do"), ("nothing to do".to_owned(), None));
    }
}
