//! Ways for a connection to fail.

use std::error::Error as StdError;
use std::io;
use std::time::Duration;

use thiserror::Error;

use super::certificate::CertificateFault;
use crate::people::text;
use crate::proxy::{BadProxy, Proxy};

/// Why the portal was not reached, or did not finish its answer.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[non_exhaustive]
pub enum Network {
    /// Nothing listens there.
    #[error("nothing answers at {host}: check the address and that the portal is running")]
    Refused {
        /// The portal's host.
        host: String,
    },
    /// The name is not known.
    #[error("the name {host} cannot be found: check the address and your connection")]
    Dns {
        /// The portal's host.
        host: String,
    },
    /// No route to it.
    #[error("the network of {host} cannot be reached: check your connection or VPN")]
    Unreachable {
        /// The portal's host.
        host: String,
    },
    /// No connection came about for too long.
    #[error("no connection to {host} within {} seconds: check your connection or VPN", .after.as_secs_f32())]
    ConnectTimeout {
        /// The portal's host.
        host: String,
        /// How long was waited.
        after: Duration,
    },
    /// The answer took too long.
    #[error("the portal did not answer within {} seconds: check your connection, then try again", .after.as_secs_f32())]
    Timeout {
        /// How long was waited.
        after: Duration,
    },
    /// The connection could not be secured.
    #[error(
        "no secure connection to {host} ({reason}): check that the address and its port are those of the portal's https"
    )]
    Tls {
        /// The portal's host.
        host: String,
        /// What the TLS library says.
        reason: String,
    },
    /// The certificate is not accepted.
    #[error("{}", fault.english(host))]
    Certificate {
        /// Whose.
        host: String,
        /// Why not.
        fault: CertificateFault,
    },
    /// The proxy is not there.
    #[error("the proxy {proxy} does not answer: check that it runs, or correct or unset {source_name}")]
    ProxySilent {
        /// The proxy's host and port.
        proxy: String,
        /// Where it is set.
        source_name: &'static str,
    },
    /// The way through the proxy took too long.
    #[error(
        "no connection to {host} through the proxy {proxy} within {} seconds: check both, or name the portal in NO_PROXY if it needs no proxy", .after.as_secs_f32()
    )]
    ProxyTimeout {
        /// The portal's host.
        host: String,
        /// The proxy's host and port.
        proxy: String,
        /// How long was waited.
        after: Duration,
    },
    /// The proxy wants to know who asks.
    #[error("{}", if *given { wrong_password(proxy, source_name) } else { missing_password(proxy, source_name) })]
    ProxyPassword {
        /// The proxy's host and port.
        proxy: String,
        /// Where it is set.
        source_name: &'static str,
        /// Whether a name and a password were given.
        given: bool,
    },
    /// The proxy does not open the way.
    #[error(
        "the proxy {proxy} does not open the way to {host} ({reason}): check the portal's address, and ask whoever runs the proxy"
    )]
    ProxyRefused {
        /// The portal's host.
        host: String,
        /// The proxy's host and port.
        proxy: String,
        /// Why.
        reason: ProxyReason,
    },
    /// A page of the proxy, or of a web server behind it, in the place of an answer in plain http.
    #[error(
        "the proxy {proxy}, or a web server behind it, does not reach {host} (HTTP status {status}): try again in a moment, then check the portal's address and ask whoever runs the proxy"
    )]
    ProxyPage {
        /// The portal's host.
        host: String,
        /// The proxy's host and port.
        proxy: String,
        /// The HTTP status.
        status: u16,
    },
    /// A page of the proxy, or of a web server behind it, that forbids the call in plain http (HTTP status 403).
    #[error(
        "the proxy {proxy}, or a web server behind it, forbids the call to {host} (HTTP status 403): ask whoever runs the proxy, or correct {source_name}, or name the portal in NO_PROXY if it needs no proxy"
    )]
    ProxyForbids {
        /// The portal's host.
        host: String,
        /// The proxy's host and port.
        proxy: String,
        /// Where it is set.
        source_name: &'static str,
    },
    /// The portal's name is not known here, where a SOCKS proxy asks for it.
    #[error(
        "the name {host} cannot be found by this machine: if the proxy knows it, write socks5h:// in place of socks5:// in {source_name}"
    )]
    ProxyDns {
        /// The portal's host.
        host: String,
        /// Where the proxy is set.
        source_name: &'static str,
    },
    /// What is set as a proxy is none.
    #[error(transparent)]
    BadProxy(#[from] BadProxy),
    /// The connection broke before the answer was whole.
    #[error("the connection to the portal broke off: try again in a moment")]
    Reset,
}

