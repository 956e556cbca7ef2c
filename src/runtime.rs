//! The rim of the dashboard: the terminal, the loop, and the tasks that effects become.
//!
//! One loop waits for whatever comes first: a key, a signal, an update of the sync task, a picture, or the instant at
//! which a text on the screen changes. Everything that is ready is taken before one frame is drawn.

mod events;
mod events_loop;
mod external_program;
mod flow_control;
pub(crate) mod graphics;
mod hangup;
mod keyboard;
mod look;
mod memory;
mod notification;
mod own_thread;
mod pictures;
mod prompt;
mod suspend;
mod terminal;
pub(crate) mod themes;
mod welcome;
mod wide_glyphs;

use std::future::Future;
use std::io;
use std::path::PathBuf;
use std::pin::Pin;
use std::sync::Arc;

use jiff::tz::TimeZone;

use crate::app::{self, Presentation};
use crate::config::{Color, Glyphs, Pictures};
use crate::portal::{Client, Options};
use crate::relay;
use crate::resources::{Needs, ensure};
use crate::store;
use crate::sync::Cadence;
use crate::ui::Palette;
use crate::words::{Sentence, Words};

pub(crate) use look::has_truecolor;
pub(crate) use pictures::{loader as picture_loader, loader_without_portal};
pub(crate) use prompt::Raw;
pub use prompt::{Answer, ask_hidden};
pub use terminal::{MouseCapture, Screen};
pub use themes::Themes;
pub use welcome::{Chosen, Greeting, welcome};

/// What the dashboard starts with.
pub struct Launch {
    /// The state's settings.
    pub settings: app::Settings,
    /// What the user wants to see.
    pub appearance: Appearance,
    /// Where other themes come from.
    pub themes: Themes,
    /// Why the theme is the default one, where another was wanted.
    pub theme_fault: Option<Sentence>,
    /// Keeps the theme that is chosen; `None`: nothing does.
    pub theme_file: Option<store::ThemeFile>,
    /// The user's language.
    pub words: Words,
    /// Whether the mouse is used.
    pub mouse: MouseCapture,
    /// How often what is refreshed.
    pub cadence: Cadence,
    /// The relay that tells presence in the portal's place.
    pub relay: Option<relay::Settings>,
    /// The folder that keeps pictures between runs; `None`: none does.
    pub cache: Option<PathBuf>,
    /// What is remembered between runs; `None`: nothing.
    pub store: Option<store::Settings>,
    /// Where the timer of my status is kept; `None`: nowhere.
    pub status_timer: Option<store::TimerFile>,
    /// Where the user is.
    pub time_zone: TimeZone,
    /// What the shell runs for the user.
    pub commands: Commands,
    /// The other profiles, in the order of [`app::Offers::profiles`].
    pub profiles: Arc<dyn Profiles>,
    /// Keeps the new address of a portal that moved, or says in a sentence why it cannot.
    pub keep_address: Arc<KeepAddress>,
}

/// See [`Launch::keep_address`]; it writes a file, which takes no longer than a frame.
pub type KeepAddress = dyn Fn(&str) -> Result<(), Sentence> + Send + Sync;

/// The other profiles of the settings.
pub trait Profiles: Send + Sync {
    /// Reads the settings of the `nth` one.
    ///
    /// # Errors
    /// One sentence that says what is wrong with them.
    fn read(&self, nth: usize) -> Result<Profile, Sentence>;
}

/// A profile whose settings are sound.
pub struct Profile {
    /// Whether opening it may ask the user something in the terminal.
    pub asks: bool,
    /// Makes ready what it names; this may take as long as a keyring asks.
    pub open: Box<dyn FnOnce() -> Result<Session, Sentence> + Send>,
}

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
    pub theme: Palette,
    /// How many colours.
    pub color: Color,
    /// Which shapes.
    pub glyphs: Glyphs,
    /// How pictures are drawn.
    pub pictures: Pictures,
    /// In panes, or plain.
    pub presentation: Presentation,
}

/// The portal, once it can be asked.
pub struct Connection {
    /// Who asks it.
    pub source: Source,
    /// Whatever must live as long as the connection: the embedded portal.
    pub keep: Box<dyn Send>,
}

