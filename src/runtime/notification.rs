//! A notice to whoever looks elsewhere: the bell, and the one sequence with which the terminal tells the desktop.
//!
//! Some terminals know several sequences and would tell the same thing twice, others print what they do not know:
//! so each gets its own, and whoever is not known gets the bell alone.

use std::env;

use crate::people::text;

/// What tells of the terminal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Surroundings {
    /// What the terminal calls itself when it is asked (XTVERSION), or empty.
    pub(super) name: String,
    /// `TERM`, or empty.
    pub(super) term: String,
    /// `TERM_PROGRAM`, or empty.
    pub(super) program: String,
    /// `LC_TERMINAL`, or empty: what iTerm2 lets through to other machines.
    pub(super) lc_terminal: String,
    /// Whether `TMUX` is set.
    pub(super) tmux: bool,
    /// Whether `STY` or `ZELLIJ` is set: multiplexers that let nothing of it through.
    pub(super) walled: bool,
    /// Which of [`TELLTALES`] are set.
    pub(super) telltales: Vec<&'static str>,
}

/// Variables that a terminal sets for its children, which tmux hands on, and what it takes.
const TELLTALES: [(&str, Channel); 7] = [
    ("KITTY_WINDOW_ID", Channel::Osc9),
    ("WEZTERM_PANE", Channel::Osc9),
    ("GHOSTTY_RESOURCES_DIR", Channel::Osc9),
    ("ITERM_SESSION_ID", Channel::Osc9),
    ("WT_SESSION", Channel::Osc9),
    ("ConEmuANSI", Channel::Osc9),
    ("VTE_VERSION", Channel::Osc777),
];

/// What terminals are called, by their own name, by `TERM_PROGRAM` or by `TERM`, and what they take. Where both are
/// known, the older of the two.
const NAMES: [(&str, Channel); 17] = [
    ("iterm", Channel::Osc9),
    ("kitty", Channel::Osc9),
    ("xterm-kitty", Channel::Osc9),
    ("wezterm", Channel::Osc9),
    ("ghostty", Channel::Osc9),
    ("xterm-ghostty", Channel::Osc9),
    ("warpterminal", Channel::Osc9),
    ("windows terminal", Channel::Osc9),
    ("conemu", Channel::Osc9),
    ("foot", Channel::Osc777),
    ("rxvt", Channel::Osc777),
    ("urxvt", Channel::Osc777),
    ("vte", Channel::Osc777),
    ("contour", Channel::Osc777),
    // These say of themselves who they are, and take neither.
    ("xterm(", Channel::Bell),
    ("konsole", Channel::Bell),
    ("alacritty", Channel::Bell),
];

/// How a terminal is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Channel {
    /// iTerm2's: a text.
    Osc9,
    /// urxvt's: a title and a text.
    Osc777,
    /// Nothing but the bell.
    Bell,
}

/// How notices are sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Notifier {
    channel: Channel,
    /// Whether tmux is to hand the sequence on to the terminal that it runs in.
    through_tmux: bool,
}

impl Surroundings {
    /// Of this process, in a terminal that calls itself `name`.
    pub(super) fn of_process(name: &str) -> Self {
        let set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
        let read = |name| env::var(name).unwrap_or_default();
        Self {
            name: name.to_owned(),
            term: read("TERM"),
            program: read("TERM_PROGRAM"),
            lc_terminal: read("LC_TERMINAL"),
            tmux: set("TMUX"),
            walled: set("STY") || set("ZELLIJ"),
            telltales: TELLTALES.iter().map(|(name, _)| *name).filter(|name| set(name)).collect(),
        }
    }
}

impl Notifier {
    /// Chooses the way. What the terminal says of itself counts most; the variables may be those of a terminal from
    /// which this one was started.
    pub(super) fn new(surroundings: &Surroundings) -> Self {
        let Surroundings { name, term, program, lc_terminal, tmux, walled, telltales } = surroundings;
        let known = |called: &str| {
            let called = called.to_ascii_lowercase();
            NAMES.iter().find(|(name, _)| called.starts_with(name)).map(|(_, channel)| *channel)
        };
        let told = |telltale: &&str| TELLTALES.iter().find(|(name, _)| name == telltale);
        let by_variables = || {
            let telltale = telltales.iter().find_map(told).map(|(_, channel)| *channel);
            known(lc_terminal).or(telltale)
        };
        let multiplexed = *tmux || term.starts_with("tmux") || term.starts_with("screen");
        let channel = if *walled || (multiplexed && !*tmux) {
            None
        } else if *tmux {
            by_variables()
        } else if name.is_empty() {
            known(program).or_else(|| known(term)).or_else(by_variables)
        } else {
            Some(known(name).unwrap_or(Channel::Bell))
        };
        Self { channel: channel.unwrap_or(Channel::Bell), through_tmux: *tmux }
    }

