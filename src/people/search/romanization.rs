//! Names in scripts that are neither Latin, Cyrillic nor Greek, in Latin letters: `陳偉` as `chen wei`, `დავით` as
//! `davit`.
//!
//! Ideograms are read as in Mandarin, whatever language a name is in. Hebrew and Arabic write few vowels: words of
//! theirs meet those of other scripts by their consonants alone.

use any_ascii::any_ascii_char;

/// Fewer consonants are in too many names.
const CONSONANTS_FROM: usize = 2;

/// A folded letter in Latin ones, which may be capitals, and none where it is silent; `None` for letters of which the sounds are known without, and
/// for what is no letter.
pub(in crate::people) fn of(letter: char) -> Option<&'static str> {
    match letter {
        // The usual sounds, where the table has the scholars' letters.
        'כ' | 'ך' => Some("k"),
        'ש' => Some("sh"),
        _ if letter < '\u{530}' || !letter.is_alphabetic() => None,
        _ => Some(any_ascii_char(letter)),
    }
}

/// Whether a word is in a script that leaves out vowels.
pub(super) fn is_in_abjad(word: &str) -> bool {
    let abjad = |c| matches!(c, '\u{5d0}'..='\u{5ea}' | '\u{620}'..='\u{64a}' | '\u{66e}'..='\u{6d3}');
    word.chars().any(abjad)
}

/// The consonants of the sounds of a word that every script writes; `None` when they are too few.
pub(super) fn consonants(sounds: &str) -> Option<String> {
    let mut consonants = String::with_capacity(sounds.len());
    for (nth, sound) in sounds.char_indices() {
        // Within a word the letters of "v" and "h" may stand for a vowel.
        let is_vowel =
            matches!(sound, 'a' | 'e' | 'i' | 'o' | 'u' | ' ') || nth > 0 && matches!(sound, 'v' | 'h');
        let is_doubled = sounds[..nth].ends_with(sound);
        if !is_vowel && !is_doubled {
            consonants.push(sound);
        }
    }
    (consonants.chars().count() >= CONSONANTS_FROM).then_some(consonants)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::search::sound;
    use crate::people::text::fold;

    fn skeleton(name: &str) -> Option<String> {
        consonants(&sound::of(&fold(name)))
    }

    #[test]
    fn consonants_are_those_that_both_scripts_write() {
        for (latin, abjad) in [
            ("David", "דוד"),
            ("Cohen", "כהן"),
            ("Moshe", "משה"),
            ("Muhammad", "محمد"),
            ("Mohamed", "محمد"),
            ("Karim", "كريم"),
            ("Fatima", "فاطمة"),
            ("Карим", "كريم"),
        ] {
            assert!(is_in_abjad(&fold(abjad)) && !is_in_abjad(latin));
            assert_eq!(skeleton(latin), skeleton(abjad), "{latin} {}", sound::of(&fold(abjad)));
        }
        assert_eq!(skeleton("Io"), None);
    }
}
