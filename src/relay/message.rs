//! The wire format, version 1: what a message says, and how it is read under limits. Pure.
//!
//! `docs/relay.md` describes it for other programs. A message is `WHOS`, the version, the kind, the header (postcard)
//! and a deflate stream of columns: people in the order of their numbers, one column a field, so that what is alike
//! stands together.

mod bytes;
mod chunks;
mod columns;
mod damage;
mod directory;
mod pack;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::presence::Published;
use crate::people::PersonId;

pub use chunks::{Whole, assemble};
pub use damage::Damage;
pub use directory::Directory;
pub use pack::{MAX_INFLATED, MAX_MESSAGE};

/// What every message begins with.
const MAGIC: &[u8; 4] = b"WHOS";
/// The version of the format.
pub const VERSION: u8 = 1;
/// More people are in no company.
pub const MAX_PEOPLE: usize = 200_000;
/// Into more chunks nothing is cut.
pub const MAX_CHUNKS: u32 = 64;
/// The longest name of a portal's host, in bytes.
const MAX_HOST: usize = 512;

/// What a message says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// The portal's host, as [`Webhook::host`](crate::portal::Webhook::host) names it.
    pub portal: String,
    /// The leader's term: a later leader's is higher.
    pub term: u64,
    /// The number of a message within its term, from 1 on; of a chunk of the state: the last message that it holds.
    pub sequence: u64,
    /// What the portal's clock said, in whole seconds.
    pub told_at: Timestamp,
    /// Everybody is at least as fresh as this, by the portal's clock; `None` until everybody was read once.
    pub complete_as_of: Option<Timestamp>,
    /// Which chunk it is, from 0 on.
    pub chunk: u32,
    /// How many there are.
    pub chunks: u32,
    /// The version of the directory: another one means another directory; 0: none is published.
    pub directory: u64,
    /// The number of the last message that the newest snapshot of this term holds: whoever has missed a message later than
    /// that waits for another snapshot; `None`: there is none of this term yet.
    pub snapshot: Option<u64>,
}

/// The same on the wire. postcard writes fields in their order, so that none may change its place.
#[derive(Serialize, Deserialize)]
struct WireHeader<'a> {
    portal: &'a str,
    term: u64,
    sequence: u64,
    told_at: i64,
    complete_as_of: Option<i64>,
    chunk: u32,
    chunks: u32,
    directory: u64,
    snapshot: Option<u64>,
}

/// A message of any kind.
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    /// What it says of itself.
    pub header: Header,
    /// What it says.
    pub body: Body,
}

/// What a message says.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// A piece of the snapshot, by ascending numbers.
    Snapshot(Vec<Published>),
    /// What has changed.
    Changes(Changes),
    /// Nothing has.
    Beat,
    /// A piece of the directory.
    Directory(Directory),
}

/// What has changed since the message before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// By ascending numbers, each with the fields that changed.
    pub people: Vec<Published>,
    /// Who is published no more, by ascending numbers.
    pub gone: Vec<PersonId>,
}

/// The kinds of messages, as bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
enum Kind {
    Snapshot = 1,
    Changes = 2,
    Beat = 3,
    Directory = 4,
}

impl Message {
    /// Reads a message that anybody may have sent.
    ///
    /// # Errors
    /// [`Damage`] when it is none, or breaks a limit: then nothing of it may be used.
    pub fn decode(bytes: &[u8]) -> Result<Self, Damage> {
        if bytes.len() > MAX_MESSAGE {
            return Err(Damage::TooLarge);
        }
        let rest = bytes.strip_prefix(MAGIC).ok_or(Damage::Foreign)?;
        let (&[version, kind], rest) = rest.split_first_chunk().ok_or(Damage::Cut)?;
        if version != VERSION {
            return Err(Damage::Version(version));
        }
        let (header, packed) =
            postcard::take_from_bytes::<WireHeader<'_>>(rest).map_err(|_| Damage::Header)?;
        let header = Header::read(&header)?;
        let columns = pack::inflate(packed)?;
        let told_at = header.told_at.as_second();
        let body = match kind {
            1 => Body::Snapshot(columns::read_snapshot(&columns, told_at)?),
            2 => Body::Changes(columns::read_changes(&columns, told_at)?),
            3 if columns.is_empty() => Body::Beat,
            3 => return Err(Damage::Trailing),
            4 => Body::Directory(directory::read(&columns)?),
            other => return Err(Damage::Kind(other)),
        };
        let is_state = matches!(body, Body::Snapshot(_) | Body::Directory(_));
        if !is_state && (header.chunks != 1 || header.sequence == 0) {
            return Err(Damage::Header);
        }
        Ok(Self { header, body })
    }

    /// A beat.
    ///
    /// # Errors
    /// [`Damage::Header`] when the header cannot be written.
    pub fn beat(header: &Header) -> Result<Vec<u8>, Damage> {
        written(header, Kind::Beat, &[])
    }
}

impl Header {
    fn read(wire: &WireHeader<'_>) -> Result<Self, Damage> {
        let instant = |second| Timestamp::from_second(second).map_err(|_| Damage::Header);
        let sound = wire.portal.len() <= MAX_HOST
            && !wire.portal.is_empty()
            && wire.portal.chars().all(|c| c.is_ascii_graphic())
            && wire.chunk < wire.chunks
            && wire.chunks <= MAX_CHUNKS;
        if !sound {
            return Err(Damage::Header);
        }
        Ok(Self {
            portal: wire.portal.to_owned(),
            term: wire.term,
            sequence: wire.sequence,
            told_at: instant(wire.told_at)?,
            complete_as_of: wire.complete_as_of.map(instant).transpose()?,
            chunk: wire.chunk,
            chunks: wire.chunks,
            directory: wire.directory,
            snapshot: wire.snapshot,
        })
    }
}

/// A message of its parts.
fn written(header: &Header, kind: Kind, columns: &[u8]) -> Result<Vec<u8>, Damage> {
    let wire = WireHeader {
        portal: &header.portal,
        term: header.term,
        sequence: header.sequence,
        told_at: header.told_at.as_second(),
        complete_as_of: header.complete_as_of.map(Timestamp::as_second),
        chunk: header.chunk,
        chunks: header.chunks,
        directory: header.directory,
        snapshot: header.snapshot,
    };
    let wire = postcard::to_allocvec(&wire).map_err(|_| Damage::Header)?;
    let packed = pack::deflate(columns)?;
    let mut message = Vec::with_capacity(MAGIC.len() + 2 + wire.len() + packed.len());
    message.extend_from_slice(MAGIC);
    message.extend_from_slice(&[VERSION, kind as u8]);
    message.extend_from_slice(&wire);
    message.extend_from_slice(&packed);
    if message.len() > MAX_MESSAGE {
        return Err(Damage::TooLarge);
    }
    Ok(message)
}

#[cfg(test)]
mod tests;
