//! A picture from an address that the portal named: no credentials, few redirects, no way into this machine.

mod address;

use std::error::Error as StdError;
use std::fmt;
use std::io;
use std::sync::Arc;
use std::time::Duration;

use reqwest::header::{ACCEPT, LOCATION};
use reqwest::{Response, redirect};
use rustls::ClientConfig;
use tokio::sync::OnceCell;
use url::Url;

use crate::proxy::{BadProxy, Proxies, Proxy};
pub use address::Policy;
use address::{Guard, LeadsInside};

/// How long the whole of it may take.
pub const TIMEOUT: Duration = Duration::from_secs(10);
/// How often the address may be changed by an answer.
const MOST_REDIRECTS: usize = 3;
/// The largest picture taken, in bytes.
pub const LARGEST: usize = 2 * 1024 * 1024;
/// So many bytes tell what kind of picture it is.
const MAGIC: usize = 16;

/// Why there is no picture.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Unfetchable {
    /// The address is none, or not of the web.
    #[error("not an address of a picture")]
    BadAddress,
    /// The address leads into this machine or its link.
    #[error("the address leads into this machine or its network link")]
    Forbidden,
    /// The server says so.
    #[error("the server answered {0}")]
    Status(u16),
    /// It is a web page, or something else.
    #[error("the answer is no picture")]
    NotAPicture,
    /// It has too many bytes.
    #[error("the picture is larger than {LARGEST} bytes")]
    TooLarge,
    /// It was sent on too often.
    #[error("the address was changed too often")]
    TooManyRedirects,
    /// It did not come in time.
    #[error("the picture did not come within {} seconds", TIMEOUT.as_secs())]
    Slow,
    /// Secure connections cannot be set up, by these words of whoever should.
    #[error("{0}")]
    Untrusting(String),
    /// What is set as a proxy is none.
    #[error(transparent)]
    BadProxy(#[from] BadProxy),
    /// The proxy asks for a name and a password.
    #[error("the proxy asks for a password")]
    ProxyPassword(Proxy),
    /// The network failed.
    #[error("the picture did not come")]
    Network {
        /// The host that it should come from, with its port when that is not the scheme's own.
        host: String,
        /// The proxy on the way.
        proxy: Option<Proxy>,
        /// Why; without the address, which may hold a token.
        source: reqwest::Error,
    },
}

impl Unfetchable {
    /// Whether this one address is at fault, and another may be good.
    #[must_use]
    pub const fn is_of_the_address(&self) -> bool {
        matches!(
            self,
            Self::BadAddress
                | Self::Forbidden
                | Self::Status(_)
                | Self::NotAPicture
                | Self::TooLarge
                | Self::TooManyRedirects
        )
    }
}

/// Makes the settings of secure connections, or says why there are none. It may block.
type Trust = dyn Fn() -> Result<ClientConfig, String> + Send + Sync;

/// Fetches pictures. It shares nothing with the portal's client: no secret, no cookie, no connection.
pub struct Fetcher {
    policy: Policy,
    proxies: Arc<Proxies>,
    trust: Arc<Trust>,
    /// For https: made with the first such address, for reading the machine's certificates takes milliseconds.
    secure: OnceCell<reqwest::Client>,
    /// For plain http, which needs no certificates.
    plain: OnceCell<reqwest::Client>,
}

impl fmt::Debug for Fetcher {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Fetcher").field("policy", &self.policy).finish_non_exhaustive()
    }
}

impl Fetcher {
    /// A fetcher whose secure connections are as `trust` makes them. Does no work yet: without https `trust` is never
    /// asked.
    pub fn new(
        policy: Policy,
        proxies: Arc<Proxies>,
        trust: impl Fn() -> Result<ClientConfig, String> + Send + Sync + 'static,
    ) -> Self {
        Self { policy, proxies, trust: Arc::new(trust), secure: OnceCell::new(), plain: OnceCell::new() }
    }

    /// The bytes of the picture at an address.
    ///
    /// # Errors
    /// When they do not come, are too many, or are no picture by their first bytes.
    pub async fn fetch(&self, address: &str) -> Result<Vec<u8>, Unfetchable> {
        tokio::time::timeout(TIMEOUT, self.follow(address)).await.unwrap_or(Err(Unfetchable::Slow))
    }

