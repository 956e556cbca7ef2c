//! A word of somebody, small: a large company has a million.

/// A word of somebody: its number, and in the three highest bits where it stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token(u32);

/// Where a word stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd)]
#[repr(u8)]
pub(super) enum Field {
    /// Name, nickname.
    Name,
    /// Position, department, e-mail address.
    Other,
    /// What the user wrote of the person.
    Note,
    /// A telephone number.
    Number,
    Extension,
}

impl Token {
    const BITS: u32 = 29;

    pub(super) const fn new(field: Field, number: u32) -> Self {
        Self((field as u32) << Self::BITS | number & ((1 << Self::BITS) - 1))
    }

    pub(super) const fn field(self) -> Field {
        match self.0 >> Self::BITS {
            0 => Field::Name,
            1 => Field::Other,
            2 => Field::Note,
            3 => Field::Number,
            _ => Field::Extension,
        }
    }

    pub(super) const fn number(self) -> usize {
        (self.0 & ((1 << Self::BITS) - 1)) as usize
    }
}
