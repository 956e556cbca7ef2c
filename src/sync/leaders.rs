//! Reading once who leads departments and who stands in, for the commands that print and leave. It comes on top of what is
//! printed: whatever goes wrong here, nothing else is missing.

use std::time::Duration;

use crate::people::DepartmentId;
use crate::people::structure::{Node, NodeId, NodeKind, NodeMembers};
use crate::portal::{Client, Command, Error, Reply};

/// Longer than this nobody waits for it.
const LONGEST: Duration = Duration::from_secs(5);
/// Each department is a request of its own: of more than these nothing is asked.
const DEPARTMENTS: usize = 4;
/// More pages of departments than these are not turned.
const PAGES: u32 = 5;

/// What the structure of the company told of some departments.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Leaders {
    /// The departments as nodes of the structure.
    pub nodes: Vec<Node>,
    /// Who leads them, stands in and works there.
    pub members: Vec<NodeMembers>,
}

/// Asks who leads the first four of these departments and who stands in: a request for 200 departments of the company, and
/// one a department.
pub async fn read_leaders(client: &Client, departments: &[DepartmentId]) -> Leaders {
    let mut read = Leaders::default();
    let departments = &departments[..departments.len().min(DEPARTMENTS)];
    if !departments.is_empty() {
        // What was read in time counts.
        let told = tokio::time::timeout(LONGEST, read.read(client, departments)).await;
        if let Ok(Err(error)) = told {
            tracing::info!(%error, "the portal does not tell who leads");
        }
    }
    read
}

impl Leaders {
    async fn read(&mut self, client: &Client, departments: &[DepartmentId]) -> Result<(), Error> {
        for page in 0..PAGES {
            let offset = u32::try_from(self.nodes.len()).unwrap_or(u32::MAX);
            let command = Command::Nodes { kind: NodeKind::Department, offset };
            let Reply::Nodes { nodes, is_full } = client.call(command).await?.value else { break };
            self.nodes.extend(nodes);
            if !is_full || page + 1 == PAGES || self.nodes_of(departments).len() == departments.len() {
                break;
            }
        }
        for node in self.nodes_of(departments) {
            if let Reply::NodeMembers(told) = client.call(Command::NodeMembers(node)).await?.value {
                self.members.push(told);
            }
        }
        Ok(())
    }

    fn nodes_of(&self, departments: &[DepartmentId]) -> Vec<NodeId> {
        let of = |department: &DepartmentId| {
            self.nodes.iter().find(|node| node.department == Some(*department)).map(|node| node.id)
        };
        departments.iter().filter_map(of).collect()
    }
}
