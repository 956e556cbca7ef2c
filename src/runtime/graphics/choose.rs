//! Which way pictures reach the terminal.

use super::Protocol;
use super::answers::Answers;
use super::environment::TerminalEnvironment;
use crate::config::Pictures;

/// Kitty's first version whose pictures can live in cells, as Unicode placeholders.
const KITTY_PLACEHOLDERS: [u16; 2] = [0, 28];
/// Konsole's first version with iTerm2's inline images.
const KONSOLE_IMAGES: [u16; 2] = [22, 4];

/// For pictures that are part of a frame. Only what places whole pixels needs to know how many a cell has
/// (`cell_known`); what the user wants is done without.
pub(super) fn in_frames(
    wanted: Pictures,
    environment: &TerminalEnvironment,
    answers: &Answers,
    cell_known: bool,
) -> Protocol {
    decide(wanted, environment, answers, cell_known, |terminal| match terminal {
        Terminal::Kitty(version) if *version < KITTY_PLACEHOLDERS => Protocol::Halfblocks,
        Terminal::Kitty(_) | Terminal::Ghostty => Protocol::Kitty,
        _ => Protocol::Halfblocks,
    })
}

/// For pictures that are printed once. Kitty has always been able to do that.
pub(super) fn in_scrollback(
    wanted: Pictures,
    environment: &TerminalEnvironment,
    answers: &Answers,
    cell_known: bool,
) -> Protocol {
    decide(wanted, environment, answers, cell_known, |_| Protocol::Kitty)
}

fn decide(
    wanted: Pictures,
    environment: &TerminalEnvironment,
    answers: &Answers,
    cell_known: bool,
    kitty: impl FnOnce(&Terminal) -> Protocol,
) -> Protocol {
    match wanted {
        Pictures::Kitty => return Protocol::Kitty,
        Pictures::Iterm2 => return Protocol::Iterm2,
        Pictures::Sixel => return Protocol::Sixel,
        Pictures::Halfblocks => return Protocol::Halfblocks,
        Pictures::None => return Protocol::None,
        Pictures::Auto => {}
    }
    if environment.dumb() {
        return Protocol::None;
    }
    let terminal = Terminal::of(environment, answers);
    if environment.multiplexed() || terminal == Terminal::Multiplexer || !cell_known {
        return Protocol::Halfblocks;
    }
    match terminal {
        Terminal::Kitty(_) | Terminal::Ghostty if answers.kitty => kitty(&terminal),
        Terminal::Konsole(version) if version >= KONSOLE_IMAGES => Protocol::Iterm2,
        Terminal::InlineImages => Protocol::Iterm2,
        Terminal::Other if answers.sixel() => Protocol::Sixel,
        _ => Protocol::Halfblocks,
    }
}

/// The terminals whose ways must be known, by what they call themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Terminal {
    Kitty([u16; 2]),
    Ghostty,
    /// It says that it knows Kitty's pictures, but not in cells, and sixel, but not well.
    Konsole([u16; 2]),
    /// Those that know iTerm2's images best.
    InlineImages,
    Multiplexer,
    Other,
}

impl Terminal {
    fn of(environment: &TerminalEnvironment, answers: &Answers) -> Self {
        // The variable may be that of the terminal from which this one was started.
        let name = if answers.name.is_empty() { &environment.program } else { &answers.name };
        let name = name.to_ascii_lowercase();
        let is = |known: &str| name.starts_with(known);
        if is("kitty") {
            Self::Kitty(version(&name))
        } else if is("ghostty") {
            Self::Ghostty
        } else if is("konsole") {
            Self::Konsole(version(&name))
        } else if is("iterm") || is("wezterm") || is("mintty") {
            Self::InlineImages
        } else if is("tmux") || is("screen") {
            Self::Multiplexer
        } else {
            Self::Other
        }
    }
}

