//! The Bitrix24 REST dialect and its client.
//!
//! A call is a value ([`Command`]), its answer another ([`Reply`]); the client turns one into the other over
//! HTTP, alone or in a `batch`. Nothing here knows the application or the screen.

pub mod command;

pub use command::{Command, Page, Profile, Reply, UserBrief};
