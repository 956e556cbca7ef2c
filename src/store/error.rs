//! Why the cache cannot be used.

use std::io;
use std::path::{Path, PathBuf};

use rusqlite::{ErrorCode, ffi};

use crate::words::Sentence;

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
    /// There is no room for it.
    #[error("the cache {} cannot be written, its disk is full: make room there; until then nothing is remembered", file.display())]
    Full {
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
    /// It for the user.
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        let of_file = |key, file: &Path| Sentence::new(key).with("file", file);
        match self {
            Self::Newer { file } => of_file("cache-newer", file),
            Self::Damaged { file } => of_file("cache-damaged", file),
            Self::Busy { file } => of_file("cache-busy", file),
            Self::Full { file } => of_file("cache-full", file),
            Self::File { file, source } => of_file("cache-unusable", file).with("reason", source),
            Self::Database { file, source } => {
                of_file("cache-unusable", file).with("reason", source.to_string())
            }
        }
    }

    /// What an error of `SQLite` means for the file.
    pub(super) fn of(source: rusqlite::Error, file: &Path) -> Self {
        let file = file.to_owned();
        match source.sqlite_error_code() {
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Damaged { file },
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy { file },
            Some(ErrorCode::DiskFull) => Self::Full { file },
            // The statements are always the same: where one cannot be carried out, the tables are not ours.
            Some(ErrorCode::Unknown | ErrorCode::TypeMismatch | ErrorCode::ConstraintViolation) => {
                Self::Damaged { file }
            }
            Some(ErrorCode::SystemIoFailure) if cannot_be_read(&source) => Self::Damaged { file },
            // The same; or something else stands in a column than this program puts there.
            None if is_of_the_contents(&source) => Self::Damaged { file },
            _ => Self::Database { file, source },
        }
    }

    /// Whether the file may be sound but cannot be written where it is.
    pub(super) fn forbids_writing(&self) -> bool {
        use io::ErrorKind as Kind;
        match self {
            Self::Full { .. } => true,
            Self::File { source, .. } => matches!(
                source.kind(),
                Kind::PermissionDenied | Kind::ReadOnlyFilesystem | Kind::StorageFull | Kind::QuotaExceeded
            ),
            Self::Database { source, .. } => matches!(
                source.sqlite_error_code(),
                Some(
                    ErrorCode::ReadOnly
                        | ErrorCode::CannotOpen
                        | ErrorCode::PermissionDenied
                        | ErrorCode::SystemIoFailure
                )
            ),
            _ => false,
        }
    }
}

/// Whether the disk does not give back what was written on it.
fn cannot_be_read(error: &rusqlite::Error) -> bool {
    let rusqlite::Error::SqliteFailure(ffi::Error { extended_code, .. }, _) = error else { return false };
    [
        ffi::SQLITE_IOERR_READ,
        ffi::SQLITE_IOERR_SHORT_READ,
        ffi::SQLITE_IOERR_CORRUPTFS,
        ffi::SQLITE_IOERR_DATA,
    ]
    .contains(extended_code)
}

fn is_of_the_contents(error: &rusqlite::Error) -> bool {
    use rusqlite::Error as E;
    matches!(
        error,
        E::SqlInputError { .. }
            | E::FromSqlConversionFailure(..)
            | E::IntegralValueOutOfRange(..)
            | E::InvalidColumnType(..)
            | E::InvalidColumnIndex(..)
            | E::InvalidColumnName(..)
            | E::Utf8Error(..)
            | E::QueryReturnedNoRows
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Words;

    #[test]
    fn in_english_the_user_reads_what_the_log_says() {
        let file = || PathBuf::from("/cache/a.sqlite");
        for error in [
            Error::Newer { file: file() },
            Error::Damaged { file: file() },
            Error::Busy { file: file() },
            Error::Full { file: file() },
            Error::File { file: file(), source: io::ErrorKind::PermissionDenied.into() },
            Error::Database { file: file(), source: rusqlite::Error::InvalidQuery },
        ] {
            assert_eq!(Words::english().say(&error.sentence()), error.to_string());
        }
    }
}
