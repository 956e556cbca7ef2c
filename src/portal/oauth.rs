//! The access of a registered application: tokens that expire, and are renewed when they have.
//!
//! An access token lives an hour. Only when the portal says `expired_token` it is renewed at the authorisation
//! server, which takes the refresh token and gives another for it: the old one is burned. So a renewal happens
//! once at a time in this process and, by the store's lock, among all processes; whoever comes second finds what
//! the first one stored. The new refresh token is stored before the new access token is used. The client secret
//! goes to the authorisation server only.

mod tokens;

use std::fmt;
use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use thiserror::Error;
use url::Url;

use super::address::{host_of, root_of};
use super::client::{Options, Transport};
use super::error::Error as PortalError;
use super::webhook::BadWebhook;
use crate::proxy::is_loopback;
pub use tokens::{Lock, TokenStore, Tokens};

/// The vendor's authorisation server.
pub const SERVER: &str = "https://oauth.bitrix.info/";

/// Why an application is not let in.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[non_exhaustive]
pub enum Denied {
    /// Nobody has logged in yet, or the tokens are gone.
    #[error("nobody has logged in to this portal yet: run `whosin login --oauth`")]
    NotLoggedIn,
    /// The refresh token is not accepted: too old, used already, or withdrawn.
    #[error("the access to the portal has ended: run `whosin login --oauth` again")]
    Ended,
    /// The code is not accepted: it lives 30 seconds.
    #[error(
        "the code was not accepted, it is good once and for 30 seconds: run `whosin login --oauth` again and paste the address at once"
    )]
    Code,
    /// The application is not known, or its secret is wrong.
    #[error(
        "the authorisation server does not know the application: check client_id and client_secret in the settings"
    )]
    Application,
    /// Any other refusal.
    #[error("the authorisation server refuses with the code {0}: ask the portal's administrator")]
    Refused(String),
    /// The tokens could not be read or kept. The new ones are not used before they are.
    #[error("the tokens cannot be kept ({0}): make the state directory of whosin writable")]
    Store(String),
}

/// An application that a portal knows. `Debug` tells no secret.
#[derive(Clone)]
pub struct Application {
    portal: Url,
    server: Url,
    client_id: String,
    client_secret: String,
}

impl fmt::Debug for Application {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let host = host_of(&self.portal);
        f.debug_struct("Application")
            .field("portal", &host)
            .field("client_id", &self.client_id)
            .finish_non_exhaustive()
    }
}

impl Application {
    /// An application of the portal at `portal` (a host, or an address without a path). `server` is the
    /// authorisation server, the vendor's unless told. Plain http is for this machine alone.
    ///
    /// # Errors
    /// When an address is malformed or plain http.
    pub fn new(
        portal: &str,
        client_id: &str,
        client_secret: &str,
        server: Option<&str>,
    ) -> Result<Self, BadWebhook> {
        let secured = |address: &str| {
            let root = root_of(address)?;
            if root.scheme() == "http" && !is_loopback(&root) { Err(BadWebhook::PlainHttp) } else { Ok(root) }
        };
        Ok(Self {
            portal: secured(portal)?,
            server: secured(server.unwrap_or(SERVER))?,
            client_id: client_id.to_owned(),
            client_secret: client_secret.to_owned(),
        })
    }

    /// The root of the portal.
    #[must_use]
    pub const fn portal(&self) -> &Url {
        &self.portal
    }

    /// Where the user agrees; `state` comes back with the code.
    #[must_use]
    pub fn authorize_url(&self, state: &str) -> Url {
        let mut url = self.portal.clone();
        url.set_path("/oauth/authorize/");
        url.query_pairs_mut().append_pair("client_id", &self.client_id).append_pair("state", state);
        url
    }

