//! What a relay tells, as updates; and following one where there is no portal to ask.

use jiff::{SignedDuration, Timestamp};
use tokio::sync::mpsc;
use tokio::task::JoinHandle;

use super::clock::Clock;
use super::planner::ConnectionState;
use super::update::{CallFailure, Instruction, RelayState, Update};
use crate::relay::{self, News};
use crate::words::Sentence;

/// A clock that is further off than this was set, and is no longer the one that it was.
const SET: SignedDuration = SignedDuration::from_secs(30);

/// Makes updates of news.
#[derive(Debug)]
pub(super) struct Relayed {
    /// Whether nobody else tells of names and of the portal's clock.
    is_alone: bool,
    state: RelayState,
    /// Whether anybody was named.
    is_named: bool,
    /// How far the portal's clock is ahead of ours, as the quickest message told.
    ahead: Option<SignedDuration>,
}

impl Relayed {
    pub(super) const fn new(is_alone: bool) -> Self {
        Self { is_alone, state: RelayState::Connecting, is_named: false, ahead: None }
    }

    /// What news mean that came at `now`; `None`: there will be no more.
    pub(super) fn take(&mut self, news: Option<News>, now: Timestamp) -> Vec<Update> {
        let mut updates = Vec::new();
        match news {
            None => updates.extend(self.becomes(RelayState::Silent { since: None })),
            Some(News::Snapshot { people, as_of, portal_time, portal, .. }) => {
                if self.is_alone {
                    updates.push(Update::PortalNamed(portal));
                }
                updates.extend(self.hear(portal_time, now));
                updates.push(Update::Relayed(relay::people(people, Vec::new(), true, as_of, portal_time)));
            }
            Some(News::Changes { people, gone, as_of, portal_time }) => {
                updates.extend(self.hear(portal_time, now));
                updates.push(Update::Relayed(relay::people(people, gone, false, as_of, portal_time)));
            }
            Some(News::Beat { as_of, portal_time }) => {
                updates.extend(self.hear(portal_time, now));
                updates.push(Update::Relayed(relay::people(
                    Vec::new(),
                    Vec::new(),
                    false,
                    as_of,
                    portal_time,
                )));
            }
            Some(News::Directory { people, departments }) => {
                self.is_named = true;
                if self.is_alone {
                    updates.push(Update::Departments(departments));
                    let (asked, gone, server_time) = (Vec::new(), Vec::new(), None);
                    updates.push(Update::People { people, asked, gone, server_time, received: now });
                    // Only now there is somebody who could be meant.
                    updates.push(Update::Connection(ConnectionState::Live));
                }
            }
            Some(News::Silent { since }) => updates.extend(self.becomes(RelayState::Silent { since })),
            Some(News::Connected) => updates.extend(self.becomes(RelayState::Connecting)),
            Some(News::Disconnected(why)) => updates.extend(self.becomes(RelayState::Lost(why))),
            Some(News::Refused(why)) => updates.extend(self.becomes(RelayState::Refused(why))),
        }
        updates
    }

    /// The relay lives.
    fn hear(&mut self, portal_time: Timestamp, now: Timestamp) -> Vec<Update> {
        // A relay without names has said so, and that stands.
        let is_nameless = self.is_alone && !self.is_named && matches!(self.state, RelayState::Refused(_));
        let state = if is_nameless { None } else { self.becomes(RelayState::Telling) };
        let clock = if self.is_alone { self.learn_clock(portal_time, now) } else { None };
        state.into_iter().chain(clock).collect()
    }

    fn becomes(&mut self, state: RelayState) -> Option<Update> {
        // A server that is lost says less than that nothing was heard for long.
        let is_less = matches!(self.state, RelayState::Silent { .. })
            && matches!(state, RelayState::Connecting | RelayState::Lost(_));
        if is_less || self.state == state {
            return None;
        }
        self.state = state.clone();
        Some(Update::Relay(state))
    }

    /// A message is always late, and never early: the quickest one tells the clock best.
    fn learn_clock(&mut self, portal_time: Timestamp, now: Timestamp) -> Option<Update> {
        let ahead = portal_time.duration_since(now);
        let is_better = self.ahead.is_none_or(|known| ahead > known || (known - ahead) > SET);
        if !is_better {
            return None;
        }
        self.ahead = Some(ahead);
        Some(Update::ClockOffset(ahead))
    }
}

/// What the relay tells next; never, without one. Once there will be no more, that is told once.
pub(super) async fn next_news(relay: &mut Option<mpsc::Receiver<News>>) -> Option<News> {
    let Some(receiver) = relay else { return std::future::pending().await };
    let news = receiver.recv().await;
    if news.is_none() {
        *relay = None;
    }
    news
}

/// Follows a relay that publishes who people are, without a webhook: what needs the portal itself is answered with a
/// sentence. It ends when the receiver of the updates is dropped.
///
/// # Panics
/// Outside of a tokio runtime.
#[allow(clippy::must_use_candidate)] // it ends by itself
pub fn follow_without_portal(
    relay: mpsc::Receiver<News>,
    mut instructions: mpsc::Receiver<Instruction>,
    out: mpsc::Sender<Update>,
    clock: Clock,
) -> JoinHandle<()> {
    tokio::spawn(async move {
        let mut relay = Some(relay);
        let mut relayed = Relayed::new(true);
        let mut is_instructed = true;
        loop {
            let updates = tokio::select! {
                news = next_news(&mut relay) => relayed.take(news, clock.now()),
                instruction = instructions.recv(), if is_instructed => {
                    is_instructed = instruction.is_some();
                    instruction.and_then(unheard).into_iter().collect()
                }
                () = out.closed() => return,
            };
            for update in updates {
                if out.send(update).await.is_err() {
                    return;
                }
            }
        }
    })
}

/// The answer to what only a portal could do.
fn unheard(instruction: Instruction) -> Option<Update> {
    match instruction {
        Instruction::Call(command) => {
            let failure = CallFailure::unsent(Sentence::new("relay-needs-webhook"));
            Some(Update::Called { command, result: Err(failure) })
        }
        Instruction::Refresh | Instruction::Move { .. } => None,
    }
}

#[cfg(test)]
mod tests;
