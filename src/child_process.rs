//! Programs that are started: none of them is given a secret of whosin's.

use std::io;
use std::process::{Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use process_wrap::std::{ChildWrapper, CommandWrap, ProcessSession};

use crate::config::is_handed_on;

/// How often a child is looked at that is waited for.
const LOOK: Duration = Duration::from_millis(10);

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

/// Starts a command in a session of its own, with no output: it lives on when whosin ends, and has no terminal that
/// it could write to past the screen. Its input is what the command says.
///
/// # Errors
/// When there is no such program, or it cannot be started.
pub(crate) fn start_apart(mut command: Command) -> io::Result<Box<dyn ChildWrapper>> {
    command.stdout(Stdio::null()).stderr(Stdio::null());
    CommandWrap::from(command).wrap(ProcessSession).spawn()
}

/// Waits for the end of a child, but not for longer than that; `None` when it goes on, and somebody else has to
/// [wait](reap) for it.
pub(crate) fn ended_within(child: &mut dyn ChildWrapper, limit: Duration) -> Option<ExitStatus> {
    let deadline = Instant::now() + limit;
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return Some(status),
            Ok(None) if Instant::now() < deadline => thread::sleep(LOOK),
            Ok(None) | Err(_) => return None,
        }
    }
}

/// Waits for a child that goes on, so that it leaves no zombie.
pub(crate) fn reap(mut child: Box<dyn ChildWrapper>) {
    let waiting = thread::Builder::new().name("whosin-child".to_owned()).stack_size(64 * 1024);
    // Without a thread it is a zombie until whosin ends: no reason to stop.
    let _ = waiting.spawn(move || child.wait());
}
