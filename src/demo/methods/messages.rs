//! What the owner of the webhook writes to people in the chat.

use serde_json::{Value, json};

use super::im::person;
use crate::demo::answer::{Answer, ApiError};
use crate::demo::dispatcher::Call;
use crate::demo::methods::im::Detail;
use crate::demo::office::account::id_of;

/// What is longer is cut, in characters.
const LONGEST: usize = 20_000;
/// How many messages one answer tells, unless told.
const PAGE: i64 = 20;
/// How many it tells at most.
const LARGEST_PAGE: i64 = 50;

/// A message to a person.
#[derive(Clone, Debug)]
pub(in crate::demo) struct Message {
    id: u64,
    /// The person's index.
    to: u32,
    /// Seconds since 1970.
    at: i64,
    text: String,
}

/// The messages since the start of the portal, the oldest forgotten when there are many.
#[derive(Clone, Debug, Default)]
pub(in crate::demo) struct Messages {
    kept: std::collections::VecDeque<Message>,
    last: u64,
}

impl Messages {
    const MOST: usize = 1000;

    fn add(&mut self, to: u32, text: String, at: i64) -> u64 {
        self.last += 1;
        if self.kept.len() == Self::MOST {
            self.kept.pop_front();
        }
        self.kept.push_back(Message { id: self.last, to, at, text });
        self.last
    }
}

/// `im.message.add`: answers the number of the message.
pub(super) fn add(call: &Call<'_>) -> Result<Answer, ApiError> {
    let to = recipient(call)?;
    let text = call.params.text("MESSAGE").unwrap_or_default();
    let text: String = text.trim().chars().take(LONGEST).collect();
    if text.is_empty() {
        return Err(ApiError::MESSAGE);
    }
    Ok(Answer::from(Value::from(call.dispatcher.messages().add(to, text, call.now))))
}

/// `im.dialog.messages.get`: the messages to one person, the newest first.
pub(super) fn list(call: &Call<'_>) -> Result<Answer, ApiError> {
    let with = recipient(call)?;
    let limit = call.params.integer("LIMIT").filter(|&limit| limit > 0).unwrap_or(PAGE).min(LARGEST_PAGE);
    let (me, chat) = (call.dispatcher.office.me(), u64::from(with) + 1);
    let tell = |message: &Message| {
        json!({
            "id": message.id,
            "chat_id": chat,
            "author_id": id_of(me),
            "date": call.dispatcher.atom(message.at),
            "text": message.text,
            "params": [],
        })
    };
    let kept = call.dispatcher.messages().kept.clone();
    let newest = kept.iter().rev().filter(|message| message.to == with);
    let messages: Vec<Value> = newest.take(usize::try_from(limit).unwrap_or(0)).map(tell).collect();
    let users: Vec<Value> = [me, with].map(|index| person(call, index, Detail::Listed)).into();
    Ok(Answer::from(json!({ "chat_id": chat, "messages": messages, "users": users, "files": [] })))
}

/// The person of `DIALOG_ID`; nobody here has chats of several.
fn recipient(call: &Call<'_>) -> Result<u32, ApiError> {
    let dialog = call.params.text("DIALOG_ID").unwrap_or_default();
    if dialog.starts_with("chat") {
        return Err(ApiError::ACCESS);
    }
    let id = dialog.trim().parse().ok().filter(|&id| id > 0).ok_or(ApiError::DIALOG)?;
    let index = call.dispatcher.find(id).ok_or(ApiError::RECIPIENT)?;
    if call.dispatcher.office.role(index).is_active() { Ok(index) } else { Err(ApiError::ACCESS) }
}
