//! HTTP in front of the dispatcher: reads a request's method and parameters, and writes what the dispatcher answers.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use axum::Router;
use axum::body::to_bytes;
use axum::extract::{ConnectInfo, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::Value;

use super::Scheme;
use super::answer::ApiError;
use super::dispatcher::Dispatcher;
use super::faces::FaceFiles;
use super::faults::{Fault, Peer, faulty_response};
use super::oauth::{AuthorizationServer, TokenState};
use super::params::Params;
use super::rest3::{self, Failure};

/// The longest body that is read, in bytes.
const LONGEST_BODY: usize = 2 << 20;

/// What all requests share.
#[derive(Debug)]
struct Shared {
    dispatcher: Dispatcher,
    faces: FaceFiles,
    authorization: Arc<AuthorizationServer>,
    /// The host that is told to callers who name none.
    host: String,
    scheme: Scheme,
}

/// The portal's pages: `/rest/…` and the pictures.
pub(super) fn router(
    dispatcher: Dispatcher,
    authorization: Arc<AuthorizationServer>,
    address: SocketAddr,
    scheme: Scheme,
) -> Router {
    let shared =
        Shared { dispatcher, faces: FaceFiles::default(), authorization, host: address.to_string(), scheme };
    Router::new().fallback(serve).with_state(Arc::new(shared))
}

async fn serve(
    State(shared): State<Arc<Shared>>,
    ConnectInfo(peer): ConnectInfo<Peer>,
    request: Request,
) -> Response {
    // The work is done off the async threads: a search among 100,000 people takes a while.
    let path = request.uri().path().to_owned();
    if let Some(page) = path.strip_prefix("/oauth/").map(str::to_owned) {
        return authorise(&shared, page.trim_end_matches('/'), request).await;
    }
    let Some(rest) = path.strip_prefix("/rest/").map(str::to_owned) else {
        let headers = request.headers().clone();
        let file = tokio::task::spawn_blocking(move || shared.faces.serve(&path, &headers)).await;
        return file.unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response());
    };
    let headers = request.headers().clone();
    let answer = if let Some(rest) = rest.strip_prefix("api/") {
        let answer = answer_rest3(Arc::clone(&shared), peer, rest, request).await;
        answer.map_err(|failure| failure.answer())
    } else {
        let answer = answer(Arc::clone(&shared), peer, &rest, request).await;
        answer.map_err(|error| (error.status, error.body()))
    };
    let (status, answer) = match answer {
        Ok(answer) => (StatusCode::OK, answer),
        Err((status, body)) => {
            (StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR), body)
        }
    };
    faulty_response(&shared.dispatcher.faults, &headers, status, answer).await
}

/// The dispatcher's answer to a request below `/rest/`.
async fn answer(
    shared: Arc<Shared>,
    Peer(peer): Peer,
    rest: &str,
    request: Request,
) -> Result<Value, ApiError> {
    let origin = origin(&shared, request.headers());
    let Admitted { method, credentials } = admit(&shared.dispatcher, peer, rest)?;
    let params = parameters(request).await?;
    if credentials == Credentials::Token {
        check_token(&shared.authorization, params.text("auth"))?;
    }
    let answer =
        tokio::task::spawn_blocking(move || shared.dispatcher.answer(&method, &params, &origin)).await;
    answer.unwrap_or(Err(ApiError::INTERNAL))
}

/// The dispatcher's answer to a request below `/rest/api/`.
async fn answer_rest3(
    shared: Arc<Shared>,
    Peer(peer): Peer,
    rest: &str,
    request: Request,
) -> Result<Value, Failure> {
    let origin = origin(&shared, request.headers());
    let Admitted { method, credentials } = admit(&shared.dispatcher, peer, rest)?;
    let kind = content_type(&request);
    let body = to_bytes(request.into_body(), LONGEST_BODY).await.map_err(|_| ApiError::REQUEST)?;
    let body = rest3::parameters(&kind, &body)?;
    if credentials == Credentials::Token {
        check_token(&shared.authorization, body.get("auth").and_then(Value::as_str).map(str::to_owned))?;
    }
    let answer =
        tokio::task::spawn_blocking(move || shared.dispatcher.answer_rest3(&method, &body, &origin)).await;
    answer.unwrap_or(Err(ApiError::INTERNAL.into()))
}

/// How a caller shows that they may ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Credentials {
    /// The secret of the webhook, before the method.
    Secret,
    /// The token of an application, among the parameters, where it has still to be looked at.
    Token,
}

/// A call that the portal lets in.
struct Admitted {
    method: String,
    credentials: Credentials,
}

