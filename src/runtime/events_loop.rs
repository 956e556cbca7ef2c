//! The loop.

mod effects;
mod frames;
mod portal;
mod profiles;
mod stops;
#[cfg(test)]
mod tests;

use std::collections::VecDeque;
use std::io;

use jiff::Timestamp;
use ratatui::layout::Size;
use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinHandle;
use tokio::time::Instant;

use super::events::{Asked, Signals};
use super::graphics::{Begun, Facts};
use super::keyboard::{self, Heard, Keyboard, TerminalEvent};
use super::memory::{self, Journal, Memory, Opened};
use super::notification::{Notifier, Surroundings};
use super::own_thread::Alarm;
use super::pictures::{Made, Pictures};
use super::terminal::Screen;
use super::{Connect, Connection, Ending, Error, Launch, Session, events, hangup, look};
use crate::app::{App, Effect, Message, Outcome};
use crate::people::StatusTimer;
use crate::sync::Update;
use crate::ui::Theme;
use crate::words::{Sentence, Words};

use effects::ExternalResult;
use portal::{Portal, connected};

/// How many messages of one sender may wait for the loop: the sender waits with the others.
const WAITING: usize = 64;

/// The dashboard while it runs.
pub(super) struct Dashboard {
    app: App,
    launch: Launch,
    words: Words,
    theme: Theme,
    /// What the terminal can do, once it is known.
    facts: Option<Facts>,
    dirty: bool,
    drawn_at: Option<Instant>,
    /// What the state asked for and nobody has carried out yet.
    effects: VecDeque<Effect>,
    portal: Portal,
    memory: Option<Memory>,
    journal: Journal,
    history: mpsc::Receiver<Message>,
    /// What became of what other programs were asked to do.
    external_results: (mpsc::Sender<ExternalResult>, mpsc::Receiver<ExternalResult>),
    /// The last of it that may still be under way.
    external_work: Option<JoinHandle<()>>,
    pictures: Pictures,
    made: mpsc::Receiver<Made>,
    /// Sequences that go to the terminal beside the frames.
    to_terminal: String,
    /// The answer of the terminal that had begun when the loop was entered.
    begun: Option<Begun>,
    /// How the user is told who looks elsewhere.
    notifier: Notifier,
    /// The profile that is being opened.
    opening: Option<profiles::Opening>,
    /// The dashboard that follows this one.
    next: Option<Box<Session>>,
    /// The timer of my status.
    status_timer: Option<StatusTimer>,
    /// When something visible changes by the clock alone, and nobody has looked yet.
    due: Option<Timestamp>,
    /// Whether that was looked for since the state was told something.
    is_due_known: bool,
    alarm: Alarm,
}

/// The terminal while the loop has it.
struct Terminal<'a> {
    screen: &'a mut Screen,
    keyboard: Keyboard,
    signals: Signals,
}

/// What the loop woke up for.
enum Woken {
    Event(Option<io::Result<TerminalEvent>>),
    Asked(Asked),
    TerminalGone,
    Remembered(Option<Opened>),
    Connected(Result<Connection, Sentence>),
    Update(Update),
    Made(Made),
    History(Message),
    External(ExternalResult),
    Opened(Result<Box<Session>, Sentence>),
    Time,
}

impl Dashboard {
    /// Ready for a screen of that size.
    pub(super) fn new(launch: Launch, size: Size) -> Self {
        let theme = look::theme(
            launch.appearance,
            &look::AppearanceEnvironment::of_process(),
            look::OwnColors::default(),
        );
        let words = launch.words.clone().in_typography(theme.glyphs.typography());
        let (pictures, made) = Pictures::new();
        let kept = launch.store.as_ref().is_some_and(|store| store.journal.is_some());
        let (journal, history) = Journal::new(kept);
        let mut app = App::new(launch.settings.clone(), size);
        app.expect_refresh(launch.cadence.visible, launch.cadence.visible_unfocused);
        Self {
            app,
            launch,
            words,
            theme,
            facts: None,
            dirty: true,
            drawn_at: None,
            effects: VecDeque::new(),
            portal: Portal::new(),
            memory: None,
            journal,
            history,
            external_results: mpsc::channel(WAITING),
            external_work: None,
            pictures,
            made,
            to_terminal: String::new(),
            begun: None,
            opening: None,
            next: None,
            notifier: Notifier::new(&Surroundings::default()),
            status_timer: None,
            due: None,
            is_due_known: false,
            alarm: Alarm::default(),
        }
    }

