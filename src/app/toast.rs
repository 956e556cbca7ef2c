//! Short messages in the footer.

use jiff::{SignedDuration, Timestamp};

use super::{App, Clipboard, OpenFailure};
use crate::words::Sentence;

/// How long a message stands in the footer.
const SHORT: SignedDuration = SignedDuration::from_secs(3);
/// The same for one with a whole sentence in it.
const LONG: SignedDuration = SignedDuration::from_secs(8);

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
    /// What went wrong.
    Sentence(Sentence),
    /// What is called so, in any language.
    Name(String),
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
        failure: OpenFailure,
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
            Self::None | Self::Word(_) | Self::Sentence(_) | Self::Name(_) => None,
        }
    }
}

impl App {
    /// The message in the footer, until it goes away.
    #[must_use]
    pub fn message(&self, now: Timestamp) -> Option<&Toast> {
        self.overlay.toast().filter(|toast| toast.until > now)
    }

    pub(super) fn say(&mut self, key: &'static str, now: Timestamp) {
        self.toast(key, ToastValue::None, now);
    }

    pub(super) fn say_of(&mut self, key: &'static str, what: &'static str, now: Timestamp) {
        self.toast(key, ToastValue::Word(what), now);
    }

    pub(super) fn toast(&mut self, key: &'static str, value: ToastValue, now: Timestamp) {
        let lasting =
            if matches!(value, ToastValue::Sentence(_) | ToastValue::Name(_)) { LONG } else { SHORT };
        self.toast_for(lasting, key, value, now);
    }

    pub(super) fn toast_for(
        &mut self,
        lasting: SignedDuration,
        key: &'static str,
        value: ToastValue,
        now: Timestamp,
    ) {
        let until = now.checked_add(lasting).unwrap_or(Timestamp::MAX);
        self.overlay.show(Toast { key, value, until });
    }
}
