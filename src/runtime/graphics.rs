//! What the terminal can show: asked once, in one write, before anything else reads its input.
//!
//! A terminal is asked what its name says that it knows, and the last question is answered by all: its answer means
//! that no other should come. Whatever the user types meanwhile is kept and handed on.

mod answers;
mod choose;
mod environment;
mod remains;
mod transmitted;

use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};

use crate::config::Pictures;
use crate::people::Rgb;

use answers::Answers;
pub(crate) use answers::Begun;
pub(crate) use environment::{FENCE, TerminalEnvironment};
pub(crate) use remains::Remains;
pub(crate) use transmitted::transmitted;

/// The cell that is assumed when the terminal does not tell, in pixels: twice as high as wide.
const ASSUMED_CELL: (u16, u16) = (10, 20);
/// How long a terminal may take to begin its answers: those that were opened for us are still busy with their
/// window, and an answer that comes too late helps nobody.
const NEAR: Duration = Duration::from_millis(500);
/// The same when the terminal sits at the other end of a connection, and for the rest of a begun answer.
const FAR: Duration = Duration::from_millis(1500);

/// Remembers where the cursor is (DECSC).
const KEEP_PLACE: &str = "\x1b7";
/// Goes back there, and erases what a terminal printed of a question that it did not know.
const ERASE_FROM_PLACE: &str = "\x1b8\x1b[J";

/// How pictures reach the terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Protocol {
    /// Two pixels a cell, in text: works wherever there are colours.
    Halfblocks,
    /// DEC's sixel.
    Sixel,
    /// Kitty's graphics with Unicode placeholders.
    Kitty,
    /// iTerm2's inline images.
    Iterm2,
    /// Not at all.
    None,
}

/// What was found out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Facts {
    /// How pictures in frames are drawn.
    pub(crate) protocol: Protocol,
    /// How a picture in the scrollback is drawn: that asks less of a terminal than a picture in a frame.
    pub(crate) scrollback: Protocol,
    /// Width and height of a cell in pixels, as told or assumed; never zero.
    pub(crate) cell: (u16, u16),
    /// The colour of plain text, when the terminal told it.
    pub(crate) foreground: Option<Rgb>,
    /// The colour behind the text, when the terminal told it.
    pub(crate) background: Option<Rgb>,
    /// Whether the terminal answered the question that every terminal answers.
    pub(crate) answered: bool,
    /// Whether it tells keys as the Kitty keyboard protocol has it.
    pub(crate) keyboard: bool,
    /// What the terminal calls itself, with its version; empty when it did not say.
    pub(crate) name: String,
    /// What the user typed meanwhile, in order, as the terminal sent it.
    pub(crate) typed: Vec<u8>,
    /// The answer whose end did not come in time.
    pub(crate) begun: Option<Begun>,
}

impl Facts {
    /// Decides from what the environment and the terminal say.
    fn new(wanted: Pictures, environment: &TerminalEnvironment, answers: Answers, grid: Grid) -> Self {
        let told = answers.cell.or_else(|| grid.cell(answers.window)).or_else(|| grid.cell(grid.pixels));
        Self {
            protocol: choose::in_frames(wanted, environment, &answers, told.is_some()),
            scrollback: choose::in_scrollback(wanted, environment, &answers, told.is_some()),
            cell: told.unwrap_or(ASSUMED_CELL),
            foreground: answers.foreground,
            background: answers.background,
            answered: answers.complete(),
            keyboard: answers.keyboard,
            name: answers.name,
            typed: answers.typed,
            begun: answers.begun,
        }
    }
}

/// The terminal's size as the system knows it.
#[derive(Clone, Copy, Debug, Default)]
struct Grid {
    columns: u16,
    rows: u16,
    /// Width and height in pixels; many terminals leave it zero.
    pixels: Option<(u16, u16)>,
}

impl Grid {
    fn of_stdout() -> Self {
        let Ok(size) = rustix::termios::tcgetwinsize(io::stdout()) else {
            return Self::default();
        };
        let pixels = Some((size.ws_xpixel, size.ws_ypixel));
        Self { columns: size.ws_col, rows: size.ws_row, pixels }
    }

    /// The size of a cell when the whole window has that many pixels.
    fn cell(self, window: Option<(u16, u16)>) -> Option<(u16, u16)> {
        let (width, height) = window?;
        let cell = (width.checked_div(self.columns)?, height.checked_div(self.rows)?);
        (cell.0 > 1 && cell.1 > 1).then_some(cell)
    }
}

