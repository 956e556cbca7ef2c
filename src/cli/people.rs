//! The people of the portal as commands have them: read once or followed, and who of them is meant.

pub(crate) mod company;
pub(crate) mod follow;
pub(crate) mod portal_reader;
pub(crate) mod relayed;
pub(crate) mod who;
