//! Why the cache cannot be used.

use std::io;
use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;

/// Why the cache cannot be used, as one sentence.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A newer program wrote it.
    #[error(
        "the cache {} was written by a newer whosin: update this one, or begin anew with `whosin cache clear`",
        file.display()
    )]
    Newer {
        /// Where it is.
        file: PathBuf,
    },
    /// It is no cache, or broken.
    #[error("the cache {} is damaged: begin anew with `whosin cache clear`", file.display())]
    Damaged {
        /// Where it is.
        file: PathBuf,
    },
    /// Another copy of the program uses it for too long.
    #[error("the cache {} is in use by another whosin: try again, or end that one", file.display())]
    Busy {
        /// Where it is.
        file: PathBuf,
    },
    /// The file or its directory cannot be used.
    #[error("the cache {} cannot be used ({source}): make it writable, or remove it", file.display())]
    File {
        /// Where it is.
        file: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// Anything else that `SQLite` says.
    #[error("the cache {} cannot be used ({source}): make it writable, or remove it", file.display())]
    Database {
        /// Where it is.
        file: PathBuf,
        /// What it says.
        source: rusqlite::Error,
    },
}

impl Error {
    /// What an error of `SQLite` means for the file.
    pub(super) fn of(source: rusqlite::Error, file: &Path) -> Self {
        let file = file.to_owned();
        match source.sqlite_error_code() {
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Damaged { file },
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy { file },
            // A table or a column that should be there is not.
            Some(ErrorCode::Unknown) if source.to_string().contains("no such") => Self::Damaged { file },
            _ => Self::Database { file, source },
        }
    }
}
