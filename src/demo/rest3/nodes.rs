//! Departments and teams.

use serde_json::{Value, json};

use super::exception::{Exception, Failure};
use super::request::{NodeType, Request};
use crate::demo::methods::{avatar, full_name};
use crate::demo::office::structure::{Duty, Member, Node};

/// More members of a node are not told.
const MOST_MEMBERS: usize = 100;

const FIELDS: [&str; 13] = [
    "id",
    "name",
    "type",
    "structureId",
    "parentId",
    "description",
    "accessCode",
    "userCount",
    "colorName",
    "xmlId",
    "createdAt",
    "updatedAt",
    "members",
];

const fn kind(node: Node) -> NodeType {
    match node {
        Node::Department(_) => NodeType::Department,
        Node::Team(_) => NodeType::Team,
    }
}

/// `humanresources.node.list`
pub(super) fn list(request: &Request<'_>) -> Result<Value, Failure> {
    let (wanted, select, page) = (request.node_type()?, request.select(&FIELDS, "NodeDto")?, request.page()?);
    let nodes = request.dispatcher.office.nodes().filter(|&node| kind(node) == wanted);
    let items: Value = page.of(nodes).map(|node| select.of(describe(request, node))).collect();
    Ok(json!({"items": items}))
}

/// `humanresources.node.get`: the one method that tells members.
pub(super) fn get(request: &Request<'_>) -> Result<Value, Failure> {
    let (id, select) = (request.id("id")?, request.select(&FIELDS, "NodeDto")?);
    let node = find(request, id)?;
    let mut item = describe(request, node);
    let members = members(request, node);
    item["members"] = members.iter().take(MOST_MEMBERS).map(|member| tell(request, node, *member)).collect();
    Ok(json!({"item": select.of(item)}))
}

/// `humanresources.node.children`: those directly below, departments and teams.
pub(super) fn children(request: &Request<'_>) -> Result<Value, Failure> {
    let (id, select) = (request.id("id")?, request.select(&FIELDS, "NodeDto")?);
    let office = &request.dispatcher.office;
    let above = find(request, id)?;
    let below = office.nodes().filter(|&node| office.node_parent(node) == Some(above));
    let items: Value = below.map(|node| select.of(describe(request, node))).collect();
    Ok(json!({"items": items}))
}

/// `humanresources.node.search`: a part of the name, in any case.
pub(super) fn search(request: &Request<'_>) -> Result<Value, Failure> {
    let (wanted, name, page) = (request.node_type()?, request.text("name")?.to_lowercase(), request.page()?);
    let office = &request.dispatcher.office;
    let above = request.number("parentId")?.map(|id| find(request, id)).transpose()?;
    let found = office.nodes().filter(|&node| {
        kind(node) == wanted
            && office.node_name(node).to_lowercase().contains(name.trim())
            && above.is_none_or(|above| office.node_parent(node) == Some(above))
    });
    let items: Value = page.of(found).map(|node| describe(request, node)).collect();
    Ok(json!({"items": items}))
}

/// `humanresources.node.count`
pub(super) fn count(request: &Request<'_>) -> Result<Value, Failure> {
    let count = |wanted| request.dispatcher.office.nodes().filter(|&node| kind(node) == wanted).count();
    Ok(json!({"departments": count(NodeType::Department), "teams": count(NodeType::Team)}))
}

/// The node with that number.
pub(super) fn find(request: &Request<'_>, id: u64) -> Result<Node, Failure> {
    let node = request.dispatcher.office.node(id);
    node.ok_or_else(|| {
        Exception::new(400, "ENTITYNOTFOUND", format!("Record with ID = `{id}` not found")).into()
    })
}

/// The members whom the portal knows at the moment.
pub(super) fn members(request: &Request<'_>, node: Node) -> Vec<Member> {
    let mut members = request.dispatcher.office.members(node);
    members.retain(|member| request.dispatcher.knows(member.index));
    members
}

fn describe(request: &Request<'_>, node: Node) -> Value {
    let (dispatcher, office) = (request.dispatcher, &request.dispatcher.office);
    let id = office.node_id(node);
    let changed = dispatcher.atom(office.epoch() - i64::try_from(id).unwrap_or(0) * 86_400);
    json!({
        "id": id,
        "name": office.node_name(node),
        "type": kind(node).as_str(),
        "structureId": 1,
        "parentId": office.node_parent(node).map(|above| office.node_id(above)),
        "description": if id.is_multiple_of(3) { Value::Null } else { "".into() },
        "accessCode": office.access_code(node),
        "userCount": members(request, node).len(),
        "colorName": crate::demo::office::Office::node_color(node),
        "xmlId": null,
        "createdAt": changed,
        "updatedAt": changed,
    })
}

fn tell(request: &Request<'_>, node: Node, member: Member) -> Value {
    let account = request.dispatcher.office.account(member.index);
    json!({
        "userId": account.id,
        "name": full_name(&account),
        "workPosition": account.position,
        "role": role(kind(node), member),
        "avatar": avatar(&account, request.origin),
        "url": format!("/company/personal/user/{}/", account.id),
    })
}

/// Of a few the portal does not know what they are.
fn role(kind: NodeType, member: Member) -> Option<&'static str> {
    match (kind, member.duty) {
        (_, Duty::Member) if member.index % 31 == 30 => None,
        (NodeType::Department, Duty::Head) => Some("MEMBER_HEAD"),
        (NodeType::Department, Duty::Deputy) => Some("MEMBER_DEPUTY_HEAD"),
        (NodeType::Department, Duty::Member) => Some("MEMBER_EMPLOYEE"),
        (NodeType::Team, Duty::Head) => Some("MEMBER_TEAM_HEAD"),
        (NodeType::Team, Duty::Deputy) => Some("MEMBER_TEAM_DEPUTY_HEAD"),
        (NodeType::Team, Duty::Member) => Some("MEMBER_TEAM_EMPLOYEE"),
    }
}
