//! How the screen looks: what the user set, what the environment says, what the terminal told.

use crate::app::Presentation;
use crate::avatars::{Canvas, Drawing};
use crate::config::Color;
use crate::people::Rgb;
use crate::ui::{Base, Depth, Glyphs, Theme};

use super::Appearance;
use super::graphics::{Facts, Protocol};
use crate::characters::{Characters, Destination};

/// Variables of the environment that tell what a terminal can do.
#[derive(Clone, Debug, Default)]
pub(super) struct AppearanceEnvironment {
    /// `TERM`
    pub(super) term: Option<String>,
    /// `COLORTERM`
    pub(super) colorterm: Option<String>,
    /// `COLORFGBG`: "foreground;background" as numbers of the 16 colours.
    pub(super) colorfgbg: Option<String>,
    /// Whether tmux says that it is there (`TMUX`), which makes of every colour what the terminal has.
    pub(super) tmux: bool,
    /// `INSIDE_EMACS`: set by the terminals within it.
    pub(super) emacs: Option<String>,
}

/// The colours that the terminal itself told.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct OwnColors {
    /// Of plain text.
    pub(super) foreground: Option<Rgb>,
    /// Behind it.
    pub(super) background: Option<Rgb>,
}

impl From<&Facts> for OwnColors {
    fn from(facts: &Facts) -> Self {
        Self { foreground: facts.foreground, background: facts.background }
    }
}

impl AppearanceEnvironment {
    pub(super) fn of_process() -> Self {
        let read = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
        Self {
            term: read("TERM"),
            colorterm: read("COLORTERM"),
            colorfgbg: read("COLORFGBG"),
            tmux: read("TMUX").is_some(),
            emacs: read("INSIDE_EMACS"),
        }
    }

    /// Whether links may be sent: all but the plainest terminals open them or pass them over in silence.
    fn links(&self) -> bool {
        !matches!(self.term.as_deref(), None | Some("dumb" | "linux" | "vt100" | "vt220"))
    }

    fn depth(&self) -> Depth {
        let term = self.term.as_deref().unwrap_or_default();
        // GNU screen, which would garble them, leaves the variable as the terminal outside set it.
        let inherited = term.starts_with("screen") && !self.tmux;
        let by_name = ["direct", "kitty", "ghostty", "alacritty", "foot", "wezterm"];
        let truecolor = !inherited
            && (matches!(self.colorterm.as_deref(), Some("truecolor" | "24bit"))
                || by_name.iter().any(|name| term.contains(name)));
        match term {
            "dumb" => Depth::None,
            _ if truecolor => Depth::True,
            "linux" => Depth::Basic,
            _ if term.ends_with("-16color") => Depth::Basic,
            _ => Depth::Indexed,
        }
    }

    /// Whether the variables tell of a light background.
    fn light(&self) -> bool {
        let background = self.colorfgbg.as_deref().and_then(|both| both.rsplit(';').next());
        matches!(background, Some("7" | "15"))
    }

    /// Whether nothing tells of the background, in a place where it is as often light as dark: Emacs is white unless
    /// its user made it dark.
    fn unknown_background(&self) -> bool {
        self.colorfgbg.is_none() && self.emacs.is_some()
    }
}

/// Whether the process's terminal shows every colour of a picture, as far as the user and the environment tell it.
pub(crate) fn has_truecolor(wished: Color) -> bool {
    depth(wished, &AppearanceEnvironment::of_process()) == Depth::True
}

fn depth(wished: Color, environment: &AppearanceEnvironment) -> Depth {
    match wished {
        Color::Auto => environment.depth(),
        Color::Truecolor => Depth::True,
        Color::Indexed => Depth::Indexed,
        Color::Ansi => Depth::Basic,
        Color::None => Depth::None,
    }
}

/// The theme, as far as it is known.
pub(super) fn theme(
    appearance: Appearance,
    environment: &AppearanceEnvironment,
    OwnColors { foreground, background: told }: OwnColors,
) -> Theme {
    let depth = depth(appearance.color, environment);
    let palette = appearance.theme;
    let lightness = match palette.base {
        Base::Dark => Some(false),
        Base::Light => Some(true),
        Base::Auto | Base::Terminal => None,
    };
    // One who wants it dark gets it dark, whatever the terminal is.
    let own = told.filter(|told| lightness.is_none_or(|light| light == is_light(*told)));
    let unknown = told.is_none() && lightness.is_none() && environment.unknown_background();
    let assumed = match lightness {
        Some(light) => light,
        None => unknown || environment.light(),
    };
    let background = own.unwrap_or(if assumed { Theme::LIGHT } else { Theme::DARK });
    let background = palette.colors.background.unwrap_or(background);
    let signs = Characters::of_process(appearance.glyphs, Destination::Terminal).have_signs();
    let glyphs = match appearance.presentation {
        Presentation::Plain => Glyphs::None,
        Presentation::Panes if signs => Glyphs::Unicode,
        Presentation::Panes => Glyphs::Ascii,
    };
    let theme = Theme::new(depth, background, glyphs);
    let theme = match foreground.filter(|_| told == Some(background)) {
        _ if unknown || (told.is_some() && own.is_none()) => theme.painted(),
        Some(foreground) => theme.with_foreground(foreground),
        None => theme,
    };
    let theme = theme.with_palette(palette);
    if environment.links() { theme.with_links() } else { theme }
}