    async fn follow(&self, address: &str) -> Result<Vec<u8>, Unfetchable> {
        let mut address = Url::parse(address).map_err(|_| Unfetchable::BadAddress)?;
        for _ in 0..=MOST_REDIRECTS {
            self.policy.allows(&address, &self.proxies)?;
            let proxy = self.proxies.leading_to(&address)?;
            let failed = |error| network(error, &address, proxy.as_ref());
            let client = self.client(&address, proxy.as_ref()).await?;
            let request = client.get(address.clone()).header(ACCEPT, "image/*");
            let response = request.send().await.map_err(failed)?;
            match (response.status().as_u16(), &proxy) {
                (200, _) => return receive(response, failed).await,
                (301 | 302 | 303 | 307 | 308, _) => address = sent_on(&address, &response)?,
                (407, Some(proxy)) => return Err(Unfetchable::ProxyPassword(proxy.clone())),
                (other, _) => return Err(Unfetchable::Status(other)),
            }
        }
        Err(Unfetchable::TooManyRedirects)
    }

    async fn client(&self, address: &Url, proxy: Option<&Proxy>) -> Result<&reqwest::Client, Unfetchable> {
        if address.scheme() == "https" || proxy.is_some_and(Proxy::is_secure) {
            let build = || async {
                let trust = Arc::clone(&self.trust);
                let config = tokio::task::spawn_blocking(move || trust()).await;
                let config = config.map_err(|error| error.to_string()).flatten();
                self.build(config.map_err(Unfetchable::Untrusting)?)
            };
            self.secure.get_or_try_init(build).await
        } else {
            self.plain.get_or_try_init(|| async { self.build(trusting_nobody()?) }).await
        }
    }

    fn build(&self, tls: ClientConfig) -> Result<reqwest::Client, Unfetchable> {
        let proxies = Arc::clone(&self.proxies);
        let leading = move |url: &Url| Some(proxies.leading_to(url).ok()??.reveal().clone());
        let guard = Guard { policy: self.policy.clone(), proxies: Arc::clone(&self.proxies) };
        reqwest::Client::builder()
            .tls_backend_preconfigured(tls)
            .redirect(redirect::Policy::none())
            .referer(false)
            .timeout(TIMEOUT)
            .user_agent(concat!("whosin/", env!("CARGO_PKG_VERSION")))
            .dns_resolver(Arc::new(guard))
            .proxy(reqwest::Proxy::custom(leading))
            .build()
            .map_err(|error| Unfetchable::Untrusting(error.without_url().to_string()))
    }
}

/// For connections that are not secured anyway, at no cost.
fn trusting_nobody() -> Result<ClientConfig, Unfetchable> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let builder = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| Unfetchable::Untrusting(error.to_string()))?;
    Ok(builder.with_root_certificates(rustls::RootCertStore::empty()).with_no_client_auth())
}

fn sent_on(from: &Url, response: &Response) -> Result<Url, Unfetchable> {
    let location = response.headers().get(LOCATION).and_then(|value| value.to_str().ok());
    location.and_then(|location| from.join(location).ok()).ok_or(Unfetchable::BadAddress)
}

/// Takes the body piece by piece: its announced length may be a lie, and so may its announced kind. What it begins
/// with tells what it is.
async fn receive(
    mut response: Response,
    failed: impl Fn(reqwest::Error) -> Unfetchable,
) -> Result<Vec<u8>, Unfetchable> {
    let mut bytes = Vec::new();
    while let Some(piece) = response.chunk().await.map_err(&failed)? {
        if piece.len() > LARGEST - bytes.len() {
            return Err(Unfetchable::TooLarge);
        }
        let told = bytes.len() >= MAGIC;
        bytes.extend_from_slice(&piece);
        if !told && bytes.len() >= MAGIC && !begins_as_picture(&bytes) {
            return Err(Unfetchable::NotAPicture);
        }
    }
    if begins_as_picture(&bytes) { Ok(bytes) } else { Err(Unfetchable::NotAPicture) }
}

fn begins_as_picture(bytes: &[u8]) -> bool {
    image::guess_format(bytes).is_ok_and(|format| format.reading_enabled())
}

/// A picture's address may hold a token: it is not for logs.
fn network(error: reqwest::Error, address: &Url, proxy: Option<&Proxy>) -> Unfetchable {
    let source = error.without_url();
    if leads_inside(&source) {
        return Unfetchable::Forbidden;
    }
    if source.is_timeout() {
        return Unfetchable::Slow;
    }
    let host = address.host_str().unwrap_or_default();
    let host = address.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"));
    Unfetchable::Network { host, proxy: proxy.cloned(), source }
}

fn leads_inside(error: &(dyn StdError + 'static)) -> bool {
    std::iter::successors(Some(error), |&error| error.source()).any(|cause| {
        cause.is::<LeadsInside>()
            || cause
                .downcast_ref::<io::Error>()
                .and_then(io::Error::get_ref)
                .is_some_and(<dyn StdError + Send + Sync>::is::<LeadsInside>)
    })
}
