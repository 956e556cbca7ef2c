//! The domain, pure: who the people are, what their presence is and why, and when it changes next.
//!
//! Nothing here reads a clock, a file or a socket: the present instant is always an argument.

pub mod chat_text;
pub mod color;
pub mod cover;
pub mod department;
pub mod history;
pub mod link;
pub mod local_time;
pub mod note;
pub mod org;
pub mod person;
pub mod phone;
pub mod plain;
pub mod portal_clock;
pub mod portal_tells;
pub mod presence;
mod remembered_details;
pub mod roster;
pub mod schedule;
pub mod search;
pub mod shade;
mod status_timer;
pub mod structure;
pub mod text;
pub mod timers;

pub use chat_text::{ChatText, NoChatText};
pub use color::Rgb;
pub use department::{Department, DepartmentId, Departments, Outline};
pub use note::Note;
pub use person::{
    Birthday, DepartmentIds, Field, Flags, KnownFields, Person, PersonId, Phones, PictureAddress, SharedText,
    Status,
};
pub use phone::{PhoneKind, PhoneNumber};
pub use portal_clock::PortalClock;
pub use portal_tells::PortalTells;
pub use presence::{Activity, Overlay, Presence, Reason, Rules, Verdict};
pub use remembered_details::RememberedDetails;
pub use roster::{Order, Roster};
pub use schedule::{BusyKind, BusySpan, Schedule};
pub use shade::Shade;
pub use status_timer::{StatusTimer, TimerStep};
