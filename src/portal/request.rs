//! How a [`Command`] is written for the portal: method and parameters.

use serde_json::{Map, Value, json};

use super::command::{Command, MEMBERS_PAGE, RECENT_PAGE};
use crate::people::ChatText;
use crate::people::structure::NodeKind;

/// People or departments a page, the most that the portal gives.
const PAGE: u32 = 50;

/// Nodes a page, the most that REST 3.0 gives.
pub(super) const NODES: u32 = 200;

/// The folder of the portal below which the methods of REST 3.0 are called.
pub(super) const REST3: &str = "rest/api";

/// The folder of the portal below which a method is called: those of REST 3.0 have one of their own.
pub(super) fn folder_of(method: &str) -> &'static str {
    if method.starts_with("humanresources.") { REST3 } else { "rest" }
}

/// The fields of `user.get` that add something to what `im` tells.
const BRIEF_FIELDS: [&str; 7] =
    ["ID", "TIME_ZONE", "UF_SKILLS", "UF_INTERESTS", "WORK_CITY", "PERSONAL_CITY", "UF_EMPLOYMENT_DATE"];

/// The method that says something to somebody.
pub const SEND_MESSAGE: &str = "im.message.add";

/// Nothing to see, and no part of a code.
const APART: char = '\u{200b}';

/// A text in which the messenger finds no BB codes: it shows each `[` as it is, for what follows it is no name of a code
/// any more. It decodes no entities, so that `&#91;` would be read as that.
fn without_codes(text: &ChatText) -> String {
    let text = text.as_str();
    let mut written = String::with_capacity(text.len());
    let mut following = text.chars().peekable();
    while let Some(c) = following.next() {
        written.push(c);
        let begins = |next: &char| next.is_ascii_alphabetic() || matches!(next, '/' | '*');
        if c == '[' && following.peek().is_some_and(begins) {
            written.push(APART);
        }
    }
    written
}

