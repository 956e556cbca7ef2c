//! Whether what is on the screen is as fresh as it should be: the age of the oldest row, whatever else was answered.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};

use crate::people::roster::Entry;
use crate::people::{PersonId, Roster};
use crate::sync::Interest;

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
    /// What the screen shows.
    interest: Interest,
    /// Its rows and the selected person, and since when they are shown.
    shown: Vec<(PersonId, Timestamp)>,
}

impl Default for Freshness {
    fn default() -> Self {
        Self {
            visible: SignedDuration::from_secs(30),
            unfocused: SignedDuration::from_mins(2),
            interest: Interest::default(),
            shown: Vec::new(),
        }
    }
}

impl Freshness {
    /// Rows are refreshed so often, and so often while the terminal has no focus (30 s and 2 min unless told).
    pub(super) fn expect(&mut self, visible: Duration, unfocused: Duration) {
        let signed = |time: Duration| SignedDuration::try_from(time).unwrap_or(SignedDuration::MAX);
        (self.visible, self.unfocused) = (signed(visible), signed(unfocused));
    }

    /// Remembers since when each row is on the screen.
    pub(super) fn follow(&mut self, interest: Interest, now: Timestamp) {
        if interest == self.interest {
            return;
        }
        self.interest = interest;
        let rows = self.interest.visible.iter().chain(&self.interest.selected);
        self.shown = rows.map(|&id| (id, self.shown_since(id).unwrap_or(now))).collect();
    }

    /// Since when somebody is on the screen.
    pub(super) fn shown_since(&self, id: PersonId) -> Option<Timestamp> {
        self.shown.iter().find(|(one, _)| *one == id).map(|(_, since)| *since)
    }

    /// The rows, and since when they are on the screen.
    pub(super) fn rows<'a>(&'a self, roster: &'a Roster) -> impl Iterator<Item = (&'a Entry, Timestamp)> {
        self.shown.iter().filter_map(|(id, since)| Some((roster.get(*id)?, *since)))
    }

    /// Whether the portal is asked every few seconds, as it is for the selected person.
    pub(super) fn is_asking(&self) -> bool {
        self.interest.focused && self.interest.selected.is_some() && self.visible <= TOLD_FROM
    }

    /// When somebody becomes doubtful who was told then, and is on the screen since.
    pub(super) fn limit_after(&self, told: Timestamp, since: Timestamp) -> Timestamp {
        let limit = if self.interest.focused { self.visible } else { self.unfocused };
        let late = told.saturating_add(limit.saturating_add(GRACE)).unwrap_or(Timestamp::MAX);
        late.max(since.saturating_add(NEW).unwrap_or(Timestamp::MAX))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::app::Message;
    use crate::app::fixture::{now, office, people, told};

    fn later(seconds: i64) -> Timestamp {
        now() + SignedDuration::from_secs(seconds)
    }

    #[test]
    fn one_row_that_is_not_told_any_more_makes_the_whole_screen_old() {
        let mut app = office(120, 36);
        let all = people();
        for turn in 1..=4 {
            // Everybody but the first is told again and again.
            let others = told(all[1..].to_vec());
            app.tell(others, later(turn * 20));
        }
        assert_eq!(app.stale_since(later(80)), Some(now()));
        let first = app.roster().get(all[0].id).unwrap();
        let other = app.roster().get(all[1].id).unwrap();
        assert_eq!(app.doubted_since(first, later(80)), Some(now()));
        assert_eq!(app.doubted_since(other, later(80)), None, "only the old row is dim");
        app.tell(told(vec![all[0].clone()]), later(81));
        assert_eq!(app.stale_since(later(81)), None);
    }

    #[test]
    fn the_screen_is_looked_at_again_when_a_row_becomes_old() {
        let mut app = office(120, 36);
        app.tell(Message::Tick, later(1));
        let due = app.connection().next_doubt(app.roster(), later(1)).unwrap();
        assert_eq!(due, later(30), "after so long a silence");
        assert!(app.next_tick(later(1)).unwrap() <= due);
        app.expect_refresh(Duration::from_secs(300), Duration::from_secs(600));
        assert_eq!(app.stale_since(later(200)), None, "as often as the settings say");
        assert_eq!(app.stale_since(later(316)), Some(now()));
    }
}
