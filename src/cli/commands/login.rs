//! `whosin login`: the webhook, asked for, tested and saved; and what the first screen does of it.

pub(crate) mod oauth;

use std::io::{BufRead, BufReader, IsTerminal, Read, Write, stderr, stdin, stdout};
use std::net::SocketAddr;
use std::time::Duration;

use clap::Args;

use crate::app::welcome::Obstacle;
use crate::cli::access::context::runtime;
use crate::cli::access::keyring;
use crate::cli::mistake::address;
use crate::cli::{Context, Exit, Failure};
use crate::config::{self, Access, Secret};
use crate::portal::{self, BadWebhook, Client, Grant, Kind, Network, Options, Webhook};
use crate::resources::{Needs, ensure};
use crate::runtime::{Answer, ask_hidden};
use crate::words::{Sentence, Words};

/// How long somebody who looks on waits for the portal.
const TIMEOUT: Duration = Duration::from_secs(20);
/// Longer than any webhook, in bytes.
const LONGEST: usize = 4096;

/// `whosin login`.
#[derive(Clone, Copy, Debug, Args)]
pub struct LoginArgs {
    /// Forget the webhook that is saved
    #[arg(long)]
    pub remove: bool,

    /// Keep the webhook in the system's keyring instead of the settings file
    #[arg(long, conflicts_with_all = ["remove", "oauth"])]
    pub keyring: bool,

    /// Log in with an application of the portal, which the settings name
    #[arg(long, conflicts_with = "remove")]
    pub oauth: bool,

    /// Wait for the browser at this address of this machine, the application's redirect address, instead of
    /// asking for the address that it was sent to
    #[arg(long, value_name = "ADDR", requires = "oauth", value_parser = address)]
    pub listen: Option<SocketAddr>,
}

/// Why a webhook could not be taken on.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Refused {
    /// It is not one.
    #[error(transparent)]
    Address(#[from] BadWebhook),
    /// The portal does not let it work.
    #[error(transparent)]
    Portal(#[from] portal::Error),
    /// It works but could not be saved.
    #[error(transparent)]
    File(#[from] config::Error),
    /// The certificates that the settings name cannot be read.
    #[error(transparent)]
    Certificates(Box<Failure>),
}

impl Refused {
    /// Which part of it is wrong.
    pub(crate) fn obstacle(&self) -> Obstacle {
        match self {
            Self::Address(BadWebhook::NoSecret | BadWebhook::BadSecret) => Obstacle::Secret,
            Self::Address(_) => Obstacle::Address,
            Self::File(_) | Self::Certificates(_) => Obstacle::File,
            Self::Portal(portal::Error::Network(Network::Refused { .. } | Network::Dns { .. })) => {
                Obstacle::Address
            }
            Self::Portal(portal::Error::Network(Network::ProxyPassword { .. } | Network::BadProxy(_))) => {
                Obstacle::Network
            }
            Self::Portal(error) => match error.kind() {
                Kind::Authentication => Obstacle::Secret,
                Kind::Scope => Obstacle::Scope,
                Kind::Unavailable => Obstacle::Plan,
                Kind::Offline => Obstacle::Network,
                Kind::NotAPortal | Kind::Moved => Obstacle::Address,
                _ => Obstacle::Portal,
            },
        }
    }
}

impl From<Refused> for Failure {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::Address(fault) => fault.into(),
            Refused::Portal(error) => error.into(),
            Refused::File(error) => error.into(),
            Refused::Certificates(failure) => *failure,
        }
    }
}

/// Reads the text as a webhook, asks the portal what it opens, and saves it in the settings file.
pub(crate) async fn take_on(text: &str, context: &Context) -> Result<(Webhook, Grant), Refused> {
    let (webhook, grant) = try_out(text, context).await?;
    if let Some(secret) = Secret::new(&webhook.reveal()) {
        config::save_webhook(&context.paths.config_file(), context.config.profile.as_deref(), &secret)?;
    }
    Ok((webhook, grant))
}

/// Reads the text as a webhook and asks the portal what it opens.
async fn try_out(text: &str, context: &Context) -> Result<(Webhook, Grant), Refused> {
    let parse = if context.config.allow_http { Webhook::parse_allowing_http } else { Webhook::parse };
    let webhook = parse(text)?;
    let trusting = context.options().map_err(|failure| Refused::Certificates(Box::new(failure)))?;
    let options = Options { timeout: TIMEOUT, ..trusting };
    let grant = portal::check(&Client::new(webhook.clone(), options)).await?;
    Ok((webhook, grant))
}

/// Carries the command out.
pub(crate) fn run(arguments: LoginArgs, context: &Context) -> Result<Exit, Failure> {
    if arguments.remove {
        return remove(context);
    }
    if arguments.oauth {
        return oauth::run(arguments.listen, context).map(|()| Exit::Done);
    }
    let text = match ask(&context.words)? {
        Answer::Line(text) => text,
        Answer::End(number) => return Ok(Exit::Signal(u8::try_from(number).unwrap_or(0))),
    };
    let (webhook, grant) = if arguments.keyring {
        let tried = runtime()?.block_on(try_out(&text, context))?;
        // Here, where no task waits: the keyring may ask for a password.
        keep_in_keyring(&tried.0, context)?;
        tried
    } else {
        runtime()?.block_on(take_on(&text, context))?
    };
    let words = &context.words;
    let mut out = stdout().lock();
    let (portal, name) = (webhook.host(), grant.name.as_str());
    writeln!(out, "{}", words.with("login-connected", &[("portal", portal.into()), ("name", name.into())]))?;
    for scope in grant.lacks() {
        writeln!(out, "{}", words.with("login-lacks", &[("scope", scope.into())]))?;
    }
    let saved = if arguments.keyring { "login-saved-keyring" } else { "login-saved" };
    let saved =
        Sentence::new(saved).with("file", &*context.paths.config_file()).with("command", start(context));
    writeln!(out, "{}", words.say(&saved))?;
    drop(out);
    if std::env::var_os("WHOSIN_WEBHOOK").is_some_and(|set| !set.is_empty()) {
        tell(&words.get("login-outranked"));
    }
    Ok(Exit::Done)
}

