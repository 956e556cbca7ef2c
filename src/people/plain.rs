//! Text for where only ASCII, or little more than that, can be shown.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::search::romanization;

/// What stands for a sign of typography, of a frame or of a key; `None` for letters and everything else.
#[must_use]
pub const fn sign(c: char) -> Option<&'static str> {
    Some(match c {
        '…' => "...",
        '‐'..='―' | '−' | '·' | '─' | '━' | '═' => "-",
        '‹' | '◂' | '◀' => "<",
        '›' | '▸' | '▶' => ">",
        '«' => "<<",
        '»' => ">>",
        '“'..='‟' => "\"",
        '‘'..='‛' => "'",
        '↑' => "Up",
        '↓' => "Down",
        '←' => "Left",
        '→' => "Right",
        '│' | '┃' | '║' => "|",
        '▴' => "^",
        '▾' => "v",
        '\u{2500}'..='\u{257f}' | '♥' => "+",
        '\u{2580}'..='\u{259f}' => "#",
        '✓' | '×' => "x",
        '•' | '★' | '\u{25a0}'..='\u{25ff}' => "*",
        '№' => "No",
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' => " ",
        _ => return None,
    })
}

/// As [`sign`], in a single cell.
#[must_use]
pub fn sign_in_a_cell(c: char) -> Option<char> {
    match c {
        '↑' => Some('^'),
        '↓' => Some('v'),
        '←' => Some('<'),
        '→' => Some('>'),
        _ => sign(c)?.chars().next(),
    }
}

/// The text with ASCII in the place of its [`sign`]s; names stay as they are.
#[must_use]
pub fn without_signs(text: &str) -> Cow<'_, str> {
    if !text.chars().any(|c| sign(c).is_some()) {
        return text.into();
    }
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        match sign(c) {
            Some(sign) => plain.push_str(sign),
            None => plain.push(c),
        }
    }
    plain.into()
}

/// A letter in ASCII, as passports write it: without its marks, and Cyrillic in Latin; `None` for what has no such
/// spelling.
#[must_use]
pub fn latin(c: char) -> Option<String> {
    if c.is_ascii() {
        return Some(c.to_string());
    }
    if let Some(spelled) = c.to_lowercase().next().and_then(spelled) {
        if c.is_lowercase() {
            return Some(spelled.to_owned());
        }
        let mut letters = spelled.chars();
        let first = letters.next().map(|first| first.to_ascii_uppercase());
        return Some(first.into_iter().chain(letters).collect());
    }
    let bare: String = c.nfkd().filter(|&part| !is_combining_mark(part)).collect();
    (bare.is_ascii() && !bare.is_empty()).then_some(bare)
}

/// As [`latin`], in a single cell: the letter that tells most.
#[must_use]
pub fn latin_in_a_cell(c: char) -> Option<char> {
    let small = match c.to_lowercase().next() {
        Some('ё' | 'є') => 'e',
        Some('х') => 'h',
        Some('ц') => 'c',
        Some('ю') => 'u',
        Some('я') => 'a',
        Some('ї') => 'i',
        _ => return latin(c)?.chars().next(),
    };
    Some(if c.is_uppercase() { small.to_ascii_uppercase() } else { small })
}

/// The first sound of a word that is written from right to left, as a capital of ASCII; `None` for other words, and
/// where no sound is known.
#[must_use]
pub fn first_sound(word: &str) -> Option<char> {
    if !word.chars().any(is_right_to_left) {
        return None;
    }
    let first = romanization::of(word.chars().find(|c| c.is_alphabetic())?)?;
    // A letter that is silent carries a vowel.
    Some(first.chars().find(char::is_ascii_alphabetic).unwrap_or('a').to_ascii_uppercase())
}

/// Whether a letter is of a script that is written from right to left.
const fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// Small letters that are no letter of ASCII with marks.
const fn spelled(c: char) -> Option<&'static str> {
    Some(match c {
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' | 'ґ' => "g",
        'е' | 'э' => "e",
        'ё' => "yo",
        'ж' => "zh",
        'з' => "z",
        'и' | 'і' | 'ı' => "i",
        'й' | 'ы' => "y",
        'ј' => "j",
        'к' => "k",
        'л' | 'ł' => "l",
        'м' => "m",
        'н' => "n",
        'о' | 'ø' => "o",
        'п' => "p",
        'р' => "r",
        'с' | 'ћ' => "s",
        'т' => "t",
        'у' | 'ў' => "u",
        'ф' => "f",
        'х' => "kh",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "shch",
        'ъ' | 'ь' => "'",
        'ю' => "yu",
        'я' => "ya",
        'є' => "ye",
        'ї' => "yi",
        'љ' => "lj",
        'њ' => "nj",
        'д' | 'ђ' | 'đ' | 'ð' => "d",
        'џ' => "dz",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_become_ascii_and_names_stay() {
        assert_eq!(without_signs("Nobody matches “Анна”…"), "Nobody matches \"Анна\"...");
        assert_eq!(without_signs("Alt-← · −2 h – ‹"), "Alt-Left - -2 h - <");
        assert!(matches!(without_signs("Zoë Жуков"), Cow::Borrowed(_)));
        let cells: String = "╭─╮│▌●↑…".chars().filter_map(sign_in_a_cell).collect();
        assert_eq!(cells, "+-+|#*^.");
    }

    #[test]
    fn names_are_spelled_in_latin() {
        let told = |text: &str| text.chars().map(|c| latin(c).unwrap_or("?".into())).collect::<String>();
        assert_eq!(told("Щукин Ёжик"), "Shchukin Yozhik");
        assert_eq!(told("Zoë Müller-Größe, Łukasz, Đặng"), "Zoe Muller-Grosse, Lukasz, Dang");
        assert_eq!(told("陳"), "?");
        let cells: String = "Юлия Хёцщ".chars().filter_map(latin_in_a_cell).collect();
        assert_eq!(cells, "Ulia Hecs");
    }
}
