//! What `user.get` adds to people.

use super::{Changes, Roster};
use crate::people::{Field, Person, SharedText};

impl Roster {
    /// Whether any answer about anybody carried a field.
    #[must_use]
    pub fn knows(&self, field: Field) -> bool {
        self.entries.iter().any(|entry| entry.person.is_known(field))
    }

    /// Takes in what `user.get` alone tells, be it that it is empty; of people who are not known yet it is kept until they
    /// are. It says nothing of presence, and how old that is stays as it was.
    pub fn merge_user_briefs(&mut self, briefs: Vec<Person>) -> Changes {
        let mut changes = Changes::default();
        for mut brief in briefs {
            let id = brief.id;
            let Some(&slot) = self.slots.get(&id) else {
                self.early_briefs.insert(id, Box::new(brief));
                continue;
            };
            let known = &mut self.entries[slot].person;
            brief.complete(known);
            let before = std::mem::replace(known, brief);
            let says_another = texts(known) != texts(&before);
            if !known.is_described_as(&before) {
                known.gather_texts();
                changes.edited.push(id);
            }
            if says_another {
                self.text_changed(slot);
            }
        }
        changes
    }

    /// Somebody comes to be known: what was told of them before is theirs.
    pub(super) fn take_early_brief(&mut self, person: &mut Person) {
        if self.early_briefs.is_empty() {
            return;
        }
        if let Some(mut brief) = self.early_briefs.remove(&person.id) {
            brief.complete(person);
            *person = *brief;
        }
    }
}

/// What of it a search reads.
const fn texts(person: &Person) -> [&Option<SharedText>; 3] {
    [&person.skills, &person.interests, &person.city]
}
