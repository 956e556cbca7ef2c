//! The embedded portal over real HTTP, as any client meets it.

mod accounts;
mod batches;
mod calendar;
mod chats;
mod command;
mod fixture;
mod messengers;
mod structure;

use std::time::Duration;

use reqwest::StatusCode;
use serde_json::{Value, json};
use whosin::demo::{Error, Limits, Options, People, Portal};

use fixture::{Fixture, list, number};

#[tokio::test]
async fn a_person_is_told_whole() {
    let portal = Fixture::sixty().await;
    let me = portal.result("im.user.get", json!({})).await;
    let by_id = portal.result("im.user.get", json!({"ID": me["id"], "AVATAR_HR": "Y"})).await;
    assert_eq!(me["id"], by_id["id"]);
    let fields = [
        "id",
        "active",
        "name",
        "first_name",
        "last_name",
        "work_position",
        "color",
        "avatar",
        "avatar_hr",
        "gender",
        "birthday",
        "extranet",
        "network",
        "bot",
        "connector",
        "external_auth_id",
        "status",
        "idle",
        "last_activity_date",
        "mobile_last_date",
        "desktop_last_date",
        "absent",
        "departments",
        "phones",
        "website",
        "email",
        "bot_data",
        "type",
    ];
    for field in fields {
        assert!(me.get(field).is_some(), "{field}");
    }
    assert!(me["last_activity_date"].as_str().unwrap().parse::<jiff::Timestamp>().is_ok());
    assert_eq!(portal.refusal("im.user.get", json!({"ID": 0})).await, (400, "ID_EMPTY".into()));
    assert_eq!(portal.refusal("im.user.get", json!({"ID": 8})).await, (400, "USER_NOT_EXISTS".into()));
}

#[tokio::test]
async fn many_are_a_map_or_a_list() {
    let portal = Fixture::sixty().await;
    let map = portal.result("im.user.list.get", json!({"ID": [4, 5, 8]})).await;
    assert_eq!((&map["5"]["id"], &map["8"]), (&json!(5), &Value::Null));
    let list_of = portal.result("im.user.list.get", json!({"ID": "[4,5,8]", "RESULT_TYPE": "array"})).await;
    assert_eq!(
        list(&list_of).iter().map(|person| person["id"].as_u64().unwrap()).collect::<Vec<_>>(),
        [4, 5]
    );
    assert_eq!(list_of[0]["desktop_last_date"], json!(false), "only im.user.get tells it");
    assert_eq!(portal.result("im.user.list.get", json!({"ID": []})).await, json!([]));
    for bad in [json!({}), json!({"ID": 4}), json!({"ID": "4,5"})] {
        assert_eq!(portal.refusal("im.user.list.get", bad).await, (400, "INVALID_FORMAT".into()));
    }
}

#[tokio::test]
async fn departments_have_paths_heads_and_members() {
    let portal = Fixture::sixty().await;
    let answer = portal.call("im.search.department.list", json!({"FIND": "", "LIMIT": 50})).await;
    let all = list(&answer["result"]).clone();
    assert_eq!(answer["total"], all.len());
    assert!(all.iter().any(|unit| unit["full_name"].as_str().unwrap().matches(" / ").count() == 2));
    assert_eq!(portal.refusal("im.search.department.list", json!({"FIND": "x"})).await.1, "FIND_SHORT");
    let found = portal.result("im.search.department.list", json!({"FIND": "back"})).await;
    assert_eq!(list(&found).len(), 1);

    let ids: Vec<&Value> = all.iter().map(|unit| &unit["id"]).collect();
    let got = portal.result("im.department.get", json!({"ID": ids, "USER_DATA": "Y"})).await;
    assert_eq!(list(&got).len(), all.len());
    assert_eq!(got[0]["manager_user_data"]["id"], got[0]["manager_user_id"]);
    let heads = portal.result("im.department.managers.get", json!({"ID": [1]})).await;
    assert_eq!(heads["1"][0], got.as_array().unwrap().last().unwrap()["manager_user_id"]);
    let members = portal.result("im.department.employees.get", json!({"ID": ids})).await;
    let total: usize = members.as_object().unwrap().values().map(|members| list(members).len()).sum();
    assert_eq!(total, 60 - 1, "all colleagues but the one from another company");
    let whole = portal.result("im.department.employees.get", json!({"ID": "[3]", "USER_DATA": "Y"})).await;
    assert!(whole["3"][0]["name"].is_string());
    assert_eq!(portal.refusal("im.department.get", json!({})).await, (400, "ID_EMPTY".into()));
}

