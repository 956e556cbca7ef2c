//! REST 3.0: the structure of the company, with deputies and teams.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use whosin::demo::{Fault, Faults, Limits, Messenger, Options, People};

use super::fixture::{Fixture, list};

fn exception(name: &str) -> String {
    format!("BITRIX_REST_V3_EXCEPTION_{name}EXCEPTION")
}

/// The status and the code of a refusal.
async fn refusal(portal: &Fixture, method: &str, body: Value) -> (u16, String) {
    let (status, answer) = portal.rest3(method, body).await;
    assert!(answer["error"]["message"].is_string(), "{answer}");
    (status, answer["error"]["code"].as_str().unwrap().to_owned())
}

#[tokio::test]
async fn nodes_are_joined_to_departments_by_their_access_code() {
    let portal = Fixture::sixty().await;
    let count = portal.rest3_result("humanresources.node.count", json!({})).await;
    let nodes = portal.rest3_result("humanresources.node.list", json!({"type": "DEPARTMENT"})).await;
    let tree = portal.result("department.get", json!({})).await;
    assert_eq!(count["departments"], list(&tree).len());
    assert_eq!(list(&nodes["items"]).len(), list(&tree).len());
    let department: BTreeMap<&str, &Value> =
        list(&tree).iter().map(|unit| (unit["ID"].as_str().unwrap(), unit)).collect();
    let mut letters = BTreeMap::new();
    for node in list(&nodes["items"]) {
        assert!(node.get("members").is_none(), "get alone tells them");
        let code = node["accessCode"].as_str().unwrap();
        let id = code.trim_start_matches(char::is_alphabetic);
        *letters.entry(code.trim_end_matches(char::is_numeric)).or_insert(0) += 1;
        assert_eq!(department[id]["NAME"], node["name"]);
        assert_ne!(node["id"].to_string(), id);
        let whole = portal.rest3_result("humanresources.node.get", json!({"id": node["id"]})).await;
        let members = list(&whole["item"]["members"]);
        assert_eq!(whole["item"]["userCount"], members.len());
        let head = members.iter().find(|member| member["role"] == "MEMBER_HEAD").unwrap();
        assert_eq!(head["userId"].to_string(), department[id]["UF_HEAD"]);
    }
    assert_eq!(letters.keys().copied().collect::<Vec<_>>(), ["D", "DR"]);
    let root = &nodes["items"][0];
    assert_eq!((&root["parentId"], &nodes["items"][1]["parentId"]), (&Value::Null, &root["id"]));
    let below = portal.rest3_result("humanresources.node.children", json!({"id": root["id"]})).await;
    let kinds = |kind: &str| list(&below["items"]).iter().filter(|node| node["type"] == kind).count();
    assert_eq!((kinds("DEPARTMENT"), json!(kinds("TEAM"))), (7, count["teams"].clone()));
}

#[tokio::test]
async fn teams_and_departments_have_deputies() {
    let portal = Fixture::sixty().await;
    let mut roles: BTreeMap<String, u32> = BTreeMap::new();
    for kind in ["DEPARTMENT", "TEAM"] {
        let nodes = portal.rest3_result("humanresources.node.list", json!({"type": kind})).await;
        for node in list(&nodes["items"]) {
            let body = json!({"id": node["id"], "select": ["members"]});
            let whole = portal.rest3_result("humanresources.node.get", body).await;
            assert_eq!(whole["item"].as_object().unwrap().keys().collect::<Vec<_>>(), ["members"]);
            for member in list(&whole["item"]["members"]) {
                *roles.entry(member["role"].as_str().unwrap_or("none").to_owned()).or_default() += 1;
            }
        }
    }
    for (role, least) in [
        ("MEMBER_HEAD", 19),
        ("MEMBER_DEPUTY_HEAD", 10),
        ("MEMBER_EMPLOYEE", 20),
        ("MEMBER_TEAM_HEAD", 2),
        ("MEMBER_TEAM_DEPUTY_HEAD", 2),
        ("MEMBER_TEAM_EMPLOYEE", 4),
        ("none", 1),
    ] {
        assert!(roles.get(role).is_some_and(|count| *count >= least), "{role}: {roles:?}");
    }
}

