//! What stands around a result: paging, the server's clock, time used, errors.

use jiff::{SignedDuration, Timestamp};

use super::json::Json;
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
    pub(crate) fn read(answer: &Fields<'_>) -> Self {
        Self {
            page: page(answer.get("next"), answer.get("total")),
            server_time: answer.get("time").and_then(server_time),
            operating: answer.get("time").and_then(operating),
        }
    }
}

/// `next` and `total`.
pub(crate) fn page(next: Option<Json<'_>>, total: Option<Json<'_>>) -> Page {
    let whole =
        |value: Option<Json<'_>>| value.and_then(value::whole).and_then(|number| u32::try_from(number).ok());
    Page { next: whole(next).filter(|&next| next > 0), total: whole(total) }
}

/// `time.date_finish`; the number in `finish` where it is missing.
pub(crate) fn server_time(time: Json<'_>) -> Option<Timestamp> {
    let fields = Fields::of(time)?;
    fields.date("date_finish").or_else(|| fields.get("finish").and_then(instant))
}

/// `time.operating` and `time.operating_reset_at`.
pub(crate) fn operating(time: Json<'_>) -> Option<Operating> {
    let fields = Fields::of(time)?;
    let used_seconds = fields.get("operating").and_then(value::number)?.max(0.0);
    Some(Operating { used_seconds, resets_at: resets_at(time) })
}

/// `operating_reset_at`, seconds since 1970.
pub(crate) fn resets_at(time: Json<'_>) -> Option<Timestamp> {
    Fields::of(time)?.resets_at()
}

impl Fields<'_> {
    /// `operating_reset_at` among these fields.
    pub(crate) fn resets_at(&self) -> Option<Timestamp> {
        self.get("operating_reset_at").and_then(instant)
    }
}

/// Seconds since 1970, with fractions.
fn instant(value: Json<'_>) -> Option<Timestamp> {
    let seconds = SignedDuration::try_from_secs_f64(value::number(value)?).ok()?;
    Timestamp::from_duration(seconds).ok().filter(|at| at.as_second() > 0)
}

/// What an error's code or words say, as they are written.
fn words(value: Json<'_>) -> String {
    value.number().map_or_else(|| value.text().unwrap_or_default().into_owned(), ToOwned::to_owned)
}

/// Code and description of an entry of `result_error`; `None` when it is none.
pub(crate) fn error_of(entry: Json<'_>) -> Option<(String, String)> {
    if entry.is_text() {
        return error(entry, String::new());
    }
    error_in(&Fields::of(entry)?)
}

/// Code and description of an error answer; `None` when it is none.
pub(crate) fn error_in(answer: &Fields<'_>) -> Option<(String, String)> {
    error(answer.get("error")?, answer.get("error_description").map(words).unwrap_or_default())
}

fn error(error: Json<'_>, description: String) -> Option<(String, String)> {
    if error.is_null() || error.is_false() {
        return None;
    }
    if let Some(nested) = Fields::of(error) {
        let field = |name: &str| nested.get(name).map(words).unwrap_or_default();
        return Some((field("code"), if description.is_empty() { field("message") } else { description }));
    }
    Some((words(error), description)).filter(|(code, text)| !code.is_empty() || !text.is_empty())
}
