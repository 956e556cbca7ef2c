//! What leaves the program: to the clipboard, to other programs.

mod clipboard;
mod environment;
mod launch;
#[cfg(test)]
mod tests;

pub(super) use clipboard::copy;
pub(super) use environment::SessionEnvironment;
pub(super) use launch::{call, open_address, run};
