//! The relay as the settings name it.

use std::path::{Path, PathBuf};

use crate::config::{self, RelayLogin};
use crate::relay::Settings;

/// How the relay's servers are reached; `None` where none is set.
pub(crate) fn settings(relay: &config::Relay) -> Option<Settings> {
    if relay.servers.is_empty() {
        return None;
    }
    let (credentials, nkey) = match &relay.login {
        Some(RelayLogin::Credentials(file)) => (Some(whole(file)), None),
        Some(RelayLogin::Nkey(file)) => (None, Some(whole(file))),
        None => (None, None),
    };
    Some(Settings {
        servers: relay.servers.clone(),
        credentials,
        nkey,
        ca_file: relay.ca_file.as_deref().map(whole),
        prefix: relay.prefix.clone(),
    })
}

/// A path whose `~` is the user's home.
fn whole(path: &Path) -> PathBuf {
    let home = path.strip_prefix("~").ok().and_then(|rest| Some(etcetera::home_dir().ok()?.join(rest)));
    home.unwrap_or_else(|| path.to_owned())
}
