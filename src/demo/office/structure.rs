//! The structure of the company as its human resources keep it: departments and teams, each with members, of whom some
//! lead and some stand in.

use super::Office;
use super::roles::Role;
use crate::demo::random::{Topic, between, choose, random};

/// A department or a team, by its place among its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Node {
    Department(u32),
    Team(u32),
}

/// What somebody is in a department or a team.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Duty {
    Head,
    Deputy,
    Member,
}

/// Somebody in a department or a team.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Member {
    pub(crate) index: u32,
    pub(crate) duty: Duty,
}

/// The number of the first node: none is the number of a department, which are odd.
const FIRST: u64 = 20;

const TEAMS: &[&str] = &[
    "Release train",
    "Онбординг новичков",
    "Website relaunch",
    "Security guild",
    "Переезд в Казань",
    "Data quality",
    "Accessibility",
    "Green office",
];

const COLORS: &[&str] = &["blue", "green", "orange", "purple"];

impl Office {
    /// The departments, then the teams.
    pub(crate) fn nodes(&self) -> impl Iterator<Item = Node> {
        let departments = u32::try_from(self.units().all.len()).unwrap_or(0);
        (0..departments).map(Node::Department).chain((0..self.teams()).map(Node::Team))
    }

    /// How many teams there are: none in the smallest companies.
    fn teams(&self) -> u32 {
        if self.people < 12 { 0 } else { (self.people / 15).clamp(2, 30) }
    }

    /// The node with that number.
    pub(crate) fn node(&self, id: u64) -> Option<Node> {
        let place = id.checked_sub(FIRST).filter(|rest| rest.is_multiple_of(2))? / 2;
        self.nodes().nth(usize::try_from(place).ok()?)
    }

    /// The number of a node.
    pub(crate) fn node_id(&self, node: Node) -> u64 {
        let departments = self.units().all.len() as u64;
        FIRST
            + 2 * match node {
                Node::Department(place) => u64::from(place),
                Node::Team(place) => departments + u64::from(place),
            }
    }

    /// What a node is called.
    pub(crate) fn node_name(&self, node: Node) -> String {
        match node {
            Node::Department(place) => {
                self.units().get(place).map_or_else(String::new, |unit| unit.name.clone())
            }
            Node::Team(place) => {
                let count = u32::try_from(TEAMS.len()).unwrap_or(1);
                let name = TEAMS.get((place % count) as usize).copied().unwrap_or_default();
                if place < count { name.to_owned() } else { format!("{name} {}", place / count + 1) }
            }
        }
    }

    /// The node above; all teams belong to the company.
    pub(crate) fn node_parent(&self, node: Node) -> Option<Node> {
        match node {
            Node::Department(place) => self.units().get(place)?.parent.map(Node::Department),
            Node::Team(_) => Some(Node::Department(0)),
        }
    }

    /// Leads from a node to the department of the older methods: with a letter or two, which portals differ in.
    pub(crate) fn access_code(&self, node: Node) -> String {
        match node {
            Node::Team(_) => format!("SNT{}", self.node_id(node)),
            Node::Department(place) => {
                let id = self.units().get(place).map_or(0, |unit| unit.id);
                if place.is_multiple_of(2) { format!("D{id}") } else { format!("DR{id}") }
            }
        }
    }

