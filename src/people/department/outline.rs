//! The tree of the departments, written down line by line as an outline is.

use std::collections::{HashMap, HashSet};

use super::{Department, DepartmentId, Departments};
use crate::people::text::fold;

/// A department in its place in the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Node {
    /// Which.
    pub id: DepartmentId,
    /// How many departments stand above it; 0 for the company.
    pub depth: u16,
    /// The index of the one above it.
    pub parent: Option<usize>,
    /// The index after the last of its sub-departments.
    pub end: usize,
}

/// Every known department once, each before its sub-departments, these by name, and teams after them. The largest tree, the company's,
/// comes first. Departments that stand above each other in a ring are cut open somewhere.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    nodes: Vec<Node>,
    indices: HashMap<DepartmentId, usize>,
}

impl Outline {
    /// Reads the tree.
    #[must_use]
    pub fn of(departments: &Departments) -> Self {
        let parents = parents(departments);
        let mut sorted: Vec<(String, &Department)> =
            departments.iter().map(|department| (fold(&department.name), department)).collect();
        // Teams after departments.
        sorted.sort_unstable_by(|(name, a), (other, b)| {
            (a.id.is_team(), name, a.id).cmp(&(b.id.is_team(), other, b.id))
        });
        let mut children: HashMap<DepartmentId, Vec<DepartmentId>> = HashMap::new();
        let mut roots = Vec::new();
        for (_, department) in &sorted {
            match parents.get(&department.id) {
                Some(&parent) => children.entry(parent).or_default().push(department.id),
                None => roots.push(department.id),
            }
        }
        let mut trees: Vec<Vec<Node>> = Vec::new();
        let mut seen = HashSet::new();
        // What is left over after the roots hangs in rings.
        for root in roots.into_iter().chain(sorted.iter().map(|(_, department)| department.id)) {
            if !seen.contains(&root) {
                trees.push(walk(root, &children, &mut seen));
            }
        }
        trees.sort_by_key(|tree| std::cmp::Reverse(tree.len()));
        let mut nodes = Vec::with_capacity(seen.len());
        for tree in trees {
            let start = nodes.len();
            nodes.extend(tree.into_iter().map(|node| Node {
                parent: node.parent.map(|parent| parent + start),
                end: node.end + start,
                ..node
            }));
        }
        let indices = nodes.iter().enumerate().map(|(index, node)| (node.id, index)).collect();
        Self { nodes, indices }
    }

    /// All departments, each before its sub-departments.
    #[must_use]
    pub fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    /// Where a department stands among [`Self::nodes`], when it is known.
    #[must_use]
    pub fn index(&self, id: DepartmentId) -> Option<usize> {
        self.indices.get(&id).copied()
    }

    /// A department and everything below it; nothing when it is unknown.
    #[must_use]
    pub fn subtree(&self, id: DepartmentId) -> &[Node] {
        self.index(id).map_or(&[], |index| &self.nodes[index..self.nodes[index].end])
    }

    /// A department and those above it, itself first; nothing when it is unknown.
    pub fn upward(&self, id: DepartmentId) -> impl Iterator<Item = DepartmentId> {
        let mut next = self.index(id);
        std::iter::from_fn(move || {
            let node = self.nodes.get(next?)?;
            next = node.parent;
            Some(node.id)
        })
    }
}

/// The known department above each: as the portal says it, else the one that the path names.
fn parents(departments: &Departments) -> HashMap<DepartmentId, DepartmentId> {
    let by_path: HashMap<&[String], DepartmentId> = departments
        .iter()
        .filter(|department| !department.path.is_empty())
        .map(|department| (department.path.as_slice(), department.id))
        .collect();
    let above = |department: &Department| {
        let said = department.parent.filter(|&parent| departments.get(parent).is_some());
        said.or_else(|| by_path.get(department.path.get(1..)?).copied())
    };
    departments.iter().filter_map(|department| Some((department.id, above(department)?))).collect()
}

