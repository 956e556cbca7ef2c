//! The structure of the company as its human resources keep it: who leads departments, who stands in, and teams across
//! them.

use std::collections::HashMap;

use super::department::{Department, DepartmentId};
use super::person::PersonId;

/// The portal's number for a node of the structure (`id` of `humanresources.node.list`): another one than that of the
/// department.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(pub u64);

/// What a node is (`type`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NodeKind {
    /// A department.
    Department,
    /// A team of people from several departments.
    Team,
}

/// A node, from `humanresources.node.list`.
#[derive(Clone, Debug, PartialEq, Eq)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Duty {
    /// Leads it.
    Head,
    /// Stands in for whoever leads it.
    Deputy,
    /// Works in it.
    Member,
}

/// The people of a node, from `humanresources.node.get`: the first hundred of a large one.
#[derive(Clone, Debug, PartialEq, Eq)]
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
}

/// What is known of the structure. Portals that do not tell it leave it empty.
#[derive(Clone, Debug, Default)]
pub struct Structure {
    nodes: HashMap<NodeId, Node>,
    members: HashMap<NodeId, NodeMembers>,
    by_group: HashMap<DepartmentId, NodeId>,
    teams: HashMap<PersonId, Vec<DepartmentId>>,
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
        changed
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
        if let Some(team) = self.team(told.node) {
            self.teams.values_mut().for_each(|teams| teams.retain(|other| *other != team));
            for (id, _) in &told.members {
                self.teams.entry(*id).or_default().push(team);
            }
        }
        self.members.insert(told.node, told);
        true
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
