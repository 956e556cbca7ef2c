//! How a dashboard follows what the leader tells: what is applied, what is ignored, when the snapshot is fetched anew,
//! and when what is held is no longer believed. Pure: the subscriber brings messages and the time, and carries out what
//! is wanted.

mod errand;
mod kept;
mod position;

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

use super::message::{Body, Changes, Damage, Directory, Header, Message, Whole};
use super::presence::Published;
use super::{News, SILENT_AFTER};
use crate::words::Sentence;
use errand::Errand;
use kept::Kept;
pub use position::{Position, Relation};

/// The snapshot is fetched within this time after a gap by a screen in use, and within that by another: thousands must
/// not fetch it together.
const SOON: Duration = Duration::from_secs(5);
const LATER: Duration = Duration::from_secs(60);
/// So long a relay has to publish who people are.
const NAMELESS: Duration = Duration::from_secs(60);

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Fetch the snapshot, and bring it to [`Follow::fetched`].
    FetchSnapshot,
    /// Fetch the directory, and bring it to [`Follow::fetched_directory`].
    FetchDirectory,
    /// Nothing before that instant, unless a message comes.
    Wait(Timestamp),
}

/// A dashboard's place in what a relay tells.
#[derive(Clone, Debug)]
pub struct Follow {
    /// Whose relay it is; `None` until a snapshot says so, where nobody else does.
    portal: Option<String>,
    wants_directory: bool,
    position: Option<Position>,
    /// Everybody who is held is at least as fresh as this, by the portal's clock.
    as_of: Option<Timestamp>,
    /// What was heard and does not follow on yet.
    kept: Kept,
    snapshot: Errand,
    directory: Errand,
    /// The version of the directory that is held; 0: none.
    directory_version: u64,
    /// Since when a directory is wanted and none is published; `None`: one is, or that was said.
    nameless_since: Option<Timestamp>,
    /// When something was accepted last, by this computer's clock.
    accepted_at: Option<Timestamp>,
    /// From when on silence counts.
    listens_since: Timestamp,
    is_silent: bool,
    is_in_use: bool,
    /// How many messages were ignored.
    ignored: u64,
    /// The host of another portal whose relay this is, once that was told.
    foreign: Option<String>,
    chance: ChaCha8Rng,
}

impl Follow {
    /// Begins at `now`, by this computer's clock. `portal`: the host of whose relay it must be; `None`: of any, for a screen
    /// without a webhook. `seed` decides the waits.
    #[must_use]
    pub fn new(portal: Option<String>, wants_directory: bool, seed: u64, now: Timestamp) -> Self {
        Self {
            portal,
            wants_directory,
            position: None,
            as_of: None,
            kept: Kept::default(),
            snapshot: Errand::default(),
            directory: Errand::default(),
            directory_version: 0,
            nameless_since: wants_directory.then_some(now),
            accepted_at: None,
            listens_since: now,
            is_silent: false,
            is_in_use: true,
            ignored: 0,
            foreign: None,
            chance: ChaCha8Rng::seed_from_u64(seed),
        }
    }

    /// How many messages were ignored: damaged, forged, foreign, or older than what is held.
    #[must_use]
    pub const fn ignored(&self) -> u64 {
        self.ignored
    }

    /// Where it stands; `None` before the first snapshot.
    #[must_use]
    pub const fn position(&self) -> Option<Position> {
        self.position
    }

    /// Whether somebody looks at the screen.
    pub fn set_in_use(&mut self, is_in_use: bool, now: Timestamp) {
        let returns = is_in_use && !self.is_in_use;
        self.is_in_use = is_in_use;
        if returns && self.snapshot.due.is_some() && self.snapshot.failures == 0 {
            self.want_snapshot(now);
        }
    }

    /// The server is reached: what was said meanwhile is missed.
    pub fn connected(&mut self, now: Timestamp) {
        self.snapshot.under_way = false;
        self.directory.under_way = false;
        if self.position.is_none() {
            self.snapshot.want(now);
        } else {
            self.want_snapshot(now);
        }
    }

    /// What to do now.
    pub fn next(&mut self, now: Timestamp) -> Step {
        if self.snapshot.is_due(now) {
            self.snapshot.begin();
            return Step::FetchSnapshot;
        }
        if self.directory.is_due(now) {
            self.directory.begin();
            return Step::FetchDirectory;
        }
        let errands = [self.snapshot, self.directory].into_iter().filter(|errand| !errand.under_way);
        let silence = (!self.is_silent).then(|| self.silent_at());
        let nameless = self.nameless_at().filter(|_| self.position.is_some());
        let at = errands.filter_map(|errand| errand.due).chain(silence).chain(nameless).min();
        Step::Wait(at.unwrap_or(Timestamp::MAX))
    }

