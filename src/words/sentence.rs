//! What is to be said, before it is known in which language.

use std::path::Path;
use std::{fmt, io};

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

/// A sentence as the reason of an [`io::Error`].
#[derive(Debug)]
struct Explained(Sentence);

impl fmt::Display for Explained {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.in_english())
    }
}

impl std::error::Error for Explained {}

impl From<Sentence> for io::Error {
    fn from(reason: Sentence) -> Self {
        Self::other(Explained(reason))
    }
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

    /// What the system says.
    #[must_use]
    pub fn of_system(error: &io::Error) -> Self {
        match Variable::from(error) {
            Variable::Part(sentence) => sentence,
            _ => Self::verbatim(error.to_string()),
        }
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

impl From<&io::Error> for Variable {
    /// The reason in the user's language, where it is one of every day; else as the system says it.
    fn from(error: &io::Error) -> Self {
        let explained = error.get_ref().and_then(|inner| inner.downcast_ref::<Explained>());
        let key = match error.kind() {
            _ if explained.is_some() => None,
            io::ErrorKind::NotFound => Some("reason-not-found"),
            io::ErrorKind::PermissionDenied => Some("reason-not-allowed"),
            io::ErrorKind::AlreadyExists => Some("reason-exists"),
            io::ErrorKind::IsADirectory => Some("reason-directory"),
            io::ErrorKind::NotADirectory => Some("reason-no-directory"),
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Some("reason-full"),
            io::ErrorKind::ReadOnlyFilesystem => Some("reason-read-only"),
            io::ErrorKind::InvalidData => Some("reason-no-text"),
            io::ErrorKind::AddrInUse => Some("reason-in-use"),
            io::ErrorKind::AddrNotAvailable => Some("reason-not-here"),
            io::ErrorKind::TimedOut => Some("reason-slow"),
            io::ErrorKind::BrokenPipe => Some("reason-closed"),
            _ => None,
        };
        match (explained, key) {
            (Some(Explained(sentence)), _) => Self::Part(sentence.clone()),
            (None, Some(key)) => Self::Part(Sentence::new(key)),
            (None, None) => Self::Text(error.to_string()),
        }
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
