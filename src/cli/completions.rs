//! `whosin completions`: what a shell needs to complete commands, options, their values, and people's names.
//!
//! clap knows all but the people. A few lines for each shell add those, from the names that whosin remembers:
//! no completion ever asks the portal.

use std::io::{self, Write};

use clap::{Args, Command, CommandFactory};
use clap_complete::{Shell, generate};

use super::{Arguments, Exit, Failure};

/// `whosin completions`.
#[derive(Clone, Copy, Debug, Args)]
#[command(after_help = "\
Examples:
  whosin completions bash > ~/.local/share/bash-completion/completions/whosin
  whosin completions zsh > ~/.zfunc/_whosin          with ~/.zfunc in fpath, before compinit
  whosin completions fish > ~/.config/fish/completions/whosin.fish
  whosin completions elvish >> ~/.config/elvish/rc.elv
  whosin completions powershell >> $PROFILE")]
pub struct CompletionsArgs {
    /// The shell
    pub shell: Shell,
}

/// The argument that takes people.
const PERSON: &str = "who";

/// Prints the script.
pub(super) fn run(arguments: CompletionsArgs) -> Result<Exit, Failure> {
    let mut stdout = io::stdout().lock();
    stdout.write_all(script(arguments.shell).as_bytes())?;
    stdout.flush()?;
    Ok(Exit::Done)
}

/// The whole script for a shell.
pub(super) fn script(shell: Shell) -> String {
    let mut command = completed();
    let mut made = Vec::new();
    generate(shell, &mut command, "whosin", &mut made);
    let made = String::from_utf8_lossy(&made);
    let people = |lines: &str, between| lines.replace("@COMMANDS@", &with_people(&command).join(between));
    match shell {
        Shell::Bash => format!("{made}{}", people(include_str!("../../assets/completions/people.bash"), " ")),
        Shell::Zsh => zsh(&made),
        Shell::Fish => format!("{made}{}", people(include_str!("../../assets/completions/people.fish"), " ")),
        Shell::Elvish => {
            format!("{made}{}", people(include_str!("../../assets/completions/people.elv"), " "))
        }
        Shell::PowerShell => {
            before(&made, POWERSHELL, &people(include_str!("../../assets/completions/people.ps1"), "|"))
        }
        _ => made.into_owned(),
    }
}

/// The definition without the query: in zsh's script the commands behind it would be out of reach.
fn completed() -> Command {
    let whole = Arguments::command();
    Command::new("whosin")
        .version(env!("CARGO_PKG_VERSION"))
        .args(whole.get_arguments().filter(|argument| !argument.is_positional()).cloned())
        .subcommands(whole.get_subcommands().cloned())
}

/// Where PowerShell's script has all candidates together.
const POWERSHELL: &str = "    $completions.Where{";
/// Where zsh's begins with functions.
const ZSH: &str = "(( $+functions[_whosin_commands] ))";

/// zsh names a function for each argument: people get their own.
fn zsh(made: &str) -> String {
    let person = |line: &str| line.contains(&format!("{PERSON} -- "));
    let lines = made.lines().map(|line| {
        let line =
            if person(line) { line.replace(":_default'", ":_whosin_people'") } else { line.to_owned() };
        line + "\n"
    });
    before(&lines.collect::<String>(), ZSH, include_str!("../../assets/completions/people.zsh"))
}

fn before(script: &str, place: &str, lines: &str) -> String {
    script.replacen(place, &format!("{lines}{place}"), 1)
}

/// The commands that take people.
fn with_people(command: &Command) -> Vec<&str> {
    let takes = |command: &&Command| command.get_arguments().any(|argument| argument.get_id() == PERSON);
    command.get_subcommands().filter(takes).map(Command::get_name).collect()
}

#[cfg(test)]
mod tests {
    use clap::ValueEnum;

    use super::*;

    #[test]
    fn every_shell_completes_people() {
        for &shell in Shell::value_variants() {
            let script = script(shell);
            assert!(script.contains("--cached --plain"), "{shell} knows no people");
            assert!(!script.contains("@COMMANDS@"), "{shell} does not know where people are meant");
        }
        assert!(script(Shell::Zsh).contains("_whosin_people'"));
        assert!(script(Shell::PowerShell).contains("'^whosin;(show"));
    }

    #[test]
    fn show_takes_people_and_list_does_not() {
        let command = Arguments::command();
        let names = with_people(&command);
        assert!(names.contains(&"show") && !names.contains(&"list"), "{names:?}");
    }
}
