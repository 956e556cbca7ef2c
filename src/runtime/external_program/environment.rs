//! What the environment tells of where the user sits, and of what can be done from here.

use std::env;

/// What the variables of the environment say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools)] // each is a variable of its own
pub(in crate::runtime) struct SessionEnvironment {
    /// `TERM`, or empty.
    pub(super) term: String,
    /// Whether the user sits at the other end of a connection: `SSH_CONNECTION`, `SSH_CLIENT`, `SSH_TTY`.
    pub(super) remote: bool,
    /// Whether there is a Wayland screen: `WAYLAND_DISPLAY`.
    pub(super) wayland: bool,
    /// Whether there is an X screen, perhaps at the other end: `DISPLAY`.
    pub(super) x11: bool,
    /// Whether it is macOS, whose programs need no variable to find the screen.
    pub(super) macos: bool,
    /// Whether the user names a browser, as editors with a remote end do: `BROWSER`.
    pub(super) browser: bool,
    /// Whether tmux is there: `TMUX`.
    pub(super) tmux: bool,
    /// Whether GNU screen is there: `STY`.
    pub(super) screen: bool,
}

impl SessionEnvironment {
    /// Of this process.
    pub(in crate::runtime) fn of_process() -> Self {
        Self::of(|name| env::var(name).ok())
    }

    /// Of these variables.
    pub(super) fn of(variable: impl Fn(&str) -> Option<String>) -> Self {
        let is_set = |name: &str| variable(name).is_some_and(|value| !value.is_empty());
        Self {
            term: variable("TERM").unwrap_or_default(),
            remote: ["SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY"].into_iter().any(is_set),
            wayland: is_set("WAYLAND_DISPLAY"),
            x11: is_set("DISPLAY"),
            macos: cfg!(target_os = "macos"),
            browser: is_set("BROWSER"),
            tmux: is_set("TMUX"),
            screen: is_set("STY"),
        }
    }

    /// Whether whatever is opened here would open where the user does not sit.
    pub(super) const fn opens_nothing(&self) -> bool {
        self.remote && !self.wayland && !self.x11 && !self.browser
    }
}
