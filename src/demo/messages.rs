//! Messages that were sent through the portal: they are counted, and nothing of them is kept.

use std::sync::atomic::{AtomicU64, Ordering};

/// How much was sent.
#[derive(Debug, Default)]
pub(super) struct Messages {
    count: AtomicU64,
    characters: AtomicU64,
}

/// The longest text of a message, in characters: what is beyond is cut off.
const LONGEST: usize = 20_000;

/// The number of the last message before the portal started.
const BEFORE: u64 = 41_000;

impl Messages {
    /// Takes a message; its number.
    pub(super) fn send(&self, text: &str) -> u64 {
        let characters = text.chars().take(LONGEST).count() as u64;
        self.characters.fetch_add(characters, Ordering::Relaxed);
        BEFORE + 1 + self.count.fetch_add(1, Ordering::Relaxed)
    }

    /// How many were sent so far, and how many characters they had in all.
    pub(super) fn sent(&self) -> (u64, u64) {
        (self.count.load(Ordering::Relaxed), self.characters.load(Ordering::Relaxed))
    }
}
