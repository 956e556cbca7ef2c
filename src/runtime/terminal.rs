//! The terminal: taken over, drawn on in whole frames, and always given back as it was.

mod backend;

use std::io::{self, IsTerminal, Write};
use std::panic;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use crossterm::event::{
    DisableBracketedPaste, DisableFocusChange, DisableMouseCapture, EnableBracketedPaste, EnableFocusChange,
    EnableMouseCapture,
};
use crossterm::style::ResetColor;
use crossterm::terminal::{
    BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen,
    LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use crossterm::{Command, cursor, execute, queue};
use ratatui::layout::{Rect, Size};
use ratatui::{Frame, Terminal};
#[cfg(test)]
use ratatui::{TerminalOptions, Viewport};
use tokio::time::Instant;

use backend::FrameBackend;

use super::Error;
use super::flow_control::FlowControl;
use super::graphics::{self, Facts, Protocol, Remains};
use super::wide_glyphs::WideGlyphs;
use crate::characters::{Characters, Destination};
use crate::config::Glyphs;
use crate::ui::join_links;

/// Whether the terminal is ours, so that giving it back twice does no harm. A panic hook has no other way to know.
static ENTERED: AtomicBool = AtomicBool::new(false);
/// Whether the terminal may hold pictures that it keeps until it is told otherwise.
static KEEPS_PICTURES: AtomicBool = AtomicBool::new(false);
/// Whether the terminal tells keys as we asked it to.
static TELLS_KEYS: AtomicBool = AtomicBool::new(false);

/// Asks for keys as the Kitty keyboard protocol tells them: each without doubt what it is (1), with its place on the
/// keyboard (4), those that type text, too (8), with that text (16).
const TELL_KEYS: &str = "\x1b[>29u";
/// Asks in which of these ways they come then.
const WHICH_WAYS: &str = "\x1b[?u";
/// Keys that type text come in sequences, and with that text.
const ALL_KEYS: u16 = 8;
const WITH_TEXT: u16 = 16;
/// Ends that.
const TELL_KEYS_NO_MORE: &str = "\x1b[<u";

/// How long leaving may wait for answers.
const LAST_ANSWERS: Duration = Duration::from_millis(1500);

/// Whether the terminal reports the mouse to the program; otherwise it selects text with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MouseCapture {
    /// Clicks and the wheel come as events.
    On,
    /// The mouse is the terminal's.
    Off,
}

/// The terminal while it is ours, from one screen of the program to the next; given back when dropped.
pub struct Screen {
    terminal: Terminal<FrameBackend<Pending>>,
    remains: Remains,
    wide_glyphs: WideGlyphs,
    /// Whether it can tell where a key is on the keyboard.
    tells_keys: bool,
    mouse: MouseCapture,
    characters: Characters,
    flow: FlowControl,
    /// The numbers of the pictures that the last frames handed over to the terminal.
    transmitted: Vec<u32>,
}

impl Screen {
    /// Takes the terminal over.
    pub(super) fn enter(mouse: MouseCapture, glyphs: Glyphs) -> Result<Self, Error> {
        if !io::stdout().is_terminal() || !io::stdin().is_terminal() {
            return Err(Error::NoTerminal);
        }
        restore_on_panic();
        take(mouse)?;
        let characters = Characters::of_process(glyphs, Destination::Terminal);
        let pending = Pending { bytes: Vec::new(), characters };
        let terminal = match Terminal::new(FrameBackend::new(pending)) {
            Ok(terminal) => terminal,
            Err(error) => {
                restore();
                return Err(error.into());
            }
        };
        Ok(Self::on(terminal, mouse, characters))
    }

    /// A screen on which nothing was drawn yet.
    fn on(terminal: Terminal<FrameBackend<Pending>>, mouse: MouseCapture, characters: Characters) -> Self {
        Self {
            terminal,
            remains: Remains::default(),
            wide_glyphs: WideGlyphs::default(),
            tells_keys: false,
            mouse,
            characters,
            flow: FlowControl::default(),
            transmitted: Vec::new(),
        }
    }

    /// Goes on after the terminal was asked what it can do. Terminals print what they do not know: the next frame
    /// draws everything.
    pub(super) fn learn(&mut self, facts: &Facts) -> io::Result<()> {
        let keeps_pictures = matches!(facts.protocol, Protocol::Kitty | Protocol::Iterm2);
        KEEPS_PICTURES.store(keeps_pictures, Ordering::SeqCst);
        self.tells_keys = facts.keyboard;
        self.have_keys_told()?;
        self.repaint()
    }

