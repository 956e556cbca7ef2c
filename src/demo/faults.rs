//! Faults on purpose: everything that real portals and the networks before them do wrong, to be switched on and off
//! while the portal runs. Only a [`Faults`] handle does it; nothing in the dialect can.

mod codes;
mod connection_fault;
mod response_fault;

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use jiff::SignedDuration;
use tokio::sync::watch;

pub use codes::{ErrorCode, Methods, Unreadable};
pub(super) use connection_fault::{FaultyListener, Peer};
pub(super) use response_fault::faulty_response;

use super::answer::ApiError;
use super::methods;

/// One thing that is wrong with the portal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    /// Connections are refused, and those that exist end.
    Refuse,
    /// The connection is reset in the middle of the answer.
    Reset,
    /// Requests are taken and not answered.
    Hang,
    /// Answers come a few bytes at a time.
    Drip,
    /// This HTTP status with a web page: 500, 502 or 504, as servers and proxies send them.
    Status(u16),
    /// A web page with status 200, as the login page of a wireless network.
    Page,
    /// Half of every answer, as if it were whole.
    Truncate,
    /// Answers are compressed, for clients that take it. No fault, but a way to lose some.
    Gzip,
    /// Of every batch each third command fails with `INTERNAL_SERVER_ERROR`.
    Batch,
    /// Maps become arrays, as PHP makes them of some.
    Lists,
    /// 503 `QUERY_LIMIT_EXCEEDED`.
    Busy,
    /// 503 `OVERLOAD_LIMIT`.
    Overload,
    /// 429 `OPERATION_TIME_LIMIT` for this method, without `operating_reset_at`.
    Tired(&'static str),
    /// Answers that cannot be read.
    Unreadable(Unreadable),
    /// Every request is refused with this error.
    Refused(ErrorCode),
    /// These methods fail with this error, inside batches and outside, whatever they are asked.
    Failing(Methods, ErrorCode),
    /// This scope was taken from the webhook.
    Withdrawn(&'static str),
    /// Lists say that more comes, and tell their first page again and again.
    Stalled,
}

impl Fault {
    /// The names that [`FromStr`] reads; what is in capitals after an equals sign stands for a method, methods (with
    /// commas, `im.*` for several), a code of the dialect or a scope.
    pub const NAMES: [&'static str; 24] = [
        "refuse",
        "reset",
        "hang",
        "drip",
        "500",
        "502",
        "504",
        "page",
        "truncate",
        "gzip",
        "batch",
        "lists",
        "busy",
        "overload",
        "tired=METHOD",
        "broken=json",
        "broken=bytes",
        "broken=list",
        "broken=number",
        "broken=deep",
        "refused=CODE",
        "fail=METHODS:CODE",
        "without=SCOPE",
        "stalled",
    ];

    /// All texts that [`FromStr`] reads, with every method, code and scope; methods that fail together in one way.
    pub fn all_names() -> impl Iterator<Item = String> {
        let methods = methods::names;
        Self::NAMES.into_iter().flat_map(move |name| {
            let name = name.replace("METHODS", "im.*");
            if let Some(before) = name.strip_suffix("METHOD") {
                methods().map(|method| format!("{before}{method}")).collect()
            } else if let Some(before) = name.strip_suffix("CODE") {
                ErrorCode::names().map(|code| format!("{before}{code}")).collect()
            } else if let Some(before) = name.strip_suffix("SCOPE") {
                methods::SCOPES.iter().map(|scope| format!("{before}{scope}")).collect()
            } else {
                vec![name]
            }
        })
    }
}

impl FromStr for Fault {
    type Err = UnknownFault;

    fn from_str(text: &str) -> Result<Self, UnknownFault> {
        Ok(match text {
            "refuse" => Self::Refuse,
            "reset" => Self::Reset,
            "hang" => Self::Hang,
            "drip" => Self::Drip,
            "500" => Self::Status(500),
            "502" => Self::Status(502),
            "504" => Self::Status(504),
            "page" => Self::Page,
            "truncate" => Self::Truncate,
            "gzip" => Self::Gzip,
            "batch" => Self::Batch,
            "lists" => Self::Lists,
            "busy" => Self::Busy,
            "overload" => Self::Overload,
            "stalled" => Self::Stalled,
            other => match other.split_once('=').ok_or(UnknownFault)? {
                ("tired", method) => {
                    let known = methods::names().find(|known| known.eq_ignore_ascii_case(method));
                    Self::Tired(known.ok_or(UnknownFault)?)
                }
                ("broken", way) => Self::Unreadable(Unreadable::parse(way)?),
                ("refused", code) => Self::Refused(ErrorCode::parse(code)?),
                ("fail", what) => {
                    let (names, code) = what.rsplit_once(':').ok_or(UnknownFault)?;
                    Self::Failing(Methods::parse(names)?, ErrorCode::parse(code)?)
                }
                ("without", scope) => {
                    let known = methods::SCOPES.into_iter().find(|known| *known == scope);
                    Self::Withdrawn(known.ok_or(UnknownFault)?)
                }
                _ => return Err(UnknownFault),
            },
        })
    }
}

/// The text names no [`Fault`].
#[derive(Clone, Copy, Debug, thiserror::Error, PartialEq, Eq)]
#[error("no such fault: give one of {}", Fault::NAMES.join(", "))]
pub struct UnknownFault;

/// What is wrong at the moment.
#[derive(Clone, Debug, Default, PartialEq)]
struct State {
    fault: Option<Fault>,
    skew: SignedDuration,
    hidden: BTreeSet<u64>,
    hung: u64,
}

/// A handle on what is wrong with a portal; clones are handles on the same. Nothing is, at first.
#[derive(Clone)]
pub struct Faults(Arc<watch::Sender<State>>);

impl Default for Faults {
    fn default() -> Self {
        Self(Arc::new(watch::Sender::new(State::default())))
    }
}

impl fmt::Debug for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Faults").field(&*self.0.borrow()).finish()
    }
}

