//! Parameters as the portal reads them: from the address, from a form or from JSON, nested by brackets.

use serde_json::{Map, Value};

/// More parameters than this are ignored.
const MOST: usize = 2000;

/// Deeper nesting than this is ignored.
const DEEPEST: usize = 8;

/// The parameters of one call. Names are looked up in any case.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Params(Map<String, Value>);

impl Params {
    /// Reads `a=1&b[c]=2&d[]=3`, percent-encoded, and adds it to what is there; later values win.
    pub(super) fn add_query(&mut self, query: &str) {
        let mut root = std::mem::take(&mut self.0);
        for (key, value) in url::form_urlencoded::parse(query.as_bytes()).take(MOST) {
            insert(&mut root, &key, value.into_owned());
        }
        self.0 = root.into_iter().map(|(key, value)| (key, lists(value))).collect();
    }

    /// Adds the members of a JSON object; `false` when the text is not an object.
    pub(super) fn add_json(&mut self, body: &[u8]) -> bool {
        match serde_json::from_slice::<Value>(body) {
            Ok(Value::Object(members)) => self.0.extend(members),
            // An empty array is how PHP writes an empty object.
            Ok(Value::Array(items)) if items.is_empty() => {}
            _ => return false,
        }
        true
    }

    /// The value of that name, in any case; an exact match first.
    pub(super) fn get(&self, name: &str) -> Option<&Value> {
        self.0
            .get(name)
            .or_else(|| self.0.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value))
    }

    /// A scalar as text; `None` when missing or not a scalar.
    pub(super) fn text(&self, name: &str) -> Option<String> {
        self.get(name).and_then(scalar)
    }

    /// Asks for the first page, whichever was asked for.
    pub(super) fn restart(&mut self) {
        self.0.retain(|key, _| !["OFFSET", "start"].iter().any(|name| key.eq_ignore_ascii_case(name)));
    }

    /// A whole number; `None` when missing or not one.
    pub(super) fn integer(&self, name: &str) -> Option<i64> {
        self.text(name)?.trim().parse().ok()
    }

    /// `Y`, `true` or `1`.
    pub(super) fn flag(&self, name: &str) -> bool {
        self.text(name).is_some_and(|text| is_yes(&text))
    }

    /// Numbers from an array, or from a text that holds a JSON array; `None` when it is neither.
    pub(super) fn ids(&self, name: &str) -> Option<Vec<i64>> {
        let decoded;
        let value = match self.get(name)? {
            Value::String(text) => {
                decoded = serde_json::from_str::<Value>(text).ok()?;
                &decoded
            }
            value => value,
        };
        let items: Vec<&Value> = match value {
            Value::Array(items) => items.iter().collect(),
            Value::Object(members) => members.values().collect(),
            _ => return None,
        };
        Some(items.into_iter().filter_map(scalar).map(|text| text.trim().parse().unwrap_or(0)).collect())
    }

    /// All of them.
    pub(super) const fn all(&self) -> &Map<String, Value> {
        &self.0
    }

    /// Replaces every text by what `change` makes of it.
    pub(super) fn map_texts(&mut self, change: &impl Fn(&str) -> Option<Value>) {
        for (_, value) in &mut self.0 {
            map_texts(value, change);
        }
    }
}

/// What PHP writes for a scalar.
pub(super) fn scalar(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(yes) => Some(if *yes { "true" } else { "false" }.to_owned()),
        Value::Null => Some(String::new()),
        Value::Array(_) | Value::Object(_) => None,
    }
}

/// `Y`, `true` or `1`, in any case.
pub(super) fn is_yes(text: &str) -> bool {
    ["y", "true", "1"].iter().any(|yes| yes.eq_ignore_ascii_case(text.trim()))
}

fn map_texts(value: &mut Value, change: &impl Fn(&str) -> Option<Value>) {
    match value {
        Value::String(text) => {
            if let Some(new) = change(text) {
                *value = new;
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| map_texts(item, change)),
        Value::Object(members) => members.iter_mut().for_each(|(_, member)| map_texts(member, change)),
        _ => {}
    }
}

/// Puts `value` where `key` (`name[a][b][]`) says; an empty pair of brackets is the next free number.
fn insert(root: &mut Map<String, Value>, key: &str, value: String) {
    let (name, rest) = key.split_at(key.find('[').unwrap_or(key.len()));
    let brackets = rest.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    let mut path = vec![name];
    path.extend(brackets.into_iter().flat_map(|inside| inside.split("][")));
    if path.len() > DEEPEST || name.is_empty() {
        return;
    }
    let Some((last, above)) = path.split_last() else { return };
    let mut place = root;
    for step in above {
        let slot = place.entry(free(place, step)).or_insert_with(|| Value::Object(Map::new()));
        if let Value::Array(items) = slot {
            *slot = items.drain(..).enumerate().map(|(at, item)| (at.to_string(), item)).collect();
        } else if !slot.is_object() {
            *slot = Value::Object(Map::new());
        }
        let Value::Object(inner) = slot else { return };
        place = inner;
    }
    let last = free(place, last);
    place.insert(last, Value::String(value));
}

fn free(place: &Map<String, Value>, step: &str) -> String {
    if !step.is_empty() {
        return step.to_owned();
    }
    let next = place.keys().filter_map(|key| key.parse::<u64>().ok()).max();
    next.map_or(0, |largest| largest.saturating_add(1)).to_string()
}

/// Objects whose keys are 0, 1, 2… are lists.
fn lists(value: Value) -> Value {
    let Value::Object(members) = value else { return value };
    let is_list = members.keys().enumerate().all(|(at, key)| *key == at.to_string());
    let mut members = members.into_iter().map(|(key, value)| (key, lists(value)));
    if is_list {
        members.map(|(_, value)| value).collect()
    } else {
        Value::Object(members.by_ref().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    fn query(text: &str) -> Value {
        let mut params = Params::default();
        params.add_query(text);
        Value::Object(params.0)
    }

    #[test]
    fn brackets_nest() {
        assert_eq!(
            query("FILTER%5BACTIVE%5D=Y&ID[]=4&ID[]=5&a[x][y]=1&a[x][z]=+2&plain=%D0%96"),
            json!({"FILTER": {"ACTIVE": "Y"}, "ID": ["4", "5"], "a": {"x": {"y": "1", "z": " 2"}}, "plain": "Ж"})
        );
        assert_eq!(query("a[3]=x&a[]=y"), json!({"a": {"3": "x", "4": "y"}}));
        assert_eq!(query("a=1&a[b]=2"), json!({"a": {"b": "2"}}));
    }

    #[test]
    fn names_are_found_in_any_case() {
        let mut params = Params::default();
        params.add_query("user_data=Y&Limit=5");
        assert!(params.flag("USER_DATA"));
        assert_eq!(params.integer("LIMIT"), Some(5));
    }

    #[test]
    fn ids_come_as_an_array_or_as_its_text() {
        let mut params = Params::default();
        assert!(params.add_json(br#"{"A":[4,"5"],"B":"[4, 5]","C":"4","D":"x"}"#));
        assert_eq!(params.ids("a"), Some(vec![4, 5]));
        assert_eq!(params.ids("b"), Some(vec![4, 5]));
        assert_eq!(params.ids("c"), None);
        assert_eq!(params.ids("d"), None);
        assert!(!params.add_json(b"{"));
    }

    proptest! {
        #[test]
        fn never_panics(text in r"[a\[\]0-9=&%]{0,60}|.*") {
            let _ = query(&text);
        }
    }
}
