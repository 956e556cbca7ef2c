//! A program with something to read, and what it says.

use std::io::Write;
use std::process::{Command, Output, Stdio};

/// Runs the program to its end with that on its standard input.
pub(crate) fn piped(program: &mut Command, input: impl AsRef<[u8]>) -> Output {
    let program = program.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = program.spawn().unwrap();
    // Whoever reads nothing, or complains before reading, has closed its end already.
    let _ = child.stdin.take().unwrap().write_all(input.as_ref());
    child.wait_with_output().unwrap()
}
