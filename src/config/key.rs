//! The table of all keys: how each is called, what it takes, where it goes.

use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::people::Order;

use super::access::{lay_over, rank};
use super::choice::Color;
use super::{
    Access, Choice, Config, Density, Error, Glyphs, LanguageChoice, Limits, LogLevel, Pictures, Secret,
    SettingOrigin, Theme,
};

/// A value as it was written. It has no `Debug`, for it may be the secret.
pub(super) enum Value {
    /// A string of the file.
    Text(String),
    /// An integer of the file.
    Integer(i64),
    /// A boolean of the file.
    Boolean(bool),
    /// Anything else that TOML knows.
    Other,
    /// From the environment, where everything is text.
    Variable(String),
}

impl Value {
    pub(super) fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) | Self::Variable(text) => Some(text),
            _ => None,
        }
    }

    fn integer(&self) -> Option<i64> {
        match self {
            Self::Integer(number) => Some(*number),
            Self::Variable(text) => text.trim().parse().ok(),
            _ => None,
        }
    }

    fn boolean(&self) -> Option<bool> {
        match self {
            Self::Boolean(yes) => Some(*yes),
            Self::Variable(text) => match text.trim() {
                "true" | "1" | "yes" | "on" => Some(true),
                "false" | "0" | "no" | "off" => Some(false),
                _ => None,
            },
            _ => None,
        }
    }
}

/// One key of the file; `WHOSIN_` and its name in capitals in the environment.
pub(super) struct Key {
    pub(super) name: &'static str,
    /// What it takes, to complete "takes …".
    pub(super) takes: fn() -> String,
    /// Puts the value into its field; `None` when the key does not take it.
    set: fn(&mut Config, &Value) -> Option<()>,
    /// The value as TOML, a secret masked.
    pub(super) show: fn(&Config) -> String,
}

/// The keys that make a file private.
pub(super) const PRIVATE: [&str; 3] = ["webhook", "webhook_command", "client_secret"];

