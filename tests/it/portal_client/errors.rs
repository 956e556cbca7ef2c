//! What the portal refuses, and answers that are none.

use std::time::Duration;

use axum::body::Body;
use axum::http::Response;
use serde_json::json;
use whosin::people::PersonId;
use whosin::portal::{Code, Command, Error, Kind, Reply};

use super::server::{SECRET, Server, failure, json_answer, status};

/// HTTP status, code and description as documented, and what they are to become.
const DOCUMENTED: [(u16, &str, &str, Code, Kind); 26] = [
    (400, "ID_EMPTY", "User ID can't be empty", Code::IdEmpty, Kind::BadRequest),
    (400, "USER_NOT_EXISTS", "User does not exist", Code::UserNotExists, Kind::UnknownUser),
    (
        400,
        "ACCESS_DENIED",
        "You can request only users who are part of your extranet group",
        Code::AccessDenied,
        Kind::Denied,
    ),
    (
        400,
        "INVALID_FORMAT",
        "A wrong format for the ID field is passed",
        Code::InvalidFormat,
        Kind::BadRequest,
    ),
    (400, "STATUS_ERROR", "Status is not available", Code::StatusInvalid, Kind::BadRequest),
    (403, "ACCESS_ERROR", "Only intranet users have access to this method", Code::AccessError, Kind::Denied),
    (400, "FIND_SHORT", "Too short a search phrase.", Code::FindShort, Kind::BadRequest),
    (500, "INTERNAL_SERVER_ERROR", "Internal server error", Code::Internal, Kind::Temporary),
    (
        500,
        "ERROR_UNEXPECTED_ANSWER",
        "Server returned an unexpected response",
        Code::UnexpectedAnswer,
        Kind::Temporary,
    ),
    (500, "PORTAL_DELETED", "Portal was deleted", Code::PortalDeleted, Kind::Unavailable),
    (503, "QUERY_LIMIT_EXCEEDED", "Too many requests", Code::QueryLimit, Kind::QueryLimit),
    (503, "OVERLOAD_LIMIT", "REST API is blocked due to overload", Code::Overload, Kind::Overload),
    (
        405,
        "ERROR_BATCH_METHOD_NOT_ALLOWED",
        "Method is not allowed for batch usage",
        Code::BatchMethodNotAllowed,
        Kind::MissingMethod,
    ),
    (400, "ERROR_BATCH_LENGTH_EXCEEDED", "Max batch length exceeded", Code::BatchLength, Kind::BadRequest),
    (400, "INVALID_REQUEST", "Https required.", Code::HttpsRequired, Kind::BadRequest),
    (400, "INVALID_REQUEST", "", Code::InvalidRequest, Kind::BadRequest),
    (401, "NO_AUTH_FOUND", "Wrong authorization data", Code::NoAuth, Kind::Authentication),
    (401, "expired_token", "The access token provided has expired", Code::ExpiredToken, Kind::Authentication),
    (
        401,
        "INVALID_CREDENTIALS",
        "Invalid request credentials",
        Code::InvalidCredentials,
        Kind::Authentication,
    ),
    (
        403,
        "INVALID_CREDENTIALS",
        "Invalid request credentials",
        Code::InvalidCredentials,
        Kind::Authentication,
    ),
    (403, "ACCESS_DENIED", "REST API is available only on commercial plans", Code::Plan, Kind::Unavailable),
    (
        403,
        "insufficient_scope",
        "The request requires higher privileges",
        Code::InsufficientScope,
        Kind::Scope,
    ),
    (
        403,
        "user_access_error",
        "The user does not have access to the application",
        Code::UserAccess,
        Kind::Authentication,
    ),
    (404, "ERROR_METHOD_NOT_FOUND", "Method not found!", Code::MethodNotFound, Kind::MissingMethod),
    (
        404,
        "ERROR_MANIFEST_IS_NOT_AVAILABLE",
        "Manifest is not available",
        Code::ManifestNotAvailable,
        Kind::MissingMethod,
    ),
    (
        429,
        "OPERATION_TIME_LIMIT",
        "Method is blocked due to operation time limit.",
        Code::OperationLimit,
        Kind::OperationLimit,
    ),
];

#[tokio::test]
async fn every_documented_error_is_typed() {
    let answers: Vec<_> = DOCUMENTED
        .iter()
        .map(|(status, code, text, ..)| {
            json_answer(*status, &json!({ "error": code, "error_description": text }))
        })
        .collect();
    let server = Server::start(answers).await;
    let client = server.client();
    let mut sentences = Vec::new();
    for (http, name, _, code, kind) in DOCUMENTED {
        let error = failure(&client, Command::User(PersonId(5))).await;
        assert_eq!((error.code(), error.kind()), (Some(&code), kind), "{name}");
        let Error::Refused(refusal) = &error else { panic!("{name} is a refusal") };
        assert_eq!((refusal.status, refusal.method), (Some(http), "im.user.get"));
        assert_eq!(
            error.is_authentication(),
            matches!(kind, Kind::Authentication | Kind::Unavailable),
            "{name}"
        );
        let passes = matches!(kind, Kind::Temporary | Kind::QueryLimit | Kind::OperationLimit);
        assert_eq!(error.is_retryable(), passes, "{name}");
        sentences.push((code, error.to_string()));
    }
    for (code, sentence) in &sentences {
        let same = sentences.iter().filter(|(_, other)| other == sentence);
        let twins = |other: &Code| matches!(other, Code::MethodNotFound | Code::ManifestNotAvailable);
        assert!(same.into_iter().all(|(other, _)| other == code || twins(other)), "{sentence}");
    }
}

