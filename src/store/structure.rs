//! The structure of the company as it was told: nodes and their people, each with when. Its tables came later than the others.

use jiff::Timestamp;
use rusqlite::{Row, Transaction, params};

use super::schema::has_table;
use crate::people::structure::{KnownStructure, Node, NodeId, NodeMembers};

/// The fact that holds when the last page of all nodes was told, in milliseconds since 1970.
const LISTED_AT: &str = "structure_listed_at";

/// Takes nodes in as they were told at `at`.
pub(super) fn put_nodes(
    transaction: &Transaction<'_>,
    nodes: &[Node],
    at: Timestamp,
) -> rusqlite::Result<()> {
    let mut put =
        transaction.prepare("INSERT OR REPLACE INTO nodes (id, told_at, node) VALUES (?1, ?2, ?3)")?;
    for node in nodes {
        let Ok(text) = serde_json::to_string(node) else { continue };
        put.execute(params![node.id.0.cast_signed(), at.as_millisecond(), text])?;
    }
    Ok(())
}

/// Takes the people of a node in.
pub(super) fn put_members(
    transaction: &Transaction<'_>,
    told: &NodeMembers,
    at: Timestamp,
) -> rusqlite::Result<()> {
    let Ok(text) = serde_json::to_string(told) else { return Ok(()) };
    let put = "INSERT OR REPLACE INTO node_members (id, told_at, members) VALUES (?1, ?2, ?3)";
    transaction.execute(put, params![told.node.0.cast_signed(), at.as_millisecond(), text]).map(|_| ())
}

/// Forgets every node but these, which are all that there are.
pub(super) fn keep_nodes(
    transaction: &Transaction<'_>,
    all: &[NodeId],
    at: Timestamp,
) -> rusqlite::Result<()> {
    let all = serde_json::to_string(all).unwrap_or_default();
    for table in ["nodes", "node_members"] {
        let others = format!("DELETE FROM {table} WHERE id NOT IN (SELECT value FROM json_each(?1))");
        transaction.execute(&others, [&all])?;
    }
    let listed = params![LISTED_AT, at.as_millisecond()];
    transaction.execute("INSERT OR REPLACE INTO facts (name, value) VALUES (?1, ?2)", listed).map(|_| ())
}

/// What was told since an instant.
pub(super) fn read(transaction: &Transaction<'_>, since: Timestamp) -> rusqlite::Result<KnownStructure> {
    if !has_table(transaction, "nodes")? || !has_table(transaction, "node_members")? {
        return Ok(KnownStructure::default());
    }
    let listed = transaction
        .prepare("SELECT value FROM facts WHERE name = ?1")?
        .query_map([LISTED_AT], |row| row.get::<_, i64>(0))?
        .next()
        .transpose()?;
    let nodes = "SELECT node FROM nodes WHERE told_at >= ?1 ORDER BY id";
    let members = "SELECT members FROM node_members WHERE told_at >= ?1 ORDER BY id";
    Ok(KnownStructure {
        nodes: rows(transaction, nodes, since, |text| serde_json::from_str(text).ok())?,
        members: rows(transaction, members, since, |text| serde_json::from_str(text).ok())?,
        is_whole: listed.is_some_and(|at| at >= since.as_millisecond()),
    })
}

/// Rows of JSON that were told since then, as `parse` understands them; what it cannot is told again by the portal.
fn rows<T>(
    transaction: &Transaction<'_>,
    select: &str,
    since: Timestamp,
    parse: impl Fn(&str) -> Option<T>,
) -> rusqlite::Result<Vec<T>> {
    let mut statement = transaction.prepare(select)?;
    let read = |row: &Row<'_>| Ok(parse(row.get_ref(0)?.as_str()?));
    let rows = statement.query_map([since.as_millisecond()], read)?;
    rows.filter_map(Result::transpose).collect()
}

/// Forgets all of it.
pub(super) const CLEAR: &str = "DELETE FROM nodes; DELETE FROM node_members;";
