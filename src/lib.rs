//! whosin: who is in? A people browser and presence dashboard for a Bitrix24 portal.
//!
//! The program is a set of rooms, and data flows one way through them:
//! the portal's answers become people, people become state, state becomes a frame.
//!
//! | room | holds | never |
//! |---|---|---|
//! | [`people`] | the domain: person, presence, roster, search, timers | does I/O, reads the clock, knows a URL |
//! | [`proxy`] | which proxy leads to an address | connects |
//! | `private_file` | files for their owner's eyes alone | knows what is in them |
//! | `characters` | which characters a terminal or a pipe can be given | draws, knows the app |
//! | `child_process` | programs that are started, without whosin's secrets | knows what they are for |
//! | `resources` | what the system must grant before anything starts | starts anything |
//! | [`portal`] | the REST dialect and its client | knows the app or the screen |
//! | [`sync`] | what to ask next, for whom, when; and the task that asks | touches the screen |
//! | [`store`] | what is remembered between runs: the last known office, the journal | writes to the terminal |
//! | [`avatars`] | pictures: fetched, decoded under limits, encoded for the terminal | knows the app or the screen |
//! | [`app`] | state; message → update → effects; the keymap as data | awaits, spawns, prints |
//! | [`ui`] | state → frame, one pane a file | changes state, knows tokio or HTTP |
//! | [`words`] | the user's language | |
//! | [`demo`] | the embedded portal: a simulated office behind the same dialect | is known by any room but `cli` |
//! | [`runtime`] | the terminal, the loop, effects → tasks | holds rules of the domain |
//! | [`config`] | a file and the environment → one validated value | |
//! | [`cli`] | the command line, one file a command | holds rules of the domain |
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
mod resources;
pub mod runtime;
pub mod store;
pub mod sync;
pub mod ui;
pub mod words;
