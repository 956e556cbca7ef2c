//! The parameters of one call, read as strictly as REST 3.0 reads them.

use serde_json::{Map, Value};

use super::exception::{Exception, Failure};
use crate::demo::dispatcher::Dispatcher;

/// Items of a page unless told, and at most.
const PAGE: u64 = 50;
const LARGEST_PAGE: u64 = 200;

/// One call.
pub(super) struct Request<'a> {
    pub(super) dispatcher: &'a Dispatcher,
    body: &'a Map<String, Value>,
    /// How the caller reached the portal: scheme, host and port.
    pub(super) origin: &'a str,
}

/// What kind of node is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NodeType {
    Department,
    Team,
}

impl NodeType {
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::Department => "DEPARTMENT",
            Self::Team => "TEAM",
        }
    }
}

/// The fields that an answer shall have.
#[derive(Clone, Debug)]
pub(super) struct Select(Option<Vec<String>>);

impl Select {
    /// Leaves them in an item.
    pub(super) fn of(&self, mut item: Value) -> Value {
        if let (Some(wanted), Value::Object(members)) = (&self.0, &mut item) {
            members.retain(|name, _| wanted.contains(name));
        }
        item
    }
}

/// A page of a list.
#[derive(Clone, Copy, Debug)]
pub(super) struct Page {
    offset: usize,
    limit: usize,
}

impl Page {
    pub(super) fn of<T>(self, items: impl Iterator<Item = T>) -> impl Iterator<Item = T> {
        items.skip(self.offset).take(self.limit)
    }
}

impl<'a> Request<'a> {
    pub(super) const fn new(
        dispatcher: &'a Dispatcher,
        body: &'a Map<String, Value>,
        origin: &'a str,
    ) -> Self {
        Self { dispatcher, body, origin }
    }

    /// A positive number that must be there.
    pub(super) fn id(&self, name: &'static str) -> Result<u64, Failure> {
        let id = self.number(name)?;
        id.ok_or_else(|| {
            Exception::of_parameter(name, format!("Required field `{name}` is not specified")).into()
        })
    }

    /// A positive number, if it is there.
    pub(super) fn number(&self, name: &'static str) -> Result<Option<u64>, Failure> {
        let Some(value) = self.body.get(name).filter(|value| !value.is_null()) else { return Ok(None) };
        if let Some(id) = value.as_u64().filter(|&id| id > 0) {
            return Ok(Some(id));
        }
        let wrong = format!("Parameter \"{name}\" is required and must be a positive integer.");
        Err(Exception::of_parameter(name, wrong).into())
    }

    /// A text that must be there.
    pub(super) fn text(&self, name: &'static str) -> Result<&'a str, Failure> {
        let text = self.body.get(name).and_then(Value::as_str).filter(|text| !text.trim().is_empty());
        text.ok_or_else(|| {
            Exception::of_parameter(name, format!("Required field `{name}` is not specified")).into()
        })
    }

    /// `type`
    pub(super) fn node_type(&self) -> Result<NodeType, Failure> {
        match self.text("type")? {
            "DEPARTMENT" => Ok(NodeType::Department),
            "TEAM" => Ok(NodeType::Team),
            _ => Err(Exception::of_parameter("type", "Invalid node type").into()),
        }
    }

    /// `select`, of the fields that there are; everything when it is missing.
    pub(super) fn select(&self, known: &[&str], entity: &str) -> Result<Select, Failure> {
        let Some(select) = self.body.get("select").filter(|select| !select.is_null()) else {
            return Ok(Select(None));
        };
        let unreadable = || {
            Exception::new(400, "INVALIDSELECT", format!("Unable to recognize select expression `{select}`"))
        };
        let names = select.as_array().ok_or_else(unreadable)?;
        let names: Option<Vec<String>> = names.iter().map(|name| name.as_str().map(str::to_owned)).collect();
        let names = names.ok_or_else(unreadable)?;
        match names.iter().find(|name| !known.contains(&name.as_str())) {
            Some(unknown) => {
                let message = format!("Unknown field `{unknown}` for entity `{entity}`");
                Err(Exception::new(400, "UNKNOWNDTOPROPERTY", message).into())
            }
            None => Ok(Select(Some(names))),
        }
    }

    /// `pagination`: the page by its number from 1 or by an offset.
    pub(super) fn page(&self) -> Result<Page, Failure> {
        let bad = || Failure::from(Exception::new(400, "INVALIDPAGINATION", "Invalid pagination"));
        let pagination = match self.body.get("pagination") {
            None | Some(Value::Null) => return Ok(Page { offset: 0, limit: to_usize(PAGE) }),
            Some(Value::Object(pagination)) => pagination,
            Some(_) => return Err(bad()),
        };
        let number = |name: &str, otherwise: u64| match pagination.get(name) {
            None | Some(Value::Null) => Ok(otherwise),
            Some(value) => value.as_u64().ok_or_else(bad),
        };
        let limit = number("limit", PAGE)?;
        let page = number("page", 1)?;
        if limit == 0 || limit > LARGEST_PAGE || page == 0 {
            return Err(bad());
        }
        let offset = number("offset", (page - 1).saturating_mul(limit))?;
        Ok(Page { offset: to_usize(offset), limit: to_usize(limit) })
    }
}

fn to_usize(number: u64) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}
