//! Single values, read leniently.

use std::borrow::Cow;
use std::ops::ControlFlow;

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

use super::json::Json;
use crate::people::text;

/// Longest text that is decoded, in bytes: far more than any field that can be shown.
const LONGEST: usize = 64 * 1024;

/// The year with which databases say "never".
const ZERO_YEAR: &str = "0000-";

/// A JSON object's fields, each read as what it is meant to be or counted as missing.
#[derive(Clone, Debug)]
pub(crate) struct Fields<'a> {
    fields: Vec<(Json<'a>, Json<'a>)>,
    /// Whether any name is written with an escape: hardly ever, and a name is looked for in all of them many times.
    escaped: bool,
}

impl<'a> Fields<'a> {
    /// `None` when it is no object.
    pub(crate) fn of(value: Json<'a>) -> Option<Self> {
        let fields = value.fields()?;
        let escaped = fields.iter().any(|(name, _)| name.has_escape());
        Some(Self { fields, escaped })
    }

    /// The raw value; of several with one name the last.
    pub(crate) fn get(&self, name: &str) -> Option<Json<'a>> {
        let is_it = |key: Json<'a>| key.is_plainly(name) || self.escaped && key.says(name);
        self.fields.iter().rev().find(|(key, _)| is_it(*key)).map(|&(_, value)| value)
    }

    /// What a text says, as it is written.
    pub(crate) fn written(&self, name: &str) -> Option<Cow<'a, str>> {
        self.get(name)?.text()
    }

    /// A number that names something, at least 1.
    pub(crate) fn id(&self, name: &str) -> Option<u64> {
        self.get(name).and_then(id)
    }

    /// A text with its entities decoded, safe for one line of a terminal; empty when missing.
    pub(crate) fn text(&self, name: &str) -> String {
        self.get(name).map(plain).unwrap_or_default()
    }

    /// As [`Fields::text`], nothing when it is empty.
    pub(crate) fn some_text(&self, name: &str) -> Option<String> {
        Some(self.text(name)).filter(|text| !text.is_empty())
    }

    /// As [`Fields::text`], also when it is told to be empty; nothing when it is missing or no text.
    pub(crate) fn told_text(&self, name: &str) -> Option<String> {
        let value = self.get(name)?;
        let text = plain(value);
        (!text.is_empty() || is_empty(value) || value.is_text()).then_some(text)
    }

    /// As [`Fields::told_text`], of a text in which lines are things beside each other: a sign stands between them.
    pub(crate) fn told_lines(&self, name: &str) -> Option<String> {
        let lines = self.written(name).filter(|text| text.trim().contains(['\n', '\r']));
        let Some(lines) = lines else { return self.told_text(name) };
        let lines = lines.split(['\n', '\r']).map(decoded);
        Some(lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("; "))
    }

    /// Yes or no, in any of the ways to say it.
    pub(crate) fn flag(&self, name: &str) -> Option<bool> {
        self.get(name).and_then(flag)
    }

    /// An instant.
    pub(crate) fn date(&self, name: &str) -> Option<Timestamp> {
        self.get(name).and_then(date)
    }
}

/// Reads the items of a list, or of a map together with their keys, one by one: what `read` makes something of is
/// kept. `None` when more than `most` would be: no portal means that.
pub(crate) fn collect<'a, T>(
    list: Json<'a>,
    most: usize,
    mut read: impl FnMut(Option<Json<'a>>, Json<'a>) -> Option<T>,
) -> Option<Vec<T>> {
    let mut kept = Vec::new();
    let whole = list.each(|key, item| {
        if let Some(one) = read(key, item) {
            if kept.len() == most {
                return ControlFlow::Break(());
            }
            kept.push(one);
        }
        ControlFlow::Continue(())
    });
    whole.is_continue().then_some(kept)
}

