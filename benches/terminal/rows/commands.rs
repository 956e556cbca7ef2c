//! The commands that answer from the cache.

use std::process::{Command, Stdio};

use crate::bench::Bench;
use crate::process::ended_children;
use crate::table::{Table, Target, ms};

/// How often each is run: what ended children used is told in steps of 10 ms.
const RUNS: u32 = 20;

pub(crate) fn measure(bench: &Bench, table: &mut Table) {
    let office = bench.known(10_000);
    let command = |arguments: &[&str]| {
        let mut command = Command::new(&bench.program);
        command
            .args(arguments)
            .env_clear()
            .envs(office.variables())
            .stdin(Stdio::null())
            .stderr(Stdio::null());
        command
    };
    let listed = command(&["list", "--cached", "--json"]).output().unwrap();
    let listed = String::from_utf8_lossy(&listed.stdout);
    let email =
        listed.split("\"email\":").nth(1).and_then(|rest| rest.split('"').nth(1)).expect("an address");
    for (what, arguments, most) in [
        ("show WHO --cached, 10,000 people: CPU, ms", ["show", email, "--cached"], 12.0),
        ("list --cached --json, 10,000 people: CPU, ms", ["list", "--cached", "--json"], 40.0),
    ] {
        let before = ended_children();
        for _ in 0..RUNS {
            let ended = command(&arguments).stdout(Stdio::null()).status().unwrap();
            assert!(ended.success(), "{arguments:?} failed");
        }
        let spent = ms(ended_children().saturating_sub(before)) / f64::from(RUNS);
        table.row(what, spent, Target::AtMost(most));
    }
}