fn keep_in_keyring(webhook: &Webhook, context: &Context) -> Result<(), Failure> {
    let profile = context.config.profile.as_deref();
    // An address that was read is never empty.
    let secret = Secret::new(&webhook.reveal()).ok_or(BadWebhook::Empty)?;
    keyring::save(profile, &secret)?;
    Ok(config::save_keyring(&context.paths.config_file(), profile, webhook.portal().as_str())?)
}

fn remove(context: &Context) -> Result<Exit, Failure> {
    let file = context.paths.config_file();
    let profile = context.config.profile.as_deref();
    let kept = context.config.access == Some(Access::Keyring) && keyring::remove(profile)?;
    let written = config::remove_webhook(&file, profile)?;
    let key = match (kept, written, profile.is_some()) {
        (true, _, false) => "login-removed-keyring",
        (true, _, true) => "login-removed-keyring-profile",
        (false, true, false) => "login-removed",
        (false, true, true) => "login-removed-profile",
        (false, false, false) => "login-none",
        (false, false, true) => "login-none-profile",
    };
    let said = Sentence::new(key).with("profile", profile.unwrap_or_default()).with("file", file.as_path());
    writeln!(stdout(), "{}", context.words.say(&said))?;
    Ok(Exit::Done)
}

/// What to type to use what was saved.
fn start(context: &Context) -> String {
    match &context.config.profile {
        Some(name) => format!("whosin --profile {name}"),
        None => "whosin".to_owned(),
    }
}

/// The text that the user gives, or the number of the signal to end by.
fn ask(words: &Words) -> Result<Answer, Failure> {
    if stdin().is_terminal() {
        ensure(Needs::Threads).map_err(Failure::Resources)?;
        return Ok(ask_hidden(&format!("{} ", words.get("login-prompt")), LONGEST)?);
    }
    read_line(stdin().lock())
}

/// The first line of what is piped in that is not blank.
fn read_line(input: impl Read) -> Result<Answer, Failure> {
    let mut input = BufReader::new(input.take(LONGEST as u64));
    let mut line = Vec::new();
    while line.trim_ascii().is_empty() {
        line.clear();
        if input.read_until(b'\n', &mut line).map_err(Failure::Input)? == 0 {
            break;
        }
    }
    let line = String::from_utf8(line).map_err(|_| BadWebhook::NotText)?;
    Ok(Answer::Line(line))
}

fn tell(note: &str) {
    // Nobody is left to tell when even this cannot be written.
    let _ = writeln!(stderr(), "whosin: {note}");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::portal::{Code, Refusal};

    #[test]
    fn what_is_piped_in_is_a_line_of_text() {
        let read = |bytes: &[u8]| match read_line(bytes) {
            Ok(Answer::Line(line)) => line,
            Ok(Answer::End(_)) => String::new(),
            Err(failure) => failure.to_string(),
        };
        assert_eq!(read(b"https://a/rest/1/b/\n\xff"), "https://a/rest/1/b/\n");
        assert_eq!(read(b"\n \r\nhttps://a/rest/1/b/\n"), "https://a/rest/1/b/\n");
        assert_eq!(read(b"\n\n"), "");
        assert!(read(b"\xff\x00").contains("is no text"));
        assert!(read_line(Directory).is_err_and(|failure| failure.to_string().contains("standard input")));
    }

    /// What reading a directory does.
    struct Directory;

    impl Read for Directory {
        fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
            Err(std::io::ErrorKind::IsADirectory.into())
        }
    }

    fn refusal(code: Code) -> Refused {
        let description = String::new();
        let (method, status) = ("batch", Some(401));
        let refusal = Refusal { code, method, status, description, retry_after: None, resets_at: None };
        Refused::Portal(refusal.into())
    }

    #[test]
    fn each_refusal_names_the_part_that_is_wrong() {
        assert_eq!(Refused::from(BadWebhook::NotRest).obstacle(), Obstacle::Address);
        assert_eq!(Refused::from(BadWebhook::NoSecret).obstacle(), Obstacle::Secret);
        assert_eq!(refusal(Code::InvalidCredentials).obstacle(), Obstacle::Secret);
        assert_eq!(refusal(Code::InsufficientScope).obstacle(), Obstacle::Scope);
        assert_eq!(refusal(Code::Plan).obstacle(), Obstacle::Plan);
        assert_eq!(refusal(Code::QueryLimit).obstacle(), Obstacle::Portal);
        let network = |error: Network| Refused::Portal(error.into()).obstacle();
        assert_eq!(network(Network::Dns { host: "a".to_owned() }), Obstacle::Address);
        assert_eq!(network(Network::Timeout { after: TIMEOUT }), Obstacle::Network);
    }
}
