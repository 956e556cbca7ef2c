//! A key for a user of the server, without another program.

use std::io::{self, Write as _};
use std::path::Path;

use nkeys::KeyPair;

use crate::cli::{Exit, Failure};
use crate::private_file;
use crate::words::Sentence;

/// Writes the seed into a new file that its owner alone may read, and prints the public key, which the server's
/// configuration names.
pub(super) fn make(file: &Path) -> Result<Exit, Failure> {
    let unwritten = |reason: &dyn std::fmt::Display| {
        let sentence = Sentence::new("relay-key-unwritten").with("file", file);
        Failure::Relay(sentence.with("reason", reason.to_string()))
    };
    if file.symlink_metadata().is_ok() {
        return Err(Failure::Relay(Sentence::new("relay-key-exists").with("file", file)));
    }
    let key = KeyPair::new_user();
    let seed = key.seed().map_err(|error| unwritten(&error))?;
    private_file::replace(file, format!("{seed}\n").as_bytes()).map_err(|error| unwritten(&error))?;
    writeln!(io::stdout(), "{}", key.public_key())?;
    Ok(Exit::Done)
}
