//! People whom only chats know, and a message to somebody.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use whosin::demo::{Limits, Options};

use super::fixture::{Fixture, list};

async fn with_im_alone() -> Fixture {
    let scopes = vec!["im".to_owned()];
    Fixture::start(Options { scopes, limits: Limits::generous(), ..Options::default() }).await
}

fn ids(people: &Value) -> BTreeSet<u64> {
    list(people).iter().map(|person| person["id"].as_u64().unwrap()).collect()
}

/// The general chat, as the list of recent ones names it.
async fn general(portal: &Fixture) -> String {
    let recent = portal.result("im.recent.list", json!({"LIMIT": 200})).await;
    let general = list(&recent["items"]).iter().find(|item| item["chat"]["type"] == "general").unwrap();
    assert_eq!(general["chat"]["entity_type"], "GENERAL");
    general["id"].as_str().unwrap().to_owned()
}

/// Those whom the departments know.
async fn in_departments(portal: &Fixture) -> BTreeSet<u64> {
    let all = portal.result("im.search.department.list", json!({"FIND": "", "LIMIT": 50})).await;
    let units: Vec<&Value> = list(&all).iter().map(|unit| &unit["id"]).collect();
    let members = portal.result("im.department.employees.get", json!({"ID": units})).await;
    let members = members.as_object().unwrap().values();
    members.flat_map(list).map(|id| id.as_u64().unwrap()).collect()
}

#[tokio::test]
async fn the_general_chat_knows_those_without_a_department() {
    let portal = with_im_alone().await;
    let chat = general(&portal).await;
    let mut all = BTreeSet::new();
    let mut last = 0;
    loop {
        let body = json!({"DIALOG_ID": chat, "LIMIT": 25, "LAST_ID": last, "SKIP_EXTERNAL": "Y"});
        let answer = portal.call("im.dialog.users.list", body).await;
        assert!(answer.get("total").is_none() && answer.get("next").is_none());
        let page = ids(&answer["result"]);
        assert!(
            list(&answer["result"]).iter().all(|person| person["active"] == true && person["bot"] == false)
        );
        assert!(page.first().is_none_or(|&first| first > last), "sorted, and behind the last");
        let Some(&end) = page.last() else { break };
        last = end;
        all.extend(page);
    }
    let known = in_departments(&portal).await;
    assert!(known.is_subset(&all));
    let unknown: Vec<u64> = all.difference(&known).copied().collect();
    assert_eq!(unknown.len(), 3, "{unknown:?}");
    let people = portal.result("im.user.list.get", json!({"ID": unknown, "RESULT_TYPE": "array"})).await;
    assert!(list(&people).iter().all(|person| person["departments"] == json!([])), "{people}");

    let recent = portal.result("im.recent.list", json!({"SKIP_CHAT": "Y", "LIMIT": 200})).await;
    let recent: BTreeSet<u64> = ids(&recent["items"]);
    assert!(unknown.iter().all(|id| recent.contains(id)));
}

#[tokio::test]
async fn those_without_a_department_are_found_nowhere_else() {
    let portal = Fixture::sixty().await;
    let body = json!({"DIALOG_ID": general(&portal).await, "LIMIT": 200, "LAST_ID": 0});
    let all = portal.result("im.dialog.users.list", body).await;
    let accounts = portal.ids().await;
    let unknown: Vec<&Value> = list(&all)
        .iter()
        .filter(|person| person["bot"] == false && !accounts.contains(&person["id"].as_u64().unwrap()))
        .collect();
    assert_eq!(unknown.len(), 3);
    for person in unknown {
        let found = portal.result("im.search.user.list", json!({"FIND": person["last_name"]})).await;
        assert!(found.get(person["id"].to_string()).is_none());
    }
}

