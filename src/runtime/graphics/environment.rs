//! What the environment tells of the terminal, and what may therefore be asked.

use std::env;

/// `CSI > q`: what the terminal calls itself (XTVERSION).
const NAME: &str = "\x1b[>q";
/// `CSI ? u`: which part of the Kitty keyboard protocol is in use. Only a terminal that knows it answers.
const KEYBOARD: &str = "\x1b[?u";
/// Kitty's graphics: may a picture of one pixel be shown? It is not kept.
const KITTY: &str = "\x1b_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\x1b\\";
/// `CSI 16 t` and `CSI 14 t`: a cell's size and the window's, in pixels.
const SIZES: &str = "\x1b[16t\x1b[14t";
/// `OSC 10` and `OSC 11`: the colour of plain text and the one behind it.
const COLORS: &str = "\x1b]10;?\x1b\\\x1b]11;?\x1b\\";
/// `CSI c`: what kind of terminal it is (DA1); every terminal answers this one.
pub(crate) const FENCE: &str = "\x1b[c";

/// Variables of the environment that tell of the terminal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct TerminalEnvironment {
    /// `TERM`, or empty.
    pub(super) term: String,
    /// `TERM_PROGRAM`, or empty. Programs pass it on to other terminals that they start.
    pub(super) program: String,
    /// Whether tmux says that it is there: `TMUX`.
    pub(super) tmux: bool,
    /// Whether GNU screen says that it is there: `STY`.
    pub(super) gnu_screen: bool,
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
            tmux: set("TMUX"),
            gnu_screen: set("STY"),
            remote: set("SSH_CONNECTION") || set("SSH_TTY"),
        }
    }

    /// Whether a multiplexer stands between us and the terminal: what the one can show the other will not let
    /// through.
    pub(super) fn multiplexed(&self) -> bool {
        self.tmux || self.gnu_screen || self.term.starts_with("tmux") || self.term.starts_with("screen")
    }

    /// Whether GNU screen stands there. It answers some questions itself and hands others on, whose answers come
    /// when nobody expects them any more.
    fn in_gnu_screen(&self) -> bool {
        !self.tmux && (self.gnu_screen || self.term.starts_with("screen"))
    }

    /// Whether Kitty's question is safe: others print it, or take it for the title of the window. `name` is what the
    /// terminal calls itself, by its answer or by `TERM`; variables that programs pass on do not count.
    fn may_be_asked_by_kitty(&self, name: &str) -> bool {
        let name = name.to_ascii_lowercase();
        !self.multiplexed() && ["kitty", "ghostty"].iter().any(|known| name.contains(known))
    }

    /// Whether the terminal takes no escape sequences at all.
    pub(super) fn dumb(&self) -> bool {
        self.term.is_empty() || self.term == "dumb"
    }

    /// The questions that a terminal of this kind takes without showing them; empty when there is nobody to ask.
    pub(super) fn questions(&self) -> String {
        // The console of Linux prints what it does not know, and has nothing to tell.
        if self.dumb() || self.term == "linux" {
            return String::new();
        }
        let kitty = if self.may_be_asked_by_kitty(&self.term) { KITTY } else { "" };
        let colors = if self.in_gnu_screen() { "" } else { COLORS };
        // A multiplexer that hands keys on does not say where they are on the keyboard.
        let keyboard = if self.multiplexed() { "" } else { KEYBOARD };
        [NAME, keyboard, kitty, SIZES, colors, FENCE].concat()
    }

    /// What may be asked once the terminal has told its name; empty when there is nothing more to ask.
    pub(super) fn questions_by_name(&self, name: &str) -> String {
        if self.may_be_asked_by_kitty(&self.term) || !self.may_be_asked_by_kitty(name) {
            return String::new();
        }
        [KITTY, FENCE].concat()
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
    }

    #[test]
    fn kitty_s_question_is_for_those_who_know_it() {
        for term in ["xterm-kitty", "xterm-ghostty"] {
            assert!(of(term).questions().contains(KITTY), "{term}");
            assert_eq!(of(term).questions_by_name("kitty(0.41.1)"), "", "{term} was asked already");
        }
        for term in ["xterm", "xterm-256color", "rxvt-unicode-256color", "screen.xterm-kitty", "st-256color"]
        {
            assert!(!of(term).questions().contains(KITTY), "{term}");
        }
        // `TERM_PROGRAM` stays when another terminal is started from that one.
        let leaked = TerminalEnvironment { program: "ghostty".into(), ..of("rxvt-unicode-256color") };
        assert!(!leaked.questions().contains(KITTY));
        let here = of("xterm-256color");
        assert_eq!(here.questions_by_name("kitty(0.41.1)"), [KITTY, FENCE].concat());
        assert_eq!(here.questions_by_name("ghostty 1.2.0"), [KITTY, FENCE].concat());
        for name in ["", "XTerm(379)", "Konsole 22.12.3", "VTE(7200)", "tmux 3.5a"] {
            assert_eq!(here.questions_by_name(name), "", "{name}");
        }
        for hidden in [
            TerminalEnvironment { tmux: true, ..of("xterm-kitty") },
            TerminalEnvironment { gnu_screen: true, ..of("xterm-kitty") },
        ] {
            assert!(!hidden.questions().contains(KITTY));
            assert_eq!(hidden.questions_by_name("kitty(0.41.1)"), "");
        }
    }

    #[test]
    fn gnu_screen_is_not_asked_what_it_hands_on() {
        let screen = TerminalEnvironment { gnu_screen: true, ..of("xterm-256color") };
        for environment in [&screen, &of("screen"), &of("screen.xterm-256color")] {
            assert!(!environment.questions().contains(COLORS), "{environment:?}");
        }
        let tmux = TerminalEnvironment { tmux: true, ..of("screen-256color") };
        for environment in [&tmux, &of("tmux-256color"), &of("xterm-256color")] {
            assert!(environment.questions().contains(COLORS), "{environment:?}");
        }
    }
}
