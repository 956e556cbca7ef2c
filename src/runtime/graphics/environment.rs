//! What the environment tells of the terminal, and what may therefore be asked.

use std::env;

/// `CSI > q`: what the terminal calls itself (XTVERSION).
const NAME: &str = "\x1b[>q";
/// Kitty's graphics: may a picture of one pixel be shown? It is not kept.
const KITTY: &str = "\x1b_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\x1b\\";
/// `CSI 16 t` and `CSI 14 t`: a cell's size and the window's, in pixels.
const SIZES: &str = "\x1b[16t\x1b[14t";
/// `OSC 10` and `OSC 11`: the colour of plain text and the one behind it.
const COLORS: &str = "\x1b]10;?\x1b\\\x1b]11;?\x1b\\";
/// `CSI c`: what kind of terminal it is (DA1); every terminal answers this one.
const FENCE: &str = "\x1b[c";

/// Variables of the environment that tell of the terminal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct TerminalEnvironment {
    /// `TERM`, or empty.
    pub(super) term: String,
    /// `TERM_PROGRAM`, or empty. Programs pass it on to other terminals that they start.
    pub(super) program: String,
    /// Whether a multiplexer says that it is there: `TMUX`, `STY`.
    pub(super) multiplexer: bool,
    /// Whether the terminal is at the other end of a connection: `SSH_CONNECTION`, `SSH_TTY`.
    pub(super) remote: bool,
}

impl TerminalEnvironment {
    /// Of this process.
    pub(crate) fn of_process() -> Self {
        let set = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
        Self {
            term: env::var("TERM").unwrap_or_default(),
            program: env::var("TERM_PROGRAM").unwrap_or_default(),
            multiplexer: set("TMUX") || set("STY"),
            remote: set("SSH_CONNECTION") || set("SSH_TTY"),
        }
    }

    /// Whether a multiplexer stands between us and the terminal: what the one can show the other will not let
    /// through.
    pub(super) fn multiplexed(&self) -> bool {
        self.multiplexer || self.term.starts_with("tmux") || self.term.starts_with("screen")
    }

    /// Whether the terminal takes no escape sequences at all.
    pub(super) fn dumb(&self) -> bool {
        self.term.is_empty() || self.term == "dumb"
    }

    /// All questions at once; empty when there is nobody to ask.
    pub(super) fn questions(&self) -> String {
        // The console of Linux prints what it does not know, and has nothing to tell.
        if self.dumb() || self.term == "linux" {
            return String::new();
        }
        // Multiplexers take Kitty's question for the title of the window.
        let kitty = if self.multiplexed() { "" } else { KITTY };
        [NAME, kitty, SIZES, COLORS, FENCE].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(term: &str) -> TerminalEnvironment {
        TerminalEnvironment { term: term.into(), ..TerminalEnvironment::default() }
    }

    #[test]
    fn the_fence_is_the_last_question() {
        for term in ["xterm-256color", "xterm-kitty", "foot", "tmux-256color"] {
            assert!(of(term).questions().ends_with(FENCE), "{term}");
        }
    }

    #[test]
    fn nobody_is_asked_what_would_show() {
        assert_eq!(of("dumb").questions(), "");
        assert_eq!(of("").questions(), "");
        assert_eq!(of("linux").questions(), "");
        assert!(of("xterm").questions().contains(KITTY));
        assert!(!of("screen.xterm-256color").questions().contains(KITTY));
        let hidden = TerminalEnvironment { multiplexer: true, ..of("xterm-256color") };
        assert!(!hidden.questions().contains(KITTY));
    }
}
