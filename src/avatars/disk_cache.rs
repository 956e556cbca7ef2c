//! Pictures kept on disk, as they came: one file each, for the owner's eyes only.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime};

use sha2::{Digest, Sha256};

use crate::private_file;

/// What may lie on disk, in bytes; the least recently used go first.
pub(super) const MOST: u64 = 64 * 1024 * 1024;
/// A picture older than this is fetched again.
const FRESH: Duration = Duration::from_secs(7 * 24 * 3600);
/// How often the folder is looked through: once for so many bytes stored.
const LOOK_EVERY: u64 = 4 * 1024 * 1024;

/// The folder. Its methods block.
#[derive(Debug)]
pub struct DiskCache {
    folder: PathBuf,
    stored: AtomicU64,
}

impl DiskCache {
    /// The cache in a folder, which is made when it is needed.
    #[must_use]
    pub fn new(folder: PathBuf) -> Self {
        Self { folder, stored: AtomicU64::new(LOOK_EVERY) }
    }

    /// The picture of that address, unless it is missing or old.
    #[must_use]
    pub fn load(&self, url: &str) -> Option<Vec<u8>> {
        let path = self.path(url);
        let bytes = fs::read(&path).ok()?;
        let age = fs::metadata(&path)
            .and_then(|facts| facts.created().or_else(|_| facts.modified()))
            .ok()?
            .elapsed()
            .ok()?;
        if age > FRESH {
            return None;
        }
        // Being used keeps it: a failure costs nothing but its place in the row.
        let _ =
            File::options().append(true).open(&path).and_then(|file| file.set_modified(SystemTime::now()));
        Some(bytes)
    }

    /// Keeps the picture of that address; whole or not at all, whenever the program ends.
    ///
    /// # Errors
    /// When the folder or the file cannot be written.
    pub fn store(&self, url: &str, bytes: &[u8]) -> io::Result<()> {
        private_file::make_directory(&self.folder)?;
        let path = self.path(url);
        let passing = path.with_extension(format!("{}.part", std::process::id()));
        let written = private_file::create(&passing)
            .and_then(|mut file| file.write_all(bytes))
            .and_then(|()| fs::rename(&passing, &path));
        if written.is_err() {
            // A part of a picture is of no use; it may not even have been made.
            let _ = fs::remove_file(&passing);
        }
        written?;
        if self.stored.fetch_add(bytes.len() as u64, Ordering::Relaxed) >= LOOK_EVERY {
            self.stored.store(0, Ordering::Relaxed);
            self.shrink(MOST)?;
        }
        Ok(())
    }

    /// Removes the least recently used until at most `most` bytes are left.
    fn shrink(&self, most: u64) -> io::Result<()> {
        let mut files = Vec::new();
        for entry in fs::read_dir(&self.folder)? {
            let entry = entry?;
            let facts = entry.metadata()?;
            if facts.is_file() {
                files.push((facts.modified().unwrap_or(SystemTime::UNIX_EPOCH), facts.len(), entry.path()));
            }
        }
        files.sort_unstable_by(|a, b| b.cmp(a));
        let mut kept = 0;
        for (_, size, path) in files {
            kept += size;
            if kept > most {
                match fs::remove_file(path) {
                    // Another copy of the program may have been faster.
                    Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                    _ => {}
                }
            }
        }
        Ok(())
    }

    fn path(&self, url: &str) -> PathBuf {
        let digest = Sha256::digest(url.as_bytes());
        let half = digest.iter().take(16).fold(0_u128, |number, &byte| number << 8 | u128::from(byte));
        self.folder.join(format!("{half:032x}"))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn what_was_stored_is_loaded_and_private() {
        let home = tempfile::tempdir().unwrap();
        let cache = DiskCache::new(home.path().join("a/b"));
        assert_eq!(cache.load("https://x.example/1.png"), None);
        cache.store("https://x.example/1.png", b"picture").unwrap();
        assert_eq!(cache.load("https://x.example/1.png").as_deref(), Some(&b"picture"[..]));
        assert_eq!(cache.load("https://x.example/2.png"), None);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = fs::metadata(cache.path("https://x.example/1.png")).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
    }

    #[test]
    fn the_least_recently_used_go_first() {
        let home = tempfile::tempdir().unwrap();
        let cache = DiskCache::new(home.path().to_owned());
        for (age, url) in [(30, "old"), (20, "middle"), (10, "new")] {
            cache.store(url, &[0; 100]).unwrap();
            let then = SystemTime::now() - Duration::from_secs(age);
            File::options().append(true).open(cache.path(url)).unwrap().set_modified(then).unwrap();
        }
        assert!(cache.load("old").is_some(), "being used makes it the newest");
        cache.shrink(250).unwrap();
        assert!(cache.load("old").is_some() && cache.load("new").is_some());
        assert_eq!(cache.load("middle"), None);
    }
}
