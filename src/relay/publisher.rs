//! The relay's side of NATS: it stands for the leadership, and while it leads it publishes what the reading tells.

mod buckets;
mod reading;
mod reign;
mod standing;

use std::time::Duration;

use async_nats::connection::State;
use async_nats::{Client, ConnectErrorKind};
use jiff::Timestamp;
use tokio::sync::{mpsc, oneshot, watch};
use tokio::task::JoinHandle;
use tokio::time::Instant;

use super::Settings;
use super::connection::{ConnectError, Connection, Event, connect};
use super::lead::{Lead, Moment, Step, term_after};
use buckets::{Buckets, Refusal};
pub use reading::{Input, Reading};
use reign::{Completes, Reign, Say, Write};
pub use standing::Standing;

/// Before servers are tried again that do not answer …
const AGAIN: Duration = Duration::from_secs(2);
/// … and those that refuse: somebody must change something first.
const REFUSED_AGAIN: Duration = Duration::from_secs(15);
/// How often a lost connection is looked at.
const DISCONNECTED_LOOK: Duration = Duration::from_millis(500);
/// How long the client may take to take a message.
const PATIENCE: Duration = Duration::from_secs(2);
/// How long the last words may take.
const FAREWELL: Duration = Duration::from_secs(2);

/// A publisher that runs.
#[derive(Debug)]
pub struct Publisher {
    /// How it stands; changes with every message.
    pub standing: watch::Receiver<Standing>,
    /// Ends it.
    end: oneshot::Sender<()>,
    task: JoinHandle<()>,
}

impl Publisher {
    /// Gives the leadership up, so that another relay can take it at once, and ends.
    pub async fn finish(self) {
        let _ = self.end.send(());
        // A server that hangs is not waited for.
        let _ = tokio::time::timeout(FAREWELL * 2, self.task).await;
    }
}

/// Starts to stand for the leadership. `portal` is the portal's host, `name` tells relays apart.
///
/// # Panics
/// Outside of a tokio runtime with timers and I/O.
#[must_use]
pub fn publish(settings: Settings, portal: String, name: String, input: mpsc::Receiver<Input>) -> Publisher {
    let (end, ended) = oneshot::channel();
    let (told, standing) = watch::channel(Standing::default());
    let relay = Relay {
        began: Instant::now(),
        lead: Lead::default(),
        reign: None,
        ended: false,
        resigns: false,
        settings,
        portal,
        name,
        input,
        standing: told,
    };
    let task = tokio::spawn(relay.run(ended));
    Publisher { standing, end, task }
}

struct Relay {
    settings: Settings,
    portal: String,
    name: String,
    input: mpsc::Receiver<Input>,
    standing: watch::Sender<Standing>,
    began: Instant,
    lead: Lead,
    /// What is published in this reign.
    reign: Option<Reign>,
    /// Nobody reads the portal any more.
    ended: bool,
    /// The portal does not answer this relay.
    resigns: bool,
}

/// Why a connection is left.
enum Left {
    /// The relay ends.
    Ended,
    /// It does not serve.
    Failed(ConnectError),
}

impl Relay {
    async fn run(mut self, mut end: oneshot::Receiver<()>) {
        loop {
            let Left::Failed(error) = self.serve(&mut end).await else { return };
            tracing::warn!(%error, "the relay's servers cannot be used");
            self.lose();
            self.standing.send_modify(|standing| {
                standing.connected = false;
            });
            let again = if error.is_refusal() { REFUSED_AGAIN } else { AGAIN };
            tokio::select! {
                _ = &mut end => return,
                () = tokio::time::sleep(again.mul_f64(rand::random_range(0.75..1.25))) => {}
            }
        }
    }

    /// Stands for the leadership over one connection, which finds lost servers again by itself.
    async fn serve(&mut self, end: &mut oneshot::Receiver<()>) -> Left {
        let connected = tokio::select! {
            _ = &mut *end => return Left::Ended,
            connected = connect(&self.settings, &self.name) => connected,
        };
        let Connection { client, mut events } = match connected {
            Ok(connection) => connection,
            Err(error) => return Left::Failed(error),
        };
        let mut buckets = match Buckets::open(&client, &self.settings).await {
            Ok(buckets) => buckets,
            Err(error) => return Left::Failed(error),
        };
        tracing::info!(server = client.server_info().server_name, "connected");
        self.standing.send_modify(|standing| {
            standing.connected = true;
        });
        loop {
            let wake = self.wake(&client);
            tokio::select! {
                _ = &mut *end => {
                    self.farewell(&client, &mut buckets).await;
                    return Left::Ended;
                }
                event = events.recv() => {
                    if let Err(error) = self.heard(event) {
                        return Left::Failed(error);
                    }
                }
                input = self.input.recv(), if !self.ended => self.take(input),
                () = tokio::time::sleep_until(wake) => {}
            }
            if let Err(error) = self.act(&client, &mut buckets).await {
                return Left::Failed(error);
            }
        }
    }

