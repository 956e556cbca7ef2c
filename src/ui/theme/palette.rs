//! The colours of a theme, as a file tells them.

use serde::Deserialize;

use super::Role;
use crate::people::Rgb;
use crate::people::roster::Availability;

/// A theme: what it is laid over, and the colours that it has of its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Palette {
    /// What it is laid over.
    pub base: Base,
    /// Its own colours.
    pub colors: Colors,
}

/// What a theme begins with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Base {
    /// Dark or light, as the terminal is.
    #[default]
    Auto,
    /// Light text on dark.
    Dark,
    /// Dark text on light.
    Light,
    /// The 16 colours that the terminal has.
    Terminal,
}

/// The colours of a theme; `None`: as without it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Colors {
    /// Behind everything.
    pub background: Option<Rgb>,
    /// Plain text.
    pub text: Option<Rgb>,
    /// Text beside the point.
    pub dim: Option<Rgb>,
    /// What the eye shall find.
    pub accent: Option<Rgb>,
    /// The frame of a pane.
    pub frame: Option<Rgb>,
    /// The frame of the pane that the keys move in.
    pub frame_focused: Option<Rgb>,
    /// Something to notice.
    pub warning: Option<Rgb>,
    /// Something that went wrong.
    pub error: Option<Rgb>,
    /// All is well.
    pub fresh: Option<Rgb>,
    /// Somebody who is in.
    pub active: Option<Rgb>,
    /// Somebody who is in and was not active lately.
    pub quiet: Option<Rgb>,
    /// Somebody in the mobile app.
    pub mobile: Option<Rgb>,
    /// Somebody who is not to be disturbed.
    pub busy: Option<Rgb>,
    /// Somebody away from the computer.
    pub idle: Option<Rgb>,
    /// Somebody away.
    pub away: Option<Rgb>,
    /// Somebody absent.
    pub absent: Option<Rgb>,
    /// Somebody who is not in, or of whom nothing is known.
    pub offline: Option<Rgb>,
}

impl Colors {
    /// The colour of a role, where the theme has one of its own.
    pub(super) const fn of(&self, role: Role) -> Option<Rgb> {
        match role {
            Role::Dim => self.dim,
            Role::Accent => self.accent,
            Role::Frame => self.frame,
            Role::FrameFocused => self.frame_focused,
            Role::Warning => self.warning,
            Role::Error => self.error,
            Role::Fresh => self.fresh,
            Role::Availability(Availability::Active) => self.active,
            Role::Availability(Availability::Quiet) => self.quiet,
            Role::Availability(Availability::Mobile) => self.mobile,
            Role::Availability(Availability::Busy) => self.busy,
            Role::Availability(Availability::Idle) => self.idle,
            Role::Availability(Availability::Away) => self.away,
            Role::Availability(Availability::Absent) => self.absent,
            Role::Availability(Availability::Offline | Availability::Unknown | Availability::Other) => {
                self.offline
            }
        }
    }
}
