//! The structure of the company, in the form of REST 3.0.

use super::json::Json;
use super::value::{self, Fields, collect};
use crate::people::structure::{Duty, Node, NodeId, NodeKind, NodeMembers};
use crate::people::{DepartmentId, PersonId};

/// The most nodes or members of one answer: far more than a page.
const MOST: usize = 1000;

/// `humanresources.node.list`
pub(super) fn nodes(result: Json<'_>, kind: NodeKind) -> Option<Vec<Node>> {
    let items = Fields::of(result)?.get("items")?;
    collect(items, MOST, |_, item| {
        let fields = Fields::of(item)?;
        Some(Node {
            id: NodeId(fields.id("id")?),
            kind,
            name: fields.some_text("name")?,
            parent: fields.id("parentId").map(NodeId),
            department: fields.written("accessCode").and_then(|code| department(&code)),
        })
    })
}

/// The department that an access code names: `D3`, on other portals `DR3`.
fn department(code: &str) -> Option<DepartmentId> {
    let code = code.trim();
    let number = code.strip_prefix("DR").or_else(|| code.strip_prefix('D'))?;
    number.parse().ok().filter(|&id| id > 0).map(DepartmentId)
}

/// `humanresources.node.get`. Whoever has no role, or one that is not known, is a member.
pub(super) fn members(result: Json<'_>, node: NodeId) -> Option<NodeMembers> {
    let item = Fields::of(result)?.get("item").and_then(Fields::of)?;
    let members = collect(item.get("members")?, MOST, |_, member| {
        let fields = Fields::of(member)?;
        let role = fields.written("role");
        let duty = match role.as_deref() {
            Some("MEMBER_HEAD" | "MEMBER_TEAM_HEAD") => Duty::Head,
            Some("MEMBER_DEPUTY_HEAD" | "MEMBER_TEAM_DEPUTY_HEAD") => Duty::Deputy,
            _ => Duty::Member,
        };
        Some((PersonId(fields.id("userId")?), duty))
    })?;
    let all = item.get("userCount").and_then(value::whole).unwrap_or(0);
    let is_complete = u64::try_from(members.len()).is_ok_and(|told| told >= all);
    Some(NodeMembers { node, members, is_complete })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use serde_json::value::to_raw_value;
    use serde_json::{Value, json};

    use super::*;

    fn read<T>(value: &Value, read: impl Fn(Json<'_>) -> Option<T>) -> Option<T> {
        read(Json::of(&to_raw_value(value).unwrap()))
    }

    #[test]
    fn access_codes_lead_to_departments() {
        let codes = [("D3", Some(3)), ("DR14", Some(14)), ("SN22", None), ("SNT24", None), ("D", None)];
        for (code, id) in codes {
            let result = json!({"items": [{"id": "22", "name": " A&amp;B ", "accessCode": code}, {"id": 0}]});
            let nodes = read(&result, |result| nodes(result, NodeKind::Department)).unwrap();
            assert_eq!(nodes.len(), 1);
            assert_eq!(
                (nodes[0].name.as_str(), nodes[0].department),
                ("A&B", id.map(DepartmentId)),
                "{code}"
            );
        }
        assert_eq!(read(&json!([]), |result| nodes(result, NodeKind::Team)), None);
    }

    #[test]
    fn roles_may_be_missing_and_members_cut_off() {
        let result = json!({"item": {"id": 22, "userCount": 4, "members": [
            {"userId": 5, "role": "MEMBER_HEAD"},
            {"userId": "6", "role": "MEMBER_TEAM_DEPUTY_HEAD"},
            {"userId": 7, "role": null},
            {"name": "nobody"},
        ]}});
        let told = read(&result, |result| members(result, NodeId(22))).unwrap();
        let duties = [(5, Duty::Head), (6, Duty::Deputy), (7, Duty::Member)];
        assert_eq!(told.members, duties.map(|(id, duty)| (PersonId(id), duty)));
        assert!(!told.is_complete);
    }
}
