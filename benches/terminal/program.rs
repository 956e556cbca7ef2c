//! A program in a pseudo-terminal: every piece that it writes is kept with its time, and read into a screen later, when
//! nothing is being measured.

use std::io::{Read, Write};
use std::num::NonZero;
use std::path::Path;
use std::sync::{Arc, Condvar, Mutex};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, PtySize, native_pty_system};

use super::process::{Threads, Usage};
use super::screen::{Answerer, Kind};

/// The size of the screen.
pub(crate) const COLUMNS: u16 = 120;
pub(crate) const LINES: u16 = 40;
/// A silence of this length ends a frame.
pub(crate) const FRAME_ENDS: Duration = Duration::from_millis(15);
/// A silence of this length ends a start.
pub(crate) const CALM: Duration = Duration::from_millis(200);
/// How long anything may take.
const PATIENCE: Duration = Duration::from_mins(3);

/// What was written at once.
pub(crate) struct Piece {
    pub(crate) at: Instant,
    pub(crate) bytes: Vec<u8>,
}

#[derive(Default)]
struct Heard {
    pieces: Vec<Piece>,
    ended: bool,
    /// Bytes a second that the line carries; none: as many as come.
    line: Option<usize>,
}

#[derive(Default)]
struct Ear {
    heard: Mutex<Heard>,
    more: Condvar,
}

pub(crate) struct Program {
    child: Box<dyn Child + Send + Sync>,
    keys: Arc<Mutex<Box<dyn Write + Send>>>,
    ear: Arc<Ear>,
    parser: vt100::Parser,
    /// How many pieces the screen has read.
    read: usize,
    pub(crate) started: Instant,
    pub(crate) pid: u32,
}

/// What a key brought.
#[derive(Clone, Copy, Default)]
pub(crate) struct Frame {
    /// Until the first byte, and until the last one before a silence; `None`: nothing came.
    pub(crate) first: Option<Duration>,
    pub(crate) complete: Option<Duration>,
    pub(crate) bytes: usize,
    pub(crate) cpu: Duration,
}

impl Program {
    pub(crate) fn start(
        program: &Path,
        arguments: &[&str],
        variables: &[(&str, String)],
        kind: Kind,
    ) -> Self {
        let size =
            PtySize { rows: LINES, cols: COLUMNS, pixel_width: COLUMNS * 10, pixel_height: LINES * 20 };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new(program);
        command.args(arguments);
        command.env_clear();
        for (name, value) in
            [("TERM", kind.term()), ("COLORTERM", "truecolor"), ("LANG", "C.UTF-8"), ("TZ", "UTC")]
        {
            command.env(name, value);
        }
        command.env("PATH", std::env::var("PATH").unwrap_or_default());
        for (name, value) in variables {
            command.env(name, value);
        }
        let keys = Arc::new(Mutex::new(pair.master.take_writer().unwrap()));
        let ear = Arc::new(Ear::default());
        let reader = pair.master.try_clone_reader().unwrap();
        listen(reader, Arc::clone(&ear), Arc::clone(&keys), Answerer::new(kind));
        let started = Instant::now();
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let pid = child.process_id().unwrap();
        let parser = vt100::Parser::new(NonZero::new(LINES).unwrap(), NonZero::new(COLUMNS).unwrap(), 0);
        Self { child, keys, ear, parser, read: 0, started, pid }
    }

    /// Holds a key down until it was pressed so often, so many times a second; when it was pressed last.
    pub(crate) fn hold(&self, key: &str, presses: u32, a_second: u32) -> Instant {
        let begin = Instant::now();
        for turn in 0..presses {
            let due = begin + Duration::from_secs(1) * turn / a_second;
            std::thread::sleep(due.saturating_duration_since(Instant::now()));
            self.press(key);
        }
        Instant::now()
    }

    pub(crate) fn press(&self, keys: &str) -> Instant {
        let at = Instant::now();
        let mut line = self.keys.lock().unwrap();
        line.write_all(keys.as_bytes()).unwrap();
        line.flush().unwrap();
        at
    }

    /// Slows the line down to so many bytes a second.
    pub(crate) fn slow_down(&self, line: Option<usize>) {
        self.ear.heard.lock().unwrap().line = line;
    }

