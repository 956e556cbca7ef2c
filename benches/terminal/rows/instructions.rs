//! Instructions, which repeat where times do not: counted by callgrind, where valgrind is installed.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::bench::Bench;
use crate::program::Program;
use crate::screen::Kind;
use crate::table::{Table, Target};

const KEYS: u32 = 20;
const MERGES: u32 = 100;
/// How long a program that is counted is silent when it has done what it had to do.
const SILENT: Duration = Duration::from_millis(1500);

pub(crate) fn measure(bench: &Bench, table: &mut Table) {
    if !Command::new("valgrind")
        .arg("--version")
        .stdout(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
    {
        println!("instructions are not counted: valgrind is not installed");
        return;
    }
    // Its portal is another process, so that only the program itself is counted.
    let office = bench.known(60);
    let count = |program: &Path, arguments: &[&str], ready: &str, keys: u32| {
        millions(|out| {
            let program = program.to_str().unwrap();
            let arguments = [&["--tool=callgrind", out, program], arguments].concat();
            let mut counted =
                Program::start(Path::new("valgrind"), &arguments, &office.variables(), Kind::Plain);
            counted.until("frame", |screen| screen.contents().contains(ready));
            counted.silence(SILENT, Duration::from_secs(20));
            for _ in 0..keys {
                counted.press("j");
                counted.silence(Duration::from_millis(300), Duration::from_secs(5));
            }
            // The floor knows no other key to end by.
            counted.press("q");
            counted.wait();
        })
    };
    let (whosin, floor) =
        ((&*bench.program, &["--pictures", "none"][..], "✓"), (&*bench.floor, &[][..], "floor 1/"));
    let [start, least] = [whosin, floor].map(|(path, arguments, ready)| count(path, arguments, ready, 0));
    table.beside("start, reading and end, 60 people, million instructions", start, Target::Told, Some(least));
    let [walked, least_walked] =
        [whosin, floor].map(|(path, arguments, ready)| count(path, arguments, ready, KEYS));
    let a_key = |more: f64, less: f64| (more - less) / f64::from(KEYS);
    let least_key = Some(a_key(least_walked, least));
    table.beside("j, 60 people, million instructions", a_key(walked, start), Target::Told, least_key);

    let merge = bench.floor.with_file_name("merge_people");
    if !merge.exists() {
        println!("a merge is not counted: {} is not built", merge.display());
        return;
    }
    let merged = |times: u32| {
        millions(|out| {
            let counted = Command::new("valgrind")
                .args(["--tool=callgrind", out])
                .args([merge.to_str().unwrap(), &times.to_string()])
                .stderr(Stdio::null())
                .status();
            assert!(counted.unwrap().success());
        })
    };
    let a_merge = (merged(MERGES) - merged(0)) / f64::from(MERGES);
    table.row("50 of 10,000 people made and merged, million instructions", a_merge, Target::Told);
}

/// What callgrind counted of a run that is given its option for the file.
fn millions(run: impl FnOnce(&str)) -> f64 {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("callgrind");
    run(&format!("--callgrind-out-file={}", file.display()));
    let told = std::fs::read_to_string(file).unwrap();
    let total =
        told.lines().find_map(|line| line.strip_prefix("summary: ").or(line.strip_prefix("totals: ")));
    total.and_then(|total| total.trim().parse::<f64>().ok()).unwrap_or_default() / 1e6
}
