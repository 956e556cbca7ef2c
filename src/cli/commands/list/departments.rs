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
    let found: HashSet<DepartmentId> = departments_meant(wanted, roster).into_iter().collect();
    if found.is_empty() { Err(not_found(wanted, roster)) } else { Ok(found) }
}

/// That no department is called so, and which are called almost so.
pub(super) fn not_found(name: &str, roster: &Roster) -> Failure {
    if roster.departments().is_empty() {
        return Failure::NoDepartments(name.to_owned());
    }
    Failure::NoDepartment { name: name.to_owned(), nearest: department_names(name, NEAREST, roster) }
}