#[tokio::test]
async fn a_code_of_tomorrow_is_shown_as_it_is() {
    let unheard = json!({ "error": "NEVER_HEARD", "error_description": "Of this" });
    let server = Server::start([json_answer(200, &unheard)]).await;
    let error = failure(&server.client(), Command::Me).await;
    assert_eq!(
        (error.code(), error.kind()),
        (Some(&Code::Other("NEVER_HEARD".to_owned())), Kind::BadRequest)
    );
    assert!(error.to_string().contains("NEVER_HEARD"));
}

#[tokio::test]
async fn limits_say_when_to_come_back() {
    let body = json!({ "error": "OPERATION_TIME_LIMIT", "time": { "operating_reset_at": 1_772_520_429 } });
    let busy = Response::builder()
        .status(503)
        .header("retry-after", "7")
        .body(Body::from(json!({ "error": "QUERY_LIMIT_EXCEEDED" }).to_string()))
        .unwrap();
    let server = Server::start([json_answer(429, &body), busy]).await;
    let client = server.client();
    let spent = failure(&client, Command::Users(vec![PersonId(1)])).await;
    assert_eq!(spent.resets_at(), Some("2026-03-03T06:47:09Z".parse().unwrap()));
    assert!(spent.to_string().contains("im.user.list.get"), "{spent}");
    assert_eq!(failure(&client, Command::Me).await.retry_after(), Some(Duration::from_secs(7)));
}

#[tokio::test]
async fn a_portal_that_repeats_the_secret_does_not_leak_it() {
    let text = format!("bad call of /rest/7/{SECRET}/im.user.get");
    let server =
        Server::start([json_answer(400, &json!({ "error": SECRET, "error_description": text }))]).await;
    let error = failure(&server.client(), Command::Me).await;
    let Error::Refused(refusal) = error else { panic!("a refusal") };
    assert!(refusal.description.starts_with("bad call of"));
}

#[tokio::test]
async fn pages_and_scraps_are_no_answers() {
    let page = "<!DOCTYPE html><html><body>Bad Gateway</body></html>";
    let server = Server::start([
        status(200, "text/html; charset=utf-8", page),
        status(502, "text/html", page),
        status(504, "text/html", page),
        status(200, "application/json", "  <html>"),
        status(502, "text/html", ""),
        status(200, "application/json", "{\"result\": {\"id\": 5, \"na"),
        status(200, "application/json", ""),
        status(200, "text/plain", "OK"),
        status(200, "application/json", "[1, 2]"),
        json_answer(200, &json!({ "time": {} })),
        json_answer(200, &json!({ "result": "nobody" })),
        json_answer(500, &json!({ "result": {} })),
        status(200, "application/json", vec![0xff, 0xfe, b'{']),
        status(200, "application/json", b"{\"result\":{\"id\":5,\"name\":\"\xff\"}}".to_vec()),
        status(200, "application/json", format!("{{\"result\":{}", "[".repeat(100_000))),
    ])
    .await;
    let client = server.client();
    let method = "im.user.get";
    for (error, kind) in [
        (Error::Html { status: 200 }, Kind::NotAPortal),
        (Error::Html { status: 502 }, Kind::Temporary),
        (Error::Html { status: 504 }, Kind::Temporary),
        (Error::Html { status: 200 }, Kind::NotAPortal),
        (Error::Html { status: 502 }, Kind::Temporary),
        (Error::Truncated { method }, Kind::Temporary),
        (Error::Truncated { method }, Kind::Temporary),
        (Error::Unreadable { method, status: 200 }, Kind::NotAPortal),
        (Error::Unreadable { method, status: 200 }, Kind::NotAPortal),
        (Error::Unexpected { method }, Kind::NotAPortal),
        (Error::Unexpected { method }, Kind::NotAPortal),
        (Error::Unreadable { method, status: 500 }, Kind::Temporary),
        (Error::Unreadable { method, status: 200 }, Kind::NotAPortal),
        (Error::Unreadable { method, status: 200 }, Kind::NotAPortal),
        (Error::TooDeep { method, limit: 64 }, Kind::NotAPortal),
    ] {
        let seen = failure(&client, Command::Me).await;
        assert_eq!((&seen, seen.kind()), (&error, kind));
        assert!(seen.is_retryable(), "{seen}");
    }
}

#[tokio::test]
async fn an_answer_is_found_behind_a_warning_and_before_another_answer() {
    let answer = json!({ "result": { "id": 5, "name": "Anna" } }).to_string();
    let warning =
        "<br />\n<b>Warning</b>:  Undefined array key in <b>/srv/init.php</b> on line <b>12</b><br />\n";
    let server = Server::start([
        status(200, "text/html; charset=UTF-8", format!("{warning}{answer}")),
        status(200, "application/json", format!("\u{feff}\n{answer}{warning}{{\"result\":false}}")),
    ])
    .await;
    let client = server.client();
    for _ in 0..2 {
        let Reply::Person(person) = client.call(Command::Me).await.unwrap().value else {
            panic!("no person")
        };
        assert_eq!(person.name, "Anna");
    }
}
