#![allow(clippy::unwrap_used)]

use super::*;
use crate::people::{PersonId, Status};
use crate::portal::command::Page;
use crate::portal::error::{Code, Kind};

fn answer_to(commands: &[Command], answer: &Value) -> Option<BatchAnswer> {
    let portal = Url::parse("https://acme.example/").unwrap();
    let refusal = |method, code: &str, description: &str| Refusal {
        code: Code::read(code, description),
        method,
        status: None,
        description: description.to_owned(),
        retry_after: None,
        resets_at: None,
    };
    let answer = serde_json::value::to_raw_value(answer).unwrap();
    let answer = Fields::of(Json::of(&answer)).unwrap();
    read(commands, &answer, Timestamp::UNIX_EPOCH, &Context { portal: &portal, refusal: &refusal })
}

fn asked() -> Vec<Command> {
    vec![Command::Status, Command::User(PersonId(9)), Command::Colleagues { offset: 0 }]
}

#[test]
fn commands_are_query_strings_under_keys_that_are_no_numbers() {
    let commands = [
        Command::Me,
        Command::Users(vec![PersonId(4), PersonId(5)]),
        Command::SearchUsers { find: "a&b".to_owned(), offset: 50 },
    ];
    assert_eq!(
        Value::Object(body(&commands)),
        json!({ "halt": 0, "cmd": {
            "u1": "im.user.get",
            "u2": "im.user.list.get?ID[]=4&ID[]=5&RESULT_TYPE=array",
            "u3": "im.search.user.list?FIND=a%26b&OFFSET=50&LIMIT=50",
        }})
    );
}

#[test]
fn failures_stay_with_their_command() {
    let answer = json!({
        "result": {
            "result": { "u1": "away", "u3": [{ "id": 3, "name": "Three" }] },
            "result_error": { "u2": { "error": "USER_NOT_EXISTS", "error_description": "User does not exist" } },
            "result_total": { "u3": 61 },
            "result_next": { "u3": 50 },
            "result_time": {
                "u1": { "operating": 0.5, "operating_reset_at": 1_772_520_429 },
                "u3": { "operating": 2.5, "operating_reset_at": 1_772_520_430 },
            },
        },
        "time": { "date_finish": "2026-03-03T09:37:09+03:00", "operating": 0 },
    });
    let batch = answer_to(&asked(), &answer).unwrap();
    assert_eq!(batch.replies.len(), 3);
    assert_eq!(batch.replies[0], Ok(Reply::Status(Some(Status::Away))));
    let error = batch.replies[1].as_ref().unwrap_err();
    assert_eq!((error.kind(), error.code()), (Kind::UnknownUser, Some(&Code::UserNotExists)));
    let Ok(Reply::People { people, page, .. }) = &batch.replies[2] else { unreachable!() };
    assert_eq!((people.len(), *page), (1, Page { next: Some(50), total: Some(61) }));
    assert_eq!(batch.server_time, Some("2026-03-03T06:37:09Z".parse().unwrap()));
    assert!((batch.operating["im.department.colleagues.list"].used_seconds - 2.5).abs() < 1e-9);
    assert!(!batch.operating.contains_key("batch"));
}

#[test]
fn empty_maps_are_lists() {
    let answer = json!({ "result": {
        "result": [], "result_error": { "u1": { "error": "OPERATION_TIME_LIMIT", "operating_reset_at": 1_772_520_429 } },
        "result_total": [], "result_next": [], "result_time": [],
    }});
    let batch = answer_to(&asked(), &answer).unwrap();
    let error = batch.replies[0].as_ref().unwrap_err();
    assert_eq!(
        (error.kind(), error.resets_at()),
        (Kind::OperationLimit, Timestamp::from_second(1_772_520_429).ok())
    );
    assert_eq!(batch.replies[1], Err(Error::Unexpected { method: "im.user.get" }));
    assert!(batch.operating.is_empty() && batch.server_time.is_none());
}

#[test]
fn a_list_counts_only_when_it_is_whole() {
    let whole =
        json!({ "result": { "result": [false, { "id": 9, "name": "Nine" }, []], "result_error": [] } });
    let batch = answer_to(&asked(), &whole).unwrap();
    assert!(batch.replies.iter().all(Result::is_ok));
    // Of a shorter list nobody knows whose answers it holds.
    let short = json!({ "result": { "result": [{ "id": 9, "name": "Nine" }], "result_error": [] } });
    assert!(answer_to(&asked(), &short).unwrap().replies.iter().all(Result::is_err));
    assert_eq!(answer_to(&asked(), &json!({ "result": [] })), None);
}

#[test]
fn the_highest_use_of_a_method_counts() {
    let commands = [Command::User(PersonId(1)), Command::User(PersonId(2)), Command::User(PersonId(3))];
    let time = |used: f64| json!({ "operating": used, "operating_reset_at": 1_772_520_429 });
    let answer = json!({ "result": {
        "result": {}, "result_time": { "u1": time(1.0), "u2": time(3.0), "u3": time(2.0) },
    }});
    let batch = answer_to(&commands, &answer).unwrap();
    assert!((batch.operating["im.user.get"].used_seconds - 3.0).abs() < 1e-9);
}
