//! Which proxy leads to an address, as the environment says (and on macOS and Windows the system's settings).
//!
//! `HTTPS_PROXY` and `HTTP_PROXY` are for their scheme, `ALL_PROXY` for both, `NO_PROXY` names hosts that need none;
//! each also in lower case. An address that is none is a fault: to pass it over would lead past a proxy that
//! somebody wanted.

use std::env;
use std::fmt;
use std::sync::Arc;

use hyper_util::client::proxy::matcher::Matcher;
use thiserror::Error;
use url::{Host, Url};

use crate::words::Sentence;

/// The ways to speak with a proxy.
const SCHEMES: [&str; 6] = ["http", "https", "socks4", "socks4a", "socks5", "socks5h"];
/// Where SOCKS proxies listen when nothing is told.
const SOCKS_PORT: u16 = 1080;

/// A variable of the environment holds no address of a proxy.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error(
    "{variable} in the environment is no address of a proxy: write it like http://HOST:PORT or socks5h://HOST:PORT, or unset it"
)]
pub struct BadProxy {
    /// The variable.
    pub variable: &'static str,
}

impl BadProxy {
    /// It for the user.
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        Sentence::new("proxy-bad").with("variable", self.variable)
    }
}

/// The source of a proxy that no variable names, as logs have it.
const SYSTEM: &str = "system";

/// Where a proxy is set ([`Proxy::source`]), as a part of a sentence.
#[must_use]
pub fn told_source(source: &'static str) -> Sentence {
    if source == SYSTEM { Sentence::new("proxy-of-system") } else { Sentence::verbatim(source) }
}

/// A proxy, and where it was set. `Debug` tells no password.
#[derive(Clone, PartialEq, Eq)]
pub struct Proxy {
    address: Arc<Url>,
    source: &'static str,
}

impl Proxy {
    /// Its address with the name and the password for it: for the connection alone.
    #[must_use]
    pub fn reveal(&self) -> &Url {
        &self.address
    }

    /// Its host.
    #[must_use]
    pub fn host(&self) -> &str {
        self.address.host_str().unwrap_or_default()
    }

    /// `host:port`.
    #[must_use]
    pub fn name(&self) -> String {
        match self.address.port_or_known_default() {
            Some(port) => format!("{}:{port}", self.host()),
            None => self.host().to_owned(),
        }
    }

    /// The variable that names it, or the name of the settings of the system.
    #[must_use]
    pub const fn source(&self) -> &'static str {
        self.source
    }

    /// The same as a part of a sentence.
    #[must_use]
    pub fn told_source(&self) -> Sentence {
        told_source(self.source)
    }

    /// Whether a name and a password are set for it.
    #[must_use]
    pub fn has_login(&self) -> bool {
        !self.address.username().is_empty()
    }

    /// Whether the connection to it is itself secured.
    #[must_use]
    pub fn is_secure(&self) -> bool {
        self.address.scheme() == "https"
    }
}

impl fmt::Debug for Proxy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Proxy")
            .field("name", &self.name())
            .field("source", &self.source)
            .finish_non_exhaustive()
    }
}

/// What is set for one scheme.
#[derive(Clone, Debug)]
enum ProxySetting {
    /// A proxy.
    Proxy(Proxy),
    /// Something that is none.
    Bad(BadProxy),
}

/// The proxies of this run.
#[derive(Debug)]
pub struct Proxies {
    http: Option<ProxySetting>,
    https: Option<ProxySetting>,
    /// Leads everything to some proxy, but for the hosts of `NO_PROXY`.
    exceptions: Matcher,
    /// `NO_PROXY` names everything, with a `*`.
    none: bool,
    /// What the system has set, for what the environment leaves open.
    system: Option<Matcher>,
}

impl Proxies {
    /// As this process's environment and the system say.
    #[must_use]
    pub fn of_process() -> Self {
        // What is no text is no address either: the sign that stands for it makes it a fault.
        let text = |name: &str| env::var_os(name).map(|value| value.to_string_lossy().into_owned());
        Self { system: Some(Matcher::from_system()), ..Self::read(text) }
    }

