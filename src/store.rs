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

mod company;
mod error;
mod file;
mod journal;
mod notes;
mod preferences;
mod recorder;
mod remembered;
mod salvage;
mod schedules;
mod schema;
mod status_timer;
mod stored_person;
mod structure;
mod theme;
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
pub use status_timer::TimerFile;
pub use theme::ThemeFile;
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
    /// Opens the cache, made for its owner's eyes only when it is missing. One that is there but cannot be written is
    /// opened to be read.
    ///
    /// # Errors
    /// [`Error::Newer`] when a newer program wrote it, [`Error::Damaged`] when it is no cache or broken,
    /// otherwise what the system says.
    pub fn open(path: &Path) -> Result<Self, Error> {
        match file::prepare(path).and_then(|()| Self::connect(path)) {
            // What cannot be read either is told by the first error.
            Err(error) if error.forbids_writing() && path.exists() => {
                Self::read_only(path).map_err(|_| error)
            }
            opened => opened,
        }
    }

    /// Opens the cache when there is one.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub fn open_existing(path: &Path) -> Result<Option<Self>, Error> {
        if path.exists() { Self::open(path).map(Some) } else { Ok(None) }
    }

    fn connect(path: &Path) -> Result<Self, Error> {
        let failed = |error| Error::of(error, path);
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut connection = Connection::open_with_flags(path, flags).map_err(failed)?;
        connection.busy_timeout(BUSY).map_err(failed)?;
        schema::prepare(&mut connection, path)?;
        Ok(Self { connection, path: path.to_owned() })
    }

    /// Opens the cache in a place where nothing can be written: with its log when that is there, and as a file that
    /// nobody changes when it is not.
    fn read_only(path: &Path) -> Result<Self, Error> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let open = |path: &Path, name: &Path, flags| {
            let connection =
                Connection::open_with_flags(name, flags).map_err(|error| Error::of(error, path))?;
            connection.busy_timeout(BUSY).map_err(|error| Error::of(error, path))?;
            schema::expect(&connection, path)?;
            Ok(Self { connection, path: path.to_owned() })
        };
        open(path, path, flags)
            .or_else(|_: Error| open(path, &file::unchanging(path), flags | OpenFlags::SQLITE_OPEN_URI))
    }

    /// Opens the cache and reads what it remembers. A damaged file is set aside, and a new one begun.
    ///
    /// # Errors
    /// [`Error::Newer`], and what the system says.
    pub fn load(path: &Path) -> Result<Opened, Error> {
        let whole = |store: Self, set_aside| {
            let remembered = store.remembered()?;
            Ok(Opened { store, remembered, set_aside })
        };
        match Self::open(path).and_then(|store| whole(store, None)) {
            Err(Error::Damaged { .. }) => {
                let (store, aside) = Self::replace(path)?;
                whole(store, aside)
            }
            opened => opened,
        }
    }

    /// Sets the file aside when it is damaged, and begins a new one with what the old one can still tell of that which
    /// the portal cannot tell again. Tells where the old one went; nowhere, when another copy of the program did all
    /// this already.
    ///
    /// # Errors
    /// As [`Store::open`], and when the file cannot be moved.
    pub fn replace(path: &Path) -> Result<(Self, Option<PathBuf>), Error> {
        let aside = file::set_aside_if_damaged(path)?;
        let mut store = Self::open(path)?;
        if let Some(aside) = &aside {
            salvage::salvage(aside, &mut store)?;
        }
        Ok((store, aside))
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Looks at every page and every row of the file.
    ///
    /// # Errors
    /// [`Error::Damaged`] when one is broken, or is not as this program writes it.
    pub fn check(&self) -> Result<(), Error> {
        let told: String = self
            .connection
            .query_row("PRAGMA quick_check(1)", [], |row| row.get(0))
            .map_err(|error| self.failed(error))?;
        let sound = told == "ok" && schema::is_sound(&self.connection).map_err(|error| self.failed(error))?;
        if sound { Ok(()) } else { Err(Error::Damaged { file: self.path.clone() }) }
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

/// Clears a damaged cache: whatever it can still tell of that which the portal cannot tell again is kept, all else is
/// removed, also what was set aside. False when there is nothing to keep; the file is then as new.
///
/// # Errors
/// As [`Store::replace`], and when something cannot be removed.
pub fn clear_damaged(path: &Path) -> Result<bool, Error> {
    let (mut store, _) = Store::replace(path)?;
    store.clear()?;
    file::remove_aside(path)?;
    let Contents { favourites, watched, notes, sightings, .. } = store.contents()?;
    Ok(favourites + watched + notes + sightings > 0)
}

/// Moves the cache of a newer program out of the way, with whatever it keeps that nobody can tell again, so that a new one
/// can begin. Tells where it went; nothing but the user removes it.
///
/// # Errors
/// When it cannot be moved.
pub fn set_newer_aside(path: &Path) -> Result<PathBuf, Error> {
    file::set_newer_aside(path)
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
