//! Ways for a connection to fail.

use std::error::Error as StdError;
use std::io;
use std::time::Duration;

use thiserror::Error;

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
    /// It took too long.
    #[error("the portal did not answer within {} seconds: check your connection, then try again", .after.as_secs_f32())]
    Timeout {
        /// How long was waited.
        after: Duration,
    },
    /// The connection could not be secured.
    #[error(
        "no secure connection to {host} ({reason}): check the address and the clock, and if the portal has a certificate of its own, name that as ca_file"
    )]
    Tls {
        /// The portal's host.
        host: String,
        /// What the TLS library says.
        reason: String,
    },
    /// The connection broke before the answer was whole.
    #[error("the connection to the portal broke off: try again in a moment")]
    Reset,
}

/// How long the client waits, for the message.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Patience {
    /// For a connection.
    pub(crate) connect: Duration,
    /// For the whole call.
    pub(crate) total: Duration,
}

impl Network {
    /// Tells the kinds of failure apart. The address, which holds the secret, is dropped first.
    pub(crate) fn read(error: reqwest::Error, host: &str, patience: Patience) -> Self {
        let error = error.without_url();
        let host = host.to_owned();
        if let Some(reason) = find_tls(&error) {
            return Self::Tls { host, reason };
        }
        if error.is_timeout() {
            let after = if error.is_connect() { patience.connect } else { patience.total };
            return Self::Timeout { after };
        }
        if error.is_dns() {
            return Self::Dns { host };
        }
        match find_io(&error) {
            Some(io::ErrorKind::ConnectionRefused) => Self::Refused { host },
            Some(
                io::ErrorKind::NetworkUnreachable
                | io::ErrorKind::HostUnreachable
                | io::ErrorKind::NetworkDown,
            ) => Self::Unreachable { host },
            _ if error.is_connect() => Self::Unreachable { host },
            _ => Self::Reset,
        }
    }
}

fn chain<'a>(error: &'a (dyn StdError + 'static)) -> impl Iterator<Item = &'a (dyn StdError + 'static)> {
    std::iter::successors(Some(error), |&error| error.source())
}

fn find_io(error: &(dyn StdError + 'static)) -> Option<io::ErrorKind> {
    chain(error).filter_map(|cause| cause.downcast_ref::<io::Error>()).map(io::Error::kind).next()
}

fn find_tls(error: &(dyn StdError + 'static)) -> Option<String> {
    chain(error).find_map(|cause| {
        let tls = cause.downcast_ref::<rustls::Error>().or_else(|| wrapped(cause))?;
        Some(crate::people::text::clean(&tls.to_string()))
    })
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
