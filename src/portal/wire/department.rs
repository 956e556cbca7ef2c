//! Departments of `im.search.department.list` and `department.get`, and their members.

use super::json::Json;
use super::value::{self, Fields, collect, collect_numbered};
use crate::people::{Department, DepartmentId, PersonId};

/// The most departments of one answer: far more than a page.
const MOST: usize = 5000;

/// What stands between the names of `full_name`.
const SEPARATOR: &str = " / ";

/// Every department of a list or map; entries that are none are left out.
pub(super) fn read_all(list: Json<'_>) -> Option<Vec<Department>> {
    collect(list, MOST, |_, item| read(&Fields::of(item)?))
}

/// Lower case from the `im` method, upper case from `department.get`.
fn read(fields: &Fields<'_>) -> Option<Department> {
    let id = DepartmentId(fields.id("id").or_else(|| fields.id("ID"))?);
    let full_name = fields.written("full_name").unwrap_or_default();
    let path: Vec<String> =
        full_name.split(SEPARATOR).map(value::decoded).filter(|name| !name.is_empty()).collect();
    let name = [
        fields.text("name"),
        fields.text("NAME"),
        path.first().cloned().unwrap_or_default(),
        format!("#{id}"),
    ]
    .into_iter()
    .find(|name| !name.is_empty())?;
    Some(Department {
        id,
        name,
        path,
        parent: fields.id("PARENT").map(DepartmentId),
        head: fields.id("manager_user_id").or_else(|| fields.id("UF_HEAD")).map(PersonId),
    })
}

/// Members by department: ids, or whole users of whom the id is kept. Keys that run from 0 on arrive as a
/// list, in which the index is the department's number.
pub(super) fn members(map: Json<'_>) -> Option<Vec<(DepartmentId, Vec<PersonId>)>> {
    collect_numbered(map, MOST, |id, people| {
        let told = id > 0 && !people.is_null();
        told.then(|| (DepartmentId(id), person_ids(people)))
    })
}

fn person_ids(people: Json<'_>) -> Vec<PersonId> {
    let id_of = |item: Json<'_>| value::id(item).or_else(|| Fields::of(item)?.id("id")).map(PersonId);
    // How many values an answer has is bounded, and a number is small.
    collect(people, usize::MAX, |_, item| id_of(item)).unwrap_or_default()
}
