//! What the user wants: a file and the environment, read once into one validated [`Config`].
//!
//! Later layers win: the defaults, the file, the file's profile, the environment, and last the profile that
//! was named on the command line (an argument outranks the environment). Every mistake is one sentence that
//! says where it is and what is allowed; no sentence repeats a value, for it might be the secret.

mod access;
mod choice;
mod environment;
mod error;
mod file;
mod key;
mod kind;
mod language;
mod paths;
mod relay;
mod save;
mod secret;
mod toml_fault;
mod value;

use std::path::{Path, PathBuf};
use std::time::Duration;

pub use access::Access;
pub use choice::{Choice, Color, Density, Glyphs, LanguageChoice, Limits, LogLevel, Pictures, StartView};
pub use environment::{Variables, is_handed_on};
pub use error::{Error, SettingOrigin, WrittenName};
pub(crate) use key::{TABLES, nearest};
pub use kind::Shape;
pub use language::{WrittenLanguage, language};
pub use paths::Paths;
pub use relay::{Publish, Relay, RelayLogin, relay_server};
pub use save::{remove_webhook, save_keyring, save_webhook};
pub use secret::Secret;
pub(crate) use toml_fault::toml_fault;

use file::File;
pub(crate) use file::LONGEST_KEY;
use key::{KEYS, Key, Layer};

use jiff::SignedDuration;

use crate::people::Order;
use crate::people::presence::DEFAULT_LIMIT;

/// Everything that can be set, valid.
#[allow(clippy::struct_excessive_bools)] // each is a switch of the settings file
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// The profile that was chosen, when one was.
    pub profile: Option<String>,
    /// How one gets into the portal; `None` when the program is not set up.
    pub access: Option<Access>,
    /// The root of the portal, `https://PORTAL/`; an application needs it, beside a webhook it may be missing.
    pub portal: Option<String>,
    /// An application's secret; it goes to the authorisation server only.
    pub client_secret: Option<Secret>,
    /// The root of an application's authorisation server, when it is not the vendor's.
    pub authorization_server: Option<String>,
    /// A PEM file with certificates to trust beside the machine's; may begin with `~/`.
    pub ca_file: Option<PathBuf>,
    /// Whether a webhook may be plain `http://` beyond the loopback.
    pub allow_http: bool,
    /// How much the portal lets itself be asked.
    pub limits: Limits,
    /// Who tells presence in the portal's place.
    pub relay: Relay,
    /// The language of what a person reads.
    pub language: LanguageChoice,
    /// The name of the theme; whether there is one of that name is found out where it is read.
    pub theme: String,
    /// How many colours to use.
    pub color: Color,
    /// Which characters to draw with.
    pub glyphs: Glyphs,
    /// How pictures reach the terminal.
    pub pictures: Pictures,
    /// What the dashboard begins with.
    pub view: StartView,
    /// One or two lines a person.
    pub density: Density,
    /// How long after the last activity a person still counts as present; at least 2 minutes.
    pub presence_limit: SignedDuration,
    /// The order of the list at the start.
    pub order: Order,
    /// Whether the mouse is listened to.
    pub mouse: bool,
    /// Whether the screen is lines of text alone, for whoever listens or feels.
    pub plain: bool,
    /// Whether ages run on the screen.
    pub ticking: bool,
    /// How often the portal is asked.
    pub refresh: Refresh,
    /// Whether messages may be sent to people.
    pub send: bool,
    /// Whether a journal of presence is kept.
    pub journal: bool,
    /// What calls a number (`WHOSIN_HOOK_NUMBER`), run by the shell; `None`: whatever the system calls with.
    pub call_command: Option<String>,
    /// What is run besides the bell when a watched person's presence changes (`WHOSIN_HOOK_NAME`,
    /// `WHOSIN_HOOK_PRESENCE`).
    pub notify_command: Option<String>,
    /// After so long without a key my own status becomes idle; `None`: never.
    pub auto_away: Option<SignedDuration>,
    /// How much is written to the log.
    pub log: LogLevel,
    /// The keys that the user gives to actions, in the order of their names.
    pub keys: Vec<Keys>,
}

/// The keys of one action, as they are written: neither the action nor the keys need exist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keys {
    /// The name of the action.
    pub action: String,
    /// Its keys; none unbinds it.
    pub keys: Vec<String>,
    /// Where they were written.
    pub origin: SettingOrigin,
}

