//! What the methods outside `im` tell: `user.get`, `profile`, `scope`, and the messenger's revision.

use super::json::Json;
use super::value::{self, Fields, collect};
use crate::people::PersonId;
use crate::portal::command::{Profile, Reply, UserBrief};

/// The most users or scopes of one answer: far more than a page.
const MOST: usize = 1000;

/// `user.get`: ids are texts, and fields outside the granted scope are missing.
pub(super) fn briefs(list: Json<'_>) -> Option<Vec<UserBrief>> {
    let brief = |fields: &Fields<'_>| {
        Some(UserBrief {
            id: PersonId(fields.id("ID")?),
            time_zone: fields.told_text("TIME_ZONE"),
            online: fields.flag("IS_ONLINE"),
        })
    };
    collect(list, MOST, |_, item| brief(&Fields::of(item)?))
}

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
