//! What a leader says, and when: pure, so that time is an argument and nothing is sent.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};

use super::Reading;
use crate::people::PersonId;
use crate::relay::lead::Moment;
use crate::relay::message::{Changes, Damage, Directory, Header, Message};
use crate::relay::presence::{Published, Roll};

/// Changes are gathered for so long.
pub(super) const GATHER: Duration = Duration::from_millis(1000);
/// How often the snapshot is written at most.
pub(super) const SNAPSHOT_EVERY: Duration = Duration::from_secs(30);
/// How often something is said at least.
pub(super) const BEAT_EVERY: Duration = Duration::from_secs(crate::relay::BEAT_EVERY.unsigned_abs());
/// Before what was not written is tried again.
const AGAIN: Duration = Duration::from_secs(5);
/// Before a directory that was not written is.
const NAMES_AGAIN: Duration = Duration::from_secs(30);

/// Something to say.
#[derive(Debug, PartialEq)]
pub(super) enum Say {
    /// Messages for everybody who listens.
    Publish(Vec<Vec<u8>>),
    /// A key of the state.
    Write(Write),
}

/// A key of the state to write.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Write {
    pub(super) key: String,
    pub(super) value: Vec<u8>,
    /// What is complete once it is written.
    pub(super) completes: Option<Completes>,
}

/// What is complete once a key is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Completes {
    /// The snapshot that holds that message and those before it.
    Snapshot { sequence: u64, bytes: u64, people: u64 },
    /// The directory of that version.
    Directory(u64),
}

/// What has changed since the last message.
#[derive(Default)]
struct Pending {
    people: BTreeMap<PersonId, Published>,
    gone: BTreeSet<PersonId>,
    /// Since when something waits.
    since: Option<Duration>,
}

/// The state of one term.
pub(super) struct Reign {
    portal: String,
    term: u64,
    roll: Roll,
    pending: Pending,
    /// Everybody is at least as fresh as this; `None` until everybody was read once.
    as_of: Option<Timestamp>,
    ahead: SignedDuration,
    /// The number of the last message.
    sequence: u64,
    /// When something was said last, by the steady clock.
    said: Option<Duration>,
    /// The last message that the newest snapshot holds.
    snapshot: Option<u64>,
    /// When the next snapshot may be written.
    snapshot_at: Duration,
    /// The version of the directory that is written, and the one to write.
    directory: u64,
    next_directory: Option<Directory>,
    /// The one that is being written.
    directory_in_writing: Option<Directory>,
    /// After something was not written: when a directory is tried again.
    directory_at: Duration,
    writes: VecDeque<Write>,
}

impl Reign {
    pub(super) fn new(portal: String, term: u64) -> Self {
        Self {
            portal,
            term,
            roll: Roll::default(),
            pending: Pending::default(),
            as_of: None,
            ahead: SignedDuration::ZERO,
            sequence: 0,
            said: None,
            snapshot: None,
            snapshot_at: Duration::ZERO,
            directory: 0,
            next_directory: None,
            directory_in_writing: None,
            directory_at: Duration::ZERO,
            writes: VecDeque::new(),
        }
    }

    /// Takes in what was read.
    pub(super) fn take(&mut self, told: Reading, now: Moment) {
        match told {
            Reading::People(people) => {
                for person in people {
                    if let Some(new) = self.roll.learn(&person) {
                        self.pending.people.entry(new.id).or_insert(Published::nothing(new.id)).merge(&new);
                        self.pending.gone.remove(&new.id);
                        self.pending.since.get_or_insert(now.steady);
                    }
                }
            }
            Reading::Gone(ids) => {
                for id in ids {
                    self.pending.people.remove(&id);
                    if self.roll.forget(id) {
                        self.pending.gone.insert(id);
                        self.pending.since.get_or_insert(now.steady);
                    }
                }
            }
            Reading::Complete { as_of, ahead } => {
                self.as_of = self.as_of.max(Some(as_of));
                self.ahead = ahead;
            }
            Reading::Directory(directory) => self.next_directory = Some(directory),
            Reading::Resign => {}
        }
    }

    /// The header of the next message.
    fn header(&self, now: Moment) -> Header {
        Header {
            portal: self.portal.clone(),
            term: self.term,
            sequence: self.sequence.saturating_add(1),
            told_at: now.wall.checked_add(self.ahead).unwrap_or(now.wall),
            complete_as_of: self.as_of,
            chunk: 0,
            chunks: 1,
            directory: self.directory,
            snapshot: self.snapshot,
        }
    }

    /// When something is to be said next, by the steady clock; `None`: not before something is read.
    pub(super) fn wake(&self) -> Option<Duration> {
        self.as_of?;
        if !self.writes.is_empty() {
            return Some(Duration::ZERO);
        }
        if self.snapshot.is_none() {
            return Some(self.snapshot_at);
        }
        let beat = Some(self.said.map_or(Duration::ZERO, |said| said.saturating_add(BEAT_EVERY)));
        let changes = self.pending.since.map(|since| since.saturating_add(GATHER));
        let snapshot = self.has_news().then_some(self.snapshot_at);
        let directory = self.next_directory.as_ref().map(|_| self.directory_at);
        [beat, changes, snapshot, directory].into_iter().flatten().min()
    }

