//! How much was asked.

use std::sync::atomic::{AtomicU64, Ordering};

/// How many requests a client has sent, and how many of them brought no answer that can be used.
#[derive(Debug, Default)]
pub struct Traffic {
    requests: AtomicU64,
    failures: AtomicU64,
}

impl Traffic {
    pub(super) fn count(&self, answered: bool) {
        self.requests.fetch_add(1, Ordering::Relaxed);
        if !answered {
            self.failures.fetch_add(1, Ordering::Relaxed);
        }
    }

    /// Requests that were sent.
    #[must_use]
    pub fn requests(&self) -> u64 {
        self.requests.load(Ordering::Relaxed)
    }

    /// Those that the portal refused, or did not answer.
    #[must_use]
    pub fn failures(&self) -> u64 {
        self.failures.load(Ordering::Relaxed)
    }
}
