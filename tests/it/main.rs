//! All integration tests in one binary: the dependencies are linked once, and what tests share is compiled once.
//!
//! The tests run side by side in one process. None may change what the process has but once (its environment, its
//! current directory, its umask, its signals), and each listens on ports that the system chooses. A test that kills
//! its process, or measures it, runs itself again in a process of its own: see `support::own_process`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod actions_on_a_person;
mod avatar_fetching;
mod budget_simulation;
mod calendars;
mod calendars_in_commands;
mod child_process_environment;
mod command_line;
mod damaged_cache;
mod dashboard;
mod demo_portal;
mod doctor;
mod doctor_pictures;
mod documents;
mod external_programs;
mod finding_people;
mod first_run;
mod hostile_names;
mod keyboards;
mod keyring;
mod keys_during_portal_faults;
mod messages;
mod missing_environment;
mod mouse;
mod moved_portal;
mod navigation;
mod networks;
mod oauth;
mod one_shot_commands;
mod plain_screen;
mod portal_client;
mod portal_faults;
mod portal_kinds;
mod profiles;
mod proxies;
mod rate_limited_commands;
mod recovery_from_portal_faults;
#[cfg(feature = "relay")]
mod relay;
#[cfg(feature = "relay")]
mod relayed;
mod remembered_company;
mod restricted_terminals;
mod rooms;
mod schemas;
mod secrets;
mod setup_commands;
mod shell_completion;
mod slow_lines;
mod source_files;
mod status_timer;
mod store_crash;
mod strange_terminals;
mod structure;
mod support;
mod sync_task;
mod themes;
