//! Employees: found by name, counted, and those who lead with how many they lead.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::exception::Failure;
use super::nodes::{find, members};
use super::request::Request;
use crate::demo::filter::finds;
use crate::demo::methods::{avatar, full_name};
use crate::demo::office::structure::{Duty, Node};

const FIELDS: [&str; 7] = ["userId", "name", "workPosition", "avatar", "url", "departments", "teams"];

/// More are not told.
const MOST: usize = 50;

fn employees<'a>(request: &'a Request<'_>) -> impl Iterator<Item = u32> + 'a {
    let dispatcher = request.dispatcher;
    dispatcher.office.everybody().filter(move |&index| {
        let role = dispatcher.office.role(index);
        role.is_employee() && role.is_active() && dispatcher.knows(index)
    })
}

/// `humanresources.employee.count`
pub(super) fn count(request: &Request<'_>) -> Result<Value, Failure> {
    Ok(json!({"total": employees(request).count()}))
}

/// `humanresources.employee.search`: beginnings of words, of everybody or within one node.
pub(super) fn search(request: &Request<'_>) -> Result<Value, Failure> {
    let (name, select) = (request.text("name")?, request.select(&FIELDS, "EmployeeDto")?);
    let office = &request.dispatcher.office;
    let within = request.number("nodeId")?.map(|id| find(request, id)).transpose()?;
    let within: Option<BTreeSet<u32>> =
        within.map(|node| members(request, node).iter().map(|member| member.index).collect());
    let found: Vec<u32> = employees(request)
        .filter(|index| within.as_ref().is_none_or(|within| within.contains(index)))
        .filter(|&index| {
            let account = office.account(index);
            finds(name, &[account.name.first, account.name.last])
        })
        .take(MOST)
        .collect();
    let nodes: Vec<(Node, Vec<u32>)> = office
        .nodes()
        .map(|node| (node, office.members(node).iter().map(|member| member.index).collect()))
        .collect();
    let items: Value = found.into_iter().map(|index| select.of(describe(request, index, &nodes))).collect();
    Ok(json!({"items": items}))
}

fn describe(request: &Request<'_>, index: u32, nodes: &[(Node, Vec<u32>)]) -> Value {
    let office = &request.dispatcher.office;
    let account = office.account(index);
    let own = |is_kind: fn(Node) -> bool| -> Value {
        let own = nodes.iter().filter(|(node, members)| is_kind(*node) && members.contains(&index));
        own.map(|(node, _)| json!({"id": office.node_id(*node), "name": office.node_name(*node)})).collect()
    };
    json!({
        "userId": account.id,
        "name": full_name(&account),
        "workPosition": account.position,
        "avatar": avatar(&account, request.origin),
        "url": format!("/company/personal/user/{}/", account.id),
        "departments": own(|node| matches!(node, Node::Department(_))),
        "teams": own(|node| matches!(node, Node::Team(_))),
    })
}

/// `humanresources.employee.subordinates`: the departments that somebody leads or stands in for, and how many people
/// each has, with all that is below it.
pub(super) fn subordinates(request: &Request<'_>) -> Result<Value, Failure> {
    let id = request.id("id")?;
    let office = &request.dispatcher.office;
    let leader = request.dispatcher.find(id);
    let departments = office.nodes().filter(|node| matches!(node, Node::Department(_)));
    let led: Value = departments
        .filter_map(|node| {
            let own = members(request, node).into_iter().find(|member| Some(member.index) == leader)?;
            let role = match own.duty {
                Duty::Head => "HEAD",
                Duty::Deputy => "DEPUTY_HEAD",
                Duty::Member => return None,
            };
            let mut below: BTreeSet<u32> = BTreeSet::new();
            let mut open = vec![node];
            while let Some(next) = open.pop() {
                below.extend(members(request, next).iter().map(|member| member.index));
                open.extend(office.nodes().filter(|&part| {
                    matches!(part, Node::Department(_)) && office.node_parent(part) == Some(next)
                }));
            }
            below.remove(&own.index);
            Some(json!({
                "nodeId": office.node_id(node),
                "name": office.node_name(node),
                "role": role,
                "subordinatesCount": below.len(),
            }))
        })
        .collect();
    Ok(json!({"userId": id, "departments": led}))
}
