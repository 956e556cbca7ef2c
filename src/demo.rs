//! The embedded portal: a simulated office behind the REST dialect of Bitrix24, over real HTTP.
//!
//! It exists so that the program can be tried without an account and tested without a network, and so that any
//! integration can be developed against it. Everybody in it is invented. Nothing in the office is moved by a
//! timer: what somebody is doing is computed, from the seed and the time since the start, when a client asks.

mod answer;
mod batch;
mod date_format;
mod dispatcher;
mod faces;
mod faults;
mod filter;
mod limits;
mod messages;
mod messenger;
mod methods;
mod oauth;
mod office;
mod params;
mod random;
mod rest3;
mod server;
mod tls_terminator;

use std::fmt;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use jiff::{Timestamp, tz::TimeZone};
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

pub use date_format::DateFormat;
pub use faults::{ErrorCode, Fault, Faults, Methods, UnknownFault, Unreadable};
pub use limits::Limits;
pub use messenger::Messenger;
pub use methods::SCOPES;
pub use oauth::Registration;
pub use tls_terminator::TlsTerminator;

use dispatcher::Dispatcher;
use faults::{FaultyListener, Peer};
use messages::Messages;
use oauth::AuthorizationServer;

/// How long [`Portal::stop`] waits for answers under way.
const GRACE_PERIOD: Duration = Duration::from_millis(300);

/// How many colleagues an office has: 1 to 100,000. Those without a department, programs, customers, contacts, guests of chats
/// and those who left come on top.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct People(u32);

impl People {
    /// The largest office.
    pub const MOST: u32 = 100_000;

    /// That many; `None` for 0 and for more than [`Self::MOST`].
    #[must_use]
    pub const fn new(people: u32) -> Option<Self> {
        if people == 0 || people > Self::MOST { None } else { Some(Self(people)) }
    }

    /// The number.
    #[must_use]
    pub const fn get(self) -> u32 {
        self.0
    }
}

impl Default for People {
    fn default() -> Self {
        Self(60)
    }
}

/// What portal to start.
#[derive(Clone, Debug)]
pub struct Options {
    /// How many people work there.
    pub people: People,
    /// The same number makes the same office, with the same webhook.
    pub seed: u64,
    /// Where to listen; port 0 is any free one.
    pub listen: SocketAddr,
    /// How often it lets itself be asked.
    pub limits: Limits,
    /// What it tells of presences.
    pub messenger: Messenger,
    /// How its calendar writes dates.
    pub date_format: DateFormat,
    /// The scopes of the webhook, of [`SCOPES`].
    pub scopes: Vec<String>,
    /// An application that is registered; the portal is its own authorisation server.
    pub application: Option<Registration>,
    /// The zone in which it writes its dates, and in which a birthday is today.
    pub zone: TimeZone,
    /// What is wrong with it; keep a clone to change that while it runs.
    pub faults: Faults,
    /// How the addresses begin that it tells.
    pub scheme: Scheme,
}

impl Default for Options {
    /// Sixty people of seed 7 with the messenger of today, any free port of the loopback, the limits of a cloud portal, all scopes, the
    /// machine's time zone, and nothing wrong.
    fn default() -> Self {
        Self {
            people: People::default(),
            seed: 7,
            listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 0)),
            limits: Limits::default(),
            messenger: Messenger::default(),
            date_format: DateFormat::default(),
            scopes: methods::SCOPES.map(str::to_owned).to_vec(),
            application: None,
            zone: TimeZone::system(),
            faults: Faults::default(),
            scheme: Scheme::Http,
        }
    }
}

/// How callers reach a portal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// Directly.
    Http,
    /// Through a [`TlsTerminator`] in front of it.
    Https,
}

impl Scheme {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Http => "http",
            Self::Https => "https",
        }
    }
}

/// Why a portal could not start.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The address cannot be listened on.
    #[error("{}", refusal(*.address, .source))]
    Listen {
        /// The address asked for.
        address: SocketAddr,
        /// What the system says.
        source: io::Error,
    },
    /// No certificate can be made for a secure front.
    #[error("no certificate can be made for {address} ({reason}): serve without --tls")]
    Certificate {
        /// The address it was for.
        address: SocketAddr,
        /// What the library says.
        reason: String,
    },
}