impl Command {
    /// The name of the REST method.
    #[must_use]
    pub const fn method(&self) -> &'static str {
        match self {
            Self::Me | Self::User(_) => "im.user.get",
            Self::Users(_) => "im.user.list.get",
            Self::Status => "im.user.status.get",
            Self::SetStatus(_) => "im.user.status.set",
            Self::StartIdle { .. } => "im.user.status.idle.start",
            Self::EndIdle => "im.user.status.idle.end",
            Self::Colleagues { .. } => "im.department.colleagues.list",
            Self::Employees(_) | Self::Staff(_) => "im.department.employees.get",
            Self::SearchUsers { .. } => "im.search.user.list",
            Self::SearchDepartments { .. } => "im.search.department.list",
            Self::Revision => "im.revision.get",
            Self::UserBriefs { .. } => "user.get",
            Self::DepartmentTree { .. } => "department.get",
            Self::Profile => "profile",
            Self::Scope => "scope",
            Self::MethodAvailability(_) => "method.get",
            Self::ServerTime => "server.time",
            Self::Accessibility { .. } => "calendar.accessibility.get",
            Self::CalendarSettings => "calendar.settings.get",
            Self::Nodes { .. } => "humanresources.node.list",
            Self::NodeMembers(_) => "humanresources.node.get",
            Self::SendMessage { .. } => SEND_MESSAGE,
            Self::GeneralChat | Self::Recent { .. } => "im.recent.list",
            Self::ChatMembers { .. } => "im.dialog.users.list",
        }
    }

    /// The parameters, as the JSON body of a single call carries them.
    pub(crate) fn params(&self) -> Map<String, Value> {
        let params = match self {
            Self::User(id) => json!({ "ID": id }),
            Self::Users(ids) => json!({ "ID": ids, "RESULT_TYPE": "array" }),
            Self::SetStatus(status) => json!({ "STATUS": status.as_str() }),
            Self::StartIdle { ago } => json!({ "AGO": (*ago).max(1) }),
            Self::Employees(ids) => json!({ "ID": ids }),
            Self::Staff(ids) => json!({ "ID": ids, "USER_DATA": "Y" }),
            Self::Colleagues { offset } => json!({ "USER_DATA": "Y", "OFFSET": offset, "LIMIT": PAGE }),
            Self::SearchUsers { find, offset } | Self::SearchDepartments { find, offset } => {
                json!({ "FIND": find, "OFFSET": offset, "LIMIT": PAGE })
            }
            Self::UserBriefs { start } => json!({
                "FILTER": { "ACTIVE": true },
                "select": BRIEF_FIELDS,
                "sort": "ID",
                "order": "ASC",
                "start": start,
            }),
            Self::MethodAvailability(name) => json!({ "name": name }),
            Self::DepartmentTree { start } => json!({ "sort": "ID", "order": "ASC", "start": start }),
            Self::Accessibility { users, from, to } => {
                json!({ "users": users, "from": from.to_string(), "to": to.to_string() })
            }
            Self::SendMessage { to, text } => json!({ "DIALOG_ID": to, "MESSAGE": without_codes(text) }),
            Self::Nodes { kind, offset } => {
                let kind = match kind {
                    NodeKind::Department => "DEPARTMENT",
                    NodeKind::Team => "TEAM",
                };
                json!({ "type": kind, "pagination": { "limit": NODES, "offset": offset } })
            }
            Self::NodeMembers(node) => json!({ "id": node.0 }),
            Self::GeneralChat => {
                json!({ "SKIP_DIALOG": "Y", "SKIP_OPENLINES": "Y", "OFFSET": 0, "LIMIT": RECENT_PAGE })
            }
            Self::Recent { offset } => {
                json!({ "SKIP_CHAT": "Y", "SKIP_OPENLINES": "Y", "OFFSET": offset, "LIMIT": RECENT_PAGE })
            }
            Self::ChatMembers { chat, after } => {
                json!({ "DIALOG_ID": format!("chat{}", chat.0), "LAST_ID": after, "LIMIT": MEMBERS_PAGE })
            }
            Self::Me
            | Self::Status
            | Self::EndIdle
            | Self::Revision
            | Self::Profile
            | Self::Scope
            | Self::ServerTime
            | Self::CalendarSettings => Value::Null,
        };
        match params {
            Value::Object(map) => map,
            _ => Map::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use jiff::civil::Date;

    use super::*;
    use crate::people::{DepartmentId, PersonId, Status};
    use crate::portal::command::ChatId;

    #[test]
    fn parameters_are_what_the_methods_take() {
        let cases = [
            (Command::Me, "im.user.get", json!({})),
            (Command::User(PersonId(5)), "im.user.get", json!({ "ID": 5 })),
            (
                Command::Users(vec![PersonId(4), PersonId(5)]),
                "im.user.list.get",
                json!({ "ID": [4, 5], "RESULT_TYPE": "array" }),
            ),
            (Command::SetStatus(Status::Dnd), "im.user.status.set", json!({ "STATUS": "dnd" })),
            (Command::StartIdle { ago: 0 }, "im.user.status.idle.start", json!({ "AGO": 1 })),
            (Command::Employees(vec![DepartmentId(3)]), "im.department.employees.get", json!({ "ID": [3] })),
            (
                Command::Staff(vec![DepartmentId(3)]),
                "im.department.employees.get",
                json!({ "ID": [3], "USER_DATA": "Y" }),
            ),
            (
                Command::Colleagues { offset: 50 },
                "im.department.colleagues.list",
                json!({ "USER_DATA": "Y", "OFFSET": 50, "LIMIT": 50 }),
            ),
            (
                Command::SearchDepartments { find: String::new(), offset: 0 },
                "im.search.department.list",
                json!({ "FIND": "", "OFFSET": 0, "LIMIT": 50 }),
            ),
            (Command::Scope, "scope", json!({})),
            (
                Command::Accessibility {
                    users: vec![PersonId(4), PersonId(5)],
                    from: Date::constant(2026, 11, 25),
                    to: Date::constant(2026, 12, 1),
                },
                "calendar.accessibility.get",
                json!({ "users": [4, 5], "from": "2026-11-25", "to": "2026-12-01" }),
            ),
            (Command::CalendarSettings, "calendar.settings.get", json!({})),
            (
                Command::SendMessage { to: PersonId(5), text: ChatText::new("at [15:30]?").unwrap() },
                "im.message.add",
                json!({ "DIALOG_ID": 5, "MESSAGE": "at [15:30]?" }),
            ),
            (
                Command::Recent { offset: 200 },
                "im.recent.list",
                json!({ "SKIP_CHAT": "Y", "SKIP_OPENLINES": "Y", "OFFSET": 200, "LIMIT": 200 }),
            ),
            (
                Command::ChatMembers { chat: ChatId(2), after: PersonId(0) },
                "im.dialog.users.list",
                json!({ "DIALOG_ID": "chat2", "LAST_ID": 0, "LIMIT": 200 }),
            ),
        ];
        for (command, method, params) in cases {
            assert_eq!(command.method(), method);
            assert_eq!(Value::Object(command.params()), params, "{method}");
        }
    }

    #[test]
    fn a_text_holds_no_codes_and_looks_the_same() {
        let text = "[b]a[/B] [URL=x]y[/URL] [*] a[i] [[user=5] [1] []";
        let written = without_codes(&ChatText::new(text).unwrap());
        let codes = ["[b", "[/", "[U", "[*", "[i", "[u"];
        assert!(codes.iter().all(|code| !written.contains(code)), "{written}");
        assert_eq!(written.replace(APART, ""), text);
        assert!(written.chars().count() <= text.chars().count() + text.matches('[').count());
    }
}
