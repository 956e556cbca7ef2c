//! Departments and the path that leads to one.

mod outline;

use std::collections::HashMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::person::PersonId;

pub use outline::{Node, Outline};

/// The portal's number for a department.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct DepartmentId(pub u64);

impl fmt::Display for DepartmentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// One department, from `department.get` (tree) or `im.search.department.list` (path).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Department {
    /// The portal's number.
    pub id: DepartmentId,
    /// Its own name, cleaned for the terminal.
    pub name: String,
    /// Names from the department itself up to the company, the first being its own: `full_name` of
    /// `im.search.department.list` split at " / ". Empty when unknown.
    pub path: Vec<String>,
    /// The department above (`PARENT` of `department.get`).
    pub parent: Option<DepartmentId>,
    /// Who leads it (`UF_HEAD`, `manager_user_id`).
    pub head: Option<PersonId>,
}

/// All known departments by number.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Departments {
    by_id: HashMap<DepartmentId, Department>,
}

impl Departments {
    /// Adds or replaces; a department that says less than the known one (no parent, no path, no head) keeps
    /// what was known. True when anything changed.
    pub fn merge(&mut self, departments: Vec<Department>) -> bool {
        let mut changed = false;
        for mut new in departments {
            if let Some(old) = self.by_id.get(&new.id) {
                new.parent = new.parent.or(old.parent);
                new.head = new.head.or(old.head);
                if new.path.is_empty() {
                    new.path.clone_from(&old.path);
                }
                if *old == new {
                    continue;
                }
            }
            changed = true;
            self.by_id.insert(new.id, new);
        }
        changed
    }

    /// Forgets one.
    pub(in crate::people) fn remove(&mut self, id: DepartmentId) {
        self.by_id.remove(&id);
    }

    /// The department with that number, when known.
    #[must_use]
    pub fn get(&self, id: DepartmentId) -> Option<&Department> {
        self.by_id.get(&id)
    }

    /// Names from the department up to the company, its own first; empty when it is unknown. A loop in the
    /// tree ends the path.
    #[must_use]
    pub fn path(&self, id: DepartmentId) -> Vec<&str> {
        let Some(first) = self.by_id.get(&id) else {
            return Vec::new();
        };
        if first.parent.is_none() && !first.path.is_empty() {
            return first.path.iter().map(String::as_str).collect();
        }
        let mut names = Vec::new();
        let mut seen = Vec::new();
        let mut next = Some(first);
        while let Some(department) = next {
            if seen.contains(&department.id) {
                break;
            }
            seen.push(department.id);
            names.push(department.name.as_str());
            next = department.parent.and_then(|parent| self.by_id.get(&parent));
        }
        names
    }

    /// Every known department, in no particular order.
    pub fn iter(&self) -> impl Iterator<Item = &Department> {
        self.by_id.values()
    }

    /// How many are known.
    #[must_use]
    pub fn len(&self) -> usize {
        self.by_id.len()
    }

    /// True when none is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.by_id.is_empty()
    }
}
