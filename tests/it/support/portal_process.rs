//! The real `whosin portal`, in a process of its own that ends with the test.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

/// A simulated office of 30 people in departments and one in none, the same every time.
pub(crate) struct Portal {
    child: Child,
    /// The address with its secret.
    pub(crate) webhook: String,
}

impl Portal {
    /// At a port that is free, with the messenger that tells every presence.
    pub(crate) fn open() -> Self {
        Self::with(&["--people", "30", "--seed", "5", "--messenger", "2018"])
    }

    /// At an address that was free a moment ago.
    pub(crate) fn listen(address: &str) -> Self {
        Self::with(&["--people", "30", "--seed", "5", "--messenger", "2018", "--listen", address])
    }

    /// With those options.
    pub(crate) fn with(options: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_whosin"))
            .arg("portal")
            .args(options)
            .env_clear()
            .env("HOME", "/nonexistent")
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut webhook = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut webhook).unwrap();
        Self { child, webhook: webhook.trim().to_owned() }
    }

    /// Its host and port.
    pub(crate) fn address(&self) -> &str {
        self.webhook.split('/').nth(2).unwrap()
    }
}

impl Drop for Portal {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