    /// Lets time pass: tells of silence, and that nobody is named, once.
    pub fn look_at_the_clock(&mut self, now: Timestamp) -> Option<News> {
        // A clock that was set back is no silence, and one that was set ahead by a message is mended by the next.
        self.listens_since = self.listens_since.min(now);
        self.accepted_at = self.accepted_at.map(|at| at.min(now));
        self.nameless_since = self.nameless_since.map(|at| at.min(now));
        if self.position.is_some() && self.nameless_at().is_some_and(|at| at <= now) {
            self.nameless_since = None;
            return Some(News::Refused(Sentence::new("relay-publishes-no-names")));
        }
        if self.is_silent || now < self.silent_at() {
            return None;
        }
        self.is_silent = true;
        Some(News::Silent { since: self.accepted_at })
    }

    /// A leader that has just begun publishes names only after a while.
    fn nameless_at(&self) -> Option<Timestamp> {
        self.nameless_since?.checked_add(NAMELESS).ok()
    }

    fn silent_at(&self) -> Timestamp {
        let since = self.accepted_at.unwrap_or(self.listens_since);
        since.saturating_add(SignedDuration::from_secs(SILENT_AFTER)).unwrap_or(Timestamp::MAX)
    }

    /// Takes what was heard on the subject of the changes.
    pub fn heard(&mut self, message: Result<Message, Damage>, now: Timestamp) -> Vec<News> {
        let Ok(Message { header, body }) = message else { return self.ignore() };
        // Snapshots are believed as the answer to a question of one's own alone.
        let changes = match body {
            Body::Changes(changes) => Some(changes),
            Body::Beat => None,
            Body::Snapshot(_) | Body::Directory(_) => return self.ignore(),
        };
        if self.portal.as_ref().is_some_and(|portal| *portal != header.portal) {
            return self.take_foreign(header.portal).into_iter().collect();
        }
        let relation = self.position.map(|position| position.relation(Position::of(&header)));
        match relation {
            Some(Relation::Next) => {
                let mut news = vec![self.apply(&header, changes, now)];
                news.extend(self.apply_kept(now));
                news
            }
            Some(Relation::Past) if !self.is_silent => self.ignore(),
            Some(Relation::Past | Relation::Gap) | None => {
                let written = header.snapshot.map(|sequence| Position { term: header.term, sequence });
                self.kept.keep(header, changes);
                // The snapshot lags behind the messages: it is fetched when it holds what is missed.
                let first = self.kept.first();
                let helps = self.position.is_none_or(|here| {
                    first.is_some_and(|first| {
                        first.term != here.term || written.is_some_and(|written| written.reaches(first))
                    })
                });
                let helps = helps || self.is_silent;
                if helps && !self.snapshot.under_way && self.snapshot.failures == 0 {
                    self.want_snapshot(now);
                }
                Vec::new()
            }
        }
    }

    /// Takes the snapshot that was fetched; `None`: there is none yet, or it could not be fetched.
    pub fn fetched(
        &mut self,
        snapshot: Option<Result<Whole<Vec<Published>>, Damage>>,
        now: Timestamp,
    ) -> Vec<News> {
        let mut news = Vec::new();
        let whole = match snapshot {
            Some(Ok(whole)) => Some(whole),
            Some(Err(_)) => {
                self.ignored += 1;
                None
            }
            None => None,
        };
        let before = self.position;
        let is_sound = whole.and_then(|whole| self.take_snapshot(whole, &mut news, now)).is_some();
        news.extend(self.apply_kept(now));
        // A leader that has not written yet will; its messages are kept meanwhile.
        let is_of_use = self.position != before || self.kept.is_empty();
        if is_sound && is_of_use {
            self.snapshot.succeeded();
        } else {
            let wait = self.snapshot.failed();
            let by = self.at_random(now, wait);
            self.snapshot.want(by);
        }
        news
    }

