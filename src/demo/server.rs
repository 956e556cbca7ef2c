//! HTTP in front of the desk: reads a request's method and parameters, and writes what the desk answers.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;
use axum::body::to_bytes;
use axum::extract::{ConnectInfo, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::Value;

use super::answer::Fault;
use super::desk::Desk;
use super::faces::Gallery;
use super::params::Params;

/// The longest body that is read, in bytes.
const LONGEST_BODY: usize = 2 << 20;

/// What all requests share.
#[derive(Debug)]
struct Shared {
    desk: Desk,
    gallery: Gallery,
    /// The host that is told to callers who name none.
    host: String,
}

/// The portal's pages: `/rest/…` and the pictures.
pub(super) fn router(desk: Desk, address: SocketAddr) -> Router {
    let shared = Shared { desk, gallery: Gallery::default(), host: address.to_string() };
    Router::new().fallback(serve).with_state(Arc::new(shared))
}

async fn serve(
    State(shared): State<Arc<Shared>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    request: Request,
) -> Response {
    // The work is done off the async threads: a search among 100,000 people takes a while.
    let path = request.uri().path().to_owned();
    let Some(rest) = path.strip_prefix("/rest/").map(str::to_owned) else {
        let headers = request.headers().clone();
        let file = tokio::task::spawn_blocking(move || shared.gallery.serve(&path, &headers)).await;
        return file.unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response());
    };
    let host = host(request.headers()).unwrap_or_else(|| shared.host.clone());
    let name = match authenticate(&shared.desk, &rest) {
        Ok(name) => name.to_owned(),
        Err(fault) => return write(Err(fault)),
    };
    if !shared.desk.admit(peer.ip()) {
        return write(Err(Fault::QUERY_LIMIT));
    }
    let params = match parameters(request).await {
        Ok(params) => params,
        Err(fault) => return write(Err(fault)),
    };
    let answer = tokio::task::spawn_blocking(move || shared.desk.answer(&name, &params, &host)).await;
    write(answer.unwrap_or(Err(Fault::INTERNAL)))
}

/// Takes `USER/SECRET/METHOD` apart; the method without `.json` and a slash at the end.
fn authenticate<'a>(desk: &Desk, rest: &'a str) -> Result<&'a str, Fault> {
    let mut parts = rest.splitn(3, '/');
    let (Some(user), Some(secret), Some(method)) = (parts.next(), parts.next(), parts.next()) else {
        return Err(Fault::NO_AUTH);
    };
    if desk.credentials().split_once('/') != Some((user, secret)) {
        return Err(Fault::CREDENTIALS);
    }
    let method = method.strip_suffix('/').unwrap_or(method);
    Ok(method.strip_suffix(".json").unwrap_or(method))
}

/// The address's query, then the body over it: JSON, or a form.
async fn parameters(request: Request) -> Result<Params, Fault> {
    let mut params = Params::default();
    if let Some(query) = request.uri().query() {
        params.add_query(query);
    }
    let kind =
        request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let kind = kind.to_ascii_lowercase();
    let body = to_bytes(request.into_body(), LONGEST_BODY).await.map_err(|_| Fault::REQUEST)?;
    if body.trim_ascii().is_empty() {
        return Ok(params);
    }
    if kind.contains("json") {
        return if params.add_json(&body) { Ok(params) } else { Err(Fault::REQUEST) };
    }
    if kind.starts_with("application/x-www-form-urlencoded") || kind.is_empty() {
        params.add_query(std::str::from_utf8(&body).map_err(|_| Fault::REQUEST)?);
    }
    Ok(params)
}

fn write(answer: Result<Value, Fault>) -> Response {
    let (status, body) = match answer {
        Ok(body) => (StatusCode::OK, body),
        Err(fault) => {
            (StatusCode::from_u16(fault.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR), fault.body())
        }
    };
    (status, [(header::CONTENT_TYPE, "application/json; charset=utf-8")], body.to_string()).into_response()
}

/// The host that the caller named, when it can stand in an address.
fn host(headers: &HeaderMap) -> Option<String> {
    let host = headers.get(header::HOST)?.to_str().ok()?;
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || b".-:[]".contains(&byte);
    (!host.is_empty() && host.bytes().all(fits)).then(|| host.to_owned())
}
