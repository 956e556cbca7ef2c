//! What is to be said, before it is known in which language.

use std::path::Path;

use fluent_bundle::{FluentArgs, FluentValue};

use super::{Language, Words};

/// A message with what it is about: errors carry it to where they are shown, and [`Words::say`] says it there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    key: &'static str,
    variables: Vec<(&'static str, Variable)>,
}

/// What a variable of a message stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Variable {
    /// A name or another text that no language changes.
    Text(String),
    /// A number, which decides on plurals.
    Number(u64),
    /// A part that is said in the same language.
    Part(Sentence),
}

impl Sentence {
    /// The message `key`.
    #[must_use]
    pub const fn new(key: &'static str) -> Self {
        Self { key, variables: Vec::new() }
    }

    /// A text that nobody translates: what the system or another program says.
    #[must_use]
    pub fn verbatim(text: impl Into<String>) -> Self {
        Self::new("verbatim").with("text", text.into())
    }

    /// It in English, for logs.
    #[must_use]
    pub fn in_english(&self) -> String {
        Words::of(Language::ENGLISH).say(self)
    }

    /// The same about one thing more.
    #[must_use]
    pub fn with(mut self, name: &'static str, variable: impl Into<Variable>) -> Self {
        self.variables.push((name, variable.into()));
        self
    }
}

impl Words {
    /// The sentence in this language.
    #[must_use]
    pub fn say(&self, sentence: &Sentence) -> String {
        let mut args = FluentArgs::with_capacity(sentence.variables.len());
        for (name, variable) in &sentence.variables {
            let value: FluentValue = match variable {
                Variable::Text(text) => text.as_str().into(),
                Variable::Number(number) => (*number).into(),
                Variable::Part(part) => self.say(part).into(),
            };
            args.set(*name, value);
        }
        self.format(sentence.key, Some(&args))
    }
}

impl From<String> for Variable {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Variable {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&Path> for Variable {
    fn from(file: &Path) -> Self {
        Self::Text(file.display().to_string())
    }
}

impl From<&std::io::Error> for Variable {
    fn from(reason: &std::io::Error) -> Self {
        Self::Text(reason.to_string())
    }
}

impl From<u64> for Variable {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}

impl From<usize> for Variable {
    fn from(number: usize) -> Self {
        Self::Number(u64::try_from(number).unwrap_or(u64::MAX))
    }
}

impl From<Sentence> for Variable {
    fn from(part: Sentence) -> Self {
        Self::Part(part)
    }
}
