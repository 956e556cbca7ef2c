//! The beginning of a name as a number: what a list is ordered by is mostly told by it, without a look at the letters.

use crate::people::text::{fold, fold_plain_letter};

/// So many letters tell nearly all names apart.
const LETTERS: u32 = 16;

/// The first letters of a folded name, a byte each. Of two names with different keys the one with the lesser key comes
/// first, as their folded texts do; equal keys tell nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct NameKey(u128);

/// How a name begins.
#[derive(Clone, Copy, Debug)]
pub(super) struct NameStart {
    pub(super) key: NameKey,
    /// The letter that the folded name begins with, in upper case; `None` for a digit or a sign.
    pub(super) initial: Option<char>,
}

impl NameStart {
    /// Of nobody whose name was looked at.
    pub(super) const UNKNOWN: Self = Self { key: NameKey(0), initial: None };

    pub(super) fn of(name: &str) -> Self {
        let plain = || Self::of_letters(name.chars().map(fold_plain_letter));
        plain().or_else(|| Self::of_letters(fold(name).chars().map(Some))).unwrap_or(Self::UNKNOWN)
    }

    /// Of folded letters; `None` when one of those that count could not be folded by itself.
    fn of_letters(mut letters: impl Iterator<Item = Option<char>>) -> Option<Self> {
        let mut start = Self::UNKNOWN;
        let mut left = LETTERS;
        while left > 0
            && let Some(letter) = letters.next()
        {
            let letter = letter?;
            if left == LETTERS {
                start.initial = letter.to_uppercase().next().filter(|_| letter.is_alphabetic());
            }
            let (code, tells_apart) = code(letter);
            left -= 1;
            start.key.0 |= u128::from(code) << (8 * left);
            if !tells_apart {
                break;
            }
        }
        Some(start)
    }
}

/// A number for a letter, greater for a greater one; false when others have the same.
fn code(letter: char) -> (u8, bool) {
    let from =
        |first: char, code: u32| u8::try_from(u32::from(letter) - u32::from(first) + code).unwrap_or(u8::MAX);
    match letter {
        ' '..='~' => (from(' ', 2), true),
        'а'..='џ' => (from('а', 98), true),
        '\0'..' ' => (1, false),
        ..'а' => (97, false),
        _ => (u8::MAX, false),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn nearly_all_names_are_told_apart() {
        let names = [
            "",
            " ",
            "#7",
            "anna",
            "Anna B",
            "Anna Berg",
            "zoë",
            "Анна",
            "анна п",
            "Ёлка",
            "Ярослав",
            "Ђорђе",
        ];
        let keys = names.map(|name| NameStart::of(name).key);
        assert!(keys.is_sorted_by(|a, b| a < b), "{keys:?}");
        let initials = names.map(|name| NameStart::of(name).initial);
        assert_eq!(initials[3..9].iter().flatten().collect::<String>(), "AAAZАА");
        assert_eq!(initials[..3], [None; 3]);
    }

    proptest! {
        #[test]
        fn a_lesser_key_is_of_a_lesser_name(a in "\\PC{0,20}|[а-яё a-zA-Zéї]{0,20}", b in "\\PC{0,20}|[а-яё a-zA-Zéї]{0,20}") {
            let (first, second) = (NameStart::of(&a).key, NameStart::of(&b).key);
            if first != second {
                prop_assert_eq!(first.cmp(&second), fold(&a).cmp(&fold(&b)));
            }
        }

        #[test]
        fn the_initial_is_the_first_folded_letter(name in "\\PC{0,6}|[а-яёa-zé1]{0,20}") {
            let first = fold(&name).chars().next().filter(|c| c.is_alphabetic());
            prop_assert_eq!(NameStart::of(&name).initial, first.and_then(|c| c.to_uppercase().next()));
        }
    }
}