    fn now(&self) -> Moment {
        Moment { steady: self.began.elapsed(), wall: Timestamp::now() }
    }

    /// When something is to be done next.
    fn wake(&self, client: &Client) -> Instant {
        let now = self.now();
        if !is_connected(client) {
            // An event tells when it is there again; until then only the trust runs out.
            return Instant::now() + DISCONNECTED_LOOK;
        }
        let lead = match self.lead.next(now) {
            Step::Wait(wait) => wait,
            Step::Create | Step::Renew { .. } => Duration::ZERO,
        };
        let reign = self.reign.as_ref().filter(|_| self.lead.may_speak(now)).and_then(Reign::wake);
        let reign = reign.map(|at| at.saturating_sub(now.steady));
        Instant::now() + reign.map_or(lead, |wait| wait.min(lead))
    }

    fn heard(&mut self, event: Option<Event>) -> Result<(), ConnectError> {
        let servers = || self.settings.servers.join(", ");
        match event {
            Some(Event::Connected) => {
                if !self.standing.borrow().connected {
                    tracing::info!("connected again");
                }
                self.lead.doubt(self.now());
                self.standing.send_modify(|standing| {
                    standing.connected = true;
                });
            }
            Some(Event::Disconnected) => {
                tracing::warn!("the server is lost");
                self.lead.doubt(self.now());
                self.standing.send_modify(|standing| {
                    standing.connected = false;
                });
            }
            Some(Event::Refused(reason)) if reason.contains("authorization") => {
                return Err(ConnectError::Denied { servers: servers() });
            }
            Some(Event::Refused(reason)) => {
                tracing::warn!(reason, "the server forbids something");
            }
            Some(Event::Overrun) => {}
            None => {
                let reason = ConnectErrorKind::Io.to_string();
                return Err(ConnectError::Unreachable { servers: servers(), reason });
            }
        }
        Ok(())
    }

    fn take(&mut self, input: Option<Input>) {
        let now = self.now();
        match input {
            None => self.ended = true,
            Some(input) if Some(input.term) != self.lead.term() => {}
            Some(Input { told: Reading::Resign, .. }) => self.resigns = true,
            Some(Input { told, .. }) => {
                if let Some(reign) = &mut self.reign {
                    reign.take(told, now);
                }
            }
        }
    }

    /// Does what is due: stands for the leadership, and speaks while it leads.
    async fn act(&mut self, client: &Client, buckets: &mut Buckets) -> Result<(), ConnectError> {
        if std::mem::take(&mut self.resigns) {
            self.give_up(buckets).await;
            tracing::warn!("the portal does not answer this relay");
            self.lose();
            self.lead.step_aside(self.now());
        }
        let now = self.now();
        if self.lead.is_over(now) {
            tracing::warn!("the last renewal is too long ago");
            self.lose();
        }
        if !is_connected(client) {
            return Ok(());
        }
        match self.lead.next(now) {
            Step::Create => self.stand(buckets).await?,
            Step::Renew { revision } => match buckets.renew(revision, &self.name).await {
                Ok(revision) => self.lead.renewed(revision, now),
                Err(refusal) => {
                    tracing::warn!(%refusal, "not renewed");
                    self.lose();
                }
            },
            Step::Wait(_) => {}
        }
        while self.lead.may_speak(self.now()) && is_connected(client) {
            let now = self.now();
            if !matches!(self.lead.next(now), Step::Wait(_)) {
                break;
            }
            let Some(say) = self.reign.as_mut().and_then(|reign| reign.next(now)) else { break };
            match say {
                Say::Publish(messages) => self.publish(client, messages).await?,
                Say::Write(write) => self.write(buckets, write).await,
            }
        }
        Ok(())
    }

