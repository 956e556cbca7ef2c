//! Names of other languages as they are heard: what `Güneş`, `Wiśniewski` or `von Hohenfels` would be in the letters
//! of an English ear, from which a Russian one writes `Гюнеш`, `Вишневский`, `фон Хохенфельс`.
//!
//! A folded name has lost its signs (`gunes`), so the spelling is made of the name as it is written. It is one more
//! word to find somebody by, never one in place of the name.

/// A text spelt as it is heard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Spelt {
    /// The spelling, in lower case; signs that no rule knows are left.
    pub(super) text: String,
    /// For each byte of the spelling, the byte of the original at which its letters begin.
    pub(super) origins: Vec<usize>,
}

/// How sure it is that a rule holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Habits {
    /// Letters with signs and the pairs of letters that only Polish has.
    Sure,
    /// Also those of German, which other languages read otherwise.
    Guessed,
}

/// Pairs and triples of letters; the longest of those that begin alike stands first.
const SURE: [(&str, &str); 6] =
    [("szcz", "shch"), ("sz", "sh"), ("cz", "ch"), ("rz", "zh"), ("dż", "dzh"), ("dź", "dz")];

const GERMAN: [(&str, &str); 9] = [
    ("tsch", "tsch"),
    ("sch", "sch"),
    ("chr", "kr"),
    ("chs", "ks"),
    ("ch", "kh"),
    ("ei", "ai"),
    ("eu", "oi"),
    ("äu", "oi"),
    ("tz", "ts"),
];

/// The text spelt by the rules of `habits`; `None` when none of them changes it.
pub(super) fn spell(text: &str, habits: Habits) -> Option<Spelt> {
    if !may_change(text, habits) {
        return None;
    }
    let mut spelt =
        Spelt { text: String::with_capacity(text.len() + 8), origins: Vec::with_capacity(text.len() + 8) };
    let mut changed = false;
    // Where each letter of the lower case stands in the original: a few capitals become several letters.
    let lower: Vec<(usize, char)> =
        text.char_indices().flat_map(|(at, c)| c.to_lowercase().map(move |c| (at, c))).collect();
    let letters: String = lower.iter().map(|&(_, c)| c).collect();
    let (mut nth, mut at) = (0, 0);
    while let Some(&(origin, c)) = lower.get(nth) {
        let rest = &letters[at..];
        let (taken, sounds) = rule(&letters, at, habits).unwrap_or((c.len_utf8(), ""));
        let sounds = if sounds.is_empty() { &rest[..taken] } else { sounds };
        changed |= sounds != &rest[..taken];
        spelt.text.push_str(sounds);
        spelt.origins.resize(spelt.text.len(), origin);
        nth += rest[..taken].chars().count();
        at += taken;
    }
    changed.then_some(spelt)
}

/// Most texts have none of the letters that any rule is about.
fn may_change(text: &str, habits: Habits) -> bool {
    let guessed =
        |c: char| habits == Habits::Guessed && matches!(c, 'c' | 'C' | 'e' | 'E' | 's' | 'S' | 't' | 'T');
    text.chars().any(|c| matches!(c, 'v' | 'V' | 'z' | 'Z' | '\u{c0}'..='\u{24f}') || guessed(c))
}

/// How many bytes of the letters from `at` on a rule takes, and what they are heard as.
fn rule(letters: &str, at: usize, habits: Habits) -> Option<(usize, &'static str)> {
    let (before, rest) = letters.split_at(at);
    let c = rest.chars().next()?;
    let begins = !before.ends_with(char::is_alphabetic);
    let cluster = |rules: &'static [(&'static str, &'static str)]| {
        rules
            .iter()
            .find(|(letters, _)| rest.starts_with(letters))
            .map(|&(letters, sounds)| (letters.len(), sounds))
    };
    if let Some(found) = cluster(&SURE) {
        return Some(found);
    }
    if habits == Habits::Guessed {
        if let Some(found) = cluster(&GERMAN) {
            return Some(found);
        }
        let initial = match rest.as_bytes() {
            [b's', b't', ..] if begins => Some((2, "sht")),
            [b's', b'p', ..] if begins => Some((2, "shp")),
            [b'v', ..] if begins => Some((1, "f")),
            [b'z', ..] => Some((1, "ts")),
            _ => None,
        };
        if initial.is_some() {
            return initial;
        }
    } else if begins && is_word(rest, "von") {
        return Some((1, "f"));
    }
    let sounds = match c {
        'ş' | 'ș' | 'š' | 'ś' => "sh",
        'ç' | 'č' | 'ć' => "ch",
        'ž' | 'ż' => "zh",
        'ź' => "z",
        'ř' => "rzh",
        'ţ' | 'ț' => "ts",
        'đ' => "dzh",
        'c' if is_turkish(letters) => "dzh",
        'ä' | 'ě' => "e",
        'ą' => "on",
        'ę' => "en",
        'ñ' => "ni",
        _ => return None,
    };
    Some((c.len_utf8(), sounds))
}

/// Whether a name has letters that only Turkish has.
fn is_turkish(letters: &str) -> bool {
    letters.contains(['ş', 'ğ', 'ı'])
}

fn is_word(rest: &str, word: &str) -> bool {
    rest.strip_prefix(word).is_some_and(|after| !after.starts_with(char::is_alphabetic))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use proptest::prelude::*;

    fn spelt(text: &str, habits: Habits) -> String {
        spell(text, habits).map_or_else(|| text.to_lowercase(), |spelt| spelt.text)
    }

    #[test]
    fn names_are_spelt_as_they_are_heard() {
        for (name, heard) in [
            ("Güneş", "günesh"),
            ("Çağrı", "chağrı"),
            ("Wiśniewski", "wishniewski"),
            ("Szymański", "shymański"),
            ("Šárka", "shárka"),
            ("Can Yıldız", "dzhan yıldız"),
            ("Anna", "anna"),
            ("von Hohenfels", "fon hohenfels"),
        ] {
            assert_eq!(spelt(name, Habits::Sure), heard, "{name}");
        }
        for (name, heard) in [
            ("Steiner", "shtainer"),
            ("Ulrich Schäfer", "ulrikh schefer"),
            ("Christian Vogel", "kristian fogel"),
            ("Franz Neumann", "frants noimann"),
        ] {
            assert_eq!(spelt(name, Habits::Guessed), heard, "{name}");
        }
    }

    proptest! {
        #[test]
        fn origins_lie_in_the_text(text in "\\PC{0,12}|[szcrşİßvonteiu ]{0,12}") {
            for habits in [Habits::Sure, Habits::Guessed] {
                let Some(spelt) = spell(&text, habits) else { continue };
                prop_assert_eq!(spelt.origins.len(), spelt.text.len());
                prop_assert!(spelt.origins.is_sorted());
                prop_assert!(spelt.origins.iter().all(|&at| at < text.len() && text.is_char_boundary(at)));
            }
        }
    }
}
