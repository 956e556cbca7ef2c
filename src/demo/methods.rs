//! The methods that the portal knows, each with the scopes of which one is needed.

// A method that never refuses is written like those that do: they stand in one table.
#![allow(clippy::unnecessary_wraps)]

mod account_fields;
mod basic;
mod calendar;
mod chats;
mod departments;
mod im;
mod users;

pub(super) use im::{avatar, full_name};

use super::answer::{Answer, ApiError};
use super::dispatcher::Call;
use super::rest3;

/// What carries a method out.
type Run = fn(&Call<'_>) -> Result<Answer, ApiError>;

/// One method of the dialect.
#[derive(Debug)]
pub(super) struct Method {
    /// In lower case.
    pub(super) name: &'static str,
    /// Any of these lets it be called; none: everybody may.
    pub(super) scopes: &'static [&'static str],
    pub(super) run: Run,
}

/// The scopes that a webhook of the portal can have.
pub const SCOPES: [&str; 7] =
    ["im", "user", "user_basic", "user_brief", "department", "calendar", rest3::SCOPE];

const NONE: &[&str] = &[];
const IM: &[&str] = &["im"];
const USER: &[&str] = &["user", "user_basic", "user_brief"];
const CALENDAR: &[&str] = &["calendar"];
const DEPARTMENT: &[&str] = &["department"];

/// All but `batch`, which is not a method like the others.
pub(super) const ALL: &[Method] = &[
    Method { name: "app.info", scopes: NONE, run: basic::app_info },
    Method { name: "calendar.accessibility.get", scopes: CALENDAR, run: calendar::accessibility },
    Method { name: "calendar.settings.get", scopes: CALENDAR, run: calendar::settings },
    Method { name: "calendar.user.settings.get", scopes: CALENDAR, run: calendar::user_settings },
    Method { name: "department.get", scopes: DEPARTMENT, run: departments::tree },
    Method { name: "im.department.colleagues.list", scopes: IM, run: departments::colleagues },
    Method { name: "im.department.employees.get", scopes: IM, run: departments::employees },
    Method { name: "im.department.get", scopes: IM, run: departments::get },
    Method { name: "im.department.managers.get", scopes: IM, run: departments::managers },
    Method { name: "im.dialog.users.list", scopes: IM, run: chats::members },
    Method { name: "im.message.add", scopes: IM, run: chats::send },
    Method { name: "im.recent.list", scopes: IM, run: chats::recent },
    Method { name: "im.revision.get", scopes: IM, run: im::revision },
    Method { name: "im.search.department.list", scopes: IM, run: departments::search },
    Method { name: "im.search.user.list", scopes: IM, run: im::search },
    Method { name: "im.user.get", scopes: IM, run: im::user },
    Method { name: "im.user.list.get", scopes: IM, run: im::users },
    Method { name: "im.user.status.get", scopes: IM, run: im::status },
    Method { name: "im.user.status.idle.end", scopes: IM, run: im::end_idle },
    Method { name: "im.user.status.idle.start", scopes: IM, run: im::start_idle },
    Method { name: "im.user.status.set", scopes: IM, run: im::set_status },
    Method { name: "method.get", scopes: NONE, run: basic::method },
    Method { name: "methods", scopes: NONE, run: basic::methods },
    Method { name: "profile", scopes: NONE, run: basic::profile },
    Method { name: "scope", scopes: NONE, run: basic::scope },
    Method { name: "server.time", scopes: NONE, run: basic::server_time },
    Method { name: "user.admin", scopes: NONE, run: basic::admin },
    Method { name: "user.current", scopes: USER, run: users::current },
    Method { name: "user.get", scopes: USER, run: users::get },
    Method { name: "user.search", scopes: USER, run: users::search },
];

/// The names of all methods of both interfaces.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    ALL.iter().map(|method| method.name).chain(rest3::ALL.iter().map(|method| method.name))
}

/// The method of that name, in any case.
pub(super) fn find(name: &str) -> Option<&'static Method> {
    ALL.iter().find(|method| method.name.eq_ignore_ascii_case(name))
}
