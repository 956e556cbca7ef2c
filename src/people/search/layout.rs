//! The same keys on another layout: what `bdfyjd` would have been with the Russian layout on, and `ыьшер` with the
//! English one.

use crate::people::text::fold;

/// What the keys of a keyboard type, in the order of the rows of [`US`]: without Shift and with it.
struct Layout {
    plain: &'static str,
    shifted: &'static str,
}

/// The layout that keys are named by.
const US: Layout = Layout {
    plain: "`1234567890-=qwertyuiop[]asdfghjkl;'zxcvbnm,./\\",
    shifted: "~!@#$%^&*()_+QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>?|",
};

/// The others; where two type the same sign with different keys, the first counts.
const OTHERS: [Layout; 4] = [
    // Russian
    Layout {
        plain: "ё1234567890-=йцукенгшщзхъфывапролджэячсмитьбю.\\",
        shifted: "Ё!\"№;%:?*()_+ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,/",
    },
    // Ukrainian
    Layout {
        plain: "'1234567890-=йцукенгшщзхїфівапролджєячсмитьбю.ґ",
        shifted: "₴!\"№;%:?*()_+ЙЦУКЕНГШЩЗХЇФІВАПРОЛДЖЄЯЧСМИТЬБЮ,Ґ",
    },
    // Greek
    Layout {
        plain: "`1234567890-=;ςερτυθιοπ[]ασδφγηξκλ΄'ζχψωβνμ,./\\",
        shifted: "~!@#$%^&*()_+:΅ΕΡΤΥΘΙΟΠ{}ΑΣΔΦΓΗΞΚΛ¨\"ΖΧΨΩΒΝΜ<>?|",
    },
    // Hebrew, whose letters have no capitals: Shift types the Latin ones
    Layout {
        plain: ";1234567890-=/'קראטוןםפ][שדגכעיחלךף,זסבהנמצתץ.\\",
        shifted: "~!@#$%^&*()_+QWERTYUIOP}{ASDFGHJKL:\"ZXCVBNM><?|",
    },
];

impl Layout {
    /// The keys with what they type here and on the US layout, without Shift before with it.
    fn keys(&self) -> impl Iterator<Item = (char, char)> {
        let face = |here: &'static str, there: &'static str| here.chars().zip(there.chars());
        face(self.plain, US.plain).chain(face(self.shifted, US.shifted))
    }

    /// What a key types on the US layout that types `typed` here, where that is another sign.
    fn to_us(&self, typed: char) -> Option<char> {
        self.keys().find(|&(here, there)| here == typed && there != typed).map(|(_, there)| there)
    }

    /// What a key types here that types `typed` on the US layout.
    fn of_us(&self, typed: char) -> Option<char> {
        self.keys().find(|&(_, there)| there == typed).map(|(here, _)| here)
    }

    /// Whether a key of this layout types the letter.
    fn has_letter(&self, letter: char) -> bool {
        !letter.is_ascii() && letter.is_alphabetic() && self.keys().any(|(here, _)| here == letter)
    }

    /// A word of the US layout as the same keys type it here; `None` when no letter of it is another one.
    fn retyped(&self, word: &str) -> Option<String> {
        let retyped: String = word.chars().map(|c| self.of_us(c).unwrap_or(c)).collect();
        retyped.chars().any(|c| self.has_letter(c)).then_some(retyped)
    }
}

/// The word as other layouts type it, in lower case and folded, the likeliest first; none when no letter of it would
/// be another one, or when it mixes alphabets.
///
/// `typed` must still hold `й` and `ё`: their keys are not those of `и` and `е`.
pub(super) fn others(typed: &str) -> Vec<String> {
    let lower = typed.to_lowercase();
    let foreign = lower.chars().any(|c| c.is_alphabetic() && !c.is_ascii());
    let mut words: Vec<String> = Vec::new();
    let mut add = |word: String| {
        if !words.contains(&word) {
            words.push(word);
        }
    };
    if !foreign {
        OTHERS.iter().filter_map(|layout| layout.retyped(&lower)).for_each(|word| add(fold(&word)));
    } else if !lower.chars().any(|c| c.is_ascii_alphabetic()) {
        let types_all =
            |layout: &&Layout| lower.chars().filter(|c| c.is_alphabetic()).all(|c| layout.has_letter(c));
        for layout in OTHERS.iter().filter(types_all) {
            add(lower.chars().map(|c| layout.to_us(c).unwrap_or(c)).collect());
        }
    }
    words
}

