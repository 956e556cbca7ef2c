//! What can go wrong between whosin and a portal, in types for the program and in a sentence for its user.

mod certificate;
mod code;
mod execution;
mod network;
mod sentence;

use std::time::Duration;

use jiff::Timestamp;
use thiserror::Error;

use super::oauth::Denied;

pub use certificate::CertificateFault;
pub use code::Code;
pub use execution::Execution;
pub(crate) use network::Timeouts;
pub use network::{Network, ProxyReason};

/// Why a call has no reply. [`Error::sentence`] tells the user, [`Display`](std::fmt::Display) the log the same in English;
/// no variant holds the webhook's secret or an address with it.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[non_exhaustive]
pub enum Error {
    /// The portal answered with an error of the dialect.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The portal was not reached, or the connection broke.
    #[error(transparent)]
    Network(#[from] Network),
    /// An application is not let in.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The portal lives elsewhere now. The secret was not sent there.
    #[error(
        "the portal has moved to {to} and the webhook was not sent there: if that address is yours, accept it with `whosin login`, or put it in place of the old one in the settings"
    )]
    Moved {
        /// Its new host, with the port when that is not the scheme's own; `http://` before it when it is plain.
        to: String,
    },
    /// The portal wants the call in plain http. The secret was not sent there.
    #[error(
        "the portal asks to be called in plain http, which would show the webhook's secret: ask its administrator to keep https"
    )]
    Downgrade,
    /// The portal sends the call from one address to the next without end.
    #[error(
        "the portal redirects its own REST address in a circle: ask its administrator to check the web server"
    )]
    RedirectLoop,
    /// A page for people instead of an answer: a proxy, a login page, a web server in trouble.
    #[error("{}", html_sentence(*.status))]
    Html {
        /// The HTTP status.
        status: u16,
    },
    /// The answer ends in the middle.
    #[error("the portal's answer to {method} was cut short: try again in a moment")]
    Truncated {
        /// The method that was called.
        method: &'static str,
    },
    /// The answer is neither JSON nor a page.
    #[error(
        "the portal's answer to {method} cannot be read (HTTP status {status}): try again in a moment, and check that the address is a Bitrix24 portal's"
    )]
    Unreadable {
        /// The method that was called.
        method: &'static str,
        /// The HTTP status.
        status: u16,
    },
    /// JSON, but not of the shape that the method answers with.
    #[error(
        "the portal answered {method} with something unexpected: update whosin, or report the portal's version"
    )]
    Unexpected {
        /// The method that was called.
        method: &'static str,
    },
    /// More than a sane portal sends.
    #[error(
        "the portal's answer to {method} is larger than {limit} bytes and was dropped: check that the address is a Bitrix24 portal's"
    )]
    TooLarge {
        /// The method that was called.
        method: &'static str,
        /// What is accepted, in bytes.
        limit: usize,
    },
    /// Nested deeper than any answer.
    #[error(
        "the portal's answer to {method} is nested deeper than {limit} levels and was dropped: try again in a moment, and check that the address is a Bitrix24 portal's"
    )]
    TooDeep {
        /// The method that was called.
        method: &'static str,
        /// What is accepted, in levels.
        limit: usize,
    },
    /// More values than any answer holds.
    #[error(
        "the portal's answer to {method} holds more than {limit} values and was dropped: try again in a moment, and check that the address is a Bitrix24 portal's"
    )]
    TooMany {
        /// The method that was called.
        method: &'static str,
        /// How many are accepted.
        limit: usize,
    },
    /// More commands than one `batch` takes: a fault of the caller, nothing was sent.
    #[error("{count} commands do not fit in one batch: send at most {most}", most = super::batch::MOST)]
    BatchTooLong {
        /// How many there were.
        count: usize,
    },
    /// The connection could not even be prepared.
    #[error(
        "secure connections cannot be set up on this machine ({reason}): check that its root certificates are installed (package ca-certificates)"
    )]
    Setup {
        /// What the TLS library says.
        reason: String,
    },
}

/// An error of the dialect: `{"error": CODE, "error_description": TEXT}`.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("{}", code.english(.method, .resets_at.as_ref()))]
pub struct Refusal {
    /// Which error.
    pub code: Code,
    /// The method that was called.
    pub method: &'static str,
    /// The HTTP status; `None` for a command inside a `batch` that was itself accepted.
    pub status: Option<u16>,
    /// The portal's own words, cleaned and without the secret: for logs, not for the screen.
    pub description: String,
    /// `Retry-After` of the answer.
    pub retry_after: Option<Duration>,
    /// `operating_reset_at`, by the portal's clock, when the answer tells it.
    pub resets_at: Option<Timestamp>,
}

