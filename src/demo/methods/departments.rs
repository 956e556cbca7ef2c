//! Departments: the messenger's view of them, and the company's tree.

use serde_json::{Map, Value, json};

use super::im::{Detail, person};
use crate::demo::answer::{Answer, ApiError, Slice, php_array};
use crate::demo::dispatcher::Call;
use crate::demo::filter::{Condition, finds};
use crate::demo::office::account::id_of;
use crate::demo::office::units::Unit;

/// `im.department.get`: newest first, whatever the order asked.
pub(super) fn get(call: &Call<'_>) -> Result<Answer, ApiError> {
    let mut units = asked(call)?;
    units.sort_by_key(|unit| std::cmp::Reverse(unit.id));
    Ok(Answer::from(units.into_iter().map(|unit| describe(call, unit)).collect::<Value>()))
}

/// `im.department.managers.get`: lists of heads by department.
pub(super) fn managers(call: &Call<'_>) -> Result<Answer, ApiError> {
    let units = asked(call)?;
    Ok(members(call, &units, |unit| unit.head.into_iter().collect()))
}

/// `im.department.employees.get`: lists of members by department.
pub(super) fn employees(call: &Call<'_>) -> Result<Answer, ApiError> {
    let units = asked(call)?;
    Ok(members(call, &units, |unit| {
        unit.members.iter().copied().filter(|&index| call.dispatcher.knows(index)).collect()
    }))
}

/// `im.department.colleagues.list`
pub(super) fn colleagues(call: &Call<'_>) -> Result<Answer, ApiError> {
    let mut all = call.dispatcher.office.colleagues();
    all.retain(|&index| call.dispatcher.knows(index));
    let slice = Slice::from_offset(call.params.integer("OFFSET"), call.params.integer("LIMIT"));
    let tell = teller(call);
    Ok(slice.cut(&all, |page| page.iter().copied().map(tell).collect()))
}

/// `im.search.department.list`: words' beginnings; an empty phrase finds every department.
pub(super) fn search(call: &Call<'_>) -> Result<Answer, ApiError> {
    let wanted = call.params.text("FIND").unwrap_or_default();
    if wanted.trim().chars().count() == 1 {
        return Err(ApiError::FIND);
    }
    let found: Vec<&Unit> =
        call.dispatcher.office.units().all.iter().filter(|unit| finds(&wanted, &[&unit.name])).collect();
    let slice = Slice::from_offset(call.params.integer("OFFSET"), call.params.integer("LIMIT"));
    Ok(slice.cut(&found, |page| page.iter().map(|unit| describe(call, unit)).collect()))
}

/// `department.get`: filters stand at the top level.
pub(super) fn tree(call: &Call<'_>) -> Result<Answer, ApiError> {
    let mut conditions = Condition::all(call.params.all());
    conditions.retain(|condition| matches!(condition.field(), "ID" | "NAME" | "PARENT" | "UF_HEAD"));
    let mut found: Vec<&Unit> = call
        .dispatcher
        .office
        .units()
        .all
        .iter()
        .filter(|unit| {
            conditions.iter().all(|condition| condition.holds(&[field(call, unit, condition.field())]))
        })
        .collect();
    let (sort, descending) = super::users::order(call.params);
    if sort == "NAME" {
        found.sort_by(|a, b| a.name.cmp(&b.name));
    }
    if descending {
        found.reverse();
    }
    let slice = Slice::from_start(call.params.integer("start"));
    Ok(slice.cut(&found, |page| page.iter().map(|unit| branch(call, unit)).collect()))
}

fn field(call: &Call<'_>, unit: &Unit, name: &str) -> String {
    match name {
        "ID" => unit.id.to_string(),
        "NAME" => unit.name.clone(),
        "PARENT" => parent(call, unit).map_or_else(String::new, |above| above.id.to_string()),
        _ => unit.head.map_or_else(String::new, |head| id_of(head).to_string()),
    }
}

fn parent<'a>(call: &Call<'a>, unit: &Unit) -> Option<&'a Unit> {
    unit.parent.and_then(|place| call.dispatcher.office.units().get(place))
}

/// A department of the tree; the company itself has no `PARENT`.
fn branch(call: &Call<'_>, unit: &Unit) -> Value {
    let mut branch = Map::new();
    branch.insert("ID".to_owned(), unit.id.to_string().into());
    branch.insert("NAME".to_owned(), unit.name.clone().into());
    branch.insert("SORT".to_owned(), 500.into());
    if let Some(above) = parent(call, unit) {
        branch.insert("PARENT".to_owned(), above.id.to_string().into());
    }
    if let Some(head) = unit.head {
        branch.insert("UF_HEAD".to_owned(), id_of(head).to_string().into());
    }
    Value::Object(branch)
}

fn describe(call: &Call<'_>, unit: &Unit) -> Value {
    let mut about = json!({
        "id": unit.id,
        "name": unit.name,
        "full_name": call.dispatcher.office.units().full_name(unit),
        "manager_user_id": unit.head.map_or(0, id_of),
    });
    if call.params.flag("USER_DATA") {
        about["manager_user_data"] = unit.head.map_or(Value::Null, |head| person(call, head, Detail::Listed));
    }
    about
}

/// The departments of `ID`, without the unknown.
fn asked<'a>(call: &Call<'a>) -> Result<Vec<&'a Unit>, ApiError> {
    let ids = call.params.ids("ID").filter(|ids| !ids.is_empty()).ok_or(ApiError::DEPARTMENT_ID)?;
    let units = call.dispatcher.office.units();
    Ok(ids.into_iter().filter_map(|id| units.by_id(u64::try_from(id).ok()?)).collect())
}

fn members(call: &Call<'_>, units: &[&Unit], who: impl Fn(&Unit) -> Vec<u32>) -> Answer {
    let tell = teller(call);
    let map =
        units.iter().map(|unit| (unit.id.to_string(), who(unit).into_iter().map(&tell).collect())).collect();
    Answer::from(php_array(map))
}

/// Tells a person by number, or whole with `USER_DATA=Y`.
fn teller<'a>(call: &'a Call<'a>) -> impl Fn(u32) -> Value + Copy + 'a {
    let whole = call.params.flag("USER_DATA");
    move |index| if whole { person(call, index, Detail::Listed) } else { id_of(index).into() }
}