    /// Reads piece by piece until the screen is as wanted; answers when that piece came.
    pub(crate) fn until(&mut self, what: &str, wanted: impl Fn(&vt100::Screen) -> bool) -> Instant {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let heard = self.ear.heard.lock().unwrap();
            if let Some(piece) = heard.pieces.get(self.read) {
                let (at, bytes) = (piece.at, piece.bytes.clone());
                drop(heard);
                self.parser.process(&bytes);
                self.read += 1;
                if wanted(self.parser.screen()) {
                    return at;
                }
                continue;
            }
            let left = deadline.saturating_duration_since(Instant::now());
            if left.is_zero() || heard.ended {
                drop(heard);
                panic!("no {what} on the screen:\n{}", self.parser.screen().contents());
            }
            drop(self.ear.more.wait_timeout(heard, left.min(CALM)).unwrap());
        }
    }

    /// The screen as far as it has been read.
    pub(crate) fn read_so_far(&self) -> &vt100::Screen {
        self.parser.screen()
    }

    /// Lets the screen read what has come, and answers it.
    pub(crate) fn screen(&mut self) -> &vt100::Screen {
        let heard = self.ear.heard.lock().unwrap();
        for piece in &heard.pieces[self.read..] {
            self.parser.process(&piece.bytes);
        }
        self.read = heard.pieces.len();
        self.parser.screen()
    }

    /// How many pieces have come.
    pub(crate) fn pieces(&self) -> usize {
        self.ear.heard.lock().unwrap().pieces.len()
    }

    /// All bytes from a piece on.
    pub(crate) fn written_since(&self, piece: usize) -> Vec<u8> {
        let heard = self.ear.heard.lock().unwrap();
        heard.pieces[piece..].iter().flat_map(|piece| piece.bytes.iter().copied()).collect()
    }

    /// When the last piece came, if there was one since.
    pub(crate) fn last_since(&self, piece: usize) -> Option<Instant> {
        self.ear.heard.lock().unwrap().pieces[piece..].last().map(|piece| piece.at)
    }

    /// Waits until nothing has come for so long, at most `most`.
    pub(crate) fn silence(&self, length: Duration, most: Duration) {
        let (begin, mut heard) = (Instant::now(), self.ear.heard.lock().unwrap());
        loop {
            let now = Instant::now();
            let last = heard.pieces.last().map_or(begin, |piece| piece.at.max(begin));
            let left = (last + length).min(begin + most).saturating_duration_since(now);
            if left.is_zero() || heard.ended {
                return;
            }
            heard = self.ear.more.wait_timeout(heard, left).unwrap().0;
        }
    }

    /// Presses a key and waits for its frame.
    pub(crate) fn key(&mut self, key: &str) -> Frame {
        self.screen();
        let (before, used) = (self.pieces(), self.threads());
        let pressed = self.press(key);
        {
            let mut heard = self.ear.heard.lock().unwrap();
            let deadline = pressed + Duration::from_millis(300);
            while heard.pieces.len() == before && Instant::now() < deadline {
                let left = deadline.saturating_duration_since(Instant::now());
                heard = self.ear.more.wait_timeout(heard, left).unwrap().0;
            }
        }
        self.silence(FRAME_ENDS, Duration::from_millis(300));
        let cpu = self.used_since(&used).cpu;
        let heard = self.ear.heard.lock().unwrap();
        let mut frame = Frame { cpu, ..Frame::default() };
        for piece in &heard.pieces[before..] {
            frame.first.get_or_insert(piece.at - pressed);
            frame.complete = Some(piece.at - pressed);
            frame.bytes += piece.bytes.len();
        }
        frame
    }

    /// What its threads have used so far.
    pub(crate) fn threads(&self) -> Threads {
        Threads::of(self.pid)
    }

    /// What they have used since.
    pub(crate) fn used_since(&self, before: &Threads) -> Usage {
        self.threads().since(before)
    }

    /// Ends it by a key that always does.
    pub(crate) fn quit(mut self) {
        self.press("\u{3}");
        self.wait();
    }

    /// Waits for its end.
    pub(crate) fn wait(&mut self) {
        let _ = self.child.wait();
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Reads what the program writes until it ends, and answers what it asks.
fn listen(
    mut from: Box<dyn Read + Send>,
    ear: Arc<Ear>,
    keys: Arc<Mutex<Box<dyn Write + Send>>>,
    mut answerer: Answerer,
) {
    std::thread::spawn(move || {
        let mut buffer = vec![0; 1 << 18];
        loop {
            let line = ear.heard.lock().unwrap().line;
            let most = line.map_or(buffer.len(), |bytes| (bytes / 20).max(1));
            let count = from.read(&mut buffer[..most]).unwrap_or(0);
            let at = Instant::now();
            if count > 0 {
                let answers = answerer.hear(&buffer[..count]);
                if !answers.is_empty() {
                    let _ = keys.lock().unwrap().write_all(answers.as_bytes());
                }
            }
            let mut heard = ear.heard.lock().unwrap();
            if count == 0 {
                heard.ended = true;
            } else {
                heard.pieces.push(Piece { at, bytes: buffer[..count].to_vec() });
            }
            ear.more.notify_all();
            drop(heard);
            if count == 0 {
                return;
            }
            // What was waited for when the line became slow came at the old speed.
            if let Some(bytes) = line {
                std::thread::sleep(Duration::from_secs_f64(count as f64 / bytes as f64));
            }
        }
    });
}