/// The sign that the same key types on the US layout, where another layout types `typed`: `j` for `о`, `:` for `Ж`,
/// `/` for `.`, `@` for `"`. Letters of Latin layouts are left, and signs that other layouts type with the same key.
#[must_use]
pub fn on_latin_layout(typed: char) -> Option<char> {
    if typed.is_ascii_alphanumeric() {
        return None;
    }
    let of_letter = || OTHERS.iter().find(|layout| layout.has_letter(typed))?.to_us(typed);
    // A sign does not tell its layout: it is taken for one of the first, on which it may stand on a key for a sign.
    let of_sign = || OTHERS[0].to_us(typed);
    if typed.is_alphabetic() { of_letter() } else { of_sign() }
}

/// What Shift makes of a key of the US layout: `J` of `j`, `?` of `/`.
#[must_use]
pub fn shifted_on_latin_layout(typed: char) -> char {
    let face = US.plain.chars().zip(US.shifted.chars()).find(|&(plain, _)| plain == typed);
    face.map_or(typed, |(_, shifted)| shifted)
}

/// A word that begins with a `"` that nothing closes and goes on in Cyrillic, with the `@` of the same key in its
/// place: a department typed without changing the layout.
pub(super) fn with_at_sign(word: &str) -> Option<String> {
    let name = word.strip_prefix('"').filter(|name| !name.contains('"'))?;
    let first = name.chars().next()?;
    OTHERS[..2].iter().any(|layout| layout.has_letter(first)).then(|| format!("@{name}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_layout_has_every_key_once() {
        for layout in OTHERS.iter().chain([&US]) {
            for (face, us) in [(layout.plain, US.plain), (layout.shifted, US.shifted)] {
                assert_eq!(face.chars().count(), us.chars().count(), "{face}");
                let distinct: std::collections::HashSet<char> = face.chars().collect();
                assert_eq!(distinct.len(), face.chars().count(), "{face}");
            }
        }
    }

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
            ("Sdfyjdf", "іванова"),
            ("іьшер", "smith"),
            ("papadopoylow", "παπαδοπουλος"),
            ("σμιτη", "smith"),
            ("fvi", "כהן"),
            ("דצןאי", "smith"),
        ] {
            assert!(others(typed).iter().any(|word| word == meant), "{typed} {:?}", others(typed));
        }
        assert_eq!(others("bdfyjd")[0], "иванов");
    }

    #[test]
    fn a_key_has_a_latin_face() {
        let typed = "йцукенгшщзхъфывапролджэячсмитьбю.ёЙЕИЛХЪЖЭБЮЁ,";
        let latin: String = typed.chars().map(|c| on_latin_layout(c).unwrap_or('□')).collect();
        assert_eq!(latin, "qwertyuiop[]asdfghjkl;'zxcvbnm,./`QTBK{}:\"<>~?");
        for (typed, latin) in [
            ("\"№;:?", "@#$^&"),
            ("іїєґІЇЄҐ", "s]'\\S}\"|"),
            ("ςερτηξκλΗΞΚΛ", "werthjklHJKL"),
            ("קראטושדגחלתץ", "ertyuasdjk,."),
        ] {
            let found: String = typed.chars().map(|c| on_latin_layout(c).unwrap_or('□')).collect();
            assert_eq!(found, latin, "{typed}");
        }
        for c in ['q', 'Q', '5', ' ', '陳', 'é', '-'] {
            assert_eq!(on_latin_layout(c), None, "{c}");
        }
    }

    #[test]
    fn what_has_no_other_face_is_left() {
        for typed in ["123", "陳偉", "aж", "éa"] {
            assert_eq!(others(typed), [""; 0], "{typed}");
        }
    }

    #[test]
    fn a_sign_before_a_word_is_that_of_the_key() {
        for (typed, meant) in [
            ("\"отдел", Some("@отдел")),
            ("\"відділ", Some("@відділ")),
            ("\"отдел\"", None),
            ("\"anna", None),
            ("\"", None),
            ("отдел", None),
        ] {
            assert_eq!(with_at_sign(typed).as_deref(), meant, "{typed}");
        }
    }
}
