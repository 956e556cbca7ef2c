//! Every distinct word of the company, once, and how well each meets a typed one.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use memchr::memmem::Finder;

use super::term::{NEVER, Place, Term, Tier, sound_may_hold};
use super::{sound, typo};

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

    /// Tells of every word that holds `needle`, or begins with it, once and in order.
    pub(super) fn hits(&self, needle: &str, anywhere: bool, mut tell: impl FnMut(usize, Place)) {
        if needle.is_empty() {
            return;
        }
        let edge = usize::from(!anywhere);
        let sought = if anywhere { needle.to_owned() } else { format!("{EDGE}{needle}") };
        let finder = Finder::new(sought.as_bytes());
        let bytes = self.text.as_bytes();
        let (mut from, mut number) = (0, 0);
        while let Some(found) = bytes.get(from..).and_then(|rest| finder.find(rest)) {
            let at = from + found + edge;
            while self.end(number) < at {
                number += 1;
            }
            let end = self.end(number);
            let begins = self.starts[number] as usize == at;
            tell(number, Place::new(begins, begins && at + needle.len() == end));
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
        self.sounds.push(&sound::of(word));
        self.numbers.insert(key, number);
        number
    }

    /// How well each word meets the term, by number; slips are left out.
    pub(super) fn tiers(&self, term: &Term) -> Vec<u8> {
        let mut tiers = vec![NEVER; self.len()];
        let mut tell = |words: &Words, needle: &str, anywhere: bool, family: fn(Place) -> Tier| {
            words.hits(needle, anywhere, |number, place| {
                tiers[number] = tiers[number].min(family(place) as u8);
            });
        };
        tell(&self.words, term.direct(), term.may_hold(), Tier::direct);
        if let Some(other) = term.other() {
            tell(&self.words, other, true, Tier::other);
        }
        for reading in term.readings() {
            tell(&self.sounds, reading, sound_may_hold(reading), Tier::other);
        }
        tiers
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
        fn hits_are_the_words_that_hold(words in prop::collection::vec("[аbc]{0,4}", 0..12), needle in "[аbc]{0,2}", anywhere: bool) {
            let mut all = Words::default();
            for word in &words {
                all.push(word);
            }
            let mut found = Vec::new();
            all.hits(&needle, anywhere, |number, place| found.push((number, place)));
            let expected: Vec<(usize, Place)> = words.iter().enumerate()
                .filter(|(_, word)| !needle.is_empty()
                    && if anywhere { word.contains(&needle) } else { word.starts_with(&needle) })
                .map(|(number, word)| (number, Place::new(word.starts_with(&needle), *word == needle)))
                .collect();
            prop_assert_eq!(found, expected);
        }
    }
}