    /// What wakes up the thread that runs this.
    pub(super) fn alarm(&self) -> Alarm {
        self.alarm.clone()
    }

    /// Learns what the terminal can do, and takes what was typed meanwhile.
    pub(super) fn learn(&mut self, facts: &Facts) -> VecDeque<TerminalEvent> {
        self.facts = Some(facts.clone());
        self.restyle();
        if let Some(fault) = self.launch.theme_fault.take() {
            self.update(Message::ThemeRefused(fault));
        }
        self.notifier = Notifier::new(&Surroundings::of_process(&facts.name));
        let mut typed = keyboard::typed(&facts.typed);
        // Better no click than one on a frame that nobody has seen yet.
        typed.retain(|event| matches!(event, TerminalEvent::Key(..)));
        typed
    }

    /// Takes the colours of the theme that is in use.
    fn restyle(&mut self) {
        let Some(facts) = &self.facts else { return };
        let environment = look::AppearanceEnvironment::of_process();
        let theme = look::theme(self.launch.appearance, &environment, facts.into());
        // Whatever a question printed goes with the frame that was there.
        self.dirty = true;
        self.theme = theme;
        self.begun = facts.begun;
        self.pictures.draw_on(look::canvas(facts, theme));
    }

    async fn run_to_the_end(
        &mut self,
        screen: &mut Screen,
        typed: VecDeque<TerminalEvent>,
        connect: Connect,
    ) -> Result<Ending, Error> {
        let keyboard = Keyboard::after(self.begun).awaited_by(self.alarm());
        let mut terminal = Terminal { screen, keyboard, signals: Signals::new()? };
        let mut gone = hangup::watch();
        let (memory, mut remembered) = Memory::open(self.launch.store.take());
        self.memory = Some(memory);
        let mut connecting = connected(connect());
        for key in typed {
            self.on_event(key, terminal.screen);
            if let Some(ending) = self.carry_out(&mut terminal).await? {
                return Ok(ending);
            }
        }
        loop {
            let ending = match self.wait(&mut terminal, &mut gone, &mut remembered, &mut connecting).await {
                // The stream's end and its errors mean the same: there is no terminal any more.
                Woken::Event(None | Some(Err(_))) | Woken::TerminalGone => {
                    Some(Ending::Signal(hangup::NUMBER))
                }
                Woken::Asked(asked) => self.on_signal(asked, &mut terminal).await?,
                Woken::Opened(session) => self.on_opened(session),
                Woken::Remembered(opened) => {
                    self.on_remembered(opened);
                    // The last known company is on the screen before anything is asked.
                    if self.dirty {
                        self.draw(terminal.screen)?;
                    }
                    self.ask();
                    None
                }
                Woken::Connected(connection) => {
                    self.on_connection(connection);
                    if remembered.is_terminated() {
                        self.ask();
                    }
                    None
                }
                Woken::Event(Some(Ok(event))) => {
                    self.on_event(event, terminal.screen);
                    None
                }
                Woken::Update(update) => {
                    self.update(Message::Update(update));
                    None
                }
                Woken::Made(made) => {
                    self.on_made(made);
                    None
                }
                Woken::History(history) => {
                    self.update(history);
                    None
                }
                Woken::External(result) => {
                    self.on_external_result(result);
                    None
                }
                Woken::Time => {
                    self.on_time();
                    None
                }
            };
            if let Some(ending) = ending {
                return Ok(ending);
            }
            if let Some(ending) = self.drain(&mut terminal).await? {
                return Ok(ending);
            }
            self.portal.send_instructions();
            self.tell_interest();
            self.journal.want(self.app.browser().list().selected(), self.memory.as_ref());
            self.want_pictures();
            if !self.to_terminal.is_empty() {
                terminal.screen.send(&std::mem::take(&mut self.to_terminal))?;
            }
            if self.dirty && self.is_frame_due(terminal.screen) {
                self.draw(terminal.screen)?;
            }
        }
    }

