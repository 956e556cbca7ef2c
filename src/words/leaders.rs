//! Who leads a department, and who stands in, in words.

use super::Words;
use crate::people::{DepartmentId, PersonId, Roster};

impl Words {
    /// Who leads a department, and who stands in, as somebody of it would be told: without the person. Nothing where
    /// nobody else does, as far as is known.
    #[must_use]
    pub fn leaders(
        &self,
        department: DepartmentId,
        person: PersonId,
        roster: &Roster,
    ) -> [Option<String>; 2] {
        let said = |key: &str, people: Vec<PersonId>| {
            let others = people.into_iter().filter(|&id| id != person).filter_map(|id| roster.get(id));
            let names: Vec<&str> = others.map(|entry| entry.person.name.as_str()).collect();
            let variables = [("name", names.join(", ").into()), ("n", names.len().into())];
            (!names.is_empty()).then(|| self.with(key, &variables))
        };
        [
            said("head-of", roster.heads_of(department)),
            said("deputy-of", roster.structure().deputies(department).collect()),
        ]
    }
}