#[tokio::test]
async fn colleagues_come_in_pages() {
    let portal = Fixture::sixty().await;
    let first = portal.call("im.department.colleagues.list", json!({"LIMIT": 2})).await;
    let total = first["total"].as_u64().unwrap();
    assert!(total > 3 && first["result"][0].is_u64());
    assert_eq!(first["next"], 2);
    let rest = portal
        .call("im.department.colleagues.list", json!({"USER_DATA": "Y", "OFFSET": 2, "LIMIT": 50}))
        .await;
    assert_eq!(list(&rest["result"]).len() as u64, total - 2);
    assert!(rest.get("next").is_none() && rest["result"][0]["name"].is_string());
}

#[tokio::test]
async fn people_are_found_by_the_beginnings_of_words() {
    let portal = Fixture::sixty().await;
    let me = portal.result("im.user.get", json!({})).await;
    let name = me["last_name"].as_str().unwrap();
    let start: String = name.chars().take(3).collect::<String>().to_lowercase();
    let found = portal.call("im.search.user.list", json!({"FIND": start})).await;
    let person = &found["result"][me["id"].to_string()];
    assert_eq!(person["last_name"], me["last_name"]);
    assert!(person.get("phones").is_none() && found["total"].as_u64().unwrap() >= 1);
    assert_eq!(portal.result("im.search.user.list", json!({"FIND": "qqqq"})).await, json!([]));
    assert_eq!(portal.refusal("im.search.user.list", json!({"FIND": "a"})).await.1, "FIND_SHORT");
}

#[tokio::test]
async fn accounts_are_filtered_sorted_and_paged() {
    let portal = Fixture::sixty().await;
    let ids = portal.ids().await;
    assert_eq!(ids.len(), 60 + 1, "all colleagues and the dismissed");
    assert!(ids.is_sorted() && *ids.last().unwrap() > ids.len() as u64);
    let active = portal.call("user.get", json!({"FILTER": {"ACTIVE": true}, "ADMIN_MODE": true})).await;
    assert_eq!(active["total"], 60);
    let dismissed = portal.result("user.get", json!({"filter": {"ACTIVE": "N"}})).await;
    assert_eq!((list(&dismissed).len(), &dismissed[0]["ACTIVE"]), (1, &json!(false)));
    let online =
        portal.call("user.get", json!({"FILTER": {"IS_ONLINE": "Y"}, "select": ["ID", "IS_ONLINE"]})).await;
    assert!((30..56).contains(&online["total"].as_u64().unwrap()));
    assert_eq!(online["result"][0].as_object().unwrap().keys().collect::<Vec<_>>(), ["ID", "IS_ONLINE"]);
    let down = portal.result("user.get", json!({"sort": "ID", "order": "DESC"})).await;
    assert_eq!(number(&down[0]["ID"]), *ids.last().unwrap());
    let by_object = portal.result("user.get", json!({"order": {"ID": "DESC"}})).await;
    assert_eq!(by_object[0]["ID"], down[0]["ID"]);
    let after = portal.call("user.get", json!({"filter": {">ID": ids[9]}, "start": -1})).await;
    assert_eq!((number(&after["result"][0]["ID"]), &after["total"]), (ids[10], &json!(0)));
    assert!(after.get("next").is_none());
    let two = portal.result("user.get", json!({"ID": [ids[1], ids[2]]})).await;
    assert_eq!(list(&two).len(), 2);
    let me = portal.result("user.current", json!({})).await;
    let found = portal.result("user.search", json!({"FILTER": {"LAST_NAME": me["LAST_NAME"]}})).await;
    assert!(list(&found).contains(&me) || list(&found).iter().any(|user| user["ID"] == me["ID"]));
}

