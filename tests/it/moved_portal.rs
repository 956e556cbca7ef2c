//! A portal that moved, while somebody looks: nothing goes to the new address before the user agreed.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use axum::Router;
use axum::http::{StatusCode, Uri, header};
use axum::response::IntoResponse;
use tokio::net::TcpListener;
use tokio::sync::{mpsc, watch};
use whosin::demo::{self, Limits, Portal};
use whosin::portal::{Client, Options, Webhook};
use whosin::sync::{ConnectionState, Instruction, Interest, Settings, Update, spawn};

const PATIENCE: Duration = Duration::from_secs(30);

/// The old address: sends everything on to `to`.
async fn old_address(to: String) -> (String, Arc<AtomicUsize>) {
    let asked = Arc::new(AtomicUsize::new(0));
    let counter = asked.clone();
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let host = listener.local_addr().unwrap().to_string();
    let send_on = move |uri: Uri| async move {
        counter.fetch_add(1, Ordering::SeqCst);
        (StatusCode::PERMANENT_REDIRECT, [(header::LOCATION, format!("http://{to}{}", uri.path()))])
            .into_response()
    };
    tokio::spawn(async move { axum::serve(listener, Router::new().fallback(send_on)).await });
    (host, asked)
}

async fn connection(
    updates: &mut mpsc::Receiver<Update>,
    wanted: impl Fn(&ConnectionState) -> bool,
) -> ConnectionState {
    let found = async {
        loop {
            match updates.recv().await.expect("the task goes on") {
                Update::Connection(state) if wanted(&state) => return state,
                _ => {}
            }
        }
    };
    tokio::time::timeout(PATIENCE, found).await.expect("in time")
}

#[tokio::test]
async fn the_portal_is_followed_when_the_user_agrees() {
    let portal = Portal::start(demo::Options { limits: Limits::generous(), ..demo::Options::default() })
        .await
        .unwrap();
    let new_host = portal.addr().to_string();
    let (old_host, asked) = old_address(new_host.clone()).await;
    let webhook = portal.webhook_url().replacen(&new_host, &old_host, 1);
    let client = Client::new(Webhook::parse(&webhook).unwrap(), Options::default());
    let (_interest, interest) = watch::channel(Interest::default());
    let (instructions, orders) = mpsc::channel(8);
    let (out, mut updates) = mpsc::channel(64);
    spawn(client, interest, orders, out, Settings::default());

    let moved = connection(&mut updates, |state| matches!(state, ConnectionState::Moved { .. })).await;
    let ConnectionState::Moved { to, sentence, .. } = moved else { panic!("not moved") };
    assert_eq!(to, format!("http://{new_host}"));
    let sentence = sentence.in_english();
    assert!(sentence.contains(&to) && sentence.contains("whosin login"), "{sentence}");
    assert_eq!(asked.load(Ordering::SeqCst), 1, "nothing more is asked");

    // A host that the portal did not name is not followed, whoever orders it.
    instructions.send(Instruction::Move { to: "http://127.0.0.1:1".to_owned() }).await.unwrap();
    instructions.send(Instruction::Move { to }).await.unwrap();
    connection(&mut updates, |state| *state == ConnectionState::Live).await;
    assert_eq!(asked.load(Ordering::SeqCst), 1);
}
