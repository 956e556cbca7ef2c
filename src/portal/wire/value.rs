//! Single values, read leniently.

use jiff::Timestamp;
use serde_json::{Map, Value};

use crate::people::text;

/// Longest text that is decoded, in bytes: far more than any field that can be shown.
const LONGEST: usize = 64 * 1024;

/// A JSON object's fields, each read as what it is meant to be or counted as missing.
#[derive(Clone, Copy)]
pub(crate) struct Fields<'a>(&'a Map<String, Value>);

impl<'a> Fields<'a> {
    /// `None` when it is no object.
    pub(crate) fn of(value: &'a Value) -> Option<Self> {
        value.as_object().map(Self)
    }

    /// The raw value.
    pub(crate) fn get(self, name: &str) -> Option<&'a Value> {
        self.0.get(name)
    }

    /// A number that names something, at least 1.
    pub(crate) fn id(self, name: &str) -> Option<u64> {
        self.get(name).and_then(id)
    }

    /// A text with its entities decoded, safe for one line of a terminal; empty when missing.
    pub(crate) fn text(self, name: &str) -> String {
        self.get(name).map(plain).unwrap_or_default()
    }

    /// As [`Fields::text`], nothing when it is empty.
    pub(crate) fn some_text(self, name: &str) -> Option<String> {
        Some(self.text(name)).filter(|text| !text.is_empty())
    }

    /// Yes or no, in any of the ways to say it.
    pub(crate) fn flag(self, name: &str) -> Option<bool> {
        self.get(name).and_then(flag)
    }

    /// An instant.
    pub(crate) fn date(self, name: &str) -> Option<Timestamp> {
        self.get(name).and_then(date)
    }
}

/// The items of a list, or of a map together with their keys; none for anything else.
pub(crate) fn items(value: &Value) -> impl Iterator<Item = (Option<&str>, &Value)> {
    let list = value.as_array().into_iter().flatten().map(|item| (None, item));
    let map = value.as_object().into_iter().flatten().map(|(key, item)| (Some(key.as_str()), item));
    list.chain(map)
}

/// A whole number of at least 1, also as a text.
pub(crate) fn id(value: &Value) -> Option<u64> {
    whole(value).filter(|&id| id > 0)
}

/// A whole number from 0 on, also as a text.
pub(crate) fn whole(value: &Value) -> Option<u64> {
    match value {
        Value::Number(number) => number.as_u64(),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    }
}

/// A number, also as a text.
pub(crate) fn number(value: &Value) -> Option<f64> {
    match value {
        Value::Number(number) => number.as_f64(),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    }
    .filter(|number: &f64| number.is_finite())
}

/// `true`, `"Y"`, `1`, `"true"` and their opposites.
pub(crate) fn flag(value: &Value) -> Option<bool> {
    match value {
        Value::Bool(flag) => Some(*flag),
        Value::Number(number) => number.as_u64().map(|number| number != 0),
        Value::String(text) => match text.trim().to_ascii_lowercase().as_str() {
            "y" | "1" | "true" => Some(true),
            "n" | "0" | "false" | "" => Some(false),
            _ => None,
        },
        _ => None,
    }
}

/// An instant in RFC 3339; the zero dates with which databases say "never" are none.
pub(crate) fn date(value: &Value) -> Option<Timestamp> {
    let at: Timestamp = value.as_str()?.trim().parse().ok()?;
    (at.as_second() > 0).then_some(at)
}

/// A text, or a number written out, decoded and cleaned.
pub(crate) fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => decoded(text),
        Value::Number(number) => number.to_string(),
        _ => String::new(),
    }
}

/// A text with its HTML entities decoded, safe for one line of a terminal.
pub(crate) fn decoded(text: &str) -> String {
    if text.len() <= LONGEST {
        return text::clean(&html_escape::decode_html_entities(text));
    }
    let bounded: String = text.chars().take(LONGEST).collect();
    text::clean(&html_escape::decode_html_entities(&bounded))
}
