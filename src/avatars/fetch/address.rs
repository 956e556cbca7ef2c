//! Addresses that pictures must not come from.

use std::io;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use url::{Host, Url};

use super::Unfetchable;
use crate::proxy::Proxies;

/// Where pictures may come from: anywhere but from inside of this machine, unless the portal itself is reached there.
#[derive(Clone, Debug)]
pub struct Policy {
    portal: Option<Host<String>>,
}

impl Policy {
    /// For the portal of that address: its own host is good for its pictures wherever it leads, through a tunnel
    /// (`ssh -L`) or a line in the hosts file as well.
    #[must_use]
    pub fn of_portal(portal: &Url) -> Self {
        Self { portal: portal.host().map(|host| host.to_owned()) }
    }

    /// For pictures of which somebody else than the portal tells.
    #[must_use]
    pub const fn of_nobody() -> Self {
        Self { portal: None }
    }

    /// Whether a request may go there, as far as the address itself tells; names are looked at when they are
    /// resolved.
    pub(super) fn allows(&self, address: &Url, proxies: &Proxies) -> Result<(), Unfetchable> {
        if !matches!(address.scheme(), "http" | "https") {
            return Err(Unfetchable::BadAddress);
        }
        let host = address.host().map(|host| host.to_owned()).ok_or(Unfetchable::BadAddress)?;
        let of_portal = self.portal.as_ref().is_some_and(|portal| {
            // All names of this machine are one.
            *portal == host || is_this_machine(portal) && is_this_machine(&host)
        });
        let forbidden = match &host {
            Host::Ipv4(address) => is_inside((*address).into()),
            Host::Ipv6(address) => is_inside((*address).into()),
            // The guard lets the name of a proxy pass, for the way to it.
            Host::Domain(name) => is_this_machine(&host) || proxies.names(name),
        };
        if forbidden && !of_portal { Err(Unfetchable::Forbidden) } else { Ok(()) }
    }
}

/// Whether a host is this machine by its very name.
fn is_this_machine(host: &Host<String>) -> bool {
    match host {
        Host::Domain(name) => name == "localhost" || name.ends_with(".localhost"),
        Host::Ipv4(address) => address.is_loopback(),
        Host::Ipv6(address) => address.is_loopback(),
    }
}

/// Whether an address is this machine's own or its link's: a server behind one trusts whoever asks.
fn is_inside(address: IpAddr) -> bool {
    match address.to_canonical() {
        IpAddr::V4(address) => {
            address.is_loopback()
                || address.is_link_local()
                || address.is_unspecified()
                || address.is_broadcast()
                || address.is_multicast()
        }
        IpAddr::V6(address) => {
            address.is_loopback()
                || address.is_unicast_link_local()
                || address.is_unspecified()
                || address.is_multicast()
        }
    }
}

/// A name of the outside leads inside.
#[derive(Debug, thiserror::Error)]
#[error("the name leads into this machine or its network link")]
pub(super) struct LeadsInside;

/// Resolves names as the system does, and leaves out what is inside: a name of the outside may lead there. The
/// portal's own name and those of the proxies, whom the user chose, may.
#[derive(Clone, Debug)]
pub(super) struct Guard {
    pub(super) policy: Policy,
    pub(super) proxies: Arc<Proxies>,
}

impl Guard {
    fn trusts(&self, name: &str) -> bool {
        let of_portal =
            matches!(&self.policy.portal, Some(Host::Domain(portal)) if portal.eq_ignore_ascii_case(name));
        of_portal || self.proxies.names(name)
    }
}

impl Resolve for Guard {
    fn resolve(&self, name: Name) -> Resolving {
        let trusted = self.trusts(name.as_str());
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let good: Vec<SocketAddr> = found.filter(|address| trusted || !is_inside(address.ip())).collect();
            if good.is_empty() {
                return Err(io::Error::other(LeadsInside).into());
            }
            let addresses: Addrs = Box::new(good.into_iter());
            Ok(addresses)
        })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn this_machine_and_its_link_are_inside() {
        for inside in [
            "127.0.0.1",
            "127.9.9.9",
            "::1",
            "169.254.169.254",
            "fe80::1",
            "0.0.0.0",
            "::",
            "::ffff:127.0.0.1",
        ] {
            assert!(is_inside(inside.parse().unwrap()), "{inside}");
        }
        for outside in ["10.0.0.5", "192.168.2.232", "93.184.216.34", "2606:2800:220:1::1"] {
            assert!(!is_inside(outside.parse().unwrap()), "{outside}");
        }
    }

    #[test]
    fn the_portals_own_host_is_good_and_no_other_inside() {
        let proxies = Proxies::read_from(&[("HTTP_PROXY", "http://gate:3128")]);
        let allowed = |portal: &str, address: &str| {
            let policy = Policy::of_portal(&Url::parse(portal).unwrap());
            policy.allows(&Url::parse(address).unwrap(), &proxies).is_ok()
        };
        let local = "http://127.0.0.1:4780/";
        assert!(allowed(local, "http://127.0.0.1:4780/a.png") && allowed(local, "http://localhost/a.png"));
        assert!(allowed(local, "http://[::1]:9/a.png") && allowed(local, "https://cdn.example/a.png"));
        assert!(!allowed(local, "http://169.254.169.254/latest") && !allowed(local, "http://0.0.0.0/"));
        let linked = "https://169.254.7.7/";
        assert!(
            allowed(linked, "https://169.254.7.7/a.png") && !allowed(linked, "https://169.254.7.8/a.png")
        );
        let outside = "https://acme.example/";
        assert!(allowed(outside, "https://acme.example:8443/a.png"));
        for inside in ["http://localhost/", "http://a.localhost/", "http://127.0.0.1/", "http://gate:3128/"] {
            assert!(!allowed(outside, inside), "{inside}");
        }
        assert!(!allowed(outside, "ftp://acme.example/a.png"));
    }

    #[tokio::test]
    async fn only_trusted_names_may_lead_inside() {
        let guard = |portal: &str, proxy: &str| Guard {
            policy: Policy::of_portal(&Url::parse(portal).unwrap()),
            proxies: Arc::new(Proxies::read_from(&[("ALL_PROXY", proxy)])),
        };
        let leads = async |guard: Guard| guard.resolve("localhost".parse().unwrap()).await.is_ok();
        assert!(!leads(guard("https://acme.example/", "")).await);
        assert!(leads(guard("https://localhost:8443/", "")).await);
        assert!(leads(guard("https://acme.example/", "http://localhost:3128")).await);
    }
}