/// The first two numbers in a name with a version; zeros where there are none.
fn version(name: &str) -> [u16; 2] {
    let mut numbers = name.split(|c: char| !c.is_ascii_digit()).filter_map(|digits| digits.parse().ok());
    [numbers.next().unwrap_or(0), numbers.next().unwrap_or(0)]
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The terminals at their own words: name, Kitty's answer, DA1.
    const KNOWN: &[(&str, bool, &[u16], Protocol, Protocol)] = &[
        ("kitty(0.41.1)", true, &[52], Protocol::Kitty, Protocol::Kitty),
        ("kitty(0.28.0)", true, &[], Protocol::Kitty, Protocol::Kitty),
        ("kitty(0.26.5)", true, &[], Protocol::Halfblocks, Protocol::Kitty),
        ("kitty(1.0.0)", true, &[], Protocol::Kitty, Protocol::Kitty),
        ("ghostty 1.2.0", true, &[22, 52], Protocol::Kitty, Protocol::Kitty),
        ("Konsole 22.12.3", true, &[1, 4], Protocol::Iterm2, Protocol::Iterm2),
        ("Konsole 25.04.2", true, &[1, 4], Protocol::Iterm2, Protocol::Iterm2),
        ("Konsole 21.12.0", true, &[1, 4], Protocol::Halfblocks, Protocol::Halfblocks),
        ("WezTerm 20240203-110809-5046fc22", true, &[4, 6, 18, 22], Protocol::Iterm2, Protocol::Iterm2),
        ("iTerm2 3.5.10", false, &[1, 2, 4, 6, 17], Protocol::Iterm2, Protocol::Iterm2),
        ("mintty 3.7.4", false, &[1, 2, 4, 6, 9], Protocol::Iterm2, Protocol::Iterm2),
        ("XTerm(379)", false, &[1, 2, 4, 6, 9, 15, 16, 22, 28], Protocol::Sixel, Protocol::Sixel),
        ("XTerm(379)", false, &[1, 2, 6, 9, 15, 16, 22, 28], Protocol::Halfblocks, Protocol::Halfblocks),
        ("foot(1.13.1)", false, &[4, 22], Protocol::Sixel, Protocol::Sixel),
        ("VTE(7200)", false, &[1, 9], Protocol::Halfblocks, Protocol::Halfblocks),
        ("tmux 3.5a", false, &[4], Protocol::Halfblocks, Protocol::Halfblocks),
        ("", false, &[1, 2, 3, 4, 7, 29], Protocol::Sixel, Protocol::Sixel),
        ("", false, &[], Protocol::Halfblocks, Protocol::Halfblocks),
    ];

    fn answers(name: &str, kitty: bool, abilities: &[u16]) -> Answers {
        Answers { name: name.into(), kitty, abilities: Some(abilities.to_vec()), ..Answers::default() }
    }

    fn environment(term: &str) -> TerminalEnvironment {
        TerminalEnvironment { term: term.into(), ..TerminalEnvironment::default() }
    }

    #[test]
    fn every_terminal_gets_what_it_can_show() {
        let here = environment("xterm-256color");
        for &(name, kitty, abilities, frames, scrollback) in KNOWN {
            let answers = answers(name, kitty, abilities);
            assert_eq!(in_frames(Pictures::Auto, &here, &answers, true), frames, "{name}");
            assert_eq!(in_scrollback(Pictures::Auto, &here, &answers, true), scrollback, "{name}");
        }
    }

    #[test]
    fn multiplexers_and_unknown_cells_get_half_blocks() {
        let hidden = TerminalEnvironment { tmux: true, ..environment("xterm-256color") };
        for &(name, kitty, abilities, ..) in KNOWN {
            let answers = answers(name, kitty, abilities);
            for (environment, cell_known) in [
                (environment("tmux-256color"), true),
                (environment("screen.xterm-256color"), true),
                (hidden.clone(), true),
                (environment("xterm-256color"), false),
            ] {
                let chosen = in_frames(Pictures::Auto, &environment, &answers, cell_known);
                assert_eq!(chosen, Protocol::Halfblocks, "{name}");
            }
        }
    }

    #[test]
    fn what_the_user_wants_outranks_everything() {
        let nothing = Answers::default();
        for (wanted, chosen) in [
            (Pictures::Kitty, Protocol::Kitty),
            (Pictures::Iterm2, Protocol::Iterm2),
            (Pictures::Sixel, Protocol::Sixel),
            (Pictures::Halfblocks, Protocol::Halfblocks),
            (Pictures::None, Protocol::None),
        ] {
            assert_eq!(in_frames(wanted, &environment("tmux"), &nothing, false), chosen);
            assert_eq!(in_scrollback(wanted, &environment("dumb"), &nothing, false), chosen);
        }
    }

    #[test]
    fn the_environment_counts_only_where_the_terminal_is_silent() {
        let leaked = TerminalEnvironment { program: "WezTerm".into(), ..environment("xterm-256color") };
        let chosen = |answers: &Answers| in_frames(Pictures::Auto, &leaked, answers, true);
        assert_eq!(chosen(&answers("XTerm(379)", false, &[])), Protocol::Halfblocks);
        assert_eq!(chosen(&answers("", false, &[])), Protocol::Iterm2);
        let dumb = environment("dumb");
        assert_eq!(in_frames(Pictures::Auto, &dumb, &Answers::default(), false), Protocol::None);
    }
}