#[tokio::test]
async fn the_tree_and_the_basics() {
    let portal = Fixture::sixty().await;
    let tree = portal.call("department.get", json!({})).await;
    assert_eq!(tree["total"], list(&tree["result"]).len());
    assert!(tree["result"][0].get("PARENT").is_none() && tree["result"][1]["PARENT"] == "1");
    let under = portal.result("department.get", json!({"PARENT": 1})).await;
    assert_eq!(list(&under).len(), 7);
    let profile = portal.result("profile", json!({})).await;
    let me = portal.result("im.user.get", json!({})).await;
    assert_eq!((number(&profile["ID"]), &profile["ADMIN"]), (me["id"].as_u64().unwrap(), &json!(false)));
    assert!(list(&portal.result("scope", json!({})).await).contains(&json!("im")));
    let known = portal.result("method.get", json!({"name": "user.get"})).await;
    assert_eq!(known, json!({"isExisting": true, "isAvailable": true}));
    assert_eq!(portal.result("method.get", json!({"name": "crm.lead.get"})).await["isExisting"], false);
    assert!(list(&portal.result("methods", json!({})).await).contains(&json!("im.user.get")));
    let clock = portal.result("server.time", json!({})).await;
    assert!(clock.as_str().unwrap().parse::<jiff::Timestamp>().is_ok());
    assert_eq!(portal.result("im.revision.get", json!({})).await["rest"], 32);
    assert_eq!(portal.result("user.admin", json!({})).await, false);
    assert_eq!(portal.refusal("app.info", json!({})).await, (400, "ACCESS_DENIED".into()));
}

#[tokio::test]
async fn address_form_and_json_say_the_same() {
    let portal = Fixture::sixty().await;
    let base = portal.portal.webhook_url();
    let query = "FILTER%5BACTIVE%5D=Y&select%5B%5D=ID&select%5B%5D=NAME&start=50";
    let get = portal.client.get(format!("{base}user.get?{query}")).send().await.unwrap();
    let form = portal
        .client
        .post(format!("{base}USER.GET.json"))
        .header("content-type", "application/x-www-form-urlencoded")
        .body(query)
        .send()
        .await
        .unwrap();
    let body = json!({"filter": {"ACTIVE": true}, "SELECT": ["ID", "NAME"], "Start": 50});
    let json = portal.result("User.Get", body).await;
    assert_eq!(list(&json).len(), 10);
    for answer in [get, form] {
        assert_eq!(answer.json::<Value>().await.unwrap()["result"], json);
    }
    let broken =
        portal.client.post(format!("{base}profile")).header("content-type", "application/json").body("{");
    assert_eq!(broken.send().await.unwrap().status(), 400);
}

#[tokio::test]
async fn strangers_are_refused() {
    let portal = Fixture::sixty().await;
    let url = portal.portal.webhook_url();
    for (url, status, code) in [
        (format!("{}x/profile", url.trim_end_matches('/')), 401, "INVALID_CREDENTIALS"),
        (url.replace("/rest/", "/rest/1") + "profile", 401, "INVALID_CREDENTIALS"),
        (portal.url("/rest/profile"), 401, "NO_AUTH_FOUND"),
        (format!("{url}no.such.method"), 404, "ERROR_METHOD_NOT_FOUND"),
    ] {
        let answer = portal.client.post(url).send().await.unwrap();
        assert_eq!(answer.status(), status);
        assert_eq!(answer.json::<Value>().await.unwrap()["error"], code);
    }
    assert!(!format!("{:?}", portal.portal).contains(url.trim_end_matches('/').rsplit('/').next().unwrap()));
}

#[tokio::test]
async fn a_webhook_without_a_scope_may_not() {
    let scopes = vec!["im".to_owned()];
    let portal = Fixture::start(Options { scopes, limits: Limits::generous(), ..Options::default() }).await;
    assert_eq!(portal.refusal("user.get", json!({})).await, (403, "insufficient_scope".into()));
    assert_eq!(portal.result("scope", json!({})).await, json!(["im"]));
    assert_eq!(
        portal.result("method.get", json!({"name": "user.get"})).await,
        json!({"isExisting": true, "isAvailable": false})
    );
    assert!(portal.result("im.user.get", json!({})).await["email"].is_string());
}

#[tokio::test]
async fn a_full_bucket_refuses() {
    let limits = Limits { depth: 3, drain: 0.0, ..Limits::default() };
    let portal = Fixture::start(Options { limits, ..Options::default() }).await;
    for _ in 0..3 {
        portal.call("server.time", json!({})).await;
    }
    assert_eq!(portal.refusal("server.time", json!({})).await, (503, "QUERY_LIMIT_EXCEEDED".into()));
}

#[tokio::test]
async fn a_method_that_ran_too_long_is_refused_alone() {
    let limits = Limits { operating: Duration::from_nanos(1), ..Limits::generous() };
    let portal = Fixture::start(Options { limits, ..Options::default() }).await;
    assert!(portal.call("user.get", json!({})).await["time"]["operating"].as_f64().unwrap() > 0.0);
    assert_eq!(portal.refusal("user.get", json!({})).await, (429, "OPERATION_TIME_LIMIT".into()));
    portal.call("profile", json!({})).await;
}

