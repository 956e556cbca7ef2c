//! A picture from an address that the portal named: no credentials, few redirects, no way into this machine.

mod address;

use std::sync::Arc;
use std::time::Duration;

use reqwest::header::{ACCEPT, LOCATION};
use reqwest::{Response, redirect};
use url::{Host, Url};

use address::{Public, is_inside};

/// How long the whole of it may take.
const PATIENCE: Duration = Duration::from_secs(10);
/// How often the address may be changed by an answer.
const MOST_REDIRECTS: usize = 3;
/// The largest picture taken, in bytes.
pub const LARGEST: usize = 2 * 1024 * 1024;

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
    /// The network failed.
    #[error("the picture did not come")]
    Network(#[source] reqwest::Error),
}

/// Where pictures may come from.
#[derive(Clone, Debug, Default)]
pub struct Policy {
    /// Whether the portal itself lives on this machine or its link: then its pictures may as well.
    pub local_portal: bool,
}

impl Policy {
    /// For the portal of that address.
    #[must_use]
    pub fn of_portal(portal: &Url) -> Self {
        let local_portal = match portal.host() {
            Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
            Some(Host::Ipv4(address)) => is_inside(address.into()),
            Some(Host::Ipv6(address)) => is_inside(address.into()),
            None => false,
        };
        Self { local_portal }
    }

    /// Whether a request may go there, as far as the address itself tells; names are looked at when they are
    /// resolved.
    fn allows(&self, address: &Url) -> Result<(), Unfetchable> {
        if !matches!(address.scheme(), "http" | "https") {
            return Err(Unfetchable::BadAddress);
        }
        let inside = match address.host() {
            Some(Host::Ipv4(address)) => is_inside(address.into()),
            Some(Host::Ipv6(address)) => is_inside(address.into()),
            Some(Host::Domain(_)) => false,
            None => return Err(Unfetchable::BadAddress),
        };
        if inside && !self.local_portal { Err(Unfetchable::Forbidden) } else { Ok(()) }
    }
}

/// Fetches pictures. It shares nothing with the portal's client: no secret, no cookie, no connection.
#[derive(Clone, Debug)]
pub struct Fetcher {
    client: reqwest::Client,
    policy: Policy,
}

impl Fetcher {
    /// A fetcher that trusts the certificates of `tls`.
    ///
    /// # Errors
    /// When the HTTP library cannot be set up.
    pub fn new(policy: Policy, tls: rustls::ClientConfig) -> Result<Self, Unfetchable> {
        let mut builder = reqwest::Client::builder()
            .tls_backend_preconfigured(tls)
            .redirect(redirect::Policy::none())
            .referer(false)
            .timeout(PATIENCE)
            .user_agent(concat!("whosin/", env!("CARGO_PKG_VERSION")));
        if policy.local_portal {
            builder = builder.no_proxy();
        } else {
            builder = builder.dns_resolver(Arc::new(Public));
        }
        let client = builder.build().map_err(Unfetchable::Network)?;
        Ok(Self { client, policy })
    }

    /// The bytes of the picture at an address.
    ///
    /// # Errors
    /// When they do not come, are too many, or are no picture by what the server says.
    pub async fn fetch(&self, address: &str) -> Result<Vec<u8>, Unfetchable> {
        tokio::time::timeout(PATIENCE, self.follow(address)).await.unwrap_or(Err(Unfetchable::Status(408)))
    }

    async fn follow(&self, address: &str) -> Result<Vec<u8>, Unfetchable> {
        let mut address = Url::parse(address).map_err(|_| Unfetchable::BadAddress)?;
        for _ in 0..=MOST_REDIRECTS {
            self.policy.allows(&address)?;
            let request = self.client.get(address.clone()).header(ACCEPT, "image/*");
            let response = request.send().await.map_err(network)?;
            match response.status().as_u16() {
                200 => return receive(response).await,
                301 | 302 | 303 | 307 | 308 => address = sent_on(&address, &response)?,
                other => return Err(Unfetchable::Status(other)),
            }
        }
        Err(Unfetchable::TooManyRedirects)
    }
}

fn sent_on(from: &Url, response: &Response) -> Result<Url, Unfetchable> {
    let location = response.headers().get(LOCATION).and_then(|value| value.to_str().ok());
    location.and_then(|location| from.join(location).ok()).ok_or(Unfetchable::BadAddress)
}

/// Takes the body piece by piece: its announced length may be a lie.
async fn receive(mut response: Response) -> Result<Vec<u8>, Unfetchable> {
    let kind = response.headers().get(reqwest::header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let foreign = kind.is_some_and(|kind| {
        let kind = kind.trim_start().to_ascii_lowercase();
        !(kind.starts_with("image/") || kind.starts_with("application/octet-stream"))
    });
    if foreign {
        return Err(Unfetchable::NotAPicture);
    }
    let mut bytes = Vec::new();
    while let Some(piece) = response.chunk().await.map_err(network)? {
        if piece.len() > LARGEST - bytes.len() {
            return Err(Unfetchable::TooLarge);
        }
        bytes.extend_from_slice(&piece);
    }
    Ok(bytes)
}

/// A picture's address may hold a token: it is not for logs.
fn network(error: reqwest::Error) -> Unfetchable {
    Unfetchable::Network(error.without_url())
}
