//! Every distinct word of the company, once, and how well each meets a typed one.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use memchr::memmem::Finder;

use super::term::{MatchMode, MatchPosition, NEVER, Term, Tier, sound_match_mode};
use super::{romanization, sound, typo};

/// Stands before and after every word, and never in one.
const EDGE: char = '\n';

/// Words in one string, by number.
#[derive(Clone, Debug, Default)]
pub(super) struct Words {
    text: String,
    starts: Vec<u32>,
}

impl Words {
    pub(super) fn len(&self) -> usize {
        self.starts.len()
    }

    /// Adds a word and answers its number.
    pub(super) fn push(&mut self, word: &str) -> u32 {
        if self.text.is_empty() {
            self.text.push(EDGE);
        }
        let number = offset(self.starts.len());
        self.starts.push(offset(self.text.len()));
        self.text.push_str(word);
        self.text.push(EDGE);
        number
    }

    fn end(&self, number: usize) -> usize {
        self.starts.get(number + 1).map_or(self.text.len(), |&next| next as usize) - 1
    }

    pub(super) fn get(&self, number: usize) -> &str {
        &self.text[self.starts[number] as usize..self.end(number)]
    }

    /// Every word in order, as bytes.
    fn iter(&self) -> impl Iterator<Item = &[u8]> {
        let ends = self.starts.iter().skip(1).map(|&next| next as usize - 1);
        let ends = ends.chain(std::iter::once(self.text.len().saturating_sub(1)));
        self.starts.iter().zip(ends).map(|(&start, end)| &self.text.as_bytes()[start as usize..end])
    }

    /// Calls `found` for every word that holds `needle`, or begins with it, once and in order.
    pub(super) fn hits(&self, needle: &str, mode: MatchMode, mut found: impl FnMut(usize, MatchPosition)) {
        if needle.is_empty() {
            return;
        }
        let (sought, edge) = match mode {
            MatchMode::Prefix => (format!("{EDGE}{needle}"), EDGE.len_utf8()),
            MatchMode::Substring => (needle.to_owned(), 0),
        };
        let finder = Finder::new(sought.as_bytes());
        let bytes = self.text.as_bytes();
        let (mut from, mut number) = (0, 0);
        while let Some(next) = bytes.get(from..).and_then(|rest| finder.find(rest)) {
            let at = from + next + edge;
            while self.end(number) < at {
                number += 1;
            }
            let end = self.end(number);
            let position = if self.starts[number] as usize != at {
                MatchPosition::Inside
            } else if at + needle.len() == end {
                MatchPosition::Whole
            } else {
                MatchPosition::Beginning
            };
            found(number, position);
            // The edge after this word is the one before the next.
            from = end;
        }
    }
}

/// More than four billion bytes of names would not fit the memory that the program allows itself.
fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// Words and their sounds.
#[derive(Clone, Debug, Default)]
pub(super) struct Vocabulary {
    words: Words,
    sounds: Words,
    /// The consonants of the words of scripts that leave out vowels, with their numbers.
    abjad: Vec<(u32, String)>,
    numbers: HashMap<u64, u32>,
}

impl Vocabulary {
    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    /// The number of a folded word.
    pub(super) fn intern(&mut self, word: &str) -> u32 {
        let mut hasher = DefaultHasher::new();
        word.hash(&mut hasher);
        let mut key = hasher.finish();
        while let Some(&number) = self.numbers.get(&key) {
            if self.words.get(number as usize) == word {
                return number;
            }
            key = key.wrapping_add(1);
        }
        let number = self.words.push(word);
        let sounds = sound::of(word);
        self.sounds.push(&sounds);
        if let Some(consonants) =
            romanization::consonants(&sounds).filter(|_| romanization::is_in_abjad(word))
        {
            self.abjad.push((number, consonants));
        }
        self.numbers.insert(key, number);
        number
    }

    /// How well each word meets the term, by number; slips are left out.
    pub(super) fn tiers(&self, term: &Term) -> Vec<u8> {
        let mut tiers = vec![NEVER; self.len()];
        let mut note = |words: &Words, needle: &str, mode: MatchMode, family: fn(MatchPosition) -> Tier| {
            words.hits(needle, mode, |number, position| {
                tiers[number] = tiers[number].min(family(position) as u8);
            });
        };
        note(&self.words, term.direct(), term.match_mode(), Tier::direct);
        for other in term.others() {
            note(&self.words, other, MatchMode::Substring, Tier::other);
        }
        for reading in term.readings() {
            note(&self.sounds, reading, sound_match_mode(reading), Tier::other);
        }
        self.add_consonants(term, &mut tiers);
        tiers
    }

    /// Adds the words that meet the term by their consonants, one of both leaving out vowels.
    fn add_consonants(&self, term: &Term, tiers: &mut [u8]) {
        let Some(typed) = term.consonants() else { return };
        let mut note = |number: usize, consonants: &str| {
            if let Some(tier) = Tier::of_consonants(typed, consonants) {
                tiers[number] = tiers[number].min(tier as u8);
            }
        };
        if !term.is_in_abjad() {
            self.abjad.iter().for_each(|(number, consonants)| note(*number as usize, consonants));
            return;
        }
        for number in 0..self.len() {
            if let Some(consonants) = romanization::consonants(self.sounds.get(number)) {
                note(number, &consonants);
            }
        }
    }

    /// Adds the words that meet the term with a slip.
    pub(super) fn add_slips(&self, term: &Term, tiers: &mut [u8]) {
        let typed: Vec<&[u8]> = term.plain_readings().map(str::as_bytes).collect();
        for (word, tier) in self.sounds.iter().zip(tiers).filter(|(_, tier)| **tier == NEVER) {
            if typed.iter().any(|typed| typo::begins(word, typed)) {
                *tier = Tier::Typo as u8;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_word_has_one_number() {
        let mut vocabulary = Vocabulary::default();
        assert_eq!([0, 1, 0, 1, 2].map(|i| vocabulary.intern(["анна", "ivan", ""][i])), [0, 1, 0, 1, 2]);
        assert_eq!(vocabulary.words.get(1), "ivan");
        assert_eq!(vocabulary.words.get(2), "");
    }

    proptest! {
        #[test]
        fn hits_are_the_words_that_hold(words in prop::collection::vec("[аbc]{0,4}", 0..12), needle in "[аbc]{0,2}", mode in prop::sample::select(vec![MatchMode::Prefix, MatchMode::Substring])) {
            let mut all = Words::default();
            for word in &words {
                all.push(word);
            }
            let mut found = Vec::new();
            all.hits(&needle, mode, |number, position| found.push((number, position)));
            let expected: Vec<(usize, MatchPosition)> = words.iter().enumerate()
                .filter(|(_, word)| mode == MatchMode::Substring || word.starts_with(&needle))
                .filter_map(|(number, word)| Some((number, MatchPosition::find(&needle, word)?)))
                .collect();
            prop_assert_eq!(found, expected);
        }
    }
}
