//! REST 3.0, which lives below `/rest/api/`: JSON in, JSON out, errors in a form of their own, and methods that the older
//! interface does not know.

// A method that never refuses is written like those that do: they stand in one table.
#![allow(clippy::unnecessary_wraps)]

mod batch;
mod employees;
mod exception;
mod nodes;
mod request;

use serde_json::{Map, Value, json};

pub(super) use exception::{Exception, Failure};

use super::dispatcher::Dispatcher;
pub(super) use batch::{BATCH, run as run_batch};
use request::Request;

/// One method.
pub(super) struct Method {
    /// In lower case.
    pub(super) name: &'static str,
    run: fn(&Request<'_>) -> Result<Value, Failure>,
}

/// The scope that all of them need.
pub(super) const SCOPE: &str = "humanresources";

pub(super) const ALL: &[Method] = &[
    Method { name: "humanresources.employee.count", run: employees::count },
    Method { name: "humanresources.employee.search", run: employees::search },
    Method { name: "humanresources.employee.subordinates", run: employees::subordinates },
    Method { name: "humanresources.node.children", run: nodes::children },
    Method { name: "humanresources.node.count", run: nodes::count },
    Method { name: "humanresources.node.get", run: nodes::get },
    Method { name: "humanresources.node.list", run: nodes::list },
    Method { name: "humanresources.node.search", run: nodes::search },
];

/// The method of that name, in any case.
pub(super) fn find(name: &str) -> Option<&'static Method> {
    ALL.iter().find(|method| method.name.eq_ignore_ascii_case(name))
}

impl Method {
    /// Carries it out; the result, without `time`.
    pub(super) fn run(
        &self,
        dispatcher: &Dispatcher,
        body: &Map<String, Value>,
        origin: &str,
    ) -> Result<Value, Failure> {
        (self.run)(&Request::new(dispatcher, body, origin))
    }
}

/// The parameters of a call: an object as JSON and nothing else; no body at all is an empty one. A list, which a batch
/// takes, is read by its indices.
///
/// # Errors
/// When it is something else.
pub(super) fn parameters(content_type: &str, body: &[u8]) -> Result<Map<String, Value>, Failure> {
    if body.trim_ascii().is_empty() {
        return Ok(Map::new());
    }
    let is_json = content_type.to_ascii_lowercase().starts_with("application/json");
    match serde_json::from_slice(body) {
        Ok(Value::Object(members)) if is_json => Ok(members),
        Ok(Value::Array(items)) if is_json => {
            Ok(items.into_iter().enumerate().map(|(index, item)| (index.to_string(), item)).collect())
        }
        _ => Err(Exception::new(400, "INVALIDJSON", "Invalid JSON in request").into()),
    }
}

/// The result with its envelope.
pub(super) fn envelope(result: &Value, time: &Value) -> Value {
    json!({"result": result, "time": time})
}
