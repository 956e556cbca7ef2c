//! Which departments `--department` and `@` mean.

use std::collections::HashSet;

use crate::cli::Failure;
use crate::people::search::{department_names, departments_meant};
use crate::people::{DepartmentId, Roster};

/// How many departments a complaint names.
const NEAREST: usize = 3;

/// The department of that number, or those that the name means, with all below.
///
/// # Errors
/// When it means none.
pub(super) fn meant(wanted: &str, roster: &Roster) -> Result<HashSet<DepartmentId>, Failure> {
    let number = wanted.trim().trim_start_matches('#').parse().ok().map(DepartmentId);
    let numbered = number.filter(|&id| roster.departments().get(id).is_some());
    let found: HashSet<DepartmentId> = match numbered {
        Some(id) => {
            let all = roster.departments().iter().map(|department| department.id);
            all.filter(|&below| is_below(below, id, roster)).collect()
        }
        None => departments_meant(wanted, roster).into_iter().collect(),
    };
    if found.is_empty() { Err(not_found(wanted, roster)) } else { Ok(found) }
}

/// That no department is called so, and which are called almost so.
pub(super) fn not_found(name: &str, roster: &Roster) -> Failure {
    Failure::NoDepartment { name: name.to_owned(), nearest: department_names(name, NEAREST, roster) }
}

/// Whether a department is `wanted` or below it. Where the portal told no tree, the names of the path tell.
fn is_below(id: DepartmentId, wanted: DepartmentId, roster: &Roster) -> bool {
    let departments = roster.departments();
    let mut next = Some(id);
    // A loop in the tree ends here too.
    for _ in 0..=departments.len() {
        let Some(id) = next else { break };
        if id == wanted {
            return true;
        }
        next = departments.get(id).and_then(|department| department.parent);
    }
    let above = departments.path(wanted);
    above.len() > 1 && departments.path(id).ends_with(&above)
}
