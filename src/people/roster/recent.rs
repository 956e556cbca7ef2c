//! To whom the user wrote, the latest first: whoever is looked for is likely among them.

use std::collections::HashMap;

use super::{Group, Order, PersonId, Roster, Row};

/// So many stand before all others where the list is in that order.
const SHOWN: u32 = 20;

/// The places of people in the list of those to whom the user wrote, from 0.
pub(super) type Recency = HashMap<PersonId, u32>;

impl Roster {
    /// Takes a page of those to whom the user wrote, the latest first, behind `offset` others; the first page replaces
    /// all. True when anybody has another place than before.
    pub fn set_recent(&mut self, offset: u32, ids: impl IntoIterator<Item = PersonId>) -> bool {
        let before = self.recent.clone();
        if offset == 0 {
            self.recent.clear();
        }
        for (place, id) in (offset..).zip(ids) {
            // A page may repeat the end of the one before.
            self.recent.entry(id).or_insert(place);
        }
        before != self.recent
    }

    /// Whether it is known to whom the user wrote.
    #[must_use]
    pub fn knows_recent(&self) -> bool {
        !self.recent.is_empty()
    }

    /// How many others the user wrote to since they wrote to somebody; `None` where they did not, as far as is known.
    pub(in crate::people) fn recency(&self, id: PersonId) -> Option<u32> {
        self.recent.get(&id).copied().filter(|_| self.rules.me != Some(id))
    }

    /// Rows for people who come in the order of their names: first those to whom the user wrote last, then the others by
    /// presence.
    pub(super) fn by_recency(&self, slots: impl Iterator<Item = usize>) -> Vec<Row> {
        let place = |slot: usize| self.recency(self.briefs[slot].id).filter(|place| *place < SHOWN);
        let (mut recent, others): (Vec<usize>, Vec<usize>) = slots.partition(|&slot| place(slot).is_some());
        recent.sort_by_key(|&slot| place(slot));
        let heading = (!recent.is_empty()).then_some(Row::Heading(Group::Recent, recent.len()));
        let people = recent.into_iter().map(|slot| Row::Person(self.briefs[slot].id));
        let others = self.lay_out(Order::Presence, others.into_iter());
        heading.into_iter().chain(people).chain(others).collect()
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::people::roster::Availability;
    use crate::people::{Person, Rules};

    #[test]
    fn those_written_to_last_come_first_and_nobody_twice() {
        let mut roster = Roster::new(Rules { me: Some(PersonId(4)), ..Rules::default() });
        let person = |id: u64| Person::new(PersonId(id), format!("Person {id}"));
        roster.merge((1..=5).map(person).collect(), Timestamp::UNIX_EPOCH);
        assert!(!roster.knows_recent());
        assert!(roster.set_recent(0, [3, 4, 99].map(PersonId)));
        assert!(roster.set_recent(3, [99, 1].map(PersonId)));
        assert!(!roster.set_recent(3, [99, 1].map(PersonId)));
        let person = |id| Row::Person(PersonId(id));
        let rows = [
            Row::Heading(Group::Recent, 2),
            person(3),
            person(1),
            Row::Heading(Group::Availability(Availability::Offline), 2),
            person(2),
            person(5),
        ];
        let arranged = roster.arrange(Order::Recent);
        let without_me: Vec<Row> = arranged.iter().copied().filter(|row| *row != person(4)).collect();
        assert_eq!(without_me[..3], rows[..3]);
        let people: Vec<Row> = arranged.iter().copied().filter(|row| row.person().is_some()).collect();
        assert_eq!(people.len(), 5);
        assert!(roster.set_recent(0, [PersonId(2)]));
        assert_eq!((roster.recency(PersonId(2)), roster.recency(PersonId(3))), (Some(0), None));
    }
}
