//! What leaves the program: to the clipboard, to other programs, to whoever looks elsewhere.

use std::io::Write;
use std::os::unix::process::CommandExt;
use std::process::Stdio;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::child;
use crate::people::link;

/// The bytes that have a terminal put a text on the clipboard (OSC 52). Whatever the text, they end where they
/// should: it travels as base64.
pub(super) fn clipboard(text: &str) -> String {
    format!("\u{1b}]52;c;{}\u{1b}\\", STANDARD.encode(text))
}

/// The programs that hold the system's clipboard, and the variable that tells that they can.
const CLIPBOARDS: [(&str, &[&str], &str); 4] = [
    ("wl-copy", &[], "WAYLAND_DISPLAY"),
    ("xclip", &["-selection", "clipboard"], "DISPLAY"),
    ("xsel", &["--clipboard", "--input"], "DISPLAY"),
    ("pbcopy", &[], "HOME"),
];

/// Puts a text on the system's clipboard, where there is a program for it; blocks until that took it.
pub(super) fn copy_to_system(text: &str) {
    for (program, args, variable) in CLIPBOARDS {
        if std::env::var_os(variable).is_none() {
            continue;
        }
        let child = child::program(program)
            .args(args)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        let Ok(mut child) = child else { continue };
        let written = child.stdin.take().map(|mut stdin| stdin.write_all(text.as_bytes()));
        if matches!(written, Some(Ok(()))) && child.wait().is_ok_and(|status| status.success()) {
            return;
        }
    }
}

/// Has the shell run a command of the user's (a hook). What it is told travels in variables, where a name that looks
/// like a command is none: `NAME` as `WHOSIN_HOOK_NAME`, and for this release as `WHOSIN_NAME`, too.
pub(super) fn run(command: &str, told: &[(&str, &str)]) {
    let variables =
        |prefix: &'static str| told.iter().map(move |(name, value)| (format!("{prefix}{name}"), value));
    let started = child::program("sh")
        .args(["-c", command])
        .envs(variables("WHOSIN_HOOK_"))
        .envs(variables("WHOSIN_"))
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    match started {
        // Whoever waits for it is this thread alone.
        Ok(mut child) => drop(child.wait()),
        Err(error) => tracing::warn!(%error, "a command could not be started"),
    }
}

/// Opens an address with whatever the system opens it with, and does not wait for it. Parts of it come from the
/// portal: nothing but a page, a mail or a telephone number is opened.
pub(super) fn open_address(address: &str) {
    let Some(address) = link::target(address) else {
        tracing::warn!("an address that is none of a page, a mail or a telephone is not opened");
        return;
    };
    // The browser stays when whosin ends, and is told no secret.
    let mut failure = None;
    for mut launcher in open::commands(address) {
        child::without_secrets(&mut launcher);
        let started =
            launcher.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).process_group(0);
        match started.status() {
            Ok(status) if status.success() => return,
            Ok(status) => failure = failure.or(Some(status.to_string())),
            Err(error) => failure = failure.or(Some(error.to_string())),
        }
    }
    if let Some(error) = failure {
        tracing::warn!(%error, "an address could not be opened");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_cannot_end_its_sequence() {
        let sent = clipboard("a\u{1b}\\b\u{7}");
        assert_eq!(sent, "\u{1b}]52;c;YRtcYgc=\u{1b}\\");
    }
}
