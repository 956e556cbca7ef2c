//! A key and its frame, and a key that is held down.

use std::time::Duration;

use crate::bench::{Bench, pause};
use crate::program::{Frame, Program};
use crate::screen::{Kind, count};
use crate::table::{Table, Target, mean, median, ms, quantile};

/// How many keys are pressed, and in how many runs.
const KEYS: u64 = 60;
const RUNS: usize = 3;
/// How many times a second a held key repeats, and how often in all.
const REPEATS: u32 = 60;
const HELD: u32 = 180;

/// The frames of so many keys, each after a pause.
pub(crate) fn walk(program: &mut Program, key: &str, keys: u64) -> Vec<Frame> {
    (0..keys)
        .map(|turn| {
            pause(turn);
            program.key(key)
        })
        .collect()
}

/// Of every frame that came, one figure.
pub(crate) fn each(frames: &[Frame], of: fn(&Frame) -> f64) -> Vec<f64> {
    frames.iter().map(of).collect()
}

/// The same of what only a key has that brought something.
pub(crate) fn each_shown(frames: &[Frame], of: fn(&Frame) -> Option<f64>) -> Vec<f64> {
    frames.iter().filter_map(of).collect()
}

pub(crate) fn complete(frame: &Frame) -> Option<f64> {
    frame.complete.map(ms)
}

pub(crate) fn bytes(frame: &Frame) -> f64 {
    frame.bytes as f64
}

pub(crate) fn cpu(frame: &Frame) -> f64 {
    ms(frame.cpu)
}

pub(crate) fn measure(bench: &Bench, table: &mut Table) {
    let mut floors = Vec::new();
    for _ in 0..RUNS {
        floors.extend(walk(&mut bench.floor(), "j", KEYS));
    }
    for people in [60, 10_000] {
        let office = bench.known(people);
        for (pictures, name, most_cpu) in [("halfblocks", "with pictures", 1.2), ("none", "no pictures", 0.7)]
        {
            let mut frames = Vec::new();
            for _ in 0..RUNS {
                let mut program = bench.calm(&office, &["--pictures", pictures], Kind::Plain);
                frames.extend(walk(&mut program, "j", KEYS));
                program.quit();
            }
            let what = |figure: &str| format!("j, {people} people, {name}: {figure}");
            let (times, least) = (each_shown(&frames, complete), each_shown(&floors, complete));
            table.row(
                &what("first byte p50, ms"),
                median(&each_shown(&frames, |frame| frame.first.map(ms))),
                Target::Told,
            );
            for (part, name, most) in [(0.5, "p50", 1.2), (0.95, "p95", 2.0), (0.99, "p99", 4.0)] {
                let floor = Some(quantile(&least, part));
                let described = what(&format!("complete {name}, ms"));
                table.beside(&described, quantile(&times, part), Target::AtMost(most), floor);
            }
            let spent = median(&each(&frames, cpu));
            table.beside(
                &what("CPU p50, ms"),
                spent,
                Target::AtMost(most_cpu),
                Some(median(&each(&floors, cpu))),
            );
            let (written, least) = (each(&frames, bytes), each(&floors, bytes));
            let aims = if pictures == "none" { [Some(900.0), Some(2500.0)] } else { [None, None] };
            for ((part, name), most) in [(0.5, "p50"), (0.95, "p95")].into_iter().zip(aims) {
                let target = most.map_or(Target::Told, Target::AtMost);
                let floor = Some(quantile(&least, part));
                table.beside(&what(&format!("bytes {name}")), quantile(&written, part), target, floor);
            }
        }
    }
}

/// What a held key did.
struct Held {
    frames: f64,
    bytes: f64,
    cpu: f64,
    settled: f64,
}

fn hold(program: &Program) -> Held {
    let (before, used) = (program.pieces(), program.threads());
    let last = program.hold("j", HELD, REPEATS);
    program.silence(Duration::from_millis(100), Duration::from_secs(5));
    let spent = program.used_since(&used).cpu;
    let written = program.written_since(before);
    let a_press = |value: f64| value / f64::from(HELD);
    // A program that does not mark its frames writes each at once.
    let marked = count(&written, b"\x1b[?2026l");
    let frames = if marked > 0 { marked } else { program.pieces() - before };
    Held {
        frames: a_press(frames as f64),
        bytes: a_press(written.len() as f64),
        cpu: a_press(ms(spent)),
        settled: program.last_since(before).map_or(0.0, |at| ms(at.saturating_duration_since(last))),
    }
}

pub(crate) fn held(bench: &Bench, table: &mut Table) {
    let floor = hold(&bench.floor());
    let office = bench.known(10_000);
    let runs: Vec<Held> = (0..RUNS)
        .map(|_| {
            let program = bench.calm(&office, &["--pictures", "halfblocks"], Kind::Plain);
            let held = hold(&program);
            program.quit();
            held
        })
        .collect();
    let of = |value: fn(&Held) -> f64| mean(&runs.iter().map(value).collect::<Vec<_>>());
    let what = |figure: &str| format!("j held at {REPEATS}/s, 10,000 people: {figure}");
    let frames = of(|held| held.frames);
    table.beside(&what("frames a press"), frames, Target::AtMost(1.0), Some(floor.frames));
    table.beside(&what("bytes a press"), of(|held| held.bytes), Target::AtMost(4000.0), Some(floor.bytes));
    table.beside(&what("CPU a press, ms"), of(|held| held.cpu), Target::AtMost(1.5), Some(floor.cpu));
    let settled = of(|held| held.settled);
    table.beside(&what("settled after, ms"), settled, Target::AtMost(3.0), Some(floor.settled));
}
