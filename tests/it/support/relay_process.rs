//! The real relay, and whoever listens to it.

use std::fs::{self, File};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use futures_util::StreamExt;
use rustix::process::{Pid, Signal, kill_process};
use whosin::relay::Message;

use super::home::Home;
use super::portal_process::Portal;

/// A relay, of a small simulated company unless it is told otherwise.
pub(crate) struct RelayProcess {
    home: Home,
    child: Child,
}

impl RelayProcess {
    /// At a server without a login.
    pub(crate) fn start(server: &str) -> Self {
        Self::start_in(Home::new(), &["--relay", server])
    }

    pub(crate) fn start_in(home: Home, arguments: &[&str]) -> Self {
        Self::launch(home, &[&["--demo", "--people", "40"], arguments].concat(), &[])
    }

    /// Of a portal, with everybody's name.
    pub(crate) fn of(portal: &Portal, server: &str) -> Self {
        Self::of_prefix(portal, server, "whosin")
    }

    /// The same, below a prefix of its own.
    pub(crate) fn of_prefix(portal: &Portal, server: &str, prefix: &str) -> Self {
        let home = Home::new();
        home.set(&format!("[relay]\npublish = 'directory'\nprefix = '{prefix}'\n"));
        Self::launch(home, &["--relay", server], &[("WHOSIN_WEBHOOK", &portal.webhook)])
    }

    fn launch(home: Home, arguments: &[&str], variables: &[(&str, &str)]) -> Self {
        let log = File::create(home.path().join("relay.log")).unwrap();
        let child = Command::new(env!("CARGO_BIN_EXE_whosin"))
            .arg("relay")
            .args(arguments)
            .env_clear()
            .envs(home.variables())
            .envs(variables.iter().copied())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(log)
            .spawn()
            .unwrap();
        Self { home, child }
    }

    /// What it has logged.
    pub(crate) fn log(&self) -> String {
        fs::read_to_string(self.home.path().join("relay.log")).unwrap()
    }

    /// Waits until it has logged a text so many times.
    pub(crate) async fn logs(&self, text: &str, times: usize, most: Duration) {
        let until = Instant::now() + most;
        while self.log().matches(text).count() < times {
            assert!(Instant::now() < until, "no {text:?} in {most:?}:\n{}", self.log());
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    pub(crate) fn signal(&self, signal: Signal) {
        kill_process(Pid::from_child(&self.child), signal).unwrap();
    }

    /// Waits for its end.
    pub(crate) async fn ends(&mut self, most: Duration) -> Option<i32> {
        let until = Instant::now() + most;
        loop {
            if let Some(ended) = self.child.try_wait().unwrap() {
                return ended.code();
            }
            assert!(Instant::now() < until, "it does not end:\n{}", self.log());
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
}

impl Drop for RelayProcess {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Whoever listens to changes and beats.
pub(crate) struct Listener {
    pub(crate) client: async_nats::Client,
    subscription: async_nats::Subscriber,
}

impl Listener {
    pub(crate) async fn at(servers: &[String]) -> Self {
        let servers: Vec<&str> = servers.iter().map(String::as_str).collect();
        let client = async_nats::ConnectOptions::new().connect(&servers[..]).await.unwrap();
        Self::of(client).await
    }

    pub(crate) async fn of(client: async_nats::Client) -> Self {
        let subscription = client.subscribe("whosin.changes").await.unwrap();
        client.flush().await.unwrap();
        Self { client, subscription }
    }

    /// The next message.
    pub(crate) async fn next(&mut self, most: Duration) -> Message {
        let message = tokio::time::timeout(most, self.subscription.next()).await;
        Message::decode(&message.expect("a message in time").unwrap().payload).unwrap()
    }

    /// The next message of a higher term.
    pub(crate) async fn next_after(&mut self, term: u64, most: Duration) -> Message {
        let until = Instant::now() + most;
        loop {
            let message = self.next(until.saturating_duration_since(Instant::now())).await;
            if message.header.term > term {
                return message;
            }
        }
    }

    /// The first chunk of the snapshot, as a dashboard asks for it.
    pub(crate) async fn snapshot(&self) -> Option<Message> {
        let subject = "$JS.API.DIRECT.GET.KV_whosin_state.$KV.whosin_state.snapshot.0";
        let answer = self.client.request(subject, "".into()).await.ok()?;
        answer.status.is_none().then(|| Message::decode(&answer.payload).unwrap())
    }
}
