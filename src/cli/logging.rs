//! The log: a private file, and only when asked for.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::Path;
use std::sync::Mutex;

use tracing::Level;
use tracing_subscriber::EnvFilter;
use tracing_subscriber::filter::Directive;

use crate::config::LogLevel;

/// Starts to log into `file`, made with its directory for the user's eyes only. Nothing happens when `level` is
/// off. Only whosin's own events are written: those of HTTP libraries could hold a webhook.
///
/// # Errors
/// When the file cannot be opened or made private.
pub fn start(level: LogLevel, file: &Path) -> io::Result<()> {
    let Some(level) = tracing_level(level) else {
        return Ok(());
    };
    let file = open(file)?;
    let own: Directive = format!("whosin={level}").parse().map_err(io::Error::other)?;
    tracing_subscriber::fmt()
        .with_env_filter(EnvFilter::default().add_directive(own))
        .with_ansi(false)
        // A full disk is no reason to write on the terminal.
        .log_internal_errors(false)
        .with_writer(Mutex::new(file))
        .try_init()
        .map_err(io::Error::other)
}

fn tracing_level(level: LogLevel) -> Option<Level> {
    match level {
        LogLevel::Off => None,
        LogLevel::Error => Some(Level::ERROR),
        LogLevel::Warn => Some(Level::WARN),
        LogLevel::Info => Some(Level::INFO),
        LogLevel::Debug => Some(Level::DEBUG),
        LogLevel::Trace => Some(Level::TRACE),
    }
}

/// Opens the log at its end; whatever it was before, only its owner may read it afterwards.
fn open(path: &Path) -> io::Result<File> {
    if let Some(directory) = path.parent() {
        let mut builder = fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(directory)?;
    }
    let mut options = OpenOptions::new();
    options.create(true).append(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(path)?;
    // A device that somebody put in its place is not theirs alone.
    #[cfg(unix)]
    if file.metadata()?.is_file() {
        file.set_permissions(std::os::unix::fs::PermissionsExt::from_mode(0o600))?;
    }
    Ok(file)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[test]
    fn the_log_is_private_even_when_it_was_not() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("state/whosin/whosin.log");
        open(&path).unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&path), mode(path.parent().unwrap())), (0o600, 0o700));
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
        open(&path).unwrap();
        assert_eq!(mode(&path), 0o600);
    }

    #[test]
    fn nothing_is_made_unless_asked_for() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("whosin/whosin.log");
        start(LogLevel::Off, &path).unwrap();
        assert!(!path.parent().unwrap().exists());
    }

    #[test]
    fn a_log_that_cannot_be_opened_is_told() {
        let file = tempfile::NamedTempFile::new().unwrap();
        assert!(start(LogLevel::Error, &file.path().join("whosin.log")).is_err());
    }
}
