//! The signals, and the keys and clicks as messages.

use std::io;

use crossterm::event::{Event, KeyEventKind};
use ratatui::layout::Size;
use tokio::signal::unix::{Signal, SignalKind, signal};

use crate::app::Message;

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

/// What an event of the terminal means; `None` for those that mean nothing here.
pub(super) fn message(event: Event) -> Option<Message> {
    Some(match event {
        Event::Key(key) if key.kind == KeyEventKind::Release => return None,
        Event::Key(key) => Message::Key(key),
        Event::Mouse(mouse) => Message::Mouse(mouse),
        Event::Paste(text) => Message::Paste(text),
        Event::Resize(width, height) => Message::Resize(Size::new(width, height)),
        Event::FocusGained => Message::Focus(true),
        Event::FocusLost => Message::Focus(false),
    })
}
