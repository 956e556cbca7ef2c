//! Themes: those that are built in, and the user's own, a file each.

mod fault;

use std::fs;
use std::io;
use std::path::PathBuf;

use crate::config::{Paths, nearest};
use crate::ui::Palette;
use crate::words::Sentence;

/// The theme that is as the terminal is.
const DEFAULT: &str = "auto";
/// How a theme's file ends.
const EXTENSION: &str = "toml";

/// Those that are built in; each is an example for a file.
pub(crate) const BUILT_IN: [(&str, &str); 7] = [
    ("dark", include_str!("../../assets/themes/dark.toml")),
    ("light", include_str!("../../assets/themes/light.toml")),
    ("high-contrast", include_str!("../../assets/themes/high-contrast.toml")),
    ("terminal", include_str!("../../assets/themes/terminal.toml")),
    ("solarized-dark", include_str!("../../assets/themes/solarized-dark.toml")),
    ("solarized-light", include_str!("../../assets/themes/solarized-light.toml")),
    ("gruvbox", include_str!("../../assets/themes/gruvbox.toml")),
];

/// Where themes come from: the folder of the user's own, which need not exist.
#[derive(Clone, Debug, Default)]
pub struct Themes {
    folder: PathBuf,
}

impl Themes {
    /// With the user's own in that folder.
    #[must_use]
    pub const fn new(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// With the user's own beside the settings.
    #[must_use]
    pub fn of_settings(paths: &Paths) -> Self {
        Self::new(paths.config.join("themes"))
    }

    /// The names of all: first those that are built in, then the user's own in alphabetic order.
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        let built_in = BUILT_IN.iter().map(|(name, _)| *name);
        let mut names: Vec<String> = [DEFAULT].into_iter().chain(built_in).map(str::to_owned).collect();
        let files = fs::read_dir(&self.folder).into_iter().flatten().flatten().map(|entry| entry.path());
        let own = files.filter(|path| path.extension().is_some_and(|extension| extension == EXTENSION));
        let mut own: Vec<String> =
            own.filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned())).collect();
        own.sort();
        own.retain(|name| !names.contains(name));
        names.append(&mut own);
        names
    }

    /// The theme of that name: the user's own, where there is one, else the one that is built in.
    ///
    /// # Errors
    /// One sentence when there is none, or when its file is wrong. It does not repeat a name that nothing is called by:
    /// that may be a secret in the wrong place.
    pub fn read(&self, name: &str) -> Result<Palette, Sentence> {
        let built_in = BUILT_IN.iter().find(|(known, _)| *known == name).map(|(_, text)| *text);
        // A name is no way to another folder.
        let file = self.folder.join(name).with_added_extension(EXTENSION);
        let text = if name.contains(['/', '\\']) {
            Err(io::Error::from(io::ErrorKind::NotFound))
        } else {
            fs::read_to_string(&file)
        };
        let shown = || file.display().to_string();
        match (text, built_in) {
            (Ok(text), _) => parse(&text).map_err(|(line, reason)| {
                Sentence::new("theme-wrong")
                    .with("file", shown())
                    .with("line", line.to_string())
                    .with("reason", reason)
            }),
            (Err(error), _) if file.symlink_metadata().is_ok() => {
                Err(Sentence::new("theme-unreadable").with("file", shown()).with("reason", &error))
            }
            (Err(_), Some(text)) => Ok(parse(text).unwrap_or_default()),
            (Err(_), None) if name == DEFAULT => Ok(Palette::default()),
            (Err(_), None) => {
                let names = self.names();
                Err(match nearest(name, names.iter().map(String::as_str)) {
                    Some(nearest) => Sentence::new("theme-unknown-near").with("nearest", nearest),
                    None => Sentence::new("theme-unknown"),
                }
                .with("known", names.join(", ")))
            }
        }
    }
}

