//! The commands, one file each.

pub(crate) mod cache;
pub(crate) mod complete;
pub(crate) mod completions;
pub(crate) mod config;
pub(crate) mod dashboard;
pub mod doctor;
pub(crate) mod history;
pub(crate) mod list;
pub(crate) mod login;
pub(crate) mod man;
pub(crate) mod portal;
pub(crate) mod show;
pub(crate) mod status;
pub(crate) mod wait;
pub(crate) mod watch;
