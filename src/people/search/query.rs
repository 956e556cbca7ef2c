//! What was typed, read: words to look for, and filters.

use std::ops::Range;

use super::filter::{Filter, Reading};
use super::term::{Term, digits_of};
use crate::people::text::fold;

/// A query, read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    pub(super) terms: Vec<Term>,
    filters: Vec<Filter>,
}

impl Query {
    /// Reads what was typed. Words that look like filters but are none are looked for as text; a filter that is
    /// only half typed (`is:`, `@`) does nothing yet. Groups of digits beside each other are one number.
    #[must_use]
    pub fn parse(typed: &str) -> Self {
        let mut query = Self::default();
        let mut number = String::new();
        for word in typed.split_whitespace() {
            if digits_of(word).is_some() {
                number.push_str(word);
                continue;
            }
            query.push_word(&std::mem::take(&mut number));
            match Filter::read(word) {
                Reading::Filter(filter) if query.filters.contains(&filter) => {}
                Reading::Filter(filter) => query.filters.push(filter),
                Reading::Unfinished => {}
                Reading::Text => query.push_word(word),
            }
        }
        query.push_word(&number);
        query
    }

    fn push_word(&mut self, word: &str) {
        self.terms.extend(Term::new(word));
    }

    /// True when everybody matches.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty() && self.filters.is_empty()
    }

    /// True when there is something to look for besides filters: the list is then ordered by how well people
    /// match, and has no groups.
    #[must_use]
    pub fn has_words(&self) -> bool {
        !self.terms.is_empty()
    }

    /// The words to look for, as they were typed.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.terms.iter().map(Term::typed)
    }

    /// The filters, in the order in which they were typed, each once: what is shown as chips. A filter displays
    /// as it is typed.
    #[must_use]
    pub fn chips(&self) -> &[Filter] {
        &self.filters
    }

    /// What was typed, without `filter`.
    #[must_use]
    pub fn remove(typed: &str, filter: &Filter) -> String {
        let is_it = |word: &&str| matches!(Filter::read(word), Reading::Filter(read) if read == *filter);
        let kept: Vec<&str> = typed.split_whitespace().filter(|word| !is_it(word)).collect();
        kept.join(" ")
    }

    /// What was typed, without `filter` if it was there, else with it at the end, ready to be typed on.
    #[must_use]
    pub fn toggle(typed: &str, filter: &Filter) -> String {
        if Self::parse(typed).filters.contains(filter) {
            return Self::remove(typed, filter);
        }
        let before = typed.trim_end();
        let blank = if before.is_empty() { "" } else { " " };
        format!("{before}{blank}{filter} ")
    }

    /// The ranges of bytes of `text` that the words of the query match, in order and without overlap: what a view
    /// highlights, also where the match came through the other layout, another alphabet or a slip. Only whole
    /// characters are marked.
    #[must_use]
    pub fn highlights(&self, text: &str) -> Vec<Range<usize>> {
        if self.terms.is_empty() {
            return Vec::new();
        }
        let mut folded = String::with_capacity(text.len());
        // For each byte of the folded text, the character of the original that it came from.
        let mut origin = Vec::with_capacity(text.len());
        for (at, c) in text.char_indices() {
            let piece = fold(c.encode_utf8(&mut [0; 4]));
            origin.extend(std::iter::repeat_n(at..at + c.len_utf8(), piece.len()));
            folded.push_str(&piece);
        }
        let seen = self.terms.iter().filter_map(|term| term.seen_in(&folded));
        let mut ranges: Vec<Range<usize>> =
            seen.map(|range| origin[range.start].start..origin[range.end - 1].end).collect();
        ranges.sort_by_key(|range| range.start);
        ranges.dedup_by(|next, kept| {
            let overlaps = next.start < kept.end;
            if overlaps {
                kept.end = kept.end.max(next.end);
            }
            overlaps
        });
        ranges
    }
}
