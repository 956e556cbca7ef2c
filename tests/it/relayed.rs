//! Whoever listens to a relay at a real server of NATS: the dashboard in a pseudo-terminal, and the commands.
//!
//! Where there is no server the tests say so and end; `TEST_NATS_SERVER` names one.

use std::time::Duration;

use crate::support::home::Home;
use crate::support::nats_server::NatsServer;
use crate::support::portal_process::Portal;
use crate::support::relay_process::RelayProcess;
use crate::support::terminal::{Start, Terminal};

/// Longer than anything takes, but for a machine that has too much to do.
const SOON: Duration = Duration::from_secs(60);

/// A relay of forty people that publishes who they are, and its server.
struct Site {
    server: NatsServer,
    relay: RelayProcess,
}

impl Site {
    fn start() -> Option<Self> {
        let server = NatsServer::start()?;
        let home = Home::new();
        home.set("[relay]\npublish = 'directory'\n");
        let relay = RelayProcess::start_in(home, &["--relay", &server.address()]);
        Some(Self { server, relay })
    }

    /// What a command of somebody without a webhook prints, once it succeeds.
    async fn prints(&self, home: &Home, command: &[&str]) -> String {
        let until = std::time::Instant::now() + SOON;
        let server = self.server.address();
        let arguments: Vec<&str> = ["--relay", &server].into_iter().chain(command.iter().copied()).collect();
        loop {
            let ended = home.runs(&arguments, &[]).await;
            if ended.code == Some(0) {
                return ended.stdout;
            }
            assert!(std::time::Instant::now() < until, "{ended:?}\n{}", self.relay.log());
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }
}

#[tokio::test]
async fn without_a_webhook_commands_tell_what_the_relay_publishes() {
    let Some(site) = Site::start() else { return };
    let home = Home::new();
    let listed = site.prints(&home, &["list", "--plain"]).await;
    assert!(listed.lines().count() >= 35, "{listed}");
    assert!(listed.contains("engineer"), "positions are published: {listed}");
    let id = listed.lines().next().unwrap().split('\t').next().unwrap();
    let json = site.prints(&home, &["show", id, "--json"]).await;
    let card: serde_json::Value = serde_json::from_str(&json).unwrap();
    let person = &card["people"][0];
    assert_eq!(person["id"].to_string(), id);
    assert!(person["email"].is_null() && person["phones"]["mobile"].is_null(), "nothing else is: {person}");
    let presence = person["presence"].as_str().unwrap();
    assert!(!["unknown", "bot", "guest"].contains(&presence), "{person}");
    // Whoever is in is waited for no longer than the relay takes to say so.
    let online = site.prints(&home, &["list", "--online", "--plain"]).await;
    let id = online.lines().next().unwrap().split('\t').next().unwrap();
    site.prints(&home, &["wait", id, "--until", "online"]).await;
}

#[tokio::test]
async fn doctor_examines_the_relay() {
    let Some(site) = Site::start() else { return };
    let home = Home::new();
    site.prints(&home, &["list", "--plain"]).await;
    let told = site.prints(&home, &["doctor", "--json"]).await;
    let report: serde_json::Value = serde_json::from_str(&told).unwrap();
    let level = |check: &str| {
        let checks = report["checks"].as_array().unwrap();
        let found = checks.iter().find(|one| one["check"] == check);
        found.unwrap_or_else(|| panic!("no {check}: {told}"))["level"].as_str().unwrap().to_owned()
    };
    for check in ["relay", "relay-listening", "relay-snapshot", "relay-leader", "relay-age", "relay-clock"] {
        assert_eq!(level(check), "ok", "{check}: {told}");
    }
    // This server asks nobody for a login.
    assert_eq!(level("relay-rights"), "warning");
    let dead = Home::new().runs(&["--relay", "nats://127.0.0.1:9", "doctor"], &[]).await;
    assert!(dead.stdout.contains("no server of the relay answers"), "{dead:?}");
}

#[tokio::test]
async fn the_dashboard_follows_a_relay_through_the_loss_of_its_server() {
    let Some(mut site) = Site::start() else { return };
    let home = Home::new();
    site.prints(&home, &["list", "--plain"]).await;
    let address = site.server.address();
    let arguments = ["--relay", address.as_str()];
    let mut terminal = Terminal::start(&Start { size: (140, 36), ..Start::whosin(&arguments, home.path()) });
    terminal.wait_for("relay ·");
    terminal.wait_for("People 4");
    // What takes the portal itself says so.
    terminal.press("m");
    terminal.wait_for("Enter choose");
    terminal.press("\r");
    terminal.wait_for("that takes the portal itself");
    site.server.kill();
    terminal.wait_for("relay lost");
    site.server.run();
    terminal.wait_for("relay ·");
    terminal.press("\u{3}");
    assert_eq!(terminal.end().0, 0);
}

/// With a webhook the relay tells presence, and the portal names: of another portal the relay is not believed.
#[tokio::test]
async fn a_relay_of_another_portal_is_not_believed() {
    let Some(site) = Site::start() else { return };
    site.prints(&Home::new(), &["list", "--plain"]).await;
    let portal = Portal::open();
    let home = Home::new();
    let address = site.server.address();
    let arguments = ["--relay", address.as_str()];
    let env = [("WHOSIN_WEBHOOK", portal.webhook.as_str())];
    let start = Start { env: &env, size: (160, 36), ..Start::whosin(&arguments, home.path()) };
    let mut terminal = Terminal::start(&start);
    terminal.wait_for("People 31");
    terminal.wait_for("relay refuses");
    terminal.press("\u{3}");
    assert_eq!(terminal.end().0, 0);
}
