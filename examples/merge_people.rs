//! Takes what a portal tells of 50 of 10,000 people into a roster, so many times as told: work whose instructions can be
//! counted. `valgrind --tool=callgrind target/release/examples/merge_people 100`; the same with 0 is what to subtract.

#![allow(clippy::cast_possible_wrap)] // the company counts minutes

use std::hint::black_box;

#[path = "../benches/support/company.rs"]
mod company;

/// How many people there are, and how many are told of at a time.
const PEOPLE: u64 = 10_000;
const TOLD: u64 = 50;

fn main() {
    let times = std::env::args().nth(1).and_then(|times| times.parse().ok()).unwrap_or(1);
    let mut roster = company::company(PEOPLE);
    for turn in 1..=times {
        let told = (0..TOLD).map(|row| company::person(row * (PEOPLE / TOLD) + 1, turn)).collect();
        black_box(roster.merge(told, company::now()));
        black_box(roster.counts());
    }
}
