//! The messenger's methods about people, and the object that describes one.

use jiff::civil::Date;
use serde_json::{Map, Value, json};

use crate::demo::answer::{Answer, ApiError, Slice, php_array};
use crate::demo::dispatcher::Call;
use crate::demo::faces;
use crate::demo::filter::finds;
use crate::demo::office::account::{Account, Phones, Picture};
use crate::demo::office::roles::Role;
use crate::people::Status;

/// How much of a person a method tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Detail {
    /// All: `im.user.get`.
    Full,
    /// All but the desktop application: lists.
    Listed,
    /// What `im.search.user.list` is documented to tell: no telephones, addresses or kind of account, and the large
    /// picture only to whom asks for it.
    Found,
}

/// `im.user.get`
pub(super) fn user(call: &Call<'_>) -> Result<Answer, ApiError> {
    let office = &call.dispatcher.office;
    let index = match call.params.text("ID") {
        None => office.me(),
        Some(text) => {
            let id: u64 = text.trim().parse().ok().filter(|&id| id > 0).ok_or(ApiError::USER_ID)?;
            call.dispatcher.find(id).ok_or(ApiError::USER)?
        }
    };
    Ok(Answer::from(person(call, index, Detail::Full)))
}

/// `im.user.list.get`: a map by number, or with `RESULT_TYPE=array` a list without the unknown.
pub(super) fn users(call: &Call<'_>) -> Result<Answer, ApiError> {
    let ids = call.params.ids("ID").ok_or(ApiError::ID_FORMAT)?;
    let find = |id: i64| u64::try_from(id).ok().and_then(|id| call.dispatcher.find(id));
    let tell = |index| person(call, index, Detail::Listed);
    if call.params.text("RESULT_TYPE").is_some_and(|kind| kind.eq_ignore_ascii_case("array")) {
        return Ok(Answer::from(ids.into_iter().filter_map(find).map(tell).collect::<Value>()));
    }
    let map = ids.into_iter().map(|id| (id.to_string(), find(id).map_or(Value::Null, tell))).collect();
    Ok(Answer::from(php_array(map)))
}

/// `im.search.user.list`: words' beginnings in names and positions; a map by number.
pub(super) fn search(call: &Call<'_>) -> Result<Answer, ApiError> {
    let wanted = call.params.text("FIND").unwrap_or_default();
    if wanted.trim().chars().count() < 2 {
        return Err(ApiError::FIND);
    }
    let office = &call.dispatcher.office;
    let found: Vec<u32> = office
        .everybody()
        .filter(|&index| call.dispatcher.knows(index) && office.role(index).is_active())
        // The search knows the members of departments, and strangers who write.
        .filter(|&index| office.role(index) != Role::Unassigned)
        .filter(|&index| {
            let account = office.account(index);
            finds(&wanted, &[account.name.first, account.name.last, account.position])
        })
        .collect();
    let slice = Slice::from_offset(call.params.integer("OFFSET"), call.params.integer("LIMIT"));
    Ok(slice.cut(&found, |page| {
        let tell = |&index| (office.account(index).id.to_string(), person(call, index, Detail::Found));
        php_array(page.iter().map(tell).collect())
    }))
}

/// `im.user.status.get`
pub(super) fn status(call: &Call<'_>) -> Result<Answer, ApiError> {
    Ok(Answer::from(call.dispatcher.own_status().map_or(Value::Bool(false), |status| status.as_str().into())))
}

/// `im.user.status.set`
pub(super) fn set_status(call: &Call<'_>) -> Result<Answer, ApiError> {
    let word = call.params.text("STATUS").unwrap_or_default();
    // The portal knows its own words only, in lower case.
    let status = Status::parse(&word).filter(|status| *status != Status::Guest && status.as_str() == word);
    call.dispatcher.set_own_status(status.ok_or(ApiError::STATUS)?);
    Ok(Answer::from(Value::Bool(true)))
}

/// `im.user.status.idle.start`, `AGO` in minutes.
pub(super) fn start_idle(call: &Call<'_>) -> Result<Answer, ApiError> {
    let ago = call.params.integer("AGO").unwrap_or(10).clamp(1, 60 * 24 * 366);
    call.dispatcher.set_own_idle(Some(call.now - ago * 60));
    Ok(Answer::from(Value::Bool(true)))
}

/// `im.user.status.idle.end`
pub(super) fn end_idle(call: &Call<'_>) -> Result<Answer, ApiError> {
    call.dispatcher.set_own_idle(None);
    Ok(Answer::from(Value::Bool(true)))
}

/// `im.revision.get`
pub(super) fn revision(_: &Call<'_>) -> Result<Answer, ApiError> {
    Ok(Answer::from(json!({"rest": 32, "web": 130, "mobile": 20, "desktop": 5})))
}

