//! A slow line: 9,600 baud, and 150 ms each way.

use std::time::{Duration, Instant};

use crate::bench::Bench;
use crate::screen::{Kind, count};
use crate::table::{Table, Target, median, ms};

/// Bytes a second: 9,600 baud with a start bit and a stop bit.
const LINE: usize = 960;
const ONE_WAY: Duration = Duration::from_millis(150);
/// Nothing more comes after so long.
const SILENT: Duration = Duration::from_millis(700);
const KEYS: usize = 5;
const HELD: u32 = 60;
const REPEATS: u32 = 20;

pub(crate) fn measure(bench: &Bench, table: &mut Table) {
    let office = bench.known(60);
    for (pictures, name) in [("none", "no pictures"), ("halfblocks", "with pictures")] {
        let mut program = bench.calm(&office, &["--pictures", pictures], Kind::Plain);
        program.slow_down(Some(LINE));
        // The piece that is being waited for comes at the old speed.
        program.key("j");
        program.silence(SILENT, Duration::from_secs(30));
        let (mut late, mut sent) = (Vec::new(), Vec::new());
        for _ in 0..KEYS {
            let before = program.pieces();
            let pressed = Instant::now();
            std::thread::sleep(ONE_WAY);
            program.press("j");
            program.silence(SILENT, Duration::from_secs(30));
            let bytes = program.written_since(before).len();
            let shown = program.last_since(before).map_or(ONE_WAY, |at| at - pressed) + ONE_WAY;
            let carried = Duration::from_secs_f64(bytes as f64 / LINE as f64);
            late.push(ms(shown.saturating_sub(ONE_WAY * 2 + carried)));
            sent.push(bytes as f64);
        }
        let what = |figure: &str| format!("9,600 baud, 300 ms, {name}: {figure}");
        table.row(&what("bytes a key"), median(&sent), Target::Told);
        table.row(&what("late beyond trip and bytes, ms"), median(&late), Target::AtMost(50.0));

        let before = program.pieces();
        let last = program.hold("j", HELD, REPEATS);
        program.silence(SILENT, Duration::from_mins(2));
        let settled = program.last_since(before).map_or(0.0, |at| ms(at.saturating_duration_since(last)));
        let frames = count(&program.written_since(before), b"\x1b[?2026l");
        program.quit();
        table.row(&what(&format!("frames for {HELD} keys")), frames as f64, Target::Told);
        // A frame under way, the last one, and a round trip.
        let most = 2.0 * median(&sent) / LINE as f64 * 1000.0 + 300.0;
        table.row(&what("settled after the last key, ms"), settled, Target::AtMost(most));
    }
}
