#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod budget;
mod cadence;
mod calendars;
mod chats;
mod company;
mod relayed;
mod simulation;
mod structure;
mod trouble;

use std::time::Duration;

use jiff::Timestamp;

use super::Planner;
use crate::sync::planner::cadence::Cadence;
use crate::sync::planner::tests::simulation::{Portal, Sim};

const MINUTE: Duration = Duration::from_secs(60);
const HOUR: Duration = Duration::from_secs(3600);

fn sim(people: u64) -> Sim {
    Sim::new(Planner::new(Cadence::default(), 7), Portal::of(people))
}

/// A portal that has been read, with 30 rows on the screen and the third selected.
fn dashboard(people: u64) -> Sim {
    let mut sim = sim(people);
    sim.read();
    sim.look_at(1..=30, Some(3));
    sim.run(MINUTE);
    sim.log.clear();
    sim
}

fn gaps(times: &[Timestamp]) -> Vec<f64> {
    times.windows(2).map(|pair| pair[1].duration_since(pair[0]).as_secs_f64()).collect()
}

fn longest(times: &[Timestamp]) -> f64 {
    gaps(times).into_iter().fold(0.0, f64::max)
}
