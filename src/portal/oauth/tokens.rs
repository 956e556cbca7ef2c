//! Tokens, and where they are kept between runs.

use std::any::Any;
use std::fmt;
use std::io;

/// An access token and the refresh token for the next one. `Debug` tells nothing of them.
#[derive(Clone, PartialEq, Eq)]
pub struct Tokens {
    access: String,
    refresh: String,
}

impl Tokens {
    /// Both together.
    #[must_use]
    pub fn new(access: &str, refresh: &str) -> Self {
        Self { access: access.to_owned(), refresh: refresh.to_owned() }
    }

    /// The access token: for the portal's calls and the store, never for a message.
    #[must_use]
    pub fn access(&self) -> &str {
        &self.access
    }

    /// The refresh token: for the authorisation server and the store.
    #[must_use]
    pub fn refresh(&self) -> &str {
        &self.refresh
    }
}

impl fmt::Debug for Tokens {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Tokens(…)")
    }
}

/// The lock of a store; dropping it unlocks.
pub type Lock = Box<dyn Any + Send>;

/// Where the tokens of one portal are kept, for all processes of the user. Its calls may block.
pub trait TokenStore: fmt::Debug + Send + Sync {
    /// Waits until no other process renews these tokens, and keeps others waiting until the lock is dropped.
    ///
    /// # Errors
    /// When there can be no lock.
    fn lock(&self) -> io::Result<Lock>;

    /// The tokens that were stored last.
    ///
    /// # Errors
    /// When they cannot be read.
    fn load(&self) -> io::Result<Option<Tokens>>;

    /// Stores the tokens: on the disk, whole or not at all, when this returns.
    ///
    /// # Errors
    /// When they cannot be written; then the former ones are still there.
    fn save(&self, tokens: &Tokens) -> io::Result<()>;
}
