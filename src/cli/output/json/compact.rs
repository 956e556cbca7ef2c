//! JSON without a blank, for whole companies: keys are written as they are, and texts in the pieces that need no escape.

use std::fmt::{self, Display};
use std::io::{self, Write};

use serde::ser::{self, Serialize};

/// So many bytes are gathered before they are written.
const GATHERED: usize = 1 << 15;

/// Writes a value as JSON.
///
/// # Errors
/// When `out` cannot be written, or the value is no JSON: a map whose keys are no texts.
pub(super) fn write(value: &impl Serialize, out: &mut impl Write) -> io::Result<()> {
    let mut writer = Writer { gathered: Vec::with_capacity(2 * GATHERED), out };
    value.serialize(&mut writer).map_err(|Failed(error)| error)?;
    writer.out.write_all(&writer.gathered)
}

/// Why something was not written.
#[derive(Debug)]
pub(super) struct Failed(io::Error);

impl Display for Failed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for Failed {}

impl ser::Error for Failed {
    fn custom<T: Display>(message: T) -> Self {
        Self(io::Error::other(message.to_string()))
    }
}

struct Writer<'a, W> {
    gathered: Vec<u8>,
    out: &'a mut W,
}

impl<'b, W: Write> Writer<'b, W> {
    /// Puts a text without the quotes around it.
    fn put_text(&mut self, text: &str) {
        let mut rest = text.as_bytes();
        // Hardly any text has one, and a look at all bytes alike takes many at once.
        if !rest.iter().fold(false, |any, &byte| any | is_special(byte)) {
            self.gathered.extend_from_slice(rest);
            return;
        }
        while let Some(at) = rest.iter().position(|&byte| is_special(byte)) {
            let (plain, special) = rest.split_at(at);
            self.gathered.extend_from_slice(plain);
            let escape = match special[0] {
                b'"' => "\\\"",
                b'\\' => "\\\\",
                0x08 => "\\b",
                0x0c => "\\f",
                b'\n' => "\\n",
                b'\r' => "\\r",
                b'\t' => "\\t",
                byte => &format!("\\u{byte:04x}"),
            };
            self.gathered.extend_from_slice(escape.as_bytes());
            rest = &special[1..];
        }
        self.gathered.extend_from_slice(rest);
    }

    fn put_number(&mut self, number: impl Display) -> Result<(), Failed> {
        write!(self.gathered, "{number}").map_err(Failed)
    }

    fn write_when_full(&mut self) -> Result<(), Failed> {
        if self.gathered.len() >= GATHERED {
            self.out.write_all(&self.gathered).map_err(Failed)?;
            self.gathered.clear();
        }
        Ok(())
    }

    fn begin(&mut self, begin: u8, end: &'static [u8]) -> Compound<'_, 'b, W> {
        self.gathered.push(begin);
        Compound { writer: self, first: true, end }
    }

    /// Begins what a variant of an enum holds.
    fn begin_variant(&mut self, variant: &str, begin: u8, end: &'static [u8]) -> Compound<'_, 'b, W> {
        self.gathered.extend_from_slice(b"{\"");
        self.put_text(variant);
        self.gathered.extend_from_slice(b"\":");
        self.begin(begin, end)
    }
}

/// Whether a byte of a text is written otherwise than it is.
const fn is_special(byte: u8) -> bool {
    byte < b' ' || byte == b'"' || byte == b'\\'
}

/// A text that is told bit by bit.
struct Text<'a, 'b, W>(&'a mut Writer<'b, W>);

impl<W: Write> fmt::Write for Text<'_, '_, W> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.put_text(text);
        Ok(())
    }
}

/// What is written between two braces or brackets.
pub(super) struct Compound<'a, 'b, W> {
    writer: &'a mut Writer<'b, W>,
    first: bool,
    end: &'static [u8],
}

impl<W: Write> Compound<'_, '_, W> {
    fn next(&mut self) {
        if !std::mem::take(&mut self.first) {
            self.writer.gathered.push(b',');
        }
    }

    fn put_field(&mut self, key: &'static str, value: &(impl Serialize + ?Sized)) -> Result<(), Failed> {
        self.next();
        // The name of a field needs no escape.
        self.writer.gathered.push(b'"');
        self.writer.gathered.extend_from_slice(key.as_bytes());
        self.writer.gathered.extend_from_slice(b"\":");
        value.serialize(&mut *self.writer)
    }

    fn finish(self) -> Result<(), Failed> {
        self.writer.gathered.extend_from_slice(self.end);
        self.writer.write_when_full()
    }
}

mod serializer;

#[cfg(test)]
mod tests;