#[tokio::test]
async fn faces_are_pictures() {
    let portal = Fixture::sixty().await;
    let everybody: Vec<u64> = (1..70).collect();
    let people = portal.result("im.user.list.get", json!({"ID": everybody, "RESULT_TYPE": "array"})).await;
    let (mut relative, mut absent, mut kinds) = (0, 0, Vec::new());
    for person in list(&people) {
        let avatar = person["avatar"].as_str().unwrap();
        if avatar.is_empty() || avatar.ends_with("blank.gif") {
            absent += 1;
            continue;
        }
        relative += u32::from(avatar.starts_with('/'));
        let url = if avatar.starts_with('/') { portal.url(avatar) } else { avatar.to_owned() };
        let number: u32 = avatar.rsplit(['/', '.']).nth(1).unwrap().parse().unwrap();
        assert_eq!(person["gender"], if number.is_multiple_of(2) { "F" } else { "M" });
        let file = portal.client.get(url).send().await.unwrap();
        let kind = file.headers()["content-type"].to_str().unwrap().to_owned();
        let format = image::ImageFormat::from_mime_type(&kind).unwrap();
        image::load_from_memory_with_format(&file.bytes().await.unwrap(), format).unwrap();
        kinds.push(kind);
    }
    assert!(relative > 0 && absent > 0, "{relative} {absent}");
    assert!(kinds.contains(&"image/jpeg".to_owned()) && kinds.contains(&"image/png".to_owned()));

    let first = portal.client.get(portal.url("/upload/faces/00.png")).send().await.unwrap();
    let tag = first.headers()["etag"].clone();
    assert!(first.headers().contains_key("cache-control"));
    let again = portal.client.get(portal.url("/upload/faces/00.png")).header("if-none-match", tag);
    assert_eq!(again.send().await.unwrap().status(), StatusCode::NOT_MODIFIED);
    assert_eq!(portal.client.get(portal.url("/upload/faces/99.png")).send().await.unwrap().status(), 404);
}

#[tokio::test]
async fn the_same_seed_makes_the_same_office() {
    let (one, two) = (Fixture::sixty().await, Fixture::sixty().await);
    assert_eq!(one.portal.webhook_url().rsplit('/').nth(1), two.portal.webhook_url().rsplit('/').nth(1));
    let names = async |portal: &Fixture| {
        let body = json!({"select": ["ID", "NAME", "LAST_NAME", "EMAIL", "WORK_POSITION", "UF_DEPARTMENT"]});
        portal.result("user.get", body).await
    };
    assert_eq!(names(&one).await, names(&two).await);
}

#[tokio::test]
async fn a_hundred_thousand_people_are_there_at_once() {
    let people = People::new(100_000).unwrap();
    let portal = Fixture::start(Options { people, limits: Limits::generous(), ..Options::default() }).await;
    let answer = portal.call("user.get", json!({"FILTER": {"ACTIVE": "Y"}, "start": 90_000})).await;
    assert_eq!((list(&answer["result"]).len(), &answer["next"]), (50, &json!(90_050)));
    let last = portal.result("im.user.get", json!({"ID": number(&answer["result"][0]["ID"])})).await;
    assert!(last["name"].is_string());
}

#[tokio::test]
async fn an_address_that_is_taken_is_told_in_a_sentence() {
    let portal = Fixture::sixty().await;
    let taken =
        Portal::start(Options { listen: portal.portal.addr(), ..Options::default() }).await.unwrap_err();
    assert!(taken.to_string().contains("already in use"), "{taken}");
    let listen = "192.0.2.1:0".parse().unwrap();
    let foreign = Portal::start(Options { listen, ..Options::default() }).await.unwrap_err();
    let Error::Listen { address, .. } = &foreign else { panic!("another error: {foreign}") };
    assert_eq!(*address, listen);
    assert!(foreign.to_string().contains("192.0.2.1 is not an address of this machine"), "{foreign}");
}

#[tokio::test]
async fn it_stops_when_told_and_frees_its_port() {
    let portal = Fixture::sixty().await;
    portal.call("server.time", json!({})).await;
    let address = portal.portal.addr();
    portal.portal.stop().await;
    assert!(tokio::net::TcpStream::connect(address).await.is_err());
    assert_eq!((People::new(0), People::new(100_001)), (None, None));
}
