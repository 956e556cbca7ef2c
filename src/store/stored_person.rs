//! A person as the cache keeps one: numbers, then all texts in one piece, so that the texts of many people are read at
//! once.

mod numbers;

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::types::{FromSqlResult, ValueRef};

use crate::people::person::TEXTS;
use crate::people::{Birthday, DepartmentId, Flags, KnownFields, Person, PersonId, Rgb, SharedText, Status};
use numbers::{Numbers, put_varint};

/// What the bytes begin with. Those of version 2 begin with the person's number, which is never 0.
const MARK: u8 = 0;

/// Zeros behind what is read in the form of version 2: a field that came after it was written reads as not told.
const NOT_TOLD: [u8; 32] = [0; 32];

/// The statuses by their numbers, from 1 on; 0 is none.
const STATUSES: [Status; 5] = [Status::Online, Status::Dnd, Status::Away, Status::Break, Status::Guest];

/// The bytes that stand for a person: the mark, the length of the numbers, the numbers, the texts. New numbers go to
/// the end of the numbers, where an older row reads as zeros.
pub(super) fn encode(person: &Person) -> Vec<u8> {
    let texts = person.texts();
    let numbers = numbers_of(person, &texts);
    let letters: usize = texts.iter().map(|text| text.len()).sum();
    let mut bytes = Vec::with_capacity(4 + numbers.len() + letters);
    bytes.push(MARK);
    put_varint(&mut bytes, numbers.len() as u64);
    bytes.extend_from_slice(&numbers);
    for text in texts {
        bytes.extend_from_slice(text.as_bytes());
    }
    bytes
}

fn numbers_of(person: &Person, texts: &[&str; TEXTS]) -> Vec<u8> {
    let mut numbers = Vec::with_capacity(96);
    put_varint(&mut numbers, person.id.0);
    numbers.extend_from_slice(&person.known_fields.bits().to_le_bytes());
    let Flags { active, extranet, network, bot, connector } = person.flags;
    numbers.push(bits([active, extranet, network, bot, connector]));
    let status = STATUSES.iter().position(|&status| person.status == Some(status));
    numbers.push(status.map_or(0, |at| u8::try_from(at + 1).unwrap_or(0)));
    put_varint(&mut numbers, texts.len() as u64);
    for text in texts {
        put_varint(&mut numbers, text.len() as u64);
    }
    put_varint(&mut numbers, person.departments.len() as u64);
    for department in &person.departments {
        put_varint(&mut numbers, department.0);
    }
    let days = [person.first_day, person.back_on];
    let [first_day, back_on] = days.map(|day| day.is_some());
    numbers.push(bits([person.color.is_some(), person.birthday.is_some(), first_day, back_on, false]));
    numbers.extend(person.color.into_iter().flat_map(|Rgb { r, g, b }| [r, g, b]));
    numbers.extend(
        person.birthday.into_iter().flat_map(|Birthday { day, month }| [day, month].map(i8::cast_unsigned)),
    );
    for day in days.into_iter().flatten() {
        let [high, low] = day.year().to_be_bytes();
        numbers.extend_from_slice(&[high, low, day.month().cast_unsigned(), day.day().cast_unsigned()]);
    }
    let times = [person.idle, person.last_activity, person.mobile_last, person.desktop_last, person.absent];
    numbers.push(bits(times.map(|time| time.is_some())));
    let microseconds = times.into_iter().flatten().map(|time| time.as_microsecond().to_le_bytes());
    numbers.extend(microseconds.flatten());
    numbers
}

/// Five truths as a number, the first in the lowest bit.
fn bits(truths: [bool; 5]) -> u8 {
    truths.into_iter().rev().fold(0, |bits, truth| bits << 1 | u8::from(truth))
}

fn truths(bits: u8) -> [bool; 5] {
    std::array::from_fn(|at| bits >> at & 1 == 1)
}

