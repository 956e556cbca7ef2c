//! Whether what is on the screen is as fresh as it should be: the age of the oldest row, whatever else was answered.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};

use super::{App, Gaps, Link};
use crate::people::PersonId;
use crate::people::roster::Entry;

/// How much older than its refresh a row may be: an answer may take its time.
const GRACE: SignedDuration = SignedDuration::from_secs(15);
/// A row that has just come on the screen is asked for first, and doubted only after so long.
const NEW: SignedDuration = SignedDuration::from_secs(5);
/// From this age on it is said how old the data are.
pub const TOLD_FROM: SignedDuration = SignedDuration::from_secs(30);

/// How often rows are refreshed, and since when each is on the screen.
#[derive(Clone, Debug)]
pub(super) struct Freshness {
    visible: SignedDuration,
    unfocused: SignedDuration,
    /// The rows and the selected person, and since when they are.
    rows: Vec<(PersonId, Timestamp)>,
}

impl Default for Freshness {
    fn default() -> Self {
        Self {
            visible: SignedDuration::from_secs(30),
            unfocused: SignedDuration::from_mins(2),
            rows: Vec::new(),
        }
    }
}

impl App {
    /// Rows are refreshed so often, and so often while the terminal has no focus (30 s and 2 min unless told).
    pub fn expect_refresh(&mut self, visible: Duration, unfocused: Duration) {
        let signed = |time: Duration| SignedDuration::try_from(time).unwrap_or(SignedDuration::MAX);
        (self.freshness.visible, self.freshness.unfocused) = (signed(visible), signed(unfocused));
    }

    /// What the reading of the company could not tell.
    #[must_use]
    pub const fn gaps(&self) -> Gaps {
        self.gaps
    }

    /// Remembers since when each row is on the screen.
    pub(super) fn follow_rows(&mut self, now: Timestamp) {
        let shown = self.visible_people().chain(self.list.selected());
        if shown.eq(self.freshness.rows.iter().map(|(id, _)| *id)) {
            return;
        }
        let known = &self.freshness.rows;
        let since = |id| known.iter().find(|(one, _)| *one == id).map_or(now, |(_, since)| *since);
        let shown = self.visible_people().chain(self.list.selected());
        self.freshness.rows = shown.map(|id| (id, since(id))).collect();
    }

    /// Since when what is on the screen may be wrong: the instant at which its oldest row was told, by the computer's
    /// clock. `None` while every row is as fresh as it should be.
    #[must_use]
    pub fn stale_since(&self, now: Timestamp) -> Option<Timestamp> {
        match self.link {
            Link::Retrying { .. } | Link::Stopped { .. } | Link::Moved { .. } | Link::Connecting => {
                self.rows().map(|(entry, _)| self.told_at(entry)).min().or(self.answered_at)
            }
            Link::Reading { .. } | Link::Live => {
                let silent = self.silent_since(now).is_some();
                let old = |(entry, since)| silent || self.doubted_at(entry, since) <= now;
                self.rows().filter(|row| old(*row)).map(|(entry, _)| self.told_at(entry)).min()
            }
        }
    }

    /// Since when what is known of a person may be wrong.
    #[must_use]
    pub fn doubted_since(&self, entry: &Entry, now: Timestamp) -> Option<Timestamp> {
        let told = self.told_at(entry);
        if entry.remembered || !self.link.answers() {
            return Some(told);
        }
        let shown = self.rows().find(|(row, _)| row.person.id == entry.person.id);
        shown.filter(|(entry, since)| self.doubted_at(entry, *since) <= now).map(|_| told)
    }

    /// The next instant at which a row becomes doubtful, unless it is told before.
    pub(super) fn next_doubt(&self, now: Timestamp) -> Option<Timestamp> {
        let rows = self.rows().map(|(entry, since)| self.doubted_at(entry, since));
        let silence =
            self.answered_at.and_then(|at| at.checked_add(TOLD_FROM).ok()).filter(|_| self.is_asking());
        rows.chain(silence).filter(|at| *at > now && self.link.answers()).min()
    }

    /// The last answer, when the portal should have answered since.
    pub(super) fn silent_since(&self, now: Timestamp) -> Option<Timestamp> {
        self.answered_at.filter(|at| self.is_asking() && now.duration_since(*at) >= TOLD_FROM)
    }

    /// Whether the portal is asked every few seconds, as it is for the selected person.
    fn is_asking(&self) -> bool {
        self.focused && self.list.selected().is_some() && self.freshness.visible <= TOLD_FROM
    }

    /// The rows, and since when they are on the screen.
    fn rows(&self) -> impl Iterator<Item = (&Entry, Timestamp)> {
        self.freshness.rows.iter().filter_map(|(id, since)| Some((self.roster.get(*id)?, *since)))
    }

    /// When the portal told of somebody, by the computer's clock.
    fn told_at(&self, entry: &Entry) -> Timestamp {
        self.clock.local(entry.fetched_at)
    }

    /// When a row becomes doubtful.
    fn doubted_at(&self, entry: &Entry, since: Timestamp) -> Timestamp {
        let limit = if self.focused { self.freshness.visible } else { self.freshness.unfocused };
        let late = self.told_at(entry).saturating_add(limit.saturating_add(GRACE)).unwrap_or(Timestamp::MAX);
        late.max(since.saturating_add(NEW).unwrap_or(Timestamp::MAX))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::app::fixture::{now, office, people, told};
    use crate::app::{Message, News};

    fn later(seconds: i64) -> Timestamp {
        now() + SignedDuration::from_secs(seconds)
    }

    #[test]
    fn one_row_that_is_not_told_any_more_makes_the_whole_screen_old() {
        let mut app = office(120, 36);
        let all = people();
        for turn in 1..=4 {
            // Everybody but the first is told again and again.
            let others = News::People { people: all[1..].to_vec(), gone: Vec::new(), at: None };
            app.update(Message::News(others), later(turn * 20));
        }
        assert_eq!(app.stale_since(later(80)), Some(now()));
        let first = app.roster().get(all[0].id).unwrap();
        let other = app.roster().get(all[1].id).unwrap();
        assert_eq!(app.doubted_since(first, later(80)), Some(now()));
        assert_eq!(app.doubted_since(other, later(80)), None, "only the old row is dim");
        app.update(told(vec![all[0].clone()]), later(81));
        assert_eq!(app.stale_since(later(81)), None);
    }

    #[test]
    fn the_screen_is_looked_at_again_when_a_row_becomes_old() {
        let mut app = office(120, 36);
        app.update(Message::Tick, later(1));
        let due = app.next_doubt(later(1)).unwrap();
        assert_eq!(due, later(30), "after so long a silence");
        assert!(app.next_tick(later(1)).unwrap() <= due);
        app.expect_refresh(Duration::from_secs(300), Duration::from_secs(600));
        assert_eq!(app.stale_since(later(200)), None, "as often as the settings say");
        assert_eq!(app.stale_since(later(316)), Some(now()));
    }
}
