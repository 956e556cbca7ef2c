//! The client over real HTTP, against a server on this machine that answers as scripted.

mod batches;
mod connections;
mod errors;
mod server;

use axum::body::Body;
use axum::http::Response;
use serde_json::json;
use server::{SECRET, Server, json_answer, me, status};
use whosin::people::{PersonId, Status};
use whosin::portal::{Command, Reply};

#[tokio::test]
async fn a_call_is_a_post_of_json_without_cookies() {
    let first = Response::builder()
        .header("content-type", "application/json")
        .header("set-cookie", "PHPSESSID=1; Path=/")
        .body(Body::from(me().to_string()))
        .unwrap();
    let server = Server::start([first, json_answer(200, &json!({ "result": true }))]).await;
    let client = server.client();
    let answer = client.call(Command::Me).await.unwrap();
    let Reply::Person(person) = answer.value else { panic!("no person") };
    assert_eq!(person.id, PersonId(7));
    assert_eq!(answer.server_time, Some("2026-03-03T06:37:09Z".parse().unwrap()));
    assert_eq!(answer.operating.unwrap().resets_at, Some("2026-03-03T06:47:09Z".parse().unwrap()));
    let done = client.call(Command::SetStatus(Status::Dnd)).await.unwrap();
    assert_eq!((done.value, done.server_time), (Reply::Done(true), None));

    let seen = server.seen();
    assert_eq!(seen[0].path, format!("/rest/7/{SECRET}/im.user.get"));
    assert_eq!((seen[0].method.as_str(), &seen[0].body), ("POST", &json!({})));
    assert_eq!(seen[1].body, json!({ "STATUS": "dnd" }));
    assert!(!seen[1].cookie && seen[1].accepts_gzip);
}

#[tokio::test]
async fn a_byte_order_mark_does_no_harm() {
    let server = Server::start([status(200, "application/json", format!("\u{feff}\n{}", me()))]).await;
    assert!(server.client().call(Command::Me).await.is_ok());
}

/// `{"result":{"id":7,"name":"Zip"}}`, compressed.
fn zipped() -> Vec<u8> {
    vec![
        0x1f, 0x8b, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0xab, 0x56, 0x2a, 0x4a, 0x2d, 0x2e, 0xcd,
        0x29, 0x51, 0xb2, 0xaa, 0x56, 0xca, 0x4c, 0x51, 0xb2, 0x32, 0xd7, 0x51, 0xca, 0x4b, 0xcc, 0x4d, 0x55,
        0xb2, 0x52, 0x8a, 0xca, 0x2c, 0x50, 0xaa, 0xad, 0x05, 0x00, 0xba, 0x6f, 0x46, 0x63, 0x20, 0x00, 0x00,
        0x00,
    ]
}

#[tokio::test]
async fn compressed_answers_are_read() {
    let answer = Response::builder()
        .header("content-type", "application/json")
        .header("content-encoding", "gzip")
        .body(Body::from(zipped()))
        .unwrap();
    let server = Server::start([answer]).await;
    let Reply::Person(person) = server.client().call(Command::Me).await.unwrap().value else {
        panic!("no person")
    };
    assert_eq!(person.name, "Zip");
}
