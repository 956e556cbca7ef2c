//! The address of an inbound webhook, which is a password.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;
use url::Url;

use super::address::{name_of, root_of};
use super::request::{REST3, folder_of};
use crate::people::PersonId;
use crate::proxy::is_loopback;

/// A checked webhook address: `https://PORTAL/rest/USER_ID/SECRET/`, where a gateway may have put the portal into a
/// folder of its host.
///
/// Whoever holds it acts for its owner. [`Debug`](fmt::Debug) shows the portal alone, there is no
/// [`Display`](fmt::Display), and only [`Webhook::reveal`] gives the whole address away.
#[derive(Clone, PartialEq, Eq)]
pub struct Webhook {
    /// The root of the portal, without the secret; ends in a slash.
    portal: Url,
    user_id: PersonId,
    secret: String,
}

/// What is wrong with a webhook address, and what to do about it. Nothing of the address is repeated.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[non_exhaustive]
pub enum BadWebhook {
    /// Nothing but blanks and quotes.
    #[error("the webhook address is empty: copy it from the portal's Developer resources, Inbound webhook")]
    Empty,
    /// Bytes that are no text.
    #[error("what was given is no text: give the webhook's address, https://PORTAL/rest/USER_ID/SECRET/")]
    NotText,
    /// A blank or a control character inside.
    #[error("the webhook address has a blank or a line break inside: copy it again in one piece")]
    Blank,
    /// Does not start with a scheme.
    #[error("the webhook address does not start with https://: copy it whole, from https:// on")]
    NoScheme,
    /// Starts with another scheme than http or https.
    #[error("the webhook address is neither https nor http: it must start with https://")]
    Scheme,
    /// No portal in it, or one that cannot be a host name.
    #[error(
        "the webhook address names no valid portal: it must look like https://PORTAL/rest/USER_ID/SECRET/"
    )]
    Host,
    /// Plain http to another machine.
    #[error(
        "the webhook address is plain http, which would show its secret to the network: use https, or allow http in the settings"
    )]
    PlainHttp,
    /// `user:password@` before the portal.
    #[error("the webhook address carries a login before the portal's name: remove everything up to the @")]
    Login,
    /// A `?` or `#` part.
    #[error("the webhook address goes on after a ? or a #: keep only the part before it")]
    Query,
    /// The path has no `/rest/`.
    #[error(
        "the address has no /rest/ after the portal's name, so it is no webhook: copy the one of an inbound webhook"
    )]
    NotRest,
    /// Nothing after `/rest/`.
    #[error(
        "the webhook address ends before the user's number: it must look like https://PORTAL/rest/USER_ID/SECRET/"
    )]
    NoUser,
    /// What follows `/rest/` is not a number.
    #[error("the part of the webhook address after /rest/ is not a user's number: copy the address again")]
    BadUser,
    /// Nothing after the user's number.
    #[error("the webhook address ends before its secret: copy it again up to the last slash")]
    NoSecret,
    /// The secret has characters that no secret has.
    #[error(
        "the secret in the webhook address is not made of letters and digits: put the real one in place of the example"
    )]
    BadSecret,
    /// Something after the secret that is not a method's name.
    #[error("the webhook address goes on after its secret: keep only https://PORTAL/rest/USER_ID/SECRET/")]
    TooLong,
}

impl Webhook {
    /// Reads an address as people paste it: blanks and quotes around it, a missing last slash, a trailing method's name
    /// (`profile.json`) and the address of the newer REST (`/rest/api/USER_ID/SECRET/`, the same secret) do no harm.
    /// Plain http is accepted for this machine alone.
    ///
    /// # Errors
    /// [`BadWebhook`] tells what is wrong, without repeating any of it.
    pub fn parse(text: &str) -> Result<Self, BadWebhook> {
        let url = read_address(text)?;
        if url.scheme() == "http" && !is_loopback(&url) {
            return Err(BadWebhook::PlainHttp);
        }
        Self::at(&url)
    }

    /// As [`Webhook::parse`], but plain http is accepted for every portal: the secret crosses the network
    /// readable, so this needs the user's explicit word.
    ///
    /// # Errors
    /// As [`Webhook::parse`], except [`BadWebhook::PlainHttp`].
    pub fn parse_allowing_http(text: &str) -> Result<Self, BadWebhook> {
        Self::at(&read_address(text)?)
    }

