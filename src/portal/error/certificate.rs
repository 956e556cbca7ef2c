//! What can be wrong with a server's certificate.

use std::time::Duration;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use rustls::CertificateError;
use rustls::pki_types::UnixTime;

use crate::people::text;

/// Why a server's certificate is not accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum CertificateFault {
    /// Signed by itself, or by somebody whom this machine does not know.
    Untrusted,
    /// Its time is over.
    Expired {
        /// Its last day (UTC), when told.
        on: Option<Date>,
    },
    /// Its time has not begun.
    NotYetValid {
        /// Its first day (UTC), when told.
        from: Option<Date>,
    },
    /// It is for other hosts.
    OtherHost {
        /// For which ones.
        names: Vec<String>,
    },
    /// It names its host as a common name alone, which clients no longer read.
    CommonNameOnly,
    /// Its authority took it back.
    Revoked,
    /// Its form, X.509 version 1, is no longer read.
    Outdated,
    /// Anything else.
    Other {
        /// What the TLS library says.
        reason: String,
    },
}

/// How many names of another host are repeated.
const NAMES: usize = 3;

impl CertificateFault {
    /// Reads what the TLS library says.
    pub(super) fn read(error: &CertificateError) -> Self {
        match error {
            // A bad signature: an authority of that name is known, but with another key, as after it was made anew.
            CertificateError::UnknownIssuer | CertificateError::BadSignature => Self::Untrusted,
            CertificateError::Expired => Self::Expired { on: None },
            CertificateError::ExpiredContext { not_after, .. } => Self::Expired { on: day(*not_after) },
            CertificateError::NotValidYet => Self::NotYetValid { from: None },
            CertificateError::NotValidYetContext { not_before, .. } => {
                Self::NotYetValid { from: day(*not_before) }
            }
            CertificateError::NotValidForName => Self::OtherHost { names: Vec::new() },
            CertificateError::NotValidForNameContext { presented, .. } if presented.is_empty() => {
                Self::CommonNameOnly
            }
            CertificateError::NotValidForNameContext { presented, .. } => {
                Self::OtherHost { names: presented.iter().take(NAMES).map(|name| plain(name)).collect() }
            }
            CertificateError::Revoked => Self::Revoked,
            // The usual certificate that is signed by itself calls itself an authority.
            CertificateError::Other(other) if other.to_string().contains("CaUsedAsEndEntity") => {
                Self::Untrusted
            }
            CertificateError::Other(other) if other.to_string().contains("UnsupportedCertVersion") => {
                Self::Outdated
            }
            other => Self::Other { reason: text::clean(&other.to_string()) },
        }
    }

    /// What the log says.
    pub(super) fn english(&self, host: &str) -> String {
        let date = |date: &Option<Date>| date.map(|date| format!(" on {date}")).unwrap_or_default();
        match self {
            Self::Untrusted => format!(
                "the certificate of {host} is signed by nobody whom this machine trusts: name the PEM file of its authority, or the certificate itself, as ca_file (of the portal, or of a proxy that reads secure connections)"
            ),
            Self::Expired { on } => format!(
                "the certificate of {host} expired{}: its administrator must renew it, unless this machine's clock is wrong",
                date(on)
            ),
            Self::NotYetValid { from } => format!(
                "the certificate of {host} becomes valid only{}: set this machine's clock, or tell the portal's administrator",
                from.map_or_else(|| " later".to_owned(), |day| format!(" on {day}"))
            ),
            Self::OtherHost { names } if names.is_empty() => {
                format!("the certificate of {host} is for another host: check the address of the portal")
            }
            Self::OtherHost { names } => format!(
                "the certificate of {host} is for {}: check the address of the portal",
                names.join(", ")
            ),
            Self::CommonNameOnly => format!(
                "the certificate of {host} names its host as a common name alone, which no longer counts: its administrator must issue one with a subject alternative name (subjectAltName)"
            ),
            Self::Outdated => not_accepted(host, "its form, X.509 version 1, is outdated"),
            Self::Other { reason } => not_accepted(host, reason),
            Self::Revoked => format!(
                "the certificate of {host} was revoked by its authority: tell the portal's administrator, and do not log in there meanwhile"
            ),
        }
    }
}

fn not_accepted(host: &str, reason: &str) -> String {
    format!("the certificate of {host} is not accepted ({reason}): tell the portal's administrator")
}

fn day(time: UnixTime) -> Option<Date> {
    let at = Timestamp::UNIX_EPOCH.checked_add(Duration::from_secs(time.as_secs())).ok()?;
    Some(at.to_zoned(TimeZone::UTC).date())
}

/// A name as the TLS library tells it (`DnsName("a.example")`, `IpAddress(…)`), without what is around it.
fn plain(name: &str) -> String {
    let inner = name.split_once('(').and_then(|(_, rest)| rest.strip_suffix(')')).unwrap_or(name);
    text::clean(inner.trim_matches('"')).chars().take(80).collect()
}
