//! The client over real HTTP, against a server on this machine that answers as scripted.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::{Request, Response, StatusCode};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use whosin::people::{PersonId, Status};
use whosin::portal::{Client, Code, Command, Error, Kind, Network, Options, Reply, Webhook};

const SECRET: &str = "t0ps3cretT0ps3cr";

/// A request as the server saw it.
#[derive(Clone, Debug)]
struct Seen {
    method: String,
    path: String,
    body: Value,
    cookie: bool,
    accepts_gzip: bool,
}

/// The answers to give, in turn, and the requests that came.
#[derive(Clone, Default)]
struct Script {
    answers: Arc<Mutex<VecDeque<Response<Body>>>>,
    seen: Arc<Mutex<Vec<Seen>>>,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap()
}

struct Server {
    port: u16,
    script: Script,
}

impl Server {
    async fn start(answers: impl IntoIterator<Item = Response<Body>>) -> Self {
        let script = Script::default();
        lock(&script.answers).extend(answers);
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let router = Router::new().fallback(answer).with_state(script.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { port, script }
    }

    fn client(&self) -> Client {
        client(self.port, Options::default())
    }

    fn seen(&self) -> Vec<Seen> {
        lock(&self.script.seen).clone()
    }
}

async fn answer(State(script): State<Script>, request: Request<Body>) -> Response<Body> {
    let (head, body) = request.into_parts();
    let header = |name: &str| head.headers.get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
    let body = axum::body::to_bytes(body, 1 << 20).await.unwrap();
    lock(&script.seen).push(Seen {
        method: head.method.to_string(),
        path: head.uri.path().to_owned(),
        body: serde_json::from_slice(&body).unwrap_or(Value::Null),
        cookie: header("cookie").is_some(),
        accepts_gzip: header("accept-encoding").is_some_and(|value| value.contains("gzip")),
    });
    let next = lock(&script.answers).pop_front();
    next.unwrap_or_else(|| status(500, "text/plain", "the script has ended"))
}

fn client(port: u16, options: Options) -> Client {
    let address = format!("http://127.0.0.1:{port}/rest/7/{SECRET}/");
    Client::new(Webhook::parse(&address).unwrap(), options)
}

fn status(code: u16, kind: &str, body: impl Into<Body>) -> Response<Body> {
    Response::builder().status(code).header("content-type", kind).body(body.into()).unwrap()
}

fn json_answer(code: u16, body: &Value) -> Response<Body> {
    status(code, "application/json; charset=utf-8", body.to_string())
}

fn redirect(code: u16, to: &str) -> Response<Body> {
    let code = StatusCode::from_u16(code).unwrap();
    Response::builder().status(code).header("location", to).body(Body::empty()).unwrap()
}

/// A server of the lowest level: reads one request, writes these bytes, closes.
async fn raw_server(bytes: &'static [u8]) -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        while let Ok((mut socket, _)) = listener.accept().await {
            let mut buffer = [0; 4096];
            let _ = socket.read(&mut buffer).await;
            let _ = socket.write_all(bytes).await;
        }
    });
    port
}

/// The error of a call, after checking that no form of it shows the secret.
async fn failure(client: &Client, command: Command) -> Error {
    let error = client.call(command).await.expect_err("the call must fail");
    let mut shown = format!("{error} {error:?} {error:#?} {client:?}");
    let mut cause = std::error::Error::source(&error);
    while let Some(inner) = cause {
        shown.push_str(&format!("{inner} {inner:?}"));
        cause = inner.source();
    }
    assert!(!shown.contains(SECRET), "{shown}");
    assert!(error.to_string().contains(": "), "says what to do next: {error}");
    assert!(!error.to_string().contains('\n'));
    error
}

fn me() -> Value {
    json!({
        "result": { "id": 7, "name": "Me" },
        "time": { "date_finish": "2026-03-03T09:37:09+03:00", "operating": 0.25, "operating_reset_at": 1_772_520_429 },
    })
}

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
async fn every_documented_error_is_typed() {
    let cases: [(u16, &str, &str, Code, Kind); 27] = [
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
        (
            403,
            "ACCESS_ERROR",
            "Only intranet users have access to this method",
            Code::AccessError,
            Kind::Denied,
        ),
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
        (
            400,
            "ERROR_BATCH_LENGTH_EXCEEDED",
            "Max batch length exceeded",
            Code::BatchLength,
            Kind::BadRequest,
        ),
        (400, "INVALID_REQUEST", "Https required.", Code::HttpsRequired, Kind::BadRequest),
        (400, "INVALID_REQUEST", "", Code::InvalidRequest, Kind::BadRequest),
        (401, "NO_AUTH_FOUND", "Wrong authorization data", Code::NoAuth, Kind::Authentication),
        (
            401,
            "expired_token",
            "The access token provided has expired",
            Code::ExpiredToken,
            Kind::Authentication,
        ),
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
        (
            403,
            "ACCESS_DENIED",
            "REST API is available only on commercial plans",
            Code::Plan,
            Kind::Unavailable,
        ),
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
        (200, "NEVER_HEARD", "Of this", Code::Other("NEVER_HEARD".to_owned()), Kind::BadRequest),
    ];
    let answers: Vec<_> = cases
        .iter()
        .map(|(status, code, text, ..)| {
            json_answer(*status, &json!({ "error": code, "error_description": text }))
        })
        .collect();
    let server = Server::start(answers).await;
    let client = server.client();
    let mut sentences = Vec::new();
    for (http, name, _, code, kind) in cases {
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
        (Error::Unexpected { method }, Kind::BadRequest),
        (Error::Unexpected { method }, Kind::BadRequest),
        (Error::Unreadable { method, status: 500 }, Kind::Temporary),
        (Error::Unreadable { method, status: 200 }, Kind::NotAPortal),
    ] {
        let seen = failure(&client, Command::Me).await;
        assert_eq!((&seen, seen.kind()), (&error, kind));
    }
}

