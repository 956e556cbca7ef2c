//! Who leads, who stands in, and teams, as the structure of the company tells.

use std::collections::HashSet;

use super::{DepartmentId, PersonId, Roster};
use crate::people::Person;
use crate::people::structure::{KnownStructure, Node, NodeId, NodeMembers, Structure};

impl Roster {
    /// Takes in nodes of the structure (`humanresources.node.list`); true when anything changed. Teams stand among the
    /// departments from then on.
    pub fn merge_nodes(&mut self, nodes: Vec<Node>) -> bool {
        let changed = self.structure.merge_nodes(nodes);
        if changed {
            self.place_teams();
        }
        changed
    }

    /// Takes in what an earlier reading told; what is known already is newer.
    pub fn remember_structure(&mut self, known: KnownStructure) -> bool {
        let KnownStructure { mut nodes, members, is_whole } = known;
        if is_whole && !self.structure.is_listed() {
            let all: Vec<NodeId> =
                nodes.iter().map(|node| node.id).chain(self.structure.node_ids()).collect();
            self.structure.keep_nodes(&all);
        }
        let mut changed = false;
        for told in members {
            changed |= !self.structure.has_members(told.node) && self.structure.merge_members(told);
        }
        let named: HashSet<NodeId> = self.structure.node_ids().collect();
        nodes.retain(|node| !named.contains(&node.id));
        changed |= self.merge_nodes(nodes);
        if changed {
            self.place_teams();
        }
        changed
    }

    /// Forgets every node but these, which are all that there are; true when a team or a department was known besides.
    /// Teams are gone then; departments go when the older methods say so.
    pub fn keep_nodes(&mut self, all: &[NodeId]) -> bool {
        let gone = self.structure.keep_nodes(all);
        let mut teams = gone.iter().filter(|group| group.is_team());
        for team in teams.clone() {
            self.members.remove(team);
            self.departments.remove(*team);
        }
        if teams.next().is_some() {
            self.plant_tree();
        }
        !gone.is_empty()
    }

    /// The teams stand among the departments, with their people as far as they were told.
    fn place_teams(&mut self) {
        for team in self.structure.told_teams() {
            self.members.insert(team, self.structure.team_members(team));
        }
        self.merge_departments(self.structure.teams_as_departments());
    }

    /// Takes in the people of a node (`humanresources.node.get`); true when they are others than before.
    pub fn merge_node_members(&mut self, told: NodeMembers) -> bool {
        let is_of_a_team = self.structure.team(told.node).is_some();
        let changed = self.structure.merge_members(told);
        if changed && is_of_a_team {
            self.place_teams();
        }
        changed
    }

    /// What is known of the structure.
    #[must_use]
    pub const fn structure(&self) -> &Structure {
        &self.structure
    }

    /// Who leads a department or a team: as the structure tells, and where it does not, as the department itself does.
    #[must_use]
    pub fn heads_of(&self, group: DepartmentId) -> Vec<PersonId> {
        let mut heads: Vec<PersonId> = self.structure.heads(group).collect();
        if heads.is_empty() {
            heads.extend(self.departments().get(group).and_then(|department| department.head));
        }
        heads
    }

