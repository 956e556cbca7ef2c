//! The `whosin` program.

fn main() {}