#[tokio::test]
async fn members_stop_at_a_hundred_and_their_number_does_not() {
    let people = People::new(2000).unwrap();
    let portal = Fixture::start(Options { people, limits: Limits::generous(), ..Options::default() }).await;
    let mut largest = 0;
    for page in 1..=2 {
        let body = json!({"type": "DEPARTMENT", "pagination": {"page": page, "limit": 100}});
        let nodes = portal.rest3_result("humanresources.node.list", body).await;
        for node in list(&nodes["items"]) {
            let count = node["userCount"].as_u64().unwrap();
            largest = largest.max(count);
            if count > 100 {
                let whole = portal.rest3_result("humanresources.node.get", json!({"id": node["id"]})).await;
                assert_eq!(list(&whole["item"]["members"]).len(), 100);
                let id = node["accessCode"].as_str().unwrap().trim_start_matches(char::is_alphabetic);
                let all = portal.result("im.department.employees.get", json!({"ID": [id]})).await;
                assert!(list(&all[id]).len() as u64 >= count - 2, "the older method tells the rest");
            }
        }
    }
    assert!(largest > 150, "{largest}");
}

#[tokio::test]
async fn employees_are_found_counted_and_led() {
    let portal = Fixture::sixty().await;
    let me = portal.result("im.user.get", json!({})).await;
    let total = portal.rest3_result("humanresources.employee.count", json!({})).await;
    assert_eq!(total["total"], 59, "all but the one from another company");
    let found = portal.rest3_result("humanresources.employee.search", json!({"name": me["last_name"]})).await;
    let mine = list(&found["items"]).iter().find(|item| item["userId"] == me["id"]).unwrap();
    let node = mine["departments"][0]["id"].clone();
    assert!(!list(&mine["teams"]).is_empty(), "the owner is in the first team");
    let body = json!({"name": me["last_name"], "nodeId": node, "select": ["userId"]});
    let within = portal.rest3_result("humanresources.employee.search", body).await;
    assert!(list(&within["items"]).contains(&json!({"userId": me["id"]})));

    let led = portal.rest3_result("humanresources.employee.subordinates", json!({"id": 1})).await;
    let root = &led["departments"][0];
    assert_eq!((&led["userId"], &root["role"]), (&json!(1), &json!("HEAD")));
    assert_eq!(root["subordinatesCount"], 58);
    let deputy = portal.rest3_result("humanresources.employee.subordinates", json!({"id": 2})).await;
    let roles: Vec<&str> =
        list(&deputy["departments"]).iter().map(|one| one["role"].as_str().unwrap()).collect();
    assert_eq!(roles, ["DEPUTY_HEAD", "HEAD"], "{deputy}");
}

