//! What really arrives, made into what was meant.
//!
//! Portals of a decade answer in the same dialect with different habits: numbers as texts, `false` for nothing,
//! maps that become lists. So an answer is picked apart field by field where it lies: a field that makes no sense
//! counts as missing, an item that makes no sense is left out, and neither takes its neighbours with it. Nothing is
//! read that is not asked for, so an answer takes little more room than its own.

mod account;
mod calendar;
mod chats;
mod department;
mod document;
mod envelope;
mod json;
mod person;
mod structure;
mod user_brief;
mod value;

use url::Url;

use super::command::{Command, Page, Reply};
use super::request::NODES;
use crate::people::{PersonId, Status};

use person::Detail;

pub(crate) use document::{MOST_DEEP, MOST_VALUES, NoDocument, find};
pub use envelope::Operating;
pub(crate) use envelope::{Envelope, error_in, error_of, operating, page, resets_at};
pub(crate) use json::Json;
pub(crate) use value::{Fields, collect};

/// Reads the `result` of one call; `None` when it is not of the shape that the method answers with.
/// `portal` is the root that relative addresses are resolved against.
pub(crate) fn reply(command: &Command, result: Json<'_>, page: Page, portal: &Url) -> Option<Reply> {
    Some(match command {
        Command::Me => Reply::Person(Box::new(person::read(result, None, Detail::Whole, portal)?)),
        Command::User(id) => Reply::Person(Box::new(person::read(result, Some(*id), Detail::Whole, portal)?)),
        Command::Users(asked) => {
            let people = person::read_all(listed(result)?, Detail::Listed, portal)?;
            let missing = missing(asked, &people);
            Reply::People { people, missing, page: Page::default() }
        }
        Command::Recent { .. } => chats::recent(result)?,
        Command::GeneralChat => chats::general_chat(result)?,
        Command::ChatMembers { .. } => Reply::People {
            people: person::read_all(listed(result)?, Detail::Listed, portal)?,
            missing: Vec::new(),
            page: Page::default(),
        },
        Command::Colleagues { .. } | Command::SearchUsers { .. } => {
            let people = person::read_all(listed(result)?, Detail::Partial, portal)?;
            Reply::People { people, missing: Vec::new(), page }
        }
        Command::Staff(_) => Reply::People {
            people: person::read_staff(listed(result)?, portal)?,
            missing: Vec::new(),
            page: Page::default(),
        },
        Command::Status => Reply::Status(result.text().and_then(|word| Status::parse(&word))),
        Command::SetStatus(_) | Command::StartIdle { .. } | Command::EndIdle => {
            Reply::Done(value::flag(result).unwrap_or(false))
        }
        Command::SendMessage { .. } => Reply::Sent(value::id(result)?),
        Command::SearchDepartments { .. } | Command::DepartmentTree { .. } => {
            Reply::Departments { departments: department::read_all(listed(result)?)?, page }
        }
        Command::Employees(_) => Reply::Members(department::members(listed(result)?)?),
        Command::UserBriefs { .. } => Reply::Briefs { briefs: user_brief::read_all(listed(result)?)?, page },
        Command::Profile => Reply::Profile(account::profile(result)?),
        Command::Scope => Reply::Scope(account::scope(listed(result)?)?),
        Command::MethodAvailability(_) => account::method_availability(result)?,
        Command::ServerTime => Reply::ServerTime(value::date(result)?),
        Command::Revision => Reply::Revision(account::revision(result)?),
        Command::Accessibility { users, from, to } => {
            Reply::Accessibility(calendar::accessibility(listed(result)?, users, *from, *to)?)
        }
        Command::Nodes { kind, .. } => {
            let nodes = structure::nodes(result, *kind)?;
            let is_full = u32::try_from(nodes.len()).is_ok_and(|told| told >= NODES);
            Reply::Nodes { nodes, is_full }
        }
        Command::NodeMembers(node) => Reply::NodeMembers(structure::members(result, *node)?),
        Command::CalendarSettings => Reply::WorkingTime(calendar::working_time(result)?),
    })
}

/// A list or map, or one of the ways to say that it is empty; `None` for anything else.
fn listed(result: Json<'_>) -> Option<Json<'_>> {
    let is_list = result.is_list() || result.is_object() || result.is_null() || result.is_false();
    (is_list || result.says("")).then_some(result)
}

fn missing(asked: &[PersonId], people: &[crate::people::Person]) -> Vec<PersonId> {
    let told: std::collections::HashSet<PersonId> = people.iter().map(|person| person.id).collect();
    asked.iter().copied().filter(|id| !told.contains(id)).collect()
}

#[cfg(test)]
mod hostile;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;