#[tokio::test]
async fn a_byte_order_mark_does_no_harm() {
    let server = Server::start([status(200, "application/json", format!("\u{feff}\n{}", me()))]).await;
    assert!(server.client().call(Command::Me).await.is_ok());
}

#[tokio::test]
async fn the_same_host_is_followed_with_the_body() {
    for code in [301, 302, 307, 308] {
        let server = Server::start([redirect(code, "/new/place"), json_answer(200, &me())]).await;
        server.client().call(Command::User(PersonId(7))).await.unwrap();
        let seen = server.seen();
        assert_eq!(seen.len(), 2);
        assert_eq!((seen[1].method.as_str(), seen[1].path.as_str()), ("POST", "/new/place"));
        assert_eq!(seen[1].body, json!({ "ID": 7 }), "{code} keeps the body");
    }
}

#[tokio::test]
async fn another_host_never_hears_of_the_secret() {
    let other = Server::start([json_answer(200, &me())]).await;
    for code in [302, 307, 308] {
        for host in ["127.0.0.1", "localhost"] {
            let to = format!("http://{host}:{}/rest/7/{SECRET}/im.user.get", other.port);
            let server = Server::start([redirect(code, &to)]).await;
            let error = failure(&server.client(), Command::Me).await;
            assert_eq!(error, Error::Moved { to: format!("{host}:{}", other.port) });
            assert_eq!((error.kind(), error.is_retryable()), (Kind::Moved, false));
        }
    }
    let server =
        Server::start([redirect(302, "https://new.example/rest/"), redirect(302, "ftp://127.0.0.1/")]).await;
    let client = server.client();
    assert_eq!(failure(&client, Command::Me).await, Error::Moved { to: "new.example".to_owned() });
    assert_eq!(failure(&client, Command::Me).await, Error::Moved { to: "127.0.0.1".to_owned() });
    assert!(other.seen().is_empty());
}

#[tokio::test]
async fn a_circle_of_redirects_ends() {
    let server = Server::start((0..20).map(|_| redirect(302, "/again"))).await;
    assert_eq!(failure(&server.client(), Command::Me).await, Error::RedirectLoop);
    assert_eq!(server.seen().len(), 4);
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

#[tokio::test]
async fn a_too_large_answer_is_dropped() {
    let endless = futures_util::stream::repeat_with(|| Ok::<_, std::io::Error>(vec![b' '; 4096]));
    let server = Server::start([status(200, "application/json", Body::from_stream(endless))]).await;
    let limit = 100_000;
    let client = client(server.port, Options { largest_answer: limit, ..Options::default() });
    assert_eq!(failure(&client, Command::Me).await, Error::TooLarge { method: "im.user.get", limit });
}

#[tokio::test]
async fn a_hanging_portal_is_left() {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let after = Duration::from_millis(50);
    let client =
        client(listener.local_addr().unwrap().port(), Options { timeout: after, ..Options::default() });
    let error = failure(&client, Command::Me).await;
    assert_eq!(error, Error::Network(Network::Timeout { after }));
    assert_eq!((error.kind(), error.is_retryable()), (Kind::Offline, true));
    drop(listener);
}

#[tokio::test]
async fn an_answer_that_stalls_is_left() {
    let stalled = futures_util::stream::pending::<Result<Vec<u8>, std::io::Error>>();
    let server = Server::start([status(200, "application/json", Body::from_stream(stalled))]).await;
    let after = Duration::from_millis(100);
    let client = client(server.port, Options { timeout: after, ..Options::default() });
    assert_eq!(failure(&client, Command::Me).await, Error::Network(Network::Timeout { after }));
}

#[tokio::test]
async fn broken_connections_have_names() {
    for bytes in [
        &b""[..],
        b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 500\r\n\r\n{\"result\":",
        b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\n{\"res",
        b"nonsense\r\n\r\n",
    ] {
        let client = client(raw_server(bytes).await, Options::default());
        assert_eq!(failure(&client, Command::Me).await, Error::Network(Network::Reset));
    }
    let free = {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        listener.local_addr().unwrap().port()
    };
    let host = format!("127.0.0.1:{free}");
    let error = failure(&client(free, Options::default()), Command::Me).await;
    assert_eq!(error, Error::Network(Network::Refused { host }));
}

#[tokio::test]
async fn a_plain_server_is_not_secure() {
    let port = raw_server(b"HTTP/1.1 400 Bad Request\r\n\r\n").await;
    let webhook = Webhook::parse(&format!("https://127.0.0.1:{port}/rest/7/{SECRET}/")).unwrap();
    let error = failure(&Client::new(webhook, Options::default()), Command::Me).await;
    assert!(matches!(error, Error::Network(Network::Tls { .. })), "{error:?}");
}

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
        Command::Departments(vec![]),
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
