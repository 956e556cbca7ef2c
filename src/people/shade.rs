//! How bright somebody's face is.

/// How bright a face is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Shade {
    /// As it is.
    #[default]
    Full,
    /// Of somebody who is not in.
    Dimmed,
}

impl Shade {
    /// The other one.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Full => Self::Dimmed,
            Self::Dimmed => Self::Full,
        }
    }
}
