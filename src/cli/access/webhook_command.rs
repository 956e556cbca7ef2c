//! A webhook that a command prints, like `pass show …`, so that it stands in no file.

use std::io::{self, Read};
use std::process::{Child, ExitStatus, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use crate::child_process::{ended_within, program};
use crate::config::Secret;
use crate::words::Sentence;

/// How long the command may take: it may ask for a passphrase.
const TIMEOUT: Duration = Duration::from_secs(60);
/// More than any webhook with notes below it.
const LONGEST: u64 = 64 << 10;

/// Why there is no webhook. Neither the command nor what it printed is repeated.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// No shell.
    #[error("the shell for webhook_command cannot be started ({0}): check that sh is installed")]
    Shell(#[source] io::Error),
    /// It ended with a failure.
    #[error("webhook_command failed ({0}): run it in a terminal and see what it says")]
    Failed(ExitStatus),
    /// It printed nothing.
    #[error("webhook_command printed nothing: its first line must be the URL of a webhook")]
    Nothing,
    /// What it printed cannot be read.
    #[error("what webhook_command printed cannot be read ({0}): its first line must be the URL of a webhook")]
    Unreadable(#[source] io::Error),
    /// It did not end.
    #[error("webhook_command did not end within {} seconds and was stopped: run it in a terminal and see what it waits for", .0.as_secs_f32())]
    Timeout(Duration),
}

impl Error {
    /// It for the user.
    pub(crate) fn sentence(&self) -> Sentence {
        let because = |key, reason: String| Sentence::new(key).with("reason", reason);
        match self {
            Self::Shell(source) => because("webhook-command-no-shell", source.to_string()),
            Self::Failed(status) => because("webhook-command-failed", status.to_string()),
            Self::Nothing => Sentence::new("webhook-command-nothing"),
            Self::Unreadable(source) => because("webhook-command-unreadable", source.to_string()),
            Self::Timeout(after) => {
                Sentence::new("webhook-command-timeout").with("seconds", after.as_secs_f32().to_string())
            }
        }
    }
}

/// Runs the command in a shell and brings the first line that it printed. It may use the terminal.
///
/// # Errors
/// When it fails, prints nothing or takes more than a minute.
pub(crate) fn run(command: &Secret) -> Result<Secret, Error> {
    run_within(command, TIMEOUT)
}

fn run_within(command: &Secret, timeout: Duration) -> Result<Secret, Error> {
    let deadline = Instant::now() + timeout;
    let mut child =
        program("sh").args(["-c", command.expose()]).stdout(Stdio::piped()).spawn().map_err(Error::Shell)?;
    let outcome = finish(&mut child, deadline, timeout);
    if outcome.is_err() {
        // It may have ended by itself.
        let _ = child.kill();
        let _ = child.wait();
    }
    outcome
}

fn finish(child: &mut Child, deadline: Instant, timeout: Duration) -> Result<Secret, Error> {
    let (sender, printed) = mpsc::channel();
    if let Some(stdout) = child.stdout.take() {
        // A thread of its own: whatever the command left running may keep the pipe open for ever.
        thread::spawn(move || {
            let mut text = String::new();
            let read = stdout.take(LONGEST).read_to_string(&mut text).map(|_| text);
            // Nobody waits any more after the deadline.
            let _ = sender.send(read);
        });
    }
    let left = deadline.saturating_duration_since(Instant::now());
    let text = printed.recv_timeout(left).map_err(|_| Error::Timeout(timeout))?;
    let left = deadline.saturating_duration_since(Instant::now());
    let status = ended_within(child, left).ok_or(Error::Timeout(timeout))?;
    if !status.success() {
        return Err(Error::Failed(status));
    }
    let text = text.map_err(Error::Unreadable)?;
    text.lines().find_map(Secret::new).ok_or(Error::Nothing)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::words::Words;

    fn ran(command: &str) -> Result<Secret, Error> {
        run(&Secret::new(command).unwrap())
    }

    #[test]
    fn the_first_line_is_the_webhook() {
        let secret = ran("printf '\\n  https://a.example/rest/1/s/ \\r\\nnotes\\n'").unwrap();
        assert_eq!(secret.expose(), "https://a.example/rest/1/s/");
    }

    #[test]
    fn every_failure_is_told_without_the_output() {
        for (command, told) in [
            ("echo s3cr3t; exit 3", "exit status: 3"),
            ("true", "printed nothing"),
            ("printf '\\377s3cr3t'", "cannot be read"),
        ] {
            let error = ran(command).unwrap_err();
            assert!(error.to_string().contains(told), "{error}");
            assert_eq!(Words::english().say(&error.sentence()), error.to_string());
            assert!(!format!("{error} {error:?}").contains("s3cr3t"));
        }
    }

    #[test]
    fn a_command_that_never_ends_is_stopped() {
        let command = Secret::new("exec sleep 600").unwrap();
        let timeout = Duration::from_millis(50);
        assert!(matches!(run_within(&command, timeout), Err(Error::Timeout(_))));
    }
}
