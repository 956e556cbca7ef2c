//! From the start to the first frame, and to everybody who was known last time.

use std::time::{Duration, Instant};

use crate::bench::Bench;
use crate::office::variables;
use crate::process::{Threads, memory, whole_cpu};
use crate::program::{CALM, Program};
use crate::screen::Kind;
use crate::table::{Table, Target, median, ms};

/// How often each program is started.
const STARTS: usize = 11;

/// What one start took: the first frame, the wanted screen, and the CPU until it was calm, in ms; memory in MB.
struct Start {
    first: f64,
    ready: f64,
    cpu: f64,
    memory: f64,
}

fn start(mut program: Program, ready: impl Fn(&vt100::Screen) -> bool) -> Start {
    let first = program.until("frame", |screen| !screen.contents().trim().is_empty());
    let shown = if ready(program.read_so_far()) { first } else { program.until("everybody", ready) };
    program.silence(CALM, Duration::from_secs(3));
    // The exact figure lacks threads that have ended; the whole one comes in steps.
    let cpu = ms(program.used_since(&Threads::default()).cpu).max(ms(whole_cpu(program.pid)) - 10.0);
    let since = |at: Instant| ms(at - program.started);
    let start = Start { first: since(first), ready: since(shown), cpu, memory: memory(program.pid) };
    program.quit();
    start
}

fn middle(starts: &[Start], of: fn(&Start) -> f64) -> f64 {
    median(&starts.iter().map(of).collect::<Vec<_>>())
}

pub(crate) fn measure(bench: &Bench, table: &mut Table) {
    let home = tempfile::tempdir().unwrap();
    let demo = variables(home.path(), None);
    let (mut floors, mut demos) = (Vec::new(), Vec::new());
    // In turn, so that both have the machine's good and bad moments.
    for _ in 0..STARTS {
        floors.push(start(bench.start_floor(), |_| true));
        let program = Program::start(&bench.program, &["demo"], &demo, Kind::Plain);
        demos.push(start(program, |screen| screen.contents().contains("People 6")));
    }
    let floor = middle(&floors, |start| start.first);
    let first = middle(&demos, |start| start.first);
    table.beside("start → first frame, ms", first, Target::TimesFloor(1.7), Some(floor));
    let cpu = middle(&demos, |start| start.cpu);
    table.beside(
        "start, 60 people: CPU until calm, ms",
        cpu,
        Target::Told,
        Some(middle(&floors, |start| start.cpu)),
    );
    let used = middle(&demos, |start| start.memory);
    let least = Some(middle(&floors, |start| start.memory));
    table.beside("memory, 60 people, MB", used, Target::AtMost(20.0), least);
    let limits = [
        (10_000, "10,000", Target::TimesFloor(5.0), 25.0, 32.0),
        (100_000, "100,000", Target::AtMost(60.0), 120.0, 120.0),
    ];
    for (people, name, ready, cpu, memory) in limits {
        let office = bench.known(people);
        let starts: Vec<Start> = (0..STARTS.min(7))
            .map(|_| {
                start(office.dashboard(&bench.program, &[], Kind::Plain), |screen| office.all_on(screen))
            })
            .collect();
        let known = middle(&starts, |start| start.ready);
        table.beside(&format!("start → last known {name} people, ms"), known, ready, Some(floor));
        let spent = middle(&starts, |start| start.cpu);
        table.row(&format!("start, {name} people: CPU until calm, ms"), spent, Target::AtMost(cpu));
        let used = middle(&starts, |start| start.memory);
        table.row(&format!("memory, {name} people, MB"), used, Target::AtMost(memory));
    }
}
