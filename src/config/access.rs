//! How one gets into the portal: by one way at a time, whatever the layers name.

use super::Secret;

/// The way into the portal that is in effect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Access {
    /// An inbound webhook by its URL, not yet parsed (`webhook`).
    Webhook(Secret),
    /// A command for the shell whose output's first line is a webhook's URL (`webhook_command`).
    Command(Secret),
    /// The system's keyring, which holds a webhook's URL (`keyring`).
    Keyring,
    /// A registered application (`client_id`). What else it needs are settings of their own, for several layers may
    /// share them.
    Application {
        /// The application's public code.
        client_id: String,
    },
}

/// The settings that name a way in. Where one layer has several, the last of these outranks the others.
const SETTINGS: [&str; 4] = ["client_id", "webhook", "keyring", "webhook_command"];

impl Access {
    /// Whether a command or the keyring brings the webhook: neither is asked for less than the portal itself, as it may
    /// ask the user something.
    #[must_use]
    pub const fn is_brought(&self) -> bool {
        matches!(self, Self::Command(_) | Self::Keyring)
    }

    /// The setting that names this way.
    const fn setting(&self) -> &'static str {
        match self {
            Self::Webhook(_) => "webhook",
            Self::Command(_) => "webhook_command",
            Self::Keyring => "keyring",
            Self::Application { .. } => "client_id",
        }
    }
}

/// The place of a setting among those of its layer: a greater one is laid later. `None`: it names no way in.
pub(super) fn rank(setting: &str) -> Option<usize> {
    SETTINGS.iter().position(|name| *name == setting)
}

/// Lays what a setting says over the way in that was chosen before. A way takes the place of any other; an empty
/// setting (`None`) takes away no other way than its own.
pub(super) fn lay_over(access: &mut Option<Access>, setting: &str, named: Option<Access>) {
    if named.is_some() || access.as_ref().is_some_and(|access| access.setting() == setting) {
        *access = named;
    }
}

#[cfg(test)]
mod tests;
