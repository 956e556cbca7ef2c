//! Programs that are started: none of them is given a secret of whosin's.

use std::process::Command;

use crate::config::is_handed_on;

/// A program to be started, with the process's environment but for whosin's secrets. Every child is made by this, or
/// by [`without_secrets`].
pub(crate) fn program(name: &str) -> Command {
    let mut command = Command::new(name);
    without_secrets(&mut command);
    command
}

/// Takes whosin's secrets out of the environment of a command that somebody else made.
pub(crate) fn without_secrets(command: &mut Command) {
    for (name, _) in std::env::vars_os() {
        if !is_handed_on(&name) {
            command.env_remove(name);
        }
    }
}
