//! The file: private, one for each portal, moved out of the way when it is damaged.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::{Error, Store};
use crate::private_file;

/// What `SQLite` adds to the name of the file for its log and the log's index.
const COMPANIONS: [&str; 2] = ["-wal", "-shm"];
/// What is added to the name of a damaged file, before a number.
const ASIDE: &str = ".damaged";
/// The same of the file of a newer program.
const NEWER: &str = ".newer";
/// How many damaged files are kept: the last one makes room.
const KEPT_ASIDE: u32 = 3;

/// The name of a portal's file: its host, in characters that every file system takes.
#[must_use]
pub fn file_name(host: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() || matches!(c, '.' | '-') { c } else { '_' };
    let host: String = host.to_ascii_lowercase().chars().map(plain).collect();
    format!("{}.db", host.trim_start_matches('.'))
}

/// Makes the directory and an empty file, both for their owner alone; closes to others what was open to them.
pub(super) fn prepare(path: &Path) -> Result<(), Error> {
    // SQLite gives its log the mode of the file.
    private_file::append(path).map(drop).map_err(|source| Error::File { file: path.to_owned(), source })
}

/// The name by which `SQLite` opens a file that nobody changes: it then looks for no log and takes no lock.
pub(super) fn unchanging(path: &Path) -> PathBuf {
    let mut name = b"file:".to_vec();
    for &byte in path.as_os_str().as_encoded_bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte) {
            name.push(byte);
        } else {
            name.extend(format!("%{byte:02X}").bytes());
        }
    }
    name.extend(b"?immutable=1");
    PathBuf::from(String::from_utf8_lossy(&name).into_owned())
}

fn with(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.file_name().map(OsStr::to_os_string).unwrap_or_default();
    name.push(OsString::from(suffix));
    path.with_file_name(name)
}

/// Moves the file out of the way if it is (still) damaged: another copy of the program may have done so already.
/// Tells where it went.
pub(super) fn set_aside_if_damaged(path: &Path) -> Result<Option<PathBuf>, Error> {
    match Store::open(path).and_then(|store| store.check()) {
        Err(Error::Damaged { .. }) => {}
        checked => return checked.map(|()| None),
    }
    let number = (1..=KEPT_ASIDE)
        .find(|number| !with(path, &format!("{ASIDE}-{number}")).exists())
        .unwrap_or(KEPT_ASIDE);
    let aside = with(path, &format!("{ASIDE}-{number}"));
    rename(path, &aside)?;
    tracing::warn!(file = %path.display(), aside = %aside.display(), "a damaged cache was set aside");
    Ok(Some(aside))
}

/// Moves the file of a newer program out of the way, to where nothing removes it: it holds what this program cannot read,
/// and nobody can tell again. Tells where it went.
pub(super) fn set_newer_aside(path: &Path) -> Result<PathBuf, Error> {
    let mut names = (1u32..).map(|number| with(path, &format!("{NEWER}-{number}")));
    let aside = names.find(|name| !name.exists()).unwrap_or_else(|| with(path, NEWER));
    rename(path, &aside)?;
    Ok(aside)
}

/// Gives the file another name, and with it what belongs to it.
fn rename(path: &Path, aside: &Path) -> Result<(), Error> {
    let failed = |source| Error::File { file: path.to_owned(), source };
    fs::rename(path, aside).map_err(failed)?;
    for companion in COMPANIONS {
        // They belong to that file, and must not be taken for the new one's.
        let (from, to) = (with(path, companion), with(aside, companion));
        match fs::rename(from, to) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(failed(error)),
            _ => {}
        }
    }
    Ok(())
}

/// The size of the file and its log, in bytes.
pub(super) fn size(path: &Path) -> u64 {
    let sizes =
        [path.to_owned(), with(path, COMPANIONS[0])].map(|file| fs::metadata(file).map(|file| file.len()));
    sizes.into_iter().flatten().sum()
}

/// Removes the file with everything that belongs to it.
pub(super) fn remove(path: &Path) -> Result<bool, Error> {
    Ok(remove_each([path.to_owned()])? | remove_aside(path)?)
}

/// Removes what was set aside of the file.
pub(super) fn remove_aside(path: &Path) -> Result<bool, Error> {
    remove_each((1..=KEPT_ASIDE).map(|number| with(path, &format!("{ASIDE}-{number}"))))
}

/// Removes files with their logs; true when there was anything.
fn remove_each(files: impl IntoIterator<Item = PathBuf>) -> Result<bool, Error> {
    let mut any = false;
    for file in files {
        let companions = COMPANIONS.map(|companion| with(&file, companion));
        for file in std::iter::once(file).chain(companions) {
            any |= remove_one(&file).map_err(|source| Error::File { file, source })?;
        }
    }
    Ok(any)
}

/// Removes a file; false when there was none.
pub(super) fn remove_one(path: &Path) -> io::Result<bool> {
    match fs::remove_file(path) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_host_has_a_name_without_paths() {
        assert_eq!(file_name("acme.bitrix24.com"), "acme.bitrix24.com.db");
        assert_eq!(file_name("127.0.0.1:8080"), "127.0.0.1_8080.db");
        assert_eq!(file_name("[::1]:80"), "___1__80.db");
        assert_eq!(file_name("../Etc/passwd"), "_etc_passwd.db");
    }
}
