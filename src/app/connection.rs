//! The connection to the portal: whether it answers, what it keeps back, its clock, who it takes me for, and how fresh
//! what is on the screen is.

mod freshness;

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};

use super::{Gaps, Interest, Link, Me, Outcome};
use crate::people::roster::Entry;
use crate::people::{PersonId, PortalClock, Roster, Status};

use freshness::Freshness;
pub use freshness::TOLD_FROM;

/// The connection to the portal.
#[derive(Debug, Default)]
pub struct Connection {
    link: Link,
    cooldowns: Vec<(&'static str, Timestamp)>,
    gaps: Gaps,
    me: Option<Me>,
    clock: PortalClock,
    /// When the portal last answered, by the computer's clock.
    answered_at: Option<Timestamp>,
    freshness: Freshness,
}

impl Connection {
    /// How the portal answers.
    #[must_use]
    pub const fn link(&self) -> &Link {
        &self.link
    }

    /// Whether the data are as fresh as they can be.
    #[must_use]
    pub const fn answers(&self) -> bool {
        self.link.answers()
    }

    /// The host that the portal says it has moved to.
    #[must_use]
    pub fn moved_to(&self) -> Option<&str> {
        match &self.link {
            Link::Moved { to, .. } => Some(to),
            _ => None,
        }
    }

    /// The methods that the portal refuses for now because they worked too long, and until when by the computer's
    /// clock.
    #[must_use]
    pub fn cooldowns(&self) -> &[(&'static str, Timestamp)] {
        &self.cooldowns
    }

    /// What the reading of the company could not tell.
    #[must_use]
    pub const fn gaps(&self) -> Gaps {
        self.gaps
    }

    /// The owner of the webhook.
    #[must_use]
    pub const fn me(&self) -> Option<&Me> {
        self.me.as_ref()
    }

    /// The portal's clock.
    #[must_use]
    pub const fn clock(&self) -> PortalClock {
        self.clock
    }

    /// Rows are refreshed so often, and so often while the terminal has no focus.
    pub(super) fn expect_refresh(&mut self, visible: Duration, unfocused: Duration) {
        self.freshness.expect(visible, unfocused);
    }

    /// The portal answered, and its clock said `portal` where it says.
    pub(super) fn answered(&mut self, portal: Option<Timestamp>, now: Timestamp) -> Outcome {
        let was_silent = self.silent_since(now).is_some();
        if let Some(portal) = portal {
            self.clock.adjust(portal, now);
        }
        self.answered_at = Some(now);
        Outcome::redraw_if(was_silent)
    }

    /// The portal's clock was so much ahead when the program last ran.
    pub(super) fn remember_clock(&mut self, ahead: SignedDuration) {
        if self.answered_at.is_none() {
            self.clock = PortalClock::ahead_by(ahead);
        }
    }

    pub(super) fn set_link(&mut self, link: Link, now: Timestamp) -> Outcome {
        if link.answers() {
            self.answered_at = Some(now);
        }
        Outcome::redraw_if(std::mem::replace(&mut self.link, link) != self.link)
    }

    pub(super) fn set_cooldowns(&mut self, cooldowns: Vec<(&'static str, Timestamp)>) -> Outcome {
        Outcome::redraw_if(std::mem::replace(&mut self.cooldowns, cooldowns) != self.cooldowns)
    }

    pub(super) fn set_gaps(&mut self, gaps: Gaps) -> Outcome {
        Outcome::redraw_if(std::mem::replace(&mut self.gaps, gaps) != self.gaps)
    }

    /// The owner of the webhook, and whether an administrator; what is `None` was not told.
    pub(super) fn set_me(&mut self, id: Option<PersonId>, admin: Option<bool>) -> Outcome {
        let Some(id) = id.or(self.me.map(|me| me.id)) else { return Outcome::default() };
        let known = self.me.filter(|me| me.id == id);
        let me = Me {
            id,
            status: known.and_then(|me| me.status),
            admin: admin.or(known.map(|me| me.admin)).unwrap_or(false),
        };
        Outcome::redraw_if(self.me.replace(me) != Some(me))
    }

    /// My own status; `None` when none is set.
    pub(super) fn set_status(&mut self, status: Option<Status>) -> Outcome {
        let different =
            self.me.as_mut().is_some_and(|me| std::mem::replace(&mut me.status, status) != status);
        Outcome::redraw_if(different)
    }

    /// The screen shows this from now on.
    pub(super) fn follow(&mut self, interest: Interest, now: Timestamp) {
        self.freshness.follow(interest, now);
    }

    /// The last answer, when the portal should have answered since.
    fn silent_since(&self, now: Timestamp) -> Option<Timestamp> {
        self.answered_at.filter(|at| self.freshness.is_asking() && now.duration_since(*at) >= TOLD_FROM)
    }

    /// Since when what is on the screen may be wrong: the instant at which its oldest row was told, by the computer's
    /// clock. `None` while every row is as fresh as it should be.
    pub(super) fn stale_since(&self, roster: &Roster, now: Timestamp) -> Option<Timestamp> {
        let rows = self.freshness.rows(roster);
        if !self.answers() {
            return rows.map(|(entry, _)| self.told_at(entry)).min().or(self.answered_at);
        }
        let silent = self.silent_since(now).is_some();
        let old = |(entry, since)| silent || self.doubted_at(entry, since) <= now;
        rows.filter(|row| old(*row)).map(|(entry, _)| self.told_at(entry)).min()
    }

    /// Since when what is known of a person may be wrong.
    pub(super) fn doubted_since(&self, entry: &Entry, now: Timestamp) -> Option<Timestamp> {
        let told = self.told_at(entry);
        if entry.remembered || !self.answers() {
            return Some(told);
        }
        let since = self.freshness.shown_since(entry.person.id)?;
        (self.doubted_at(entry, since) <= now).then_some(told)
    }

    /// The next instant at which a row becomes doubtful, unless it is told before.
    pub(super) fn next_doubt(&self, roster: &Roster, now: Timestamp) -> Option<Timestamp> {
        let rows = self.freshness.rows(roster).map(|(entry, since)| self.doubted_at(entry, since));
        let silence = self.answered_at.and_then(|at| at.checked_add(TOLD_FROM).ok());
        rows.chain(silence.filter(|_| self.freshness.is_asking()))
            .filter(|at| *at > now && self.answers())
            .min()
    }

    /// When the portal told of somebody, by the computer's clock.
    fn told_at(&self, entry: &Entry) -> Timestamp {
        self.clock.local(entry.fetched_at)
    }

    /// When somebody becomes doubtful who is on the screen since then.
    fn doubted_at(&self, entry: &Entry, since: Timestamp) -> Timestamp {
        self.freshness.limit_after(self.told_at(entry), since)
    }
}
