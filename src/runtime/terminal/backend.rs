//! What ratatui draws, as few bytes: of the style only what changed is said, and a short way is a short sequence. Over
//! a slow line a frame takes as long as it has bytes.

use std::io::{self, Write};

use ratatui::backend::{Backend, ClearType, CrosstermBackend, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};
use ratatui::style::{Color, Modifier};

/// The backend of crossterm, but for how a frame is written.
#[derive(Debug)]
pub(super) struct FrameBackend<W: Write>(CrosstermBackend<W>);

impl<W: Write> FrameBackend<W> {
    /// One that writes frames there.
    pub(super) const fn new(writer: W) -> Self {
        Self(CrosstermBackend::new(writer))
    }

    /// Where frames are written.
    pub(super) const fn writer_mut(&mut self) -> &mut W {
        self.0.writer_mut()
    }
}

impl<W: Write> Backend for FrameBackend<W> {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let cells: Vec<(u16, u16, &Cell)> = content.collect();
        let mut frame = FrameWriter::default();
        for (at, &(x, y, cell)) in cells.iter().enumerate() {
            frame.go_to(Position { x, y });
            match Ground::of(cell) {
                Some(ground) => frame.put_on_blank(ground, || following(&cells[at..], ground)),
                None => frame.put_on(Style::of(cell)),
            }
            frame.print(cell.symbol());
        }
        frame.put_on(Style::default());
        self.0.write_all(&frame.bytes)
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.0.hide_cursor()
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        self.0.show_cursor()
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        self.0.get_cursor_position()
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.0.set_cursor_position(position)
    }

    fn clear(&mut self) -> io::Result<()> {
        self.0.clear()
    }

    fn clear_region(&mut self, region: ClearType) -> io::Result<()> {
        self.0.clear_region(region)
    }

    fn append_lines(&mut self, lines: u16) -> io::Result<()> {
        self.0.append_lines(lines)
    }

    fn size(&self) -> io::Result<Size> {
        // Each frame asks: this opens no file.
        match rustix::termios::tcgetwinsize(io::stdout()) {
            Ok(size) if size.ws_col > 0 && size.ws_row > 0 => Ok(Size::new(size.ws_col, size.ws_row)),
            _ => self.0.size(),
        }
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        self.0.window_size()
    }

    fn flush(&mut self) -> io::Result<()> {
        Backend::flush(&mut self.0)
    }
}

/// How a cell looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Style {
    foreground: Color,
    background: Color,
    modifiers: Modifier,
}

impl Style {
    const fn of(cell: &Cell) -> Self {
        Self { foreground: cell.fg, background: cell.bg, modifiers: cell.modifier }
    }
}

/// Of a style what blanks show: their colour, and no lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Ground(Color);

impl Ground {
    /// What blanks show of some modifiers.
    const SHOWN: Modifier = Modifier::UNDERLINED.union(Modifier::REVERSED).union(Modifier::CROSSED_OUT);

    /// Of a blank cell.
    fn of(cell: &Cell) -> Option<Self> {
        (cell.symbol() == " ").then(|| Self::under(Style::of(cell))).flatten()
    }

    /// What a blank in that style shows; `None`: more than a colour.
    fn under(style: Style) -> Option<Self> {
        (!style.modifiers.intersects(Self::SHOWN)).then_some(Self(style.background))
    }
}

/// The style of what follows some blanks, where they look the same in it.
fn following(cells: &[(u16, u16, &Cell)], ground: Ground) -> Option<Style> {
    let (_, _, next) = cells.iter().find(|(_, _, cell)| Ground::of(cell) != Some(ground))?;
    let style = Style::of(next);
    (next.symbol() != " " && Ground::under(style) == Some(ground)).then_some(style)
}

/// A frame while it is written. Each begins and ends in the terminal's own style.
#[derive(Debug)]
struct FrameWriter {
    bytes: Vec<u8>,
    /// Where the cursor is, while what was printed in this line can only have been as wide as thought.
    cursor: Option<Position>,
    /// The cell behind which the cursor is, if that is as wide as others.
    last: Option<Position>,
    /// What the terminal draws with; `None`: a picture may have changed it.
    style: Option<Style>,
}

impl Default for FrameWriter {
    fn default() -> Self {
        Self { bytes: Vec::new(), cursor: None, last: None, style: Some(Style::default()) }
    }
}

impl FrameWriter {
    /// Brings the cursor to a cell.
    fn go_to(&mut self, cell: Position) {
        let follows = self.last.is_some_and(|last| last.y == cell.y && last.x + 1 == cell.x);
        if !follows {
            match self.cursor.filter(|cursor| cursor.y == cell.y && cursor.x < cell.x) {
                Some(cursor) if cell.x - cursor.x == 1 => self.bytes.extend_from_slice(b"\x1b[C"),
                Some(cursor) => {
                    self.bytes.extend_from_slice(b"\x1b[");
                    self.number(cell.x - cursor.x);
                    self.bytes.push(b'C');
                }
                None => {
                    self.bytes.extend_from_slice(b"\x1b[");
                    self.number(cell.y + 1);
                    self.bytes.push(b';');
                    self.number(cell.x + 1);
                    self.bytes.push(b'H');
                }
            }
            self.cursor = Some(cell);
        }
        self.last = Some(cell);
    }

