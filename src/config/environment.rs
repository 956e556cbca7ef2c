//! The environment's layer: every key as `WHOSIN_` and its name in capitals.
//!
//! Beside these there are the variables that whosin itself sets for the commands that it runs (hooks). What begins
//! with `WHOSIN_` and is neither is a mistake that stops nobody: it may have been set for another version.

use std::collections::BTreeMap;
use std::ffi::OsStr;

use super::error::WrittenName;
use super::key::{KEYS, Key, Layer, nearest};
use super::value::Value;
use super::{Error, SettingOrigin};
use crate::words::Sentence;

const PREFIX: &str = "WHOSIN_";
const PROFILE: &str = "WHOSIN_PROFILE";
const NO_COLOR: &str = "NO_COLOR";

/// What the names of the variables begin with that a hook is given.
const HOOK: &str = "WHOSIN_HOOK_";
/// What a hook's variables were called before they had a prefix of their own.
const FORMER_HOOKS: [&str; 3] = ["WHOSIN_NUMBER", "WHOSIN_NAME", "WHOSIN_PRESENCE"];

/// Whether a program that whosin starts may see a variable of this name. Of whosin's own it sees the settings that
/// are no secrets, and what a hook is told; not what is misspelt, for that may be a secret too.
#[must_use]
pub fn is_handed_on(variable: &OsStr) -> bool {
    if !variable.as_encoded_bytes().starts_with(PREFIX.as_bytes()) {
        return true;
    }
    let Some(name) = variable.to_str() else { return false };
    let harmless = |key: &Key| key.variable() == name && !key.kind.is_private();
    name == PROFILE || is_of_a_hook(name) || KEYS.iter().any(harmless)
}

fn is_of_a_hook(variable: &str) -> bool {
    variable.starts_with(HOOK) || FORMER_HOOKS.contains(&variable)
}

/// What one of whosin's variables means.
enum Meaning {
    /// It chooses the profile.
    Profile,
    /// It sets this key.
    Setting(&'static Key),
    /// It tells a hook something; for whosin itself it means nothing.
    Hook,
    /// Nothing.
    Unknown,
}

impl Meaning {
    fn of(variable: &str) -> Self {
        match KEYS.iter().find(|key| key.variable() == variable) {
            _ if variable == PROFILE => Self::Profile,
            Some(key) => Self::Setting(key),
            None if is_of_a_hook(variable) => Self::Hook,
            None => Self::Unknown,
        }
    }
}

/// The variables that concern whosin. An empty one counts as not set. `Debug` tells names only.
#[derive(Clone, Default)]
pub struct Variables(BTreeMap<String, String>);

impl std::fmt::Debug for Variables {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_set().entries(self.0.keys()).finish()
    }
}

impl<K: Into<String>, V: Into<String>> FromIterator<(K, V)> for Variables {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(variables: I) -> Self {
        let concerns = |name: &str| name.starts_with(PREFIX) || name == NO_COLOR;
        let pairs = variables.into_iter().map(|(name, value)| (name.into(), value.into()));
        Self(pairs.filter(|(name, value)| concerns(name) && !value.trim().is_empty()).collect())
    }
}

impl Variables {
    /// Those of the process.
    ///
    /// # Errors
    /// When one of whosin's is not UTF-8.
    pub(super) fn of_process() -> Result<Self, Error> {
        let mut variables = Vec::new();
        for (name, value) in std::env::vars_os() {
            let Some(name) = name.to_str() else { continue };
            match value.into_string() {
                Ok(value) => variables.push((name.to_owned(), value)),
                Err(_) if name.starts_with(PREFIX) => {
                    let key = match Meaning::of(name) {
                        Meaning::Setting(key) => key.name,
                        Meaning::Profile => "profile",
                        Meaning::Hook => continue,
                        Meaning::Unknown => {
                            // That it means nothing is told whatever it says.
                            variables.push((name.to_owned(), "?".to_owned()));
                            continue;
                        }
                    };
                    let origin = SettingOrigin::Variable(name.to_owned());
                    return Err(Error::BadValue { origin, key, takes: Sentence::new("takes-utf8") });
                }
                Err(_) => {}
            }
        }
        Ok(variables.into_iter().collect())
    }

    /// `WHOSIN_PROFILE`.
    pub(super) fn profile(&self) -> Option<&str> {
        self.0.get(PROFILE).map(|name| name.trim())
    }

    /// Whether `NO_COLOR` asks for none (<https://no-color.org>).
    pub(super) fn no_color(&self) -> bool {
        self.0.contains_key(NO_COLOR)
    }

    /// The values of all keys that are set.
    pub(super) fn layer(&self) -> Layer {
        let mut layer = Layer::default();
        for (name, value) in &self.0 {
            if let Meaning::Setting(key) = Meaning::of(name) {
                layer.push(key, Value::Variable(value.clone()), SettingOrigin::Variable(name.clone()));
            }
        }
        layer
    }

    /// The variables that look like whosin's and are not, as sentences that repeat no value.
    #[must_use]
    pub fn warnings(&self) -> Vec<Error> {
        let ours = self.0.keys().filter(|name| name.starts_with(PREFIX));
        let unknown = ours.filter(|name| matches!(Meaning::of(name), Meaning::Unknown));
        unknown
            .map(|variable| {
                let name = variable.trim_start_matches(PREFIX).to_ascii_lowercase();
                let names = KEYS.iter().map(|key| key.name).chain(["profile"]);
                Error::UnknownKey {
                    origin: SettingOrigin::Variable(tellable_variable(variable)),
                    key: WrittenName::of(&name),
                    nearest: nearest(&name, names),
                }
            })
            .collect()
    }
}

/// The name of a variable as a message may repeat it.
fn tellable_variable(variable: &str) -> String {
    let plain = variable.len() <= 60 && variable.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
    if plain { variable.to_owned() } else { format!("{PREFIX}\u{2026}") }
}
