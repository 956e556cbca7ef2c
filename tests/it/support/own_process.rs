//! This test binary once more, for one test that must be alone in its process.

use std::process::Command;

/// A command that runs one test of this binary and nothing else; `test` is its path, as `cargo test` shows it.
pub(crate) fn command(test: &str) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", test, "--nocapture"]);
    command
}
