//! Writes the one setting that the program itself writes: the webhook. Everything else in the file stays as its
//! owner wrote it, comments and order included.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use toml_edit::{DocumentMut, InlineTable, Item, Table, TableLike, table, value};

use super::file::{File, PROFILES};
use super::{Error, Secret};

const WEBHOOK: &str = "webhook";
const KEYRING: &str = "keyring";

/// Puts the webhook into the file, into its profile `profile` when one is named; what is missing of the file is
/// made. The file is replaced as a whole, readable by its owner alone: whoever reads it meanwhile sees the old
/// one or the new one.
///
/// # Errors
/// When the file is there but wrong ([`Config::load`](super::Config::load) tells how), or cannot be written.
pub fn save_webhook(file: &Path, profile: Option<&str>, webhook: &Secret) -> Result<(), Error> {
    let mut document = read(file)?;
    if let Some(place) = place_of(&mut document, profile) {
        // Two ways in would contradict each other.
        place.remove(KEYRING);
        match place.get_mut(WEBHOOK).and_then(Item::as_value_mut) {
            // Only the value: a comment above or behind it belongs to its owner.
            Some(old) => {
                let decor = old.decor().clone();
                *old = webhook.expose().into();
                *old.decor_mut() = decor;
            }
            None => {
                place.insert(WEBHOOK, value(webhook.expose()));
            }
        }
    }
    write(file, &document)
}

/// Says in the file that the keyring holds the webhook, and takes the one that stood there out.
///
/// # Errors
/// As [`save_webhook`].
pub fn save_keyring(file: &Path, profile: Option<&str>) -> Result<(), Error> {
    let mut document = read(file)?;
    if let Some(place) = place_of(&mut document, profile) {
        place.remove(WEBHOOK);
        place.insert(KEYRING, value(true));
    }
    write(file, &document)
}

/// Takes the webhook out of the file, also the word that the keyring holds it; `false` when there was neither.
///
/// # Errors
/// As [`save_webhook`].
pub fn remove_webhook(file: &Path, profile: Option<&str>) -> Result<bool, Error> {
    let mut document = read(file)?;
    let removed = place_of(&mut document, profile).is_some_and(|place| {
        let (webhook, keyring) = (place.remove(WEBHOOK), place.remove(KEYRING));
        webhook.is_some() || keyring.is_some()
    });
    if removed {
        write(file, &document)?;
    }
    Ok(removed)
}

/// The file as it is; an empty one when there is none.
fn read(file: &Path) -> Result<DocumentMut, Error> {
    let unreadable = |source| Error::Unreadable { file: file.to_owned(), source };
    let text = match fs::read_to_string(file) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
        Err(error) => return Err(unreadable(error)),
    };
    // First with the reader's own eyes: its complaints name the line and quote nothing.
    File::parse(file, &text)?;
    text.parse().map_err(|_| unreadable(io::Error::other("it is not valid TOML")))
}

/// The table of the profile, or the one before all profiles. What is missing is made; `None` when something else
/// than a table stands there, which the reader refuses first.
fn place_of<'a>(document: &'a mut DocumentMut, profile: Option<&str>) -> Option<&'a mut dyn TableLike> {
    let Some(name) = profile else { return Some(document.as_table_mut()) };
    let profiles = document.entry(PROFILES).or_insert_with(|| {
        // `[profiles]` alone needs no heading.
        let mut profiles = Table::new();
        profiles.set_implicit(true);
        Item::Table(profiles)
    });
    let empty = if profiles.is_table() { table() } else { value(InlineTable::new()) };
    let profiles = profiles.as_table_like_mut()?;
    profiles.entry(name).or_insert(empty).as_table_like_mut()
}

/// Writes the whole file beside the old one and puts it in its place.
fn write(file: &Path, document: &DocumentMut) -> Result<(), Error> {
    let unwritable = |source| Error::Unwritable { file: file.to_owned(), source };
    // A link stays a link: what it points to is replaced.
    let target = fs::canonicalize(file).unwrap_or_else(|_| file.to_owned());
    write_private(&target, document.to_string().as_bytes()).map_err(unwritable)
}

/// Writes a file that only its owner may read, whole or not at all; its directory is made. What was written is on
/// the disk when this returns. One writer at a time.
///
/// # Errors
/// When the directory cannot be made or written; then the former file is still there.
pub(crate) fn write_private(target: &Path, text: &[u8]) -> io::Result<()> {
    let directory = target.parent().unwrap_or(Path::new("."));
    private_directory(directory)?;
    let fresh = beside(target);
    match fs::remove_file(&fresh) {
        // Left behind by a run that was cut short.
        Ok(()) => {}
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(error),
    }
    let mut written = private_file(&fresh)?;
    written.write_all(text)?;
    written.sync_all()?;
    fs::rename(&fresh, target)?;
    #[cfg(unix)]
    fs::File::open(directory)?.sync_all()?;
    Ok(())
}

fn beside(target: &Path) -> PathBuf {
    let mut name = target.file_name().unwrap_or_default().to_owned();
    name.push(".new");
    target.with_file_name(name)
}

fn private_file(path: &Path) -> io::Result<fs::File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

fn private_directory(path: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

#[cfg(test)]
mod tests;
