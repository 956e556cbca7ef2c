//! Chats: those whom the owner of the webhook talks to, the members of a chat, and a message to somebody.

use serde_json::{Value, json};

use super::im::{Detail, avatar, full_name, person};
use crate::demo::answer::{Answer, ApiError};
use crate::demo::dispatcher::Call;
use crate::demo::office::account::id_of;
use crate::demo::office::chats::{Chat, Partner};
use crate::demo::office::roles::Role;
use crate::demo::office::structure::Node;

/// Items of a page unless told, and at most.
const PAGE: u64 = 50;
const LARGEST_PAGE: u64 = 200;

/// `OFFSET` and `LIMIT` of the newer lists.
fn page(call: &Call<'_>) -> (usize, usize) {
    let number = |name: &str| call.params.integer(name).and_then(|number| u64::try_from(number).ok());
    let limit = number("LIMIT").filter(|&limit| limit > 0).unwrap_or(PAGE).min(LARGEST_PAGE);
    (to_usize(number("OFFSET").unwrap_or(0)), to_usize(limit))
}

fn to_usize(number: u64) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// `im.recent.list`: the latest first. Of presences it tells the activity alone, whatever the messenger.
pub(super) fn recent(call: &Call<'_>) -> Result<Answer, ApiError> {
    let dispatcher = call.dispatcher;
    let skips = |name: &str| call.params.flag(name);
    let before: Option<jiff::Timestamp> =
        call.params.text("LAST_MESSAGE_DATE").and_then(|date| date.parse().ok());
    let chats: Vec<Chat> = dispatcher
        .office
        .recent()
        .into_iter()
        .filter(|chat| match chat.partner {
            Partner::Person(index) => {
                let open_line = dispatcher.office.role(index) == Role::Connector;
                dispatcher.knows(index) && !skips("SKIP_DIALOG") && !(open_line && skips("SKIP_OPENLINES"))
            }
            Partner::General | Partner::Department(_) => !skips("SKIP_CHAT"),
        })
        .filter(|chat| before.is_none_or(|before| chat.last_message < before.as_second()))
        .collect();
    let (offset, limit) = page(call);
    let items: Vec<Value> = chats.iter().skip(offset).take(limit).map(|chat| item(call, *chat)).collect();
    let seen = offset.saturating_add(items.len());
    let has_more = !items.is_empty() && seen < chats.len();
    Ok(Answer {
        result: json!({
            "items": items,
            "hasMore": has_more,
            "hasMorePages": has_more,
            "copilot": null,
            "birthdayList": [],
        }),
        next: has_more.then_some(seen as u64),
        total: Some(-1),
    })
}

fn item(call: &Call<'_>, chat: Chat) -> Value {
    let dispatcher = call.dispatcher;
    let message = |author: u64| {
        json!({
            "id": chat.id * 3,
            "text": "Are you at your desk?",
            "date": dispatcher.atom(chat.last_message),
            "author_id": author,
            "status": "received",
            "attach": false,
            "file": false,
        })
    };
    match chat.partner {
        Partner::Person(index) => {
            let account = dispatcher.office.account(index);
            let is_new = account.role == Role::Never;
            let mut item = json!({
                "id": account.id,
                "chat_id": chat.id,
                "type": "user",
                "avatar": {"url": avatar(&account, call.origin), "color": account.color},
                "title": full_name(&account),
                "message": message(account.id),
                "counter": 0,
                "pinned": false,
                "unread": false,
                "date_update": dispatcher.atom(chat.last_message),
                "user": blank(person(call, index, Detail::Listed)),
                "options": if is_new { json!({"default_user_record": true}) } else { json!([]) },
            });
            if is_new {
                item["invited"] = json!({"originator_id": 1, "can_resend": true});
            }
            item
        }
        Partner::General | Partner::Department(_) => {
            let (place, kind) = match chat.partner {
                Partner::Department(place) => (place, "chat"),
                _ => (0, "general"),
            };
            let name = dispatcher.office.node_name(Node::Department(place));
            json!({
                "id": format!("chat{}", chat.id),
                "chat_id": chat.id,
                "type": "chat",
                "avatar": {"url": "", "color": "#ab7761"},
                "title": name,
                "message": message(0),
                "counter": 0,
                "pinned": false,
                "unread": false,
                "date_update": dispatcher.atom(chat.last_message),
                "chat": {
                    "id": chat.id,
                    "name": name,
                    "type": kind,
                    "entity_type": if kind == "general" { "GENERAL" } else { "" },
                    "entity_id": "",
                    "owner": 0,
                    "extranet": false,
                },
                "user": {"id": 0},
                "options": [],
            })
        }
    }
}

