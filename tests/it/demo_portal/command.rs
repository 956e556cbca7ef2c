//! `whosin portal` with options that say what kind of portal it is.

use serde_json::{Value, json};

use super::fixture::Fixture;
use crate::support::portal_process::Portal;

#[tokio::test]
async fn scopes_messenger_and_dates_are_chosen_on_the_command_line() {
    let options = ["--scopes", "im,calendar", "--messenger", "2018", "--dates", "us"];
    let portal = Portal::with(&options);
    let client = Fixture::sixty().await.client;
    let call = async |method: &str, body: Value| -> Value {
        let url = format!("{}{method}", portal.webhook);
        client.post(url).json(&body).send().await.unwrap().json().await.unwrap()
    };
    assert_eq!(call("scope", json!({})).await["result"], json!(["im", "calendar"]));
    assert_eq!(call("user.get", json!({})).await["error"], "insufficient_scope");
    call("im.user.status.set", json!({"STATUS": "away"})).await;
    assert_eq!(call("im.user.get", json!({})).await["result"]["status"], "away");
    let ids: Vec<u64> = (1..60).collect();
    let body = json!({"users": ids, "from": "whenever", "to": "whenever"});
    let busy = call("calendar.accessibility.get", body).await;
    assert!(busy["result"].to_string().contains(" pm\""), "{busy}");
}
