//! Where in a word a needle matches, and how good that is.

/// Which part of a word a needle matches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::people::search) enum MatchPosition {
    Whole,
    Beginning,
    Inside,
}

impl MatchPosition {
    /// Where a needle, which is not empty, matches a word.
    pub(in crate::people::search) fn find(needle: &str, word: &str) -> Option<Self> {
        match word.find(needle).filter(|_| !needle.is_empty())? {
            0 if word.len() == needle.len() => Some(Self::Whole),
            0 => Some(Self::Beginning),
            _ => Some(Self::Inside),
        }
    }
}

/// Where in a word a needle may match.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::people::search) enum MatchMode {
    /// At its beginning alone.
    Prefix,
    /// Anywhere.
    Substring,
}

/// How a word meets a term, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub(in crate::people::search) enum Tier {
    Exact,
    /// By the other layout or by its sound.
    OtherExact,
    Begins,
    OtherBegins,
    Holds,
    OtherHolds,
    Typo,
}

impl Tier {
    pub(in crate::people::search) const ALL: [Self; 7] = [
        Self::Exact,
        Self::OtherExact,
        Self::Begins,
        Self::OtherBegins,
        Self::Holds,
        Self::OtherHolds,
        Self::Typo,
    ];

    /// The worst that still counts beside this one, where parts of words count only when no word begins so.
    pub(in crate::people::search) const fn worst_beside(self) -> Self {
        match self {
            Self::Exact | Self::OtherExact | Self::Begins | Self::OtherBegins => Self::OtherBegins,
            Self::Holds | Self::OtherHolds => Self::OtherHolds,
            Self::Typo => Self::Typo,
        }
    }

    pub(in crate::people::search) const fn direct(position: MatchPosition) -> Self {
        match position {
            MatchPosition::Whole => Self::Exact,
            MatchPosition::Beginning => Self::Begins,
            MatchPosition::Inside => Self::Holds,
        }
    }

    pub(in crate::people::search) const fn other(position: MatchPosition) -> Self {
        match position {
            MatchPosition::Whole => Self::OtherExact,
            MatchPosition::Beginning => Self::OtherBegins,
            MatchPosition::Inside => Self::OtherHolds,
        }
    }
}

impl Tier {
    /// How the consonants of a word meet those that were typed.
    pub(in crate::people::search) fn of_consonants(typed: &str, word: &str) -> Option<Self> {
        find_in(word, typed, MatchMode::Prefix).map(Self::other)
    }
}

pub(super) fn find_in(word: &str, needle: &str, mode: MatchMode) -> Option<MatchPosition> {
    MatchPosition::find(needle, word)
        .filter(|&position| mode == MatchMode::Substring || position != MatchPosition::Inside)
}
