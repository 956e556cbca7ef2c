//! What faults make of an answer.

use std::convert::Infallible;
use std::io::Write as _;
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use flate2::{Compression, write::GzEncoder};
use futures_util::stream;
use serde_json::{Map, Value};

use super::{Fault, Faults};

/// Bytes that drip at once, and how often.
const CHUNK: usize = 16;
const CHUNK_INTERVAL: Duration = Duration::from_millis(100);

/// What a web server says in its own name.
const PAGE: &str = "<!DOCTYPE html><html><head><title>Please log in</title></head><body><h1>Please log in</h1></body></html>";

const JSON: &str = "application/json; charset=utf-8";

/// Writes an answer of the dispatcher as the present fault has it. `accepts` are the headers of the request.
pub(crate) async fn faulty_response(
    faults: &Faults,
    accepts: &HeaderMap,
    status: StatusCode,
    answer: Value,
) -> Response {
    if faults.active() == Some(Fault::Hang) {
        faults.count_hung();
        faults.until(|fault| fault != Some(Fault::Hang)).await;
    }
    let text = match faults.active() {
        Some(Fault::Lists) => flatten(answer).to_string(),
        _ => answer.to_string(),
    };
    match faults.active() {
        Some(Fault::Status(status)) => {
            let status = StatusCode::from_u16(status).unwrap_or(StatusCode::BAD_GATEWAY);
            (status, [(header::CONTENT_TYPE, "text/html")], PAGE).into_response()
        }
        Some(Fault::Page) => ([(header::CONTENT_TYPE, "text/html")], PAGE).into_response(),
        Some(Fault::Truncate) => write(status, text.as_bytes()[..text.len() / 2].to_vec()),
        Some(Fault::Unreadable(way)) => write(status, way.corrupt(&text)),
        Some(Fault::Drip) => write(status, drip(text.into())),
        Some(Fault::Gzip) if takes_gzip(accepts) => match gzip(text.as_bytes()) {
            Ok(packed) => ([(header::CONTENT_ENCODING, "gzip")], write(status, packed)).into_response(),
            Err(_) => write(status, text),
        },
        _ => write(status, text),
    }
}

fn write(status: StatusCode, body: impl Into<Body>) -> Response {
    (status, [(header::CONTENT_TYPE, JSON)], body.into()).into_response()
}

fn takes_gzip(accepts: &HeaderMap) -> bool {
    let names = accepts.get(header::ACCEPT_ENCODING).and_then(|names| names.to_str().ok());
    names.is_some_and(|names| names.contains("gzip"))
}

fn gzip(text: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(text)?;
    encoder.finish()
}

fn drip(text: Bytes) -> Body {
    Body::from_stream(stream::unfold(text, |mut left| async move {
        if left.is_empty() {
            return None;
        }
        let piece = left.split_to(left.len().min(CHUNK));
        tokio::time::sleep(CHUNK_INTERVAL).await;
        Some((Ok::<_, Infallible>(piece), left))
    }))
}

/// Makes arrays of the maps whose keys say nothing that the values do not: the sections of a batch, people and
/// departments by their numbers.
fn flatten(value: Value) -> Value {
    match value {
        Value::Array(items) => items.into_iter().map(flatten).collect(),
        Value::Object(members) => {
            let members: Map<String, Value> =
                members.into_iter().map(|(key, value)| (key, flatten(value))).collect();
            let of_commands = !members.is_empty()
                && members.keys().enumerate().all(|(at, key)| *key == format!("u{}", at + 1));
            let by_number = !members.is_empty()
                && members
                    .iter()
                    .all(|(key, value)| value["id"].as_u64() == key.parse().ok() && value["id"].is_u64());
            if of_commands || by_number {
                members.into_iter().map(|(_, value)| value).collect()
            } else {
                Value::Object(members)
            }
        }
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn only_maps_that_lose_nothing_become_arrays() {
        assert_eq!(flatten(json!({"4": {"id": 4}, "7": {"id": 7}})), json!([{"id": 4}, {"id": 7}]));
        assert_eq!(flatten(json!({"u1": [1], "u2": {"a": 1}})), json!([[1], {"a": 1}]));
        assert_eq!(flatten(json!({"u2": [1]})), json!({"u2": [1]}), "whose it is would be lost");
        assert_eq!(flatten(json!({"3": [1, 2]})), json!({"3": [1, 2]}));
        assert_eq!(flatten(json!({"a": {}})), json!({"a": {}}));
    }
}
