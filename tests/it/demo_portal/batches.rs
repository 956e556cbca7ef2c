//! Many calls in one request.

use serde_json::json;

use super::fixture::{Fixture, list};

#[tokio::test]
async fn a_batch_refers_back_and_reports_errors_apart() {
    let portal = Fixture::sixty().await;
    let cmd = json!({
        "me": "profile",
        "whole": "im.user.get?ID=$result[me][ID]",
        "bad": "im.user.get?ID=8",
        "all": "user.get?FILTER%5BACTIVE%5D=Y",
        "again": "batch?cmd[a]=profile",
        "many": "im.user.list.get?ID[]=4&ID[]=$result[me][ID]",
        "lost": "user.get?FILTER[ID]=$result[nobody][ID]&select[]=ID",
    });
    let batch = portal.result("batch", json!({"halt": 0, "cmd": cmd})).await;
    assert_eq!(batch["result"]["whole"]["id"].to_string(), batch["result"]["me"]["ID"].as_str().unwrap());
    assert_eq!(batch["result_error"]["bad"]["error"], "USER_NOT_EXISTS");
    assert_eq!(batch["result_error"]["again"]["error"], "ERROR_BATCH_METHOD_NOT_ALLOWED");
    assert_eq!((&batch["result_total"]["all"], &batch["result_next"]["all"]), (&json!(60), &json!(50)));
    assert_eq!(batch["result_total"]["lost"], 61, "an unresolved reference filters nothing");
    assert!(batch["result_time"]["me"]["operating"].is_f64());
    assert!(batch["result"]["many"]["4"]["id"].is_u64());

    let empty = portal.result("batch", json!({"cmd": {}})).await;
    assert_eq!((&empty["result"], &empty["result_error"]), (&json!([]), &json!([])));
    let numbered = portal.result("batch", json!({"cmd": ["profile", "server.time"]})).await;
    assert_eq!(list(&numbered["result"]).len(), 2, "numbered from 0, it is a list");
    let halted = portal.result("batch", json!({"halt": 1, "cmd": {"a": "no.such", "b": "profile"}})).await;
    assert_eq!(
        (&halted["result"], &halted["result_error"]["a"]["error"]),
        (&json!([]), &json!("ERROR_METHOD_NOT_FOUND"))
    );
}

#[tokio::test]
async fn of_a_batch_that_is_too_long_the_first_fifty_are_done() {
    let portal = Fixture::sixty().await;
    let mut long: serde_json::Map<_, _> = (0..53).map(|key| (format!("k{key}"), json!("profile"))).collect();
    long["k7"] = json!(7);
    long["k51"] = json!(["no", "text"]);
    let batch = portal.result("batch", json!({"halt": 0, "cmd": long})).await;
    let done = batch["result"].as_object().unwrap();
    assert_eq!((done.len(), done.contains_key("k49")), (49, true));
    assert!(!done.contains_key("k7") && batch["result_error"].get("k7").is_none(), "no text, no trace");
    let refused = batch["result_error"].as_object().unwrap();
    assert_eq!(refused.keys().collect::<Vec<_>>(), ["k50", "k51", "k52"]);
    for refusal in refused.values() {
        let expected =
            json!({"error": "ERROR_BATCH_LENGTH_EXCEEDED", "error_description": "Max batch length exceeded"});
        assert_eq!(*refusal, expected);
    }
    assert_eq!(batch["result_time"].as_object().unwrap().len(), 49);

    let halted = portal.result("batch", json!({"halt": 1, "cmd": long})).await;
    assert_eq!(halted["result"].as_object().unwrap().len(), 49);
    assert_eq!(halted["result_error"].as_object().unwrap().keys().collect::<Vec<_>>(), ["k50"]);
}