/// As [`collect`], of a map by numbers. Numbers that run from 0 on arrive as a list, in which the index is the number.
pub(crate) fn collect_numbered<'a, T>(
    list: Json<'a>,
    most: usize,
    mut read: impl FnMut(u64, Json<'a>) -> Option<T>,
) -> Option<Vec<T>> {
    let mut indices = 0..;
    collect(list, most, |key, item| {
        let index = indices.next();
        let number = match key {
            Some(key) => key.text().and_then(|number| number.trim().parse().ok()),
            None => index,
        };
        read(number?, item)
    })
}

/// Whether it is one of the ways to say "nothing".
pub(crate) fn is_empty(value: Json<'_>) -> bool {
    let is_zero = || whole(value) == Some(0);
    let is_blank = || value.text().is_some_and(|text| text.trim().is_empty());
    value.is_null() || value.is_false() || is_zero() || is_blank() || value.holds_nothing()
}

/// A whole number of at least 1, also as a text.
pub(crate) fn id(value: Json<'_>) -> Option<u64> {
    whole(value).filter(|&id| id > 0)
}

/// An instant in seconds since 1970, also as a text.
pub(crate) fn seconds(value: Json<'_>) -> Option<Timestamp> {
    Timestamp::from_second(i64::try_from(id(value)?).ok()?).ok()
}

/// A whole number from 0 on, also as a text.
pub(crate) fn whole(value: Json<'_>) -> Option<u64> {
    value.number().map_or_else(|| value.text()?.trim().parse().ok(), |number| number.parse().ok())
}

/// A number, also as a text.
pub(crate) fn number(value: Json<'_>) -> Option<f64> {
    let number: Option<f64> =
        value.number().map_or_else(|| value.text()?.trim().parse().ok(), |number| number.parse().ok());
    number.filter(|number| number.is_finite())
}

/// `true`, `"Y"`, `1`, `"true"` and their opposites.
pub(crate) fn flag(value: Json<'_>) -> Option<bool> {
    if value.is_true() || value.is_false() {
        return Some(value.is_true());
    }
    if let Some(number) = value.number() {
        return number.parse::<u64>().ok().map(|number| number != 0);
    }
    match value.text()?.trim().to_ascii_lowercase().as_str() {
        "y" | "1" | "true" => Some(true),
        "n" | "0" | "false" | "" => Some(false),
        _ => None,
    }
}

/// An instant in RFC 3339; the zero dates with which databases say "never" are none.
pub(crate) fn date(value: Json<'_>) -> Option<Timestamp> {
    let at: Timestamp = value.text()?.trim().parse().ok()?;
    (at.as_second() > 0).then_some(at)
}

/// A day as the portal wrote it, by its own calendar, and the instant that it stands for: a date with time and
/// offset, or without either. Where no offset is told the instant is by UTC.
pub(crate) fn day(value: Json<'_>) -> Option<(Timestamp, Date)> {
    let text = value.text()?;
    let text = text.trim();
    let written: DateTime = text.trim_end_matches(['Z', 'z']).parse().ok()?;
    let at = match text.parse::<Timestamp>() {
        Ok(at) => at,
        Err(_) => written.to_zoned(TimeZone::UTC).ok()?.timestamp(),
    };
    (at.as_second() > 0).then(|| (at, written.date()))
}

/// A day of the calendar as the portal wrote it, whatever time and offset stand behind it.
pub(crate) fn date_of_calendar(value: Json<'_>) -> Option<Date> {
    value.text()?.trim().split(['T', ' ']).next()?.parse().ok()
}

/// Whether it says that there is no date.
pub(crate) fn is_never(value: Json<'_>) -> bool {
    is_empty(value) || value.text().is_some_and(|text| text.trim().starts_with(ZERO_YEAR))
}

/// A text, or a number as it is written, decoded and cleaned.
pub(crate) fn plain(value: Json<'_>) -> String {
    value.number().map_or_else(|| value.text().map(|text| decoded(&text)).unwrap_or_default(), decoded)
}

/// A text with its HTML entities decoded, safe for one line of a terminal.
pub(crate) fn decoded(text: &str) -> String {
    if text.len() <= LONGEST {
        return text::clean(&html_escape::decode_html_entities(text));
    }
    let bounded: String = text.chars().take(LONGEST).collect();
    text::clean(&html_escape::decode_html_entities(&bounded))
}
