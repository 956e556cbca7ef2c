//! What is measured, a file a subject.

pub(crate) mod commands;
pub(crate) mod idle;
pub(crate) mod instructions;
pub(crate) mod keys;
pub(crate) mod letters;
pub(crate) mod pictures;
pub(crate) mod reading;
pub(crate) mod scrolling;
pub(crate) mod slow_link;
pub(crate) mod start;
