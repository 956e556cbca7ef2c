//! Finding people by what is typed: every word of the query must begin or stand inside a word of the person.
//!
//! All texts lie folded in one string, so that a letter typed over 100,000 people is one pass over a few
//! megabytes. Hits are ranked: a name that begins so, then a name that holds it, then position, department and
//! the rest.

use std::cmp::Ordering;

use memchr::memmem::Finder;

use super::person::{Person, PersonId};
use super::roster::{Entry, Roster};
use super::text::fold;

/// Parts of a record, best first; the separator never occurs in a folded text.
const PART: char = '\u{1}';
const RECORD: char = '\u{2}';

/// A query, folded and split into words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    words: Vec<String>,
}

impl Query {
    /// Reads what was typed.
    #[must_use]
    pub fn parse(typed: &str) -> Self {
        let words = fold(typed).split_whitespace().map(|word| word.replace([PART, RECORD], "")).collect();
        Self { words }
    }

    /// True when everybody matches.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The ranges of bytes of `text` that the words of the query match, in order and without overlap: what a view
    /// highlights. Only whole characters are marked.
    #[must_use]
    pub fn highlights(&self, text: &str) -> Vec<std::ops::Range<usize>> {
        let mut folded = String::with_capacity(text.len());
        // For each byte of the folded text, the character of the original that it came from.
        let mut origin = Vec::with_capacity(text.len());
        for (at, c) in text.char_indices() {
            let piece = fold(c.encode_utf8(&mut [0; 4]));
            origin.extend(std::iter::repeat_n(at..at + c.len_utf8(), piece.len()));
            folded.push_str(&piece);
        }
        let mut ranges: Vec<std::ops::Range<usize>> = Vec::new();
        for word in &self.words {
            if let Some(found) = best_place(&folded, word) {
                ranges.push(origin[found].start..origin[found + word.len() - 1].end);
            }
        }
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

/// Where the word is best seen in the text: at the beginning of a word, else anywhere.
fn best_place(folded: &str, word: &str) -> Option<usize> {
    let mut places = folded.match_indices(word).map(|(at, _)| at).peekable();
    let first = places.peek().copied()?;
    Some(places.find(|&at| begins_word(folded, at)).unwrap_or(first))
}

fn begins_word(text: &str, at: usize) -> bool {
    text[..at].chars().next_back().is_none_or(|before| !before.is_alphanumeric())
}

/// How good a hit is; lower is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    NameBegins,
    NameHolds,
    OtherBegins,
    OtherHolds,
}

/// The folded texts of everybody.
#[derive(Clone, Debug, Default)]
pub struct Index {
    text: String,
    /// Where each record begins, and whose it is.
    records: Vec<(usize, PersonId)>,
}

impl Index {
    /// Reads every colleague of the roster.
    #[must_use]
    pub fn new(roster: &Roster) -> Self {
        let mut index = Self::default();
        for entry in roster.iter().filter(|entry| entry.person.is_colleague()) {
            index.records.push((index.text.len(), entry.person.id));
            index.push_person(&entry.person, roster);
        }
        index
    }

    fn push_person(&mut self, person: &Person, roster: &Roster) {
        self.text.push_str(&fold(&person.name));
        let departments = person.departments.iter().filter_map(|&id| roster.departments().get(id));
        let rest = std::iter::once(person.position.as_str())
            .chain(departments.map(|department| department.name.as_str()))
            .chain(person.email.as_deref())
            .chain(person.phones.inner.as_deref());
        for part in rest.filter(|part| !part.is_empty()) {
            self.text.push(PART);
            self.text.push_str(&fold(part));
        }
        self.text.push(RECORD);
    }

    /// Everybody who matches, the best hits first; among equals those who are in, then by name. An empty query
    /// finds nobody.
    #[must_use]
    pub fn find(&self, query: &Query, roster: &Roster) -> Vec<PersonId> {
        let mut hits: Vec<(Rank, &Entry)> = self
            .candidates(query)
            .filter_map(|(record, id)| Some((rank(record, query)?, roster.get(id)?)))
            .collect();
        hits.sort_unstable_by(compare);
        hits.into_iter().map(|(_, entry)| entry.person.id).collect()
    }

    /// The records that hold the longest word of the query: one pass over the whole text.
    fn candidates<'a>(&'a self, query: &'a Query) -> impl Iterator<Item = (&'a str, PersonId)> {
        let longest = query.words.iter().max_by_key(|word| word.len());
        let finder = longest.map(|word| Finder::new(word.as_bytes()));
        let mut next = 0;
        std::iter::from_fn(move || {
            let finder = finder.as_ref()?;
            let from = self.records.get(next).map(|&(start, _)| start)?;
            let found = from + finder.find(&self.text.as_bytes()[from..])?;
            let record = next + self.records[next..].partition_point(|&(start, _)| start <= found) - 1;
            next = record + 1;
            let end = self.records.get(next).map_or(self.text.len(), |&(start, _)| start);
            let (start, id) = self.records[record];
            Some((&self.text[start..end], id))
        })
    }
}

fn compare((rank, a): &(Rank, &Entry), (other, b): &(Rank, &Entry)) -> Ordering {
    rank.cmp(other)
        .then_with(|| a.standing().cmp(&b.standing()))
        .then_with(|| a.person.name.cmp(&b.person.name))
        .then_with(|| a.person.id.cmp(&b.person.id))
}

/// The rank of the worst word; `None` when a word is not there at all.
fn rank(record: &str, query: &Query) -> Option<Rank> {
    let name_ends = record.find([PART, RECORD]).unwrap_or(record.len());
    query.words.iter().try_fold(Rank::NameBegins, |worst, word| {
        let (name, rest) = record.split_at(name_ends);
        let rank = match (best_place(name, word), best_place(rest, word)) {
            (Some(at), _) if begins_word(name, at) => Rank::NameBegins,
            (Some(_), _) => Rank::NameHolds,
            (None, Some(at)) if begins_word(rest, at) => Rank::OtherBegins,
            (None, Some(_)) => Rank::OtherHolds,
            (None, None) => return None,
        };
        Some(worst.max(rank))
    })
}

#[cfg(test)]
mod tests;
