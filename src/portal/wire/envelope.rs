//! What stands around a result: paging, the server's clock, time used, errors.

use jiff::{SignedDuration, Timestamp};
use serde_json::Value;

use super::value::{self, Fields};
use crate::portal::command::Page;

/// How much execution time a method has used, from `time.operating` and `time.operating_reset_at`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Operating {
    /// Seconds within the last ten minutes.
    pub used_seconds: f64,
    /// When the oldest of those minutes is forgotten, by the portal's clock.
    pub resets_at: Option<Timestamp>,
}

/// An answer without its result.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Envelope {
    /// Where in a list the result stands.
    pub(crate) page: Page,
    /// The portal's clock when the answer was finished.
    pub(crate) server_time: Option<Timestamp>,
    /// Time used by the method.
    pub(crate) operating: Option<Operating>,
}

impl Envelope {
    /// Reads what stands beside `result`.
    pub(crate) fn read(answer: &Value) -> Self {
        let get = |name: &str| answer.get(name);
        Self {
            page: page(get("next"), get("total")),
            server_time: get("time").and_then(server_time),
            operating: get("time").and_then(operating),
        }
    }
}

/// `next` and `total`.
pub(crate) fn page(next: Option<&Value>, total: Option<&Value>) -> Page {
    let whole =
        |value: Option<&Value>| value.and_then(value::whole).and_then(|number| u32::try_from(number).ok());
    Page { next: whole(next).filter(|&next| next > 0), total: whole(total) }
}

/// `time.date_finish`; the number in `finish` where it is missing.
pub(crate) fn server_time(time: &Value) -> Option<Timestamp> {
    let fields = Fields::of(time)?;
    fields.date("date_finish").or_else(|| fields.get("finish").and_then(instant))
}

/// `time.operating` and `time.operating_reset_at`.
pub(crate) fn operating(time: &Value) -> Option<Operating> {
    let fields = Fields::of(time)?;
    let used_seconds = fields.get("operating").and_then(value::number)?.max(0.0);
    Some(Operating { used_seconds, resets_at: resets_at(time) })
}

/// `operating_reset_at`, seconds since 1970.
pub(crate) fn resets_at(time: &Value) -> Option<Timestamp> {
    time.get("operating_reset_at").and_then(instant)
}

/// Seconds since 1970, with fractions.
fn instant(value: &Value) -> Option<Timestamp> {
    let seconds = SignedDuration::try_from_secs_f64(value::number(value)?).ok()?;
    Timestamp::from_duration(seconds).ok().filter(|at| at.as_second() > 0)
}

/// Code and description of an error answer (or of an entry of `result_error`); `None` when it is none.
pub(crate) fn error_of(answer: &Value) -> Option<(String, String)> {
    let text = |value: &Value| match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        _ => String::new(),
    };
    let error = match answer {
        Value::String(_) => answer,
        _ => answer.get("error")?,
    };
    let description = answer.get("error_description").map(text).unwrap_or_default();
    match error {
        Value::Null | Value::Bool(false) => None,
        Value::Object(nested) => {
            let field = |name: &str| nested.get(name).map(text).unwrap_or_default();
            Some((field("code"), if description.is_empty() { field("message") } else { description }))
        }
        other => Some((text(other), description)).filter(|(code, text)| !code.is_empty() || !text.is_empty()),
    }
}
