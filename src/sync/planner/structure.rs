//! The structure of the company: which nodes there are, and who leads each. Those of the people who are looked at come
//! first, the others in passing, several in a request that holds nothing else, when nothing else is due.
//!
//! Where a portal tells of several nodes all or nothing, one that is gone takes the others with it: then fewer are asked for
//! at once, until it alone is, which shows it.

use std::collections::{HashMap, HashSet};
use std::time::Duration;

use jiff::Timestamp;

use super::Planner;
use super::cadence::after;
use super::fault::{Fault, FaultKind};
use super::request::Request;
use crate::people::DepartmentId;
use crate::people::structure::{Node, NodeId, NodeKind};
use crate::portal::Command;
use crate::portal::budget::Priority;

/// Everything is asked for anew after so long, and a method that the portal refuses.
const DAY: Duration = Duration::from_secs(24 * 3600);
/// The node of the selected person is asked for so many times sooner, one that nobody looks at so many times later.
const SOONER: u32 = 6;
const LATER: u32 = 2;
/// A company of so few nodes is small: those that nobody looks at wait no longer than the others.
const FEW: usize = 40;
/// So many nodes are asked for at once: of each the portal may tell a hundred people.
const AT_ONCE: usize = 20;
/// After a request for several that failed, so many times fewer.
const FEWER: usize = 3;
/// So many nodes that cannot be told one after the other mean that none can.
const FAILURES: u8 = 3;
/// Nothing is asked for so long after a call that failed by itself.
const PAUSE: Duration = Duration::from_secs(600);
/// The scope that the methods need.
const SCOPE: &str = "humanresources";

/// What is known of the structure, and when it was asked for.
#[derive(Clone, Debug)]
pub(super) struct Structure {
    /// How often a node of somebody on the screen is asked for; `None`: none is.
    pace: Option<Duration>,
    /// Whether the scope is granted; `None` before it was told.
    granted: Option<bool>,
    /// Nothing is asked before.
    open_at: Timestamp,
    failures: u8,
    /// The next page of nodes; `None` when all are known.
    listing: Option<(NodeKind, u32)>,
    listed_at: Timestamp,
    /// The nodes that the pages so far have told of.
    listed: HashSet<NodeId>,
    asked_at: Timestamp,
    /// How many nodes are asked for at once, and how many are at present.
    at_once: usize,
    in_flight: usize,
    /// Every node, with its department and when it was asked for.
    nodes: HashMap<NodeId, (Option<DepartmentId>, Timestamp)>,
}

impl Structure {
    pub(super) fn new(pace: Option<Duration>) -> Self {
        Self {
            pace,
            granted: None,
            open_at: Timestamp::MIN,
            failures: 0,
            listing: Some((NodeKind::Department, 0)),
            listed_at: Timestamp::MIN,
            listed: HashSet::new(),
            asked_at: Timestamp::MIN,
            at_once: AT_ONCE,
            in_flight: 0,
            nodes: HashMap::new(),
        }
    }

    /// Two requests are so far apart from now on.
    pub(super) fn set_pace(&mut self, pace: Option<Duration>) {
        self.pace = pace;
    }

    /// The granted scopes were told.
    pub(super) fn allowed(&mut self, scopes: &[String]) {
        self.granted = Some(scopes.iter().any(|scope| scope == SCOPE));
    }

    /// A request goes.
    pub(super) fn sent(&mut self, request: &Request, now: Timestamp) {
        self.in_flight = request.commands.iter().filter(|command| command.is_of_structure()).count();
        if self.in_flight > 0 {
            self.asked_at = now;
        }
    }

    /// A page of nodes was told; all nodes when it was the last one.
    pub(super) fn listed(
        &mut self,
        command: &Command,
        nodes: &[Node],
        is_full: bool,
        now: Timestamp,
    ) -> Option<Vec<NodeId>> {
        let Command::Nodes { kind, offset } = command else { return None };
        self.failures = 0;
        if (*kind, *offset) == (NodeKind::Department, 0) {
            self.listed.clear();
        }
        for node in nodes {
            self.nodes.entry(node.id).or_insert((None, Timestamp::MIN)).0 = node.department;
            self.listed.insert(node.id);
        }
        let told = u32::try_from(nodes.len()).unwrap_or(u32::MAX);
        self.listing = match kind {
            _ if is_full => Some((*kind, offset.saturating_add(told))),
            NodeKind::Department => Some((NodeKind::Team, 0)),
            NodeKind::Team => None,
        };
        self.listing.is_none().then(|| self.end_listing(now))
    }

    /// Every node was told that the portal tells of; which.
    fn end_listing(&mut self, now: Timestamp) -> Vec<NodeId> {
        self.listing = None;
        self.listed_at = now;
        self.at_once = AT_ONCE;
        self.nodes.retain(|id, _| self.listed.contains(id));
        self.listed.iter().copied().collect()
    }

    /// The people of a node were told, or cannot be.
    fn asked(&mut self, command: &Command, now: Timestamp) {
        if let Command::NodeMembers(node) = command
            && let Some((_, asked)) = self.nodes.get_mut(node)
        {
            *asked = now;
        }
    }

    /// The people of a node were told.
    pub(super) fn told(&mut self, command: &Command, now: Timestamp) {
        self.failures = 0;
        self.asked(command, now);
        if self.in_flight > 1 {
            self.at_once = self.at_once.max(self.in_flight * 2).min(AT_ONCE);
        }
    }

