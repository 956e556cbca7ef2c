//! The terminal's events, and the end of listening to them.
//!
//! crossterm reads 1,024 bytes at once. Its feature `use-dev-tty` has it look at the terminal with `poll`, which
//! tells of the bytes behind them too; without it crossterm waits for new bytes first, and a burst of keys is
//! answered when the next key arrives. Only crossterm's own thread ever reads: half an escape sequence holds that
//! one up, never the loop.

mod late_answers;

use std::collections::VecDeque;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use crossterm::event::{Event, EventStream};
use futures_util::Stream;
use tokio::time::Sleep;

use super::graphics::Begun;
use late_answers::LateAnswers;

/// The events of the terminal. Nothing reads its input before the first event is asked for, nor after
/// [`Self::release`] until the next one is.
#[derive(Default)]
pub(super) struct Keyboard {
    stream: Option<EventStream>,
    late_answers: LateAnswers,
    /// What was read and not handed on yet.
    ready: VecDeque<Event>,
    /// How long to wait for what may make an answer of the last keys.
    patience: Option<Pin<Box<Sleep>>>,
}

impl Keyboard {
    /// The events after an answer of the terminal of which only the beginning has come.
    pub(super) fn after(begun: Option<Begun>) -> Self {
        Self { late_answers: LateAnswers::after(begun), ..Self::default() }
    }

    /// Leaves the input to others. crossterm 0.29 makes no new stream while the reader of an old one waits, so the
    /// old one goes first: to drop it wakes its reader.
    pub(super) fn release(&mut self) {
        self.stream = None;
    }
}

impl Stream for Keyboard {
    type Item = io::Result<Event>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let keyboard = &mut *self;
        loop {
            if let Some(event) = keyboard.ready.pop_front() {
                return Poll::Ready(Some(Ok(event)));
            }
            match Pin::new(keyboard.stream.get_or_insert_with(EventStream::new)).poll_next(context) {
                Poll::Ready(Some(Ok(event))) => {
                    keyboard.ready.extend(keyboard.late_answers.take(event));
                    keyboard.patience =
                        keyboard.late_answers.patience().map(|wait| Box::pin(tokio::time::sleep(wait)));
                }
                Poll::Ready(end) => return Poll::Ready(end),
                Poll::Pending => {
                    let Some(patience) = &mut keyboard.patience else { return Poll::Pending };
                    if patience.as_mut().poll(context).is_pending() {
                        return Poll::Pending;
                    }
                    keyboard.patience = None;
                    keyboard.ready.extend(keyboard.late_answers.time_up());
                }
            }
        }
    }
}
