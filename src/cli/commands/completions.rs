//! `whosin completions`: what a shell needs to complete commands, options, their values, and people's names.
//!
//! A few lines for each shell, which hand the line over to `whosin complete` and take what it offers.

use std::io::{self, Write};

use clap::Args;
use clap_complete::Shell;

use crate::cli::{Exit, Failure};

/// `whosin completions`.
#[derive(Clone, Copy, Debug, Args)]
pub struct CompletionsArgs {
    /// The shell
    pub shell: Shell,
}

/// Prints the script.
pub(crate) fn run(arguments: CompletionsArgs) -> Result<Exit, Failure> {
    let mut stdout = io::stdout().lock();
    stdout.write_all(script(arguments.shell).as_bytes())?;
    stdout.flush()?;
    Ok(Exit::Done)
}

/// The whole script for a shell; empty for one that is not known yet.
const fn script(shell: Shell) -> &'static str {
    match shell {
        Shell::Bash => include_str!("../../../assets/completions/whosin.bash"),
        Shell::Zsh => include_str!("../../../assets/completions/whosin.zsh"),
        Shell::Fish => include_str!("../../../assets/completions/whosin.fish"),
        Shell::Elvish => include_str!("../../../assets/completions/whosin.elv"),
        Shell::PowerShell => include_str!("../../../assets/completions/whosin.ps1"),
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use clap::ValueEnum;

    use super::*;

    #[test]
    fn every_shell_asks_the_program() {
        for &shell in Shell::value_variants() {
            let asks = format!("whosin complete {shell} -- ");
            assert!(script(shell).contains(&asks), "{shell} knows nothing");
        }
    }
}
