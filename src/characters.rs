//! Which characters the terminal shows: the encoding of the locale, and whether frames and signs beyond ASCII are
//! welcome.

use std::borrow::Cow;
use std::io::{self, IsTerminal, Write};

use encoding_rs::Encoding;
use ratatui::buffer::{Buffer, CellWidth};

use crate::config::Glyphs;
use crate::people::plain;

/// What can be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Characters {
    /// Whether signs of typography and frames may be other than ASCII.
    signs: bool,
    charset: Charset,
}

/// Where what is written goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Destination {
    /// A terminal, which shows it.
    Terminal,
    /// A pipe or a file, where `LANG=C` is no wish to lose a name.
    Pipe,
}

impl Destination {
    /// That of a stream.
    pub(crate) fn of(stream: &impl IsTerminal) -> Self {
        if stream.is_terminal() { Self::Terminal } else { Self::Pipe }
    }
}

/// How characters become bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Charset {
    Utf8,
    Ascii,
    /// Another one; `controls`: its bytes from 0x80 to 0x9f steer the terminal.
    Other {
        encoding: &'static Encoding,
        controls: bool,
    },
}

impl Charset {
    /// That of a locale like `ru_RU.KOI8-R`. One that names no character set, and none at all, say nothing: then
    /// it is UTF-8, which terminals have long spoken. `C` and `POSIX` say ASCII to a terminal.
    fn of(locale: Option<&str>, destination: Destination) -> Self {
        let locale = locale.unwrap_or_default();
        let Some((_, name)) = locale.split_once('.') else {
            let ascii = destination == Destination::Terminal && matches!(locale, "C" | "POSIX");
            return if ascii { Self::Ascii } else { Self::Utf8 };
        };
        let name = name.split('@').next().unwrap_or_default().to_ascii_lowercase();
        if name.starts_with("utf") {
            return Self::Utf8;
        }
        if name.starts_with("ansi_x3") || name.contains("ascii") || name == "646" {
            return Self::Ascii;
        }
        let name = match &*name {
            "eucjp" => "euc-jp",
            "euckr" => "euc-kr",
            name => name,
        };
        match Encoding::for_label(name.as_bytes()) {
            Some(encoding) if encoding == encoding_rs::UTF_8 => Self::Utf8,
            Some(encoding) => Self::Other { encoding, controls: name.starts_with("iso") },
            None => Self::Ascii,
        }
    }

    fn shows(self, c: char) -> bool {
        match self {
            _ if c.is_ascii() => true,
            Self::Utf8 => true,
            Self::Ascii => false,
            Self::Other { encoding, controls } => {
                let mut utf8 = [0; 4];
                let (bytes, _, lost) = encoding.encode(c.encode_utf8(&mut utf8));
                !lost && bytes.iter().all(|byte| !controls || !(0x80..0xa0).contains(byte))
            }
        }
    }
}

impl Characters {
    /// What the process may write there, as far as the environment tells it.
    pub(crate) fn of_process(glyphs: Glyphs, destination: Destination) -> Self {
        let variable = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find_map(variable);
        Self::of(glyphs, variable("TERM").as_deref(), locale.as_deref(), destination)
    }

    fn of(glyphs: Glyphs, term: Option<&str>, locale: Option<&str>, destination: Destination) -> Self {
        let charset =
            if glyphs == Glyphs::Unicode { Charset::Utf8 } else { Charset::of(locale, destination) };
        let signs = glyphs.unicode(term, locale) && charset == Charset::Utf8;
        Self { signs, charset }
    }

    /// All of Unicode.
    #[cfg(test)]
    pub(crate) const ALL: Self = Self { signs: true, charset: Charset::Utf8 };

    /// Whether everything can be shown.
    pub(crate) fn are_all(self) -> bool {
        self.signs && self.are_unicode()
    }

    /// Whether frames and signs beyond ASCII are welcome.
    pub(crate) const fn have_signs(self) -> bool {
        self.signs
    }

    /// Whether the terminal speaks UTF-8.
    pub(crate) fn are_unicode(self) -> bool {
        self.charset == Charset::Utf8
    }

    /// The text with something that can be shown in the place of everything that cannot.
    pub(crate) fn text(self, text: &str) -> Cow<'_, str> {
        if self.are_all() || text.is_ascii() {
            return text.into();
        }
        let text = if self.signs { text.into() } else { plain::without_signs(text) };
        if text.chars().all(|c| self.charset.shows(c)) {
            return text;
        }
        let mut shown = String::with_capacity(text.len());
        for c in text.chars() {
            if self.charset.shows(c) {
                shown.push(c);
            } else {
                shown.push_str(&plain::latin(c).unwrap_or_else(|| "?".to_owned()));
            }
        }
        shown.into()
    }

    /// Puts something that can be shown into every cell of a frame, as wide as what was there.
    pub(crate) fn restrict(self, frame: &mut Buffer) {
        if self.are_all() {
            return;
        }
        for cell in &mut frame.content {
            if cell.symbol().is_ascii() {
                continue;
            }
            let width = usize::from(cell.cell_width());
            let mut shown: String = cell.symbol().chars().filter_map(|c| self.in_a_cell(c)).collect();
            if !shown.contains('\u{1b}') && self.charset != Charset::Utf8 {
                // A wide letter leaves a place beside its spelling.
                shown = format!("{shown:<width$}");
            }
            if shown != cell.symbol() {
                cell.set_symbol(&shown);
            }
        }
    }

    /// A character as one cell shows it; nothing for marks on the letter before them.
    fn in_a_cell(self, c: char) -> Option<char> {
        match plain::sign_in_a_cell(c) {
            Some(sign) if !self.signs => Some(sign),
            _ if self.charset.shows(c) => Some(c),
            _ if c.encode_utf8(&mut [0; 4]).cell_width() == 0 => None,
            _ => Some(plain::latin_in_a_cell(c).unwrap_or('?')),
        }
    }

    /// The bytes of a text of which everything can be shown.
    pub(crate) fn encode(self, text: &str) -> Cow<'_, [u8]> {
        match self.charset {
            Charset::Other { encoding, .. } => encoding.encode(text).0,
            Charset::Utf8 | Charset::Ascii => text.as_bytes().into(),
        }
    }
}

