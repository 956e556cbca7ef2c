//! Parameters as a query string, the only form that a command of a `batch` may take.

use serde_json::{Map, Value};

/// Writes nested parameters the way PHP reads them back: `ID[]=4&ID[]=5&FILTER[ACTIVE]=true`. Empty lists and
/// maps, and `null`, have no form and are left out.
pub(crate) fn encode(params: &Map<String, Value>) -> String {
    let mut query = String::new();
    for (name, value) in params {
        append(&mut query, &escape(name), value);
    }
    query
}

fn append(query: &mut String, name: &str, value: &Value) {
    let text = match value {
        Value::Null => return,
        Value::Array(items) => {
            // Nested items need their index, or PHP would open a new item for each of their fields.
            let nested = items.iter().any(|item| item.is_array() || item.is_object());
            for (index, item) in items.iter().enumerate() {
                let key = if nested { format!("{name}[{index}]") } else { format!("{name}[]") };
                append(query, &key, item);
            }
            return;
        }
        Value::Object(fields) => {
            for (key, item) in fields {
                append(query, &format!("{name}[{}]", escape(key)), item);
            }
            return;
        }
        Value::Bool(flag) => flag.to_string(),
        Value::Number(number) => number.to_string(),
        Value::String(text) => escape(text),
    };
    if !query.is_empty() {
        query.push('&');
    }
    query.push_str(name);
    query.push('=');
    query.push_str(&text);
}

/// Percent-encodes everything but unreserved characters, so that nothing can end the value or the command.
fn escape(text: &str) -> String {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    let mut escaped = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            escaped.push(char::from(byte));
        } else {
            escaped.push('%');
            escaped.push(char::from(HEX[usize::from(byte >> 4)]));
            escaped.push(char::from(HEX[usize::from(byte & 15)]));
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]

    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    fn encoded(params: &Value) -> String {
        encode(params.as_object().unwrap())
    }

    #[test]
    fn writes_lists_and_maps_as_php_reads_them() {
        assert_eq!(
            encoded(&json!({ "ID": [4, 5], "RESULT_TYPE": "array" })),
            "ID[]=4&ID[]=5&RESULT_TYPE=array"
        );
        assert_eq!(
            encoded(&json!({ "FILTER": { "ACTIVE": true }, "start": 50 })),
            "FILTER[ACTIVE]=true&start=50"
        );
        assert_eq!(encoded(&json!({ "a": [[1], { "b": 2 }] })), "a[0][]=1&a[1][b]=2");
        assert_eq!(encoded(&json!({ "FIND": "Ив & Ко=1" })), "FIND=%D0%98%D0%B2%20%26%20%D0%9A%D0%BE%3D1");
        assert_eq!(encoded(&json!({ "x": null, "y": [], "z": "" })), "z=");
    }

    /// Reads a query string as PHP's `parse_str` does, for the shapes written above.
    fn decode(query: &str) -> Value {
        let mut root = Value::Object(Map::new());
        for (name, value) in url::form_urlencoded::parse(query.as_bytes()) {
            let (head, rest) = name.split_once('[').unwrap_or((&name, ""));
            let mut keys = vec![head.to_owned()];
            keys.extend(
                rest.split('[').filter(|key| !key.is_empty()).map(|key| key.trim_end_matches(']').to_owned()),
            );
            place(&mut root, &keys, &value);
        }
        root
    }

    fn place(at: &mut Value, keys: &[String], value: &str) {
        let (key, rest) = keys.split_first().unwrap();
        let Value::Object(map) = at else { panic!("a scalar has no fields") };
        let key = if key.is_empty() { map.len().to_string() } else { key.clone() };
        if rest.is_empty() {
            map.insert(key, Value::String(value.to_owned()));
        } else {
            place(map.entry(key).or_insert_with(|| Value::Object(Map::new())), rest, value);
        }
    }

    /// The same parameters as PHP knows them: lists are maps of numbers, scalars are texts, nothing is nothing.
    fn as_php(value: &Value) -> Option<Value> {
        let texts = |fields: Vec<(String, &Value)>| -> Option<Value> {
            let map: Map<_, _> =
                fields.into_iter().filter_map(|(key, item)| Some((key, as_php(item)?))).collect();
            (!map.is_empty()).then_some(Value::Object(map))
        };
        match value {
            Value::Null => None,
            Value::Bool(flag) => Some(json!(flag.to_string())),
            Value::Number(number) => Some(json!(number.to_string())),
            Value::String(_) => Some(value.clone()),
            Value::Array(items) => {
                texts(items.iter().enumerate().map(|(index, item)| (index.to_string(), item)).collect())
            }
            Value::Object(map) => texts(map.iter().map(|(key, item)| (key.clone(), item)).collect()),
        }
    }

    fn parameters() -> impl Strategy<Value = Value> {
        let scalar = prop_oneof![
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            any::<String>().prop_map(Value::from),
        ];
        let value = scalar.prop_recursive(3, 24, 4, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
                prop::collection::hash_map("[A-Za-z_]{1,8}", inner, 0..4)
                    .prop_map(|map| Value::Object(map.into_iter().collect())),
            ]
        });
        prop::collection::hash_map("[A-Za-z_]{1,8}", value, 0..5)
            .prop_map(|map| Value::Object(map.into_iter().collect()))
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(params in parameters()) {
            let query = encoded(&params);
            prop_assert!(query.is_ascii());
            prop_assert_eq!(decode(&query), as_php(&params).unwrap_or_else(|| json!({})));
        }
    }
}
