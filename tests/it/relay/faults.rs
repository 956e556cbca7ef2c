//! A server without room for what a relay keeps there.

use serde_json::Value;

use super::SOON;
use crate::support::home::Home;
use crate::support::nats_server::NatsServer;
use crate::support::relay_process::{Listener, RelayProcess};

/// Everybody whom `list --json` tells with those arguments and variables; `None` while it fails.
pub(super) async fn people(home: &Home, arguments: &[&str], webhook: Option<&str>) -> Option<Vec<Value>> {
    let variables: Vec<(&str, &str)> =
        webhook.map(|webhook| ("WHOSIN_WEBHOOK", webhook)).into_iter().collect();
    let ended = home.runs(&[arguments, &["list", "--json"]].concat(), &variables).await;
    let list: Value = (ended.code == Some(0)).then(|| serde_json::from_str(&ended.stdout).unwrap())?;
    Some(list["people"].as_array().unwrap().clone())
}

/// A server whose memory for buckets is so many kilobytes.
fn with_room(kilobytes: u32, port: u16, folder: &std::path::Path) -> String {
    format!(
        "listen: \"127.0.0.1:{port}\"\njetstream {{ store_dir: \"{}\", max_mem: 64MB, max_file: 1MB }}\n\
         accounts {{ A: {{ jetstream: {{ max_mem: {kilobytes}KB, max_file: 1KB }}, users: [{{ user: a, password: a }}] }} }}\n\
         no_auth_user: a\n",
        folder.display()
    )
}

#[tokio::test]
async fn without_room_at_the_server_a_relay_says_so_and_goes_on_with_more() {
    let Some(server) = NatsServer::start_with(|port, folder| with_room(2, port, folder)) else { return };
    let relay = RelayProcess::start(&server.address());
    // What it wrote first has filled the server: the key is renewed no more, and it says why and what is to be done.
    relay.logs("leads no longer", 1, SOON).await;
    relay.logs("has no room", 1, SOON).await;
    assert!(relay.log().contains("resource limits exceeded"), "{}", relay.log());
    // It is no leader that could not keep the key, so it does not trouble the portal either.
    relay.logs("has no room", 2, SOON).await;
    assert_eq!(relay.log().matches("reads the portal").count(), 1, "{}", relay.log());
    let mut listener = Listener::at(&[server.address()]).await;
    if let Some(old) = listener.snapshot().await {
        assert_eq!(old.header.sequence, 0, "as the first leader wrote it");
    }
    let before = listener.snapshot().await.map_or(0, |old| old.header.term);
    server.configure(&server.configuration().replace("max_mem: 2KB", "max_mem: 32MB"));
    let message = listener.next_after(before, SOON * 2).await;
    assert_ne!(message.header.directory, 0, "names too are written now");
    assert_eq!(listener.snapshot().await.unwrap().header.term, message.header.term);
    let known = Home::new();
    let everybody = people(&known, &["--relay", &server.address()], None).await.unwrap();
    assert!(everybody.len() >= 40, "{}", everybody.len());
}
