//! The first screen's own small loop.

use std::collections::VecDeque;
use std::future::Future;
use std::io;
use std::pin::Pin;

use super::events::{Asked, Signals};
use super::graphics::Begun;
use super::keyboard::{self, Keyboard, TerminalEvent};
use super::terminal::{MouseCapture, Screen};
use super::{Appearance, Ending, Error, graphics, hangup, look, suspend};
use crate::app::welcome::{Fault, Found, Input, Step, Welcome};
use crate::config::Pictures;
use crate::resources::{Needs, ensure};
use crate::ui::{Theme, WelcomeView};
use crate::words::Words;

/// What the first screen starts with.
pub struct Greeting {
    /// What the user wants to see.
    pub appearance: Appearance,
    /// The user's language.
    pub words: Words,
    /// Where the webhook will be saved, as the user would write it.
    pub file: String,
}

/// What came of it.
pub enum Chosen<G> {
    /// The portal lets itself be used; what the test brought.
    Portal(G),
    /// The demo.
    Demo,
    /// The user left, or a signal asked for the end.
    End(Ending),
}

/// A question to a portal that is under way.
type Test<G> = Pin<Box<dyn Future<Output = Result<(Found, G), Fault>> + Send>>;

/// Shows the first screen until the user has chosen; it stays for whatever comes next. `screen` is the terminal when
/// something else had it before. `test` asks a portal whether a webhook opens it, and saves
/// the webhook when it does.
///
/// # Errors
/// When there is no terminal or it cannot be used. It is restored in every case.
pub fn welcome<G, T, F>(
    greeting: &Greeting,
    screen: Option<Screen>,
    test: T,
) -> Result<(Chosen<G>, Screen), Error>
where
    T: Fn(String) -> F,
    F: Future<Output = Result<(Found, G), Fault>> + Send + 'static,
{
    ensure(Needs::Dashboard).map_err(Error::Resources)?;
    let mut screen = match screen {
        Some(screen) => screen,
        None => Screen::enter(MouseCapture::Off, greeting.appearance.glyphs)?,
    };
    screen.set_mouse(MouseCapture::Off)?;
    screen.set_glyphs(greeting.appearance.glyphs);
    let mut room = Room::new(greeting, |webhook| Box::pin(test(webhook)) as Test<G>);
    room.draw(&mut screen)?;
    let typed = room.learn(&mut screen)?;
    let threads = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let chosen = threads.block_on(room.run(&mut screen, typed));
    threads.shutdown_background();
    Ok((chosen?, screen))
}

/// The first screen while it is shown.
struct Room<'a, G, T> {
    greeting: &'a Greeting,
    welcome: Welcome,
    words: Words,
    theme: Theme,
    ask: T,
    /// The question under way.
    asking: Option<Test<G>>,
    /// What the last question brought.
    granted: Option<G>,
    /// The answer of the terminal that had begun when the loop was entered.
    begun: Option<Begun>,
}

/// What the loop woke up for.
enum Woken<G> {
    /// Something that was typed before the loop began.
    Input(Input),
    Event(Option<io::Result<TerminalEvent>>),
    Asked(Asked),
    Tested(Result<(Found, G), Fault>),
    TerminalGone,
}

impl<'a, G, T: Fn(String) -> Test<G>> Room<'a, G, T> {
    fn new(greeting: &'a Greeting, ask: T) -> Self {
        let environment = look::AppearanceEnvironment::of_process();
        let theme = look::theme(greeting.appearance, &environment, look::OwnColors::default());
        Self {
            greeting,
            welcome: Welcome::default(),
            words: greeting.words.clone().in_typography(theme.glyphs.typography()),
            theme,
            ask,
            asking: None,
            granted: None,
            begun: None,
        }
    }

    fn draw(&self, screen: &mut Screen) -> io::Result<()> {
        let view = WelcomeView {
            welcome: &self.welcome,
            words: &self.words,
            theme: &self.theme,
            file: &self.greeting.file,
        };
        screen.draw(|frame| view.draw(frame))
    }

