//! How one-shot output looks: colours, glyphs, columns.

use std::borrow::Cow;
use std::io::{IsTerminal, Stderr, Write, stderr, stdout};

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::characters::{Characters, Destination, Shown};
use crate::config::{Choice, Color, Config, Glyphs};
use crate::people::roster::Availability;
use crate::ui;

/// Blanks between two columns.
const GAP: &str = "  ";

/// What stdout can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Style {
    /// Whether escape sequences for colours are welcome.
    pub(crate) colors: bool,
    /// Which characters can be shown, and whether glyphs beyond ASCII are welcome.
    pub(crate) characters: Characters,
    /// The width to keep to, in columns; `None` when it is not a terminal, or one that does not
    /// know its size.
    pub(crate) width: Option<usize>,
}

impl Style {
    /// For the process's stdout: colours on a terminal only.
    pub(crate) fn of_stdout(config: &Config) -> Self {
        let variable = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
        let terminal = stdout().is_terminal();
        let characters = Characters::of_process(config.glyphs, Destination::of(&stdout()));
        Self {
            colors: terminal && config.color != Color::None && variable("TERM").as_deref() != Some("dumb"),
            characters,
            width: terminal
                .then(|| crossterm::terminal::size().ok())
                .flatten()
                .map(|(width, _)| usize::from(width))
                .filter(|width| *width > 0),
        }
    }

    /// The text in the colour of an availability: one of the terminal's own, so that it reads on every background.
    pub(crate) fn paint(self, availability: Availability, text: &str) -> Cow<'_, str> {
        let code = match availability {
            Availability::Active | Availability::Quiet => "32",
            Availability::Mobile => "36",
            Availability::Busy => "31",
            Availability::Idle | Availability::Away => "33",
            Availability::Absent => "35",
            Availability::Offline | Availability::Unknown | Availability::Other => "2",
        };
        self.escape(code, text)
    }

    /// The text in bold.
    pub(crate) fn bold(self, text: &str) -> Cow<'_, str> {
        self.escape("1", text)
    }

    /// The text dimmed.
    pub(crate) fn dim(self, text: &str) -> Cow<'_, str> {
        self.escape("2", text)
    }

    fn escape<'a>(self, code: &str, text: &'a str) -> Cow<'a, str> {
        if self.colors && !text.is_empty() {
            format!("\x1b[{code}m{text}\x1b[0m").into()
        } else {
            text.into()
        }
    }

    /// Standard output for people: what is written there can be shown.
    pub(crate) fn shown<W: Write>(self, out: W) -> Shown<W> {
        Shown::new(out, self.characters)
    }

    /// Text of at most `most` columns, of which everything can be shown, painted afterwards.
    pub(crate) fn cell<'a>(
        self,
        text: impl Into<Cow<'a, str>>,
        most: usize,
        paint: impl FnOnce(&str) -> Cow<'_, str>,
    ) -> Cell<'a> {
        let text = text.into();
        let text = match self.characters.text(&text) {
            Cow::Owned(shown) => Cow::Owned(shown),
            Cow::Borrowed(_) => text,
        };
        Cell::cut(text, most, self.glyphs().ellipsis(), paint)
    }

    /// The shapes, as the dashboard draws them: nothing is said by colour alone.
    pub(crate) const fn glyphs(self) -> ui::Glyphs {
        if self.characters.have_signs() { ui::Glyphs::Unicode } else { ui::Glyphs::Ascii }
    }
}

/// Standard error for people. The settings may be what is complained about: the environment alone tells what can be
/// shown.
pub(crate) fn shown_stderr() -> Shown<Stderr> {
    let stderr = stderr();
    let wished = std::env::var("WHOSIN_GLYPHS").ok().and_then(|glyphs| Glyphs::parse(&glyphs));
    let characters = Characters::of_process(wished.unwrap_or(Glyphs::Auto), Destination::of(&stderr));
    Shown::new(stderr, characters)
}

/// A cell of a table: what it says, and how wide that is without escape sequences.
pub(crate) struct Cell<'a> {
    text: Cow<'a, str>,
    width: usize,
}

