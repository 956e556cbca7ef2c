//! The log: a private file, and only when asked for.

use std::io;
use std::path::Path;
use std::sync::Mutex;

use tracing::Level;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::fmt::MakeWriter;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;
use tracing_subscriber::{Layer, fmt, registry};

use crate::config::LogLevel;
use crate::private_file;

/// Starts to log into `file`, made with its directory for the user's eyes only. Nothing happens when `level` is
/// off. Only whosin's own events are written: those of HTTP libraries could hold a webhook.
///
/// # Errors
/// When the file cannot be opened or made private.
pub fn start(level: LogLevel, file: &Path) -> io::Result<()> {
    let Some(level) = tracing_level(level) else {
        return Ok(());
    };
    let file = private_file::append(file)?;
    log_into(level, Mutex::new(file))
}

/// Starts to log what a service does to stderr, where a supervisor collects it: a line an event, with named values.
///
/// # Errors
/// When something logs already.
pub fn start_on_stderr() -> io::Result<()> {
    log_into(Level::INFO, io::stderr)
}

fn log_into<W>(level: Level, writer: W) -> io::Result<()>
where
    W: for<'writer> MakeWriter<'writer> + Send + Sync + 'static,
{
    let lines = fmt::layer()
        .with_ansi(false)
        // A full disk is no reason to write on the terminal.
        .log_internal_errors(false)
        .with_writer(writer);
    let own = Targets::new().with_target("whosin", level);
    registry().with(lines.with_filter(own)).try_init().map_err(io::Error::other)
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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

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
