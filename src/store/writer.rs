//! The thread that owns the file: nobody who draws or asks ever waits for a disk.

use std::io;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::thread;
use std::time::{Duration, Instant};

use jiff::Timestamp;

use super::recorder::{Record, Recorder};
use super::{Error, Log, Opened, Remembered, Store};
use crate::people::{PersonId, RememberedDetails, Rules};

/// How many records may wait. The portal tells again what is dropped beyond.
const WAITING: usize = 256;
/// How long records are gathered for one transaction.
const GATHER: Duration = Duration::from_millis(200);
/// How long the end of the program waits for the last transaction.
const PATIENCE: Duration = Duration::from_millis(25);
/// The most records of one transaction.
const BATCH: usize = 64;

/// Which cache, and whether a journal is kept.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The file.
    pub file: PathBuf,
    /// The rules that the journal judges by; `None`: no journal.
    pub journal: Option<Rules>,
}

/// What the file had to say.
#[derive(Debug)]
pub struct Loaded {
    /// What it remembers.
    pub remembered: Remembered,
    /// Where a damaged file was moved to.
    pub set_aside: Option<PathBuf>,
}

enum WriterCommand {
    Write(Record),
    Tell(PersonId, Answer),
    Recall(Recalled),
    Finish,
}

/// What is done with what the journal says of somebody.
type Answer = Box<dyn FnOnce(Log) + Send>;

/// What is done with what is known beside people.
type Recalled = Box<dyn FnOnce(RememberedDetails) + Send>;

/// The writer while it runs. Dropping it lets the thread finish by itself.
pub struct Writer {
    commands: SyncSender<WriterCommand>,
    /// Closed by the thread's end.
    done: Receiver<()>,
}

/// Where records go in. Cheap to clone; never waits.
#[derive(Clone, Debug)]
pub struct Feed(SyncSender<WriterCommand>);

impl Feed {
    /// Hands a record over. When too many wait or the file cannot be used it is dropped: it is only a cache.
    pub fn write(&self, record: Record) {
        if self.0.try_send(WriterCommand::Write(record)).is_err() {
            tracing::debug!("a record for the cache was dropped");
        }
    }

    /// Asks what the journal says of somebody; there is no answer when too much waits or nothing can be read.
    pub fn tell(&self, id: PersonId, answer: impl FnOnce(Log) + Send + 'static) {
        // Whoever asks will ask again.
        let _ = self.0.try_send(WriterCommand::Tell(id, Box::new(answer)));
    }
}

impl Feed {
    /// Asks what is known beside people; there is no answer when too much waits, or nothing can be read.
    pub fn recall(&self, answer: impl FnOnce(RememberedDetails) + Send + 'static) {
        // The portal tells all of it again.
        let _ = self.0.try_send(WriterCommand::Recall(Box::new(answer)));
    }
}

impl Writer {
    /// Opens the file on a thread of its own, tells what is in it, and writes from then on what the [`Feed`]
    /// brings. When the file cannot be used the error is told, and nothing is remembered.
    ///
    /// # Errors
    /// When the system has no thread left.
    pub fn start(
        settings: Settings,
        told: impl FnOnce(Result<Loaded, Error>) + Send + 'static,
    ) -> io::Result<Self> {
        let (commands, received) = sync_channel(WAITING);
        let (alive, done) = sync_channel::<()>(0);
        thread::Builder::new().name("whosin-cache".to_owned()).spawn(move || {
            match Store::load(&settings.file) {
                Ok(Opened { store, remembered, set_aside }) => {
                    told(Ok(Loaded { remembered, set_aside }));
                    run(Recorder::new(store, settings.journal.clone()), &settings, &received);
                }
                Err(error) => {
                    tracing::warn!(%error, "no cache");
                    told(Err(error));
                }
            }
            drop(alive);
        })?;
        Ok(Self { commands, done })
    }

    /// Where records go in.
    #[must_use]
    pub fn feed(&self) -> Feed {
        Feed(self.commands.clone())
    }

    /// Writes what is waiting and ends, quickly.
    pub fn close(self) {
        self.finish(PATIENCE);
    }

    /// Writes what is waiting and ends, but takes no longer than `patience`: a file that is cut off is sound
    /// too.
    pub fn finish(self, patience: Duration) {
        if self.commands.try_send(WriterCommand::Finish).is_ok() {
            // The other end is dropped, never used.
            let _ = self.done.recv_timeout(patience);
        }
    }
}

fn run(mut recorder: Recorder, settings: &Settings, commands: &Receiver<WriterCommand>) {
    if let Err(error) = recorder.prune(Timestamp::now()) {
        tracing::debug!(%error, "the journal was not pruned");
    }
    loop {
        let Gathered { records, questions, recall, goes_on } = gather(commands);
        let mut damaged = false;
        if !records.is_empty()
            && let Err(error) = recorder.write(&records)
        {
            tracing::warn!(%error, "the cache was not written");
            damaged |= matches!(error, Error::Damaged { .. });
        }
        if let Some(answer) = recall {
            match recorder.store().details(None, Timestamp::MIN, Timestamp::now()) {
                Ok(details) => answer(details),
                Err(error) => tracing::debug!(%error, "what is known beside people was not read"),
            }
        }
        for (id, answer) in questions {
            match recorder.store().log(id) {
                Ok(log) => answer(log),
                Err(error) => {
                    tracing::debug!(%error, "the journal was not read");
                    damaged |= matches!(error, Error::Damaged { .. });
                }
            }
        }
        if damaged {
            drop(recorder);
            match Store::replace(&settings.file) {
                Ok((store, _)) => recorder = Recorder::new(store, settings.journal.clone()),
                Err(error) => {
                    tracing::warn!(%error, "no cache any more");
                    return;
                }
            }
            // They were not written, and the file could be read: the portal will not tell all of it again.
            if let Err(error) = recorder.write(&records) {
                tracing::warn!(%error, "the cache was not written");
            }
        }
        if !goes_on {
            return;
        }
    }
}

/// What was taken from the channel at once.
#[derive(Default)]
struct Gathered {
    records: Vec<Record>,
    questions: Vec<(PersonId, Answer)>,
    recall: Option<Recalled>,
    /// Whether more may come.
    goes_on: bool,
}

impl Gathered {
    /// Takes a command; false when there is no time to wait for another.
    fn take(&mut self, command: WriterCommand) -> bool {
        match command {
            WriterCommand::Write(record) => {
                self.records.push(record);
                self.records.len() < BATCH
            }
            WriterCommand::Tell(id, answer) => {
                self.questions.push((id, answer));
                false
            }
            WriterCommand::Recall(answer) => {
                self.recall = Some(answer);
                false
            }
            WriterCommand::Finish => {
                self.goes_on = false;
                false
            }
        }
    }
}

/// Waits for a command and takes whatever follows closely; somebody who asks does not wait.
fn gather(commands: &Receiver<WriterCommand>) -> Gathered {
    let mut gathered = Gathered { goes_on: true, ..Gathered::default() };
    let mut until = None;
    loop {
        let command = match until {
            None => commands.recv().map_err(|_| RecvTimeoutError::Disconnected),
            Some(until) => commands.recv_timeout(Instant::saturating_duration_since(&until, Instant::now())),
        };
        match command {
            Ok(command) => {
                until = until.or_else(|| Some(Instant::now() + GATHER));
                if !gathered.take(command) {
                    return gathered;
                }
            }
            Err(RecvTimeoutError::Timeout) => return gathered,
            Err(RecvTimeoutError::Disconnected) => {
                gathered.goes_on = false;
                return gathered;
            }
        }
    }
}
