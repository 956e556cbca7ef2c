//! What was checked, and how it is told: a line each, or JSON.

use std::io::{self, Write};

use serde::Serialize;
use unicode_width::UnicodeWidthStr;

use crate::cli::Exit;
use crate::cli::output::style::Style;
use crate::people::roster::Availability;
use crate::words::{Language, Sentence, Words};

/// The number of the JSON schema.
const SCHEMA: u32 = 1;

/// How a check went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub(in crate::cli) enum Level {
    /// As it should be.
    Ok,
    /// It works, but could be better or safer.
    Warning,
    /// whosin cannot work so.
    Failure,
}

/// What was looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::cli) struct Subject {
    /// Its kind; scripts rely on it, and its message is called `check-` and this.
    kind: &'static str,
    /// Which of the kind: a scope or a method.
    name: String,
}

/// One line of the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::cli) struct Check {
    /// What was looked at.
    pub(in crate::cli) subject: Subject,
    /// How it went.
    pub(in crate::cli) level: Level,
    /// What was found; of a whole sentence, which ends with what to do, all of it.
    pub(in crate::cli) found: Sentence,
    /// What to do about it.
    pub(in crate::cli) next: Option<Sentence>,
}

/// One check.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(rename = "Check"))]
struct Row {
    /// What was looked at, like `connection`, `scope im` or `method im.user.list.get`.
    check: String,
    level: Level,
    /// What was found.
    found: String,
    /// What to do about it; null where nothing is to be done.
    next: Option<String>,
}

/// What works and what does not: what `doctor` prints with `--json`.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(rename = "Doctor"))]
pub(in crate::cli) struct Document {
    /// The number of this schema.
    #[cfg_attr(test, schemars(extend("const" = SCHEMA)))]
    schema: u32,
    /// Whether no check is a failure.
    ok: bool,
    /// In the order in which they were made; one that makes those after it pointless is the last.
    checks: Vec<Row>,
}

/// All lines, and how the program ends.
#[derive(Debug)]
pub(in crate::cli) struct Report {
    ok: bool,
    checks: Vec<Check>,
    exit: Exit,
}

impl From<&'static str> for Subject {
    fn from(kind: &'static str) -> Self {
        Self { kind, name: String::new() }
    }
}

impl Subject {
    /// One of several of its kind.
    pub(super) fn named(kind: &'static str, name: &str) -> Self {
        Self { kind, name: name.to_owned() }
    }

    /// What programs call it.
    fn id(&self) -> String {
        format!("{} {}", self.kind, self.name).trim_end().to_owned()
    }

    fn told(&self, words: &Words) -> String {
        words.with(&format!("check-{}", self.kind), &[("name", self.name.as_str().into())])
    }
}

impl Check {
    pub(super) fn ok(subject: impl Into<Subject>, found: Sentence) -> Self {
        Self { subject: subject.into(), level: Level::Ok, found, next: None }
    }

    pub(super) fn warning(subject: impl Into<Subject>, found: Sentence, next: Sentence) -> Self {
        Self { subject: subject.into(), level: Level::Warning, found, next: Some(next) }
    }

    pub(super) fn failure(subject: impl Into<Subject>, found: Sentence, next: Sentence) -> Self {
        Self { subject: subject.into(), level: Level::Failure, found, next: Some(next) }
    }

    /// A failure in a sentence that ends with what to do.
    pub(super) fn failed(subject: impl Into<Subject>, sentence: Sentence) -> Self {
        Self { level: Level::Failure, ..Self::warned(subject, sentence) }
    }

    /// A warning in a sentence that ends with what to do.
    pub(super) fn warned(subject: impl Into<Subject>, sentence: Sentence) -> Self {
        Self { subject: subject.into(), level: Level::Warning, found: sentence, next: None }
    }

    /// It for programs, which read English.
    fn row(&self, english: &Words) -> Row {
        let found = english.say(&self.found);
        let (found, next) = match &self.next {
            Some(next) => (found, Some(english.say(next))),
            None if self.level == Level::Ok => (found, None),
            None => split(&found),
        };
        Row { check: self.subject.id(), level: self.level, found, next }
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
        Self { ok: true, checks: Vec::new(), exit: Exit::Done }
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
        let english = Words::of(Language::ENGLISH);
        let checks = self.checks.iter().map(|check| check.row(&english)).collect();
        serde_json::to_writer(&mut *out, &Document { schema: SCHEMA, ok: self.ok, checks })?;
        writeln!(out)
    }

    /// Writes a line for each check: how it went, what it was, what was found and what to do.
    pub(super) fn write(&self, style: Style, words: &Words, out: &mut impl Write) -> io::Result<()> {
        let levels = [
            (Level::Ok, words.get("check-ok"), Availability::Active),
            (Level::Warning, words.get("check-warning"), Availability::Idle),
            (Level::Failure, words.get("check-failure"), Availability::Busy),
        ];
        let subjects: Vec<String> = self.checks.iter().map(|check| check.subject.told(words)).collect();
        let widest =
            |texts: &mut dyn Iterator<Item = &String>| texts.map(|text| text.width()).max().unwrap_or(0);
        let beside = widest(&mut subjects.iter());
        let before = widest(&mut levels.iter().map(|(_, word, _)| word));
        let padded = |text: &str, width: usize| format!("{text}{}", " ".repeat(width - text.width()));
        for (Check { level, found, next, .. }, subject) in self.checks.iter().zip(&subjects) {
            let next = next.as_ref().map(|next| format!(": {}", words.say(next))).unwrap_or_default();
            let (found, subject) = (words.say(found), padded(subject, beside));
            for (_, word, availability) in levels.iter().filter(|(one, ..)| one == level) {
                writeln!(
                    out,
                    "{}  {subject}  {found}{next}",
                    style.paint(*availability, &padded(word, before))
                )?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_what_was_found_and_what_to_do() {
        let halves = |sentence: &str| {
            let check = Check::warned("settings", Sentence::verbatim(sentence));
            let Row { found, next, .. } = check.row(&Words::english());
            (found, next)
        };
        let told = |found: &str, next: &str| (found.to_owned(), Some(next.to_owned()));
        assert_eq!(halves("a failed (b: c): do d: e"), told("a failed (b: c)", "do d: e"));
        assert_eq!(halves("[::1]:8 is away: come back"), told("[::1]:8 is away", "come back"));
        assert_eq!(halves("nothing to do"), ("nothing to do".to_owned(), None));
    }
}
