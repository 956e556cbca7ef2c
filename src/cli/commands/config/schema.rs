//! The JSON schema of the settings file, by which editors complete and check it: made of the tables by which it is read.

use serde_json::{Map, Value, json};

use crate::app::Keymap;
use crate::config::{LONGEST_KEY, Setting, Shape, TABLES};
use crate::runtime::themes;
use crate::words::{LANGUAGES, Words};

/// The schema; its descriptions are in the user's language. Of the seventh draft, which editors of TOML know.
pub(in crate::cli) fn render(words: &Words) -> Value {
    let languages = LANGUAGES.iter().map(|language| language.tag()).collect::<Vec<_>>().join(", ");
    let meaning = |name: &str| {
        words
            .with(&format!("setting-{}", name.replace('.', "-")), &[("languages", languages.as_str().into())])
            .into()
    };
    let mut definitions = Map::new();
    let mut settings = Map::new();
    for Setting { name, value, shape, .. } in Setting::defaults() {
        let mut definition = of_shape(&shape);
        definition.insert("description".to_owned(), meaning(name));
        definition.insert("default".to_owned(), of_toml(&value));
        definitions.insert(name.to_owned(), definition.into());
        let definition = json!({"$ref": format!("#/definitions/{name}")});
        match name.split_once('.') {
            Some((table, member)) => insert_member(&mut settings, table, member, definition),
            None => _ = settings.insert(name.to_owned(), definition),
        }
    }
    for (name, key) in TABLES {
        // Its name alone is short for one of its members.
        let table = settings.remove(name).unwrap_or_default();
        let short = json!({"$ref": format!("#/definitions/{key}")});
        settings.insert(name.to_owned(), json!({"anyOf": [short, table], "description": meaning(key)}));
    }
    let mut whole = settings.clone();
    whole.insert(
        "default_profile".to_owned(),
        json!({"type": "string", "description": meaning("default_profile"), "default": ""}),
    );
    whole.insert("keys".to_owned(), table(&keys(words), &words.get("example-keys")));
    whole.insert(
        "profiles".to_owned(),
        json!({
            "type": "object",
            "description": words.get("example-profile"),
            "additionalProperties": {"$ref": "#/definitions/profile"},
        }),
    );
    definitions.insert("profile".to_owned(), table(&settings, &words.get("example-profile")));
    let mut schema = json!({"$schema": "http://json-schema.org/draft-07/schema#", "title": "whosin"});
    if let (Value::Object(schema), Value::Object(body)) =
        (&mut schema, table(&whole, &words.get("schema-head")))
    {
        schema.extend(body);
        schema.insert("definitions".to_owned(), definitions.into());
    }
    schema
}

/// Adds a member to a table among the settings.
fn insert_member(settings: &mut Map<String, Value>, table: &str, member: &str, definition: Value) {
    let empty = json!({"type": "object", "additionalProperties": false, "properties": {}});
    let table = settings.entry(table).or_insert(empty);
    if let Some(members) = table.get_mut("properties").and_then(Value::as_object_mut) {
        members.insert(member.to_owned(), definition);
    }
}

/// A table of these keys and no others.
fn table(keys: &Map<String, Value>, description: &str) -> Value {
    json!({"type": "object", "description": description, "additionalProperties": false, "properties": keys})
}

/// Every action: its keys.
fn keys(words: &Words) -> Map<String, Value> {
    let bindings = Keymap::default();
    let of = bindings.bindings().iter().map(|binding| {
        let keys: Vec<String> = binding.keys.iter().map(|key| key.written()).collect();
        let key = json!({"type": "string", "maxLength": LONGEST_KEY});
        let takes = json!({
            "description": words.get(binding.action.help()),
            "anyOf": [{"type": "array", "items": key}, key],
            "default": keys,
        });
        (binding.action.id().to_owned(), takes)
    });
    of.collect()
}

fn of_shape(shape: &Shape) -> Map<String, Value> {
    let value = match shape {
        Shape::OneOf(names) => {
            // `color = 256` means what it says.
            let numbers = names.iter().filter_map(|name| name.parse::<u64>().ok()).map(Value::from);
            let names = names.iter().copied().map(Value::from).chain(numbers);
            json!({"enum": names.collect::<Vec<_>>()})
        }
        Shape::Switch => json!({"type": "boolean"}),
        Shape::Text => json!({"type": "string"}),
        Shape::Texts => {
            json!({"anyOf": [{"type": "array", "items": {"type": "string"}}, {"type": "string"}]})
        }
        Shape::Numbers => json!({"type": "array", "items": {"type": "integer", "minimum": 1}}),
        Shape::Theme => json!({"anyOf": [
            {"enum": themes::BUILT_IN.map(|(name, _)| name)},
            {"type": "string", "pattern": r"^\s*[^./\\][^/\\]*$"},
        ]}),
        Shape::Whole { least, most } => json!({"type": "integer", "minimum": least, "maximum": most}),
    };
    match value {
        Value::Object(members) => members,
        _ => Map::new(),
    }
}

/// A default as the example shows it.
fn of_toml(value: &str) -> Value {
    let read: Option<Value> = toml::from_str(&format!("value = {value}")).ok();
    read.map_or(Value::Null, |read| read["value"].clone())
}
