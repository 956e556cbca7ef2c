//! What a portal lets its clients ask, modelled on this side of the wire.
//!
//! A portal counts twice. Every request falls into a leaky bucket that all clients behind one address share
//! ([`Bucket`]); and every method has an account of the time that it worked ([`Methods`]), told in each answer as
//! `operating`. Both models are plain values: they read no clock and never wait. How whosin spends its part of
//! them is the planner's matter; that it is a part, and how large, is [`Limits::share`].

mod bucket;
mod methods;

use std::time::Duration;

pub use bucket::Bucket;
pub use methods::{Cooldown, Methods, Priority};

/// How much a portal lets be asked, and the part of it that whosin takes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limits {
    /// Requests that the bucket holds.
    pub depth: f64,
    /// Requests that leak out of it in a second.
    pub drain: f64,
    /// How long one method may work within ten minutes before it is refused (`OPERATION_TIME_LIMIT`).
    pub operating: Duration,
    /// The part of all this that is spent while nothing special happens, 0 to 1.
    pub share: f64,
}

impl Limits {
    /// The ordinary plans of the cloud: 50 deep, 2 a second, 480 s in ten minutes.
    pub const CLOUD: Self =
        Self { depth: 50.0, drain: 2.0, operating: Duration::from_secs(480), share: 0.25 };
    /// The Enterprise plan of the cloud: 250 deep, 5 a second.
    pub const ENTERPRISE: Self = Self { depth: 250.0, drain: 5.0, ..Self::CLOUD };
    /// As good as none, for a portal of one's own.
    pub const NONE: Self = Self { depth: 1e9, drain: 1e6, operating: Duration::from_secs(600), share: 1.0 };

    /// Requests a minute that the share allows for ever.
    #[must_use]
    pub fn per_minute(&self) -> f64 {
        (self.drain * 60.0 * self.share).max(1.0)
    }

    /// How full a client of its own may make the bucket.
    #[must_use]
    pub fn level(&self) -> f64 {
        (self.depth * self.share).max(1.0)
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self::CLOUD
    }
}
