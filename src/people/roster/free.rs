//! From when on people are free, and on which day they are back: the messenger and the calendar read together.

use jiff::Timestamp;
use jiff::civil::Date;

use super::{Entry, Group, Roster, Row};
use crate::people::schedule::Engagement;

/// From when on somebody is free, in the order of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FreeFrom {
    /// From now on: neither in a meeting nor absent.
    Now,
    /// From then on: in a meeting until then, or in several.
    At(Timestamp),
    /// From the day on which the person is back.
    Back,
    /// The calendar is not known.
    NotKnown,
}

impl Roster {
    /// From when on somebody is free who is known at the portal's instant `now`. Whether they are there is another
    /// question.
    #[must_use]
    pub fn free_from(&self, entry: &Entry, now: Timestamp) -> FreeFrom {
        match self.engagement(entry.person.id, now) {
            Some(Engagement::Absent(_)) => FreeFrom::Back,
            _ if entry.person.absent.is_some() => FreeFrom::Back,
            Some(Engagement::Meeting { free_from, .. }) => FreeFrom::At(free_from),
            Some(Engagement::Free { .. }) => FreeFrom::Now,
            None => FreeFrom::NotKnown,
        }
    }

    /// Whether somebody is in a meeting at the portal's instant `now`, or perhaps in one.
    #[must_use]
    pub fn is_in_meeting(&self, entry: &Entry, now: Timestamp) -> bool {
        matches!(self.engagement(entry.person.id, now), Some(Engagement::Meeting { .. }))
    }

    /// Whether somebody is absent at the portal's instant `now`, as the messenger or the calendar tells.
    #[must_use]
    pub fn is_absent(&self, entry: &Entry, now: Timestamp) -> bool {
        self.free_from(entry, now) == FreeFrom::Back
    }

    /// The day on which somebody is back who is absent at the portal's instant `now`: the calendar's, which knows days
    /// off, else the messenger's.
    #[must_use]
    pub fn day_back(&self, entry: &Entry, now: Timestamp) -> Option<Date> {
        match self.engagement(entry.person.id, now) {
            Some(Engagement::Absent(absence)) => Some(absence.back_on),
            _ => entry.person.day_back(&self.rules.time_zone),
        }
    }

    /// Rows for people who come in the order of their names: those who are free soonest first, among equals those
    /// who are in; the absent by the day on which they are back.
    pub(super) fn by_freedom(&self, slots: impl Iterator<Item = usize>) -> Vec<Row> {
        self.grouped(slots, |slot| {
            let entry = &self.entries[slot];
            let free = self.free_from(entry, self.now);
            let back = (free == FreeFrom::Back).then(|| self.day_back(entry, self.now)).flatten();
            ((free, back, entry.availability()), Group::Free(free))
        })
    }
}

#[cfg(test)]
mod tests;
