//! The same keys on the other layout: what `bdfyjd` would have been with the Russian layout on, and `ыьшер` with
//! the English one.

/// The keys of the letter rows, by their two folded faces: as the US layout prints them, as ЙЦУКЕН does. `ё` and
/// `й` are folded, so that their keys type `е` and `и`.
const KEYS: [(char, char); 33] = [
    ('`', 'е'),
    ('q', 'и'),
    ('w', 'ц'),
    ('e', 'у'),
    ('r', 'к'),
    ('t', 'е'),
    ('y', 'н'),
    ('u', 'г'),
    ('i', 'ш'),
    ('o', 'щ'),
    ('p', 'з'),
    ('[', 'х'),
    (']', 'ъ'),
    ('a', 'ф'),
    ('s', 'ы'),
    ('d', 'в'),
    ('f', 'а'),
    ('g', 'п'),
    ('h', 'р'),
    ('j', 'о'),
    ('k', 'л'),
    ('l', 'д'),
    (';', 'ж'),
    ('\'', 'э'),
    ('z', 'я'),
    ('x', 'ч'),
    ('c', 'с'),
    ('v', 'м'),
    ('b', 'и'),
    ('n', 'т'),
    ('m', 'ь'),
    (',', 'б'),
    ('.', 'ю'),
];

/// The shifted faces of the keys whose letter is a sign on the US layout.
const SHIFTED: [(char, char); 7] =
    [('~', 'е'), ('{', 'х'), ('}', 'ъ'), (':', 'ж'), ('"', 'э'), ('<', 'б'), ('>', 'ю')];

/// The key beside the right Shift, as ЙЦУКЕН and as the US layout print its two faces.
const SIGNS: [(char, char); 2] = [('.', '/'), (',', '?')];

/// The word as the other layout types it, in lower case and folded; `None` when no letter of it would be another
/// one, or when it mixes both alphabets.
///
/// `typed` must still hold `й` and `ё`: their keys are not those of `и` and `е`.
pub(super) fn other(typed: &str) -> Option<String> {
    let lower = typed.to_lowercase();
    let latin = lower.chars().any(|c| c.is_ascii_alphabetic());
    let cyrillic = lower.chars().any(is_russian);
    if latin && cyrillic {
        return None;
    }
    if cyrillic {
        return Some(lower.chars().map(to_latin).collect());
    }
    let swapped: String = lower.chars().map(to_cyrillic).collect();
    swapped.chars().any(is_russian).then_some(swapped)
}

/// The character that the same key types on the US layout, where a letter or a sign of the Russian layout was typed:
/// `j` for `о`, `:` for `Ж`, `/` for `.`.
#[must_use]
pub fn on_latin_layout(typed: char) -> Option<char> {
    if let Some(&(_, latin)) = SIGNS.iter().find(|(russian, _)| *russian == typed) {
        return Some(latin);
    }
    let lower = typed.to_lowercase().next().filter(|&lower| is_russian(lower))?;
    let latin = to_latin(lower);
    if lower == typed {
        return Some(latin);
    }
    // `Ё` and `Х` are on keys whose sign has another face, not a capital.
    let shifted = match lower {
        'ё' => Some('~'),
        _ if latin.is_ascii_alphabetic() => Some(latin.to_ascii_uppercase()),
        _ => SHIFTED.iter().find(|(_, russian)| *russian == lower).map(|&(latin, _)| latin),
    };
    shifted.filter(|&latin| latin != typed)
}

const fn is_russian(c: char) -> bool {
    matches!(c, 'а'..='я' | 'ё')
}

fn to_cyrillic(c: char) -> char {
    KEYS.iter().chain(&SHIFTED).find(|(latin, _)| *latin == c).map_or(c, |&(_, cyrillic)| cyrillic)
}

fn to_latin(c: char) -> char {
    match c {
        'й' => 'q',
        'ё' => '`',
        'и' => 'b',
        'е' => 't',
        _ => KEYS.iter().find(|(_, cyrillic)| *cyrillic == c).map_or(c, |&(latin, _)| latin),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways() {
        for (typed, meant) in [
            ("bdfyjd", "иванов"),
            ("Gtnhjd", "петров"),
            (";erjd", "жуков"),
            ("k.lvbkf", "людмила"),
            ("`krby", "елкин"),
            ("[fcfyjd", "хасанов"),
            ("<jhbc", "борис"),
            ("ыьшер", "smith"),
            ("фтефкфш", "antarai"),
            ("йгуут", "queen"),
        ] {
            assert_eq!(other(typed).as_deref(), Some(meant), "{typed}");
        }
    }

    #[test]
    fn a_key_has_a_latin_face() {
        let typed = "йцукенгшщзхъфывапролджэячсмитьбю.ёЙЕИЛХЪЖЭБЮЁ,";
        let latin: String = typed.chars().map(|c| on_latin_layout(c).unwrap_or('□')).collect();
        assert_eq!(latin, "qwertyuiop[]asdfghjkl;'zxcvbnm,./`QTBK{}:\"<>~?");
        for c in ['q', 'Q', '/', '5', ' ', 'є', '陳'] {
            assert_eq!(on_latin_layout(c), None, "{c}");
        }
    }

    #[test]
    fn what_has_no_other_face_is_left() {
        assert_eq!(other("123"), None);
        assert_eq!(other("陳偉"), None);
        assert_eq!(other("aж"), None);
    }
}
