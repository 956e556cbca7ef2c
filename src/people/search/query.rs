//! What was typed, read: words to look for, and filters.

use std::cell::OnceCell;
use std::iter::Peekable;
use std::ops::Range;
use std::str::SplitWhitespace;

use super::filter::{Filter, Mistake, Reading};
use super::spelling::{self, Habits};
use super::term::{Term, digits_of};
use crate::people::text::{fold, unquoted, with_ascii_digits};

/// A query, read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    pub(super) terms: Vec<Term>,
    filters: Vec<Filter>,
    unfinished: Vec<Mistake>,
    mistakes: Vec<Mistake>,
}

impl Query {
    /// Reads what was typed. A filter that is only half typed (`is:`, `@`) does nothing yet, one that does not exist
    /// finds nobody. Groups of digits beside each other are one number,
    /// behind a `#` the portal's. Signs that stand between words are looked
    /// for only when nothing else is.
    #[must_use]
    pub fn parse(typed: &str) -> Self {
        let mut query = Self::default();
        let mut number = String::new();
        let typed = with_ascii_digits(typed);
        let mut words = typed.split_whitespace().peekable();
        while let Some(word) = words.next() {
            if let Some(term) = portal_number(word, &mut words) {
                query.push_word(&std::mem::take(&mut number));
                query.terms.push(term);
                continue;
            }
            if digits_of(word).is_some() {
                number.push_str(word);
                continue;
            }
            query.push_word(&std::mem::take(&mut number));
            match Filter::read(word) {
                Reading::Filter(filter) if query.filters.contains(&filter) => {}
                Reading::Filter(filter) => query.filters.push(filter),
                Reading::Unfinished(half) => query.unfinished.push(half),
                Reading::Mistake(mistake) => query.mistakes.push(mistake),
                Reading::Text => query.push_word(word),
            }
        }
        query.push_word(&number);
        if !query.filters.is_empty() || query.terms.iter().any(|term| !term.is_punctuation()) {
            query.terms.retain(|term| !term.is_punctuation());
        }
        query
    }

    fn push_word(&mut self, word: &str) {
        self.terms.extend(Term::new(word));
    }

    /// True when everybody matches.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty() && self.filters.is_empty() && self.mistakes.is_empty()
    }

    /// Words that look like filters and are none.
    #[must_use]
    pub fn mistakes(&self) -> &[Mistake] {
        &self.mistakes
    }

    /// Filters that are only half typed, with those that they may become.
    #[must_use]
    pub fn unfinished(&self) -> &[Mistake] {
        &self.unfinished
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

    /// Whether the clock alone may change whom it finds, as calendars tell.
    #[must_use]
    pub fn is_of_calendars(&self) -> bool {
        self.filters.iter().any(Filter::is_of_calendars)
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
        let folded = Folded::of(text.char_indices().map(|(at, c)| (at..at + c.len_utf8(), c)));
        let spelt = OnceCell::new();
        let spelt = || spelt.get_or_init(|| Folded::spelt(text)).as_ref();
        let seen = self.terms.iter().filter_map(|term| {
            folded.range(term).or_else(|| spelt().and_then(|spelt: &Folded| spelt.range(term)))
        });
        let mut ranges: Vec<Range<usize>> = seen.collect();
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

/// The number of somebody that begins with this word, `#12` or `# 12`, in quotes or not; the key of `#` types `№` on
/// Cyrillic layouts.
fn portal_number<'a>(word: &'a str, next: &mut Peekable<SplitWhitespace<'a>>) -> Option<Term> {
    let digits = unquoted(word).strip_prefix(['#', '№'])?;
    if !digits.is_empty() {
        return Term::numbered(digits);
    }
    let is_number = |word: &&str| Term::numbered(unquoted(word)).is_some();
    Term::numbered(unquoted(next.next_if(is_number)?))
}

/// A folded text that knows where it came from.
struct Folded {
    text: String,
    /// For each byte of the text, the bytes of the original that it came from.
    origin: Vec<Range<usize>>,
}

impl Folded {
    fn of(letters: impl Iterator<Item = (Range<usize>, char)>) -> Self {
        let mut folded = Self { text: String::new(), origin: Vec::new() };
        for (from, c) in letters {
            let piece = fold(c.encode_utf8(&mut [0; 4]));
            folded.origin.extend(std::iter::repeat_n(from, piece.len()));
            folded.text.push_str(&piece);
        }
        folded
    }

    /// The text as it is heard, where it is spelt otherwise.
    fn spelt(text: &str) -> Option<Self> {
        let spelt = spelling::spell(text, Habits::Guessed)?;
        let letters = spelt.text.char_indices().map(|(at, c)| {
            let start = spelt.origins[at];
            let end = text[start..].chars().next().map_or(text.len(), |c| start + c.len_utf8());
            // Two letters that are heard as one belong together.
            let next = spelt.origins[at..].iter().find(|&&origin| origin > start).copied();
            (start..next.unwrap_or(text.len()).max(end), c)
        });
        Some(Self::of(letters))
    }

    /// Where in the original a term is best seen.
    fn range(&self, term: &Term) -> Option<Range<usize>> {
        let range = term.seen_in(&self.text)?;
        Some(self.origin.get(range.start)?.start..self.origin.get(range.end.checked_sub(1)?)?.end)
    }
}
