//! What calendars make of people, and who does something else than a moment ago: by new answers and by the clock alone.

use std::collections::HashMap;

use jiff::Timestamp;
use serde::Serialize;

use crate::people::schedule::Engagement;
use crate::people::{BusyKind, PersonId, Roster};

/// What somebody does at an instant, as the calendar tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub(crate) enum Occupation {
    /// Neither in a meeting nor absent.
    Free,
    /// Perhaps in a meeting.
    Tentative,
    /// In a meeting.
    Meeting,
    /// Absent.
    Absent,
}

impl Occupation {
    /// The word of the JSON schema.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Free => "free",
            Self::Tentative => BusyKind::Tentative.as_str(),
            Self::Meeting => BusyKind::Meeting.as_str(),
            Self::Absent => BusyKind::Absent.as_str(),
        }
    }

    pub(crate) const fn of(engagement: &Engagement) -> Self {
        match engagement {
            Engagement::Free { .. } => Self::Free,
            Engagement::Meeting { kind: BusyKind::Tentative, .. } => Self::Tentative,
            Engagement::Meeting { .. } => Self::Meeting,
            Engagement::Absent(_) => Self::Absent,
        }
    }
}

/// Everybody's occupation at the last look.
#[derive(Debug, Default)]
pub(super) struct Occupations {
    known: HashMap<PersonId, Occupation>,
    changes_at: Option<Timestamp>,
}

impl Occupations {
    /// The portal's instant at which the clock alone changes the first of them.
    pub(super) const fn changes_at(&self) -> Option<Timestamp> {
        self.changes_at
    }

    /// Looks at the portal's instant `now`: who does something else than at the last look, and what they did then (`None`
    /// where it was not known). Whoever is not known any more is forgotten.
    pub(super) fn look(&mut self, roster: &Roster, now: Timestamp) -> Vec<(PersonId, Option<Occupation>)> {
        let with_calendar = || {
            let people = roster.iter().map(|entry| entry.person.id);
            people.filter(|&id| roster.schedule(id).is_some())
        };
        let mut changes = Vec::new();
        let mut known = HashMap::with_capacity(self.known.len());
        for id in with_calendar() {
            let Some(engagement) = roster.engagement(id, now) else { continue };
            let (before, occupation) = (self.known.get(&id).copied(), Occupation::of(&engagement));
            if before != Some(occupation) {
                changes.push((id, before));
            }
            known.insert(id, occupation);
        }
        self.known = known;
        self.changes_at = roster.schedule_changes_at(with_calendar(), now);
        changes.sort_unstable_by_key(|&(id, _)| id);
        changes
    }
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;

    use super::*;
    use crate::cli::company_fixture::{now, roster, schedule};

    fn minutes(number: i64) -> Timestamp {
        now() + SignedDuration::from_mins(number)
    }

    #[test]
    fn meetings_begin_and_end_by_the_clock_alone() {
        let (mut roster, mut occupations) = (roster(), Occupations::default());
        assert_eq!((occupations.look(&roster, now()), occupations.changes_at()), (vec![], None));
        let told =
            vec![schedule(1, &[("12:30", "13:00"), ("13:00", "13:30")]), schedule(2, &[("11:00", "12:45")])];
        roster.merge_schedules(told);
        let [anna, boris] = [1, 2].map(PersonId);
        let moment = SignedDuration::from_nanos(1);
        assert_eq!(occupations.look(&roster, now()), [(anna, None), (boris, None)], "the first look");
        for (at, change, next) in [
            (minutes(30), (anna, Occupation::Free), minutes(45)),
            (minutes(45), (boris, Occupation::Meeting), minutes(90)),
            (minutes(90), (anna, Occupation::Meeting), minutes(3 * 24 * 60)),
        ] {
            assert_eq!(occupations.changes_at(), Some(at));
            assert_eq!(occupations.look(&roster, at - moment), []);
            assert_eq!(occupations.look(&roster, at), [(change.0, Some(change.1))], "{at}");
            assert!(occupations.changes_at() <= Some(next));
        }
    }

    #[test]
    fn a_meeting_that_is_put_off_is_a_change_and_another_reading_of_the_same_is_none() {
        let (mut roster, mut occupations) = (roster(), Occupations::default());
        roster.merge_schedules(vec![schedule(1, &[("11:00", "13:00")])]);
        occupations.look(&roster, now());
        roster.merge_schedules(vec![schedule(1, &[("11:00", "13:30")])]);
        assert_eq!(occupations.look(&roster, now()), []);
        roster.merge_schedules(vec![schedule(1, &[("15:00", "16:00")])]);
        assert_eq!(occupations.look(&roster, now()), [(PersonId(1), Some(Occupation::Meeting))]);
        roster.remove(&[PersonId(1)]);
        assert_eq!(occupations.look(&roster, now()), []);
    }
}
