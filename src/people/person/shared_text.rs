//! Texts that lie in one piece of memory: a person has a dozen, and most of them are a few letters long.

use std::borrow::Borrow;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::num::NonZeroU32;
use std::ops::{Deref, Range};
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A text that does not change: a part of a larger one that was read at once, as the texts of many people are. A clone
/// copies no letters, and 16 bytes hold it or that there is none.
#[derive(Clone)]
pub struct SharedText {
    /// What it is a part of; an empty one is a part of nothing.
    whole: Option<Arc<Box<str>>>,
    /// The byte at which it begins, counted from 1: so none needs no room of its own.
    start: NonZeroU32,
    /// Its length in bytes.
    length: u32,
}

impl SharedText {
    /// The empty text.
    pub const EMPTY: Self = Self { whole: None, start: NonZeroU32::MIN, length: 0 };

    /// The bytes of a range of `whole`; empty where they are no text of it.
    pub(crate) fn part(whole: &Arc<Box<str>>, range: Range<usize>) -> Self {
        let start = u32::try_from(range.start).ok().and_then(|start| NonZeroU32::MIN.checked_add(start));
        let length = u32::try_from(range.len());
        match (start, length) {
            (Some(start), Ok(length)) if length > 0 && whole.get(range).is_some() => {
                Self { whole: Some(Arc::clone(whole)), start, length }
            }
            _ => Self::EMPTY,
        }
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        let start = self.start.get() as usize - 1;
        let whole = self.whole.as_deref();
        whole.and_then(|whole| whole.get(start..start + self.length as usize)).unwrap_or_default()
    }
}

impl Default for SharedText {
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Deref for SharedText {
    type Target = str;

    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl AsRef<str> for SharedText {
    fn as_ref(&self) -> &str {
        self
    }
}

impl Borrow<str> for SharedText {
    fn borrow(&self) -> &str {
        self
    }
}

impl From<String> for SharedText {
    fn from(text: String) -> Self {
        let length = text.len();
        Self::part(&Arc::new(text.into_boxed_str()), 0..length)
    }
}

impl From<&str> for SharedText {
    fn from(text: &str) -> Self {
        if text.is_empty() { Self::EMPTY } else { text.to_owned().into() }
    }
}

impl From<SharedText> for String {
    fn from(text: SharedText) -> Self {
        text.as_str().to_owned()
    }
}

impl PartialEq for SharedText {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for SharedText {}

impl PartialEq<str> for SharedText {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}

impl PartialEq<&str> for SharedText {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}

impl Hash for SharedText {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}

impl fmt::Debug for SharedText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_str().fmt(f)
    }
}

impl fmt::Display for SharedText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_str().fmt(f)
    }
}

impl Serialize for SharedText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self)
    }
}

impl<'de> Deserialize<'de> for SharedText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::from)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use proptest::prelude::*;

    #[test]
    fn none_needs_no_room() {
        assert_eq!(size_of::<SharedText>(), 16);
        assert_eq!(size_of::<Option<SharedText>>(), 16);
    }

    #[test]
    fn what_is_no_part_is_empty() {
        let whole = Arc::new(Box::from("Анна"));
        assert_eq!(SharedText::part(&whole, 2..4), "н");
        for range in [0..1, 3..5, 6..9, 0..0] {
            assert_eq!(SharedText::part(&whole, range), "");
        }
    }

    proptest! {
        #[test]
        fn parts_are_what_they_are_parts_of(texts in prop::collection::vec("\\PC{0,9}", 1..6)) {
            let whole: Arc<Box<str>> = Arc::new(texts.concat().into());
            let mut from = 0;
            for text in &texts {
                let part = SharedText::part(&whole, from..from + text.len());
                from += text.len();
                prop_assert_eq!(&part, &text.as_str());
                prop_assert_eq!(&part, &SharedText::from(text.clone()));
                let told = serde_json::to_string(&part).unwrap();
                prop_assert_eq!(&told, &serde_json::to_string(text).unwrap());
                prop_assert_eq!(serde_json::from_str::<SharedText>(&told).unwrap(), part);
            }
        }
    }
}
