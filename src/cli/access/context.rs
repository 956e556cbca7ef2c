//! What every command works with: where things are, what the user wants, and the portal.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use tokio::runtime::{Builder, Runtime};
use url::Url;

use crate::cli::access::tokens::TokenFile;
use crate::cli::access::{keyring, webhook_command};
use crate::cli::failure::CertificatesFault;
use crate::cli::output::style::shown_stderr;
use crate::cli::{Arguments, Common, Failure, language};
use crate::config::{self, Access, Config, Paths, Secret, Sources, save_keyring, save_webhook};
use crate::portal::budget::Limits;
use crate::portal::{Application, Authorities, BadWebhook, Client, OAuth, Options, Webhook};
use crate::resources::{Needs, ensure};
use crate::runtime::Themes;
use crate::store::{self, ThemeFile, TimerFile};
use crate::sync::Cadence;
use crate::words::Words;

/// How many threads work besides the first: one for the portal, one for pictures.
const WORKERS: usize = 2;

/// The settings of this run.
#[derive(Clone, Debug)]
pub struct Context {
    /// Where whosin's files live.
    pub paths: Paths,
    /// The settings, with what the arguments say on top.
    pub config: Config,
    /// The user's language.
    pub words: Words,
    /// What the arguments say.
    pub(crate) arguments: Common,
    /// Whether a variable of the process says what the webhook is, which outranks the file.
    webhook_in_environment: bool,
}

/// Whether a variable of the process says what the webhook is; an empty one counts as not set.
fn webhook_in_environment() -> bool {
    std::env::var_os("WHOSIN_WEBHOOK").is_some_and(|set| !set.is_empty())
}

impl Context {
    /// Reads the settings; the arguments outrank them.
    ///
    /// # Errors
    /// When the settings are wrong.
    pub fn of(arguments: &Arguments) -> Result<Self, Failure> {
        let common = arguments.common();
        let paths = Paths::of_user()?;
        let mut sources = Sources::of_process(&paths, common.profile.clone())?;
        sources.new_profile = arguments.may_begin_a_profile();
        let mut config = Config::load(&sources)?;
        arguments.outrank(&mut config);
        let words = language::of(&config);
        for warning in sources.environment.warnings() {
            // Nobody is left to tell when even this cannot be written.
            let _ = writeln!(shown_stderr(), "whosin: {}", words.say(&warning.sentence()));
        }
        let webhook_in_environment = webhook_in_environment();
        Ok(Self { paths, config, words, arguments: common, webhook_in_environment })
    }

    /// The same with another profile of the settings file, as if the arguments had named it; `None` for none.
    ///
    /// # Errors
    /// When there is no such profile, or the settings are wrong.
    pub(crate) fn with_profile(&self, name: Option<&str>) -> Result<Self, Failure> {
        let arguments = Common { profile: name.map(str::to_owned), ..self.arguments.clone() };
        let sources = Sources::of_process(&self.paths, arguments.profile.clone())?;
        let mut config = Config::load(&sources)?;
        arguments.outrank(&mut config);
        let (paths, words) = (self.paths.clone(), language::of(&config));
        Ok(Self { paths, words, config, arguments, webhook_in_environment: self.webhook_in_environment })
    }

    /// The profiles that lead to another portal than the present one, or perhaps the same: those of the settings
    /// file by name, and `None` for the settings without any profile, where they name a portal. Of settings that
    /// cannot be read there are none.
    pub(crate) fn other_profiles(&self) -> Vec<Option<String>> {
        let names = config::profiles(&self.paths.config_file()).unwrap_or_default();
        let none = (!names.is_empty()).then(|| self.with_profile(None).ok()).flatten();
        let none = none.filter(|other| other.config.profile.is_none() && other.is_set_up()).map(|_| None);
        let present = &self.config.profile;
        none.into_iter().chain(names.into_iter().map(Some)).filter(|name| name != present).collect()
    }

    /// The settings alone, of a profile or of the default one.
    ///
    /// # Errors
    /// When the settings are wrong.
    pub(crate) fn of_profile(profile: Option<&str>) -> Result<Self, Failure> {
        let paths = Paths::of_user()?;
        let config = Config::load(&Sources::of_process(&paths, profile.map(str::to_owned))?)?;
        let (words, arguments) = (language::of(&config), Common::default());
        Ok(Self { paths, words, config, arguments, webhook_in_environment: webhook_in_environment() })
    }

