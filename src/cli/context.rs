//! What every command works with: where things are, what the user wants, and the portal.

use std::io;
use std::path::PathBuf;

use tokio::runtime::{Builder, Runtime};

use super::{Arguments, Command, Failure};
use crate::config::{Config, Paths, Sources};
use crate::portal::{Client, Options, Webhook};
use crate::store;

/// How many threads work besides the first: one for the portal, one for pictures.
const WORKERS: usize = 2;

/// The settings of this run.
#[derive(Clone, Debug)]
pub struct Context {
    /// Where whosin's files live.
    pub paths: Paths,
    /// The settings, with what the arguments say on top.
    pub config: Config,
}

impl Context {
    /// Reads the settings; the arguments outrank them.
    ///
    /// # Errors
    /// When the settings are wrong.
    pub fn of(arguments: &Arguments) -> Result<Self, Failure> {
        let common = &arguments.common;
        let paths = Paths::of_user()?;
        let mut sources = Sources::of_process(&paths, common.profile.clone())?;
        sources.new_profile = matches!(arguments.command, Some(Command::Login(_)));
        let mut config = Config::load(&sources)?;
        config.color = common.color.unwrap_or(config.color);
        config.pictures = common.pictures.unwrap_or(config.pictures);
        Ok(Self { paths, config })
    }

    /// The webhook, checked; `None` when no portal is set up.
    ///
    /// # Errors
    /// When it is malformed.
    pub fn webhook(&self) -> Result<Option<Webhook>, Failure> {
        let Some(secret) = &self.config.webhook else {
            return Ok(None);
        };
        let parse = if self.config.allow_http { Webhook::parse_allowing_http } else { Webhook::parse };
        Ok(Some(parse(secret.expose())?))
    }

    /// The file that remembers the portal of that host.
    #[must_use]
    pub fn store_file(&self, host: &str) -> PathBuf {
        self.paths.cache.join(store::file_name(host))
    }

    /// The failure to tell when there is no webhook.
    pub(super) fn no_portal(&self) -> Failure {
        Failure::NoPortal { file: self.paths.config_file() }
    }

    /// A client for the portal. Nothing is sent yet.
    ///
    /// # Errors
    /// When no portal is set up or the webhook is malformed.
    pub fn client(&self) -> Result<Client, Failure> {
        let webhook = self.webhook()?.ok_or_else(|| self.no_portal())?;
        Ok(Client::new(webhook, Options::default()))
    }
}

/// Starts the threads that wait for the network. Not before they are needed: the first frame is drawn without.
///
/// # Errors
/// When the system has no threads left.
pub(super) fn runtime() -> io::Result<Runtime> {
    Builder::new_multi_thread().worker_threads(WORKERS).thread_name("whosin").enable_all().build()
}
