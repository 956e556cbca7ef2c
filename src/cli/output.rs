//! What commands print: for people, as JSON, and in the formats of other programs.

pub(crate) mod format;
pub(crate) mod json;
pub(crate) mod portraits;
pub(crate) mod print;
pub(crate) mod style;
pub(crate) mod wording;
