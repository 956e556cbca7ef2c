//! Instants and days as numbers where nobody reads them, as in the cache; in a format for readers they are text.
#![allow(clippy::ref_option, clippy::trivially_copy_pass_by_ref)] // so serde calls them

use std::fmt::Display;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

/// Writes a value as it is for readers, and as `numbers` for others.
fn write<T: Copy + Serialize, N: Serialize, S: Serializer>(
    value: &Option<T>,
    numbers: impl Fn(T) -> N,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    if serializer.is_human_readable() {
        return value.serialize(serializer);
    }
    value.map(numbers).serialize(serializer)
}

/// Reads what [`write`] wrote; `value` makes one of the numbers, if they are one.
fn read<'de, T: Deserialize<'de>, N: Deserialize<'de>, E: Display, D: Deserializer<'de>>(
    deserializer: D,
    value: impl Fn(N) -> Result<T, E>,
) -> Result<Option<T>, D::Error> {
    if deserializer.is_human_readable() {
        return Option::deserialize(deserializer);
    }
    let numbers: Option<N> = Option::deserialize(deserializer)?;
    numbers.map(value).transpose().map_err(D::Error::custom)
}

/// An instant as microseconds since 1970.
pub(super) mod instant {
    use jiff::Timestamp;

    use super::{Deserializer, Serializer, read, write};

    pub(in super::super) fn serialize<S: Serializer>(
        instant: &Option<Timestamp>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        write(instant, Timestamp::as_microsecond, serializer)
    }

    pub(in super::super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<Timestamp>, D::Error> {
        read(deserializer, Timestamp::from_microsecond)
    }
}

/// A day as its year, month and day.
pub(super) mod day {
    use jiff::civil::Date;

    use super::{Deserializer, Serializer, read, write};

    pub(in super::super) fn serialize<S: Serializer>(
        day: &Option<Date>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        write(day, |day| (day.year(), day.month(), day.day()), serializer)
    }

    pub(in super::super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<Date>, D::Error> {
        read(deserializer, |(year, month, day)| Date::new(year, month, day))
    }
}
