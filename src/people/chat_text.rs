//! What is said to somebody in the portal's chat.

use super::text;

/// A text that can be sent: never empty, without what steers a terminal, not longer than the portal keeps.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ChatText(String);

/// Why a text cannot be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoChatText {
    /// It says nothing.
    Empty,
    /// It is longer than [`ChatText::MOST`].
    TooLong,
}

impl ChatText {
    /// So many characters the portal keeps of a text; a bracket counts twice, for one that could begin a code is written
    /// with a sign behind it.
    pub const MOST: usize = 20_000;

    /// Reads a text of one or more lines. White space at its ends goes, each line is made [harmless](text::one_line).
    ///
    /// # Errors
    /// When nothing is left of it, and when it is too long.
    pub fn new(text: &str) -> Result<Self, NoChatText> {
        let lines: Vec<String> =
            text.lines().map(|line| text::one_line(line).trim_end().to_owned()).collect();
        let text = lines.join("\n").trim().to_owned();
        if text.is_empty() {
            return Err(NoChatText::Empty);
        }
        if length(&text) > Self::MOST {
            return Err(NoChatText::TooLong);
        }
        Ok(Self(text))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// How much of what the portal keeps a text takes, in characters.
fn length(text: &str) -> usize {
    text.chars().map(|c| if c == '[' { 2 } else { 1 }).sum()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn nothing_is_said_with_blanks() {
        for nothing in ["", " \t\n ", "\u{1b}\u{7}", "\u{200b}"] {
            assert_eq!(ChatText::new(nothing), Err(NoChatText::Empty), "{nothing:?}");
        }
    }

    #[test]
    fn lines_stay_and_what_steers_a_terminal_goes() {
        let text = ChatText::new("\n one\u{1b}[2J\tand \r\n\r\n  two \u{202e}👩‍💻\n").unwrap();
        assert_eq!(text.as_str(), "one[2J and\n\n  two 👩‍💻");
    }

    #[test]
    fn no_more_is_sent_than_the_portal_keeps() {
        assert!(ChatText::new(&"я".repeat(ChatText::MOST)).is_ok());
        assert_eq!(ChatText::new(&"я".repeat(ChatText::MOST + 1)), Err(NoChatText::TooLong));
        assert_eq!(ChatText::new(&"[".repeat(ChatText::MOST / 2 + 1)), Err(NoChatText::TooLong));
    }
}
