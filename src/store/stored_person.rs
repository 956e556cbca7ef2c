//! A person as the cache keeps one: the fields in their order, without names, which is read many times faster than
//! text.

use std::borrow::Cow;

use rusqlite::types::{FromSqlResult, ValueRef};

use crate::people::Person;

/// Zeros behind what is read: a field that came after it was written reads as not told.
const NOT_TOLD: [u8; 32] = [0; 32];

/// The bytes that stand for a person.
pub(super) fn encode(person: &Person) -> Option<Vec<u8>> {
    postcard::to_allocvec(person).ok()
}

/// The bytes that stand for the person of an older file, which kept people as JSON.
pub(super) fn of_json(text: &[u8]) -> Option<Vec<u8>> {
    encode(&serde_json::from_slice(text).ok()?)
}

/// The person that a column holds; `None` where it holds nobody.
///
/// # Errors
/// When the column holds what none ever held.
pub(super) fn decode(column: ValueRef<'_>) -> FromSqlResult<Option<Person>> {
    let mut row = StoredPeople::default();
    row.add(column)?;
    Ok(row.decode().next().flatten())
}

/// People as they were read, one behind the other.
#[derive(Default)]
pub(super) struct StoredPeople {
    bytes: Vec<u8>,
    /// Where each one ends, with the zeros behind.
    ends: Vec<usize>,
}

impl StoredPeople {
    /// Takes the column of one more.
    ///
    /// # Errors
    /// When the column holds what none ever held.
    pub(super) fn add(&mut self, column: ValueRef<'_>) -> FromSqlResult<()> {
        let person = match column {
            // An older file that cannot be written.
            ValueRef::Text(json) => Cow::Owned(of_json(json).unwrap_or_default()),
            column => Cow::Borrowed(column.as_blob()?),
        };
        self.bytes.extend_from_slice(&person);
        self.bytes.extend_from_slice(&NOT_TOLD);
        self.ends.push(self.bytes.len());
        Ok(())
    }

    /// Each in turn; `None` for one whose bytes stand for nobody.
    pub(super) fn decode(&self) -> impl Iterator<Item = Option<Person>> {
        let mut begin = 0;
        self.ends.iter().map(move |&end| {
            let bytes = &self.bytes[std::mem::replace(&mut begin, end)..end];
            // Nobody is without a name: it is the zeros that were read.
            postcard::from_bytes(bytes).ok().filter(|person: &Person| !person.name.is_empty())
        })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::people::{PersonId, Rgb};

    fn anna() -> Person {
        let mut anna = Person::new(PersonId(u64::MAX), "Анна");
        anna.color = Some(Rgb::new(1, 2, 255));
        anna.last_activity = Some("2026-11-27T10:00:00.25Z".parse().unwrap());
        anna.back_on = Some(jiff::civil::date(2026, 12, 1));
        anna
    }

    #[test]
    fn who_is_written_is_read() {
        let (anna, nobody) = (anna(), Person::new(PersonId(1), "#1"));
        let mut rows = StoredPeople::default();
        rows.add(ValueRef::Blob(&encode(&anna).unwrap())).unwrap();
        rows.add(ValueRef::Blob(&[0xff; 40])).unwrap();
        rows.add(ValueRef::Blob(&[])).unwrap();
        rows.add(ValueRef::Blob(&encode(&nobody).unwrap())).unwrap();
        assert_eq!(rows.decode().collect::<Vec<_>>(), [Some(anna), None, None, Some(nobody)]);
    }

    #[test]
    fn an_older_file_is_read() {
        let json = serde_json::to_string(&anna()).unwrap();
        assert_eq!(decode(ValueRef::Text(json.as_bytes())).unwrap(), Some(anna()));
        assert_eq!(decode(ValueRef::Text(b"{")).unwrap(), None);
        assert!(decode(ValueRef::Null).is_err());
    }

    #[test]
    fn a_field_that_came_later_is_not_told() {
        let known = Person { back_on: None, known_fields: crate::people::KnownFields::NONE, ..anna() };
        let bytes = encode(&known).unwrap();
        let older = bytes.strip_suffix(&[0, 0]).unwrap();
        assert_eq!(decode(ValueRef::Blob(older)).unwrap(), Some(known));
    }

    proptest::proptest! {
        #[test]
        fn no_bytes_break_it(bytes: Vec<u8>) {
            if let Some(person) = decode(ValueRef::Blob(&bytes)).unwrap() {
                assert_eq!(decode(ValueRef::Blob(&encode(&person).unwrap())).unwrap(), Some(person));
            }
        }
    }
}
