//! Sends commands and brings their replies.

mod rest3;
mod tls;
mod traffic;
mod transport;

use std::sync::Arc;
use std::time::{Duration, Instant};

use jiff::{SignedDuration, Timestamp};
use serde_json::{Map, Value};
use url::Url;

use super::auth::Auth;
use super::authorities::Authorities;
use super::batch::{self, BatchAnswer};
use super::command::{Command, Reply};
use super::error::{Code, Error, Refusal};
use super::oauth::OAuth;
use super::webhook::BadWebhook;
use super::wire::{self, Envelope, Fields, Json, NoDocument, Operating};
use crate::people::{PersonId, text};
use crate::proxy::Proxies;
use crate::proxy::is_loopback;
pub use traffic::Traffic;
use transport::Raw;
pub(super) use transport::Transport;

/// The longest description of an error that is kept for the log, in characters.
const LONGEST_DESCRIPTION: usize = 200;

/// The largest answer that a portal means, in bytes: a batch for 2,500 people, each of 2 to 3 KB where every letter
/// is written as `\u0410`, is half of it.
pub const LARGEST_ANSWER: usize = 16 * 1024 * 1024;

/// How patient the client is, and who it says it is.
#[derive(Clone, Debug)]
pub struct Options {
    /// For a connection. 5 s unless told.
    pub connect_timeout: Duration,
    /// For a whole call. 60 s unless told: a portal ends its own work after that.
    pub timeout: Duration,
    /// The largest answer taken, in bytes after decompression. [`LARGEST_ANSWER`] unless told.
    pub largest_answer: usize,
    /// `User-Agent`.
    pub user_agent: String,
    /// Certificates that are trusted beside the machine's own. None unless told.
    pub authorities: Authorities,
}

impl Options {
    /// Whom secure connections trust: see [`Client::trust`].
    ///
    /// # Errors
    /// When the machine has no certificates that can be read.
    pub fn trust(&self) -> Result<rustls::ClientConfig, Error> {
        tls::machine(&self.authorities)
    }
}

impl Default for Options {
    fn default() -> Self {
        Self {
            connect_timeout: Duration::from_secs(5),
            timeout: Duration::from_secs(60),
            largest_answer: LARGEST_ANSWER,
            user_agent: concat!("whosin/", env!("CARGO_PKG_VERSION")).to_owned(),
            authorities: Authorities::default(),
        }
    }
}

/// What came back for one command.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer<T> {
    /// The reply itself.
    pub value: T,
    /// The portal's clock when the answer was finished (`time.date_finish`), when the portal tells it.
    pub server_time: Option<Timestamp>,
    /// This machine's clock when the answer was there.
    pub received_at: Timestamp,
    /// Time that the method has used, when the portal counts it.
    pub operating: Option<Operating>,
}

impl<T> Answer<T> {
    /// How far the portal's clock is ahead of this machine's (negative: behind), when the portal tells it. The
    /// portal's clock comes in whole seconds, and the answer's way is in it.
    #[must_use]
    pub fn clock_offset(&self) -> Option<SignedDuration> {
        self.server_time.map(|server| server.duration_since(self.received_at))
    }
}

/// A connection to one portal. Cheap to clone; clones share their connections. Nothing is prepared before the
/// first call, and cookies are not kept: a foreign session would make the portal refuse the webhook.
#[derive(Clone, Debug)]
pub struct Client {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    auth: Auth,
    transport: Transport,
    traffic: Arc<Traffic>,
}

impl Client {
    /// A client for the portal of this authorisation. Does no work yet.
    #[must_use]
    pub fn new(auth: impl Into<Auth>, options: Options) -> Self {
        let (auth, transport) = (auth.into(), Transport::new(options));
        Self { inner: Arc::new(Inner { auth, transport, traffic: Arc::default() }) }
    }

    /// A client for the same portal at its new address, as [`Error::Moved`] names it. Only after the user agreed.
    ///
    /// # Errors
    /// When that is no address of a portal, or one where the secret could be read on the way.
    pub fn moved_to(&self, to: &str) -> Result<Self, BadWebhook> {
        let auth = self.inner.auth.moved_to(to)?;
        Ok(Self::new(auth, self.inner.transport.options().clone()))
    }

