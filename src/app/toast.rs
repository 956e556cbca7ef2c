//! Short messages in the footer.

use jiff::Timestamp;

use super::{Clipboard, Obstacle};

/// A short message in the footer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Toast {
    /// The message's key in the Fluent files.
    pub key: &'static str,
    /// What it is about (`$value`), where it is: another key, or a sentence.
    pub value: ToastValue,
    /// When it goes away.
    pub until: Timestamp,
}

/// What a toast is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ToastValue {
    /// Nothing.
    None,
    /// A message of the Fluent files.
    Word(&'static str),
    /// Whole words.
    Sentence(String),
    /// Something that is called so (`$value`, a message of the Fluent files), and its text.
    Text {
        /// The message's key.
        what: &'static str,
        /// The text, shown to be selected by hand.
        text: String,
    },
    /// Something that could not be opened.
    NotOpened {
        /// Why not (`$value`).
        obstacle: Obstacle,
        /// Where its text is instead (`$where`).
        to: Clipboard,
        /// The text, shown to be selected by hand.
        text: String,
    },
}

impl ToastValue {
    /// What is shown to be selected by hand.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text { text, .. } | Self::NotOpened { text, .. } => Some(text),
            Self::None | Self::Word(_) | Self::Sentence(_) => None,
        }
    }
}
