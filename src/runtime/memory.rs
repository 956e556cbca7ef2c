//! The cache beside the loop: what was known comes before the first answer, what is told goes to the writer.

use std::time::Instant;

use tokio::sync::{mpsc, oneshot};

use crate::app::{Message, News, Split, Splits};
use crate::people::PersonId;
use crate::store::{self, Feed, Loaded, Log, Record, Writer};
use crate::sync::{Link, Update};

/// How long the end of the program waits for the last transaction.
const PATIENCE: std::time::Duration = std::time::Duration::from_millis(25);
/// A disk that takes longer than this is not waited for: the portal is asked without a memory.
const LONGEST: std::time::Duration = std::time::Duration::from_secs(1);
/// How often the journal is asked about the same person: strips change by the half hour.
const AGAIN: std::time::Duration = std::time::Duration::from_secs(60);
/// How many updates wait between the synchronisation and the loop.
const WAITING: usize = 1;

/// What the cache had to say when it was opened.
pub(crate) type Told = Result<Loaded, store::Error>;

/// The cache while the dashboard runs.
pub(crate) struct Memory(Option<Writer>);

/// What the journal says of the person on the card.
pub(super) struct Journal {
    told: mpsc::Sender<News>,
    /// Whom it was asked about, and when.
    asked: Option<(PersonId, Instant)>,
}

impl Journal {
    /// A journal that has not been asked, and where its answers come out.
    pub(super) fn new() -> (Self, mpsc::Receiver<News>) {
        let (told, heard) = mpsc::channel(1);
        (Self { told, asked: None }, heard)
    }

    /// Asks about whoever is on the card: at once when it is somebody else, now and then when it is not.
    pub(super) fn want(&mut self, id: Option<PersonId>, memory: Option<&Memory>) {
        let Some(id) = id else { return };
        if self.asked.is_some_and(|(asked, at)| asked == id && at.elapsed() < AGAIN) {
            return;
        }
        let Some(Memory(Some(writer))) = memory else { return };
        self.asked = Some((id, Instant::now()));
        let told = self.told.clone();
        writer.feed().tell(id, move |Log { sightings, watches }| {
            if !watches.is_empty() {
                // A full channel holds an answer already; the next question comes.
                let _ = told.try_send(News::History { id, sightings, watches });
            }
        });
    }
}

impl Memory {
    /// Opens the cache in the background; what it says comes through the channel. Without a cache the channel
    /// closes at once.
    pub(crate) fn open(settings: Option<store::Settings>) -> (Self, oneshot::Receiver<Told>) {
        let (told, heard) = oneshot::channel();
        let (pass, passed) = oneshot::channel();
        tokio::spawn(async move {
            // Whoever waited may have left already.
            if let Ok(Ok(loaded)) = tokio::time::timeout(LONGEST, heard).await {
                let _ = pass.send(loaded);
            }
        });
        let writer = settings.and_then(|settings| {
            Writer::start(settings, |loaded| drop(told.send(loaded)))
                .inspect_err(|error| tracing::warn!(%error, "no thread for the cache"))
                .ok()
        });
        (Self(writer), passed)
    }

    /// Puts itself between the synchronisation and the loop: what passes is remembered.
    pub(crate) fn listen(&self, updates: mpsc::Sender<Update>) -> mpsc::Sender<Update> {
        let Some(feed) = self.0.as_ref().map(Writer::feed) else { return updates };
        let (told, mut passing) = mpsc::channel(WAITING);
        tokio::spawn(async move {
            let mut link = Link::Connecting;
            loop {
                let update = tokio::select! {
                    update = passing.recv() => update,
                    () = updates.closed() => return,
                };
                let Some(update) = update else { return };
                remember(&update, &mut link, &feed);
                if updates.send(update).await.is_err() {
                    return;
                }
            }
        });
        told
    }

    /// Keeps or forgets a favourite.
    pub(super) fn favourite(&self, id: PersonId, favourite: bool) {
        if let Some(writer) = &self.0 {
            writer.feed().write(Record::Favourite(id, favourite));
        }
    }

    /// Keeps that the user wants to be told of somebody, or no longer.
    pub(super) fn watch(&self, id: PersonId, watched: bool) {
        if let Some(writer) = &self.0 {
            writer.feed().write(Record::Watched(id, watched));
        }
    }

    /// Keeps where the borders between the panes are.
    pub(super) fn splits(&self, splits: Splits) {
        if let Some(writer) = &self.0 {
            for split in Split::ALL {
                writer.feed().write(Record::Border(split.as_str(), splits.share(split)));
            }
        }
    }

