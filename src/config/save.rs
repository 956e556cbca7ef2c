//! Writes the one setting that the program itself writes: the webhook. Everything else in the file stays as its
//! owner wrote it, comments and order included.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use toml_edit::{Document, DocumentMut, InlineTable, Item, Table, TableLike, table, value};

use super::file::{File, PROFILES};
use super::{Error, Secret};
use crate::private_file;
use crate::words::Sentence;

/// As many links as the kernel follows.
const MOST_LINKS: usize = 40;

const WEBHOOK: &str = "webhook";
const KEYRING: &str = "keyring";
const PORTAL: &str = "portal";

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
    write(file, &document.to_string())
}

/// Says in the file that the keyring holds the webhook of the portal at that address (without any secret), and takes
/// the webhook that stood there out.
///
/// # Errors
/// As [`save_webhook`].
pub fn save_keyring(file: &Path, profile: Option<&str>, portal: &str) -> Result<(), Error> {
    let text = read_text(file)?;
    let text = without(file, &text, profile, WEBHOOK)?.unwrap_or(text);
    let mut document = parse(file, &text)?;
    if let Some(place) = place_of(&mut document, profile) {
        place.insert(KEYRING, value(true));
        place.insert(PORTAL, value(portal));
    }
    write(file, &document.to_string())
}

/// Takes the webhook out of the file, also the word that the keyring holds it, with the comments that stand directly
/// above them or behind them; every other one stays. `false` when there was neither.
///
/// # Errors
/// As [`save_webhook`].
pub fn remove_webhook(file: &Path, profile: Option<&str>) -> Result<bool, Error> {
    let mut text = read_text(file)?;
    let (mut removed, mut removed_keyring) = (false, false);
    for key in [WEBHOOK, KEYRING, PORTAL] {
        // The portal's address is of use to an application, too.
        if key == PORTAL && !removed_keyring {
            continue;
        }
        if let Some(left) = without(file, &text, profile, key)? {
            text = left;
            removed = true;
            removed_keyring |= key == KEYRING;
        }
    }
    if removed {
        write(file, &text)?;
    }
    Ok(removed)
}

/// The text without a setting; `None` where it does not stand there.
fn without(file: &Path, text: &str, profile: Option<&str>, key: &str) -> Result<Option<String>, Error> {
    let mut document = parse(file, text)?;
    let removed = place_of(&mut document, profile).is_some_and(|place| place.remove(key).is_some());
    // The document drops every comment down from the setting before; where the lines tell, they are cut out.
    Ok(removed.then(|| without_lines(text, profile, key).unwrap_or_else(|| document.to_string())))
}

/// The text without the lines of a setting and those of the comment directly above it; `None` where it shares its
/// line with other settings.
fn without_lines(text: &str, profile: Option<&str>, key: &str) -> Option<String> {
    let document = Document::parse(text).ok()?;
    let mut place: &dyn TableLike = document.as_table();
    for name in profile.map(|name| [PROFILES, name]).into_iter().flatten() {
        place = place.get(name)?.as_table_like()?;
    }
    let (key, item) = place.get_key_value(key)?;
    let (begin, end) = (key.span()?.start, item.span()?.end);
    let line_end = |at: usize| text[at..].find('\n').map_or(text.len(), |length| at + length + 1);
    let mut first = text[..begin].rfind('\n').map_or(0, |at| at + 1);
    let last = line_end(end);
    let behind = text[end..last].trim();
    let shared = text[first..begin].contains('{') || !(behind.is_empty() || behind.starts_with('#'));
    if shared {
        return None;
    }
    let mut above = text[..first].lines().rev().peekable();
    while let Some(comment) = above.next_if(|line| line.trim_start().starts_with('#')) {
        first -= text[..first].rfind(comment).map_or(0, |at| first - at);
    }
    let blank = |line: Option<&str>| line.is_none_or(|line| line.trim().is_empty());
    // Of the blank lines around it one is enough.
    let rest = match text[last..].lines().next() {
        Some(next) if blank(Some(next)) && blank(above.next()) => line_end(last),
        _ => last,
    };
    Some([&text[..first], &text[rest..]].concat())
}

/// The file as it is; an empty one when there is none.
fn read(file: &Path) -> Result<DocumentMut, Error> {
    parse(file, &read_text(file)?)
}

fn read_text(file: &Path) -> Result<String, Error> {
    match fs::read_to_string(file) {
        Ok(text) => Ok(text),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(String::new()),
        Err(error) => Err(Error::Unreadable { file: file.to_owned(), source: error }),
    }
}

fn parse(file: &Path, text: &str) -> Result<DocumentMut, Error> {
    // First with the reader's own eyes: its complaints name the line and quote nothing.
    File::parse(file, text)?;
    let source = || Sentence::new("reason-no-toml").into();
    text.parse().map_err(|_| Error::Unreadable { file: file.to_owned(), source: source() })
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
fn write(file: &Path, text: &str) -> Result<(), Error> {
    let unwritable = |source| Error::Unwritable { file: file.to_owned(), source };
    let target = target(file).map_err(unwritable)?;
    private_file::replace(&target, text.as_bytes()).map_err(unwritable)
}

/// The file that a link leads to, whether it is there or not: a link stays a link, and what it points to is replaced.
fn target(file: &Path) -> io::Result<PathBuf> {
    let mut target = file.to_owned();
    for _ in 0..MOST_LINKS {
        match fs::read_link(&target) {
            Ok(link) => target = target.parent().unwrap_or(Path::new(".")).join(link),
            // No link, or nothing at all.
            Err(error) if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::NotFound) => {
                return Ok(target);
            }
            Err(error) => return Err(error),
        }
    }
    Err(Sentence::new("reason-circle").into())
}

#[cfg(test)]
mod tests;
