//! The terminal's events, and the end of listening to them.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

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

    /// As [`Self::release`], after an event and for another stream to follow at once. The call that wakes the
    /// reader stays in the queue when that reader is not waiting, and crossterm forgets the keys that arrive
    /// together with it until another one is pressed.
    pub(super) fn hand_over(mut self) -> io::Result<()> {
        self.release();
        // A key that is there already stays there for the next reader.
        crossterm::event::poll(Duration::ZERO).map(drop)
    }
}

impl Stream for Keyboard {
    type Item = io::Result<Event>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Pin::new(self.0.get_or_insert_with(EventStream::new)).poll_next(context)
    }
}
