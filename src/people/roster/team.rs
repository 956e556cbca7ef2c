//! Who works with somebody: the people of the same department, and of the one above.

use super::Roster;
use crate::people::{DepartmentId, PersonId};

/// More people than these are no team, and would take long to look through whenever somebody is selected.
const WIDEST: usize = 120;

impl Roster {
    /// The colleagues who share somebody's first department, those who are in first, then by name.
    #[must_use]
    pub fn team(&self, id: PersonId) -> Vec<PersonId> {
        let Some(department) = self.get(id).and_then(|entry| entry.person.departments.first()) else {
            return Vec::new();
        };
        let team = self.members_of(*department);
        self.colleagues_first_in(team.filter(|&slot| self.briefs[slot].id != id).collect())
    }

    /// The department above somebody's first one, with the colleagues of it and of its parts but that one, as in
    /// [`Self::team`]; `None` where there is nobody, or too many to be a team.
    #[must_use]
    pub fn wider_team(&self, id: PersonId) -> Option<(DepartmentId, Vec<PersonId>)> {
        let own = *self.get(id)?.person.departments.first()?;
        let above = self.departments.get(own)?.parent?;
        let parts = self.departments.iter().filter(|part| part.parent == Some(above) && part.id != own);
        let parts: Vec<DepartmentId> = parts.map(|part| part.id).chain([above]).collect();
        if parts.iter().filter_map(|part| self.members.get(part)).map(Vec::len).sum::<usize>() > WIDEST {
            return None;
        }
        let mut people: Vec<usize> = parts.into_iter().flat_map(|part| self.members_of(part)).collect();
        people.sort_unstable();
        people.dedup();
        let is_of_team = |slot: &usize| self.entries[*slot].person.departments.first() == Some(&own);
        people.retain(|slot| self.briefs[*slot].id != id && !is_of_team(slot));
        let people = self.colleagues_first_in(people);
        (!people.is_empty()).then_some((above, people))
    }

    /// The colleagues among people, those who are in first.
    fn colleagues_first_in(&self, mut team: Vec<usize>) -> Vec<PersonId> {
        team.retain(|&slot| self.briefs[slot].colleague);
        team.sort_unstable_by(|&a, &b| {
            self.briefs[a].availability.cmp(&self.briefs[b].availability).then_with(|| self.order_of(a, b))
        });
        team.into_iter().map(|slot| self.briefs[slot].id).collect()
    }
}
