//! The real binary in a pseudo-terminal: keys go in, and the screen that comes out is waited for.

use std::io::{Read, Write};
use std::num::NonZero;
use std::path::Path;
use std::sync::{Arc, Condvar, Mutex};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// How long anything may take before a test gives up: far more than it needs on a busy machine.
const PATIENCE: Duration = Duration::from_secs(30);

/// A program in a terminal.
pub(crate) struct Terminal {
    child: Box<dyn Child + Send + Sync>,
    keys: Box<dyn Write + Send>,
    master: Box<dyn MasterPty + Send>,
    seen: Arc<Seen>,
}

/// What the program has drawn so far.
struct Seen {
    state: Mutex<State>,
    changed: Condvar,
}

struct State {
    parser: vt100::Parser,
    written: Vec<u8>,
    ended: bool,
}

/// What to start, and where.
pub(crate) struct Start<'a> {
    pub(crate) program: &'a str,
    pub(crate) args: &'a [&'a str],
    pub(crate) env: &'a [(&'a str, &'a str)],
    /// Columns and rows.
    pub(crate) size: (u16, u16),
    /// Settings, cache and state live below this folder.
    pub(crate) home: &'a Path,
}

impl<'a> Start<'a> {
    /// whosin itself at 120×36.
    pub(crate) fn whosin(args: &'a [&'a str], home: &'a Path) -> Self {
        Self { program: env!("CARGO_BIN_EXE_whosin"), args, env: &[], size: (120, 36), home }
    }
}

/// A screen to draw on.
fn parser((cols, rows): (u16, u16)) -> vt100::Parser {
    vt100::Parser::new(NonZero::new(rows).unwrap(), NonZero::new(cols).unwrap(), 0)
}

fn pty_size((cols, rows): (u16, u16)) -> PtySize {
    PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }
}

impl Terminal {
    pub(crate) fn start(start: &Start) -> Self {
        let pair = native_pty_system().openpty(pty_size(start.size)).unwrap();
        let mut command = CommandBuilder::new(start.program);
        command.args(start.args);
        command.env_clear();
        let home = start.home.to_str().unwrap();
        let base = [("TERM", "xterm-256color"), ("LANG", "C.UTF-8"), ("HOME", home), ("TZ", "UTC")];
        let path = std::env::var("PATH").unwrap_or_default();
        for (name, value) in base.iter().chain(&[("PATH", path.as_str())]).chain(start.env) {
            command.env(name, value);
        }
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let seen = Arc::new(Seen {
            state: Mutex::new(State { parser: parser(start.size), written: Vec::new(), ended: false }),
            changed: Condvar::new(),
        });
        read(pair.master.try_clone_reader().unwrap(), Arc::clone(&seen));
        Self { child, keys: pair.master.take_writer().unwrap(), master: pair.master, seen }
    }

    /// Presses keys, given as the bytes that a terminal sends.
    pub(crate) fn press(&mut self, keys: &str) {
        self.keys.write_all(keys.as_bytes()).unwrap();
        self.keys.flush().unwrap();
    }

    /// Waits until the screen is as wanted; answers its text.
    pub(crate) fn wait(&self, what: &str, wanted: impl Fn(&vt100::Screen) -> bool) -> String {
        let deadline = Instant::now() + PATIENCE;
        let mut state = self.seen.state.lock().unwrap();
        loop {
            if wanted(state.parser.screen()) {
                return state.parser.screen().contents();
            }
            let left = deadline.saturating_duration_since(Instant::now());
            assert!(!left.is_zero(), "no {what} on the screen:\n{}", state.parser.screen().contents());
            state = self.seen.changed.wait_timeout(state, left).unwrap().0;
        }
    }

    /// Waits for a text; answers the whole screen.
    pub(crate) fn wait_for(&self, text: &str) -> String {
        self.wait(&format!("{text:?}"), |screen| screen.contents().contains(text))
    }

    /// Gives the terminal another size.
    pub(crate) fn resize(&self, cols: u16, rows: u16) {
        let (height, width) = (NonZero::new(rows).unwrap(), NonZero::new(cols).unwrap());
        self.seen.state.lock().unwrap().parser.screen_mut().set_size(height, width);
        self.master.resize(pty_size((cols, rows))).unwrap();
    }

    pub(crate) fn pid(&self) -> i32 {
        i32::try_from(self.child.process_id().unwrap()).unwrap()
    }

    /// The screen as it is now.
    pub(crate) fn screen(&self) -> vt100::Screen {
        self.seen.state.lock().unwrap().parser.screen().clone()
    }

    /// Every byte that was written so far.
    pub(crate) fn written(&self) -> Vec<u8> {
        self.seen.state.lock().unwrap().written.clone()
    }

    /// Waits until the program has written a sequence.
    pub(crate) fn wait_written(&self, sequence: &str) {
        until(sequence, || {
            let written = self.written();
            written.windows(sequence.len()).any(|window| window == sequence.as_bytes())
        });
    }

    /// Waits for the end; answers the exit code and the screen after it.
    pub(crate) fn end(mut self) -> (u32, vt100::Screen) {
        let deadline = Instant::now() + PATIENCE;
        let mut state = self.seen.state.lock().unwrap();
        while !state.ended {
            let left = deadline.saturating_duration_since(Instant::now());
            assert!(!left.is_zero(), "the program goes on:\n{}", state.parser.screen().contents());
            state = self.seen.changed.wait_timeout(state, left).unwrap().0;
        }
        let screen = state.parser.screen().clone();
        drop(state);
        (self.child.wait().unwrap().exit_code(), screen)
    }
}

/// Reads what the program writes until its terminal is closed.
fn read(mut from: Box<dyn Read + Send>, seen: Arc<Seen>) {
    std::thread::spawn(move || {
        let mut bytes = [0; 8192];
        loop {
            let count = from.read(&mut bytes).unwrap_or(0);
            let mut state = seen.state.lock().unwrap();
            state.parser.process(&bytes[..count]);
            state.written.extend_from_slice(&bytes[..count]);
            state.ended = count == 0;
            seen.changed.notify_all();
            if count == 0 {
                return;
            }
        }
    });
}

/// Waits until a condition holds that no screen shows, such as the state of a process.
pub(crate) fn until(what: &str, mut holds: impl FnMut() -> bool) {
    let deadline = Instant::now() + PATIENCE;
    while !holds() {
        assert!(Instant::now() < deadline, "{what} never came");
        std::thread::yield_now();
    }
}

/// The letter by which the kernel tells what a process does: `T` when it is stopped; `None` when it is gone.
pub(crate) fn process_state(pid: i32) -> Option<char> {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    stat.rsplit(')').next()?.trim_start().chars().next()
}

/// The processes that a process started.
pub(crate) fn children(pid: i32) -> Vec<i32> {
    let text = std::fs::read_to_string(format!("/proc/{pid}/task/{pid}/children")).unwrap_or_default();
    text.split_whitespace().filter_map(|child| child.parse().ok()).collect()
}
