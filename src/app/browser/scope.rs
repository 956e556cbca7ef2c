//! Some of the people: a department, somebody's colleagues, those whom somebody leads.

use std::collections::HashSet;

use super::{Browser, Outcome};
use crate::app::Pane;
use crate::people::roster::Entry;
use crate::people::{DepartmentId, Outline, PersonId, Roster, org};

/// Whom the list is narrowed to, besides the query.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// A department with its sub-departments.
    Department(DepartmentId),
    /// Those who share a department with somebody.
    Colleagues(PersonId),
    /// Those whom somebody leads.
    Subordinates(PersonId),
}

impl Scope {
    /// The people of the scope.
    pub(super) fn members(self, roster: &Roster, outline: &Outline) -> HashSet<PersonId> {
        match self {
            Self::Department(id) => org::members(id, roster, outline),
            Self::Colleagues(id) => org::colleagues(id, roster),
            Self::Subordinates(id) => org::subordinates(id, roster, outline),
        }
    }
}

impl Browser {
    /// Narrows the list to a scope, without a query; the cursor stays on its person if that is one of them.
    pub(in crate::app) fn narrow(&mut self, scope: Scope, roster: &Roster) -> Outcome {
        self.leave_place();
        self.scope = Some(scope);
        self.filter.clear();
        self.focus = Pane::List;
        let selected = self.list.selected();
        self.list.start_over();
        self.arrange(roster);
        if let Some(id) = selected {
            self.select(id);
        }
        Outcome::redraw()
    }

    /// Leaves the scope: the list holds everybody again, and the cursor stays.
    pub(in crate::app) fn widen(&mut self, roster: &Roster) -> Outcome {
        self.leave_place();
        self.scope = None;
        self.show_the_others(roster);
        Outcome::redraw()
    }

    /// Arranges the list after something that narrowed it is gone; the cursor stays on its person.
    pub(super) fn show_the_others(&mut self, roster: &Roster) {
        self.list.keep();
        self.arrange(roster);
    }

    /// Selects somebody; what hides the person is cleared.
    pub(in crate::app) fn go_to_person(&mut self, id: PersonId, roster: &Roster) -> Outcome {
        self.leave_place();
        if !self.select(id) {
            self.filter.clear();
            self.scope = None;
            self.show_the_others(roster);
            self.select(id);
        }
        Outcome::redraw()
    }

    /// The department that a person's key leads to: the first one that is known or, where the list is narrowed to
    /// one of them, the next.
    pub(in crate::app) fn next_department(&self, entry: &Entry, roster: &Roster) -> Option<DepartmentId> {
        let departments = || {
            let all = entry.person.departments.iter().copied();
            all.filter(|id| roster.departments().get(*id).is_some())
        };
        let present = |id: &DepartmentId| self.scope == Some(Scope::Department(*id));
        departments().skip_while(|id| !present(id)).nth(1).or_else(|| departments().next())
    }

    /// Narrows the list to a department, and shows it in the tree.
    pub(in crate::app) fn narrow_to_department(&mut self, id: DepartmentId, roster: &Roster) -> Outcome {
        self.tree.show(id);
        self.narrow(Scope::Department(id), roster)
    }

    /// Whether a scope holds a colleague.
    pub(in crate::app) fn leads_somewhere(&self, scope: Scope, roster: &Roster) -> bool {
        let colleague = |id: &PersonId| roster.get(*id).is_some_and(|entry| entry.person.is_colleague());
        scope.members(roster, self.tree.outline()).iter().any(colleague)
    }
}
