//! What a fault in whosin itself looks like.

use std::io::{IsTerminal, stderr};

use color_eyre::config::{HookBuilder, Theme};

use super::language;

/// Has panics report themselves readably, in colour on a terminal only. Whoever takes over the terminal hooks in
/// later and restores it first.
pub fn install() {
    let colors = stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
    let theme = if colors { Theme::dark() } else { Theme::new() };
    let hooks = HookBuilder::new()
        .theme(theme)
        .display_env_section(false)
        .panic_section(language::of_arguments(&[]).get("panic-report"));
    // It fails only when somebody installed hooks before; those will do as well.
    let _ = hooks.install();
}