/// How long the client waits, for the message.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Timeouts {
    /// For a connection.
    pub(crate) connect: Duration,
    /// For the whole call.
    pub(crate) total: Duration,
}

impl Network {
    /// Tells the kinds of failure apart. The address, which holds the secret, is dropped first. `via`: the proxy on
    /// the way.
    pub(crate) fn read(error: reqwest::Error, host: &str, via: Option<&Proxy>, timeouts: Timeouts) -> Self {
        let error = error.without_url();
        if let Some(tls) = find_tls(&error) {
            // A connection to the proxy itself may be secured too.
            let proxys = via.filter(|proxy| proxy.is_secure() && says(&error, UNDERLYING));
            return unsecured(tls, proxys.map_or_else(|| host.to_owned(), Proxy::name));
        }
        let connecting = error.is_connect();
        if let Some(proxy) = via.filter(|_| connecting) {
            return through(proxy, &error, host.to_owned(), timeouts);
        }
        let host = host.to_owned();
        if error.is_timeout() {
            return if connecting {
                Self::ConnectTimeout { host, after: timeouts.connect }
            } else {
                Self::Timeout { after: timeouts.total }
            };
        }
        if error.is_dns() {
            return Self::Dns { host };
        }
        match find_io(&error) {
            // Whatever became of the network since, the call may have been taken.
            _ if !connecting => Self::Reset,
            Some(io::ErrorKind::ConnectionRefused) => Self::Refused { host },
            _ => Self::Unreachable { host },
        }
    }

    /// The proxy asks for a name and a password (HTTP status 407).
    pub(crate) fn password(proxy: &Proxy) -> Self {
        Self::ProxyPassword { proxy: proxy.name(), source_name: proxy.source(), given: proxy.has_login() }
    }

    /// Whether it failed before anything of the call was on its way to the portal.
    pub(super) const fn is_before_the_call(&self) -> bool {
        !matches!(
            self,
            // What is said of a connection's security may be said in the middle of it, too.
            Self::Timeout { .. } | Self::Tls { .. } | Self::ProxyPage { .. } | Self::Reset
        )
    }

    /// Whether only somebody's hand can mend it: the settings of this machine or a certificate are wrong.
    pub(super) const fn is_lasting(&self) -> bool {
        self.is_unsecured()
            || matches!(self, Self::ProxyPassword { .. } | Self::ProxyForbids { .. } | Self::BadProxy(_))
    }

    /// Whether whoever answered could not prove to be the portal.
    pub(super) const fn is_unsecured(&self) -> bool {
        matches!(self, Self::Tls { .. } | Self::Certificate { .. })
    }
}

/// What the library says when there is no connection to the proxy itself. It keeps its types to itself, so that its
/// words are all there is; tests with real proxies hold them.
const UNDERLYING: &str = "failed to create underlying connection";
/// What it says when the proxy wants a password, or another one.
const PASSWORD: [&str; 3] =
    ["proxy authorization required", "credentials not accepted", "does not support user/pass"];

/// Why a proxy does not open the way. As text it is what logs say.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum ProxyReason {
    /// It answers with an error.
    #[error("it answers with an error")]
    AnswersWithError,
    /// It ends the connection.
    #[error("it ends the connection")]
    EndsConnection,
    /// What the proxy, or the library, says.
    #[error("{0}")]
    Told(String),
}

