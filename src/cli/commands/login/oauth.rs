//! `whosin login --oauth`: the user agrees in the browser and brings the code back.

use std::io::{self, BufRead, Write, stdin, stdout};
use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use axum::extract::State;
use axum::http::Uri;
use tokio::net::TcpListener;
use tokio::sync::mpsc;
use url::Url;

use crate::cli::access::context::runtime;
use crate::cli::{Context, Failure};
use crate::words::{Sentence, Words};

/// How long the browser may take.
const TIMEOUT: Duration = Duration::from_secs(300);

/// Why nobody is logged in. No message repeats what was pasted.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// No application is set up.
    #[error("no application")]
    NoApplication,
    /// There is no code in what was brought.
    #[error("no code")]
    NoCode,
    /// The code belongs to another login.
    #[error("another login")]
    OtherLogin,
    /// The user said no.
    #[error("not let in")]
    Disagreed,
    /// The address to listen at cannot be used.
    #[error("not listening at {address}: {source}")]
    Listen {
        /// The address.
        address: SocketAddr,
        /// What the system says.
        source: io::Error,
    },
    /// Nobody came.
    #[error("nobody came")]
    Nobody,
}

impl Error {
    /// It for the user: what happened, and what to do.
    pub(in crate::cli) fn sentence(&self) -> Sentence {
        match self {
            Self::NoApplication => Sentence::new("oauth-no-application"),
            Self::NoCode => Sentence::new("oauth-no-code"),
            Self::OtherLogin => Sentence::new("oauth-other-login"),
            Self::Disagreed => Sentence::new("oauth-disagreed"),
            Self::Listen { address, source } => {
                Sentence::new("oauth-listen").with("address", address.to_string()).with("reason", source)
            }
            Self::Nobody => Sentence::new("oauth-nobody").with("minutes", TIMEOUT.as_secs() / 60),
        }
    }
}

/// Prints where to agree, takes the code, and stores the tokens.
pub(super) fn run(listen: Option<SocketAddr>, context: &Context) -> Result<(), Failure> {
    let access = context.oauth()?.ok_or(Error::NoApplication)?;
    let state = format!("{:032x}", rand::random::<u128>());
    let options = context.options()?;
    let url = access.application().authorize_url(&state);
    let host = access.application().portal().host_str().unwrap_or_default().to_owned();
    runtime()?.block_on(async {
        let code = match listen {
            Some(address) => wait_for_browser(address, &url, &state, &context.words).await?,
            None => ask(&url, &state, &context.words)?,
        };
        access.redeem(&code, options).await.map_err(Failure::from)
    })?;
    writeln!(stdout(), "{}", context.words.with("oauth-done", &[("host", host.into())]))?;
    Ok(())
}

/// Prints the address, and reads the one that the browser was sent to.
fn ask(url: &Url, state: &str, words: &Words) -> Result<String, Failure> {
    let mut out = stdout().lock();
    writeln!(out, "{}\n\n  {url}\n", words.get("oauth-open"))?;
    write!(out, "{} ", words.get("oauth-paste"))?;
    out.flush()?;
    let mut line = String::new();
    stdin().lock().read_line(&mut line)?;
    Ok(code(line.trim(), state)?)
}

/// Prints the address, and waits for the browser to come here.
async fn wait_for_browser(
    address: SocketAddr,
    url: &Url,
    state: &str,
    words: &Words,
) -> Result<String, Failure> {
    let listen = |source| Error::Listen { address, source };
    let listener = TcpListener::bind(address).await.map_err(listen)?;
    let (sender, mut visits) = mpsc::channel::<Uri>(1);
    let router =
        Router::new().fallback(visit).with_state(Visits { sender, goodbye: words.get("oauth-close") });
    let server = tokio::spawn(async move { axum::serve(listener, router).await });
    {
        let mut out = stdout().lock();
        writeln!(out, "{}\n\n  {url}\n", words.get("oauth-open"))?;
        out.flush()?;
    }
    let code = tokio::time::timeout(TIMEOUT, async {
        while let Some(visit) = visits.recv().await {
            match code(&format!("http://{address}{visit}"), state) {
                // A browser also asks for icons, and others may knock.
                Err(Error::NoCode | Error::OtherLogin) => {}
                decided => return decided,
            }
        }
        Err(Error::Nobody)
    });
    let code = code.await.unwrap_or(Err(Error::Nobody));
    server.abort();
    Ok(code?)
}

/// Where visits of the browser go, and what it shows then.
#[derive(Clone)]
struct Visits {
    sender: mpsc::Sender<Uri>,
    goodbye: String,
}

async fn visit(State(visits): State<Visits>, uri: Uri) -> String {
    // The one who waited may have got what it wanted.
    let _ = visits.sender.send(uri).await;
    visits.goodbye
}

/// The code in the address that the browser was sent to; a bare code is taken as it is.
fn code(brought: &str, state: &str) -> Result<String, Error> {
    let Ok(url) = Url::parse(brought) else {
        let bare = !brought.is_empty() && brought.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
        return if bare { Ok(brought.to_owned()) } else { Err(Error::NoCode) };
    };
    let find =
        |name: &str| url.query_pairs().find(|(key, _)| key == name).map(|(_, value)| value.into_owned());
    if find("state").is_none_or(|brought| brought != state) {
        let hopeless = find("code").is_none() && find("error").is_none();
        return Err(if hopeless { Error::NoCode } else { Error::OtherLogin });
    }
    if find("error").is_some() {
        return Err(Error::Disagreed);
    }
    find("code").filter(|code| !code.is_empty()).ok_or(Error::NoCode)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_is_found_in_what_people_paste() {
        let brought = |text| code(text, "s1").map_err(|error| std::mem::discriminant(&error));
        let kind = |error: Error| Err(std::mem::discriminant(&error));
        assert_eq!(brought("https://x.example/?code=abc&state=s1&domain=d"), Ok("abc".to_owned()));
        assert_eq!(brought("abc123"), Ok("abc123".to_owned()));
        assert_eq!(brought("https://x.example/?code=abc&state=s2"), kind(Error::OtherLogin));
        assert_eq!(brought("https://x.example/?code=abc"), kind(Error::OtherLogin));
        assert_eq!(brought("https://x.example/?state=s1&error=access_denied"), kind(Error::Disagreed));
        assert_eq!(brought("https://x.example/"), kind(Error::NoCode));
        assert_eq!(brought(""), kind(Error::NoCode));
    }
}
