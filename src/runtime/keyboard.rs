//! The terminal's events, and the end of listening to them.
//!
//! crossterm reads 1,024 bytes at once. Its feature `use-dev-tty` has it look at the terminal with `poll`, which
//! tells of the bytes behind them too; without it crossterm waits for new bytes first, and a burst of keys is
//! answered when the next key arrives. Only crossterm's own thread ever reads: half an escape sequence holds that
//! one up, never the loop.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use crossterm::event::{Event, EventStream};
use futures_util::Stream;

/// The events of the terminal. Nothing reads its input before the first event is asked for, nor after
/// [`Self::release`] until the next one is.
#[derive(Default)]
pub(super) struct Keyboard(Option<EventStream>);

impl Keyboard {
    /// Leaves the input to others. crossterm 0.29 makes no new stream while the reader of an old one waits, so the
    /// old one goes first: to drop it wakes its reader.
    pub(super) fn release(&mut self) {
        self.0 = None;
    }
}

impl Stream for Keyboard {
    type Item = io::Result<Event>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Pin::new(self.0.get_or_insert_with(EventStream::new)).poll_next(context)
    }
}
