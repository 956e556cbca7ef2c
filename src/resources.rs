//! What the system must grant before anything is started: libraries that run out of open files half way panic.

use std::fs::File;
use std::io;

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

/// Open files that the threads which wait for the network need, with a portal and the cache.
const THREADS: usize = 12;
/// And those of the dashboard, which reads keys and pictures, too.
const DASHBOARD: usize = 20;

/// Who is about to start.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Needs {
    /// A command that asks the portal.
    Threads,
    /// The dashboard, or another screen.
    Dashboard,
}

/// Makes sure that so many files can be opened; where the user's own limit stands in the way, it is raised as far as
/// the system lets it.
///
/// # Errors
/// What the system says when they cannot be.
pub(crate) fn ensure(needs: Needs) -> io::Result<()> {
    let count = match needs {
        Needs::Threads => THREADS,
        Needs::Dashboard => DASHBOARD,
    };
    if can_open(count).is_ok() {
        return Ok(());
    }
    let Rlimit { maximum, .. } = getrlimit(Resource::Nofile);
    // Where it stays as it is the next look says what is wrong.
    let _ = setrlimit(Resource::Nofile, Rlimit { current: maximum, maximum });
    can_open(count)
}

fn can_open(count: usize) -> io::Result<()> {
    let first = File::open("/dev/null")?;
    let others: io::Result<Vec<File>> = (1..count).map(|_| first.try_clone()).collect();
    others.map(drop)
}
