//! One typed word, in every way it may be meant.

mod tier;

use std::ops::Range;

use super::spelling::{self, Habits};
use super::{layout, romanization, sound, typo};
use crate::people::PersonId;
use crate::people::text::{clean, fold};
use tier::find_in;
pub(super) use tier::{MatchMode, MatchPosition, Tier};

/// No tier at all.
pub(super) const NEVER: u8 = u8::MAX;

/// Shorter words are too short to tell a slip from another word.
const SLIP_FROM: usize = 4;
/// Fewer sounds than these are looked for at the beginning of words alone.
const SOUND_INSIDE_FROM: usize = 3;
/// Fewer digits than these are looked for at the beginning of numbers alone.
const DIGITS_INSIDE_FROM: usize = 3;
/// A telephone number in full, with the country's 7 or the trunk prefix 8.
const FULL_NUMBER: usize = 11;

/// A typed word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Term {
    typed: String,
    direct: String,
    /// As other layouts type the keys.
    others: Vec<String>,
    readings: Vec<String>,
    /// How the word sounds as typed, and as typed on the other layout.
    plain: Vec<String>,
    /// The consonants of the word as typed.
    consonants: Option<String>,
    digits: Option<String>,
    /// The portal's number, typed behind a `#`.
    number: Option<PersonId>,
}

impl Term {
    /// Reads the digits behind a `#`: whose number it is comes before whoever has these digits elsewhere. `None` when
    /// they are none.
    pub(super) fn numbered(digits: &str) -> Option<Self> {
        let all = digits.bytes().all(|byte| byte.is_ascii_digit());
        let term = Self::new(digits).filter(|_| all)?;
        Some(Self { typed: format!("#{digits}"), number: digits.parse().ok().map(PersonId), ..term })
    }

