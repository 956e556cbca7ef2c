//! The JSON schemas of what is printed and of what is read, as `assets/schema` keeps them: made of the types themselves
//! and of the tables of settings and actions. They are made in tests alone, so that the program is no larger for them.

#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::Path;

use schemars::generate::{Contract, SchemaSettings};
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::Value;

use super::commands::config::schema as settings;
use super::commands::doctor::report;
use super::commands::history::Story;
use super::commands::notes::NoteLine;
use super::commands::status::Mine;
use super::commands::watch::{ChangeJson, OccupationJson};
use super::output::format::Waybar;
use super::output::json::Document;
use crate::ui::Palette;
use crate::words::Words;

/// A line of `watch`.
#[derive(JsonSchema)]
#[schemars(untagged, rename = "Watch")]
#[allow(dead_code)] // only what the types are counts
enum Line<'a> {
    Presence(ChangeJson<'a>),
    Calendar(OccupationJson<'a>),
}

/// What is written, or what may be read.
fn of<T: JsonSchema>(contract: Contract, settings: SchemaSettings) -> Value {
    let settings =
        settings.with(|settings| settings.contract = contract).with_transform(RecursiveTransform(readable));
    SchemaGenerator::from(settings).into_root_schema_for::<T>().to_value()
}

/// Descriptions on one line, and without names that only the documentation of the code can follow.
fn readable(schema: &mut Schema) {
    if let Some(Value::String(description)) = schema.get_mut("description") {
        *description = description.replace('\n', " ");
        assert!(!description.contains("[`"), "{description}");
    }
}

fn written<T: JsonSchema>() -> Value {
    of::<T>(Contract::Serialize, SchemaSettings::draft2020_12())
}

/// Every schema with the name of its file.
fn all() -> Vec<(&'static str, Value)> {
    vec![
        ("config", settings::render(&Words::english())),
        ("doctor", written::<report::Document>()),
        ("history", written::<Story>()),
        ("note", written::<NoteLine>()),
        ("people", written::<Document>()),
        ("status", written::<Mine>()),
        ("theme", of::<Palette>(Contract::Deserialize, SchemaSettings::draft07())),
        ("watch", written::<Line>()),
        ("waybar", written::<Waybar>()),
    ]
}

/// After a change: `RENEW_SCHEMAS=1 cargo test --lib schema_tests`.
#[test]
fn the_files_in_the_repository_are_what_is_made_of_the_types() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/schema");
    let renew = std::env::var_os("RENEW_SCHEMAS").is_some();
    for (name, schema) in all() {
        let file = folder.join(format!("{name}.schema.json"));
        let made = format!("{schema:#}\n");
        if renew {
            fs::create_dir_all(&folder).unwrap();
            fs::write(&file, made).unwrap();
        } else {
            let kept = fs::read_to_string(&file).unwrap_or_default();
            assert!(kept == made, "{name} is out of date: RENEW_SCHEMAS=1 cargo test --lib schema_tests");
        }
    }
    assert_eq!(fs::read_dir(folder).unwrap().count(), all().len(), "a file too many");
}
