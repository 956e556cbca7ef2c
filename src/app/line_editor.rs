//! A line of text while it is typed, with the keys that shells have for it.

use crossterm::event::{KeyCode, KeyModifiers};
use unicode_segmentation::UnicodeSegmentation;

use super::keymap::Key;

/// A line of text with a cursor in it, which never stands within what the reader takes for one letter.
#[derive(Clone, Debug, Default)]
pub struct LineEditor {
    text: String,
    /// Where the next letter goes, in bytes.
    cursor: usize,
}

/// What a key did to a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edited {
    /// The text is another one.
    Text,
    /// The cursor stands elsewhere.
    Cursor,
    /// Nothing: there was nothing to delete, or nowhere to go.
    Nothing,
}

/// How far a key reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reach {
    Letter,
    /// Letters and digits, and what stands between them and the cursor.
    Word,
    /// All but blanks, and the blanks between them and the cursor.
    Blank,
    Line,
}

/// What a key does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Edit {
    Insert(char),
    Move(Direction, Reach),
    Delete(Direction, Reach),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Direction {
    Back,
    Forth,
}

impl LineEditor {
    /// A line that begins as `text`, with the cursor at its end.
    pub(super) fn new(text: String) -> Self {
        Self { cursor: text.len(), text }
    }

    /// What is typed.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What is typed before the cursor.
    #[must_use]
    pub fn before_cursor(&self) -> &str {
        self.text.get(..self.cursor).unwrap_or_default()
    }

    /// What is typed behind the cursor.
    #[must_use]
    pub fn after_cursor(&self) -> &str {
        self.text.get(self.cursor..).unwrap_or_default()
    }

    /// Types a text where the cursor is.
    pub(super) fn insert(&mut self, text: &str) {
        self.text.insert_str(self.cursor, text);
        self.cursor += text.len();
    }

    /// Types a text behind the cursor.
    pub(super) fn insert_after(&mut self, text: &str) {
        self.text.insert_str(self.cursor, text);
    }

    /// Puts the cursor at the end.
    pub(super) const fn go_to_end(&mut self) {
        self.cursor = self.text.len();
    }

    /// Takes a key; `None` for one that is no key of a line.
    pub(super) fn take(&mut self, key: Key) -> Option<Edited> {
        Some(match edit(key)? {
            Edit::Insert(letter) => {
                self.insert(letter.encode_utf8(&mut [0; 4]));
                Edited::Text
            }
            Edit::Move(direction, reach) => {
                let cursor = self.reached(direction, reach);
                if std::mem::replace(&mut self.cursor, cursor) == cursor {
                    Edited::Nothing
                } else {
                    Edited::Cursor
                }
            }
            Edit::Delete(direction, reach) => {
                let reached = self.reached(direction, reach);
                let (from, to) = (self.cursor.min(reached), self.cursor.max(reached));
                self.text.replace_range(from..to, "");
                self.cursor = from;
                if from == to { Edited::Nothing } else { Edited::Text }
            }
        })
    }

    /// Where the cursor comes to.
    fn reached(&self, direction: Direction, reach: Reach) -> usize {
        match direction {
            Direction::Back => {
                let length = length(self.before_cursor().graphemes(true).rev(), reach);
                self.cursor - length
            }
            Direction::Forth => self.cursor + length(self.after_cursor().graphemes(true), reach),
        }
    }
}

/// How many bytes of what stands in one direction a key reaches over.
fn length<'a>(letters: impl Iterator<Item = &'a str>, reach: Reach) -> usize {
    let is_in = |letter: &str| match reach {
        Reach::Word => letter.starts_with(char::is_alphanumeric),
        Reach::Letter | Reach::Blank | Reach::Line => !letter.starts_with(char::is_whitespace),
    };
    let (mut length, mut begun) = (0, false);
    for letter in letters {
        match reach {
            Reach::Letter => return letter.len(),
            Reach::Word | Reach::Blank if begun && !is_in(letter) => break,
            Reach::Word | Reach::Blank => begun |= is_in(letter),
            Reach::Line => {}
        }
        length += letter.len();
    }
    length
}

