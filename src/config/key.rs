//! The table of all keys: a setting is a row here, its field in [`Config`], and what it is for in the Fluent files
//! (`setting-` and its name).

use super::access::{self, rank};
use super::kind::{Field, File, Kind, OneOf, SecretText, Switch, Text, ThemeName, Time, Unit, field};
use super::relay::{self, People, Prefix, Servers};
use super::value::Value;
use super::{Config, Error, SettingOrigin};

/// One key of the file; `WHOSIN_` and its name in capitals in the environment. What stands in a table has its name behind
/// the table's and a full stop, as TOML writes it.
pub(super) struct Key {
    pub(super) name: &'static str,
    pub(super) kind: &'static dyn Kind,
}

/// All keys, in the order of the example file.
pub(super) const KEYS: &[Key] = &[
    Key { name: "webhook", kind: &access::WEBHOOK },
    Key { name: "webhook_command", kind: &access::COMMAND },
    Key { name: "keyring", kind: &access::KEYRING },
    Key { name: "portal", kind: &Text(field!(portal), "takes-portal") },
    Key { name: "client_id", kind: &access::APPLICATION },
    Key { name: "client_secret", kind: &SecretText(field!(client_secret), "takes-client-secret") },
    Key {
        name: "authorization_server",
        kind: &Text(field!(authorization_server), "takes-authorization-server"),
    },
    Key { name: "ca_file", kind: &File(field!(ca_file), "takes-pem-file") },
    Key { name: "allow_http", kind: &Switch(field!(allow_http)) },
    Key { name: "limits", kind: &OneOf(field!(limits)) },
    Key { name: "relay.servers", kind: &Servers(field!(relay.servers)) },
    Key { name: "relay.credentials", kind: &relay::CREDENTIALS },
    Key { name: "relay.nkey", kind: &relay::NKEY },
    Key { name: "relay.ca_file", kind: &File(field!(relay.ca_file), "takes-pem-file") },
    Key { name: "relay.prefix", kind: &Prefix(field!(relay.prefix)) },
    Key { name: "relay.hide", kind: &People(field!(relay.hide)) },
    Key { name: "relay.publish", kind: &OneOf(field!(relay.publish)) },
    Key { name: "language", kind: &OneOf(field!(language)) },
    Key { name: "theme", kind: &ThemeName(field!(theme), "takes-theme") },
    Key { name: "color", kind: &OneOf(field!(color)) },
    Key { name: "glyphs", kind: &OneOf(field!(glyphs)) },
    Key { name: "pictures", kind: &OneOf(field!(pictures)) },
    Key { name: "view", kind: &OneOf(field!(view)) },
    Key { name: "density", kind: &OneOf(field!(density)) },
    Key { name: "order", kind: &OneOf(field!(order)) },
    Key { name: "mouse", kind: &Switch(field!(mouse)) },
    Key { name: "plain", kind: &Switch(field!(plain)) },
    Key { name: "ticking", kind: &Switch(field!(ticking)) },
    Key { name: "presence_limit_minutes", kind: &minutes(field!(presence_limit), 2) },
    Key { name: "refresh_selected_seconds", kind: &seconds(field!(refresh.selected), 5, 3600) },
    Key { name: "refresh_visible_seconds", kind: &seconds(field!(refresh.visible), 10, 3600) },
    Key { name: "refresh_everybody_seconds", kind: &seconds(field!(refresh.everybody), 60, 86400) },
    Key { name: "send", kind: &Switch(field!(send)) },
    Key { name: "journal", kind: &Switch(field!(journal)) },
    Key { name: "call_command", kind: &Text(field!(call_command), "takes-command") },
    Key { name: "notify_command", kind: &Text(field!(notify_command), "takes-command") },
    Key { name: "auto_away_minutes", kind: &minutes(field!(auto_away), 0) },
    Key { name: "log", kind: &OneOf(field!(log)) },
];

/// The tables of settings, each with the key that its name alone is short for: `relay = […]` is `relay.servers = […]`.
pub(crate) const TABLES: [(&str, &str); 1] = [("relay", "relay.servers")];

/// Minutes from `least` to those of a day.
const fn minutes<T>(field: Field<T>, least: u64) -> Time<T> {
    Time { field, unit: Unit::Minutes, least, most: 1440 }
}

const fn seconds<T>(field: Field<T>, least: u64, most: u64) -> Time<T> {
    Time { field, unit: Unit::Seconds, least, most }
}

impl Key {
    /// The key of that name, or the one that it is short for.
    pub(super) fn find(name: &str) -> Option<&'static Self> {
        let name = TABLES.iter().find(|(table, _)| *table == name).map_or(name, |(_, key)| key);
        KEYS.iter().find(|key| key.name == name)
    }

    /// The shortest name for it in the file.
    fn short_name(&self) -> &'static str {
        TABLES.iter().find(|(_, key)| *key == self.name).map_or(self.name, |(table, _)| table)
    }

    /// The environment's name for it.
    pub(super) fn variable(&self) -> String {
        format!("WHOSIN_{}", self.short_name().replace('.', "_").to_ascii_uppercase())
    }
}

/// The name that was probably meant, when one is near.
pub(crate) fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    known
        .into_iter()
        .map(|known| (strsim::damerau_levenshtein(name, known), known))
        .filter(|&(distance, known)| distance <= 2.max(known.len() / 3))
        .min_by_key(|&(distance, _)| distance)
        .map(|(_, known)| known)
}

/// Values from one source, in the order they were written.
#[derive(Default)]
pub(super) struct Layer {
    entries: Vec<(&'static Key, Value, SettingOrigin)>,
}

impl Layer {
    pub(super) fn push(&mut self, key: &'static Key, value: Value, origin: SettingOrigin) {
        self.entries.push((key, value, origin));
    }

    /// Lays the values over what is there.
    pub(super) fn apply(&self, config: &mut Config) -> Result<(), Error> {
        self.exclude()?;
        let mut entries: Vec<_> = self.entries.iter().collect();
        entries.sort_by_key(|(key, ..)| rank(key.name));
        for (key, value, origin) in entries {
            key.kind.set(config, value).ok_or_else(|| Error::BadValue {
                origin: origin.clone(),
                key: key.name,
                takes: key.kind.takes(),
            })?;
        }
        Ok(())
    }

    /// No two keys are set of which one excludes the other.
    fn exclude(&self) -> Result<(), Error> {
        let set = |name: &str| {
            let mut named = self.entries.iter().filter(|(key, ..)| key.name == name);
            named.any(|(_, value, _)| value.text().is_some_and(|text| !text.trim().is_empty()))
        };
        let both = |(key, _, origin): &(&Key, _, SettingOrigin)| {
            let other = key.kind.excludes().filter(|other| set(key.name) && set(other))?;
            Some(Error::Exclusive { origin: origin.clone(), key: key.name, other })
        };
        self.entries.iter().find_map(both).map_or(Ok(()), Err)
    }

    /// Where the key was set, when it was.
    pub(super) fn origin(&self, key: &Key) -> Option<&SettingOrigin> {
        self.entries.iter().rev().find(|(set, ..)| set.name == key.name).map(|(_, _, origin)| origin)
    }

    /// Whether something is among them that others must not read, or a command that they must not change.
    pub(super) fn holds_secret(&self) -> bool {
        self.entries.iter().any(|(key, value, _)| {
            key.kind.is_private() && value.text().is_some_and(|text| !text.trim().is_empty())
        })
    }
}