    fn at(url: &Url) -> Result<Self, BadWebhook> {
        let Path { folder, user_id, secret } = read_path(url)?;
        let portal = url.join(&folder).map_err(|_| BadWebhook::Host)?;
        Ok(Self { portal, user_id, secret })
    }

    /// The same webhook at the portal's new address, as [`Error::Moved`](super::Error::Moved) names it. Only
    /// after the user agreed: whoever lives there learns the secret.
    ///
    /// # Errors
    /// [`BadWebhook::Host`] when that is no address of a portal, [`BadWebhook::PlainHttp`] when it is plain http
    /// and this webhook is not.
    pub fn moved_to(&self, to: &str) -> Result<Self, BadWebhook> {
        let mut portal = root_of(to)?;
        portal.set_path(self.portal.path());
        if portal.scheme() == "http" && self.portal.scheme() == "https" {
            return Err(BadWebhook::PlainHttp);
        }
        Ok(Self { portal, ..self.clone() })
    }

    /// The portal's host, with its port when that is not the scheme's own, and its folder when it has one:
    /// `acme.bitrix24.com`.
    #[must_use]
    pub fn host(&self) -> String {
        name_of(&self.portal)
    }

    /// The root of the portal, `https://PORTAL/`: relative addresses in answers are resolved against it.
    #[must_use]
    pub fn portal(&self) -> &Url {
        &self.portal
    }

    /// The owner of the webhook: whoever it acts for.
    #[must_use]
    pub fn user_id(&self) -> PersonId {
        self.user_id
    }

    /// The whole address with its secret, ending in a slash: for the settings file, never for a screen, a
    /// log or another host.
    #[must_use]
    pub fn reveal(&self) -> String {
        format!("{}rest/{}/{}/", self.portal, self.user_id, self.secret)
    }

    /// Where a method is called.
    pub(crate) fn endpoint(&self, method: &str) -> Url {
        self.below(folder_of(method), method)
    }

    /// Where several methods of REST 3.0 are called at once.
    pub(crate) fn batch_of_rest3(&self) -> Url {
        self.below(REST3, "batch")
    }

    fn below(&self, folder: &str, method: &str) -> Url {
        let mut url = self.portal.clone();
        url.set_path(&format!("{}{folder}/{}/{}/{method}", self.portal.path(), self.user_id, self.secret));
        url
    }

    /// The text with every occurrence of the secret replaced.
    pub(crate) fn redact(&self, text: &str) -> String {
        text.replace(&self.secret, "…")
    }
}

impl fmt::Debug for Webhook {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Webhook")
            .field("portal", &self.host())
            .field("user_id", &self.user_id.0)
            .field("secret", &format_args!("…"))
            .finish()
    }
}

impl FromStr for Webhook {
    type Err = BadWebhook;

    fn from_str(text: &str) -> Result<Self, BadWebhook> {
        Self::parse(text)
    }
}

/// What the path of a webhook holds.
struct Path {
    /// Where the portal begins on its host: `/`, or a folder between slashes.
    folder: String,
    user_id: PersonId,
    secret: String,
}

/// The address in what was pasted, whatever its path says.
fn read_address(text: &str) -> Result<Url, BadWebhook> {
    let text = text.trim_matches(|c: char| c.is_whitespace() || "\"'`<>“”‘’«»\u{feff}".contains(c));
    if text.is_empty() {
        return Err(BadWebhook::Empty);
    }
    if text.contains(|c: char| c.is_whitespace() || c.is_control()) {
        return Err(BadWebhook::Blank);
    }
    let Some((scheme, _)) = text.split_once("://") else {
        return Err(BadWebhook::NoScheme);
    };
    if !scheme.eq_ignore_ascii_case("https") && !scheme.eq_ignore_ascii_case("http") {
        return Err(BadWebhook::Scheme);
    }
    let url = Url::parse(text).map_err(|_| BadWebhook::Host)?;
    if !url.username().is_empty() || url.password().is_some() {
        return Err(BadWebhook::Login);
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err(BadWebhook::Query);
    }
    Ok(url)
}

