//! What can be wrong with the settings, each with a sentence that tells the next step.

use std::io;
use std::path::{Path, PathBuf};

use super::key::KEYS;
use crate::words::Sentence;

/// Where a value was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SettingOrigin {
    /// A line of the file, counted from 1.
    Line {
        /// The file.
        file: PathBuf,
        /// The line.
        line: usize,
    },
    /// A variable of the environment.
    Variable(String),
}

impl SettingOrigin {
    /// It, as a part of a sentence.
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        match self {
            Self::Line { file, line } => {
                Sentence::new("origin-line").with("file", file.as_path()).with("line", *line)
            }
            Self::Variable(name) => Sentence::new("origin-variable").with("name", name.as_str()),
        }
    }
}

/// A name as it was written; one that could be a secret or steer the terminal is not repeated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenName(Option<String>);

impl WrittenName {
    /// That name.
    #[must_use]
    pub fn of(name: &str) -> Self {
        let plain = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.');
        let repeated = name.chars().count() <= 40 && !name.is_empty() && name.chars().all(plain);
        Self(repeated.then(|| name.to_owned()))
    }

    /// It, as a part of a sentence: in quotes, or "of that name".
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        match &self.0 {
            Some(name) => Sentence::new("written-name").with("name", name.as_str()),
            None => Sentence::new("written-name-withheld"),
        }
    }
}

/// A mistake in the settings. No message repeats a value.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// Neither `HOME` nor the user database tells a home directory.
    #[error("no home directory")]
    NoHome,
    /// The file is there but cannot be read.
    #[error("cannot read {}", file.display())]
    Unreadable {
        /// The file.
        file: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The file cannot be written.
    #[error("cannot write {}", file.display())]
    Unwritable {
        /// The file.
        file: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The file holds a secret, or a command that prints one, and others may open it.
    #[error("{} holds a secret and has mode {mode:03o}", file.display())]
    Exposed {
        /// The file.
        file: PathBuf,
        /// Its permission bits.
        mode: u32,
    },
    /// It is not TOML.
    #[error("no TOML at {origin:?}: {reason:?}")]
    Syntax {
        /// Where.
        origin: SettingOrigin,
        /// What the parser says, which quotes nothing of the file.
        reason: Sentence,
    },
    /// No such key.
    #[error("unknown setting at {origin:?}: {key:?}")]
    UnknownKey {
        /// Where.
        origin: SettingOrigin,
        /// What was written.
        key: WrittenName,
        /// What was probably meant, when something is near.
        nearest: Option<&'static str>,
    },
    /// The key does not take this value.
    #[error("bad value of {key} at {origin:?}")]
    BadValue {
        /// Where.
        origin: SettingOrigin,
        /// The key.
        key: &'static str,
        /// What it takes.
        takes: Sentence,
    },
    /// Two keys are set of which only one may be.
    #[error("{key} at {origin:?} beside {other}")]
    Exclusive {
        /// Where one of them is.
        origin: SettingOrigin,
        /// That one.
        key: &'static str,
        /// The other one.
        other: &'static str,
    },
    /// A setting stands among the keys.
    #[error("the setting {key} among the keys at {origin:?}")]
    Misplaced {
        /// Where.
        origin: SettingOrigin,
        /// The setting.
        key: &'static str,
    },
    /// No such profile.
    #[error("unknown profile {name:?}")]
    UnknownProfile {
        /// What was asked for.
        name: WrittenName,
        /// The profiles there are.
        known: Vec<WrittenName>,
        /// Where they would be.
        file: PathBuf,
    },
}

impl Error {
    /// It for the user: what is wrong and what to do. No sentence repeats a value.
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        let file_and_reason = |key, file: &Path, source: &io::Error| {
            Sentence::new(key).with("file", file).with("reason", source)
        };
        match self {
            Self::NoHome => Sentence::new("config-no-home"),
            Self::Unreadable { file, source } => file_and_reason("config-unreadable", file, source),
            Self::Unwritable { file, source } => file_and_reason("config-unwritable", file, source),
            Self::Exposed { file, mode } => {
                let mode = format!("{mode:03o}");
                Sentence::new("config-exposed").with("file", file.as_path()).with("mode", mode)
            }
            Self::Syntax { origin, reason } => Sentence::new("config-syntax")
                .with("origin", origin.sentence())
                .with("reason", reason.clone()),
            Self::UnknownKey { origin, key, nearest } => match nearest {
                Some(nearest) => Sentence::new("config-unknown-key").with("nearest", *nearest),
                None => Sentence::new("config-unknown-key-of-many").with("known", names()),
            }
            .with("origin", origin.sentence())
            .with("key", key.sentence()),
            Self::BadValue { origin, key, takes } => Sentence::new("config-bad-value")
                .with("origin", origin.sentence())
                .with("key", *key)
                .with("takes", takes.clone()),
            Self::Exclusive { origin, key, other } => Sentence::new("config-exclusive")
                .with("origin", origin.sentence())
                .with("key", *key)
                .with("other", *other),
            Self::Misplaced { origin, key } => {
                Sentence::new("config-misplaced").with("origin", origin.sentence()).with("key", *key)
            }
            Self::UnknownProfile { name, known, file } => match listed(known) {
                Some(known) => Sentence::new("config-unknown-profile").with("known", known),
                None => Sentence::new("config-no-profiles"),
            }
            .with("name", name.sentence())
            .with("file", file.as_path()),
        }
    }
}

/// All settings.
fn names() -> String {
    KEYS.iter().map(|key| key.name).collect::<Vec<_>>().join(", ")
}

/// The names as one part of a sentence; `None` when there is none.
fn listed(names: &[WrittenName]) -> Option<Sentence> {
    names
        .iter()
        .map(WrittenName::sentence)
        .reduce(|before, name| Sentence::new("list-goes-on").with("before", before).with("next", name))
}