/// What a caller does about an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// It may pass: try again, later and later.
    Temporary,
    /// The portal was not reached: what is known grows old; try again, later and later.
    Offline,
    /// Too many requests (`QUERY_LIMIT_EXCEEDED`): slow down, try again later.
    QueryLimit,
    /// This method has used its time (`OPERATION_TIME_LIMIT`): leave it alone until the reset.
    OperationLimit,
    /// A manual block (`OVERLOAD_LIMIT`): stop asking.
    Overload,
    /// The webhook is not accepted: stop asking until it is changed.
    Authentication,
    /// The portal may not be used over REST: deleted, closed, or on a plan without it.
    Unavailable,
    /// The webhook has no right to this method: do without it.
    Scope,
    /// The owner of the webhook may not call this method or see this person: do without it.
    Denied,
    /// This portal does not have the method: do without it.
    MissingMethod,
    /// There is no such person.
    UnknownUser,
    /// The call was wrong as it was put: putting it again will not help.
    BadRequest,
    /// The portal lives elsewhere: stop asking until the address is changed.
    Moved,
    /// The answer is not one of a portal, or not of a version that is known.
    NotAPortal,
}

impl Error {
    /// What to do about it.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self {
            Self::Refused(refusal) => refusal.kind(),
            Self::Denied(_) => Kind::Authentication,
            Self::Network(network) if network.is_lasting() => Kind::NotAPortal,
            Self::Network(_) => Kind::Offline,
            Self::Moved { .. } | Self::Downgrade | Self::RedirectLoop => Kind::Moved,
            Self::Html { status } | Self::Unreadable { status, .. } if is_passing(*status) => Kind::Temporary,
            Self::Setup { .. }
            | Self::Html { .. }
            | Self::Unreadable { .. }
            | Self::TooLarge { .. }
            | Self::TooDeep { .. }
            | Self::TooMany { .. }
            | Self::Unexpected { .. } => Kind::NotAPortal,
            Self::Truncated { .. } => Kind::Temporary,
            Self::BatchTooLong { .. } => Kind::BadRequest,
        }
    }

    /// Whether the same call may succeed later without anybody doing anything.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        match self.kind() {
            Kind::Temporary | Kind::Offline | Kind::QueryLimit | Kind::OperationLimit => true,
            // A login page of a wireless network answers in the portal's place until somebody logs in, and one answer
            // that cannot be read says nothing about the next.
            Kind::NotAPortal => match self {
                Self::Network(network) => network.is_unsecured(),
                Self::Setup { .. } => false,
                _ => true,
            },
            _ => false,
        }
    }

    /// Whether the portal asks for patience (`QUERY_LIMIT_EXCEEDED`, `OPERATION_TIME_LIMIT`): the same call is answered
    /// when it is put again later.
    #[must_use]
    pub fn is_throttled(&self) -> bool {
        matches!(self.kind(), Kind::QueryLimit | Kind::OperationLimit)
    }

    /// Whether the portal turned the user away as such: the program ends with exit code 4.
    #[must_use]
    pub fn is_authentication(&self) -> bool {
        matches!(self.kind(), Kind::Authentication | Kind::Unavailable)
    }

    /// Whether an answer came that cannot be used: cut short, broken, of another shape or size than any answer's. It
    /// says nothing about the settings or the user's rights.
    #[must_use]
    pub const fn is_unreadable(&self) -> bool {
        matches!(
            self,
            Self::Truncated { .. }
                | Self::Unreadable { .. }
                | Self::Unexpected { .. }
                | Self::TooLarge { .. }
                | Self::TooDeep { .. }
                | Self::TooMany { .. }
        )
    }

    /// How long the portal asks to wait (`Retry-After`).
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        match self {
            Self::Refused(refusal) => refusal.retry_after,
            _ => None,
        }
    }

    /// When the method that used up its time may be called again, by the portal's clock.
    #[must_use]
    pub fn resets_at(&self) -> Option<Timestamp> {
        match self {
            Self::Refused(refusal) => refusal.resets_at,
            _ => None,
        }
    }

    /// The error of the dialect, when the portal sent one.
    #[must_use]
    pub fn code(&self) -> Option<&Code> {
        match self {
            Self::Refused(refusal) => Some(&refusal.code),
            _ => None,
        }
    }
}