fn read_path(url: &Url) -> Result<Path, BadWebhook> {
    let mut parts = url.path().split('/').filter(|part| !part.is_empty()).peekable();
    let mut folder = "/".to_owned();
    loop {
        let part = parts.next().ok_or(BadWebhook::NotRest)?;
        if part.eq_ignore_ascii_case("rest") {
            break;
        }
        if !part.bytes().all(|c| c.is_ascii_alphanumeric() || b"-._~".contains(&c)) {
            return Err(BadWebhook::NotRest);
        }
        folder.push_str(part);
        folder.push('/');
    }
    // The newer REST has an address of its own; the webhook's secret is good for both.
    parts.next_if(|part| part.eq_ignore_ascii_case("api"));
    let user = parts.next().ok_or(BadWebhook::NoUser)?;
    let user_id = user.parse().ok().filter(|&id| id > 0).ok_or(BadWebhook::BadUser)?;
    let secret = parts.next().ok_or(BadWebhook::NoSecret)?;
    let is_name = |c: u8| c.is_ascii_alphanumeric() || c == b'_';
    if secret.contains('.') {
        // A method's name: no secret has a dot.
        return Err(BadWebhook::NoSecret);
    }
    if !secret.bytes().all(|c| is_name(c) || c == b'-') {
        return Err(BadWebhook::BadSecret);
    }
    let is_method = |part: &str| part.bytes().all(|c| is_name(c) || c == b'.');
    if parts.next().is_some_and(|part| !is_method(part)) || parts.next().is_some() {
        return Err(BadWebhook::TooLong);
    }
    Ok(Path { folder, user_id: PersonId(user_id), secret: secret.to_owned() })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use proptest::prelude::*;

    const SECRET: &str = "s3cretS3cret0123";

    #[test]
    fn reads_what_people_paste() {
        for text in [
            "https://acme.bitrix24.com/rest/7/s3cretS3cret0123/",
            "https://acme.bitrix24.com/rest/7/s3cretS3cret0123",
            "  https://acme.bitrix24.com/rest/7/s3cretS3cret0123/\n",
            "\"https://acme.bitrix24.com/rest/7/s3cretS3cret0123/\"",
            "HTTPS://ACME.bitrix24.com:443/rest/7/s3cretS3cret0123/profile.json",
            "https://acme.bitrix24.com//rest/7/s3cretS3cret0123/im.user.get",
            "https://acme.bitrix24.com/rest/api/7/s3cretS3cret0123/",
            "https://acme.bitrix24.com/rest/api/7/s3cretS3cret0123/humanresources.node.list",
        ] {
            let webhook = Webhook::parse(text).unwrap();
            assert_eq!(webhook.host(), "acme.bitrix24.com");
            assert_eq!(webhook.user_id(), PersonId(7));
            assert_eq!(webhook.reveal(), "https://acme.bitrix24.com/rest/7/s3cretS3cret0123/");
            assert_eq!(webhook.portal().as_str(), "https://acme.bitrix24.com/");
        }
    }

    #[test]
    fn a_port_belongs_to_the_host() {
        let host = |text| Webhook::parse(text).unwrap().host();
        assert_eq!(host("https://acme.example:8443/rest/1/abc/"), "acme.example:8443");
        assert_eq!(host("http://127.0.0.1:4780/rest/1/abc/"), "127.0.0.1:4780");
        assert_eq!(host("http://[::1]:4780/rest/1/abc/"), "[::1]:4780");
        assert_eq!(host("http://localhost/rest/1/abc/"), "localhost");
    }

    #[test]
    fn a_portal_may_live_in_a_folder_of_its_host() {
        let webhook = Webhook::parse("https://gate.example/b24/acme/rest/7/abc/profile.json").unwrap();
        assert_eq!(webhook.host(), "gate.example/b24/acme");
        assert_eq!(webhook.portal().as_str(), "https://gate.example/b24/acme/");
        assert_eq!(webhook.reveal(), "https://gate.example/b24/acme/rest/7/abc/");
        assert_eq!(webhook.endpoint("scope").as_str(), "https://gate.example/b24/acme/rest/7/abc/scope");
        let newer = webhook.endpoint("humanresources.node.list");
        assert_eq!(newer.as_str(), "https://gate.example/b24/acme/rest/api/7/abc/humanresources.node.list");
        let moved = webhook.moved_to("new.example").unwrap();
        assert_eq!(moved.reveal(), "https://new.example/b24/acme/rest/7/abc/");
        let newer = Webhook::parse("https://gate.example/b24/acme/rest/api/7/abc/").unwrap();
        assert_eq!(newer, webhook);
    }

    #[test]
    fn each_fault_has_its_own_sentence() {
        for (text, fault) in [
            (" '' ", BadWebhook::Empty),
            ("https://a.example/rest/1/abc def/", BadWebhook::Blank),
            ("a.example/rest/1/abc/", BadWebhook::NoScheme),
            ("ftp://a.example/rest/1/abc/", BadWebhook::Scheme),
            ("https:///", BadWebhook::Host),
            ("https://a b.example", BadWebhook::Blank),
            ("https://[nonsense/rest/1/abc/", BadWebhook::Host),
            ("http://a.example/rest/1/abc/", BadWebhook::PlainHttp),
            ("http://127.0.0.1.evil.example/rest/1/abc/", BadWebhook::PlainHttp),
            ("https://me:abc@a.example/rest/1/abc/", BadWebhook::Login),
            ("https://a.example/rest/1/abc/?ID=1", BadWebhook::Query),
            ("https://a.example/rest/1/abc/#x", BadWebhook::Query),
            ("https://a.example/company/", BadWebhook::NotRest),
            ("https://a.example/", BadWebhook::NotRest),
            ("https://a.example/rest/", BadWebhook::NoUser),
            ("https://a.example/a%20b/rest/1/abc/", BadWebhook::NotRest),
            ("https://a.example/rest/api/", BadWebhook::NoUser),
            ("https://a.example/rest/api/1/", BadWebhook::NoSecret),
            ("https://a.example/rest/api/profile", BadWebhook::BadUser),
            ("https://a.example/portal/rest/1/", BadWebhook::NoSecret),
            ("https://a.example/rest/profile.json", BadWebhook::BadUser),
            ("https://a.example/rest/0/abc/", BadWebhook::BadUser),
            ("https://a.example/rest/1/", BadWebhook::NoSecret),
            ("https://a.example/rest/1/profile.json", BadWebhook::NoSecret),
            ("https://a.example/rest/1/**put_your_webhook_here**/", BadWebhook::BadSecret),
            ("https://a.example/rest/1/abc/profile/more", BadWebhook::TooLong),
            ("https://a.example/rest/1/abc/%00", BadWebhook::TooLong),
        ] {
            assert_eq!(Webhook::parse(text), Err(fault), "{text}");
            assert!(!fault.to_string().contains("abc"));
        }
    }

    #[test]
    fn plain_http_needs_a_word() {
        let text = "http://portal.lan/rest/1/abc/";
        assert_eq!(Webhook::parse(text), Err(BadWebhook::PlainHttp));
        assert_eq!(Webhook::parse_allowing_http(text).unwrap().host(), "portal.lan");
    }

    #[test]
    fn a_webhook_moves_with_its_portal() {
        let webhook = Webhook::parse("https://a.example/rest/1/abc/").unwrap();
        let moved = |to| webhook.moved_to(to).map(|webhook| webhook.reveal());
        assert_eq!(moved("b.example"), Ok("https://b.example/rest/1/abc/".to_owned()));
        assert_eq!(moved("[::1]:8443"), Ok("https://[::1]:8443/rest/1/abc/".to_owned()));
        assert_eq!(moved("http://b.example"), Err(BadWebhook::PlainHttp));
        for to in ["", "b.example/rest", "x@b.example", "b.example?x", "ftp://b.example"] {
            assert_eq!(moved(to), Err(BadWebhook::Host), "{to}");
        }
        let local = Webhook::parse("http://127.0.0.1:1/rest/1/abc/").unwrap();
        let moved = local.moved_to("http://127.0.0.1:2").unwrap();
        assert_eq!(moved.reveal(), "http://127.0.0.1:2/rest/1/abc/");
    }

    #[test]
    fn the_secret_is_not_shown() {
        let webhook = Webhook::parse(&format!("https://a.example/rest/1/{SECRET}/")).unwrap();
        assert!(!format!("{webhook:?} {webhook:#?}").contains(SECRET));
        assert_eq!(webhook.redact(&format!("GET /rest/1/{SECRET}/x")), "GET /rest/1/…/x");
        assert!(webhook.endpoint("profile").as_str().ends_with("/rest/1/s3cretS3cret0123/profile"));
    }

    proptest! {
        #[test]
        fn never_panics_and_reads_itself_back(text in "(https?://)?[a-z.:/0-9?#@%]{0,40}") {
            if let Ok(webhook) = Webhook::parse(&text) {
                prop_assert_eq!(Webhook::parse(&webhook.reveal()), Ok(webhook));
            }
        }
    }
}
