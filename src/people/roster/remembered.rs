//! Those who were told in an earlier run: shown as they were until the portal tells anew.

use jiff::Timestamp;

use super::{Changes, Entry, Roster, Verdict};
use crate::people::Person;

impl Roster {
    /// Takes in people as they were told in an earlier run, each at an instant of the portal's clock. They are
    /// judged as they were then, and the clock alone does not change them: what they do now is not known. Whoever
    /// is known already is passed over.
    pub fn remember(&mut self, people: Vec<(Person, Timestamp)>) -> Changes {
        let mut changes = Changes::default();
        let mut moment = self.rules.at(Timestamp::UNIX_EPOCH);
        let mut new_names = Vec::with_capacity(people.len());
        self.make_room(people.len());
        for (person, told) in people {
            let id = person.id;
            if self.slots.contains_key(&id) {
                continue;
            }
            if moment.now() != told {
                moment = self.rules.at(told);
            }
            self.remembered_evidence.take(&person, &moment);
            self.today = self.today.or(Some(moment.today()));
            self.now = self.now.max(told);
            let verdict = Verdict { changes_at: None, ..moment.judge(&person) };
            new_names.push(self.admit(Entry { remembered: true, ..Entry::new(person, verdict, told) }));
            changes.added.push(id);
        }
        self.list_by_name(&new_names);
        changes
    }
}
