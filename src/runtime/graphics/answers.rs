//! What a terminal answered, told apart from what the user typed meanwhile.

use crate::people::Rgb;

/// The answers so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Answers {
    /// What the terminal calls itself, with its version, such as `kitty(0.41.1)`.
    pub(super) name: String,
    /// Whether it shows pictures as Kitty does.
    pub(super) kitty: bool,
    /// Whether it knows the Kitty keyboard protocol.
    pub(super) keyboard: bool,
    /// Width and height of a cell in pixels, neither zero.
    pub(super) cell: Option<(u16, u16)>,
    /// Width and height of the text area in pixels, neither zero.
    pub(super) window: Option<(u16, u16)>,
    /// The colour of plain text.
    pub(super) foreground: Option<Rgb>,
    /// The colour behind the text.
    pub(super) background: Option<Rgb>,
    /// What the terminal can do, as DA1 numbers it, without its class; `None` until it answered.
    pub(super) abilities: Option<Vec<u16>>,
    /// Everything else, in order.
    pub(super) typed: Vec<u8>,
    /// The answer whose end has not come.
    pub(super) begun: Option<Begun>,
}

/// What kind of answer has begun: what may still come of it is no key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Begun {
    /// A control sequence.
    Control,
    /// A colour, as `OSC` tells it.
    Color,
    /// Any other text up to its terminator.
    Text,
}

impl Answers {
    /// Reads what was heard so far. What is no answer was typed; the beginning of an answer is neither.
    pub(super) fn read(heard: &[u8]) -> Self {
        let mut answers = Self::default();
        let mut rest = heard;
        while !rest.is_empty() {
            let (token, after) = token(rest);
            answers.take(&token);
            rest = after;
        }
        answers
    }

    /// Whether the last question was answered, so that nothing more will come.
    pub(super) const fn complete(&self) -> bool {
        self.abilities.is_some()
    }

    /// Whether the terminal has begun to answer.
    pub(super) fn any(&self) -> bool {
        *self != Self { typed: self.typed.clone(), ..Self::default() }
    }

    /// Whether the terminal says that it knows sixel.
    pub(super) fn sixel(&self) -> bool {
        self.abilities.as_ref().is_some_and(|abilities| abilities.contains(&4))
    }

    fn take(&mut self, token: &Token) {
        match *token {
            Token::Typed(bytes) => self.typed.extend(bytes),
            Token::Csi { all, parameters, last } => {
                if !self.take_csi(parameters, last) {
                    self.typed.extend(all);
                }
            }
            Token::String { kind: b'P', content } => {
                if let Some(name) = content.strip_prefix(b">|") {
                    String::from_utf8_lossy(name).trim().clone_into(&mut self.name);
                }
            }
            Token::String { kind: b'_', content } => {
                self.kitty |= content.starts_with(b"Gi=31") && content.ends_with(b";OK");
            }
            Token::String { kind: b']', content } => {
                let color =
                    |number: &[u8]| str::from_utf8(content.strip_prefix(number)?).ok().and_then(color_of);
                self.foreground = color(b"10;").or(self.foreground);
                self.background = color(b"11;").or(self.background);
            }
            Token::String { .. } => {}
            Token::Begun(begun) => self.begun = Some(begun),
        }
    }

    /// Takes an answer that is a control sequence; false when it is none.
    fn take_csi(&mut self, parameters: &[u8], last: u8) -> bool {
        let Ok(parameters) = str::from_utf8(parameters) else {
            return false;
        };
        match (last, parameters.strip_prefix('?')) {
            (b'c', Some(kind)) => {
                self.abilities = Some(numbers(kind).skip(1).collect());
                true
            }
            (b'u', Some(_)) => {
                self.keyboard = true;
                true
            }
            (b't', None) => {
                let numbers: Vec<u16> = numbers(parameters).collect();
                let size = match *numbers {
                    [_, height, width] => (width > 0 && height > 0).then_some((width, height)),
                    _ => None,
                };
                match numbers.first() {
                    Some(6) => self.cell = size,
                    Some(4) => self.window = size,
                    _ => {}
                }
                true
            }
            _ => false,
        }
    }
}

/// The numbers of a control sequence; what is none counts as 0.
fn numbers(parameters: &str) -> impl Iterator<Item = u16> {
    parameters.split(';').map(|number| number.parse().unwrap_or(0))
}