    /// Learns the terminal's background, and takes what was typed or pasted meanwhile.
    fn learn(&mut self, screen: &mut Screen) -> io::Result<VecDeque<Input>> {
        // Of pictures nothing needs to be known here.
        let facts = graphics::probe(Pictures::None, &graphics::TerminalEnvironment::of_process());
        let environment = look::AppearanceEnvironment::of_process();
        self.theme = look::theme(self.greeting.appearance, &environment, (&facts).into());
        screen.learn(&facts)?;
        self.draw(screen)?;
        self.begun = facts.begun;
        Ok(keyboard::typed(&facts.typed).into_iter().filter_map(input).collect())
    }

    async fn run(&mut self, screen: &mut Screen, typed: VecDeque<Input>) -> Result<Chosen<G>, Error> {
        let mut signals = Signals::new()?;
        let mut keyboard = Keyboard::after(self.begun);
        self.choose(screen, typed, &mut keyboard, &mut signals).await
    }

    async fn choose(
        &mut self,
        screen: &mut Screen,
        mut typed: VecDeque<Input>,
        keyboard: &mut Keyboard,
        signals: &mut Signals,
    ) -> Result<Chosen<G>, Error> {
        let mut gone = hangup::watch();
        loop {
            let woken = tokio::select! {
                biased;
                asked = signals.next() => Woken::Asked(asked),
                Some(input) = async { typed.pop_front() } => Woken::Input(input),
                event = keyboard.next() => Woken::Event(event),
                Ok(()) = &mut gone, if !gone.is_terminated() => Woken::TerminalGone,
                result = answer(&mut self.asking) => Woken::Tested(result),
            };
            let step = match woken {
                Woken::Input(input) => self.welcome.update(input),
                Woken::Event(Some(Ok(event))) => self.on_event(event),
                Woken::Tested(result) => self.on_tested(result),
                Woken::Asked(Asked::End(number)) => return Ok(Chosen::End(Ending::Signal(number))),
                Woken::Asked(Asked::Stop) => Step::Suspend,
                // Whoever had the terminal meanwhile changed it.
                Woken::Asked(Asked::Continue) => Step::Redraw,
                Woken::Event(_) | Woken::TerminalGone => {
                    return Ok(Chosen::End(Ending::Signal(hangup::NUMBER)));
                }
            };
            match step {
                Step::Stay => {}
                Step::Test(webhook) => self.asking = Some((self.ask)(webhook)),
                Step::Cancel => self.asking = None,
                Step::Open => {
                    if let Some(granted) = self.granted.take() {
                        return Ok(Chosen::Portal(granted));
                    }
                }
                Step::Demo => return Ok(Chosen::Demo),
                Step::Redraw => screen.resume()?,
                Step::Suspend => {
                    suspend::stop(screen, keyboard, signals).await?;
                    screen.resume()?;
                }
                Step::Quit => return Ok(Chosen::End(Ending::Quit)),
            }
            self.draw(screen)?;
        }
    }

    fn on_event(&mut self, event: TerminalEvent) -> Step {
        // Whatever else happened, the frame is drawn anew for the size of the screen.
        input(event).map_or(Step::Stay, |input| self.welcome.update(input))
    }

    fn on_tested(&mut self, result: Result<(Found, G), Fault>) -> Step {
        self.asking = None;
        let tested = result.map(|(found, granted)| {
            self.granted = Some(granted);
            found
        });
        self.welcome.update(Input::Tested(tested))
    }
}

/// What an event of the terminal puts in.
fn input(event: TerminalEvent) -> Option<Input> {
    match event {
        TerminalEvent::Key(key, _) => Some(Input::Key(key)),
        TerminalEvent::Paste(text) => Some(Input::Paste(text)),
        _ => None,
    }
}

/// The answer to the question under way; never, when there is none.
async fn answer<G>(asking: &mut Option<Test<G>>) -> Result<(Found, G), Fault> {
    match asking {
        Some(asking) => asking.await,
        None => std::future::pending().await,
    }
}
