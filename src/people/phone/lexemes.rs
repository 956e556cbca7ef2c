//! The pieces that a text about telephone numbers is made of.

use std::ops::Range;

use crate::people::text::digit;

/// What a piece of the text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Digits,
    Plus,
    /// An opening bracket.
    Open,
    /// A closing bracket.
    Close,
    Blank,
    /// What joins groups of digits without a meaning: hyphens, dashes, dots.
    Joint,
    Slash,
    /// What stands between numbers: a comma, a semicolon, the end of a line.
    Separator,
    /// `#` or `№`.
    Mark,
    Colon,
    /// `=`, of a parameter.
    Equals,
    Letters,
    /// What no number has in or beside it: `@`, `_`, `*` …
    Foreign,
    /// What means nothing here: quotes, emoji …
    Other,
}

/// A piece of the text.
#[derive(Clone, Debug)]
pub(super) struct Lexeme {
    pub(super) kind: Kind,
    /// Its bytes.
    pub(super) span: Range<usize>,
}

/// The pieces of a text, in order and without gaps.
pub(super) fn lexemes(text: &str) -> Vec<Lexeme> {
    let mut lexemes: Vec<Lexeme> = Vec::with_capacity(16);
    for (at, c) in text.char_indices() {
        let (kind, end) = (kind(c), at + c.len_utf8());
        match lexemes.last_mut() {
            Some(last) if last.kind == kind && goes_on(kind) => last.span.end = end,
            _ => lexemes.push(Lexeme { kind, span: at..end }),
        }
    }
    lexemes
}

/// Whether pieces of that kind beside each other are one.
const fn goes_on(kind: Kind) -> bool {
    matches!(kind, Kind::Digits | Kind::Blank | Kind::Letters)
}

fn kind(c: char) -> Kind {
    if digit(c).is_some() {
        return Kind::Digits;
    }
    match narrow(c) {
        '\n' | '\r' | ',' | ';' | '|' | '\u{60c}' | '\u{61b}' | '\u{3001}' | '•' => Kind::Separator,
        '+' => Kind::Plus,
        '(' | '[' => Kind::Open,
        ')' | ']' => Kind::Close,
        '-' | '.' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{ad}' => Kind::Joint,
        '/' => Kind::Slash,
        '#' | '№' => Kind::Mark,
        ':' => Kind::Colon,
        '=' => Kind::Equals,
        '@' | '_' | '*' | '%' | '&' | '$' | '€' | '\\' | '~' => Kind::Foreign,
        c if c.is_whitespace() => Kind::Blank,
        c if c.is_alphanumeric() => Kind::Letters,
        _ => Kind::Other,
    }
}

/// The character that a fullwidth form (`＋`, `（`) stands for.
fn narrow(c: char) -> char {
    match u32::from(c) {
        wide @ 0xff01..=0xff5e => char::from_u32(wide - 0xfee0).unwrap_or(c),
        _ => c,
    }
}
