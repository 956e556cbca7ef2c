//! What is measured, in the order in which it happens.

use std::time::{Duration, Instant};

use jiff::Timestamp;
use whosin::relay::{DEFAULT_PREFIX, Settings};

use super::crowd::Crowd;
use super::nats_server::{NatsServer, free_port};
use super::portal_truth::Truth;
use super::process::{memory, whole_cpu};
use super::processes::{Relay, get, portal};
use super::recording::record;
use super::table::{Table, Target, quantile};

/// How long anything may take before the bench gives up.
const PATIENCE: Duration = Duration::from_secs(120);
/// How many of the crowd are compared with the portal, person by person.
const COMPARED: usize = 20;

pub(crate) fn measure(people: u32, subscribers: u32, seconds: u32) {
    let monitor = free_port();
    let server = NatsServer::start_with(|port, folder| {
        format!(
            "listen: \"127.0.0.1:{port}\"\nhttp: \"127.0.0.1:{monitor}\"\njetstream {{ store_dir: \"{}\" }}\n",
            folder.display()
        )
    });
    let Some(server) = server else { return };
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(with_server(&server, monitor, people, subscribers, seconds));
}

async fn with_server(server: &NatsServer, monitor: u16, people: u32, subscribers: u32, seconds: u32) {
    let home = tempfile::tempdir().unwrap();
    let (_portal, webhook) = portal(people, home.path());
    let settings = Settings {
        servers: vec![server.address()],
        credentials: None,
        nkey: None,
        ca_file: None,
        prefix: DEFAULT_PREFIX.to_owned(),
    };
    let mut leader = Relay::start(&webhook, &server.address(), home.path());
    until("a leader", || leader.leads()).await;
    until("a snapshot", || leader.measure("snapshots_total") > 0.0).await;
    let follower = Relay::start(&webhook, &server.address(), home.path());
    let recording = record(settings.clone(), leader.metrics).await;
    let crowd = Crowd::listen(&settings, subscribers);
    until("everybody at everyone", || crowd.ask(|held| held.len()).iter().all(|held| *held > 0)).await;
    let mut table = Table::begin();
    println!("{people} people, {subscribers} subscribers, {seconds} s\n");
    let told = leader.measure("people");
    table.row("people in the snapshot", told, Target::Told);
    let snapshot = leader.measure("snapshot_bytes");
    table.row("snapshot: bytes a person", snapshot / told, Target::AtMost(30.0));

    steady(&mut table, &crowd, &leader, monitor, seconds, &webhook).await;
    let delays = recording.lock().unwrap().delays.clone();
    table.row("the relay's answer → heard, p95, s", quantile(&delays, 0.95), Target::AtMost(3.0));
    takeover(&mut table, &crowd, &mut leader, &follower).await;

    // Whom nobody looks at waits for a minute with the snapshot.
    tokio::time::sleep(Duration::from_secs(75)).await;
    let recording = recording.lock().unwrap();
    let ten_times = subscribers * 10;
    let cost = recording.play(ten_times, snapshot);
    println!("\nthe same played to {ten_times}, takeover included");
    table.row("played: messages a client a second", cost.messages, Target::AtMost(0.5));
    table.row("played: bytes a client a second, snapshots included", cost.bytes, Target::AtMost(300.0));
    table.row("played: most snapshots fetched in a second", cost.fetched_at_once as f64, Target::Told);
    let behind = f64::from(ten_times) - cost.up_to_date as f64;
    table.row("played: clients behind at the end", behind, Target::AtMost(0.0));
    table.end();
}

