//! A portal whose clock is wrong.

use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};

use serde_json::Value;

use super::SOON;
use super::faults::people;
use crate::support::home::Home;
use crate::support::nats_server::NatsServer;
use crate::support::portal_process::Portal;
use crate::support::relay_process::RelayProcess;

/// What is told of somebody: the presence, and when those who are out were seen last.
fn told(person: &Value) -> (u64, String) {
    let presence = person["presence"].as_str().unwrap();
    let seen = if presence == "offline" { person["last_activity"].to_string() } else { String::new() };
    (person["id"].as_u64().unwrap(), format!("{presence} {seen}"))
}

#[tokio::test]
async fn the_clock_of_the_portal_decides_behind_a_relay_as_before_it() {
    let Some(server) = NatsServer::start() else { return };
    for minutes in ["10", "-10"] {
        let options = ["--people", "30", "--seed", "5", "--skew", minutes];
        let portal = Portal::with(&options);
        let prefix = if minutes == "10" { "ahead" } else { "behind" };
        let relay = RelayProcess::of_prefix(&portal, &server.address(), prefix);
        let (direct, alone) = (Home::new(), Home::new());
        alone.set(&format!("[relay]\nservers = ['{}']\nprefix = '{prefix}'\n", server.address()));
        // Whatever the portal has told of somebody meanwhile: a relay is half a minute late.
        let mut truth: BTreeMap<u64, BTreeSet<String>> = BTreeMap::new();
        let until = Instant::now() + SOON * 2;
        loop {
            for (id, what) in people(&direct, &[], Some(&portal.webhook)).await.unwrap().iter().map(told) {
                truth.entry(id).or_default().insert(what);
            }
            let relayed: Option<BTreeMap<u64, String>> =
                people(&alone, &[], None).await.map(|all| all.iter().map(told).collect());
            let same = relayed.as_ref().is_some_and(|relayed| {
                relayed.keys().eq(truth.keys()) && relayed.iter().all(|(id, what)| truth[id].contains(what))
            });
            if same {
                break;
            }
            assert!(Instant::now() < until, "{minutes}: {truth:?}\n{relayed:?}\n{}", relay.log());
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        assert!(truth.values().flatten().any(|what| what.starts_with("online")), "{truth:?}");
        assert!(truth.values().flatten().any(|what| what.starts_with("offline")), "{truth:?}");
        // Names that were remembered, and presences by the relay alone: the portal is gone.
        let webhook = portal.webhook.clone();
        drop(portal);
        direct.set(&format!("[relay]\nservers = ['{}']\nprefix = '{prefix}'\n", server.address()));
        let relayed = people(&direct, &[], Some(&webhook)).await.expect("names are remembered");
        for (id, what) in relayed.iter().map(told) {
            assert!(truth[&id].contains(&what), "{minutes}, {id}: {what}, {:?}", truth[&id]);
        }
    }
}
