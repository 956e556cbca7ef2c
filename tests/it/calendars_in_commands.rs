//! What one-shot commands tell of calendars, against the embedded portal of today.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use jiff::Timestamp;
use serde_json::Value;
use whosin::demo::{self, Fault, Faults, Limits, Portal};

use crate::support::home::{Ended, Home};

async fn portal(scopes: &[&str], faults: Faults) -> Portal {
    let scopes = scopes.iter().map(|&scope| scope.to_owned()).collect();
    let options = demo::Options { scopes, faults, limits: Limits::generous(), ..demo::Options::default() };
    Portal::start(options).await.unwrap()
}

const ALL: [&str; 4] = ["im", "user_brief", "department", "calendar"];

/// Somebody who looks at a portal.
struct Reader {
    home: Home,
    webhook: String,
}

impl Reader {
    fn of(portal: &Portal) -> Self {
        Self { home: Home::new(), webhook: portal.webhook_url() }
    }

    async fn runs(&self, arguments: &[&str]) -> Ended {
        self.home.runs(arguments, &[("WHOSIN_WEBHOOK", &self.webhook), ("TZ", "UTC")]).await
    }

    /// The people of a document, and when it was told.
    async fn people(&self, arguments: &[&str]) -> (Vec<Value>, Timestamp) {
        let ended = self.runs(arguments).await;
        assert_eq!(ended.code, Some(0), "{ended:?}");
        let document: Value = serde_json::from_str(&ended.stdout).unwrap();
        (document["people"].as_array().unwrap().clone(), instant(&document["as_of"]))
    }
}

fn instant(value: &Value) -> Timestamp {
    value.as_str().unwrap().parse().unwrap()
}

/// What runs at an instant, of a person's `busy`, and until when.
fn running(person: &Value, now: Timestamp) -> Option<(String, Timestamp)> {
    let spans = person["busy"].as_array().unwrap();
    let span = spans.iter().find(|span| instant(&span["from"]) <= now && now < instant(&span["to"]))?;
    Some((span["kind"].as_str().unwrap().to_owned(), instant(&span["to"])))
}

/// Whoever is in a meeting for longest.
fn in_a_meeting(people: &[Value], now: Timestamp) -> (String, Timestamp) {
    let meetings = people.iter().filter_map(|person| {
        let (_, until) = running(person, now).filter(|(kind, _)| kind != "absent")?;
        Some((person["id"].to_string(), until))
    });
    meetings.max_by_key(|(_, until)| *until).expect("at any hour some are in a meeting")
}

#[tokio::test(flavor = "multi_thread")]
async fn json_tells_when_people_are_busy_and_from_when_they_are_free() {
    let portal = portal(&ALL, Faults::default()).await;
    let reader = Reader::of(&portal);
    let (people, now) = reader.people(&["list", "--json"]).await;
    assert!(people.len() > 40);
    for person in &people {
        let spans = person["busy"].as_array().unwrap_or_else(|| panic!("not known: {person}"));
        let ends: Vec<Timestamp> = spans.iter().map(|span| instant(&span["to"])).collect();
        assert!(ends.is_sorted() && ends.first().is_none_or(|&first| first > now), "{person}");
        let free_from = instant(&person["free_from"]);
        match running(person, now) {
            Some((_, until)) => assert!(free_from >= until, "{person}"),
            None => assert_eq!(free_from, now, "{person}"),
        }
    }
    let mut spans = people.iter().flat_map(|person| person["busy"].as_array().unwrap());
    let kinds = ["meeting", "absent"];
    assert!(kinds.iter().all(|kind| spans.clone().any(|span| span["kind"] == *kind)));
    assert!(spans.all(|span| span.as_object().unwrap().len() == 3), "no titles");
}

