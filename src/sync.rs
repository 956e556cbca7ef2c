//! What to ask the portal next, for whom and when; and the task that does it.
//!
//! ```text
//! Interest ─▶ Planner ─▶ Step::Ask ─▶ client ─▶ replies ─▶ Planner
//!                │                                  └─────▶ Update ─▶ the application
//!                └─▶ Step::Wait(until)
//! ```
//! [`Planner`] is a pure function of what it was told and of the instant it is given: it reads no clock, never
//! sleeps, and draws its jitter from a seed. [`spawn`] runs it against a client, [`read_company`] drives it once
//! through the whole company, and [`read_calendars`] asks for calendars beside it. There is never more than one request in flight, and after the company has been
//! read at most [`Cadence::per_minute`] requests in any minute.

mod calendars;
mod clock;
mod company;
mod leaders;
mod planner;
mod relayed;
mod remember;
mod task;
mod update;

pub use calendars::{Calendars, read_calendars};
pub use clock::Clock;
pub use company::{Company, WaitLimit, read_company};
pub use leaders::read_leaders;
pub use planner::{
    Answered, Cadence, CalendarCadence, ConnectionState, Fault, FaultKind, Gaps, Interest, MAX_COMMANDS,
    Planner, Purpose, Request, Step,
};
pub use relayed::follow_without_portal;
pub use task::{Settings, spawn, spawn_behind_relay};
pub use update::{CallFailure, Instruction, Owner, RelayState, Update};

pub use crate::portal::budget::Cooldown;