fn refusal(address: SocketAddr, error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::AddrInUse => {
            format!("{address} is already in use: give --listen another port, or port 0 for any free one.")
        }
        io::ErrorKind::AddrNotAvailable => {
            format!(
                "{} is not an address of this machine: give --listen one that is, such as 127.0.0.1:0.",
                address.ip()
            )
        }
        io::ErrorKind::PermissionDenied => {
            format!("the system does not let this user listen on {address}: give --listen a port above 1023.")
        }
        _ => format!("cannot listen on {address} ({error}): give --listen another address."),
    }
}

/// A running portal. Dropping it ends it without waiting.
pub struct Portal {
    address: SocketAddr,
    credentials: String,
    authorization: Arc<AuthorizationServer>,
    messages: Arc<Messages>,
    /// Dropped to ask the server to end.
    running: oneshot::Sender<()>,
    server: JoinHandle<()>,
}

impl fmt::Debug for Portal {
    /// Without the webhook's secret.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Portal").field("address", &self.address).finish_non_exhaustive()
    }
}

impl Portal {
    /// Starts a portal on the current runtime; it answers as soon as this returns.
    ///
    /// # Errors
    ///
    /// [`Error::Listen`] when the address is in use, not of this machine, or not allowed.
    pub async fn start(options: Options) -> Result<Self, Error> {
        let refused = |source| Error::Listen { address: options.listen, source };
        let listener = TcpListener::bind(options.listen).await.map_err(refused)?;
        let address = listener.local_addr().map_err(refused)?;
        let dispatcher = Dispatcher::new(&options, Timestamp::now());
        let credentials = dispatcher.credentials().to_owned();
        let messages = Arc::clone(&dispatcher.messages);
        let authorization =
            Arc::new(AuthorizationServer::new(options.application.clone(), options.scopes.join(",")));
        let service = server::router(dispatcher, authorization.clone(), address, options.scheme)
            .into_make_service_with_connect_info::<Peer>();
        let listener = FaultyListener::new(listener, address, options.faults);
        let (running, ended) = oneshot::channel::<()>();
        let server = tokio::spawn(async move {
            let shutdown = async {
                // Nothing is ever sent: the sender is dropped.
                let _ = ended.await;
            };
            if let Err(error) = axum::serve(listener, service).with_graceful_shutdown(shutdown).await {
                tracing::warn!(%error, "the embedded portal ended");
            }
        });
        Ok(Self { address, credentials, authorization, messages, running, server })
    }

    /// The address of its webhook, `http://127.0.0.1:PORT/rest/USER/SECRET/`.
    #[must_use]
    pub fn webhook_url(&self) -> String {
        let mut address = self.address;
        if address.ip().is_unspecified() {
            address.set_ip(Ipv4Addr::LOCALHOST.into());
        }
        format!("http://{address}/rest/{}/", self.credentials)
    }

    /// The address of its webhook behind a secure front.
    #[must_use]
    pub fn secure_webhook_url(&self, front: &TlsTerminator) -> String {
        format!("https://{}/rest/{}/", front.address(), self.credentials)
    }

    /// Where it listens.
    #[must_use]
    pub const fn addr(&self) -> SocketAddr {
        self.address
    }

    /// Makes every access token that was given out one that has expired.
    pub fn expire_tokens(&self) {
        self.authorization.expire();
    }

    /// How often an application's tokens were renewed.
    #[must_use]
    pub fn token_renewals(&self) -> u32 {
        self.authorization.renewals()
    }

    /// How many messages were sent through it, and how many characters they had in all. Nothing else is kept of them.
    #[must_use]
    pub fn messages_sent(&self) -> (u64, u64) {
        self.messages.sent()
    }

    /// Lets answers under way finish, for a moment, and ends.
    pub async fn stop(self) {
        let Self { running, mut server, .. } = self;
        drop(running);
        if tokio::time::timeout(GRACE_PERIOD, &mut server).await.is_err() {
            server.abort();
        }
    }
}
