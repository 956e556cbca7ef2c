//! The table: what was measured, what is aimed at, and what the floor costs.

use std::fs;
use std::io::{Write, stdout};
use std::time::Duration;

/// What a figure should be.
#[derive(Clone, Copy)]
pub(crate) enum Target {
    /// So much, or less.
    AtMost(f64),
    /// So many times the floor, or less.
    TimesFloor(f64),
    /// Only told.
    Told,
}

/// Prints a row at a time.
pub(crate) struct Table {
    rows: usize,
    missed: usize,
}

impl Table {
    /// Says what the machine is, and prints the head.
    pub(crate) fn begin() -> Self {
        let cores = std::thread::available_parallelism().map_or(0, usize::from);
        let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
        let load = load.split(' ').next().unwrap_or_default();
        let info = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
        let model =
            info.lines().find(|line| line.starts_with("model name")).and_then(|line| line.split_once(": "));
        println!("{cores} cores, {}, load {load}\n", model.map_or("unknown", |(_, model)| model));
        println!("{:<64} {:>10} {:>12} {:>9} {:>7}", "what", "measured", "target", "floor", "ratio");
        Self { rows: 0, missed: 0 }
    }

    /// A figure without anything to compare it with.
    pub(crate) fn row(&mut self, what: &str, measured: f64, target: Target) {
        self.beside(what, measured, target, None);
    }

    /// A figure beside the floor's.
    pub(crate) fn beside(&mut self, what: &str, measured: f64, target: Target, floor: Option<f64>) {
        let most = match target {
            Target::AtMost(most) => Some(most),
            Target::TimesFloor(times) => floor.map(|floor| floor * times),
            Target::Told => None,
        };
        // As exactly as it is printed.
        let missed = most.is_some_and(|most| number(measured) != number(most) && measured > most);
        let target = match target {
            Target::AtMost(most) => format!("≤ {}", number(most)),
            Target::TimesFloor(times) => format!("≤ {times} floors"),
            Target::Told => String::new(),
        };
        let ratio = floor.filter(|floor| *floor > 0.0).map(|floor| format!("{:.1}×", measured / floor));
        println!(
            "{what:<64} {:>10} {target:>12} {:>9} {:>7}{}",
            number(measured),
            floor.map(number).unwrap_or_default(),
            ratio.unwrap_or_default(),
            if missed { "  missed" } else { "" }
        );
        stdout().flush().unwrap();
        self.rows += 1;
        self.missed += usize::from(missed);
    }

    pub(crate) fn end(self) {
        println!("\n{} figures, {} beyond their targets", self.rows, self.missed);
    }
}

/// With as many digits as mean something.
fn number(value: f64) -> String {
    match value {
        value if value >= 1000.0 => {
            let digits = (value.round() as u64).to_string();
            let groups: Vec<&str> =
                digits.as_bytes().rchunks(3).rev().map(|group| str::from_utf8(group).unwrap()).collect();
            groups.join(",")
        }
        value if value >= 100.0 => format!("{value:.0}"),
        value if value >= 10.0 => format!("{value:.1}"),
        value => format!("{value:.2}"),
    }
}

pub(crate) fn ms(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1000.0
}

/// The value that so large a part of them does not exceed.
pub(crate) fn quantile(values: &[f64], part: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let last = sorted.len().checked_sub(1).expect("something was measured");
    sorted[(last as f64 * part).round() as usize]
}

pub(crate) fn median(values: &[f64]) -> f64 {
    quantile(values, 0.5)
}

pub(crate) fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}