    /// Takes a snapshot unless it is older than what is held; `None`: it says nothing.
    fn take_snapshot(
        &mut self,
        whole: Whole<Vec<Published>>,
        news: &mut Vec<News>,
        now: Timestamp,
    ) -> Option<()> {
        let Whole { header, value: people } = whole;
        if self.portal.as_ref().is_some_and(|portal| *portal != header.portal) {
            news.extend(self.take_foreign(header.portal));
            return None;
        }
        let as_of = header.complete_as_of?;
        let there = Position::of(&header);
        let is_newer = self.position.is_none_or(|here| there > here);
        // After a silence what is fresher counts, whoever tells it: the server may have lost what it had.
        let is_fresher = self.is_silent && self.as_of.is_none_or(|held| as_of > held);
        if !is_newer && !is_fresher {
            return Some(());
        }
        if self.position.is_some() {
            // It was written since: the leader lives.
            self.accept(now);
        } else {
            // The leader has as long as ever to say that it does.
            (self.listens_since, self.is_silent) = (now, false);
        }
        self.portal.get_or_insert_with(|| header.portal.clone());
        self.position = Some(there);
        self.as_of = Some(as_of);
        self.want_directory(header.directory, now);
        let (portal_time, term) = (header.told_at, header.term);
        news.push(News::Snapshot { portal: header.portal, people, as_of, portal_time, term });
        Some(())
    }

    /// Takes the directory that was fetched; `None`: there is none yet, or it could not be fetched.
    pub fn fetched_directory(
        &mut self,
        directory: Option<Result<Whole<Directory>, Damage>>,
        now: Timestamp,
    ) -> Option<News> {
        let whole = match directory {
            Some(Ok(whole)) => Some(whole).filter(|whole| self.portal.as_ref() == Some(&whole.header.portal)),
            Some(Err(_)) => {
                self.ignored += 1;
                None
            }
            None => None,
        };
        let Some(Whole { header, value: Directory { people, departments } }) = whole else {
            let wait = self.directory.failed();
            let by = self.at_random(now, wait);
            self.directory.want(by);
            return None;
        };
        self.directory.succeeded();
        self.directory_version = header.directory;
        Some(News::Directory { people, departments })
    }

    /// The next messages of those that were kept, as long as they follow on.
    fn apply_kept(&mut self, now: Timestamp) -> Vec<News> {
        let mut news = Vec::new();
        while let Some((header, changes)) = self.position.and_then(|here| self.kept.next_after(here)) {
            news.push(self.apply(&header, changes, now));
        }
        news
    }

    /// Takes the message that follows on.
    fn apply(&mut self, header: &Header, changes: Option<Changes>, now: Timestamp) -> News {
        self.accept(now);
        self.position = Some(Position::of(header));
        self.as_of = header.complete_as_of.max(self.as_of);
        if self.kept.is_empty() {
            // Nothing was missed after all.
            self.snapshot.due = None;
            self.snapshot.failures = 0;
        }
        self.want_directory(header.directory, now);
        let portal_time = header.told_at;
        let as_of = self.as_of.unwrap_or(portal_time);
        match changes {
            Some(Changes { people, gone }) => News::Changes { people, gone, as_of, portal_time },
            None => News::Beat { as_of, portal_time },
        }
    }

    fn accept(&mut self, now: Timestamp) {
        self.accepted_at = Some(now);
        self.is_silent = false;
    }

    fn want_directory(&mut self, version: u64, now: Timestamp) {
        if version != 0 {
            self.nameless_since = None;
        }
        let is_other = version != 0 && version != self.directory_version;
        if self.wants_directory && is_other && self.directory.due.is_none() && !self.directory.under_way {
            // Without one there is nothing to see.
            let by = if self.directory_version == 0 { now } else { self.at_random(now, Duration::ZERO) };
            self.directory.want(by);
        }
    }

    fn want_snapshot(&mut self, now: Timestamp) {
        let by = self.at_random(now, Duration::ZERO);
        self.snapshot.want(by);
    }

    /// A random instant after `now` and a wait.
    fn at_random(&mut self, now: Timestamp, wait: Duration) -> Timestamp {
        let within = if self.is_in_use { SOON } else { LATER };
        let random = within.mul_f64(self.chance.random());
        now.checked_add(wait + random).unwrap_or(Timestamp::MAX)
    }

    fn ignore(&mut self) -> Vec<News> {
        self.ignored += 1;
        Vec::new()
    }

    /// Another portal's relay speaks: said once.
    fn take_foreign(&mut self, host: String) -> Option<News> {
        self.ignored += 1;
        let is_new = self.foreign.as_ref() != Some(&host);
        let sentence = Sentence::new("relay-foreign").with("host", host.as_str());
        self.foreign = Some(host);
        is_new.then_some(News::Refused(sentence))
    }
}

#[cfg(test)]
mod tests;
