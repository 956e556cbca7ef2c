//! Many commands in one request.

use serde_json::json;
use whosin::people::PersonId;
use whosin::portal::{Command, Error, Kind, Reply};

use super::server::{SECRET, Server, json_answer};

#[tokio::test]
async fn a_batch_keeps_what_succeeded() {
    let answer = json!({
        "result": {
            "result": { "u1": { "id": 7, "name": "Me" }, "u3": [{ "id": 4, "name": "Four" }] },
            "result_error": {
                "u2": { "error": "insufficient_scope", "error_description": format!("no {SECRET}") },
                "u4": { "error": "INVALID_CREDENTIALS", "error_description": "Invalid request credentials" },
            },
            "result_total": [],
            "result_next": [],
            "result_time": { "u1": { "operating": 1.5, "operating_reset_at": 1_772_520_429 } },
        },
        "time": { "date_finish": "2026-03-03T09:37:09+03:00" },
    });
    let server = Server::start([json_answer(200, &answer)]).await;
    let commands = vec![
        Command::Me,
        Command::UserBriefs { start: 0 },
        Command::Users(vec![PersonId(4), PersonId(5)]),
        Command::Employees(vec![]),
    ];
    let batch = server.client().batch(commands).await.unwrap();
    assert!(!format!("{batch:?}").contains(SECRET));
    let kind = |place: usize| batch.replies[place].as_ref().unwrap_err().kind();
    assert!(matches!(batch.replies[0], Ok(Reply::Person(_))));
    assert_eq!((kind(1), kind(3)), (Kind::Scope, Kind::Denied));
    let Ok(Reply::People { people, missing, .. }) = &batch.replies[2] else { panic!("no people") };
    assert_eq!((people.len(), missing.as_slice()), (1, &[PersonId(5)][..]));
    assert!((batch.operating["im.user.get"].used_seconds - 1.5).abs() < 1e-9);
    assert!(batch.clock_offset().is_some());

    let seen = server.seen();
    assert_eq!(seen[0].path, format!("/rest/7/{SECRET}/batch"));
    assert_eq!(seen[0].body["halt"], json!(0));
    assert_eq!(seen[0].body["cmd"]["u3"], json!("im.user.list.get?ID[]=4&ID[]=5&RESULT_TYPE=array"));
}

#[tokio::test]
async fn a_batch_may_answer_in_lists_and_may_fail_whole() {
    let lists = json!({ "result": { "result": [[1, { "id": 2, "name": "Two" }]], "result_error": [], "result_time": [] } });
    let refused = json!({ "error": "QUERY_LIMIT_EXCEEDED", "error_description": "Too many requests" });
    let server = Server::start([
        json_answer(200, &lists),
        json_answer(503, &refused),
        json_answer(200, &json!({ "result": [] })),
    ])
    .await;
    let client = server.client();
    let commands = vec![Command::Users(vec![PersonId(2)])];
    let batch = client.batch(commands.clone()).await.unwrap();
    let Ok(Reply::People { people, .. }) = &batch.replies[0] else { panic!("no people") };
    assert_eq!(people.len(), 1);
    let whole = client.batch(commands.clone()).await.unwrap_err();
    assert_eq!(whole.kind(), Kind::QueryLimit);
    assert_eq!(client.batch(commands).await, Err(Error::Unexpected { method: "batch" }));
}

#[tokio::test]
async fn a_batch_of_none_is_no_request_and_one_of_many_is_refused() {
    let server = Server::start([]).await;
    let client = server.client();
    assert!(client.batch(Vec::new()).await.unwrap().replies.is_empty());
    assert_eq!(client.batch(vec![Command::Me; 51]).await, Err(Error::BatchTooLong { count: 51 }));
    assert!(server.seen().is_empty());
}
