//! tmp
pub mod initials;
