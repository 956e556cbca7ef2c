//! Copying: by a program that holds the clipboard, by a multiplexer, or by the terminal (OSC 52).
//!
//! A terminal does not tell whether it takes what it is sent, and a multiplexer not whether it passes it on: of those
//! it is only said that the text was sent.

use std::io::{self, Write};
use std::process::Stdio;
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::SessionEnvironment;
use crate::app::Clipboard;
use crate::child_process;

/// How long a program may take to take a text.
const LIMIT: Duration = Duration::from_secs(2);
/// The most bytes that GNU screen passes on at once, with room for what it puts around them.
const SCREEN_CHUNK: usize = 240;

/// A program that takes a text on its standard input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Holder {
    pub(super) program: &'static str,
    args: &'static [&'static str],
    /// Where the text is when it succeeds.
    to: Clipboard,
}

const WAYLAND: Holder = Holder { program: "wl-copy", args: &[], to: Clipboard::Taken };
const XCLIP: Holder = Holder { program: "xclip", args: &["-selection", "clipboard"], to: Clipboard::Taken };
const XSEL: Holder = Holder { program: "xsel", args: &["--clipboard", "--input"], to: Clipboard::Taken };
const MACOS: Holder = Holder { program: "pbcopy", args: &[], to: Clipboard::Taken };
/// Into a buffer, and from there to the terminal around tmux. A program's own OSC 52 is ignored by tmux unless
/// `set-clipboard` is `on`, which it is not by default.
const TMUX: Holder = Holder { program: "tmux", args: &["load-buffer", "-w", "-"], to: Clipboard::Tmux };
/// The same before tmux 3.2.
const OLD_TMUX: Holder = Holder { program: "tmux", args: &["load-buffer", "-"], to: Clipboard::Tmux };

/// How a text reaches the terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Passage {
    /// Nothing is between.
    Open,
    /// GNU screen is, and passes on what is wrapped for it.
    Screen,
}

/// The ways to a clipboard: what comes first is tried first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Plan {
    pub(super) holders: Vec<Holder>,
    /// `None` where the terminal takes no such sequence, or prints it.
    pub(super) terminal: Option<Passage>,
}

impl Plan {
    /// The ways that the environment offers. At the other end of a connection the clipboards of this machine are not
    /// the user's.
    pub(super) fn of(environment: &SessionEnvironment) -> Self {
        let SessionEnvironment { term, remote, wayland, x11, macos, tmux, screen, .. } = environment;
        let here = !remote;
        let holders = [
            (here && *macos, MACOS),
            (here && *wayland, WAYLAND),
            (here && *x11, XCLIP),
            (here && *x11, XSEL),
            (*tmux, TMUX),
            (*tmux, OLD_TMUX),
        ];
        let terminal = match &**term {
            "" | "dumb" | "linux" => None,
            _ if *screen && !tmux => Some(Passage::Screen),
            _ => Some(Passage::Open),
        };
        let offered = holders.into_iter().filter(|(offered, _)| *offered);
        Self { holders: offered.map(|(_, holder)| holder).collect(), terminal }
    }
}

/// Copies a text. Answers where it is, and what must be sent to the terminal for that; blocks until a program took
/// it.
pub(in crate::runtime) fn copy(text: &str, environment: &SessionEnvironment) -> (Clipboard, String) {
    let plan = Plan::of(environment);
    if let Some(holder) = plan.holders.iter().find(|holder| hand_to(holder, text).unwrap_or(false)) {
        return (holder.to, String::new());
    }
    match plan.terminal {
        Some(passage) => (Clipboard::Sent, sequence(text, passage)),
        None => (Clipboard::Nowhere, String::new()),
    }
}

/// Has a program take a text: whether it says that it did.
fn hand_to(holder: &Holder, text: &str) -> io::Result<bool> {
    let mut command = child_process::program(holder.program);
    command.args(holder.args).stdin(Stdio::piped());
    let mut child = child_process::start_apart(command)?;
    let written = child.stdin().take().map(|mut stdin| stdin.write_all(text.as_bytes()));
    let status = child_process::ended_within(&mut *child, LIMIT);
    if status.is_none() {
        child_process::reap(child);
    }
    Ok(matches!(written, Some(Ok(()))) && status.is_some_and(|status| status.success()))
}

/// The bytes that have a terminal put a text on the clipboard (OSC 52). Whatever the text, they end where they
/// should: it travels as base64.
pub(super) fn sequence(text: &str, passage: Passage) -> String {
    let text = STANDARD.encode(text);
    match passage {
        Passage::Open => format!("\u{1b}]52;c;{text}\u{1b}\\"),
        Passage::Screen => {
            // Ends with the bell: the other end would be that of what is wrapped.
            let inner = format!("\u{1b}]52;c;{text}\u{7}");
            let mut wrapped = String::with_capacity(inner.len() * 2);
            for chunk in inner.as_bytes().chunks(SCREEN_CHUNK) {
                wrapped.push_str("\u{1b}P");
                wrapped.extend(chunk.iter().copied().map(char::from));
                wrapped.push_str("\u{1b}\\");
            }
            wrapped
        }
    }
}
