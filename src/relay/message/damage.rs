//! Why a message is ignored.

/// Why a message is ignored as a whole. For logs and counts: a reader is told how many there were.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Damage {
    /// It does not begin as messages do.
    #[error("it is no message of a relay")]
    Foreign,
    /// A newer program wrote it.
    #[error("it is of version {0} of the format")]
    Version(u8),
    /// It is of no kind that is known.
    #[error("it is of the unknown kind {0}")]
    Kind(u8),
    /// Its header cannot be read, or says what cannot be.
    #[error("its header is damaged")]
    Header,
    /// It is larger than any message may be.
    #[error("it is too large")]
    TooLarge,
    /// It would become larger than any message may.
    #[error("it inflates too much")]
    Bomb,
    /// It ends too early.
    #[error("it is cut short")]
    Cut,
    /// Something stands after its end.
    #[error("it goes on after its end")]
    Trailing,
    /// The deflate stream is none.
    #[error("it cannot be inflated")]
    Stream,
    /// More people or departments than there may be.
    #[error("it tells of too many")]
    TooMany,
    /// A value that cannot be.
    #[error("it holds a value that cannot be")]
    Value,
    /// The chunks of a state do not belong together, or one is missing.
    #[error("its chunks do not belong together")]
    Chunks,
}
