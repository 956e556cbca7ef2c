//! Filters typed as words: `@design`, `is:online`, `not:bot`, `has:phone`, `birthday:week`, `skill:rust`.

mod quality;
mod sieve;
mod topic;

use std::fmt;

pub use quality::{Days, Quality, headcounts};
use quality::{Head, WORDS};
pub(super) use sieve::Sieve;
pub use topic::Topic;

use super::layout::with_at_sign;
use crate::people::Roster;
use crate::people::text::fold;

/// A filter.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Filter {
    /// `@NAME`: a department whose name or one of whose words begins so, or one below it; see
    /// [`super::departments_meant`]. Blanks are typed as `_`.
    Department(String),
    /// `skill:WORDS`, `interest:WORDS`, `city:WORDS`, with or without an `@` before it: what somebody says of
    /// themselves has all these words, or words that begin so. Blanks are typed as `_`.
    Profile {
        /// What of it.
        topic: Topic,
        /// The words, folded.
        words: String,
        /// Or has them not.
        not: bool,
    },
    /// `is:WORD`, `has:WORD`, `birthday:DAYS`, `back:DAYS`; for the contrary `not:WORD` or a minus before it.
    Quality {
        /// What must hold.
        quality: Quality,
        /// Or must not.
        not: bool,
    },
}

/// A word that looks like a filter and is none.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Mistake {
    /// As it was typed.
    pub typed: String,
    /// The filters that it may mean, the likeliest first; never empty.
    pub nearest: Vec<String>,
}

impl Mistake {
    /// Those of the filters that it may mean that can hold of anybody, by what the portal tells.
    pub fn offered(&self, roster: &Roster) -> impl Iterator<Item = &str> {
        let can_occur = |word: &&str| match Filter::read(word) {
            Reading::Filter(filter) => filter.can_occur(roster),
            _ => true,
        };
        self.nearest.iter().map(String::as_str).filter(can_occur)
    }
}

/// What a typed word is.
pub(super) enum Reading {
    Filter(Filter),
    /// A filter that is still being typed: those that it may become.
    Unfinished(Mistake),
    Mistake(Mistake),
    Text,
}

/// How many filters a mistake offers.
const OFFERED: usize = 3;

impl Filter {
    /// People of whom it holds.
    #[must_use]
    pub const fn is(quality: Quality) -> Self {
        Self::Quality { quality, not: false }
    }

    /// People of whom it does not hold.
    #[must_use]
    pub const fn not(quality: Quality) -> Self {
        Self::Quality { quality, not: true }
    }

    /// The words that a filter may be, as they are typed: `is:online`, `has:phone` …, without departments.
    pub fn words() -> impl Iterator<Item = String> {
        WORDS.iter().map(|(head, word, _)| format!("{}:{word}", head.as_str()))
    }

    /// Whether a typed word is a filter, or is meant to be one.
    #[must_use]
    pub fn is_meant(word: &str) -> bool {
        !matches!(Self::read(word), Reading::Text)
    }

    /// What it looks for, when by what the portal tells it can hold of nobody.
    #[must_use]
    pub fn untold(&self, roster: &Roster) -> Option<Quality> {
        match self {
            Self::Quality { quality, not: false } if !quality.can_occur(roster) => Some(*quality),
            _ => None,
        }
    }

    /// Whether it chooses by birthday.
    #[must_use]
    pub const fn is_about_birthdays(&self) -> bool {
        matches!(self, Self::Quality { quality: Quality::Birthday(_), .. })
    }

    /// Whether a typed word is about what people say of themselves, be it half typed.
    #[must_use]
    pub fn is_about_profiles(word: &str) -> bool {
        Self::read_profile(word).is_some()
    }

    fn read_profile(word: &str) -> Option<Reading> {
        let (topic, at) = Topic::of_word(word)?;
        let (not, words) = (word.starts_with('-'), fold(&word[at..]));
        Some(if words.is_empty() {
            Reading::Unfinished(Mistake { typed: word.to_owned(), nearest: Vec::new() })
        } else {
            Reading::Filter(Self::Profile { topic, words, not })
        })
    }

    /// Whether it can hold of anybody, by what the portal tells; departments and profiles always can.
    #[must_use]
    pub fn can_occur(&self, roster: &Roster) -> bool {
        match self {
            Self::Department(_) | Self::Profile { .. } => true,
            Self::Quality { quality, .. } => quality.can_occur(roster),
        }
    }