    /// Has the terminal draw in a style from here on.
    fn put_on(&mut self, new: Style) {
        if self.style == Some(new) {
            return;
        }
        self.bytes.extend_from_slice(b"\x1b[");
        let begin = self.bytes.len();
        let known = self.style.filter(|_| new != Style::default());
        let old = known.unwrap_or_else(|| {
            // Nothing is shorter than all of it undone.
            if new != Style::default() {
                self.bytes.push(b'0');
            }
            Style::default()
        });
        self.modifiers(begin, old.modifiers, new.modifiers);
        if old.foreground != new.foreground {
            self.color(begin, new.foreground, 30);
        }
        if old.background != new.background {
            self.color(begin, new.background, 40);
        }
        self.bytes.push(b'm');
        self.style = Some(new);
    }

    /// Has the terminal draw blanks on such a ground from here on: in whatever style is shortest to say.
    fn put_on_blank(&mut self, ground: Ground, following: impl FnOnce() -> Option<Style>) {
        if self.style.and_then(Ground::under) == Some(ground) {
            return;
        }
        let blank = Style { background: ground.0, ..Style::default() };
        self.put_on(following().unwrap_or_else(|| match self.style {
            Some(old) if blank != Style::default() => {
                Style { background: ground.0, modifiers: old.modifiers - Ground::SHOWN, ..old }
            }
            _ => blank,
        }));
    }

    fn modifiers(&mut self, begin: usize, old: Modifier, new: Modifier) {
        /// What a modifier begins with, and what ends it.
        const CODES: [(Modifier, u16, u16); 9] = [
            (Modifier::BOLD, 1, 22),
            (Modifier::DIM, 2, 22),
            (Modifier::ITALIC, 3, 23),
            (Modifier::UNDERLINED, 4, 24),
            (Modifier::SLOW_BLINK, 5, 25),
            (Modifier::RAPID_BLINK, 6, 25),
            (Modifier::REVERSED, 7, 27),
            (Modifier::HIDDEN, 8, 28),
            (Modifier::CROSSED_OUT, 9, 29),
        ];
        let mut old = old;
        for (modifier, _, end) in CODES {
            if old.contains(modifier) && !new.contains(modifier) {
                self.parameter(begin, end);
                // Some share their end: what goes on is begun again.
                for (other, _, _) in CODES.into_iter().filter(|&(.., other)| other == end) {
                    old.remove(other);
                }
            }
        }
        for (modifier, code, _) in CODES {
            if new.contains(modifier) && !old.contains(modifier) {
                self.parameter(begin, code);
            }
        }
    }

    /// A colour; `base` is 30 for the foreground and 40 for the background.
    fn color(&mut self, begin: usize, color: Color, base: u16) {
        let number = match color {
            Color::Reset => return self.parameter(begin, base + 9),
            Color::Rgb(r, g, b) => {
                self.parameter(begin, base + 8);
                for part in [2, r, g, b] {
                    self.parameter(begin, part.into());
                }
                return;
            }
            Color::Indexed(number) => number,
            Color::Black => 0,
            Color::Red => 1,
            Color::Green => 2,
            Color::Yellow => 3,
            Color::Blue => 4,
            Color::Magenta => 5,
            Color::Cyan => 6,
            Color::Gray => 7,
            Color::DarkGray => 8,
            Color::LightRed => 9,
            Color::LightGreen => 10,
            Color::LightYellow => 11,
            Color::LightBlue => 12,
            Color::LightMagenta => 13,
            Color::LightCyan => 14,
            Color::White => 15,
        };
        self.parameter(begin, base + 8);
        self.parameter(begin, 5);
        self.parameter(begin, number.into());
    }

    /// One more parameter of the sequence whose parameters begin there.
    fn parameter(&mut self, begin: usize, number: u16) {
        if self.bytes.len() > begin {
            self.bytes.push(b';');
        }
        self.number(number);
    }

    fn number(&mut self, number: u16) {
        let mut divisor = 10_000;
        while divisor > 1 && number < divisor {
            divisor /= 10;
        }
        while divisor > 0 {
            let digit = u8::try_from(number / divisor % 10).unwrap_or(0);
            self.bytes.push(b'0' + digit);
            divisor /= 10;
        }
    }

    /// Prints what a cell shows.
    fn print(&mut self, symbol: &str) {
        self.bytes.extend_from_slice(symbol.as_bytes());
        self.cursor = self.cursor.filter(|_| is_surely_narrow(symbol)).map(|cursor| {
            let x = self.last.map_or(cursor.x, |last| last.x) + 1;
            Position { x, ..cursor }
        });
        // A link changes nothing but what a click does.
        if symbol.starts_with('\x1b') && !symbol.starts_with("\x1b]8;") {
            self.style = None;
        }
    }
}

/// Whether every terminal gives a symbol one cell: those of ASCII; others may be wide in the fonts of some regions.
fn is_surely_narrow(symbol: &str) -> bool {
    let mut chars = symbol.chars();
    matches!((chars.next(), chars.next()), (Some(' '..='~'), None))
}

#[cfg(test)]
mod tests;
