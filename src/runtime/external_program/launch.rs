//! Other programs: the browser, and whatever the user wants to be run.

use std::io;
use std::process::{Command, ExitStatus, Stdio};
use std::time::Duration;

use super::SessionEnvironment;
use crate::app::OpenFailure;
use crate::child_process;
use crate::people::{PhoneNumber, link};

/// How long a program may take to fail: what runs for longer, such as a browser that stays open, has done what it
/// was asked.
const LIMIT: Duration = Duration::from_secs(5);

/// What hooks were told without the prefix of their own.
const FORMER: [&str; 3] = ["NUMBER", "NAME", "PRESENCE"];

/// Opens an address with whatever the system opens it with; blocks until it is known that it went wrong, or until it
/// may be believed that it did not. Parts of it come from the portal: nothing but a page, a mail or a telephone
/// number is opened.
pub(in crate::runtime) fn open_address(
    address: &str,
    environment: &SessionEnvironment,
) -> Result<(), OpenFailure> {
    let address = link::target(address).ok_or(OpenFailure::Unsafe)?;
    if environment.opens_nothing() {
        return Err(OpenFailure::Remote);
    }
    let mut failure = OpenFailure::NoProgram;
    for mut launcher in open::commands(address) {
        child_process::without_secrets(&mut launcher);
        let program = launcher.get_program().to_string_lossy().into_owned();
        match carry_out(launcher) {
            Ok(()) => return Ok(()),
            // The first that there is says what is wrong.
            Err(Failure::Ended(code)) if failure == OpenFailure::NoProgram => {
                failure = OpenFailure::Failed { program, code };
            }
            Err(Failure::Absent | Failure::Ended(_)) => {}
        }
    }
    Err(failure)
}

/// Calls a number: with the user's command, or else with whatever the system calls with.
pub(in crate::runtime) fn call(
    number: &PhoneNumber,
    command: Option<&str>,
    environment: &SessionEnvironment,
) -> Result<(), OpenFailure> {
    let Some(command) = command else { return open_address(&number.uri(), environment) };
    let told = [("NUMBER", number.dialled()), ("EXTENSION", number.extension().unwrap_or_default())];
    carry_out(hook(command, &told)).map_err(|failure| match failure {
        Failure::Absent => OpenFailure::NoProgram,
        Failure::Ended(code) => OpenFailure::Failed { program: "call_command".to_owned(), code },
    })
}

/// Has the shell run a command of the user's, and waits for no longer than it takes to see it fail.
pub(in crate::runtime) fn run(command: &str, told: &[(&str, &str)]) {
    if let Err(failure) = carry_out(hook(command, told)) {
        tracing::warn!(?failure, "a command did not succeed");
    }
}

/// A command of the user's (a hook) for the shell. What it is told travels in variables, where a name that looks like
/// a command is none: `NAME` as `WHOSIN_HOOK_NAME`, and what is in [`FORMER`] for this release as `WHOSIN_NAME`, too.
fn hook(command: &str, told: &[(&str, &str)]) -> Command {
    let mut shell = child_process::program("sh");
    shell.args(["-c", command]);
    shell.envs(told.iter().map(|(name, value)| (format!("WHOSIN_HOOK_{name}"), value)));
    let former = told.iter().filter(|(name, _)| FORMER.contains(name));
    shell.envs(former.map(|(name, value)| (format!("WHOSIN_{name}"), value)));
    shell
}

/// Why a program did not do its work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Failure {
    /// It is not there.
    Absent,
    /// It ended so; `None`: by a signal, or it could not be started.
    Ended(Option<i32>),
}

/// Runs a command until it ends, or for long enough to believe that it works.
fn carry_out(mut command: Command) -> Result<(), Failure> {
    command.stdin(Stdio::null());
    let mut child = child_process::start_apart(command).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => Failure::Absent,
        _ => Failure::Ended(None),
    })?;
    match child_process::ended_within(&mut *child, LIMIT).as_ref().map(ExitStatus::code) {
        None => {
            child_process::reap(child);
            Ok(())
        }
        Some(Some(0)) => Ok(()),
        Some(code) => Err(Failure::Ended(code)),
    }
}
