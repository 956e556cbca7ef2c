//! Who leads a department, who stands in, and the teams of somebody, in words.

use super::Words;
use crate::people::structure::Duty;
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

    /// The teams of somebody, each with what they are in it if more than a member: "teams: Release train (head), Green
    /// office". Nothing where there are none, as far as is known.
    #[must_use]
    pub fn teams(&self, person: PersonId, roster: &Roster) -> Option<String> {
        let structure = roster.structure();
        let in_words = |&team: &DepartmentId| {
            let name = roster.departments().get(team)?.name.as_str();
            let key = match structure.duty(team, person) {
                Some(Duty::Head) => "team-as-head",
                Some(Duty::Deputy) => "team-as-deputy",
                Some(Duty::Member) | None => return Some(name.to_owned()),
            };
            Some(self.with(key, &[("name", name.into())]))
        };
        let names: Vec<String> = structure.teams_of(person).iter().filter_map(in_words).collect();
        let variables = [("names", names.join(", ").into()), ("n", names.len().into())];
        (!names.is_empty()).then(|| self.with("teams-of", &variables))
    }
}
