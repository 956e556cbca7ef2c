//! The timer of my own status, over restarts and between copies of the program: one small private file a portal and profile.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::file::remove_one;
use crate::people::StatusTimer;
use crate::private_file;

/// Where a timer is kept.
#[derive(Clone, Debug)]
pub struct TimerFile(PathBuf);

impl TimerFile {
    /// The timer of a profile at the portal of that host, below the state directory.
    #[must_use]
    pub fn new(state: &Path, profile: Option<&str>, host: &str) -> Self {
        let plain = |c: char| if c.is_alphanumeric() || matches!(c, '-' | '.' | '@') { c } else { '_' };
        let name = format!("{}@{host}", profile.unwrap_or("default"));
        let name: String = name.chars().map(plain).take(128).collect();
        Self(state.join("timers").join(name))
    }

    /// The timer that runs; `None` when none does, or what is there is no timer.
    #[must_use]
    pub fn read(&self) -> Option<StatusTimer> {
        StatusTimer::read(&fs::read_to_string(&self.0).ok()?)
    }

    /// Keeps a timer in the place of the last one; `None`: none runs any more.
    ///
    /// # Errors
    /// When the file cannot be written or removed.
    pub fn keep(&self, timer: Option<&StatusTimer>) -> io::Result<()> {
        match timer {
            Some(timer) => private_file::replace(&self.0, timer.written().as_bytes()),
            None => remove_one(&self.0).map(drop),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::people::Status;

    #[test]
    fn a_timer_is_kept_for_each_profile_until_it_is_over() {
        let state = tempfile::tempdir().unwrap();
        let mine = TimerFile::new(state.path(), None, "127.0.0.1:80");
        let other = TimerFile::new(state.path(), Some("../work"), "127.0.0.1:80");
        assert_eq!(mine.read(), None);
        mine.keep(None).unwrap();
        let timer = StatusTimer::new(Status::Dnd, None, None, "2026-03-12T12:00:00Z".parse().unwrap());
        mine.keep(Some(&timer)).unwrap();
        assert_eq!((mine.read(), other.read()), (Some(timer), None));
        mine.keep(None).unwrap();
        assert_eq!(mine.read(), None);
    }
}
