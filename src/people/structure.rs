//! The structure of the company as its human resources keep it: who leads departments, who stands in, and teams across
//! them.

use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};

use super::department::{Department, DepartmentId};
use super::person::PersonId;

/// The portal's number for a node of the structure (`id` of `humanresources.node.list`): another one than that of the
/// department.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct NodeId(pub u64);

/// What a node is (`type`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NodeKind {
    /// A department.
    Department,
    /// A team of people from several departments.
    Team,
}

/// A node, from `humanresources.node.list`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Node {
    /// The portal's number.
    pub id: NodeId,
    /// What it is.
    pub kind: NodeKind,
    /// Its name, cleaned for the terminal.
    pub name: String,
    /// The node above.
    pub parent: Option<NodeId>,
    /// The department that it is (`accessCode`); `None` for a team, and for a department that the older methods do not
    /// know.
    pub department: Option<DepartmentId>,
}

/// What somebody is in a node (`role`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum Duty {
    /// Leads it.
    Head,
    /// Stands in for whoever leads it.
    Deputy,
    /// Works in it.
    Member,
}

/// The people of a node, from `humanresources.node.get`: the first hundred of a large one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NodeMembers {
    /// Of which node.
    pub node: NodeId,
    /// The people, each with what they are.
    pub members: Vec<(PersonId, Duty)>,
    /// Whether that is everybody.
    pub is_complete: bool,
}

impl NodeMembers {
    fn with(&self, duty: Duty) -> impl Iterator<Item = PersonId> {
        self.members.iter().filter(move |(_, theirs)| *theirs == duty).map(|&(id, _)| id)
    }
}

impl DepartmentId {
    /// No department has a number from here on.
    const TEAMS: u64 = 1 << 62;

    /// Under which number a team stands among the departments.
    #[must_use]
    pub const fn of_team(node: NodeId) -> Self {
        Self(node.0 & (Self::TEAMS - 1) | Self::TEAMS)
    }

    /// Whether it is a team.
    #[must_use]
    pub const fn is_team(self) -> bool {
        self.0 & Self::TEAMS != 0
    }

    /// The node of a team; `None` for a department.
    #[must_use]
    pub const fn team_node(self) -> Option<NodeId> {
        if self.is_team() { Some(NodeId(self.0 & (Self::TEAMS - 1))) } else { None }
    }
}

/// What an earlier reading told of the structure, or a part of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KnownStructure {
    /// Departments and teams.
    pub nodes: Vec<Node>,
    /// The people of some of them.
    pub members: Vec<NodeMembers>,
    /// Whether there are no other nodes.
    pub is_whole: bool,
}

impl KnownStructure {
    /// Who leads these departments and the teams of these people, and who stands in there.
    #[must_use]
    pub fn leaders(&self, departments: &[DepartmentId], people: &[PersonId]) -> Vec<PersonId> {
        let is_theirs = |told: &&NodeMembers| {
            let node = self.nodes.iter().find(|node| node.id == told.node);
            node.and_then(|node| node.department).is_some_and(|id| departments.contains(&id))
                || told.members.iter().any(|(id, _)| people.contains(id))
        };
        let theirs = self.members.iter().filter(is_theirs).flat_map(|told| &told.members);
        let mut leaders: Vec<_> =
            theirs.filter(|(_, duty)| *duty != Duty::Member).map(|(id, _)| *id).collect();
        leaders.sort_unstable();
        leaders.dedup();
        leaders
    }
}

/// What is known of the structure. Portals that do not tell it leave it empty.
#[derive(Clone, Debug, Default)]
pub struct Structure {
    nodes: HashMap<NodeId, Node>,
    members: HashMap<NodeId, NodeMembers>,
    by_group: HashMap<DepartmentId, NodeId>,
    teams: HashMap<PersonId, Vec<DepartmentId>>,
    /// Whether every node was told once.
    is_listed: bool,
}

impl Structure {
    /// Takes nodes in; true when anything is told otherwise than before.
    pub(in crate::people) fn merge_nodes(&mut self, nodes: Vec<Node>) -> bool {
        let mut changed = false;
        for node in nodes {
            if self.nodes.get(&node.id) != Some(&node) {
                changed = true;
                if let Some(group) = group(&node) {
                    self.by_group.insert(group, node.id);
                }
                self.nodes.insert(node.id, node);
            }
        }
        if changed {
            self.index_teams();
        }
        changed
    }

    /// Forgets all nodes but these, which are all that there are; the groups that are gone.
    pub(in crate::people) fn keep_nodes(&mut self, all: &[NodeId]) -> Vec<DepartmentId> {
        let all: HashSet<&NodeId> = all.iter().collect();
        self.is_listed = true;
        let gone: Vec<Node> =
            self.nodes.extract_if(|id, _| !all.contains(id)).map(|(_, node)| node).collect();
        self.members.retain(|id, _| all.contains(id));
        let groups: Vec<DepartmentId> = gone.iter().filter_map(group).collect();
        for group in &groups {
            self.by_group.remove(group);
        }
        self.index_teams();
        groups
    }