    /// How much was asked so far, by all clones together.
    #[must_use]
    pub fn traffic(&self) -> Arc<Traffic> {
        self.inner.traffic.clone()
    }

    /// In whose name the portal is called.
    #[must_use]
    pub fn auth(&self) -> &Auth {
        &self.inner.auth
    }

    /// The portal's host, with its port when that is not the scheme's own.
    #[must_use]
    pub fn host(&self) -> String {
        self.inner.auth.host()
    }

    /// For whom it asks, where that is known before the first answer.
    #[must_use]
    pub fn user_id(&self) -> Option<PersonId> {
        self.inner.auth.user_id()
    }

    /// The root of the portal, without any secret.
    #[must_use]
    pub fn portal(&self) -> &Url {
        self.inner.auth.portal()
    }

    /// Whether the portal runs on this very machine.
    #[must_use]
    pub fn is_local(&self) -> bool {
        is_loopback(self.portal())
    }

    /// Whom secure connections trust: for requests beside the dialect, such as pictures. Reading the machine's
    /// certificates blocks for some milliseconds.
    ///
    /// # Errors
    /// When the machine has no certificates that can be read.
    pub fn trust(&self) -> Result<rustls::ClientConfig, Error> {
        self.inner.transport.options().trust()
    }

    /// Which proxies lead where: the same for requests beside the dialect.
    #[must_use]
    pub fn proxies(&self) -> Arc<Proxies> {
        Arc::clone(self.inner.transport.proxies())
    }