    /// Goes on with the terminal as it is, with or without the mouse.
    pub(super) fn set_mouse(&mut self, mouse: MouseCapture) -> io::Result<()> {
        match (self.mouse, mouse) {
            (MouseCapture::Off, MouseCapture::On) => execute!(io::stdout(), EnableMouseCapture)?,
            (MouseCapture::On, MouseCapture::Off) => execute!(io::stdout(), DisableMouseCapture)?,
            _ => {}
        }
        self.mouse = mouse;
        Ok(())
    }

    /// Goes on with the terminal as it is, with these characters.
    pub(super) fn set_glyphs(&mut self, glyphs: Glyphs) {
        self.characters = Characters::of_process(glyphs, Destination::Terminal);
        self.terminal.backend_mut().writer_mut().characters = self.characters;
    }

    /// Takes the terminal over again after [`Self::leave`], or after somebody else wrote on it.
    pub(super) fn resume(&mut self) -> io::Result<()> {
        take(self.mouse)?;
        self.have_keys_told()?;
        self.repaint()
    }

    /// Has the terminal tell where keys are, where it can.
    fn have_keys_told(&mut self) -> io::Result<()> {
        if self.tells_keys && !TELLS_KEYS.swap(true, Ordering::SeqCst) {
            self.send(&[TELL_KEYS, WHICH_WAYS].concat())?;
        }
        Ok(())
    }

    /// Gives the terminal back.
    pub(super) fn leave(&mut self) {
        self.take_answers();
        restore();
    }

    /// From here on frames follow each other as fast as the terminal takes them in, where it answers.
    pub(super) fn control_flow(&mut self, answers: bool) {
        self.take_answers();
        self.flow.learn(answers);
    }

    /// The terminal answered the question behind a frame.
    pub(super) fn answered(&mut self) {
        self.flow.answer(Instant::now());
    }

    /// Whether the terminal has taken in enough of what was written for another frame.
    pub(super) fn is_free(&mut self) -> bool {
        self.flow.is_free(Instant::now())
    }

    /// Until when the next frame waits for the terminal, if it does.
    pub(super) fn waits_until(&self) -> Option<Instant> {
        self.flow.waits_until()
    }

    /// The numbers of the pictures that frames handed over since this was asked.
    pub(super) fn take_transmitted(&mut self) -> Vec<u32> {
        std::mem::take(&mut self.transmitted)
    }

    /// Takes the answers that are still to come: whoever reads the terminal next takes them for keys.
    fn take_answers(&mut self) {
        let end = Instant::now() + LAST_ANSWERS;
        while self.flow.is_owed() {
            match graphics::take_answer(end.duration_since(Instant::now())) {
                Ok(true) => self.flow.answer(Instant::now()),
                // Nor will the others come.
                Ok(false) | Err(_) => self.flow.forgive(),
            }
        }
    }

    /// The size in cells.
    pub(super) fn size(&self) -> io::Result<Size> {
        self.terminal.size()
    }

    /// Has the next frame draw everything, also what should be there already.
    pub(super) fn repaint(&mut self) -> io::Result<()> {
        // Not `clear`: that asks the terminal for the cursor and waits behind the event stream for the answer.
        self.remains.forsake();
        let size = self.terminal.size()?;
        self.terminal.resize(Rect::from(((0, 0).into(), size)))
    }

    /// Sends a sequence beside the frames.
    pub(super) fn send(&mut self, sequence: &str) -> io::Result<()> {
        let asks = self.flow.write(sequence.len(), Instant::now());
        let mut stdout = io::stdout().lock();
        stdout.write_all(sequence.as_bytes())?;
        if asks {
            stdout.write_all(graphics::FENCE.as_bytes())?;
        }
        stdout.flush()
    }

    /// Draws a frame and shows it at once, whole.
    pub(super) fn draw<T>(&mut self, draw: impl FnOnce(&mut Frame) -> T) -> io::Result<T> {
        let (mut drawn, mut gone) = (None, String::new());
        self.terminal.draw(|frame| {
            drawn = Some(draw(frame));
            self.characters.restrict(frame.buffer_mut());
            gone = self.remains.taken_away(frame.buffer_mut());
            self.wide_glyphs.draw_whole(frame.buffer_mut());
            self.transmitted.extend(graphics::transmitted(frame.buffer_mut()));
        })?;
        self.terminal.backend_mut().writer_mut().show(&gone, &mut self.flow)?;
        drawn.ok_or_else(|| io::Error::other("no frame was drawn"))
    }
}