    /// Whether every node was told once.
    pub(in crate::people) const fn is_listed(&self) -> bool {
        self.is_listed
    }

    /// Every node that was told.
    pub(in crate::people) fn node_ids(&self) -> impl Iterator<Item = NodeId> {
        self.nodes.keys().copied()
    }

    /// Finds out anew who is in which team.
    fn index_teams(&mut self) {
        self.teams.clear();
        for (id, told) in &self.members {
            let Some(team) = self.team(*id) else { continue };
            for (person, _) in &told.members {
                self.teams.entry(*person).or_default().push(team);
            }
        }
        self.teams.values_mut().for_each(|teams| teams.sort_unstable());
    }

    /// A team as it stands among the departments; `None` for other nodes.
    pub(in crate::people) fn team(&self, node: NodeId) -> Option<DepartmentId> {
        let team = self.nodes.get(&node).filter(|node| node.kind == NodeKind::Team)?;
        Some(DepartmentId::of_team(team.id))
    }

    /// Takes the people of a node in; true when they are others than before.
    pub(in crate::people) fn merge_members(&mut self, told: NodeMembers) -> bool {
        if self.members.get(&told.node) == Some(&told) {
            return false;
        }
        let is_of_a_team = self.team(told.node).is_some();
        self.members.insert(told.node, told);
        if is_of_a_team {
            self.index_teams();
        }
        true
    }

    /// The teams whose people were told, though perhaps before their names.
    pub(in crate::people) fn told_teams(&self) -> Vec<DepartmentId> {
        self.members.keys().filter_map(|&node| self.team(node)).collect()
    }

    /// Whether all teams are known, and who is in each.
    #[must_use]
    pub fn tells_of_teams(&self) -> bool {
        let mut teams = self.nodes.values().filter(|node| node.kind == NodeKind::Team);
        self.is_listed && teams.all(|team| self.members.contains_key(&team.id))
    }

    /// What somebody is in a department or a team; `None` for somebody who is not in it, as far as is told.
    #[must_use]
    pub fn duty(&self, group: DepartmentId, id: PersonId) -> Option<Duty> {
        self.told(group)?.members.iter().find(|(member, _)| *member == id).map(|&(_, duty)| duty)
    }

    /// The teams as they stand among the departments, each below the department of the node above it.
    pub(in crate::people) fn teams_as_departments(&self) -> Vec<Department> {
        let teams = self.nodes.values().filter(|node| node.kind == NodeKind::Team);
        let parent = |node: &Node| group(self.nodes.get(&node.parent?)?);
        let department = |node: &Node| Department {
            id: DepartmentId::of_team(node.id),
            name: node.name.clone(),
            path: Vec::new(),
            parent: parent(node),
            head: self.members.get(&node.id).and_then(|told| told.with(Duty::Head).next()),
        };
        teams.map(department).collect()
    }

    /// The people of a team, whoever leads it first; nobody while they are not told.
    pub(in crate::people) fn team_members(&self, team: DepartmentId) -> Vec<PersonId> {
        let told = self.told(team).filter(|_| team.is_team());
        let mut members = told.map(|told| told.members.clone()).unwrap_or_default();
        members.sort_by_key(|&(_, duty)| duty);
        members.into_iter().map(|(id, _)| id).collect()
    }

    /// The teams of somebody.
    #[must_use]
    pub fn teams_of(&self, id: PersonId) -> &[DepartmentId] {
        self.teams.get(&id).map_or(&[], Vec::as_slice)
    }

    /// Who leads a department or a team: several, or nobody. Empty also while it is not told.
    pub fn heads(&self, group: DepartmentId) -> impl Iterator<Item = PersonId> {
        self.told(group).into_iter().flat_map(|told| told.with(Duty::Head))
    }

    /// Who stands in for those who lead it.
    pub fn deputies(&self, group: DepartmentId) -> impl Iterator<Item = PersonId> {
        self.told(group).into_iter().flat_map(|told| told.with(Duty::Deputy))
    }

    /// Whether the people of a department or a team were told.
    #[must_use]
    pub fn is_told(&self, group: DepartmentId) -> bool {
        self.told(group).is_some()
    }

    /// Whether asking for a department would tell nothing that is not known: it was told, or no node is that department.
    #[must_use]
    pub fn is_settled(&self, department: DepartmentId) -> bool {
        self.is_told(department) || self.is_listed && !self.by_group.contains_key(&department)
    }

    /// Whether the people of a node were told.
    pub(in crate::people) fn has_members(&self, node: NodeId) -> bool {
        self.members.contains_key(&node)
    }

    fn told(&self, group: DepartmentId) -> Option<&NodeMembers> {
        self.members.get(self.by_group.get(&group)?)
    }
}

/// As which department a node is known.
const fn group(node: &Node) -> Option<DepartmentId> {
    match node.kind {
        NodeKind::Department => node.department,
        NodeKind::Team => Some(DepartmentId::of_team(node.id)),
    }
}