    /// Whether the clock alone may change of whom it holds, as calendars tell.
    pub(super) const fn is_of_calendars(&self) -> bool {
        matches!(self, Self::Quality { quality, .. } if quality.is_of_calendars())
    }

    /// Reads one typed word. The beginning of a name is enough, when it is the beginning of that name alone.
    pub(super) fn read(word: &str) -> Reading {
        let with_at_sign = with_at_sign(word);
        let word = with_at_sign.as_deref().unwrap_or(word);
        if let Some(reading) = Self::read_profile(word) {
            return reading;
        }
        if let Some(name) = word.strip_prefix('@') {
            if name.is_empty() {
                return Reading::Unfinished(Mistake { typed: word.to_owned(), nearest: Vec::new() });
            }
            let folded = fold(name);
            return Reading::Filter(Self::Department(if folded.is_empty() {
                name.to_owned()
            } else {
                folded
            }));
        }
        let lower = word.to_lowercase();
        let (minus, rest) = lower.strip_prefix('-').map_or((false, lower.as_str()), |rest| (true, rest));
        let Some((head, name)) = rest.split_once(':') else { return Reading::Text };
        let heads: &[Head] = match head {
            "is" => &[Head::Is],
            "has" => &[Head::Has],
            "not" => &[Head::Is, Head::Has],
            "birthday" => &[Head::Birthday],
            "back" => &[Head::Back],
            _ => return Reading::Text,
        };
        let not = minus != (head == "not");
        let candidates = || WORDS.iter().filter(|(of, ..)| heads.contains(of));
        if let Some(&(_, _, quality)) = candidates().find(|(_, known, _)| *known == name) {
            return Reading::Filter(Self::Quality { quality, not });
        }
        let mut meant: Vec<Quality> = Vec::new();
        for &(_, _, quality) in candidates().filter(|(_, known, _)| known.starts_with(name)) {
            if !meant.contains(&quality) {
                meant.push(quality);
            }
        }
        let typed_of = |qualities: &[Quality]| {
            let nearest =
                qualities.iter().map(|&quality| Self::Quality { quality, not }.to_string()).collect();
            Mistake { typed: word.to_owned(), nearest }
        };
        match meant.as_slice() {
            [] => Reading::Mistake(typed_of(&nearest(name, heads))),
            [quality] if name.chars().nth(1).is_some() => {
                Reading::Filter(Self::Quality { quality: *quality, not })
            }
            several => Reading::Unfinished(typed_of(several)),
        }
    }
}

/// The qualities whose words are most like a typed one: those of its own head, and of another head those that are
/// nearly that very word.
fn nearest(name: &str, heads: &[Head]) -> Vec<Quality> {
    let likeness = |&(head, word, quality): &(Head, &str, Quality)| {
        let likeness = strsim::jaro_winkler(name, word);
        let own = heads.contains(&head);
        (own || likeness > SAME_WORD).then_some(((own, quality), likeness))
    };
    let mut words: Vec<((bool, Quality), f64)> = WORDS.iter().filter_map(likeness).collect();
    words.sort_by(|a, b| b.1.total_cmp(&a.1).then(b.0.0.cmp(&a.0.0)));
    let best = words.first().map_or(0.0, |best| best.1);
    let mut nearest = Vec::new();
    for ((_, quality), _) in words.into_iter().take_while(|word| best - word.1 < NEARLY) {
        if !nearest.contains(&quality) && nearest.len() < OFFERED {
            nearest.push(quality);
        }
    }
    nearest
}

/// Likenesses from here on are those of one word with a slip in it.
const SAME_WORD: f64 = 0.88;
/// So much less like than the likeliest is still worth offering.
const NEARLY: f64 = 0.12;

impl fmt::Display for Filter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Department(name) => write!(f, "@{name}"),
            Self::Profile { topic, words, not } => {
                write!(f, "{}{}:{words}", if *not { "-" } else { "" }, topic.as_str())
            }
            Self::Quality { quality, not } => match (quality.typed(), not) {
                ((Head::Is, word), true) => write!(f, "not:{word}"),
                ((head, word), true) => write!(f, "-{}:{word}", head.as_str()),
                ((head, word), false) => write!(f, "{}:{word}", head.as_str()),
            },
        }
    }
}
