//! What was heard and does not follow on yet: kept for when the snapshot closes the gap.

use std::collections::BTreeMap;

use super::Position;
use crate::relay::message::{Changes, Header};

/// More messages than this are not kept …
const MESSAGES: usize = 128;
/// … and of no more people.
const PEOPLE: usize = 50_000;

/// Messages by their places, of one term; the first of them make room for the last.
#[derive(Clone, Debug, Default)]
pub(super) struct Kept {
    messages: BTreeMap<Position, (Header, Option<Changes>)>,
    people: usize,
}

impl Kept {
    /// Keeps a message; another term than that of those before it takes their place.
    pub(super) fn keep(&mut self, header: Header, changes: Option<Changes>) {
        if self.first().is_some_and(|first| first.term != header.term) {
            *self = Self::default();
        }
        let added = size(changes.as_ref());
        if let Some((_, before)) = self.messages.insert(Position::of(&header), (header, changes)) {
            self.people -= size(before.as_ref());
        }
        self.people += added;
        while self.messages.len() > MESSAGES || self.people > PEOPLE {
            let Some((_, (_, first))) = self.messages.pop_first() else { return };
            self.people -= size(first.as_ref());
        }
    }

    /// The place of the first one.
    pub(super) fn first(&self) -> Option<Position> {
        self.messages.keys().next().copied()
    }

    /// Takes the message that follows on from there; those before it are forgotten.
    pub(super) fn next_after(&mut self, here: Position) -> Option<(Header, Option<Changes>)> {
        if self.first().is_some_and(|first| first.term < here.term) {
            *self = Self::default();
        }
        let next = Position { sequence: here.sequence.checked_add(1)?, ..here };
        while self.first().is_some_and(|first| first.term == here.term && first < next) {
            self.take_first();
        }
        if self.first() == Some(next) { self.take_first() } else { None }
    }

    fn take_first(&mut self) -> Option<(Header, Option<Changes>)> {
        let (_, (header, changes)) = self.messages.pop_first()?;
        self.people -= size(changes.as_ref());
        Some((header, changes))
    }

    pub(super) fn is_empty(&self) -> bool {
        self.messages.is_empty()
    }
}

fn size(changes: Option<&Changes>) -> usize {
    changes.map_or(0, |changes| changes.people.len() + changes.gone.len())
}