    /// Reads a word; `None` when it is empty. What has neither letters nor digits is looked for as it is.
    pub(super) fn new(typed: &str) -> Option<Self> {
        if typed.is_empty() {
            return None;
        }
        // Of an address the part before the company's domain is kept in the index.
        let typed =
            typed.split_once('@').map_or(typed, |(local, _)| if local.is_empty() { typed } else { local });
        let digits = digits_of(typed);
        let folded = fold(&clean(typed));
        let lettered = folded.trim_matches(|c: char| !c.is_alphanumeric());
        let direct = match (lettered, folded.as_str()) {
            ("", "") => typed.to_owned(),
            ("", folded) => folded.to_owned(),
            (lettered, _) => lettered.to_owned(),
        };
        let wordlike = digits.is_none() && !typed.chars().any(|c| c.is_ascii_digit());
        let others =
            if wordlike && typed.chars().nth(1).is_some() { layout::others(typed) } else { Vec::new() };
        let others: Vec<String> = others
            .iter()
            .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned())
            .filter(|word| !word.is_empty())
            .collect();
        let plain: Vec<String> = if digits.is_some() {
            Vec::new()
        } else {
            // With a sign in it, it is no word: "u.yti" stands in "recruiting" only by its sounds.
            let is_word =
                |other: &&String| other.chars().all(|c| c.is_alphanumeric() || matches!(c, '\'' | '-'));
            [Some(&direct), others.first().filter(is_word)]
                .into_iter()
                .flatten()
                .map(|word| sound::of(word))
                .filter(|sounds| !sounds.is_empty())
                .collect()
        };
        let mut readings = plain.clone();
        if wordlike && direct.chars().nth(1).is_some() {
            readings.extend(sound::readings(&direct));
            readings.extend(foreign_readings(typed));
        }
        let consonants =
            plain.first().filter(|_| wordlike).and_then(|sounds| romanization::consonants(sounds));
        readings.sort_unstable();
        readings.dedup();
        Some(Self {
            typed: typed.to_owned(),
            direct,
            others,
            readings,
            plain,
            consonants,
            digits,
            number: None,
        })
    }

    pub(super) fn typed(&self) -> &str {
        &self.typed
    }

    pub(super) fn direct(&self) -> &str {
        &self.direct
    }

    /// The word as other layouts type its keys.
    pub(super) fn others(&self) -> impl Iterator<Item = &str> {
        self.others.iter().map(String::as_str)
    }

    pub(super) fn readings(&self) -> impl Iterator<Item = &str> {
        self.readings.iter().map(String::as_str)
    }

    pub(super) fn plain_readings(&self) -> impl Iterator<Item = &str> {
        self.plain.iter().map(String::as_str).filter(|reading| reading.len() >= SLIP_FROM)
    }

    /// The consonants of its sounds, when they are enough to find somebody by.
    pub(super) fn consonants(&self) -> Option<&str> {
        self.consonants.as_deref()
    }

    /// Whether it is typed in a script that leaves out vowels.
    pub(super) fn is_in_abjad(&self) -> bool {
        romanization::is_in_abjad(&self.direct)
    }

    pub(super) const fn number(&self) -> Option<PersonId> {
        self.number
    }

    pub(super) fn digits(&self) -> Option<&str> {
        self.digits.as_deref()
    }

    /// One letter of an alphabet stands in nearly every word: only beginnings count. An ideogram is a word, a sign
    /// stands anywhere.
    pub(super) fn match_mode(&self) -> MatchMode {
        let alone = |c: char| c > '\u{2e80}' || !c.is_alphanumeric();
        if self.direct.chars().nth(1).is_some() || self.direct.chars().all(alone) {
            MatchMode::Substring
        } else {
            MatchMode::Prefix
        }
    }

    /// Whether it is made of the signs that stand between words, which mean nothing beside a word.
    pub(super) fn is_punctuation(&self) -> bool {
        let sign = |c: char| {
            c.is_ascii_punctuation() || matches!(c, '«' | '»' | '·' | '•' | '№' | '\u{2010}'..='\u{2027}')
        };
        self.direct.chars().all(sign)
    }

    pub(super) fn allows_typos(&self) -> bool {
        self.digits.is_none() && self.direct.chars().nth(SLIP_FROM - 1).is_some()
    }

    /// How the term meets one folded word, a slip aside.
    pub(super) fn meets(&self, word: &str) -> Option<Tier> {
        let direct = find_in(word, &self.direct, self.match_mode()).map(Tier::direct);
        let other =
            self.others().filter_map(|other| find_in(word, other, MatchMode::Substring).map(Tier::other));
        let sounds = sound::of(word);
        let sounded = self
            .readings()
            .filter_map(|reading| find_in(&sounds, reading, sound_match_mode(reading)).map(Tier::other));
        let heard = self
            .consonants()
            .filter(|_| self.is_in_abjad() != romanization::is_in_abjad(word))
            .and_then(|typed| Tier::of_consonants(typed, &romanization::consonants(&sounds)?));
        direct.into_iter().chain(other).chain(sounded).chain(heard).min()
    }

    /// Whether the term meets one folded word but for a slip.
    pub(super) fn slips_in(&self, word: &str) -> Option<Tier> {
        let sounds = sound::of(word);
        let slips = |typed: &str| typo::begins(sounds.as_bytes(), typed.as_bytes());
        (self.allows_typos() && self.plain_readings().any(slips)).then_some(Tier::Typo)
    }

    /// Where in a folded text the term is best seen, in bytes.
    pub(super) fn seen_in(&self, folded: &str) -> Option<Range<usize>> {
        let literal = |needle: &str, mode| best_seen(folded, needle, mode).map(|at| at..at + needle.len());
        literal(&self.direct, self.match_mode())
            .or_else(|| self.others().find_map(|other| literal(other, MatchMode::Substring)))
            .or_else(|| self.digits_seen_in(folded))
            .or_else(|| self.heard_in(folded))
    }

    /// The digits of the term, whatever stands between them.
    fn digits_seen_in(&self, folded: &str) -> Option<Range<usize>> {
        let sought = self.digits().filter(|digits| digits.len() >= DIGITS_INSIDE_FROM)?;
        let (positions, digits): (Vec<usize>, String) =
            folded.char_indices().filter(|(_, c)| c.is_ascii_digit()).unzip();
        let at = digits.find(sought).map(|at| (at, sought.len())).or_else(|| {
            let national = national(sought)?;
            digits.find(national).map(|at| (at, national.len()))
        });
        at.map(|(at, length)| positions[at]..positions[at + length - 1] + 1)
    }

    /// The letters whose sounds the term matches, a slip forgiven last.
    fn heard_in(&self, folded: &str) -> Option<Range<usize>> {
        if self.plain.is_empty() {
            return None;
        }
        let sounded = sound::sounded(folded);
        let text = sounded.text.as_str();
        let heard = self.readings().filter_map(|reading| {
            let at = best_seen(text, reading, sound_match_mode(reading))?;
            Some((!begins_word(text, at), at..at + reading.len()))
        });
        let range = heard
            .min_by_key(|(inside, range)| (*inside, range.start))
            .map(|(_, range)| range)
            .or_else(|| {
                let mut at = 0;
                text.split(' ').find_map(|word| {
                    let start = at;
                    at += word.len() + 1;
                    let reading = self
                        .plain_readings()
                        .find(|reading| typo::begins(word.as_bytes(), reading.as_bytes()))?;
                    let mut end = start + word.len().min(reading.len());
                    while !text.is_char_boundary(end) {
                        end += 1;
                    }
                    (end > start).then_some(start..end)
                })
            })?;
        let start = sounded.origins[range.start];
        let last = sounded.origins[range.end - 1];
        let end = sounded.origins[range.end..].iter().find(|&&at| at > last).copied();
        Some(start..end.unwrap_or(folded.len()))
    }

    /// Few digits stand in nearly every number: only beginnings count.
    pub(super) fn number_match_mode(&self) -> MatchMode {
        match &self.digits {
            Some(digits) if digits.len() >= DIGITS_INSIDE_FROM => MatchMode::Substring,
            _ => MatchMode::Prefix,
        }
    }
}