/// What pictures are drawn on; `None`: there are none. Blocks of half a cell are colours: without them there are
/// initials instead.
pub(super) fn canvas(facts: &Facts, theme: Theme) -> Option<Canvas> {
    let drawing = match facts.protocol {
        Protocol::None => return None,
        Protocol::Halfblocks if matches!(theme.depth(), Depth::Basic | Depth::None) => return None,
        // Its blocks, and the places of Kitty's pictures, are characters that are to be shown.
        Protocol::Halfblocks if theme.glyphs == Glyphs::Ascii => return None,
        Protocol::Kitty if theme.glyphs == Glyphs::Ascii && !speaks_unicode() => return None,
        Protocol::Halfblocks => Drawing::Halfblocks,
        Protocol::Sixel => Drawing::Sixel,
        Protocol::Kitty => Drawing::Kitty,
        Protocol::Iterm2 => Drawing::Iterm2,
    };
    let background = if theme.is_painted() { Some(theme.background()) } else { facts.background };
    Some(Canvas { drawing, cell: facts.cell, background })
}

fn speaks_unicode() -> bool {
    Characters::of_process(crate::config::Glyphs::Auto, Destination::Terminal).are_unicode()
}

fn is_light(color: Rgb) -> bool {
    u16::from(color.r) + u16::from(color.g) + u16::from(color.b) > 3 * 128
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::Palette;

    fn environment(term: &str, colorterm: Option<&str>) -> AppearanceEnvironment {
        AppearanceEnvironment {
            term: Some(term.into()),
            colorterm: colorterm.map(Into::into),
            ..AppearanceEnvironment::default()
        }
    }

    #[test]
    fn depth_follows_what_the_terminal_says_of_itself() {
        assert_eq!(environment("xterm-256color", Some("truecolor")).depth(), Depth::True);
        assert_eq!(environment("xterm-256color", None).depth(), Depth::Indexed);
        assert_eq!(environment("xterm-kitty", None).depth(), Depth::True);
        assert_eq!(environment("linux", None).depth(), Depth::Basic);
        assert_eq!(environment("xterm-16color", None).depth(), Depth::Basic);
        assert_eq!(environment("dumb", None).depth(), Depth::None);
    }

    #[test]
    fn a_variable_that_gnu_screen_passes_on_says_nothing_of_it() {
        for term in ["screen", "screen-256color", "screen.xterm-256color", "screen.xterm-kitty"] {
            let outside = environment(term, Some("truecolor"));
            assert_eq!(outside.depth(), Depth::Indexed, "{term}");
            let tmux = AppearanceEnvironment { tmux: true, ..outside };
            assert_eq!(tmux.depth(), Depth::True, "{term}");
        }
    }

    #[test]
    fn what_the_user_set_outranks_the_terminal() {
        let appearance = |base| Appearance {
            theme: Palette { base, ..Palette::default() },
            color: Color::Auto,
            glyphs: crate::config::Glyphs::Auto,
            pictures: crate::config::Pictures::Auto,
            presentation: Presentation::Panes,
        };
        let (black, white) = (Rgb::new(0, 0, 0), Rgb::new(255, 255, 255));
        let made = |theme, told| {
            let told = OwnColors { background: told, foreground: None };
            super::theme(appearance(theme), &AppearanceEnvironment::default(), told)
        };
        let painted = made(Base::Dark, Some(white));
        assert!(
            painted.is_painted() && !made(Base::Dark, Some(black)).is_painted(),
            "dark on a white terminal"
        );
        let made = |theme, told| made(theme, told).background();
        assert_eq!(made(Base::Auto, None), Theme::DARK);
        let emacs = AppearanceEnvironment { emacs: Some("vterm".into()), ..environment("xterm", None) };
        let within_emacs = super::theme(appearance(Base::Auto), &emacs, OwnColors::default());
        assert!(within_emacs.base().bg.is_some(), "painted, for nobody knows it");
        assert_eq!(made(Base::Auto, Some(white)), white);
        assert_eq!(made(Base::Dark, Some(black)), black);
        assert_eq!(made(Base::Dark, Some(white)), Theme::DARK);
        assert_eq!(made(Base::Light, Some(black)), Theme::LIGHT);
    }
}
