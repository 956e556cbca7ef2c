//! The file's layers: what is common to all, and its profiles.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Read};
use std::ops::Range;
use std::path::{Path, PathBuf};

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::error::WrittenName;
use super::key::{KEYS, Key, Layer, TABLES, nearest};
use super::toml_fault::toml_fault;
use super::value::Value;
use super::{Config, Error, Keys, SettingOrigin};
use crate::private_file;
use crate::words::Sentence;

/// More than anybody writes by hand.
const LARGEST: u64 = 1 << 20;

pub(super) const DEFAULT_PROFILE: &str = "default_profile";
pub(super) const PROFILES: &str = "profiles";
const KEY_TABLE: &str = "keys";

/// More characters than any key's name has: what is longer may be a secret that stands in the wrong place.
pub(crate) const LONGEST_KEY: usize = 24;

/// A configuration file, every value in it valid.
#[derive(Default)]
pub(super) struct File {
    path: PathBuf,
    /// What stands before the profiles.
    pub(super) common: Layer,
    /// `default_profile`.
    pub(super) default_profile: Option<String>,
    /// `[keys]`.
    pub(super) keys: Vec<Keys>,
    profiles: BTreeMap<String, Layer>,
}

impl File {
    /// Reads the file; one that is missing says nothing.
    pub(super) fn read(path: &Path) -> Result<Self, Error> {
        let unreadable = |source| Error::Unreadable { file: path.to_owned(), source };
        let (text, mode) = match read_text_and_mode(path) {
            Ok(read) => read,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Self::default_at(path)),
            Err(error) => return Err(unreadable(error)),
        };
        let file = Self::parse(path, &text)?;
        let secret = file.common.holds_secret() || file.profiles.values().any(Layer::holds_secret);
        if secret && mode & 0o077 != 0 {
            return Err(Error::Exposed { file: path.to_owned(), mode });
        }
        Ok(file)
    }

    fn default_at(path: &Path) -> Self {
        Self { path: path.to_owned(), ..Self::default() }
    }

    pub(super) fn parse(path: &Path, text: &str) -> Result<Self, Error> {
        let origin =
            |span: Range<usize>| SettingOrigin::Line { file: path.to_owned(), line: line(text, span.start) };
        let table = DeTable::parse(text).map_err(|error| Error::Syntax {
            origin: origin(error.span().unwrap_or_default()),
            // The message alone: the parser's Display would quote the line, which may hold the secret.
            reason: toml_fault(error.message()),
        })?;
        let mut file = Self::default_at(path);
        for (key, value) in table.get_ref() {
            match (key.get_ref().as_ref(), value.get_ref()) {
                (PROFILES, DeValue::Table(profiles)) => file.read_profiles(profiles, &origin)?,
                (PROFILES, _) => return Err(no_profiles(origin(key.span()))),
                (DEFAULT_PROFILE, DeValue::String(name)) => {
                    let name = name.trim();
                    file.default_profile = (!name.is_empty()).then(|| name.to_owned());
                }
                (DEFAULT_PROFILE, _) => {
                    let takes = Sentence::new("takes-profile");
                    return Err(Error::BadValue { origin: origin(key.span()), key: DEFAULT_PROFILE, takes });
                }
                (KEY_TABLE, DeValue::Table(table)) => file.keys = read_keys(table, &origin)?,
                (KEY_TABLE, _) => return Err(no_keys(origin(key.span()))),
                _ => add(&mut file.common, key, value, &[DEFAULT_PROFILE, KEY_TABLE, PROFILES], &origin)?,
            }
        }
        file.common.apply(&mut Config::default())?;
        Ok(file)
    }

    fn read_profiles(
        &mut self,
        profiles: &DeTable<'_>,
        origin: &dyn Fn(Range<usize>) -> SettingOrigin,
    ) -> Result<(), Error> {
        for (name, value) in profiles {
            let DeValue::Table(table) = value.get_ref() else {
                return Err(no_profiles(origin(name.span())));
            };
            let mut layer = Layer::default();
            for (key, value) in table {
                add(&mut layer, key, value, &[], origin)?;
            }
            layer.apply(&mut Config::default())?;
            self.profiles.insert(name.get_ref().to_string(), layer);
        }
        Ok(())
    }

    /// The names of all profiles.
    pub(super) fn profiles(&self) -> Vec<String> {
        self.profiles.keys().cloned().collect()
    }

    /// The profile of that name.
    pub(super) fn profile(&self, name: &str) -> Result<&Layer, Error> {
        self.profiles.get(name).ok_or_else(|| Error::UnknownProfile {
            name: WrittenName::of(name),
            known: self.profiles.keys().map(|name| WrittenName::of(name)).collect(),
            file: self.path.clone(),
        })
    }
}

