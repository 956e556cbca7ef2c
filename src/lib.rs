//! whosin: who is in? A people browser and presence dashboard for a Bitrix24 portal.
//!
//! The program is a set of rooms, and data flows one way through them:
//! the portal's answers become people, people become state, state becomes a frame.
//!
//! | room | holds | never |
//! |---|---|---|
//! | [`people`] | the domain: person, presence, roster, timers | does I/O, reads the clock |
//! | [`portal`] | the REST dialect and its client | knows the app or the screen |
//! | [`demo`] | the embedded portal | is known by any room but the command line |
//!
//! `tests/rooms.rs` reads the `use` lines and fails when a room reaches where it must not.

pub mod app;
pub mod cli;
pub mod config;
pub mod demo;
pub mod people;
pub mod portal;
pub mod sync;
pub mod words;
