//! Pictures of people: fetched without credentials, decoded under limits, cached, encoded for the terminal.
//!
//! ```text
//! url ─▶ fetch ─▶ decode ─▶ disk cache ─▶ encode ─▶ avatar cache ─▶ the view
//!     └───────── load ───────────────┘
//! ```
//! A picture comes from anybody: whatever is wrong with it costs its place the initials, and nothing else.

pub mod avatar_cache;
pub mod decode;
pub mod dimmed;
mod disk_cache;
pub mod encode;
pub mod fetch;
pub mod initials;
pub mod load;

pub use avatar_cache::{AddressHash, AvatarCache, PictureKey, is_portrait};
pub use decode::{Undecodable, decode, thumbnail};
pub use dimmed::dimmed;
pub use disk_cache::DiskCache;
pub use encode::{Canvas, Drawing, encode, encode_shaded};
pub use fetch::{Fetcher, Policy, Unfetchable};
pub use load::{Loader, NoPicture};
