//! The connection to the portal: whether it answers, what it keeps back, its clock, who it takes me for, and how fresh
//! what is on the screen is.

mod freshness;
mod relay;

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};

use super::Outcome;
use super::status::TimedStatus;
use crate::people::roster::Entry;
use crate::people::{PersonId, PortalClock, Roster, Status};
use crate::sync::{ConnectionState, Cooldown, Gaps, Interest, Update};
use crate::words::Sentence;

use freshness::Freshness;
pub use freshness::TOLD_FROM;
pub use relay::Relay;

/// The owner of the webhook, with the status that they set; a [`sync::Owner`](crate::sync::Owner) is what one answer told
/// of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Me {
    /// The portal's number.
    pub id: PersonId,
    /// The status that is set, by `im.user.status.get`.
    pub status: Option<Status>,
    /// Whether the webhook acts for an administrator, by `profile`.
    pub admin: bool,
}

/// The connection to the portal.
#[derive(Debug, Default)]
pub struct Connection {
    state: ConnectionState,
    cooldowns: Vec<Cooldown>,
    gaps: Gaps,
    me: Option<Me>,
    clock: PortalClock,
    /// When the portal last answered, by the computer's clock.
    answered_at: Option<Timestamp>,
    freshness: Freshness,
    /// Who tells presence in the portal's place; `None`: nobody.
    relay: Option<Relay>,
    /// For how long my status is set.
    timed_status: TimedStatus,
}

impl Connection {
    /// How the portal answers.
    #[must_use]
    pub const fn state(&self) -> &ConnectionState {
        &self.state
    }

    /// Whether the data are as fresh as they can be.
    #[must_use]
    pub const fn answers(&self) -> bool {
        self.state.answers()
    }

    /// The relay that tells presence in the portal's place.
    #[must_use]
    pub const fn relay(&self) -> Option<&Relay> {
        self.relay.as_ref()
    }

    /// Whether time alone may change somebody's presence: not while whoever tells it is silent.
    #[must_use]
    pub fn lets_time_judge(&self) -> bool {
        self.relay.as_ref().map_or_else(|| self.answers(), Relay::is_telling)
    }

    /// The host that the portal says it has moved to.
    #[must_use]
    pub fn moved_to(&self) -> Option<&str> {
        self.state.moved_to()
    }

    /// The methods that the portal refuses for now because they worked too long.
    #[must_use]
    pub fn cooldowns(&self) -> &[Cooldown] {
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

    /// For how long my status is set.
    pub(super) const fn timed_status(&self) -> &TimedStatus {
        &self.timed_status
    }

    /// The same, to be changed.
    pub(super) const fn timed_status_mut(&mut self) -> &mut TimedStatus {
        &mut self.timed_status
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

    /// Takes what an update says of the connection.
    pub(super) fn update(&mut self, update: &Update, now: Timestamp) -> Outcome {
        match update {
            Update::Connection(state) => self.set_state(state.clone(), now),
            Update::Cooldowns(cooldowns) => {
                let different = self.cooldowns != *cooldowns;
                self.cooldowns.clone_from(cooldowns);
                Outcome::redraw_if(different)
            }
            Update::Gaps(gaps) => Outcome::redraw_if(std::mem::replace(&mut self.gaps, *gaps) != *gaps),
            Update::Owner(me) => self.set_me(me.id, me.admin),
            Update::Status(status) => self.set_status(*status),
            Update::ClockOffset(ahead) => {
                self.clock = PortalClock::ahead_by(*ahead);
                Outcome::default()
            }
            Update::Relay(_) | Update::Relayed(_) => {
                Outcome::redraw_if(Relay::update(&mut self.relay, update))
            }
            Update::NothingTold
            | Update::People { .. }
            | Update::Schedules(_)
            | Update::WorkingTime(_)
            | Update::Nodes(_)
            | Update::NodeMembers(_)
            | Update::AllNodes(_) => {
                let was_silent = self.silent_since(now).is_some();
                self.answered_at = Some(now);
                Outcome::redraw_if(was_silent)
            }
            Update::Departments(_)
            | Update::Recent { .. }
            | Update::Briefs(_)
            | Update::PortalNamed(_)
            | Update::CalendarsRefused(_)
            | Update::Called { .. } => Outcome::default(),
        }
    }

    /// There is no portal to ask.
    pub(super) fn fail(&mut self, sentence: Sentence, now: Timestamp) -> Outcome {
        self.set_state(ConnectionState::Stopped { at: None, sentence }, now)
    }

    /// The portal's clock was so much ahead when the program last ran.
    pub(super) fn remember_clock(&mut self, ahead: SignedDuration) {
        if self.answered_at.is_none() {
            self.clock = PortalClock::ahead_by(ahead);
        }
    }

    fn set_state(&mut self, state: ConnectionState, now: Timestamp) -> Outcome {
        if state.answers() {
            self.answered_at = Some(now);
        }
        let before = std::mem::replace(&mut self.state, state);
        Outcome::redraw_if(before != self.state)
    }

    /// The owner of the webhook, and whether an administrator; what is `None` was not told.
    fn set_me(&mut self, id: Option<PersonId>, admin: Option<bool>) -> Outcome {
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
    fn set_status(&mut self, status: Option<Status>) -> Outcome {
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
        if self.relay.is_some() {
            return rows.filter_map(|(entry, _)| self.doubted_since(entry, now)).min();
        }
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
        if self.relay.is_some() {
            return (entry.remembered || doubted_behind_relay(told) <= now).then_some(told);
        }
        if entry.remembered || !self.answers() {
            return Some(told);
        }
        let since = self.freshness.shown_since(entry.person.id)?;
        (self.doubted_at(entry, since) <= now).then_some(told)
    }

    /// The next instant at which a row becomes doubtful, unless it is told before.
    pub(super) fn next_doubt(&self, roster: &Roster, now: Timestamp) -> Option<Timestamp> {
        if let Some(relay) = &self.relay {
            let rows =
                self.freshness.rows(roster).map(|(entry, _)| doubted_behind_relay(self.told_at(entry)));
            return rows.chain(relay.age_changes_at(self.clock, now)).filter(|at| *at > now).min();
        }
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

/// When somebody becomes doubtful who was told then, where a relay tells.
fn doubted_behind_relay(told: Timestamp) -> Timestamp {
    told.saturating_add(relay::DOUBTED_FROM).unwrap_or(Timestamp::MAX)
}
