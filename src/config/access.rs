//! How one gets into the portal: by one way at a time, whatever the layers name.

use super::kind::{Kind, Shape, masked, shown, some_text};
use super::value::Value;
use super::{Config, Secret};
use crate::words::Sentence;

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
fn lay_over(access: &mut Option<Access>, setting: &str, named: Option<Access>) {
    if named.is_some() || access.as_ref().is_some_and(|access| access.setting() == setting) {
        *access = named;
    }
}

/// The setting of one way in.
pub(super) struct Way {
    name: &'static str,
    /// The message that tells what it takes.
    takes: &'static str,
    shape: Shape,
    /// What a value says; the inner `None`: it names no way.
    read: fn(&Value) -> Option<Option<Access>>,
    /// The value as TOML where that way in is in effect.
    show: fn(Option<&Access>) -> String,
    private: bool,
}

pub(super) const WEBHOOK: Way = Way {
    name: "webhook",
    takes: "takes-webhook",
    shape: Shape::Text,
    read: |value| Some(Secret::new(value.text()?).map(Access::Webhook)),
    show: |access| match access {
        Some(Access::Webhook(webhook)) => masked(Some(webhook)),
        _ => masked(None),
    },
    private: true,
};

pub(super) const COMMAND: Way = Way {
    name: "webhook_command",
    takes: "takes-webhook-command",
    shape: Shape::Text,
    read: |value| Some(Secret::new(value.text()?).map(Access::Command)),
    show: |access| match access {
        Some(Access::Command(command)) => masked(Some(command)),
        _ => masked(None),
    },
    private: true,
};

pub(super) const KEYRING: Way = Way {
    name: "keyring",
    takes: "takes-true-or-false",
    shape: Shape::Switch,
    read: |value| Some(value.boolean()?.then_some(Access::Keyring)),
    show: |access| (access == Some(&Access::Keyring)).to_string(),
    private: false,
};

pub(super) const APPLICATION: Way = Way {
    name: "client_id",
    takes: "takes-client-id",
    shape: Shape::Text,
    read: |value| Some(some_text(value.text()?).map(|client_id| Access::Application { client_id })),
    show: |access| match access {
        Some(Access::Application { client_id }) => shown(Some(client_id)),
        _ => shown(None),
    },
    private: false,
};

impl Kind for Way {
    fn takes(&self) -> Sentence {
        Sentence::new(self.takes)
    }

    fn shape(&self) -> Shape {
        self.shape.clone()
    }

    fn set(&self, config: &mut Config, value: &Value) -> Option<()> {
        lay_over(&mut config.access, self.name, (self.read)(value)?);
        Some(())
    }

    fn show(&self, config: &Config) -> String {
        (self.show)(config.access.as_ref())
    }

    fn is_private(&self) -> bool {
        self.private
    }
}

#[cfg(test)]
mod tests;
