//! What a row says about time: of the calendar what counts now, else how long the presence has lasted.

use jiff::Timestamp;
use jiff::civil::Date;

use super::{Availability, Entry, Roster};
use crate::people::presence::QUIET_FROM;
use crate::people::schedule::{Agenda, Engagement};
use crate::people::timers;

/// What a row says about time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowTimer {
    /// Nothing worth saying.
    None,
    /// The presence has lasted since then.
    For(Timestamp),
    /// The last activity was then.
    Ago(Timestamp),
    /// In a meeting until then.
    Meeting(Timestamp),
    /// Absent until then, and back at once.
    AbsentUntil(Timestamp),
    /// The person comes back on that day.
    Back(Date),
    /// The person will be away from that day on.
    AwayFrom(Date),
}

impl Roster {
    /// What somebody's row says about time at the portal's instant `now`. A meeting or an absence lies over the age of
    /// the presence, whose glyph stays; a planned absence is worth a word where there is no other.
    #[must_use]
    pub fn row_timer(&self, entry: &Entry, now: Timestamp) -> RowTimer {
        self.timer_by(self.agenda(entry.person.id).as_ref(), entry, now)
    }

    /// The same where the agenda is at hand, which takes longer to make than to read.
    fn timer_by(&self, agenda: Option<&Agenda<'_>>, entry: &Entry, now: Timestamp) -> RowTimer {
        let (here, working_time) = (&self.rules.time_zone, self.working_time());
        match agenda.and_then(|agenda| agenda.engagement(now, here, working_time)) {
            Some(Engagement::Meeting { until, .. }) => return RowTimer::Meeting(until),
            Some(Engagement::Absent(absence)) if absence.back_on <= absence.last_day => {
                return RowTimer::AbsentUntil(absence.until);
            }
            Some(Engagement::Absent(absence)) => return RowTimer::Back(absence.back_on),
            Some(Engagement::Free { .. }) | None => {}
        }
        match self.presence_timer(entry, now) {
            RowTimer::None => {
                let planned = agenda.and_then(|agenda| agenda.planned_absence(now, here, working_time));
                planned.map_or(RowTimer::None, |absence| RowTimer::AwayFrom(absence.first_day))
            }
            timer => timer,
        }
    }

    /// The first instant after `now` at which [`Self::row_timer`] reads differently.
    #[must_use]
    pub fn row_changes_at(&self, entry: &Entry, now: Timestamp) -> Option<Timestamp> {
        let (timer, changes_at) = self.timer_and_change(entry, now);
        let age = match timer {
            RowTimer::For(since) => timers::coarse_changes_at(since, now),
            RowTimer::Ago(since) => timers::coarse_hour_changes_at(since, now),
            _ => None,
        };
        [age, changes_at].into_iter().flatten().min()
    }

    /// The first instant after `now` at which [`Self::row_timer`] is another one, however it reads.
    #[must_use]
    pub fn row_timer_changes_at(&self, entry: &Entry, now: Timestamp) -> Option<Timestamp> {
        self.timer_and_change(entry, now).1
    }

    /// The timer, and when it is another one.
    fn timer_and_change(&self, entry: &Entry, now: Timestamp) -> (RowTimer, Option<Timestamp>) {
        let there = self.home_zone(&entry.person);
        let work = self.working_time().next_change(now, &there);
        let agenda = self.schedule(entry.person.id).map(|schedule| schedule.agenda(there));
        let timer = self.timer_by(agenda.as_ref(), entry, now);
        let active = match timer {
            RowTimer::For(_)
            | RowTimer::Ago(_)
            | RowTimer::Meeting(_)
            | RowTimer::AbsentUntil(_)
            | RowTimer::Back(_) => None,
            RowTimer::None | RowTimer::AwayFrom(_) => {
                let seen = entry.person.last_seen().and_then(|seen| seen.checked_add(QUIET_FROM).ok());
                seen.filter(|&at| at > now)
            }
        };
        let calendar = agenda.and_then(|agenda| agenda.next_change(now, &self.rules.time_zone));
        (timer, [active, work, calendar].into_iter().flatten().min())
    }

    fn presence_timer(&self, entry: &Entry, now: Timestamp) -> RowTimer {
        let activity = entry.person.last_seen();
        match entry.availability() {
            Availability::Idle => entry.verdict.since.map_or(RowTimer::None, RowTimer::For),
            Availability::Mobile => entry.person.mobile_last.map_or(RowTimer::None, RowTimer::For),
            Availability::Active | Availability::Quiet | Availability::Busy | Availability::Away => activity
                .filter(|&last| now.duration_since(last) >= QUIET_FROM)
                .map_or(RowTimer::None, RowTimer::For),
            Availability::Offline => activity.map_or(RowTimer::None, RowTimer::Ago),
            Availability::Absent => {
                entry.person.day_back(&self.rules.time_zone).map_or(RowTimer::None, RowTimer::Back)
            }
            Availability::Unknown | Availability::Other => RowTimer::None,
        }
    }
}

#[cfg(test)]
mod tests;