    /// The webhook, checked; `None` when no portal is set up. Where a command prints it, this runs the command,
    /// which may ask the user something in the terminal; where the keyring holds it, that may ask in a window.
    ///
    /// # Errors
    /// When it is malformed, the command fails, or the keyring does not bring it.
    pub fn webhook(&self) -> Result<Option<Webhook>, Failure> {
        let secret = match &self.config.access {
            Some(Access::Webhook(webhook)) => webhook.clone(),
            Some(Access::Command(command)) => webhook_command::run(command)?,
            Some(Access::Keyring) => keyring::load(self.config.profile.as_deref())?,
            Some(Access::Application { .. }) | None => return Ok(None),
        };
        let parse = if self.config.allow_http { Webhook::parse_allowing_http } else { Webhook::parse };
        Ok(Some(parse(secret.expose())?))
    }

    /// The file that remembers the portal of that host.
    #[must_use]
    pub fn store_file(&self, host: &str) -> PathBuf {
        self.paths.cache.join(store::file_name(host))
    }

    /// Where the timer of my status at the portal of that host is kept.
    pub(crate) fn status_timer(&self, host: &str) -> TimerFile {
        TimerFile::new(&self.paths.state, self.config.profile.as_deref(), host)
    }

    /// The themes that are built in, and the user's own.
    pub(crate) fn themes(&self) -> Themes {
        Themes::of_settings(&self.paths)
    }

    /// Where the theme is kept that is chosen in the dashboard; `None` where an argument or the environment names one,
    /// which outranks it.
    pub(crate) fn theme_file(&self) -> Option<ThemeFile> {
        let set = std::env::var("WHOSIN_THEME").is_ok_and(|name| !name.trim().is_empty());
        let is_named = self.arguments.theme.is_some() || set;
        (!is_named).then(|| ThemeFile::new(&self.paths.state, &self.config.theme))
    }

    /// How often a portal with these limits is asked, unless a command says otherwise.
    pub(crate) fn cadence(&self) -> Cadence {
        let limits = match self.config.limits {
            config::Limits::Cloud => Limits::CLOUD,
            config::Limits::Enterprise => Limits::ENTERPRISE,
            config::Limits::None => Limits::NONE,
        };
        Cadence { limits, ..Cadence::default() }
    }

    /// The root of the portal, where the settings name it beside a webhook that a command or the keyring brings:
    /// what is remembered of the portal can be read without the secret then.
    pub(crate) fn named_portal(&self) -> Option<Url> {
        self.config.access.as_ref().filter(|access| access.is_brought())?;
        let mut portal: Url = self.config.portal.as_deref()?.parse().ok()?;
        // A folder is a part of the root, and ends in a slash.
        portal.set_path(&format!("{}/", portal.path().trim_end_matches('/')));
        portal.has_host().then_some(portal)
    }

    /// The failure to tell when there is no webhook.
    pub(crate) fn no_portal(&self) -> Failure {
        Failure::NoPortal { file: self.paths.config_file() }
    }

    /// A client for the portal. Nothing is sent yet.
    ///
    /// # Errors
    /// When no portal is set up or the webhook is malformed.
    pub fn client(&self) -> Result<Client, Failure> {
        if let Some(access) = self.oauth()? {
            return Ok(Client::new(access, self.options()?));
        }
        let webhook = self.webhook()?.ok_or_else(|| self.no_portal())?;
        Ok(Client::new(webhook, self.options()?))
    }

    /// The access of an application with its stored tokens; `None` when none is set up. Reads no file yet.
    ///
    /// # Errors
    /// When only a part of it is set, or an address is malformed.
    pub fn oauth(&self) -> Result<Option<OAuth>, Failure> {
        let set = &self.config;
        let Some(Access::Application { client_id }) = &set.access else {
            return Ok(None);
        };
        let missing = |key| Failure::Application { key };
        let portal = set.portal.as_deref().ok_or(missing("portal"))?;
        let secret = set.client_secret.as_ref().ok_or(missing("client_secret"))?;
        let application =
            Application::new(portal, client_id, secret.expose(), set.authorization_server.as_deref())
                .map_err(|_| missing("portal, authorization_server"))?;
        let store =
            TokenFile::new(&self.paths.state, self.config.profile.as_deref(), application.portal().as_str());
        Ok(Some(OAuth::new(application, Arc::new(store))))
    }

    /// Whether a way into a portal is set; whether it is a good one is another question.
    #[must_use]
    pub const fn is_set_up(&self) -> bool {
        self.config.access.is_some()
    }