#[tokio::test]
async fn nodes_are_found_by_a_part_of_their_name_and_paged() {
    let portal = Fixture::sixty().await;
    let body = json!({"type": "DEPARTMENT", "name": "END"});
    let found = portal.rest3_result("humanresources.node.search", body).await;
    let names: Vec<&str> = list(&found["items"]).iter().map(|node| node["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["Backend", "Frontend"]);
    let parent = found["items"][0]["parentId"].clone();
    let body = json!({"type": "DEPARTMENT", "name": "e", "parentId": parent});
    let within = portal.rest3_result("humanresources.node.search", body).await;
    assert!(list(&within["items"]).iter().all(|node| node["parentId"] == parent));
    let mut seen = Vec::new();
    for page in 1.. {
        let body = json!({"type": "DEPARTMENT", "pagination": {"page": page, "limit": 8}});
        let nodes = portal.rest3_result("humanresources.node.list", body).await;
        let nodes = list(&nodes["items"]);
        seen.extend(nodes.iter().map(|node| node["id"].as_u64().unwrap()));
        if nodes.len() < 8 {
            break;
        }
    }
    assert_eq!((seen.len(), seen.is_sorted()), (20, true));
}

#[tokio::test]
async fn errors_have_a_form_of_their_own() {
    let portal = Fixture::sixty().await;
    for (method, body, status, name) in [
        ("humanresources.node.list", json!({}), 400, "VALIDATION_REQUESTVALIDATION"),
        ("humanresources.node.list", json!({"type": "BRANCH"}), 400, "VALIDATION_REQUESTVALIDATION"),
        ("humanresources.node.get", json!({"id": "x"}), 400, "VALIDATION_REQUESTVALIDATION"),
        ("humanresources.node.get", json!({"id": 1}), 400, "ENTITYNOTFOUND"),
        ("humanresources.node.get", json!({"id": 20, "select": "id"}), 400, "INVALIDSELECT"),
        ("humanresources.node.get", json!({"id": 20, "select": ["head"]}), 400, "UNKNOWNDTOPROPERTY"),
        (
            "humanresources.node.list",
            json!({"type": "TEAM", "pagination": {"limit": 0}}),
            400,
            "INVALIDPAGINATION",
        ),
        (
            "humanresources.node.list",
            json!({"type": "TEAM", "pagination": {"limit": "x"}}),
            400,
            "INVALIDPAGINATION",
        ),
        ("humanresources.employee.search", json!({}), 400, "VALIDATION_REQUESTVALIDATION"),
        ("user.get", json!({}), 404, "METHODNOTFOUND"),
    ] {
        assert_eq!(
            refusal(&portal, method, body.clone()).await,
            (status, exception(name)),
            "{method} {body}"
        );
    }
    let (_, answer) = portal.rest3("humanresources.node.get", json!({})).await;
    assert_eq!(answer["error"]["validation"][0]["field"], "id");
    assert_eq!(
        portal.refusal("humanresources.node.count", json!({})).await,
        (404, "ERROR_METHOD_NOT_FOUND".into())
    );
    let url = portal.portal.webhook_url().replace("/rest/", "/rest/api/");
    let form = portal.client.post(format!("{url}humanresources.node.list")).body("type=TEAM").send().await;
    assert_eq!(form.unwrap().status(), 400);
    let get = portal.client.get(format!("{url}humanresources.node.count")).send().await.unwrap();
    assert!(get.json::<Value>().await.unwrap()["result"]["teams"].is_u64());
    let stranger = portal.client.post(format!("{url}x/y")).send().await.unwrap();
    let wrong = url.trim_end_matches('/').to_owned() + "x/humanresources.node.count";
    let wrong = portal.client.post(wrong).send().await.unwrap();
    assert_eq!((stranger.status().as_u16(), wrong.status().as_u16()), (404, 401));
    assert_eq!(wrong.json::<Value>().await.unwrap()["error"]["code"], exception("ACCESSDENIED"));
}

#[tokio::test]
async fn it_needs_its_scope_and_a_portal_of_today() {
    let scopes = vec!["im".to_owned()];
    let portal = Fixture::start(Options { scopes, ..Options::default() }).await;
    let refused = refusal(&portal, "humanresources.node.count", json!({})).await;
    assert_eq!(refused, (403, exception("INSUFFICIENTSCOPE")));

    let faults = Faults::default();
    let portal = Fixture::start(Options { faults: faults.clone(), ..Options::default() }).await;
    faults.set(Some("without=humanresources".parse().unwrap()));
    let refused = refusal(&portal, "humanresources.node.count", json!({})).await;
    assert_eq!(refused, (403, exception("INSUFFICIENTSCOPE")));
    faults.set(Some("fail=humanresources.*:ERROR_METHOD_NOT_FOUND".parse().unwrap()));
    assert_eq!(
        refusal(&portal, "humanresources.node.count", json!({})).await,
        (404, exception("METHODNOTFOUND"))
    );
    faults.set(Some(Fault::Busy));
    let (status, answer) = portal.rest3("humanresources.node.count", json!({})).await;
    assert_eq!(
        (status, &answer["error"]),
        (503, &json!("QUERY_LIMIT_EXCEEDED")),
        "the system's own keep their form"
    );

    let old = Fixture::start(Options { messenger: Messenger::Y2018, ..Options::default() }).await;
    assert_eq!(refusal(&old, "humanresources.node.count", json!({})).await.0, 404);
}

#[tokio::test]
async fn a_batch_answers_in_order_and_all_or_nothing() {
    let portal = Fixture::sixty().await;
    let call = |method: &str, query: Value| json!({"method": method, "query": query});
    let list = |kind: &str| call("humanresources.node.list", json!({"type": kind}));
    let results = portal.rest3_result("batch", json!([list("TEAM"), list("DEPARTMENT")])).await;
    let [teams, departments] = [0, 1].map(|place| results[place]["items"].as_array().unwrap());
    assert!(teams.iter().all(|node| node["type"] == "TEAM") && departments.len() > teams.len());
    let mut named = list("TEAM");
    named["as"] = json!("teams");
    assert!(portal.rest3_result("batch", json!([named])).await["teams"]["items"].is_array());
    let gone = call("humanresources.node.get", json!({"id": 7}));
    let (status, code) = refusal(&portal, "batch", json!([list("TEAM"), gone])).await;
    assert_eq!((status, code), (400, exception("ENTITYNOTFOUND")));
    for body in [json!({"cmd": {"a": "humanresources.node.count"}}), json!(["humanresources.node.count"])] {
        assert_eq!(refusal(&portal, "batch", body).await, (400, exception("INVALIDSELECT")));
    }
    let many = vec![list("TEAM"); 51];
    assert_eq!(refusal(&portal, "batch", json!(many)).await, (400, exception("INVALIDSELECT")));
    let older = Fixture::start(Options { messenger: Messenger::Y2018, ..Options::default() }).await;
    assert_eq!(refusal(&older, "batch", json!([list("TEAM")])).await, (404, exception("METHODNOTFOUND")));
}
