//! Why something was not answered, reduced to what the planner has to decide.

use std::time::Duration;

use jiff::Timestamp;

/// A call, or a whole request, that brought no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What it means for the planner.
    pub kind: FaultKind,
    /// One sentence for the user: what happened, what to do. Holds no secret.
    pub sentence: String,
    /// The portal asks to wait at least so long (`Retry-After`).
    pub wait: Option<Duration>,
}

/// What a fault means for what is asked next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// No answer, or none that makes sense: the network, a proxy, a 5xx. Asking again later may help.
    Unreachable,
    /// `QUERY_LIMIT_EXCEEDED`: too many requests; ask less often.
    Busy,
    /// `OPERATION_TIME_LIMIT`: this method has used up its time; leave it alone until then.
    Exhausted {
        /// `operating_reset_at`, when told.
        until: Option<Timestamp>,
    },
    /// The answer will not change: no access, no such method, no such scope. Other calls may well be answered.
    Denied,
    /// There is no such person (`USER_NOT_EXISTS`).
    Absent,
    /// Asking again is useless or harmful until a person acts: the webhook is refused, `OVERLOAD_LIMIT`, the
    /// portal is gone.
    Final,
}

impl Fault {
    /// A fault of that kind.
    pub fn new(kind: FaultKind, sentence: impl Into<String>) -> Self {
        Self { kind, sentence: sentence.into(), wait: None }
    }

    /// Whether the answer is an answer after all: asking the same again brings the same.
    pub(super) const fn is_settled(&self) -> bool {
        matches!(self.kind, FaultKind::Denied | FaultKind::Absent)
    }

    /// How much it matters when several calls of one request failed.
    pub(super) const fn weight(&self) -> u8 {
        match self.kind {
            FaultKind::Final => 4,
            FaultKind::Busy => 3,
            FaultKind::Exhausted { .. } => 2,
            FaultKind::Unreachable => 1,
            FaultKind::Denied | FaultKind::Absent => 0,
        }
    }
}
