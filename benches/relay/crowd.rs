//! Subscribers that hold everybody, as dashboards do.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use jiff::Timestamp;
use tokio::sync::{mpsc, watch};
use whosin::people::{Person, PersonId, Presence, Rules};
use whosin::relay::{Listening, News, Published, Settings, subscribe};

/// What one of them holds.
#[derive(Default)]
pub(crate) struct Held {
    people: HashMap<PersonId, Person>,
    /// Everybody is at least as fresh as this.
    pub(crate) as_of: Option<Timestamp>,
    /// How far the portal's clock is ahead of this machine's.
    portal_time: Option<Timestamp>,
    pub(crate) term: u64,
    pub(crate) is_silent: bool,
    /// When something was accepted last.
    pub(crate) accepted_at: Option<Timestamp>,
    /// When what is fresher was heard, and how fresh it was: seconds.
    pub(crate) delays: Vec<f64>,
}

impl Held {
    fn take(&mut self, news: News) {
        let now = Timestamp::now();
        match news {
            News::Snapshot { people, as_of, portal_time, term, .. } => {
                self.people.clear();
                self.term = term;
                self.learn(people.into_iter().map(Published::into_person), as_of, portal_time, now);
            }
            News::Changes { people, gone, as_of, portal_time } => {
                for id in gone {
                    self.people.remove(&id);
                }
                self.note_delay(as_of, now);
                self.learn(people.into_iter().map(Published::into_person), as_of, portal_time, now);
            }
            News::Beat { as_of, portal_time } => {
                self.note_delay(as_of, now);
                self.learn([].into_iter(), as_of, portal_time, now);
            }
            News::Silent { .. } => self.is_silent = true,
            _ => {}
        }
    }

    fn note_delay(&mut self, as_of: Timestamp, now: Timestamp) {
        if self.as_of.is_none_or(|before| as_of > before) {
            self.delays.push(now.duration_since(as_of).as_secs_f64());
        }
    }

    fn learn(
        &mut self,
        people: impl Iterator<Item = Person>,
        as_of: Timestamp,
        portal_time: Timestamp,
        now: Timestamp,
    ) {
        for person in people {
            match self.people.entry(person.id) {
                std::collections::hash_map::Entry::Occupied(mut known) => known.get_mut().merge(person),
                std::collections::hash_map::Entry::Vacant(free) => {
                    free.insert(person);
                }
            }
        }
        self.as_of = Some(as_of);
        self.portal_time = Some(portal_time);
        (self.is_silent, self.accepted_at) = (false, Some(now));
    }

    /// What each is shown as at an instant; everybody unknown after a silence.
    pub(crate) fn presences(&self, now: Timestamp) -> Vec<(PersonId, Presence)> {
        let moment = Rules::default().at(now);
        let show =
            |person: &Person| if self.is_silent { Presence::Unknown } else { moment.judge(person).presence };
        self.people.values().map(|person| (person.id, show(person))).collect()
    }

    pub(crate) fn len(&self) -> usize {
        self.people.len()
    }
}

/// All of them.
pub(crate) struct Crowd {
    pub(crate) all: Vec<Arc<Mutex<Held>>>,
    /// Every second one is looked at.
    _in_use: Vec<watch::Sender<bool>>,
}

impl Crowd {
    /// Lets so many listen.
    pub(crate) fn listen(settings: &Settings, size: u32) -> Self {
        let (mut all, mut in_use) = (Vec::new(), Vec::new());
        for nth in 0..size {
            let (looked_at, looks) = watch::channel(nth % 2 == 0);
            let (out, mut news) = mpsc::channel(16);
            let listening = Listening { seed: u64::from(nth), ..Listening::default() };
            subscribe(settings.clone(), listening, looks, out);
            let held = Arc::new(Mutex::new(Held::default()));
            all.push(Arc::clone(&held));
            in_use.push(looked_at);
            tokio::spawn(async move {
                while let Some(news) = news.recv().await {
                    held.lock().unwrap().take(news);
                }
            });
        }
        Self { all, _in_use: in_use }
    }

    /// What each says to a question.
    pub(crate) fn ask<T>(&self, question: impl Fn(&mut Held) -> T) -> Vec<T> {
        self.all.iter().map(|held| question(&mut held.lock().unwrap())).collect()
    }
}
