//! Measures the dashboard from outside, in a pseudo-terminal that answers as a VT does, beside the least that a ratatui
//! program can cost (`examples/floor.rs`). `scripts/bench` builds and starts it; `docs/PERFORMANCE.md` has what came out.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss)]

use std::path::PathBuf;
use std::process::ExitCode;

use bench::Bench;
use table::Table;

mod bench;
mod office;
mod process;
mod program;
mod rows;
mod screen;
mod table;

/// Measures a subject, and prints its rows.
type Measure = fn(&Bench, &mut Table);

/// What can be measured: its name, what it is, and how.
const SUBJECTS: [(&str, &str, Measure); 11] = [
    ("start", "the first frame, the last known people, memory after it", rows::start::measure),
    ("keys", "a key and its frame: time, CPU, bytes", rows::keys::measure),
    ("held", "j held down", rows::keys::held),
    ("letters", "typing a query", rows::letters::measure),
    ("idle", "doing nothing", rows::idle::measure),
    (
        "scrolling",
        "memory while scrolling through 2,000 people with pictures (4 minutes)",
        rows::scrolling::measure,
    ),
    ("commands", "show and list from the cache", rows::commands::measure),
    ("reading", "the first reading of a portal", rows::reading::measure),
    ("pictures", "Kitty and sixel", rows::pictures::measure),
    ("slow", "9,600 baud and 300 ms to and fro", rows::slow_link::measure),
    ("instructions", "counted by callgrind: the start, a key, a merge", rows::instructions::measure),
];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let option = |name: &str| {
        let at = arguments.iter().position(|argument| argument == name)?;
        arguments.get(at + 1).map(PathBuf::from)
    };
    let program = option("--program").unwrap_or_else(|| env!("CARGO_BIN_EXE_whosin").into());
    let floor = option("--floor").unwrap_or_else(|| program.with_file_name("examples/floor"));
    let wanted: Vec<&str> = arguments
        .iter()
        .map(String::as_str)
        .filter(|argument| *argument == "all" || SUBJECTS.iter().any(|(name, ..)| argument == name))
        .collect();
    // `cargo test --benches` and `cargo bench` start every bench; minutes are spent only on whoever asks.
    if wanted.is_empty() {
        println!("scripts/bench measures the dashboard in a terminal: all, or some of");
        for (name, what, _) in SUBJECTS {
            println!("  {name:<12} {what}");
        }
        return ExitCode::SUCCESS;
    }
    if !floor.exists() {
        eprintln!("no floor to compare with at {}: use scripts/bench", floor.display());
        return ExitCode::FAILURE;
    }
    let bench = Bench::new(program, floor);
    let mut table = Table::begin();
    for (name, _, measure) in SUBJECTS {
        if wanted.iter().any(|wanted| [name, "all"].contains(wanted)) {
            measure(&bench, &mut table);
        }
    }
    table.end();
    ExitCode::SUCCESS
}
