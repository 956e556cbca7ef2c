//! The signals, and the keys and clicks as messages.

use std::io;

use tokio::signal::unix::{Signal, SignalKind, signal};

use super::keyboard::TerminalEvent;
use crate::app::{Message, Pressed};

/// What a signal asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    /// To end; the number of the signal.
    End(i32),
    /// To stop, as Ctrl-Z in a shell does.
    Stop,
    /// To go on after having been stopped.
    Continue,
}

/// The signals that matter.
pub(super) struct Signals {
    terminate: Signal,
    interrupt: Signal,
    hangup: Signal,
    stop: Signal,
    proceed: Signal,
}

impl Signals {
    pub(super) fn new() -> io::Result<Self> {
        Ok(Self {
            terminate: signal(SignalKind::terminate())?,
            interrupt: signal(SignalKind::interrupt())?,
            hangup: signal(SignalKind::hangup())?,
            stop: signal(SignalKind::from_raw(libc_number(rustix::process::Signal::TSTP)))?,
            proceed: signal(SignalKind::from_raw(libc_number(rustix::process::Signal::CONT)))?,
        })
    }

    /// Waits for the next one.
    pub(super) async fn next(&mut self) -> Asked {
        tokio::select! {
            _ = self.terminate.recv() => Asked::End(libc_number(rustix::process::Signal::TERM)),
            _ = self.interrupt.recv() => Asked::End(libc_number(rustix::process::Signal::INT)),
            _ = self.hangup.recv() => Asked::End(libc_number(rustix::process::Signal::HUP)),
            _ = self.stop.recv() => Asked::Stop,
            _ = self.proceed.recv() => Asked::Continue,
        }
    }
}

fn libc_number(signal: rustix::process::Signal) -> i32 {
    signal.as_raw()
}

/// What an event of the terminal means; `None` for what means nothing here.
pub(super) fn message(event: TerminalEvent) -> Option<Message> {
    Some(match event {
        TerminalEvent::Key(key, on_us_keyboard) => Message::Key(Pressed::new(key, on_us_keyboard)),
        TerminalEvent::Mouse(mouse) => Message::Mouse(mouse),
        TerminalEvent::Paste(text) => Message::Paste(text),
        TerminalEvent::Resize(size) => Message::Resize(size),
        TerminalEvent::Focus(focus) => Message::Focus(focus),
        TerminalEvent::Ways(_) | TerminalEvent::Answer => return None,
    })
}
