//! What Linux tells of a process.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::time::Duration;

/// What a process has used.
#[derive(Clone, Copy, Default)]
pub(crate) struct Usage {
    /// To the nanosecond.
    pub(crate) cpu: Duration,
    /// How often one of its threads went to sleep, which is how often one woke up.
    pub(crate) wake_ups: u64,
}

/// What each living thread of a process has used so far.
#[derive(Default)]
pub(crate) struct Threads(BTreeMap<OsString, Usage>);

impl Threads {
    pub(crate) fn of(pid: u32) -> Self {
        let Ok(threads) = fs::read_dir(format!("/proc/{pid}/task")) else { return Self::default() };
        let of = |thread: fs::DirEntry| {
            let read = |name: &str| fs::read_to_string(thread.path().join(name)).unwrap_or_default();
            let ran = read("schedstat").split(' ').next().and_then(|ran| ran.parse().ok()).unwrap_or(0);
            let wake_ups = field(&read("status"), "voluntary_ctxt_switches:").unwrap_or(0);
            (thread.file_name(), Usage { cpu: Duration::from_nanos(ran), wake_ups })
        };
        Self(threads.flatten().map(of).collect())
    }

    /// What those that live now have used since. What ended threads used is lost, and must not count against the others.
    pub(crate) fn since(&self, before: &Self) -> Usage {
        let mut sum = Usage::default();
        for (thread, now) in &self.0 {
            let before = before.0.get(thread).copied().unwrap_or_default();
            sum.cpu += now.cpu.saturating_sub(before.cpu);
            sum.wake_ups += now.wake_ups.saturating_sub(before.wake_ups);
        }
        sum
    }
}

/// All that the process used, its ended threads as well, in steps of 10 ms.
pub(crate) fn whole_cpu(pid: u32) -> Duration {
    ticks(&format!("/proc/{pid}/stat"), 11)
}

/// What the children that ended had used.
pub(crate) fn ended_children() -> Duration {
    ticks("/proc/self/stat", 13)
}

/// Two fields of a `stat`, counted from the one after the name, that are in hundredths of a second.
fn ticks(path: &str, first: usize) -> Duration {
    let stat = fs::read_to_string(path).unwrap_or_default();
    let fields = stat.rsplit(") ").next().unwrap_or_default().split(' ').skip(first).take(2);
    let ticks: u64 = fields.filter_map(|ticks| ticks.parse::<u64>().ok()).sum();
    Duration::from_millis(ticks * 10)
}

/// Memory that is in use, in megabytes.
pub(crate) fn memory(pid: u32) -> f64 {
    let status = fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
    field(&status, "VmRSS:").unwrap_or(0) as f64 / 1024.0
}

fn field(status: &str, name: &str) -> Option<u64> {
    status.lines().find_map(|line| line.strip_prefix(name))?.split_whitespace().next()?.parse().ok()
}
