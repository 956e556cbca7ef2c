//! Files for their owner's eyes alone: what holds a secret, and what tells of people. Where there are no permission
//! bits, the directory's own protection has to do.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Makes a directory with those above it, each for its owner alone; one that is there stays as it is.
///
/// # Errors
/// When it cannot be made.
pub(crate) fn make_directory(path: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// Opens a file at its end; it and its directory are made. Whatever it was before, only its owner may read it
/// afterwards.
///
/// # Errors
/// When it cannot be made, opened or closed to others.
pub(crate) fn append(path: &Path) -> io::Result<File> {
    if let Some(directory) = path.parent() {
        make_directory(directory)?;
    }
    let file = open(path, OpenOptions::new().create(true).append(true))?;
    // A device that somebody put in its place is not theirs alone.
    #[cfg(unix)]
    if file.metadata()?.is_file() && permissions(&file)? & 0o077 != 0 {
        file.set_permissions(std::os::unix::fs::PermissionsExt::from_mode(0o600))?;
    }
    Ok(file)
}

/// Makes an empty file, also in the place of another.
///
/// # Errors
/// When it cannot be made.
pub(crate) fn create(path: &Path) -> io::Result<File> {
    open(path, OpenOptions::new().write(true).create(true).truncate(true))
}

/// Writes a whole file or nothing of it; its directory is made. What was written is on the disk when this returns.
/// One writer at a time.
///
/// # Errors
/// When the directory cannot be made or written; then the former file is still there.
pub(crate) fn replace(target: &Path, content: &[u8]) -> io::Result<()> {
    let directory = target.parent().unwrap_or(Path::new("."));
    make_directory(directory)?;
    let fresh = beside(target);
    match fs::remove_file(&fresh) {
        // Left behind by a run that was cut short.
        Ok(()) => {}
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(error),
    }
    let mut written = open(&fresh, OpenOptions::new().write(true).create_new(true))?;
    let put = written
        .write_all(content)
        .and_then(|()| written.sync_all())
        .and_then(|()| fs::rename(&fresh, target));
    if put.is_err() {
        // Half of a file is of no use, and may hold a secret; the first error is the one to tell.
        let _ = fs::remove_file(&fresh);
    }
    put?;
    #[cfg(unix)]
    File::open(directory)?.sync_all()?;
    Ok(())
}

/// The permission bits of an open file.
///
/// # Errors
/// When the system does not tell them.
#[cfg(unix)]
pub(crate) fn permissions(file: &File) -> io::Result<u32> {
    Ok(std::os::unix::fs::PermissionsExt::mode(&file.metadata()?.permissions()) & 0o777)
}

/// As if it were private: there are no such bits.
#[cfg(not(unix))]
pub(crate) fn permissions(_: &File) -> io::Result<u32> {
    Ok(0o600)
}

fn open(path: &Path, options: &mut OpenOptions) -> io::Result<File> {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    options.open(path)
}

fn beside(target: &Path) -> PathBuf {
    let mut name = target.file_name().unwrap_or_default().to_owned();
    name.push(".new");
    target.with_file_name(name)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::os::unix::fs::PermissionsExt;

    use super::*;

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    #[test]
    fn only_the_owner_may_read_what_is_made() {
        let home = tempfile::tempdir().unwrap();
        let path = |name: &str| home.path().join("a/b").join(name);
        append(&path("log")).unwrap();
        create(&path("picture")).unwrap();
        replace(&path("tokens"), b"secret").unwrap();
        for name in ["log", "picture", "tokens"] {
            assert_eq!(mode(&path(name)), 0o600, "{name}");
        }
        assert_eq!((mode(&home.path().join("a")), mode(&home.path().join("a/b"))), (0o700, 0o700));
        assert_eq!(permissions(&File::open(path("log")).unwrap()).unwrap(), 0o600);
    }

    #[test]
    fn what_was_open_to_others_is_closed() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("log");
        fs::write(&path, "before\n").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
        append(&path).unwrap().write_all(b"after\n").unwrap();
        assert_eq!((mode(&path), fs::read_to_string(&path).unwrap().as_str()), (0o600, "before\nafter\n"));
    }

    #[test]
    fn a_failed_writing_leaves_nothing_behind() {
        let home = tempfile::tempdir().unwrap();
        let directory = home.path().join("config.toml");
        fs::create_dir(&directory).unwrap();
        fs::write(directory.join("something"), "").unwrap();
        assert!(replace(&directory, b"half").is_err());
        assert_eq!(fs::read_dir(home.path()).unwrap().count(), 1);
    }
}