impl ProxyReason {
    /// Reads what the library says, of which two words of a tunnel say nothing to a user.
    fn read(words: &str) -> Self {
        match words {
            "unsuccessful" => Self::AnswersWithError,
            "unexpected end of file" => Self::EndsConnection,
            other => Self::Told(text::clean(other)),
        }
    }
}

/// What the TLS library's words begin with, and the messages that say the same.
pub(super) const OF_TLS: [(&str, &str); 5] = [
    ("received corrupt message", "tls-no-tls"),
    ("received unexpected", "tls-no-tls"),
    ("received fatal alert", "tls-refused"),
    ("peer is incompatible", "tls-incompatible"),
    ("peer misbehaved", "tls-misbehaved"),
];

/// A connection through a proxy failed: by whose fault?
fn through(proxy: &Proxy, error: &reqwest::Error, host: String, timeouts: Timeouts) -> Network {
    let name = proxy.name();
    if error.is_timeout() {
        return Network::ProxyTimeout { host, proxy: name, after: timeouts.connect };
    }
    if PASSWORD.iter().any(|words| says(error, words)) {
        return Network::password(proxy);
    }
    if says(error, "error resolving for socks proxy") {
        // `socks5` asks this machine for the portal's address, `socks5h` asks the proxy.
        return Network::ProxyDns { host, source_name: proxy.source() };
    }
    let refused = chain(error).map(ToString::to_string).find_map(|words| {
        let reason = words.strip_prefix("tunnel error: ").or_else(|| words.strip_prefix("SOCKS error: "))?;
        Some(ProxyReason::read(reason)).filter(|_| !words.contains(UNDERLYING))
    });
    match refused {
        Some(reason) => Network::ProxyRefused { host, proxy: name, reason },
        None => Network::ProxySilent { proxy: name, source_name: proxy.source() },
    }
}

fn wrong_password(proxy: &str, source: &str) -> String {
    format!(
        "the proxy {proxy} does not accept the name and password in {source}: correct them (signs such as @ and : are written as %40 and %3A)"
    )
}

fn missing_password(proxy: &str, source: &str) -> String {
    format!("the proxy {proxy} asks for a password: put USER:PASSWORD@ before its host in {source}")
}

fn unsecured(error: &rustls::Error, host: String) -> Network {
    match error {
        rustls::Error::InvalidCertificate(error) => {
            Network::Certificate { host, fault: CertificateFault::read(error) }
        }
        _ => Network::Tls { host, reason: text::clean(&error.to_string()) },
    }
}

fn chain<'a>(error: &'a (dyn StdError + 'static)) -> impl Iterator<Item = &'a (dyn StdError + 'static)> {
    std::iter::successors(Some(error), |&error| error.source())
}

fn find_io(error: &(dyn StdError + 'static)) -> Option<io::ErrorKind> {
    chain(error).filter_map(|cause| cause.downcast_ref::<io::Error>()).map(io::Error::kind).next()
}

fn find_tls<'a>(error: &'a (dyn StdError + 'static)) -> Option<&'a rustls::Error> {
    chain(error).find_map(|cause| cause.downcast_ref::<rustls::Error>().or_else(|| wrapped(cause)))
}

/// Whether a cause says these words.
fn says(error: &(dyn StdError + 'static), words: &str) -> bool {
    chain(error).any(|cause| cause.to_string().contains(words))
}

/// What an `io::Error` holds, however deep: it hides that from the chain.
fn wrapped<'a>(cause: &'a (dyn StdError + 'static)) -> Option<&'a rustls::Error> {
    let mut inner = cause.downcast_ref::<io::Error>()?.get_ref()?;
    loop {
        if let Some(tls) = inner.downcast_ref::<rustls::Error>() {
            return Some(tls);
        }
        inner = inner.downcast_ref::<io::Error>()?.get_ref()?;
    }
}