    /// Tries to become the leader.
    async fn stand(&mut self, buckets: &mut Buckets) -> Result<(), ConnectError> {
        let asked = self.now();
        match self.win(buckets).await {
            Ok((revision, seen)) => {
                let term = term_after(seen, asked.wall);
                tracing::info!(term, "leads");
                self.lead.won(term, revision, asked);
                self.reign = Some(Reign::new(self.portal.clone(), term));
                self.standing.send_modify(|standing| {
                    standing.term = Some(term);
                    standing.reigns += 1;
                });
                Ok(())
            }
            Err(Refusal::Held) => {
                self.lead.lost(asked, rand::random_range(0.0..1.0));
                Ok(())
            }
            Err(Refusal::Full(reason)) => {
                self.lead.lost(asked, rand::random_range(0.0..1.0));
                Err(ConnectError::Full { servers: self.settings.servers.join(", "), reason })
            }
            Err(Refusal::Failed(reason)) => {
                self.lead.lost(asked, rand::random_range(0.0..1.0));
                // The bucket may be gone with the server's data: it is made anew.
                Err(ConnectError::Unreachable { servers: self.settings.servers.join(", "), reason })
            }
        }
    }

    /// Takes the leader's key, and renews it at once: a server without room takes the one and not the other, and whoever
    /// cannot keep the key had better not begin to read the portal.
    async fn win(&self, buckets: &mut Buckets) -> Result<(u64, Option<u64>), Refusal> {
        let revision = buckets.create(&self.name).await?;
        let revision = buckets.renew(revision, &self.name).await?;
        Ok((revision, buckets.last_term().await?))
    }

    async fn publish(&mut self, client: &Client, messages: Vec<Vec<u8>>) -> Result<(), ConnectError> {
        for message in messages {
            // Whatever took long before this: a leader that may no longer speak is silent.
            if !self.lead.may_speak(self.now()) {
                return Ok(());
            }
            let size = u64::try_from(message.len()).unwrap_or_default();
            let sent = client.publish(self.settings.changes(), message.into());
            match tokio::time::timeout(PATIENCE, sent).await {
                Ok(Ok(())) => self.standing.send_modify(|standing| {
                    standing.messages += 1;
                    standing.bytes += size;
                }),
                Ok(Err(error)) => {
                    let servers = self.settings.servers.join(", ");
                    return Err(ConnectError::Unreachable { servers, reason: error.to_string() });
                }
                Err(_) => {
                    tracing::warn!("the server takes nothing");
                    self.lose();
                    return Ok(());
                }
            }
        }
        Ok(())
    }

    async fn write(&mut self, buckets: &mut Buckets, write: Write) {
        let Some(term) = self.lead.term() else { return };
        let written = buckets.write(&write.key, write.value, term).await;
        let now = self.now();
        match written {
            Ok(()) => {
                let Some(reign) = &mut self.reign else { return };
                reign.written(write.completes);
                if let Some(Completes::Snapshot { bytes, people, .. }) = write.completes {
                    self.standing.send_modify(|standing| {
                        standing.snapshots += 1;
                        standing.snapshot_bytes = bytes;
                        standing.people = people;
                    });
                }
            }
            Err(Refusal::Held) => {
                tracing::warn!("another relay has written the snapshot");
                self.lose();
            }
            Err(Refusal::Failed(reason) | Refusal::Full(reason)) => {
                tracing::warn!(reason, key = write.key, "not written");
                if let Some(reign) = &mut self.reign {
                    reign.unwritten(now);
                }
            }
        }
    }

    /// This relay no longer leads.
    fn lose(&mut self) {
        if let Some(term) = self.lead.term() {
            tracing::warn!(term, "leads no longer");
        }
        self.lead.lost(self.now(), rand::random_range(0.0..1.0));
        self.reign = None;
        self.standing.send_modify(|standing| standing.term = None);
    }

    /// Takes the leader's key away, if it is this relay's.
    async fn give_up(&self, buckets: &Buckets) {
        if let Some(revision) = self.lead.revision().filter(|_| self.lead.may_speak(self.now())) {
            // A server that hangs forgets it by itself.
            let _ = tokio::time::timeout(FAREWELL, buckets.give_up(revision)).await;
        }
    }

    /// Makes room for another leader at once.
    async fn farewell(&mut self, client: &Client, buckets: &mut Buckets) {
        self.give_up(buckets).await;
        self.lose();
        let _ = tokio::time::timeout(FAREWELL, client.drain()).await;
    }
}

fn is_connected(client: &Client) -> bool {
    client.connection_state() == State::Connected
}