/// One tree from its root down, passing over what has been seen.
fn walk(
    root: DepartmentId,
    children: &HashMap<DepartmentId, Vec<DepartmentId>>,
    seen: &mut HashSet<DepartmentId>,
) -> Vec<Node> {
    let mut nodes: Vec<Node> = Vec::new();
    let mut open = vec![(root, 0, None)];
    while let Some((id, depth, parent)) = open.pop() {
        if !seen.insert(id) {
            continue;
        }
        let index = nodes.len();
        nodes.push(Node { id, depth, parent, end: index + 1 });
        let below = children.get(&id).map_or(&[][..], Vec::as_slice);
        open.extend(below.iter().rev().map(|&child| (child, depth.saturating_add(1), Some(index))));
    }
    for index in (0..nodes.len()).rev() {
        if let Some(parent) = nodes[index].parent {
            nodes[parent].end = nodes[parent].end.max(nodes[index].end);
        }
    }
    nodes
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn department(id: u64, name: &str, parent: Option<u64>) -> Department {
        Department {
            id: DepartmentId(id),
            name: name.into(),
            path: Vec::new(),
            parent: parent.map(DepartmentId),
            head: None,
        }
    }

    fn outline(all: Vec<Department>) -> Outline {
        let mut departments = Departments::default();
        departments.merge(all);
        Outline::of(&departments)
    }

    fn lines(outline: &Outline) -> Vec<(u64, u16)> {
        outline.nodes().iter().map(|node| (node.id.0, node.depth)).collect()
    }

    #[test]
    fn the_company_comes_first_and_sub_departments_by_name() {
        let outline = outline(vec![
            department(9, "A stray one", Some(77)),
            department(3, "Research", Some(2)),
            department(1, "Acme", None),
            department(4, "design", Some(2)),
            department(2, "Product", Some(1)),
            department(5, "Legal", Some(1)),
        ]);
        assert_eq!(lines(&outline), [(1, 0), (5, 1), (2, 1), (4, 2), (3, 2), (9, 0)]);
        let below: Vec<u64> = outline.subtree(DepartmentId(2)).iter().map(|node| node.id.0).collect();
        assert_eq!(below, [2, 4, 3]);
        let above: Vec<u64> = outline.upward(DepartmentId(3)).map(|id| id.0).collect();
        assert_eq!(above, [3, 2, 1]);
        assert_eq!(outline.subtree(DepartmentId(77)), []);
    }

    #[test]
    fn rings_are_cut_open() {
        let ring = outline(vec![
            department(1, "A", Some(3)),
            department(2, "B", Some(1)),
            department(3, "C", Some(2)),
            department(4, "D", Some(4)),
        ]);
        assert_eq!(lines(&ring), [(1, 0), (2, 1), (3, 2), (4, 0)]);
        assert_eq!(ring.upward(DepartmentId(3)).count(), 3);
    }

    #[test]
    fn paths_tell_the_tree_where_parents_are_not_told() {
        let with_path = |id, path: &[&str]| Department {
            path: path.iter().map(|name| (*name).to_owned()).collect(),
            ..department(id, path[0], None)
        };
        let outline = outline(vec![
            with_path(3, &["Design", "Product", "Acme"]),
            with_path(2, &["Product", "Acme"]),
            with_path(1, &["Acme"]),
        ]);
        assert_eq!(lines(&outline), [(1, 0), (2, 1), (3, 2)]);
    }

    proptest! {
        #[test]
        fn everyone_stands_once_whatever_hangs_below_what(parents in proptest::collection::vec(0u64..30, 0..24)) {
            let all: Vec<Department> = parents
                .iter()
                .zip(1u64..)
                .map(|(&parent, id)| department(id, "x", (parent > 0).then_some(parent)))
                .collect();
            let outline = outline(all);
            prop_assert_eq!(outline.nodes().len(), parents.len());
            let mut once: Vec<u64> = outline.nodes().iter().map(|node| node.id.0).collect();
            once.sort_unstable();
            once.dedup();
            prop_assert_eq!(once.len(), parents.len());
            for (index, node) in outline.nodes().iter().enumerate() {
                prop_assert_eq!(outline.upward(node.id).count(), usize::from(node.depth) + 1);
                for below in outline.subtree(node.id) {
                    prop_assert!(outline.upward(below.id).any(|id| id == node.id));
                }
                prop_assert!(node.parent.is_none_or(|parent| parent < index));
            }
        }
    }
}
