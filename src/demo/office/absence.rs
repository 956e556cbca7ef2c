//! Who is on leave, and who will be: days, counted from the one on which the portal started.

use jiff::{ToSpan as _, civil::Date};

use super::roles::Role;
use super::schedule::Schedule;
use crate::demo::random::{Topic, between, random};

/// Why somebody is away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reason {
    /// A vacation, an illness and the like: the messenger tells on which day the person is back.
    Leave,
    /// A business trip: the chart of absences alone knows of it.
    BusinessTrip,
}

/// One entry of the chart of absences.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Absence {
    pub(crate) reason: Reason,
    /// Days from the start of the portal to the first day away; negative: before it.
    first: i64,
    /// Days from the start of the portal to the last day away.
    last: i64,
}

impl Absence {
    /// How long ago it began when the portal started, in days.
    pub(super) const fn days_passed(self) -> i64 {
        -self.first
    }

    /// The first and the last day away, of a portal that started on `start`.
    pub(crate) fn dates(self, start: Date) -> (Date, Date) {
        (start.saturating_add(self.first.days()), start.saturating_add(self.last.days()))
    }
}

impl Schedule {
    /// The vacation of somebody who is on one.
    pub(super) fn vacation(self) -> Absence {
        let bits = self.rhythm();
        let first = -between(bits, 3, 12);
        let last = between(bits.rotate_right(7), 2, 14) - 1;
        Absence { reason: Reason::Leave, first, last }
    }

    /// All that the chart of absences holds of the person: what runs, and what is planned.
    pub(crate) fn absences(self) -> Vec<Absence> {
        if self.role == Role::Vacation {
            return vec![self.vacation()];
        }
        if !self.role.comes_to_work() {
            return Vec::new();
        }
        let bits = random(self.seed, self.index.into(), Topic::Absence);
        match bits % 100 {
            0..5 => {
                let first = between(bits.rotate_left(9), 1, 13);
                let last = first + between(bits.rotate_left(23), 0, 13);
                vec![Absence { reason: Reason::Leave, first, last }]
            }
            5..9 => vec![Absence {
                reason: Reason::BusinessTrip,
                first: -between(bits.rotate_left(9), 0, 2),
                last: between(bits.rotate_left(23), 0, 3),
            }],
            _ => Vec::new(),
        }
    }
}
