//! How it stands with the portal.

use jiff::Timestamp;

use crate::words::Sentence;

/// How it stands with the portal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum ConnectionState {
    /// Nothing has been answered yet.
    #[default]
    Connecting,
    /// The company is being read for the first time.
    Reading {
        /// People who were read.
        done: usize,
        /// People found so far; grows while the company is discovered.
        found: usize,
    },
    /// Answers come.
    Live,
    /// The last request failed; it will be tried again.
    Retrying {
        /// When, by the clock given to the planner.
        at: Timestamp,
        /// What happened, for the user.
        sentence: Sentence,
    },
    /// The portal refuses: a person must act. It is asked again seldom, or by
    /// [`Planner::refresh`](super::Planner::refresh).
    Stopped {
        /// When it is asked again, by the clock given to the planner; `None` when it is not: nothing can ask it.
        at: Option<Timestamp>,
        /// What happened and what to do, for the user.
        sentence: Sentence,
    },
    /// The portal lives elsewhere now. The old address is asked again seldom, or by
    /// [`Planner::refresh`](super::Planner::refresh); the new one after [`Instruction::Move`](crate::sync::Instruction::Move).
    Moved {
        /// When it is asked again, by the clock given to the planner; `None` when it is not.
        at: Option<Timestamp>,
        /// Its new host, as the portal named it: the user must agree before the secret goes there.
        to: String,
        /// What happened and what to do, for the user.
        sentence: Sentence,
    },
}

impl ConnectionState {
    /// Whether the data are as fresh as they can be.
    #[must_use]
    pub const fn answers(&self) -> bool {
        matches!(self, Self::Reading { .. } | Self::Live)
    }

    /// The host that the portal says it has moved to.
    #[must_use]
    pub fn moved_to(&self) -> Option<&str> {
        match self {
            Self::Moved { to, .. } => Some(to),
            _ => None,
        }
    }
}

/// The same, without what the rest of the planner knows.
#[derive(Clone, Debug)]
pub(super) enum Reachability {
    Answering,
    Retrying { at: Timestamp, sentence: Sentence },
    Stopped { at: Timestamp, sentence: Sentence, moved_to: Option<String> },
}
