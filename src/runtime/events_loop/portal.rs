//! The loop's side of the synchronisation: its updates, the orders, and what the screen shows.

use std::collections::VecDeque;
use std::future::Future;

use tokio::sync::{mpsc, oneshot, watch};

use super::{Dashboard, WAITING};
use crate::app::Message;
use crate::runtime::Connection;
use crate::runtime::memory::Memory;
use crate::sync::{self, Order, Update};

/// The ends of the channels to the synchronisation.
pub(super) struct Portal {
    interest: watch::Sender<sync::Interest>,
    orders: mpsc::Sender<Order>,
    /// What the task had no room for: it waits for the portal.
    unsent: VecDeque<Order>,
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
    orders: mpsc::Receiver<Order>,
    updates: mpsc::Sender<Update>,
}

impl Portal {
    pub(super) fn new() -> Self {
        let (interest, interests) = watch::channel(sync::Interest::default());
        let (orders, ordered) = mpsc::channel(8);
        let (sender, updates) = mpsc::channel(WAITING);
        let task = Task { interest: interests, orders: ordered, updates: sender };
        let unsent = VecDeque::new();
        Self { interest, orders, unsent, updates, task: Some(task), keep: None, waiting: None }
    }

    /// Orders something, once; the same again right after waits as one with it.
    pub(super) fn order(&mut self, order: Order) {
        if self.unsent.back() != Some(&order) {
            self.unsent.push_back(order);
            self.send_orders();
        }
    }

    /// Sends what was ordered, as far as the task has room for it; its updates wake the loop when it has more.
    pub(super) fn send_orders(&mut self) {
        while let Ok(room) = self.orders.try_reserve() {
            let Some(order) = self.unsent.pop_front() else { return };
            room.send(order);
        }
    }
}

#[cfg(test)]
impl Portal {
    /// What the task would be ordered now.
    pub(super) fn take_orders(&mut self) -> Vec<Order> {
        let orders = self.task.iter_mut().flat_map(|task| std::iter::from_fn(|| task.orders.try_recv().ok()));
        orders.collect()
    }
}

impl Dashboard {
    pub(super) fn on_connection(&mut self, connection: Result<Connection, String>) {
        match connection {
            Ok(connection) => self.portal.waiting = Some(connection),
            Err(sentence) => self.update(Message::NotConnected(sentence)),
        }
    }

    /// Starts to ask the portal, once there is a connection.
    pub(super) fn ask(&mut self) {
        let Some(Connection { client, keep }) = self.portal.waiting.take() else { return };
        self.portal.keep = Some(keep);
        self.pictures.open(client.clone(), self.launch.cache.clone());
        if let Some(Task { interest, orders, updates }) = self.portal.task.take() {
            let settings = sync::Settings {
                cadence: self.launch.cadence.clone(),
                seed: u64::from(std::process::id()),
                clock: sync::Clock::default(),
                known: self.app.roster().iter().map(|entry| entry.person.id).collect(),
                cache: self.memory.as_ref().and_then(Memory::feed),
            };
            sync::spawn(client, interest, orders, updates, settings);
        }
    }

    /// Tells the planner what is on the screen, when it is something else than before.
    pub(super) fn tell_interest(&self) {
        let shown = self.app.browser().interest();
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
pub(super) fn connected<F>(connect: F) -> oneshot::Receiver<Result<Connection, String>>
where
    F: Future<Output = Result<Connection, String>> + Send + 'static,
{
    let (done, connection) = oneshot::channel();
    tokio::spawn(async move {
        // Whoever waited may have left already.
        let _ = done.send(connect.await);
    });
    connection
}