    /// The colour of a team.
    pub(crate) fn node_color(node: Node) -> Option<&'static str> {
        match node {
            Node::Department(_) => None,
            Node::Team(place) => Some(choose(random(u64::from(place), 0, Topic::Team), COLORS)),
        }
    }

    /// The members of a node: who leads it first, then who stands in, then the others.
    pub(crate) fn members(&self, node: Node) -> Vec<Member> {
        let (head, deputy, others) = match node {
            Node::Department(place) => self.in_department(place),
            Node::Team(place) => self.in_team(place),
        };
        let lead = |index: &u32| Some(*index) == head || Some(*index) == deputy;
        let named = [(head, Duty::Head), (deputy, Duty::Deputy)];
        named
            .into_iter()
            .filter_map(|(index, duty)| index.map(|index| Member { index, duty }))
            .chain(
                others
                    .into_iter()
                    .filter(|index| !lead(index))
                    .map(|index| Member { index, duty: Duty::Member }),
            )
            .collect()
    }

    /// Head, deputy and everybody of a department. Whoever leads its first part stands in for its head; where it has no
    /// parts, one of its own does. Those who work for it beside their own team belong to it, too.
    fn in_department(&self, place: u32) -> (Option<u32>, Option<u32>, Vec<u32>) {
        let Some(unit) = self.units().get(place) else { return (None, None, Vec::new()) };
        let parts = || self.units().all.iter().filter(|part| part.parent == Some(place));
        let mut all = unit.members.clone();
        all.extend(parts().flat_map(|part| &part.members).copied().filter(|&index| {
            let departments = self.account(index).departments;
            departments.contains(&unit.id)
        }));
        let own = || {
            let able: Vec<u32> =
                unit.members.iter().copied().filter(|&index| self.stands_in(index)).collect();
            let able: Vec<u32> = able.into_iter().filter(|&index| Some(index) != unit.head).collect();
            let bits = random(self.seed, place.into(), Topic::Deputy);
            (able.len() > 1).then(|| choose(bits, &able))
        };
        let deputy = parts().find_map(|part| part.head).or_else(own);
        (unit.head, deputy.filter(|&deputy| Some(deputy) != unit.head), all)
    }

    fn in_team(&self, place: u32) -> (Option<u32>, Option<u32>, Vec<u32>) {
        let bits = |turn: u64| random(self.seed, u64::from(place) << 8 | turn, Topic::Team);
        let wanted = usize::try_from(between(bits(0), 4, 9)).unwrap_or(4);
        let mut all = Vec::new();
        // The owner of the webhook is in the first team.
        let me = (place == 0).then(|| self.me());
        let drawn = (1..200).filter_map(|turn| u32::try_from(bits(turn) % u64::from(self.people)).ok());
        for index in drawn.filter(|&index| self.stands_in(index)).take(wanted).chain(me) {
            if !all.contains(&index) {
                all.push(index);
            }
        }
        (all.first().copied(), all.get(1).copied(), all)
    }

    /// Whether the person is there to be turned to.
    fn stands_in(&self, index: u32) -> bool {
        let role = self.role(index);
        role.comes_to_work() && !matches!(role, Role::LeftDays | Role::Vacation)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::collections::HashSet;

    use super::*;
    use crate::demo::Messenger;

    #[test]
    fn every_node_is_found_by_its_number_which_is_no_department_s() {
        let office = Office::new(7, 60, 1_790_000_000, Messenger::Y2026);
        for node in office.nodes() {
            let id = office.node_id(node);
            assert_eq!((office.node(id), office.units().by_id(id).is_none()), (Some(node), true));
        }
        assert_eq!(office.node(21), None);
    }

    #[test]
    fn nodes_have_a_head_mostly_a_deputy_and_everybody_once() {
        for seed in [1, 7, 42] {
            let office = Office::new(seed, 60, 1_790_000_000, Messenger::Y2026);
            let mut deputies = 0;
            let mut duties: HashSet<(u32, Duty)> = HashSet::new();
            for node in office.nodes() {
                let members = office.members(node);
                let people: HashSet<u32> = members.iter().map(|member| member.index).collect();
                assert_eq!(people.len(), members.len(), "{node:?} of seed {seed}");
                assert_eq!(members.iter().filter(|member| member.duty == Duty::Head).count(), 1);
                deputies += members.iter().filter(|member| member.duty == Duty::Deputy).count();
                duties.extend(members.iter().map(|member| (member.index, member.duty)));
            }
            assert!(deputies > 12, "{deputies} of seed {seed}");
            let people: HashSet<u32> = duties.iter().map(|(index, _)| *index).collect();
            assert!(duties.len() > people.len() + 5, "some have several duties");
        }
    }
}
