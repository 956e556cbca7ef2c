//! Requests, as the planner plans them.

use jiff::Timestamp;

use crate::people::PersonId;
use crate::people::structure::NodeId;
use crate::portal::Command;

/// Most calls in one `batch`.
pub const MAX_COMMANDS: usize = 50;
/// Ids in one `im.user.list.get` or `im.department.employees.get`.
pub(super) const IDS: usize = 50;
/// What a request is for; the most important of its parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// The first questions of a reading of the company.
    Opening,
    /// The rest of that reading.
    Company,
    /// The selected person, the rows, the watched people.
    Presence,
    /// Everybody, piece by piece.
    Everybody,
    /// An [`Instruction`](crate::sync::Instruction) of the user.
    Instruction,
}

/// One request: a batch of calls, at most [`MAX_COMMANDS`].
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    /// The calls, in the order of their answers.
    pub commands: Vec<Command>,
    /// What it is for.
    pub purpose: Purpose,
    /// Whether a round over everybody is part of it.
    pub(super) sweeps: bool,
    /// Whether a piece of everybody's calendars is part of it.
    pub(super) sweeps_calendars: bool,
    /// Who is asked for otherwise than by their numbers: with their department, or my colleagues.
    pub(super) covered: Vec<PersonId>,
}

impl Request {
    /// A request for calls that can join no others.
    pub(super) fn of_their_own(calls: Vec<Command>) -> Self {
        Self { purpose: Purpose::Everybody, ..Self::instructed(calls) }
    }

    /// A request for what the user wants now: it waits for no cadence and no budget, only for the request in flight.
    #[must_use]
    pub const fn instructed(commands: Vec<Command>) -> Self {
        Self {
            commands,
            purpose: Purpose::Instruction,
            sweeps: false,
            sweeps_calendars: false,
            covered: Vec::new(),
        }
    }
}

/// What to do now.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// Ask this, and call [`Planner::sent`](super::Planner::sent).
    Ask(Request),
    /// Nothing before that instant, unless something is told to the planner earlier.
    Wait(Timestamp),
    /// Nothing until something is told to the planner.
    Idle,
}

/// What the answers to a request mean beyond themselves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answered {
    /// People whom the portal has twice left out of answers about them: they are gone, or not to be seen.
    pub gone: Vec<PersonId>,
    /// Every node of the structure, when the last page of them has been told: whatever else was known is gone.
    pub all_nodes: Option<Vec<NodeId>>,
}

/// How many of `left` people to take with the next request that has room for `room`: as few as leave no more
/// requests than necessary, so that the first answer is the quickest.
pub(super) fn first_piece(left: usize, room: usize) -> usize {
    match left.checked_rem(room) {
        None => 0,
        Some(0) => room.min(left),
        Some(rest) => rest,
    }
}
