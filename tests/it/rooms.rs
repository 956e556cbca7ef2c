//! The rule between the rooms: each may use what the design allows it and nothing else. The rule is the table in
//! `rooms/rules.rs`; this test reads every path of every source file and fails when a room reaches where it must not.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use reading::{absolute, code_only, module, used, written};
use rules::{APART, RULES, Rule};

use crate::source_files::sources;

mod reading;
mod rules;

fn is_within(path: &str, place: &str) -> bool {
    path.strip_prefix(place).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

/// The narrowest rule for a module; the crate's root (`lib`, `main`) has none.
fn rule_for<'a>(module: &str, rules: &'a [Rule]) -> Option<&'a Rule> {
    rules.iter().filter(|rule| is_within(module, rule.room)).max_by_key(|rule| rule.room.len())
}

/// Every path that a file reaches, from the crate's root.
fn reached(module: &str, source: &str) -> BTreeSet<String> {
    let code = code_only(source);
    let in_scope = used(&code);
    let mut reached: BTreeSet<String> = in_scope.iter().map(|path| absolute(path, module)).collect();
    for path in written(&code) {
        // `Timestamp::now` after `use jiff::Timestamp` is `jiff::Timestamp::now`.
        let (first, rest) = path.split_once("::").unwrap_or((&path, ""));
        let import =
            in_scope.iter().find(|used| used.rsplit("::").next() == Some(first) && used.contains("::"));
        let full = import.map_or_else(|| path.clone(), |used| format!("{used}::{rest}"));
        reached.insert(absolute(&full, module));
    }
    reached
}

/// What a file reaches that its room must not, as sentences.
fn trespasses(path: &Path, source: &str, rules: &[Rule], crates: &BTreeSet<String>) -> Vec<String> {
    let module = module(path);
    let Some(rule) = rule_for(&module, rules) else {
        return Vec::new();
    };
    let outer = |path: &str| crates.contains(path.split("::").next().unwrap_or_default());
    let mut found = Vec::new();
    for path in reached(&module, source) {
        let allowed = if let Some(inner) = path.strip_prefix("crate::") {
            is_within(inner, rule.room) || rule.rooms.iter().any(|room| is_within(inner, room))
        } else {
            !outer(&path) || rule.crates.iter().any(|name| *name == "*" || is_within(&path, name))
        };
        let inner = path.strip_prefix("crate::").unwrap_or(&path);
        if !allowed || rule.never.iter().any(|never| is_within(inner, never)) {
            found.push(format!("{}: {} must not reach {path}", path_of(&module), rule.room));
        }
        let apart = APART.iter().find(|(part, never)| is_within(&module, part) && is_within(inner, never));
        if let Some((part, _)) = apart {
            found.push(format!("{}: {part} must not reach {path}", path_of(&module)));
        }
    }
    found
}

/// Lines of the rules that say nothing, as sentences: grants that no file of their room uses, or that stand twice,
/// and exceptions from what is not granted.
fn idle_lines(sources: &[(PathBuf, String)], rules: &[Rule]) -> Vec<String> {
    let mut found = Vec::new();
    for rule in rules {
        let files = sources.iter().map(|(path, source)| (module(path), source));
        let files =
            files.filter(|(module, _)| rule_for(module, rules).is_some_and(|of| of.room == rule.room));
        let reached: BTreeSet<String> = files.flat_map(|(module, source)| reached(&module, source)).collect();
        let is_used = |grant: &str| reached.iter().any(|path| is_within(path, grant));
        for room in rule.rooms {
            if !is_used(&format!("crate::{room}")) {
                found.push(format!("{} makes no use of the room {room}", rule.room));
            }
        }
        for name in rule.crates.iter().filter(|name| **name != "*") {
            if !is_used(name) {
                found.push(format!("{} makes no use of the crate {name}", rule.room));
            }
        }
        for never in rule.never.iter().filter(|never| !is_within(never, "std")) {
            let name = never.split("::").next().unwrap_or_default();
            if !rule.crates.iter().any(|grant| *grant == "*" || is_within(grant, name)) {
                found.push(format!("{} is not granted {never} anyhow", rule.room));
            }
        }
        let grants = || rule.rooms.iter().chain(rule.crates);
        for grant in grants().collect::<BTreeSet<_>>() {
            if grants().filter(|other| *other == grant).count() > 1 {
                found.push(format!("{} is granted {grant} twice", rule.room));
            }
        }
    }
    found
}

