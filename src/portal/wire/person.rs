//! The user object of the `im` methods.

use serde_json::Value;
use url::Url;

use super::value::{self, Fields, items};
use crate::people::{Birthday, DepartmentId, Flags, Person, PersonId, Phones, Rgb, Status};

/// The picture that stands for "no picture".
const PLACEHOLDER: &str = "/bitrix/js/im/images/blank.gif";

/// The longest address of a picture that is kept, in bytes.
const LONGEST_ADDRESS: usize = 4096;

/// Everybody in a list, or in a map by id. Entries that are `null` or nobody are left out.
pub(super) fn read_all(list: &Value, portal: &Url) -> Vec<Person> {
    items(list)
        .filter_map(|(key, item)| {
            let id = key.and_then(|key| key.parse().ok()).filter(|&id| id > 0).map(PersonId);
            read(item, id, portal)
        })
        .collect()
}

/// One person; `None` when it is no object, or has no number and none is known from elsewhere.
pub(super) fn read(user: &Value, known: Option<PersonId>, portal: &Url) -> Option<Person> {
    let fields = Fields::of(user).filter(|fields| says_anything(*fields))?;
    let id = fields.id("id").map(PersonId).or(known)?;
    let first_name = fields.text("first_name");
    let last_name = fields.text("last_name");
    let name = [fields.text("name"), format!("{first_name} {last_name}").trim().to_owned(), format!("#{id}")]
        .into_iter()
        .find(|name| !name.is_empty())?;
    Some(Person {
        id,
        name,
        first_name,
        last_name,
        position: fields.text("work_position"),
        color: fields.get("color").and_then(Value::as_str).and_then(Rgb::parse),
        avatar: avatar(fields, "avatar_hr", portal).or_else(|| avatar(fields, "avatar", portal)),
        birthday: fields.get("birthday").and_then(Value::as_str).and_then(Birthday::parse),
        departments: departments(fields),
        phones: phones(fields),
        email: fields.some_text("email"),
        website: fields.some_text("website"),
        time_zone: None,
        flags: flags(fields),
        status: fields.get("status").and_then(Value::as_str).and_then(|word| Status::parse(word.trim())),
        idle: fields.date("idle"),
        last_activity: fields.date("last_activity_date"),
        mobile_last: fields.date("mobile_last_date"),
        desktop_last: fields.date("desktop_last_date"),
        absent: fields.date("absent"),
    })
}

/// Whether it can be a user at all: an id, or a name under a key that is one.
fn says_anything(fields: Fields<'_>) -> bool {
    ["id", "name", "first_name", "last_name"]
        .iter()
        .any(|name| fields.get(name).is_some_and(|value| !value.is_null()))
}

fn flags(fields: Fields<'_>) -> Flags {
    let kind = fields.get("type").and_then(Value::as_str).unwrap_or_default();
    Flags {
        active: fields.flag("active").unwrap_or(true),
        extranet: fields.flag("extranet").unwrap_or(kind == "extranet"),
        network: fields.flag("network").unwrap_or(kind == "network"),
        bot: fields.flag("bot").unwrap_or(kind == "bot"),
        connector: fields.flag("connector").unwrap_or(kind == "connector"),
    }
}

fn departments(fields: Fields<'_>) -> Vec<DepartmentId> {
    let Some(list) = fields.get("departments") else {
        return Vec::new();
    };
    let mut departments: Vec<_> =
        items(list).filter_map(|(_, item)| value::id(item).map(DepartmentId)).collect();
    if departments.is_empty() {
        departments.extend(value::id(list).map(DepartmentId));
    }
    departments
}

fn phones(fields: Fields<'_>) -> Phones {
    fields.get("phones").and_then(Fields::of).map_or_else(Phones::default, |phones| Phones {
        work: phones.some_text("work_phone"),
        mobile: phones.some_text("personal_mobile"),
        personal: phones.some_text("personal_phone"),
        inner: phones.some_text("inner_phone"),
    })
}

/// The absolute address of a picture, without any login; only http and https.
fn avatar(fields: Fields<'_>, name: &str, portal: &Url) -> Option<String> {
    let text = fields.get(name)?.as_str()?.trim();
    if text.is_empty() || text.len() > LONGEST_ADDRESS {
        return None;
    }
    let mut address = portal.join(text).ok()?;
    let is_web = matches!(address.scheme(), "http" | "https") && address.host_str().is_some();
    if !is_web || address.path().ends_with(PLACEHOLDER) {
        return None;
    }
    address.set_username("").ok()?;
    address.set_password(None).ok()?;
    Some(address.into())
}