    /// Writes a portal's new address into the settings file or the keyring, in the place of the old one: after the user agreed to
    /// follow it to `to`, as [`portal::Error::Moved`](crate::portal::Error::Moved) names it.
    ///
    /// # Errors
    /// When the webhook stands in neither, or what holds it cannot be written.
    pub fn save_move(&self, to: &str) -> Result<(), Failure> {
        let file = self.paths.config_file();
        let in_keyring = self.config.access == Some(Access::Keyring);
        let ours = in_keyring
            || matches!(self.config.access, Some(Access::Webhook(_))) && !self.webhook_in_environment;
        let webhook = if ours { self.webhook()? } else { None };
        let moved = webhook.ok_or(Failure::AddressElsewhere { file: file.clone() })?.moved_to(to)?;
        let (profile, portal) = (self.config.profile.as_deref(), moved.portal().clone());
        // An address that was read is never empty.
        let moved = Secret::new(&moved.reveal()).ok_or(BadWebhook::Empty)?;
        if in_keyring {
            keyring::save(profile, &moved)?;
            return Ok(save_keyring(&file, profile, portal.as_str())?);
        }
        Ok(save_webhook(&file, profile, &moved)?)
    }

    /// How the portal is reached.
    ///
    /// # Errors
    /// When the file of certificates cannot be read.
    pub fn options(&self) -> Result<Options, Failure> {
        let authorities = self.config.ca_file.as_deref().map(read_authorities).transpose()?;
        Ok(Options { authorities: authorities.unwrap_or_default(), ..Options::default() })
    }
}

/// The certificates of a PEM file.
fn read_authorities(path: &Path) -> Result<Authorities, Failure> {
    let home = path.strip_prefix("~").ok().and_then(|rest| Some(etcetera::home_dir().ok()?.join(rest)));
    let file = home.unwrap_or_else(|| path.to_owned());
    let failed = |fault| Failure::Certificates { file: file.clone(), fault };
    let pem = std::fs::read(&file).map_err(|error| failed(CertificatesFault::Unreadable(error)))?;
    Authorities::from_pem(&pem).map_err(|error| failed(CertificatesFault::Bad(error)))
}

/// Starts the threads that wait for the network. Not before they are needed: the first frame is drawn without.
///
/// # Errors
/// When the system has no threads or files left.
pub(crate) fn runtime() -> Result<Runtime, Failure> {
    ensure(Needs::Threads).map_err(Failure::Resources)?;
    let mut builder = Builder::new_multi_thread();
    builder.worker_threads(WORKERS).thread_name("whosin").enable_all().build().map_err(Failure::Resources)
}

/// The same for a service, whose work is small and never urgent: what one thread allocates, it finds again.
///
/// # Errors
/// When the system has no files left.
#[cfg(feature = "relay")]
pub(crate) fn single_threaded_runtime() -> Result<Runtime, Failure> {
    ensure(Needs::Threads).map_err(Failure::Resources)?;
    Builder::new_current_thread().thread_name("whosin").enable_all().build().map_err(Failure::Resources)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::fs;

    use super::*;

    #[test]
    fn a_new_address_takes_the_place_of_the_old_one() {
        let home = tempfile::tempdir().unwrap();
        let place = |name: &str| home.path().join(name);
        let paths = Paths { config: place("config"), cache: place("cache"), state: place("state") };
        let config = Config {
            access: Secret::new("https://old.example/rest/7/abc/").map(Access::Webhook),
            ..Config::default()
        };
        let context = Context {
            paths,
            config,
            words: Words::english(),
            arguments: Common::default(),
            webhook_in_environment: false,
        };
        fs::create_dir(place("config")).unwrap();
        let written = "# mine\nwebhook = \"https://old.example/rest/7/abc/\"\n[profiles.b]\n";
        fs::write(context.paths.config_file(), written).unwrap();
        context.save_move("new.example").unwrap();
        let now = fs::read_to_string(context.paths.config_file()).unwrap();
        assert_eq!(now, written.replace("old.example", "new.example"));
        assert!(context.save_move("http://new.example").is_err(), "the secret would be readable on the way");

        let context = Context { webhook_in_environment: true, ..context };
        let outranked = context.save_move("newest.example");
        assert!(matches!(outranked, Err(Failure::AddressElsewhere { .. })), "the file is not what counts");
        let config = Config { access: Secret::new("true").map(Access::Command), ..Config::default() };
        let elsewhere = Context { config, webhook_in_environment: false, ..context };
        assert!(matches!(elsewhere.save_move("new.example"), Err(Failure::AddressElsewhere { .. })));
    }
}