/// Where names and details come from.
pub enum Source {
    /// From the portal; presence, too, unless [`Launch::relay`] tells that.
    Portal(Client),
    /// From the relay, like presence: nobody can ask the portal. Pictures are fetched with these options.
    Relay(Options),
}

impl Connection {
    /// To a portal that needs nothing to live on.
    #[must_use]
    pub fn to(client: Client) -> Self {
        Self { source: Source::Portal(client), keep: Box::new(()) }
    }
}

/// Why the dashboard could not run.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// There is no terminal to draw on.
    #[error("there is no terminal")]
    NoTerminal,
    /// The terminal cannot be used.
    #[error("the terminal cannot be used: {0}")]
    Terminal(#[from] io::Error),
    /// The system has nothing left.
    #[error("too little to work with: {0}")]
    Resources(#[source] io::Error),
}

/// Why the dashboard ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// The user left.
    Quit,
    /// The user went back to the first screen.
    Welcome,
    /// A signal asked for it, or the terminal is gone.
    Signal(i32),
}

/// A dashboard to open.
pub struct Session {
    /// What it starts with.
    pub launch: Launch,
    /// Is called after the first frame, so that nothing slow delays it.
    pub connect: Connect,
}

/// Brings the portal, or says in one sentence why there is none.
pub type Connect = Box<dyn FnOnce() -> Connecting + Send>;

/// See [`Connect`].
pub type Connecting = Pin<Box<dyn Future<Output = Result<Connection, Sentence>> + Send>>;

impl Session {
    /// A dashboard on the portal that `connect` brings.
    pub fn new<F>(launch: Launch, connect: impl FnOnce() -> F + Send + 'static) -> Self
    where
        F: Future<Output = Result<Connection, Sentence>> + Send + 'static,
    {
        Self { launch, connect: Box::new(move || Box::pin(connect())) }
    }
}

/// Runs the dashboard until the user leaves, and whichever others it leads to. `screen` is the terminal when
/// [`welcome()`] has it already, so that nothing flickers between the two; it is given back for the same reason.
///
/// # Errors
/// When there is no terminal or it cannot be used. It is restored in every case.
pub fn run(mut session: Session, screen: Option<Screen>) -> Result<(Ending, Screen), Error> {
    ensure(Needs::Dashboard).map_err(Error::Resources)?;
    let mut screen = match screen {
        Some(screen) => screen,
        None => Screen::enter(session.launch.mouse, session.launch.appearance.glyphs)?,
    };
    loop {
        match run_one(session, &mut screen)? {
            End::Session(next) => session = *next,
            End::Ending(ending) => return Ok((ending, screen)),
        }
    }
}

/// What comes after a dashboard.
enum End {
    Ending(Ending),
    /// Another one.
    Session(Box<Session>),
}

fn run_one(Session { launch, connect }: Session, screen: &mut Screen) -> Result<End, Error> {
    screen.set_mouse(launch.mouse)?;
    screen.set_glyphs(launch.appearance.glyphs);
    let pictures = launch.appearance.pictures;
    let mut dashboard = events_loop::Dashboard::new(launch, screen.size()?);
    // What is asked from here on is the probe's.
    screen.control_flow(false);
    dashboard.draw(screen)?;
    // Before anything else reads the terminal's input.
    let facts = graphics::probe(pictures, &graphics::TerminalEnvironment::of_process());
    screen.learn(&facts)?;
    screen.control_flow(facts.answered);
    let typed = dashboard.learn(&facts);
    let threads = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .thread_name("whosin")
        .enable_all()
        .build()?;
    let end = {
        let _context = threads.enter();
        let alarm = dashboard.alarm();
        own_thread::block_on(&alarm, dashboard.run(screen, typed, connect)).map_err(Error::from)
    };
    let end = end.and_then(|end| end);
    if matches!(end, Ok(End::Ending(Ending::Quit))) {
        threads.block_on(dashboard.finish_external_work(screen));
    }
    if !matches!(end, Ok(End::Session(_) | End::Ending(Ending::Welcome))) {
        screen.leave();
    }
    dashboard.close_memory();
    // Requests in flight are nobody's concern any more.
    threads.shutdown_background();
    end
}
