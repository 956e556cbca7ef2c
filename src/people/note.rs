//! What the user keeps of somebody for themselves: a nickname and a note. No portal knows them.

use unicode_segmentation::UnicodeSegmentation;

use super::text::clean;

/// The user's own words on somebody: each a line that is safe to print, of bounded length, or none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Note {
    nickname: String,
    text: String,
}

impl Note {
    /// The longest nickname, in grapheme clusters.
    pub const LONGEST_NICKNAME: usize = 32;
    /// The longest note, in grapheme clusters.
    pub const LONGEST_TEXT: usize = 200;

    /// A note of what was typed, without control characters and cut where it is too long; what is empty is none.
    #[must_use]
    pub fn new(nickname: &str, text: &str) -> Self {
        Self { nickname: bounded(nickname, Self::LONGEST_NICKNAME), text: bounded(text, Self::LONGEST_TEXT) }
    }

    /// What the user calls the person.
    #[must_use]
    pub fn nickname(&self) -> Option<&str> {
        Some(self.nickname.as_str()).filter(|nickname| !nickname.is_empty())
    }

    /// What the user wrote of the person.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        Some(self.text.as_str()).filter(|text| !text.is_empty())
    }

    /// Whether nothing is kept.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.nickname.is_empty() && self.text.is_empty()
    }
}

fn bounded(text: &str, longest: usize) -> String {
    let cleaned = clean(text);
    let kept: String = cleaned.graphemes(true).take(longest).collect();
    // A cut may leave a blank at the end.
    clean(&kept)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_empty_is_none() {
        assert!(Note::new(" ", "\u{202e}\t").is_empty());
        let note = Note::new(" Annie\n", "");
        assert_eq!((note.nickname(), note.text(), note.is_empty()), (Some("Annie"), None, false));
    }

    proptest! {
        #[test]
        fn a_note_is_bounded_printable_and_read_again_as_it_is(nickname in ".{0,80}", text in "(?s).{0,300}") {
            let note = Note::new(&nickname, &text);
            prop_assert!(note.nickname.graphemes(true).count() <= Note::LONGEST_NICKNAME);
            prop_assert!(note.text.graphemes(true).count() <= Note::LONGEST_TEXT);
            prop_assert!(!note.nickname.contains(char::is_control) && !note.text.contains(char::is_control));
            prop_assert_eq!(Note::new(&note.nickname, &note.text), note);
        }
    }
}
