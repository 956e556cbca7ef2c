//! What the program prints and takes is what `assets/schema` says. That the files there are made of the program's own
//! types is tested beside those.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use jsonschema::Validator;
use serde_json::{Value, json};
use whosin::demo::{self, Limits, Portal};

use crate::support::home::Home;

fn asset(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("assets").join(path)).unwrap()
}

fn schema(name: &str) -> Validator {
    let schema: Value = serde_json::from_str(&asset(&format!("schema/{name}.schema.json"))).unwrap();
    jsonschema::options().should_validate_formats(true).build(&schema).unwrap()
}

/// What a schema has against a document, a line each.
fn complaints(schema: &Validator, document: &Value) -> String {
    let errors = schema.iter_errors(document).map(|error| format!("{}: {error}", error.instance_path()));
    errors.collect::<Vec<_>>().join("\n")
}

fn assert_fits(name: &str, document: &str) -> Value {
    let document: Value = serde_json::from_str(document).unwrap();
    assert_eq!(complaints(&schema(name), &document), "", "{name}: {document:#}");
    document
}

async fn portal() -> Portal {
    let scopes = ["im", "user_brief", "department", "calendar", "humanresources"].map(str::to_owned).to_vec();
    let options = demo::Options { scopes, limits: Limits::generous(), ..demo::Options::default() };
    Portal::start(options).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_printed_is_what_the_schemas_say() {
    let portal = portal().await;
    let webhook = portal.webhook_url();
    let home = Home::new();
    let variables = [("WHOSIN_WEBHOOK", webhook.as_str()), ("WHOSIN_JOURNAL", "true")];
    let told = async |arguments: &[&str]| {
        let ended = home.runs(arguments, &variables).await;
        assert_eq!((ended.code, ended.stderr.as_str()), (Some(0), ""), "{arguments:?}");
        ended.stdout
    };
    let me = assert_fits("status", &told(&["status", "--json"]).await)["id"].to_string();
    assert_fits("status", &told(&["status", "dnd", "--for", "45m", "--json"]).await);
    let everybody = assert_fits("people", &told(&["list", "--all", "--json"]).await);
    let people = everybody["people"].as_array().unwrap();
    for told in ["birthday", "color", "departments", "back_on", "busy", "time_zone"] {
        assert!(people.iter().any(|person| !person[told].is_null()), "nobody has {told}");
    }
    assert_fits("people", &told(&["list", "--cached", "--json"]).await);
    let shown = assert_fits("people", &told(&["show", &me, "--json"]).await);
    assert!(shown["people"][0]["departments"][0]["heads"].is_array());
    assert_fits("people", &told(&["wait", &me, "--until", "online", "--json"]).await);
    assert_fits("history", &told(&["history", &me, "--json"]).await);
    assert_fits("doctor", &told(&["doctor", "--json"]).await);
    assert_fits("waybar", &told(&["list", "--format", "waybar"]).await);

    let note = json!({"id": people[0]["id"], "nickname": "the boss", "note": "rings back"});
    assert_fits("note", &note.to_string());
    let taken = home.reads(&note.to_string(), &["notes", "import", "-"], &variables).await;
    assert_eq!(taken.code, Some(0), "{taken:?}");
    let kept = assert_fits("note", &told(&["notes"]).await);
    assert_eq!((&kept["note"], &kept["name"]), (&note["note"], &people[0]["name"]));

    let nowhere = home.runs(&["doctor", "--json"], &[("WHOSIN_WEBHOOK", "https://acme")]).await;
    assert_eq!(assert_fits("doctor", &nowhere.stdout)["ok"], false);
}

#[tokio::test(flavor = "multi_thread")]
async fn each_line_of_watch_is_what_the_schema_says() {
    let portal = portal().await;
    let home = Home::new();
    let webhook = portal.webhook_url();
    let mine = home.runs(&["status", "--json"], &[("WHOSIN_WEBHOOK", &webhook)]).await;
    let me = format!("#{}", assert_fits("status", &mine.stdout)["id"]);
    let mut program = Command::new(env!("CARGO_BIN_EXE_whosin"));
    program.args(["watch", "--meetings", "--json", &me]);
    program.env_clear().envs(home.variables()).env("WHOSIN_WEBHOOK", webhook).stdout(Stdio::piped());
    let mut watch = program.spawn().unwrap();
    let out = watch.stdout.take().unwrap();
    let lines = tokio::task::spawn_blocking(move || {
        let mut kinds = Vec::new();
        for line in BufReader::new(out).lines() {
            kinds.push(assert_fits("watch", &line.unwrap()).get("calendar").is_some());
            if kinds.contains(&true) && kinds.contains(&false) {
                break;
            }
        }
    });
    let ended = lines.await;
    watch.kill().unwrap();
    watch.wait().unwrap();
    ended.unwrap();
}

#[test]
fn a_document_that_is_otherwise_is_refused() {
    let line = json!({
        "schema": 1, "portal": "acme.example", "portal_tells": "everything", "at": "2026-03-12T12:00:00Z",
        "id": 1, "name": "Anna", "was": null, "presence": "idle", "activity": null,
        "since": "2026-03-12T11:46:00Z", "overlay": null, "reason": "idle_since",
    });
    let schema = schema("watch");
    assert!(schema.is_valid(&line));
    let with = |name: &str, value: Value| {
        let mut line = line.clone();
        line[name] = value;
        line
    };
    assert!(schema.is_valid(&with("of_a_later_version", json!([]))), "new names may be added");
    for (name, value) in [
        ("schema", json!(2)),
        ("id", json!("1")),
        ("presence", json!("asleep")),
        ("presence", Value::Null),
        ("since", json!("a while ago")),
        ("at", Value::Null),
    ] {
        assert!(!schema.is_valid(&with(name, value)), "{name}");
    }
    let mut without = line.clone();
    without.as_object_mut().unwrap().remove("since");
    assert!(!schema.is_valid(&without), "what is not known is null");
}

/// The example with every line of settings, keys and the profile in effect.
fn whole_example() -> String {
    let mut in_profile = false;
    let lines = asset("config.example.toml");
    let lines = lines.lines().map(|line| {
        in_profile |= line.starts_with("# [profiles");
        let begins_with_name = |line: &str| line.starts_with(|c: char| c.is_ascii_lowercase() || c == '[');
        match line.strip_prefix(if in_profile { "# " } else { "#" }) {
            Some(setting) if begins_with_name(setting) => format!("{setting}\n"),
            _ => format!("{line}\n"),
        }
    });
    lines.collect()
}

fn settings(text: &str) -> Value {
    toml::from_str(text).unwrap()
}

#[tokio::test]
async fn the_schema_of_the_settings_agrees_with_the_program() {
    let schema = schema("config");
    let example = whole_example();
    let whole = settings(&example);
    assert!(whole["keys"]["down"].is_array() && whole["profiles"]["acme"]["webhook"].is_string());
    assert!(whole.as_object().unwrap().len() > 30, "{whole}");

    let home = Home::new();
    let right = [
        &*example,
        "",
        "theme = \"mine\"\ncolor = 256\n",
        "[keys]\nquit = \"Ctrl-Q\"\ndown = []\n",
        "[profiles.a]\nplain = true\n[profiles.b]\n",
    ];
    let wrong = [
        "theme = 3\n",
        "theme = \"../mine\"\n",
        "color = \"mauve\"\n",
        "color = 8\n",
        "mouse = \"yes\"\n",
        "presence_limit_minutes = 1\n",
        "refresh_visible_seconds = 3601\n",
        "auto_away_minutes = 2.5\n",
        "themes = \"dark\"\n",
        "keys = 1\n",
        "[keys]\nsideways = \"s\"\n",
        "[keys]\nquit = 1\n",
        "[profiles]\na = 1\n",
        "[profiles.a]\ntheme = 3\n",
        "[profiles.a]\ndefault_profile = \"a\"\n",
        "[profiles.a.keys]\nquit = \"q\"\n",
    ];
    for (fits, text) in right.map(|text| (true, text)).into_iter().chain(wrong.map(|text| (false, text))) {
        let complaints = complaints(&schema, &settings(text));
        assert_eq!(complaints.is_empty(), fits, "{text}: {complaints}");
        home.set(text);
        let checked = home.runs(&["config", "check"], &[]).await;
        // A theme of the user's own is a matter of its file.
        assert!(checked.code == Some(0) || !fits || text.contains("mine"), "{text}: {checked:?}");
        assert!(checked.code != Some(0) || fits, "{text}: {checked:?}");
    }
}

#[tokio::test]
async fn the_program_prints_the_schema_of_its_settings() {
    let home = Home::new();
    // Wrong settings do not stand in its way.
    home.set("themes = 1\n");
    let printed = home.runs(&["config", "schema"], &[]).await;
    assert_eq!(printed.stdout, asset("schema/config.schema.json"));
    let german = home.runs(&["--language", "de", "config", "schema"], &[]).await;
    assert!(german.stdout.contains("Einstellungen von whosin"), "{}", german.stdout);
}

#[test]
fn the_themes_are_what_their_schema_says() {
    let schema = schema("theme");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/themes");
    for file in fs::read_dir(folder).unwrap() {
        let file = file.unwrap().path();
        let theme: Value = toml::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
        assert_eq!(complaints(&schema, &theme), "", "{}", file.display());
    }
    for wrong in
        ["base = \"blue\"", "[colors]\naccent = \"blue\"", "[colors]\naccents = \"#123456\"", "x = 1"]
    {
        assert!(!schema.is_valid(&settings(wrong)), "{wrong}");
    }
}
