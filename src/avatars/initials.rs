//! What stands where there is no picture.

use unicode_segmentation::UnicodeSegmentation;

use crate::people::{Person, plain};

/// The initials of given and family name, at most `most` letters; "?" for a name without any.
///
/// A letter is a whole grapheme cluster: an emoji family counts as one. Wide letters count twice, so that the
/// initials never fill more cells than `most`. Of names that are written from right to left it is the sound in Latin:
/// terminals that reorder such text would carry the letters to the other end of the row, away from their colour.
#[must_use]
pub fn of(person: &Person, most: usize) -> String {
    let letters = person.name.split_whitespace().filter_map(|word| match plain::first_sound(word) {
        Some(sound) => Some(sound.to_string()),
        None => Some(first_letter(word)?.to_uppercase()),
    });
    let mut initials = String::new();
    let mut cells = 0;
    for letter in letters {
        let width = ratatui::text::Span::raw(letter.as_str()).width();
        if cells + width > most {
            break;
        }
        cells += width;
        initials.push_str(&letter);
    }
    if initials.is_empty() { "?".to_owned() } else { initials }
}

fn first_letter(word: &str) -> Option<&str> {
    word.graphemes(true).find(|cluster| cluster.chars().any(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::PersonId;

    fn initials(name: &str) -> String {
        of(&Person::new(PersonId(1), name), 2)
    }

    #[test]
    fn of_two_words_and_of_one() {
        assert_eq!(initials("Анна Петрова"), "АП");
        assert_eq!(initials("ivan van der sokolov"), "IV");
        assert_eq!(initials("陳偉"), "陳");
        assert_eq!(initials("陳 偉"), "陳");
        assert_eq!(initials("(Anna) «Петрова»"), "AП");
    }

    #[test]
    fn of_names_from_right_to_left() {
        assert_eq!(initials("נועה לביא"), "NL");
        assert_eq!(initials("ليلى حداد"), "LH");
        assert_eq!(initials("طارق Smith"), "TS");
        assert_eq!(initials("עדי כהן"), "AK");
    }

    #[test]
    fn of_names_without_letters() {
        assert_eq!(initials("🎉"), "?");
        assert_eq!(initials("#17"), "1");
        assert_eq!(initials("…"), "?");
    }
}
