//! Where whosin's files live.

use std::path::PathBuf;

use etcetera::BaseStrategy;

use super::Error;

/// The directories of the XDG base directory specification, with `whosin` at their end. Nothing is created.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paths {
    /// Settings: `$XDG_CONFIG_HOME/whosin`.
    pub config: PathBuf,
    /// What can be made again: `$XDG_CACHE_HOME/whosin`.
    pub cache: PathBuf,
    /// Logs: `$XDG_STATE_HOME/whosin`.
    pub state: PathBuf,
}

impl Paths {
    /// The user's own.
    ///
    /// # Errors
    /// [`Error::NoHome`] when no home directory is known.
    pub fn of_user() -> Result<Self, Error> {
        let base = etcetera::choose_base_strategy().map_err(|_| Error::NoHome)?;
        let state = base.state_dir().unwrap_or_else(|| base.data_dir());
        Ok(Self {
            config: base.config_dir().join("whosin"),
            cache: base.cache_dir().join("whosin"),
            state: state.join("whosin"),
        })
    }

    /// `config.toml`.
    #[must_use]
    pub fn config_file(&self) -> PathBuf {
        self.config.join("config.toml")
    }

    /// `whosin.log`.
    #[must_use]
    pub fn log_file(&self) -> PathBuf {
        self.state.join("whosin.log")
    }
}
