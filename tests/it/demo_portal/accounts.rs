//! Which fields of accounts which scope lets a webhook see.

use serde_json::{Value, json};
use whosin::demo::{Limits, Options};

use super::fixture::{Fixture, list};

async fn with(scopes: &[&str]) -> Fixture {
    let scopes = scopes.iter().map(|&scope| scope.to_owned()).collect();
    Fixture::start(Options { scopes, limits: Limits::generous(), ..Options::default() }).await
}

async fn accounts(portal: &Fixture) -> Vec<Value> {
    list(&portal.result("user.get", json!({"FILTER": {"ACTIVE": true}})).await).clone()
}

#[tokio::test]
async fn each_scope_adds_to_the_former() {
    for (scope, email, login) in
        [("user_brief", false, false), ("user_basic", true, false), ("user", true, true)]
    {
        let portal = with(&[scope]).await;
        let all = accounts(&portal).await;
        let has = |name: &str| all.iter().any(|account| account.get(name).is_some());
        for brief in ["NAME", "TIME_ZONE", "UF_SKILLS", "UF_INTERESTS", "WORK_CITY", "UF_EMPLOYMENT_DATE"] {
            assert!(has(brief), "{brief} with {scope}");
        }
        assert!(has("UF_PHONE_INNER") && has("USER_TYPE"));
        assert_eq!((has("EMAIL"), has("PERSONAL_MOBILE"), has("LAST_LOGIN")), (email, email, login));
    }
}

#[tokio::test]
async fn what_nobody_filled_in_is_empty_or_missing() {
    let portal = with(&["user_brief"]).await;
    let all = accounts(&portal).await;
    let without = |name: &str| all.iter().filter(|account| account.get(name).is_none()).count();
    assert!(without("UF_SKILLS") > 5 && without("UF_INTERESTS") > 20 && without("WORK_CITY") > 3);
    let skilled: Vec<&str> = all.iter().filter_map(|account| account["UF_SKILLS"].as_str()).collect();
    assert!(skilled.iter().any(|skills| skills.contains(", ")) && skilled.len() > 20);
    assert!(all.iter().any(|account| account["PERSONAL_CITY"] == ""));
    for account in &all {
        let date = account["UF_EMPLOYMENT_DATE"].as_str().unwrap();
        assert!(date.is_empty() || date.contains("T00:00:00"), "{account}");
    }
}

#[tokio::test]
async fn a_filter_that_the_scope_hides_is_as_good_as_none() {
    let filter = json!({"FILTER": {"EMAIL": "nobody@nowhere.example", "ACTIVE": true}});
    assert_eq!(with(&["user_brief"]).await.call("user.get", filter.clone()).await["total"], 60);
    assert_eq!(with(&["user_basic"]).await.call("user.get", filter).await["total"], 0);
    let portal = with(&["user_brief"]).await;
    let city =
        accounts(&portal).await.into_iter().find_map(|account| account.get("WORK_CITY").cloned()).unwrap();
    let found = portal.result("user.get", json!({"FILTER": {"WORK_CITY": city}})).await;
    assert!(list(&found).iter().all(|account| account["WORK_CITY"] == city) && !list(&found).is_empty());
}