    /// A call brought nothing. One of several nodes may be gone, or the portal takes no such request; a list that is
    /// refused, or several nodes by themselves, mean the whole. Who may see no teams sees departments all the same.
    pub(super) fn failed(&mut self, command: &Command, fault: &Fault, now: Timestamp) {
        if self.in_flight > 1 {
            self.at_once = (self.in_flight / FEWER).max(1);
            if !fault.is_settled() {
                self.open_at = after(now, PAUSE);
            }
            return;
        }
        if let Command::Nodes { kind: NodeKind::Team, .. } = command
            && fault.is_settled()
        {
            self.end_listing(now);
            return;
        }
        self.failures = self.failures.saturating_add(1);
        self.asked(command, now);
        let is_list = matches!(command, Command::Nodes { .. });
        let is_refused = fault.is_settled() && (is_list || self.failures >= FAILURES);
        let wait = if is_refused { DAY } else { PAUSE };
        if is_refused || is_list || !fault.is_settled() {
            self.open_at = after(now, wait);
        }
        if !is_list && fault.is_settled() && self.at_once == 1 {
            // That was the one.
            self.at_once = 2;
        }
    }

    /// The request in flight brought no answer: where that may be the doing of several nodes, fewer are asked for, and later.
    pub(super) fn request_failed(&mut self, kind: FaultKind, now: Timestamp) {
        let asked = std::mem::take(&mut self.in_flight);
        if asked > 1 && kind == FaultKind::Unreachable {
            self.at_once = (asked / FEWER).max(1);
            self.open_at = after(now, PAUSE);
        }
    }

    /// The clock was set back.
    pub(super) fn forget_after(&mut self, now: Timestamp) {
        self.open_at = self.open_at.min(after(now, DAY));
        self.listed_at = self.listed_at.min(now);
        self.asked_at = self.asked_at.min(now);
        for (_, asked) in self.nodes.values_mut() {
            *asked = (*asked).min(now);
        }
    }

    /// The next page, when one is missing or all are old.
    fn page(&self, now: Timestamp) -> Option<Command> {
        let anew = || (after(self.listed_at, DAY) <= now).then_some((NodeKind::Department, 0));
        let (kind, offset) = self.listing.or_else(anew)?;
        Some(Command::Nodes { kind, offset })
    }

    /// The nodes that were not asked for today, those that want it most, as many as are asked for at once; and how soon
    /// after others they may be. Of teams nothing else tells.
    fn due_nodes(
        &self,
        looked_at: &LookedAt,
        pace: Duration,
        now: Timestamp,
    ) -> Option<(Vec<NodeId>, Duration)> {
        let due = self.nodes.iter().filter(|(_, (_, asked))| after(*asked, DAY) <= now);
        let soon = pace / SOONER;
        let later = if self.nodes.len() <= FEW { pace } else { pace.saturating_mul(LATER) };
        let turn = |department: Option<DepartmentId>| match department {
            Some(department) if looked_at.selected == Some(department) => (soon, 0),
            None => (pace, 1),
            Some(department) if looked_at.all.contains(&department) => (pace, 2),
            Some(_) => (later, 3),
        };
        let mut due: Vec<_> = due.map(|(id, (department, asked))| (turn(*department), *asked, *id)).collect();
        if self.at_once < due.len() {
            due.select_nth_unstable(self.at_once);
            due.truncate(self.at_once);
        }
        due.sort_unstable();
        let ((distance, _), ..) = *due.first()?;
        Some((due.into_iter().map(|(.., id)| id).collect(), distance))
    }
}

/// The departments of those who are looked at.
struct LookedAt {
    selected: Option<DepartmentId>,
    all: HashSet<DepartmentId>,
}

impl Planner {
    /// Whether the webhook may read the structure of the company, as far as the portal told.
    #[must_use]
    pub fn may_read_structure(&self) -> bool {
        self.structure.granted == Some(true)
    }

    /// The next calls for the structure, and when they may go; `None`: there are none.
    fn structure_calls(&self, now: Timestamp) -> Option<(Vec<Command>, Timestamp)> {
        let structure = &self.structure;
        let pace = structure.pace.filter(|_| self.is_read() && structure.granted != Some(false))?;
        let list = structure.page(now).map(|call| (vec![call], Duration::ZERO));
        let (commands, distance) = list.or_else(|| {
            let home = |id| self.homes.get(&id).copied();
            let all = self.attention.looked_at(self.cadence.debounce).filter_map(|(id, _)| home(id));
            let selected = self.attention.selected_person().and_then(home);
            let looked_at = LookedAt { selected, all: all.collect() };
            let (nodes, distance) = structure.due_nodes(&looked_at, pace, now)?;
            Some((nodes.into_iter().map(Command::NodeMembers).collect(), distance))
        })?;
        let at = after(structure.asked_at, distance).max(structure.open_at);
        let cooled = commands.first().and_then(|call| self.cooldown_until(call, Priority::Normal, now));
        Some((commands, at.max(cooled.unwrap_or(Timestamp::MIN))))
    }

    /// When the structure wants a request; `None`: it does not.
    pub(super) fn structure_due(&self, now: Timestamp) -> Option<Timestamp> {
        self.structure_calls(now).map(|(_, at)| at)
    }

    /// The calls for the structure, when they are due and nothing else is.
    pub(super) fn due_structure_calls(&self, now: Timestamp) -> Option<Vec<Command>> {
        let is_free = self.due_besides_structure(now).is_none_or(|at| at > now);
        self.structure_calls(now).filter(|(_, at)| is_free && *at <= now).map(|(commands, _)| commands)
    }
}
