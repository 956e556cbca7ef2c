//! People as columns: numbers, what is told, what is there, and then a column a field of the values that are there.

use jiff::Timestamp;
use jiff::civil::Date;

use super::bytes::{Reader, Writer, read_ids, write_ids};
use super::{Changes, Damage, MAX_PEOPLE};
use crate::people::{PersonId, Status};
use crate::relay::presence::{Published, Told};

/// The bit beside those of [`Told`] that says that the first day back is there.
const BACK_ON: u8 = 1 << 7;
/// The words of the column of statuses; the place is the byte.
const STATUSES: [Status; 5] = [Status::Online, Status::Dnd, Status::Away, Status::Break, Status::Guest];
/// The fields that are instants, in the order of the wire.
const INSTANTS: [Told; 6] =
    [Told::LAST_ACTIVITY, Told::IDLE, Told::MOBILE, Told::DESKTOP, Told::ABSENT, Told::BUSY];
/// 1970-01-01, from which days are counted.
const EPOCH: Date = Date::constant(1970, 1, 1);

/// The columns of people in ascending order of their numbers.
pub(super) fn write_snapshot(people: &[Published], told_at: i64) -> Vec<u8> {
    let mut out = Writer::default();
    write_people(&mut out, people, told_at);
    out.into_bytes()
}

pub(super) fn read_snapshot(columns: &[u8], told_at: i64) -> Result<Vec<Published>, Damage> {
    let mut bytes = Reader::new(columns);
    let people = read_people(&mut bytes, told_at)?;
    bytes.end()?;
    Ok(people)
}

/// The columns of changes: people, and the numbers of those who are gone.
pub(super) fn write_changes(people: &[Published], gone: &[PersonId], told_at: i64) -> Vec<u8> {
    let mut out = Writer::default();
    write_people(&mut out, people, told_at);
    write_ids(&mut out, gone.iter().map(|id| id.0));
    out.into_bytes()
}

pub(super) fn read_changes(columns: &[u8], told_at: i64) -> Result<Changes, Damage> {
    let mut bytes = Reader::new(columns);
    let people = read_people(&mut bytes, told_at)?;
    let gone = read_ids(&mut bytes, MAX_PEOPLE)?.into_iter().map(PersonId).collect();
    bytes.end()?;
    Ok(Changes { people, gone })
}

fn instant(person: &Published, field: Told) -> Option<Timestamp> {
    match field {
        Told::LAST_ACTIVITY => person.last_activity,
        Told::IDLE => person.idle,
        Told::MOBILE => person.mobile_last,
        Told::DESKTOP => person.desktop_last,
        Told::ABSENT => person.absent,
        Told::BUSY => person.busy_until,
        _ => None,
    }
}

fn set_instant(person: &mut Published, field: Told, at: Timestamp) {
    let place = match field {
        Told::LAST_ACTIVITY => &mut person.last_activity,
        Told::IDLE => &mut person.idle,
        Told::MOBILE => &mut person.mobile_last,
        Told::DESKTOP => &mut person.desktop_last,
        Told::ABSENT => &mut person.absent,
        _ => &mut person.busy_until,
    };
    *place = Some(at);
}

/// Which fields hold a value, as bits.
fn values(person: &Published) -> u8 {
    let status = if person.status.is_some() { Told::STATUS } else { Told::NONE };
    let there = INSTANTS.into_iter().filter(|field| instant(person, *field).is_some());
    let bits = there.fold(status, Told::union).bits() & person.told.bits();
    let is_back = bits & Told::ABSENT.bits() != 0 && person.back_on.is_some();
    if is_back { bits | BACK_ON } else { bits }
}

fn write_people(out: &mut Writer, people: &[Published], told_at: i64) {
    write_ids(out, people.iter().map(|person| person.id.0));
    for person in people {
        out.byte(person.told.bits());
    }
    let values: Vec<u8> = people.iter().map(values).collect();
    out.bytes(&values);
    let with = |field: u8| {
        people.iter().zip(&values).filter(move |(_, values)| *values & field != 0).map(|(person, _)| person)
    };
    for status in with(Told::STATUS.bits()).filter_map(|person| person.status) {
        let place = STATUSES.iter().position(|known| *known == status);
        out.byte(place.and_then(|place| u8::try_from(place).ok()).unwrap_or_default());
    }
    for field in INSTANTS {
        for at in with(field.bits()).filter_map(|person| instant(person, field)) {
            // Most lie in the past: their age is a small number.
            out.signed(told_at.saturating_sub(at.as_second()));
        }
    }
    for day in with(BACK_ON).filter_map(|person| person.back_on) {
        out.signed(day.duration_since(EPOCH).as_hours() / 24);
    }
}

fn read_people(bytes: &mut Reader<'_>, told_at: i64) -> Result<Vec<Published>, Damage> {
    let ids = read_ids(bytes, MAX_PEOPLE)?;
    let told = bytes.bytes(ids.len())?;
    let values = bytes.bytes(ids.len())?;
    let mut people = Vec::with_capacity(ids.len());
    for ((id, told), values) in ids.into_iter().zip(told).zip(values) {
        let told = Told::from_bits(*told).ok_or(Damage::Value)?;
        let is_sound = values & !BACK_ON & !told.bits() == 0
            && (values & BACK_ON == 0 || values & Told::ABSENT.bits() != 0);
        if !is_sound {
            return Err(Damage::Value);
        }
        people.push(Published { told, ..Published::nothing(PersonId(id)) });
    }
    let has = |field: u8| move |(_, values): &(&mut Published, &u8)| *values & field != 0;
    for (person, _) in people.iter_mut().zip(values).filter(has(Told::STATUS.bits())) {
        let status = STATUSES.get(usize::from(bytes.byte()?)).ok_or(Damage::Value)?;
        person.status = Some(*status);
    }
    for field in INSTANTS {
        for (person, _) in people.iter_mut().zip(values).filter(has(field.bits())) {
            let second = told_at.checked_sub(bytes.signed()?).ok_or(Damage::Value)?;
            set_instant(person, field, Timestamp::from_second(second).map_err(|_| Damage::Value)?);
        }
    }
    for (person, _) in people.iter_mut().zip(values).filter(has(BACK_ON)) {
        let days = i32::try_from(bytes.signed()?).map_err(|_| Damage::Value)?;
        let span = jiff::Span::new().try_days(days).map_err(|_| Damage::Value)?;
        person.back_on = Some(EPOCH.checked_add(span).map_err(|_| Damage::Value)?);
    }
    Ok(people)
}