/// Reads a theme; else the line that is wrong, counted from 1, and why.
fn parse(text: &str) -> Result<Palette, (usize, Sentence)> {
    toml::from_str(text).map_err(|error: toml::de::Error| {
        let begin = error.span().map_or(0, |span| span.start.min(text.len()));
        let line = memchr::memchr_iter(b'\n', &text.as_bytes()[..begin]).count() + 1;
        (line, fault::told(error.message()))
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::people::Rgb;
    use crate::people::roster::Availability;
    use crate::ui::contrast::{READABLE, contrast};
    use crate::ui::{Depth, Glyphs, Theme};
    use ratatui::style::{Color, Style};

    fn ink(style: Style) -> Option<Rgb> {
        match style.fg? {
            Color::Rgb(r, g, b) => Some(Rgb::new(r, g, b)),
            _ => None,
        }
    }

    #[test]
    fn everything_reads_in_every_theme_that_is_built_in() {
        for (name, text) in BUILT_IN.into_iter().filter(|(name, _)| *name != "terminal") {
            let palette = parse(text).unwrap();
            let assumed = if name == "light" { Theme::LIGHT } else { Theme::DARK };
            let background = palette.colors.background.unwrap_or(assumed);
            let theme = Theme::new(Depth::True, background, Glyphs::Unicode).with_palette(palette);
            let least = if name == "high-contrast" { 7.0 } else { READABLE };
            let roles = [theme.dim(), theme.accent(), theme.warning(), theme.error(), theme.fresh()];
            for style in roles.into_iter().chain(Availability::ALL.map(|one| theme.availability(one))) {
                let found = contrast(ink(style).unwrap(), background);
                assert!(found >= least, "{name}: {found} of {style:?}");
            }
            if palette.colors.background.is_some() {
                let [text, dim] =
                    [theme.base(), theme.dim()].map(|style| contrast(ink(style).unwrap(), background));
                assert!(text > 1.2 * dim, "{name}: text {text}, beside it {dim}");
            }
        }
    }

    #[test]
    fn the_terminals_own_theme_has_its_16_colours() {
        let palette = Themes::default().read("terminal").unwrap();
        let theme = Theme::new(Depth::True, Theme::DARK, Glyphs::Unicode).with_palette(palette);
        assert_eq!(theme.availability(Availability::Active).fg, Some(Color::LightGreen));
        assert_eq!(theme.depth(), Depth::True, "pictures have all their colours");
    }

    #[test]
    fn the_users_own_come_first_and_what_is_wrong_is_told_with_its_line() {
        let folder = tempfile::tempdir().unwrap();
        let themes = Themes::new(folder.path().to_owned());
        let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
        write("mine.toml", "base = \"light\"\n[colors]\naccent = \"#123456\"\n");
        write("dark.toml", "[colors]\ntext = '#abcdef'\n");
        write("bad.toml", "[colors]\ndim = '#8b93a1'\naccent = 'blue'\n");
        write("odd.toml", "[colors]\n\naccents = '#123456'\n");
        assert_eq!(themes.read("mine").unwrap().colors.accent, Some(Rgb::new(0x12, 0x34, 0x56)));
        assert_eq!(themes.read("dark").unwrap().colors.text, Some(Rgb::new(0xab, 0xcd, 0xef)));
        assert_eq!(themes.names().last().map(String::as_str), Some("odd"));
        assert_eq!(themes.names().iter().filter(|name| *name == "dark").count(), 1);
        write("base.toml", "base = 'blue'\n");
        write("open.toml", "[colors]\ndim = '#8b93a1\n");
        for (name, told) in [
            ("bad", "line 3 of"),
            ("bad", "a colour is written like"),
            ("odd", "line 3 of"),
            ("odd", "no colour is called \"accents\""),
            ("base", "base is auto, dark, light or terminal"),
            ("open", "line 2 of"),
        ] {
            let said = themes.read(name).unwrap_err().in_english();
            assert!(said.contains(told) && said.contains(name), "{said}");
        }
        let refused = |name: &str| themes.read(name).unwrap_err().in_english();
        for name in ["xhq3nobodyzq7", "../dark", "/etc/passwd", &"a1b2".repeat(100)] {
            let said = refused(name);
            assert!(said.contains("gruvbox") && !said.contains(name), "{said}");
        }
        assert!(refused("gruvbux").contains("did you mean gruvbox?"), "{}", refused("gruvbux"));
    }
}