impl Faults {
    /// From now on this is wrong; `None` ends it.
    pub fn set(&self, fault: Option<Fault>) {
        self.0.send_modify(|state| state.fault = fault);
    }

    /// From now on the portal's clock is so far ahead of the machine's (negative: behind).
    pub fn skew(&self, ahead: SignedDuration) {
        self.0.send_modify(|state| state.skew = ahead);
    }

    /// From now on the portal knows nobody of these numbers, as of people who were dismissed and deleted.
    pub fn hide(&self, ids: impl IntoIterator<Item = u64>) {
        self.0.send_modify(|state| state.hidden.extend(ids));
    }

    /// From now on the portal knows everybody again.
    pub fn show_all(&self) {
        self.0.send_modify(|state| state.hidden.clear());
    }

    /// What is wrong now.
    #[must_use]
    pub fn active(&self) -> Option<Fault> {
        self.0.borrow().fault
    }

    /// How many requests have been taken and not answered at once, so far.
    #[must_use]
    pub fn hung(&self) -> u64 {
        self.0.borrow().hung
    }

    fn count_hung(&self) {
        self.0.send_modify(|state| state.hung += 1);
    }

    pub(super) fn ahead(&self) -> SignedDuration {
        self.0.borrow().skew
    }

    pub(super) fn hides(&self, id: u64) -> bool {
        self.0.borrow().hidden.contains(&id)
    }

    /// Why a method fails now, if it does.
    pub(super) fn fails(&self, method: &str) -> Option<ApiError> {
        match self.active()? {
            Fault::Tired(tired) if tired == method => Some(ApiError::OPERATION_LIMIT),
            Fault::Failing(methods, code) if methods.contain(method) => Some(code.error()),
            _ => None,
        }
    }

    /// Whether the webhook has lost a scope.
    pub(super) fn withdraws(&self, scope: &str) -> bool {
        matches!(self.active(), Some(Fault::Withdrawn(lost)) if lost == scope)
    }

    /// Whether the command at that place of a batch fails.
    pub(super) fn breaks(&self, place: usize) -> bool {
        place % 3 == 1 && self.active() == Some(Fault::Batch)
    }

    /// Waits until something else is wrong, or nothing.
    async fn until(&self, over: impl Fn(Option<Fault>) -> bool) {
        // The sender lives in this very handle.
        let _ = self.0.subscribe().wait_for(|state| over(state.fault)).await;
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]

    use super::*;

    #[test]
    fn every_name_is_read() {
        for name in Fault::all_names() {
            assert!(name.parse::<Fault>().is_ok(), "{name}");
        }
        let Ok(Fault::Failing(methods, code)) = "fail=im.user*:ID_EMPTY".parse() else { panic!() };
        assert!(methods.contain("im.user.list.get") && !methods.contain("user.get"));
        assert_eq!(code.error().status, 400);
        assert_eq!("tired=IM.user.get".parse(), Ok(Fault::Tired("im.user.get")));
        let error = "tired=nothing".parse::<Fault>().unwrap_err();
        assert!(error.to_string().contains("hang"), "{error}");
    }
}