/// Reads `[keys]`: for each action a key or a list of them.
fn read_keys(
    table: &DeTable<'_>,
    origin: &dyn Fn(Range<usize>) -> SettingOrigin,
) -> Result<Vec<Keys>, Error> {
    let mut all = Vec::new();
    for (action, value) in table {
        let origin = origin(action.span());
        let keys: Option<Vec<String>> = match value.get_ref() {
            DeValue::String(key) => Some(vec![key.to_string()]),
            DeValue::Array(keys) => {
                keys.iter().map(|key| key.get_ref().as_str().map(str::to_owned)).collect()
            }
            _ => None,
        };
        if let Some(setting) = Key::find(action.get_ref()) {
            return Err(Error::Misplaced { origin, key: setting.name });
        }
        let keys = keys.filter(|keys| keys.iter().all(|key| key.chars().count() <= LONGEST_KEY));
        let keys = keys.ok_or_else(|| no_keys(origin.clone()))?;
        all.push(Keys { action: action.get_ref().to_string(), keys, origin });
    }
    all.sort_by(|one, other| one.action.cmp(&other.action));
    Ok(all)
}

fn no_profiles(origin: SettingOrigin) -> Error {
    Error::BadValue { origin, key: PROFILES, takes: Sentence::new("takes-profiles") }
}

fn no_keys(origin: SettingOrigin) -> Error {
    let takes = Sentence::new("takes-keys");
    Error::BadValue { origin, key: KEY_TABLE, takes }
}

/// Adds one setting to a layer, or a table of them.
fn add(
    layer: &mut Layer,
    key: &Spanned<Cow<'_, str>>,
    value: &Spanned<DeValue<'_>>,
    more_keys: &[&'static str],
    origin: &dyn Fn(Range<usize>) -> SettingOrigin,
) -> Result<(), Error> {
    let name = key.get_ref().as_ref();
    if let DeValue::Table(table) = value.get_ref()
        && TABLES.iter().any(|(table, _)| *table == name)
    {
        for (key, value) in table {
            let whole = format!("{name}.{}", key.get_ref());
            add_named(layer, &whole, value, more_keys, origin(key.span()))?;
        }
        return Ok(());
    }
    add_named(layer, name, value, more_keys, origin(key.span()))
}

fn add_named(
    layer: &mut Layer,
    name: &str,
    value: &Spanned<DeValue<'_>>,
    more_keys: &[&'static str],
    origin: SettingOrigin,
) -> Result<(), Error> {
    let Some(key) = Key::find(name) else {
        let names = KEYS.iter().map(|key| key.name).chain(more_keys.iter().copied());
        return Err(Error::UnknownKey { origin, key: WrittenName::of(name), nearest: nearest(name, names) });
    };
    layer.push(key, value_of(value.get_ref()), origin);
    Ok(())
}

fn value_of(written: &DeValue<'_>) -> Value {
    match written {
        DeValue::String(text) => Value::Text(text.to_string()),
        DeValue::Boolean(yes) => Value::Boolean(*yes),
        DeValue::Integer(number) => {
            i64::from_str_radix(number.as_str(), number.radix()).map_or(Value::Other, Value::Integer)
        }
        DeValue::Array(values) => Value::List(values.iter().map(|value| value_of(value.get_ref())).collect()),
        _ => Value::Other,
    }
}

/// The line of a byte, counted from 1.
fn line(text: &str, byte: usize) -> usize {
    1 + text.bytes().take(byte).filter(|&byte| byte == b'\n').count()
}

/// The text and the permission bits of one and the same open file.
pub(super) fn read_text_and_mode(path: &Path) -> io::Result<(String, u32)> {
    let file = fs::File::open(path)?;
    let mode = private_file::permissions(&file)?;
    let mut text = String::new();
    if file.take(LARGEST + 1).read_to_string(&mut text)? as u64 > LARGEST {
        return Err(Sentence::new("reason-large").with("most", "1 MiB").into());
    }
    Ok((text, mode))
}
