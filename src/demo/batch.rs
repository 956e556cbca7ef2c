//! `batch`: fifty commands in one request at most, of which later ones may use the results of earlier ones.

use serde_json::{Map, Value, json};

use super::answer::{ApiError, php_array};
use super::dispatcher::Call;
use super::params::{Params, scalar};

/// Commands of one batch that are carried out.
const MOST: usize = 50;

/// What the commands have answered so far, by their keys.
#[derive(Debug, Default)]
struct Results {
    result: Map<String, Value>,
    error: Map<String, Value>,
    total: Map<String, Value>,
    next: Map<String, Value>,
    time: Map<String, Value>,
}

/// Carries out `cmd`, in order; `halt` stops at the first error. Of a longer batch each command beyond the fiftieth is
/// refused in its own place; one that is no text takes a place and leaves no trace, as on a portal.
pub(super) fn run(call: &Call<'_>) -> Value {
    let commands: Vec<(String, &Value)> = match call.params.get("cmd") {
        Some(Value::Object(commands)) => {
            commands.iter().map(|(key, command)| (key.clone(), command)).collect()
        }
        Some(Value::Array(commands)) => {
            commands.iter().enumerate().map(|(at, command)| (at.to_string(), command)).collect()
        }
        _ => Vec::new(),
    };
    let halt = call.params.flag("halt");
    let mut results = Results::default();
    for (place, (key, command)) in commands.into_iter().enumerate() {
        let outcome = match command.as_str() {
            _ if place >= MOST => Err(ApiError::BATCH_LENGTH),
            Some(_) if call.dispatcher.faults.breaks(place) => Err(ApiError::INTERNAL),
            Some(command) => one(call, command, &results.result),
            None => continue,
        };
        match outcome {
            Ok((answer, time)) => {
                results.result.insert(key.clone(), answer.result);
                results.next.extend(answer.next.map(|next| (key.clone(), next.into())));
                results.total.extend(answer.total.map(|total| (key.clone(), total.into())));
                results.time.insert(key, time);
            }
            Err(error) => {
                results.error.insert(key, error.body());
                if halt {
                    break;
                }
            }
        }
    }
    json!({
        "result": php_array(results.result),
        "result_error": php_array(results.error),
        "result_total": php_array(results.total),
        "result_next": php_array(results.next),
        "result_time": php_array(results.time),
    })
}

fn one(
    call: &Call<'_>,
    command: &str,
    earlier: &Map<String, Value>,
) -> Result<(super::answer::Answer, Value), ApiError> {
    let (method, query) = command.split_once('?').unwrap_or((command, ""));
    let method = method.trim().trim_start_matches('/');
    let method = method.strip_suffix(".json").unwrap_or(method);
    if method.eq_ignore_ascii_case("batch") {
        return Err(ApiError::BATCH_IN_BATCH);
    }
    let mut params = Params::default();
    params.add_query(query);
    params.map_texts(&|text| resolve(text, earlier));
    call.dispatcher.run(method, &Call { params: &params, ..*call })
}

/// Replaces `$result[key][path]…` in a text. A text that is nothing but a reference takes the value itself; what
/// cannot be found becomes empty, as on a portal.
fn resolve(text: &str, earlier: &Map<String, Value>) -> Option<Value> {
    const MARK: &str = "$result[";
    if !text.contains(MARK) {
        return None;
    }
    let mut written = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(MARK) {
        let (before, reference) = rest.split_at(at);
        let (value, after) = follow(reference.trim_start_matches("$result"), earlier);
        if before.is_empty() && written.is_empty() && after.is_empty() {
            return Some(value.cloned().unwrap_or_else(|| Value::String(String::new())));
        }
        written.push_str(before);
        written.push_str(&value.and_then(scalar).unwrap_or_default());
        rest = after;
    }
    written.push_str(rest);
    Some(Value::String(written))
}

/// Follows `[key][path]…` through the results; the value, and what stands after the brackets.
fn follow<'v, 't>(mut text: &'t str, earlier: &'v Map<String, Value>) -> (Option<&'v Value>, &'t str) {
    let mut value: Option<&Value> = None;
    let mut first = true;
    while let Some((step, rest)) = text.strip_prefix('[').and_then(|inside| inside.split_once(']')) {
        value = if first {
            earlier.get(step)
        } else {
            match value {
                Some(Value::Object(members)) => members.get(step),
                Some(Value::Array(items)) => step.parse::<usize>().ok().and_then(|at| items.get(at)),
                _ => None,
            }
        };
        first = false;
        text = rest;
    }
    // An opened bracket that is never closed belongs to nothing.
    let text = if first { "" } else { text };
    (value, text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn earlier() -> Map<String, Value> {
        let mut map = Map::new();
        map.insert("me".to_owned(), json!({"ID": "4", "list": [5, {"x": true}]}));
        map
    }

    #[test]
    fn references_take_values_or_text() {
        let earlier = earlier();
        assert_eq!(resolve("plain", &earlier), None);
        assert_eq!(resolve("$result[me][ID]", &earlier), Some(json!("4")));
        assert_eq!(resolve("$result[me][list]", &earlier), Some(json!([5, {"x": true}])));
        assert_eq!(resolve("a$result[me][list][0]b$result[me][ID]", &earlier), Some(json!("a5b4")));
        assert_eq!(resolve("$result[nobody][ID]", &earlier), Some(json!("")));
        assert_eq!(resolve("$result[me", &earlier), Some(json!("")));
    }

    proptest! {
        #[test]
        fn never_panics(text in r"(\$result|\[|\]|me|ID|x){0,12}") {
            let _ = resolve(&text, &earlier());
        }
    }
}
