//! Some of the people: a department, somebody's colleagues, those whom somebody leads.

use std::collections::HashSet;

use jiff::Timestamp;

use super::{Action, App, Outcome, Pane};
use crate::people::roster::{Entry, Row};
use crate::people::{DepartmentId, PersonId, org};

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

impl App {
    /// Whom the list is narrowed to.
    #[must_use]
    pub const fn scope(&self) -> Option<Scope> {
        self.scope
    }

    /// The people of a scope.
    fn members(&self, scope: Scope) -> HashSet<PersonId> {
        match scope {
            Scope::Department(id) => org::members(id, &self.roster, self.tree.outline()),
            Scope::Colleagues(id) => org::colleagues(id, &self.roster),
            Scope::Subordinates(id) => org::subordinates(id, &self.roster, self.tree.outline()),
        }
    }

    /// The rows of those who belong to the scope, with headings that count them.
    pub(super) fn within_scope(&self, rows: Vec<Row>) -> Vec<Row> {
        match self.scope {
            Some(scope) => only(rows, &self.members(scope)),
            None => rows,
        }
    }

    /// Narrows the list to a scope, without a query; the cursor stays on its person if that is one of them.
    pub(super) fn narrow(&mut self, scope: Scope) -> Outcome {
        self.leave_place();
        self.scope = Some(scope);
        self.filter.clear();
        self.focus = Pane::List;
        let selected = self.list.selected();
        self.list.start_over();
        self.arrange();
        if let Some(id) = selected {
            self.select(id);
        }
        self.card_top = 0;
        Outcome::redraw()
    }

    /// Leaves the scope: the list holds everybody again, and the cursor stays.
    pub(super) fn widen(&mut self) -> Outcome {
        self.leave_place();
        self.scope = None;
        self.show_the_others()
    }

    /// Arranges the list after something that narrowed it is gone; the cursor stays on its person.
    pub(super) fn show_the_others(&mut self) -> Outcome {
        self.list.keep();
        self.arrange();
        Outcome::redraw()
    }

    /// The selected person's department; once more, the next of several.
    pub(super) fn narrow_to_department(&mut self, now: Timestamp) -> Outcome {
        let known = |id: &DepartmentId| self.roster.departments().get(*id).is_some();
        let departments: Vec<DepartmentId> = self
            .selected()
            .map(|entry| entry.person.departments.iter().copied().filter(known).collect())
            .unwrap_or_default();
        let present = match self.scope {
            Some(Scope::Department(id)) => departments.iter().position(|&other| other == id),
            _ => None,
        };
        let next = present.map_or(0, |place| (place + 1) % departments.len());
        match departments.get(next) {
            Some(&id) => {
                self.tree.show(id);
                self.narrow(Scope::Department(id))
            }
            None => self.refuse("toast-no-department", now),
        }
    }

    pub(super) fn narrow_to_colleagues(&mut self, now: Timestamp) -> Outcome {
        self.narrow_to_others(Scope::Colleagues, "toast-no-colleagues", now)
    }

    pub(super) fn narrow_to_subordinates(&mut self, now: Timestamp) -> Outcome {
        self.narrow_to_others(Scope::Subordinates, "toast-no-subordinates", now)
    }

    fn narrow_to_others(
        &mut self,
        scope: impl Fn(PersonId) -> Scope,
        nobody: &'static str,
        now: Timestamp,
    ) -> Outcome {
        let Some(scope) = self.list.selected().map(scope) else { return Outcome::default() };
        if self.leads_somewhere(scope) { self.narrow(scope) } else { self.refuse(nobody, now) }
    }

    /// Goes to the head of the selected person, out of the filters where they hide the head.
    pub(super) fn go_to_head(&mut self, now: Timestamp) -> Outcome {
        let Some(id) = self.list.selected() else { return Outcome::default() };
        match org::heads(id, &self.roster, self.tree.outline()).first() {
            Some(&head) => self.go_to_person(head),
            None => self.refuse("toast-no-head", now),
        }
    }

    /// Where one of the ways from somebody leads; `None` where it leads nowhere.
    pub(super) fn way_from(&self, action: Action, entry: &Entry) -> Option<String> {
        let id = entry.person.id;
        let others = |scope| self.leads_somewhere(scope).then(String::new);
        match action {
            Action::Department => {
                let mut known =
                    entry.person.departments.iter().filter_map(|id| self.roster.departments().get(*id));
                known.next().map(|department| department.name.clone())
            }
            Action::Head => {
                let head = *org::heads(id, &self.roster, self.tree.outline()).first()?;
                self.roster.get(head).map(|head| head.person.name.clone())
            }
            Action::Colleagues => others(Scope::Colleagues(id)),
            Action::Subordinates => others(Scope::Subordinates(id)),
            _ => None,
        }
    }

    /// Whether a scope holds a colleague.
    fn leads_somewhere(&self, scope: Scope) -> bool {
        let colleague = |id: &PersonId| self.roster.get(*id).is_some_and(|entry| entry.person.is_colleague());
        self.members(scope).iter().any(colleague)
    }

    /// Puts the cursor on somebody; false when the list does not hold the person.
    pub(super) fn select(&mut self, id: PersonId) -> bool {
        let height = self.list_height();
        self.list.select(id, height)
    }

    fn refuse(&mut self, key: &'static str, now: Timestamp) -> Outcome {
        self.say(key, now);
        Outcome::redraw()
    }
}

/// The rows of `people` alone, with headings that count them.
fn only(rows: Vec<Row>, people: &HashSet<PersonId>) -> Vec<Row> {
    let mut kept: Vec<Row> = Vec::new();
    let mut heading: Option<usize> = None;
    for row in rows {
        match row {
            Row::Heading(group, _) => {
                drop_if_empty(&mut kept, heading);
                heading = Some(kept.len());
                kept.push(Row::Heading(group, 0));
            }
            Row::Person(id) if people.contains(&id) => {
                kept.push(row);
                if let Some(Row::Heading(_, count)) = heading.and_then(|at| kept.get_mut(at)) {
                    *count += 1;
                }
            }
            Row::Person(_) => {}
        }
    }
    drop_if_empty(&mut kept, heading);
    kept
}

fn drop_if_empty(kept: &mut Vec<Row>, heading: Option<usize>) {
    if heading.is_some_and(|at| at + 1 == kept.len()) {
        kept.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::roster::{Group, Standing};

    #[test]
    fn headings_count_those_who_stay() {
        let heading = |standing, count| Row::Heading(Group::Standing(standing), count);
        let person = |id| Row::Person(PersonId(id));
        let rows = vec![
            heading(Standing::Online, 2),
            person(1),
            person(2),
            heading(Standing::Busy, 1),
            person(3),
            heading(Standing::Idle, 1),
            person(4),
        ];
        let kept = only(rows, &HashSet::from([PersonId(2), PersonId(4)]));
        assert_eq!(kept, [heading(Standing::Online, 1), person(2), heading(Standing::Idle, 1), person(4)]);
        assert_eq!(only(vec![heading(Standing::Idle, 1), person(4)], &HashSet::new()), []);
    }
}