fn path_of(module: &str) -> String {
    format!("src/{}.rs", module.replace("::", "/"))
}

/// The crates that the manifest names, as the code writes them.
fn dependencies() -> BTreeSet<String> {
    let manifest = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml")).unwrap();
    let manifest: toml::Table = manifest.parse().unwrap();
    let names = ["dependencies", "dev-dependencies"].map(|key| manifest[key].as_table().unwrap().keys());
    names.into_iter().flatten().map(|name| name.replace('-', "_")).collect()
}

/// The modules that exist for tests only, and whatever lies below them.
fn test_modules(sources: &[(PathBuf, String)]) -> BTreeSet<String> {
    let declared = sources.iter().flat_map(|(path, source)| {
        let module = module(path);
        let declarations =
            source.split("#[cfg(test)]").skip(1).map(|rest| rest.lines().nth(1).unwrap_or_default());
        let names = declarations.filter_map(|line| line.split("mod ").nth(1)?.strip_suffix(';'));
        names.map(move |name| format!("{module}::{name}")).collect::<Vec<_>>()
    });
    declared.collect()
}

#[test]
fn no_room_reaches_where_it_must_not() {
    let crates = dependencies();
    let sources = sources();
    let tests = test_modules(&sources);
    assert!(tests.contains("config::tests"));
    let found: Vec<String> = sources
        .iter()
        .filter(|(path, _)| !tests.iter().any(|test| is_within(&module(path), test)))
        .flat_map(|(path, source)| trespasses(path, source, RULES, &crates))
        .collect();
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn every_line_of_the_rules_is_needed() {
    let tests = test_modules(&sources());
    let is_test = |path: &Path| tests.iter().any(|test| is_within(&module(path), test));
    let sources: Vec<_> = sources().into_iter().filter(|(path, _)| !is_test(path)).collect();
    let found = idle_lines(&sources, RULES);
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn an_idle_line_is_caught() {
    let rule = Rule {
        room: "people",
        rooms: &["proxy", "words"],
        crates: &["jiff", "serde", "serde"],
        never: &["std::fs", "jiff::Timestamp::now", "tokio::time"],
    };
    let source = "use jiff::Timestamp;\nuse crate::words::Words;\nuse serde::Serialize;";
    let sources = [(PathBuf::from("people/person.rs"), source.to_owned())];
    assert_eq!(
        idle_lines(&sources, &[rule]),
        [
            "people makes no use of the room proxy",
            "people is not granted tokio::time anyhow",
            "people is granted serde twice",
        ]
    );
}

#[test]
fn every_room_has_a_rule() {
    for (path, _) in sources() {
        let module = module(&path);
        let root = matches!(module.as_str(), "lib" | "main");
        assert!(root || rule_for(&module, RULES).is_some(), "{} is in no room", path.display());
    }
}

/// The test of the test: what must be caught is caught, what is allowed is not.
#[test]
fn a_trespasser_is_caught() {
    let crates = dependencies();
    let caught = |path: &str, source: &str| !trespasses(Path::new(path), source, RULES, &crates).is_empty();
    for (path, source) in [
        ("people/person.rs", "use tokio::time::sleep;"),
        ("people/person.rs", "use std::{fmt, fs};"),
        ("people/person.rs", "use std::fs::{self, File};"),
        ("people/person.rs", "fn f() { let now = jiff::Timestamp::now(); }"),
        ("people/person.rs", "use jiff::Timestamp;\nfn f() { Timestamp::now(); }"),
        ("people/person.rs", "use crate::portal::Command;"),
        ("people.rs", "use super::portal::Command;"),
        ("people/person.rs", "use super::super::portal::Command;"),
        ("people/person.rs", "fn f() { crate::ui::draw(); }"),
        ("people/person.rs", "pub(crate) use crate::{people::Rgb, app::State};"),
        ("portal/client.rs", "use crate::{people::{Person, PersonId}, app::{self, State}};"),
        ("portal/client.rs", "use ratatui::text::Line;"),
        ("avatars/decode.rs", "use crate::ui::Theme;"),
        ("sync/planner.rs", "fn f() { tokio::spawn(async {}); }"),
        ("sync/planner/pages.rs", "use std::time::Instant;"),
        ("sync/planner/backoff.rs", "use tokio::time::Instant;"),
        ("sync/planner/freshness.rs", "fn f() { std::time::SystemTime::now(); }"),
        ("sync/planner/sweep.rs", "use jiff::Timestamp;\nfn f() { Timestamp::now(); }"),
        ("sync/planner/fault.rs", "use tracing::warn;"),
        ("sync/planner/due.rs", "use crate::sync::Clock;"),
        ("sync/planner/due.rs", "use crate::portal::Client;"),
        ("sync/task.rs", "use crate::ui::Theme;"),
        ("app/state.rs", "use tokio::sync::mpsc;"),
        ("app/state.rs", "fn f() { std::thread::spawn(|| ()); }"),
        ("app/state.rs", "use crate::sync::spawn;"),
        ("app/state.rs", "use crate::sync::{ConnectionState, spawn};"),
        ("app/state.rs", "use crate::ui;"),
        ("app/state.rs", "use ratatui::widgets::List;"),
        ("ui/card.rs", "use reqwest::Client;"),
        ("ui/card.rs", "use crate::portal::Webhook;"),
        ("ui/card.rs", "use crate::demo;"),
        ("runtime/effects.rs", "use crate::demo::Portal;"),
        ("demo/office.rs", "use crate::app::State;"),
        ("demo/office.rs", "use ratatui::Frame;"),
        ("cli/output/style.rs", "use crate::cli::commands::list;"),
        ("cli/people/follow.rs", "use super::super::commands::watch;"),
        ("cli/commands/watch.rs", "fn f() { crate::runtime::run(); }"),
    ] {
        assert!(caught(path, source), "{path} got away with {source}");
    }
    for (path, source) in [
        ("people/person.rs", "use std::fmt;\nuse jiff::Timestamp;\nuse super::color::Rgb;"),
        ("people/person.rs", "// use tokio::time;\n/* use std::fs; */ const S: &str = \"std::fs::read\";"),
        ("people/person.rs", "const S: &str = r#\"std::fs::read \"quoted\" \"#; const C: char = '\"';"),
        ("people/person.rs", "#[cfg(test)]\nmod tests { use std::fs; fn f() { fs::read(1); } }"),
        ("portal/client.rs", "use crate::people::{Person, PersonId};\nuse tokio::time::timeout;"),
        ("sync/task.rs", "use crate::portal::Client;\nfn f() { tokio::spawn(async {}); }"),
        ("app/state.rs", "use crate::people::Roster;\nuse crossterm::event::KeyEvent;"),
        ("app/state.rs", "use crate::sync::{ConnectionState, Update};"),
        ("cli/demo.rs", "use crate::demo::Portal;\nuse std::io::stdout;"),
        ("main.rs", "use whosin::cli;\nuse tokio::runtime;"),
    ] {
        assert_eq!(trespasses(Path::new(path), source, RULES, &crates), Vec::<String>::new(), "{source}");
    }
    assert!(caught("people/a.rs", "#[cfg(test)]\nmod tests { fn f() { g(); } }\nuse std::fs;"));
}
