//! Typing a query, letter by letter.

use crate::bench::{Bench, pause};
use crate::program::Frame;
use crate::rows::keys::{complete, cpu, each, each_shown};
use crate::screen::Kind;
use crate::table::{Table, Target, ms, quantile};

const QUERIES: [&str; 4] = ["petrov", "петров", "anna ra", "evgeniy"];
const ROUNDS: usize = 3;

pub(crate) fn measure(bench: &Bench, table: &mut Table) {
    for (people, name, usual, seldom) in [(10_000, "10,000", 2.0, 4.0), (100_000, "100,000", 6.0, 15.0)] {
        let office = bench.known(people);
        let mut program = bench.calm(&office, &[], Kind::Plain);
        let mut frames: Vec<Frame> = Vec::new();
        let mut turn = 0;
        for query in QUERIES.iter().cycle().take(QUERIES.len() * ROUNDS) {
            program.key("/");
            program.key("\u{15}");
            for letter in query.chars() {
                turn += 1;
                pause(turn);
                frames.push(program.key(&letter.to_string()));
            }
            program.key("\r");
            program.key("\u{1b}");
        }
        program.quit();
        let first = each_shown(&frames, |frame| frame.first.map(ms));
        let what = |figure: &str| format!("a typed letter, {name} people: {figure}, ms");
        table.row(&what("first change p50"), quantile(&first, 0.5), Target::AtMost(usual));
        table.row(&what("first change p95"), quantile(&first, 0.95), Target::AtMost(seldom));
        let last = each_shown(&frames, complete);
        table.row(&what("complete p50"), quantile(&last, 0.5), Target::Told);
        table.row(&what("complete p95"), quantile(&last, 0.95), Target::Told);
        let cpu = each(&frames, cpu);
        table.row(&what("CPU p50"), quantile(&cpu, 0.5), Target::Told);
    }
}