/// All keys, in the order of the example file.
pub(super) const KEYS: &[Key] = &[
    Key {
        name: "webhook",
        takes: || "the URL of an inbound webhook, like \"https://PORTAL/rest/USER/SECRET/\"".to_owned(),
        set: |config, value| {
            let webhook = Secret::new(value.text()?).map(Access::Webhook);
            lay_over(&mut config.access, "webhook", webhook);
            Some(())
        },
        show: |config| match &config.access {
            Some(Access::Webhook(webhook)) => masked(Some(webhook)),
            _ => masked(None),
        },
    },
    Key {
        name: "webhook_command",
        takes: || "a command for the shell that prints the webhook's URL".to_owned(),
        set: |config, value| {
            let command = Secret::new(value.text()?).map(Access::Command);
            lay_over(&mut config.access, "webhook_command", command);
            Some(())
        },
        show: |config| match &config.access {
            Some(Access::Command(command)) => masked(Some(command)),
            _ => masked(None),
        },
    },
    Key {
        name: "keyring",
        takes: true_or_false,
        set: |config, value| {
            lay_over(&mut config.access, "keyring", value.boolean()?.then_some(Access::Keyring));
            Some(())
        },
        show: |config| (config.access == Some(Access::Keyring)).to_string(),
    },
    Key {
        name: "portal",
        takes: || "the address of a portal, like \"https://PORTAL\"".to_owned(),
        set: |config, value| some_text(&mut config.portal, value),
        show: |config| shown(config.portal.as_deref()),
    },
    Key {
        name: "client_id",
        takes: || "the code of an application of the portal".to_owned(),
        set: |config, value| {
            let mut code = None;
            some_text(&mut code, value)?;
            let application = code.map(|client_id| Access::Application { client_id });
            lay_over(&mut config.access, "client_id", application);
            Some(())
        },
        show: |config| match &config.access {
            Some(Access::Application { client_id }) => shown(Some(client_id)),
            _ => shown(None),
        },
    },
    Key {
        name: "client_secret",
        takes: || "the secret of an application of the portal".to_owned(),
        set: |config, value| {
            config.client_secret = Secret::new(value.text()?);
            Some(())
        },
        show: |config| masked(config.client_secret.as_ref()),
    },
    Key {
        name: "authorization_server",
        takes: || "the address of an authorisation server, like \"https://oauth.bitrix.info\"".to_owned(),
        set: |config, value| some_text(&mut config.authorization_server, value),
        show: |config| shown(config.authorization_server.as_deref()),
    },
    Key {
        name: "ca_file",
        takes: || "the path of a PEM file, from / or ~/ on".to_owned(),
        set: |config, value| {
            let path = value.text()?.trim();
            let whole = path.is_empty() || path.starts_with('/') || path.starts_with("~/");
            config.ca_file = (!path.is_empty()).then(|| PathBuf::from(path));
            whole.then_some(())
        },
        show: |config| shown(config.ca_file.as_deref().and_then(Path::to_str)),
    },
    Key {
        name: "allow_http",
        takes: true_or_false,
        set: |config, value| put(&mut config.allow_http, value.boolean()),
        show: |config| config.allow_http.to_string(),
    },
    Key {
        name: "limits",
        takes: Limits::names,
        set: |config, value| put(&mut config.limits, choose(value)),
        show: |config| chosen(config.limits),
    },
    Key {
        name: "language",
        takes: LanguageChoice::names,
        set: |config, value| put(&mut config.language, choose(value)),
        show: |config| chosen(config.language),
    },
    Key {
        name: "theme",
        takes: Theme::names,
        set: |config, value| put(&mut config.theme, choose(value)),
        show: |config| chosen(config.theme),
    },
    Key {
        name: "color",
        takes: Color::names,
        set: |config, value| put(&mut config.color, choose(value)),
        show: |config| chosen(config.color),
    },
    Key {
        name: "glyphs",
        takes: Glyphs::names,
        set: |config, value| put(&mut config.glyphs, choose(value)),
        show: |config| chosen(config.glyphs),
    },
    Key {
        name: "pictures",
        takes: Pictures::names,
        set: |config, value| put(&mut config.pictures, choose(value)),
        show: |config| chosen(config.pictures),
    },
    Key {
        name: "density",
        takes: Density::names,
        set: |config, value| put(&mut config.density, choose(value)),
        show: |config| chosen(config.density),
    },
    Key {
        name: "order",
        takes: Order::names,
        set: |config, value| put(&mut config.order, choose(value)),
        show: |config| chosen(config.order),
    },
    Key {
        name: "mouse",
        takes: true_or_false,
        set: |config, value| put(&mut config.mouse, value.boolean()),
        show: |config| config.mouse.to_string(),
    },
    Key {
        name: "presence_limit_minutes",
        takes: || "a whole number of minutes from 2 to 1440".to_owned(),
        set: |config, value| {
            let limit = time(value, 60, 2, 1440).and_then(|limit| limit.try_into().ok());
            put(&mut config.presence_limit, limit)
        },
        show: |config| config.presence_limit.as_mins().to_string(),
    },
    Key {
        name: "refresh_selected_seconds",
        takes: || "a whole number of seconds from 5 to 3600".to_owned(),
        set: |config, value| put(&mut config.refresh.selected, time(value, 1, 5, 3600)),
        show: |config| config.refresh.selected.as_secs().to_string(),
    },
    Key {
        name: "refresh_visible_seconds",
        takes: || "a whole number of seconds from 10 to 3600".to_owned(),
        set: |config, value| put(&mut config.refresh.visible, time(value, 1, 10, 3600)),
        show: |config| config.refresh.visible.as_secs().to_string(),
    },
    Key {
        name: "refresh_everybody_seconds",
        takes: || "a whole number of seconds from 60 to 86400".to_owned(),
        set: |config, value| put(&mut config.refresh.everybody, time(value, 1, 60, 86400)),
        show: |config| config.refresh.everybody.as_secs().to_string(),
    },
    Key {
        name: "journal",
        takes: true_or_false,
        set: |config, value| put(&mut config.journal, value.boolean()),
        show: |config| config.journal.to_string(),
    },
    Key {
        name: "call_command",
        takes: command,
        set: |config, value| some_text(&mut config.call_command, value),
        show: |config| shown(config.call_command.as_deref()),
    },
    Key {
        name: "notify_command",
        takes: command,
        set: |config, value| some_text(&mut config.notify_command, value),
        show: |config| shown(config.notify_command.as_deref()),
    },
    Key {
        name: "auto_away_minutes",
        takes: || "a whole number of minutes up to 1440, or 0 for never".to_owned(),
        set: |config, value| {
            let away = jiff::SignedDuration::try_from(time(value, 60, 0, 1440)?).ok()?;
            put(&mut config.auto_away, Some(Some(away).filter(|away| !away.is_zero())))
        },
        show: |config| config.auto_away.map_or(0, |away| away.as_mins()).to_string(),
    },
    Key {
        name: "log",
        takes: LogLevel::names,
        set: |config, value| put(&mut config.log, choose(value)),
        show: |config| chosen(config.log),
    },
];

