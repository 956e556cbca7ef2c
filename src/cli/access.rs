//! How one gets to the portal: the settings of this run, and where its secret is kept.

pub(crate) mod context;
pub(crate) mod keyring;
pub(crate) mod relay;
mod tokens;
pub(crate) mod waiting;
pub(crate) mod webhook_command;