    /// As these variables say.
    fn read(variable: impl Fn(&str) -> Option<String>) -> Self {
        let first = |names: [&'static str; 2]| {
            let set = names.into_iter().find_map(|name| Some((name, variable(name)?)))?;
            Some(set).filter(|(_, value)| !value.trim().is_empty()).map(|(name, value)| setting(name, &value))
        };
        let all = first(["ALL_PROXY", "all_proxy"]);
        let exceptions = ["NO_PROXY", "no_proxy"].into_iter().find_map(&variable).unwrap_or_default();
        let exceptions = exceptions.split([',', ' ', '\t']).map(str::trim).filter(|part| !part.is_empty());
        // Some write `*.example` for what others write `.example`.
        let exceptions: Vec<_> = exceptions
            .map(|part| part.strip_prefix('*').filter(|rest| rest.starts_with('.')).unwrap_or(part))
            .collect();
        Self {
            http: first(["HTTP_PROXY", "http_proxy"]).or_else(|| all.clone()),
            https: first(["HTTPS_PROXY", "https_proxy"]).or(all),
            none: exceptions.contains(&"*"),
            exceptions: Matcher::builder().all("http://any").no(exceptions.join(",")).build(),
            system: None,
        }
    }

    /// As a few variables say.
    #[cfg(test)]
    pub(crate) fn read_from(variables: &[(&str, &str)]) -> Self {
        Self::read(|name| {
            variables.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned())
        })
    }

    /// The proxy on the way to an address; `None` when there is none. This machine is always reached directly: a
    /// proxy cannot reach it from its own side.
    ///
    /// # Errors
    /// When the variable for it holds no address of a proxy.
    pub fn leading_to(&self, address: &Url) -> Result<Option<Proxy>, BadProxy> {
        let Ok(uri) = address.as_str().parse() else { return Ok(None) };
        if self.none || is_loopback(address) || self.exceptions.intercept(&uri).is_none() {
            return Ok(None);
        }
        let set = if address.scheme() == "https" { &self.https } else { &self.http };
        match set {
            Some(ProxySetting::Proxy(proxy)) => Ok(Some(proxy.clone())),
            Some(ProxySetting::Bad(fault)) => Err(fault.clone()),
            None => {
                let found = self.system.as_ref().and_then(|system| system.intercept(&uri));
                let address = found.and_then(|found| parse(&found.uri().to_string()));
                Ok(address.map(|address| Proxy { address: Arc::new(address), source: SYSTEM }))
            }
        }
    }

    /// Whether a host is one of the proxies.
    #[must_use]
    pub fn names(&self, host: &str) -> bool {
        [&self.http, &self.https].into_iter().flatten().any(|set| match set {
            ProxySetting::Proxy(proxy) => proxy.host().eq_ignore_ascii_case(host),
            ProxySetting::Bad(_) => false,
        })
    }
}