    /// The bytes that ring the bell and have the terminal tell the desktop.
    pub(super) fn notice(self, title: &str, body: &str) -> String {
        // A name is cleaned when it arrives; the separators of the sequence are not for it either.
        let plain = |text: &str| text::clean(text).replace(';', ",");
        let (title, body) = (plain(title), plain(body));
        let sequence = match self.channel {
            Channel::Osc9 => format!("\u{1b}]9;{body}\u{1b}\\"),
            Channel::Osc777 => format!("\u{1b}]777;notify;{title};{body}\u{1b}\\"),
            Channel::Bell => String::new(),
        };
        if self.through_tmux && !sequence.is_empty() {
            let doubled = sequence.replace('\u{1b}', "\u{1b}\u{1b}");
            return format!("\u{7}\u{1b}Ptmux;{doubled}\u{1b}\\");
        }
        format!("\u{7}{sequence}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(name: &str, term: &str, program: &str) -> Surroundings {
        Surroundings {
            name: name.into(),
            term: term.into(),
            program: program.into(),
            ..Surroundings::default()
        }
    }

    fn with(telltale: &'static str, surroundings: Surroundings) -> Surroundings {
        Surroundings { telltales: vec![telltale], ..surroundings }
    }

    fn in_tmux(surroundings: Surroundings) -> Surroundings {
        Surroundings { tmux: true, ..surroundings }
    }

    #[test]
    fn each_terminal_is_told_in_its_own_way_and_never_twice() {
        use Channel::{Bell, Osc9, Osc777};
        let tmux = || in_tmux(of("tmux 3.5a", "tmux-256color", "tmux"));
        for (surroundings, channel) in [
            (of("iTerm2 3.5.0", "xterm-256color", "iTerm.app"), Osc9),
            (of("", "xterm-256color", "iTerm.app"), Osc9),
            (Surroundings { lc_terminal: "iTerm2".into(), ..of("", "xterm-256color", "") }, Osc9),
            (of("kitty(0.41.1)", "xterm-kitty", ""), Osc9),
            (of("", "xterm-kitty", ""), Osc9),
            (of("WezTerm 20240203", "xterm-256color", "WezTerm"), Osc9),
            (of("ghostty 1.1.0", "xterm-ghostty", "ghostty"), Osc9),
            (with("WT_SESSION", of("", "xterm-256color", "")), Osc9),
            (with("ConEmuANSI", of("", "xterm-256color", "")), Osc9),
            (of("foot(1.20.2)", "foot", ""), Osc777),
            (of("", "foot-extra", ""), Osc777),
            (of("", "rxvt-unicode-256color", ""), Osc777),
            (of("VTE(7600)", "xterm-256color", ""), Osc777),
            (with("VTE_VERSION", of("", "xterm-256color", "")), Osc777),
            (of("contour 0.6", "contour", "contour"), Osc777),
            (of("", "xterm-256color", ""), Bell),
            (of("XTerm(390)", "xterm-256color", ""), Bell),
            (of("", "xterm-256color", "Apple_Terminal"), Bell),
            (of("", "alacritty", ""), Bell),
            (of("", "linux", ""), Bell),
            (of("", "", ""), Bell),
            // Started from another terminal whose variables it still has.
            (with("VTE_VERSION", of("XTerm(390)", "xterm-256color", "")), Bell),
            (with("VTE_VERSION", of("kitty(0.41.1)", "xterm-kitty", "")), Osc9),
            (with("KITTY_WINDOW_ID", of("something new 1.0", "xterm", "")), Bell),
            // Behind a multiplexer only the variables tell who is there.
            (tmux(), Bell),
            (with("KITTY_WINDOW_ID", tmux()), Osc9),
            (with("VTE_VERSION", tmux()), Osc777),
            (with("KITTY_WINDOW_ID", of("", "screen-256color", "")), Bell),
            (Surroundings { walled: true, ..with("KITTY_WINDOW_ID", of("", "xterm-kitty", "")) }, Bell),
        ] {
            assert_eq!(Notifier::new(&surroundings).channel, channel, "{surroundings:?}");
        }
    }

    #[test]
    fn a_text_cannot_end_its_sequence() {
        let sent = |channel, through_tmux| {
            Notifier { channel, through_tmux }.notice("who;sin", "A\u{1b}]0;x\u{7} is online")
        };
        assert_eq!(sent(Channel::Osc9, false), "\u{7}\u{1b}]9;A]0,x is online\u{1b}\\");
        assert_eq!(sent(Channel::Osc777, false), "\u{7}\u{1b}]777;notify;who,sin;A]0,x is online\u{1b}\\");
        assert_eq!(sent(Channel::Bell, false), "\u{7}");
        assert_eq!(sent(Channel::Bell, true), "\u{7}");
        assert_eq!(
            sent(Channel::Osc9, true),
            "\u{7}\u{1b}Ptmux;\u{1b}\u{1b}]9;A]0,x is online\u{1b}\u{1b}\\\u{1b}\\"
        );
    }
}
