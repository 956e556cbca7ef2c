//! Departments of `im.department.get`, `im.search.department.list` and `department.get`, and their members.

use serde_json::Value;

use super::value::{self, Fields, items};
use crate::people::{Department, DepartmentId, PersonId};

/// What stands between the names of `full_name`.
const SEPARATOR: &str = " / ";

/// Every department of a list or map; entries that are none are left out.
pub(super) fn read_all(list: &Value) -> Vec<Department> {
    items(list).filter_map(|(_, item)| read(Fields::of(item)?)).collect()
}

/// Lower case from the `im` methods, upper case from `department.get`.
fn read(fields: Fields<'_>) -> Option<Department> {
    let id = DepartmentId(fields.id("id").or_else(|| fields.id("ID"))?);
    let full_name = fields.get("full_name").and_then(Value::as_str).unwrap_or_default();
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
/// list, in which the place is the department's number.
pub(super) fn members(map: &Value) -> Vec<(DepartmentId, Vec<PersonId>)> {
    items(map)
        .enumerate()
        .filter_map(|(place, (key, people))| {
            let id = match key {
                Some(key) => key.trim().parse().ok()?,
                None => u64::try_from(place).ok()?,
            };
            let told = id > 0 && !people.is_null();
            told.then(|| (DepartmentId(id), person_ids(people)))
        })
        .collect()
}

fn person_ids(people: &Value) -> Vec<PersonId> {
    let id_of = |item: &Value| value::id(item).or_else(|| Fields::of(item)?.id("id")).map(PersonId);
    // With USER_DATA a single head may arrive without the list around it.
    if let Some(id) = id_of(people) {
        return vec![id];
    }
    items(people).filter_map(|(_, item)| id_of(item)).collect()
}
