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
use super::faults::{Peer, Trouble, spoil};
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
    ConnectInfo(peer): ConnectInfo<Peer>,
    request: Request,
) -> Response {
    // The work is done off the async threads: a search among 100,000 people takes a while.
    let path = request.uri().path().to_owned();
    let Some(rest) = path.strip_prefix("/rest/").map(str::to_owned) else {
        let headers = request.headers().clone();
        let file = tokio::task::spawn_blocking(move || shared.gallery.serve(&path, &headers)).await;
        return file.unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response());
    };
    let headers = request.headers().clone();
    let (status, answer) = match answer(Arc::clone(&shared), peer, &rest, request).await {
        Ok(answer) => (StatusCode::OK, answer),
        Err(fault) => {
            (StatusCode::from_u16(fault.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR), fault.body())
        }
    };
    spoil(&shared.desk.faults, &headers, status, answer).await
}

/// The desk's answer to a request below `/rest/`.
async fn answer(shared: Arc<Shared>, Peer(peer): Peer, rest: &str, request: Request) -> Result<Value, Fault> {
    let host = host(request.headers()).unwrap_or_else(|| shared.host.clone());
    let name = authenticate(&shared.desk, rest)?.to_owned();
    if !shared.desk.admit(peer) {
        return Err(Fault::QUERY_LIMIT);
    }
    match shared.desk.faults.trouble() {
        Some(Trouble::Busy) => return Err(Fault::QUERY_LIMIT),
        Some(Trouble::Overload) => return Err(Fault::OVERLOAD),
        _ => {}
    }
    let params = parameters(request).await?;
    let answer = tokio::task::spawn_blocking(move || shared.desk.answer(&name, &params, &host)).await;
    answer.unwrap_or(Err(Fault::INTERNAL))
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

/// The host that the caller named, when it can stand in an address.
fn host(headers: &HeaderMap) -> Option<String> {
    let host = headers.get(header::HOST)?.to_str().ok()?;
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || b".-:[]".contains(&byte);
    (!host.is_empty() && host.bytes().all(fits)).then(|| host.to_owned())
}