/// A person out of numbers, and of the texts, which begin at `start` of `whole`; `None` where they stand for nobody.
fn person_of(mut numbers: Numbers<'_>, whole: &Arc<Box<str>>, start: usize) -> Option<Person> {
    let id = PersonId(numbers.varint());
    let mut person = Person::without_known_fields(id, SharedText::EMPTY);
    person.known_fields = KnownFields::from_bits(u32::from_le_bytes(numbers.bytes()));
    let [active, extranet, network, bot, connector] = truths(numbers.byte());
    person.flags = Flags { active, extranet, network, bot, connector };
    person.status = usize::from(numbers.byte()).checked_sub(1).and_then(|at| STATUSES.get(at).copied());
    let mut lengths = [0; TEXTS];
    for at in 0..numbers.count() {
        let length = usize::try_from(numbers.varint()).ok()?;
        // A newer program may keep more of them.
        if let Some(known) = lengths.get_mut(at) {
            *known = length;
        }
    }
    let mut end = start;
    person.set_texts(lengths.map(|length| {
        let begin = end;
        end = end.saturating_add(length);
        SharedText::part(whole, begin..end)
    }));
    person.departments = match numbers.count() {
        // Nearly everybody's.
        1 => [DepartmentId(numbers.varint())].into(),
        count => (0..count).map(|_| DepartmentId(numbers.varint())).collect(),
    };
    let [color, birthday, first_day, back_on, _] = truths(numbers.byte());
    if color {
        let [r, g, b] = numbers.bytes();
        person.color = Some(Rgb { r, g, b });
    }
    if birthday {
        let [day, month] = numbers.bytes().map(u8::cast_signed);
        person.birthday = Some(Birthday { day, month });
    }
    let mut day = |is: bool| {
        let [high, low, month, day] = if is { numbers.bytes() } else { return None };
        Date::new(i16::from_be_bytes([high, low]), month.cast_signed(), day.cast_signed()).ok()
    };
    (person.first_day, person.back_on) = (day(first_day), day(back_on));
    let times = truths(numbers.byte()).map(|is| {
        let microsecond = is.then(|| i64::from_le_bytes(numbers.bytes()))?;
        Timestamp::from_microsecond(microsecond).ok()
    });
    [person.idle, person.last_activity, person.mobile_last, person.desktop_last, person.absent] = times;
    // Nobody is without a name.
    (!person.name.is_empty()).then_some(person)
}

/// The person whom the bytes of version 2 or the JSON of version 1 stand for.
fn older(column: ValueRef<'_>) -> FromSqlResult<Option<Person>> {
    if let ValueRef::Text(json) = column {
        return Ok(serde_json::from_slice(json).ok());
    }
    let bytes = [column.as_blob()?, &NOT_TOLD].concat();
    Ok(postcard::from_bytes(&bytes).ok())
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
    numbers: Vec<u8>,
    texts: Vec<u8>,
    /// Where the numbers and the texts of each one end.
    ends: Vec<(usize, usize)>,
}

impl StoredPeople {
    /// Takes the column of one more.
    ///
    /// # Errors
    /// When the column holds what none ever held.
    pub(super) fn add(&mut self, column: ValueRef<'_>) -> FromSqlResult<()> {
        match column {
            ValueRef::Blob([MARK, bytes @ ..]) => self.add_bytes(bytes),
            column => {
                let bytes = older(column)?.map(|person| encode(&person)).unwrap_or_default();
                self.add_bytes(bytes.get(1..).unwrap_or_default());
            }
        }
        Ok(())
    }

    fn add_bytes(&mut self, bytes: &[u8]) {
        let mut rest = Numbers::of(bytes);
        let length = rest.count();
        if let Some((numbers, texts)) = rest.rest().split_at_checked(length) {
            self.numbers.extend_from_slice(numbers);
            self.texts.extend_from_slice(texts);
        }
        self.ends.push((self.numbers.len(), self.texts.len()));
    }

    /// Each in turn; `None` for one whose bytes stand for nobody.
    pub(super) fn decode(self) -> impl Iterator<Item = Option<Person>> {
        let Self { numbers, texts, ends } = self;
        let whole = String::from_utf8(texts).unwrap_or_else(|error| readable(error.into_bytes(), &ends));
        let whole: Arc<Box<str>> = Arc::new(whole.into_boxed_str());
        let mut begin = (0, 0);
        ends.into_iter().map(move |end| {
            let (from, start) = std::mem::replace(&mut begin, end);
            person_of(Numbers::of(numbers.get(from..end.0)?), &whole, start)
        })
    }
}

/// The texts of rows of which one is damaged at least: nothing stands in the place of that one's.
fn readable(mut texts: Vec<u8>, ends: &[(usize, usize)]) -> String {
    let mut begin = 0;
    for &(_, end) in ends {
        if let Some(row) = texts.get_mut(std::mem::replace(&mut begin, end)..end)
            && std::str::from_utf8(row).is_err()
        {
            row.fill(b' ');
        }
    }
    String::from_utf8(texts).unwrap_or_default()
}

#[cfg(test)]
mod tests;
