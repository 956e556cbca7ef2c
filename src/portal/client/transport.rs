//! One POST over HTTP: redirects that keep the secret at home, a bound on the answer, named failures.

use std::sync::{Arc, OnceLock};
use std::time::Duration;

use reqwest::header::{ACCEPT, CONTENT_TYPE, HeaderMap, LOCATION, RETRY_AFTER};
use reqwest::{Response, redirect};
use serde::Serialize;
use tokio::sync::OnceCell;
use url::Url;

use super::{Options, tls};
use crate::portal::address::host_of;
use crate::portal::error::{Error, Network, Timeouts};
use crate::proxy::{Proxies, Proxy};

/// How often a call is sent on.
const MOST_REDIRECTS: usize = 3;

/// An answer before it is understood.
pub(in crate::portal) struct Raw {
    /// The HTTP status.
    pub(super) status: u16,
    /// Whether it calls itself a web page.
    pub(super) is_html: bool,
    /// `Retry-After`, when it is a number of seconds.
    pub(super) retry_after: Option<Duration>,
    /// The body, decompressed.
    pub(super) body: Vec<u8>,
}

/// Connections, made ready when the first call needs them.
#[derive(Debug)]
pub(in crate::portal) struct Transport {
    options: Options,
    /// For https.
    secure: OnceCell<reqwest::Client>,
    /// For plain http, which needs no certificates.
    plain: OnceCell<reqwest::Client>,
    /// The proxies of this machine, read when first needed.
    proxies: OnceLock<Arc<Proxies>>,
}

impl Transport {
    pub(in crate::portal) fn new(options: Options) -> Self {
        Self { options, secure: OnceCell::new(), plain: OnceCell::new(), proxies: OnceLock::new() }
    }

    pub(super) const fn options(&self) -> &Options {
        &self.options
    }

    /// Which proxies lead where.
    pub(super) fn proxies(&self) -> &Arc<Proxies> {
        self.proxies.get_or_init(|| Arc::new(Proxies::of_process()))
    }

    /// Posts the parameters as JSON. The address is followed on the same host only.
    pub(in crate::portal) async fn post<P: Serialize + Sync>(
        &self,
        address: &Url,
        params: &P,
        method: &'static str,
    ) -> Result<Raw, Error> {
        self.request(address, Some(params), method).await
    }

    /// Gets an address. It is followed on the same host only.
    pub(in crate::portal) async fn get(&self, address: &Url, method: &'static str) -> Result<Raw, Error> {
        self.request(address, None::<&()>, method).await
    }

    async fn request<P: Serialize + Sync>(
        &self,
        address: &Url,
        params: Option<&P>,
        method: &'static str,
    ) -> Result<Raw, Error> {
        let mut address = address.clone();
        for _ in 0..=MOST_REDIRECTS {
            let proxy = self.proxies().leading_to(&address).map_err(Network::from)?;
            let client = self.client(&address, proxy.as_ref()).await?;
            let request = match params {
                Some(params) => client.post(address.clone()).json(params),
                None => client.get(address.clone()),
            };
            let sent = request.header(ACCEPT, "application/json").send().await;
            let response = sent.map_err(|error| self.failure(error, &address, proxy.as_ref()))?;
            if let Some(proxy) = proxy.as_ref().filter(|_| response.status().as_u16() == 407) {
                return Err(Network::password(proxy).into());
            }
            match redirection(&address, &response)? {
                Some(next) => address = next,
                None => return self.receive(&address, proxy.as_ref(), response, method).await,
            }
        }
        Err(Error::RedirectLoop)
    }

    async fn client(&self, address: &Url, proxy: Option<&Proxy>) -> Result<&reqwest::Client, Error> {
        if address.scheme() == "https" || proxy.is_some_and(Proxy::is_secure) {
            let build = || async {
                // Reading the machine's certificates blocks.
                let authorities = self.options.authorities.clone();
                let config = tokio::task::spawn_blocking(move || tls::machine(&authorities))
                    .await
                    .map_err(|error| Error::Setup { reason: error.to_string() })??;
                self.build(config)
            };
            self.secure.get_or_try_init(build).await
        } else {
            self.plain.get_or_try_init(|| async { self.build(tls::nobody()?) }).await
        }
    }

    fn build(&self, config: rustls::ClientConfig) -> Result<reqwest::Client, Error> {
        let proxies = Arc::clone(self.proxies());
        let leading = move |url: &Url| Some(proxies.leading_to(url).ok()??.reveal().clone());
        reqwest::Client::builder()
            .tls_backend_preconfigured(config)
            .redirect(redirect::Policy::none())
            .referer(false)
            .gzip(true)
            .connect_timeout(self.options.connect_timeout)
            .timeout(self.options.timeout)
            .user_agent(&self.options.user_agent)
            .proxy(reqwest::Proxy::custom(leading))
            .build()
            .map_err(|error| Error::Setup { reason: error.without_url().to_string() })
    }

