//! The user's own notes, beside the entries: no answer changes them, and whoever is gone for now keeps theirs.

use super::{Changes, PersonId, Roster};
use crate::people::Note;

impl Roster {
    /// Takes the user's notes, each in the place of the one before; an empty one leaves none. Whoever is not known yet
    /// has theirs when the portal tells of them.
    pub fn set_notes(&mut self, notes: impl IntoIterator<Item = (PersonId, Note)>) -> Changes {
        let mut changes = Changes::default();
        for (id, note) in notes {
            let before =
                if note.is_empty() { self.notes.remove(&id) } else { self.notes.insert(id, note.clone()) };
            if before.unwrap_or_default() == note {
                continue;
            }
            if let Some(&slot) = self.slots.get(&id) {
                self.text_changed(slot);
                changes.edited.push(id);
            }
        }
        changes
    }

    /// What the user keeps of somebody; `None` where that is nothing.
    #[must_use]
    pub fn note(&self, id: PersonId) -> Option<&Note> {
        self.notes.get(&id)
    }

    /// What the user calls somebody, where they have a name for them.
    #[must_use]
    pub fn nickname(&self, id: PersonId) -> Option<&str> {
        self.note(id)?.nickname()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use jiff::Timestamp;

    use super::*;
    use crate::people::{Person, Rules};

    #[test]
    fn no_answer_changes_a_note_and_nobody_loses_theirs() {
        let (id, note) = (PersonId(1), Note::new("Annie", "calls back"));
        let mut roster = Roster::new(Rules::default());
        assert!(roster.set_notes([(id, note.clone())]).is_empty());
        let anna = || vec![Person::new(id, "Anna")];
        roster.merge(anna(), Timestamp::UNIX_EPOCH);
        roster.remove(&[id]);
        roster.merge(anna(), Timestamp::UNIX_EPOCH);
        assert_eq!(roster.note(id), Some(&note));
        assert!(roster.set_notes([(id, note)]).is_empty());
        assert_eq!(roster.set_notes([(id, Note::default())]).edited, [id]);
        assert_eq!((roster.note(id), roster.nickname(id)), (None, None));
    }
}
