//! The environment's layer: every key as `WHOSIN_` and its name in capitals.

use std::collections::BTreeMap;

use super::error::tellable;
use super::key::{KEYS, Key, Layer, Value, nearest};
use super::{Error, Place};

const PREFIX: &str = "WHOSIN_";
const PROFILE: &str = "WHOSIN_PROFILE";
const NO_COLOR: &str = "NO_COLOR";

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
                    let key = Self::key(name)?.map_or("profile", |key| key.name);
                    let place = Place::Variable(name.to_owned());
                    return Err(Error::BadValue { place, key, takes: "UTF-8 text".to_owned() });
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
    pub(super) fn layer(&self) -> Result<Layer, Error> {
        let mut layer = Layer::default();
        for (name, value) in self.0.iter().filter(|(name, _)| name.starts_with(PREFIX)) {
            if let Some(key) = Self::key(name)? {
                layer.push(key, Value::Variable(value.clone()), Place::Variable(name.clone()));
            }
        }
        Ok(layer)
    }

    /// The key that a variable sets; `None` for the profile's.
    fn key(variable: &str) -> Result<Option<&'static Key>, Error> {
        if variable == PROFILE {
            return Ok(None);
        }
        if let Some(key) = KEYS.iter().find(|key| key.variable() == variable) {
            return Ok(Some(key));
        }
        let name = variable.trim_start_matches(PREFIX).to_ascii_lowercase();
        let names = KEYS.iter().map(|key| key.name).chain(["profile"]);
        Err(Error::UnknownKey {
            place: Place::Variable(variable.to_owned()),
            key: tellable(&name),
            nearest: nearest(&name, names),
        })
    }
}