    /// Reads the body piece by piece, so that an endless one ends at the bound.
    async fn receive(
        &self,
        address: &Url,
        proxy: Option<&Proxy>,
        mut response: Response,
        method: &'static str,
    ) -> Result<Raw, Error> {
        let limit = self.options.largest_answer;
        let status = response.status().as_u16();
        let is_html = says_html(response.headers());
        if let Some(proxy) = proxy.filter(|_| address.scheme() == "http" && is_html) {
            let (host, name) = (host_of(address), proxy.name());
            match status {
                403 => {
                    let source_name = proxy.source();
                    return Err(Network::ProxyForbids { host, proxy: name, source_name }.into());
                }
                502..=504 => return Err(Network::ProxyPage { host, proxy: name, status }.into()),
                _ => {}
            }
        }
        let retry_after = retry_after(response.headers());
        let mut body = Vec::new();
        while let Some(piece) = response.chunk().await.map_err(|error| self.failure(error, address, proxy))? {
            if piece.len() > limit - body.len() {
                return Err(Error::TooLarge { method, limit });
            }
            body.extend_from_slice(&piece);
        }
        Ok(Raw { status, is_html, retry_after, body })
    }

    fn failure(&self, error: reqwest::Error, address: &Url, proxy: Option<&Proxy>) -> Error {
        let timeouts = Timeouts { connect: self.options.connect_timeout, total: self.options.timeout };
        Network::read(error, &host_of(address), proxy, timeouts).into()
    }
}

/// Where the portal sends the call on to; `None` when it does not.
fn redirection(from: &Url, response: &Response) -> Result<Option<Url>, Error> {
    if !matches!(response.status().as_u16(), 301 | 302 | 303 | 307 | 308) {
        return Ok(None);
    }
    let location = response.headers().get(LOCATION).and_then(|value| value.to_str().ok());
    let next = location.and_then(|location| from.join(location).ok());
    next.map(|next| allowed(from, next)).transpose()
}

/// The next address when it may be called: on the same host and port, or there from http to https. Another
/// host is an error, for whoever is called learns the secret, which is in the address.
fn allowed(from: &Url, next: Url) -> Result<Url, Error> {
    let same_host = next.host() == from.host();
    let same_port = next.port_or_known_default() == from.port_or_known_default();
    let default_ports = next.port().is_none() && from.port().is_none();
    match (from.scheme(), next.scheme()) {
        (scheme, next_scheme) if scheme == next_scheme && same_host && same_port => Ok(next),
        ("http", "https") if same_host && default_ports => Ok(next),
        ("https", "http") => Err(Error::Downgrade),
        (_, "http") => Err(Error::Moved { to: format!("http://{}", host_of(&next)) }),
        _ => Err(Error::Moved { to: host_of(&next) }),
    }
}

fn says_html(headers: &HeaderMap) -> bool {
    headers
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|kind| kind.trim_start().to_ascii_lowercase().starts_with("text/html"))
}

fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let seconds = headers.get(RETRY_AFTER)?.to_str().ok()?.trim().parse().ok()?;
    Some(Duration::from_secs(seconds))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn follow(from: &str, to: &str) -> Result<String, Error> {
        let from = Url::parse(from).unwrap();
        let next = from.join(to).unwrap();
        allowed(&from, next).map(String::from)
    }

    #[test]
    fn the_secret_stays_on_its_host() {
        let moved = |to: &str| Err(Error::Moved { to: to.to_owned() });
        let from = "https://a.example/rest/1/s/profile";
        assert_eq!(follow(from, "/x"), Ok("https://a.example/x".to_owned()));
        assert_eq!(follow(from, "https://A.example:443/x"), Ok("https://a.example/x".to_owned()));
        assert_eq!(follow(from, "http://a.example/x"), Err(Error::Downgrade));
        assert_eq!(follow(from, "http://b.example/x"), Err(Error::Downgrade));
        assert_eq!(follow(from, "//b.example/x"), moved("b.example"));
        assert_eq!(follow(from, "https://a.example@b.example/x"), moved("b.example"));
        assert_eq!(follow(from, "https://a.example.b.example/x"), moved("a.example.b.example"));
        assert_eq!(follow(from, "https://a.example:8443/x"), moved("a.example:8443"));
        let plain = "http://a.example/rest/1/s/profile";
        assert_eq!(follow(plain, "https://a.example/x"), Ok("https://a.example/x".to_owned()));
        assert_eq!(follow(plain, "https://b.example/x"), moved("b.example"));
        assert_eq!(follow(plain, "http://b.example/x"), moved("http://b.example"));
        assert_eq!(follow("http://a.example:8080/x", "https://a.example/x"), moved("a.example"));
    }
}