/// Asks the terminal. Raw mode must be on and nothing else may read the terminal's input. Whatever a terminal prints
/// of a question is the caller's to draw over.
///
/// Takes as long as the terminal takes to answer, and half a second when it never does.
pub(crate) fn probe(wanted: Pictures, environment: &TerminalEnvironment) -> Facts {
    facts(wanted, environment, ["", ""])
}

/// Asks between two sequences.
fn facts(wanted: Pictures, environment: &TerminalEnvironment, around: [&str; 2]) -> Facts {
    let heard = ask(environment, around).unwrap_or_default();
    Facts::new(wanted, environment, Answers::read(&heard), Grid::of_stdout())
}

/// Like [`probe`], for programs that leave at once: what was typed ahead is for whoever reads next, so nothing is
/// asked when there is any. Nothing of the questions stays to be seen.
pub(crate) fn probe_politely(wanted: Pictures, environment: &TerminalEnvironment) -> Facts {
    match readable(Duration::ZERO) {
        Ok(false) => facts(wanted, environment, [KEEP_PLACE, ERASE_FROM_PLACE]),
        _ => unasked(wanted, environment),
    }
}

/// What can be said without asking the terminal.
pub(crate) fn unasked(wanted: Pictures, environment: &TerminalEnvironment) -> Facts {
    Facts::new(wanted, environment, Answers::default(), Grid::of_stdout())
}

/// Sends the questions and takes what comes until the last one is answered or time is up.
fn ask(environment: &TerminalEnvironment, [before, after]: [&str; 2]) -> io::Result<Vec<u8>> {
    let questions = environment.questions();
    if questions.is_empty() || !io::stdout().is_terminal() || !io::stdin().is_terminal() {
        return Ok(Vec::new());
    }
    let timeout = if environment.remote { FAR } else { NEAR };
    send(&[before, &questions])?;
    let heard = listen(timeout);
    let heard = heard.and_then(|mut heard| {
        let answers = Answers::read(&heard);
        let more = environment.questions_by_name(&answers.name);
        if answers.complete() && !more.is_empty() {
            send(&[&more])?;
            heard.extend(listen(timeout)?);
        }
        Ok(heard)
    });
    send(&[after])?;
    heard
}

fn send(sequences: &[&str]) -> io::Result<()> {
    let mut stdout = io::stdout().lock();
    stdout.write_all(sequences.concat().as_bytes())?;
    stdout.flush()
}

/// Takes what comes until the last question is answered or time is up.
fn listen(timeout: Duration) -> io::Result<Vec<u8>> {
    let mut heard = Vec::new();
    let start = Instant::now();
    loop {
        // An answer that has begun will end.
        let timeout = if Answers::read(&heard).any() { FAR } else { timeout };
        let Some(left) = timeout.checked_sub(start.elapsed()).filter(|left| !left.is_zero()) else {
            return Ok(heard);
        };
        if !readable(left)? {
            return Ok(heard);
        }
        let mut bytes = [0; 1024];
        match rustix::io::read(io::stdin(), &mut bytes) {
            Ok(0) => return Ok(heard),
            Ok(count) => heard.extend(bytes.iter().take(count)),
            Err(rustix::io::Errno::INTR | rustix::io::Errno::AGAIN) => {}
            Err(error) => return Err(error.into()),
        }
        if Answers::read(&heard).complete() {
            return Ok(heard);
        }
    }
}

/// Takes what comes until the question that every terminal answers is answered, and nothing after it; false when time is
/// up, or the terminal gone.
pub(crate) fn take_answer(within: Duration) -> io::Result<bool> {
    let (mut heard, start) = (Vec::new(), Instant::now());
    while let Some(left) = within.checked_sub(start.elapsed()).filter(|left| !left.is_zero()) {
        let mut byte = [0];
        // What follows the answer is for whoever reads next.
        if !readable(left)? || rustix::io::read(io::stdin(), &mut byte)? == 0 {
            return Ok(false);
        }
        heard.extend(byte);
        if Answers::read(&heard).complete() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Waits until the terminal sent something; false when time is up.
fn readable(within: Duration) -> io::Result<bool> {
    let (stdin, end) = (io::stdin(), Instant::now() + within);
    loop {
        let left = Timespec::try_from(end.duration_since(Instant::now())).map_err(io::Error::other)?;
        match poll(&mut [PollFd::new(&stdin, PollFlags::IN)], Some(&left)) {
            Ok(ready) => return Ok(ready > 0),
            // A signal came, such as that of a new size.
            Err(rustix::io::Errno::INTR) => {}
            Err(error) => return Err(error.into()),
        }
    }
}

#[cfg(test)]
mod tests;
