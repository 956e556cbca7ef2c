//! whosin: who is in? A people browser and presence dashboard for a Bitrix24 portal.
//!
//! The program is a set of rooms, and data flows one way through them:
//! the portal's answers become people, people become state, state becomes a frame.
//!
//! `docs/ARCHITECTURE.md` has the map: what each room holds and what it must never do, the way of a key, of an answer and
//! of a picture, and the glossary.
//!
//! `tests/it/rooms.rs` reads the `use` lines and fails when a room reaches where it must not.

pub mod app;
pub mod avatars;
mod characters;
mod child_process;
pub mod cli;
pub mod config;
pub mod demo;
pub mod people;
pub mod portal;
mod private_file;
pub mod proxy;
pub mod relay;
mod resources;
pub mod runtime;
pub mod store;
pub mod sync;
pub mod ui;
pub mod words;
