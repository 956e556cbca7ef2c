//! Reading once who leads departments, who stands in, and teams, for the commands that print and leave. It comes on top of
//! what is printed: whatever goes wrong here, nothing else is missing.

use std::time::Duration;

use crate::people::DepartmentId;
use crate::people::structure::{KnownStructure, NodeId, NodeKind};
use crate::portal::{Client, Command, Error, Reply};

/// Longer than this nobody waits for it.
const LONGEST: Duration = Duration::from_secs(5);
/// Of more departments than these, and of more teams, nothing is asked.
const DEPARTMENTS: usize = 40;
const TEAMS: usize = 40;
/// So many are asked for at once; where that is refused, so many are, one by one.
const AT_ONCE: usize = 20;
const ONE_BY_ONE: usize = 8;
/// More pages of departments or teams than these are not turned.
const PAGES: u32 = 5;

/// Asks who leads these departments and who stands in, and for all teams: a request for 200 departments of the company, one
/// for 200 teams, and one for 20 of either.
pub async fn read_leaders(client: &Client, departments: &[DepartmentId]) -> KnownStructure {
    let mut read = Reading { client, known: KnownStructure::default() };
    // What was read in time counts.
    let told = tokio::time::timeout(LONGEST, read.read(departments)).await;
    if let Ok(Err(error)) = told {
        tracing::info!(%error, "the portal does not tell who leads");
    }
    read.known
}

struct Reading<'a> {
    client: &'a Client,
    known: KnownStructure,
}

impl Reading<'_> {
    async fn read(&mut self, departments: &[DepartmentId]) -> Result<(), Error> {
        let all_departments = self.list(NodeKind::Department).await?;
        // Who may see no teams sees departments all the same.
        let teams = self.list(NodeKind::Team).await;
        self.known.is_whole = all_departments && matches!(teams, Ok(true));
        let of = |department: &DepartmentId| {
            self.known.nodes.iter().find(|node| node.department == Some(*department)).map(|node| node.id)
        };
        let departments = departments.iter().filter_map(of).take(DEPARTMENTS);
        let teams = self.known.nodes.iter().filter(|node| node.kind == NodeKind::Team).map(|node| node.id);
        let nodes: Vec<NodeId> = departments.chain(teams.take(TEAMS)).collect();
        for some in nodes.chunks(AT_ONCE) {
            if !self.read_at_once(some).await? {
                return self.read_one_by_one(&nodes).await;
            }
        }
        Ok(())
    }

    /// Reads the pages of a kind; whether that is all of them.
    async fn list(&mut self, kind: NodeKind) -> Result<bool, Error> {
        let mut offset = 0;
        for _ in 0..PAGES {
            let answer = self.client.call(Command::Nodes { kind, offset }).await?;
            let Reply::Nodes { nodes, is_full } = answer.value else { return Ok(false) };
            offset += u32::try_from(nodes.len()).unwrap_or(u32::MAX);
            self.known.nodes.extend(nodes);
            if !is_full {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Reads the people of several nodes; false when the portal tells of none of them so.
    async fn read_at_once(&mut self, nodes: &[NodeId]) -> Result<bool, Error> {
        let commands = nodes.iter().copied().map(Command::NodeMembers).collect();
        let replies = self.client.batch(commands).await?.replies;
        let is_told = replies.iter().any(Result::is_ok);
        self.take(replies);
        Ok(is_told)
    }

    async fn read_one_by_one(&mut self, nodes: &[NodeId]) -> Result<(), Error> {
        for node in nodes.iter().take(ONE_BY_ONE) {
            if self.known.members.iter().all(|told| told.node != *node) {
                let replies = self.client.batch(vec![Command::NodeMembers(*node)]).await?.replies;
                self.take(replies);
            }
        }
        Ok(())
    }

    fn take(&mut self, replies: Vec<Result<Reply, Error>>) {
        self.known.members.extend(replies.into_iter().filter_map(|reply| match reply {
            Ok(Reply::NodeMembers(told)) => Some(told),
            _ => None,
        }));
    }
}
