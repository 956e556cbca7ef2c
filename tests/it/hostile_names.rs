//! People whose names attack the reader's screen and scripts: what is printed is harmless.

use axum::Router;
use axum::body::Bytes;
use axum::response::IntoResponse;
use serde_json::{Map, Value, json};
use tokio::net::TcpListener;
use whosin::people::text;

use crate::support::home::Home;

/// A text that tries everything at once.
fn hostile(kind: u64) -> String {
    let trick = match kind {
        1 => "\u{1b}]0;owned\u{7}\u{1b}[2J\u{1b}[31m",
        2 => "\u{1b}]52;c;ZXZpbA==\u{7}",
        3 => "\u{1b}]8;;https://evil.example\u{1b}\\click\u{1b}]8;;\u{1b}\\",
        4 => "\u{202e}gnp.exe\u{2066}\u{200b}\u{200d}",
        5 => "line\nbreak\r\nand\ttab\u{2028}and\u{85}more",
        6 => "&#27;[2J&#x202E;&lt;b&gt;",
        7 => "\u{9b}31m\u{9d}0;x\u{9c}\u{0}",
        _ => "e\u{301}\u{335}\u{336}",
    };
    if kind == 8 { trick.repeat(10_000) } else { format!("Name{kind} {trick} end") }
}

fn person(id: u64) -> Value {
    let text = hostile(id);
    json!({
        "id": id, "active": true, "name": text, "first_name": text, "last_name": text, "work_position": text,
        "email": text, "website": text, "phones": { "inner_phone": text, "personal_mobile": text, "work_phone": text },
        "departments": [1], "color": text, "avatar": text, "status": "online", "external_auth_id": text,
    })
}

fn answer(line: &str) -> Value {
    let method = line.split('?').next().unwrap_or_default();
    match method {
        "profile" => json!({ "ID": "1", "ADMIN": false, "NAME": hostile(1), "LAST_NAME": hostile(4) }),
        "scope" => json!(["im", hostile(5)]),
        "im.user.get" => person(1),
        "im.user.list.get" | "im.department.colleagues.list" => (1..=8).map(person).collect(),
        "im.search.department.list" | "im.department.get" | "department.get" => {
            json!([{ "id": 1, "ID": "1", "name": hostile(5), "NAME": hostile(5), "full_name": hostile(3) }])
        }
        "im.department.employees.get" => json!({ "1": [1, 2, 3, 4, 5, 6, 7, 8] }),
        _ => json!([]),
    }
}

async fn serve(body: Bytes) -> impl IntoResponse {
    let body: Value = serde_json::from_slice(&body).unwrap_or_default();
    let Some(commands) = body["cmd"].as_object() else { return json!({ "result": person(1) }).to_string() };
    let result: Map<_, _> =
        commands.iter().map(|(key, line)| (key.clone(), answer(line.as_str().unwrap()))).collect();
    let parts = json!({ "result": result, "result_error": [], "result_total": [], "result_next": [], "result_time": [] });
    json!({ "result": parts, "time": { "date_finish": "2026-03-03T09:37:09+03:00" } }).to_string()
}

fn assert_harmless(output: &str, also: &[char]) {
    for c in output.chars().filter(|c| !also.contains(c)) {
        assert_eq!(
            text::clean(&format!("a{c}b")).replace(' ', ""),
            format!("a{c}b").replace(' ', ""),
            "{c:?} in {output:?}"
        );
    }
}

#[tokio::test]
async fn what_is_printed_is_harmless() {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let webhook = format!("http://{}/rest/1/abc/", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, Router::new().fallback(serve)).await });
    let home = Home::new();
    let variables = [("WHOSIN_WEBHOOK", webhook.as_str()), ("WHOSIN_LOG", "trace")];

    let plain = home.runs(&["list", "--plain", "--all"], &variables).await;
    assert_eq!(plain.code, Some(0), "{plain:?}");
    assert_eq!(plain.stdout.lines().count(), 8, "a line a person: {}", plain.stdout);
    assert!(plain.stdout.lines().all(|line| line.matches('\t').count() == 8), "{}", plain.stdout);
    assert!(plain.stdout.lines().all(|line| line.chars().count() < 40_000));
    assert_harmless(&plain.stdout, &['\n', '\t']);

    for arguments in [&["list", "--all"][..], &["show", "#1", "#2", "#3", "#4", "#5", "#6", "#7", "#8"]] {
        let shown = home.runs(arguments, &variables).await;
        assert_eq!(shown.code, Some(0), "{shown:?}");
        assert_harmless(&shown.stdout, &['\n']);
    }
    let json = home.runs(&["list", "--json", "--all"], &variables).await;
    assert_eq!(json.stdout.lines().count(), 1);
    assert_harmless(&json.stdout, &['\n']);
    let document: Value = serde_json::from_str(&json.stdout).unwrap();
    assert_eq!(document["people"].as_array().unwrap().len(), 8);
    for person in document["people"].as_array().unwrap() {
        for field in ["name", "first_name", "last_name", "position", "email"] {
            let told = person[field].as_str().unwrap_or_default();
            assert_eq!(text::clean(told), told, "{field} of {person}");
        }
    }
    // A failure repeats what was asked; the log what was done.
    let nobody = home.runs(&["show", "no\u{1b}[2Jbody\u{202e}"], &variables).await;
    assert_eq!(nobody.code, Some(3));
    assert!(!nobody.stderr.contains('\u{1b}') && !nobody.stderr.contains('\u{202e}'), "{nobody:?}");
    let several = home.runs(&["show", "end"], &variables).await;
    assert_harmless(&several.stderr, &['\n']);
    let cached = home.runs(&["list", "--plain", "--all", "--cached"], &variables).await;
    assert_eq!(cached.stdout, plain.stdout, "the cache holds what was cleaned");
    for (_, content) in
        home.files(None).into_iter().filter(|(_, content)| !content.starts_with(b"SQLite format"))
    {
        assert_harmless(&String::from_utf8_lossy(&content), &['\n']);
    }
}