/// Whether the address is of this very machine.
#[must_use]
pub fn is_loopback(address: &Url) -> bool {
    match address.host() {
        Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

fn setting(variable: &'static str, value: &str) -> ProxySetting {
    match parse(value.trim()) {
        Some(address) => ProxySetting::Proxy(Proxy { address: Arc::new(address), source: variable }),
        None => ProxySetting::Bad(BadProxy { variable }),
    }
}

/// The address of a proxy, with its port; `http` when it names no scheme.
fn parse(value: &str) -> Option<Url> {
    let value = match value.split_once("://") {
        // So some desktops write it; the proxy looks names up, as their browsers ask it to.
        Some((scheme, rest)) if scheme.eq_ignore_ascii_case("socks") => format!("socks5h://{rest}"),
        Some(_) => value.to_owned(),
        None => format!("http://{value}"),
    };
    let mut address = Url::parse(&value).ok()?;
    let plain = |c: char| c.is_ascii_alphanumeric() || "-._[]:".contains(c);
    let host = address.host_str().filter(|host| !host.is_empty() && host.chars().all(plain))?;
    // A sign in a password that should have been escaped ends the host too early.
    let is_torn = address.path().contains('@') || address.query().is_some() || address.fragment().is_some();
    if !SCHEMES.contains(&address.scheme()) || host.starts_with('.') || is_torn {
        return None;
    }
    if address.scheme().starts_with("socks") && address.port().is_none() {
        address.set_port(Some(SOCKS_PORT)).ok()?;
    }
    address.set_path("");
    Some(address)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn leading(variables: &[(&str, &str)], to: &str) -> Result<Option<String>, &'static str> {
        let found = Proxies::read_from(variables).leading_to(&Url::parse(to).unwrap());
        found.map(|proxy| proxy.map(|proxy| proxy.name())).map_err(|fault| fault.variable)
    }

    #[test]
    fn each_scheme_has_its_variable_and_the_rest_one_for_all() {
        let set = [("HTTPS_PROXY", "secure:1"), ("http_proxy", "http://plain:2"), ("ALL_PROXY", "all:3")];
        assert_eq!(leading(&set, "https://a.example/"), Ok(Some("secure:1".to_owned())));
        assert_eq!(leading(&set, "http://a.example/"), Ok(Some("plain:2".to_owned())));
        assert_eq!(leading(&set[2..], "https://a.example/"), Ok(Some("all:3".to_owned())));
        assert_eq!(leading(&[], "https://a.example/"), Ok(None));
        assert_eq!(leading(&[("HTTPS_PROXY", "")], "https://a.example/"), Ok(None));
    }

    #[test]
    fn what_needs_no_proxy_has_none() {
        let set = [("ALL_PROXY", "all:3"), ("NO_PROXY", "b.example, 10.0.0.0/8 *.c.example")];
        for direct in [
            "https://b.example/",
            "https://x.b.example/",
            "https://x.c.example/",
            "http://10.1.2.3/",
            "http://127.0.0.1/",
            "http://[::1]/",
            "http://localhost/",
        ] {
            assert_eq!(leading(&set, direct), Ok(None), "{direct}");
        }
        assert_eq!(leading(&set, "http://11.1.2.3/"), Ok(Some("all:3".to_owned())));
        assert_eq!(leading(&[set[0], ("no_proxy", "*")], "http://11.1.2.3/"), Ok(None));
    }

    #[test]
    fn an_address_that_is_none_is_a_fault_of_its_variable() {
        for bad in [
            "htp://proxy:1",
            "http://proxy:port",
            "http://",
            "a b",
            "http://a,b:1",
            "http://me:1/2@proxy:1",
            "http://me:1#2@proxy:1",
            "ftp://proxy",
            "\u{fffd}",
        ] {
            assert_eq!(leading(&[("https_proxy", bad)], "https://a.example/"), Err("https_proxy"), "{bad}");
            assert_eq!(leading(&[("ALL_PROXY", bad)], "http://a.example/"), Err("ALL_PROXY"), "{bad}");
        }
        let set = [("HTTPS_PROXY", "htp://x"), ("NO_PROXY", "a.example")];
        assert_eq!(leading(&set, "https://a.example/"), Ok(None), "nobody asks it for the way");
        assert_eq!(leading(&set, "http://b.example/"), Ok(None));
    }

    #[test]
    fn socks_has_a_port_of_its_own_and_a_password_is_not_shown() {
        let named = |value| leading(&[("ALL_PROXY", value)], "https://a.example/");
        assert_eq!(named("socks5h://proxy"), Ok(Some("proxy:1080".to_owned())));
        assert_eq!(named("socks://proxy:8080/"), Ok(Some("proxy:8080".to_owned())));
        assert_eq!(parse("socks://proxy").as_ref().map(Url::scheme), Some("socks5h"));
        assert_eq!(named("socks5://[::1]:9"), Ok(Some("[::1]:9".to_owned())));
        let ProxySetting::Proxy(proxy) = setting("ALL_PROXY", "socks5h://me:s3cret@proxy/x") else {
            unreachable!()
        };
        assert!(proxy.has_login() && !format!("{proxy:?} {}", proxy.name()).contains("s3cret"));
        assert_eq!(proxy.reveal().password(), Some("s3cret"));
    }
}
