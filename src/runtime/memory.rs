//! The cache beside the loop: what was known comes before the first answer, what the user chose is kept.

use std::time::Instant;

use tokio::sync::{mpsc, oneshot};

use crate::app::{Message, NumberPreference, Preference};
use crate::people::{Note, PersonId};
use crate::store::{self, Feed, Loaded, Log, Record, Writer};

/// A disk that takes longer than this is not waited for: the portal is asked without a memory.
const LONGEST: std::time::Duration = std::time::Duration::from_secs(1);
/// How often the journal is asked about the same person: strips change by the half hour.
const AGAIN: std::time::Duration = std::time::Duration::from_secs(60);

/// What the cache had to say when it was opened.
pub(super) type Opened = Result<Loaded, store::Error>;

/// The cache while the dashboard runs.
pub(super) struct Memory(Option<Writer>);

/// What the cache is asked while the dashboard runs: what the journal says of the person on the card, and once what was
/// known beside people.
pub(super) struct Journal {
    answers: mpsc::Sender<Message>,
    /// Whether a journal is kept.
    is_kept: bool,
    /// Whom it was asked about, and when.
    asked: Option<(PersonId, Instant)>,
}

impl Journal {
    /// A journal that has not been asked, and where its answers come out.
    pub(super) fn new(is_kept: bool) -> (Self, mpsc::Receiver<Message>) {
        let (answers, received) = mpsc::channel(1);
        (Self { answers, is_kept, asked: None }, received)
    }

    /// Asks what was known beside people; it comes after them, for they are on the screen first.
    pub(super) fn recall(&self, memory: Option<&Memory>) {
        let Some(Memory(Some(writer))) = memory else { return };
        let answers = self.answers.clone();
        writer.feed().recall(move |details| {
            if !details.is_empty() {
                // Nobody listens any more when the program is about to end.
                let _ = answers.blocking_send(Message::Recalled(details));
            }
        });
    }

    /// Asks about whoever is on the card: at once when it is somebody else, now and then when it is not.
    pub(super) fn want(&mut self, id: Option<PersonId>, memory: Option<&Memory>) {
        let Some(id) = id.filter(|_| self.is_kept) else { return };
        if self.asked.is_some_and(|(asked, at)| asked == id && at.elapsed() < AGAIN) {
            return;
        }
        let Some(Memory(Some(writer))) = memory else { return };
        self.asked = Some((id, Instant::now()));
        let answers = self.answers.clone();
        writer.feed().tell(id, move |Log { sightings, watches }| {
            if !watches.is_empty() {
                // A full channel holds an answer already; the next question comes.
                let _ = answers.try_send(Message::History { id, sightings, watches });
            }
        });
    }
}

impl Memory {
    /// Opens the cache in the background; what it says comes through the channel. Without a cache the channel
    /// closes at once.
    pub(super) fn open(settings: Option<store::Settings>) -> (Self, oneshot::Receiver<Opened>) {
        let (loaded, opened) = oneshot::channel();
        let (pass, passed) = oneshot::channel();
        tokio::spawn(async move {
            // Whoever waited may have left already.
            if let Ok(Ok(loaded)) = tokio::time::timeout(LONGEST, opened).await {
                let _ = pass.send(loaded);
            }
        });
        let writer = settings.and_then(|settings| {
            Writer::start(settings, |result| drop(loaded.send(result)))
                .inspect_err(|error| tracing::warn!(%error, "no thread for the cache"))
                .ok()
        });
        (Self(writer), passed)
    }

    /// Where the sync task hands over what it learns.
    pub(super) fn feed(&self) -> Option<Feed> {
        self.0.as_ref().map(Writer::feed)
    }

    /// Keeps a preference over the restart, or that there is none any longer.
    pub(super) fn keep(&self, preference: Preference) {
        if let Some(writer) = &self.0 {
            writer.feed().write(match preference {
                Preference::Favourite { id, favourite } => Record::Favourite { id, favourite },
                Preference::Watched { id, watched } => Record::Watched { id, watched },
                Preference::Note { id, note } => Record::Note { id, note },
                Preference::Number(setting, value) => Record::Preference(setting.name(), value),
            });
        }
    }

    /// Writes what is waiting, quickly.
    pub(super) fn close(self) {
        if let Some(writer) = self.0 {
            writer.close();
        }
    }
}

/// What earlier runs kept.
fn preferences(
    favourites: Vec<PersonId>,
    watched: Vec<PersonId>,
    notes: Vec<(PersonId, Note)>,
    numbers: Vec<(String, u16)>,
) -> Vec<Preference> {
    let favourites = favourites.into_iter().map(|id| Preference::Favourite { id, favourite: true });
    let watched = watched.into_iter().map(|id| Preference::Watched { id, watched: true });
    let notes = notes.into_iter().map(|(id, note)| Preference::Note { id, note });
    let numbers = numbers
        .into_iter()
        .filter_map(|(name, value)| Some(Preference::Number(NumberPreference::find(&name)?, Some(value))));
    favourites.chain(watched).chain(notes).chain(numbers).collect()
}

/// What the cache said, for the application.
pub(super) fn messages(opened: Opened) -> Vec<Message> {
    match opened {
        Ok(Loaded { remembered, set_aside }) => {
            let notice = match set_aside {
                Some(_) => Some(Message::Notice("toast-cache-damaged")),
                None => (remembered.unreadable > 0).then_some(Message::Notice("toast-cache-unreadable")),
            };
            let store::Remembered { people, departments, clock_ahead: ahead, .. } = remembered;
            let kept = preferences(
                remembered.favourites,
                remembered.watched,
                remembered.notes,
                remembered.preferences,
            );
            let known = (!people.is_empty()).then_some(Message::Remembered { people, departments, ahead });
            let preferences = (!kept.is_empty()).then_some(Message::Preferences(kept));
            [known, preferences, notice].into_iter().flatten().collect()
        }
        Err(store::Error::Newer { .. }) => vec![Message::Notice("toast-cache-newer")],
        Err(_) => vec![Message::Notice("toast-cache-unusable")],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn without_a_cache_nothing_is_told() {
        let (memory, opened) = Memory::open(None);
        assert!(opened.await.is_err());
        memory.close();
    }
}