    /// Asks the authorisation server for tokens.
    async fn grant(
        &self,
        transport: &Transport,
        kind: &'static str,
        name: &str,
        value: &str,
    ) -> Result<Tokens, PortalError> {
        let mut url = self.server.clone();
        url.set_path("/oauth/token/");
        url.query_pairs_mut()
            .append_pair("grant_type", kind)
            .append_pair("client_id", &self.client_id)
            .append_pair("client_secret", &self.client_secret)
            .append_pair(name, value);
        let method = "oauth/token";
        let raw = transport.get(&url, method).await?;
        let answer = super::client::parse(method, &raw)?;
        if let Some(error) = answer.written("error") {
            return Err(refusal(&error, kind).into());
        }
        let text = |name: &str| answer.written(name).filter(|text| !text.is_empty());
        match (text("access_token"), text("refresh_token")) {
            (Some(access), Some(refresh)) => Ok(Tokens::new(&access, &refresh)),
            _ => Err(PortalError::Unexpected { method }),
        }
    }
}

fn refusal(code: &str, kind: &str) -> Denied {
    match code.to_ascii_lowercase().as_str() {
        "invalid_grant" | "expired_token" if kind == "authorization_code" => Denied::Code,
        "invalid_grant" | "expired_token" | "invalid_token" => Denied::Ended,
        "invalid_client" | "wrong_client" | "application_not_found" => Denied::Application,
        // Nothing but a code's own letters: an answer may repeat what it was asked with.
        _ => {
            Denied::Refused(code.chars().filter(|c| c.is_ascii_alphabetic() || *c == '_').take(40).collect())
        }
    }
}

/// An application with its tokens. Clones share them.
#[derive(Clone, Debug)]
pub struct OAuth {
    application: Application,
    store: Arc<dyn TokenStore>,
    held: Arc<Mutex<Held>>,
    /// Held while tokens are read, renewed or stored.
    renewal: Arc<tokio::sync::Mutex<()>>,
}

#[derive(Debug, Default)]
struct Held {
    tokens: Option<Tokens>,
    /// The tokens are not in the store yet.
    unsaved: bool,
}

impl OAuth {
    /// The application with the tokens that the store holds; they are read when they are needed.
    #[must_use]
    pub fn new(application: Application, store: Arc<dyn TokenStore>) -> Self {
        Self { application, store, held: Arc::default(), renewal: Arc::default() }
    }

    /// Exchanges the code that the user brought for tokens, and stores them.
    ///
    /// # Errors
    /// When the code or the application is refused, or the tokens cannot be stored.
    pub async fn redeem(&self, code: &str, options: Options) -> Result<(), PortalError> {
        let _one = self.renewal.lock().await;
        let transport = Transport::new(options);
        let tokens = self.application.grant(&transport, "authorization_code", "code", code).await?;
        let _lock = self.lock().await?;
        self.keep(tokens).await
    }

    /// The application.
    #[must_use]
    pub const fn application(&self) -> &Application {
        &self.application
    }

    /// The access token to call with, stored for sure.
    pub(crate) async fn access(&self) -> Result<String, PortalError> {
        if let Some(access) = self.ready() {
            return Ok(access);
        }
        let _one = self.renewal.lock().await;
        if let Some(access) = self.ready() {
            return Ok(access);
        }
        let unsaved = self.held().tokens.clone();
        if let Some(tokens) = unsaved {
            let _lock = self.lock().await?;
            self.keep(tokens).await?;
        } else {
            let tokens = self.load().await?;
            *self.held() = Held { tokens: Some(tokens), unsaved: false };
        }
        self.ready().ok_or_else(|| Denied::NotLoggedIn.into())
    }

    /// Another access token in place of one that has expired.
    pub(in crate::portal) async fn renew(
        &self,
        expired: &str,
        transport: &Transport,
    ) -> Result<String, PortalError> {
        let _one = self.renewal.lock().await;
        if let Some(access) = self.ready().filter(|access| access != expired) {
            return Ok(access);
        }
        let _lock = self.lock().await?;
        // Another process may have been here.
        let stored = self.load().await?;
        if stored.access() != expired {
            let access = stored.access().to_owned();
            *self.held() = Held { tokens: Some(stored), unsaved: false };
            return Ok(access);
        }
        let renewed =
            self.application.grant(transport, "refresh_token", "refresh_token", stored.refresh()).await?;
        let access = renewed.access().to_owned();
        self.keep(renewed).await?;
        Ok(access)
    }

