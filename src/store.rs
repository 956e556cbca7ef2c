//! What whosin remembers of a portal between runs: a cache in `SQLite`, one file a portal.
//!
//! People, departments and time zones can be told again by the portal; favourites and the journal of presence
//! cannot. Everything is written in transactions of a write-ahead log, so that an end at any instant leaves a
//! file that can be read, and several copies of the program can share it.
//!
//! ```text
//! updates ─▶ Feed ─▶ (bounded) ─▶ the writer's thread ─▶ Recorder ─▶ one transaction a batch
//! Store::load ─▶ Remembered ─▶ the first list on the screen, `--cached`
//! ```

mod borders;
mod company;
mod error;
mod file;
mod journal;
mod recorder;
mod remembered;
mod schema;
mod watched;
mod writer;

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

pub use company::Contents;
pub use error::Error;
pub use file::file_name;
pub use journal::{KEPT, Log};
pub use recorder::{Record, Recorder};
pub use remembered::Remembered;
pub use writer::{Feed, Loaded, Settings, Writer};

/// How long another copy's transaction is waited for.
const BUSY: Duration = Duration::from_secs(2);

/// An open cache.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
    path: PathBuf,
}

/// A cache with what was in it.
#[derive(Debug)]
pub struct Opened {
    /// The cache itself.
    pub store: Store,
    /// What it remembers.
    pub remembered: Remembered,
    /// Where a damaged file was moved to; the cache is then new and empty.
    pub set_aside: Option<PathBuf>,
}

impl Store {
    /// Opens the cache, made for its owner's eyes only when it is missing.
    ///
    /// # Errors
    /// [`Error::Newer`] when a newer program wrote it, [`Error::Damaged`] when it is no cache or broken,
    /// otherwise what the system says.
    pub fn open(path: &Path) -> Result<Self, Error> {
        file::prepare(path)?;
        Self::connect(path)
    }

    /// Opens the cache when there is one.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub fn open_existing(path: &Path) -> Result<Option<Self>, Error> {
        if path.exists() { Self::connect(path).map(Some) } else { Ok(None) }
    }

    fn connect(path: &Path) -> Result<Self, Error> {
        let failed = |error| Error::of(error, path);
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut connection = Connection::open_with_flags(path, flags).map_err(failed)?;
        connection.busy_timeout(BUSY).map_err(failed)?;
        schema::prepare(&mut connection, path)?;
        Ok(Self { connection, path: path.to_owned() })
    }

    /// Opens the cache and reads what it remembers. A damaged file is set aside, and a new one begun.
    ///
    /// # Errors
    /// [`Error::Newer`], and what the system says; never [`Error::Damaged`].
    pub fn load(path: &Path) -> Result<Opened, Error> {
        let whole = |set_aside| {
            let store = Self::open(path)?;
            let remembered = store.remembered()?;
            Ok(Opened { store, remembered, set_aside })
        };
        match whole(None) {
            Err(Error::Damaged { .. }) => whole(file::set_aside_if_damaged(path)?),
            opened => opened,
        }
    }

    /// Opens the cache; a damaged file is set aside and a new one begun. Tells where the old one went.
    ///
    /// # Errors
    /// As [`Store::load`].
    pub fn open_or_replace(path: &Path) -> Result<(Self, Option<PathBuf>), Error> {
        match Self::open(path) {
            Err(Error::Damaged { .. }) => {
                let aside = file::set_aside_if_damaged(path)?;
                Ok((Self::open(path)?, aside))
            }
            opened => opened.map(|store| (store, None)),
        }
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Looks at every page of the file.
    ///
    /// # Errors
    /// [`Error::Damaged`] when one is broken.
    pub fn check(&self) -> Result<(), Error> {
        let told: String = self
            .connection
            .query_row("PRAGMA quick_check(1)", [], |row| row.get(0))
            .map_err(|error| self.failed(error))?;
        if told == "ok" { Ok(()) } else { Err(Error::Damaged { file: self.path.clone() }) }
    }

    /// Leaves nothing of deleted rows in the file or in its log.
    fn scour(&self) -> Result<(), Error> {
        self.connection
            .execute_batch("PRAGMA wal_checkpoint(TRUNCATE); VACUUM; PRAGMA wal_checkpoint(TRUNCATE);")
            .map_err(|error| self.failed(error))
    }

    fn failed(&self, error: rusqlite::Error) -> Error {
        Error::of(error, &self.path)
    }
}

/// Removes the cache with its log and whatever was set aside of it; true when there was anything.
///
/// # Errors
/// When something cannot be removed.
pub fn remove(path: &Path) -> Result<bool, Error> {
    file::remove(path)
}

#[cfg(test)]
mod tests;
