//! Where a message stands among all that the leaders say.

use crate::relay::message::Header;

/// The last message that was accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The leader's term.
    pub term: u64,
    /// The number of the message within it.
    pub sequence: u64,
}

/// How a message stands to what was accepted before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// It is the next one.
    Next,
    /// It was accepted already, or is of an earlier term: ignored.
    Past,
    /// Something between is missing, or another leader speaks: the snapshot is needed.
    Gap,
}

impl Position {
    /// Where a message stands; for a snapshot, the last message that it holds.
    #[must_use]
    pub const fn of(header: &Header) -> Self {
        Self { term: header.term, sequence: header.sequence }
    }

    /// How a message there stands to this one.
    #[must_use]
    pub const fn relation(self, message: Self) -> Relation {
        if message.term < self.term || (message.term == self.term && message.sequence <= self.sequence) {
            return Relation::Past;
        }
        if message.term == self.term && message.sequence - 1 == self.sequence {
            return Relation::Next;
        }
        Relation::Gap
    }

    /// Whether what a snapshot up to here holds reaches to right before that message.
    pub(super) const fn reaches(self, message: Self) -> bool {
        self.term == message.term && self.sequence >= message.sequence.saturating_sub(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_next_number_of_the_same_term_follows() {
        let here = Position { term: 5, sequence: 7 };
        for (term, sequence, relation) in [
            (5, 8, Relation::Next),
            (5, 9, Relation::Gap),
            (5, 7, Relation::Past),
            (5, 6, Relation::Past),
            (4, 8, Relation::Past),
            (6, 1, Relation::Gap),
            (6, 8, Relation::Gap),
        ] {
            assert_eq!(here.relation(Position { term, sequence }), relation, "{term} {sequence}");
        }
    }
}