/// A piece of what a terminal sends.
enum Token<'a> {
    Typed(&'a [u8]),
    /// `CSI`, with all its bytes.
    Csi {
        all: &'a [u8],
        parameters: &'a [u8],
        last: u8,
    },
    /// `OSC`, `DCS` or `APC`, by the byte after the escape.
    String {
        kind: u8,
        content: &'a [u8],
    },
    /// An answer whose end has not come.
    Begun(Begun),
}

/// Cuts the first piece off.
fn token(heard: &[u8]) -> (Token<'_>, &[u8]) {
    match heard {
        [0x1b, b'[', rest @ ..] => csi(heard, rest),
        [0x1b, kind @ (b']' | b'P' | b'_'), rest @ ..] => string(*kind, heard, rest),
        // A key with Alt, so that the escape stays with it.
        [0x1b, _, ..] => split(heard, 2),
        _ => split(heard, 1),
    }
}

fn csi<'a>(heard: &'a [u8], rest: &'a [u8]) -> (Token<'a>, &'a [u8]) {
    let length = rest.iter().take_while(|byte| matches!(byte, 0x20..=0x3f)).count();
    let (parameters, after) = rest.split_at(length);
    match after {
        [last @ 0x40..=0x7e, after @ ..] => {
            let (all, _) = heard.split_at(length + 3);
            (Token::Csi { all, parameters, last: *last }, after)
        }
        // Alt and the bracket; whatever comes is typed, too.
        [] if parameters.is_empty() => split(heard, 2),
        [] => (Token::Begun(Begun::Control), after),
        _ => split(heard, length + 2),
    }
}

fn string<'a>(kind: u8, heard: &'a [u8], rest: &'a [u8]) -> (Token<'a>, &'a [u8]) {
    let end = rest.iter().position(|byte| matches!(byte, 0x07 | 0x1b | 0x9c));
    let (content, after) = rest.split_at(end.unwrap_or(rest.len()));
    match after {
        [0x07 | 0x9c, after @ ..] | [0x1b, b'\\', after @ ..] => (Token::String { kind, content }, after),
        [] | [0x1b] if expected(kind, content) => {
            (Token::Begun(if kind == b']' { Begun::Color } else { Begun::Text }), &[])
        }
        // Alt and that key.
        _ => split(heard, 2),
    }
}

/// Whether that may be the beginning of an answer.
fn expected(kind: u8, content: &[u8]) -> bool {
    let beginning: &[u8] = match kind {
        b']' if content.starts_with(b"10") => b"10;",
        b']' => b"11;",
        b'P' => b">|",
        _ => b"Gi=31",
    };
    !content.is_empty() && (content.starts_with(beginning) || beginning.starts_with(content))
}

fn split(heard: &[u8], at: usize) -> (Token<'_>, &[u8]) {
    let (typed, rest) = heard.split_at(at.min(heard.len()));
    (Token::Typed(typed), rest)
}

/// Reads a colour as X11 writes it: `rgb:` with one to four digits a channel, `rgba:`, or `#rrggbb`.
fn color_of(text: &str) -> Option<Rgb> {
    let Some(channels) = text.strip_prefix("rgb:").or_else(|| text.strip_prefix("rgba:")) else {
        return text.starts_with('#').then(|| Rgb::parse(text)).flatten();
    };
    let mut channels = channels.split('/').map(channel);
    Some(Rgb::new(channels.next()??, channels.next()??, channels.next()??))
}

