//! What `user.get` adds to people.

use super::{Changes, Roster};
use crate::people::{Field, Person};

impl Roster {
    /// Whether any answer about anybody carried a field.
    #[must_use]
    pub fn knows(&self, field: Field) -> bool {
        self.entries.iter().any(|entry| entry.person.is_known(field))
    }

    /// Takes in what `user.get` alone tells, be it that it is empty; people who are not known yet are passed over. It
    /// says nothing of presence, and how old that is stays as it was.
    pub fn merge_user_briefs(&mut self, briefs: Vec<Person>) -> Changes {
        let mut changes = Changes::default();
        for mut brief in briefs {
            let id = brief.id;
            let Some(&slot) = self.slots.get(&id) else { continue };
            let known = &mut self.entries[slot].person;
            brief.complete(known);
            let before = std::mem::replace(known, brief);
            let says_another = texts(known) != texts(&before);
            if !known.is_described_as(&before) {
                changes.edited.push(id);
            }
            if says_another {
                self.text_changed(slot);
            }
        }
        changes
    }
}

/// What of it a search reads.
const fn texts(person: &Person) -> [&Option<String>; 3] {
    [&person.skills, &person.interests, &person.city]
}