/// What a key does in a line; `None` for those that belong to others.
fn edit(key: Key) -> Option<Edit> {
    use Direction::{Back, Forth};
    const CONTROL: KeyModifiers = KeyModifiers::CONTROL;
    const ALT: KeyModifiers = KeyModifiers::ALT;
    if let Some(letter) = key.types() {
        return Some(Edit::Insert(letter));
    }
    let word = if key.modifiers.intersects(CONTROL | ALT) { Reach::Word } else { Reach::Letter };
    Some(match (key.code, key.modifiers) {
        (KeyCode::Left, _) => Edit::Move(Back, word),
        (KeyCode::Right, _) => Edit::Move(Forth, word),
        (KeyCode::Char('b'), ALT) => Edit::Move(Back, Reach::Word),
        (KeyCode::Char('f'), ALT) => Edit::Move(Forth, Reach::Word),
        (KeyCode::Home, _) | (KeyCode::Char('a'), CONTROL) => Edit::Move(Back, Reach::Line),
        (KeyCode::End, _) | (KeyCode::Char('e'), CONTROL) => Edit::Move(Forth, Reach::Line),
        (KeyCode::Backspace, _) => Edit::Delete(Back, word),
        (KeyCode::Delete, _) => Edit::Delete(Forth, word),
        (KeyCode::Char('h'), CONTROL) => Edit::Delete(Back, Reach::Letter),
        (KeyCode::Char('d'), ALT) => Edit::Delete(Forth, Reach::Word),
        (KeyCode::Char('w'), CONTROL) => Edit::Delete(Back, Reach::Blank),
        (KeyCode::Char('u'), CONTROL) => Edit::Delete(Back, Reach::Line),
        (KeyCode::Char('k'), CONTROL) => Edit::Delete(Forth, Reach::Line),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use proptest::prelude::*;

    use super::*;

    /// The line after some keys, with `|` for the cursor.
    fn after(line: &str, keys: &str) -> String {
        let (before, after) = line.split_once('|').unwrap();
        let mut editor = LineEditor { text: format!("{before}{after}"), cursor: before.len() };
        for key in keys.split_whitespace() {
            editor.take(key.parse().unwrap());
        }
        format!("{}|{}", editor.before_cursor(), editor.after_cursor())
    }

    #[test]
    fn the_keys_of_a_shell() {
        for (line, keys, meant) in [
            ("ab|", "c Left Left x", "ax|bc"),
            ("one two|", "Ctrl-a", "|one two"),
            ("|one two", "Ctrl-e", "one two|"),
            ("one| two", "Home", "|one two"),
            ("one| two", "End", "one two|"),
            ("one, two|", "Alt-b Alt-b", "|one, two"),
            ("|one, two", "Alt-f Alt-f", "one, two|"),
            ("one, two|", "Ctrl-Left x", "one, x|two"),
            ("|one, two", "Ctrl-Right", "one|, two"),
            ("is:online @design|", "Ctrl-w", "is:online |"),
            ("is:online  |", "Ctrl-w", "|"),
            ("is:online|", "Alt-Backspace", "is:|"),
            ("is:online|", "Ctrl-Backspace", "is:|"),
            ("|is:online", "Alt-d", "|:online"),
            ("|is:online", "Ctrl-Delete", "|:online"),
            ("one| two", "Ctrl-u", "| two"),
            ("one| two", "Ctrl-k", "one|"),
            ("one| two", "Delete", "one|two"),
            ("one| two", "Backspace", "on| two"),
            ("one| two", "Ctrl-h", "on| two"),
            ("|", "Backspace Delete Left Right Ctrl-w Ctrl-k", "|"),
        ] {
            assert_eq!(after(line, keys), meant, "{line} {keys}");
        }
    }

    #[test]
    fn what_the_reader_takes_for_one_letter_is_one() {
        let family = "👨\u{200d}👩\u{200d}👧";
        assert_eq!(after(&format!("a{family}|"), "Backspace"), "a|");
        assert_eq!(after(&format!("|{family}b"), "Delete"), "|b");
        assert_eq!(after(&format!("a{family}|"), "Left"), format!("a|{family}"));
        assert_eq!(after("e\u{301}|", "Backspace"), "|");
        assert_eq!(after("Jose\u{301} 陳偉|", "Alt-b Alt-b"), "|Jose\u{301} 陳偉");
    }

    #[test]
    fn other_keys_are_left_to_others() {
        let mut editor = LineEditor::new("one".to_owned());
        for key in ["Up", "Down", "Enter", "Esc", "Tab", "PageDown", "Ctrl-n", "Alt-x", "Ctrl-c"] {
            assert_eq!(editor.take(key.parse().unwrap()), None, "{key}");
        }
        assert_eq!(editor.take("Left".parse().unwrap()), Some(Edited::Cursor));
        assert_eq!(editor.take("Ctrl-e".parse().unwrap()), Some(Edited::Cursor));
        assert_eq!(editor.take("Ctrl-e".parse().unwrap()), Some(Edited::Nothing));
        assert_eq!(editor.take("Delete".parse().unwrap()), Some(Edited::Nothing));
        assert_eq!(editor.take("Backspace".parse().unwrap()), Some(Edited::Text));
    }

    proptest! {
        #[test]
        fn no_keys_lead_out_of_the_line(
            text in "(a|я|陳|👨|\u{200d}|\u{301}|🇩|🇪| |,){0,12}",
            keys in prop::collection::vec(
                prop::sample::select(vec![
                    "Left", "Right", "Home", "End", "Alt-b", "Alt-f", "Backspace", "Delete", "Ctrl-w", "Alt-d", "x", "🇩",
                    "Ctrl-k", "\u{301}",
                ]),
                0..12,
            ),
        ) {
            let mut editor = LineEditor::new(text);
            for key in keys {
                editor.take(key.parse().unwrap());
                prop_assert_eq!(format!("{}{}", editor.before_cursor(), editor.after_cursor()), editor.text());
            }
        }
    }
}