#[tokio::test(flavor = "multi_thread")]
async fn filters_the_order_templates_and_cards_go_by_calendars() {
    let portal = portal(&ALL, Faults::default()).await;
    let reader = Reader::of(&portal);
    let (people, now) = reader.people(&["list", "is:meeting", "--json"]).await;
    assert!(people.iter().all(|person| running(person, now).is_some()));
    let (who, until) = in_a_meeting(&people, now);
    let card = reader.runs(&["show", &format!("#{who}")]).await.stdout;
    assert!(card.contains("in a meeting until "), "{card}");
    let row = reader.runs(&["list", "--format", "{id}|{meeting}|{busy_until}|{free_from}"]).await.stdout;
    let row = row.lines().find(|line| line.starts_with(&format!("{who}|"))).unwrap().to_owned();
    assert!(row.contains(&format!("|{until}|")), "{row}");
    let (free, now) = reader.people(&["list", "is:free", "--json"]).await;
    assert!(!free.is_empty() && free.iter().all(|person| instant(&person["free_from"]) == now));
    let (sorted, now) = reader.people(&["list", "--sort", "free-soonest", "--json"]).await;
    let from: Vec<Timestamp> = sorted
        .iter()
        .take_while(|person| {
            running(person, now).is_none_or(|(kind, _)| kind != "absent") && person["back_on"].is_null()
        })
        .map(|person| instant(&person["free_from"]))
        .collect();
    assert!(from.len() > 20 && from.is_sorted() && from[0] == now);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_cache_remembers_the_time_that_is_taken() {
    let portal = portal(&ALL, Faults::default()).await;
    let reader = Reader::of(&portal);
    let (told, now) = reader.people(&["list", "is:meeting", "--json"]).await;
    let (who, until) = in_a_meeting(&told, now);
    let (cached, _) = reader.people(&["show", &format!("#{who}"), "--json", "--cached"]).await;
    let meeting = cached[0]["busy"].as_array().unwrap().iter().find(|span| instant(&span["to"]) == until);
    assert!(meeting.is_some() && cached[0]["calendar_at"].is_string(), "{cached:?}");
    let (cached, _) = reader.people(&["list", "is:meeting", "--json", "--cached"]).await;
    assert!(cached.iter().any(|person| person["id"] == who.parse::<u64>().unwrap()));
}

#[tokio::test(flavor = "multi_thread")]
async fn without_the_scope_nothing_is_known_and_nothing_else_is_missing() {
    let portal = portal(&ALL[..3], Faults::default()).await;
    let reader = Reader::of(&portal);
    let (people, _) = reader.people(&["list", "--json"]).await;
    assert!(people.len() > 40);
    assert!(people.iter().all(|person| person["busy"].is_null() && person["free_from"].is_null()));
    assert_eq!(reader.runs(&["list", "is:free"]).await.code, Some(3));
    let who = format!("#{}", people[0]["id"]);
    let waited = reader.runs(&["wait", &who, "--until", "free"]).await;
    assert_eq!(waited.code, Some(4), "{waited:?}");
    assert!(waited.stderr.contains("the scope calendar"), "{waited:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_portal_that_refuses_is_asked_again_after_a_day() {
    let faults = Faults::default();
    let portal = portal(&ALL, faults.clone()).await;
    let reader = Reader::of(&portal);
    let missing: Fault = "fail=calendar.accessibility.get:ERROR_METHOD_NOT_FOUND".parse().unwrap();
    faults.set(Some(missing));
    let known =
        async || reader.people(&["list", "--json"]).await.0.iter().any(|person| !person["busy"].is_null());
    assert!(!known().await);
    faults.set(None);
    assert!(!known().await, "not within a day");
    assert_eq!(reader.runs(&["cache", "clear"]).await.code, Some(0));
    assert!(known().await, "nothing is remembered of the refusal");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_free_already_is_not_waited_for() {
    let portal = portal(&ALL, Faults::default()).await;
    let reader = Reader::of(&portal);
    let (people, now) = reader.people(&["list", "is:in", "is:free", "--json"]).await;
    let longest = people.iter().max_by_key(|person| {
        person["busy"].as_array().unwrap().first().map_or(Timestamp::MAX, |span| instant(&span["from"]))
    });
    let who = longest.expect("somebody is in and free")["id"].to_string();
    let waited =
        reader.runs(&["wait", &format!("#{who}"), "--until", "free", "--json", "--timeout", "50s"]).await;
    assert_eq!(waited.code, Some(0), "{waited:?}");
    let told: Value = serde_json::from_str(&waited.stdout).unwrap();
    assert_eq!(told["people"][0]["id"].to_string(), who);
    assert!(instant(&told["people"][0]["free_from"]) >= now);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_meeting_is_watched_with_its_end() {
    let portal = portal(&ALL, Faults::default()).await;
    let reader = Reader::of(&portal);
    let (people, now) = reader.people(&["list", "is:meeting", "--json"]).await;
    let (who, until) = in_a_meeting(&people, now);
    let mut program = Command::new(env!("CARGO_BIN_EXE_whosin"));
    program.args(["watch", "--meetings", "--json", &format!("#{who}")]);
    program.env_clear().envs(reader.home.variables()).env("WHOSIN_WEBHOOK", &reader.webhook);
    let mut watch = program.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let out = watch.stdout.take().unwrap();
    let told = tokio::task::spawn_blocking(move || {
        let lines =
            BufReader::new(out).lines().map(|line| serde_json::from_str::<Value>(&line.unwrap()).unwrap());
        let mut lines = lines.filter(|line| line.get("calendar").is_some());
        lines.next().unwrap()
    });
    let told = told.await.unwrap();
    watch.kill().unwrap();
    watch.wait().unwrap();
    assert_eq!((told["id"].to_string(), &told["calendar_was"]), (who, &Value::Null));
    assert!(["meeting", "tentative"].contains(&told["calendar"].as_str().unwrap()), "{told}");
    assert_eq!(instant(&told["until"]), until);
}