fn channel(digits: &str) -> Option<u8> {
    if !(1..=4).contains(&digits.len()) || !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return None;
    }
    let most = (1_u32 << (4 * digits.len())) - 1;
    let value = u32::from_str_radix(digits, 16).ok()?;
    u8::try_from((value * 255 + most / 2) / most).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn kitty_answers_everything() {
        let heard = b"\x1bP>|kitty(0.41.1)\x1b\\\x1b[?0u\x1b_Gi=31;OK\x1b\\\x1b[6;20;9t\x1b[4;720;1080t\
            \x1b]11;rgb:1c1c/1c1c/1c1c\x1b\\\x1b[?62;52;c";
        let answers = Answers::read(heard);
        assert_eq!(answers.name, "kitty(0.41.1)");
        assert!(answers.kitty && answers.keyboard && answers.complete() && !answers.sixel());
        assert_eq!(answers.cell, Some((9, 20)));
        assert_eq!(answers.window, Some((1080, 720)));
        assert_eq!(answers.background, Some(Rgb::new(0x1c, 0x1c, 0x1c)));
        assert!(answers.typed.is_empty());
    }

    #[test]
    fn sixel_is_an_ability_and_not_a_class() {
        let sixel = |heard: &[u8]| Answers::read(heard).sixel();
        assert!(sixel(b"\x1b[?63;1;2;4;6;9;15;16;22;28c"));
        assert!(sixel(b"\x1b[?62;4;22c"));
        assert!(!sixel(b"\x1b[?4;6c"));
        assert!(!sixel(b"\x1b[?1;2c"));
        assert!(!sixel(b"\x1b[?64;14;44c"));
        assert!(Answers::read(b"\x1b[?6c").complete());
    }

    #[test]
    fn colours_come_in_every_length() {
        assert_eq!(color_of("rgb:ffff/8080/0000"), Some(Rgb::new(255, 128, 0)));
        assert_eq!(color_of("rgb:ff/80/00"), Some(Rgb::new(255, 128, 0)));
        assert_eq!(color_of("rgb:f/8/0"), Some(Rgb::new(255, 136, 0)));
        assert_eq!(color_of("rgba:0000/0000/0000/ffff"), Some(Rgb::new(0, 0, 0)));
        assert_eq!(color_of("#fdf6e3"), Some(Rgb::new(0xfd, 0xf6, 0xe3)));
        for bad in ["", "rgb:", "rgb:1/2", "rgb:fffff/0/0", "rgb:+1/0/0", "black", "#"] {
            assert_eq!(color_of(bad), None, "{bad}");
        }
        assert_eq!(Answers::read(b"\x1b]11;rgb:00/00/00\x07").background, Some(Rgb::new(0, 0, 0)));
    }

    #[test]
    fn what_was_typed_between_the_answers_is_kept_in_order() {
        let heard = "a\x1b[?62;4cя\r\x1b[B\x1b[6;20;9tx\x1b[I\x1bq\x1b";
        let answers = Answers::read(heard.as_bytes());
        assert_eq!(answers.typed, "aя\r\x1b[Bx\x1b[I\x1bq\x1b".as_bytes());
        assert_eq!(answers.cell, Some((9, 20)));
        assert!(answers.sixel());
    }

    #[test]
    fn keys_with_alt_are_not_the_beginning_of_an_answer() {
        for typed in [&b"\x1b]"[..], b"\x1bP", b"\x1b_", b"\x1b[", b"\x1b]quit", b"\x1bPx", b"\x1b_\x1b[A"] {
            assert_eq!(Answers::read(typed).typed, typed);
        }
    }

    #[test]
    fn an_answer_that_did_not_end_is_not_typed() {
        for begun in [&b"\x1b[?62;4"[..], b"\x1b]11;rgb:00", b"\x1bP>|foo\x1b", b"\x1b_G", b"\x1b[6;1"] {
            let answers = Answers::read(begun);
            assert!(answers.typed.is_empty() && !answers.complete(), "{begun:?}");
            assert!(answers.begun.is_some() && answers.any(), "{begun:?}");
        }
    }

    #[test]
    fn sizes_of_nothing_are_no_sizes() {
        assert_eq!(Answers::read(b"\x1b[6;0;0t\x1b[4;99999999;1t").cell, None);
        assert_eq!(Answers::read(b"\x1b[4;99999999;1t").window, None);
    }

    proptest! {
        #[test]
        fn nothing_that_is_heard_panics(heard: Vec<u8>) {
            let _ = Answers::read(&heard);
        }

        #[test]
        fn nothing_that_looks_like_an_answer_panics(heard in "(\x1b|\\[|\\]|P|_|G|i=31|;|[0-9]|c|t|>\\||\\?|\\\\|\x07|11;rgb:|/|я){0,40}") {
            let _ = Answers::read(heard.as_bytes());
        }

        #[test]
        fn text_stays_as_it_was(typed in "[^\x1b]{0,40}", more in "[^\x1b]{0,40}") {
            let heard = format!("{typed}\x1b[?62;4c{more}");
            let answers = Answers::read(heard.as_bytes());
            prop_assert_eq!(answers.typed, (typed + &more).into_bytes());
            prop_assert!(answers.abilities.is_some());
        }
    }
}
