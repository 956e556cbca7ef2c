//! The rim of the dashboard: the terminal, the loop, and the tasks that effects become.
//!
//! One loop waits for whatever comes first: a key, a signal, news from the portal, a picture, or the instant at
//! which a text on the screen changes. Everything that is ready is taken before one frame is drawn.

mod characters;
mod child;
mod events;
mod events_loop;
pub(crate) mod graphics;
mod hangup;
mod keyboard;
mod look;
mod memory;
mod news;
mod notification;
mod outside;
mod pictures;
mod prompt;
mod resources;
mod suspend;
mod terminal;
mod welcome;

use std::future::Future;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use jiff::tz::TimeZone;

use crate::app;
use crate::config::{Color, Glyphs, Pictures, Theme};
use crate::portal::Client;
use crate::store;
use crate::sync::Cadence;

pub(crate) use characters::{Characters, Shown};
pub(crate) use child::program;
pub(crate) use memory::Memory;
pub(crate) use pictures::loader as picture_loader;
pub(crate) use prompt::Raw;
pub use prompt::{Answer, ask_hidden};
pub(crate) use resources::{Needs, ensure};
pub use terminal::Screen;
pub use welcome::{Chosen, Greeting, welcome};

/// What the dashboard starts with.
pub struct Launch {
    /// The state's settings.
    pub settings: app::Settings,
    /// What the user wants to see.
    pub appearance: Appearance,
    /// Whether the mouse is used.
    pub mouse: bool,
    /// How often what is refreshed.
    pub cadence: Cadence,
    /// The folder that keeps pictures between runs; `None`: none does.
    pub cache: Option<PathBuf>,
    /// What is remembered between runs; `None`: nothing.
    pub store: Option<store::Settings>,
    /// Where the user is.
    pub time_zone: TimeZone,
    /// What the shell runs for the user.
    pub commands: Commands,
    /// Keeps the new address of a portal that moved, or says in a sentence why it cannot.
    pub keep_address: Arc<KeepAddress>,
}

/// See [`Launch::keep_address`]; it writes a file, which takes no longer than a frame.
pub type KeepAddress = dyn Fn(&str) -> Result<(), String> + Send + Sync;

/// What the shell runs for the user; values travel in variables of the environment.
#[derive(Clone, Debug, Default)]
pub struct Commands {
    /// Calls `WHOSIN_HOOK_NUMBER`, and then `WHOSIN_HOOK_EXTENSION` (may be empty); `None`: the system's own way.
    pub call: Option<String>,
    /// Tells that `WHOSIN_HOOK_NAME` is now `WHOSIN_HOOK_PRESENCE`.
    pub notify: Option<String>,
}

/// What the user wants to see, as configured.
#[derive(Clone, Copy, Debug)]
pub struct Appearance {
    /// Dark or light.
    pub theme: Theme,
    /// How many colours.
    pub color: Color,
    /// Which shapes.
    pub glyphs: Glyphs,
    /// How pictures are drawn.
    pub pictures: Pictures,
}

/// The portal, once it can be asked.
pub struct Connection {
    /// Asks it.
    pub client: Client,
    /// Whatever must live as long as the connection: the embedded portal.
    pub keep: Box<dyn Send>,
}

/// Why the dashboard could not run.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// There is no terminal to draw on.
    #[error("the dashboard needs a terminal: start it in one, or use `whosin list` in pipes")]
    NoTerminal,
    /// The terminal cannot be used.
    #[error("the terminal cannot be used ({0}): try another one, or use `whosin list`")]
    Terminal(#[from] io::Error),
    /// The system has nothing left.
    #[error("{}", lacking(.0))]
    Resources(#[source] io::Error),
}

/// The sentence for a program that the system does not let work.
pub(crate) fn lacking(error: &io::Error) -> String {
    format!(
        "the system gives whosin too little to work with ({error}): allow more open files (`ulimit -n 64`) or end other programs"
    )
}

/// Why the dashboard ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// The user left.
    Quit,
    /// A signal asked for it, or the terminal is gone.
    Signal(i32),
}

/// Runs the dashboard until the user leaves. `connect` is called after the first frame, so that nothing slow
/// delays it; its error is one sentence for the user. `screen` is the terminal when [`welcome()`] has it already, so that
/// nothing flickers between the two.
///
/// # Errors
/// When there is no terminal or it cannot be used. It is restored in every case.
pub fn run<C, F>(launch: Launch, screen: Option<Screen>, connect: C) -> Result<Ending, Error>
where
    C: FnOnce() -> F,
    F: Future<Output = Result<Connection, String>> + Send + 'static,
{
    ensure(Needs::Dashboard).map_err(Error::Resources)?;
    let mut screen = match screen {
        Some(screen) => screen.with_mouse(launch.mouse)?,
        None => Screen::enter(launch.mouse, launch.appearance.glyphs)?,
    };
    let pictures = launch.appearance.pictures;
    let mut dashboard = events_loop::Dashboard::new(launch, screen.size()?);
    dashboard.draw(&mut screen)?;
    // Before anything else reads the terminal's input.
    let facts = graphics::probe(pictures, &graphics::Environment::of_process());
    let typed = dashboard.learn(&facts);
    let threads = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .thread_name("whosin")
        .enable_all()
        .build()?;
    let ending = threads.block_on(dashboard.run(&mut screen, typed, connect()));
    if matches!(ending, Ok(Ending::Quit)) {
        threads.block_on(dashboard.finish_handing_over(&mut screen));
    }
    screen.leave();
    dashboard.remember();
    // Requests in flight are nobody's concern any more.
    threads.shutdown_background();
    ending
}
