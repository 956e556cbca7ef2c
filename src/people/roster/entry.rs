//! Somebody in the roster, and what a row says of them.

use jiff::Timestamp;

use super::Availability;
use crate::people::presence::QUIET_FROM;
use crate::people::text::fold;
use crate::people::{Person, Verdict, timers};

/// A person with what the rules say, and how fresh both are.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// What the portal said.
    pub person: Person,
    /// What the rules made of it at the roster's instant.
    pub verdict: Verdict,
    /// When the portal said it, by the portal's clock.
    pub fetched_at: Timestamp,
    /// Whether it is only remembered from an earlier run: the portal has not said it in this one.
    pub remembered: bool,
    /// The folded name: what sorting by name compares.
    pub(super) name_key: Box<str>,
}

impl Entry {
    /// Somebody as the portal said at that instant of its clock, in this run.
    pub(super) fn new(person: Person, verdict: Verdict, fetched_at: Timestamp) -> Self {
        let name_key = fold(&person.name).into();
        Self { person, verdict, fetched_at, remembered: false, name_key }
    }

    /// The group that the person stands in when the list is ordered by presence.
    #[must_use]
    pub fn availability(&self) -> Availability {
        Availability::of(&self.verdict)
    }

    /// The folded name.
    pub(in crate::people) fn name_key(&self) -> &str {
        &self.name_key
    }

    /// The letter that the folded name begins with, in upper case; `None` for a digit or a sign.
    pub(super) fn initial(&self) -> Option<char> {
        let first = self.name_key.chars().next().filter(|c| c.is_alphabetic())?;
        first.to_uppercase().next()
    }

    /// What the person's row says about time at the portal's instant `now`.
    #[must_use]
    pub fn row_timer(&self, now: Timestamp) -> RowTimer {
        let activity = self.person.last_seen();
        match self.availability() {
            Availability::Idle => self.verdict.since.map_or(RowTimer::None, RowTimer::For),
            Availability::Mobile => self.person.mobile_last.map_or(RowTimer::None, RowTimer::For),
            Availability::Active | Availability::Quiet | Availability::Busy | Availability::Away => activity
                .filter(|&last| now.duration_since(last) >= QUIET_FROM)
                .map_or(RowTimer::None, RowTimer::For),
            Availability::Offline => activity.map_or(RowTimer::None, RowTimer::Ago),
            Availability::Absent if self.person.absent.is_some() => RowTimer::Back,
            Availability::Absent | Availability::Unknown | Availability::Other => RowTimer::None,
        }
    }

    /// The first instant after `now` at which [`Self::row_timer`] reads differently.
    #[must_use]
    pub fn row_changes_at(&self, now: Timestamp) -> Option<Timestamp> {
        match self.row_timer(now) {
            RowTimer::For(since) => timers::coarse_changes_at(since, now),
            RowTimer::Ago(since) => timers::coarse_hour_changes_at(since, now),
            RowTimer::Back => None,
            RowTimer::None => {
                let seen = self.person.last_seen()?.checked_add(QUIET_FROM).ok()?;
                Some(seen).filter(|&at| at > now)
            }
        }
    }
}

/// What a row says about time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowTimer {
    /// Nothing worth saying.
    None,
    /// It has lasted since then.
    For(Timestamp),
    /// It was then.
    Ago(Timestamp),
    /// The person comes back on a day: [`Person::day_back`].
    Back,
}
