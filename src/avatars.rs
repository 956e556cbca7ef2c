//! Pictures of people: fetched without credentials, decoded under limits, cached, encoded for the terminal.
//!
//! ```text
//! url ─▶ fetch ─▶ disk cache ─▶ decode ─▶ encode ─▶ gallery ─▶ the view
//! ```
//! A picture comes from anybody: whatever is wrong with it costs its place the initials, and nothing else.

pub mod cache;
pub mod decode;
pub mod encode;
pub mod fetch;
pub mod gallery;
pub mod initials;

pub use cache::DiskCache;
pub use decode::{Undecodable, decode};
pub use encode::{Canvas, Drawing, encode};
pub use fetch::{Fetcher, Policy, Unfetchable};
pub use gallery::{Gallery, Place};