/// The object that describes a person, with the shapes that portals really send: `false` or `null` for what is not
/// there, an empty colour, no departments.
pub(super) fn person(call: &Call<'_>, index: u32, detail: Detail) -> Value {
    let dispatcher = call.dispatcher;
    let account = dispatcher.office.account(index);
    let now = dispatcher.presence_data(index, call.now);
    let date = |at: Option<i64>| at.map_or(Value::Bool(false), |at| dispatcher.atom(at).into());
    let avatar = avatar(&account, call.origin);
    let mut person = Map::new();
    let mut tell = |name: &str, value: Value| person.insert(name.to_owned(), value);
    tell("id", account.id.into());
    if detail != Detail::Found {
        tell("active", account.role.is_active().into());
    }
    tell("name", full_name(&account).into());
    tell("first_name", account.name.first.into());
    tell("last_name", if account.role == Role::Guest { Value::Null } else { account.name.last.into() });
    tell("work_position", if account.role == Role::Never { Value::Null } else { account.position.into() });
    tell("color", if account.role == Role::Guest { "" } else { account.color }.into());
    tell("avatar", avatar.clone().into());
    if detail != Detail::Found || call.params.flag("AVATAR_HR") {
        tell("avatar_hr", avatar.into());
    }
    tell("gender", account.gender.letter().into());
    tell("birthday", birthday(call, &account));
    tell("extranet", (account.role == Role::Extranet).into());
    tell("network", (account.role == Role::Network).into());
    tell("bot", (account.role == Role::Bot).into());
    tell("connector", (account.role == Role::Connector).into());
    tell("external_auth_id", auth(account.role).into());
    let status = match now.status {
        Some(status) => status.as_str().into(),
        None if index.is_multiple_of(2) => Value::Null,
        None => "".into(),
    };
    tell("status", status);
    tell("idle", date(now.idle));
    tell("last_activity_date", date(now.last_activity));
    tell("mobile_last_date", date(now.mobile_last));
    tell("desktop_last_date", date(now.desktop_last.filter(|_| detail == Detail::Full)));
    let nowhere = account.role == Role::Network;
    tell("departments", if nowhere { Value::Bool(false) } else { account.departments.clone().into() });
    tell("absent", date(dispatcher.back_on(index, call.now).map(|day| midnight(call, day))));
    if detail != Detail::Found {
        tell("phones", phones(&account.phones));
        tell("website", if index % 9 == 4 { "https://acme.example".into() } else { Value::from("") });
        tell("email", account.email.clone().into());
        let is_bot = account.role == Role::Bot;
        tell("bot_data", if is_bot { json!({"code": "helper", "type": "bot"}) } else { Value::Null });
        tell("type", if is_bot { "bot" } else { "user" }.into());
    }
    Value::Object(person)
}

/// Given and family name, as the portal joins them.
pub(in crate::demo) fn full_name(account: &Account) -> String {
    format!("{} {}", account.name.first, account.name.last).trim_end().to_owned()
}

/// The address of a person's picture.
pub(in crate::demo) fn avatar(account: &Account, origin: &str) -> String {
    match account.picture {
        Picture::None => String::new(),
        Picture::Blank => faces::BLANK.to_owned(),
        Picture::Face { number, relative: true } => faces::path(number),
        Picture::Face { number, relative: false } => format!("{origin}{}", faces::path(number)),
    }
}

fn birthday(call: &Call<'_>, account: &Account) -> Value {
    if account.role == Role::Birthday {
        let today = call.dispatcher.date(call.now);
        return format!("{:02}-{:02}", today.day(), today.month()).into();
    }
    match account.birthday {
        Some(birthday) => format!("{:02}-{:02}", birthday.day, birthday.month).into(),
        None if account.index.is_multiple_of(2) => "".into(),
        None => false.into(),
    }
}

/// The first second of a day in the portal's zone.
fn midnight(call: &Call<'_>, day: Date) -> i64 {
    let start = day.to_zoned(call.dispatcher.zone.clone());
    start.map_or(call.now, |start| start.timestamp().as_second())
}

fn phones(phones: &Phones) -> Value {
    let known =
        [("work_phone", &phones.work), ("personal_mobile", &phones.mobile), ("inner_phone", &phones.inner)];
    let written: Map<String, Value> = known
        .into_iter()
        .filter_map(|(name, number)| Some((name.to_owned(), number.clone()?.into())))
        .collect();
    if written.is_empty() { Value::Bool(false) } else { Value::Object(written) }
}

const fn auth(role: Role) -> &'static str {
    match role {
        Role::Bot => "bot",
        Role::Connector => "imconnector",
        Role::Network => "replica",
        Role::Guest => "call",
        _ => "socservices",
    }
}