#[cfg(test)]
impl Screen {
    /// A screen without a terminal, for tests that draw nothing.
    pub(super) fn detached() -> io::Result<Self> {
        let characters = Characters::of_process(Glyphs::Unicode, Destination::Terminal);
        let options = TerminalOptions { viewport: Viewport::Fixed(Rect::new(0, 0, 80, 24)) };
        let backend = FrameBackend::new(Pending { bytes: Vec::new(), characters });
        let terminal = Terminal::with_options(backend, options)?;
        Ok(Self::on(terminal, MouseCapture::Off, characters))
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        restore();
    }
}

/// The bytes of a frame, held back until it is whole: a terminal then never shows half of one.
#[derive(Debug)]
struct Pending {
    bytes: Vec<u8>,
    characters: Characters,
}

impl Write for Pending {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.bytes.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Pending {
    /// Writes the frame, after what is to be gone before it, and asks behind it where it may take long.
    fn show(&mut self, before: &str, flow: &mut FlowControl) -> io::Result<()> {
        let mut frame = Vec::with_capacity(before.len() + self.bytes.len() + 16);
        queue!(frame, BeginSynchronizedUpdate)?;
        frame.extend_from_slice(before.as_bytes());
        let drawn = join_links(&std::mem::take(&mut self.bytes));
        match std::str::from_utf8(&drawn) {
            Ok(text) if !self.characters.are_unicode() => {
                frame.extend_from_slice(&self.characters.encode(text));
            }
            _ => frame.extend(drawn),
        }
        queue!(frame, EndSynchronizedUpdate)?;
        if flow.write(frame.len(), Instant::now()) {
            frame.extend_from_slice(graphics::FENCE.as_bytes());
        }
        let mut stdout = io::stdout().lock();
        stdout.write_all(&frame)?;
        stdout.flush()
    }
}

fn take(mouse: MouseCapture) -> io::Result<()> {
    enable_raw_mode()?;
    ENTERED.store(true, Ordering::SeqCst);
    let mut stdout = io::stdout().lock();
    queue!(stdout, EnterAlternateScreen, EnableBracketedPaste, EnableFocusChange, cursor::Hide)?;
    // Not every terminal has an alternate screen, which is empty: frames leave out what is blank.
    queue!(stdout, ResetColor, Clear(ClearType::All), cursor::MoveTo(0, 0))?;
    if mouse == MouseCapture::On {
        queue!(stdout, EnableMouseCapture)?;
    }
    stdout.flush()
}

/// The terminal tells keys in these ways now. One that leaves the text out would take the sign from a key with Shift.
pub(super) fn check_ways(ways: u16) -> io::Result<()> {
    if ways & (ALL_KEYS | WITH_TEXT) == ALL_KEYS && TELLS_KEYS.swap(false, Ordering::SeqCst) {
        let mut stdout = io::stdout().lock();
        stdout.write_all(TELL_KEYS_NO_MORE.as_bytes())?;
        stdout.flush()?;
    }
    Ok(())
}

/// Undoes everything that [`take`] did; once.
pub(super) fn restore() {
    if !ENTERED.swap(false, Ordering::SeqCst) {
        return;
    }
    // Each on its own: when one fails, the others still help. Nobody is left to tell of a failure.
    let _ = execute!(io::stdout(), DisableMouseCapture);
    let _ = execute!(io::stdout(), DisableFocusChange, DisableBracketedPaste);
    let _ = execute!(io::stdout(), EndSynchronizedUpdate);
    // The alternate screen has its own.
    if TELLS_KEYS.swap(false, Ordering::SeqCst) {
        let _ = io::stdout().lock().write_all(TELL_KEYS_NO_MORE.as_bytes());
    }
    if KEEPS_PICTURES.swap(false, Ordering::SeqCst) {
        let _ = execute!(io::stdout(), DeleteImages);
    }
    // Where there is no alternate screen, the last frame would stay behind the prompt.
    let _ = execute!(io::stdout(), ResetColor, Clear(ClearType::All), cursor::MoveTo(0, 0));
    let _ = execute!(io::stdout(), LeaveAlternateScreen, cursor::Show);
    let _ = disable_raw_mode();
}

/// Has a panic give the terminal back before it reports itself.
fn restore_on_panic() {
    let report = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        restore();
        report(info);
    }));
}

/// Frees the pictures that a terminal with Kitty's graphics keeps; not for others, which may show it.
struct DeleteImages;

impl Command for DeleteImages {
    fn write_ansi(&self, f: &mut impl std::fmt::Write) -> std::fmt::Result {
        f.write_str("\u{1b}_Ga=d,d=A,q=2\u{1b}\\")
    }
}