    /// Sleeps until something happens.
    async fn wait(
        &mut self,
        terminal: &mut Terminal<'_>,
        gone: &mut oneshot::Receiver<()>,
        remembered: &mut oneshot::Receiver<Opened>,
        connecting: &mut oneshot::Receiver<Result<Connection, Sentence>>,
    ) -> Woken {
        let wake = self.wake_at(terminal.screen.waits_until());
        tokio::select! {
            biased;
            asked = terminal.signals.next() => Woken::Asked(asked),
            event = terminal.keyboard.next() => Woken::Event(event),
            Ok(()) = &mut *gone, if !gone.is_terminated() => Woken::TerminalGone,
            opened = &mut *remembered, if !remembered.is_terminated() => Woken::Remembered(opened.ok()),
            Ok(connection) = &mut *connecting, if !connecting.is_terminated() => Woken::Connected(connection),
            Some(update) = self.portal.updates.recv() => Woken::Update(update),
            Some(made) = self.made.recv() => Woken::Made(made),
            Some(history) = self.history.recv() => Woken::History(history),
            Some(result) = self.external_results.1.recv() => Woken::External(result),
            session = profiles::opened(&mut self.opening) => Woken::Opened(session),
            () = self.alarm.wait(wake.into_std()) => Woken::Time,
        }
    }

    /// Takes everything that is ready, so that one frame shows it all, and carries out what it leads to.
    async fn drain(&mut self, terminal: &mut Terminal<'_>) -> Result<Option<Ending>, Error> {
        while let Ok(update) = self.portal.updates.try_recv() {
            self.update(Message::Update(update));
        }
        while let Ok(made) = self.made.try_recv() {
            self.on_made(made);
        }
        loop {
            let ending = self.carry_out(terminal).await?;
            if ending.is_some() {
                return Ok(ending);
            }
            let Ok(Heard::Event(event)) = terminal.keyboard.ready() else { return Ok(None) };
            self.on_event(event, terminal.screen);
        }
    }

    /// Tells the state what happened; what it asks for waits for [`Self::carry_out`].
    fn update(&mut self, message: Message) {
        self.is_due_known = false;
        let Outcome { dirty, effects } = self.app.update(message, Timestamp::now());
        self.dirty |= dirty;
        self.effects.extend(effects);
    }

    fn on_event(&mut self, event: TerminalEvent, screen: &mut Screen) {
        if event == TerminalEvent::Answer {
            screen.answered();
        }
        if let Some(message) = events::message(event) {
            self.update(message);
        }
    }

    fn on_made(&mut self, made: Made) {
        self.dirty |= self.pictures.take(made);
    }

    fn on_time(&mut self) {
        self.dirty |= self.pictures.end_standing_in();
        if self.due.take_if(|due| *due <= Timestamp::now()).is_some() {
            self.update(Message::Tick);
        }
    }

    fn on_remembered(&mut self, opened: Option<Opened>) {
        for message in opened.map(memory::messages).unwrap_or_default() {
            self.update(message);
        }
        self.journal.recall(self.memory.as_ref());
    }

    /// Lets the cache write what it has, after the end.
    pub(super) fn close_memory(&mut self) {
        if let Some(memory) = self.memory.take() {
            memory.close();
        }
    }
}
