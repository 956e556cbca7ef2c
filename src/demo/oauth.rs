//! The portal as its own authorisation server: it plays the administrator who registered an application and the
//! user who agrees to everything.

use std::collections::HashMap;
use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use rand::RngExt as _;
use serde_json::{Value, json};

use super::params::Params;

/// How long a code is good for.
const CODE_LIFE: Duration = Duration::from_secs(30);
/// How long an access token is good for.
const ACCESS_LIFE: Duration = Duration::from_secs(3600);

/// An application that is registered at the portal.
#[derive(Clone)]
pub struct Registration {
    /// Its public code.
    pub client_id: String,
    /// Its secret.
    pub client_secret: String,
    /// Where users are sent with the code.
    pub redirect: String,
}

impl fmt::Debug for Registration {
    /// Without the secret.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Registration").field("client_id", &self.client_id).finish_non_exhaustive()
    }
}

/// What a bearer of an access token is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TokenState {
    /// It is good.
    Good,
    /// It was good.
    Expired,
    /// It never was.
    Unknown,
}

/// The codes and tokens that were given out.
#[derive(Debug)]
pub(super) struct AuthorizationServer {
    registration: Option<Registration>,
    /// What every user agrees to, with commas.
    scopes: String,
    given: Mutex<Given>,
}

#[derive(Debug, Default)]
struct Given {
    codes: HashMap<String, Instant>,
    access: HashMap<String, Instant>,
    /// The one refresh token that is good: each replaces the former.
    refresh: Option<String>,
    renewals: u32,
}

/// A refusal of the authorisation server: status, code, text.
pub(super) type Refusal = (u16, Value);

fn refused(status: u16, code: &str) -> Refusal {
    (status, json!({"error": code, "error_description": "the authorisation server refuses"}))
}

impl AuthorizationServer {
    pub(super) fn new(registration: Option<Registration>, scopes: String) -> Self {
        Self { registration, scopes, given: Mutex::default() }
    }

    /// The user agrees: where they are sent. `None` when the application is not known.
    pub(super) fn authorize(&self, params: &Params, host: &str) -> Option<String> {
        let registration = self.registration.as_ref()?;
        if params.text("client_id").as_deref() != Some(registration.client_id.as_str()) {
            return None;
        }
        let code = token();
        self.given().codes.insert(code.clone(), Instant::now());
        let mut url = url::Url::parse(&registration.redirect).ok()?;
        url.query_pairs_mut()
            .append_pair("code", &code)
            .append_pair("state", &params.text("state").unwrap_or_default())
            .append_pair("domain", host)
            .append_pair("scope", &self.scopes);
        Some(url.into())
    }

    /// Gives tokens for a code or for a refresh token, which is burned by that.
    pub(super) fn token(&self, params: &Params, host: &str) -> Result<Value, Refusal> {
        let known = self.registration.as_ref().filter(|registration| {
            params.text("client_id").as_deref() == Some(registration.client_id.as_str())
                && params.text("client_secret").as_deref() == Some(registration.client_secret.as_str())
        });
        known.ok_or_else(|| refused(400, "invalid_client"))?;
        let mut given = self.given();
        let good = match params.text("grant_type").as_deref() {
            Some("authorization_code") => {
                let born = params.text("code").and_then(|code| given.codes.remove(&code));
                born.is_some_and(|born| born.elapsed() <= CODE_LIFE)
            }
            Some("refresh_token") => {
                let good =
                    params.text("refresh_token").is_some_and(|old| given.refresh.as_ref() == Some(&old));
                given.renewals += u32::from(good);
                good
            }
            _ => return Err(refused(400, "invalid_request")),
        };
        if !good {
            return Err(refused(400, "invalid_grant"));
        }
        let (access, refresh) = (token(), token());
        given.access.insert(access.clone(), Instant::now() + ACCESS_LIFE);
        given.refresh = Some(refresh.clone());
        Ok(json!({
            "access_token": access,
            "refresh_token": refresh,
            "expires_in": ACCESS_LIFE.as_secs(),
            "domain": host,
            "scope": self.scopes,
            "client_endpoint": format!("http://{host}/rest/"),
            "server_endpoint": format!("http://{host}/rest/"),
            "status": "L",
        }))
    }

    /// What an access token is worth.
    pub(super) fn token_state(&self, access: &str) -> TokenState {
        match self.given().access.get(access) {
            Some(&until) if until > Instant::now() => TokenState::Good,
            Some(_) => TokenState::Expired,
            None => TokenState::Unknown,
        }
    }

    /// Makes every access token one that has expired.
    pub(super) fn expire(&self) {
        let now = Instant::now();
        self.given().access.values_mut().for_each(|until| *until = now);
    }

    /// How often tokens were renewed.
    pub(super) fn renewals(&self) -> u32 {
        self.given().renewals
    }

    /// The state is whole whenever the lock is free.
    fn given(&self) -> MutexGuard<'_, Given> {
        self.given.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Letters and digits that nobody guesses.
fn token() -> String {
    format!("{:032x}{:032x}", rand::rng().random::<u128>(), rand::rng().random::<u128>())
}
