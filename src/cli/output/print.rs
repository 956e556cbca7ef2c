//! Pictures in the scrollback, beside the text that they belong to.
//!
//! `viuer` draws them. It asks the terminal questions of its own and waits for the answers, so it may use only the
//! way that the terminal has already shown to know.

use std::io::{self, IsTerminal, Write, stdin, stdout};

use image::imageops::{self, FilterType};
use image::{DynamicImage, RgbaImage};
use unicode_width::UnicodeWidthChar;

use crate::characters::{Characters, Destination};
use crate::config::{Color, Config};
use crate::runtime::graphics::{self, Facts, Protocol, TerminalEnvironment};
use crate::runtime::{Raw, has_truecolor};

/// The room for a picture, in cells.
const WIDTH: u16 = 18;
const HEIGHT: u16 = 9;
/// Blanks between a picture and its text.
const GAP: u16 = 2;
/// The pixels that `viuer` takes a cell to have when it draws sixel.
const SIXEL_CELL: (u32, u32) = (6, 12);

/// Draws pictures on stdout.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Printer {
    protocol: Protocol,
    /// Width and height of a cell, in pixels.
    cell: (u16, u16),
    truecolor: bool,
}

impl Printer {
    /// Finds out what the terminal can show; `None` when stdout shows no pictures.
    pub(crate) fn of_stdout(config: &Config) -> Option<Self> {
        if !stdout().is_terminal() {
            return None;
        }
        let environment = TerminalEnvironment::of_process();
        let facts = if stdin().is_terminal() {
            let _raw = Raw::enter().ok()?;
            graphics::probe_politely(config.pictures, &environment)
        } else {
            graphics::unasked(config.pictures, &environment)
        };
        // Half blocks are characters that are to be shown, too.
        let blocks = Characters::of_process(config.glyphs, Destination::Terminal).have_signs();
        Self::new(&facts, config.color).filter(|printer| blocks || printer.protocol != Protocol::Halfblocks)
    }

    fn new(facts: &Facts, color: Color) -> Option<Self> {
        // Who answers nothing would leave `viuer` waiting.
        let protocol = match facts.scrollback {
            Protocol::None => return None,
            chosen if facts.answered => chosen,
            _ => Protocol::Halfblocks,
        };
        // Half blocks are nothing but colours, and more than sixteen.
        if protocol == Protocol::Halfblocks && matches!(color, Color::None | Color::Ansi) {
            return None;
        }
        Some(Self { protocol, cell: facts.cell, truecolor: has_truecolor(color) })
    }

    /// Writes the text with the picture on its left, or above it where the lines are too long for that.
    ///
    /// A picture that cannot be drawn is left out.
    ///
    /// # Errors
    /// When `out`, which must lead to stdout, cannot be written.
    pub(crate) fn write_beside(
        self,
        picture: &RgbaImage,
        text: &str,
        out: &mut impl Write,
    ) -> io::Result<()> {
        let (columns, rows) = crossterm::terminal::size().unwrap_or_default();
        // One row more than the picture has: some terminals go on to the next when it is drawn.
        if columns <= WIDTH || rows <= HEIGHT + 1 {
            return out.write_all(text.as_bytes());
        }
        let reserved = HEIGHT + 1;
        for _ in 0..reserved {
            writeln!(out)?;
        }
        // Up again; remember the place.
        write!(out, "\x1b[{reserved}A\x1b7")?;
        out.flush()?;
        if let Err(reason) = self.draw(picture) {
            tracing::debug!(%reason, "no picture");
        }
        write!(out, "\x1b8\x1b[m")?;
        out.write_all(layout(text, columns).as_bytes())?;
        out.flush()
    }

    /// Draws the picture where the cursor is, which then is somewhere else.
    fn draw(self, picture: &RgbaImage) -> Result<(), viuer::ViuError> {
        let (picture, width, height) = self.fit(picture);
        // The answers to `viuer`'s questions are not to be seen.
        let _raw = Raw::enter()?;
        viuer::print(
            &picture,
            &viuer::Config {
                transparent: true,
                absolute_offset: false,
                width: Some(width),
                height: Some(height),
                truecolor: self.truecolor,
                use_kitty: self.protocol == Protocol::Kitty,
                use_iterm: self.protocol == Protocol::Iterm2,
                use_sixel: self.protocol == Protocol::Sixel,
                ..viuer::Config::default()
            },
        )?;
        stdout().flush()?;
        Ok(())
    }

