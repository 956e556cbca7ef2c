//! What the methods outside `im` tell of the account: `profile`, `scope`, and the messenger's revision.

use super::json::Json;
use super::value::{self, Fields, collect};
use crate::people::PersonId;
use crate::portal::command::{Profile, Reply};

/// The most scopes of one answer.
const MOST: usize = 1000;

/// `profile`.
pub(super) fn profile(result: Json<'_>) -> Option<Profile> {
    let fields = Fields::of(result)?;
    let id = PersonId(fields.id("ID")?);
    let mut name = format!("{} {}", fields.text("NAME"), fields.text("LAST_NAME")).trim().to_owned();
    if name.is_empty() {
        name = format!("#{id}");
    }
    let admin = fields.flag("ADMIN").unwrap_or(false);
    Some(Profile { id, admin, name, time_zone: fields.some_text("TIME_ZONE") })
}

/// `scope`.
pub(super) fn scope(list: Json<'_>) -> Option<Vec<String>> {
    collect(list, MOST, |_, item| Some(value::plain(item).to_lowercase()).filter(|name| !name.is_empty()))
}

/// `method.get`
pub(super) fn method_availability(result: Json<'_>) -> Option<Reply> {
    let fields = Fields::of(result)?;
    let exists = fields.flag("isExisting")?;
    Some(Reply::MethodAvailability { exists, available: fields.flag("isAvailable").unwrap_or(exists) })
}

/// `im.revision.get`: the revision of its REST part.
pub(super) fn revision(result: Json<'_>) -> Option<u32> {
    let rest = Fields::of(result).map_or(Some(result), |fields| fields.get("rest"))?;
    u32::try_from(value::whole(rest)?).ok()
}
