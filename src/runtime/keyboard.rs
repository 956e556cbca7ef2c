//! The terminal's input: its bytes read when they are there, and the events made of them.
//!
//! Not by crossterm: that one takes two Escapes for one, makes keys of answers, and leaves out where a key is on the
//! keyboard. Its words for keys and clicks are used all the same.

mod parser;
mod reader;

use std::collections::VecDeque;
use std::io;

use crossterm::event::{KeyEvent, MouseEvent};
use futures_util::future::Either;
use ratatui::layout::Size;
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::time::Instant;

use super::graphics::Begun;
use super::own_thread::Alarm;
use super::terminal;
use parser::Parser;
pub(super) use reader::Heard;
use reader::Reader;

/// What the terminal tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum TerminalEvent {
    /// A key was pressed, or is held. With what it types on a US keyboard, where the terminal tells that and it is
    /// something else.
    Key(KeyEvent, Option<char>),
    /// The mouse was moved, or a button or the wheel used.
    Mouse(MouseEvent),
    /// A text was pasted.
    Paste(String),
    /// The terminal has another size, in cells.
    Resize(Size),
    /// The terminal got the focus, or lost it.
    Focus(bool),
    /// The terminal answers in which of the ways of the Kitty keyboard protocol it tells keys, a bit for each.
    Ways(u16),
    /// The terminal answers what it is (DA1): it has taken in all that was written before the question.
    Answer,
}

/// The events of the terminal on stdin. Nothing reads its input but [`Self::next`] and [`Self::ready`].
#[derive(Default)]
pub(super) struct Keyboard {
    parser: Parser,
    /// What was read and not handed on yet.
    events: VecDeque<TerminalEvent>,
    reader: Option<Reader>,
    /// What waits for the terminal instead of the reader, where the loop has a thread of its own.
    alarm: Option<Alarm>,
    resized: Option<Signal>,
    /// Until when more may come of what the parser holds back.
    patience: Option<Instant>,
}

impl Keyboard {
    /// The events after an answer of the terminal of which only the beginning has come.
    pub(super) fn after(begun: Option<Begun>) -> Self {
        Self { parser: Parser::after(begun), ..Self::default() }
    }

    /// The same where the thread of the loop waits for the terminal.
    pub(super) fn awaited_by(self, alarm: Alarm) -> Self {
        Self { alarm: Some(alarm), ..self }
    }

    /// Leaves the terminal to others, until the next event is asked for.
    pub(super) fn release(&mut self) {
        self.reader = None;
    }

    /// Waits for the next event; `None` when the terminal has gone. Nothing is lost when nobody waits any more.
    pub(super) async fn next(&mut self) -> Option<io::Result<TerminalEvent>> {
        loop {
            match self.ready() {
                Ok(Heard::Event(event)) => return Some(Ok(event)),
                Ok(Heard::Nothing) => {}
                Ok(Heard::End) => return None,
                Err(error) => return Some(Err(error)),
            }
            if let Err(error) = self.wait().await {
                return Some(Err(error));
            }
        }
    }

    /// The next event, if it is there already.
    pub(super) fn ready(&mut self) -> io::Result<Heard> {
        // What is pasted may be long, and others want their turn: one read a time.
        if self.events.is_empty() {
            let mut bytes = [0; reader::MOST];
            match reader::read(&mut bytes)? {
                None => return Ok(Heard::End),
                Some([]) => {}
                Some(read) => {
                    self.parser.read(read, &mut self.events);
                    self.patience = self.parser.patience().map(|patience| Instant::now() + patience);
                }
            }
        }
        while let Some(event) = self.events.pop_front() {
            match event {
                TerminalEvent::Ways(ways) => terminal::check_ways(ways)?,
                event => return Ok(Heard::Event(event)),
            }
        }
        Ok(Heard::Nothing)
    }

    /// Waits until there may be something.
    async fn wait(&mut self) -> io::Result<()> {
        let resized = match &mut self.resized {
            Some(resized) => resized,
            none => none.insert(signal(SignalKind::window_change())?),
        };
        let readable = match &self.alarm {
            Some(alarm) => Either::Left(alarm.readable()),
            None => Either::Right(self.reader.get_or_insert_with(Reader::default).readable()?),
        };
        let time_up = async {
            match self.patience {
                Some(patience) => tokio::time::sleep_until(patience).await,
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            biased;
            () = readable => {}
            _ = resized.recv() => {
                let (width, height) = crossterm::terminal::size()?;
                self.events.push_back(TerminalEvent::Resize(Size::new(width, height)));
            }
            () = time_up => {
                self.patience = None;
                self.parser.time_up(&mut self.events);
            }
        }
        Ok(())
    }
}

/// The events of what was typed before anybody waited for it.
pub(super) fn typed(bytes: &[u8]) -> VecDeque<TerminalEvent> {
    let (mut parser, mut events) = (Parser::default(), VecDeque::new());
    parser.read(bytes, &mut events);
    parser.time_up(&mut events);
    events
}
