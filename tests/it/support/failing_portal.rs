//! Portals that fail, each in its own way.

use axum::Router;
use axum::body::Body;
use axum::http::{Response, Uri};
use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

/// What goes wrong.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Fault {
    /// Nobody listens.
    Refused,
    /// The connection ends in the middle of the answer.
    Reset,
    /// 200 with a login page that repeats the address.
    Page,
    /// 502 with a page.
    BadGateway,
    /// Half a JSON.
    Truncated,
    /// JSON of another shape.
    Nonsense,
    /// The webhook is not accepted; the description repeats the address.
    Unauthorized,
    /// A code that nobody knows, which repeats the address.
    Unknown,
    /// Sent on to another host, with the secret in the new address.
    Moved,
    /// Sent on for ever.
    Circle,
    /// Every command of a batch fails; the descriptions repeat the address.
    Batch,
    /// Blocked for overload.
    Overload,
}

impl Fault {
    pub(crate) const ALL: [Self; 12] = [
        Self::Refused,
        Self::Reset,
        Self::Page,
        Self::BadGateway,
        Self::Truncated,
        Self::Nonsense,
        Self::Unauthorized,
        Self::Unknown,
        Self::Moved,
        Self::Circle,
        Self::Batch,
        Self::Overload,
    ];

    /// Starts a portal with this fault; `127.0.0.1:PORT`.
    pub(crate) async fn open(self) -> String {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let host = listener.local_addr().unwrap().to_string();
        match self {
            Self::Refused => drop(listener),
            Self::Reset => {
                tokio::spawn(async move {
                    while let Ok((mut socket, _)) = listener.accept().await {
                        let mut buffer = [0; 4096];
                        let _ = socket.read(&mut buffer).await;
                        let head = b"HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\n{\"result\":";
                        let _ = socket.write_all(head).await;
                    }
                });
            }
            _ => {
                let router = Router::new().fallback(move |uri: Uri| async move { self.answer(&uri) });
                tokio::spawn(async move { axum::serve(listener, router).await });
            }
        }
        host
    }

    fn answer(self, uri: &Uri) -> Response<Body> {
        let path = uri.path();
        let (page, data) = ("text/html", "application/json");
        let refusal = |code: &str| {
            json!({ "error": code, "error_description": format!("no such webhook: {path}") }).to_string()
        };
        let (status, kind, body) = match self {
            Self::Page => (200, page, format!("<html><form action='{path}'>")),
            Self::BadGateway => (502, page, format!("<html>{path}")),
            Self::Truncated => (200, data, format!("{{\"result\": {{\"{path}")),
            Self::Nonsense => (200, data, json!({ "result": [path], "path": path }).to_string()),
            Self::Unauthorized => (401, data, refusal("INVALID_CREDENTIALS")),
            Self::Unknown => (400, data, refusal(path)),
            Self::Overload => (503, data, refusal("OVERLOAD_LIMIT")),
            Self::Batch => {
                let errors: serde_json::Map<_, _> = (1..=50)
                    .map(|place| {
                        let error = json!({ "error": "INVALID_CREDENTIALS", "error_description": path });
                        (format!("u{place}"), error)
                    })
                    .collect();
                let result = json!({ "result": [], "result_error": errors, "result_total": [],
                    "result_next": [], "result_time": [] });
                (200, data, json!({ "result": result }).to_string())
            }
            Self::Moved | Self::Circle => {
                let to = if matches!(self, Self::Moved) { "http://127.0.0.1:9" } else { "" };
                let location = format!("{to}{path}");
                return Response::builder()
                    .status(307)
                    .header("location", location)
                    .body(Body::from(path.to_owned()))
                    .unwrap();
            }
            Self::Refused | Self::Reset => unreachable!("no HTTP"),
        };
        Response::builder().status(status).header("content-type", kind).body(Body::from(body)).unwrap()
    }
}
