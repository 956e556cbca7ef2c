//! The loop's side of the synchronisation: its updates, the instructions, and what the screen shows.

use std::collections::VecDeque;
use std::future::Future;

use tokio::sync::{mpsc, oneshot, watch};

use super::{Dashboard, WAITING};
use crate::app::Message;
use crate::portal::Options;
use crate::relay::{self, Listening, News};
use crate::runtime::memory::Memory;
use crate::runtime::{Connection, Source};
use crate::sync::{self, Instruction, Update};
use crate::words::Sentence;

/// The ends of the channels to the synchronisation.
pub(super) struct Portal {
    interest: watch::Sender<sync::Interest>,
    /// Whether somebody looks at the screen, for the relay.
    in_use: watch::Sender<bool>,
    instructions: mpsc::Sender<Instruction>,
    /// What the task had no room for: it waits for the portal.
    unsent: VecDeque<Instruction>,
    pub(super) updates: mpsc::Receiver<Update>,
    /// What the task takes once there is a connection.
    task: Option<Task>,
    /// Whatever must live as long as the connection.
    keep: Option<Box<dyn Send>>,
    /// A connection that waits for the last known company to be on the screen.
    waiting: Option<Connection>,
}

/// The other ends.
struct Task {
    interest: watch::Receiver<sync::Interest>,
    instructions: mpsc::Receiver<Instruction>,
    updates: mpsc::Sender<Update>,
}

impl Portal {
    pub(super) fn new() -> Self {
        let (interest, interests) = watch::channel(sync::Interest::default());
        let (instructions, receiver) = mpsc::channel(8);
        let (sender, updates) = mpsc::channel(WAITING);
        let task = Task { interest: interests, instructions: receiver, updates: sender };
        let unsent = VecDeque::new();
        let (in_use, _) = watch::channel(true);
        let task = Some(task);
        Self { interest, in_use, instructions, unsent, updates, task, keep: None, waiting: None }
    }

    /// Instructs the synchronisation, once; the same again right after waits as one with it.
    pub(super) fn instruct(&mut self, instruction: Instruction) {
        if self.unsent.back() != Some(&instruction) {
            self.unsent.push_back(instruction);
            self.send_instructions();
        }
    }

    /// Sends the instructions, as far as the task has room for it; its updates wake the loop when it has more.
    pub(super) fn send_instructions(&mut self) {
        while let Ok(room) = self.instructions.try_reserve() {
            let Some(instruction) = self.unsent.pop_front() else { return };
            room.send(instruction);
        }
    }
}

#[cfg(test)]
impl Portal {
    /// The instructions that the task would find now.
    pub(super) fn take_instructions(&mut self) -> Vec<Instruction> {
        let instructions =
            self.task.iter_mut().flat_map(|task| std::iter::from_fn(|| task.instructions.try_recv().ok()));
        instructions.collect()
    }
}

impl Dashboard {
    pub(super) fn on_connection(&mut self, connection: Result<Connection, Sentence>) {
        match connection {
            Ok(connection) => self.portal.waiting = Some(connection),
            Err(sentence) => self.update(Message::NotConnected(sentence)),
        }
    }

    /// Starts to ask the portal, once there is a connection.
    pub(super) fn ask(&mut self) {
        let Some(Connection { source, keep }) = self.portal.waiting.take() else { return };
        self.portal.keep = Some(keep);
        let cache = self.launch.cache.clone();
        let client = match source {
            Source::Portal(client) => {
                self.pictures.open(client.clone(), cache);
                client
            }
            Source::Relay(options) => return self.follow_relay_alone(options),
        };
        let relay = self.listen(Some(client.host()));
        if let Some(Task { interest, instructions, updates }) = self.portal.task.take() {
            let settings = sync::Settings {
                cadence: self.launch.cadence.clone(),
                seed: u64::from(std::process::id()),
                clock: sync::Clock::default(),
                known: self.app.roster().iter().map(|entry| entry.person.id).collect(),
                cache: self.memory.as_ref().and_then(Memory::feed),
            };
            match relay {
                Some(relay) => {
                    sync::spawn_behind_relay(client, interest, instructions, updates, relay, settings);
                }
                None => _ = sync::spawn(client, interest, instructions, updates, settings),
            }
        }
    }

    /// Follows a relay that tells who people are, too.
    fn follow_relay_alone(&mut self, options: Options) {
        let server = self.launch.relay.as_ref().and_then(|relay| relay.servers.first());
        let server = server.cloned().unwrap_or_default();
        self.pictures.open_without_portal(options, &server, self.launch.cache.clone());
        if let Some(relay) = self.listen(None)
            && let Some(Task { instructions, updates, .. }) = self.portal.task.take()
        {
            sync::follow_without_portal(relay, instructions, updates, sync::Clock::default());
        }
    }

    /// Begins to listen to the relay, where there is one; `portal` is the host of which it must tell.
    fn listen(&self, portal: Option<String>) -> Option<mpsc::Receiver<News>> {
        let settings = self.launch.relay.clone()?;
        let (out, news) = mpsc::channel(WAITING);
        let wants_directory = portal.is_none();
        let listening = Listening { portal, wants_directory, seed: u64::from(std::process::id()) };
        relay::subscribe(settings, listening, self.portal.in_use.subscribe(), out);
        Some(news)
    }

    /// Tells the planner what is on the screen, when it is something else than before.
    pub(super) fn tell_interest(&self) {
        let shown = self.app.browser().interest();
        let is_in_use = shown.focused;
        self.portal.in_use.send_if_modified(|before| std::mem::replace(before, is_in_use) != is_in_use);
        self.portal.interest.send_if_modified(|before| {
            let different = *before != shown;
            if different {
                *before = shown;
            }
            different
        });
    }
}

/// Connects in the background.
pub(super) fn connected<F>(connect: F) -> oneshot::Receiver<Result<Connection, Sentence>>
where
    F: Future<Output = Result<Connection, Sentence>> + Send + 'static,
{
    let (done, connection) = oneshot::channel();
    tokio::spawn(async move {
        // Whoever waited may have left already.
        let _ = done.send(connect.await);
    });
    connection
}
