//! The ways between people: to a department, to somebody's head, team and subordinates, and back.

use jiff::Timestamp;

use super::{Action, Context};
use crate::app::{App, Outcome, Scope};
use crate::people::roster::Entry;
use crate::people::{PersonId, org};

/// The selected person's department; once more, the next of several.
pub(super) fn department(app: &mut App, context: Context) -> Outcome {
    let next = app.selected().and_then(|entry| app.browser.next_department(entry, &app.roster));
    match next {
        Some(id) => app.browser.narrow_to_department(id, &app.roster),
        None => app.refuse("toast-no-department", context.now),
    }
}

/// The head of the selected person, out of the filters where they hide the head.
pub(super) fn head(app: &mut App, context: Context) -> Outcome {
    let Some(id) = app.browser.selected() else { return Outcome::default() };
    match app.heads(id).first() {
        Some(&head) => app.browser.go_to_person(head, &app.roster),
        None => app.refuse("toast-no-head", context.now),
    }
}

pub(super) fn colleagues(app: &mut App, context: Context) -> Outcome {
    app.narrow_to_others(Scope::Colleagues, "toast-no-colleagues", context.now)
}

pub(super) fn subordinates(app: &mut App, context: Context) -> Outcome {
    app.narrow_to_others(Scope::Subordinates, "toast-no-subordinates", context.now)
}

pub(super) fn older(app: &mut App, _: Context) -> Outcome {
    app.browser.go_back(&app.roster)
}

pub(super) fn newer(app: &mut App, _: Context) -> Outcome {
    app.browser.go_forward(&app.roster)
}

impl App {
    fn heads(&self, id: PersonId) -> Vec<PersonId> {
        org::heads(id, &self.roster, self.browser.tree().outline())
    }

    fn narrow_to_others(
        &mut self,
        scope: impl Fn(PersonId) -> Scope,
        nobody: &'static str,
        now: Timestamp,
    ) -> Outcome {
        let Some(scope) = self.browser.selected().map(scope) else { return Outcome::default() };
        if self.browser.leads_somewhere(scope, &self.roster) {
            self.browser.narrow(scope, &self.roster)
        } else {
            self.refuse(nobody, now)
        }
    }

    fn refuse(&mut self, key: &'static str, now: Timestamp) -> Outcome {
        self.say(key, now);
        Outcome::redraw()
    }

    /// Where one of the ways from somebody leads; `None` where it leads nowhere.
    pub(in crate::app) fn way_from(&self, action: Action, entry: &Entry) -> Option<String> {
        let id = entry.person.id;
        let others = |scope| self.browser.leads_somewhere(scope, &self.roster).then(String::new);
        match action {
            Action::Department => {
                let departments = self.roster.departments();
                let mut known = entry.person.departments.iter().filter_map(|id| departments.get(*id));
                known.next().map(|department| department.name.clone())
            }
            Action::Head => {
                let head = *self.heads(id).first()?;
                self.roster.get(head).map(|head| head.person.name.to_string())
            }
            Action::Colleagues => others(Scope::Colleagues(id)),
            Action::Subordinates => others(Scope::Subordinates(id)),
            _ => None,
        }
    }
}