    /// The text without any secret of this access.
    pub(crate) fn redact(&self, text: &str) -> String {
        let held = self.held();
        let tokens = held.tokens.iter().flat_map(|tokens| [tokens.access(), tokens.refresh()]);
        tokens
            .chain([self.application.client_secret.as_str()])
            .filter(|secret| !secret.is_empty())
            .fold(text.to_owned(), |text, secret| text.replace(secret, "…"))
    }

    pub(crate) fn moved_to(&self, to: &str) -> Result<Self, BadWebhook> {
        let portal = root_of(to)?;
        if portal.scheme() == "http" && self.application.portal.scheme() == "https" {
            return Err(BadWebhook::PlainHttp);
        }
        Ok(Self { application: Application { portal, ..self.application.clone() }, ..self.clone() })
    }

    fn ready(&self) -> Option<String> {
        let held = self.held();
        held.tokens.as_ref().filter(|_| !held.unsaved).map(|tokens| tokens.access().to_owned())
    }

    /// Stores the tokens; those that cannot be stored are held, for another try.
    async fn keep(&self, tokens: Tokens) -> Result<(), PortalError> {
        *self.held() = Held { tokens: Some(tokens.clone()), unsaved: true };
        self.blocking(move |store| store.save(&tokens)).await?;
        self.held().unsaved = false;
        Ok(())
    }

    async fn load(&self) -> Result<Tokens, PortalError> {
        self.blocking(|store| store.load()).await?.ok_or_else(|| Denied::NotLoggedIn.into())
    }

    async fn lock(&self) -> Result<Lock, PortalError> {
        self.blocking(|store| store.lock()).await
    }

    /// Disks and locks block.
    async fn blocking<T: Send + 'static>(
        &self,
        work: impl FnOnce(&dyn TokenStore) -> io::Result<T> + Send + 'static,
    ) -> Result<T, PortalError> {
        let store = self.store.clone();
        let done = tokio::task::spawn_blocking(move || work(store.as_ref())).await;
        let failed = |error: &dyn fmt::Display| PortalError::from(Denied::Store(error.to_string()));
        done.map_err(|error| failed(&error))?.map_err(|error| failed(&error))
    }

    /// The state is whole whenever the lock is free.
    fn held(&self) -> MutexGuard<'_, Held> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn the_address_to_agree_at_holds_no_secret() {
        let application = Application::new("acme.example", "local.1", "s3cr3t", None).unwrap();
        let url = application.authorize_url("a b");
        assert_eq!(url.as_str(), "https://acme.example/oauth/authorize/?client_id=local.1&state=a+b");
        assert!(!format!("{application:?}").contains("s3cr3t"));
        for address in ["http://acme.example", "acme.example/x", "", "ftp://acme.example"] {
            assert!(Application::new(address, "a", "b", None).is_err(), "{address}");
            assert!(Application::new("acme.example", "a", "b", Some(address)).is_err(), "{address}");
        }
        assert!(Application::new("http://127.0.0.1:1", "a", "b", None).is_ok());
    }

    #[test]
    fn refusals_say_what_to_do() {
        assert_eq!(refusal("invalid_grant", "refresh_token"), Denied::Ended);
        assert_eq!(refusal("invalid_grant", "authorization_code"), Denied::Code);
        assert_eq!(refusal("INVALID_CLIENT", "refresh_token"), Denied::Application);
        assert_eq!(refusal("NEW \u{1b}[1m s3", "x"), Denied::Refused("NEWms".to_owned()));
    }
}
