//! Many commands of REST 3.0 in one request: the answer holds the results of all of them in their order, or, as soon as one
//! of them fails, nothing but its error.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde_json::{Value, json};
use url::Url;

use super::BatchAnswer;
use crate::portal::command::{Command, Page};
use crate::portal::wire::{self, Envelope, Fields};

/// The body: a list, of which the order is that of the answer.
pub(in crate::portal) fn body(commands: &[Command]) -> Vec<Value> {
    commands.iter().map(|command| json!({ "method": command.method(), "query": command.params() })).collect()
}

/// Sorts the results to their commands; `None` when there are not as many. What the methods used of their time is told of
/// all together, so it is nobody's.
pub(in crate::portal) fn read(
    commands: &[Command],
    answer: &Fields<'_>,
    received_at: Timestamp,
    portal: &Url,
) -> Option<BatchAnswer> {
    let results = wire::collect(answer.get("result")?, commands.len() + 1, |_, item| Some(item))?;
    if results.len() != commands.len() {
        return None;
    }
    let replies = commands.iter().zip(results);
    let replies = replies.map(|(command, result)| {
        let unexpected = || crate::portal::Error::Unexpected { method: command.method() };
        wire::reply(command, result, Page::default(), portal).ok_or_else(unexpected)
    });
    let server_time = Envelope::read(answer).server_time;
    Some(BatchAnswer { replies: replies.collect(), server_time, received_at, operating: BTreeMap::new() })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::people::structure::NodeId;
    use crate::portal::wire::Json;

    fn read_text(commands: &[Command], text: &str) -> Option<BatchAnswer> {
        let answer = Fields::of(Json::parse(text).unwrap()).unwrap();
        read(commands, &answer, Timestamp::UNIX_EPOCH, &Url::parse("https://acme.example/").unwrap())
    }

    #[test]
    fn the_body_is_a_list_of_methods_with_what_they_take() {
        let commands = [22, 24].map(|id| Command::NodeMembers(NodeId(id)));
        let called = |id| json!({"method": "humanresources.node.get", "query": {"id": id}});
        assert_eq!(body(&commands), [called(22), called(24)]);
    }

    #[test]
    fn results_are_sorted_by_their_order_and_none_may_lack() {
        let commands = [22, 24].map(|id| Command::NodeMembers(NodeId(id)));
        let node = r#"{"item":{"id":22,"userCount":0,"members":[]}}"#;
        let answer = read_text(&commands, &format!(r#"{{"result":[{node},{{"item":[]}}]}}"#)).unwrap();
        assert!(answer.replies[0].is_ok() && answer.replies[1].is_err(), "{answer:?}");
        let by_number = format!(r#"{{"result":{{"0":{node},"1":{node}}}}}"#);
        assert!(read_text(&commands, &by_number).unwrap().replies.iter().all(Result::is_ok));
        for result in
            [node.to_owned(), format!("[{node}]"), format!("[{node},{node},{node}]"), "[]".to_owned()]
        {
            assert_eq!(read_text(&commands, &format!(r#"{{"result":{result}}}"#)), None, "{result}");
        }
    }
}
