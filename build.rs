//! Packs the Fluent files: a language is read only when it is spoken, and its texts are the larger part of what the
//! program carries along.

use std::error::Error;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

use flate2::Compression;
use flate2::write::DeflateEncoder;

const LOCALES: &str = "assets/locales";

/// What the first frame of the dashboard says; the rest is read when something of it is said.
const SCREEN: [&str; 3] = ["keys.ftl", "people.ftl", "screen.ftl"];

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed={LOCALES}");
    let target = PathBuf::from(env::var_os("OUT_DIR").ok_or("cargo names no folder")?);
    for folder in fs::read_dir(LOCALES)? {
        let folder = folder?;
        let tag = folder.file_name().into_string().map_err(|_| "a language's name is not text")?;
        let (screen, rest) = read(&folder.path())?;
        fs::write(target.join(format!("{tag}.screen")), packed(&screen)?)?;
        fs::write(target.join(format!("{tag}.rest")), packed(&rest)?)?;
    }
    Ok(())
}

/// The messages of a language: those of the screen, and the rest.
fn read(folder: &Path) -> Result<(String, String), Box<dyn Error>> {
    let mut files =
        fs::read_dir(folder)?.map(|file| Ok(file?.path())).collect::<std::io::Result<Vec<_>>>()?;
    files.sort();
    let (mut screen, mut rest) = (String::new(), String::new());
    for file in files {
        let is_of_screen = file.file_name().is_some_and(|name| SCREEN.iter().any(|screen| name == *screen));
        let messages = if is_of_screen { &mut screen } else { &mut rest };
        // Comments are for those who translate. What goes on a message is indented, so that nothing else begins so.
        for line in fs::read_to_string(file)?.lines().filter(|line| !line.starts_with('#')) {
            messages.push_str(line);
            messages.push('\n');
        }
    }
    Ok((screen, rest))
}

fn packed(text: &str) -> std::io::Result<Vec<u8>> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(text.as_bytes())?;
    encoder.finish()
}
