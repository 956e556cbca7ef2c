//! Addresses of portals: what tells one from another, and where one is found.

use url::Url;

use super::webhook::BadWebhook;

/// The root of the portal that is named by its host, with `http://` before it when it is plain.
///
/// # Errors
/// [`BadWebhook::Host`] when that is no address of a portal.
pub(crate) fn root_of(host: &str) -> Result<Url, BadWebhook> {
    let address = if host.contains("://") { host.to_owned() } else { format!("https://{host}") };
    let url = Url::parse(&address).map_err(|_| BadWebhook::Host)?;
    let bare = url.path() == "/" && url.query().is_none() && url.fragment().is_none();
    let known = matches!(url.scheme(), "https" | "http") && url.username().is_empty();
    if bare && known && url.password().is_none() { Ok(url) } else { Err(BadWebhook::Host) }
}

/// `host` or `host:port`, the port only when it is not the scheme's own.
#[must_use]
pub fn host_of(url: &Url) -> String {
    let host = url.host_str().unwrap_or_default();
    url.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"))
}

/// What tells a portal, by its root, from all others: [`host_of`], and the folder when it has one.
#[must_use]
pub fn name_of(portal: &Url) -> String {
    format!("{}{}", host_of(portal), portal.path().trim_end_matches('/'))
}
