//! The bytes of the terminal, read only when they are there.
//!
//! A thread sleeps until there are some, and reads none: whoever else is to have the terminal has it at once.

use std::io::{self, Read, Write};
use std::os::fd::AsRawFd;
use std::os::unix::net::UnixStream;
use std::sync::Arc;

use filedescriptor::{POLLIN, poll, pollfd};
use tokio::sync::Notify;

use super::TerminalEvent;

/// How many bytes are read at once: as many as the terminal driver of Linux holds.
pub(super) const MOST: usize = 4096;

/// What there is to hear.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::runtime) enum Heard {
    Event(TerminalEvent),
    /// Nothing yet.
    Nothing,
    /// Nothing more: the terminal has gone.
    End,
}

/// Waits for the terminal on stdin.
#[derive(Default)]
pub(super) struct Reader {
    /// To be told that there is something.
    readable: Arc<Notify>,
    /// Has the thread look for it, and end when dropped; `None` before the first wait.
    ask: Option<UnixStream>,
    /// Whether it looks.
    asked: bool,
}

impl Reader {
    /// Waits until there may be something to read.
    pub(super) fn readable(&mut self) -> io::Result<impl Future<Output = ()>> {
        let mut ask = match self.ask.take() {
            Some(ask) => ask,
            None => watch(Arc::clone(&self.readable))?,
        };
        if !self.asked {
            ask.write_all(b"?")?;
            self.asked = true;
        }
        self.ask = Some(ask);
        let (readable, asked) = (Arc::clone(&self.readable), &mut self.asked);
        Ok(async move {
            readable.notified().await;
            *asked = false;
        })
    }
}

/// What is there; `None` at the end, and nothing when nothing is there yet.
pub(super) fn read(bytes: &mut [u8; MOST]) -> io::Result<Option<&[u8]>> {
    if !is_readable()? {
        return Ok(Some(&[]));
    }
    match rustix::io::read(io::stdin(), &mut bytes[..]) {
        Ok(0) => Ok(None),
        Ok(count) => Ok(bytes.get(..count)),
        Err(rustix::io::Errno::INTR | rustix::io::Errno::AGAIN) => Ok(Some(&[])),
        Err(error) => Err(error.into()),
    }
}

fn is_readable() -> io::Result<bool> {
    let mut polled = [readable_from(&io::stdin())];
    match poll(&mut polled, Some(std::time::Duration::ZERO)) {
        Ok(_) => Ok(polled[0].revents != 0),
        Err(error) => ignore_interruption(error).map(|()| false),
    }
}

fn readable_from(file: &impl AsRawFd) -> pollfd {
    pollfd { fd: file.as_raw_fd(), events: POLLIN, revents: 0 }
}

/// A signal came: whoever waited looks again.
fn ignore_interruption(error: filedescriptor::Error) -> io::Result<()> {
    match error {
        filedescriptor::Error::Poll(error) | filedescriptor::Error::Io(error) => {
            if error.kind() == io::ErrorKind::Interrupted { Ok(()) } else { Err(error) }
        }
        error => Err(io::Error::other(error)),
    }
}

/// Starts the thread. For every byte that it is sent it tells once that there is something to read, when there is; it
/// ends with the sender.
fn watch(readable: Arc<Notify>) -> io::Result<UnixStream> {
    let (ask, asked) = UnixStream::pair()?;
    std::thread::Builder::new().name("keyboard".to_owned()).spawn(move || {
        // Nobody is left to tell of a failure; the next read meets it, too.
        let _ = look_when_asked(asked, &readable);
        readable.notify_one();
    })?;
    Ok(ask)
}

fn look_when_asked(mut asked: UnixStream, readable: &Notify) -> io::Result<()> {
    let stdin = io::stdin();
    let mut question = [0];
    while asked.read(&mut question)? > 0 {
        loop {
            let mut polled = [readable_from(&stdin), readable_from(&asked)];
            if let Err(error) = poll(&mut polled, None) {
                ignore_interruption(error)?;
                continue;
            }
            if polled[0].revents != 0 {
                readable.notify_one();
                break;
            }
            // Nothing is asked twice: it is over.
            if polled[1].revents != 0 {
                return Ok(());
            }
        }
    }
    Ok(())
}
