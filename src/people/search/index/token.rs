//! Somebody's words as numbers, and what it costs to meet them.

use crate::people::search::Topic;
use crate::people::search::term::{NEVER, Tier};

/// A word of somebody: its number, and in the highest bits where it stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token(u32);

/// Where a word stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Field {
    /// Name, nickname.
    Name,
    /// Position, department, e-mail address.
    Other,
    /// A telephone number.
    Number,
    Extension,
    Skills,
    Interests,
    City,
    /// What the user wrote of the person.
    Note,
}

impl From<Topic> for Field {
    fn from(topic: Topic) -> Self {
        match topic {
            Topic::Skill => Self::Skills,
            Topic::Interest => Self::Interests,
            Topic::City => Self::City,
        }
    }
}

impl Token {
    /// Half a billion words are more than any memory holds.
    const BITS: u32 = 29;

    pub(super) const fn new(field: Field, number: u32) -> Self {
        Self((field as u32) << Self::BITS | number & ((1 << Self::BITS) - 1))
    }

    pub(super) const fn field(self) -> Field {
        match self.0 >> Self::BITS {
            0 => Field::Name,
            1 => Field::Other,
            2 => Field::Number,
            3 => Field::Extension,
            4 => Field::Skills,
            5 => Field::Interests,
            6 => Field::City,
            _ => Field::Note,
        }
    }

    /// Whether it is a telephone number or an extension.
    pub(super) const fn is_of_digits(self) -> bool {
        // The two fields differ in the lowest bit alone.
        self.0 >> (Self::BITS + 1) == Field::Number as u32 >> 1
    }

    pub(super) const fn number(self) -> usize {
        (self.0 & ((1 << Self::BITS) - 1)) as usize
    }
}

/// How much a word that is met adds to a person's score, by [`Tier`]; the least score is the best. Whole words come
/// before parts of words and names before the rest: a name that is so, a name that begins so, another word that is so,
/// another that begins so, then what stands inside of words; then what people say of themselves, and the user of them; slips come after
/// everything.
const NAME_COST: [u8; Tier::ALL.len()] = [0, 1, 2, 3, 7, 10, 18];
pub(super) const OTHER_COST: [u8; Tier::ALL.len()] = [4, 5, 6, 8, 9, 11, 19];
const PROFILE_COST: [u8; Tier::ALL.len()] = [12, 13, 14, 15, 16, 17, 20];

impl Field {
    /// What it costs to meet a word that stands there so well.
    pub(super) fn cost(self, tier: u8) -> u8 {
        let costs = match self {
            Self::Name => NAME_COST,
            Self::Skills | Self::Interests | Self::City | Self::Note => PROFILE_COST,
            Self::Other | Self::Number | Self::Extension => OTHER_COST,
        };
        costs.get(usize::from(tier)).copied().unwrap_or(NEVER)
    }
}