/// What a word with letters of its own may sound like: as it is spelt where those letters come from, and as it is
/// written in the other alphabet.
fn foreign_readings(typed: &str) -> Vec<String> {
    let lower = typed.to_lowercase();
    let mut written = Vec::new();
    if lower.contains('ё') {
        written.push(lower.replace('ё', "о"));
    }
    let spelt = spelling::spell(&lower, Habits::Sure).map(|spelt| spelt.text);
    let spelt_or_typed = spelt.as_deref().unwrap_or(&lower);
    if spelt_or_typed.contains(['ü', 'ö']) {
        written.push(spelt_or_typed.replace('ü', "yu").replace('ö', "e"));
    }
    written.extend(spelt);
    written.iter().map(|word| sound::of(&fold(word))).filter(|sounds| !sounds.is_empty()).collect()
}

/// Few sounds stand in nearly every word: only beginnings count.
pub(super) const fn sound_match_mode(reading: &str) -> MatchMode {
    if reading.len() >= SOUND_INSIDE_FROM { MatchMode::Substring } else { MatchMode::Prefix }
}

/// The digits of something typed as a telephone number, in the form in which numbers are kept: a full number
/// begins with 7, whether written with +7 or 8. `None` for anything else.
pub(super) fn digits_of(text: &str) -> Option<String> {
    let is_written = |c: char| c.is_ascii_digit() || "+()-.–—/\u{a0} ".contains(c);
    if !text.chars().all(is_written) {
        return None;
    }
    let mut digits: String = text.chars().filter(char::is_ascii_digit).collect();
    if digits.len() == FULL_NUMBER && digits.starts_with('8') {
        digits.replace_range(..1, "7");
    }
    (!digits.is_empty()).then_some(digits)
}

/// The digits without the country's 7 or the trunk prefix 8, when there are enough of them to be a number.
pub(super) fn national(digits: &str) -> Option<&str> {
    digits.strip_prefix(['7', '8']).filter(|rest| rest.len() >= DIGITS_INSIDE_FROM)
}

/// Where the needle is best seen in a text: at the beginning of a word, else anywhere.
fn best_seen(text: &str, needle: &str, mode: MatchMode) -> Option<usize> {
    if needle.is_empty() {
        return None;
    }
    let mut matches = text.match_indices(needle).map(|(at, _)| at).peekable();
    let first = matches.peek().copied()?;
    matches.find(|&at| begins_word(text, at)).or((mode == MatchMode::Substring).then_some(first))
}

fn begins_word(text: &str, at: usize) -> bool {
    text[..at].chars().next_back().is_none_or(|before| !before.is_alphanumeric())
}
