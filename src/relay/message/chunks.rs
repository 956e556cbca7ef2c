//! A state in chunks: how it is cut, and how it is put together again.

use super::{
    Body, Changes, Damage, Directory, Header, Kind, MAX_CHUNKS, MAX_PEOPLE, Message, columns, directory,
    written,
};
use crate::people::PersonId;
use crate::relay::presence::Published;

/// What a chunk holds at most before it is packed, in bytes: even stored it is within the limit.
const CHUNK: usize = 448 * 1024;
/// The most bytes that one person takes in the columns: a number, three bytes, six instants and a day.
const WIDEST: usize = 10 + 3 + 6 * 10 + 10;
/// How many people fit into a chunk, whatever is told of them.
const PEOPLE: usize = CHUNK / WIDEST;

/// A state that is complete.
#[derive(Clone, Debug, PartialEq)]
pub struct Whole<T> {
    /// The header of its first chunk.
    pub header: Header,
    /// What it says.
    pub value: T,
}

impl Message {
    /// The chunks of a snapshot of people in ascending order of their numbers; at least one.
    ///
    /// # Errors
    /// [`Damage::TooMany`] when they are more than a message may tell of.
    pub fn snapshot(header: &Header, people: &[Published]) -> Result<Vec<Vec<u8>>, Damage> {
        if people.len() > MAX_PEOPLE {
            return Err(Damage::TooMany);
        }
        let told_at = header.told_at.as_second();
        let columns = cut(people, &|people| columns::write_snapshot(people, told_at));
        in_chunks(header, Kind::Snapshot, &columns)
    }

    /// Messages of changes, the first with the header's number and the others with those that follow; at least one.
    ///
    /// # Errors
    /// [`Damage::TooMany`] when they are more than a message may tell of.
    pub fn changes(header: &Header, changes: &Changes) -> Result<Vec<Vec<u8>>, Damage> {
        if changes.people.len() > MAX_PEOPLE || changes.gone.len() > MAX_PEOPLE {
            return Err(Damage::TooMany);
        }
        let told_at = header.told_at.as_second();
        let mut pieces = cut(&changes.people, &|people| columns::write_changes(people, &[], told_at));
        if !changes.gone.is_empty() {
            // Those who are gone travel with the last people, if there is room for them.
            let ids: Vec<PersonId> = changes.gone.clone();
            let last = if pieces.len() == 1 && changes.people.len() + ids.len() <= PEOPLE {
                pieces.clear();
                &changes.people[..]
            } else {
                &[]
            };
            let mut people = last;
            for gone in ids.chunks(PEOPLE) {
                pieces.push(columns::write_changes(people, gone, told_at));
                people = &[];
            }
        }
        let mut messages = Vec::with_capacity(pieces.len());
        let mut header = header.clone();
        for piece in pieces {
            messages.push(written(&header, Kind::Changes, &piece)?);
            header.sequence = header.sequence.saturating_add(1);
        }
        Ok(messages)
    }

    /// The chunks of a directory; at least one.
    ///
    /// # Errors
    /// [`Damage::TooMany`] when there are more than a message may tell of.
    pub fn directory(header: &Header, told: &Directory) -> Result<Vec<Vec<u8>>, Damage> {
        if told.people.len() > MAX_PEOPLE || told.departments.len() > MAX_PEOPLE {
            return Err(Damage::TooMany);
        }
        in_chunks(header, Kind::Directory, &directory::write(told, CHUNK))
    }
}

/// Columns of as many people as fit into a chunk, until all are in one. What they take in fact decides, so that a
/// company of usual size is one chunk.
fn cut(people: &[Published], write: &dyn Fn(&[Published]) -> Vec<u8>) -> Vec<Vec<u8>> {
    let whole = write(people);
    if whole.len() <= CHUNK || people.len() <= PEOPLE {
        return vec![whole];
    }
    let pieces = whole.len().div_ceil(CHUNK * 3 / 4);
    let chunks = people.chunks(people.len().div_ceil(pieces));
    chunks.flat_map(|people| cut(people, write)).collect()
}

fn in_chunks(header: &Header, kind: Kind, columns: &[Vec<u8>]) -> Result<Vec<Vec<u8>>, Damage> {
    let chunks = u32::try_from(columns.len()).map_err(|_| Damage::TooMany)?;
    if chunks > MAX_CHUNKS {
        return Err(Damage::TooMany);
    }
    let number = 0..chunks;
    let headers = number.map(|chunk| Header { chunk, chunks, ..header.clone() });
    headers.zip(columns).map(|(header, columns)| written(&header, kind, columns)).collect()
}

/// Puts the chunks of a snapshot together, in the order of their places.
///
/// # Errors
/// [`Damage::Chunks`] when one is missing, or they are of different states.
pub fn assemble(chunks: Vec<Message>) -> Result<Whole<Vec<Published>>, Damage> {
    let pieces = pieces(chunks, |body| match body {
        Body::Snapshot(people) => Some(people),
        _ => None,
    })?;
    let mut people: Vec<Published> = Vec::with_capacity(pieces.value.iter().map(Vec::len).sum());
    for piece in pieces.value {
        if let (Some(last), Some(first)) = (people.last(), piece.first())
            && last.id >= first.id
        {
            return Err(Damage::Value);
        }
        people.extend(piece);
    }
    if people.len() > MAX_PEOPLE {
        return Err(Damage::TooMany);
    }
    Ok(Whole { header: pieces.header, value: people })
}

impl Directory {
    /// Puts the chunks of a directory together, in the order of their places.
    ///
    /// # Errors
    /// [`Damage::Chunks`] when one is missing, or they are of different states.
    pub fn assemble(chunks: Vec<Message>) -> Result<Whole<Self>, Damage> {
        let pieces = pieces(chunks, |body| match body {
            Body::Directory(piece) => Some(piece),
            _ => None,
        })?;
        let mut whole = Self::default();
        for piece in pieces.value {
            whole.people.extend(piece.people);
            whole.departments.extend(piece.departments);
        }
        let is_ascending = whole.people.is_sorted_by(|a, b| a.id < b.id)
            && whole.departments.is_sorted_by(|a, b| a.id < b.id);
        if !is_ascending {
            return Err(Damage::Value);
        }
        if whole.people.len() > MAX_PEOPLE || whole.departments.len() > MAX_PEOPLE {
            return Err(Damage::TooMany);
        }
        Ok(Whole { header: pieces.header, value: whole })
    }
}

fn pieces<T>(chunks: Vec<Message>, of: impl Fn(Body) -> Option<T>) -> Result<Whole<Vec<T>>, Damage> {
    let header = chunks.first().ok_or(Damage::Chunks)?.header.clone();
    if usize::try_from(header.chunks) != Ok(chunks.len()) {
        return Err(Damage::Chunks);
    }
    let mut pieces = Vec::with_capacity(chunks.len());
    for (chunk, message) in (0..).zip(chunks) {
        if message.header != (Header { chunk, ..header.clone() }) {
            return Err(Damage::Chunks);
        }
        pieces.push(of(message.body).ok_or(Damage::Chunks)?);
    }
    Ok(Whole { header, value: pieces })
}
