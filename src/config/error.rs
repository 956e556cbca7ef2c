//! What can be wrong with the settings, each as one sentence with the next step.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use super::key::KEYS;

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

impl fmt::Display for SettingOrigin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Line { file, line } => write!(f, "{}, line {line}", file.display()),
            Self::Variable(name) => write!(f, "the environment's {name}"),
        }
    }
}

/// A mistake in the settings. No message repeats a value.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// Neither `HOME` nor the user database tells a home directory.
    #[error("no home directory is known: set HOME to yours")]
    NoHome,
    /// The file is there but cannot be read.
    #[error("{} cannot be read ({source}): make it a text file that you may read, or remove it", file.display())]
    Unreadable {
        /// The file.
        file: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The file cannot be written.
    #[error(
        "{} cannot be written ({source}): make its directory writable, or put the webhook into WHOSIN_WEBHOOK",
        file.display()
    )]
    Unwritable {
        /// The file.
        file: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The file holds a secret, or a command that prints one, and others may open it.
    #[error("{0} holds a password (webhook, webhook_command or client_secret), and others may open the file (mode {mode:03o}): run `chmod 600 {0}`", file.display())]
    Exposed {
        /// The file.
        file: PathBuf,
        /// Its permission bits.
        mode: u32,
    },
    /// It is not TOML.
    #[error("{origin} is not valid TOML ({reason}): a setting looks like `theme = \"dark\"`")]
    Syntax {
        /// Where.
        origin: SettingOrigin,
        /// The parser's words, which quote nothing of the file.
        reason: String,
    },
    /// No such key.
    #[error("{origin}: there is no setting {key}{}", meant(*nearest))]
    UnknownKey {
        /// Where.
        origin: SettingOrigin,
        /// What was written, or `of that name` when it is better not repeated.
        key: String,
        /// What was probably meant, when something is near.
        nearest: Option<&'static str>,
    },
    /// The key does not take this value.
    #[error("{origin}: {key} takes {takes}")]
    BadValue {
        /// Where.
        origin: SettingOrigin,
        /// The key.
        key: &'static str,
        /// What it takes.
        takes: String,
    },
    /// A setting stands among the keys.
    #[error("{origin}: {key} is a setting and stands in [keys]: put it above that line")]
    Misplaced {
        /// Where.
        origin: SettingOrigin,
        /// The setting.
        key: &'static str,
    },
    /// No such profile.
    #[error("there is no profile {name}: {}", known_profiles(known, file))]
    UnknownProfile {
        /// What was asked for, or `of that name` when it is better not repeated.
        name: String,
        /// The profiles there are.
        known: Vec<String>,
        /// Where they would be.
        file: PathBuf,
    },
}

fn meant(nearest: Option<&str>) -> String {
    nearest.map_or_else(
        || format!(", only {}", KEYS.iter().map(|key| key.name).collect::<Vec<_>>().join(", ")),
        |name| format!(", did you mean {name}?"),
    )
}

fn known_profiles(known: &[String], file: &Path) -> String {
    if known.is_empty() {
        format!("{} holds none yet, add one as `[profiles.NAME]`", file.display())
    } else {
        format!("{} has {}", file.display(), known.join(", "))
    }
}

/// A name as a message may repeat it: one that could be a secret or steer the terminal is not told.
pub(crate) fn tellable(name: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.');
    if name.chars().count() <= 40 && !name.is_empty() && name.chars().all(plain) {
        format!("\"{name}\"")
    } else {
        "of that name".to_owned()
    }
}
