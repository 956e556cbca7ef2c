//! Relays at a real server of NATS: who leads, what is said, and what becomes of it when something dies.
//!
//! Where there is no server the tests say so and end; `TEST_NATS_SERVER` names one.

mod clock;
mod faults;
mod screens;
mod security;

use std::time::{Duration, Instant};

use rustix::process::Signal;
use whosin::relay::message::Body;

use crate::support::home::Home;
use crate::support::nats_server::NatsServer;
use crate::support::relay_process::{Listener, RelayProcess};

/// Longer than anything takes, but for a machine that has too much to do.
const SOON: Duration = Duration::from_secs(40);
/// The longest that a company may be without a leader.
const TAKEOVER: Duration = Duration::from_secs(20);

#[tokio::test]
async fn a_leader_says_everybody_and_then_what_changes() {
    let Some(server) = NatsServer::start() else { return };
    let mut listener = Listener::at(&[server.address()]).await;
    let _relay = RelayProcess::start(&server.address());
    let beat = listener.next(SOON).await;
    assert_eq!((beat.header.sequence, &beat.body), (1, &Body::Beat));
    let snapshot = listener.snapshot().await.unwrap();
    assert_eq!((snapshot.header.term, snapshot.header.sequence), (beat.header.term, 0));
    assert!(matches!(&snapshot.body, Body::Snapshot(people) if people.len() >= 40));
    assert_eq!(snapshot.header.portal, "demo");
    let next = listener.next(SOON).await;
    assert_eq!((next.header.term, next.header.sequence), (beat.header.term, 2));
}

#[tokio::test]
async fn another_relay_takes_over_when_the_leader_is_killed() {
    let Some(server) = NatsServer::start() else { return };
    let mut listener = Listener::at(&[server.address()]).await;
    let first = RelayProcess::start(&server.address());
    let term = listener.next(SOON).await.header.term;
    let second = RelayProcess::start(&server.address());
    second.logs("connected", 1, SOON).await;
    assert!(!second.log().contains("leads"), "one leads at a time");
    first.signal(Signal::KILL);
    let killed = Instant::now();
    second.logs("leads", 1, SOON).await;
    assert!(killed.elapsed() <= TAKEOVER, "{:?}", killed.elapsed());
    let message = listener.next_after(term, SOON).await;
    assert_eq!(message.header.sequence, 1);
    assert_eq!(listener.snapshot().await.unwrap().header.term, message.header.term);
}

#[tokio::test]
async fn a_leader_that_is_told_to_end_makes_room_at_once() {
    let Some(server) = NatsServer::start() else { return };
    let mut listener = Listener::at(&[server.address()]).await;
    let mut first = RelayProcess::start(&server.address());
    let term = listener.next(SOON).await.header.term;
    let second = RelayProcess::start(&server.address());
    second.logs("connected", 1, SOON).await;
    first.signal(Signal::TERM);
    assert_eq!(first.ends(SOON).await, Some(0));
    let ended = Instant::now();
    second.logs("leads", 1, SOON).await;
    assert!(ended.elapsed() < Duration::from_secs(10), "not by the time to live: {:?}", ended.elapsed());
    listener.next_after(term, SOON).await;
}

#[tokio::test]
async fn a_leader_that_was_paused_does_not_speak_under_its_old_term() {
    let Some(server) = NatsServer::start() else { return };
    let mut listener = Listener::at(&[server.address()]).await;
    let first = RelayProcess::start(&server.address());
    let old = listener.next(SOON).await.header.term;
    let second = RelayProcess::start(&server.address());
    second.logs("connected", 1, SOON).await;
    first.signal(Signal::STOP);
    let new = listener.next_after(old, SOON).await.header.term;
    first.signal(Signal::CONT);
    first.logs("leads no longer", 1, SOON).await;
    // Whatever the first one had to say would be heard before the second one's next two messages.
    for _ in 0..2 {
        assert_eq!(listener.next(SOON).await.header.term, new, "{}", first.log());
    }
    assert_eq!(listener.snapshot().await.unwrap().header.term, new);
    assert_eq!(first.log().matches(" leads term").count(), 1, "{}", first.log());
}

#[tokio::test]
async fn a_server_that_was_killed_and_forgot_everything_is_told_anew() {
    let Some(mut server) = NatsServer::start() else { return };
    let relay = RelayProcess::start(&server.address());
    let mut listener = Listener::at(&[server.address()]).await;
    let term = listener.next(SOON).await.header.term;
    server.kill();
    relay.logs("leads no longer", 1, SOON).await;
    server.run();
    let message = listener.next_after(term, SOON).await;
    assert_eq!(message.header.sequence, 1);
    assert_eq!(listener.snapshot().await.unwrap().header.term, message.header.term);
}

#[tokio::test]
async fn a_cluster_goes_on_without_one_of_its_servers() {
    let Some(mut servers) = NatsServer::cluster() else { return };
    let addresses: Vec<String> = servers.iter().map(NatsServer::address).collect();
    let arguments: Vec<&str> = addresses.iter().flat_map(|address| ["--relay", address.as_str()]).collect();
    let _relays = [(); 2].map(|()| RelayProcess::start_in(Home::new(), &arguments));
    let mut listener = Listener::at(&addresses[1..]).await;
    let before = listener.next(SOON).await.header;
    servers[0].kill();
    // Whoever was connected to it goes elsewhere, and somebody leads, be it another one.
    let after = listener.next(SOON * 2).await.header;
    assert!((after.term, after.sequence) > (before.term, before.sequence));
    let until = Instant::now() + SOON;
    while listener.snapshot().await.is_none_or(|snapshot| snapshot.header.term != after.term) {
        assert!(Instant::now() < until, "no snapshot");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}