    /// Writes what is waiting, quickly.
    pub(crate) fn close(self) {
        if let Some(writer) = self.0 {
            writer.finish(PATIENCE);
        }
    }
}

/// Hands over whatever of an update is worth remembering.
fn remember(update: &Update, link: &mut Link, feed: &Feed) {
    match update {
        Update::People { people, gone, server_time, received, .. } => {
            if !gone.is_empty() {
                feed.write(Record::Gone(gone.clone()));
            }
            if !people.is_empty() {
                feed.write(Record::People { people: people.clone(), at: server_time.unwrap_or(*received) });
            }
        }
        Update::Departments(departments) => feed.write(Record::Departments(departments.clone())),
        Update::Briefs(briefs) => {
            let zones = briefs.iter().filter_map(|brief| Some((brief.id, brief.time_zone.clone()?)));
            feed.write(Record::TimeZones(zones.collect()));
        }
        Update::ClockOffset(ahead) => feed.write(Record::ClockAhead(*ahead)),
        Update::Link(now) => {
            match now {
                Link::Retrying { .. } | Link::Stopped { .. } | Link::Moved { .. } => {
                    feed.write(Record::Silent);
                }
                _ => {}
            }
            *link = now.clone();
        }
        Update::Me(_)
        | Update::Status(_)
        | Update::Cooldowns(_)
        | Update::Gaps(_)
        | Update::NothingTold
        | Update::Ordered { .. } => {}
    }
}

/// The borders of those names; others belong to another version.
fn put(kept: &[(String, u16)]) -> Splits {
    let mut splits = Splits::unmoved();
    for (name, share) in kept {
        if let Some(split) = Split::ALL.into_iter().find(|split| split.as_str() == name) {
            splits.put(split, *share);
        }
    }
    splits
}

/// What the cache said, for the application.
pub(super) fn messages(told: Told) -> Vec<Message> {
    match told {
        Ok(Loaded { remembered, set_aside }) => {
            let notice = match set_aside {
                Some(_) => Some(News::Notice("toast-cache-damaged")),
                None => (remembered.unreadable > 0).then_some(News::Notice("toast-cache-unreadable")),
            };
            let store::Remembered { people, departments, favourites, watched, clock_ahead, borders, .. } =
                remembered;
            let ahead = clock_ahead;
            let favourites = (!favourites.is_empty()).then_some(News::Favourites(favourites));
            let watched = (!watched.is_empty()).then_some(News::Watched(watched));
            let news = (!people.is_empty()).then_some(News::Remembered { people, departments, ahead });
            let borders = (!borders.is_empty()).then(|| News::Splits(put(&borders)));
            news.into_iter()
                .chain(favourites)
                .chain(watched)
                .chain(borders)
                .chain(notice)
                .map(Message::News)
                .collect()
        }
        Err(store::Error::Newer { .. }) => vec![Message::News(News::Notice("toast-cache-newer"))],
        Err(_) => vec![Message::News(News::Notice("toast-cache-unusable"))],
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use jiff::Timestamp;

    use super::*;
    use crate::people::Person;
    use crate::store::{Settings, Store};

    #[tokio::test]
    async fn what_passes_by_is_remembered() {
        let directory = tempfile::tempdir().unwrap();
        let file = directory.path().join("portal.db");
        let (memory, told) = Memory::open(Some(Settings { file: file.clone(), journal: None }));
        assert!(messages(told.await.unwrap()).is_empty());
        let (updates, mut loop_end) = mpsc::channel(8);
        let passing = memory.listen(updates);
        let people = vec![Person::new(PersonId(7), "Anna")];
        let received = Timestamp::UNIX_EPOCH;
        let update = Update::People { people, asked: vec![], gone: vec![], server_time: None, received };
        passing.send(update.clone()).await.unwrap();
        assert_eq!(loop_end.recv().await.unwrap(), update);
        memory.0.unwrap().finish(std::time::Duration::from_secs(10));
        let remembered = Store::load(&file).unwrap().remembered;
        assert_eq!(remembered.people, [(Person::new(PersonId(7), "Anna"), received)]);
        // The loop's end ends the listener, and with it the synchronisation.
        drop(loop_end);
        passing.closed().await;
    }

    #[tokio::test]
    async fn without_a_cache_nothing_is_told() {
        let (memory, told) = Memory::open(None);
        assert!(told.await.is_err());
        memory.close();
    }
}