/// What is written through it can be shown.
#[derive(Debug)]
pub(crate) struct Shown<W> {
    out: W,
    characters: Characters,
}

impl<W: Write> Shown<W> {
    pub(crate) const fn new(out: W, characters: Characters) -> Self {
        Self { out, characters }
    }
}

impl<W: Write> Write for Shown<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.characters.are_all() {
            return self.out.write(bytes);
        }
        let sound = match std::str::from_utf8(bytes) {
            Ok(text) => text,
            // What ends in the middle of a character goes on with the next call; what is no text is passed on.
            Err(error) if error.valid_up_to() > 0 => {
                std::str::from_utf8(&bytes[..error.valid_up_to()]).unwrap_or_default()
            }
            Err(_) => return self.out.write(bytes),
        };
        self.out.write_all(&self.characters.encode(&self.characters.text(sound)))?;
        Ok(sound.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

#[cfg(test)]
mod tests {
    use ratatui::layout::Rect;
    use ratatui::style::Style;

    use super::*;

    fn of(locale: &str) -> Characters {
        Characters::of(Glyphs::Auto, Some("xterm"), Some(locale), Destination::Terminal)
    }

    fn bytes(characters: Characters, text: &str) -> Vec<u8> {
        let mut out = Shown::new(Vec::new(), characters);
        assert!(out.write_all(text.as_bytes()).is_ok());
        out.out
    }

    #[test]
    fn the_locale_tells_the_encoding() {
        for locale in ["C.UTF-8", "de_DE.utf8", "ru_RU", "", "xx.utf-8@euro"] {
            assert_eq!(of(locale), Characters::ALL, "{locale}");
        }
        for (locale, sent) in [
            ("ru_RU.KOI8-R", b"\xe1\xce\xce\xc1 Zoe -".as_slice()),
            ("ru_RU.CP1251", b"\xc0\xed\xed\xe0 Zoe -"),
            ("ru_RU.ISO-8859-5", b"\xb0\xdd\xdd\xd0 Zoe -"),
            ("de_DE.ISO-8859-15@euro", b"Anna Zo\xeb -"),
            ("C", b"Anna Zoe -"),
            ("POSIX", b"Anna Zoe -"),
            ("en_US.ANSI_X3.4-1968", b"Anna Zoe -"),
            ("en_US.nonsense", b"Anna Zoe -"),
        ] {
            assert_eq!(bytes(of(locale), "Анна Zoë –"), sent, "{locale}");
        }
        let pipe = Characters::of(Glyphs::Auto, None, Some("C"), Destination::Pipe);
        assert_eq!(bytes(pipe, "Анна"), "Анна".as_bytes());
        let told = Characters::of(Glyphs::Unicode, Some("dumb"), Some("C"), Destination::Terminal);
        assert_eq!(told, Characters::ALL);
    }

    #[test]
    fn no_name_becomes_a_control_of_an_8_bit_terminal() {
        // In windows-1252, which stands for ISO-8859-1 elsewhere, this sign is the byte that begins a sequence.
        for c in ('\u{80}'..'\u{ffff}').filter(|c| !c.is_control()) {
            let sent = bytes(of("en_US.ISO-8859-1"), &c.to_string());
            assert!(!sent.iter().any(|byte| (0x80..0xa0).contains(byte)), "{c:?} {sent:?}");
        }
    }

    #[test]
    fn a_frame_keeps_its_columns() {
        let area = Rect::new(0, 0, 14, 1);
        let shown = |characters: Characters| {
            let mut frame = Buffer::empty(area);
            frame.set_string(0, 0, "╭─ Жанна 陳 ✓", Style::new());
            characters.restrict(&mut frame);
            let mut text = String::new();
            let mut x = 0;
            while x < area.width {
                text.push_str(frame[(x, 0)].symbol());
                x += frame[(x, 0)].cell_width().max(1);
            }
            text
        };
        assert_eq!(shown(Characters::ALL), "╭─ Жанна 陳 ✓ ");
        let signs = Characters::of(Glyphs::Ascii, None, Some("C.UTF-8"), Destination::Terminal);
        assert_eq!(shown(signs), "+- Жанна 陳 x ");
        assert_eq!(shown(of("C")), "+- Zanna ?  x ");
        assert_eq!(shown(of("ru_RU.KOI8-R")), "+- Жанна ?  x ");
    }
}
