//! Doing nothing.

use std::time::Duration;

use crate::bench::Bench;
use crate::office::variables;
use crate::program::Program;
use crate::screen::{Kind, count};
use crate::table::{Table, Target, ms};

/// How long is waited, and how long before until everything has settled.
const SETTLE: Duration = Duration::from_secs(3);
const DEMO: Duration = Duration::from_secs(20);
const OFFICE: Duration = Duration::from_secs(90);

/// What a second of idleness costs.
struct Idle {
    cpu: f64,
    wake_ups: f64,
    /// Of each time that something was drawn.
    bytes: f64,
    frames: f64,
}

fn idle(program: &Program, length: Duration) -> Idle {
    std::thread::sleep(SETTLE);
    let (before, used) = (program.pieces(), program.threads());
    std::thread::sleep(length);
    let used = program.used_since(&used);
    let written = program.written_since(before);
    let frames = count(&written, b"\x1b[?2026l").max(usize::from(!written.is_empty()));
    let a_second = |value: f64| value / length.as_secs_f64();
    Idle {
        cpu: a_second(ms(used.cpu)),
        wake_ups: a_second(used.wake_ups as f64),
        bytes: written.len() as f64 / frames.max(1) as f64,
        frames: a_second(frames as f64),
    }
}

pub(crate) fn measure(bench: &Bench, table: &mut Table) {
    let floor = idle(&bench.floor(), DEMO);
    let home = tempfile::tempdir().unwrap();
    // On the card of somebody who is idle two timers run.
    let arguments = ["demo", "--messenger", "2018", "is:idle"];
    let mut demo = Program::start(&bench.program, &arguments, &variables(home.path(), None), Kind::Plain);
    demo.until("timer", |screen| screen.contents().contains("idle  "));
    let figures = idle(&demo, DEMO);
    demo.quit();
    table.beside("idle, two timers: CPU a second, ms", figures.cpu, Target::AtMost(0.4), Some(floor.cpu));
    table.beside(
        "idle, two timers: wake-ups a second",
        figures.wake_ups,
        Target::AtMost(1.5),
        Some(floor.wake_ups),
    );
    table.row("idle, two timers: frames a second", figures.frames, Target::Told);
    table.row("idle, two timers: bytes a frame", figures.bytes, Target::Told);
    let office = bench.known(10_000);
    let program = bench.calm(&office, &[], Kind::Plain);
    let figures = idle(&program, OFFICE);
    program.quit();
    table.beside(
        "idle, 10,000 people, refreshes: CPU a second, ms",
        figures.cpu,
        Target::AtMost(1.0),
        Some(floor.cpu),
    );
    let most = Some(floor.wake_ups);
    table.beside("idle, 10,000 people, refreshes: wake-ups a second", figures.wake_ups, Target::Told, most);
}
