//! How many are in a meeting or absent, as calendars tell.

use jiff::Timestamp;

use super::Roster;
use crate::people::schedule::Engagement;

/// How many colleagues do what calendars tell at an instant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CalendarCounts {
    /// In a meeting, or perhaps in one: those of `is:meeting`.
    pub meeting: usize,
    /// Absent, as the messenger or the calendar tells: those of `is:absent`.
    pub absent: usize,
    /// The first instant after it at which the clock alone may change that; `None`: it never does.
    pub changes_at: Option<Timestamp>,
}

impl Roster {
    /// Counts the colleagues at the portal's instant `now`; `None` while no calendar is known. It reads the calendars of
    /// everybody.
    #[must_use]
    pub fn calendar_counts(&self, now: Timestamp) -> Option<CalendarCounts> {
        if !self.knows_schedules() {
            return None;
        }
        let mut counts = CalendarCounts::default();
        for (brief, entry) in self.briefs.iter().zip(&self.entries).filter(|(brief, _)| brief.colleague) {
            let agenda = self.agenda(brief.id);
            let here = &self.rules.time_zone;
            let engagement =
                agenda.as_ref().and_then(|agenda| agenda.engagement(now, here, self.working_time()));
            let is_away = matches!(engagement, Some(Engagement::Absent(_))) || entry.person.absent.is_some();
            counts.absent += usize::from(is_away);
            counts.meeting += usize::from(matches!(engagement, Some(Engagement::Meeting { .. })));
            let next = agenda.and_then(|agenda| agenda.next_change(now, here));
            counts.changes_at = counts.changes_at.into_iter().chain(next).min();
        }
        Some(counts)
    }
}
