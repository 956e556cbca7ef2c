//! Whose time it is, and when the screen must be looked at again though nothing happens.

use jiff::{SignedDuration, Timestamp};

use super::connection::TOLD_FROM;
use super::{App, Outcome, Timers};
use crate::people::roster::{Availability, Group, Row};
use crate::people::{Presence, Roster, timers};

impl App {
    /// The portal's time at the computer's instant `now`.
    #[must_use]
    pub fn portal_time(&self, now: Timestamp) -> Timestamp {
        self.connection.clock().at(now)
    }

    pub(super) fn on_tick(&mut self, now: Timestamp) -> Outcome {
        let mut effects = Vec::new();
        self.overlay.expire(now);
        // While the portal is silent nobody goes offline: "unknown" is not "offline".
        if self.connection.lets_time_judge() {
            let changes = self.roster.advance(self.portal_time(now));
            self.follow_people(&changes);
            effects = self.take_notice(now);
        } else {
            self.roster.set_now(self.portal_time(now));
        }
        self.browser.follow_clock(&self.roster);
        let counted_until = self.calendar_counts().and_then(|counts| counts.changes_at);
        if counted_until.is_some_and(|at| at <= self.portal_time(now)) {
            self.count_calendars(self.portal_time(now));
        }
        effects.extend(self.look_up(now));
        effects.extend(self.ask_status_when_due(now));
        // The loop woke because something visible was due.
        Outcome { dirty: true, effects }
    }

    /// The computer's instant at which something visible changes by the clock alone.
    #[must_use]
    pub fn next_tick(&self, now: Timestamp) -> Option<Timestamp> {
        let portal_now = self.portal_time(now);
        let crossing = self.roster.next_change().filter(|_| self.connection.lets_time_judge());
        let card = self.selected().and_then(|entry| self.doubted_since(entry, now));
        let age = self.stale_since(now).into_iter().chain(card);
        let age = age.filter_map(|since| self.age_changes_at(since, now)).min();
        let ticking = self.timers() == Timers::Ticking;
        let idle = self.my_idle().and_then(|since| timers::coarse_changes_at(since, portal_now));
        [
            self.next_row_text(portal_now),
            self.next_card_text(portal_now).filter(|_| ticking),
            self.next_card_calendar(portal_now),
            crossing,
            idle.filter(|_| ticking),
            self.browser.list().changes_at(),
            self.calendar_counts().and_then(|counts| counts.changes_at),
        ]
        .into_iter()
        .flatten()
        .map(|portal| self.connection.clock().local(portal))
        .chain(self.overlay.toast().map(|toast| toast.until))
        .chain(self.lookup_due())
        .chain(self.next_minute(portal_now).filter(|_| ticking))
        .chain(age)
        .chain(self.connection.next_doubt(&self.roster, now))
        .chain(self.auto_idle.due())
        .chain(self.status_due())
        .min()
    }

    /// When the next minute begins, where something shows it: the clocks in the headings, and on the card the person's
    /// own time and the present in their day.
    fn next_minute(&self, portal_now: Timestamp) -> Option<Timestamp> {
        let clocks = |row: &Row| matches!(row, Row::Heading(Group::Offset(_), _));
        let headings = self.browser.list().rows().first().is_some_and(clocks);
        let card = self.selected().filter(|_| self.browser.layout().card.is_some());
        let card = card.is_some_and(|entry| {
            entry.person.time_zone.is_some() || self.roster.schedule(entry.person.id).is_some()
        });
        let minutes = portal_now.as_second().div_euclid(60) + 1;
        let at = Timestamp::from_second(minutes * 60).ok().filter(|_| headings || card)?;
        Some(self.connection.clock().local(at))
    }

    /// When the first timer of a visible row says something else.
    fn next_row_text(&self, portal_now: Timestamp) -> Option<Timestamp> {
        let changes_at = match self.timers() {
            Timers::Ticking => Roster::row_changes_at,
            Timers::Still => Roster::row_timer_changes_at,
        };
        self.browser
            .visible_people()
            .filter_map(|id| self.roster.get(id))
            .filter_map(|entry| changes_at(&self.roster, entry, portal_now))
            .min()
    }

    /// When the calendar of the person on the card says something else.
    fn next_card_calendar(&self, portal_now: Timestamp) -> Option<Timestamp> {
        self.browser.layout().card?;
        self.roster.schedule_changes_at(self.browser.selected(), portal_now)
    }

    /// When the card says an age differently.
    fn next_card_text(&self, portal_now: Timestamp) -> Option<Timestamp> {
        self.browser.layout().card?;
        let entry = self.selected()?;
        if matches!(entry.availability(), Availability::Other) && entry.person.last_seen().is_none() {
            return None;
        }
        let idle = entry.person.idle.filter(|_| entry.verdict.presence != Presence::Offline);
        [idle, entry.person.last_seen()]
            .into_iter()
            .flatten()
            .filter_map(|since| entry.age_changes_at(since, portal_now))
            .min()
    }

    /// The instant after `now` at which the age of the data is said differently: tens of seconds, then as any other
    /// time. Where ages do not run it is said once.
    fn age_changes_at(&self, since: Timestamp, now: Timestamp) -> Option<Timestamp> {
        let elapsed = now.duration_since(since);
        if elapsed < TOLD_FROM {
            return since.checked_add(TOLD_FROM).ok();
        }
        if self.timers() == Timers::Still {
            return None;
        }
        let minute = timers::coarse_changes_at(since, now)?;
        let tens = SignedDuration::from_secs((elapsed.as_secs() / 10 + 1) * 10);
        if elapsed.as_secs() < 60 { since.checked_add(tens).ok() } else { Some(minute) }
    }
}
