//! Text from outside made harmless, and folded for comparison.
//!
//! Names come from other people: a terminal escape or a bidi override in one is an attack on the reader's
//! screen, and a name of 10,000 characters one on its width.

mod joiners;

use std::borrow::Cow;

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};
use unicode_segmentation::UnicodeSegmentation;

/// The longest text kept, in grapheme clusters.
pub const LONGEST: usize = 256;

/// The longest grapheme cluster kept, in scalar values: more is a pile of marks that no screen can draw.
const LONGEST_CLUSTER: usize = 12;

/// Text that is safe to print on one line of a terminal: NFC, without control, bidi and invisible characters,
/// white space folded to single blanks, at most [`LONGEST`] grapheme clusters. What is invisible but means something
/// where it stands stays: joiners inside words and emoji.
#[must_use]
pub fn clean(text: &str) -> String {
    if is_plain(text) {
        return text.to_owned();
    }
    // Far more than can be kept, so that a huge text costs no more than a long one.
    let bounded: String = text.chars().take(LONGEST * LONGEST_CLUSTER * 2).collect();
    let mut cleaned = clean_once(&bounded);
    // What was taken out may bring together what composes, or leave a joiner without its neighbour.
    for _ in 0..MOST_PASSES {
        let again = clean_once(&cleaned);
        if again == cleaned {
            break;
        }
        cleaned = again;
    }
    cleaned
}

/// One pass leaves little for a second, and that one next to nothing.
const MOST_PASSES: usize = 8;

/// Whether there is nothing to clean: letters and signs of the two alphabets that most names are made of, with single
/// blanks between them.
fn is_plain(text: &str) -> bool {
    let mut blank = true;
    for c in text.chars() {
        match c {
            ' ' if blank => return false,
            ' ' | '!'..='~' | 'а'..='я' | 'А'..='Я' | 'ё' | 'Ё' => blank = c == ' ',
            _ => return false,
        }
    }
    (text.is_empty() || !blank) && text.len() <= LONGEST
}

fn clean_once(text: &str) -> String {
    let visible: Vec<char> = text
        .chars()
        .map(|c| if c.is_whitespace() || c == '\u{2800}' { ' ' } else { c })
        .filter(|&c| !is_harmful(c))
        .nfc()
        .collect();
    let meaningful = joiners::only_meaningful(&visible);
    let mut cleaned = String::with_capacity(meaningful.len());
    let mut blank = true;
    for cluster in meaningful.graphemes(true).take(LONGEST) {
        let cluster = keep_cluster(cluster);
        if cluster == " " {
            if !blank {
                cleaned.push(' ');
            }
            blank = true;
        } else if !cluster.is_empty() {
            cleaned.push_str(cluster);
            blank = false;
        }
    }
    cleaned.truncate(cleaned.trim_end_matches(|c| c == ' ' || joiners::is_joiner(c)).len());
    cleaned
}

/// The part of a grapheme cluster that is worth drawing: nothing of a lone mark, and no more than a screen can
/// stack.
fn keep_cluster(cluster: &str) -> &str {
    if cluster.chars().next().is_some_and(is_combining_mark) {
        return "";
    }
    let end = cluster.char_indices().nth(LONGEST_CLUSTER).map_or(cluster.len(), |(at, _)| at);
    &cluster[..end]
}

/// Text that a terminal can be given on one line, as long as it is: white space as blanks, without control, bidi and
/// invisible characters.
#[must_use]
pub fn one_line(text: &str) -> String {
    let blank = |c: char| if c.is_whitespace() { ' ' } else { c };
    text.chars().map(blank).filter(|&c| !is_harmful(c)).collect()
}

/// Characters that steer a terminal or the direction of text, or that hide wherever they stand.
fn is_harmful(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}' | '\u{200e}' | '\u{200f}'
            | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}'
            | '\u{fff0}'..='\u{fffb}' | '\u{16fe4}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d159}'
            | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e001f}' | '\u{e0080}'..='\u{e00ff}'
            | '\u{e01f0}'..='\u{e0fff}' | '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}')
}

/// Text for comparison: lower case, without marks and joiners, `ё` as `е`, `й` as `и` and the dotless `ı` as `i`, the Arabic yeh and kaf as the
/// Persian ones, digits of every script as the ASCII ones.
#[must_use]
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    if let Some(folded) = fold_plain(text) {
        return folded;
    }
    fold_any(text)
}

fn fold_any(text: &str) -> String {
    let letters = text.nfkd().filter(|&c| !is_combining_mark(c) && !joiners::is_joiner(c) && c != '\u{640}');
    letters
        .map(|c| match c {
            'ي' | 'ى' => 'ی',
            'ك' => 'ک',
            // Its capital is the same as that of `i`.
            'ı' => 'i',
            c => digit(c).unwrap_or(c),
        })
        .flat_map(char::to_lowercase)
        .collect()
}

/// [`fold`] for the letters that most names here are made of, without the tables; `None` for any other.
fn fold_plain(text: &str) -> Option<String> {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        folded.push(fold_plain_letter(c)?);
    }
    Some(folded)
}

/// One of those letters, folded.
pub(in crate::people) fn fold_plain_letter(c: char) -> Option<char> {
    match c {
        'й' | 'Й' => Some('и'),
        'ё' | 'Ё' => Some('е'),
        'а'..='я' => Some(c),
        'А'..='Я' => char::from_u32(u32::from(c) + 0x20),
        c if c.is_ascii() => Some(c.to_ascii_lowercase()),
        _ => None,
    }
}

/// The zeros of the scripts whose digits people write numbers in; the other nine follow each of them.
const ZEROS: [u32; 12] =
    [0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xe50, 0xed0, 0x1040, 0x17e0, 0xff10];