impl Refusal {
    fn kind(&self) -> Kind {
        match self.code {
            // The outer batch was let in, so it is this one method that is refused.
            Code::InvalidCredentials | Code::UserAccess if self.status.is_none() => Kind::Denied,
            // Of a code that is not documented the status still tells the sort.
            Code::Other(_) => match self.status {
                Some(401) => Kind::Authentication,
                Some(429) => Kind::QueryLimit,
                Some(status) if is_passing(status) => Kind::Temporary,
                _ => self.code.kind(),
            },
            _ => self.code.kind(),
        }
    }
}

/// Statuses of servers and proxies in passing trouble.
const fn is_passing(status: u16) -> bool {
    status >= 500 || status == 408 || status == 429
}

fn html_sentence(status: u16) -> String {
    match status {
        502..=504 => format!(
            "the portal's web server answers, but the portal behind it does not (HTTP status {status}): try again in a moment"
        ),
        500..=599 => format!(
            "the portal's web server is in trouble (HTTP status {status}): try again in a moment, or tell its administrator"
        ),
        408 | 429 => {
            format!("the portal's web server asks for patience (HTTP status {status}): try again in a moment")
        }
        401 | 403 | 407 => format!(
            "a web server in front of the portal refuses the call (HTTP status {status}): check the network, the proxy and the address"
        ),
        _ => format!(
            "a web page came instead of the portal's answer (HTTP status {status}): check the address, and whether the network wants a login"
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(code: Code, status: Option<u16>) -> Error {
        let description = String::new();
        Refusal { code, method: "im.user.get", status, description, retry_after: None, resets_at: None }
            .into()
    }

    #[test]
    fn a_refusal_inside_a_batch_is_of_the_method_alone() {
        assert_eq!(refusal(Code::InvalidCredentials, Some(403)).kind(), Kind::Authentication);
        assert_eq!(refusal(Code::InvalidCredentials, None).kind(), Kind::Denied);
        assert_eq!(refusal(Code::ExpiredToken, None).kind(), Kind::Authentication);
    }

    #[test]
    fn an_unknown_code_is_sorted_by_its_status() {
        let kind = |status| refusal(Code::Other("NEW".to_owned()), status).kind();
        assert_eq!((kind(Some(401)), kind(Some(429))), (Kind::Authentication, Kind::QueryLimit));
        assert_eq!((kind(Some(500)), kind(Some(400))), (Kind::Temporary, Kind::BadRequest));
        assert_eq!(kind(None), Kind::BadRequest);
    }

    #[test]
    fn callers_know_what_to_do() {
        let html = |status| Error::Html { status };
        assert!(html(502).is_retryable() && html(200).is_retryable());
        assert_eq!((html(504).kind(), html(200).kind()), (Kind::Temporary, Kind::NotAPortal));
        assert!(refusal(Code::NoAuth, Some(401)).is_authentication());
        assert!(refusal(Code::Plan, Some(403)).is_authentication());
        assert!(!refusal(Code::Overload, Some(503)).is_retryable());
        assert!(refusal(Code::QueryLimit, Some(503)).is_retryable());
        assert!(!refusal(Code::InsufficientScope, Some(403)).is_authentication());
        assert!(!Error::Moved { to: "b.example".to_owned() }.is_retryable());
        assert!(refusal(Code::OperationLimit, None).is_throttled());
        assert!(Error::Network(Network::Reset).is_retryable());
        let method = "batch";
        for unreadable in [
            Error::Unreadable { method, status: 200 },
            Error::Unexpected { method },
            Error::Truncated { method },
            Error::TooLarge { method, limit: 1 },
            Error::TooDeep { method, limit: 1 },
            Error::TooMany { method, limit: 1 },
        ] {
            assert!(unreadable.is_retryable() && !unreadable.is_authentication(), "{unreadable}");
            assert!(unreadable.is_unreadable(), "{unreadable}");
        }
        assert!(!html(200).is_unreadable());
        assert!(!Error::Setup { reason: String::new() }.is_retryable());
    }

    #[test]
    fn a_used_up_method_says_until_when() {
        let mut error = refusal(Code::OperationLimit, Some(429));
        assert!(error.to_string().contains("wait"));
        if let Error::Refused(refusal) = &mut error {
            refusal.resets_at = Timestamp::from_second(1_772_520_429).ok();
        }
        assert_eq!(error.kind(), Kind::OperationLimit);
        assert!(error.to_string().contains("im.user.get"), "{error}");
        assert!(error.to_string().contains("2026-03-03T06:47:09Z"), "{error}");
    }
}
