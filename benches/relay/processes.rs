//! The portal and the relays, each in a process of its own.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};

use super::nats_server::free_port;

/// A process that ends with its owner.
pub(crate) struct Process {
    child: Child,
}

impl Process {
    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    /// Without a warning.
    pub(crate) fn kill(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.kill();
    }
}

fn whosin(home: &std::path::Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_whosin"));
    command.env_clear().env("HOME", home).env("WHOSIN_LANGUAGE", "en").stdin(Stdio::null());
    command
}

/// A portal of so many people, and its webhook.
pub(crate) fn portal(people: u32, home: &std::path::Path) -> (Process, String) {
    let mut command = whosin(home);
    command.args(["portal", "--seed", "5", "--people", &people.to_string()]).stdout(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut webhook = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut webhook).unwrap();
    (Process { child }, webhook.trim().to_owned())
}

/// A relay that serves its measures.
pub(crate) struct Relay {
    pub(crate) process: Process,
    pub(crate) metrics: u16,
}

impl Relay {
    pub(crate) fn start(webhook: &str, server: &str, home: &std::path::Path) -> Self {
        let metrics = free_port();
        let child = whosin(home)
            .args(["relay", "--relay", server, "--metrics", &format!("127.0.0.1:{metrics}")])
            .env("WHOSIN_WEBHOOK", webhook)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        Self { process: Process { child }, metrics }
    }

    /// What its measure of that name says; 0 while it serves none.
    pub(crate) fn measure(&self, name: &str) -> f64 {
        let text = get(self.metrics, "/metrics").unwrap_or_default();
        let line = text.lines().find(|line| line.split(' ').next() == Some(&format!("whosin_relay_{name}")));
        line.and_then(|line| line.rsplit(' ').next()?.parse().ok()).unwrap_or(0.0)
    }

    pub(crate) fn leads(&self) -> bool {
        self.measure("leader") > 0.0
    }
}

/// What a server of this machine says to a question.
pub(crate) fn get(port: u16, path: &str) -> Option<String> {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).ok()?;
    write!(stream, "GET {path} HTTP/1.0\r\nHost: localhost\r\nConnection: close\r\n\r\n").ok()?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).ok()?;
    answer.split_once("\r\n\r\n").map(|(_, body)| body.to_owned())
}