/// The ASCII digit that a decimal digit of any script stands for.
pub(in crate::people) fn digit(c: char) -> Option<char> {
    if c.is_ascii() {
        return c.is_ascii_digit().then_some(c);
    }
    let code = u32::from(c);
    let value = ZEROS.iter().filter_map(|zero| code.checked_sub(*zero)).find(|value| *value < 10)?;
    char::from_digit(value, 10)
}

/// A text with ASCII digits in the place of those of other scripts.
#[must_use]
pub fn with_ascii_digits(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    text.chars().map(|c| digit(c).unwrap_or(c)).collect::<String>().into()
}

/// A typed word without the quotes around it.
#[must_use]
pub fn unquoted(text: &str) -> &str {
    text.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, '"' | '\'' | '`' | '«' | '»' | '“' | '”' | '„' | '‘' | '’')
    })
}

/// Whether a character is a letter or a digit, as [`char::is_alphanumeric`] says; for most without its tables.
#[must_use]
pub(in crate::people) fn is_letter_or_digit(c: char) -> bool {
    matches!(c, 'a'..='z' | '0'..='9' | 'а'..='я') || c.is_alphanumeric()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn escapes_and_overrides_are_gone() {
        assert_eq!(clean("\u{1b}[31mАнна\u{1b}[0m"), "[31mАнна[0m");
        assert_eq!(clean("a\u{202e}b\u{200b}c\u{2066}d"), "abcd");
        assert_eq!(clean("  two\n\twords  "), "two words");
        assert_eq!(clean("e\u{301}"), "é");
        assert_eq!(clean("\u{9b}31mx"), "31mx");
    }

    #[test]
    fn emoji_families_stay_whole_and_lone_joiners_go() {
        assert_eq!(clean("👩‍💻 Аня"), "👩‍💻 Аня");
        assert_eq!(clean("\u{200d}a\u{200d}"), "a");
    }

    #[test]
    fn joiners_stay_where_they_mean_something() {
        for name in [
            "علی\u{200c}رضا محمدی",
            "محمد\u{200c}رضا",
            "क्\u{200d}ष",
            "ශ්\u{200d}රී ලංකා",
            "👩\u{200d}👩\u{200d}👧\u{200d}👦 Anna",
            "👩🏽\u{200d}💻",
            "❤\u{fe0f}\u{200d}🔥",
            "🏳\u{fe0f}\u{200d}🌈",
            "🇩🇪 Anna 🇹🇷",
            "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}",
            "1\u{fe0f}\u{20e3}",
            "☕\u{fe0f} Robin",
            "葛\u{e0100}城",
        ] {
            assert_eq!(clean(name), name, "{}", name.escape_unicode());
        }
        assert_eq!(fold("علی\u{200c}رضا"), fold("عليرضا"));
    }

    #[test]
    fn what_cannot_be_seen_does_not_stay() {
        for (name, seen) in [
            ("An\u{200c}na", "Anna"),
            ("Ан\u{200d}на", "Анна"),
            ("a\u{fe0f}b", "ab"),
            ("علی\u{200c}\u{200c}رضا", "علی\u{200c}رضا"),
            ("\u{200c}علی\u{200c}", "علی"),
            ("علی\u{200c} رضا", "علی رضا"),
            ("👩\u{200d}a", "👩a"),
            ("🏴\u{e0067}\u{e0062}", "🏴"),
            ("Anna\u{e0041}\u{e0042}\u{e007f}", "Anna"),
            ("Anna\u{e0101}", "Anna"),
            ("e\u{200b}\u{301}", "é"),
            ("\u{200b}\u{200c}\u{200d}\u{2060}\u{feff}\u{fe0f}\u{e0061}", ""),
            ("\u{3164}\u{115f}\u{2800}\u{ad}", ""),
        ] {
            assert_eq!(clean(name), seen, "{}", name.escape_unicode());
        }
    }

    #[test]
    fn long_texts_and_tall_stacks_are_cut() {
        assert_eq!(clean(&"x".repeat(10_000)).len(), LONGEST);
        let zalgo = format!("a{}b", "\u{335}".repeat(1000));
        assert!(clean(&zalgo).chars().count() <= LONGEST_CLUSTER + 1);
    }

    #[test]
    fn folding_forgets_case_and_marks() {
        assert_eq!(fold("Ёжик Йод"), "ежик иод");
        assert_eq!(fold("Étienne"), "etienne");
        assert_eq!(fold("IVANOV"), "ivanov");
        for written in ["Işık İnci", "ışık inci", "IŞIK İNCİ", "isik inci"] {
            assert_eq!(fold(written), "isik inci");
        }
    }

    proptest! {
        #[test]
        fn the_short_way_of_folding_is_no_other(text in "[а-яА-ЯёЁa-zA-Z0-9 .-]{0,12}") {
            prop_assert_eq!(fold(&text), fold_any(&text));
        }

        #[test]
        fn cleaning_is_safe_and_final(
            text in "\\PC*|(?s).*|[ab1\u{301}\u{20e3}\u{200c}\u{200d}علका्👩💻☕🏽\u{fe0f}🏴\u{e0067}\u{e007f}🇩🇪葛\u{e0100} ]{0,20}",
        ) {
            let once = clean(&text);
            prop_assert!(!once.chars().any(is_harmful));
            let alone = |part: &str| part.starts_with(joiners::is_joiner) || part.ends_with(joiners::is_joiner);
            prop_assert!(!once.split(|c: char| c == ' ' || c.is_ascii()).any(alone));
            prop_assert!(once.graphemes(true).count() <= LONGEST);
            prop_assert_eq!(clean(&once), once);
        }
    }
}
