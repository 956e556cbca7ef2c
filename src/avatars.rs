//! Pictures of people: fetched without credentials, decoded under limits, cached, encoded for the terminal.
//!
//! ```text
//! url ─▶ fetch ─▶ decode ─▶ disk cache ─▶ encode ─▶ gallery ─▶ the view
//!     └───────── load ───────────────┘
//! ```
//! A picture comes from anybody: whatever is wrong with it costs its place the initials, and nothing else.

pub mod cache;
pub mod decode;
pub mod encode;
pub mod fetch;
pub mod gallery;
pub mod initials;
pub mod load;

pub use cache::DiskCache;
pub use decode::{Undecodable, decode};
pub use encode::{Canvas, Drawing, encode};
pub use fetch::{Fetcher, Policy, Unfetchable};
pub use gallery::{Gallery, Place};
pub use load::{Loader, NoPicture};
