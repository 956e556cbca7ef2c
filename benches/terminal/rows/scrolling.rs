//! Memory while all of 2,000 people with pictures are scrolled through, again and again.

use std::time::{Duration, Instant};

use crate::bench::Bench;
use crate::process::memory;
use crate::screen::Kind;
use crate::table::{Table, Target};

const PEOPLE: u32 = 2_000;
/// How many times a second the key repeats, and how long each way down or up takes.
const REPEATS: u32 = 40;
const WAY: Duration = Duration::from_mins(1);
const WAYS: u32 = 4;

pub(crate) fn measure(bench: &Bench, table: &mut Table) {
    let office = bench.known(PEOPLE);
    let mut program = bench.calm(&office, &["--pictures", "halfblocks"], Kind::Plain);
    let begin = memory(program.pid);
    let mut after = Vec::new();
    for way in 0..WAYS {
        let key = if way % 2 == 0 { "j" } else { "k" };
        let start = Instant::now();
        let mut turn = 0;
        while start.elapsed() < WAY {
            std::thread::sleep(
                (start + Duration::from_secs(1) * turn / REPEATS) - Instant::now().min(start + WAY),
            );
            program.press(key);
            turn += 1;
        }
        program.screen();
        after.push(memory(program.pid));
    }
    program.quit();
    table.row("scrolling, 2,000 people with pictures: memory at first, MB", begin, Target::Told);
    for (way, memory) in after.iter().enumerate() {
        let target = if way + 1 == after.len() { Target::AtMost(40.0) } else { Target::Told };
        table.row(&format!("scrolling, memory after {} min, MB", way + 1), *memory, target);
    }
    let grown = after[after.len() - 1] - after[after.len() - 2];
    table.row("scrolling, growth in the last minute, MB", grown.max(0.0), Target::AtMost(1.0));
}