    /// Whether the newest snapshot lacks something.
    fn has_news(&self) -> bool {
        self.snapshot != Some(self.sequence)
    }

    /// What to say now, if anything.
    pub(super) fn next(&mut self, now: Moment) -> Option<Say> {
        self.as_of?;
        if let Some(write) = self.writes.pop_front() {
            return Some(Say::Write(write));
        }
        let is_snapshot_due = self.has_news() && now.steady >= self.snapshot_at;
        if self.snapshot.is_none() {
            // Whoever listens learns of this term when there is a snapshot of it, and names with it where there are any.
            if let Some(say) = self.write_directory(now) {
                return Some(say);
            }
            return if is_snapshot_due { self.write_snapshot(now) } else { None };
        }
        let is_gathered = self.pending.since.is_some_and(|since| now.steady >= since.saturating_add(GATHER));
        if is_gathered || (is_snapshot_due && self.pending.since.is_some()) {
            return self.publish_changes(now);
        }
        let is_beat_due = self.said.is_none_or(|said| now.steady >= said.saturating_add(BEAT_EVERY));
        if is_beat_due {
            let beat = Message::beat(&self.header(now));
            return self.publish(beat.map(|beat| vec![beat]), now);
        }
        if is_snapshot_due {
            return self.write_snapshot(now);
        }
        self.write_directory(now)
    }

    fn publish_changes(&mut self, now: Moment) -> Option<Say> {
        let Pending { people, gone, .. } = std::mem::take(&mut self.pending);
        let changes = Changes { people: people.into_values().collect(), gone: gone.into_iter().collect() };
        let messages = Message::changes(&self.header(now), &changes);
        self.publish(messages, now)
    }

    fn publish(&mut self, messages: Result<Vec<Vec<u8>>, Damage>, now: Moment) -> Option<Say> {
        self.said = Some(now.steady);
        let messages = messages.inspect_err(|error| tracing::error!(%error, "not said")).ok()?;
        let count = u64::try_from(messages.len()).unwrap_or_default();
        self.sequence = self.sequence.saturating_add(count);
        Some(Say::Publish(messages))
    }

    fn write_snapshot(&mut self, now: Moment) -> Option<Say> {
        self.snapshot_at = now.steady.saturating_add(SNAPSHOT_EVERY);
        if self.snapshot.is_none() {
            self.pending = Pending::default();
        }
        let people: Vec<Published> = self.roll.iter().copied().collect();
        let sequence = self.sequence;
        let header = Header { sequence, snapshot: None, ..self.header(now) };
        let chunks = Message::snapshot(&header, &people);
        let chunks = chunks.inspect_err(|error| tracing::error!(%error, "no snapshot")).ok()?;
        let size = |length: usize| u64::try_from(length).unwrap_or(u64::MAX);
        let bytes = size(chunks.iter().map(Vec::len).sum());
        self.write("snapshot", chunks, Completes::Snapshot { sequence, bytes, people: size(people.len()) })
    }

    fn write_directory(&mut self, now: Moment) -> Option<Say> {
        if now.steady < self.directory_at {
            return None;
        }
        let directory = self.next_directory.take()?;
        let version = directory.version();
        if version == self.directory {
            return None;
        }
        let header =
            Header { sequence: self.sequence, snapshot: None, directory: version, ..self.header(now) };
        let chunks = Message::directory(&header, &directory);
        let chunks = chunks.inspect_err(|error| tracing::error!(%error, "no directory")).ok()?;
        self.directory_in_writing = Some(directory);
        self.write("directory", chunks, Completes::Directory(version))
    }

    /// The first chunk goes last: whoever finds it finds the others.
    fn write(&mut self, name: &str, chunks: Vec<Vec<u8>>, completes: Completes) -> Option<Say> {
        let chunks = chunks.into_iter().enumerate().rev();
        self.writes.extend(chunks.map(|(number, value)| Write {
            key: format!("{name}.{number}"),
            value,
            completes: (number == 0).then_some(completes),
        }));
        self.writes.pop_front().map(Say::Write)
    }

    /// A key was written.
    pub(super) fn written(&mut self, completes: Option<Completes>) {
        match completes {
            Some(Completes::Snapshot { sequence, .. }) => self.snapshot = Some(sequence),
            Some(Completes::Directory(version)) => {
                self.directory = version;
                self.directory_in_writing = None;
                // Everybody shall know of it soon.
                self.said = None;
            }
            None => {}
        }
    }

    /// A key was not written: the state as it is then is written a little later.
    pub(super) fn unwritten(&mut self, now: Moment) {
        self.writes.clear();
        self.snapshot_at = now.steady.saturating_add(AGAIN);
        if let Some(unwritten) = self.directory_in_writing.take() {
            // Presence does not wait for names.
            self.directory_at = now.steady.saturating_add(NAMES_AGAIN);
            self.next_directory.get_or_insert(unwritten);
        }
    }
}

#[cfg(test)]
mod tests;
