//! Measures a relay and a crowd of dashboards that listen to it: a real server of NATS, the simulated company in a process of
//! its own, two relays, and subscribers that hold everybody as a dashboard does. What was heard is then played to ten times
//! as many. `scripts/bench relay` starts it; `docs/PERFORMANCE.md` has what came out.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss, dead_code)]

#[cfg(feature = "relay")]
mod crowd;
#[cfg(feature = "relay")]
mod figures;
#[path = "../../tests/it/support/nats_server.rs"]
mod nats_server;
#[cfg(feature = "relay")]
mod portal_truth;
#[path = "../terminal/process.rs"]
mod process;
#[cfg(feature = "relay")]
mod processes;
#[cfg(feature = "relay")]
mod recording;
#[path = "../terminal/table.rs"]
mod table;

/// `cargo test --benches` and `cargo bench` start every bench; minutes are spent only on whoever asks.
#[cfg(feature = "relay")]
fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let number = |name: &str, default: u32| {
        let at = arguments.iter().position(|argument| argument == name);
        at.and_then(|at| arguments.get(at + 1)).map_or(default, |number| number.parse().expect("a number"))
    };
    if !arguments.iter().any(|argument| argument == "relay") {
        println!("scripts/bench relay [--people 10000] [--subscribers 500] [--seconds 180] measures a relay");
        return;
    }
    figures::measure(number("--people", 10_000), number("--subscribers", 500), number("--seconds", 180));
}

#[cfg(not(feature = "relay"))]
fn main() {
    println!("built without the relay");
}
