//! What the errors say to a user: one sentence each, what happened and what to do next. It holds no secret.

use jiff::civil::Date;

use super::network::{OF_TLS, ProxyReason};
use super::{CertificateFault, Code, Error, Network, Refusal};
use crate::portal::oauth::Denied;
use crate::portal::{BadWebhook, SEND_MESSAGE, batch};
use crate::proxy::told_source;
use crate::words::Sentence;

impl Error {
    /// It for the user.
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        let of_method = |key, method: &'static str| Sentence::new(key).with("method", method);
        match self {
            Self::Refused(refusal) => refusal.sentence(),
            Self::Network(network) => network.sentence(),
            Self::Denied(denied) => denied.sentence(),
            Self::Moved { to } => Sentence::new("portal-moved").with("to", to.as_str()),
            Self::Downgrade => Sentence::new("portal-downgrade"),
            Self::RedirectLoop => Sentence::new("portal-redirect-loop"),
            Self::Html { status } => page(*status),
            Self::Truncated { method } => of_method("portal-truncated", method),
            Self::Unreadable { method, status } => {
                of_method("portal-unreadable", method).with("status", u64::from(*status))
            }
            Self::Unexpected { method } => of_method("portal-unexpected", method),
            Self::TooLarge { method, limit } => of_method("portal-too-large", method).with("limit", *limit),
            Self::TooDeep { method, limit } => of_method("portal-too-deep", method).with("limit", *limit),
            Self::TooMany { method, limit } => of_method("portal-too-many", method).with("limit", *limit),
            Self::BatchTooLong { count } => {
                Sentence::new("portal-batch-too-long").with("count", *count).with("most", batch::MOST)
            }
            Self::Setup { reason } => Sentence::new("portal-setup").with("reason", reason.as_str()),
        }
    }
}

/// A page for people came in the place of an answer.
fn page(status: u16) -> Sentence {
    let key = match status {
        502..=504 => "portal-page-behind",
        500..=599 => "portal-page-trouble",
        408 | 429 => "portal-page-patience",
        401 | 403 | 407 => "portal-page-refused",
        _ => "portal-page",
    };
    Sentence::new(key).with("status", u64::from(status))
}

impl Refusal {
    fn sentence(&self) -> Sentence {
        let key = match &self.code {
            Code::IdEmpty => "refusal-id-empty",
            Code::UserNotExists => "refusal-user-not-exists",
            Code::InvalidFormat => "refusal-invalid-format",
            Code::StatusInvalid => "refusal-status-invalid",
            Code::FindShort => "refusal-find-short",
            Code::AccessDenied => "refusal-access-denied",
            Code::AccessError if self.method == SEND_MESSAGE => "refusal-recipient",
            Code::AccessError => "refusal-access-error",
            Code::Plan => "refusal-plan",
            Code::Internal => "refusal-internal",
            Code::UnexpectedAnswer => "refusal-unexpected-answer",
            Code::PortalDeleted => "refusal-portal-deleted",
            Code::QueryLimit => "refusal-query-limit",
            Code::Overload => "refusal-overload",
            Code::BatchLength => "refusal-batch-length",
            Code::HttpsRequired => "refusal-https-required",
            Code::NoAuth => "refusal-no-auth",
            Code::ExpiredToken => "refusal-expired-token",
            Code::InvalidCredentials => "refusal-invalid-credentials",
            Code::UserAccess => "refusal-user-access",
            Code::OperationLimit => match self.resets_at {
                Some(_) => "refusal-operation-limit-until",
                None => "refusal-operation-limit",
            },
            Code::BatchMethodNotAllowed => "refusal-batch-method",
            Code::InvalidRequest => "refusal-invalid-request",
            Code::InsufficientScope => "refusal-insufficient-scope",
            Code::MethodNotFound | Code::ManifestNotAvailable => "refusal-method-not-found",
            Code::Other(_) => "refusal-other",
        };
        let mut sentence = Sentence::new(key).with("method", self.method);
        if let Code::Other(code) = &self.code {
            sentence = sentence.with("code", code.as_str());
        }
        match self.resets_at {
            Some(at) => sentence.with("until", at.to_string()),
            None => sentence,
        }
    }
}