    /// The departments of somebody, then the teams.
    pub fn groups_of<'a>(&'a self, person: &'a Person) -> impl Iterator<Item = DepartmentId> + 'a {
        person.departments.iter().chain(self.structure.teams_of(person.id)).copied()
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::people::structure::{Duty, NodeKind};
    use crate::people::{Department, Outline, Rules, org};

    fn node(id: u64, kind: NodeKind, parent: Option<u64>, department: Option<u64>) -> Node {
        let (parent, department) = (parent.map(NodeId), department.map(DepartmentId));
        Node { id: NodeId(id), kind, name: format!("N{id}"), parent, department }
    }

    fn members(node: u64, members: &[(u64, Duty)]) -> NodeMembers {
        let members = members.iter().map(|&(id, duty)| (PersonId(id), duty)).collect();
        NodeMembers { node: NodeId(node), members, is_complete: true }
    }

    fn company() -> Roster {
        let mut roster = Roster::new(Rules::default());
        let department = |id, parent: Option<u64>, head: Option<u64>| Department {
            id: DepartmentId(id),
            name: format!("D{id}"),
            path: Vec::new(),
            parent: parent.map(DepartmentId),
            head: head.map(PersonId),
        };
        roster.merge_departments(vec![department(1, None, Some(1)), department(3, Some(1), Some(2))]);
        let person = |id, department| {
            let mut person = Person::new(PersonId(id), format!("P{id}"));
            person.departments = [DepartmentId(department)].into();
            person
        };
        roster.merge(vec![person(1, 1), person(2, 3), person(3, 3), person(4, 1)], Timestamp::UNIX_EPOCH);
        roster.merge_nodes(vec![
            node(20, NodeKind::Department, None, Some(1)),
            node(22, NodeKind::Department, Some(20), Some(3)),
            node(24, NodeKind::Team, Some(20), None),
        ]);
        roster
    }

    #[test]
    fn the_structure_tells_several_heads_and_deputies() {
        let mut roster = company();
        let department = DepartmentId(3);
        assert_eq!(roster.heads_of(department), [PersonId(2)], "as the department tells");
        let told = members(22, &[(3, Duty::Deputy), (2, Duty::Head), (1, Duty::Head)]);
        assert!(roster.merge_node_members(told.clone()) && !roster.merge_node_members(told));
        assert_eq!(roster.heads_of(department), [PersonId(2), PersonId(1)]);
        assert_eq!(roster.structure().deputies(department).collect::<Vec<_>>(), [PersonId(3)]);
        assert_eq!(roster.heads_of(DepartmentId(99)), []);
    }

    #[test]
    fn a_team_is_a_group_of_its_own_in_the_tree() {
        let mut roster = company();
        let team = DepartmentId::of_team(NodeId(24));
        assert!(team.is_team() && !DepartmentId(24).is_team());
        let told = members(24, &[(2, Duty::Member), (4, Duty::Head)]);
        assert!(roster.merge_node_members(told));
        let outline = Outline::of(roster.departments());
        let order: Vec<_> = outline.nodes().iter().map(|node| (node.id, node.depth)).collect();
        assert_eq!(order, [(DepartmentId(1), 0), (DepartmentId(3), 1), (team, 1)]);
        assert_eq!(org::members(team, &roster, &outline).len(), 2);
        let counts = org::headcounts(&roster, &outline);
        assert_eq!(counts.iter().map(|count| count.all).collect::<Vec<_>>(), [4, 2, 2]);
        let anna = &roster.get(PersonId(2)).map(|entry| entry.person.clone());
        let groups: Vec<_> = anna.iter().flat_map(|person| roster.groups_of(person)).collect();
        assert_eq!(groups, [DepartmentId(3), team]);
        roster.merge_node_members(members(24, &[(4, Duty::Head)]));
        assert_eq!(roster.members(team).count(), 1);
        assert_eq!(roster.structure().duty(team, PersonId(4)), Some(Duty::Head));
        assert_eq!(roster.structure().duty(team, PersonId(2)), None, "no longer");
        assert_eq!((team.team_node(), DepartmentId(24).team_node()), (Some(NodeId(24)), None));
    }

    #[test]
    fn what_is_remembered_gives_way_to_what_is_told() {
        let (department, team) = (DepartmentId(3), DepartmentId::of_team(NodeId(24)));
        let known = KnownStructure {
            nodes: vec![
                node(22, NodeKind::Department, None, Some(3)),
                node(24, NodeKind::Team, Some(22), None),
            ],
            members: vec![
                members(22, &[(3, Duty::Deputy)]),
                members(24, &[(2, Duty::Head), (4, Duty::Member)]),
            ],
            is_whole: true,
        };
        assert_eq!(known.leaders(&[department], &[PersonId(4)]), [PersonId(2), PersonId(3)]);
        assert_eq!(known.leaders(&[department], &[]), [PersonId(3)]);
        let mut roster = Roster::new(Rules::default());
        assert!(roster.remember_structure(known.clone()) && !roster.remember_structure(known.clone()));
        assert!(roster.structure().tells_of_teams() && roster.structure().is_settled(department));
        assert!(roster.structure().is_settled(DepartmentId(5)), "no node is that");
        assert_eq!(roster.structure().teams_of(PersonId(4)), [team]);
        let mut roster = company();
        roster.merge_node_members(members(22, &[(1, Duty::Deputy)]));
        assert!(roster.remember_structure(known));
        assert_eq!(roster.structure().deputies(department).collect::<Vec<_>>(), [PersonId(1)]);
        assert_eq!(roster.members(team).count(), 2);
    }

    #[test]
    fn a_team_may_be_named_after_its_people_and_goes_with_its_node() {
        let mut roster = company();
        let team = DepartmentId::of_team(NodeId(26));
        roster.merge_node_members(members(26, &[(2, Duty::Head), (3, Duty::Member)]));
        assert_eq!(roster.structure().teams_of(PersonId(3)), [], "nobody knows yet what it is");
        assert!(roster.merge_nodes(vec![node(26, NodeKind::Team, Some(22), None)]));
        assert_eq!(roster.structure().teams_of(PersonId(3)), [team]);
        assert_eq!(roster.members(team).count(), 2);
        roster.merge_node_members(members(22, &[(2, Duty::Head)]));
        assert!(!roster.structure().tells_of_teams(), "there may be others");
        assert!(roster.keep_nodes(&[NodeId(20), NodeId(22), NodeId(26)]), "all but 24");
        assert!(roster.structure().tells_of_teams());
        assert!(roster.departments().get(DepartmentId::of_team(NodeId(24))).is_none());
        assert!(roster.keep_nodes(&[NodeId(20)]) && !roster.keep_nodes(&[NodeId(20)]));
        assert!(roster.structure().teams_of(PersonId(3)).is_empty());
        assert_eq!((roster.members(team).count(), roster.departments().get(team)), (0, None));
        assert!(roster.departments().get(DepartmentId(3)).is_some(), "a department of the older methods");
        assert!(!roster.structure().is_told(DepartmentId(3)));
    }
}
