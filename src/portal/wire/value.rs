//! Single values, read leniently.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use serde_json::{Map, Value};

use crate::people::text;

/// Longest text that is decoded, in bytes: far more than any field that can be shown.
const LONGEST: usize = 64 * 1024;

/// The year with which databases say "never".
const ZERO_YEAR: &str = "0000-";

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

    /// As [`Fields::text`], also when it is told to be empty; nothing when it is missing or no text.
    pub(crate) fn told_text(self, name: &str) -> Option<String> {
        let value = self.get(name)?;
        let text = plain(value);
        (!text.is_empty() || is_empty(value) || value.is_string()).then_some(text)
    }

    /// As [`Fields::told_text`], of a text in which lines are things beside each other: a sign stands between them.
    pub(crate) fn told_lines(self, name: &str) -> Option<String> {
        let lines = self.get(name).and_then(Value::as_str).filter(|text| text.trim().contains(['\n', '\r']));
        let Some(lines) = lines else { return self.told_text(name) };
        let lines = lines.split(['\n', '\r']).map(|line| plain(&Value::from(line)));
        Some(lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("; "))
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

/// Whether it is one of the ways to say "nothing".
pub(crate) fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::Bool(true) => false,
        Value::Number(number) => number.as_u64() == Some(0),
        Value::String(text) => matches!(text.trim(), "" | "0"),
        Value::Array(list) => list.is_empty(),
        Value::Object(map) => map.is_empty(),
    }
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

/// A day as the portal wrote it, by its own calendar, and the instant that it stands for: a date with time and
/// offset, or without either. Where no offset is told the instant is by UTC.
pub(crate) fn day(value: &Value) -> Option<(Timestamp, Date)> {
    let text = value.as_str()?.trim();
    let written: DateTime = text.trim_end_matches(['Z', 'z']).parse().ok()?;
    let at = match text.parse::<Timestamp>() {
        Ok(at) => at,
        Err(_) => written.to_zoned(TimeZone::UTC).ok()?.timestamp(),
    };
    (at.as_second() > 0).then(|| (at, written.date()))
}

/// Whether it says that there is no date.
pub(crate) fn is_never(value: &Value) -> bool {
    is_empty(value) || value.as_str().is_some_and(|text| text.trim().starts_with(ZERO_YEAR))
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
