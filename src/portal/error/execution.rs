//! Whether what failed was done.

use super::{Error, Kind};

/// Whether the portal did what it was asked, when the call failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Execution {
    /// It did not: the call did not reach it, or it refused.
    NotDone,
    /// It may have: the call was on its way, and no answer tells.
    Unknown,
}

impl Error {
    /// Whether the call was carried out all the same. What changes something more each time it is done, as
    /// `im.message.add` does, must not be put again unless it was not.
    #[must_use]
    pub fn execution(&self) -> Execution {
        let not_done = match self {
            Self::Refused(refusal) => refusal.kind() != Kind::Temporary,
            Self::Network(network) => network.is_before_the_call(),
            Self::Denied(_)
            | Self::Moved { .. }
            | Self::Downgrade
            | Self::RedirectLoop
            | Self::Setup { .. }
            | Self::BatchTooLong { .. } => true,
            Self::Html { status } => matches!(status, 401 | 403 | 407 | 429),
            Self::Truncated { .. }
            | Self::Unreadable { .. }
            | Self::Unexpected { .. }
            | Self::TooLarge { .. }
            | Self::TooDeep { .. }
            | Self::TooMany { .. } => false,
        };
        if not_done { Execution::NotDone } else { Execution::Unknown }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::portal::error::{Code, Network, Refusal};

    fn refused(code: Code, status: Option<u16>) -> Error {
        let (method, description) = ("im.message.add", String::new());
        Refusal { code, method, status, description, retry_after: None, resets_at: None }.into()
    }

    #[test]
    fn only_what_was_surely_not_done_is_called_so() {
        let host = || "a.example".to_owned();
        let method = "im.message.add";
        for not_done in [
            refused(Code::QueryLimit, Some(503)),
            refused(Code::OperationLimit, Some(429)),
            refused(Code::InsufficientScope, Some(403)),
            refused(Code::Other("MESSAGE_EMPTY".to_owned()), Some(400)),
            Network::Refused { host: host() }.into(),
            Network::Dns { host: host() }.into(),
            Network::ConnectTimeout { host: host(), after: Duration::from_secs(5) }.into(),
            Error::Moved { to: host() },
            Error::Html { status: 403 },
        ] {
            assert_eq!(not_done.execution(), Execution::NotDone, "{not_done}");
        }
        for unknown in [
            refused(Code::Internal, Some(500)),
            refused(Code::Other("NEW".to_owned()), Some(503)),
            Network::Reset.into(),
            Network::Timeout { after: Duration::from_secs(60) }.into(),
            Error::Html { status: 502 },
            Error::Html { status: 200 },
            Error::Truncated { method },
            Error::Unexpected { method },
        ] {
            assert_eq!(unknown.execution(), Execution::Unknown, "{unknown}");
        }
    }
}
