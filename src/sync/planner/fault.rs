//! Why something was not answered, reduced to what the planner has to decide.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};

use crate::portal::{Code, Error, Kind};
use crate::words::Sentence;

/// A call, or a whole request, that brought no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What it means for the planner.
    pub kind: FaultKind,
    /// One sentence for the user: what happened, what to do. Holds no secret.
    pub sentence: Sentence,
    /// The portal asks to wait at least so long (`Retry-After`).
    pub wait: Option<Duration>,
    /// The new host of a portal that has moved.
    pub moved_to: Option<String>,
}

/// What a fault means for what is asked next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// The portal was not reached at all. Trying again costs it nothing, so it is tried at least as often as the
    /// rows are refreshed.
    Offline,
    /// An answer that is none: a proxy, a 5xx. Asking again later may help.
    Unreachable,
    /// `QUERY_LIMIT_EXCEEDED`: too many requests; ask less often.
    Busy,
    /// `OPERATION_TIME_LIMIT`: this method has used up its time; leave it alone until then.
    Exhausted {
        /// `operating_reset_at`, when told.
        until: Option<Timestamp>,
    },
    /// The answer will not change soon: this method, or this person, is not for the webhook's owner. Other calls may
    /// well be answered.
    Denied,
    /// The method cannot be called as things are, whomever it is asked about: no scope, no such method, or the portal
    /// does not understand the call (`INVALID_REQUEST`, `ID_EMPTY`). Others may do.
    Unusable,
    /// There is no such person (`USER_NOT_EXISTS`).
    Absent,
    /// `OVERLOAD_LIMIT`: the REST access is blocked by hand. Asked again every hour only, whatever else was answered.
    Blocked,
    /// Asking again is useless until a person acts: the webhook is refused, the portal is gone. As people do act, it is
    /// asked again now and then. Of one call among others that were answered it means [`FaultKind::Unusable`].
    Final,
}

impl Fault {
    /// A fault of that kind.
    #[must_use]
    pub fn new(kind: FaultKind, sentence: Sentence) -> Self {
        Self { kind, sentence, wait: None, moved_to: None }
    }

    /// What an error of the client means. `ahead`: how far the portal's clock is ahead of ours.
    #[must_use]
    pub fn of(error: &Error, ahead: SignedDuration) -> Self {
        let kind = match error.kind() {
            Kind::Offline => FaultKind::Offline,
            Kind::QueryLimit => FaultKind::Busy,
            Kind::OperationLimit => {
                let until = error.resets_at().and_then(|at| at.checked_sub(ahead).ok());
                FaultKind::Exhausted { until }
            }
            Kind::Overload => FaultKind::Blocked,
            Kind::UnknownUser => FaultKind::Absent,
            // Inside a batch it looks like a matter of one method; when all say so it is the webhook's.
            _ if matches!(error.code(), Some(Code::InvalidCredentials | Code::UserAccess)) => {
                FaultKind::Final
            }
            Kind::Denied => FaultKind::Denied,
            Kind::Scope | Kind::MissingMethod | Kind::BadRequest => FaultKind::Unusable,
            _ if error.is_retryable() => FaultKind::Unreachable,
            _ => FaultKind::Final,
        };
        let moved_to = match error {
            Error::Moved { to } => Some(to.clone()),
            _ => None,
        };
        Self { kind, sentence: error.sentence(), wait: error.retry_after(), moved_to }
    }

    /// Whether the answer is an answer after all: asking the same again at once brings the same.
    pub(super) const fn is_settled(&self) -> bool {
        matches!(
            self.kind,
            FaultKind::Denied
                | FaultKind::Unusable
                | FaultKind::Absent
                | FaultKind::Final
                | FaultKind::Blocked
        )
    }

    /// Whether it is about the method, not about whom it was asked for.
    pub(super) const fn is_of_the_method(&self) -> bool {
        matches!(self.kind, FaultKind::Unusable | FaultKind::Final | FaultKind::Blocked)
    }

    /// Whether the whole request has failed when all of its calls did and this is the worst.
    pub(super) const fn fails_the_request(&self) -> bool {
        !matches!(
            self.kind,
            FaultKind::Denied | FaultKind::Unusable | FaultKind::Absent | FaultKind::Exhausted { .. }
        )
    }

    /// How much it matters when several calls of one request failed.
    #[must_use]
    pub const fn weight(&self) -> u8 {
        match self.kind {
            FaultKind::Blocked => 5,
            FaultKind::Final => 4,
            FaultKind::Busy => 3,
            FaultKind::Exhausted { .. } => 2,
            FaultKind::Unreachable | FaultKind::Offline => 1,
            FaultKind::Denied | FaultKind::Unusable | FaultKind::Absent => 0,
        }
    }
}
