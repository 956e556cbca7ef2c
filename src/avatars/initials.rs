//! What stands where there is no picture.

use unicode_segmentation::UnicodeSegmentation;

use crate::people::Person;

/// The initials of given and family name, at most `most` letters; "?" for a name without any.
///
/// A letter is a whole grapheme cluster: an emoji family counts as one. Wide letters count twice, so that the
/// initials never fill more cells than `most`.
#[must_use]
pub fn of(person: &Person, most: usize) -> String {
    let words = person
        .name
        .split_whitespace()
        .filter_map(|word| word.graphemes(true).find(|cluster| cluster.chars().any(char::is_alphanumeric)));
    let mut initials = String::new();
    let mut cells = 0;
    for letter in words {
        let letter = letter.to_uppercase();
        let width = ratatui::text::Span::raw(letter.as_str()).width();
        if cells + width > most {
            break;
        }
        cells += width;
        initials.push_str(&letter);
    }
    if initials.is_empty() { "?".to_owned() } else { initials }
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
    fn of_names_without_letters() {
        assert_eq!(initials("🎉"), "?");
        assert_eq!(initials("#17"), "1");
        assert_eq!(initials("…"), "?");
    }
}
