#![allow(clippy::unwrap_used)]

use jiff::SignedDuration;
use serde_json::json;

use super::*;
use crate::cli::company_fixture::{DAY, NOW, roster, schedule};
use crate::people::structure::{Node, NodeKind, NodeMembers};

fn document(ids: &[u64], as_of: &str) -> serde_json::Value {
    let roster = roster();
    let people = ids.iter().map(|&id| PersonId(id));
    let as_of: Timestamp = as_of.parse().unwrap();
    let fresh_since = as_of - SignedDuration::from_mins(5);
    let document = Document::new("acme.example", as_of, fresh_since, &roster, people);
    serde_json::to_value(&document).unwrap()
}

#[test]
fn everything_known_stands_under_its_name() {
    let mut anna = json!({
        "schema": 1,
        "portal": "acme.example",
        "portal_tells": "everything",
        "as_of": NOW,
        "people": [{
            "id": 1, "name": "Анна Петрова", "first_name": "Анна", "last_name": "Петрова",
            "position": "Head of Design", "presence": "idle", "activity": null, "since": format!("{DAY}T11:46:00Z"),
            "overlay": "vacation", "reason": "idle_since", "idle": format!("{DAY}T11:46:00Z"),
            "last_activity": format!("{DAY}T11:59:20Z"), "mobile_last": null, "desktop_last": null,
            "last_seen": format!("{DAY}T11:59:20Z"), "absent_until": "2026-03-19T21:00:00Z", "back_on": "2026-03-20",
            "busy": null, "free_from": null,
            "birthday": "03-02", "color": "#df532d",
            "avatar": "https://acme.example/a.png",
            "departments": [
                {"id": 3, "name": "Design", "heads": null, "deputies": null},
                {"id": 9, "name": null, "heads": null, "deputies": null}
            ],
            "phones": {"work": null, "mobile": "+7 900 123-45-67", "personal": null, "inner": "214"},
            "email": "anna@acme.example", "website": "acme.example", "time_zone": "Europe/Moscow",
            "city": "Riga", "skills": "Figma, SQL", "interests": "chess", "first_day": "2021-03-01",
            "flags": [], "stale": false, "fetched_at": NOW
        }]
    });
    // So many fields are more than one macro takes.
    anna["people"][0]["teams"] = json!(null);
    anna["people"][0]["calendar_at"] = json!(null);
    anna["people"][0]["nickname"] = json!("Annie");
    anna["people"][0]["note"] = json!("rings back");
    assert_eq!(document(&[1], NOW), anna);
}

#[test]
fn the_names_come_in_the_documented_order() {
    let document = document(&[2], NOW);
    let names: Vec<&str> = document["people"][0].as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(
        names.join(", "),
        "id, name, first_name, last_name, nickname, note, position, presence, activity, since, overlay, reason, idle, last_activity, \
         mobile_last, desktop_last, last_seen, absent_until, back_on, busy, free_from, calendar_at, birthday, color, avatar, departments, teams, phones, email, website, \
         time_zone, city, skills, interests, first_day, flags, stale, fetched_at"
    );
}

#[test]
fn what_no_answer_told_is_null_and_not_empty() {
    let mut roster = Roster::new(crate::people::Rules::default());
    let mut person = crate::people::Person::new(PersonId(1), "Anna");
    person.position = "Sales".into();
    person.known_fields = crate::people::KnownFields::NONE.with(Field::LastName);
    let now: Timestamp = NOW.parse().unwrap();
    roster.merge(vec![person], now);
    let document = Document::new("acme.example", now, now, &roster, [PersonId(1)]);
    let person = &serde_json::to_value(&document).unwrap()["people"][0];
    assert_eq!((&person["first_name"], &person["departments"]), (&json!(null), &json!(null)));
    assert_eq!((&person["last_name"], &person["position"]), (&json!(""), &json!("Sales")));
}

#[test]
fn calendars_are_null_where_not_known_and_empty_where_nobody_is_busy() {
    let mut roster = roster();
    roster.merge_schedules(vec![
        schedule(1, &[("08:00", "09:00"), ("11:30", "12:30"), ("13:00", "14:00")]),
        schedule(2, &[]),
    ]);
    let as_of: Timestamp = NOW.parse().unwrap();
    let ids = [1, 2, 3].map(PersonId);
    let document = Document::new("acme.example", as_of, as_of, &roster, ids);
    let people = &serde_json::to_value(&document).unwrap()["people"];
    let at = |time: &str| format!("{DAY}T{time}:00Z");
    let meeting = |from, to| json!({"from": at(from), "to": at(to), "kind": "meeting"});
    assert_eq!(people[0]["busy"], json!([meeting("11:30", "12:30"), meeting("13:00", "14:00")]));
    assert_eq!(people[0]["free_from"], at("12:30"));
    assert_eq!((&people[0]["calendar_at"], &people[2]["calendar_at"]), (&json!(NOW), &json!(null)));
    assert_eq!((&people[1]["busy"], &people[1]["free_from"]), (&json!([]), &json!(NOW)));
    assert_eq!((&people[2]["busy"], &people[2]["free_from"]), (&json!(null), &json!(null)));
    assert_eq!(people[0]["back_on"], "2026-03-20", "the messenger's, for the calendar tells of no absence");
}

#[test]
fn teams_are_null_until_all_are_told_and_empty_for_who_is_in_none() {
    let mut roster = roster();
    let team = |id, name: &str| Node {
        id: NodeId(id),
        kind: NodeKind::Team,
        name: name.into(),
        parent: None,
        department: None,
    };
    let members = |node, members: Vec<(u64, Duty)>| NodeMembers {
        node: NodeId(node),
        members: members.into_iter().map(|(id, duty)| (PersonId(id), duty)).collect(),
        is_complete: true,
    };
    let as_of: Timestamp = NOW.parse().unwrap();
    let teams = |roster: &Roster, id| {
        let document = Document::new("acme.example", as_of, as_of, roster, [PersonId(id)]);
        serde_json::to_value(&document).unwrap()["people"][0]["teams"].clone()
    };
    roster.merge_nodes(vec![team(24, "Release train"), team(26, "Green office")]);
    roster.merge_node_members(members(24, vec![(1, Duty::Deputy), (2, Duty::Head)]));
    roster.keep_nodes(&[NodeId(24), NodeId(26)]);
    assert_eq!(teams(&roster, 1), json!(null), "one is missing");
    roster.merge_node_members(members(26, vec![(1, Duty::Member)]));
    let own = json!([
        {"id": 24, "name": "Release train", "role": "deputy"},
        {"id": 26, "name": "Green office", "role": "member"}
    ]);
    assert_eq!((teams(&roster, 1), teams(&roster, 3)), (own, json!([])));
    let said = crate::words::Words::english().teams(PersonId(1), &roster);
    assert_eq!(said.as_deref(), Some("teams: Release train (deputy), Green office"));
}

#[test]
fn old_answers_are_stale_and_flags_have_names() {
    let document = document(&[5, 404], "2026-03-12T12:05:01Z");
    assert_eq!(document["people"].as_array().unwrap().len(), 1);
    assert_eq!(document["people"][0]["stale"], true);
    assert_eq!(document["people"][0]["flags"], json!(["bot"]));
}