#[tokio::test]
async fn behind_an_offset_a_page_is_filtered_after_it_was_cut() {
    let portal = with_im_alone().await;
    let chat = general(&portal).await;
    let (mut offset, mut told, mut short) = (0, 0, false);
    loop {
        let body = json!({"DIALOG_ID": chat, "LIMIT": 20, "OFFSET": offset});
        let answer = portal.call("im.dialog.users.list", body).await;
        told += list(&answer["result"]).len();
        let Some(next) = answer["next"].as_u64() else {
            assert!((told as u64) < answer["total"].as_u64().unwrap(), "the dismissed are counted");
            break;
        };
        short |= list(&answer["result"]).len() < 20;
        offset = next;
    }
    assert!(short);
    let pair = portal.result("im.dialog.users.list", json!({"DIALOG_ID": 1})).await;
    assert_eq!(list(&pair).len(), 2, "me, and the one I talk to");
    for (dialog, status, code) in [
        (json!(""), 400, "DIALOG_ID_EMPTY"),
        (json!("chat999999"), 403, "ACCESS_ERROR"),
        (json!(8), 403, "ACCESS_ERROR"),
    ] {
        let refusal = portal.refusal("im.dialog.users.list", json!({"DIALOG_ID": dialog})).await;
        assert_eq!(refusal, (status, code.into()));
    }
}

#[tokio::test]
async fn recent_ones_come_in_pages_and_tell_of_presences_the_activity_alone() {
    let portal = with_im_alone().await;
    let whole = portal.call("im.recent.list", json!({"LIMIT": 200})).await;
    assert_eq!((&whole["total"], &whole["result"]["hasMore"]), (&json!(-1), &json!(false)));
    let all = list(&whole["result"]["items"]);
    assert!(all.iter().any(|item| item["type"] == "chat" && item["user"]["id"] == 0));
    assert!(
        all.is_sorted_by_key(|item| std::cmp::Reverse(item["message"]["date"].as_str().map(str::to_owned)))
    );
    let people: Vec<&Value> = all.iter().filter(|item| item["type"] == "user").collect();
    assert!(people.len() > 12, "{}", people.len());
    for item in &people {
        assert_eq!(item["id"], item["user"]["id"]);
        assert_eq!((&item["user"]["status"], &item["user"]["idle"]), (&json!("online"), &json!(false)));
    }
    assert!(people.iter().any(|item| item["user"]["connector"] == true));

    let body = json!({"SKIP_CHAT": "Y", "SKIP_OPENLINES": "Y", "LIMIT": 10});
    let first = portal.call("im.recent.list", body).await;
    assert_eq!((&first["next"], &first["result"]["hasMore"]), (&json!(10), &json!(true)));
    let body = json!({"SKIP_CHAT": "Y", "SKIP_OPENLINES": "Y", "LIMIT": 10, "OFFSET": 10});
    let second = portal.result("im.recent.list", body).await;
    assert!(list(&second["items"]).iter().all(|item| !list(&first["result"]["items"]).contains(item)));
    let mut some = list(&first["result"]["items"]).iter().chain(list(&second["items"]));
    assert!(some.all(|item| item["type"] == "user" && item["user"]["connector"] == false));
    let none = portal.result("im.recent.list", json!({"SKIP_CHAT": "Y", "SKIP_DIALOG": "Y"})).await;
    assert_eq!(none["items"], json!([]));
}

#[tokio::test]
async fn a_message_is_counted_cut_and_not_kept() {
    let portal = with_im_alone().await;
    for (body, code) in [
        (json!({"MESSAGE": "x"}), "USER_ID_EMPTY"),
        (json!({"DIALOG_ID": 0, "MESSAGE": "x"}), "USER_ID_EMPTY"),
        (json!({"DIALOG_ID": 1}), "MESSAGE_EMPTY"),
        (json!({"DIALOG_ID": 1, "MESSAGE": "  "}), "MESSAGE_EMPTY"),
        (json!({"DIALOG_ID": 8, "MESSAGE": "x"}), "USER_NOT_FOUND"),
    ] {
        assert_eq!(portal.refusal("im.message.add", body).await, (400, code.into()));
    }
    let unknown = json!({"DIALOG_ID": "chat999999", "MESSAGE": "x"});
    assert_eq!(portal.refusal("im.message.add", unknown).await, (403, "ACCESS_ERROR".into()));
    assert_eq!(portal.portal.messages_sent(), (0, 0));
    let first = portal.result("im.message.add", json!({"DIALOG_ID": 1, "MESSAGE": "Привет"})).await;
    let long = "ж".repeat(20_007);
    let second = portal.result("im.message.add", json!({"DIALOG_ID": 1, "MESSAGE": long})).await;
    assert_eq!(second.as_u64(), first.as_u64().map(|first| first + 1));
    assert_eq!(portal.portal.messages_sent(), (2, 20_006));
}