/// How often the portal is asked about whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refresh {
    /// About the selected person; at least 5 s.
    pub selected: Duration,
    /// About those on the screen; at least 10 s.
    pub visible: Duration,
    /// About the whole company; at least 60 s.
    pub everybody: Duration,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            profile: None,
            access: None,
            portal: None,
            client_secret: None,
            authorization_server: None,
            ca_file: None,
            allow_http: false,
            limits: Limits::Cloud,
            relay: Relay::default(),
            language: LanguageChoice::Auto,
            theme: "auto".to_owned(),
            color: Color::Auto,
            glyphs: Glyphs::Auto,
            pictures: Pictures::Auto,
            view: StartView::List,
            density: Density::Comfortable,
            presence_limit: DEFAULT_LIMIT,
            order: Order::Presence,
            mouse: true,
            plain: false,
            ticking: true,
            refresh: Refresh::default(),
            send: true,
            journal: false,
            call_command: None,
            notify_command: None,
            auto_away: None,
            log: LogLevel::Off,
            keys: Vec::new(),
        }
    }
}

impl Default for Refresh {
    fn default() -> Self {
        Self {
            selected: Duration::from_secs(10),
            visible: Duration::from_secs(30),
            everybody: Duration::from_secs(300),
        }
    }
}

/// Where a [`Config`] comes from.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    /// The configuration file; it need not exist.
    pub file: PathBuf,
    /// The variables of the environment that concern whosin: `WHOSIN_*` and `NO_COLOR`.
    pub environment: Variables,
    /// `--profile`.
    pub profile: Option<String>,
    /// Whether a profile that the file does not have is welcome: who logs in makes it.
    pub new_profile: bool,
}

/// One setting as it is in effect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting {
    /// Its key.
    pub name: &'static str,
    /// Its value as TOML; a secret is masked.
    pub value: String,
    /// What it takes.
    pub shape: Shape,
    /// Where it was set; `None` for a default.
    pub origin: Option<SettingOrigin>,
}

impl Setting {
    /// Every setting at its default.
    #[must_use]
    pub fn defaults() -> Vec<Self> {
        let config = Config::default();
        let setting = |key: &Key| Self {
            name: key.name,
            value: key.kind.show(&config),
            shape: key.kind.shape(),
            origin: None,
        };
        KEYS.iter().map(setting).collect()
    }
}

impl Sources {
    /// The user's own file and the process's environment.
    ///
    /// # Errors
    /// When a variable that concerns whosin is not text.
    pub fn of_process(paths: &Paths, profile: Option<String>) -> Result<Self, Error> {
        Ok(Self {
            file: paths.config_file(),
            environment: Variables::of_process()?,
            profile,
            new_profile: false,
        })
    }
}

impl Config {
    /// Reads and validates all layers.
    ///
    /// # Errors
    /// The first mistake found, as one sentence for the user.
    pub fn load(sources: &Sources) -> Result<Self, Error> {
        let layers = Layers::read(sources)?;
        let keys = layers.file.keys.clone();
        let mut config = Self { profile: layers.profile.clone(), keys, ..Self::default() };
        for layer in layers.in_order() {
            layer.apply(&mut config)?;
        }
        if config.color == Color::Auto && sources.environment.no_color() {
            config.color = Color::None;
        }
        Ok(config)
    }

    /// Every setting as it is in effect, with where it was set. `NO_COLOR` is not among the places.
    ///
    /// # Errors
    /// As [`Config::load`].
    pub fn settings(sources: &Sources) -> Result<Vec<Setting>, Error> {
        let config = Self::load(sources)?;
        let layers = Layers::read(sources)?;
        let origin = |key: &Key| layers.in_order().filter_map(|layer| layer.origin(key)).last().cloned();
        let setting = |key: &Key| Setting {
            name: key.name,
            value: key.kind.show(&config),
            shape: key.kind.shape(),
            origin: origin(key),
        };
        Ok(KEYS.iter().map(setting).collect())
    }
}

/// The names of the profiles of a settings file, in alphabetic order; none where there is no file.
///
/// # Errors
/// When the file cannot be read or is wrong.
pub fn profiles(file: &Path) -> Result<Vec<String>, Error> {
    Ok(File::read(file)?.profiles())
}

/// What was written, and where.
struct Layers {
    profile: Option<String>,
    file: File,
    environment: Layer,
    /// Whether the profile was named by an argument, which outranks the environment.
    named: bool,
}

impl Layers {
    fn read(sources: &Sources) -> Result<Self, Error> {
        let file = File::read(&sources.file)?;
        let named = sources.profile.as_deref();
        let chosen = named.or_else(|| sources.environment.profile()).or(file.default_profile.as_deref());
        let profile = chosen.map(str::to_owned);
        if let Some(name) = chosen
            && !sources.new_profile
        {
            file.profile(name)?;
        }
        Ok(Self { profile, environment: sources.environment.layer(), named: named.is_some(), file })
    }

    /// The layers, each to be laid over those before it.
    fn in_order(&self) -> impl Iterator<Item = &Layer> {
        let profile = self.profile.as_deref().and_then(|name| self.file.profile(name).ok());
        let (below, above) = if self.named { (None, profile) } else { (profile, None) };
        [Some(&self.file.common), below, Some(&self.environment), above].into_iter().flatten()
    }
}

#[cfg(test)]
mod tests;
