//! The structure of the company: which nodes there are, and who leads each. Those of the people who are looked at come
//! first, the others in passing, each with a request of its own, when nothing else is due.

use std::collections::{HashMap, HashSet};
use std::time::Duration;

use jiff::Timestamp;

use super::Planner;
use super::cadence::after;
use super::fault::Fault;
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
    asked_at: Timestamp,
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
            asked_at: Timestamp::MIN,
            nodes: HashMap::new(),
        }
    }

    /// The granted scopes were told.
    pub(super) fn allowed(&mut self, scopes: &[String]) {
        self.granted = Some(scopes.iter().any(|scope| scope == SCOPE));
    }

    /// A call goes.
    pub(super) const fn sent(&mut self, now: Timestamp) {
        self.asked_at = now;
    }

    /// A page of nodes was told.
    pub(super) fn listed(&mut self, command: &Command, nodes: &[Node], is_full: bool, now: Timestamp) {
        let Command::Nodes { kind, offset } = command else { return };
        self.failures = 0;
        for node in nodes {
            self.nodes.entry(node.id).or_insert((None, Timestamp::MIN)).0 = node.department;
        }
        let told = u32::try_from(nodes.len()).unwrap_or(u32::MAX);
        self.listing = match kind {
            _ if is_full => Some((*kind, offset.saturating_add(told))),
            NodeKind::Department => Some((NodeKind::Team, 0)),
            NodeKind::Team => None,
        };
        if self.listing.is_none() {
            self.listed_at = now;
        }
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
    }

    /// A call brought nothing. A node may be gone; a list that is refused, or several nodes, mean the whole.
    pub(super) fn failed(&mut self, command: &Command, fault: &Fault, now: Timestamp) {
        self.failures = self.failures.saturating_add(1);
        self.asked(command, now);
        let is_list = matches!(command, Command::Nodes { .. });
        let is_refused = fault.is_settled() && (is_list || self.failures >= FAILURES);
        let wait = if is_refused { DAY } else { PAUSE };
        if is_refused || is_list || !fault.is_settled() {
            self.open_at = after(now, wait);
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

    /// The node that was not asked for today and wants it most, and how soon after another it may be asked for. Of teams
    /// nothing else tells.
    fn node(&self, looked_at: &LookedAt, pace: Duration, now: Timestamp) -> Option<(NodeId, Duration)> {
        let due = self.nodes.iter().filter(|(_, (_, asked))| after(*asked, DAY) <= now);
        let soon = pace / SOONER;
        let later = if self.nodes.len() <= FEW { pace } else { pace.saturating_mul(LATER) };
        let turn = |department: Option<DepartmentId>| match department {
            Some(department) if looked_at.selected == Some(department) => (soon, 0),
            None => (pace, 1),
            Some(department) if looked_at.all.contains(&department) => (pace, 2),
            Some(_) => (later, 3),
        };
        let with_turn = due.map(|(id, (department, asked))| (turn(*department), *asked, *id));
        with_turn.min().map(|((distance, _), _, id)| (id, distance))
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

    /// The next call for the structure, and when it may go; `None`: there is none.
    fn structure_call(&self, now: Timestamp) -> Option<(Command, Timestamp)> {
        let structure = &self.structure;
        let pace = structure.pace.filter(|_| self.is_read() && structure.granted != Some(false))?;
        let list = structure.page(now).map(|call| (call, Duration::ZERO));
        let (command, distance) = list.or_else(|| {
            let home = |id| self.homes.get(&id).copied();
            let all = self.attention.looked_at(self.cadence.debounce).filter_map(|(id, _)| home(id));
            let selected = self.attention.selected_person().and_then(home);
            let (node, distance) = structure.node(&LookedAt { selected, all: all.collect() }, pace, now)?;
            Some((Command::NodeMembers(node), distance))
        })?;
        let at = after(structure.asked_at, distance).max(structure.open_at);
        let cooled = self.cooldown_until(&command, Priority::Normal, now);
        Some((command, at.max(cooled.unwrap_or(Timestamp::MIN))))
    }

    /// When the structure wants a request; `None`: it does not.
    pub(super) fn structure_due(&self, now: Timestamp) -> Option<Timestamp> {
        self.structure_call(now).map(|(_, at)| at)
    }

    /// The call for the structure, when it is due and nothing else is.
    pub(super) fn due_structure_call(&self, now: Timestamp) -> Option<Command> {
        let is_free = self.due_besides_structure(now).is_none_or(|at| at > now);
        self.structure_call(now).filter(|(_, at)| is_free && *at <= now).map(|(command, _)| command)
    }
}