impl Network {
    fn sentence(&self) -> Sentence {
        let of_host = |key, host: &str| Sentence::new(key).with("host", host);
        let of_proxy = |key, proxy: &str| Sentence::new(key).with("proxy", proxy);
        match self {
            Self::Refused { host } => of_host("network-refused", host),
            Self::Dns { host } => of_host("network-dns", host),
            Self::Unreachable { host } => of_host("network-unreachable", host),
            Self::ConnectTimeout { host, after } => {
                of_host("network-connect-timeout", host).with("seconds", after.as_secs_f32().to_string())
            }
            Self::Timeout { after } => {
                Sentence::new("network-timeout").with("seconds", after.as_secs_f32().to_string())
            }
            Self::Tls { host, reason } => {
                of_host("network-tls", host).with("reason", of_the_tls_library(reason))
            }
            Self::Certificate { host, fault } => fault.sentence(host),
            Self::ProxySilent { proxy, source_name } => {
                of_proxy("proxy-silent", proxy).with("source", told_source(source_name))
            }
            Self::ProxyTimeout { host, proxy, after } => of_proxy("proxy-timeout", proxy)
                .with("host", host.as_str())
                .with("seconds", after.as_secs_f32().to_string()),
            Self::ProxyPassword { proxy, source_name, given } => {
                let key = if *given { "proxy-password-wrong" } else { "proxy-password-missing" };
                of_proxy(key, proxy).with("source", told_source(source_name))
            }
            Self::ProxyRefused { host, proxy, reason } => of_proxy("proxy-refused", proxy)
                .with("host", host.as_str())
                .with("reason", of_a_proxy(reason)),
            Self::ProxyPage { host, proxy, status } => {
                of_proxy("proxy-page", proxy).with("host", host.as_str()).with("status", u64::from(*status))
            }
            Self::ProxyForbids { host, proxy, source_name } => of_proxy("proxy-forbids", proxy)
                .with("host", host.as_str())
                .with("source", told_source(source_name)),
            Self::ProxyDns { host, source_name } => {
                of_host("proxy-dns", host).with("source", told_source(source_name))
            }
            Self::BadProxy(bad) => bad.sentence(),
            Self::Reset => Sentence::new("network-reset"),
        }
    }
}

/// What the TLS library says, where it is one of every day; else its own words.
fn of_the_tls_library(reason: &str) -> Sentence {
    match OF_TLS.iter().find(|(begins, _)| reason.starts_with(begins)) {
        Some((_, key)) => Sentence::new(key),
        None => Sentence::verbatim(reason),
    }
}

/// Why a proxy does not open the way.
fn of_a_proxy(reason: &ProxyReason) -> Sentence {
    match reason {
        ProxyReason::AnswersWithError => Sentence::new("proxy-answers-with-error"),
        ProxyReason::EndsConnection => Sentence::new("proxy-ends-connection"),
        ProxyReason::Told(words) => Sentence::verbatim(words),
    }
}

impl CertificateFault {
    fn sentence(&self, host: &str) -> Sentence {
        let dated = |undated, dated, day: &Option<Date>| match day {
            Some(day) => Sentence::new(dated).with("day", day.to_string()),
            None => Sentence::new(undated),
        };
        match self {
            Self::Untrusted => Sentence::new("certificate-untrusted"),
            Self::Expired { on } => dated("certificate-expired", "certificate-expired-on", on),
            Self::NotYetValid { from } => dated("certificate-not-yet", "certificate-not-before", from),
            Self::OtherHost { names } if names.is_empty() => Sentence::new("certificate-other-host"),
            Self::OtherHost { names } => {
                Sentence::new("certificate-other-hosts").with("names", names.join(", "))
            }
            Self::CommonNameOnly => Sentence::new("certificate-common-name"),
            Self::Revoked => Sentence::new("certificate-revoked"),
            Self::Outdated => {
                Sentence::new("certificate-other").with("reason", Sentence::new("certificate-outdated"))
            }
            Self::Other { reason } => Sentence::new("certificate-other").with("reason", reason.as_str()),
        }
        .with("host", host)
    }
}

impl Denied {
    /// It for the user.
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        match self {
            Self::NotLoggedIn => Sentence::new("denied-not-logged-in"),
            Self::Ended => Sentence::new("denied-ended"),
            Self::Code => Sentence::new("denied-code"),
            Self::Application => Sentence::new("denied-application"),
            Self::Refused(code) => Sentence::new("denied-refused").with("code", code.as_str()),
            Self::Store(reason) => Sentence::new("denied-store").with("reason", reason.as_str()),
        }
    }
}

impl BadWebhook {
    /// It for the user.
    #[must_use]
    pub const fn sentence(&self) -> Sentence {
        Sentence::new(match self {
            Self::Empty => "webhook-empty",
            Self::NotText => "webhook-not-text",
            Self::Blank => "webhook-blank",
            Self::NoScheme => "webhook-no-scheme",
            Self::Scheme => "webhook-scheme",
            Self::Host => "webhook-host",
            Self::PlainHttp => "webhook-plain-http",
            Self::Login => "webhook-login",
            Self::Query => "webhook-query",
            Self::NotRest => "webhook-not-rest",
            Self::NoUser => "webhook-no-user",
            Self::BadUser => "webhook-bad-user",
            Self::NoSecret => "webhook-no-secret",
            Self::BadSecret => "webhook-bad-secret",
            Self::TooLong => "webhook-too-long",
        })
    }
}

#[cfg(test)]
mod tests;
