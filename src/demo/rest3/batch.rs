//! `batch` of REST 3.0: a list of calls, answered in their order, or by the error of the first that fails.

use serde_json::{Map, Value};

use super::exception::{Exception, Failure};

/// Its name, in any case.
pub(in crate::demo) const BATCH: &str = "batch";

/// Calls of one batch.
const MOST: usize = 50;

/// Carries the calls out one after the other with `call`, which takes a method's name and its parameters. Results are told
/// by the names that calls have (`as`), or as a list where none has one.
pub(in crate::demo) fn run(
    body: &Map<String, Value>,
    mut call: impl FnMut(&str, &Map<String, Value>) -> Result<Value, Failure>,
) -> Result<Value, Failure> {
    let unreadable = |text: &str| Exception::new(400, "INVALIDSELECT", text.to_owned());
    if body.len() > MOST {
        return Err(unreadable("Max batch length exceeded").into());
    }
    let nothing = Map::new();
    let (mut results, mut named) = (Vec::new(), false);
    for (index, item) in body {
        let item = item.as_object().ok_or_else(|| unreadable("Unable to recognize select expression"))?;
        let method = item.get("method").and_then(Value::as_str);
        let method = method.ok_or_else(|| unreadable("Unable to recognize select expression"))?;
        let query = match item.get("query") {
            None | Some(Value::Null) => &nothing,
            Some(Value::Object(query)) => query,
            Some(Value::Array(items)) if items.is_empty() => &nothing,
            Some(_) => return Err(unreadable("Unable to recognize select expression").into()),
        };
        let name = item.get("as").and_then(Value::as_str);
        named |= name.is_some();
        results.push((name.unwrap_or(index).to_owned(), call(method, query)?));
    }
    Ok(if named {
        Value::Object(results.into_iter().collect())
    } else {
        results.into_iter().map(|(_, result)| result).collect()
    })
}