/// A person without any presence but the activity.
fn blank(mut person: Value) -> Value {
    person["status"] = "online".into();
    for name in ["idle", "mobile_last_date", "desktop_last_date"] {
        person[name] = false.into();
    }
    person
}

/// `im.dialog.users.list`: those of a chat who are still employed. Behind an offset a page is filtered after it has been
/// cut, and may so be short; behind a last number it is whole.
pub(super) fn members(call: &Call<'_>) -> Result<Answer, ApiError> {
    let dialog = call.params.text("DIALOG_ID").filter(|dialog| !dialog.trim().is_empty());
    let all = everybody_in(call, dialog.ok_or(ApiError::DIALOG)?.trim()).ok_or(ApiError::ACCESS)?;
    let office = &call.dispatcher.office;
    let spared = call.params.text("SKIP_EXTERNAL_EXCEPT_TYPES").unwrap_or_default();
    let is_told = |&index: &u32| {
        let role = office.role(index);
        let is_skipped = call.params.flag("SKIP_EXTERNAL") && role == Role::Bot && !spared.contains("bot");
        role.is_active() && call.dispatcher.knows(index) && !is_skipped
    };
    let tell = |index: u32| person(call, index, Detail::Listed);
    let (offset, limit) = page(call);
    if let Some(last) = call.params.integer("LAST_ID") {
        let after = |index: &u32| i64::try_from(id_of(*index)).is_ok_and(|id| id > last);
        let rest = all.into_iter().filter(after).filter(is_told).take(limit);
        return Ok(Answer::from(rest.map(tell).collect::<Value>()));
    }
    let total = all.len();
    let end = offset.saturating_add(limit).min(total);
    let page = all.into_iter().skip(offset).take(limit).filter(is_told);
    Ok(Answer {
        result: page.map(tell).collect(),
        next: (end < total).then_some(end as u64),
        total: i64::try_from(total).ok(),
    })
}

/// The members of a chat, ascending; `None` of one that there is not.
fn everybody_in(call: &Call<'_>, dialog: &str) -> Option<Vec<u32>> {
    let office = &call.dispatcher.office;
    if let Some(chat) = dialog.strip_prefix("chat") {
        return office.chat_members(chat.parse().ok()?);
    }
    let partner = call.dispatcher.find(dialog.parse().ok()?)?;
    let mut both = vec![office.me(), partner];
    both.sort_unstable();
    both.dedup();
    Some(both)
}

/// `im.message.add`: nothing of it is kept.
pub(super) fn send(call: &Call<'_>) -> Result<Answer, ApiError> {
    let dialog = call.params.text("DIALOG_ID").unwrap_or_default();
    let dialog = dialog.trim();
    if dialog.is_empty() || dialog == "0" {
        return Err(ApiError::RECIPIENT);
    }
    let text = call.params.text("MESSAGE").unwrap_or_default();
    if text.trim().is_empty() {
        return Err(ApiError::MESSAGE);
    }
    let unknown = if dialog.starts_with("chat") { ApiError::ACCESS } else { ApiError::USER_NOT_FOUND };
    everybody_in(call, dialog).ok_or(unknown)?;
    Ok(Answer::from(Value::from(call.dispatcher.messages.send(&text))))
}