    /// The picture in the shape of its room, and what to tell `viuer` as its size.
    fn fit(self, picture: &RgbaImage) -> (DynamicImage, u32, u32) {
        let cells = (u32::from(WIDTH), u32::from(HEIGHT));
        let cell = (u32::from(self.cell.0), u32::from(self.cell.1));
        let (room_width, room_height) = (cells.0 * cell.0, cells.1 * cell.1);
        let side = room_width.min(room_height).max(SIXEL_CELL.1);
        match self.protocol {
            Protocol::Sixel => {
                // A square of so many of the cells that `viuer` believes in.
                let parts = side / SIXEL_CELL.1;
                (picture.clone().into(), parts * SIXEL_CELL.1 / SIXEL_CELL.0, parts)
            }
            Protocol::Kitty => {
                // It is stretched over all its cells, which are hardly ever a square.
                let square = imageops::resize(picture, side, side, FilterType::CatmullRom);
                let mut room = RgbaImage::new(room_width, room_height);
                imageops::overlay(&mut room, &square, 0, 0);
                (room.into(), cells.0, cells.1)
            }
            _ => (picture.clone().into(), cells.0, cells.1),
        }
    }
}

/// The text to the right of a picture at whose top left corner the cursor is, or below it.
fn layout(text: &str, columns: u16) -> String {
    let room = usize::from(columns.saturating_sub(WIDTH + GAP));
    if text.lines().any(|line| width(line) > room) {
        return "\n".repeat(HEIGHT.into()) + text;
    }
    // Moving over the cells leaves the picture in them.
    let beside = format!("\x1b[{}C", WIDTH + GAP);
    let mut lines = text.lines();
    let mut placed = String::new();
    for at in 0.. {
        match lines.next() {
            Some(line) if !line.is_empty() => placed.extend([&*beside, line]),
            None if at >= HEIGHT => break,
            _ => {}
        }
        placed.push('\n');
    }
    placed
}

/// The width of a line in columns, without its escape sequences for colours.
fn width(line: &str) -> usize {
    let mut characters = line.chars();
    let mut width = 0;
    while let Some(character) = characters.next() {
        if character == '\x1b' {
            characters.by_ref().find(char::is_ascii_alphabetic);
        } else {
            width += character.width().unwrap_or(0);
        }
    }
    width
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use image::GenericImageView;

    use super::*;

    fn facts(scrollback: Protocol, answered: bool) -> Facts {
        Facts {
            scrollback,
            answered,
            ..graphics::unasked(crate::config::Pictures::None, &TerminalEnvironment::default())
        }
    }

    #[test]
    fn only_who_answers_is_asked_again() {
        let chosen = |facts| Printer::new(&facts, Color::Truecolor).map(|printer| printer.protocol);
        assert_eq!(chosen(facts(Protocol::Kitty, true)), Some(Protocol::Kitty));
        assert_eq!(chosen(facts(Protocol::Kitty, false)), Some(Protocol::Halfblocks));
        assert_eq!(chosen(facts(Protocol::None, true)), None);
    }

    #[test]
    fn half_blocks_need_colours() {
        let chosen =
            |protocol, color| Printer::new(&facts(protocol, true), color).map(|printer| printer.protocol);
        assert_eq!(chosen(Protocol::Halfblocks, Color::None), None);
        assert_eq!(chosen(Protocol::Halfblocks, Color::Indexed), Some(Protocol::Halfblocks));
        assert_eq!(chosen(Protocol::Sixel, Color::None), Some(Protocol::Sixel));
    }

    #[test]
    fn text_stands_beside_the_picture_and_ends_below_it() {
        let few = layout("\x1b[1mAnna\x1b[0m\n\nidle\n", 80);
        assert_eq!(few.lines().count(), usize::from(HEIGHT));
        assert!(few.starts_with("\x1b[20C\x1b[1mAnna\x1b[0m\n\n\x1b[20Cidle\n"));
        let many = "x\n".repeat(20);
        assert_eq!(layout(&many, 80).lines().count(), 20);
    }

    #[test]
    fn long_lines_go_below_the_picture() {
        let long = format!("{}\n", "ж".repeat(61));
        assert_eq!(layout(&long, 81).lines().count(), usize::from(HEIGHT));
        assert!(layout(&long, 80).ends_with(&format!("\n\n{long}")));
    }

    #[test]
    fn colours_take_no_room() {
        assert_eq!(width("\x1b[32m●\x1b[0m 陳偉"), 6);
    }

    #[test]
    fn a_square_stays_one() {
        let picture = RgbaImage::from_pixel(100, 100, image::Rgba([9, 9, 9, 255]));
        let fit = |protocol, cell| Printer { protocol, cell, truecolor: true }.fit(&picture);
        let (_, width, height) = fit(Protocol::Sixel, (10, 19));
        assert_eq!((width * SIXEL_CELL.0, height * SIXEL_CELL.1), (168, 168));
        let (room, width, height) = fit(Protocol::Kitty, (10, 19));
        assert_eq!((room.dimensions(), width, height), ((180, 171), 18, 9));
        assert_eq!(room.get_pixel(171, 10).0[3], 0);
        assert_eq!(fit(Protocol::Halfblocks, (10, 19)).0.dimensions(), (100, 100));
    }
}