    /// Calls one method.
    ///
    /// # Errors
    /// Any [`Error`]; an error of the dialect is [`Error::Refused`].
    pub async fn call(&self, command: Command) -> Result<Answer<Reply>, Error> {
        let method = command.method();
        let read = |answer: &Fields<'_>, received_at| {
            let Envelope { page, server_time, operating } = Envelope::read(answer);
            let result = answer.get("result");
            let value = result.and_then(|result| wire::reply(&command, result, page, self.portal()))?;
            Some(Answer { value, server_time, received_at, operating })
        };
        self.send(method, &command.params(), &read).await
    }

    /// Calls up to [`batch::MOST`] methods in one request. A command that fails leaves the others alone, but for several
    /// [of the structure](Command::is_of_structure), which are answered together or not at all. No commands are no request;
    /// a single one that [must not](Command::may_be_batched) stand in a batch is called without.
    ///
    /// # Errors
    /// When the request as a whole failed; [`Error::BatchTooLong`] for too many commands.
    pub async fn batch(&self, commands: Vec<Command>) -> Result<BatchAnswer, Error> {
        let method = "batch";
        if commands.is_empty() {
            return Ok(BatchAnswer::empty());
        }
        if let [command] = commands.as_slice()
            && !command.may_be_batched()
        {
            return self.call_alone(command.clone()).await;
        }
        if commands.iter().all(Command::is_of_structure) {
            return self.batch_of_rest3(commands).await;
        }
        if commands.len() > batch::MOST {
            return Err(Error::BatchTooLong { count: commands.len() });
        }
        let read = |answer: &Fields<'_>, received_at| {
            let refusal =
                |method, code: &str, description: &str| self.refusal(method, None, code, description);
            let context = batch::Context { portal: self.portal(), refusal: &refusal };
            batch::read(&commands, answer, received_at, &context)
        };
        self.send(method, &batch::body(&commands), &read).await
    }

    /// Calls one method, and brings its reply as a batch of one would; the portal's refusal is that reply.
    async fn call_alone(&self, command: Command) -> Result<BatchAnswer, Error> {
        let (method, is_rest3) = (command.method(), command.is_of_structure());
        match self.call(command).await {
            Ok(answer) => Ok(BatchAnswer::of_one(method, answer)),
            Err(error) if is_rest3 => Ok(BatchAnswer::refused(self.of_rest3_method(method, error)?)),
            Err(refused @ Error::Refused(_)) => Ok(BatchAnswer::refused(refused)),
            Err(error) => Err(error),
        }
    }

    /// Sends a call and brings what `read` makes of the answer, or the error that is in it.
    async fn send<T>(
        &self,
        method: &'static str,
        params: &Map<String, Value>,
        read: &impl Fn(&Fields<'_>, Timestamp) -> Option<T>,
    ) -> Result<T, Error> {
        let began = Instant::now();
        let outcome = match &self.inner.auth {
            Auth::Webhook(_) => self.post(method, params, read).await,
            Auth::OAuth(access) => self.post_with_token(access, method, params, read).await,
        };
        let took = began.elapsed();
        self.inner.traffic.count(outcome.is_ok());
        match &outcome {
            Ok(_) => tracing::debug!(method, ?took, "answered"),
            Err(error) => tracing::debug!(method, ?took, ?error, "failed"),
        }
        outcome
    }

    async fn post<T>(
        &self,
        method: &'static str,
        params: &Map<String, Value>,
        read: &impl Fn(&Fields<'_>, Timestamp) -> Option<T>,
    ) -> Result<T, Error> {
        let address = self.inner.auth.endpoint(method);
        let raw = self.inner.transport.post(&address, params, method).await?;
        let received_at = Timestamp::now();
        let answer = self.read(method, &raw)?;
        read(&answer, received_at).ok_or(Error::Unexpected { method })
    }

    /// Sends a call with the access token; once more with another when that has expired.
    async fn post_with_token<T>(
        &self,
        access: &OAuth,
        method: &'static str,
        params: &Map<String, Value>,
        read: &impl Fn(&Fields<'_>, Timestamp) -> Option<T>,
    ) -> Result<T, Error> {
        let with = |token: &str| {
            let mut params = params.clone();
            params.insert("auth".to_owned(), token.into());
            params
        };
        let token = access.access().await?;
        match self.post(method, &with(&token), read).await {
            Err(error) if error.code() == Some(&Code::ExpiredToken) => {
                let token = access.renew(&token, &self.inner.transport).await?;
                self.post(method, &with(&token), read).await
            }
            outcome => outcome,
        }
    }

    /// The answer's fields, or the error that they tell.
    fn read<'a>(&self, method: &'static str, raw: &'a Raw) -> Result<Fields<'a>, Error> {
        let status = raw.status;
        let answer = parse(method, raw)?;
        if let Some((code, description)) = wire::error_in(&answer) {
            let refusal = self.refusal(method, Some(status), &code, &description);
            let resets_at = answer.get("time").and_then(wire::resets_at).or_else(|| answer.resets_at());
            return Err(Refusal { retry_after: raw.retry_after, resets_at, ..refusal }.into());
        }
        if status >= 400 {
            return Err(Error::Unreadable { method, status });
        }
        Ok(answer)
    }

    fn refusal(&self, method: &'static str, status: Option<u16>, code: &str, description: &str) -> Refusal {
        let harmless = |words: &str| text::clean(&self.inner.auth.redact(words));
        Refusal {
            code: Code::read_with_status(&harmless(code), description, status),
            method,
            status,
            description: harmless(description).chars().take(LONGEST_DESCRIPTION).collect(),
            retry_after: None,
            resets_at: None,
        }
    }
}

/// Tells an answer, half of one, a web page and anything else apart.
pub(super) fn parse<'a>(method: &'static str, raw: &'a Raw) -> Result<Fields<'a>, Error> {
    let status = raw.status;
    let unreadable = Error::Unreadable { method, status };
    match wire::find(&raw.body) {
        Ok(text) => Json::parse(text).ok().and_then(Fields::of).ok_or(unreadable),
        Err(NoDocument::Page) => Err(Error::Html { status }),
        Err(NoDocument::CutShort | NoDocument::Broken) if raw.is_html && !raw.body.starts_with(b"{") => {
            Err(Error::Html { status })
        }
        Err(NoDocument::CutShort) if status < 400 => Err(Error::Truncated { method }),
        Err(NoDocument::CutShort | NoDocument::Broken) => Err(unreadable),
        Err(NoDocument::TooDeep) => Err(Error::TooDeep { method, limit: wire::MOST_DEEP }),
        Err(NoDocument::TooMany) => Err(Error::TooMany { method, limit: wire::MOST_VALUES }),
    }
}