/// Reads `USER/SECRET/METHOD` or `METHOD`, and counts the call.
fn admit(dispatcher: &Dispatcher, peer: IpAddr, rest: &str) -> Result<Admitted, ApiError> {
    let admitted = if rest.trim_end_matches('/').contains('/') {
        Admitted { method: authenticate(dispatcher, rest)?.to_owned(), credentials: Credentials::Secret }
    } else {
        Admitted { method: method_of(rest).to_owned(), credentials: Credentials::Token }
    };
    if !dispatcher.admit(peer) {
        return Err(ApiError::QUERY_LIMIT);
    }
    match dispatcher.faults.active() {
        Some(Fault::Busy) => Err(ApiError::QUERY_LIMIT),
        Some(Fault::Overload) => Err(ApiError::OVERLOAD),
        Some(Fault::Refused(code)) => Err(code.error()),
        _ => Ok(admitted),
    }
}

/// How the caller reached the portal.
fn origin(shared: &Shared, headers: &HeaderMap) -> String {
    let host = host(headers).unwrap_or_else(|| shared.host.clone());
    format!("{}://{host}", shared.scheme.as_str())
}

/// What a body is said to be, in lower case.
fn content_type(request: &Request) -> String {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    kind.unwrap_or_default().to_ascii_lowercase()
}

/// Takes `USER/SECRET/METHOD` apart; the method without `.json` and a slash at the end.
fn authenticate<'a>(dispatcher: &Dispatcher, rest: &'a str) -> Result<&'a str, ApiError> {
    let mut parts = rest.splitn(3, '/');
    let (Some(user), Some(secret), Some(method)) = (parts.next(), parts.next(), parts.next()) else {
        return Err(ApiError::NO_AUTH);
    };
    if dispatcher.credentials().split_once('/') != Some((user, secret)) {
        return Err(ApiError::CREDENTIALS);
    }
    Ok(method_of(method))
}

fn method_of(path: &str) -> &str {
    let method = path.strip_suffix('/').unwrap_or(path);
    method.strip_suffix(".json").unwrap_or(method)
}

/// Whether an access token is good.
fn check_token(authorization: &AuthorizationServer, token: Option<String>) -> Result<(), ApiError> {
    let token = token.ok_or(ApiError::NO_AUTH)?;
    match authorization.token_state(&token) {
        TokenState::Good => Ok(()),
        TokenState::Expired => Err(ApiError::EXPIRED_TOKEN),
        TokenState::Unknown => Err(ApiError::NO_AUTH),
    }
}

/// The two pages of the authorisation server.
async fn authorise(shared: &Shared, page: &str, request: Request) -> Response {
    let host = host(request.headers()).unwrap_or_else(|| shared.host.clone());
    let params = match parameters(request).await {
        Ok(params) => params,
        Err(error) => {
            let status = StatusCode::from_u16(error.status).unwrap_or(StatusCode::BAD_REQUEST);
            return (status, [(header::CONTENT_TYPE, "application/json")], error.body().to_string())
                .into_response();
        }
    };
    match page {
        "authorize" => match shared.authorization.authorize(&params, &host) {
            Some(to) => (StatusCode::FOUND, [(header::LOCATION, to)]).into_response(),
            None => (StatusCode::NOT_FOUND, "no such application").into_response(),
        },
        "token" => {
            let (status, body) = match shared.authorization.token(&params, &host) {
                Ok(tokens) => (200, tokens),
                Err(refusal) => refusal,
            };
            let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
            (status, [(header::CONTENT_TYPE, "application/json")], body.to_string()).into_response()
        }
        _ => StatusCode::NOT_FOUND.into_response(),
    }
}

/// The address's query, then the body over it: JSON, or a form.
async fn parameters(request: Request) -> Result<Params, ApiError> {
    let mut params = Params::default();
    if let Some(query) = request.uri().query() {
        params.add_query(query);
    }
    let kind = content_type(&request);
    let body = to_bytes(request.into_body(), LONGEST_BODY).await.map_err(|_| ApiError::REQUEST)?;
    if body.trim_ascii().is_empty() {
        return Ok(params);
    }
    if kind.contains("json") {
        return if params.add_json(&body) { Ok(params) } else { Err(ApiError::REQUEST) };
    }
    if kind.starts_with("application/x-www-form-urlencoded") || kind.is_empty() {
        params.add_query(std::str::from_utf8(&body).map_err(|_| ApiError::REQUEST)?);
    }
    Ok(params)
}

/// The host that the caller named, when it can stand in an address.
fn host(headers: &HeaderMap) -> Option<String> {
    let host = headers.get(header::HOST)?.to_str().ok()?;
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || b".-:[]".contains(&byte);
    (!host.is_empty() && host.bytes().all(fits)).then(|| host.to_owned())
}