impl<'a> Cell<'a> {
    /// Text of at most `most` columns, painted afterwards.
    pub(crate) fn new(
        text: impl Into<Cow<'a, str>>,
        most: usize,
        paint: impl FnOnce(&str) -> Cow<'_, str>,
    ) -> Self {
        Self::cut(text.into(), most, "…", paint)
    }

    fn cut(
        mut text: Cow<'a, str>,
        most: usize,
        ellipsis: &str,
        paint: impl FnOnce(&str) -> Cow<'_, str>,
    ) -> Self {
        let mut width = text.width();
        if width > most {
            text = cut(&text, most, ellipsis).into();
            width = text.width();
        }
        let painted = match paint(&text) {
            Cow::Owned(painted) => Some(painted.into()),
            Cow::Borrowed(_) => None,
        };
        Self { text: painted.unwrap_or(text), width }
    }
}

impl<'a, T: Into<Cow<'a, str>>> From<T> for Cell<'a> {
    fn from(text: T) -> Self {
        let text = text.into();
        Self { width: text.width(), text }
    }
}

/// Rows under one another, every column as wide as its widest cell; blanks at the ends of lines are left out.
/// Cells that would not begin within `limit` columns are left out, and none is longer than the room for it.
pub(crate) fn align<const N: usize>(rows: &[[Cell<'_>; N]], limit: Option<usize>) -> String {
    let widths: [usize; N] =
        std::array::from_fn(|column| rows.iter().map(|row| row[column].width).max().unwrap_or(0));
    let mut lines = String::new();
    for row in rows {
        let mut pending = 0;
        let mut used = 0;
        for (cell, width) in row.iter().zip(widths) {
            if limit.is_some_and(|limit| used + pending + cell.width > limit) {
                break;
            }
            if cell.width > 0 {
                lines.extend(std::iter::repeat_n(' ', pending));
                lines.push_str(&cell.text);
                used += pending + cell.width;
                pending = 0;
            }
            pending += width - cell.width + if width > 0 { GAP.len() } else { 0 };
        }
        lines.push('\n');
    }
    lines
}

/// The text in at most `most` columns, whole grapheme clusters only, with an ellipsis where something is gone.
fn cut(text: &str, most: usize, ellipsis: &str) -> String {
    if text.width() <= most {
        return text.to_owned();
    }
    let mut kept = String::new();
    let mut width = 0;
    for cluster in text.graphemes(true) {
        width += cluster.width();
        if width + ellipsis.width() > most {
            break;
        }
        kept.push_str(cluster);
    }
    kept.truncate(kept.trim_end().len());
    if most >= ellipsis.width() {
        kept.push_str(ellipsis);
    }
    kept
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const PLAIN: Style = Style { colors: false, width: None, characters: crate::characters::Characters::ALL };

    #[test]
    fn columns_stand_below_one_another_in_any_script() {
        let row =
            |name: &'static str, more: &'static str| [Cell::from(name), Cell::from(""), Cell::from(more)];
        let text = align(&[row("陳偉", "a"), row("Анна", "b"), row("x", "")], None);
        assert_eq!(text, "陳偉  a\nАнна  b\nx\n");
    }

    #[test]
    fn what_does_not_fit_is_left_out() {
        let row = [Cell::from("name"), Cell::from("position"), Cell::from("x")];
        assert_eq!(align(&[row], Some(13)), "name\n");
    }

    #[test]
    fn colours_take_no_room_and_can_be_off() {
        let style = Style { colors: true, ..PLAIN };
        let cell = Cell::new("ab", 9, |text| style.paint(Availability::Active, text));
        assert_eq!(align(&[[cell, Cell::from("c")]], None), "\x1b[32mab\x1b[0m  c\n");
        assert_eq!(PLAIN.bold("x"), "x");
    }

    proptest! {
        #[test]
        fn cutting_keeps_to_the_width(text in "\\PC{0,40}", most in 0_usize..20) {
            let cut = cut(&crate::people::text::clean(&text), most, "…");
            prop_assert!(cut.width() <= most);
        }
    }
}
