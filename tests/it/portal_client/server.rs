//! A server on this machine that answers as scripted, and what every failure must satisfy.

use std::collections::VecDeque;
use std::fmt::Write as _;
use std::sync::{Arc, Mutex, MutexGuard};

use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::{Request, Response, StatusCode};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use whosin::portal::{Client, Command, Error, Options, Webhook};

pub(crate) const SECRET: &str = "t0ps3cretT0ps3cr";

/// A request as the server saw it.
#[derive(Clone, Debug)]
pub(crate) struct Seen {
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) body: Value,
    pub(crate) cookie: bool,
    pub(crate) accepts_gzip: bool,
}

/// The answers to give, in turn, and the requests that came.
#[derive(Clone, Default)]
pub(crate) struct Script {
    answers: Arc<Mutex<VecDeque<Response<Body>>>>,
    seen: Arc<Mutex<Vec<Seen>>>,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap()
}

pub(crate) struct Server {
    pub(crate) port: u16,
    script: Script,
}

impl Server {
    pub(crate) async fn start(answers: impl IntoIterator<Item = Response<Body>>) -> Self {
        let script = Script::default();
        lock(&script.answers).extend(answers);
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let router = Router::new().fallback(answer).with_state(script.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { port, script }
    }

    pub(crate) fn client(&self) -> Client {
        client(self.port, Options::default())
    }

    pub(crate) fn seen(&self) -> Vec<Seen> {
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

pub(crate) fn client(port: u16, options: Options) -> Client {
    let address = format!("http://127.0.0.1:{port}/rest/7/{SECRET}/");
    Client::new(Webhook::parse(&address).unwrap(), options)
}

pub(crate) fn status(code: u16, kind: &str, body: impl Into<Body>) -> Response<Body> {
    Response::builder().status(code).header("content-type", kind).body(body.into()).unwrap()
}

pub(crate) fn json_answer(code: u16, body: &Value) -> Response<Body> {
    status(code, "application/json; charset=utf-8", body.to_string())
}

pub(crate) fn redirect(code: u16, to: &str) -> Response<Body> {
    let code = StatusCode::from_u16(code).unwrap();
    Response::builder().status(code).header("location", to).body(Body::empty()).unwrap()
}

/// A server of the lowest level: reads one request, writes these bytes, closes.
pub(crate) async fn raw_server(bytes: &'static [u8]) -> u16 {
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
pub(crate) async fn failure(client: &Client, command: Command) -> Error {
    let error = client.call(command).await.expect_err("the call must fail");
    let mut shown = format!("{error} {error:?} {error:#?} {client:?}");
    let mut cause = std::error::Error::source(&error);
    while let Some(inner) = cause {
        write!(shown, "{inner} {inner:?}").unwrap();
        cause = inner.source();
    }
    assert!(!shown.contains(SECRET), "{shown}");
    assert!(error.to_string().contains(": "), "says what to do next: {error}");
    assert!(!error.to_string().contains('\n'));
    error
}

pub(crate) fn me() -> Value {
    json!({
        "result": { "id": 7, "name": "Me" },
        "time": { "date_finish": "2026-03-03T09:37:09+03:00", "operating": 0.25, "operating_reset_at": 1_772_520_429 },
    })
}
