//! Many commands in one request.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde_json::{Map, Value, json};
use url::Url;

use super::client::Answer;
use super::command::{Command, Reply};
use super::error::{Error, Refusal};
use super::query;
use super::wire::{self, Envelope, Fields, Json, Operating};

pub(super) mod rest3;

/// The most commands that one `batch` takes.
pub const MOST: usize = 50;

/// The answer to a `batch`.
#[derive(Clone, Debug, PartialEq)]
pub struct BatchAnswer {
    /// One for each command, in the order asked. One that failed says nothing about the others.
    pub replies: Vec<Result<Reply, Error>>,
    /// The portal's clock when the answer was finished, when the portal tells it.
    pub server_time: Option<Timestamp>,
    /// This machine's clock when the answer was there.
    pub received_at: Timestamp,
    /// Time used by each method that was called, the highest that was told.
    pub operating: BTreeMap<&'static str, Operating>,
}

/// The key of the command at an index. Never a bare number: maps with such keys arrive as lists.
fn key(index: usize) -> String {
    format!("u{}", index + 1)
}

/// The body of a `batch` that goes on after a failed command.
pub(crate) fn body(commands: &[Command]) -> Map<String, Value> {
    let cmd: Map<String, Value> = commands
        .iter()
        .enumerate()
        .map(|(index, command)| {
            let query = query::encode(&command.params());
            let method = command.method();
            let line = if query.is_empty() { method.to_owned() } else { format!("{method}?{query}") };
            (key(index), Value::String(line))
        })
        .collect();
    match json!({ "halt": 0, "cmd": cmd }) {
        Value::Object(body) => body,
        _ => Map::new(),
    }
}

/// Sorts the parts of an answer to their commands.
pub(crate) fn read(
    commands: &[Command],
    answer: &Fields<'_>,
    received_at: Timestamp,
    context: &Context<'_>,
) -> Option<BatchAnswer> {
    let result = answer.get("result").and_then(Fields::of)?;
    let section =
        |name: &str| result.get(name).map_or(Section::Nothing, |section| Section::of(section, commands));
    let (results, errors, times) = (section("result"), section("result_error"), section("result_time"));
    let (nexts, totals) = (section("result_next"), section("result_total"));
    let mut operating = BTreeMap::new();
    let mut replies = Vec::with_capacity(commands.len());
    for (index, command) in commands.iter().enumerate() {
        let method = command.method();
        let time = times.entry(index);
        if let Some(used) = time.and_then(wire::operating) {
            let known = operating.entry(method).or_insert(used);
            if used.used_seconds > known.used_seconds {
                *known = used;
            }
        }
        let error = errors.entry(index);
        replies.push(if let Some((code, description)) = error.and_then(wire::error_of) {
            Err(Refusal {
                resets_at: error.and_then(wire::resets_at).or_else(|| time.and_then(wire::resets_at)),
                ..(context.refusal)(method, &code, &description)
            }
            .into())
        } else {
            let page = wire::page(nexts.entry(index), totals.entry(index));
            results
                .entry(index)
                .and_then(|value| wire::reply(command, value, page, context.portal))
                .ok_or(Error::Unexpected { method })
        });
    }
    let server_time = Envelope::read(answer).server_time;
    Some(BatchAnswer { replies, server_time, received_at, operating })
}

/// What reading needs to know of the client.
pub(crate) struct Context<'a> {
    /// The root for relative addresses.
    pub(crate) portal: &'a Url,
    /// Makes an error of the dialect, without secrets.
    pub(crate) refusal: &'a dyn Fn(&'static str, &str, &str) -> Refusal,
}

/// What a batch tells of each command: a map by key, or a list where a portal made one of the whole map.
enum Section<'a> {
    Nothing,
    Map(Fields<'a>),
    List(Vec<Json<'a>>),
}

impl<'a> Section<'a> {
    fn of(section: Json<'a>, commands: &[Command]) -> Self {
        if let Some(map) = Fields::of(section) {
            return Self::Map(map);
        }
        let list = wire::collect(section, commands.len(), |_, item| Some(item));
        // Of a shorter list nobody knows whose answers it holds.
        list.filter(|list| list.len() == commands.len()).map_or(Self::Nothing, Self::List)
    }

    /// The entry of the command at an index.
    fn entry(&self, index: usize) -> Option<Json<'a>> {
        match self {
            Self::Nothing => None,
            Self::Map(map) => map.get(&key(index)),
            Self::List(list) => list.get(index).copied(),
        }
    }
}

impl BatchAnswer {
    /// The answer to no commands at all.
    pub(crate) fn empty() -> Self {
        Self {
            replies: Vec::new(),
            server_time: None,
            received_at: Timestamp::now(),
            operating: BTreeMap::new(),
        }
    }

    /// The answer to a single call.
    pub(crate) fn of_one(method: &'static str, answer: Answer<Reply>) -> Self {
        let Answer { value, server_time, received_at, operating } = answer;
        let operating = operating.map(|used| (method, used)).into_iter().collect();
        Self { replies: vec![Ok(value)], server_time, received_at, operating }
    }

    /// A single call that was refused.
    pub(crate) fn refused(error: Error) -> Self {
        Self { replies: vec![Err(error)], ..Self::empty() }
    }

    /// So many calls that were refused together.
    pub(crate) fn all_refused(error: &Error, calls: usize) -> Self {
        Self { replies: vec![Err(error.clone()); calls], ..Self::empty() }
    }

    /// How far the portal's clock is ahead of this machine's (negative: behind), when the portal tells it. The
    /// portal's clock comes in whole seconds, and the answer's way is in it.
    #[must_use]
    pub fn clock_offset(&self) -> Option<jiff::SignedDuration> {
        self.server_time.map(|server| server.duration_since(self.received_at))
    }
}

#[cfg(test)]
mod tests;