/// The figures while nothing happens but the company's life.
async fn steady(table: &mut Table, crowd: &Crowd, leader: &Relay, monitor: u16, seconds: u32, webhook: &str) {
    crowd.ask(|held| held.delays.clear());
    let server = || {
        let told: serde_json::Value = serde_json::from_str(&get(monitor, "/varz").unwrap()).unwrap();
        let number = |name: &str| told[name].as_f64().unwrap();
        (number("out_msgs"), number("out_bytes"))
    };
    let (messages, bytes) = server();
    let (requests, refusals) = (leader.measure("requests_total"), leader.measure("refusals_total"));
    let (cpu, began) = (whole_cpu(leader.process.id()), Instant::now());
    let mut ages = Vec::new();
    while began.elapsed() < Duration::from_secs(seconds.into()) {
        tokio::time::sleep(Duration::from_secs(1)).await;
        let now = Timestamp::now();
        ages.extend(
            crowd
                .ask(|held| held.as_of)
                .into_iter()
                .flatten()
                .map(|as_of| now.duration_since(as_of).as_secs_f64()),
        );
    }
    let time = began.elapsed().as_secs_f64();
    let cpu = whole_cpu(leader.process.id()).saturating_sub(cpu).as_secs_f64();
    let (messages, bytes) = (server().0 - messages, server().1 - bytes);
    let clients = crowd.all.len() as f64 * time;
    table.row("messages a client a second", messages / clients, Target::AtMost(0.5));
    table.row("bytes a client a second", bytes / clients, Target::AtMost(300.0));
    table.row("everybody's age, p50, s", quantile(&ages, 0.5), Target::Told);
    table.row("everybody's age, p95, s", quantile(&ages, 0.95), Target::AtMost(35.0));
    let delays: Vec<f64> = crowd.ask(|held| std::mem::take(&mut held.delays)).concat();
    table.row("oldest answer → heard, p95, s", quantile(&delays, 0.95), Target::Told);
    let asked = leader.measure("requests_total") - requests;
    table.row("requests at the portal a second", asked / time, Target::AtMost(0.1));
    table.row("requests that failed", leader.measure("refusals_total") - refusals, Target::AtMost(0.0));
    table.row("relay: percent of a core", cpu / time * 100.0, Target::AtMost(1.0));
    table.row("relay: memory, MB", memory(leader.process.id()), Target::AtMost(60.0));
    table.row("people shown wrongly", wrong(crowd, webhook).await as f64, Target::AtMost(0.0));
}

/// How many people some of the crowd show as the portal has not told them for 45 s.
async fn wrong(crowd: &Crowd, webhook: &str) -> usize {
    let mut truth = Truth::default();
    for _ in 0..10 {
        truth.look(webhook).await;
        tokio::time::sleep(Duration::from_secs(5)).await;
    }
    let now = Timestamp::now();
    let since = now - jiff::SignedDuration::from_secs(45);
    let shown = crowd
        .all
        .iter()
        .step_by((crowd.all.len() / COMPARED).max(1))
        .map(|held| held.lock().unwrap().presences(now));
    shown.flatten().filter(|(id, presence)| !truth.allows(*id, *presence, since)).count()
}

/// The leader is killed: how long until the other's news arrive.
async fn takeover(table: &mut Table, crowd: &Crowd, leader: &mut Relay, follower: &Relay) {
    let before = crowd.ask(|held| held.term).into_iter().max().unwrap();
    leader.process.kill();
    let killed = Instant::now();
    until("another leader", || follower.leads()).await;
    table.row("the leader killed → another leads, s", killed.elapsed().as_secs_f64(), Target::AtMost(20.0));
    until("the new term everywhere", || crowd.ask(|held| held.term).iter().all(|term| *term > before)).await;
    table.row("the leader killed → every client follows, s", killed.elapsed().as_secs_f64(), Target::Told);
    let silent = crowd.ask(|held| held.is_silent).into_iter().filter(|silent| *silent).count();
    table.row("clients that fell silent meanwhile", silent as f64, Target::AtMost(0.0));
}

async fn until(what: &str, holds: impl Fn() -> bool) {
    let deadline = Instant::now() + PATIENCE;
    while !holds() {
        assert!(Instant::now() < deadline, "no {what}");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}
