//! When each person was last asked for.

use std::collections::{BTreeSet, HashMap};

use jiff::Timestamp;

use crate::people::PersonId;

/// The instant of the last answered question about each known person, in both directions: by person, and
/// oldest first (so that a company of 100,000 costs no scan per key).
#[derive(Clone, Debug, Default)]
pub(super) struct Freshness {
    by_id: HashMap<PersonId, Timestamp>,
    by_age: BTreeSet<(Timestamp, PersonId)>,
}

impl Freshness {
    /// The person was asked for at that instant; an earlier instant than the known one changes nothing.
    pub(super) fn mark(&mut self, id: PersonId, at: Timestamp) {
        let known = self.by_id.get(&id).copied();
        if known.is_some_and(|known| known >= at) {
            return;
        }
        if let Some(known) = known {
            self.by_age.remove(&(known, id));
        }
        self.by_id.insert(id, at);
        self.by_age.insert((at, id));
    }

    pub(super) fn get(&self, id: PersonId) -> Option<Timestamp> {
        self.by_id.get(&id).copied()
    }

    /// Everybody, the longest unasked first.
    pub(super) fn oldest(&self) -> impl Iterator<Item = (Timestamp, PersonId)> {
        self.by_age.iter().copied()
    }

    pub(super) fn ids(&self) -> impl Iterator<Item = PersonId> {
        self.by_id.keys().copied()
    }

    pub(super) fn len(&self) -> usize {
        self.by_id.len()
    }

    /// The clock was set back: nothing can have been asked later than now, and how old it is nobody knows.
    pub(super) fn forget_after(&mut self, now: Timestamp) {
        let late: Vec<_> = self.by_age.iter().rev().take_while(|(at, _)| *at > now).copied().collect();
        for (at, id) in late {
            self.by_age.remove(&(at, id));
            self.by_age.insert((Timestamp::MIN, id));
            self.by_id.insert(id, Timestamp::MIN);
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    #[test]
    fn the_oldest_comes_first_and_time_does_not_run_backwards() {
        let mut freshness = Freshness::default();
        freshness.mark(PersonId(1), at(10));
        freshness.mark(PersonId(2), at(5));
        freshness.mark(PersonId(1), at(3));
        assert_eq!(freshness.oldest().map(|(_, id)| id.0).collect::<Vec<_>>(), [2, 1]);
        freshness.mark(PersonId(2), at(20));
        assert_eq!(freshness.oldest().map(|(_, id)| id.0).collect::<Vec<_>>(), [1, 2]);
        assert_eq!(freshness.len(), 2);
    }

    #[test]
    fn a_clock_set_back_makes_the_future_old() {
        let mut freshness = Freshness::default();
        freshness.mark(PersonId(1), at(10));
        freshness.mark(PersonId(2), at(50));
        freshness.forget_after(at(20));
        assert_eq!(freshness.oldest().next(), Some((Timestamp::MIN, PersonId(2))));
        assert_eq!(freshness.get(PersonId(1)), Some(at(10)));
    }
}
