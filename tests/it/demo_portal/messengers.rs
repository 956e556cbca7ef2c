//! What a portal tells of presences, by the generation of its messenger.

use jiff::Timestamp;
use serde_json::{Value, json};
use whosin::demo::{Limits, Messenger, Options};

use super::fixture::{Fixture, list};

async fn with(messenger: Messenger) -> Fixture {
    Fixture::start(Options { messenger, limits: Limits::generous(), ..Options::default() }).await
}

fn date(value: &Value) -> Timestamp {
    value.as_str().unwrap().parse().unwrap()
}

/// Everybody, by `im.user.list.get`.
async fn everybody(portal: &Fixture) -> Vec<Value> {
    let ids: Vec<u64> = (1..80).collect();
    let people = portal.result("im.user.list.get", json!({"ID": ids, "RESULT_TYPE": "array"})).await;
    list(&people).clone()
}

#[tokio::test]
async fn todays_tells_activity_and_absences_alone() {
    let portal = with(Messenger::default()).await;
    let answer = portal.call("server.time", json!({})).await;
    let now = date(&answer["time"]["date_finish"]);
    let people = everybody(&portal).await;
    let (mut active, mut quiet, mut back) = (0, 0, 0);
    for person in &people {
        assert!(matches!(person["status"].as_str(), None | Some("" | "online")), "{person}");
        for blank in ["idle", "mobile_last_date", "desktop_last_date"] {
            assert_eq!(person[blank], false, "{blank} of {person}");
        }
        back += usize::from(person["absent"].is_string());
        if person["last_activity_date"].is_string() {
            let ago = now.duration_since(date(&person["last_activity_date"])).as_secs();
            active += usize::from(ago < 300);
            quiet += usize::from((300..=1440).contains(&ago));
        }
    }
    assert!(active > 25 && quiet > 4 && back >= 2, "{active} active, {quiet} quiet, {back} absent");

    let mut with_desktop = 0;
    for person in people.iter().take(20) {
        let whole = portal.result("im.user.get", json!({"ID": person["id"]})).await;
        with_desktop += usize::from(whole["desktop_last_date"].is_string());
        assert_eq!(whole["mobile_last_date"], false);
    }
    assert!(with_desktop > 5, "im.user.get alone tells it: {with_desktop}");
}

#[tokio::test]
async fn todays_tells_me_my_status_when_i_ask_for_it_and_nobody_else() {
    let portal = with(Messenger::Y2026).await;
    portal.result("im.user.status.set", json!({"STATUS": "dnd"})).await;
    portal.result("im.user.status.idle.start", json!({})).await;
    assert_eq!(portal.result("im.user.status.get", json!({})).await, "dnd");
    let me = portal.result("im.user.get", json!({})).await;
    assert_eq!((&me["status"], &me["idle"]), (&json!("online"), &json!(false)));
}

#[tokio::test]
async fn an_older_one_tells_every_presence() {
    let portal = with(Messenger::Y2018).await;
    let people = everybody(&portal).await;
    let any = |name: &str, fits: &dyn Fn(&Value) -> bool| people.iter().any(|person| fits(&person[name]));
    for status in ["online", "dnd", "away", "break"] {
        assert!(any("status", &|told| told == status), "{status}");
    }
    assert!(any("idle", &Value::is_string) && any("mobile_last_date", &Value::is_string));
    assert!(any("absent", &Value::is_string));

    for status in ["dnd", "away", "break", "online"] {
        assert_eq!(portal.result("im.user.status.set", json!({"STATUS": status})).await, true);
        assert_eq!(portal.result("im.user.status.get", json!({})).await, status);
        assert_eq!(portal.result("im.user.get", json!({})).await["status"], status);
    }
    portal.result("im.user.status.idle.start", json!({"AGO": 25})).await;
    let answer = portal.call("im.user.get", json!({})).await;
    let idle = date(&answer["time"]["date_finish"]).duration_since(date(&answer["result"]["idle"]));
    assert!((1500..1505).contains(&idle.as_secs()), "{idle}");
    portal.result("im.user.status.idle.end", json!({})).await;
    assert_eq!(portal.result("im.user.get", json!({})).await["idle"], false);
}

#[tokio::test]
async fn my_status_is_one_of_its_own_words() {
    let portal = with(Messenger::default()).await;
    assert_eq!(portal.result("im.user.status.get", json!({})).await, "online");
    for bad in ["", "DND", "guest", "mobile"] {
        assert_eq!(
            portal.refusal("im.user.status.set", json!({"STATUS": bad})).await,
            (400, "STATUS_ERROR".into())
        );
    }
}