/// A secret, of which nothing is shown but that it is there.
fn masked(secret: Option<&Secret>) -> String {
    quoted(secret.map_or("", |_| "…"))
}

/// A text with what TOML would misread escaped; empty when it is not set.
fn shown(text: Option<&str>) -> String {
    format!("{:?}", text.unwrap_or_default())
}

fn quoted(text: &str) -> String {
    format!("\"{text}\"")
}

/// The value's name.
fn chosen<T: Choice>(value: T) -> String {
    quoted(T::NAMES.iter().find(|(_, known)| *known == value).map_or("", |&(name, _)| name))
}

fn true_or_false() -> String {
    "true or false".to_owned()
}

fn some_text(field: &mut Option<String>, value: &Value) -> Option<()> {
    let text = value.text()?.trim();
    *field = (!text.is_empty()).then(|| text.to_owned());
    Some(())
}

fn command() -> String {
    "a command for the shell, in quotes".to_owned()
}

fn put<T>(field: &mut T, value: Option<T>) -> Option<()> {
    *field = value?;
    Some(())
}

fn choose<T: Choice>(value: &Value) -> Option<T> {
    match value {
        // `color = 256` means what it says.
        Value::Integer(number) => T::parse(&number.to_string()),
        _ => T::parse(value.text()?.trim()),
    }
}

/// A length of time of `unit` seconds each, from `least` to `most` units.
fn time(value: &Value, unit: u64, least: u64, most: u64) -> Option<Duration> {
    let number = u64::try_from(value.integer()?).ok()?;
    (least..=most).contains(&number).then(|| Duration::from_secs(number * unit))
}

impl Key {
    /// The key of that name.
    pub(super) fn find(name: &str) -> Option<&'static Self> {
        KEYS.iter().find(|key| key.name == name)
    }

    /// The environment's name for it.
    pub(super) fn variable(&self) -> String {
        format!("WHOSIN_{}", self.name.to_ascii_uppercase())
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
        let mut entries: Vec<_> = self.entries.iter().collect();
        entries.sort_by_key(|(key, ..)| rank(key.name));
        for (key, value, origin) in entries {
            (key.set)(config, value).ok_or_else(|| Error::BadValue {
                origin: origin.clone(),
                key: key.name,
                takes: (key.takes)(),
            })?;
        }
        Ok(())
    }

    /// Where the key was set, when it was.
    pub(super) fn origin(&self, key: &Key) -> Option<&SettingOrigin> {
        self.entries.iter().rev().find(|(set, ..)| set.name == key.name).map(|(_, _, origin)| origin)
    }

    /// Whether something is among them that others must not read, or a command that they must not change.
    pub(super) fn holds_secret(&self) -> bool {
        self.entries.iter().any(|(key, value, _)| {
            PRIVATE.contains(&key.name) && value.text().is_some_and(|text| !text.trim().is_empty())
        })
    }
}
